//! How old this process is, for measuring how long a start takes. Knows nothing of anybody else; the bare window
//! the program is measured against includes this same file.
//!
//! On Linux the start is the system's own record, so that what happens before `main` (loading, linking) counts.
//! Elsewhere the first line of `main` is as early as can be told without `unsafe`.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

static MAIN: OnceLock<Instant> = OnceLock::new();

/// Notes that `main` begins. To be called first thing in it; a second call changes nothing.
pub fn mark_main() {
    MAIN.get_or_init(Instant::now);
}

/// How long ago this process started.
///
/// Linux: from `/proc/self/stat` and `/proc/uptime`. Both are kept in steps of 10 ms, so a single value can be off
/// by up to 10 ms either way; a median of ten is not. Elsewhere, and where `/proc` cannot be read: since
/// [`mark_main`], or zero if that was never called.
pub fn since_start() -> Duration {
    by_the_system().unwrap_or_else(|| MAIN.get().map_or(Duration::ZERO, Instant::elapsed))
}

#[cfg(target_os = "linux")]
fn by_the_system() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
    age(&stat, &uptime)
}

#[cfg(not(target_os = "linux"))]
fn by_the_system() -> Option<Duration> {
    None
}

/// The age of the process `stat` tells of (proc(5): field 22 is its start, in ticks since boot) at `uptime` (proc(5):
/// the first word, in seconds since boot). `None` if either is no such text, or if the process would start in the
/// future, as it can look in a container that has an uptime of its own.
#[cfg(any(target_os = "linux", test))]
fn age(stat: &str, uptime: &str) -> Option<Duration> {
    /// What the kernel calls `USER_HZ`: 100 on every system Rust runs on.
    const TICK: Duration = Duration::from_millis(10);
    // The second field is the program's name in brackets and may hold anything, also spaces and brackets.
    let (_, after_name) = stat.rsplit_once(") ")?;
    let started: u32 = after_name.split(' ').nth(19)?.parse().ok()?;
    let now: f64 = uptime.split(' ').next()?.parse().ok()?;
    Duration::try_from_secs_f64(now).ok()?.checked_sub(TICK * started)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAT: &str = "42 (a (b) c) S 1 42 42 0 -1 4194560 1067 0 0 0 2 1 0 0 20 0 1 0 123456 9000000 500 \
                        18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0";

    #[test]
    fn the_start_is_field_22_and_the_name_may_hold_brackets() {
        assert_eq!(age(STAT, "1235.06 99.00\n"), Some(Duration::from_millis(500)));
    }

    #[test]
    fn what_cannot_be_read_is_no_age() {
        assert_eq!(age("", "1.00 1.00"), None);
        assert_eq!(age(STAT, ""), None);
        assert_eq!(age(STAT, "soon 1.00"), None);
        // Started after now.
        assert_eq!(age(STAT, "1.00 1.00"), None);
    }

    #[test]
    fn age_grows_with_time_and_is_older_than_main() {
        mark_main();
        let first = since_start();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_millis(40) {
            std::hint::spin_loop();
        }
        let grown = since_start().saturating_sub(first);
        // Forty milliseconds, in two readings of up to 10 ms blur each.
        assert!(grown >= Duration::from_millis(20), "grew by {grown:?} only");
        assert!(since_start() < Duration::from_hours(1), "a test run is not that old");
    }
}
