//! An answer file is a claim: what is shown is what Docusign says, and both people have compared its phrase.

use secrecy::ExposeSecret;

use super::*;
use crate::connections::samples::new_request;
use crate::connections::{ExchangeRequest, OwnerKey, TokenError};
use crate::domain::{Connection, Secrets, UserInfo, samples};

const SECONDS: u64 = 28_800;

fn request() -> (ExchangeRequest, OwnerKey) {
    new_request(Environment::Production).make().unwrap()
}

/// What the forger writes into it: names of his choosing.
fn answered(access_token_ends: Timestamp) -> Connection {
    let mut facts = samples::facts();
    facts.environment = Environment::Production;
    facts.account_id = "1234567".parse().unwrap();
    facts.base_uri = BaseUri::new(Environment::Production, "https://eu.docusign.net").unwrap();
    facts.account_name = "Claimed Corporation".to_owned();
    facts.person_name = "Claimed Person".to_owned();
    facts.person_email = "claimed@example.com".to_owned();
    facts.consented_at = Timestamp::UNIX_EPOCH;
    facts.access_token_expires_at = Some(access_token_ends);
    let secrets = Secrets {
        secret_key: Arc::new(SECRET.parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        access_token: Some(Arc::new("access".parse().unwrap())),
    };
    Connection { facts, secrets }
}

fn person(accounts: Vec<Account>) -> UserInfo {
    UserInfo {
        sub: String::new(),
        name: Some("Real Person".to_owned()),
        email: Some("real@example.com".to_owned()),
        accounts,
        refused: Vec::new(),
    }
}

/// The answer is opened; what is asked then.
fn opened(answer: Connection) -> (SetUp, WizardTurn) {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::SomebodyElse));
    let (request, key) = request();
    let making = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::MakeRequest(_)));
    let keeping = wizard.hear(making, Answer::RequestMade(Ok((request, key))));
    let keeping = asker_of(keeping, |work| matches!(work, Work::KeepDraft(_)));
    let choosing = asker_of(wizard.hear(keeping, Answer::DraftKept(Ok(()))), |work| {
        matches!(work, Work::ChoosePlace { .. })
    });
    let place = Answer::PlaceChosen(Ok(Some(("/tmp/request".into(), Vec::new()))));
    let writing = asker_of(wizard.hear(choosing, place), |work| matches!(work, Work::WriteFile { .. }));
    hear(&mut wizard, writing, Answer::FileWritten(Ok("/tmp/request".into())));
    let opening = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::OpenAnswer { .. }));
    let turn = wizard.hear(opening, Answer::AnswerOpened(Ok(Some(Box::new(answer)))));
    assert_eq!(wizard.step(), StepName::Check);
    (wizard, turn)
}

fn fresh() -> Connection {
    answered(Timestamp::from_second(i64::try_from(SECONDS).unwrap()).unwrap())
}

/// Who consented is known, and the calls that follow have failed or not.
fn found(wizard: &mut SetUp, turn: WizardTurn, person: UserInfo) {
    let asking = asker_of(turn, |work| matches!(work, Work::Check(CheckRequest::Person { .. })));
    let turn = wizard.hear(asking, Answer::Checked(CheckEvent::Person(Ok(person))));
    let calls = asker_of(turn, |work| matches!(work, Work::Check(CheckRequest::Account { .. })));
    for event in [
        CheckEvent::Account(Ok(crate::connections::AccountDetails::default())),
        CheckEvent::Users(Ok(crate::connections::Users::default())),
        CheckEvent::BillingPlan(Ok(crate::connections::BillingPlan::default())),
    ] {
        hear(wizard, calls, Answer::Checked(event));
    }
}

#[test]
fn item_36_what_an_answer_says_of_person_and_account_is_asked_of_docusign() {
    let (mut wizard, turn) = opened(fresh());
    assert!(wizard.common.answers.here().checked.is_none(), "nothing is found before Docusign was asked");
    assert!(wizard.common.connection().is_none());
    let other = Account { account_id: "7654321".parse().unwrap(), is_default: true, ..account() };
    let claimed = Account { name: Some("Real Corporation".to_owned()), is_default: false, ..account() };
    found(&mut wizard, turn, person(vec![other, claimed]));
    wizard.check.phrase = Phrase::Same;
    act(&mut wizard, Action::Check(check::Action::Account(0)));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Save);
    let facts = wizard.common.connection().expect("all is there").facts;
    assert_eq!(
        facts.account_name, "Real Corporation",
        "the account the administrator chose, by Docusign's name"
    );
    assert_eq!(
        (facts.person_name.as_str(), facts.person_email.as_str()),
        ("Real Person", "real@example.com")
    );
}

