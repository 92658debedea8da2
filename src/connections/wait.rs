//! The wait for the one answer of a sign-in: the browser brings it, or a person pastes it, or the time is up.

use std::pin::pin;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::sleep;
use zeroize::Zeroizing;

use crate::callback::{BrowserAnswer, Expectation, PasteProblem, judge_pasted};
use crate::clock::{Clock, MonotonicTime};

/// How long the browser's answer is awaited before the person is asked for more time.
pub const SIGN_IN_LIMIT: Duration = Duration::from_mins(10);

/// How long an answer that came when the time was up is still heard: it may lie in a socket, unread, when a computer
/// wakes up long after.
const LAST_CALL: Duration = Duration::from_millis(200);

/// An address that a person pasted while a sign-in waits.
pub struct Pasted {
    /// The text, as it came.
    pub text: Zeroizing<String>,
    /// Hears at once what is wrong with it; the waiting then goes on. `Ok` ends the waiting, also when the address
    /// brought a refusal. Dropped without a word if the waiting ended before the text was looked at.
    pub answer: oneshot::Sender<Result<(), PasteProblem>>,
}

/// What ends a wait, besides the answer itself.
pub(super) struct Wait<'a> {
    pub clock: &'a Clock,
    /// The end, which may be moved.
    pub until: watch::Receiver<MonotonicTime>,
    /// What a person pastes.
    pub pasted: mpsc::Receiver<Pasted>,
    /// By what it is judged.
    pub expectation: &'a Expectation,
}

impl Wait<'_> {
    /// Waits for the first right answer, `from_browser` or pasted, and says whether it was pasted; nothing if the time is up before. Meanwhile the browser
    /// is being `opening`, which holds up nothing; `opened` hears how that went. All of it ends with this.
    pub(super) async fn for_answer(
        mut self,
        from_browser: impl Future<Output = BrowserAnswer>,
        opening: impl Future<Output = bool>,
        opened: impl Fn(bool),
    ) -> Option<(BrowserAnswer, bool)> {
        let (mut from_browser, mut opening) = (pin!(from_browser), pin!(opening));
        let mut is_opening = true;
        let mut time_is_up = pin!(time_is_up(self.clock, &mut self.until));
        let first = loop {
            tokio::select! {
                // In this order, where several are there at once: the browser was told already that its answer was
                // received, and what came in time is not late because somebody looks late.
                biased;
                answer = &mut from_browser => break Some((answer, false)),
                Some(pasted) = self.pasted.recv() => {
                    if let Some(answer) = hear(self.expectation, pasted) {
                        break Some((answer, true));
                    }
                }
                is_open = &mut opening, if is_opening => {
                    is_opening = false;
                    opened(is_open);
                }
                () = &mut time_is_up => break None,
            }
        };
        // What is being pasted in this very moment is taken out and dropped, so that whoever pasted it is told that nobody
        // looks at it; left in the channel, it would stay there as long as somebody could still paste.
        self.pasted.close();
        while self.pasted.recv().await.is_some() {}
        first
    }
}

/// Judges a pasted text and tells whoever pasted it.
fn hear(expectation: &Expectation, pasted: Pasted) -> Option<BrowserAnswer> {
    let judged = judge_pasted(expectation, &pasted.text);
    let (told, answer) = match judged {
        Ok(answer) => (Ok(()), Some(answer)),
        Err(problem) => (Err(problem), None),
    };
    // Whoever pasted may have stopped listening.
    let _ = pasted.answer.send(told);
    answer
}

/// Ends a moment after the end, where that is by then.
async fn time_is_up(clock: &Clock, until: &mut watch::Receiver<MonotonicTime>) {
    loop {
        let end = *until.borrow_and_update();
        if end <= clock.monotonic() {
            sleep(LAST_CALL).await;
            if *until.borrow() <= clock.monotonic() {
                return;
            }
            continue;
        }
        tokio::select! {
            () = clock.sleep_until(end) => {}
            // If nobody can move it any more, it stands.
            Ok(()) = until.changed() => {}
        }
    }
}
