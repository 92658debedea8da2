//! Leaving and coming back, without a window: what is asked, what is kept, and where going on begins.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::*;
use crate::connections::{
    FileProblem, KeepDraftRequest, KeepProblem, Listing, NewRequest, Refusal, RequestOpenProblem, SecretKind,
    SignInEvent, SignInProblem, SignedIn, StoreError, Tokens, WriteProblem,
};
use crate::places::set_up::draft_contents::DraftContents;
use crate::places::set_up::keys::FieldName;
use crate::places::set_up::prepare::{self, List, Stage, Way};
use crate::places::set_up::{WizardAsker, choose, keys, save};

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

fn answer(app: &mut App, asker: Address, answer: Answer) -> Vec<Effect> {
    app.hear(Told::Answer { asker, answer })
}

fn set_up(app: &App) -> &SetUp {
    app.set_up.as_ref().unwrap()
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
    let attempt = set_up(app).leaving.waits_for.expect("leaving waits for something");
    answer(
        app,
        Address::SetUp(app.wizards, set_up::WizardAddress { asker: WizardAsker::Leaving, attempt }),
        told,
    )
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

#[test]
fn a_wizard_nobody_has_begun_closes_at_once() {
    assert!(closes(&app().act(Action::CloseWanted)));
}

#[test]
fn typed_secrets_are_asked_about_and_staying_changes_nothing() {
    let mut app = with_keys();
    assert!(!closes(&app.act(Action::CloseWanted)));
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { then: Then::Close })));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty());
    assert!(app.asked().is_none() && set_up(&app).leaving.then.is_none());
    assert_eq!(step(&app), StepName::Keys);
}

#[test]
fn with_the_persons_word_the_secrets_go_into_the_keychain_and_then_the_window_closes() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    let (request, why) = draft_of(app.act(Action::Decide(Decision::Keep))).unwrap();
    assert_eq!(why, WizardAsker::Leaving);
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
    let (request, _) = draft_of(app.act(Action::Decide(Decision::Leave))).unwrap();
    assert!(request.secrets.is_empty());
    assert!(closes(&kept(&mut app)));

    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), StepName::Keys);
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
    app.act(Action::Decide(Decision::Keep));
    let problem = KeepProblem::Keep(crate::connections::KeepError::Store {
        kind: None,
        error: StoreError::Locked,
        left_behind: false,
    });
    leaving_hears(&mut app, Answer::DraftKept(Err(problem)));
    assert!(matches!(app.asked(), Some(Question::NotKept { .. })));
    let (request, _) = draft_of(app.act(Action::Decide(Decision::Leave))).unwrap();
    assert!(request.secrets.is_empty(), "the answers do not need the keychain");
    assert!(closes(&kept(&mut app)));
}

#[test]
fn whoever_asks_a_second_time_does_not_wait_for_the_keychain() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Keep));
    assert!(closes(&app.act(Action::CloseWanted)));
}

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
    let signed_in = |at| SignedIn {
        tokens: Tokens {
            access_token: Arc::new(secret("access")),
            refresh_token: Arc::new(secret("refresh")),
            expires_in_secs: Some(28_800),
            scope: None,
        },
        at,
    };
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
fn what_was_typed_on_the_first_step_is_no_less_dear() {
    let mut app = app();
    let product = choose::Action::Product("something-else".to_owned());
    act(&mut app, set_up::Action::Choose(product));
    act(&mut app, set_up::Action::Choose(choose::Action::ScopesTyped("signature impersonation".to_owned())));
    let (request, _) = draft_of(app.act(Action::CloseWanted)).unwrap();
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), StepName::Choose);
    let set_up = again.set_up.as_ref().unwrap();
    assert_eq!(set_up.common.answers.sheet, "something-else");
    assert_eq!(set_up.choose.scopes, "signature impersonation");
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

/// Who began a sign-in.
fn sign_in_of(requests: Vec<Effect>) -> Address {
    asker_of(requests, |work| matches!(work, Work::SignIn(_)))
}

