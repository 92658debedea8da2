//! Now, waiting, and limits: the one place that asks the system for the time, so that 30 days and 60 seconds can be
//! tested in a blink. Knows nothing of anybody else; everybody may use it.
//!
//! There are two times. [`Clock::now`] is the wall clock's, for what is dated: it can be set, forward and back. A limit is a
//! [`MonotonicTime`], which neither a clock that is set back nor a computer that sleeps puts off.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

/// A source of time. Cheap to clone; all clones tell the same time.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    passed: Arc<Mutex<Passed>>,
}

#[derive(Clone, Debug)]
enum Source {
    System { started: Instant },
    Given(Arc<watch::Sender<Reading>>),
}

/// What the two clocks say.
#[derive(Clone, Copy, Debug)]
struct Reading {
    /// Can be set; goes on while the computer sleeps.
    wall: Timestamp,
    /// Only goes forward; may stand while the computer sleeps.
    steady: Duration,
}

/// A point in time for limits, of one clock and its clones. Between two looks as much time has passed as the clock says
/// that went further, the wall's or the steady one: of two ends the earlier decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonotonicTime(Duration);

impl MonotonicTime {
    /// The moment so much later; held at the end of time rather than overflowing.
    #[must_use]
    pub fn after(self, span: Duration) -> Self {
        Self(self.0.saturating_add(span))
    }

    /// How long it is from `earlier` to this one; nothing if it is not earlier.
    pub fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

/// How much time has passed, up to a reading.
#[derive(Debug)]
struct Passed {
    until: MonotonicTime,
    last: Reading,
}

impl Passed {
    fn look(&mut self, reading: Reading) -> MonotonicTime {
        // Negative where it was set back.
        let by_wall = Duration::try_from(reading.wall.duration_since(self.last.wall)).unwrap_or_default();
        let by_steady = reading.steady.saturating_sub(self.last.steady);
        self.until = self.until.after(by_wall.max(by_steady));
        self.last = reading;
        self.until
    }
}

impl Clock {
    /// The system's clocks.
    pub fn system() -> Self {
        Self::over(Source::System { started: Instant::now() })
    }

    /// A clock that stands at `start` until [`Clock::advance`] moves it. For tests.
    pub fn standing_at(start: Timestamp) -> Self {
        let reading = Reading { wall: start, steady: Duration::ZERO };
        Self::over(Source::Given(Arc::new(watch::Sender::new(reading))))
    }

    fn over(source: Source) -> Self {
        let last = source.read();
        Self { source, passed: Arc::new(Mutex::new(Passed { until: MonotonicTime::default(), last })) }
    }

    /// The present date and time, by the wall clock. It can jump (sleep, time server, the person): for limits there is
    /// [`Clock::monotonic`].
    pub fn now(&self) -> Timestamp {
        self.source.read().wall
    }

    /// The present moment, for limits.
    pub fn monotonic(&self) -> MonotonicTime {
        // Read while it is held: a reading that came late would look like a clock that was set back.
        let mut passed = self.passed.lock().unwrap_or_else(PoisonError::into_inner);
        passed.look(self.source.read())
    }

    /// Moves a given clock forward and wakes what waits on it. Does nothing to the system's clock.
    pub fn advance(&self, by: Duration) {
        if let Source::Given(at) = &self.source {
            at.send_modify(|now| {
                *now = Reading { wall: later(now.wall, by), steady: now.steady.saturating_add(by) }
            });
        }
    }

    /// Sets a given clock's wall clock, as a person or a time server does; the steady one stands. Wakes what waits on it. Does
    /// nothing to the system's clock.
    pub fn set_wall(&self, to: Timestamp) {
        if let Source::Given(at) = &self.source {
            at.send_modify(|now| now.wall = to);
        }
    }

    /// Waits until `moment` has come.
    pub async fn sleep_until(&self, moment: MonotonicTime) {
        match &self.source {
            Source::System { .. } => watch_for(moment, || self.monotonic()).await,
            Source::Given(at) => {
                let mut moved = at.subscribe();
                // The sender lives in `self`, so waiting cannot fail.
                while self.monotonic() < moment && moved.changed().await.is_ok() {}
            }
        }
    }

