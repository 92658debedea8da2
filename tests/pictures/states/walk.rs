//! A way through the wizard, step by step, with what the tasks would have brought.

use std::sync::Arc;

use countersign::app::{App, Place, Start};
use countersign::clock::Clock;
use countersign::connections::{
    AccountDetails, BillingPlan, CheckEvent, Environment, RedirectProposal, Sheets, SignInEvent,
    SignInProblem, Users,
};
use countersign::setup::keys::FieldName;
use countersign::setup::{self, Action, AttemptNumber, Outcome, SetUp, Step, Task};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::State;
use super::invented::{KEY, SECRET, clock, origin, person, request, signed_in};

/// A wizard on its own, with the clock that moves it.
pub struct Walk {
    pub set_up: SetUp,
    pub clock: Clock,
}

impl Walk {
    pub fn new(environment: Environment) -> Self {
        let clock = clock();
        let sheets = Arc::new(Sheets::load(None));
        Self { set_up: SetUp::new(sheets, clock.clone(), environment, Some(origin())), clock }
    }

    /// With a product of that id chosen.
    pub fn of(environment: Environment, sheet: &str) -> Self {
        let mut walk = Self::new(environment);
        walk.act(Action::Choose(setup::choose::Action::Product(sheet.to_owned())));
        walk
    }

    /// For whoever answers somebody else's request.
    pub fn answering() -> Self {
        let clock = clock();
        let sheets = Arc::new(Sheets::load(None));
        Self { set_up: SetUp::answering(sheets, clock.clone(), Some(origin()), request()), clock }
    }

    pub fn act(&mut self, action: Action) -> Vec<Task> {
        self.set_up.act(action)
    }

    pub fn hear(&mut self, outcome: Outcome) -> Vec<Task> {
        self.set_up.hear(outcome)
    }

