//! The second way to the clipboard: the window's own. Where a desktop gives a program without a window in front no clipboard
//! (Wayland without data-control, GNOME's for one), it gives it to the window. Its clipboard knows no mark that keeps a
//! text out of histories; that it cannot be cleared while another window is in front is told as everywhere.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::problem::ClipboardProblem;
use super::system::System;

/// How long the window has for a wish: it puts a text there, and looks whether it is there.
const LIMIT: Duration = Duration::from_secs(3);

/// Where a window says what came of a wish.
pub type WishDone<T> = SyncSender<Result<T, ClipboardProblem>>;

/// What the window is asked to do with its clipboard.
pub enum ClipboardWish {
    /// Put a text on it, and look whether it is there.
    Put {
        /// The text.
        text: SecretString,
        /// Whether it is.
        done: WishDone<()>,
    },
    /// Read the text on it.
    Read {
        /// The text.
        done: WishDone<Zeroizing<String>>,
    },
    /// Leave nothing on it.
    Clear {
        /// Whether it was told so.
        done: WishDone<()>,
    },
}

type Window = Box<dyn Fn(ClipboardWish) + Send + Sync>;

/// The way to the window, once there is one that can be asked.
#[derive(Clone, Default)]
pub struct WindowWay(Arc<OnceLock<Window>>);

impl WindowWay {
    /// From now on `window` takes the wishes, and wakes up for them. Said once.
    pub fn lead_to(&self, window: impl Fn(ClipboardWish) + Send + Sync + 'static) {
        let _ = self.0.set(Box::new(window));
    }

    /// Whether there is a window to be asked.
    pub fn is_open(&self) -> bool {
        self.0.get().is_some()
    }

    fn ask<T>(&self, wish: impl FnOnce(WishDone<T>) -> ClipboardWish) -> Result<T, ClipboardProblem> {
        let window = self.0.get().ok_or(ClipboardProblem::Unreachable)?;
        let (done, answer) = sync_channel(1);
        window(wish(done));
        answer.recv_timeout(LIMIT).unwrap_or(Err(ClipboardProblem::Unreachable))
    }
}

impl System for WindowWay {
    fn put(&mut self, text: &SecretString) -> Result<(), ClipboardProblem> {
        self.ask(|done| ClipboardWish::Put { text: text.clone(), done })
    }

    fn read(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        self.ask(|done| ClipboardWish::Read { done })
    }

    fn clear(&mut self) -> Result<(), ClipboardProblem> {
        self.ask(|done| ClipboardWish::Clear { done })
    }
}

/// One clipboard, and where that cannot be reached, the other.
pub(super) struct TwoWays<F, S> {
    first: F,
    second: S,
    /// What was put last went the second way: there it is looked for.
    by_second: bool,
}

impl<F, S> TwoWays<F, S> {
    pub(super) fn new(first: F, second: S) -> Self {
        Self { first, second, by_second: false }
    }
}

impl<F: System, S: System> System for TwoWays<F, S> {
    fn put(&mut self, text: &SecretString) -> Result<(), ClipboardProblem> {
        let outcome = self.first.put(text);
        self.by_second = outcome.is_err() && self.second.put(text).is_ok();
        if self.by_second { Ok(()) } else { outcome }
    }

    fn read(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        if self.by_second {
            return self.second.read();
        }
        match self.first.read() {
            Err(ClipboardProblem::Unreachable) => self.second.read(),
            outcome => outcome,
        }
    }

    fn clear(&mut self) -> Result<(), ClipboardProblem> {
        if self.by_second { self.second.clear() } else { self.first.clear() }
    }
}