/// At Hand over, nothing kept and nothing copied.
fn at_the_end_with_nothing_kept() -> App {
    let mut app = with_keys();
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    let secret = |text: &str| SecretString::from(text.to_owned());
    let tokens = Tokens {
        access_token: Arc::new(secret("access")),
        refresh_token: Arc::new(secret("refresh")),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    let signed_in = SignedIn { tokens, at: Timestamp::UNIX_EPOCH };
    answer(&mut app, asker, Answer::SignInEnded(Ok(signed_in)));
    assert_eq!(step(&app), StepName::Check);
    // The check is not what this is about.
    for _ in 0..2 {
        act(&mut app, set_up::Action::Save(save::Action::KeepNothing));
    }
    assert_eq!(step(&app), StepName::HandOver);
    app
}

#[test]
fn finish_asks_before_values_are_lost_that_are_neither_kept_nor_copied() {
    let mut app = at_the_end_with_nothing_kept();
    let tasks = act(&mut app, set_up::Action::Next);
    assert!(tasks.is_empty() && app.place == Place::SetUp);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { then: Then::Home })));
    app.act(Action::Decide(Decision::Stay));
    assert!(app.asked().is_none() && app.set_up.is_some());
}

/// A sign-in that was begun, and who began it.
fn signing_in() -> (App, Address) {
    let mut app = with_keys();
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    (app, asker)
}

fn raises(requests: &[Effect]) -> bool {
    requests.iter().any(|request| matches!(request, Effect::RaiseWindow))
}

#[test]
fn the_window_comes_to_the_front_with_a_code_and_with_a_refusal() {
    let event = |event| {
        let (mut app, asker) = signing_in();
        raises(&app.hear(Told::SignIn { asker, event }))
    };
    assert!(event(SignInEvent::CodeReceived), "the browser came back with it");
    assert!(!event(SignInEvent::BrowserOpened(true)));
    let ended = |problem| {
        let (mut app, asker) = signing_in();
        raises(&answer(&mut app, asker, Answer::SignInEnded(Err(problem))))
    };
    assert!(ended(SignInProblem::Refused(Refusal::at_consent("access_denied", None, None))));
    assert!(ended(SignInProblem::OtherIssuer));
    assert!(!ended(SignInProblem::TimedOut), "nobody came back");
}

/// At Save, everything checked as far as this needs it.
fn at_save() -> App {
    let mut app = at_the_end_with_nothing_kept();
    is_checked(&mut app);
    act(&mut app, set_up::Action::Back);
    assert_eq!(step(&app), StepName::Save);
    app
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
    });
}

/// The system's dialog is open for a file of plain text; who asked for it.
fn choosing_a_place(app: &mut App) -> Address {
    act(app, set_up::Action::Save(save::Action::TickFile));
    act(app, set_up::Action::Save(save::Action::Format(crate::connections::FileFormat::Json)));
    asker_of(act(app, set_up::Action::Next), |work| matches!(work, Work::ChoosePlace { .. }))
}

#[test]
fn back_while_the_file_dialog_is_open_leaves_nothing_waiting() {
    for told in [
        Answer::PlaceChosen(Ok(None)),
        Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new())))),
        Answer::PlaceChosen(Err(FileProblem::NoDialog)),
        Answer::GivenUp,
    ] {
        let mut app = at_save();
        let asker = choosing_a_place(&mut app);
        act(&mut app, set_up::Action::Back);
        assert_eq!(step(&app), StepName::Check);
        let requests = answer(&mut app, asker, told);
        assert!(
            !works(requests).any(|(work, _)| matches!(work, Work::WriteFile { .. })),
            "nothing more is done"
        );
        is_checked(&mut app);
        act(&mut app, set_up::Action::Next);
        assert_eq!(step(&app), StepName::Save);
        assert!(!set_up(&app).is_busy(), "Save can be used again");
    }
}

