//! What each account has set up in Connect.

use std::collections::{BTreeMap, VecDeque};

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clock::MonotonicTime;
use crate::practice::random::Fingerprint;

/// Of all accounts, by their ids.
#[derive(Default)]
pub(crate) struct Connect {
    accounts: BTreeMap<&'static str, AccountConnect>,
    /// How many configurations were made, by whomever.
    made: u32,
    /// Access tokens of authorization servers, by the settings they were asked for with, and until when they are good.
    pub(crate) tokens: BTreeMap<Fingerprint, (String, MonotonicTime)>,
}

/// Of one account.
#[derive(Default)]
pub(crate) struct AccountConnect {
    /// In the order in which they were made, as they are answered, with what is not answered beside.
    pub(crate) configurations: Vec<Map<String, Value>>,
    /// As it was set, with its secret.
    pub(crate) oauth: Option<Map<String, Value>>,
    /// Whole: messages are signed with them.
    pub(crate) secrets: Vec<String>,
    pub(crate) logs: Vec<Value>,
    pub(crate) failures: Vec<Value>,
    /// What was asked for once more, the newest last.
    pub(crate) republished: VecDeque<Republishing>,
    /// When, and how many envelopes it was: of the last hour.
    pub(crate) republished_lately: Vec<(MonotonicTime, usize)>,
    /// When the newest envelope changed, where there are many.
    pub(crate) newest_envelope: Option<Timestamp>,
    /// The log was filled in as the service was told to.
    pub(crate) is_filled: bool,
}

/// Messages of envelopes that were asked for once more.
pub(crate) struct Republishing {
    pub(crate) id: String,
    pub(crate) envelopes: Vec<String>,
}

/// The first id that a configuration gets: eight digits, as Docusign's have.
const FIRST: u32 = 22_210_641;

impl Connect {
    /// What an account has.
    pub(crate) fn of(&mut self, account: &'static str) -> &mut AccountConnect {
        self.accounts.entry(account).or_default()
    }

    /// The id of the next configuration.
    pub(crate) fn next_id(&mut self) -> String {
        let id = FIRST.saturating_add(self.made);
        self.made = self.made.saturating_add(1);
        id.to_string()
    }
}

impl AccountConnect {
    /// The configuration of that id.
    pub(crate) fn configuration(&mut self, id: &str) -> Option<&mut Map<String, Value>> {
        self.configurations.iter_mut().find(|one| one.get("connectId").and_then(Value::as_str) == Some(id))
    }
}
