//! Why a file is not kept up to date.

use crate::connections::files::FileProblem;
use crate::domain::MAX_FOLLOWED;
use crate::handover::file::WriteProblem;
use crate::vault::{ConnectionRecord, IndexError, RevealError};

/// Why a file is not kept up to date. Bears nothing secret.
#[derive(Debug, thiserror::Error)]
pub enum FollowProblem {
    /// There is no such connection.
    #[error("there is no such connection")]
    Unknown,
    /// Its record could not be read or changed, or another holds it for minutes.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// Its secrets could not be got.
    #[error(transparent)]
    Keychain(#[from] RevealError),
    /// The file could not be made or written.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The file is kept up to date with another connection: this one.
    #[error("the file is kept up to date with another connection")]
    OfAnother(Box<ConnectionRecord>),
    /// So many files are kept up to date with this connection that it is no mistake.
    #[error("more than {MAX_FOLLOWED} files")]
    TooMany,
    /// The path cannot be written down: it is no absolute one, or has in it what cannot be shown.
    #[error("not a path that can be kept: {0}")]
    Path(String),
    /// Its product reads no file, as far as its sheet says.
    #[error("the product reads no file of its own form")]
    NoForm,
}

impl FollowProblem {
    /// Nothing came of it: it broke off.
    pub fn broken_off() -> Self {
        Self::Keychain(RevealError::broken_off())
    }

    /// There is a file already, and nobody said that it may be replaced.
    pub fn is_already_there(&self) -> bool {
        matches!(self, Self::File(FileProblem::Write(WriteProblem::AlreadyThere)))
    }
}
