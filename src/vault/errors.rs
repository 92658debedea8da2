//! Why something was not kept, not given or not removed.

use super::index::IndexError;
use super::item::SecretKind;
use super::store::StoreError;

/// Why a connection or a draft was not kept. The one kept before under its id, if any, is whole.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The keychain failed.
    #[error("keeping {}: {error}", kind.map_or("a secret", SecretKind::id))]
    Store {
        /// At which secret, where it was one.
        kind: Option<SecretKind>,
        /// How.
        error: StoreError,
        /// Whether some of what was written may still be in the keychain. It is on the list of what is to be removed
        /// next time.
        left_behind: bool,
    },
    /// The draft was there, and is not any more: another process removed it, or finished it. It is not written back; what was
    /// written to the keychain is removed again.
    #[error("keeping: the draft was removed by another process")]
    DraftRemoved,
    /// The connection was to be changed, and is not there any more. What was written to the keychain is removed again.
    #[error("keeping: the connection was removed by another process")]
    ConnectionRemoved,
    /// The index could not be read or written. Secrets that were written already are removed again.
    #[error("keeping: {0}")]
    Index(#[from] IndexError),
}

impl From<StoreError> for KeepError {
    fn from(error: StoreError) -> Self {
        Self::Store { kind: None, error, left_behind: true }
    }
}

/// Why a secret could not be given.
#[derive(Debug, thiserror::Error)]
pub enum RevealError {
    /// There is no such connection.
    #[error("there is no such connection")]
    UnknownConnection,
    /// There is no such draft.
    #[error("there is no such draft")]
    UnknownDraft,
    /// No such secret is kept for this connection or draft.
    #[error("no {} is kept here", .0.id())]
    NotKept(SecretKind),
    /// The item is no longer in the keychain: somebody else removed it.
    #[error("the {} is no longer in the keychain", .0.id())]
    Gone(SecretKind),
    /// The keychain failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The index could not be read.
    #[error(transparent)]
    Index(#[from] IndexError),
}

impl RevealError {
    /// Nothing came of it: it broke off, and can be asked for again.
    pub fn broken_off() -> Self {
        Self::Store(StoreError::TimedOut)
    }
}

/// Why a connection or a draft was not removed, or not wholly.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// The keychain failed before anything was removed. What was to go is whole.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is no longer listed, but some of its secrets may still be in the keychain. They are on the list
    /// of what is to be removed next time.
    #[error("some secrets may still be in the keychain: {0}")]
    LeftBehind(StoreError),
    /// The index could not be read or written. What was to go is whole.
    #[error(transparent)]
    Index(#[from] IndexError),
}
