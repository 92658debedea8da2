//! The second way to the clipboard: the window's own. Where a desktop gives a program without a window in front no clipboard
//! (Wayland without data-control, GNOME's for one), it gives it to the window. Its clipboard knows no mark that keeps a
//! text out of histories; that it cannot be cleared while another window is in front is told as everywhere.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::problem::ClipboardProblem;
use super::system::System;

/// How long the window has for a wish: it puts a text there, and looks whether it is there.
const LIMIT: Duration = Duration::from_secs(3);

/// Where a window says what came of a wish.
pub struct WishDone<T> {
    outcome: SyncSender<Result<T, ClipboardProblem>>,
    until: Instant,
}

impl<T> WishDone<T> {
    /// For a wish that is waited for so long; and where what came of it is heard.
    pub fn within(limit: Duration) -> (Self, Receiver<Result<T, ClipboardProblem>>) {
        let (outcome, heard) = sync_channel(1);
        (Self { outcome, until: Instant::now() + limit }, heard)
    }

    /// Says what came of it.
    pub fn say(&self, outcome: Result<T, ClipboardProblem>) {
        // Whoever asked may be gone.
        let _ = self.outcome.try_send(outcome);
    }

    /// Nobody waits for it any more: whoever wished it has said that it was not done, so that it must not be.
    pub fn is_given_up(&self) -> bool {
        Instant::now() >= self.until
    }
}

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

impl ClipboardWish {
    /// Nobody waits for it any more.
    pub fn is_given_up(&self) -> bool {
        match self {
            Self::Put { done, .. } | Self::Clear { done } => done.is_given_up(),
            Self::Read { done } => done.is_given_up(),
        }
    }
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
        let (done, heard) = WishDone::within(LIMIT);
        window(wish(done));
        heard.recv_timeout(LIMIT).unwrap_or(Err(ClipboardProblem::Unreachable))
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
    /// Which way the last text went, or may have gone: there it is looked for.
    last: Option<Way>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    First,
    Second,
}

impl<F, S> TwoWays<F, S> {
    pub(super) fn new(first: F, second: S) -> Self {
        Self { first, second, last: None }
    }
}

impl<F: System, S: System> System for TwoWays<F, S> {
    fn put(&mut self, text: &SecretString) -> Result<(), ClipboardProblem> {
        let outcome = self.first.put(text);
        if outcome.is_ok() {
            self.last = Some(Way::First);
            return outcome;
        }
        // Also where it fails: the text may be there all the same.
        self.last = Some(Way::Second);
        self.second.put(text).or(outcome)
    }

    fn read(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        let (found, other): (_, &mut dyn System) = match self.last {
            // What went this way is not called gone because the other does not have it.
            Some(Way::First) => return self.first.read(),
            Some(Way::Second) => (self.second.read(), &mut self.first),
            None => (self.first.read(), &mut self.second),
        };
        if found.as_ref().err() == Some(&ClipboardProblem::Unreachable) { other.read() } else { found }
    }

    /// The first way alone: the window would have to be drawn for each look, and sees nothing while another is in front.
    fn look(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        self.first.look()
    }

    fn clear(&mut self) -> Result<(), ClipboardProblem> {
        match self.last {
            Some(Way::Second) => self.second.clear().or_else(|_| self.first.clear()),
            Some(Way::First) | None => self.first.clear(),
        }
    }
}
