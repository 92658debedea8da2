//! What became of the copies of a connection's fields: what Hand over and a kept connection share.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::connections::ClipboardProblem;

/// What became of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// On the clipboard; a secret until this moment.
    Copied {
        /// When it will be cleared; none for what is no secret.
        until: Option<Timestamp>,
    },
    /// Copied, and gone from the clipboard again.
    Cleared,
    /// It could not be copied.
    Failed(ClipboardProblem),
}

/// What became of the copies, by the fields' places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies(BTreeMap<usize, CopyState>);

impl Copies {
    /// What became of the copy of a field; none if it was not copied.
    pub fn get(&self, index: usize) -> Option<CopyState> {
        self.0.get(&index).copied()
    }

    /// Whether one could not be copied.
    pub fn has_failed(&self) -> bool {
        self.0.values().any(|state| matches!(state, CopyState::Failed(_)))
    }

    /// Whether all of so many fields were copied.
    pub fn are_all(&self, count: usize) -> bool {
        let copied = |index| matches!(self.get(index), Some(CopyState::Copied { .. } | CopyState::Cleared));
        count > 0 && (0..count).all(copied)
    }

    /// A field was copied, or could not be.
    pub fn take(&mut self, index: usize, done: Result<Option<Timestamp>, ClipboardProblem>) {
        // What was copied before is no longer on the clipboard.
        self.hear_cleared();
        let state = match done {
            Ok(until) => CopyState::Copied { until },
            Err(problem) => CopyState::Failed(problem),
        };
        self.0.insert(index, state);
    }

    /// The clipboard holds no secret of ours any more.
    pub fn hear_cleared(&mut self) {
        for state in self.0.values_mut() {
            if matches!(state, CopyState::Copied { until: Some(_) }) {
                *state = CopyState::Cleared;
            }
        }
    }
}
