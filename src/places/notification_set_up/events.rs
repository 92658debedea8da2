//! Step 2: what is told of whose envelopes, to which address, and how.

use std::collections::BTreeSet;

use super::common::{NotificationAsker, NotificationCommon, NotificationReply};
use super::people::PeopleChoice;
use super::step_name::NotificationStep;
use super::wish::{WhoseEnvelopes, WishedDelivery, bare};
use crate::domain::{ConnectionId, Environment};
use crate::notifications::{
    AddressAnswer, AddressTrialProblem, ConnectEvent, ConnectUrlProblem, IncludedData, url_problem,
};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// Where trying the address stands.
#[derive(Debug)]
pub enum AddressTrialState {
    /// It is asked, in that attempt.
    Running(u64),
    /// It answered.
    Answered(AddressAnswer),
    /// It did not, or not as it should.
    Failed(AddressTrialProblem),
}

/// State of the step: what is typed, and what is wrong with it. What can only be ticked stands in the wish at once.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "what is wrong in each field")]
pub struct EventChoice {
    /// The name, half typed.
    pub name: String,
    /// There is no name.
    pub name_missing: bool,
    /// The address, half typed.
    pub url: String,
    /// There was one when the set-up was left, and it was not kept: a token may have stood in it.
    pub url_left_out: bool,
    /// What is wrong with it.
    pub url_problem: Option<ConnectUrlProblem>,
    /// Where trying it stands; nothing where it was not tried as it is now. Nothing on the page waits for it.
    pub trial: Option<AddressTrialState>,
    /// Nothing is told.
    pub none_ticked: bool,
    /// Further events by their names, with spaces or commas between them.
    pub other: String,
    /// One of them can be no name.
    pub other_wrong: bool,
    /// The people of the accounts, as far as they were asked for.
    pub people: PeopleChoice,
    /// Next was pressed, and of this account nobody was ticked.
    pub nobody_of: Option<ConnectionId>,
}

/// What the person did.
pub enum Action {
    /// The name was typed.
    NameTyped(String),
    /// The address was typed.
    UrlTyped(String),
    /// The focus left the address.
    UrlLeft,
    /// **Try the address**.
    TryUrl,
    /// Whose envelopes.
    Whose(WhoseEnvelopes),
    /// Somebody of an account, by `userId`, was ticked, or the tick taken away.
    Person(ConnectionId, String),
    /// **Search** above the people was typed into.
    SearchPeople(String),
    /// **Try again**, where the people of an account could not be read.
    PeopleAgain(ConnectionId),
    /// **Renew, then read** there: its product renews the connection itself.
    RenewForPeople(ConnectionId),
    /// An event was ticked, or its tick taken away.
    Event(ConnectEvent),
    /// **Tick how it ended**: completed, declined or voided, which most receivers wait for.
    HowItEnded,
    /// Further events were typed.
    OtherTyped(String),
    /// What messages bring along was ticked, or its tick taken away.
    Data(IncludedData),
    /// All of that but the documents.
    AllData,
    /// How they come.
    Delivery(WishedDelivery),
    /// **Require acknowledgement**.
    Acknowledged,
    /// **Enable log**.
    Logged,
}