#[test]
fn back_while_a_file_is_being_written_keeps_the_file_and_the_place_one_is_at() {
    let mut app = at_save();
    let asker = choosing_a_place(&mut app);
    let chosen = Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new()))));
    let writing = asker_of(answer(&mut app, asker, chosen), |work| matches!(work, Work::WriteFile { .. }));
    act(&mut app, set_up::Action::Back);
    let requests = answer(&mut app, writing, Answer::FileWritten(Ok("/tmp/x.json".into())));
    assert!(
        !works(requests).any(|(work, _)| matches!(work, Work::Keep { .. })),
        "nothing is kept behind one's back"
    );
    assert_eq!(step(&app), StepName::Check);
    is_checked(&mut app);
    act(&mut app, set_up::Action::Next);
    assert_eq!(step(&app), StepName::Save);
    assert!(!set_up(&app).is_busy() && set_up(&app).save.file.is_some());
}

/// Kept, gone back to Save, a file wanted besides that cannot be written.
fn kept_and_then_a_file_that_fails() -> App {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    answer(&mut app, keeping, Answer::Kept(Ok(ConnectionId::random().unwrap())));
    assert_eq!(step(&app), StepName::HandOver);
    act(&mut app, set_up::Action::Back);
    let asker = choosing_a_place(&mut app);
    let chosen = Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new()))));
    let writing = asker_of(answer(&mut app, asker, chosen), |work| matches!(work, Work::WriteFile { .. }));
    let failed = FileProblem::Write(WriteProblem::NoPermission);
    answer(&mut app, writing, Answer::FileWritten(Err(failed)));
    app
}

#[test]
fn what_is_in_the_keychain_closes_at_once_whatever_became_of_a_file() {
    let mut app = kept_and_then_a_file_that_fails();
    assert!(set_up(&app).save.is_in_keychain(), "the file changes nothing of that");
    assert!(!set_up(&app).save.is_done(), "Next still has the file to save");
    assert!(
        closes(&app.act(Action::CloseWanted)),
        "nothing would be lost: nothing is asked, nothing waited for"
    );
}

#[test]
fn a_draft_that_is_no_more_does_not_hold_up_the_close() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Leave));
    // Under another id, once; and if that comes to nothing either, it is said.
    let first = set_up(&app).common.draft.clone();
    let (anew, _) = draft_of(leaving_hears(&mut app, Answer::GivenUp)).unwrap();
    assert_ne!(Some(anew.id), first);
    assert!(closes(&leaving_hears(&mut app, Answer::DraftKept(Ok(())))));
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Leave));
    leaving_hears(&mut app, Answer::GivenUp);
    assert!(matches!(app.asked(), Some(Question::NotKept { .. })));
}

#[test]
fn an_answer_to_an_earlier_leaving_decides_nothing() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Keep));
    let earlier = set_up(&app).leaving.waits_for.unwrap();
    app.act(Action::Decide(Decision::Stay));
    typed(&mut app, FieldName::SecretKey, "another-secret-key");
    app.act(Action::SetUp(set_up::Action::Leave));
    let address = set_up::WizardAddress { asker: WizardAsker::Leaving, attempt: earlier };
    let number = app.wizards;
    let done = answer(&mut app, Address::SetUp(number, address), Answer::DraftKept(Ok(())));
    assert!(done.is_empty() && app.place == Place::SetUp, "the newer secrets are not kept yet");
    leaving_hears(&mut app, Answer::DraftKept(Ok(())));
    assert_eq!(app.place, Place::Home);
}

#[test]
fn a_question_that_save_has_answered_meanwhile_keeps_nothing_twice() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    app.act(Action::CloseWanted);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })));
    answer(&mut app, keeping, Answer::Kept(Ok(ConnectionId::random().unwrap())));
    let done = app.act(Action::Decide(Decision::Keep));
    assert!(closes(&done) && draft_of(done).is_none());
}

#[test]
fn a_connection_that_was_kept_late_is_replaced_and_not_doubled() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    act(&mut app, set_up::Action::Check(set_up::check::Action::SomebodyElse));
    let id = ConnectionId::random().unwrap();
    answer(&mut app, keeping, Answer::Kept(Ok(id.clone())));
    assert_eq!(set_up(&app).common.kept_as, Some(id));
    assert!(!set_up(&app).save.is_in_keychain() || step(&app) != StepName::Save);
}

