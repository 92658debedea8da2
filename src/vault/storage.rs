//! What all requests share: the two locks, changing the index, deleting what nobody claims. And giving a secret,
//! removing, and trying the keychain out. Runs on the keychain's thread, except where it says otherwise.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use secrecy::SecretString;

use super::atomic_write::sweep;
use super::chunks;
use super::errors::{RemoveError, RevealError};
use super::index::{Found, Index, IndexError, IndexNotice, LastRead};
use super::item::{ItemName, Owner, SecretKind};
use super::locks::Lock;
use super::request_order::{Counter, Turns};
use super::store::{KeychainPrompt, Readiness, SecretStore, StoreError};
use super::worker::PendingRequest;
use crate::clock::Clock;
use crate::domain::ConnectionId;

/// What keeping, revealing and removing work on.
pub(super) struct Storage {
    pub(super) store: Arc<dyn SecretStore>,
    pub(super) dir: PathBuf,
    pub(super) clock: Clock,
    /// The numbers of requests about drafts.
    pub(super) counter: Counter,
    turns: Mutex<Turns>,
    /// Drafts that were listed since a request about one was last done.
    listed: Mutex<HashSet<ConnectionId>>,
    /// What was noticed and not said yet.
    notices: Mutex<Vec<IndexNotice>>,
    /// Held while the index is read or written: Windows lets nobody replace a file that somebody is reading, and not
    /// every file system knows locks.
    file_turn: Mutex<LastRead>,
    swept: AtomicBool,
}

impl Storage {
    pub(super) fn new(store: Arc<dyn SecretStore>, dir: PathBuf, clock: Clock) -> Self {
        Self {
            store,
            dir,
            clock,
            counter: Counter::default(),
            turns: Mutex::default(),
            listed: Mutex::default(),
            notices: Mutex::default(),
            file_turn: Mutex::default(),
            swept: AtomicBool::new(false),
        }
    }

    /// Reads the index, remembering what the person should know. On any thread.
    pub(super) fn load(&self) -> Result<Index, IndexError> {
        {
            let mut last = held(&self.file_turn);
            if let Found::Whole(index) = Index::read(&self.dir, &mut last)? {
                return Ok(index);
            }
        }
        // Damaged, if only in part: put aside by one alone, so that nobody does it to the file that comes after.
        self.change(|index| index.clone())
    }

    /// Remembers which drafts there are: one that is gone later was removed by another process.
    pub(super) fn see_drafts(&self, index: &Index) {
        held(&self.listed).extend(index.drafts().map(|draft| draft.record.id));
    }

    /// What was noticed since this was last asked.
    pub(super) fn take_notices(&self) -> Vec<IndexNotice> {
        std::mem::take(&mut *held(&self.notices))
    }

    /// Whether something was noticed that was not asked for yet.
    pub(super) fn has_notices(&self) -> bool {
        !held(&self.notices).is_empty()
    }

