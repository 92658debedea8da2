//! The wizard without a window: what the person does and what tasks bring back, and the state that comes of it.

use std::sync::Arc;

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::keys::FieldName;
use super::*;
use crate::connections::{
    CheckEvent, CheckRequest, CheckedAccount, PortTrouble, Readiness, RedirectProposal, SignInEvent,
    SignInProblem, SignedIn, Tokens,
};
use crate::domain::{Account, BaseUri, UserInfo};
use crate::tasks::Work;

const KEY: &str = "12345678-90ab-cdef-1234-567890abcdef";
const SECRET: &str = "0fedcba9-8765-4321-0fed-cba987654321";

fn wizard() -> SetUp {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None)
}

fn typed(wizard: &mut SetUp, field: FieldName, text: &str) {
    act(wizard, Action::Keys(keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
}

fn left(wizard: &mut SetUp, field: FieldName) {
    act(wizard, Action::Keys(keys::Action::Left(field)));
}

/// At Keys, with the guide's port free.
fn at_keys() -> SetUp {
    let mut wizard = wizard();
    let probing = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    hear(&mut wizard, probing, Answer::Probed(RedirectProposal::Guide));
    act(&mut wizard, Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.step(), StepName::Keys);
    wizard
}

/// At Sign in, with both keys accepted.
fn at_sign_in() -> SetUp {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    typed(&mut wizard, FieldName::SecretKey, SECRET);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::SignIn);
    wizard
}

fn begin_sign_in(wizard: &mut SetUp) -> WizardAddress {
    asker_of(wizard.act(Action::Next), |work| matches!(work, Work::SignIn(_)))
}

fn account() -> Account {
    Account {
        account_id: "1234567".parse().unwrap(),
        name: None,
        base_uri: BaseUri::new(Environment::Production, "https://eu.docusign.net").unwrap(),
        is_default: true,
        organization_id: None,
    }
}

/// Who asks for what `which` says yes to.
fn asker_of(turn: WizardTurn, which: impl Fn(&Work) -> bool) -> WizardAddress {
    turn.asks.into_iter().find(|ask| which(&ask.work)).expect("it is asked for").asker
}

fn act(wizard: &mut SetUp, action: Action) -> Vec<Work> {
    wizard.act(action).asks.into_iter().map(|ask| ask.work).collect()
}

fn hear(wizard: &mut SetUp, address: WizardAddress, answer: Answer) -> Vec<Work> {
    wizard.hear(address, answer).asks.into_iter().map(|ask| ask.work).collect()
}

fn ends(wizard: &mut SetUp, address: WizardAddress) -> Vec<Work> {
    hear(wizard, address, Answer::SignInEnded(Ok(signed_in())))
}

fn signed_in() -> SignedIn {
    let tokens = Tokens {
        access_token: Arc::new("access".parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
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
    let probing = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    let instead = "http://localhost:8721/callback".parse().ok();
    let trouble = PortTrouble::NeedsRights(80);
    hear(&mut wizard, probing, Answer::Probed(RedirectProposal::Instead { trouble, instead }));
    act(&mut wizard, Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.keys.redirect_uri, "http://localhost:8721/callback");

    typed(&mut wizard, FieldName::RedirectUri, "http://localhost:9000/mine");
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.keys.redirect_uri, "http://localhost:9000/mine");
}

#[test]
fn an_outcome_of_an_older_probe_changes_nothing() {
    let mut wizard = wizard();
    let old = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    act(&mut wizard, Action::Prepare(prepare::Action::TryPort));
    hear(&mut wizard, old, Answer::Probed(RedirectProposal::Guide));
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
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Keys);
    assert!(wizard.keys.integration_key_problem.is_some());
    assert!(wizard.keys.secret_key_problem.is_some());
}

#[test]
fn swapped_and_equal_keys_are_caught_before_anything_is_sent() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, "AbCdEf0123456789");
    typed(&mut wizard, FieldName::SecretKey, KEY);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Keys);
    assert!(wizard.keys.pair_problem.is_some());
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    act(&mut wizard, Action::Next);
    assert!(wizard.keys.pair_problem.is_some(), "both are the same");
    assert_eq!(wizard.step(), StepName::Keys);
}