impl EventChoice {
    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action, common: &mut NotificationCommon) -> NotificationReply {
        let wish = &mut common.wish;
        match action {
            Action::NameTyped(name) => {
                self.name = name;
                self.name_missing = false;
            }
            Action::UrlTyped(url) => {
                self.url_left_out = false;
                self.url = url;
                self.url_problem = None;
                // An answer that comes now would be another address's.
                return self.give_up_trial().into();
            }
            // An empty field is nobody's mistake yet.
            Action::UrlLeft if self.address().is_empty() => {}
            Action::UrlLeft => self.url_problem = self.wrong_url(common.environment()),
            Action::TryUrl => return self.try_url(common),
            Action::Whose(whose) => {
                wish.whose = whose;
                self.nobody_of = None;
                return self.people.read(common).into();
            }
            Action::Person(account, person) => {
                let people = wish.people.entry(account).or_default();
                if !people.remove(&person) {
                    people.insert(person);
                }
                self.nobody_of = None;
            }
            Action::SearchPeople(typed) => self.people.search_for(typed),
            Action::PeopleAgain(account) => return self.people.read_again(account, false, common).into(),
            Action::RenewForPeople(account) => return self.people.read_again(account, true, common).into(),
            Action::Event(event) => {
                if !wish.events.remove(&event) {
                    wish.events.insert(event);
                }
                self.none_ticked = false;
            }
            Action::HowItEnded => {
                wish.events.extend(ENDS.iter().filter_map(|name| ConnectEvent::new(name)));
                self.none_ticked = false;
            }
            Action::OtherTyped(other) => {
                self.other = other;
                self.other_wrong = false;
                self.none_ticked = false;
            }
            Action::Data(data) => {
                if !wish.data.remove(&data) {
                    wish.data.insert(data);
                }
            }
            Action::AllData => {
                let all = IncludedData::KNOWN.iter().filter(|name| **name != DOCUMENTS);
                wish.data.extend(all.filter_map(|name| IncludedData::new(name)));
            }
            Action::Delivery(delivery) => {
                wish.delivery = delivery;
                self.none_ticked = false;
            }
            Action::Acknowledged => wish.acknowledged = !wish.acknowledged,
            Action::Logged => wish.logged = !wish.logged,
        }
        StepReply::stay()
    }

    /// The address without what copying put around it: what is tried, and what Docusign gets.
    pub fn address(&self) -> &str {
        bare(&self.url)
    }

    /// Has the address tried, unless something is wrong with it or that is under way.
    fn try_url(&mut self, common: &mut NotificationCommon) -> NotificationReply {
        self.url_problem = self.wrong_url(common.environment());
        if self.url_problem.is_some() || matches!(self.trial, Some(AddressTrialState::Running(_))) {
            return StepReply::stay();
        }
        let attempt = common.next_attempt();
        self.trial = Some(AddressTrialState::Running(attempt));
        let work = Work::SetUpNotifications(NotificationWork::TryAddress(self.address().to_owned()));
        vec![Ask { work, asker: NotificationAsker::Address(attempt) }].into()
    }

    /// The address is not tried any more; what ends that, if it was.
    pub(super) fn give_up_trial(&mut self) -> Option<Ask<NotificationAsker>> {
        let Some(AddressTrialState::Running(attempt)) = self.trial.take() else { return None };
        Some(Ask { work: Work::Cancel, asker: NotificationAsker::Address(attempt) })
    }

    /// Takes what came of trying the address, unless it was edited meanwhile.
    pub(super) fn hear_address(&mut self, attempt: u64, answer: Answer) {
        if !matches!(self.trial, Some(AddressTrialState::Running(asked)) if asked == attempt) {
            return;
        }
        self.trial = Some(match answer {
            Answer::AddressTried(Ok(answered)) => AddressTrialState::Answered(answered),
            Answer::AddressTried(Err(problem)) => AddressTrialState::Failed(problem),
            _ => AddressTrialState::Failed(AddressTrialProblem::broken_off()),
        });
    }

    fn wrong_url(&self, environment: Option<Environment>) -> Option<ConnectUrlProblem> {
        url_problem(self.address(), environment.unwrap_or(Environment::Production))
    }

    /// The further events; none where one of them can be no name. Gathered messages tell none of them.
    fn others(&self, delivery: WishedDelivery) -> Option<Vec<ConnectEvent>> {
        if delivery == WishedDelivery::Gathered {
            return Some(Vec::new());
        }
        let words = self.other.split(|sign: char| sign.is_whitespace() || sign == ',');
        words.filter(|word| !word.is_empty()).map(ConnectEvent::new).collect()
    }
}

/// How an envelope can end.
const ENDS: [&str; 3] = ["envelope-completed", "envelope-declined", "envelope-voided"];

/// What makes messages large.
const DOCUMENTS: &str = "documents";

impl Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> for EventChoice {
    fn enter(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        // What could not be read before may be there now.
        self.people.forget_failures();
        self.people.read(common)
    }

    fn next(&mut self, common: &mut NotificationCommon) -> NotificationReply {
        self.name_missing = self.name.trim().is_empty();
        self.url_problem = self.wrong_url(common.environment());
        let others = self.others(common.wish.delivery);
        self.other_wrong = others.is_none();
        let wish = &mut common.wish;
        // What was typed before and is not now is not meant any more.
        wish.events.retain(ConnectEvent::is_known);
        wish.events.extend(others.unwrap_or_default());
        self.none_ticked = !self.other_wrong && wish.told().next().is_none();
        let has_nobody = |id: &&ConnectionId| wish.people.get(*id).is_none_or(BTreeSet::is_empty);
        let chooses = wish.whose != WhoseEnvelopes::Everybody;
        self.nobody_of = common.chosen.iter().find(has_nobody).filter(|_| chooses).cloned();
        let is_wrong = self.name_missing || self.url_problem.is_some() || self.nobody_of.is_some();
        if is_wrong || self.other_wrong || self.none_ticked {
            return StepReply::stay();
        }
        self.name.trim().clone_into(&mut wish.name);
        self.address().clone_into(&mut wish.url);
        StepReply::on()
    }
}