    /// Changes the index as it is in the file now, and writes it if that made a difference. On any thread.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Index) -> T) -> Result<T, IndexError> {
        let lock = Lock::on_file(&self.dir)?;
        let mut last = held(&self.file_turn);
        if lock.alone && !self.swept.swap(true, Ordering::Relaxed) {
            sweep(&self.dir);
        }
        let found = Index::read(&self.dir, &mut last)?;
        let (mut index, notice) = Index::put_aside_what_is_damaged(found, &self.dir, &self.clock)?;
        held(&self.notices).extend(notice);
        let before = index.clone();
        for account in &last.gone {
            index.strike_off(account);
        }
        let outcome = change(&mut index);
        if index != before {
            *last = index.save()?;
        }
        Ok(outcome)
    }

    /// The change a request is about: `None`, and nothing is changed, if nobody waits for it any more. On any thread.
    pub(super) fn change_for<T, U>(
        &self,
        attempt: &PendingRequest<U>,
        change: impl FnOnce(&mut Index, &mut Turns) -> T,
    ) -> Result<Option<T>, IndexError> {
        let mut turns = held(&self.turns);
        held(&self.listed).drain().for_each(|id| turns.see(id));
        let mut taken = turns.clone();
        let outcome = self.change(|index| attempt.decide().then(|| change(index, &mut taken)))?;
        // A turn counts when what was said in it is written.
        *turns = taken;
        Ok(outcome)
    }

    /// The right to change the keychain's items, once they are cleared of what earlier interruptions left behind.
    pub(super) fn open(&self) -> Result<Lock, IndexError> {
        let lock = Lock::on_items(&self.dir)?;
        if lock.alone {
            let index = self.load()?;
            // What a renewal left that was broken off may be the only token that is good: the next renewal looks at it.
            let spared: Vec<String> = index
                .records()
                .filter(|record| record.history.renewing_since.is_some())
                .map(|record| format!("{}/", record.id))
                .collect();
            let gone = held(&self.file_turn).gone.clone();
            let of_nobody = |account: &&String| {
                !gone.contains(account) && !spared.iter().any(|of| account.starts_with(of.as_str()))
            };
            let accounts: Vec<String> = index.unclaimed().iter().filter(of_nobody).cloned().collect();
            self.delete_unclaimed(&index, &accounts);
        }
        Ok(lock)
    }

    /// Deletes items that belong to nobody, as far as `index` knows, and strikes them off the list; whether all are
    /// gone. Those that stay are tried again by the next [`Self::open`].
    pub(super) fn delete_unclaimed(&self, index: &Index, accounts: &[String]) -> bool {
        // Whatever the list says, what a connection or a draft needs stays.
        let gone = |account: &&String| index.claims(account) || self.delete(account).is_ok();
        let gone: Vec<&String> = accounts.iter().filter(gone).collect();
        self.strike_off(&gone);
        gone.len() == accounts.len()
    }

    /// Remembers that these items are gone. The next change of the index strikes them off, or, where none is to come, the thread before
    /// it rests. Until then whoever reads the list of what is to be deleted deletes what is not there, which does no harm.
    pub(super) fn strike_off(&self, gone: &[&String]) {
        held(&self.file_turn).gone.extend(gone.iter().copied().cloned());
    }

    /// Strikes off what is known to be gone.
    pub(super) fn strike_off_what_is_gone(&self) {
        if held(&self.file_turn).gone.is_empty() {
            return;
        }
        if let Err(error) = self.change(|_| ()) {
            tracing::warn!(%error, "the list of what is to be removed from the keychain could not be shortened");
        }
    }

    fn delete(&self, account: &str) -> Result<(), StoreError> {
        chunks::delete(&*self.store, &ItemName::known_as(account)).inspect_err(
            |error| tracing::warn!(%error, account, "an item of the keychain could not be deleted"),
        )
    }

    /// One secret of a connection or a draft.
    pub(super) fn reveal(&self, owner: &Owner, kind: SecretKind) -> Result<SecretString, RevealError> {
        let mut looked_in = None;
        loop {
            let index = self.load()?;
            let product = index.product_of(owner).ok_or(match owner {
                Owner::Connection(_) => RevealError::UnknownConnection,
                Owner::Draft(_) => RevealError::UnknownDraft,
            })?;
            let items = index.items(owner);
            let place = *items.and_then(|items| items.get(&kind)).ok_or(RevealError::NotKept(kind))?;
            // Another process may have replaced the secret after we read the index: then it points elsewhere now.
            if looked_in.replace(place) == Some(place) {
                return Err(RevealError::Gone(kind));
            }
            let name = ItemName::of(owner, kind, place, product);
            if let Some(bytes) = chunks::get(&*self.store, &name)? {
                let text = std::str::from_utf8(&bytes).map_err(|_| StoreError::NotLasting)?;
                return Ok(SecretString::from(text));
            }
        }
    }

    /// Removes a connection or a draft, and its secrets. One that is not there is fine.
    pub(super) fn remove(&self, attempt: &PendingRequest<Result<(), RemoveError>>, owner: &Owner) {
        let (_lock, accounts) = match self.open().and_then(|lock| Ok((lock, self.load()?.accounts_of(owner))))
        {
            Ok(opened) => opened,
            Err(error) => return attempt.settle(Err(error.into())),
        };
        // A keychain that does not even answer would leave all of it behind: then leave what is to go whole.
        if let Some(first) = accounts.first()
            && let Err(error) = self.store.get(&ItemName::known_as(first))
        {
            return attempt.settle(Err(error.into()));
        }
        let removed = self.change_for(attempt, |index, turns| self.take_out(index, turns, owner));
        let accounts = match removed {
            Ok(Some(accounts)) => accounts,
            Ok(None) => return,
            Err(error) => return attempt.settle(Err(error.into())),
        };
        // True until the deletions are through, should they take longer than anybody waits.
        if !accounts.is_empty() {
            attempt.settle(Err(RemoveError::LeftBehind(StoreError::TimedOut)));
        }
        let mut outcome = Ok(());
        let mut gone = Vec::new();
        for account in &accounts {
            match self.delete(account) {
                Ok(()) => gone.push(account),
                Err(error) => outcome = Err(RemoveError::LeftBehind(error)),
            }
        }
        attempt.settle(outcome);
        self.strike_off(&gone);
        if let Owner::Connection(id) = owner {
            Lock::discard_of_connection(&self.dir, id);
            super::resend_file::discard(&self.dir, id);
        }
    }

    /// Takes an owner out of the index. Its items belong to nobody then, and are given back to be deleted.
    pub(super) fn take_out(&self, index: &mut Index, turns: &mut Turns, owner: &Owner) -> Vec<String> {
        let accounts = index.accounts_of(owner);
        index.remove(owner);
        for account in &accounts {
            index.disclaim(account);
        }
        if let Owner::Draft(id) = owner {
            turns.take_all(id, self.counter.next());
        }
        accounts
    }

    /// Whether the keychain keeps what it is given: writes an item, reads it back, deletes it and sees it gone. Not where
    /// that would put a dialog up.
    pub(super) fn probe(&self) -> Result<Readiness, StoreError> {
        match self.store.would_ask()? {
            Some(KeychainPrompt::Unlock) => return Ok(Readiness::WouldAsk),
            Some(KeychainPrompt::MakeKeyring) => return Ok(Readiness::NoKeyringYet),
            None => {}
        }
        let name = ItemName::probe(ConnectionId::random().map_err(StoreError::other)?.as_str());
        let bytes = ConnectionId::random().map_err(StoreError::other)?;
        self.store.put(&name, bytes.as_str().as_bytes())?;
        let back = self.store.get(&name);
        self.store.delete(&name)?;
        let kept = back?.is_some_and(|back| *back == bytes.as_str().as_bytes());
        if kept && self.store.get(&name)?.is_none() {
            Ok(Readiness::Keeps)
        } else {
            Err(StoreError::NotLasting)
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
