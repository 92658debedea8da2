//! Changing a connection that is kept: one process at a time for each, whatever that takes in between.

use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use super::chunks;
use super::errors::{KeepError, RevealError};
use super::handle::{Vault, copied};
use super::index::{Index, IndexError};
use super::item::{ItemName, ItemSlot, Owner, SecretKind};
use super::locks::Lock;
use super::record::ConnectionRecord;
use super::storage::Storage;
use super::write_secrets::{NewRecord, WriteRequest};
use crate::domain::{ConnectionId, History};

/// How long somebody else's change of the same connection is waited for: he may be waiting for Docusign, and for a person
/// who unlocks the keychain.
const LIMIT: Duration = Duration::from_secs(150);
/// How long between two tries.
const BETWEEN_TRIES: Duration = Duration::from_millis(10);

/// What a renewal brings.
const TOKENS: [SecretKind; 2] = [SecretKind::RefreshToken, SecretKind::AccessToken];

/// The right to change a connection, until dropped. It bars those who ask for it, and nobody else: reading and removing go
/// on meanwhile.
#[derive(Debug)]
pub struct ConnectionLock {
    _lock: Lock,
}

impl Vault {
    /// The right to change this connection, held across processes. [`IndexError::LockHeld`] where another keeps it for minutes.
    pub async fn lock_connection(&self, id: &ConnectionId) -> Result<ConnectionLock, IndexError> {
        let until = self.storage.clock.monotonic().after(LIMIT);
        loop {
            let (dir, id) = (self.storage.dir.clone(), id.clone());
            let tried = tokio::task::spawn_blocking(move || Lock::try_on_connection(&dir, &id)).await;
            let path = || self.storage.dir.clone();
            let tried =
                tried.unwrap_or_else(|broken| Err(IndexError::Io { path: path(), error: broken.into() }))?;
            match tried {
                Some(lock) => return Ok(ConnectionLock { _lock: lock }),
                None if self.storage.clock.monotonic() >= until => {
                    return Err(IndexError::LockHeld { path: path() });
                }
                None => tokio::time::sleep(BETWEEN_TRIES).await,
            }
        }
    }

    /// Takes up what a renewal left that was broken off, as [`Vault::recover_renewal`] does, unless somebody is at it; the
    /// connection as it is then. None: it was left as it is.
    pub async fn recover_if_idle(&self, id: &ConnectionId) -> Result<Option<ConnectionRecord>, RevealError> {
        let (dir, of) = (self.storage.dir.clone(), id.clone());
        let tried = tokio::task::spawn_blocking(move || Lock::try_on_connection(&dir, &of)).await;
        let Ok(Ok(Some(_lock))) = tried else { return Ok(None) };
        match self.recover_renewal(id).await {
            Ok(_) => Ok(self.connection(id).await?),
            Err(KeepError::Store { error, .. }) => Err(error.into()),
            Err(KeepError::Index(error)) => Err(error.into()),
            Err(KeepError::ConnectionRemoved | KeepError::DraftRemoved) => Ok(None),
        }
    }

    /// The connection of that id, as the index has it now.
    pub async fn connection(&self, id: &ConnectionId) -> Result<Option<ConnectionRecord>, IndexError> {
        let (storage, id) = (Arc::clone(&self.storage), id.clone());
        let read = tokio::task::spawn_blocking(move || Ok(storage.load()?.record(&id).cloned()));
        let path = || self.storage.dir.clone();
        read.await.unwrap_or_else(|broken| Err(IndexError::Io { path: path(), error: broken.into() }))
    }

    /// Writes down that a renewal of a connection begins: so it is known that there is a list to write in, and that nobody holds it,
    /// before a token is spent; and what a kill leaves behind is found by [`Vault::recover_renewal`]. The same write says where the
    /// new tokens will be, so that keeping them takes one write less.
    pub async fn begin_renewal(&self, id: &ConnectionId) -> Result<(), KeepError> {
        let (storage, id) = (Arc::clone(&self.storage), id.clone());
        self.keychain
            .run(self.patience(), move |attempt| {
                attempt.settle(storage.begin_renewal(&id).map_err(KeepError::from));
            })
            .await
    }

    /// Writes down that a renewal ended for which nothing was kept.
    pub async fn end_renewal(
        &self,
        id: &ConnectionId,
        change: impl FnOnce(&mut History) + Send + 'static,
    ) -> Result<(), IndexError> {
        let (storage, id) = (Arc::clone(&self.storage), id.clone());
        let noted = tokio::task::spawn_blocking(move || storage.end_renewal(&id, change));
        let path = || self.storage.dir.clone();
        noted.await.unwrap_or_else(|broken| Err(IndexError::Io { path: path(), error: broken.into() }))
    }

    /// Takes up the tokens of a renewal that was broken off after Docusign had given them, if they are in the keychain; whether
    /// they were. They are newer than what the connection had, which may be good for nothing.
    pub async fn recover_renewal(&self, id: &ConnectionId) -> Result<bool, KeepError> {
        let (storage, id) = (Arc::clone(&self.storage), id.clone());
        self.keychain.run(self.patience(), move |attempt| attempt.settle(storage.recover_renewal(&id))).await
    }

