//! What the clipboard's thread does: one order after the other, and between them the clearing of a secret whose time
//! has come.

use std::sync::{Arc, mpsc as blocking};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use tokio::sync::{mpsc, oneshot};
use zeroize::Zeroizing;

use super::countdown::{ClipboardCountdown, ClipboardNotice, SECRET_LIFE};
use super::problem::ClipboardProblem;
use super::system::System;
use super::watch::{ClipboardMark, Look};
use crate::clock::{Clock, MonotonicTime};
use crate::domain::only_guid;

/// Text longer than this is no key, code or address, and is not taken in.
const MAX_PASTE_BYTES: usize = 64 * 1024;

/// How often clearing is tried when the system does not let us, and how long between.
const TRIES: u8 = 10;
const BETWEEN_TRIES: Duration = Duration::from_secs(1);

/// How often the clipboard is looked at again after clearing, and how long between: clipboard managers give back at once what
/// was taken from them, or within a second or two.
const LOOKS: u8 = 3;
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// The same at the program's end, which waits.
const LAST_TRIES: u8 = 5;
const BETWEEN_LAST_TRIES: Duration = Duration::from_millis(100);

/// What a handle asks the thread for.
pub(super) enum Order {
    Copy {
        text: SecretString,
        done: oneshot::Sender<Result<(), ClipboardProblem>>,
    },
    CopySecret {
        text: SecretString,
        held: Arc<()>,
        done: oneshot::Sender<Result<ClipboardCountdown, ClipboardProblem>>,
    },
    Paste {
        done: oneshot::Sender<Result<Zeroizing<String>, ClipboardProblem>>,
    },
    Look {
        /// What was there at the last look, if there was one.
        after: Option<ClipboardMark>,
        done: oneshot::Sender<Result<Look, ClipboardProblem>>,
    },
    ClearNow {
        done: blocking::SyncSender<bool>,
    },
}

/// The thread's state.
pub(super) struct Keeper<S> {
    system: S,
    clock: Clock,
    secret: Option<Held>,
    /// What was copied from here last.
    own: Option<ClipboardMark>,
}

/// A secret that is on the clipboard as far as we know.
struct Held {
    digest: [u8; 32],
    /// When it is cleared or looked at next.
    due: MonotonicTime,
    phase: Phase,
    notices: mpsc::UnboundedSender<ClipboardNotice>,
    /// Tells the handles that there is something to clear.
    _tells_handles: Arc<()>,
}

/// What is to be done when it is due.
enum Phase {
    /// Clear it.
    OnClipboard { tries_left: u8 },
    /// Look whether it is there again.
    Cleared { looks_left: u8, was_given_back: bool },
}

impl<S: System> Keeper<S> {
    pub(super) fn new(system: S, clock: Clock) -> Self {
        Self { system, clock, secret: None, own: None }
    }

