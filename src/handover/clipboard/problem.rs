//! Why the clipboard did not do what it was asked.

/// Why the clipboard did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClipboardProblem {
    /// There is nothing on it.
    #[error("the clipboard is empty")]
    Empty,
    /// What is on it is no text, or far too long for what is asked.
    #[error("what is on the clipboard is not a short text")]
    NotText,
    /// The system gave no access to it.
    #[error("the clipboard cannot be reached")]
    Unreachable,
}
