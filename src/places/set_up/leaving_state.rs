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
    /// The draft is being removed: all is done.
    Removing {
        /// Where the person goes as soon as it is.
        then: Then,
        /// For which answer that waits.
        waits_for: AttemptNumber,
    },
}

impl Leaving {
    /// Where the person goes as soon as what is waited for is done.
    pub(super) fn waiting(&self) -> Option<(Then, AttemptNumber)> {
        match self {
            Self::Keeping { then, waits_for, .. } | Self::Removing { then, waits_for } => {
                Some((*then, *waits_for))
            }
            Self::No | Self::Asked(_) => None,
        }
    }
}
