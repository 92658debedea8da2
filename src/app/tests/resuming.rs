//! A draft is kept at every step, and going on begins where what is still there says.

use super::*;
use crate::connections::samples::new_request;
use crate::places::set_up::draft_contents::secret_kind;

#[test]
fn every_step_keeps_the_answers_and_no_secret() {
    let mut app = with_keys();
    let (request, why) = draft_of(act(&mut app, set_up::Action::Next)).unwrap();
    assert_eq!(why, WizardAsker::Draft);
    assert!(request.secrets.is_empty());
    assert_eq!(step(&app), StepName::SignIn);
    let (next, _) = draft_of(act(&mut app, set_up::Action::Back)).unwrap();
    assert_eq!(request.id, next.id, "it stays one draft");
}

#[test]
fn going_on_begins_where_what_is_still_there_says() {
    let mut app = with_keys();
    let (request, _) = draft_of(act(&mut app, set_up::Action::Next)).unwrap();
    let secret = |text: &str| SecretString::from(text.to_owned());
    let again = continued(&request, vec![(SecretKind::SecretKey, secret(SECRET))]);
    assert_eq!(step(&again), StepName::SignIn, "with the secret it goes on at Sign in");
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), StepName::Keys, "without it, the secret has to be entered");
}

#[test]
fn tokens_of_a_draft_are_checked_anew_while_they_live_and_forgotten_when_they_have_ended() {
    let mut app = with_keys();
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    let secret = |text: &str| SecretString::from(text.to_owned());
    let signed_in = |at| SignedIn { at, ..signed_in() };
    let tasks = answer(&mut app, asker, Answer::SignInEnded(Ok(signed_in(Timestamp::UNIX_EPOCH))));
    let (mut request, _) = draft_of(tasks).unwrap();
    let secrets = || {
        vec![
            (SecretKind::SecretKey, secret(SECRET)),
            (SecretKind::RefreshToken, secret("refresh")),
            (SecretKind::AccessToken, secret("access")),
        ]
    };
    assert_eq!(step(&continued(&request, secrets())), StepName::Check);

    let mut contents: DraftContents = serde_json::from_value(request.contents).unwrap();
    contents.signed_in_at = Some("1969-12-31T12:00:00Z".parse().unwrap());
    request.contents = serde_json::to_value(&contents).unwrap();
    assert_eq!(step(&continued(&request, secrets())), StepName::SignIn);
}

/// The keychain may hold what an earlier sign-in gave: another person's tokens, or another key's.
#[test]
fn tokens_that_belong_to_other_keys_or_scopes_are_not_taken_up_again() {
    let mut app = with_keys();
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    let (request, _) = draft_of(answer(&mut app, asker, Answer::SignInEnded(Ok(signed_in())))).unwrap();
    let secrets = |secret_key: &str, refresh: &str| {
        vec![
            (SecretKind::SecretKey, SecretString::from(secret_key)),
            (SecretKind::RefreshToken, SecretString::from(refresh)),
            (SecretKind::AccessToken, SecretString::from("access")),
        ]
    };
    assert_eq!(step(&continued(&request, secrets(SECRET, "refresh"))), StepName::Check);
    assert_eq!(step(&continued(&request, secrets(SECRET, "an earlier one"))), StepName::SignIn);
    let other = "0fedcba9-0000-4321-0fed-cba987654321";
    assert_eq!(step(&continued(&request, secrets(other, "refresh"))), StepName::SignIn);
    let mut contents: DraftContents = serde_json::from_value(request.contents.clone()).unwrap();
    contents.scopes = "signature user_write".to_owned();
    let own = KeepDraftRequest {
        sheet: "something-else".to_owned(),
        contents: serde_json::to_value(&contents).unwrap(),
        ..request
    };
    assert_eq!(step(&continued(&own, secrets(SECRET, "refresh"))), StepName::SignIn);
}

#[test]
fn going_live_rests_as_long_as_it_takes() {
    let mut app = app();
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::Help));
    act(&mut app, set_up::Action::Prepare(prepare::Action::Tick(List::MakeApp, 2)));
    act(&mut app, set_up::Action::Next);
    let (request, _) = draft_of(act(&mut app, set_up::Action::Next)).unwrap();
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), StepName::Prepare);
    let prepare = &again.set_up.as_ref().unwrap().prepare;
    assert_eq!((prepare.way, prepare.stage), (Way::Help, Stage::InReview));
    assert_eq!(prepare.asked_at, Some(Timestamp::UNIX_EPOCH));
    assert!(prepare.is_ticked(List::MakeApp, 2));
}

#[test]
fn the_keys_of_one_environment_stay_when_another_is_chosen() {
    let mut app = with_keys();
    act(&mut app, set_up::Action::GoTo(StepName::Choose));
    act(&mut app, set_up::Action::Choose(choose::Action::Environment(Environment::Demo)));
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(keys_of(&app).secret_key.as_str(), "", "Demo's key is another");
    typed(&mut app, FieldName::SecretKey, "demo's own secret");
    app.act(Action::CloseWanted);
    let (request, _) = draft_of(app.act(Action::Decide(Decision::Keep))).unwrap();
    let kinds: Vec<_> = request.secrets.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [SecretKind::SecretKey, SecretKind::DemoSecretKey]);
}

