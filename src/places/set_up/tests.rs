//! The wizard without a window: what the person does and what tasks bring back, and the state that comes of it.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::keys::FieldName;
use super::*;
use crate::connections::{RedirectProposal, SignInEvent, SignInProblem, SignedIn, Tokens};

const KEY: &str = "12345678-90ab-cdef-1234-567890abcdef";
const SECRET: &str = "0fedcba9-8765-4321-0fed-cba987654321";

fn wizard() -> SetUp {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None)
}

fn typed(wizard: &mut SetUp, field: FieldName, text: &str) {
    wizard.act(Action::Keys(keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
}

fn left(wizard: &mut SetUp, field: FieldName) {
    wizard.act(Action::Keys(keys::Action::Left(field)));
}

/// At Keys, with the guide's port free.
fn at_keys() -> SetUp {
    let mut wizard = wizard();
    let tasks = wizard.act(Action::Next);
    let [Task::Probe { attempt, .. }] = tasks.as_slice() else { panic!("coming to Prepare tries the port") };
    wizard.hear(Outcome::Probed { attempt: *attempt, proposal: RedirectProposal::Guide });
    wizard.act(Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.step(), Step::Keys);
    wizard
}

/// At Sign in, with both keys accepted.
fn at_sign_in() -> SetUp {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    typed(&mut wizard, FieldName::SecretKey, SECRET);
    wizard.act(Action::Next);
    assert_eq!(wizard.step(), Step::SignIn);
    wizard
}

fn begin_sign_in(wizard: &mut SetUp) -> AttemptNumber {
    match wizard.act(Action::Next).as_slice() {
        [Task::SignIn { attempt, .. }] => *attempt,
        _ => panic!("Next begins a sign-in"),
    }
}

fn signed_in() -> SignedIn {
    let secret = |text: &str| SecretString::from(text.to_owned());
    let tokens = Tokens {
        access_token: Arc::new(secret("access")),
        refresh_token: Arc::new(secret("refresh")),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    SignedIn { tokens, at: Timestamp::UNIX_EPOCH }
}

#[test]
fn snow_atlas_and_production_are_preselected() {
    let wizard = wizard();
    assert_eq!(wizard.common.answers.sheet, "snow-atlas");
    assert_eq!(wizard.common.answers.environment, Environment::Production);
}

#[test]
fn the_guides_redirect_uri_is_prefilled_where_its_port_is_free() {
    assert_eq!(at_keys().keys.redirect_uri, "http://localhost");
}

#[test]
fn the_proposal_is_prefilled_where_it_is_not_and_never_over_what_was_typed() {
    let mut wizard = wizard();
    let tasks = wizard.act(Action::Next);
    let [Task::Probe { attempt, .. }] = tasks.as_slice() else { panic!("coming to Prepare tries the port") };
    let attempt = *attempt;
    let instead = "http://localhost:8721/callback".parse().ok();
    let trouble = crate::connections::PortTrouble::NeedsRights(80);
    wizard.hear(Outcome::Probed { attempt, proposal: RedirectProposal::Instead { trouble, instead } });
    wizard.act(Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.keys.redirect_uri, "http://localhost:8721/callback");

    typed(&mut wizard, FieldName::RedirectUri, "http://localhost:9000/mine");
    wizard.act(Action::Back);
    wizard.act(Action::Next);
    assert_eq!(wizard.keys.redirect_uri, "http://localhost:9000/mine");
}

#[test]
fn an_outcome_of_an_older_probe_changes_nothing() {
    let mut wizard = wizard();
    let tasks = wizard.act(Action::Next);
    let [Task::Probe { attempt: old, .. }] = tasks.as_slice() else { panic!("a probe") };
    wizard.act(Action::Prepare(prepare::Action::TryPort));
    wizard.hear(Outcome::Probed { attempt: *old, proposal: RedirectProposal::Guide });
    assert!(matches!(wizard.prepare.port, prepare::Port::Trying(_)));
}

#[test]
fn nothing_is_said_while_typing_and_all_of_it_on_leaving() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, "no guid");
    assert!(wizard.keys.integration_key_problem.is_none());
    left(&mut wizard, FieldName::IntegrationKey);
    assert!(wizard.keys.integration_key_problem.is_some());
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    assert!(wizard.keys.integration_key_problem.is_none(), "it goes at once when mended");
}

#[test]
fn next_on_empty_fields_says_what_is_missing_and_stays() {
    let mut wizard = at_keys();
    wizard.act(Action::Next);
    assert_eq!(wizard.step(), Step::Keys);
    assert!(wizard.keys.integration_key_problem.is_some());
    assert!(wizard.keys.secret_key_problem.is_some());
}

#[test]
fn swapped_and_equal_keys_are_caught_before_anything_is_sent() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, "AbCdEf0123456789");
    typed(&mut wizard, FieldName::SecretKey, KEY);
    wizard.act(Action::Next);
    assert_eq!(wizard.step(), Step::Keys);
    assert!(wizard.keys.pair_problem.is_some());
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    wizard.act(Action::Next);
    assert!(wizard.keys.pair_problem.is_some(), "both are the same");
    assert_eq!(wizard.step(), Step::Keys);
}

