//! [`Vault`]: what the rest of the program sees of the keychain and the index.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use tokio::sync::watch;
use zeroize::Zeroizing;

use super::errors::{KeepError, RemoveError, RevealError};
use super::index::{IndexError, IndexNotice};
use super::item::{Owner, SecretKind};
use super::record::{ConnectionRecord, KeptDraft};
use super::storage::Storage;
use super::store::{KeychainProgram, KeychainPrompt, Readiness, SecretStore, StoreError, StoreKind};
use super::worker::{Patience, Worker};
use super::write_secrets::{NewRecord, NewSecrets, WriteRequest};
use crate::clock::Clock;
use crate::domain::ConnectionId;

/// How long the keychain may take for one request, all its calls together and the waiting for earlier ones included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// While nothing but the computer is waited for. 10 s.
    pub quiet: Duration,
    /// In all, with a keychain whose system may be asking the person to unlock it ([`SecretStore::may_ask`]): there is
    /// no telling from outside whether its dialog is up. 120 s.
    pub asking: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { quiet: Duration::from_secs(10), asking: Duration::from_mins(2) }
    }
}

/// The connections and drafts there are, and what the person should know about the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexListing {
    /// In the order in which they were added.
    pub records: Vec<ConnectionRecord>,
    /// In the order in which they were first kept.
    pub drafts: Vec<KeptDraft>,
    /// Each is given once.
    pub notices: Vec<IndexNotice>,
    /// How many items may be in the keychain though nobody needs them: left by an interruption, or not deleted because
    /// the keychain would not. They go when it is next asked to keep or remove something. Counts those that are just
    /// being written.
    pub unclaimed: usize,
}

/// The keychain and the index of what it holds. One for the program.
///
/// Its futures need a tokio runtime. They may be dropped at any time: what was begun is then undone. Dropping the
/// vault itself waits for nothing, not even for a call that hangs.
pub struct Vault {
    pub(super) storage: Arc<Storage>,
    pub(super) keychain: Worker,
    /// For what takes the index alone.
    pub(super) files: Worker,
    pub(super) limits: Limits,
}

impl Vault {
    /// A vault over `store`, its index in the folder `data_dir`, which is made when something is kept. Fails only if
    /// the system has no thread to give.
    pub fn new(store: Arc<dyn SecretStore>, data_dir: impl Into<PathBuf>, clock: Clock) -> io::Result<Self> {
        let storage = Arc::new(Storage::new(store, data_dir.into(), clock.clone()));
        let tidied = Arc::clone(&storage);
        let keychain = Worker::start("keychain", clock.clone(), move || tidied.strike_off_what_is_gone())?;
        let files = Worker::start("index", clock, || ())?;
        Ok(Self { storage, keychain, files, limits: Limits::default() })
    }

    /// Which keychain this is, without asking it: it may be missing.
    pub fn kind(&self) -> StoreKind {
        self.storage.store.kind()
    }

    /// The same vault with other time limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Keeps a connection and its secrets, or the new ones of a connection that is kept already: the secrets of that
    /// one for which none is given stay as they are.
    ///
    /// `Ok` means written, read back, compared, and in the index. After an error the connection that was kept before,
    /// if any, is whole, and what was written is removed again.
    pub async fn keep(
        &self,
        connection: &ConnectionRecord,
        secrets: &[(SecretKind, SecretString)],
    ) -> Result<(), KeepError> {
        let request = WriteRequest {
            entry: NewRecord::Connection(Box::new(connection.clone())),
            turn: self.storage.counter.next(),
            forget: Vec::new(),
            instead_of: None,
        };
        self.keep_request(request, copied(secrets)).await
    }

    /// One secret of a connection.
    pub async fn reveal(&self, id: &ConnectionId, kind: SecretKind) -> Result<SecretString, RevealError> {
        self.reveal_of(Owner::Connection(id.clone()), kind).await
    }

    /// Removes a connection and its secrets; one that is not there is fine.
    pub async fn remove(&self, id: &ConnectionId) -> Result<(), RemoveError> {
        self.remove_owner(Owner::Connection(id.clone())).await
    }

