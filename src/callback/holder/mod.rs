//! Who holds a port that cannot be had, as far as the system tells: a question that people ask next, and that they can
//! act upon. Nothing is decided by the answer.
//!
//! * `on_linux`: Linux, read from `/proc`.
//! * `elsewhere`: the other systems, asked by `listeners`; compiled on Linux for its tests.
//! * `reserved`: the ranges that Windows keeps for itself, asked with `tool`; the reader is tested on every system.

#[cfg(any(not(target_os = "linux"), test))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod on_linux;
#[cfg(any(windows, test))]
#[cfg_attr(not(windows), allow(dead_code, reason = "only its reader is tested here"))]
mod reserved;
#[cfg(any(windows, test))]
mod tool;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

#[cfg(not(target_os = "linux"))]
use elsewhere as system;
#[cfg(target_os = "linux")]
use on_linux as system;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::plain::plain;

/// How long the system may take to tell. People wait for what was found out without it.
const LIMIT: Duration = Duration::from_secs(3);

/// A program that listens at a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What the system calls it, such as `nginx` or `java.exe`: fit to be shown, at most 300 characters, never empty.
    pub name: String,
    /// The number of its process.
    pub pid: Option<u32>,
}

impl Holder {
    /// `None` if nothing of the name can be shown.
    fn new(name: &str, pid: u32) -> Option<Self> {
        let name = plain(name);
        (!name.is_empty()).then_some(Self { name, pid: Some(pid) })
    }
}

impl fmt::Display for Holder {
    /// For details and logs: `nginx (process 1234)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pid {
            Some(pid) => write!(f, "{} (process {pid})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

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

/// Whether somebody who listens at `ip` is in the way of a receiver on loopback.
fn is_in_the_way(ip: IpAddr) -> bool {
    let v4 = |ip: Ipv4Addr| ip == Ipv4Addr::LOCALHOST || ip.is_unspecified();
    match ip {
        IpAddr::V4(ip) => v4(ip),
        IpAddr::V6(ip) => {
            ip == Ipv6Addr::LOCALHOST || ip.is_unspecified() || ip.to_ipv4_mapped().is_some_and(v4)
        }
    }
}

/// Which of those who share a listening socket to name: the one that was there first, whose workers the others mostly
/// are. The system's first process listens for services that it starts, so it is named only if it is alone.
fn spokesman(pids: impl IntoIterator<Item = u32>) -> Option<u32> {
    pids.into_iter().min_by_key(|pid| (*pid == 1, *pid))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_and_all_addresses_are_in_the_way() {
        for ip in ["127.0.0.1", "0.0.0.0", "::", "::1", "::ffff:127.0.0.1", "::ffff:0.0.0.0"] {
            assert!(is_in_the_way(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["192.168.1.2", "127.0.0.2", "fe80::1", "::ffff:192.168.1.2"] {
            assert!(!is_in_the_way(ip.parse().unwrap()), "{ip}");
        }
    }

    #[test]
    fn the_first_of_a_family_speaks_and_the_systems_own_only_alone() {
        assert_eq!(spokesman([812, 811, 900]), Some(811));
        assert_eq!(spokesman([1, 812]), Some(812));
        assert_eq!(spokesman([1]), Some(1));
        assert_eq!(spokesman([]), None);
    }

    #[test]
    fn item_32_a_name_is_fit_to_be_shown() {
        let holder = Holder::new("\u{1b}[31mweb\u{202e}server\n ", 7).unwrap();
        assert_eq!(holder.name, "webserver");
        assert_eq!(holder.to_string(), "webserver (process 7)");
        assert_eq!(Holder::new("\u{202e}\n", 7), None);
    }

    #[tokio::test]
    async fn whoever_does_not_tell_in_time_is_not_waited_for() {
        let (tell, told) = std::sync::mpsc::channel::<u32>();
        assert_eq!(in_time(Duration::from_millis(50), move |_| told.recv().ok()).await, None);
        // Lets the thread end, for which the runtime waits.
        tell.send(1).unwrap();
    }
}