#[test]
fn a_paste_is_tidied_and_judged_at_once() {
    let mut wizard = at_keys();
    let tasks = wizard.act(Action::Keys(keys::Action::Paste(FieldName::IntegrationKey)));
    assert!(matches!(tasks.as_slice(), [Task::Paste(FieldName::IntegrationKey)]));
    let text = Ok(Zeroizing::new(format!("  {KEY}\r\n")));
    wizard.hear(Outcome::Pasted { field: FieldName::IntegrationKey, text });
    assert_eq!(*wizard.keys.integration_key, KEY);
    let text = Ok(Zeroizing::new("https://admindemo.docusign.com".to_owned()));
    wizard.hear(Outcome::Pasted { field: FieldName::IntegrationKey, text });
    assert!(wizard.keys.integration_key_problem.is_some());
}

#[test]
fn back_keeps_what_was_typed() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::SecretKey, "half");
    typed(&mut wizard, FieldName::Email, "somebody@");
    wizard.act(Action::Back);
    assert_eq!(wizard.step(), Step::Prepare);
    wizard.act(Action::Next);
    assert_eq!(*wizard.keys.secret_key, "half");
    assert_eq!(wizard.keys.email, "somebody@");
}

#[test]
fn keys_of_two_environments_do_not_overwrite_each_other() {
    let mut wizard = at_sign_in();
    wizard.act(Action::GoTo(Step::Choose));
    wizard.act(Action::Choose(choose::Action::Environment(Environment::Demo)));
    assert!(wizard.common.answers.here().keys.is_none());
    wizard.act(Action::Choose(choose::Action::Environment(Environment::Production)));
    assert_eq!(
        wizard.common.answers.here().keys.as_ref().map(|keys| keys.integration_key.to_string()).as_deref(),
        Some(KEY)
    );
}

#[test]
fn leaving_the_wait_ends_the_attempt_and_its_late_answer_is_not_heard() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let tasks = wizard.act(Action::Back);
    assert!(tasks.iter().any(|task| matches!(task, Task::CancelSignIn)), "no port stays open");
    wizard.hear(Outcome::SignIn { attempt, event: SignInEvent::Ended(Ok(signed_in())) });
    assert!(wizard.common.answers.here().signed_in.is_none());
    assert_eq!(wizard.step(), Step::Keys);
}

#[test]
fn a_late_failure_does_not_overwrite_a_newer_attempt() {
    let mut wizard = at_sign_in();
    let old = begin_sign_in(&mut wizard);
    wizard.act(Action::SignIn(sign_in::Action::Cancel));
    let new = begin_sign_in(&mut wizard);
    wizard.hear(Outcome::SignIn { attempt: old, event: SignInEvent::Ended(Err(SignInProblem::TimedOut)) });
    assert!(matches!(&wizard.sign_in.phase, sign_in::Phase::Waiting(waiting) if waiting.attempt == new));
}

#[test]
fn signing_in_leads_to_the_check_which_begins_by_itself() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear(Outcome::SignIn { attempt, event: SignInEvent::CodeReceived });
    assert!(matches!(wizard.sign_in.phase, sign_in::Phase::Exchanging(_)));
    let tasks = wizard.hear(Outcome::SignIn { attempt, event: SignInEvent::Ended(Ok(signed_in())) });
    assert_eq!(wizard.step(), Step::Check);
    assert!(matches!(tasks.as_slice(), [Task::Check { .. }]));
}

#[test]
fn other_keys_make_the_tokens_of_the_first_ones_void() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear(Outcome::SignIn { attempt, event: SignInEvent::Ended(Ok(signed_in())) });
    wizard.act(Action::GoTo(Step::Keys));
    wizard.act(Action::Next);
    assert!(wizard.common.answers.here().signed_in.is_some(), "nothing was changed");
    wizard.act(Action::GoTo(Step::Keys));
    typed(&mut wizard, FieldName::SecretKey, "another-secret-key");
    wizard.act(Action::Next);
    assert!(wizard.common.answers.here().signed_in.is_none());
}

#[test]
fn next_on_save_with_nothing_ticked_says_so_and_stays() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear(Outcome::SignIn { attempt, event: SignInEvent::Ended(Ok(signed_in())) });
    // The check is not what this test is about.
    wizard.walk.forward(|_| false);
    wizard.act(Action::Save(save::Action::TickKeychain));
    let tasks = wizard.act(Action::Next);
    assert!(tasks.is_empty() && wizard.save.nothing_chosen);
    assert_eq!(wizard.step(), Step::Save);
    wizard.act(Action::Save(save::Action::KeepNothing));
    assert_eq!(wizard.step(), Step::HandOver);
}

#[test]
fn a_page_that_did_not_open_is_told_where_it_was_asked_for() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear(Outcome::SignIn { attempt, event: SignInEvent::Ended(Ok(signed_in())) });
    wizard.walk.forward(|_| false);
    wizard.act(Action::Save(save::Action::KeepNothing));
    let tasks = wizard.act(Action::HandOver(hand_over::Action::OpenGuide));
    assert!(matches!(tasks.as_slice(), [Task::OpenPage(page)] if page.starts_with("https://")));
    wizard.hear(Outcome::PageOpened { opened: false });
    assert!(wizard.hand_over.page_not_opened && !wizard.prepare.page_not_opened);
    wizard.hear(Outcome::PageOpened { opened: true });
    assert!(!wizard.hand_over.page_not_opened);
}
