//! A copied secret's time on the clipboard, and how it ends.

use std::time::Duration;

use tokio::sync::mpsc;

use crate::clock::MonotonicTime;

/// How long a copied secret stays on the clipboard.
pub const SECRET_LIFE: Duration = Duration::from_mins(1);

/// What became of a copied secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClipboardNotice {
    /// It was there to the end, and was taken off. Looked at again for a while: [`GivenBack`](Self::GivenBack) may follow.
    Cleared,
    /// After it was taken off it was there again: another program keeps what was copied. It was taken off once more; that program
    /// has it still.
    GivenBack,
    /// Something else was there when its time had come: another program's, or what was copied from a text field of
    /// this one. That was left alone.
    TakenByAnother,
    /// A newer [`copy`](super::Clipboard::copy) or [`copy_secret`](super::Clipboard::copy_secret) took its place before
    /// its time had come.
    Replaced,
    /// The system did not let go of it, several times over. It may be there still.
    NotCleared,
}

/// A secret on the clipboard.
#[derive(Debug)]
pub struct ClipboardCountdown {
    /// When it is taken off.
    pub clears_at: MonotonicTime,
    pub(super) notices: mpsc::UnboundedReceiver<ClipboardNotice>,
}

impl ClipboardCountdown {
    /// Waits for what becomes of it next; none when nothing more will. That another program took the clipboard is learned when
    /// the time has come, not before. None at first only if the clipboard's thread died.
    pub async fn next(&mut self) -> Option<ClipboardNotice> {
        self.notices.recv().await
    }
}
