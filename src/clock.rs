//! Now, and waiting: the one place that asks the system for the time, so that 30 days and 60 seconds can be
//! tested in a blink. Knows nothing of anybody else; everybody may use it.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

/// A source of time. Cheap to clone; all clones tell the same time.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Given(Arc<watch::Sender<Timestamp>>),
}

impl Clock {
    /// The system's wall clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `start` until [`Clock::advance`] moves it. For tests.
    pub fn standing_at(start: Timestamp) -> Self {
        Self(Source::Given(Arc::new(watch::Sender::new(start))))
    }

    /// The present moment. The wall clock can jump (sleep, time server, the person): compare with `<=`.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Source::System => Timestamp::now(),
            Source::Given(at) => *at.borrow(),
        }
    }

    /// Moves a given clock forward and wakes what waits on it. Does nothing to the system's clock.
    pub fn advance(&self, by: Duration) {
        if let Source::Given(at) = &self.0 {
            at.send_modify(|now| *now = later(*now, by));
        }
    }

    /// Waits until `moment` has come: by the wall clock, so that an hour of sleep (a closed lid) counts.
    pub async fn sleep_until(&self, moment: Timestamp) {
        match &self.0 {
            Source::System => watch_for(moment, Timestamp::now).await,
            Source::Given(at) => {
                let mut moved = at.subscribe();
                // The sender lives in `self`, so waiting cannot fail.
                let _ = moved.wait_for(|now| *now >= moment).await;
            }
        }
    }

    /// Waits for `span` from now.
    pub async fn sleep(&self, span: Duration) {
        self.sleep_until(later(self.now(), span)).await;
    }
}

/// Looks at the wall clock until `moment` has come: once a second, because timers stand still while the computer sleeps.
async fn watch_for(moment: Timestamp, now: impl Fn() -> Timestamp) {
    loop {
        let left = Duration::try_from(moment.duration_since(now())).unwrap_or_default();
        if left.is_zero() {
            return;
        }
        tokio::time::sleep(left.min(Duration::from_secs(1))).await;
    }
}

/// `moment` plus `span`, held at the end of time rather than overflowing.
pub fn later(moment: Timestamp, span: Duration) -> Timestamp {
    moment.checked_add(span).unwrap_or(Timestamp::MAX)
}

/// The moment so long before `moment`, or the earliest there is.
pub fn earlier(moment: Timestamp, span: Duration) -> Timestamp {
    moment.checked_sub(span).unwrap_or(Timestamp::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_clock_moves_only_when_told() {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let twin = clock.clone();
        clock.advance(Duration::from_mins(1));
        assert_eq!(twin.now().as_second(), 60);
    }

    #[tokio::test]
    async fn sleeping_on_a_given_clock_ends_when_it_is_advanced() {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let sleeper = {
            let clock = clock.clone();
            tokio::spawn(async move {
                clock.sleep_until(later(Timestamp::UNIX_EPOCH, Duration::from_secs(30))).await;
            })
        };
        clock.advance(Duration::from_secs(29));
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        clock.advance(Duration::from_secs(1));
        sleeper.await.unwrap();
    }

    /// What the wall clock does to a program whose computer slept: from one look to the next an hour has passed.
    #[tokio::test]
    async fn an_hour_of_sleep_is_noticed_within_seconds() {
        let looks = std::cell::Cell::new(0);
        let now = || {
            looks.set(looks.get() + 1);
            later(Timestamp::UNIX_EPOCH, Duration::from_hours(u64::from(looks.get() > 1)))
        };
        let moment = later(Timestamp::UNIX_EPOCH, Duration::from_mins(10));
        let noticed = tokio::time::timeout(Duration::from_secs(5), watch_for(moment, now)).await;
        assert!(noticed.is_ok(), "it slept on");
        assert_eq!(looks.get(), 2, "one look a second, and no more");
    }
}
