//! Every screen in every state it can be in, as plain state: no window, no network, no keychain. Values are invented.

use std::sync::Arc;
use std::time::Duration;

use countersign::app::{App, Listing, Place, Start};
use countersign::clock::Clock;
use countersign::connections::{
    Account, AccountDetails, ApiError, BindError, Cause, CheckEvent, ClipboardProblem, ConnectionRecord,
    Endpoints, Environment, KeepError, KeepProblem, LoopbackOrigin, Notice, PortTrouble, PracticeProblem,
    RedirectProposal, Refusal, Sheets, SignInEvent, SignInProblem, SignedIn, StoreError, TokenError, Tokens,
    UserInfo, WireError,
};
use countersign::setup::keys::FieldName;
use countersign::setup::{self, Action, AttemptNumber, Copied, Outcome, SetUp, Step, Task};
use countersign::vault::{ConnectionId, Kept};
use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

const KEY: &str = "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913";
const SECRET: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";

/// A state of a screen, and its name on the sheet.
pub struct State {
    pub name: &'static str,
    pub app: App,
}

/// A screen with its states.
pub struct Screen {
    pub name: &'static str,
    pub states: Vec<State>,
}

pub fn all() -> Vec<Screen> {
    vec![
        Screen { name: "0-home", states: home() },
        Screen { name: "1-choose", states: choose() },
        Screen { name: "2-prepare", states: prepare() },
        Screen { name: "3-keys", states: keys() },
        Screen { name: "4-sign-in", states: sign_in() },
        Screen { name: "5-check", states: check() },
        Screen { name: "6-save", states: save() },
        Screen { name: "7-hand-over", states: hand_over() },
    ]
}

fn clock() -> Clock {
    Clock::standing_at("2026-11-22T12:00:00Z".parse().unwrap())
}

fn origin() -> LoopbackOrigin {
    "http://127.0.0.1:8790".parse().unwrap()
}

/// A wizard on its own, with the clock that moves it.
struct Walk {
    set_up: SetUp,
    clock: Clock,
}

impl Walk {
    fn new(environment: Environment) -> Self {
        let clock = clock();
        let sheets = Arc::new(Sheets::load(None));
        Self { set_up: SetUp::new(sheets, clock.clone(), environment, Some(origin())), clock }
    }

    fn act(&mut self, action: Action) -> Vec<Task> {
        self.set_up.act(action)
    }

