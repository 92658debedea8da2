//! A sign-in's outcome, a request, a connection that is kept and how keeping fails, for tests.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::{
    ConnectionRecord, FileProblem, FollowProblem, KeepProblem, NewRequest, RevealError, SignedIn, Tokens,
};
use crate::domain::{ConnectionId, Environment, Facts, History};
use crate::handover::file::WriteProblem;
use crate::vault::{ItemName, KeepError, Kept, SecretStore, StoreError, StoreKind};

/// Tokens for eight hours from the epoch on.
pub(crate) fn signed_in() -> SignedIn {
    let tokens = Tokens {
        access_token: Arc::new("access".parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    SignedIn { tokens, at: Timestamp::UNIX_EPOCH, clock_ahead_secs: None }
}

/// A request for Snow Atlas, to be made.
pub(crate) fn new_request(environment: Environment) -> NewRequest {
    NewRequest {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment,
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        made_at: Timestamp::UNIX_EPOCH,
    }
}

/// A connection that is kept.
pub(crate) fn record(facts: Facts) -> ConnectionRecord {
    ConnectionRecord {
        id: ConnectionId::random().unwrap(),
        facts,
        kept: Kept::Keychain,
        history: History::default(),
    }
}

/// The keychain does not give what is kept there.
pub(crate) fn keychain_locked() -> RevealError {
    RevealError::Store(StoreError::Locked)
}

/// A draft was to be kept that another process has removed.
pub(crate) fn draft_removed() -> KeepProblem {
    KeepProblem::Keep(KeepError::DraftRemoved)
}

/// A file was to be kept up to date where there is one already.
pub(crate) fn file_there() -> FollowProblem {
    FollowProblem::File(FileProblem::Write(WriteProblem::AlreadyThere))
}

/// A file was to be kept up to date where there is no room.
pub(crate) fn no_room() -> FollowProblem {
    FollowProblem::File(FileProblem::Write(WriteProblem::DiskFull))
}

/// A keychain in memory; locked while `locked`.
#[derive(Default)]
pub(crate) struct MemoryKeychain {
    items: Mutex<BTreeMap<String, Vec<u8>>>,
    pub(crate) locked: Mutex<bool>,
}

impl MemoryKeychain {
    pub(crate) fn open(&self) -> Result<MutexGuard<'_, BTreeMap<String, Vec<u8>>>, StoreError> {
        if *self.locked.lock().unwrap() { Err(StoreError::Locked) } else { Ok(self.items.lock().unwrap()) }
    }
}

impl SecretStore for MemoryKeychain {
    fn kind(&self) -> StoreKind {
        StoreKind::Other
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        self.open()?.insert(item.account().to_owned(), secret.to_vec());
        Ok(())
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        Ok(self.open()?.get(item.account()).map(|secret| Zeroizing::new(secret.clone())))
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        self.open()?.remove(item.account());
        Ok(())
    }
}
