//! The program without its window: how its tests start it, act and answer.

mod about;
mod addressing;
mod carrying;
mod files;
mod follow;
mod keeping;
mod leaving;
mod notifications;
mod notifying;
mod removing;
mod requests;
mod resuming;
mod upkeep;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::*;
use crate::connections::samples::signed_in;
use crate::connections::{
    DraftRecord, DraftSecrets, ExchangeRequest, FileProblem, KeepDraftRequest, KeepProblem, Listing,
    NewRequest, OpenFileProblem, OpenedFile, SecretKind, SignInEvent, SignInProblem, SignedIn,
};
use crate::domain::{Connection, Environment, Secrets, samples};
use crate::places::home::HomeProblem;
use crate::places::set_up::draft_contents::DraftContents;
use crate::places::set_up::keys::FieldName;
use crate::places::set_up::prepare::{self, List, Stage, Way};
use crate::places::set_up::{LeavingWait, WizardAsker, choose, keys, save};
use crate::tasks::{Answer, Told, Work};

const KEY: &str = "12345678-90ab-cdef-1234-567890abcdef";
const SECRET: &str = "0fedcba9-8765-4321-0fed-cba987654321";

fn app() -> App {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, Start::default());
    listed(&mut app, Listing::default());
    assert_eq!(app.place, Place::SetUp);
    app
}

fn act(app: &mut App, action: set_up::Action) -> Vec<Effect> {
    app.act(Action::SetUp(action))
}

fn typed(app: &mut App, field: FieldName, text: &str) {
    let text = Zeroizing::new(text.to_owned());
    act(app, set_up::Action::Keys(keys::Action::Typed(field, text)));
}

/// At Keys, with both keys typed.
fn with_keys() -> App {
    let mut app = app();
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::HaveOne));
    typed(&mut app, FieldName::IntegrationKey, KEY);
    typed(&mut app, FieldName::SecretKey, SECRET);
    typed(&mut app, FieldName::RedirectUri, "http://localhost:9000/mine");
    typed(&mut app, FieldName::Email, "olive@trading.example");
    app
}

/// The answer to what Home asked for the list.
fn listed(app: &mut App, listing: Listing) {
    answer(app, Address::Home(home::HomeAsker::Listing), Answer::Listed(listing));
}

