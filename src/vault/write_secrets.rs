//! Keeping secrets: the order of the steps and the way back from each.
//!
//! The names of the new items go into the index as unclaimed; the new items are written, each in the place that its
//! old one does not have; all are read back and compared; one write of the index makes them the connection's or the
//! draft's, and the old ones unclaimed; the old ones are deleted. Before that one write the old is whole, after it the
//! new. What an interruption leaves in the keychain is on the list of unclaimed items, and goes when somebody keeps or
//! removes a secret next.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::chunks;
use super::errors::KeepError;
use super::index::{Index, IndexError};
use super::item::{ItemName, ItemSlot, Owner, SecretKind};
use super::record::{ConnectionRecord, DraftRecord};
use super::request_order::{Turn, Turns};
use super::storage::Storage;
use super::store::StoreError;
use super::worker::PendingRequest;
use crate::domain::ConnectionId;

/// What is to be kept, its new secrets apart.
pub(super) struct WriteRequest {
    pub(super) entry: NewRecord,
    /// When it was asked for, among the requests about drafts.
    pub(super) turn: Turn,
    /// Secrets that are to go.
    pub(super) forget: Vec<SecretKind>,
    /// The draft that goes in the same write.
    pub(super) instead_of: Option<ConnectionId>,
}

pub(super) enum NewRecord {
    Connection(Box<ConnectionRecord>),
    /// A connection that is kept, changed as it stands in the index when it is written: what others changed meanwhile stays.
    Changed {
        id: ConnectionId,
        /// For the labels of its items.
        product: String,
        change: RecordChange,
    },
    Draft(DraftRecord),
}

/// What is different of a connection's record now.
pub(super) type RecordChange = Box<dyn Fn(&mut ConnectionRecord) + Send>;

impl NewRecord {
    fn owner(&self) -> Owner {
        match self {
            Self::Connection(record) => Owner::Connection(record.id.clone()),
            Self::Changed { id, .. } => Owner::Connection(id.clone()),
            Self::Draft(record) => Owner::Draft(record.id.clone()),
        }
    }

    fn product(&self) -> &str {
        match self {
            Self::Connection(record) => &record.facts.product_name,
            Self::Changed { product, .. } => product,
            Self::Draft(record) => &record.product_name,
        }
    }
}

/// The secrets to be kept, at most one of a kind.
pub(super) type NewSecrets = BTreeMap<SecretKind, Zeroizing<Vec<u8>>>;

struct NewItem {
    kind: SecretKind,
    place: ItemSlot,
    name: ItemName,
    secret: Zeroizing<Vec<u8>>,
}

/// What one write of the index came to.
struct Written {
    index: Index,
    /// Items that belong to nobody any more.
    retired: Vec<String>,
}

impl Storage {
    /// Keeps a connection or a draft, in place of the one of the same id if there is one. Secrets of that one for
    /// which no new one is given stay, unless they are to be forgotten.
    pub(super) fn keep(
        &self,
        attempt: &PendingRequest<Result<(), KeepError>>,
        request: WriteRequest,
        secrets: NewSecrets,
    ) {
        let _lock = match self.open() {
            Ok(lock) => lock,
            Err(error) => return attempt.settle(Err(error.into())),
        };
        if !attempt.wanted() {
            return;
        }
        let (index, new) = match self.announce(&request.entry, secrets) {
            Ok(announced) => announced,
            Err(error) => return attempt.settle(Err(error.into())),
        };
        let undo = || self.delete_unclaimed(&index, &accounts(&new));

        if let Err((kind, error)) = self.write_and_compare(attempt, &new) {
            let failed =
                |left_behind| KeepError::Store { kind: Some(kind), error: error.clone(), left_behind };
            // Said first: undoing asks the same keychain, and may take longer than anybody waits.
            attempt.settle(Err(failed(true)));
            let left_behind = !undo();
            return attempt.settle(Err(failed(left_behind)));
        }
        match self.write_index(attempt, &request, &new) {
            Ok(Some(Written { index, retired })) => {
                attempt.settle(Ok(()));
                self.delete_unclaimed(&index, &retired);
            }
            // Nobody waits any more.
            Ok(None) => {
                undo();
            }
            Err(error) => {
                attempt.settle(Err(error));
                undo();
            }
        }
    }

    /// Keeps a draft for which there is no new secret: by the index alone, on any thread. Whether there is something
    /// to be deleted from the keychain now.
    pub(super) fn note(&self, attempt: &PendingRequest<Result<bool, KeepError>>, request: WriteRequest) {
        let written = self.write_index(attempt, &request, &[]);
        attempt.settle(written.map(|w| w.is_some_and(|w| !w.retired.is_empty())));
    }

