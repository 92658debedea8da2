//! The person's word that the keychain may have secrets of an unfinished set-up.

use std::sync::Arc;

use crate::connections::SignedIn;

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

    /// The tokens of a sign-in were renewed: what was agreed about it is about these from now on.
    pub(super) fn follow(&mut self, before: Option<&Arc<SignedIn>>, now: Option<&Arc<SignedIn>>) {
        if before.is_some() && self.signed_in.as_ref().map(Arc::as_ptr) == before.map(Arc::as_ptr) {
            self.signed_in = now.cloned();
        }
    }

    pub(super) fn covers(&self, now: Option<&Arc<SignedIn>>) -> bool {
        // Without a sign-in there are keys alone, which were agreed about.
        now.is_none() || self.signed_in.as_ref().map(Arc::as_ptr) == now.map(Arc::as_ptr)
    }
}
