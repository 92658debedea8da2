//! Keep, reveal, remove: the order of the steps, and the way back from each. Runs on the keychain's thread.
//!
//! Keeping: the names of the new items go into the index as unclaimed; the new items are written, each in the place
//! that its old one does not have; all are read back and compared; one write of the index makes them the
//! connection's and the old ones unclaimed; the old ones are deleted. Before that one write the old connection is
//! whole, after it the new one. What an interruption leaves in the keychain is on the list of unclaimed items, and
//! goes when somebody keeps or removes something next.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::chunks;
use super::index::{Index, IndexError, IndexLock, Items, Notice};
use super::item::{ItemName, Place, SecretKind};
use super::record::{ConnectionId, ConnectionRecord, random_hex};
use super::store::{SecretStore, StoreError, StoreKind};
use super::worker::Attempt;
use crate::clock::Clock;

/// Why a connection was not kept. The one kept before under its id, if any, is whole.
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
    /// The secrets were written, but not the index, so they were removed again.
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
    /// No such secret was ever kept for this connection.
    #[error("no {} is kept for this connection", .0.id())]
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

/// Why a connection was not removed, or not wholly.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// The keychain failed before anything was removed. The connection is whole.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The connection is no longer listed, but some of its secrets may still be in the keychain. They are on the list
    /// of what is to be removed next time.
    #[error("some secrets may still be in the keychain: {0}")]
    LeftBehind(StoreError),
    /// The index could not be read or written. The connection is whole.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// What keeping, revealing and removing work on.
pub(super) struct Keeping {
    pub(super) store: Arc<dyn SecretStore>,
    pub(super) dir: PathBuf,
    pub(super) clock: Clock,
    /// What was noticed and not said yet.
    pub(super) notices: Mutex<Vec<Notice>>,
    /// Held while the index is read or written: Windows lets nobody replace a file that somebody is reading.
    pub(super) file_turn: Mutex<()>,
}

/// The secrets to be kept, at most one of a kind.
pub(super) type NewSecrets = BTreeMap<SecretKind, Zeroizing<Vec<u8>>>;

struct NewItem {
    kind: SecretKind,
    place: Place,
    name: ItemName,
    secret: Zeroizing<Vec<u8>>,
}

impl Keeping {
    /// Reads the index, remembering what the person should know.
    pub(super) fn load(&self) -> Result<Index, IndexError> {
        let _turn = self.file_turn.lock().unwrap_or_else(PoisonError::into_inner);
        let (index, notice) = Index::load(&self.dir, &self.clock)?;
        self.notices.lock().unwrap_or_else(PoisonError::into_inner).extend(notice);
        Ok(index)
    }

    fn save(&self, index: &Index) -> Result<(), IndexError> {
        let _turn = self.file_turn.lock().unwrap_or_else(PoisonError::into_inner);
        index.save()
    }

    /// The index, to be changed by us alone, and cleared of what earlier interruptions left behind.
    fn open(&self) -> Result<(IndexLock, Index), IndexError> {
        let lock = IndexLock::acquire(&self.dir)?;
        let mut index = self.load()?;
        if lock.alone && !index.unclaimed().is_empty() {
            let left = index.unclaimed().to_vec();
            self.delete_unclaimed(&mut index, left.iter().map(String::as_str));
        }
        Ok((lock, index))
    }

    /// Keeps a connection, in place of the one of the same id if there is one. Secrets of that one for which no new
    /// one is given stay.
    pub(super) fn keep(
        &self,
        attempt: &Attempt<Result<(), KeepError>>,
        record: ConnectionRecord,
        secrets: NewSecrets,
    ) {
        let (_lock, mut index) = match self.open() {
            Ok(opened) => opened,
            Err(error) => return attempt.settle(Err(error.into())),
        };
        if !attempt.wanted() {
            return;
        }
        let old: Items = index.items(&record.id).cloned().unwrap_or_default();
        let new: Vec<NewItem> = secrets
            .into_iter()
            .map(|(kind, secret)| {
                let place = old.get(&kind).map_or(Place::First, |place| place.other());
                NewItem {
                    kind,
                    place,
                    name: ItemName::of(&record.id, kind, place, &record.product_name),
                    secret,
                }
            })
            .collect();
        if !new.is_empty() {
            for item in &new {
                index.disclaim(item.name.account());
            }
            if let Err(error) = self.save(&index) {
                return attempt.settle(Err(error.into()));
            }
        }

        if let Err((kind, error)) = self.write_and_compare(attempt, &new) {
            let failed =
                |left_behind| KeepError::Store { kind: Some(kind), error: error.clone(), left_behind };
            // Said first: undoing asks the same keychain, and may take longer than anybody waits.
            attempt.settle(Err(failed(true)));
            let left_behind = !self.undo(&mut index, &new);
            return attempt.settle(Err(failed(left_behind)));
        }
        if !attempt.decide() {
            self.undo(&mut index, &new);
            return;
        }

        let mut kept = index.clone();
        let mut items = old.clone();
        for item in &new {
            items.insert(item.kind, item.place);
            kept.strike_off(item.name.account());
        }
        let replaced: Vec<String> = new
            .iter()
            .filter_map(|item| old.get(&item.kind).map(|place| record.id.account_of(item.kind, *place)))
            .collect();
        for account in &replaced {
            kept.disclaim(account);
        }
        kept.put(record, items);
        if let Err(error) = self.save(&kept) {
            attempt.settle(Err(error.into()));
            self.undo(&mut index, &new);
            return;
        }
        attempt.settle(Ok(()));
        self.delete_unclaimed(&mut kept, replaced.iter().map(String::as_str));
    }