    /// Writes down which items are about to be written.
    fn announce(&self, entry: &NewRecord, secrets: NewSecrets) -> Result<(Index, Vec<NewItem>), IndexError> {
        let owner = entry.owner();
        self.change(|index| {
            let old = index.items(&owner).cloned().unwrap_or_default();
            let new: Vec<NewItem> = secrets
                .into_iter()
                .map(|(kind, secret)| {
                    let place = old.get(&kind).map_or(ItemSlot::First, |place| place.other());
                    NewItem { kind, place, name: ItemName::of(&owner, kind, place, entry.product()), secret }
                })
                .collect();
            for item in &new {
                index.disclaim(item.name.account());
            }
            (index.clone(), new)
        })
    }

    /// Writes all, then reads all back: a keychain that holds only the last is found out, too.
    fn write_and_compare<T>(
        &self,
        attempt: &PendingRequest<T>,
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

    /// The one write that decides; `None` if nobody waits for it any more.
    fn write_index<T>(
        &self,
        attempt: &PendingRequest<T>,
        request: &WriteRequest,
        new: &[NewItem],
    ) -> Result<Option<Written>, KeepError> {
        let written = self.change_for(attempt, |index, turns| {
            if let NewRecord::Draft(DraftRecord { id, .. }) = &request.entry
                && turns.has_seen(id)
                && index.draft(id).is_none()
            {
                return Err(KeepError::DraftRemoved);
            }
            if let NewRecord::Changed { id, .. } = &request.entry
                && index.record(id).is_none()
            {
                return Err(KeepError::ConnectionRemoved);
            }
            let mut retired = enter(index, turns, request, new);
            if let Some(draft) = &request.instead_of {
                retired.extend(self.take_out(index, turns, &Owner::Draft(draft.clone())));
            }
            Ok(Written { index: index.clone(), retired })
        })?;
        written.transpose()
    }
}

fn accounts(new: &[NewItem]) -> Vec<String> {
    new.iter().map(|item| item.name.account().to_owned()).collect()
}

/// Enters what is kept into the index, as far as nobody who asked later had a say; what belongs to nobody now.
fn enter(index: &mut Index, turns: &mut Turns, request: &WriteRequest, new: &[NewItem]) -> Vec<String> {
    let owner = request.entry.owner();
    let mut items = index.items(&owner).cloned().unwrap_or_default();
    let mut retired = Vec::new();
    // Requests about a connection all pass the one thread, in their order.
    let mut in_turn = |kind| match &owner {
        Owner::Connection(_) => true,
        Owner::Draft(id) => turns.take_secret(id, kind, request.turn),
    };
    for kind in &request.forget {
        if in_turn(*kind)
            && let Some(place) = items.remove(kind)
        {
            retired.push(owner.account_of(*kind, place));
        }
    }
    for item in new {
        if !in_turn(item.kind) {
            retired.push(item.name.account().to_owned());
            continue;
        }
        index.strike_off(item.name.account());
        if let Some(old) = items.insert(item.kind, item.place) {
            retired.push(owner.account_of(item.kind, old));
        }
    }
    match &request.entry {
        NewRecord::Connection(record) => {
            let mut record = ConnectionRecord::clone(record);
            if let Some(old) = index.record(&record.id) {
                // A person's name for it outlives what it is made of.
                if record.history.name.is_none() {
                    record.history.name.clone_from(&old.history.name);
                }
                // So do the files that were to have the newest.
                if record.history.follows.is_empty() {
                    record.history.follows.clone_from(&old.history.follows);
                    record.history.leave_files_behind();
                }
                // What was set up at an account is still to be compared, whoever signs in for it.
                if record.facts.account_id == old.facts.account_id {
                    record.history.join_set_up(old.history.set_up.clone());
                }
                // Connect keys stay where no other came, and so does when they were made.
                let is_key = |item: &NewItem| {
                    matches!(item.kind, SecretKind::ConnectKey | SecretKind::ConnectKeyBefore)
                };
                if !new.iter().any(is_key) {
                    record.history.connect_keys_made = old.history.connect_keys_made;
                }
                // The product has what there was before.
                if old.facts.consented_at != record.facts.consented_at {
                    record.history.signed_in_again_at = Some(record.facts.consented_at);
                }
            }
            index.put(record, items);
        }
        NewRecord::Changed { id, change, .. } => {
            if let Some(mut record) = index.record(id).cloned() {
                change(&mut record);
                index.put(record, items);
            }
        }
        NewRecord::Draft(record) => {
            let ours = turns.take_answers(&record.id, request.turn);
            let record = if ours { Some(record.clone()) } else { index.draft(&record.id).cloned() };
            match record {
                Some(record) => {
                    turns.see(record.id.clone());
                    index.put_draft(record, items);
                }
                // Removed since.
                None => retired.extend(items.iter().map(|(kind, place)| owner.account_of(*kind, *place))),
            }
        }
    }
    for account in &retired {
        index.disclaim(account);
    }
    retired
}