    /// Serves until the last handle is gone.
    pub(super) async fn serve(mut self, mut orders: mpsc::UnboundedReceiver<Order>) {
        loop {
            let due = self.secret.as_ref().map(|held| held.due);
            let clock = self.clock.clone();
            let time_has_come = async {
                match due {
                    Some(moment) => clock.sleep_until(moment).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                order = orders.recv() => match order {
                    Some(order) => self.take(order),
                    None => break,
                },
                () = time_has_come => self.do_what_is_due(),
            }
        }
        // Letting go of the clipboard leaves the text on it, but for X11 and Wayland.
        self.clear_in_parting();
    }

    fn take(&mut self, order: Order) {
        // Whoever asked may be gone by now; then nobody misses the answer.
        match order {
            Order::Copy { text, done } => {
                let result = self.system.put(&text);
                if result.is_ok() {
                    self.own = Some(ClipboardMark::of(text.expose_secret()));
                    self.end(ClipboardNotice::Replaced);
                }
                let _ = done.send(result);
            }
            Order::CopySecret { text, held, done } => {
                let _ = done.send(self.copy_secret(&text, held));
            }
            Order::Paste { done } => {
                let _ = done.send(self.paste());
            }
            Order::Look { after, done } => {
                let _ = done.send(self.look(after));
            }
            Order::ClearNow { done } => {
                let _ = done.send(self.clear_in_parting());
            }
        }
    }

    fn copy_secret(
        &mut self,
        text: &SecretString,
        held: Arc<()>,
    ) -> Result<ClipboardCountdown, ClipboardProblem> {
        let digest = digest(text.expose_secret());
        if let Err(problem) = self.system.put(text) {
            // The text may be there all the same, without the mark for the history.
            let _ = self.clear_if(&digest);
            return Err(problem);
        }
        self.own = Some(ClipboardMark(Some(digest)));
        self.end(ClipboardNotice::Replaced);
        let clears_at = self.clock.monotonic().after(SECRET_LIFE);
        let (tell, notices) = mpsc::unbounded_channel();
        let phase = Phase::OnClipboard { tries_left: TRIES };
        self.secret = Some(Held { digest, due: clears_at, phase, notices: tell, _tells_handles: held });
        Ok(ClipboardCountdown { clears_at, notices })
    }

    fn paste(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        let text = self.system.read()?;
        match text.trim() {
            "" => Err(ClipboardProblem::Empty),
            long if long.len() > MAX_PASTE_BYTES => Err(ClipboardProblem::NotText),
            _ => Ok(text),
        }
    }

    /// Looks whether a GUID is there that was not at the last look. What else is there is wiped.
    fn look(&mut self, after: Option<ClipboardMark>) -> Result<Look, ClipboardProblem> {
        let text = match self.system.look() {
            Ok(text) if text.len() <= MAX_PASTE_BYTES => text,
            Ok(_) | Err(ClipboardProblem::Empty | ClipboardProblem::NotText) => {
                self.own = None;
                return Ok(Look { mark: ClipboardMark(None), guid: None });
            }
            Err(problem) => return Err(problem),
        };
        let mark = ClipboardMark::of(&text);
        if self.own != Some(mark) {
            // Copied elsewhere later, it is news.
            self.own = None;
        }
        let is_news = after.is_some_and(|after| after != mark) && self.own != Some(mark);
        Ok(Look { mark, guid: if is_news { only_guid(&text) } else { None } })
    }

    /// Clears the secret, or looks whether it is there again; sets the time of the next try or look.
    fn do_what_is_due(&mut self) {
        let Some(digest) = self.secret.as_ref().map(|held| held.digest) else { return };
        let found = self.clear_if(&digest);
        let now = self.clock.monotonic();
        let Some(held) = &mut self.secret else { return };
        match &mut held.phase {
            Phase::OnClipboard { tries_left } => match found {
                Some(ClipboardNotice::Cleared) => {
                    let _ = held.notices.send(ClipboardNotice::Cleared);
                    held.phase = Phase::Cleared { looks_left: LOOKS, was_given_back: false };
                    held.due = now.after(BETWEEN_LOOKS);
                }
                Some(notice) => self.end(notice),
                None if *tries_left > 1 => {
                    *tries_left -= 1;
                    held.due = now.after(BETWEEN_TRIES);
                }
                None => self.end(ClipboardNotice::NotCleared),
            },
            Phase::Cleared { looks_left, was_given_back } => {
                if found == Some(ClipboardNotice::Cleared) && !std::mem::replace(was_given_back, true) {
                    let _ = held.notices.send(ClipboardNotice::GivenBack);
                }
                *looks_left -= 1;
                held.due = now.after(BETWEEN_LOOKS);
                if *looks_left == 0 {
                    self.secret = None;
                }
            }
        }
    }

    /// Clears the secret, if there is one, and looks once more whether it stays away. True if none is left.
    fn clear_in_parting(&mut self) -> bool {
        let Some(digest) = self.secret.as_ref().map(|held| held.digest) else { return true };
        let mut outcome = None;
        for try_number in 0..LAST_TRIES {
            if try_number > 0 {
                std::thread::sleep(BETWEEN_LAST_TRIES);
            }
            match self.clear_if(&digest) {
                // Cleared: by the next look it may be there again.
                Some(ClipboardNotice::Cleared) => outcome = Some(ClipboardNotice::Cleared),
                Some(notice) => {
                    self.end(outcome.unwrap_or(notice));
                    return true;
                }
                None => {}
            }
        }
        let is_gone = outcome.is_some();
        self.end(outcome.unwrap_or(ClipboardNotice::NotCleared));
        is_gone
    }

    /// Clears the clipboard if it holds exactly the text of that digest, whoever answers for it: some clipboard
    /// managers on X11 take over what others copied. `None` if the system did not let us look or clear.
    fn clear_if(&mut self, of: &[u8; 32]) -> Option<ClipboardNotice> {
        match self.system.read() {
            Ok(text) if bool::from(digest(&text).ct_eq(of)) => {
                self.system.clear().ok().map(|()| ClipboardNotice::Cleared)
            }
            Ok(_) | Err(ClipboardProblem::Empty | ClipboardProblem::NotText) => {
                Some(ClipboardNotice::TakenByAnother)
            }
            Err(ClipboardProblem::Unreachable) => None,
        }
    }

    fn end(&mut self, notice: ClipboardNotice) {
        if let Some(held) = self.secret.take() {
            let _ = held.notices.send(notice);
        }
    }
}

fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