#[test]
fn item_36_an_answers_phrase_is_compared_before_it_is_used() {
    let (mut wizard, turn) = opened(fresh());
    found(&mut wizard, turn, person(vec![account()]));
    act(&mut wizard, Action::Next);
    assert_eq!((wizard.step(), wizard.check.phrase), (StepName::Check, Phrase::Asked));
    act(&mut wizard, Action::Check(check::Action::TickPhrase));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Save);
}

#[test]
fn item_36_an_answer_for_an_account_that_its_tokens_do_not_open_is_not_used() {
    let (mut wizard, turn) = opened(fresh());
    let other = Account { account_id: "7654321".parse().unwrap(), ..account() };
    found(&mut wizard, turn, person(vec![other]));
    assert!(wizard.check.is_for_another_account(&wizard.common));
    wizard.check.phrase = Phrase::Same;
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Check);
    // Back to where another answer can be opened.
    act(&mut wizard, Action::Back);
    assert_eq!(wizard.place(), (StepName::Prepare, prepare::Stage::MakeApp, prepare::Way::SomebodyElse));
}

#[test]
fn item_36_whoever_makes_an_answer_of_his_own_has_another_phrase() {
    let (wizard, _) = opened(fresh());
    let phrase = |wizard: &SetUp| wizard.common.from_answer().unwrap().phrase.clone();
    let id = wizard.prepare.colleague.asked.as_ref().unwrap().id().to_owned();
    let told = crate::connections::answer_phrase(&id, &fresh());
    assert_eq!(phrase(&wizard), told, "the administrator reads the same");
    assert_ne!(told, crate::connections::answer_phrase("0".repeat(32).as_str(), &fresh()));
    let changes: [fn(&mut Connection); 4] = [
        |answer| answer.facts.integration_key = "00000000-90ab-cdef-1234-567890abcdef".parse().unwrap(),
        |answer| {
            answer.secrets.secret_key = Arc::new("0fedcba9-0000-4321-0fed-cba987654321".parse().unwrap());
        },
        |answer| answer.secrets.refresh_token = Arc::new("other".parse().unwrap()),
        |answer| answer.secrets.access_token = Some(Arc::new("other".parse().unwrap())),
    ];
    for change in changes {
        let mut forged = fresh();
        change(&mut forged);
        assert_ne!(crate::connections::answer_phrase(&id, &forged), told);
    }
}

#[test]
fn item_36_an_answers_keys_are_nobody_elses_to_sign_in_with() {
    for step in [StepName::Keys, StepName::SignIn] {
        let (mut wizard, turn) = opened(fresh());
        found(&mut wizard, turn, person(vec![account()]));
        act(&mut wizard, Action::GoTo(step));
        assert_eq!(wizard.step(), StepName::Prepare, "they were the administrator's: {step:?}");
    }
    let (mut wizard, turn) = opened(fresh());
    found(&mut wizard, turn, person(vec![account()]));
    let works = act(&mut wizard, Action::SignIn(sign_in::Action::SomebodyElse));
    assert!(!works.iter().any(|work| matches!(work, Work::SignIn(_))));
    // Whoever goes on with keys of their own has nothing of the answer left.
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.step(), StepName::Keys);
    let here = wizard.common.answers.here();
    assert!(here.from_answer.is_none() && here.keys.is_none() && here.signed_in.is_none());
}

#[test]
fn item_36_an_answer_is_taken_for_what_was_asked_for_alone() {
    let (mut wizard, _) = opened(fresh());
    act(&mut wizard, Action::Back);
    wizard.common.answers.environment = Environment::Demo;
    let works = act(&mut wizard, Action::Next);
    assert!(!works.iter().any(|work| matches!(work, Work::OpenAnswer { .. })));
    assert!(matches!(wizard.prepare.colleague.problem, Some(colleague::Problem::AnotherChoice)));
    // Nor where the choice changed while the dialog was open.
    wizard.common.answers.environment = Environment::Production;
    let opening = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::OpenAnswer { .. }));
    "something-else".clone_into(&mut wizard.common.answers.sheet);
    hear(&mut wizard, opening, Answer::AnswerOpened(Ok(Some(Box::new(fresh())))));
    assert_eq!(wizard.step(), StepName::Prepare);
    assert!(matches!(wizard.prepare.colleague.problem, Some(colleague::Problem::AnotherChoice)));
}