    /// Keeps new secrets of a connection that is kept, and changes its record in the same write. `Ok` means the same as with
    /// [`Vault::keep`]; after an error the old ones are whole. One that was removed meanwhile is not written back:
    /// [`KeepError::ConnectionRemoved`].
    pub async fn replace_secrets(
        &self,
        record: &ConnectionRecord,
        secrets: &[(SecretKind, SecretString)],
        change: impl Fn(&mut ConnectionRecord) + Send + 'static,
    ) -> Result<(), KeepError> {
        self.change_secrets(record, secrets, Vec::new(), change).await
    }

    /// Forgets secrets of a connection that is kept, and changes its record in the same write; one that is not there is fine. One that was
    /// removed meanwhile is not written back: [`KeepError::ConnectionRemoved`].
    pub async fn forget_secrets(
        &self,
        record: &ConnectionRecord,
        kinds: Vec<SecretKind>,
        change: impl Fn(&mut ConnectionRecord) + Send + 'static,
    ) -> Result<(), KeepError> {
        self.change_secrets(record, &[], kinds, change).await
    }

    async fn change_secrets(
        &self,
        record: &ConnectionRecord,
        secrets: &[(SecretKind, SecretString)],
        forget: Vec<SecretKind>,
        change: impl Fn(&mut ConnectionRecord) + Send + 'static,
    ) -> Result<(), KeepError> {
        let request = WriteRequest {
            entry: NewRecord::Changed {
                id: record.id.clone(),
                product: record.facts.product_name.clone(),
                change: Box::new(change),
            },
            turn: self.storage.counter.next(),
            forget,
            instead_of: None,
        };
        self.keep_request(request, copied(secrets)).await
    }

    /// Notes what became of a connection, in the index alone: without a keychain, and while one hangs. One that is not there is
    /// fine.
    pub async fn note(
        &self,
        id: &ConnectionId,
        change: impl FnOnce(&mut History) + Send + 'static,
    ) -> Result<(), IndexError> {
        let (storage, id) = (Arc::clone(&self.storage), id.clone());
        let noted = tokio::task::spawn_blocking(move || storage.change(|index| index.note(&id, change)));
        let path = || self.storage.dir.clone();
        noted.await.unwrap_or_else(|broken| Err(IndexError::Io { path: path(), error: broken.into() }))
    }
}

impl Storage {
    fn begin_renewal(&self, id: &ConnectionId) -> Result<(), IndexError> {
        let _lock = self.open()?;
        let now = self.clock.now();
        self.change(|index| {
            index.note(id, |history| history.renewing_since = Some(now));
            for account in renewed_accounts(index, id) {
                index.disclaim(&account);
            }
        })
    }

    fn end_renewal(&self, id: &ConnectionId, change: impl FnOnce(&mut History)) -> Result<(), IndexError> {
        self.change(|index| {
            index.note(id, change);
            for account in renewed_accounts(index, id) {
                index.strike_off(&account);
            }
        })
    }

    fn recover_renewal(&self, id: &ConnectionId) -> Result<bool, KeepError> {
        let _lock = self.open()?;
        let index = self.load()?;
        let owner = Owner::Connection(id.clone());
        let (Some(product), Some(items)) = (index.product_of(&owner), index.items(&owner)) else {
            return Ok(false);
        };
        let (mut found, mut absent) = (Vec::new(), Vec::new());
        for kind in TOKENS {
            let Some(place) = items.get(&kind).copied() else { continue };
            let name = ItemName::of(&owner, kind, place.other(), product);
            let left_behind = index.unclaimed().iter().any(|account| account == name.account());
            if left_behind {
                match chunks::get(&*self.store, &name)? {
                    Some(_) => found.push((kind, place)),
                    // It was broken off before there was one.
                    None => absent.push(name.account().to_owned()),
                }
            }
        }
        // An access token alone is no renewal.
        let recovered = found.iter().any(|(kind, _)| *kind == SecretKind::RefreshToken);
        // Nobody removes it or gives it other items meanwhile: that takes the lock on the items.
        let retired = self.change(|index| {
            let (Some(mut record), Some(mut items)) =
                (index.record(id).cloned(), index.items(&owner).cloned())
            else {
                return Vec::new();
            };
            let since = record.history.renewing_since.take();
            for account in &absent {
                index.strike_off(account);
            }
            let mut retired = Vec::new();
            if recovered {
                for (kind, old) in found {
                    items.insert(kind, old.other());
                    index.strike_off(&owner.account_of(kind, old.other()));
                    let account = owner.account_of(kind, old);
                    index.disclaim(&account);
                    retired.push(account);
                }
                if let Some(since) = since {
                    record.facts.take_renewal(since, None);
                    record.history.renewed_at = Some(since);
                }
                record.history.refused = None;
                record.history.leave_files_behind();
            }
            index.put(record, items);
            retired
        })?;
        let index = self.load()?;
        self.delete_unclaimed(&index, &retired);
        Ok(recovered)
    }
}

/// Where the tokens of a connection's next renewal go: beside those of now. None of one that is not there.
fn renewed_accounts(index: &Index, id: &ConnectionId) -> Vec<String> {
    let owner = Owner::Connection(id.clone());
    let Some(items) = index.items(&owner) else { return Vec::new() };
    let place = |kind| items.get(kind).map_or(ItemSlot::First, |place| place.other());
    TOKENS.iter().map(|kind| owner.account_of(*kind, place(kind))).collect()
}
