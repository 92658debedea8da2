//! The log of an account, and when Docusign tries again.

use std::time::Duration;

use jiff::Timestamp;

use super::client::{NotificationClient, NotificationProblem};
use crate::clock::later;
use crate::docusign::connect::{ConnectLog, ConnectLogs, LogRange};

/// The log and the failures of an account, the newest first. Of a hundred entries Docusign keeps each for fifteen days.
pub async fn watch(
    client: &NotificationClient<'_>,
    range: LogRange,
) -> Result<ConnectLogs, NotificationProblem> {
    let api = client.api();
    let ConnectLogs { mut logs, total, .. } = api.logs(range).await?;
    let mut failures = api.failures(range).await?.failures;
    for list in [&mut logs, &mut failures] {
        list.sort_by_key(|entry| std::cmp::Reverse(entry.at()));
    }
    Ok(ConnectLogs { logs, failures, total })
}

/// Between when and when the next try is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryWindow {
    /// Not before.
    pub earliest: Timestamp,
    /// Not after, if there is one at all.
    pub latest: Timestamp,
}

/// The shortest gap that was seen before a first try.
const SHORTEST: Duration = Duration::from_secs(15);
/// The first gap by those who say that it doubles.
const DOUBLING_FROM: Duration = Duration::from_mins(5);
/// Between two tries, by the oldest document.
const A_DAY: Duration = Duration::from_hours(24);
/// Nobody says that it is longer.
const LONGEST: Duration = Duration::from_hours(15 * 24);

/// When a failure is tried next: sources disagree, so it is a range that holds what each of them says. None where it is not known when it
/// was tried last.
pub fn next_try(failure: &ConnectLog) -> Option<TryWindow> {
    let last = failure.at()?;
    let tries = u32::try_from(failure.retry_count.unwrap_or(0)).unwrap_or(u32::MAX);
    let doubled = DOUBLING_FROM.saturating_mul(2_u32.saturating_pow(tries));
    let longest = doubled.max(A_DAY).min(LONGEST);
    Some(TryWindow { earliest: later(last, SHORTEST), latest: later(last, longest) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_try_is_within_what_any_source_says() {
        let at: Timestamp = "2026-11-20T00:00:00Z".parse().unwrap();
        let window = |retries| {
            let failure = ConnectLog { last_try: Some(at), retry_count: retries, ..ConnectLog::default() };
            next_try(&failure).unwrap()
        };
        let text = |moment: Timestamp| moment.to_string();
        assert_eq!(text(window(None).earliest), "2026-11-20T00:00:15Z");
        assert_eq!(text(window(Some(0)).latest), "2026-11-21T00:00:00Z");
        assert_eq!(text(window(Some(9)).latest), "2026-11-21T18:40:00Z");
        for many in [20, 100, u64::MAX] {
            assert_eq!(text(window(Some(many)).latest), "2026-12-05T00:00:00Z");
        }
        assert_eq!(next_try(&ConnectLog::default()), None);
    }
}