#[test]
fn item_36_a_draft_holds_nothing_of_an_answer_that_could_be_taken_for_ones_own() {
    let (wizard, _) = opened(fresh());
    let draft = wizard.draft();
    let tokens = [crate::connections::SecretKind::RefreshToken, crate::connections::SecretKind::AccessToken];
    assert!(draft.secrets.iter().all(|(kind, _)| !tokens.contains(kind)));
    assert!(draft.contents.signed_in_at.is_none() && draft.contents.keys.is_empty());
}

#[test]
fn an_answer_whose_access_token_has_ended_gets_new_tokens_first() {
    let (mut wizard, turn) = opened(answered(Timestamp::UNIX_EPOCH));
    let renewing = asker_of(turn, |work| matches!(work, Work::Check(CheckRequest::Renewal { .. })));
    let mut renewed = signed_in();
    renewed.tokens.refresh_token = Arc::new("newer".parse().unwrap());
    let turn = wizard.hear(renewing, Answer::Checked(CheckEvent::Renewal(Ok(renewed))));
    found(&mut wizard, turn, person(vec![account()]));
    let connection = wizard.common.connection().expect("all is there");
    assert_eq!(connection.secrets.refresh_token.expose_secret(), "newer");
    assert!(wizard.common.from_answer().is_some(), "it still came out of an answer");
}

#[test]
fn new_tokens_that_come_when_the_person_looks_elsewhere_are_not_lost() {
    let (mut wizard, turn) = opened(answered(Timestamp::UNIX_EPOCH));
    let renewing = asker_of(turn, |work| matches!(work, Work::Check(CheckRequest::Renewal { .. })));
    let left = act(&mut wizard, Action::Back);
    assert!(!left.iter().any(|work| matches!(work, Work::Cancel)), "the refresh token may be spent already");
    hear(&mut wizard, renewing, Answer::Checked(CheckEvent::Renewal(Ok(signed_in()))));
    assert!(wizard.common.from_answer().is_some() && wizard.check.renewal_failure().is_none());
}

#[test]
fn an_answer_that_gets_no_new_tokens_can_be_tried_again() {
    let (mut wizard, turn) = opened(answered(Timestamp::UNIX_EPOCH));
    let renewing = asker_of(turn, |work| matches!(work, Work::Check(CheckRequest::Renewal { .. })));
    hear(&mut wizard, renewing, Answer::Checked(CheckEvent::Renewal(Err(TokenError::broken_off()))));
    assert!(wizard.check.renewal_failure().is_some());
    let works = act(&mut wizard, Action::Check(check::Action::Again));
    assert!(works.iter().any(|work| matches!(work, Work::Check(CheckRequest::Renewal { .. }))));
}

#[test]
fn item_44_somebody_else_than_was_typed_is_asked_about() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    typed(&mut wizard, FieldName::SecretKey, SECRET);
    typed(&mut wizard, FieldName::Email, "Typed@Example.com");
    act(&mut wizard, Action::Next);
    let attempt = begin_sign_in(&mut wizard);
    let turn = wizard.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    found(&mut wizard, turn, person(vec![account()]));
    let asked = wizard.check.another_person(&wizard.common);
    assert_eq!(asked, Some(("Typed@Example.com", "real@example.com")));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Check);
    act(&mut wizard, Action::Check(check::Action::RightPerson));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Save);
    // The same person, however it is written, is nothing to ask about.
    act(&mut wizard, Action::GoTo(StepName::SignIn));
    let again = Action::SignIn(sign_in::Action::SomebodyElse);
    let attempt = asker_of(wizard.act(again), |work| matches!(work, Work::SignIn(_)));
    let turn = wizard.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let mut same = person(vec![account()]);
    same.email = Some("typed@example.com".to_owned());
    found(&mut wizard, turn, same);
    assert_eq!(wizard.check.another_person(&wizard.common), None);
}
