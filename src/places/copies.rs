//! What became of the copies of a connection's fields: what Hand over and a kept connection share.

use std::collections::BTreeMap;

use crate::clock::MonotonicTime;
use crate::connections::{ClipboardNotice, ClipboardProblem};

/// What became of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// On the clipboard; a secret until this moment.
    Copied {
        /// When it will be cleared; none for what is no secret.
        until: Option<MonotonicTime>,
    },
    /// Copied, and gone from the clipboard again.
    Cleared,
    /// Copied, and cleared; but another program keeps it, and had put it back.
    GivenBack,
    /// Copied, and perhaps there still: the system did not let go of it.
    NotCleared,
    /// It could not be copied.
    Failed(ClipboardProblem),
}

impl CopyState {
    /// What was answered to a copy.
    pub fn of(done: Result<Option<MonotonicTime>, ClipboardProblem>) -> Self {
        match done {
            Ok(until) => Self::Copied { until },
            Err(problem) => Self::Failed(problem),
        }
    }

    /// Whether it was copied, whatever became of it then.
    pub fn is_copied(self) -> bool {
        !matches!(self, Self::Failed(_))
    }

    /// What became of it on the clipboard.
    pub fn hear(&mut self, notice: ClipboardNotice) {
        *self = match (*self, notice) {
            (Self::Copied { until: Some(_) }, ClipboardNotice::NotCleared) => Self::NotCleared,
            (Self::Copied { until: Some(_) } | Self::Cleared, ClipboardNotice::GivenBack) => Self::GivenBack,
            (Self::Copied { until: Some(_) }, _) => Self::Cleared,
            (state, _) => state,
        };
    }
}

/// What became of the copies, by the fields' places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    states: BTreeMap<usize, CopyState>,
    /// The field that was copied last: what is told of the clipboard is about it.
    last: Option<usize>,
}

impl Copies {
    /// What became of the copy of a field; none if it was not copied.
    pub fn get(&self, index: usize) -> Option<CopyState> {
        self.states.get(&index).copied()
    }

    /// Whether a field's value is what was copied last, and still on the clipboard as far as is known here.
    pub fn is_there(&self, index: usize) -> bool {
        self.last == Some(index) && matches!(self.get(index), Some(CopyState::Copied { .. }))
    }

    /// Whether one could not be copied.
    pub fn has_failed(&self) -> bool {
        self.states.values().any(|state| matches!(state, CopyState::Failed(_)))
    }

    /// A field was copied, or could not be.
    pub fn take(&mut self, index: usize, done: Result<Option<MonotonicTime>, ClipboardProblem>) {
        // What was copied before is no longer on the clipboard.
        self.hear(ClipboardNotice::Replaced);
        self.states.insert(index, CopyState::of(done));
        self.last = Some(index);
    }

    /// What became of a secret on the clipboard.
    pub fn hear(&mut self, notice: ClipboardNotice) {
        if let Some(state) = self.last.and_then(|last| self.states.get_mut(&last)) {
            state.hear(notice);
        }
    }

    /// What keeps a value on the clipboard, or gives it back, if anything does.
    pub fn still_there(&self) -> Option<CopyState> {
        let state = self.get(self.last?)?;
        matches!(state, CopyState::GivenBack | CopyState::NotCleared).then_some(state)
    }
}
