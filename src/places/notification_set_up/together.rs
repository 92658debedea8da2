//! Which accounts go together.

use std::collections::{BTreeSet, HashMap};

use crate::connections::ConnectionRecord;
use crate::domain::{AccountId, ConnectionId, Environment, Facts};
use crate::notifications::{OwnerProblem, can_be_managed};

/// Why an account cannot be chosen beside what is chosen already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotToChoose {
    /// Another connection to the same account is chosen.
    SameAccount(ConnectionId),
    /// Another Docusign is chosen.
    AnotherEnvironment,
    /// Its connection was made with another integration key than the owner's.
    AnotherKey,
}

/// What is chosen, arranged so that another is judged without a look at each.
pub(super) struct Together<'a> {
    owner: Option<&'a Facts>,
    /// Of which Docusign they are.
    environments: BTreeSet<Environment>,
    /// The connections to each account.
    accounts: HashMap<&'a AccountId, Vec<&'a ConnectionId>>,
}

impl<'a> Together<'a> {
    /// These, and the connection of the account that owns the integration key, where the partner manages.
    pub(super) fn of(owner: Option<&'a Facts>, chosen: impl Iterator<Item = &'a ConnectionRecord>) -> Self {
        let mut together = Self { owner, environments: BTreeSet::new(), accounts: HashMap::new() };
        chosen.for_each(|record| together.add(record));
        together
    }

    /// One more is chosen.
    pub(super) fn add(&mut self, record: &'a ConnectionRecord) {
        self.environments.insert(record.facts.environment);
        self.accounts.entry(&record.facts.account_id).or_default().push(&record.id);
    }

    /// Why this one, chosen or not, cannot be chosen beside the others; nothing if it can.
    pub(super) fn why_not(&self, record: &ConnectionRecord) -> Option<NotToChoose> {
        let facts = &record.facts;
        match self.owner.map(|owner| can_be_managed(facts, owner)) {
            None | Some(Ok(())) => {}
            Some(Err(OwnerProblem::AnotherEnvironment)) => return Some(NotToChoose::AnotherEnvironment),
            Some(Err(_)) => return Some(NotToChoose::AnotherKey),
        }
        if self.environments.iter().any(|environment| *environment != facts.environment) {
            return Some(NotToChoose::AnotherEnvironment);
        }
        let other = self.accounts.get(&facts.account_id)?.iter().find(|id| ***id != record.id)?;
        Some(NotToChoose::SameAccount((*other).clone()))
    }
}
