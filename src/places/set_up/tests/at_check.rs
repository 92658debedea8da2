//! Step 5: the calls, and what Docusign granted.

use super::*;
use crate::connections::{AccountDetails, ApiError, BillingPlan};

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

/// Signed in, and Docusign said who consented; who asks for the calls that follow, if there are any.
fn at_check(person: UserInfo) -> (SetUp, Option<WizardAddress>) {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let turn = wizard.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let asking = asker_of(turn, |work| matches!(work, Work::Check(_)));
    let turn = wizard.hear(asking, Answer::Checked(CheckEvent::Person(Ok(person))));
    let calls = turn.asks.into_iter().find(|ask| matches!(ask.work, Work::Check(_))).map(|ask| ask.asker);
    (wizard, calls)
}

fn person(accounts: Vec<Account>) -> UserInfo {
    UserInfo { sub: String::new(), name: None, email: None, accounts, refused: Vec::new() }
}

#[test]
fn case_05_without_a_default_the_person_has_to_say_which_account() {
    let another = |id: &str| Account { account_id: id.parse().unwrap(), is_default: false, ..account() };
    let (mut wizard, calls) = at_check(person(vec![another("1"), another("2"), another("3")]));
    assert!(
        calls.is_none() && wizard.check.asks_which_account(),
        "nothing is asked of an account nobody chose"
    );
    act(&mut wizard, Action::Next);
    assert!(wizard.step() == StepName::Check && wizard.check.hurried);
    let works = act(&mut wizard, Action::Check(check::Action::Account(1)));
    let asked = works.iter().find_map(|work| match work {
        Work::Check(CheckRequest::Account { account, .. }) => Some(account.account_id.to_string()),
        _ => None,
    });
    assert_eq!(asked.as_deref(), Some("2"));
    assert!(!wizard.check.asks_which_account());
    let (wizard, calls) = at_check(person(vec![another("1")]));
    assert!(calls.is_some() && !wizard.check.asks_which_account(), "there is only one");
}

#[test]
fn that_next_was_pressed_too_early_is_said_only_as_long_as_something_is_waited_for() {
    let another = |id: &str| Account { account_id: id.parse().unwrap(), is_default: false, ..account() };
    // What is not answered by waiting has its own buttons, and nobody pressed Next there.
    let failed = Err(ApiError::broken_off());
    for came in [failed, Ok(person(vec![another("1"), another("2")]))] {
        let mut wizard = at_sign_in();
        let attempt = begin_sign_in(&mut wizard);
        let turn = wizard.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
        let asking = asker_of(turn, |work| matches!(work, Work::Check(_)));
        act(&mut wizard, Action::Next);
        assert!(wizard.step() == StepName::Check && wizard.check.hurried);
        hear(&mut wizard, asking, Answer::Checked(CheckEvent::Person(came)));
        assert!(!wizard.check.hurried);
    }
    let (mut wizard, calls) = at_check(person(vec![another("1")]));
    let calls = calls.unwrap();
    act(&mut wizard, Action::Next);
    let failed = ApiError::broken_off;
    hear(&mut wizard, calls, Answer::Checked(CheckEvent::Account(Err(failed()))));
    assert!(wizard.check.hurried, "two calls are waited for");
    hear(&mut wizard, calls, Answer::Checked(CheckEvent::Users(Err(failed()))));
    hear(&mut wizard, calls, Answer::Checked(CheckEvent::BillingPlan(Err(failed()))));
    assert!(!wizard.check.hurried);
}

#[test]
fn case_01_for_whoever_belongs_to_no_account_nothing_more_is_asked() {
    let (wizard, calls) = at_check(person(Vec::new()));
    assert!(calls.is_none());
    assert!(wizard.check.without_account().is_some() && !wizard.check.asks_which_account());
}

#[test]
fn case_03_a_call_that_the_product_needs_makes_going_on_a_choice_and_is_kept() {
    use crate::domain::ReadCall;
    let refused = || ApiError::Unexplained { status: 403 };
    for (sheet, needed) in [("snow-atlas", vec![ReadCall::Users]), ("something-else", Vec::new())] {
        let (mut wizard, calls) = at_check(person(vec![account()]));
        wizard.common.answers.sheet = sheet.to_owned();
        let calls = calls.unwrap();
        hear(&mut wizard, calls, Answer::Checked(CheckEvent::Account(Ok(AccountDetails::default()))));
        hear(&mut wizard, calls, Answer::Checked(CheckEvent::Users(Err(refused()))));
        hear(&mut wizard, calls, Answer::Checked(CheckEvent::BillingPlan(Ok(BillingPlan::default()))));
        assert_eq!(wizard.check.needed_failures(&wizard.common), needed, "{sheet}");
        assert_eq!(wizard.check.goes_on_anyway(&wizard.common), !needed.is_empty());
        let history = wizard.common.answers.here().checked.as_ref().unwrap().history();
        assert_eq!((history.failed_calls, history.checked_at), (needed, Some(wizard.common.clock.now())));
    }
}
