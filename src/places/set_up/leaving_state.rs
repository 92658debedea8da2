//! How far leaving the wizard is, and what was agreed before.

use std::sync::Arc;

use super::common::AttemptNumber;
use crate::connections::SignedIn;
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

/// The person's word that the keychain may have the secrets of an unfinished set-up: of the sign-in there is, or of the first
/// that comes after. Tokens of another sign-in, which may be another person's, are asked about anew.
pub(super) struct Agreement {
    signed_in: Option<Arc<SignedIn>>,
}

impl Agreement {
    pub(super) fn about(signed_in: Option<&Arc<SignedIn>>) -> Self {
        Self { signed_in: signed_in.cloned() }
    }

    /// The person signed in: if there was no sign-in before, it is about this one from now on.
    pub(super) fn bind(&mut self, now: Option<&Arc<SignedIn>>) {
        if self.signed_in.is_none() {
            self.signed_in = now.cloned();
        }
    }

    pub(super) fn covers(&self, now: Option<&Arc<SignedIn>>) -> bool {
        // Without a sign-in there are keys alone, which were agreed about.
        now.is_none() || self.signed_in.as_ref().map(Arc::as_ptr) == now.map(Arc::as_ptr)
    }
}
