//! How far leaving the wizard is.

use super::common::AttemptNumber;
use crate::places::question::{Question, Then};

/// How far leaving the wizard is.
#[derive(Default)]
pub enum Leaving {
    /// The person stays.
    #[default]
    No,
    /// Something is asked first.
    Asked(Question),
    /// The draft is being kept.
    Keeping {
        /// Where the person goes as soon as it is.
        then: Then,
        /// For which answer that waits: one to an earlier leaving decides nothing.
        waits_for: AttemptNumber,
        /// It is kept under a new id, since the one it had is gone. Done once.
        anew: bool,
    },
    /// The connection is being kept, as the person chose before.
    Saving {
        /// Where the person goes as soon as it is.
        then: Then,
    },
    /// The draft is being removed: all is done.
    Removing {
        /// Where the person goes as soon as it is.
        then: Then,
        /// For which answer that waits.
        waits_for: AttemptNumber,
    },
}

/// What leaving waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeavingWait {
    /// The draft is being kept.
    Draft,
    /// The connection is being kept.
    Connection,
    /// A draft that is not needed any more is being removed.
    Removal,
}

impl Leaving {
    /// What is waited for, and where the person goes then.
    pub(super) fn waiting(&self) -> Option<(LeavingWait, Then)> {
        match self {
            Self::Keeping { then, .. } => Some((LeavingWait::Draft, *then)),
            Self::Saving { then } => Some((LeavingWait::Connection, *then)),
            Self::Removing { then, .. } => Some((LeavingWait::Removal, *then)),
            Self::No | Self::Asked(_) => None,
        }
    }

    /// For which answer to the leaving itself that waits.
    pub(super) fn waits_for(&self) -> Option<AttemptNumber> {
        match self {
            Self::Keeping { waits_for, .. } | Self::Removing { waits_for, .. } => Some(*waits_for),
            Self::No | Self::Asked(_) | Self::Saving { .. } => None,
        }
    }
}