#[test]
fn what_was_kept_for_one_account_is_not_kept_for_another() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    answer(&mut app, keeping, Answer::Kept(Ok(ConnectionId::random().unwrap())));
    act(&mut app, set_up::Action::Back);
    act(&mut app, set_up::Action::Back);
    is_checked(&mut app);
    let here = app.set_up.as_mut().unwrap().common.answers.here_mut();
    here.checked.as_mut().unwrap().account.account_id = "7654321".parse().unwrap();
    act(&mut app, set_up::Action::Next);
    assert_eq!(step(&app), StepName::Save);
    assert!(!set_up(&app).save.is_in_keychain());
}

#[test]
fn practice_that_cannot_start_is_said_on_the_first_step() {
    let mut app = app();
    let problem = crate::connections::PracticeProblem("no port is free".to_owned());
    answer(&mut app, Address::App, Answer::PracticeStarted(Err(problem)));
    assert!(set_up(&app).choose.practice_problem.is_some());
}

#[test]
fn what_is_no_integration_key_is_not_kept_in_the_open() {
    let mut app = with_keys();
    typed(&mut app, FieldName::IntegrationKey, "client_secret=canary-secret");
    let (request, _) = draft_of(act(&mut app, set_up::Action::Back)).unwrap();
    assert!(!request.contents.to_string().contains("canary"));
}

#[test]
fn an_answer_to_a_wizard_that_is_over_is_not_heard_by_the_next() {
    let mut app = at_save();
    let asker = choosing_a_place(&mut app);
    app.act(Action::SetUp(set_up::Action::Leave));
    app.act(Action::Decide(Decision::Leave));
    leaving_hears(&mut app, Answer::DraftKept(Ok(())));
    assert_eq!(app.place, Place::Home);
    app.act(Action::Home(home::Action::StartSetUp));
    let before = app.wizards;
    answer(&mut app, asker, Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new())))));
    assert_eq!((step(&app), app.wizards), (StepName::Choose, before));
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

fn request() -> ExchangeRequest {
    let new = NewRequest {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment: Environment::Demo,
        scopes: vec!["signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        made_at: "2026-11-22T10:00:00Z".parse().unwrap(),
    };
    new.make().unwrap().0
}

/// **Open a request file**; who asked for the dialog.
fn opening_a_request(app: &mut App) -> Address {
    let requests = app.act(Action::Home(home::Action::OpenRequest));
    asker_of(requests, |work| matches!(work, Work::OpenRequest))
}

#[test]
fn a_request_can_be_opened_at_a_first_start_and_is_answered_then() {
    let mut app = app();
    assert!(app.offers_requests());
    let asker = opening_a_request(&mut app);
    let again = app.act(Action::Home(home::Action::OpenRequest));
    assert!(again.is_empty(), "a dialog is open already");
    answer(&mut app, asker, Answer::RequestOpened(Ok(Some(request()))));
    assert!(set_up(&app).common.answering().is_some());
    assert!(!app.offers_requests(), "one at a time");
    opening_a_request(&mut app);
}

#[test]
fn what_cannot_be_opened_is_said_until_the_person_goes_on() {
    let mut app = app();
    let asker = opening_a_request(&mut app);
    let problem = RequestOpenProblem::File(FileProblem::NoDialog);
    answer(&mut app, asker, Answer::RequestOpened(Err(problem)));
    assert!(app.home.request_problem.is_some());
    act(&mut app, set_up::Action::Next);
    assert!(app.home.request_problem.is_none());
}

#[test]
fn a_request_that_comes_late_takes_nothing_away() {
    let mut app = app();
    let asker = opening_a_request(&mut app);
    act(&mut app, set_up::Action::Next);
    answer(&mut app, asker, Answer::RequestOpened(Ok(Some(request()))));
    assert_eq!((step(&app), set_up(&app).common.answering().is_some()), (StepName::Prepare, false));
}

#[test]
fn where_secrets_would_be_lost_no_request_is_offered() {
    let mut app = app();
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::HaveOne));
    typed(&mut app, FieldName::SecretKey, SECRET);
    act(&mut app, set_up::Action::GoTo(StepName::Choose));
    assert_eq!(step(&app), StepName::Choose);
    assert!(!app.offers_requests());
}
