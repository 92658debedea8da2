//! What is copied next, in whatever program: looked for twice a second while somebody waits for it, since no two systems tell
//! of it in the same way. Only a GUID ever leaves the clipboard's thread; all else is wiped where it was read.
//!
//! What is there is compared by its digest: what was there before, or was copied by this program, is not news. The same
//! text copied twice in a row cannot be told from one copied once.
//!
//! Tested against X11 (`tests/desktop/ways/presses.rs`). Written, not run, on Windows, on macOS (which may ask the person whether
//! this program may paste from others), and on Wayland, where it works if the compositor has one of the data-control protocols; without
//! one, and without X11, the first look says that the clipboard cannot be reached.

use std::time::Duration;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::problem::ClipboardProblem;
use crate::clock::{Clock, MonotonicTime};

/// How long between two looks, at least.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);
/// A slow look (a huge text, a program that does not answer) is followed by as many times its length, so that looking never
/// takes more than a tenth of anybody's time; up to this.
const REST: u32 = 10;
const LONGEST_REST: Duration = Duration::from_secs(10);
/// How many looks in a row may fail, once one did not: another program may hold the clipboard for a moment.
const FAILED_LOOKS: u32 = 10;

/// What was on the clipboard at a look, without holding it: tells whether something else is there at the next. None for no
/// text, and for one that is too long to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipboardMark(pub(super) Option<[u8; 32]>);

impl ClipboardMark {
    /// Of this text.
    pub fn of(text: &str) -> Self {
        Self(Some(Sha256::digest(text.as_bytes()).into()))
    }
}

/// A GUID that was copied.
pub struct CopiedGuid {
    /// Without what copying added. It may be a secret.
    pub text: Zeroizing<String>,
    /// What to wait for the next one after.
    pub mark: ClipboardMark,
    /// What was there when the waiting began.
    pub before: ClipboardMark,
}

/// What a look found.
pub(super) struct Look {
    pub mark: ClipboardMark,
    /// There since the last look, from another program.
    pub guid: Option<Zeroizing<String>>,
}

/// Looks until a GUID is there that was not at the look before; the first look after no `mark` only finds out what is there.
pub(super) async fn next_guid<F>(
    clock: &Clock,
    mark: Option<ClipboardMark>,
    look: impl Fn(Option<ClipboardMark>) -> F,
) -> Result<CopiedGuid, ClipboardProblem>
where
    F: Future<Output = Result<Look, ClipboardProblem>>,
{
    let (mut last, mut before) = (mark, mark);
    let mut failed = 0;
    loop {
        let began = clock.monotonic();
        match look(last).await {
            Ok(Look { mark, guid: Some(text) }) => {
                return Ok(CopiedGuid { text, mark, before: before.unwrap_or(mark) });
            }
            Ok(Look { mark, guid: None }) => {
                before.get_or_insert(mark);
                last = Some(mark);
                failed = 0;
            }
            Err(problem) => {
                failed += 1;
                if last.is_none() || failed == FAILED_LOOKS {
                    return Err(problem);
                }
            }
        }
        clock.sleep_until(next_look(began, clock.monotonic())).await;
    }
}

fn next_look(began: MonotonicTime, ended: MonotonicTime) -> MonotonicTime {
    let rest = ended.since(began).saturating_mul(REST);
    ended.after(rest.clamp(BETWEEN_LOOKS, LONGEST_REST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_look_is_followed_by_a_longer_rest() {
        let began = MonotonicTime::default();
        for (took, rest) in [(1, 500), (50, 500), (200, 2_000), (60_000, 10_000)] {
            let ended = began.after(Duration::from_millis(took));
            assert_eq!(next_look(began, ended).since(ended), Duration::from_millis(rest), "{took} ms");
        }
    }
}