/// A connection with values of its own.
fn connection() -> Connection {
    let secrets = Secrets {
        secret_key: Arc::new(SECRET.parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        access_token: None,
    };
    Connection { facts: samples::facts(), secrets }
}

fn answer(app: &mut App, asker: Address, answer: Answer) -> Vec<Effect> {
    app.hear(Told::Answer { asker, answer })
}

fn set_up(app: &App) -> &SetUp {
    app.set_up.as_ref().unwrap()
}

/// A file was read, and is this.
fn opened(file: OpenedFile) -> Answer {
    Answer::FileOpened(Ok(Some(("/home/olive/a file".into(), file))))
}

/// The works that are asked for, with who asks.
fn works(requests: Vec<Effect>) -> impl Iterator<Item = (Work, Address)> {
    requests.into_iter().filter_map(|request| match request {
        Effect::Ask(ask) => Some((ask.work, ask.asker)),
        _ => None,
    })
}

/// The draft that is to be kept, if one is, and who wants to hear of it.
fn draft_of(requests: Vec<Effect>) -> Option<(KeepDraftRequest, WizardAsker)> {
    works(requests).find_map(|(work, asker)| match (work, asker) {
        (Work::KeepDraft(request), Address::SetUp(_, address)) => Some((request, address.asker)),
        _ => None,
    })
}

/// Who asks for what `which` says yes to.
fn asker_of(requests: Vec<Effect>, which: impl Fn(&Work) -> bool) -> Address {
    works(requests).find(|(work, _)| which(work)).expect("it is asked for").1
}

fn closes(tasks: &[Effect]) -> bool {
    tasks.iter().any(|task| matches!(task, Effect::CloseWindow))
}

fn kept(app: &mut App) -> Vec<Effect> {
    assert!(set_up(app).common.draft.is_some());
    leaving_hears(app, Answer::DraftKept(Ok(())))
}

/// What leaving waits for is answered.
fn leaving_hears(app: &mut App, told: Answer) -> Vec<Effect> {
    let attempt = set_up(app).leaving_waits_for().expect("leaving waits for something");
    answer(
        app,
        Address::SetUp(app.wizards, set_up::WizardAddress { asker: WizardAsker::Leaving, attempt }),
        told,
    )
}

/// The next start: Home with the draft, and Continue with these of its secrets.
fn continued(request: &KeepDraftRequest, secrets: DraftSecrets) -> App {
    continued_by(Start::default(), request, secrets)
}

fn continued_by(start: Start, request: &KeepDraftRequest, secrets: DraftSecrets) -> App {
    let record = DraftRecord {
        id: request.id.clone(),
        sheet: request.sheet.clone(),
        product_name: request.product_name.clone(),
        environment: request.environment,
        saved_at: Timestamp::UNIX_EPOCH,
        contents: request.contents.clone(),
    };
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, start);
    listed(&mut app, Listing { drafts: vec![record.clone()], ..Listing::default() });
    assert_eq!(app.place, Place::Home);
    let requests = app.act(Action::Home(home::Action::Continue(record.id.clone())));
    let asker = asker_of(requests, |work| matches!(work, Work::OpenDraft(_)));
    answer(&mut app, asker, Answer::DraftSecrets(Ok(secrets)));
    assert_eq!(app.place, Place::SetUp);
    app
}

fn step(app: &App) -> StepName {
    app.set_up.as_ref().unwrap().step()
}

fn keys_of(app: &App) -> &keys::Keys {
    &app.set_up.as_ref().unwrap().keys
}

/// At Save, everything checked as far as this needs it.
fn at_save() -> App {
    let mut app = at_the_end_with_nothing_kept();
    is_checked(&mut app);
    act(&mut app, set_up::Action::Back);
    assert_eq!(step(&app), StepName::Save);
    app
}

/// The system's dialog is open for a file of plain text; who asked for it.
fn choosing_a_place(app: &mut App) -> Address {
    act(app, set_up::Action::Save(save::Action::TickFile));
    act(app, set_up::Action::Save(save::Action::Format(crate::connections::FileFormat::Json)));
    asker_of(act(app, set_up::Action::Next), |work| matches!(work, Work::ChoosePlace { .. }))
}

/// As if the check had passed.
fn is_checked(app: &mut App) {
    let common = &mut app.set_up.as_mut().unwrap().common;
    let base_uri = crate::domain::BaseUri::new(Environment::Production, "https://eu.docusign.net").unwrap();
    common.answers.here_mut().checked = Some(crate::connections::CheckedAccount {
        account: crate::domain::Account {
            account_id: "1234567".parse().unwrap(),
            name: None,
            base_uri,
            is_default: true,
            organization_id: None,
        },
        person_name: None,
        person_email: None,
        failed_calls: Vec::new(),
        at: Timestamp::UNIX_EPOCH,
    });
}

/// Who began a sign-in.
fn sign_in_of(requests: Vec<Effect>) -> Address {
    asker_of(requests, |work| matches!(work, Work::SignIn(_)))
}

/// At Hand over, nothing kept and nothing copied.
fn at_the_end_with_nothing_kept() -> App {
    let mut app = with_keys();
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    answer(&mut app, asker, Answer::SignInEnded(Ok(signed_in())));
    assert_eq!(step(&app), StepName::Check);
    // The check is not what this is about.
    for _ in 0..2 {
        act(&mut app, set_up::Action::Save(save::Action::KeepNothing));
    }
    assert_eq!(step(&app), StepName::HandOver);
    app
}
