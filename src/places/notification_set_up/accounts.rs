//! Step 1: at which accounts; for a partner also which account owns the integration key.

use std::collections::BTreeSet;

use super::common::{NotificationAsker, NotificationCommon, NotificationReply};
use super::step_name::NotificationStep;
use crate::connections::ConnectionRecord;
use crate::domain::ConnectionId;
use crate::places::search::{SEARCHED_FROM, Search, folded};
use crate::steps::{Step, StepReply};
use crate::tasks::Ask;

/// Whose OAuth settings and keys the messages use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manager {
    /// Each account's own.
    #[default]
    Account,
    /// The partner's: those of the account that owns the integration key.
    Partner,
}

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

/// State of the step.
#[derive(Default)]
pub struct AccountChoice {
    /// Whose OAuth settings and keys.
    pub manager: Manager,
    /// The connection of the account that owns the integration key.
    pub owner: Option<ConnectionId>,
    /// The connections that are ticked.
    pub ticked: BTreeSet<ConnectionId>,
    /// What was typed into Search.
    pub search: String,
    /// Next was pressed, and no owner was chosen.
    pub owner_missing: bool,
    /// Next was pressed, and no account was ticked.
    pub none_ticked: bool,
}

/// What the person did.
pub enum Action {
    /// Whose OAuth settings and keys.
    Manager(Manager),
    /// The connection of the account that owns the integration key.
    Owner(ConnectionId),
    /// **Another account** owns it.
    AnotherOwner,
    /// A connection was ticked, or its tick taken away.
    Tick(ConnectionId),
    /// **Tick all** that are shown and can be chosen.
    TickAll,
    /// **Search** was typed into.
    Search(String),
}

impl AccountChoice {
    /// With this connection ticked already, if one was come from; the only one is.
    pub fn new(common: &NotificationCommon, from: Option<&ConnectionId>) -> Self {
        let only = match common.records.as_slice() {
            [one] => Some(&one.id),
            _ => None,
        };
        Self { ticked: from.or(only).cloned().into_iter().collect(), ..Self::default() }
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action, common: &NotificationCommon) {
        match action {
            Action::Manager(manager) => {
                self.manager = manager;
                self.owner_missing = false;
                self.drop_what_cannot_be(common);
            }
            Action::Owner(id) => {
                self.owner = Some(id);
                self.owner_missing = false;
                self.drop_what_cannot_be(common);
            }
            Action::AnotherOwner => self.owner = None,
            Action::Tick(id) => {
                let can_be = common.record(&id).is_some_and(|record| self.why_not(record, common).is_none());
                if !self.ticked.remove(&id) && can_be {
                    self.ticked.insert(id);
                }
                self.none_ticked = false;
            }
            Action::TickAll => {
                for record in self.shown(common) {
                    if self.why_not(record, common).is_none() {
                        self.ticked.insert(record.id.clone());
                    }
                }
                self.none_ticked &= self.ticked.is_empty();
            }
            Action::Search(typed) => self.search = typed,
        }
    }

    /// Whether there is something to search.
    pub fn is_searched(&self, common: &NotificationCommon) -> bool {
        common.records.len() >= SEARCHED_FROM
    }

    /// The connections that fit what is searched.
    pub fn shown<'a>(&self, common: &'a NotificationCommon) -> Vec<&'a ConnectionRecord> {
        let search = Search::of(&self.search);
        let found_by = |record: &ConnectionRecord| {
            let facts = &record.facts;
            let name = record.history.name.as_ref().map(ToString::to_string).unwrap_or_default();
            folded(&format!(
                "{name} {} {} {} {}",
                facts.product_name, facts.account_name, facts.account_id, facts.person_email
            ))
        };
        common.records.iter().filter(|record| search.fits(&found_by(record))).collect()
    }

    /// Why this account cannot be chosen, if it cannot.
    pub fn why_not(&self, record: &ConnectionRecord, common: &NotificationCommon) -> Option<NotToChoose> {
        if self.manager == Manager::Partner
            && let Some(owner) = self.owner.as_ref().and_then(|id| common.record(id))
        {
            if owner.facts.environment != record.facts.environment {
                return Some(NotToChoose::AnotherEnvironment);
            }
            if owner.facts.integration_key != record.facts.integration_key {
                return Some(NotToChoose::AnotherKey);
            }
        }
        let others = self.ticked.iter().filter(|id| **id != record.id).filter_map(|id| common.record(id));
        others.into_iter().find_map(|other| {
            if other.facts.environment != record.facts.environment {
                Some(NotToChoose::AnotherEnvironment)
            } else if other.facts.account_id == record.facts.account_id {
                Some(NotToChoose::SameAccount(other.id.clone()))
            } else {
                None
            }
        })
    }

    /// What is ticked and can no longer be chosen is ticked no longer: it is shown with the reason.
    fn drop_what_cannot_be(&mut self, common: &NotificationCommon) {
        let gone: Vec<_> = common
            .records
            .iter()
            .filter(|record| self.ticked.contains(&record.id) && self.why_not(record, common).is_some())
            .map(|record| record.id.clone())
            .collect();
        self.ticked.retain(|id| !gone.contains(id));
    }

    /// The list of connections has changed.
    pub(super) fn take_records(&mut self, common: &NotificationCommon) {
        self.ticked.retain(|id| common.record(id).is_some());
        self.owner = self.owner.take().filter(|id| common.record(id).is_some());
        self.drop_what_cannot_be(common);
    }
}

impl Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> for AccountChoice {
    fn next(&mut self, common: &mut NotificationCommon) -> NotificationReply {
        self.owner_missing = self.manager == Manager::Partner && self.owner.is_none();
        self.none_ticked = self.ticked.is_empty();
        if self.owner_missing || self.none_ticked {
            return StepReply::stay();
        }
        let ticked = common.records.iter().filter(|record| self.ticked.contains(&record.id));
        common.chosen = ticked.map(|record| record.id.clone()).collect();
        common.owner = self.owner.clone().filter(|_| self.manager == Manager::Partner);
        common.wish.managed = common.owner.is_some();
        StepReply::on()
    }
}