    fn typed(mut self, field: FieldName, text: &str) -> Self {
        self.act(Action::Keys(setup::keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
        self.act(Action::Keys(setup::keys::Action::Left(field)));
        self
    }

    fn at_prepare(mut self, proposal: RedirectProposal) -> Self {
        let tasks = self.act(Action::Next);
        let attempt = tasks.iter().find_map(|task| match task {
            Task::Probe { attempt, .. } => Some(*attempt),
            _ => None,
        });
        self.set_up.hear(Outcome::Probed { attempt: attempt.unwrap(), proposal });
        self
    }

    fn at_keys(self) -> Self {
        let mut walk = self.at_prepare(RedirectProposal::Guide);
        walk.act(Action::Next);
        walk
    }

    fn at_sign_in(self) -> Self {
        let mut walk =
            self.at_keys().typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, SECRET);
        walk.act(Action::Next);
        assert_eq!(walk.set_up.step(), Step::SignIn);
        walk
    }

    fn waiting(mut self) -> (Self, AttemptNumber) {
        let tasks = self.act(Action::Next);
        let attempt = tasks.iter().find_map(|task| match task {
            Task::SignIn { attempt, .. } => Some(*attempt),
            _ => None,
        });
        let attempt = attempt.unwrap();
        let link = SecretString::from("https://account.docusign.com/oauth/auth".to_owned());
        self.hear_sign_in(attempt, SignInEvent::Waiting { link });
        self.hear_sign_in(attempt, SignInEvent::BrowserOpened(true));
        (self, attempt)
    }

    fn hear_sign_in(&mut self, attempt: AttemptNumber, event: SignInEvent) -> Vec<Task> {
        self.set_up.hear(Outcome::SignIn { attempt, event })
    }

    fn failed(self, problem: SignInProblem) -> Self {
        let (mut walk, attempt) = self.at_sign_in().waiting();
        walk.hear_sign_in(attempt, SignInEvent::Ended(Err(problem)));
        walk
    }

    /// At Check, with the number of its running call.
    fn at_check(self) -> (Self, AttemptNumber) {
        let (mut walk, attempt) = self.at_sign_in().waiting();
        let tasks = walk.hear_sign_in(attempt, SignInEvent::Ended(Ok(signed_in())));
        let attempt = check_attempt(&tasks);
        (walk, attempt)
    }

    fn checked(self, accounts: usize) -> Self {
        let (mut walk, attempt) = self.at_check();
        let event = CheckEvent::Person(Ok(person(accounts)));
        let tasks = walk.set_up.hear(Outcome::Check { attempt, event });
        let attempt = check_attempt(&tasks);
        let details =
            AccountDetails { plan_name: Some("Business Pro".to_owned()), ..AccountDetails::default() };
        walk.set_up.hear(Outcome::Check { attempt, event: CheckEvent::Account(Ok(details)) });
        walk
    }

    fn at_save(self) -> Self {
        let mut walk = self.checked(1);
        walk.act(Action::Next);
        assert_eq!(walk.set_up.step(), Step::Save);
        walk
    }

    fn saving(self) -> (Self, AttemptNumber) {
        let mut walk = self.at_save();
        let tasks = walk.act(Action::Next);
        let attempt = tasks.iter().find_map(|task| match task {
            Task::Keep { attempt, .. } => Some(*attempt),
            _ => None,
        });
        (walk, attempt.unwrap())
    }

    fn at_hand_over(self) -> Self {
        let (mut walk, attempt) = self.saving();
        walk.set_up
            .hear(Outcome::Saved { attempt, result: Ok(Arc::from("0123456789abcdef0123456789abcdef")) });
        assert_eq!(walk.set_up.step(), Step::HandOver);
        walk
    }

    fn named(self, name: &'static str) -> State {
        let (mut app, _) = App::new(Arc::clone(&self.set_up.common.sheets), self.clock, Start::default());
        app.place = Place::SetUp;
        app.set_up = Some(self.set_up);
        State { name, app }
    }
}

fn check_attempt(tasks: &[Task]) -> AttemptNumber {
    tasks
        .iter()
        .find_map(|task| match task {
            Task::Check { attempt, .. } => Some(*attempt),
            _ => None,
        })
        .unwrap()
}

fn signed_in() -> SignedIn {
    let secret = |text: &str| SecretString::from(text.repeat(40));
    let tokens = Tokens {
        access_token: secret("access"),
        refresh_token: secret("refresh"),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    SignedIn { tokens, at: clock().now() }
}

fn person(accounts: usize) -> UserInfo {
    let endpoints = Endpoints::production();
    let base_uri = || endpoints.accepts_base_uri("https://eu.docusign.net").unwrap();
    let account = |name: &str, id: &str, is_default| Account {
        account_id: id.parse().unwrap(),
        name: Some(name.to_owned()),
        base_uri: base_uri(),
        is_default,
        organization_id: None,
    };
    let mut all = vec![
        account("Example Trading", "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846", true),
        account("Example Trading, Subsidiary", "e17b3f60-84ac-4f2d-b059-6d3c8a915e72", false),
    ];
    all.truncate(accounts);
    UserInfo {
        sub: "u".to_owned(),
        name: Some("Olive Example".to_owned()),
        email: Some("olive@trading.example".to_owned()),
        accounts: all,
        refused: Vec::new(),
    }
}

fn refusal(error: &str, description: &str, cause: Cause) -> Refusal {
    Refusal { error: error.to_owned(), description: Some(description.to_owned()), cause }
}

fn home() -> Vec<State> {
    let at_home = |name, listing| {
        let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock(), Start::default());
        app.place = Place::Home;
        app.listing = listing;
        State { name, app }
    };
    let record = |sheet: &str, product: &str, environment: &str, consented: &str| {
        let consented_at: Timestamp = consented.parse().unwrap();
        ConnectionRecord {
            id: ConnectionId::random().unwrap(),
            sheet: sheet.to_owned(),
            product_name: product.to_owned(),
            environment: environment.to_owned(),
            integration_key: KEY.to_owned(),
            redirect_uri: "http://localhost".to_owned(),
            scopes: vec!["extended".to_owned(), "signature".to_owned()],
            account_id: "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846".to_owned(),
            account_name: "Example Trading".to_owned(),
            base_uri: "https://eu.docusign.net".to_owned(),
            person_name: "Olive Example".to_owned(),
            person_email: "olive@trading.example".to_owned(),
            consented_at,
            refresh_token_expires_at: Some(consented_at + Duration::from_hours(30 * 24)),
            access_token_expires_at: None,
            kept: Kept::Keychain,
        }
    };
    let two = vec![
        record("snow-atlas", "Snow Atlas", "production", "2026-11-20T12:00:00Z"),
        record("something-else", "Something else", "demo", "2026-11-02T12:00:00Z"),
    ];
    vec![
        at_home("two connections", Listing { records: two.clone(), ..Listing::default() }),
        at_home(
            "damaged list",
            Listing {
                damaged: Some("connections.damaged-20261122T120000.json".into()),
                ..Listing::default()
            },
        ),
        at_home(
            "list cannot be opened",
            Listing { failed: Some("connections.json: permission denied".to_owned()), ..Listing::default() },
        ),
    ]
}

fn choose() -> Vec<State> {
    let plain = Walk::new(Environment::Production);
    let mut own = Walk::new(Environment::Demo);
    own.act(Action::Choose(setup::choose::Action::Product("something-else".to_owned())));
    let mut wrong = Walk::new(Environment::Demo);
    wrong.act(Action::Choose(setup::choose::Action::Product("something-else".to_owned())));
    wrong.act(Action::Choose(setup::choose::Action::ScopesTyped(String::new())));
    wrong.act(Action::Choose(setup::choose::Action::RedirectUriTyped("localhost".to_owned())));
    wrong.act(Action::Choose(setup::choose::Action::Left));
    let mut no_practice = Walk::new(Environment::Practice);
    no_practice.set_up.common.practice = None;
    no_practice.act(Action::Next);
    no_practice.set_up.hear(Outcome::PracticeStarted(Err(PracticeProblem("no port is free".to_owned()))));
    vec![
        plain.named("first seen"),
        own.named("something else"),
        wrong.named("errors"),
        no_practice.named("practice failed"),
    ]
}

fn prepare() -> Vec<State> {
    let taken = |trouble, instead: Option<&str>| RedirectProposal::Instead {
        trouble,
        instead: instead.map(|uri| uri.parse().unwrap()),
    };
    let proposal = Some("http://localhost:8721/callback");
    let help = |mut walk: Walk| {
        walk.act(Action::Prepare(setup::prepare::Action::Help));
        walk
    };
    let plain = Walk::new(Environment::Demo).at_prepare(RedirectProposal::Guide);
    let mut ticked = help(Walk::new(Environment::Practice).at_prepare(RedirectProposal::Guide));
    ticked.act(Action::Prepare(setup::prepare::Action::Tick(0)));
    ticked.act(Action::Prepare(setup::prepare::Action::Tick(1)));
    ticked.set_up.hear(Outcome::Copied { what: Copied::RedirectUri, done: Ok(()) });
    let production =
        help(Walk::new(Environment::Production).at_prepare(taken(PortTrouble::NeedsRights(80), proposal)));
    vec![
        plain.named("first seen"),
        ticked.named("help, two points done"),
        Walk::new(Environment::Production)
            .at_prepare(taken(PortTrouble::InUse(80), proposal))
            .named("port in use"),
        Walk::new(Environment::Demo)
            .at_prepare(taken(PortTrouble::Reserved(80), None))
            .named("no port at all"),
        production.named("help, production, needs rights"),
    ]
}

fn keys() -> Vec<State> {
    let start = || Walk::new(Environment::Production).at_keys();
    let mut empty_next = start();
    empty_next.act(Action::Next);
    let typed = start().typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, SECRET);
    let mut shown = start().typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, SECRET);
    shown.act(Action::Keys(setup::keys::Action::ShowSecret(true)));
    let swapped =
        start().typed(FieldName::IntegrationKey, "aGVsbG8td29ybGQ").typed(FieldName::SecretKey, KEY);
    let wrong = start()
        .typed(FieldName::IntegrationKey, "Integration Key: 3f8a1c52")
        .typed(FieldName::SecretKey, "https://apps.docusign.com/")
        .typed(FieldName::RedirectUri, "http://example.com")
        .typed(FieldName::Email, "olive");
    let mut pasted = start();
    let text = Err(ClipboardProblem::Empty);
    pasted.set_up.hear(Outcome::Pasted { field: FieldName::SecretKey, text });
    vec![
        start().named("first seen"),
        typed.named("typed"),
        shown.named("secret shown"),
        empty_next.named("next on empty"),
        swapped.named("swapped"),
        wrong.named("errors"),
        pasted.named("nothing to paste"),
    ]
}

