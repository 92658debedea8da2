//! A file the person chose: told apart by what is in it, unlocked where it is a protected copy, and matched with the set-up
//! that waits for it where it is an answer.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::files::{FileProblem, read_file};
use crate::domain::{Connection, ConnectionId};
use crate::handover::exchange::{self, ExchangeRequest, OwnerKey, SealedAnswerProblem};
use crate::handover::file::{self, OpenProblem};
use crate::handover::found::{FoundFile, FoundProblem};
use crate::vault::{RevealError, SecretKind, Vault};

/// A file that was opened.
#[derive(Debug)]
pub enum OpenedFile {
    /// Somebody asks for a connection.
    Request(ExchangeRequest),
    /// Somebody's answer to a request; only that one's key opens it.
    Answer(LockedFile),
    /// A copy of a connection that a passphrase opens.
    ProtectedCopy(LockedFile),
    /// A copy of a connection that anybody can read.
    Copy(Box<Connection>),
}

/// A locked file, as it was read. Wiped when the last of its holders is dropped, shown by nothing.
#[derive(Clone)]
pub struct LockedFile(Arc<Zeroizing<Vec<u8>>>);

impl LockedFile {
    /// What was read.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl From<Zeroizing<Vec<u8>>> for LockedFile {
    fn from(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(Arc::new(bytes))
    }
}

impl fmt::Debug for LockedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LockedFile").field(&self.0.len()).finish()
    }
}

/// Why a file was not opened. Bears nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenFileProblem {
    /// It could not be read.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// It is none that can be opened.
    #[error(transparent)]
    Found(#[from] FoundProblem),
}

/// Reads a file and tells what it is. Waits for the disk.
pub fn open_file(path: &Path) -> Result<OpenedFile, OpenFileProblem> {
    let bytes = read_file(path)?;
    Ok(match FoundFile::of(&bytes)? {
        FoundFile::Request(request) => OpenedFile::Request(request),
        FoundFile::Answer => OpenedFile::Answer(bytes.into()),
        FoundFile::ProtectedCopy => OpenedFile::ProtectedCopy(bytes.into()),
        FoundFile::Copy(copy) => OpenedFile::Copy(Box::new(copy.connection)),
    })
}

/// Unlocks a protected copy. Takes about a second and 256 MiB.
pub fn unlock_copy(file: &LockedFile, passphrase: &SecretString) -> Result<Connection, OpenProblem> {
    file::open_encrypted(file.bytes(), passphrase).map(|copy| copy.connection)
}

/// Which of the set-ups that wait for an answer this one is for: the one whose key opens it. None if it is for none of them, or
/// its key is not in the keychain any more.
pub async fn find_answered(
    vault: &Vault,
    answer: &LockedFile,
    waiting: Vec<(ConnectionId, ExchangeRequest)>,
) -> Result<Option<ConnectionId>, RevealError> {
    for (id, request) in waiting {
        let key = match vault.reveal_draft(&id, SecretKind::OwnerKey).await {
            Ok(key) => key,
            Err(RevealError::NotKept(_) | RevealError::Gone(_) | RevealError::UnknownDraft) => continue,
            Err(error) => return Err(error),
        };
        let Ok(key) = OwnerKey::from_secret(key) else { continue };
        // What else is wrong with it is said where it is waited for.
        match exchange::open_answer(answer.bytes(), &key, request.id()) {
            Err(SealedAnswerProblem::NotForUs | SealedAnswerProblem::KeyDamaged) => {}
            _ => return Ok(Some(id)),
        }
    }
    Ok(None)
}
