//! All envelopes of a period, read page after page. However the list is answered, reading it ends.

use std::collections::BTreeSet;

use crate::connections::ApiError;
use crate::docusign::connect::EnvelopePage;

/// How often a list that changes while it is read is read.
const READINGS: usize = 3;
/// So many pages are read at most. With Docusign's thousand on each, asking for the envelopes takes more than two days.
const PAGES: usize = 500;

/// Why a period was not read to its end.
#[derive(Debug)]
pub(super) enum PeriodProblem {
    /// It has more envelopes than are read.
    TooMany {
        /// So many were read, and more came.
        read: usize,
    },
    /// A page did not come, or brings nothing more though more is said to be there.
    Api(ApiError),
}

impl From<ApiError> for PeriodProblem {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

/// All envelopes of a period; `page` reads those from a place in the list on. While it is read an envelope can leave it, so that those
/// behind move up: then it is read once more.
pub(super) async fn envelopes_of_period(
    page: impl AsyncFn(usize) -> Result<EnvelopePage, ApiError>,
) -> Result<Vec<String>, PeriodProblem> {
    let mut found = Vec::new();
    for _ in 0..READINGS {
        let totals = read_through(&page, &mut found).await?;
        if totals.len() <= 1 {
            break;
        }
    }
    Ok(each_once(found.into_iter()))
}

/// Reads the list once; the counts that its pages gave.
async fn read_through(
    page: &impl AsyncFn(usize) -> Result<EnvelopePage, ApiError>,
    found: &mut Vec<String>,
) -> Result<BTreeSet<Option<u64>>, PeriodProblem> {
    let (mut start, mut totals, mut met) = (0, BTreeSet::new(), BTreeSet::new());
    for _ in 0..PAGES {
        let EnvelopePage { ids, listed, total } = page(start).await?;
        totals.insert(total);
        start += listed;
        let is_last = total.is_some_and(|total| u64::try_from(start).is_ok_and(|read| read >= total));
        let before = met.len();
        met.extend(ids.iter().cloned());
        let is_new = met.len() > before;
        found.extend(ids);
        if listed == 0 || is_last {
            return Ok(totals);
        }
        if !is_new {
            return match total {
                // More are said to be there, and only the same come: some would be left out.
                Some(_) => Err(ApiError::Incomplete { missing: "envelopes" }.into()),
                None => Ok(totals),
            };
        }
    }
    Err(PeriodProblem::TooMany { read: start })
}

/// Each id once, in their order.
pub(super) fn each_once(ids: impl Iterator<Item = String>) -> Vec<String> {
    let mut met = BTreeSet::new();
    ids.filter(|id| met.insert(id.clone())).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    async fn read(page: impl Fn(usize) -> EnvelopePage) -> (Result<Vec<String>, PeriodProblem>, usize) {
        let asked = Cell::new(0);
        let ended = envelopes_of_period(async |start| {
            asked.set(asked.get() + 1);
            assert!(asked.get() < 5_000, "it does not end");
            Ok(page(start))
        });
        (ended.await, asked.get())
    }

    fn of(ids: impl Iterator<Item = usize>, total: Option<u64>) -> EnvelopePage {
        let ids: Vec<_> = ids.map(|id| id.to_string()).collect();
        EnvelopePage { listed: ids.len(), ids, total }
    }

    #[tokio::test]
    async fn reading_a_period_ends_however_the_list_is_answered() {
        let (all, asked) = read(|start| of(start..(start + 10).min(25), Some(25))).await;
        assert_eq!((all.unwrap().len(), asked), (25, 3));
        let (all, asked) = read(|start| of(start..(start + 10).min(25), None)).await;
        assert_eq!((all.unwrap().len(), asked), (25, 4), "an empty page is the end");
        // The same page, wherever it is to begin.
        let (all, asked) = read(|_| of(0..10, None)).await;
        assert_eq!((all.unwrap().len(), asked), (10, 2));
        let (all, _) = read(|_| of(0..10, Some(25))).await;
        let lacking = matches!(all, Err(PeriodProblem::Api(ApiError::Incomplete { missing: "envelopes" })));
        assert!(lacking, "some would be left out");
        // Always more.
        let (all, asked) = read(|start| of(start..start + 10, None)).await;
        assert!(matches!(all, Err(PeriodProblem::TooMany { read: 5_000 })), "{all:?}");
        assert_eq!(asked, PAGES);
    }

    #[tokio::test]
    async fn a_list_that_changes_while_it_is_read_is_read_once_more() {
        // The first envelope leaves after the first page: 10 moves up onto it.
        let calls = Cell::new(0);
        let (all, asked) = read(|start| {
            calls.set(calls.get() + 1);
            let gone = usize::from(calls.get() > 1);
            of((start + gone)..(start + gone + 10).min(20), Some(20 - gone as u64))
        })
        .await;
        let mut all = all.unwrap();
        all.sort_by_key(|id| id.parse::<usize>().unwrap());
        assert_eq!(all, (0..20).map(|id| id.to_string()).collect::<Vec<_>>());
        assert_eq!(asked, 4);
    }
}
