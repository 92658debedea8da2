//! Connections that are removed while the wizard is open.

use super::*;
use crate::places::notification_set_up::outcome::AccountState;

/// The connections at these places are removed.
fn remove(wizard: &mut NotificationSetUp, places: &[usize]) {
    let all = wizard.common.records.iter().enumerate();
    let left: Vec<_> =
        all.filter(|(place, _)| !places.contains(place)).map(|(_, record)| record.clone()).collect();
    wizard.take_records(&left);
}

#[test]
fn what_was_chosen_and_is_removed_later_is_chosen_no_longer() {
    let mut wizard = begun(3);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    act(&mut wizard, Action::Next);
    let [second, third] = [id_of(&wizard, 1), id_of(&wizard, 2)];
    remove(&mut wizard, &[0]);
    assert_eq!(wizard.common.chosen, [second.clone(), third.clone()]);
    assert_eq!(wizard.accounts.ticked, [second.clone(), third].into());
    assert_eq!(wizard.common.first_chosen().map(|record| &record.id), Some(&second));
    events_said(&mut wizard);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
    assert_eq!(set_ups(wizard.act(Action::Next).asks).len(), 2);
}

#[test]
fn what_is_sent_to_the_first_account_that_is_there_is_shown() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    act(&mut wizard, Action::Next);
    let second = id_of(&wizard, 1);
    wizard.common.wish.whose = WhoseEnvelopes::Chosen;
    wizard.common.wish.people.insert(second, ["noor".to_owned()].into());
    remove(&mut wizard, &[0]);
    assert_eq!(wizard.common.wanted().user_ids, ["noor"]);
}

#[test]
fn with_no_account_left_next_leads_back_to_the_choice_from_every_step() {
    for steps in 1..=3 {
        let mut wizard = begun(2);
        tick(&mut wizard, 0);
        act(&mut wizard, Action::Next);
        events_said(&mut wizard);
        for _ in 1..steps {
            act(&mut wizard, Action::Next);
        }
        remove(&mut wizard, &[0]);
        let refused = wizard.refused();
        act(&mut wizard, Action::Next);
        assert_eq!(wizard.step(), NotificationStep::Accounts, "{steps} steps on");
        let step = &wizard.accounts;
        assert!(step.chosen_gone && step.none_ticked && !step.owner_missing && wizard.refused() > refused);
        // Nothing that was said elsewhere is lost.
        tick(&mut wizard, 0);
        act(&mut wizard, Action::Next);
        assert!(!wizard.accounts.chosen_gone && wizard.events.name.contains("Orders"));
    }
}

#[test]
fn without_the_owner_next_leads_back_to_the_choice() {
    let (mut wizard, mut asks) = of_a_partner();
    let _ = wizard.hear(&asks.remove(0).asker, Answer::OwnerChecked(Ok(())));
    remove(&mut wizard, &[0]);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Accounts);
    assert!(wizard.accounts.owner_missing && !wizard.accounts.none_ticked);
}

#[test]
fn an_account_that_is_removed_while_others_are_set_up_is_told() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    to_review(&mut wizard);
    for (one, asker) in set_ups(wizard.act(Action::Next).asks) {
        let _ = wizard.hear(&asker, made(&one));
    }
    assert!(wizard.outcome.is_all_right());
    remove(&mut wizard, &[0]);
    let again = set_ups(wizard.act(Action::Outcome(outcome::Action::AllAgain)).asks);
    assert_eq!(again.len(), 1);
    let gone = |state: &AccountState| {
        matches!(state, AccountState::Failed(AccountSetUpProblem::Connection(CheckKeptProblem::Unknown)))
    };
    assert!(wizard.outcome.accounts.len() == 2 && gone(&wizard.outcome.accounts[0].state));
    let _ = wizard.hear(&again[0].1, made(&again[0].0));
    assert!(!wizard.outcome.is_all_right());
}

#[test]
fn without_the_owner_no_client_is_set_up() {
    let (mut wizard, mut asks) = of_a_partner();
    let _ = wizard.hear(&asks.remove(0).asker, Answer::OwnerChecked(Ok(())));
    for (one, asker) in set_ups(wizard.act(Action::Next).asks) {
        let _ = wizard.hear(&asker, made(&one));
    }
    remove(&mut wizard, &[0]);
    act(&mut wizard, Action::Outcome(outcome::Action::AllAgain));
    let ownerless = |account: &outcome::AccountOutcome| {
        matches!(account.state, AccountState::Failed(AccountSetUpProblem::Owner(OwnerProblem::NotKept)))
    };
    assert!(wizard.outcome.accounts.len() == 3 && wizard.outcome.accounts.iter().all(ownerless));
}

#[test]
fn where_no_account_was_set_up_nothing_is_right() {
    assert!(!outcome::Outcomes::default().is_all_right());
}
