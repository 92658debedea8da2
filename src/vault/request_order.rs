//! Who has the last word on a draft.
//!
//! Answers are kept at once, secrets when the keychain gets to them: what was asked for earlier may be done later. So
//! each request about a draft takes a number when it is made, and each part of a draft (its answers, each of its
//! secrets) remembers the highest that had its turn. One with a lower number leaves that part as it is.
//!
//! That is within one process. Of another it is known only what the index says: a draft that was there and is not any more
//! was removed, and stays so.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};

use super::item::SecretKind;
use crate::domain::ConnectionId;

/// The number of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn(u64);

/// Gives out numbers.
#[derive(Debug, Default)]
pub(super) struct Counter(AtomicU64);

impl Counter {
    /// A number higher than all before.
    pub(super) fn next(&self) -> Turn {
        Turn(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

/// What had its turn, in this process.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    last: HashMap<(ConnectionId, Option<SecretKind>), Turn>,
    /// Drafts that were in the index, and were not taken out by this process.
    seen: HashSet<ConnectionId>,
}

impl Turns {
    /// Whether it is for `turn` to say what becomes of the draft's answers; if so, nobody with a lower number can.
    pub(super) fn take_answers(&mut self, id: &ConnectionId, turn: Turn) -> bool {
        self.take(id, None, turn)
    }

    /// The same for one of its secrets.
    pub(super) fn take_secret(&mut self, id: &ConnectionId, kind: SecretKind, turn: Turn) -> bool {
        self.take(id, Some(kind), turn)
    }

    /// The draft is removed: whoever has a lower number brings nothing of it back.
    pub(super) fn take_all(&mut self, id: &ConnectionId, turn: Turn) {
        for part in std::iter::once(None).chain(SecretKind::ALL.map(Some)) {
            self.take(id, part, turn);
        }
        self.seen.remove(id);
    }

    /// The draft is in the index.
    pub(super) fn see(&mut self, id: ConnectionId) {
        self.seen.insert(id);
    }

    /// Whether it was, though this process has not taken it out.
    pub(super) fn has_seen(&self, id: &ConnectionId) -> bool {
        self.seen.contains(id)
    }

    fn take(&mut self, id: &ConnectionId, part: Option<SecretKind>, turn: Turn) -> bool {
        let last = self.last.entry((id.clone(), part)).or_insert(turn);
        let ours = turn >= *last;
        *last = turn.max(*last);
        ours
    }
}