    /// Waits for `span` from now.
    pub async fn sleep(&self, span: Duration) {
        self.sleep_until(self.monotonic().after(span)).await;
    }
}

impl Source {
    fn read(&self) -> Reading {
        match self {
            Self::System { started } => Reading { wall: Timestamp::now(), steady: started.elapsed() },
            Self::Given(at) => *at.borrow(),
        }
    }
}

/// Looks at the clock until `moment` has come: once a second, because timers stand still while the computer sleeps.
async fn watch_for(moment: MonotonicTime, now: impl Fn() -> MonotonicTime) {
    loop {
        let left = moment.since(now());
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

    const MINUTE: Duration = Duration::from_mins(1);

    #[test]
    fn a_given_clock_moves_only_when_told() {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let twin = clock.clone();
        clock.advance(MINUTE);
        assert_eq!(twin.now().as_second(), 60);
        assert_eq!(twin.monotonic(), MonotonicTime::default().after(MINUTE));
    }

    #[test]
    fn item_48_the_clock_that_went_further_decides() {
        for away in [Duration::from_hours(1), Duration::from_hours(48)] {
            let clock = Clock::standing_at(later(Timestamp::UNIX_EPOCH, Duration::from_hours(100)));
            let (start, end) = (clock.now(), clock.monotonic().after(MINUTE));
            clock.set_wall(earlier(start, away));
            assert_eq!(end.since(clock.monotonic()), MINUTE, "set back: nothing is put off");
            clock.advance(MINUTE);
            assert_eq!(end.since(clock.monotonic()), Duration::ZERO, "and it ends by the steady clock");

            let end = clock.monotonic().after(MINUTE);
            clock.set_wall(later(clock.now(), away));
            assert_eq!(end.since(clock.monotonic()), Duration::ZERO, "set forward, or slept");

            let end = clock.monotonic().after(MINUTE);
            clock.set_wall(earlier(clock.now(), away));
            // Looked at between: of a sleep after it was set back, each second counts.
            clock.monotonic();
            clock.set_wall(later(clock.now(), MINUTE));
            assert_eq!(end.since(clock.monotonic()), Duration::ZERO);
        }
    }

    #[tokio::test]
    async fn sleeping_on_a_given_clock_ends_when_it_is_advanced() {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let sleeper = {
            let clock = clock.clone();
            tokio::spawn(async move {
                clock.sleep_until(MonotonicTime::default().after(Duration::from_secs(30))).await;
            })
        };
        clock.advance(Duration::from_secs(29));
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        clock.advance(Duration::from_secs(1));
        sleeper.await.unwrap();
    }

    /// What the clock does to a program whose computer slept: from one look to the next an hour has passed.
    #[tokio::test]
    async fn an_hour_of_sleep_is_noticed_within_seconds() {
        let looks = std::cell::Cell::new(0);
        let now = || {
            looks.set(looks.get() + 1);
            MonotonicTime::default().after(Duration::from_hours(u64::from(looks.get() > 1)))
        };
        let moment = MonotonicTime::default().after(Duration::from_mins(10));
        let noticed = tokio::time::timeout(Duration::from_secs(5), watch_for(moment, now)).await;
        assert!(noticed.is_ok(), "it slept on");
        assert_eq!(looks.get(), 2, "one look a second, and no more");
    }

    #[tokio::test]
    async fn item_48_a_sleep_on_a_clock_that_is_set_back_ends_in_time() {
        let clock = Clock::standing_at(later(Timestamp::UNIX_EPOCH, Duration::from_hours(2)));
        let sleeper = {
            let clock = clock.clone();
            tokio::spawn(async move { clock.sleep(MINUTE).await })
        };
        tokio::task::yield_now().await;
        clock.set_wall(Timestamp::UNIX_EPOCH);
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        clock.advance(MINUTE);
        tokio::time::timeout(Duration::from_secs(5), sleeper).await.expect("it sleeps on").unwrap();
    }
}
