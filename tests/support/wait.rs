//! Waiting for a condition, with a deadline.
//!
//! `COUNTERSIGN_TEST_PATIENCE=2` makes every deadline twice as long, for a machine that is slow or busy; a part of a
//! whole will do as well.

use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

/// How long a thing that has to happen may take: long, because the machine may be busy with other tests.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// How long the start of a program, a service or a browser may take.
pub const START: Duration = Duration::from_secs(90);

const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// The variable by which all deadlines are multiplied.
pub const FACTOR: &str = "COUNTERSIGN_TEST_PATIENCE";

/// This deadline, as long as it is on this machine.
pub fn scaled(deadline: Duration) -> Duration {
    static SCALE: OnceLock<f64> = OnceLock::new();
    let scale = SCALE.get_or_init(|| {
        let Ok(told) = std::env::var(FACTOR) else { return 1.0 };
        told.parse().ok().filter(|scale| (0.1..=100.0).contains(scale)).unwrap_or_else(|| {
            panic!("{FACTOR}={told}: a number from 0.1 to 100 is wanted");
        })
    });
    deadline.mul_f64(*scale)
}

/// Looks until `look` sees something, or gives `None` once `deadline`, [`scaled`], has passed. Looks at least
/// once.
pub fn until<T>(deadline: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let (begun, deadline) = (Instant::now(), scaled(deadline));
    loop {
        if let Some(seen) = look() {
            return Some(seen);
        }
        if begun.elapsed() >= deadline {
            return None;
        }
        thread::sleep(BETWEEN_LOOKS);
    }
}
