//! A copied secret's time on the clipboard, and how it ends.

use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::oneshot;

/// How long a copied secret stays on the clipboard.
pub const SECRET_LIFE: Duration = Duration::from_mins(1);

/// What became of a copied secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClipboardNotice {
    /// It was there to the end, and was taken off.
    Cleared,
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
    pub clears_at: Timestamp,
    pub(super) end: oneshot::Receiver<ClipboardNotice>,
}

impl ClipboardCountdown {
    /// Waits for its end. That another program took the clipboard is learned when the time has come, not before.
    pub async fn ended(self) -> ClipboardNotice {
        // Without a word only if the clipboard's thread died.
        self.end.await.unwrap_or(ClipboardNotice::NotCleared)
    }
}
