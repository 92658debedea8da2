//! The answers of a set-up that is left in its midst, to be gone on with later. No secret is among them: a password, a client secret and
//! further parameters of a token request are typed anew.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

use super::NotificationSetUp;
use super::accounts::Manager;
use super::common::{ChangedConfiguration, NotificationAsker};
use super::step_name::NotificationStep;
use super::wish::{WhoseEnvelopes, WishedAuthorization, WishedDelivery};
use crate::connections::{ConnectionRecord, NotificationDraftRecord};
use crate::domain::ConnectionId;
use crate::notifications::{ConnectEvent, IncludedData};
use crate::places::question::Question;
use crate::plain::plain;
use crate::steps::Wizard;
use crate::tasks::Ask;

/// The answers, as they are kept.
#[expect(clippy::struct_excessive_bools, reason = "what was each ticked or not")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotificationAnswers {
    /// How many steps are done.
    pub(super) steps: usize,
    pub(super) partner: bool,
    pub(super) owner: Option<ConnectionId>,
    pub(super) accounts: BTreeSet<ConnectionId>,
    pub(super) name: String,
    pub(super) address: String,
    /// There was one, and it is not kept: a token may have stood in it.
    pub(super) address_left_out: bool,
    pub(super) events: Vec<String>,
    pub(super) further_events: String,
    pub(super) data: Vec<String>,
    pub(super) gathered: bool,
    pub(super) acknowledged: bool,
    pub(super) logged: bool,
    pub(super) people: Whose,
    pub(super) people_of: BTreeMap<ConnectionId, BTreeSet<String>>,
    pub(super) authorization: Header,
    pub(super) signed: bool,
    pub(super) mutual_tls: bool,
    pub(super) user_name: String,
    pub(super) server: String,
    pub(super) client_id: String,
    pub(super) scope: String,
    /// The names of the further parameters, as they are typed; their values are typed anew.
    pub(super) parameters: String,
    pub(super) changes: Option<ChangedConfiguration>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Whose {
    #[default]
    Everybody,
    Chosen,
    AllBut,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Header {
    #[default]
    Nothing,
    OAuth,
    OwnOAuth,
    Basic,
}

/// What is to become of answers that are kept, when the wizard is left.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftFate {
    /// These are kept in the place of what was kept of it before.
    Kept(ConnectionId, Value),
    /// They are of no use any more.
    Gone(ConnectionId),
    /// They stay as they are.
    Stays,
}

/// A set-up that was left in its midst, as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedDraft {
    /// Its own.
    pub id: ConnectionId,
    /// When it was left.
    pub left_at: Timestamp,
    /// What it was to be called, fit to be shown; may be empty.
    pub name: String,
    /// Where its messages were to go, fit to be shown; may be empty.
    pub address: String,
}

impl OfferedDraft {
    /// Those that can be read and that `wanted` takes, in their order.
    pub fn of(
        drafts: &[NotificationDraftRecord],
        wanted: impl Fn(&NotificationAnswers) -> bool,
    ) -> Vec<Self> {
        let offered = |draft: &NotificationDraftRecord| {
            let answers = NotificationAnswers::read(&draft.contents).filter(&wanted)?;
            let (name, address) = (plain(answers.name().trim()), plain(answers.address.trim()));
            Some(Self { id: draft.id.clone(), left_at: draft.saved_at, name, address })
        };
        drafts.iter().filter_map(offered).collect()
    }

    /// What the person is asked before one of these is discarded.
    pub fn asked_about(drafts: &[Self], id: &ConnectionId) -> Option<Question> {
        let Self { id, name, left_at, .. } = drafts.iter().find(|draft| draft.id == *id)?.clone();
        Some(Question::DiscardNotificationDraft { id, name, left_at })
    }

    /// Takes the question back where it is about none of these any more.
    pub fn withdraw(asked: &mut Option<Question>, drafts: &[Self]) {
        asked.take_if(|asked| match asked {
            Question::DiscardNotificationDraft { id, .. } => drafts.iter().all(|draft| draft.id != *id),
            _ => false,
        });
    }
}

impl NotificationAnswers {
    /// Reads what is kept; none where it is none.
    pub fn read(contents: &Value) -> Option<Self> {
        Self::deserialize(contents).ok()
    }

    /// What it was to be called; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What they say, wherever the person is.
    pub(super) fn said(&self) -> Option<Value> {
        serde_json::to_value(Self { steps: 0, ..self.clone() }).ok()
    }

    /// Whether it is about this connection, or about none yet.
    pub fn is_about(&self, id: &ConnectionId) -> bool {
        self.accounts.is_empty() || self.accounts.contains(id) || self.owner.as_ref() == Some(id)
    }
}

/// An address in which a user name, a password or a token could stand is not written down.
fn without_login(address: &str) -> String {
    if address.contains(['@', '?']) { String::new() } else { address.to_owned() }
}

impl NotificationSetUp {
    /// What is to become of answers that are kept, if it is left now.
    pub fn draft_fate(&self) -> DraftFate {
        // Without random numbers it has no id to be kept under.
        let Some(id) = self.draft.clone() else { return DraftFate::Stays };
        if self.outcome.is_set_up() {
            return if self.resumed { DraftFate::Gone(id) } else { DraftFate::Stays };
        }
        let answers = self.answers();
        if self.unchanged.is_some() && self.unchanged == answers.said() {
            return DraftFate::Stays;
        }
        // Accounts alone are ticked anew in a moment.
        let is_begun = [&answers.name, &answers.address, &answers.further_events];
        let is_begun = is_begun.iter().any(|text| !text.is_empty()) || !answers.events.is_empty();
        match serde_json::to_value(answers) {
            Ok(contents) if is_begun => DraftFate::Kept(id, contents),
            // All of it was taken out again.
            Ok(_) if self.resumed => DraftFate::Gone(id),
            _ => DraftFate::Stays,
        }
    }