#[test]
fn what_is_no_integration_key_is_not_kept_in_the_open() {
    let mut app = with_keys();
    typed(&mut app, FieldName::IntegrationKey, "client_secret=canary-secret");
    let (request, _) = draft_of(act(&mut app, set_up::Action::Back)).unwrap();
    assert!(!request.contents.to_string().contains("canary"));
}

#[test]
fn a_draft_that_cannot_be_read_is_said_and_not_taken_for_another() {
    let id = ConnectionId::random().unwrap();
    let record = DraftRecord {
        id: id.clone(),
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Demo,
        saved_at: Timestamp::UNIX_EPOCH,
        contents: serde_json::json!({ "step": "keys", "keys": { "stage": {} } }),
    };
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, Start::default());
    listed(&mut app, Listing { drafts: vec![record], ..Listing::default() });
    let requests = app.act(Action::Home(home::Action::Continue(id)));
    let asker = asker_of(requests, |work| matches!(work, Work::OpenDraft(_)));
    answer(&mut app, asker, Answer::DraftSecrets(Ok(Vec::new())));
    assert_eq!(app.place, Place::Home);
    assert!(matches!(app.home.problem, Some(HomeProblem::UnreadableDraft)));
}

/// A draft of Practice, kept at Sign in while its service answered there.
fn of_practice(origin: &str) -> KeepDraftRequest {
    let mut app = app();
    let origin: LoopbackOrigin = origin.parse().unwrap();
    answer(&mut app, Address::App, Answer::PracticeStarted(Ok(origin)));
    act(&mut app, set_up::Action::Choose(choose::Action::Environment(Environment::Practice)));
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::Help));
    act(&mut app, set_up::Action::Prepare(prepare::Action::Tick(List::MakeApp, 0)));
    act(&mut app, set_up::Action::Next);
    typed(&mut app, FieldName::IntegrationKey, KEY);
    typed(&mut app, FieldName::SecretKey, SECRET);
    typed(&mut app, FieldName::RedirectUri, "http://localhost:9000/mine");
    draft_of(act(&mut app, set_up::Action::Next)).unwrap().0
}

fn practices_secret() -> (SecretKind, SecretString) {
    (secret_kind(Environment::Practice), SecretString::from(SECRET))
}

#[test]
fn practice_that_began_anew_has_forgotten_the_app_and_the_draft_goes_on_where_it_is_made() {
    let request = of_practice("http://127.0.0.1:4001");
    let again = continued(&request, vec![practices_secret()]);
    assert_eq!(step(&again), StepName::Prepare);
    let wizard = set_up(&again);
    assert!(wizard.prepare.practice_is_anew && !wizard.prepare.is_ticked(List::MakeApp, 0));
    assert_eq!(keys_of(&again).secret_key.as_str(), "", "the old keys serve nowhere");
    // Looked into, it is as it was: the service that knows the app may be back the next time.
    let mut again = again;
    let done = again.act(Action::CloseWanted);
    assert!(closes(&done) && draft_of(done).is_none());
}

#[test]
fn a_draft_of_practice_goes_on_with_the_service_that_knows_its_app() {
    let request = of_practice("http://127.0.0.1:4001");
    let start = Start { practice_server: Some("http://127.0.0.1:4001".parse().unwrap()), ..Start::default() };
    let again = continued_by(start, &request, vec![practices_secret()]);
    assert_eq!(step(&again), StepName::SignIn);
    assert!(!set_up(&again).prepare.practice_is_anew);
}

fn request(product: &str) -> ExchangeRequest {
    let asked = NewRequest { product: product.to_owned(), ..new_request(Environment::Demo) };
    asked.make().unwrap().0
}

#[test]
fn item_39_another_request_in_a_drafts_place_has_its_phrase_compared_again() {
    let mut app = app();
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let answering = SetUp::answering(Arc::new(Sheets::load(None)), clock, None, request("Snow Atlas"));
    app.set_up = Some(answering);
    act(&mut app, set_up::Action::Choose(choose::Action::TickPhrase));
    let (mut kept, _) = draft_of(act(&mut app, set_up::Action::Next)).unwrap();
    assert_eq!(step(&app), StepName::Prepare);
    assert_eq!(step(&continued(&kept, Vec::new())), StepName::Prepare);

    let mut contents: DraftContents = serde_json::from_value(kept.contents).unwrap();
    contents.answers = Some(String::from_utf8(request("Another").to_bytes()).unwrap());
    kept.contents = serde_json::to_value(&contents).unwrap();
    let again = continued(&kept, Vec::new());
    assert_eq!(step(&again), StepName::Choose);
    assert_eq!(set_up(&again).choose.phrase, set_up::Phrase::Open);
}
