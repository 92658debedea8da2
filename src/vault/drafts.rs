//! Drafts: unfinished set-ups, by the index alone wherever no secret of theirs is written or read.
//!
//! Their answers are kept at every step, and must be where there is no keychain and while one hangs: so that is done
//! on a thread of its own. A secret that is no longer wanted is struck out of the index there, too, and deleted from
//! the keychain afterwards.

use std::io;
use std::sync::Arc;

use secrecy::SecretString;

use super::errors::{KeepError, RemoveError, RevealError};
use super::handle::{Vault, copied};
use super::index::{Index, IndexError};
use super::item::{Owner, SecretKind};
use super::record::{ConnectionRecord, DraftRecord};
use super::storage::Storage;
use super::store::StoreError;
use super::worker::{Patience, PendingRequest};
use super::write_secrets::{NewRecord, WriteRequest};
use crate::domain::ConnectionId;

impl Vault {
    /// Keeps a draft, or the new answers and secrets of one that is kept already. The secrets of that one for which
    /// none is given stay as they are; those named in `forget` go, unless a new one is given.
    ///
    /// `Ok` means the same as with [`Vault::keep`]. Without `secrets` the index alone is written: at once, without a
    /// keychain, and while one hangs; what is to be forgotten is no longer the draft's then, and is deleted from the
    /// keychain as soon as that can be, which [`IndexListing::unclaimed`](super::IndexListing::unclaimed) tells. After an error
    /// the draft that was kept before is whole: to keep the answers at least, ask again without secrets.
    ///
    /// Of several requests about one draft the one that was made last wins, whichever is carried out last. One that another
    /// process removed stays removed: [`KeepError::DraftRemoved`].
    pub async fn keep_draft(
        &self,
        draft: &DraftRecord,
        secrets: &[(SecretKind, SecretString)],
        forget: &[SecretKind],
    ) -> Result<(), KeepError> {
        let request = WriteRequest {
            entry: NewRecord::Draft(draft.clone()),
            turn: self.storage.counter.next(),
            forget: forget.to_vec(),
            instead_of: None,
        };
        if !secrets.is_empty() {
            return self.keep_request(request, copied(secrets)).await;
        }
        let storage = Arc::clone(&self.storage);
        let noted = self.files.run(self.at_once(), move |attempt| storage.note(attempt, request)).await;
        let to_delete = noted.map_err(|error| match error {
            KeepError::Store { error, .. } => KeepError::Index(self.of_the_file(error)),
            error @ (KeepError::Index(_) | KeepError::DraftRemoved | KeepError::ConnectionRemoved) => error,
        })?;
        if to_delete {
            let storage = Arc::clone(&self.storage);
            self.keychain.begin(move || {
                if let Err(error) = storage.open() {
                    tracing::warn!(%error, "what is to be forgotten could not be deleted");
                }
            });
        }
        Ok(())
    }

    /// Has what an interruption left in the keychain deleted, where that asks the person nothing. Nobody waits for it.
    pub fn tidy(&self) {
        let storage = Arc::clone(&self.storage);
        self.keychain.begin(move || {
            let left = storage.load().is_ok_and(|index| !index.unclaimed().is_empty());
            if left
                && storage.store.would_ask() == Ok(None)
                && let Err(error) = storage.open()
            {
                tracing::warn!(%error, "what an interruption left could not be deleted");
            }
        });
    }

    /// One secret of a draft.
    pub async fn reveal_draft(
        &self,
        id: &ConnectionId,
        kind: SecretKind,
    ) -> Result<SecretString, RevealError> {
        self.reveal_of(Owner::Draft(id.clone()), kind).await
    }

    /// Removes a draft and its secrets; one that is not there is fine. Without secrets the index alone is written.
    pub async fn remove_draft(&self, id: &ConnectionId) -> Result<(), RemoveError> {
        let owner = Owner::Draft(id.clone());
        let storage = Arc::clone(&self.storage);
        let dropped = {
            let owner = owner.clone();
            self.files.run(self.at_once(), move |attempt| storage.drop_without_secrets(attempt, &owner)).await
        };
        let dropped = dropped.map_err(|error| match error {
            RemoveError::Store(error) | RemoveError::LeftBehind(error) => {
                RemoveError::Index(self.of_the_file(error))
            }
            error @ RemoveError::Index(_) => error,
        })?;
        if dropped { Ok(()) } else { self.remove_owner(owner).await }
    }

    /// Keeps a connection that was a draft, as [`Vault::keep`] does: with the one write of the index that makes the
    /// connection kept, the draft is gone. Its secrets are deleted then; after an error it is whole.
    pub async fn keep_instead_of_draft(
        &self,
        connection: &ConnectionRecord,
        secrets: &[(SecretKind, SecretString)],
        draft: &ConnectionId,
    ) -> Result<(), KeepError> {
        let request = WriteRequest {
            entry: NewRecord::Connection(Box::new(connection.clone())),
            turn: self.storage.counter.next(),
            forget: Vec::new(),
            instead_of: Some(draft.clone()),
        };
        self.keep_request(request, copied(secrets)).await
    }

    /// Nobody is asked anything.
    fn at_once(&self) -> Patience {
        Patience { quiet: self.limits.quiet, in_all: self.limits.quiet }
    }

    /// What the thread said, where it was not the keychain's.
    fn of_the_file(&self, error: StoreError) -> IndexError {
        let path = self.storage.dir.join(Index::FILE);
        let error = match error {
            StoreError::TimedOut => io::ErrorKind::TimedOut.into(),
            error => io::Error::other(error),
        };
        IndexError::Io { path, error }
    }
}

impl Storage {
    /// Takes a draft out of the index if it has no secrets; `false` if it has.
    fn drop_without_secrets(&self, attempt: &PendingRequest<Result<bool, RemoveError>>, owner: &Owner) {
        let dropped = self.change_for(attempt, |index, turns| {
            let plain = index.accounts_of(owner).is_empty();
            if plain {
                self.take_out(index, turns, owner);
            }
            plain
        });
        attempt.settle(dropped.map(|plain| plain.unwrap_or(true)).map_err(RemoveError::from));
    }
}
