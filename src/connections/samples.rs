//! A sign-in's outcome, a request, a draft's end and a kept connection, for tests.

use std::sync::Arc;

use jiff::Timestamp;

use super::{ConnectionRecord, KeepProblem, NewRequest, SignedIn, Tokens};
use crate::domain::{ConnectionId, Environment, History, samples};
use crate::vault::{KeepError, Kept};

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

/// A request for Snow Atlas, to be made.
pub(crate) fn new_request(environment: Environment) -> NewRequest {
    NewRequest {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment,
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        made_at: Timestamp::UNIX_EPOCH,
    }
}

/// A draft was to be kept that another process has removed.
pub(crate) fn draft_removed() -> KeepProblem {
    KeepProblem::Keep(KeepError::DraftRemoved)
}

/// A connection in the list.
pub(crate) fn record() -> ConnectionRecord {
    ConnectionRecord {
        id: ConnectionId::random().unwrap(),
        facts: samples::facts(),
        kept: Kept::Keychain,
        history: History::default(),
    }
}
