//! Step 1: at which accounts; for a partner also which account owns the integration key.

use std::collections::{BTreeMap, BTreeSet};

use super::common::{NotificationAsker, NotificationCommon, NotificationReply};
use super::step_name::NotificationStep;
use super::together::{NotToChoose, Together};
use crate::connections::ConnectionRecord;
use crate::domain::ConnectionId;
use crate::places::search::{SEARCHED_FROM, Search, found_by};
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
    /// What was chosen is not kept any more, and the person was led back here.
    pub chosen_gone: bool,
    /// Why a connection cannot be ticked, of those that cannot.
    reasons: BTreeMap<ConnectionId, NotToChoose>,
    /// What each connection is found by, in their order.
    found_by: Vec<String>,
    /// Those that fit what is searched, by their places.
    shown: Vec<usize>,
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
        let ticked = from.or(only).cloned().into_iter().collect();
        let mut choice = Self { ticked, ..Self::default() };
        choice.take_records(common);
        choice
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action, common: &NotificationCommon) {
        match action {
            Action::Manager(manager) => {
                self.manager = manager;
                self.owner_missing = false;
                // Where there is one account alone, there is nothing to choose.
                if let (Manager::Partner, None, [only]) = (manager, &self.owner, common.records.as_slice()) {
                    self.owner = Some(only.id.clone());
                }
                self.drop_what_cannot_be(common);
            }
            Action::Owner(id) => {
                self.owner = Some(id);
                self.owner_missing = false;
                self.drop_what_cannot_be(common);
            }
            Action::AnotherOwner => {
                self.owner = None;
                self.judge(common);
            }
            Action::Tick(id) => {
                let can_be = common.record(&id).is_some() && self.why_not(&id).is_none();
                if !self.ticked.remove(&id) && can_be {
                    self.ticked.insert(id);
                }
                self.none_ticked = false;
                self.judge(common);
            }
            Action::TickAll => {
                let mut together = self.together(common);
                for record in self.shown(common) {
                    if !self.ticked.contains(&record.id) && together.why_not(record).is_none() {
                        together.add(record);
                        self.ticked.insert(record.id.clone());
                    }
                }
                self.judge(common);
                self.none_ticked &= self.ticked.is_empty();
            }
            Action::Search(typed) => {
                self.search = typed;
                self.find();
            }
        }
    }

    /// Whether there is something to search.
    pub fn is_searched(&self, common: &NotificationCommon) -> bool {
        common.records.len() >= SEARCHED_FROM
    }

    /// The connections that fit what is searched.
    pub fn shown<'a>(&self, common: &'a NotificationCommon) -> Vec<&'a ConnectionRecord> {
        self.shown.iter().filter_map(|place| common.records.get(*place)).collect()
    }

    /// Why this account cannot be chosen, if it cannot.
    pub fn why_not(&self, id: &ConnectionId) -> Option<&NotToChoose> {
        self.reasons.get(id)
    }

    fn find(&mut self) {
        let search = Search::of(&self.search);
        let fits = |(place, found_by): (usize, &String)| search.fits(found_by).then_some(place);
        self.shown = self.found_by.iter().enumerate().filter_map(fits).collect();
    }

    fn together<'a>(&self, common: &'a NotificationCommon) -> Together<'a> {
        let owner = self.owner.as_ref().filter(|_| self.manager == Manager::Partner);
        let owner = owner.and_then(|id| common.record(id)).map(|record| &record.facts);
        Together::of(owner, self.ticked.iter().filter_map(|id| common.record(id)))
    }

    /// What cannot be ticked beside what is.
    fn judge(&mut self, common: &NotificationCommon) {
        let together = self.together(common);
        let reason = |record: &ConnectionRecord| Some((record.id.clone(), together.why_not(record)?));
        self.reasons = common.records.iter().filter_map(reason).collect();
    }

    /// What is ticked and can no longer be chosen is ticked no longer: it is shown with the reason.
    fn drop_what_cannot_be(&mut self, common: &NotificationCommon) {
        self.judge(common);
        let before = self.ticked.len();
        self.ticked.retain(|id| !self.reasons.contains_key(id));
        if self.ticked.len() < before {
            self.judge(common);
        }
    }

    /// The person is led back: what was chosen is gone.
    pub(super) fn miss_what_is_gone(&mut self) {
        self.chosen_gone = true;
        self.owner_missing = self.manager == Manager::Partner && self.owner.is_none();
        self.none_ticked = self.ticked.is_empty();
    }

    /// The list of connections has changed.
    pub(super) fn take_records(&mut self, common: &NotificationCommon) {
        self.ticked.retain(|id| common.record(id).is_some());
        self.owner = self.owner.take().filter(|id| common.record(id).is_some());
        self.found_by = common.records.iter().map(found_by).collect();
        if !self.is_searched(common) {
            // What is typed in a field that is not there any more would hide them.
            self.search.clear();
        }
        self.find();
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
        self.chosen_gone = false;
        StepReply::on()
    }
}
