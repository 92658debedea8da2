//! Leaving and coming back, without a window: what is asked, what is kept, and where going on begins.

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::*;
use crate::connections::{Refusal, SecretKind, SignInEvent, SignInProblem, SignedIn, StoreError, Tokens};
use crate::setup::draft::DraftContents;
use crate::setup::keys::FieldName;
use crate::setup::prepare::{self, List, Stage, Way};
use crate::setup::{Step, choose, keys};

const KEY: &str = "12345678-90ab-cdef-1234-567890abcdef";
const SECRET: &str = "0fedcba9-8765-4321-0fed-cba987654321";

fn app() -> App {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, Start::default());
    app.hear(Outcome::Connections(Listing::default()));
    assert_eq!(app.place, Place::SetUp);
    app
}

fn act(app: &mut App, action: setup::Action) -> Vec<Task> {
    app.act(Action::SetUp(action))
}

fn typed(app: &mut App, field: FieldName, text: &str) {
    let text = Zeroizing::new(text.to_owned());
    act(app, setup::Action::Keys(keys::Action::Typed(field, text)));
}

/// At Keys, with both keys typed.
fn with_keys() -> App {
    let mut app = app();
    act(&mut app, setup::Action::Next);
    act(&mut app, setup::Action::Prepare(prepare::Action::HaveOne));
    typed(&mut app, FieldName::IntegrationKey, KEY);
    typed(&mut app, FieldName::SecretKey, SECRET);
    typed(&mut app, FieldName::RedirectUri, "http://localhost:9000/mine");
    typed(&mut app, FieldName::Email, "olive@trading.example");
    app
}

/// The draft that is to be kept, if one is.
fn draft_of(tasks: Vec<Task>) -> Option<(KeepDraftRequest, KeepDraftFor)> {
    tasks.into_iter().find_map(|task| match task {
        Task::KeepDraft { request, why } => Some((request, why)),
        _ => None,
    })
}

fn closes(tasks: &[Task]) -> bool {
    tasks.iter().any(|task| matches!(task, Task::CloseWindow))
}

fn kept(app: &mut App) -> Vec<Task> {
    assert!(app.set_up.as_ref().unwrap().common.draft.is_some());
    app.hear(Outcome::DraftKept { why: KeepDraftFor::Leaving, result: Ok(()) })
}

/// The next start: Home with the draft, and Continue with these of its secrets.
fn continued(request: &KeepDraftRequest, secrets: DraftSecrets) -> App {
    let record = DraftRecord {
        id: request.id.clone(),
        sheet: request.sheet.clone(),
        product_name: request.product_name.clone(),
        environment: request.environment,
        saved_at: Timestamp::UNIX_EPOCH,
        contents: request.contents.clone(),
    };
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, Start::default());
    app.hear(Outcome::Connections(Listing { drafts: vec![record.clone()], ..Listing::default() }));
    assert_eq!(app.place, Place::Home);
    let tasks = app.act(Action::Continue(record.id.clone()));
    assert!(matches!(tasks.as_slice(), [Task::OpenDraft(_)]));
    app.hear(Outcome::DraftOpened { record: Box::new(record), secrets: Ok(secrets) });
    assert_eq!(app.place, Place::SetUp);
    app
}

fn step(app: &App) -> Step {
    app.set_up.as_ref().unwrap().step()
}

fn keys_of(app: &App) -> &keys::Keys {
    &app.set_up.as_ref().unwrap().keys
}

#[test]
fn a_wizard_nobody_has_begun_closes_at_once() {
    assert!(closes(&app().act(Action::CloseWanted)));
}

#[test]
fn typed_secrets_are_asked_about_and_staying_changes_nothing() {
    let mut app = with_keys();
    assert!(!closes(&app.act(Action::CloseWanted)));
    assert!(matches!(app.asked, Some(Asked::KeepSecrets { then: Then::Close })));
    assert!(app.act(Action::Answer(Answer::Stay)).is_empty());
    assert!(app.asked.is_none() && app.leaving.is_none());
    assert_eq!(step(&app), Step::Keys);
}

#[test]
fn with_the_persons_word_the_secrets_go_into_the_keychain_and_then_the_window_closes() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    let (request, why) = draft_of(app.act(Action::Answer(Answer::Keep))).unwrap();
    assert_eq!(why, KeepDraftFor::Leaving);
    let [(SecretKind::SecretKey, secret)] = request.secrets.as_slice() else {
        panic!("the secret key alone")
    };
    assert_eq!(secret.expose_secret(), SECRET);
    assert!(!request.contents.to_string().contains(SECRET), "no secret is among the answers");
    assert!(closes(&kept(&mut app)));
}

