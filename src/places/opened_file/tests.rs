//! A copy from a file: unlocked, set against what is here, kept.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::ExposeSecret;

use super::*;
use crate::connections::samples::{keychain_locked, record};
use crate::connections::{CopyFate, Difference, KeepProblem, RevealError, SecretKind};
use crate::domain::{Connection, ConnectionId, Facts, Secrets, samples};

fn connection(refresh_token: &str) -> Connection {
    let secrets = Secrets {
        secret_key: Arc::new("the-secret".parse().unwrap()),
        refresh_token: Arc::new(refresh_token.parse().unwrap()),
        access_token: Some(Arc::new("access".parse().unwrap())),
    };
    Connection { facts: samples::facts(), secrets }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A copy that anybody can read, with these connections here.
fn opened(records: Vec<ConnectionRecord>) -> (OpenedCopy, CopyTurn) {
    let copy = CopyInFile::Plain(vec![connection("refresh").into()]);
    OpenedCopy::new("/home/olive/copy.json".into(), copy, records)
}

fn read(opened: &OpenedCopy) -> &ReadCopies {
    match &opened.stage {
        CopyStage::Read(read) => read,
        CopyStage::Locked(_) => panic!("it is locked"),
    }
}

/// What keeping the first would do, once that is known.
fn fate(opened: &OpenedCopy) -> &CopyFate {
    read(opened).entries[0].fate.as_ref().expect("it is known")
}

/// The number of the comparison that is asked for.
fn comparison(turn: &CopyTurn) -> CopyAsker {
    match turn.asks.as_slice() {
        [Ask { work: Work::Compare(_), asker }] => *asker,
        _ => panic!("the keychain is asked"),
    }
}

/// What comes of it where the keychain says this of the one that is kept here.
fn compared(here: &ConnectionRecord, answer: Answer) -> OpenedCopy {
    let (mut opened, turn) = opened(vec![here.clone()]);
    assert!(matches!(&turn.asks[..], [Ask { work: Work::Compare(record), .. }] if **record == *here));
    assert!(opened.is_busy());
    let _ = opened.hear(comparison(&turn), answer);
    assert!(!opened.is_busy());
    opened
}

fn revealed(facts: Facts, refresh_token: &str) -> Answer {
    Answer::Compared(Ok(Box::new(Connection { facts, secrets: connection(refresh_token).secrets }.into())))
}

#[test]
fn what_is_not_here_is_added_whatever_else_is() {
    let mut others = Vec::new();
    for change in [
        |facts: &mut Facts| facts.sheet = "sling".to_owned(),
        |facts: &mut Facts| facts.account_id = "7654321".parse().unwrap(),
        |facts: &mut Facts| {
            facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
        },
    ] {
        let mut facts = samples::facts();
        change(&mut facts);
        others.push(record(facts));
    }
    let (opened, turn) = opened(others);
    assert!(turn.asks.is_empty());
    assert!(matches!(fate(&opened), CopyFate::Added));
}

#[test]
fn what_is_here_the_same_is_left_and_there_is_nothing_to_choose() {
    let mut opened = compared(&record(samples::facts()), revealed(samples::facts(), "refresh"));
    assert!(matches!(fate(&opened), CopyFate::Left(_)) && !read(&opened).is_to_be_chosen());
    assert!(
        matches!(opened.act(Action::Next), CopyTurn { leads: Some(CopyLead::Home), asks } if asks.is_empty())
    );
}

#[test]
fn how_a_copy_differs_is_told_by_its_dates_and_then_by_its_secrets() {
    let mut newer = samples::facts();
    newer.consented_at = at("2026-11-20T09:00:00Z");
    let mut older = samples::facts();
    older.consented_at = at("2026-10-20T09:00:00Z");
    let mut renewed = samples::facts();
    renewed.refresh_token_expires_at = Some(at("2026-12-20T09:00:00Z"));
    let differs = |facts: &Facts, token: &str| {
        let opened = compared(&record(facts.clone()), revealed(facts.clone(), token));
        let CopyFate::Replaces(_, difference) = fate(&opened) else { panic!("it would replace it") };
        format!("{difference:?}")
    };
    assert_eq!(differs(&newer, "refresh"), "Older");
    assert_eq!(differs(&renewed, "refresh"), "Older");
    assert_eq!(differs(&older, "refresh"), "Newer");
    assert_eq!(differs(&samples::facts(), "another"), "Other");
}

#[test]
fn what_the_keychain_lost_is_brought_back_under_its_own_id() {
    let here = record(samples::facts());
    let gone = Answer::Compared(Err(RevealError::Gone(SecretKind::RefreshToken)));
    let mut opened = compared(&here, gone);
    assert!(matches!(fate(&opened), CopyFate::Replaces(_, Difference::GoneHere)));
    let _ = opened.act(Action::Way(CarryWay::Copy));
    let turn = opened.act(Action::Next);
    assert!(matches!(&turn.asks[..], [Ask { work: Work::KeepCopy { id, .. }, .. }] if *id == here.id));
    let locked = Answer::Compared(Err(keychain_locked()));
    assert!(matches!(
        fate(&compared(&here, locked)),
        CopyFate::Replaces(_, Difference::Unknown(RevealError::Store(_)))
    ));
    let removed = Answer::Compared(Err(RevealError::UnknownConnection));
    assert!(matches!(fate(&compared(&here, removed)), CopyFate::Added));
}

#[test]
fn of_several_the_one_of_its_consent_is_compared_and_else_none() {
    let mut newest = samples::facts();
    newest.consented_at = at("2026-11-20T09:00:00Z");
    let (newest, same) = (record(newest), record(samples::facts()));
    let asked = |records: Vec<ConnectionRecord>| match opened(records).1.asks.pop() {
        Some(Ask { work: Work::Compare(record), .. }) => Some(record.id),
        _ => None,
    };
    // Renewed here since: of the same consent, with other dates.
    let mut renewed = same.clone();
    renewed.facts.refresh_token_expires_at = Some(at("2026-12-20T09:00:00Z"));
    assert_eq!(asked(vec![newest.clone(), renewed.clone()]), Some(renewed.id));
    let mut oldest = samples::facts();
    oldest.consented_at = at("2026-10-01T09:00:00Z");
    assert_eq!(asked(vec![newest.clone(), record(oldest)]), None, "which of them would be guessed");
    assert_eq!(asked(vec![newest.clone()]), Some(newest.id), "there is one alone");
}

#[test]
fn what_is_renewed_here_meanwhile_is_compared_again() {
    let here = record(samples::facts());
    let mut opened = compared(&here, revealed(samples::facts(), "older"));
    assert!(opened.take_records(std::slice::from_ref(&here)).asks.is_empty(), "nothing is different");
    let mut renewed = here;
    renewed.facts.refresh_token_expires_at = Some(at("2026-12-20T09:00:00Z"));
    let again = opened.take_records(std::slice::from_ref(&renewed));
    assert!(matches!(&again.asks[..], [Ask { work: Work::Compare(record), .. }] if **record == renewed));
    assert!(opened.is_busy());
}

#[test]
fn what_was_renewed_while_it_was_to_be_replaced_is_compared_again_before_anything_is_kept() {
    let here = record(samples::facts());
    let mut renewed = here.clone();
    renewed.facts.refresh_token_expires_at = Some(at("2026-12-20T09:00:00Z"));
    for is_read_before in [true, false] {
        let mut opened = compared(&here, revealed(samples::facts(), "older"));
        let _ = opened.act(Action::Way(CarryWay::Copy));
        let turn = opened.act(Action::Next);
        assert!(
            matches!(&turn.asks[..], [Ask { work: Work::KeepCopy { seen: Some(seen), .. }, .. }] if **seen == here)
        );
        let read_list = |opened: &mut OpenedCopy| opened.take_records(std::slice::from_ref(&renewed));
        let before = is_read_before.then(|| read_list(&mut opened));
        assert!(before.is_none_or(|turn| turn.asks.is_empty()), "it is being kept");
        let changed = Answer::Kept(Err(KeepProblem::ChangedMeanwhile));
        let heard = opened.hear(CopyAsker::Keep, changed);
        let again = if is_read_before { heard } else { read_list(&mut opened) };
        assert!(opened.is_busy(), "it is compared once more");
        let _ = opened.hear(comparison(&again), revealed(renewed.facts.clone(), "newest"));
        assert!(matches!(fate(&opened), CopyFate::Replaces(_, Difference::Older)), "that is said first");
        let turn = opened.act(Action::Next);
        assert!(
            matches!(&turn.asks[..], [Ask { work: Work::KeepCopy { seen: Some(seen), .. }, .. }] if **seen == renewed)
        );
    }
}

#[test]
fn a_copy_that_could_not_be_kept_takes_its_own_place_when_it_is_tried_again() {
    let (mut opened, _) = opened(Vec::new());
    let _ = opened.act(Action::Way(CarryWay::Copy));
    let id_of = |turn: CopyTurn| match turn.asks.into_iter().next() {
        Some(Ask { work: Work::KeepCopy { id, .. }, .. }) => id,
        _ => panic!("it is kept"),
    };
    let first = id_of(opened.act(Action::Next));
    assert!(opened.act(Action::Next).asks.is_empty(), "it is being kept");
    let _ = opened.hear(CopyAsker::Keep, Answer::GivenUp);
    assert!(matches!(read(&opened).keeping, CopyKeeping::Failed(_)));
    assert_eq!(id_of(opened.act(Action::Next)), first);
}

#[test]
fn a_passphrase_is_asked_for_first_and_gone_when_it_has_opened_the_copy() {
    let file = Zeroizing::new(b"locked".to_vec()).into();
    let (mut opened, _) = OpenedCopy::new("/x".into(), CopyInFile::Locked(file), Vec::new());
    let trouble = |opened: &OpenedCopy| match &opened.stage {
        CopyStage::Locked(locked) => locked.problem,
        CopyStage::Read(_) => panic!("it is open"),
    };
    assert!(opened.act(Action::Next).asks.is_empty());
    assert_eq!((trouble(&opened), opened.refused()), (Some(UnlockTrouble::Missing), 1));
    let _ = opened.act(Action::Typed(Zeroizing::new("wrong".to_owned())));
    assert_eq!(trouble(&opened), None, "it goes when it is mended");
    let turn = opened.act(Action::Next);
    assert!(
        matches!(&turn.asks[..], [Ask { work: Work::UnlockCopies { passphrase, .. }, .. }] if passphrase.expose_secret() == "wrong")
    );
    assert!(opened.is_busy() && opened.act(Action::Next).asks.is_empty());
    let _ = opened.hear(CopyAsker::Unlock, Answer::CopiesUnlocked(Err(OpenProblem::WrongPassphrase)));
    assert_eq!(trouble(&opened), Some(UnlockTrouble::Failed(OpenProblem::WrongPassphrase)));
    let _ = opened.act(Action::Next);
    let _ = opened.hear(CopyAsker::Unlock, Answer::CopiesUnlocked(Ok(vec![connection("refresh").into()])));
    assert!(matches!(fate(&opened), CopyFate::Added));
}

/// A copy to an account of its own, of that day.
fn copy(account: u32, consented: &str) -> CopiedConnection {
    let mut connection = connection("refresh");
    connection.facts.account_id = account.to_string().parse().unwrap();
    connection.facts.consented_at = at(consented);
    connection.into()
}

/// Three copies: one that is not here, one of which an older one is here, one of which a newer one is here.
fn three() -> (OpenedCopy, [ConnectionRecord; 2]) {
    let copies = [1, 2, 3].map(|account| copy(account, "2026-11-10T09:00:00Z"));
    let here = |of: &CopiedConnection, consented: &str| {
        record(Facts { consented_at: at(consented), ..of.connection.facts.clone() })
    };
    let records = [here(&copies[1], "2026-11-01T09:00:00Z"), here(&copies[2], "2026-11-20T09:00:00Z")];
    let file = CopyInFile::Plain(copies.to_vec());
    let (mut opened, mut turn) = OpenedCopy::new("/home/olive/all".into(), file, records.to_vec());
    for record in &records {
        assert!(opened.is_busy());
        let asker = comparison(&turn);
        turn = opened.hear(asker, revealed(record.facts.clone(), "other"));
    }
    assert!(turn.asks.is_empty() && !opened.is_busy());
    (opened, records)
}

fn kept_copy(turn: &CopyTurn) -> (String, ConnectionId) {
    match turn.asks.as_slice() {
        [Ask { work: Work::KeepCopy { copy, id, .. }, .. }] => {
            (copy.connection.facts.account_id.to_string(), id.clone())
        }
        _ => panic!("it is kept"),
    }
}

#[test]
fn of_several_those_are_ticked_that_lose_nothing_and_each_is_kept_in_its_turn() {
    let (mut opened, [older, _]) = three();
    let ticked: Vec<_> = read(&opened).entries.iter().map(|entry| entry.taken).collect();
    assert_eq!(ticked, [true, false, false], "none that may still work is replaced unasked");
    let _ = opened.act(Action::Take(1));
    let _ = opened.act(Action::Way(CarryWay::Move));
    let (account, _) = kept_copy(&opened.act(Action::Next));
    assert_eq!(account, "1");
    let next = opened.hear(CopyAsker::Keep, Answer::Kept(Ok(())));
    assert_eq!(kept_copy(&next), ("2".to_owned(), older.id));
    let last = opened.hear(CopyAsker::Keep, Answer::Kept(Ok(())));
    let Some(CopyLead::Kept(arrived)) = last.leads else { panic!("it leads home") };
    assert_eq!((arrived.count, arrived.way), (2, CarryWay::Move));
    // What was renewed here before its turn came is compared again, and not left behind unsaid.
    let (mut opened, [older, newer]) = three();
    let _ = opened.act(Action::Take(1));
    let _ = opened.act(Action::Way(CarryWay::Move));
    let _ = opened.act(Action::Next);
    let _ = opened.hear(CopyAsker::Keep, Answer::Kept(Ok(())));
    let renewed = Facts { consented_at: at("2026-11-25T09:00:00Z"), ..older.facts.clone() };
    let _ = opened.take_records(&[ConnectionRecord { facts: renewed.clone(), ..older }, newer]);
    let again = opened.hear(CopyAsker::Keep, Answer::Kept(Err(KeepProblem::ChangedMeanwhile)));
    assert!(again.leads.is_none());
    let _ = opened.hear(comparison(&again), revealed(renewed, "newest"));
    let done = opened.act(Action::Next);
    assert!(matches!(done.leads, Some(CopyLead::Kept(arrived)) if arrived.count == 1));
    // Whoever wants it all the same ticks it.
    let (mut opened, [_, newer]) = three();
    for action in [Action::Take(0), Action::Take(2), Action::Way(CarryWay::Copy)] {
        let _ = opened.act(action);
    }
    assert_eq!(kept_copy(&opened.act(Action::Next)), ("3".to_owned(), newer.id));
}

#[test]
fn of_several_none_is_kept_before_one_is_ticked_and_the_way_is_said() {
    let (mut opened, _) = three();
    assert!(opened.act(Action::Next).asks.is_empty() && read(&opened).way_missing);
    let _ = opened.act(Action::Way(CarryWay::Copy));
    let _ = opened.act(Action::Take(0));
    assert!(opened.act(Action::Next).asks.is_empty() && read(&opened).none_taken);
    let _ = opened.act(Action::Take(1));
    assert!(!read(&opened).none_taken, "it goes when it is mended");
    assert_eq!(kept_copy(&opened.act(Action::Next)).0, "2");
}

#[test]
fn where_one_of_several_fails_the_rest_waits_and_keep_goes_on_with_it() {
    let (mut opened, _) = three();
    let _ = opened.act(Action::Take(1));
    let _ = opened.act(Action::Way(CarryWay::Copy));
    let _ = opened.act(Action::Next);
    let second = kept_copy(&opened.hear(CopyAsker::Keep, Answer::Kept(Ok(()))));
    let failed = opened.hear(CopyAsker::Keep, Answer::GivenUp);
    assert!(failed.asks.is_empty() && failed.leads.is_none());
    assert!(matches!(read(&opened).keeping, CopyKeeping::Failed(_)));
    assert_eq!(read(&opened).progress(), (1, 2));
    assert_eq!(kept_copy(&opened.act(Action::Next)), second, "the first is not kept twice");
    // What was kept stays so, and whoever gives the rest up is told of it.
    let _ = opened.hear(CopyAsker::Keep, Answer::Kept(Err(KeepProblem::Random)));
    let _ = opened.act(Action::Take(1));
    let done = opened.act(Action::Next);
    assert!(matches!(done.leads, Some(CopyLead::Kept(ArrivedCopies { count: 1, .. }))));
}

#[test]
fn a_keychain_that_is_locked_is_asked_once_for_several() {
    let copies = [1, 2, 3].map(|account| copy(account, "2026-11-10T09:00:00Z"));
    let records: Vec<_> = copies.iter().map(|copy| record(copy.connection.facts.clone())).collect();
    let file = CopyInFile::Plain(copies.to_vec());
    let (mut opened, turn) = OpenedCopy::new("/x".into(), file, records);
    let after = opened.hear(comparison(&turn), Answer::Compared(Err(keychain_locked())));
    assert!(after.asks.is_empty() && !opened.is_busy());
    for entry in &read(&opened).entries {
        assert!(matches!(entry.fate, Some(CopyFate::Replaces(_, Difference::Unknown(_)))) && !entry.taken);
    }
}

#[test]
fn an_answer_for_what_was_compared_before_the_list_changed_is_not_taken() {
    let here = record(samples::facts());
    let (mut opened, first) = opened(vec![here.clone()]);
    let mut renewed = here;
    renewed.facts.refresh_token_expires_at = Some(at("2026-12-20T09:00:00Z"));
    let second = opened.take_records(std::slice::from_ref(&renewed));
    let _ = opened.hear(comparison(&first), revealed(samples::facts(), "refresh"));
    assert!(opened.is_busy(), "that one is gone");
    let _ = opened.hear(comparison(&second), revealed(renewed.facts, "refresh"));
    assert!(matches!(fate(&opened), CopyFate::Replaces(_, Difference::Older)));
}
