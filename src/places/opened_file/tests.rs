//! A copy from a file: unlocked, set against what is here, kept.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::ExposeSecret;

use super::*;
use crate::connections::SecretKind;
use crate::connections::samples::{keychain_locked, record};
use crate::domain::{Facts, Secrets, samples};

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
    let copy = CopyInFile::Plain(Box::new(connection("refresh")));
    OpenedCopy::new("/home/olive/copy.json".into(), copy, records)
}

fn read(opened: &OpenedCopy) -> &ReadCopy {
    match &opened.stage {
        CopyStage::Read(read) => read,
        CopyStage::Locked(_) => panic!("it is locked"),
    }
}

/// What comes of it where the keychain says this of the one that is kept here.
fn compared(here: &ConnectionRecord, answer: Answer) -> OpenedCopy {
    let (mut opened, turn) = opened(vec![here.clone()]);
    assert!(
        matches!(&turn.asks[..], [Ask { work: Work::Reveal(record), asker: CopyAsker::Compare }] if **record == *here)
    );
    assert!(opened.is_busy());
    let _ = opened.hear(CopyAsker::Compare, answer);
    assert!(!opened.is_busy());
    opened
}

fn revealed(facts: Facts, refresh_token: &str) -> Answer {
    Answer::Revealed(Ok(Box::new(Connection { facts, secrets: connection(refresh_token).secrets })))
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
    assert!(matches!(read(&opened).fate, CopyFate::Added));
}

#[test]
fn what_is_here_the_same_is_left_and_there_is_nothing_to_choose() {
    let mut opened = compared(&record(samples::facts()), revealed(samples::facts(), "refresh"));
    assert!(matches!(read(&opened).fate, CopyFate::Left) && !read(&opened).is_to_be_chosen());
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
        let CopyFate::Replaces(_, difference) = &read(&opened).fate else { panic!("it would replace it") };
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
    let gone = Answer::Revealed(Err(RevealError::Gone(SecretKind::RefreshToken)));
    let mut opened = compared(&here, gone);
    assert!(matches!(&read(&opened).fate, CopyFate::Replaces(_, Difference::GoneHere)));
    let _ = opened.act(Action::Way(CarryWay::Copy));
    let turn = opened.act(Action::Next);
    assert!(matches!(&turn.asks[..], [Ask { work: Work::Keep { id, .. }, .. }] if *id == here.id));
    let locked = Answer::Revealed(Err(keychain_locked()));
    assert!(matches!(
        &read(&compared(&here, locked)).fate,
        CopyFate::Replaces(_, Difference::Unknown(RevealError::Store(_)))
    ));
    let removed = Answer::Revealed(Err(RevealError::UnknownConnection));
    assert!(matches!(&read(&compared(&here, removed)).fate, CopyFate::Added));
}

#[test]
fn of_several_the_one_of_its_consent_is_compared_and_else_none() {
    let mut newest = samples::facts();
    newest.consented_at = at("2026-11-20T09:00:00Z");
    let (newest, same) = (record(newest), record(samples::facts()));
    let asked = |records: Vec<ConnectionRecord>| match opened(records).1.asks.pop() {
        Some(Ask { work: Work::Reveal(record), .. }) => Some(record.id),
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
    assert!(matches!(&again.asks[..], [Ask { work: Work::Reveal(record), .. }] if **record == renewed));
    assert!(opened.is_busy());
}

#[test]
fn a_copy_that_could_not_be_kept_takes_its_own_place_when_it_is_tried_again() {
    let (mut opened, _) = opened(Vec::new());
    let _ = opened.act(Action::Way(CarryWay::Copy));
    let id_of = |turn: CopyTurn| match turn.asks.into_iter().next() {
        Some(Ask { work: Work::Keep { id, .. }, .. }) => id,
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
        matches!(&turn.asks[..], [Ask { work: Work::UnlockCopy { passphrase, .. }, .. }] if passphrase.expose_secret() == "wrong")
    );
    assert!(opened.is_busy() && opened.act(Action::Next).asks.is_empty());
    let _ = opened.hear(CopyAsker::Unlock, Answer::CopyUnlocked(Err(OpenProblem::WrongPassphrase)));
    assert_eq!(trouble(&opened), Some(UnlockTrouble::Failed(OpenProblem::WrongPassphrase)));
    let _ = opened.act(Action::Next);
    let _ = opened.hear(CopyAsker::Unlock, Answer::CopyUnlocked(Ok(Box::new(connection("refresh")))));
    assert!(matches!(read(&opened).fate, CopyFate::Added));
}