#[test]
fn without_it_the_answers_alone_are_kept() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    let (request, _) = draft_of(app.act(Action::Answer(Answer::Leave))).unwrap();
    assert!(request.secrets.is_empty());
    assert!(closes(&kept(&mut app)));

    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), Step::Keys);
    let keys = keys_of(&again);
    assert_eq!(keys.integration_key.as_str(), KEY);
    assert_eq!(keys.secret_key.as_str(), "");
    assert_eq!(keys.redirect_uri, "http://localhost:9000/mine");
    assert_eq!(keys.email, "olive@trading.example");
}

#[test]
fn a_keychain_that_fails_on_leaving_is_said_and_one_can_leave_all_the_same() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Answer(Answer::Keep));
    let problem = KeepProblem::Keep(crate::connections::KeepError::Store {
        kind: None,
        error: StoreError::Locked,
        left_behind: false,
    });
    app.hear(Outcome::DraftKept { why: KeepDraftFor::Leaving, result: Err(problem) });
    assert!(matches!(app.asked, Some(Asked::NotKept { .. })));
    let (request, _) = draft_of(app.act(Action::Answer(Answer::Leave))).unwrap();
    assert!(request.secrets.is_empty(), "the answers do not need the keychain");
    assert!(closes(&kept(&mut app)));
}

#[test]
fn whoever_asks_a_second_time_does_not_wait_for_the_keychain() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Answer(Answer::Keep));
    assert!(closes(&app.act(Action::CloseWanted)));
}

#[test]
fn every_step_keeps_the_answers_and_no_secret() {
    let mut app = with_keys();
    let (request, why) = draft_of(act(&mut app, setup::Action::Next)).unwrap();
    assert_eq!(why, KeepDraftFor::Itself);
    assert!(request.secrets.is_empty());
    assert_eq!(step(&app), Step::SignIn);
    let (next, _) = draft_of(act(&mut app, setup::Action::Back)).unwrap();
    assert_eq!(request.id, next.id, "it stays one draft");
}

#[test]
fn going_on_begins_where_what_is_still_there_says() {
    let mut app = with_keys();
    let (request, _) = draft_of(act(&mut app, setup::Action::Next)).unwrap();
    let secret = |text: &str| SecretString::from(text.to_owned());
    let again = continued(&request, vec![(SecretKind::SecretKey, secret(SECRET))]);
    assert_eq!(step(&again), Step::SignIn, "with the secret it goes on at Sign in");
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), Step::Keys, "without it, the secret has to be entered");
}

#[test]
fn tokens_of_a_draft_are_checked_anew_while_they_live_and_forgotten_when_they_have_ended() {
    let mut app = with_keys();
    act(&mut app, setup::Action::Next);
    let attempt = act(&mut app, setup::Action::Next).into_iter().find_map(|task| match task {
        Task::SetUp(setup::Task::SignIn { attempt, .. }) => Some(attempt),
        _ => None,
    });
    let secret = |text: &str| SecretString::from(text.to_owned());
    let signed_in = |at| SignedIn {
        tokens: Tokens {
            access_token: Arc::new(secret("access")),
            refresh_token: Arc::new(secret("refresh")),
            expires_in_secs: Some(28_800),
            scope: None,
        },
        at,
    };
    let event = SignInEvent::Ended(Ok(signed_in(Timestamp::UNIX_EPOCH)));
    let tasks = app.hear(Outcome::SetUp(setup::Outcome::SignIn { attempt: attempt.unwrap(), event }));
    let (mut request, _) = draft_of(tasks).unwrap();
    let secrets = || {
        vec![
            (SecretKind::SecretKey, secret(SECRET)),
            (SecretKind::RefreshToken, secret("refresh")),
            (SecretKind::AccessToken, secret("access")),
        ]
    };
    assert_eq!(step(&continued(&request, secrets())), Step::Check);

    let mut contents: DraftContents = serde_json::from_value(request.contents).unwrap();
    contents.signed_in_at = Some("1969-12-31T12:00:00Z".parse().unwrap());
    request.contents = serde_json::to_value(&contents).unwrap();
    assert_eq!(step(&continued(&request, secrets())), Step::SignIn);
}

