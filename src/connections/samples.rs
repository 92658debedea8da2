//! A sign-in's outcome, for tests.

use std::sync::Arc;

use jiff::Timestamp;

use super::{SignedIn, Tokens};

/// Tokens for eight hours from the epoch on.
pub(crate) fn signed_in() -> SignedIn {
    let tokens = Tokens {
        access_token: Arc::new("access".parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    SignedIn { tokens, at: Timestamp::UNIX_EPOCH }
}