#[test]
fn a_paste_is_tidied_and_judged_at_once() {
    let mut wizard = at_keys();
    let pasting = wizard.act(Action::Keys(keys::Action::Paste(FieldName::IntegrationKey)));
    let pasting = asker_of(pasting, |work| matches!(work, Work::Paste));
    let text = Ok(Zeroizing::new(format!("  {KEY}\r\n")));
    hear(&mut wizard, pasting, Answer::Pasted(text));
    assert_eq!(*wizard.keys.integration_key, KEY);
    let text = Ok(Zeroizing::new("https://admindemo.docusign.com".to_owned()));
    hear(&mut wizard, pasting, Answer::Pasted(text));
    assert!(wizard.keys.integration_key_problem.is_some());
}

#[test]
fn back_keeps_what_was_typed() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::SecretKey, "half");
    typed(&mut wizard, FieldName::Email, "somebody@");
    act(&mut wizard, Action::Back);
    assert_eq!(wizard.step(), StepName::Prepare);
    act(&mut wizard, Action::Next);
    assert_eq!(*wizard.keys.secret_key, "half");
    assert_eq!(wizard.keys.email, "somebody@");
}

#[test]
fn keys_of_two_environments_do_not_overwrite_each_other() {
    let mut wizard = at_sign_in();
    act(&mut wizard, Action::GoTo(StepName::Choose));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Demo)));
    assert!(wizard.common.answers.here().keys.is_none());
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    assert_eq!(
        wizard.common.answers.here().keys.as_ref().map(|keys| keys.integration_key.to_string()).as_deref(),
        Some(KEY)
    );
}

#[test]
fn leaving_the_wait_ends_the_attempt_and_its_late_answer_is_not_heard() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let works = act(&mut wizard, Action::Back);
    assert!(works.iter().any(|work| matches!(work, Work::Cancel)), "no port stays open");
    ends(&mut wizard, attempt);
    assert!(wizard.common.answers.here().signed_in.is_none());
    assert_eq!(wizard.step(), StepName::Keys);
}

#[test]
fn a_late_failure_does_not_overwrite_a_newer_attempt() {
    let mut wizard = at_sign_in();
    let old = begin_sign_in(&mut wizard);
    act(&mut wizard, Action::SignIn(sign_in::Action::Cancel));
    let new = begin_sign_in(&mut wizard);
    hear(&mut wizard, old, Answer::SignInEnded(Err(SignInProblem::TimedOut)));
    assert!(
        matches!(&wizard.sign_in.phase, sign_in::SignInPhase::Waiting(waiting) if waiting.attempt == new.attempt)
    );
}

#[test]
fn signing_in_leads_to_the_check_which_begins_by_itself() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear_sign_in(attempt, SignInEvent::CodeReceived);
    assert!(matches!(wizard.sign_in.phase, sign_in::SignInPhase::Exchanging(_)));
    let works = ends(&mut wizard, attempt);
    assert_eq!(wizard.step(), StepName::Check);
    assert!(matches!(works.as_slice(), [Work::Check(_), Work::KeepDraft(_)]));
}

#[test]
fn other_keys_make_the_tokens_of_the_first_ones_void() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    act(&mut wizard, Action::GoTo(StepName::Keys));
    act(&mut wizard, Action::Next);
    assert!(wizard.common.answers.here().signed_in.is_some(), "nothing was changed");
    act(&mut wizard, Action::GoTo(StepName::Keys));
    typed(&mut wizard, FieldName::SecretKey, "another-secret-key");
    act(&mut wizard, Action::Next);
    assert!(wizard.common.answers.here().signed_in.is_none());
}

#[test]
fn next_on_save_with_nothing_ticked_says_so_and_stays() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    // The check is not what this test is about.
    wizard.walk.forward(|_| false);
    act(&mut wizard, Action::Save(save::Action::TickKeychain));
    let works = act(&mut wizard, Action::Next);
    assert!(works.is_empty() && wizard.save.nothing_chosen);
    assert_eq!(wizard.step(), StepName::Save);
    act(&mut wizard, Action::Save(save::Action::KeepNothing));
    assert_eq!(wizard.step(), StepName::HandOver);
}

#[test]
fn a_page_that_did_not_open_is_told_where_it_was_asked_for() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    wizard.walk.forward(|_| false);
    act(&mut wizard, Action::Save(save::Action::KeepNothing));
    let opening = wizard.act(Action::HandOver(hand_over::Action::OpenGuide));
    let opening =
        asker_of(opening, |work| matches!(work, Work::OpenPage(page) if page.starts_with("https://")));
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.hand_over.page_not_opened && !wizard.prepare.page_not_opened);
    hear(&mut wizard, opening, Answer::PageOpened(true));
    assert!(!wizard.hand_over.page_not_opened);
}

