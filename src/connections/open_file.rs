//! A file the person chose: told apart by what is in it, unlocked where it is a protected copy, and matched with the set-up
//! that waits for it where it is an answer.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::files::{FileProblem, read_file};
use crate::domain::{Connection, ConnectionId, ConnectionName};
use crate::handover::exchange::{self, ExchangeRequest, OwnerKey, SealedAnswerProblem};
use crate::handover::file::{self, CarriedAlong, ConnectionCopies, ConnectionCopy, OpenProblem};
use crate::handover::found::{FoundFile, FoundProblem};
use crate::vault::{RevealError, SecretKind, Vault};

/// A file that was opened.
#[derive(Debug)]
pub enum OpenedFile {
    /// Somebody asks for a connection.
    Request(ExchangeRequest),
    /// Somebody's answer to a request; only that one's key opens it.
    Answer(LockedFile),
    /// Copies of connections that a passphrase opens.
    ProtectedCopy(LockedFile),
    /// Copies of connections that anybody can read: one at least.
    Copies(Vec<CopiedConnection>),
}

/// A connection as it was in a file.
#[derive(Clone, Debug)]
pub struct CopiedConnection {
    /// The connection.
    pub connection: Connection,
    /// What it was called where the file was made.
    pub name: Option<ConnectionName>,
    /// What else goes along with it.
    pub along: CarriedAlong,
}

impl From<Connection> for CopiedConnection {
    fn from(connection: Connection) -> Self {
        Self { connection, name: None, along: CarriedAlong::default() }
    }
}

fn taken_out(copies: ConnectionCopies) -> Vec<CopiedConnection> {
    let taken = |ConnectionCopy { connection, name, along, .. }| CopiedConnection { connection, name, along };
    copies.into_iter().map(taken).collect()
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
        FoundFile::Copies(copies) => OpenedFile::Copies(taken_out(copies)),
    })
}

/// Unlocks protected copies: one at least. Takes about a second and 256 MiB.
pub fn unlock_copies(
    file: &LockedFile,
    passphrase: &SecretString,
) -> Result<Vec<CopiedConnection>, OpenProblem> {
    file::open_encrypted(file.bytes(), passphrase).map(taken_out)
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

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::samples::{MemoryKeychain, new_request};
    use crate::domain::{Environment, Secrets, samples};
    use crate::vault::{DraftRecord, StoreError};

    fn connection() -> Connection {
        let secrets = Secrets {
            secret_key: Arc::new("secret-canary".parse().unwrap()),
            refresh_token: Arc::new("refresh".parse().unwrap()),
            access_token: Some(Arc::new("access".parse().unwrap())),
        };
        Connection { facts: samples::facts(), secrets }
    }

    fn answer_to(request: &ExchangeRequest) -> LockedFile {
        exchange::seal_answer(request, &ConnectionCopy::from(connection())).unwrap().into()
    }

    #[tokio::test]
    async fn an_answer_is_for_the_set_up_whose_key_opens_it() {
        let folder = tempfile::tempdir().unwrap();
        let chain = Arc::new(MemoryKeychain::default());
        let vault = Vault::new(chain.clone(), folder.path(), Clock::system()).unwrap();
        let mut waiting = Vec::new();
        for has_key in [true, false, true] {
            let (request, key) = new_request(Environment::Practice).make().unwrap();
            let id = ConnectionId::random().unwrap();
            let draft = DraftRecord {
                id: id.clone(),
                sheet: "snow-atlas".to_owned(),
                product_name: "Snow Atlas".to_owned(),
                environment: Environment::Practice,
                saved_at: jiff::Timestamp::UNIX_EPOCH,
                contents: serde_json::Value::Null,
            };
            let key = (SecretKind::OwnerKey, key.secret().expose_secret().into());
            let secrets = if has_key { vec![key] } else { Vec::new() };
            vault.keep_draft(&draft, &secrets, &[]).await.unwrap();
            waiting.push((id, request));
        }
        let found = async |answer: &LockedFile| find_answered(&vault, answer, waiting.clone()).await;
        for place in [0, 2] {
            let (id, request) = &waiting[place];
            assert_eq!(found(&answer_to(request)).await.unwrap().as_ref(), Some(id));
        }
        assert_eq!(found(&answer_to(&waiting[1].1)).await.unwrap(), None, "its key is gone");
        let (strangers, _) = new_request(Environment::Practice).make().unwrap();
        assert_eq!(found(&answer_to(&strangers)).await.unwrap(), None);
        *chain.locked.lock().unwrap() = true;
        let locked = found(&answer_to(&waiting[2].1)).await;
        assert!(matches!(locked, Err(RevealError::Store(StoreError::Locked))), "{locked:?}");
    }

    #[test]
    fn item_29_a_locked_file_shows_nothing_of_itself() {
        let file = LockedFile::from(Zeroizing::new(b"secret-canary".to_vec()));
        assert_eq!(
            format!("{file:?} {:?}", OpenedFile::Answer(file.clone())),
            "LockedFile(13) Answer(LockedFile(13))"
        );
        let opened = format!("{:?}", OpenedFile::Copies(vec![connection().into()]));
        assert!(opened.contains("Snow Atlas") && !opened.contains("secret-canary"), "{opened}");
    }

    #[test]
    fn a_protected_copy_opens_with_its_passphrase_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("holiday pictures.jpg");
        let copy = ConnectionCopy::from(connection());
        std::fs::write(&path, &*copy.to_encrypted(&"five words".into()).unwrap()).unwrap();
        let Ok(OpenedFile::ProtectedCopy(file)) = open_file(&path) else { panic!("told by what is in it") };
        assert_eq!(unlock_copies(&file, &"four words".into()).err(), Some(OpenProblem::WrongPassphrase));
        let opened = unlock_copies(&file, &"five words".into()).unwrap();
        let [opened] = opened.as_slice() else { panic!("one was in it") };
        assert_eq!(opened.connection.facts, connection().facts);
        assert_eq!(opened.connection.secrets.secret_key.secret().expose_secret(), "secret-canary");
    }
}