    /// Writes all, then reads all back: a keychain that holds only the last is found out, too.
    fn write_and_compare<T>(
        &self,
        attempt: &Attempt<T>,
        new: &[NewItem],
    ) -> Result<(), (SecretKind, StoreError)> {
        let store = &*self.store;
        let wanted = || if attempt.wanted() { Ok(()) } else { Err(StoreError::TimedOut) };
        for item in new {
            wanted()
                .and_then(|()| chunks::put(store, &item.name, &item.secret))
                .map_err(|e| (item.kind, e))?;
        }
        for item in new {
            let back = wanted().and_then(|()| chunks::get(store, &item.name)).map_err(|e| (item.kind, e))?;
            if back.is_none_or(|back| *back != *item.secret) {
                return Err((item.kind, StoreError::NotLasting));
            }
        }
        Ok(())
    }

    /// Removes what was written for a connection that is not kept after all; whether nothing of it is left.
    fn undo(&self, index: &mut Index, new: &[NewItem]) -> bool {
        self.delete_unclaimed(index, new.iter().map(|item| item.name.account()))
    }

    /// Deletes items that belong to no connection and strikes them off the list; whether all are gone. Those that
    /// stay are tried again by the next [`Self::open`].
    fn delete_unclaimed<'a>(&self, index: &mut Index, accounts: impl Iterator<Item = &'a str>) -> bool {
        let mut all_gone = true;
        let mut changed = false;
        for account in accounts {
            // Whatever the list says, what a connection needs stays.
            let gone = index.claims(account) || self.delete(account).is_ok();
            if gone {
                index.strike_off(account);
            }
            changed |= gone;
            all_gone &= gone;
        }
        if changed && let Err(error) = self.save(index) {
            tracing::warn!(%error, "the list of what is to be removed from the keychain could not be shortened");
        }
        all_gone
    }

    fn delete(&self, account: &str) -> Result<(), StoreError> {
        chunks::delete(&*self.store, &ItemName::known_as(account)).inspect_err(
            |error| tracing::warn!(%error, account, "an item of the keychain could not be deleted"),
        )
    }

    /// One secret of a connection.
    pub(super) fn reveal(&self, id: &ConnectionId, kind: SecretKind) -> Result<SecretString, RevealError> {
        let mut looked_in = None;
        loop {
            let index = self.load()?;
            let record = index.record(id).ok_or(RevealError::UnknownConnection)?;
            let place =
                *index.items(id).and_then(|items| items.get(&kind)).ok_or(RevealError::NotKept(kind))?;
            // Another process may have replaced the secret after we read the index: then it points elsewhere now.
            if looked_in.replace(place) == Some(place) {
                return Err(RevealError::Gone(kind));
            }
            let name = ItemName::of(id, kind, place, &record.product_name);
            if let Some(bytes) = chunks::get(&*self.store, &name)? {
                let text = std::str::from_utf8(&bytes).map_err(|_| StoreError::NotLasting)?;
                return Ok(SecretString::from(text));
            }
        }
    }

    /// Removes a connection and its secrets. One that is not there is fine.
    pub(super) fn remove(&self, attempt: &Attempt<Result<(), RemoveError>>, id: &ConnectionId) {
        let (_lock, mut index) = match self.open() {
            Ok(opened) => opened,
            Err(error) => return attempt.settle(Err(error.into())),
        };
        let Some(items) = index.items(id) else { return attempt.settle(Ok(())) };
        let accounts: Vec<String> = items.iter().map(|(kind, place)| id.account_of(*kind, *place)).collect();
        // A keychain that does not even answer would leave all of it behind: then leave the connection whole.
        if let Some(first) = accounts.first()
            && let Err(error) = self.store.get(&ItemName::known_as(first))
        {
            return attempt.settle(Err(error.into()));
        }
        if !attempt.decide() {
            return;
        }
        index.remove(id);
        for account in &accounts {
            index.disclaim(account);
        }
        if let Err(error) = self.save(&index) {
            return attempt.settle(Err(error.into()));
        }
        // True until the deletions are through, should they take longer than anybody waits.
        attempt.settle(Err(RemoveError::LeftBehind(StoreError::TimedOut)));
        let mut outcome = Ok(());
        for account in &accounts {
            match self.delete(account) {
                Ok(()) => index.strike_off(account),
                Err(error) => outcome = Err(RemoveError::LeftBehind(error)),
            }
        }
        attempt.settle(outcome);
        if let Err(error) = self.save(&index) {
            tracing::warn!(%error, "the list of what is to be removed from the keychain could not be shortened");
        }
    }

    /// Whether the keychain keeps what it is given: writes an item, reads it back, deletes it and sees it gone.
    pub(super) fn probe(&self) -> Result<StoreKind, StoreError> {
        let name = ItemName::probe(&random_hex().map_err(StoreError::other)?);
        let bytes = random_hex().map_err(StoreError::other)?;
        self.store.put(&name, bytes.as_bytes())?;
        let back = self.store.get(&name);
        self.store.delete(&name)?;
        let kept = back?.is_some_and(|back| *back == bytes.as_bytes());
        if kept && self.store.get(&name)?.is_none() {
            Ok(self.store.kind())
        } else {
            Err(StoreError::NotLasting)
        }
    }
}
