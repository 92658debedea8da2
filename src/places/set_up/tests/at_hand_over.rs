//! Step 7 after signing in again: what the product has to be told anew.

use super::*;
use crate::connections::ConnectionRecord;
use crate::connections::samples::record;
use crate::domain::{AccountId, Connection, Facts, Secrets, samples};
use crate::places::set_up::resume::KeysOfAgain;

/// What was kept: Snow Atlas's three fields are its keys and its refresh token.
fn before() -> Connection {
    let facts = Facts {
        environment: Environment::Production,
        integration_key: KEY.parse().unwrap(),
        base_uri: account().base_uri,
        account_id: account().account_id,
        ..samples::facts()
    };
    let secrets = Secrets {
        secret_key: Arc::new(SECRET.parse().unwrap()),
        refresh_token: Arc::new("the-older".parse().unwrap()),
        access_token: None,
    };
    Connection { facts, secrets }
}

/// At Hand over, after signing in again with these keys, to this account.
fn at_hand_over(with: KeysOfAgain, to: &AccountId) -> SetUp {
    at_hand_over_of(&record(before().facts), with, to)
}

/// The same of this connection.
fn at_hand_over_of(record: &ConnectionRecord, with: KeysOfAgain, to: &AccountId) -> SetUp {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (before, sheets) = (before(), Arc::new(Sheets::load(None)));
    let (mut wizard, _) = SetUp::again(sheets, clock, None, record, &before, with);
    if with == KeysOfAgain::OtherSecret {
        typed(&mut wizard, FieldName::SecretKey, "1fedcba9-8765-4321-0fed-cba987654321");
        act(&mut wizard, Action::Next);
    }
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    let account = Account { account_id: to.clone(), ..account() };
    let checked = CheckedAccount {
        account,
        person_name: None,
        person_email: None,
        failed_calls: Vec::new(),
        at: Timestamp::UNIX_EPOCH,
    };
    wizard.common.answers.here_mut().checked = Some(checked);
    act(&mut wizard, Action::Next);
    let keeping = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Keep { .. }));
    hear(&mut wizard, keeping, Answer::Kept(Ok(())));
    assert_eq!(wizard.step(), StepName::HandOver);
    wizard
}

fn changed(wizard: &SetUp) -> Vec<(String, Option<bool>)> {
    let rows = wizard.hand_over.fields(&wizard.common).rows;
    rows.iter().enumerate().map(|(at, row)| (row.label.to_owned(), wizard.hand_over.is_changed(at))).collect()
}

fn copy(wizard: &mut SetUp, index: usize) {
    let copying = wizard.act(Action::HandOver(hand_over::Action::Copy(index)));
    let copying = asker_of(copying, |work| matches!(work, Work::Copy { .. }));
    hear(wizard, copying, Answer::Copied(Ok(None)));
}

#[test]
fn case_26_a_secret_is_shown_one_at_a_time_and_no_longer_than_the_person_stays() {
    let mut wizard = at_hand_over(KeysOfAgain::Same, &account().account_id);
    assert_eq!(wizard.hand_over.seen, None);
    let show = |wizard: &mut SetUp, which| {
        assert!(wizard.act(Action::HandOver(hand_over::Action::Show(which))).asks.is_empty());
    };
    show(&mut wizard, Some(1));
    show(&mut wizard, Some(2));
    assert_eq!(wizard.hand_over.seen, Some(2));
    show(&mut wizard, None);
    assert_eq!(wizard.hand_over.seen, None);
    show(&mut wizard, Some(2));
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Next);
    assert_eq!((wizard.step(), wizard.hand_over.seen), (StepName::HandOver, None));
}

#[test]
fn after_signing_in_again_the_refresh_token_alone_is_to_be_told() {
    let mut wizard = at_hand_over(KeysOfAgain::Same, &account().account_id);
    assert_eq!(
        changed(&wizard),
        [
            ("Integration Key".to_owned(), Some(false)),
            ("Secret Key".to_owned(), Some(false)),
            ("Refresh Token".to_owned(), Some(true)),
        ]
    );
    assert!(!wizard.hand_over.all_copied(&wizard.common));
    copy(&mut wizard, 2);
    assert!(wizard.hand_over.all_copied(&wizard.common), "the rest stays as it is");
}