#[test]
fn going_live_rests_as_long_as_it_takes() {
    let mut app = app();
    act(&mut app, setup::Action::Next);
    act(&mut app, setup::Action::Prepare(prepare::Action::Help));
    act(&mut app, setup::Action::Prepare(prepare::Action::Tick(List::MakeApp, 2)));
    act(&mut app, setup::Action::Next);
    let (request, _) = draft_of(act(&mut app, setup::Action::Next)).unwrap();
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), Step::Prepare);
    let prepare = &again.set_up.as_ref().unwrap().prepare;
    assert_eq!((prepare.way, prepare.stage), (Way::Help, Stage::InReview));
    assert_eq!(prepare.asked_at, Some(Timestamp::UNIX_EPOCH));
    assert!(prepare.is_ticked(List::MakeApp, 2));
}

#[test]
fn what_was_typed_on_the_first_step_is_no_less_dear() {
    let mut app = app();
    let product = choose::Action::Product("something-else".to_owned());
    act(&mut app, setup::Action::Choose(product));
    act(&mut app, setup::Action::Choose(choose::Action::ScopesTyped("signature impersonation".to_owned())));
    let (request, _) = draft_of(app.act(Action::CloseWanted)).unwrap();
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), Step::Choose);
    let set_up = again.set_up.as_ref().unwrap();
    assert_eq!(set_up.common.answers.sheet, "something-else");
    assert_eq!(set_up.choose.scopes, "signature impersonation");
}

#[test]
fn the_keys_of_one_environment_stay_when_another_is_chosen() {
    let mut app = with_keys();
    act(&mut app, setup::Action::GoTo(Step::Choose));
    act(&mut app, setup::Action::Choose(choose::Action::Environment(Environment::Demo)));
    act(&mut app, setup::Action::Next);
    act(&mut app, setup::Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(keys_of(&app).secret_key.as_str(), "", "Demo's key is another");
    typed(&mut app, FieldName::SecretKey, "demo's own secret");
    app.act(Action::CloseWanted);
    let (request, _) = draft_of(app.act(Action::Answer(Answer::Keep))).unwrap();
    let kinds: Vec<_> = request.secrets.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [SecretKind::SecretKey, SecretKind::DemoSecretKey]);
}

/// The attempt that was begun.
fn sign_in_of(tasks: &[Task]) -> AttemptNumber {
    let begun = tasks.iter().find_map(|task| match task {
        Task::SetUp(setup::Task::SignIn { attempt, .. }) => Some(*attempt),
        _ => None,
    });
    begun.expect("Next begins a sign-in")
}

/// At Hand over, nothing kept and nothing copied.
fn at_the_end_with_nothing_kept() -> App {
    let mut app = with_keys();
    act(&mut app, setup::Action::Next);
    let tasks = act(&mut app, setup::Action::Next);
    let attempt = sign_in_of(&tasks);
    let secret = |text: &str| SecretString::from(text.to_owned());
    let tokens = Tokens {
        access_token: Arc::new(secret("access")),
        refresh_token: Arc::new(secret("refresh")),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    let signed_in = SignedIn { tokens, at: Timestamp::UNIX_EPOCH };
    let event = SignInEvent::Ended(Ok(signed_in));
    app.hear(Outcome::SetUp(setup::Outcome::SignIn { attempt, event }));
    assert_eq!(step(&app), Step::Check);
    act(&mut app, setup::Action::Save(setup::save::Action::KeepNothing));
    app
}

#[test]
fn finish_asks_before_values_are_lost_that_are_neither_kept_nor_copied() {
    let mut app = at_the_end_with_nothing_kept();
    let tasks = app.act(Action::Finish);
    assert!(tasks.is_empty() && app.place == Place::SetUp);
    assert!(matches!(app.asked, Some(Asked::KeepSecrets { then: Then::Home })));
    app.act(Action::Answer(Answer::Stay));
    assert!(app.asked.is_none() && app.set_up.is_some());
}

#[test]
fn the_window_comes_to_the_front_with_a_code_and_with_a_refusal() {
    for event in [
        SignInEvent::CodeReceived,
        SignInEvent::Ended(Err(SignInProblem::Refused(Refusal::at_consent("access_denied", None, None)))),
        SignInEvent::Ended(Err(SignInProblem::OtherIssuer)),
    ] {
        assert!(raises(event), "the browser came back with it");
    }
    assert!(!raises(SignInEvent::BrowserOpened(true)));
    assert!(!raises(SignInEvent::Ended(Err(SignInProblem::TimedOut))), "nobody came back");
}

fn raises(event: SignInEvent) -> bool {
    let mut app = with_keys();
    act(&mut app, setup::Action::Next);
    let tasks = act(&mut app, setup::Action::Next);
    let attempt = sign_in_of(&tasks);
    let tasks = app.hear(Outcome::SetUp(setup::Outcome::SignIn { attempt, event }));
    tasks.iter().any(|task| matches!(task, Task::RaiseWindow))
}
