//! What a running service remembers: apps, people who are signed in and what they agreed to, codes and tokens, what accounts
//! have set up in Connect, envelopes, and the messages about them.
//! In memory, but for what [`kept`] keeps. Decides and changes, and speaks no HTTP.

pub(super) mod apps;
pub(super) mod connect;
pub(super) mod customer;
pub(super) mod envelopes;
pub(super) mod kept;
pub(super) mod messages;
pub(super) mod sign_ins;
pub(super) mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use apps::Apps;
use connect::Connect;
use customer::CustomerTokens;
use envelopes::Envelopes;
use messages::Messages;
use sign_ins::SignIns;
use tokens::PracticeTokens;

use super::behaviour::Call;

/// All of it. Secrets are in it as fingerprints, but for those of Connect; it has no Debug.
#[derive(Default)]
pub(super) struct PracticeState {
    pub(super) apps: Apps,
    pub(super) connect: Connect,
    /// Of the customer's authorization server.
    pub(super) customer: CustomerTokens,
    pub(super) envelopes: Envelopes,
    pub(super) messages: Messages,
    pub(super) sign_ins: SignIns,
    pub(super) tokens: PracticeTokens,
    /// Who was deactivated.
    pub(super) deactivated: BTreeSet<&'static str>,
    /// How often each call was made.
    pub(super) calls: BTreeMap<Call, u32>,
}

impl PracticeState {
    /// Forgets apps, sign-ins, what people agreed to, and tokens.
    pub(super) fn forget(&mut self) {
        self.apps = Apps::default();
        self.sign_ins = SignIns::default();
        self.tokens = PracticeTokens::default();
    }
}
