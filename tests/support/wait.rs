//! Waiting for a condition, with a deadline.

use std::thread;
use std::time::{Duration, Instant};

/// How long a thing that has to happen may take: long, because the machine may be busy with other tests.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// How long the start of a program, a service or a browser may take.
pub const START: Duration = Duration::from_secs(90);

const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Looks until `look` sees something, or gives `None` once `deadline` has passed. Looks at least once.
pub fn until<T>(deadline: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
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
