//! Who holds a port that cannot be had, as far as the system tells: a question that people ask next, and that they can
//! act upon. Nothing is decided by the answer.
//!
//! * `program`: [`Holder`], the answer.
//! * `conflict`: whose listening matters, and which of several is named.
//! * `on_linux`: Linux, read from `/proc`.
//! * `elsewhere`: the other systems, asked by `listeners`; compiled on Linux for its tests.
//! * `reserved`: the ranges that Windows keeps for itself, asked with one of its tools; the reader is tested on every system.

mod conflict;
#[cfg(any(not(target_os = "linux"), test))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod on_linux;
mod program;
#[cfg(any(windows, test))]
#[cfg_attr(not(windows), allow(dead_code, reason = "only its reader is tested here"))]
mod reserved;

use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

#[cfg(not(target_os = "linux"))]
use elsewhere as system;
#[cfg(target_os = "linux")]
use on_linux as system;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

pub use program::Holder;

/// How long the system may take to tell. People wait for what was found out without it.
const LIMIT: Duration = Duration::from_secs(3);

/// Who listens at `port` on loopback or on all addresses. `None` if nobody does, if it is somebody this user may not
/// look at, or if the system does not tell within three seconds.
///
/// Has to be called within a tokio runtime.
pub async fn holder(port: u16) -> Option<Holder> {
    in_time(LIMIT, move |deadline| system::holder(port, deadline)).await
}

/// The range around `port`, both ends included, that the system keeps for itself; only Windows has such ranges. Like
/// [`holder`] otherwise.
pub(super) async fn reserved_range(port: u16) -> Option<RangeInclusive<u16>> {
    in_time(LIMIT, move |deadline| reserved_by_system(port, deadline)).await
}

#[cfg(windows)]
fn reserved_by_system(port: u16, deadline: Instant) -> Option<RangeInclusive<u16>> {
    reserved::range(port, deadline)
}

#[cfg(not(windows))]
fn reserved_by_system(_: u16, _: Instant) -> Option<RangeInclusive<u16>> {
    None
}

/// Asks on a thread that may wait. Should it hang there all the same, it is left behind.
async fn in_time<T: Send + 'static>(
    limit: Duration,
    ask: impl FnOnce(Instant) -> Option<T> + Send + 'static,
) -> Option<T> {
    let asking = spawn_blocking(move || ask(Instant::now() + limit));
    timeout(limit, asking).await.ok()?.ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_does_not_tell_in_time_is_not_waited_for() {
        let (tell, told) = std::sync::mpsc::channel::<u32>();
        assert_eq!(in_time(Duration::from_millis(50), move |_| told.recv().ok()).await, None);
        // Lets the thread end, for which the runtime waits.
        tell.send(1).unwrap();
    }
}
