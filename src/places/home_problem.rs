//! What there is to say on Home besides the list: what was not removed, not opened, not read.

use crate::connections::{
    ConnectionRecord, IndexError, OpenFileProblem, RemoveError, RevealError, RevokeProblem,
};

/// What there is to say besides the list.
pub enum HomeProblem {
    /// A connection or a draft could not be removed, or not wholly.
    Remove(RemoveError),
    /// A connection could not be revoked and removed.
    Revoke {
        /// Which.
        record: Box<ConnectionRecord>,
        /// Why.
        problem: RevokeProblem,
    },
    /// A draft's secrets could not be got.
    Draft(RevealError),
    /// A draft's answers cannot be read by this program.
    UnreadableDraft,
    /// What was answered in a set-up of notifications could not be kept: why.
    DraftNotKept(IndexError),
    /// A set-up of notifications that was left could not be discarded: why.
    DraftNotForgotten(IndexError),
}

/// Why nothing came of a file.
#[derive(Debug)]
pub enum FileTrouble {
    /// It could not be opened.
    Open(OpenFileProblem),
    /// It is an answer, and no set-up here waits for it.
    NotWaitedFor,
    /// It is an answer, and the keychain did not give the keys of what waits.
    Keychain(RevealError),
}
