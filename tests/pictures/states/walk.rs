//! A way through the wizard, step by step, with what the background would have answered.

use std::sync::Arc;

use countersign::app::{App, Place, Start};
use countersign::clock::Clock;
use countersign::connections::{
    AccountDetails, BillingPlan, CheckEvent, RedirectProposal, Sheets, SignInEvent, SignInProblem, Users,
};
use countersign::domain::{Connection, Environment, Secrets};
use countersign::handover::exchange::ExchangeRequest;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::resume::KeysOfAgain;
use countersign::places::set_up::{self, Action, SetUp, StepName, WizardAddress};
use countersign::tasks::{Answer, Ask, Work};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::State;
use super::invented::{KEY, SECRET, clock, origin, person, record, request, signed_in};

/// What is asked of the background.
pub type Asks = Vec<Ask<WizardAddress>>;

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
        walk.act(Action::Choose(set_up::choose::Action::Product(sheet.to_owned())));
        walk.act(Action::Choose(set_up::choose::Action::Environment(environment)));
        walk
    }

    /// For whoever answers somebody else's request.
    pub fn answering() -> Self {
        Self::answering_to(request())
    }

    /// For whoever answers this request.
    pub fn answering_to(request: ExchangeRequest) -> Self {
        let clock = clock();
        let sheets = Arc::new(Sheets::load(None));
        Self { set_up: SetUp::answering(sheets, clock.clone(), Some(origin()), request), clock }
    }

    /// For a connection of Snow Atlas that was kept, to the account of [`person`].
    pub fn again(with: KeysOfAgain) -> Self {
        let clock = clock();
        let sheets = Arc::new(Sheets::load(None));
        let mut kept = record("snow-atlas", "Snow Atlas", Environment::Production, "2026-10-20T12:00:00Z");
        kept.history.name = Some("North".parse().unwrap());
        let secrets = Secrets {
            secret_key: Arc::new(SECRET.parse().unwrap()),
            refresh_token: Arc::new("the-older".parse().unwrap()),
            access_token: None,
        };
        let connection = Connection { facts: kept.facts.clone(), secrets };
        let (set_up, _) = SetUp::again(sheets, clock.clone(), Some(origin()), &kept, &connection, with);
        Self { set_up, clock }
    }

    /// From Sign in to Hand over.
    pub fn signed_in_at_hand_over(self) -> Self {
        let (mut walk, attempt) = self.waiting();
        let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
        let person = CheckEvent::Person(Ok(person(1)));
        let tasks = walk.hear_check(check_asker(&tasks), person);
        let attempt = check_asker(&tasks);
        walk.hear_account(attempt);
        walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
        walk.hear_plan(attempt);
        walk.act(Action::Next);
        let tasks = walk.act(Action::Next);
        let attempt = asker_of(&tasks, |work| matches!(work, Work::Keep { .. }));
        walk.hear(attempt, Answer::Kept(Ok(())));
        assert_eq!(walk.set_up.step(), StepName::HandOver);
        walk
    }

    pub fn act(&mut self, action: Action) -> Asks {
        self.set_up.act(action).asks
    }

    pub fn hear(&mut self, asker: WizardAddress, answer: Answer) -> Asks {
        self.set_up.hear(asker, answer).asks
    }

    pub fn typed(mut self, field: FieldName, text: &str) -> Self {
        self.act(Action::Keys(set_up::keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
        self.act(Action::Keys(set_up::keys::Action::Left(field)));
        self
    }

    pub fn at_prepare(mut self, proposal: RedirectProposal) -> Self {
        if self.set_up.common.answering().is_some() {
            self.act(Action::Choose(set_up::choose::Action::TickPhrase));
        }
        let tasks = self.act(Action::Next);
        let asker = asker_of(&tasks, |work| matches!(work, Work::Probe(_)));
        self.hear(asker, Answer::Probed(proposal));
        self
    }

    pub fn at_keys(self) -> Self {
        let mut walk = self.at_prepare(RedirectProposal::Guide);
        walk.act(Action::Next);
        walk
    }

    pub fn at_sign_in(self) -> Self {
        self.at_keys().with_keys()
    }

    /// From Keys on, with keys that are typed.
    pub fn with_keys(self) -> Self {
        let mut walk = self.typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, SECRET);
        walk.act(Action::Next);
        assert_eq!(walk.set_up.step(), StepName::SignIn);
        walk
    }

    pub fn waiting(mut self) -> (Self, WizardAddress) {
        let tasks = self.act(Action::Next);
        let attempt = sign_in_asker(&tasks);
        self.hear_waiting(attempt, true);
        (self, attempt)
    }

    /// The link is there, and the browser open.
    pub fn hear_waiting(&mut self, attempt: WizardAddress, receiving: bool) {
        let link = SecretString::from("https://account.docusign.com/oauth/auth".to_owned());
        self.hear_sign_in(attempt, SignInEvent::Waiting { link, receiving });
        self.hear_sign_in(attempt, SignInEvent::BrowserOpened(true));
    }

    pub fn hear_sign_in(&mut self, attempt: WizardAddress, event: SignInEvent) {
        self.set_up.hear_sign_in(attempt, event);
    }

    pub fn failed(self, problem: SignInProblem) -> Self {
        let (mut walk, attempt) = self.at_sign_in().waiting();
        walk.hear(attempt, Answer::SignInEnded(Err(problem)));
        walk
    }

    /// At Check, with the number of its running call.
    pub fn at_check(self) -> (Self, WizardAddress) {
        let (mut walk, attempt) = self.at_sign_in().waiting();
        let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
        let attempt = check_asker(&tasks);
        (walk, attempt)
    }

    /// At Check, with the account being asked for.
    pub fn at_account(self, accounts: usize) -> (Self, WizardAddress) {
        let (mut walk, attempt) = self.at_check();
        let tasks = walk.hear_check(attempt, CheckEvent::Person(Ok(person(accounts))));
        let attempt = check_asker(&tasks);
        (walk, attempt)
    }

    pub fn hear_check(&mut self, attempt: WizardAddress, event: CheckEvent) -> Asks {
        self.hear(attempt, Answer::Checked(event))
    }

    pub fn hear_account(&mut self, attempt: WizardAddress) {
        let plan_name = Some("Business Pro".to_owned());
        let details = AccountDetails { plan_name, ..AccountDetails::default() };
        self.hear_check(attempt, CheckEvent::Account(Ok(details)));
    }

    pub fn hear_plan(&mut self, attempt: WizardAddress) {
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
        assert_eq!(walk.set_up.step(), StepName::Save);
        walk
    }

    pub fn saving(self) -> (Self, WizardAddress) {
        let mut walk = self.at_save();
        let tasks = walk.act(Action::Next);
        (walk, asker_of(&tasks, |work| matches!(work, Work::Keep { .. })))
    }

    pub fn at_hand_over(self) -> Self {
        let (mut walk, attempt) = self.saving();
        walk.hear(attempt, Answer::Kept(Ok(())));
        assert_eq!(walk.set_up.step(), StepName::HandOver);
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

/// Who asks for what `which` says yes to.
pub fn asker_of(asks: &[Ask<WizardAddress>], which: impl Fn(&Work) -> bool) -> WizardAddress {
    asks.iter().find(|ask| which(&ask.work)).expect("it is asked for").asker
}

pub fn sign_in_asker(asks: &[Ask<WizardAddress>]) -> WizardAddress {
    asker_of(asks, |work| matches!(work, Work::SignIn(_)))
}

pub fn check_asker(asks: &[Ask<WizardAddress>]) -> WizardAddress {
    asker_of(asks, |work| matches!(work, Work::Check(_)))
}

pub fn place_asker(asks: &[Ask<WizardAddress>]) -> WizardAddress {
    asker_of(asks, |work| matches!(work, Work::ChoosePlace { .. }))
}

pub fn write_asker(asks: &[Ask<WizardAddress>]) -> WizardAddress {
    asker_of(asks, |work| matches!(work, Work::WriteFile { .. }))
}
