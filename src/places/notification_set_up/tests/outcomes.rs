//! What becomes of it at each account, and once more.

use super::*;
use crate::places::notification_set_up::outcome::{AccountState, HowAgain};

#[test]
fn of_three_accounts_one_refuses_two_are_done_and_all_can_be_run_again() {
    let (mut wizard, mut asks) = of_a_partner();
    let _ = wizard.hear(&asks.remove(0).asker, Answer::OwnerChecked(Ok(())));
    let asked = set_ups(wizard.act(Action::Next).asks);
    assert_eq!(asked.len(), 3, "each by itself");
    for (place, (one, asker)) in asked.iter().enumerate() {
        let answer = if place == 1 { refused() } else { made(one) };
        let _ = wizard.hear(asker, answer);
    }
    assert!(!wizard.outcome.is_running() && wizard.outcome.right() == 2);

    // Made anew where it is missing, left alone where it is right: that is the engine's to see.
    let again = set_ups(wizard.act(Action::Outcome(outcome::Action::AllAgain)).asks);
    assert!(again.len() == 3 && again.iter().all(|(one, _)| one.mode == SetUpMode::Create));
    let _ = wizard.hear(&asked[0].1, refused());
    assert!(wizard.outcome.is_running(), "a late answer is of another attempt");
    for (one, asker) in &again {
        let right = SetUpOutcome::AlreadyRight(there(&one.wanted));
        let _ = wizard.hear(asker, Answer::AccountSetUp(Ok((right, KeyToSign::NotMissed))));
    }
    assert_eq!(wizard.outcome.right(), 3);
}

#[test]
fn one_that_differs_is_changed_only_when_that_is_asked_for() {
    let mut wizard = begun(1);
    to_review(&mut wizard);
    let (set_up, asker) = set_ups(wizard.act(Action::Next).asks).remove(0);
    let differs = SetUpOutcome::Differs { configuration: there(&set_up.wanted), differences: Vec::new() };
    let _ = wizard.hear(&asker, Answer::AccountSetUp(Ok((differs, KeyToSign::NotMissed))));
    assert_eq!(wizard.outcome.right(), 0);
    let id = id_of(&wizard, 0);
    for (how, mode, renew) in [
        (HowAgain::Change, SetUpMode::Update { anyway: false }, false),
        (HowAgain::SendSecrets, SetUpMode::Update { anyway: true }, false),
        (HowAgain::RenewFirst, SetUpMode::Create, true),
    ] {
        let turn = wizard.act(Action::Outcome(outcome::Action::Again(id.clone(), how)));
        let (again, asker) = set_ups(turn.asks).remove(0);
        assert_eq!((again.mode, again.renew_anyway), (mode, renew));
        let answer = Answer::AccountSetUp(Err(CheckKeptProblem::NeedsRenewal.into()));
        let _ = wizard.hear(&asker, answer);
    }
}

#[test]
fn a_few_accounts_at_a_time_and_the_rest_can_be_stopped() {
    let mut wizard = begun(9);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    to_review(&mut wizard);
    let asked = set_ups(wizard.act(Action::Next).asks);
    assert_eq!(asked.len(), 4);
    let next = set_ups(wizard.hear(&asked[0].1, made(&asked[0].0)).asks);
    assert_eq!(next.len(), 1, "the fifth");
    act(&mut wizard, Action::Outcome(outcome::Action::Stop));
    for (one, asker) in asked.iter().skip(1).chain(&next) {
        assert!(wizard.hear(asker, made(one)).asks.is_empty());
    }
    assert!(!wizard.outcome.is_running() && wizard.outcome.right() == 5);
    let given_up = set_ups(wizard.act(Action::Outcome(outcome::Action::AllAgain)).asks);
    let _ = wizard.hear(&given_up[0].1, Answer::GivenUp);
    assert!(matches!(wizard.outcome.accounts[0].state, AccountState::Failed(_)));
}

#[test]
fn whoever_leaves_while_accounts_are_set_up_is_asked_until_that_is_over() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    to_review(&mut wizard);
    let asked = set_ups(wizard.act(Action::Next).asks);
    let is_asked = |wizard: &NotificationSetUp, wanted: usize| matches!(wizard.asked, Some(Question::SetUpAtWork { count }) if count == wanted);
    for to in [NotificationLead::Back, NotificationLead::Close] {
        assert!(wizard.leave(to).leads.is_none() && is_asked(&wizard, 2));
        let stayed = wizard.decide(Decision::Stay);
        assert!(stayed.leads.is_none() && wizard.asked.is_none());
        assert!(wizard.leave(to).leads.is_none());
        assert_eq!(wizard.decide(Decision::Leave).leads, Some(to));
    }
    let _ = wizard.hear(&asked[0].1, made(&asked[0].0));
    assert!(wizard.leave(NotificationLead::Close).leads.is_none() && is_asked(&wizard, 1));
    let over = wizard.hear(&asked[1].1, refused());
    assert!(over.leads.is_none() && wizard.asked.is_none(), "what came of it is on the page");
    assert_eq!(wizard.leave(NotificationLead::Close).leads, Some(NotificationLead::Close));
}

#[test]
fn an_account_that_was_set_up_stays_so_where_the_second_run_is_stopped_before_its_turn() {
    let mut wizard = begun(6);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    to_review(&mut wizard);
    let mut asked = set_ups(wizard.act(Action::Next).asks);
    while let Some((one, asker)) = asked.pop() {
        let last = one.id == id_of(&wizard, 5);
        let answer = if last { refused() } else { made(&one) };
        asked.extend(set_ups(wizard.hear(&asker, answer).asks));
    }
    assert_eq!(wizard.outcome.right(), 5);
    let again = set_ups(wizard.act(Action::Outcome(outcome::Action::AllAgain)).asks);
    assert_eq!(again.len(), 4);
    act(&mut wizard, Action::Outcome(outcome::Action::Stop));
    let stands = |wizard: &NotificationSetUp| {
        let [.., fifth, sixth] = wizard.outcome.accounts.as_slice() else { panic!("six") };
        fifth.state.is_right() && matches!(sixth.state, AccountState::Failed(_))
    };
    assert!(stands(&wizard), "as the first run left it");
    for (one, asker) in &again {
        assert!(wizard.hear(asker, made(one)).asks.is_empty());
    }
    assert!(wizard.outcome.right() == 5 && stands(&wizard));
    let id = id_of(&wizard, 5);
    let once_more = outcome::Action::Again(id, HowAgain::AsBefore);
    assert_eq!(set_ups(wizard.act(Action::Outcome(once_more)).asks).len(), 1);
}

#[test]
fn a_client_that_was_signed_in_for_again_with_another_key_is_not_set_up() {
    let (mut wizard, mut asks) = of_a_partner();
    let _ = wizard.hear(&asks.remove(0).asker, Answer::OwnerChecked(Ok(())));
    let mut changed = wizard.common.records.clone();
    changed[2].facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
    wizard.take_records(&changed);
    assert_eq!(set_ups(wizard.act(Action::Next).asks).len(), 2);
    let other_key = |state: &AccountState| {
        matches!(state, AccountState::Failed(AccountSetUpProblem::Owner(OwnerProblem::AnotherKey)))
    };
    assert!(other_key(&wizard.outcome.accounts[1].state));
}