#[test]
fn a_page_asked_for_on_another_step_is_told_there_and_nowhere_else() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    let opening = wizard.act(Action::Prepare(prepare::Action::OpenAppsAndKeys));
    let opening = asker_of(opening, |work| matches!(work, Work::OpenPage(_)));
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Back);
    assert_eq!(wizard.step(), StepName::Choose);
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.prepare.page_not_opened && !wizard.hand_over.page_not_opened);
}

#[test]
fn a_product_is_proposed_with_the_environment_its_sheet_preselects() {
    let mut wizard = wizard();
    let product = |id: &str| Action::Choose(choose::Action::Product(id.to_owned()));
    act(&mut wizard, product("sling"));
    assert_eq!(wizard.common.answers.environment, Environment::Demo, "its sheet says so");
    act(&mut wizard, product("flexera-one"));
    assert_eq!(wizard.common.answers.environment, Environment::Production);
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, product("sling"));
    assert_eq!(wizard.common.answers.environment, Environment::Production, "the person's choice stands");
}

#[test]
fn a_product_for_demo_alone_never_goes_on_with_production() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, Action::Choose(choose::Action::Product("conductorone".to_owned())));
    assert_eq!(wizard.common.answers.environment, Environment::Demo);
    assert!(!wizard.common.offers(Environment::Production) && wizard.common.offers(Environment::Practice));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Practice)));
    act(&mut wizard, Action::Choose(choose::Action::Product("snow-atlas".to_owned())));
    assert_eq!(wizard.common.answers.environment, Environment::Practice, "Practice is always offered");
}

#[test]
fn another_product_makes_sign_ins_of_every_environment_void() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    act(&mut wizard, Action::GoTo(StepName::Choose));
    act(&mut wizard, Action::Choose(choose::Action::Product("sling".to_owned())));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    let here = wizard.common.answers.here();
    assert!(here.signed_in.is_none() && here.keys.is_some(), "the keys stay, the tokens do not serve");
}

#[test]
fn what_comes_back_for_a_colleague_is_not_taken_on_another_page() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::SomebodyElse));
    let making = wizard.act(Action::Next);
    let making = asker_of(making, |work| matches!(work, Work::MakeRequest(_)));
    act(&mut wizard, Action::Back);
    let works = hear(&mut wizard, making, Answer::RequestMade(None));
    assert!(works.is_empty() && !wizard.is_busy());
    assert_eq!(wizard.prepare.way, prepare::Way::Open);
}

#[test]
fn item_42_scopes_that_were_not_granted_are_told_where_the_reply_names_those_that_were() {
    for (granted, missing) in [
        (None, &[][..]),
        (Some("signature extended"), &[]),
        (Some("extended signature openid"), &[]),
        (Some("signature"), &["extended"]),
        (Some("extendedx signatur"), &["extended", "signature"]),
    ] {
        let mut wizard = at_sign_in();
        let attempt = begin_sign_in(&mut wizard);
        let mut signed_in = signed_in();
        signed_in.tokens.scope = granted.map(str::to_owned);
        hear(&mut wizard, attempt, Answer::SignInEnded(Ok(signed_in)));
        assert_eq!(wizard.check.missing_scopes(&wizard.common), missing, "{granted:?}");
    }
}

#[test]
fn a_check_that_breaks_off_can_be_made_again() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let turn = wizard.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let checking = asker_of(turn, |work| matches!(work, Work::Check(_)));
    hear(&mut wizard, checking, Answer::GivenUp);
    assert!(wizard.check.person.failure().is_some());
}

#[test]
fn a_check_that_is_left_ends_its_calls_and_asks_only_for_what_is_missing_when_it_is_come_back_to() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let turn = wizard.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let asking = asker_of(turn, |work| matches!(work, Work::Check(_)));
    let person = UserInfo {
        sub: String::new(),
        name: None,
        email: None,
        accounts: vec![account()],
        refused: Vec::new(),
    };
    let turn = wizard.hear(asking, Answer::Checked(CheckEvent::Person(Ok(person))));
    let calls = asker_of(turn, |work| matches!(work, Work::Check(CheckRequest::Account { .. })));
    let left = wizard.act(Action::Back);
    let cancelled: Vec<_> = left.asks.iter().filter(|ask| matches!(ask.work, Work::Cancel)).collect();
    assert!(matches!(cancelled.as_slice(), [ask] if ask.asker == calls), "once for the three calls");
    hear(&mut wizard, calls, Answer::GivenUp);
    assert!(wizard.check.account.failure().is_none(), "what was cancelled has not failed");
    let works = act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Check);
    let checks: Vec<_> = works.iter().filter(|work| matches!(work, Work::Check(_))).collect();
    assert_eq!(checks.len(), 3, "who consented is known");
    assert!(!checks.iter().any(|work| matches!(work, Work::Check(CheckRequest::Person { .. }))));
}

