//! The system's clipboard, through `arboard`: X11 and Wayland, Windows, macOS.

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::history::out_of_history;
use super::problem::ClipboardProblem;

/// A clipboard. Any call may take long.
pub(super) trait System {
    /// Puts a text on it, marked to stay out of histories.
    fn put(&mut self, text: &SecretString) -> Result<(), ClipboardProblem>;
    /// The text on it, as it is.
    fn read(&mut self) -> Result<Zeroizing<String>, ClipboardProblem>;
    /// The same, to see what was copied elsewhere: asked again and again.
    fn look(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        self.read()
    }
    /// Leaves nothing on it, whosever it was.
    fn clear(&mut self) -> Result<(), ClipboardProblem>;
}

/// The desktop's, opened when it is first needed.
#[derive(Default)]
pub(super) struct Desktop(Option<arboard::Clipboard>);

impl Desktop {
    fn open(&mut self) -> Result<&mut arboard::Clipboard, ClipboardProblem> {
        if self.0.is_none() {
            self.0 = arboard::Clipboard::new().ok();
        }
        self.0.as_mut().ok_or(ClipboardProblem::Unreachable)
    }
}

impl System for Desktop {
    fn put(&mut self, text: &SecretString) -> Result<(), ClipboardProblem> {
        out_of_history(self.open()?.set())
            .text(text.expose_secret())
            .map_err(|_| ClipboardProblem::Unreachable)
    }

    fn read(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        match self.open()?.get_text() {
            Ok(text) => Ok(Zeroizing::new(text)),
            Err(arboard::Error::ContentNotAvailable) => Err(ClipboardProblem::Empty),
            Err(arboard::Error::ConversionFailure) => Err(ClipboardProblem::NotText),
            Err(_) => Err(ClipboardProblem::Unreachable),
        }
    }

    fn clear(&mut self) -> Result<(), ClipboardProblem> {
        self.open()?.clear().map_err(|_| ClipboardProblem::Unreachable)
    }
}
