//! What came to the receiver.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use jiff::Timestamp;

use crate::notifications::{MessageRefusal, ViewedMessage};

/// The most lines of messages that were refused: whoever sends them for hours fills nothing.
pub(super) const MOST_REFUSED: usize = 100;

/// What came, the newest first.
#[derive(Default)]
pub struct ReceivedList {
    entries: Vec<ReceivedEntry>,
    /// Counts what came and was not kept.
    not_kept: u32,
    /// How many messages came.
    came: u32,
    /// The numbers of those that were saved.
    saved: BTreeSet<u32>,
}

/// What came, in a line.
pub enum ReceivedEntry {
    /// A message.
    Message {
        /// Counts messages, from 1.
        number: u32,
        /// The message.
        message: Arc<ViewedMessage>,
    },
    /// One was refused before it was whole.
    Refused {
        /// Counts what is not kept, from 1.
        number: u32,
        /// When.
        at: Timestamp,
        /// Why.
        why: MessageRefusal,
    },
    /// One was answered with 503 since there was no room for it.
    NoRoom {
        /// Counts what is not kept, from 1.
        number: u32,
        /// When.
        at: Timestamp,
    },
}

impl ReceivedEntry {
    /// What tells it from the others, whatever comes and goes beside it: whether it is a message, and its number.
    pub const fn id(&self) -> (bool, u32) {
        match self {
            Self::Message { number, .. } => (true, *number),
            Self::Refused { number, .. } | Self::NoRoom { number, .. } => (false, *number),
        }
    }
}

impl Deref for ReceivedList {
    type Target = [ReceivedEntry];

    fn deref(&self) -> &[ReceivedEntry] {
        &self.entries
    }
}

impl ReceivedList {
    /// How many messages are in it.
    pub fn messages(&self) -> usize {
        self.entries.iter().filter(|entry| matches!(entry, ReceivedEntry::Message { .. })).count()
    }

    /// How many of them are in no file.
    pub fn unsaved(&self) -> usize {
        let is_unsaved = |entry: &&ReceivedEntry| match entry {
            ReceivedEntry::Message { number, .. } => !self.saved.contains(number),
            _ => false,
        };
        self.entries.iter().filter(is_unsaved).count()
    }

    /// A message is in a file now.
    pub(super) fn mark_saved(&mut self, number: u32) {
        self.saved.insert(number);
    }

    pub(super) fn message(&self, wanted: u32) -> Option<Arc<ViewedMessage>> {
        self.entries.iter().find_map(|entry| match entry {
            ReceivedEntry::Message { number, message } if *number == wanted => Some(Arc::clone(message)),
            _ => None,
        })
    }

    /// Puts a message on top.
    pub(super) fn add(&mut self, message: Arc<ViewedMessage>) {
        self.came = self.came.saturating_add(1);
        self.entries.insert(0, ReceivedEntry::Message { number: self.came, message });
    }

    /// Takes a message out.
    pub(super) fn remove(&mut self, gone: u32) {
        self.entries
            .retain(|entry| !matches!(entry, ReceivedEntry::Message { number, .. } if *number == gone));
    }

    /// Takes all out.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
    }

    /// Puts a line of what is not kept on top; of those only the newest stay.
    pub(super) fn note(&mut self, entry: impl FnOnce(u32) -> ReceivedEntry) {
        self.not_kept = self.not_kept.saturating_add(1);
        self.entries.insert(0, entry(self.not_kept));
        let mut count = 0;
        self.entries.retain(|entry| {
            let is_message = matches!(entry, ReceivedEntry::Message { .. });
            count += usize::from(!is_message);
            is_message || count <= MOST_REFUSED
        });
    }
}