#[test]
fn signing_in_again_from_the_check_begins_by_itself_and_asks_for_the_password_of_somebody_else_alone() {
    for (action, forced) in [(check::Action::SignInAgain, false), (check::Action::SomebodyElse, true)] {
        let mut wizard = at_sign_in();
        let attempt = begin_sign_in(&mut wizard);
        ends(&mut wizard, attempt);
        let works = act(&mut wizard, Action::Check(action));
        assert_eq!(wizard.step(), StepName::SignIn);
        let force = works.iter().find_map(|work| match work {
            Work::SignIn(request) => Some(request.force_login),
            _ => None,
        });
        assert_eq!(force, Some(forced));
    }
}

#[test]
fn the_environment_that_was_chosen_comes_back_with_a_product_that_has_it() {
    let mut wizard = wizard();
    let product = |id: &str| Action::Choose(choose::Action::Product(id.to_owned()));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, product("conductorone"));
    assert_eq!(wizard.common.answers.environment, Environment::Demo, "it has no other");
    act(&mut wizard, product("zilla"));
    assert_eq!(wizard.common.answers.environment, Environment::Production);
}

#[test]
fn practice_that_does_not_run_is_started_by_the_sign_in_and_what_is_in_its_way_is_said() {
    let mut wizard = at_sign_in();
    let keys = wizard.common.answers.here().keys.clone();
    wizard.common.answers.environment = Environment::Practice;
    wizard.common.answers.here_mut().keys = keys;
    let starting = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::StartPractice));
    let problem = PracticeProblem("no port is free".to_owned());
    hear(&mut wizard, starting, Answer::PracticeStarted(Err(problem)));
    assert!(matches!(wizard.sign_in.phase, sign_in::SignInPhase::Failed(SignInProblem::NoPractice(_))));
    let starting = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::StartPractice));
    let origin = "http://127.0.0.1:4001".parse().unwrap();
    let works = hear(&mut wizard, starting, Answer::PracticeStarted(Ok(origin)));
    assert!(works.iter().any(|work| matches!(work, Work::SignIn(_))), "it goes on by itself");
}

#[test]
fn the_page_of_practice_is_opened_as_soon_as_practice_runs() {
    let mut wizard = wizard();
    wizard.common.answers.environment = Environment::Practice;
    wizard.common.practice = None;
    act(&mut wizard, Action::Next);
    wizard.walk.forward(|_| false);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    let opening = Action::Prepare(prepare::Action::OpenAppsAndKeys);
    let starting = asker_of(wizard.act(opening), |work| matches!(work, Work::StartPractice));
    hear(&mut wizard, starting, Answer::PracticeStarted(Err(PracticeProblem("no port".to_owned()))));
    assert!(wizard.common.practice_problem.is_some());
    let opening = Action::Prepare(prepare::Action::OpenAppsAndKeys);
    let starting = asker_of(wizard.act(opening), |work| matches!(work, Work::StartPractice));
    let origin = "http://127.0.0.1:4001".parse().unwrap();
    let works = hear(&mut wizard, starting, Answer::PracticeStarted(Ok(origin)));
    assert!(works.iter().any(|work| matches!(work, Work::OpenPage(_))));
    assert!(wizard.common.practice_problem.is_none());
}

#[test]
fn the_keychain_is_tried_before_anything_is_promised() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    let checked = CheckedAccount { account: account(), person_name: None, person_email: None };
    wizard.common.answers.here_mut().checked = Some(checked);
    let trying = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::ProbeKeychain));
    assert_eq!(wizard.step(), StepName::Save);
    assert!(!wizard.is_busy(), "nobody waits for it");
    hear(&mut wizard, trying, Answer::KeychainProbed(Ok(Readiness::WouldAsk)));
    assert!(matches!(wizard.save.keychain, Some(Ok(Readiness::WouldAsk))));
}