fn sign_in() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let (waiting, _) = start().at_sign_in().waiting();
    let (late, _) = start().at_sign_in().waiting();
    late.clock.advance(Duration::from_secs(42));
    let (mut no_browser, attempt) = start().at_sign_in().waiting();
    no_browser.hear_sign_in(attempt, SignInEvent::BrowserOpened(false));
    no_browser.set_up.hear(Outcome::Copied { what: Copied::SignInLink, done: Ok(()) });
    let (mut tls, attempt) = start().at_sign_in().waiting();
    tls.hear_sign_in(attempt, SignInEvent::Notice(Notice::TlsHello));
    let (mut exchanging, attempt) = start().at_sign_in().waiting();
    exchanging.hear_sign_in(attempt, SignInEvent::CodeReceived);
    let (mut done, _) = start().at_check();
    done.act(Action::Back);
    let token = |error| SignInProblem::Token(error);
    let wrong_secret = refusal("invalid_grant", "unauthorized_client", Cause::WrongSecretOrEnvironment);
    vec![
        start().at_sign_in().named("first seen"),
        Walk::new(Environment::Practice).at_sign_in().named("practice"),
        waiting.named("waiting"),
        late.named("late"),
        no_browser.named("no browser, link copied"),
        tls.named("browser insists on https"),
        exchanging.named("exchanging"),
        done.named("done, gone back to"),
        start()
            .failed(SignInProblem::Denied {
                error: "access_denied".to_owned(),
                description: Some("The user cancelled".to_owned()),
            })
            .named("denied"),
        start().failed(SignInProblem::Port(BindError::InUse { port: 80 })).named("port taken"),
        start().failed(token(TokenError::Refused(wrong_secret))).named("wrong secret"),
        start()
            .failed(token(TokenError::Wire(WireError::TlsUntrusted { unknown_issuer: true })))
            .named("company inspection"),
    ]
}