    /// The answers as they stand.
    pub(super) fn answers(&self) -> NotificationAnswers {
        let (Self { accounts, events, .. }, proof) = (self, &self.proof.typed);
        let wish = &self.common.wish;
        NotificationAnswers {
            steps: self.walk.place().0 - 1,
            partner: accounts.manager == Manager::Partner,
            owner: accounts.owner.clone(),
            accounts: accounts.ticked.clone(),
            name: events.name.clone(),
            address: without_login(&events.url),
            address_left_out: without_login(&events.url) != events.url || events.url_left_out,
            events: wish.events.iter().map(|event| event.as_str().to_owned()).collect(),
            further_events: events.other.clone(),
            data: wish.data.iter().map(|data| data.as_str().to_owned()).collect(),
            gathered: wish.delivery == WishedDelivery::Gathered,
            acknowledged: wish.acknowledged,
            logged: wish.logged,
            people: match wish.whose {
                WhoseEnvelopes::Everybody => Whose::Everybody,
                WhoseEnvelopes::Chosen => Whose::Chosen,
                WhoseEnvelopes::AllBut => Whose::AllBut,
            },
            people_of: wish.people.clone(),
            authorization: match proof.authorization {
                WishedAuthorization::Nothing => Header::Nothing,
                WishedAuthorization::OAuth => Header::OAuth,
                WishedAuthorization::OwnOAuth => Header::OwnOAuth,
                WishedAuthorization::Basic => Header::Basic,
            },
            signed: proof.hmac,
            mutual_tls: proof.mutual_tls,
            user_name: proof.user_name.clone(),
            server: without_login(&proof.server),
            client_id: proof.client_id.clone(),
            scope: proof.scope.clone(),
            parameters: proof.parameter_names(),
            changes: self.common.changes.clone(),
        }
    }

    /// With the answers that were kept, as far as they hold still: at the step that was reached, or at the first before it where something is
    /// to be answered. Nothing is set up before the person has reviewed it.
    pub fn resume(
        records: Vec<ConnectionRecord>,
        draft: ConnectionId,
        answers: NotificationAnswers,
    ) -> (Self, Vec<Ask<NotificationAsker>>) {
        let mut wizard = Self::new(records, None);
        (wizard.draft, wizard.resumed) = (Some(draft), true);
        let steps = answers.steps;
        wizard.take_answers(answers);
        let asks = wizard.go_on(steps);
        (wizard, asks)
    }

    /// Past so many steps, and no further than to Review or to where something is to be answered.
    pub(super) fn go_on(&mut self, steps: usize) -> Vec<Ask<NotificationAsker>> {
        let mut asks = Vec::new();
        while self.walk.place().0 <= steps && self.step() != NotificationStep::Review {
            let before = self.step();
            let reply = self.press_next();
            asks.extend(self.follow(reply));
            if self.step() == before {
                break;
            }
        }
        self.forget_problems();
        asks
    }

    /// Puts these answers in the place of what was answered.
    pub(super) fn take_answers(&mut self, answers: NotificationAnswers) {
        self.common.changes = answers.changes;
        let accounts = &mut self.accounts;
        accounts.manager = if answers.partner { Manager::Partner } else { Manager::Account };
        (accounts.owner, accounts.ticked) = (answers.owner, answers.accounts);
        // Some may be gone, or not go together any more.
        accounts.take_records(&self.common);
        (self.events.name, self.events.url, self.events.other) =
            (answers.name, answers.address, answers.further_events);
        self.events.url_left_out = answers.address_left_out && self.events.url.is_empty();
        let wish = &mut self.common.wish;
        wish.events = answers.events.iter().filter_map(|name| ConnectEvent::new(name)).collect();
        wish.data = answers.data.iter().filter_map(|name| IncludedData::new(name)).collect();
        if answers.gathered {
            wish.delivery = WishedDelivery::Gathered;
        }
        (wish.acknowledged, wish.logged) = (answers.acknowledged, answers.logged);
        wish.whose = match answers.people {
            Whose::Everybody => WhoseEnvelopes::Everybody,
            Whose::Chosen => WhoseEnvelopes::Chosen,
            Whose::AllBut => WhoseEnvelopes::AllBut,
        };
        wish.people = answers.people_of;
        let proof = &mut self.proof.typed;
        proof.authorization = match answers.authorization {
            Header::Nothing => WishedAuthorization::Nothing,
            Header::OAuth => WishedAuthorization::OAuth,
            Header::OwnOAuth => WishedAuthorization::OwnOAuth,
            Header::Basic => WishedAuthorization::Basic,
        };
        (proof.hmac, proof.mutual_tls) = (answers.signed, answers.mutual_tls);
        (proof.user_name, proof.server) = (answers.user_name, answers.server);
        (proof.client_id, proof.scope) = (answers.client_id, answers.scope);
        proof.parameters = Zeroizing::new(answers.parameters);
    }

    /// Nobody has pressed Next: what is to be mended is not marked yet.
    pub(super) fn forget_problems(&mut self) {
        (self.accounts.owner_missing, self.accounts.none_ticked) = (false, false);
        let events = &mut self.events;
        (events.name_missing, events.none_ticked, events.other_wrong) = (false, false, false);
        (events.url_problem, events.nobody_of) = (None, None);
        self.proof.problems.clear();
    }
}