#[test]
fn what_the_product_was_not_told_of_before_is_to_be_told_too() {
    let mut record = record(before().facts);
    record.history.keys_to_hand_over.secret_key = true;
    let wizard = at_hand_over_of(&record, KeysOfAgain::Same, &account().account_id);
    let changed: Vec<_> = changed(&wizard).into_iter().map(|(_, changed)| changed).collect();
    assert_eq!(changed, [Some(false), Some(true), Some(true)]);
}

#[test]
fn after_another_secret_both_secrets_are_to_be_told() {
    let mut wizard = at_hand_over(KeysOfAgain::OtherSecret, &account().account_id);
    assert_eq!(
        changed(&wizard),
        [
            ("Integration Key".to_owned(), Some(false)),
            ("Secret Key".to_owned(), Some(true)),
            ("Refresh Token".to_owned(), Some(true)),
        ]
    );
    copy(&mut wizard, 2);
    assert!(!wizard.hand_over.all_copied(&wizard.common));
    // What stays as it is, is not counted, copied or not.
    copy(&mut wizard, 0);
    assert_eq!(wizard.hand_over.count_copied(&wizard.common), (1, 2));
    copy(&mut wizard, 1);
    assert!(wizard.hand_over.all_copied(&wizard.common));
}

#[test]
fn for_another_account_or_a_new_connection_everything_is_to_be_told() {
    let mut wizard = at_hand_over(KeysOfAgain::Same, &"7654321".parse().unwrap());
    assert!(!wizard.hand_over.is_told_again() && changed(&wizard).iter().all(|(_, is)| is.is_none()));
    copy(&mut wizard, 2);
    assert!(!wizard.hand_over.all_copied(&wizard.common));
    assert_eq!(wizard.hand_over.count_copied(&wizard.common), (1, 3));
    for index in [0, 1] {
        copy(&mut wizard, index);
    }
    assert!(wizard.hand_over.all_copied(&wizard.common));
}

#[test]
fn fewer_scopes_than_before_are_asked_about_before_anything_goes_on() {
    for (granted, fewer) in
        [(None, &[][..]), (Some("signature extended more"), &[]), (Some("signature"), &["extended"])]
    {
        let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
        let (before, sheets) = (before(), Arc::new(Sheets::load(None)));
        let record = record(before.facts.clone());
        let (mut wizard, _) = SetUp::again(sheets, clock, None, &record, &before, KeysOfAgain::Same);
        let attempt = begin_sign_in(&mut wizard);
        let mut signed_in = signed_in();
        signed_in.tokens.scope = granted.map(str::to_owned);
        hear(&mut wizard, attempt, Answer::SignInEnded(Ok(signed_in)));
        assert_eq!(wizard.check.fewer_than_before(&wizard.common), fewer, "{granted:?}");
        let checked = CheckedAccount {
            account: account(),
            person_name: None,
            person_email: None,
            failed_calls: Vec::new(),
            at: Timestamp::UNIX_EPOCH,
        };
        wizard.common.answers.here_mut().checked = Some(checked);
        act(&mut wizard, Action::Next);
        assert_eq!(wizard.step() == StepName::Save, fewer.is_empty(), "{granted:?}");
        if !fewer.is_empty() {
            assert!(wizard.check.hurried);
            act(&mut wizard, Action::Check(check::Action::FewerScopes));
            act(&mut wizard, Action::Next);
            assert_eq!(wizard.step(), StepName::Save);
        }
    }
}

#[test]
fn of_several_that_were_copied_the_last_alone_is_called_there() {
    let mut wizard = at_hand_over(KeysOfAgain::Same, &"7654321".parse().unwrap());
    let there = |wizard: &SetUp| [0, 1, 2].map(|index| wizard.hand_over.copied.is_there(index));
    copy(&mut wizard, 0);
    assert_eq!(there(&wizard), [true, false, false]);
    // No secret was there before, so that nobody tells of it.
    copy(&mut wizard, 2);
    assert_eq!(there(&wizard), [false, false, true]);
    assert!(wizard.hand_over.copied.get(0).is_some_and(CopyState::is_copied));
}