fn check() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let (running, _) = start().at_check();
    let (mut hurried, _) = start().at_check();
    hurried.act(Action::Next);
    let (mut no_rights, attempt) = start().at_check();
    let tasks = no_rights.set_up.hear(Outcome::Check { attempt, event: CheckEvent::Person(Ok(person(1))) });
    let attempt = check_attempt(&tasks);
    let lacks = refusal(
        "USER_LACKS_PERMISSIONS",
        "This user lacks sufficient permissions to access this resource.",
        Cause::LacksPermission,
    );
    let event = CheckEvent::Account(Err(ApiError::Refused(lacks)));
    no_rights.set_up.hear(Outcome::Check { attempt, event });
    let (mut offline, attempt) = start().at_check();
    let event = CheckEvent::Person(Err(ApiError::Wire(WireError::NoConnection { name_unknown: true })));
    offline.set_up.hear(Outcome::Check { attempt, event });
    vec![
        running.named("running"),
        hurried.named("next too early"),
        start().checked(1).named("passed"),
        start().checked(2).named("two accounts"),
        no_rights.named("no administrator"),
        offline.named("offline"),
    ]
}

fn save() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let failed = |error| {
        let (mut walk, attempt) = start().saving();
        let problem = KeepProblem::Keep(KeepError::Store { kind: None, error, left_behind: false });
        walk.set_up.hear(Outcome::Saved { attempt, result: Err(problem) });
        walk
    };
    let mut nothing = start().at_save();
    nothing.act(Action::Save(setup::save::Action::TickKeychain));
    nothing.act(Action::Next);
    let (saving, _) = start().saving();
    let mut kept = start().at_hand_over();
    kept.act(Action::Back);
    vec![
        start().at_save().named("first seen"),
        saving.named("saving"),
        nothing.named("nothing chosen"),
        failed(StoreError::Locked).named("locked"),
        failed(StoreError::Missing).named("no keychain"),
        kept.named("kept, gone back to"),
    ]
}

fn hand_over() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let mut copied = start().at_hand_over();
    copied.set_up.hear(Outcome::Copied { what: Copied::Field(0), done: Ok(()) });
    copied.set_up.hear(Outcome::Copied { what: Copied::Field(1), done: Ok(()) });
    let mut failed = start().at_hand_over();
    let done = Err(ClipboardProblem::Unreachable);
    failed.set_up.hear(Outcome::Copied { what: Copied::Field(1), done });
    let mut not_kept = start().at_save();
    not_kept.act(Action::Save(setup::save::Action::KeepNothing));
    let mut own = start();
    own.act(Action::Choose(setup::choose::Action::Product("something-else".to_owned())));
    vec![
        start().at_hand_over().named("first seen"),
        copied.named("two copied"),
        failed.named("clipboard failed"),
        not_kept.named("nothing kept"),
        own.at_hand_over().named("something else"),
    ]
}