    /// Whether there is a keychain and it keeps what it is given: writes, reads back and deletes an item of its own. One
    /// that is locked is left alone, so that the person is asked nothing.
    pub async fn probe(&self) -> Result<Readiness, StoreError> {
        let storage = Arc::clone(&self.storage);
        // No dialog is waited for.
        let patience = Patience { in_all: self.limits.quiet, ..self.patience() };
        self.keychain.run(patience, move |attempt| attempt.settle(storage.probe())).await
    }

    /// What the keychain would ask the person for, were something written. Nothing is, and the person is asked nothing.
    pub async fn would_ask(&self) -> Result<Option<KeychainPrompt>, StoreError> {
        let storage = Arc::clone(&self.storage);
        let patience = Patience { in_all: self.limits.quiet, ..self.patience() };
        self.keychain.run(patience, move |attempt| attempt.settle(storage.store.would_ask())).await
    }

    /// Which program answers as the keychain, as far as the system tells.
    pub async fn program(&self) -> KeychainProgram {
        let storage = Arc::clone(&self.storage);
        let patience = Patience { in_all: self.limits.quiet, ..self.patience() };
        let told: Result<_, StoreError> =
            self.keychain.run(patience, move |attempt| attempt.settle(Ok(storage.store.program()))).await;
        told.unwrap_or(KeychainProgram::Unknown)
    }

    /// The connections and drafts there are. Asks the file alone, so that it answers while the keychain hangs.
    pub async fn connections(&self) -> Result<IndexListing, IndexError> {
        let storage = Arc::clone(&self.storage);
        let listed = tokio::task::spawn_blocking(move || {
            let index = storage.load()?;
            storage.see_drafts(&index);
            Ok(IndexListing {
                records: index.records().cloned().collect(),
                drafts: index.drafts().collect(),
                notices: storage.take_notices(),
                unclaimed: index.unclaimed().len(),
            })
        });
        let path = || self.storage.dir.clone();
        listed.await.unwrap_or_else(|broken| Err(IndexError::Io { path: path(), error: broken.into() }))
    }

    /// The connections alone, for whoever tells nobody of what was noticed: that is left for [`Vault::connections`]. And whether
    /// something was, so that some may be missing.
    pub async fn records(&self) -> Result<(Vec<ConnectionRecord>, bool), IndexError> {
        let storage = Arc::clone(&self.storage);
        let read = tokio::task::spawn_blocking(move || {
            let index = storage.load()?;
            Ok((index.records().cloned().collect(), storage.has_notices()))
        });
        let path = || self.storage.dir.clone();
        read.await.unwrap_or_else(|broken| Err(IndexError::Io { path: path(), error: broken.into() }))
    }

    /// How many requests have been waiting for longer than the quiet limit: while it is not 0, the system may be
    /// asking the person to unlock the keychain, perhaps in a window behind ours.
    pub fn waiting_long(&self) -> watch::Receiver<usize> {
        self.keychain.waiting_long()
    }

    pub(super) async fn keep_request(
        &self,
        request: WriteRequest,
        secrets: NewSecrets,
    ) -> Result<(), KeepError> {
        let storage = Arc::clone(&self.storage);
        self.keychain.run(self.patience(), move |attempt| storage.keep(attempt, request, secrets)).await
    }

    pub(super) async fn reveal_of(
        &self,
        owner: Owner,
        kind: SecretKind,
    ) -> Result<SecretString, RevealError> {
        let storage = Arc::clone(&self.storage);
        self.keychain.run(self.patience(), move |attempt| attempt.settle(storage.reveal(&owner, kind))).await
    }

    pub(super) async fn remove_owner(&self, owner: Owner) -> Result<(), RemoveError> {
        let storage = Arc::clone(&self.storage);
        self.keychain.run(self.patience(), move |attempt| storage.remove(attempt, &owner)).await
    }

    pub(super) fn patience(&self) -> Patience {
        let Limits { quiet, asking } = self.limits;
        Patience { quiet, in_all: if self.storage.store.may_ask() { asking.max(quiet) } else { quiet } }
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("kind", &self.kind()).finish_non_exhaustive()
    }
}

/// The secrets in the form the keychain takes.
pub(super) fn copied(secrets: &[(SecretKind, SecretString)]) -> NewSecrets {
    secrets
        .iter()
        .map(|(kind, secret)| (*kind, Zeroizing::new(secret.expose_secret().as_bytes().to_vec())))
        .collect()
}