    pub fn typed(mut self, field: FieldName, text: &str) -> Self {
        self.act(Action::Keys(setup::keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
        self.act(Action::Keys(setup::keys::Action::Left(field)));
        self
    }

    pub fn at_prepare(mut self, proposal: RedirectProposal) -> Self {
        if self.set_up.common.answering.is_some() {
            self.act(Action::Choose(setup::choose::Action::TickPhrase));
        }
        let tasks = self.act(Action::Next);
        let attempt = tasks.iter().find_map(|task| match task {
            Task::Probe { attempt, .. } => Some(*attempt),
            _ => None,
        });
        self.hear(Outcome::Probed { attempt: attempt.unwrap(), proposal });
        self
    }

    pub fn at_keys(self) -> Self {
        let mut walk = self.at_prepare(RedirectProposal::Guide);
        walk.act(Action::Next);
        walk
    }

    pub fn at_sign_in(self) -> Self {
        let mut walk =
            self.at_keys().typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, SECRET);
        walk.act(Action::Next);
        assert_eq!(walk.set_up.step(), Step::SignIn);
        walk
    }

    pub fn waiting(mut self) -> (Self, AttemptNumber) {
        let tasks = self.act(Action::Next);
        let attempt = sign_in_attempt(&tasks);
        self.hear_waiting(attempt, true);
        (self, attempt)
    }

    /// The link is there, and the browser open.
    pub fn hear_waiting(&mut self, attempt: AttemptNumber, receiving: bool) {
        let link = SecretString::from("https://account.docusign.com/oauth/auth".to_owned());
        self.hear_sign_in(attempt, SignInEvent::Waiting { link, receiving });
        self.hear_sign_in(attempt, SignInEvent::BrowserOpened(true));
    }

    pub fn hear_sign_in(&mut self, attempt: AttemptNumber, event: SignInEvent) -> Vec<Task> {
        self.hear(Outcome::SignIn { attempt, event })
    }

    pub fn failed(self, problem: SignInProblem) -> Self {
        let (mut walk, attempt) = self.at_sign_in().waiting();
        walk.hear_sign_in(attempt, SignInEvent::Ended(Err(problem)));
        walk
    }

    /// At Check, with the number of its running call.
    pub fn at_check(self) -> (Self, AttemptNumber) {
        let (mut walk, attempt) = self.at_sign_in().waiting();
        let tasks = walk.hear_sign_in(attempt, SignInEvent::Ended(Ok(signed_in())));
        let attempt = check_attempt(&tasks);
        (walk, attempt)
    }

    /// At Check, with the account being asked for.
    pub fn at_account(self, accounts: usize) -> (Self, AttemptNumber) {
        let (mut walk, attempt) = self.at_check();
        let tasks = walk.hear_check(attempt, CheckEvent::Person(Ok(person(accounts))));
        let attempt = check_attempt(&tasks);
        (walk, attempt)
    }

    pub fn hear_check(&mut self, attempt: AttemptNumber, event: CheckEvent) -> Vec<Task> {
        self.hear(Outcome::Check { attempt, event })
    }

    pub fn hear_account(&mut self, attempt: AttemptNumber) {
        let plan_name = Some("Business Pro".to_owned());
        let details = AccountDetails { plan_name, ..AccountDetails::default() };
        self.hear_check(attempt, CheckEvent::Account(Ok(details)));
    }

    pub fn hear_plan(&mut self, attempt: AttemptNumber) {
        let plan = BillingPlan { plan_name: Some("Business Pro".to_owned()), included_seats: Some(50) };
        self.hear_check(attempt, CheckEvent::BillingPlan(Ok(plan)));
    }

    pub fn checked(self, accounts: usize) -> Self {
        let (mut walk, attempt) = self.at_account(accounts);
        walk.hear_account(attempt);
        walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
        walk.hear_plan(attempt);
        walk
    }

    pub fn at_save(self) -> Self {
        let mut walk = self.checked(1);
        walk.act(Action::Next);
        assert_eq!(walk.set_up.step(), Step::Save);
        walk
    }

    pub fn saving(self) -> (Self, AttemptNumber) {
        let mut walk = self.at_save();
        let tasks = walk.act(Action::Next);
        let attempt = tasks.iter().find_map(|task| match task {
            Task::Keep { attempt, .. } => Some(*attempt),
            _ => None,
        });
        (walk, attempt.unwrap())
    }

    pub fn at_hand_over(self) -> Self {
        let (mut walk, attempt) = self.saving();
        let id = "0123456789abcdef0123456789abcdef".parse().unwrap();
        walk.hear(Outcome::Saved { attempt, result: Ok(id) });
        assert_eq!(walk.set_up.step(), Step::HandOver);
        walk
    }

    pub fn app(self) -> App {
        let (mut app, _) = App::new(Arc::clone(&self.set_up.common.sheets), self.clock, Start::default());
        app.place = Place::SetUp;
        app.set_up = Some(self.set_up);
        app
    }

    pub fn named(self, name: &'static str) -> State {
        State::new(name, self.app())
    }
}

pub fn sign_in_attempt(tasks: &[Task]) -> AttemptNumber {
    let found = tasks.iter().find_map(|task| match task {
        Task::SignIn { attempt, .. } => Some(*attempt),
        _ => None,
    });
    found.unwrap()
}

pub fn check_attempt(tasks: &[Task]) -> AttemptNumber {
    let found = tasks.iter().find_map(|task| match task {
        Task::Check { attempt, .. } => Some(*attempt),
        _ => None,
    });
    found.unwrap()
}

pub fn place_attempt(tasks: &[Task]) -> AttemptNumber {
    let found = tasks.iter().find_map(|task| match task {
        Task::ChoosePlace { attempt, .. } => Some(*attempt),
        _ => None,
    });
    found.unwrap()
}

pub fn write_attempt(tasks: &[Task]) -> AttemptNumber {
    let found = tasks.iter().find_map(|task| match task {
        Task::WriteFile { attempt, .. } => Some(*attempt),
        _ => None,
    });
    found.unwrap()
}
