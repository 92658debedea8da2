//! How fast renewals are begun: Docusign takes so many calls in a while and refuses the rest.

use std::collections::VecDeque;
use std::time::Duration;

use crate::clock::{Clock, MonotonicTime};

/// Docusign's burst limit is 200 calls in thirty seconds in Demo, and 500 in production, an account. What products do with the same
/// account is counted too: so it is stayed well below the lower one, whatever the accounts.
const AT_MOST: usize = 150;
const WITHIN: Duration = Duration::from_secs(30);

/// When the last ones were begun.
pub(super) struct Pace {
    clock: Clock,
    begun: VecDeque<MonotonicTime>,
}

impl Pace {
    /// Nothing was begun yet.
    pub(super) fn new(clock: Clock) -> Self {
        Self { clock, begun: VecDeque::new() }
    }

    /// From when on the next may begin.
    pub(super) fn next(&self) -> MonotonicTime {
        let full = self.begun.len() >= AT_MOST;
        self.begun.front().filter(|_| full).map_or_else(MonotonicTime::default, |first| first.after(WITHIN))
    }

    /// Whether the next may begin now.
    pub(super) fn is_free(&self) -> bool {
        self.clock.monotonic() >= self.next()
    }

    /// One was begun.
    pub(super) fn note(&mut self) {
        if self.begun.len() >= AT_MOST {
            self.begun.pop_front();
        }
        self.begun.push_back(self.clock.monotonic());
    }

    /// Waits until the next may begin.
    pub(super) async fn wait(&self) {
        self.clock.sleep_until(self.next()).await;
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    #[tokio::test]
    async fn in_no_thirty_seconds_more_are_begun_than_docusign_takes() {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let mut pace = Pace::new(clock.clone());
        let mut begun: Vec<MonotonicTime> = Vec::new();
        // As many as may, ten minutes long, looked at each half second.
        for _ in 0..1200 {
            while pace.is_free() {
                pace.wait().await;
                pace.note();
                begun.push(clock.monotonic());
                assert!(begun.len() < 100 * AT_MOST, "nothing holds it");
            }
            clock.advance(Duration::from_millis(500));
        }
        for (first, later) in begun.iter().zip(begun.iter().skip(AT_MOST)) {
            assert!(later.since(*first) >= WITHIN, "{first:?} {later:?}");
        }
        assert_eq!(begun.len(), 20 * AT_MOST, "and no fewer than may be");
    }

    #[tokio::test]
    async fn who_has_to_wait_waits_no_longer_than_needed() {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let mut pace = Pace::new(clock.clone());
        for _ in 0..AT_MOST {
            assert!(pace.is_free());
            pace.note();
            clock.advance(Duration::from_millis(1));
        }
        assert!(!pace.is_free());
        let first_is_over = MonotonicTime::default().after(WITHIN);
        assert_eq!(pace.next(), first_is_over);
        clock.advance(WITHIN);
        tokio::time::timeout(Duration::from_secs(5), pace.wait()).await.expect("it waits on");
        assert!(pace.is_free());
    }
}
