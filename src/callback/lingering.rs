//! Receivers that have their answer and still show the page. They hold their port for less than a second; whoever
//! wants the same port in that time waits for them instead of being told that it is taken.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

/// How long a receiver lingers after the answer.
pub(super) const LONGEST: Duration = Duration::from_millis(700);

static LINGERING: Mutex<Vec<(u16, watch::Receiver<()>)>> = Mutex::new(Vec::new());

/// Says that `port` is held until the sender is dropped.
pub(super) fn hold(port: u16) -> watch::Sender<()> {
    let (held, seen) = watch::channel(());
    let mut lingering = LINGERING.lock().unwrap_or_else(PoisonError::into_inner);
    lingering.retain(|(_, seen)| seen.has_changed().is_ok());
    lingering.push((port, seen));
    held
}

/// Waits until no receiver of this process lingers on `port`.
pub(super) async fn wait_for(port: u16) {
    let found: Vec<_> = {
        let lingering = LINGERING.lock().unwrap_or_else(PoisonError::into_inner);
        lingering.iter().filter(|(held, _)| *held == port).map(|(_, seen)| seen.clone()).collect()
    };
    for mut seen in found {
        // Nothing is ever sent: this ends when the sender is dropped. A runtime that nobody drives any more would never
        // drop it: then, long after the last page, the bind says what it finds.
        let _ = timeout(LONGEST * 3, seen.changed()).await;
    }
}
