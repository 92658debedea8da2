//! Drafts without secrets: no keychain is asked, whatever becomes of it. And the file they are in.

use std::path::Path;
use std::sync::Arc;

use serde_json::json;

use super::super::fakes::{Fake, Trouble};
use super::super::locks::Lock;
use super::super::{Index, IndexError, KeepError, KeptDraft, RemoveError, SecretKind, StoreError};
use super::order::refusals;
use super::time::{hangs, soon};
use super::{Bench, a_step_later, connection, draft, draft_secrets, noon, secrets};
use crate::clock::Clock;

#[tokio::test]
async fn item_22_a_draft_without_secrets_is_kept_without_a_keychain() {
    for error in refusals() {
        let bench = Bench::new(Fake::new());
        // Something is waiting to be removed, which must not be tried now.
        bench.store.make(Trouble::DiesBeforePut(2));
        bench.vault.keep(&connection(), &secrets("lost")).await.unwrap_err();
        assert_eq!(bench.unclaimed().len(), 3);
        bench.store.make(Trouble::Always(error));
        let calls = bench.store.calls();

        let draft = draft();
        bench.vault.keep_draft(&draft, &[], &[]).await.unwrap();
        bench.assert_draft(&draft, &[], "").await;
        let later = a_step_later(&draft);
        // As a wizard says it whose person does not want secrets kept.
        bench.vault.keep_draft(&later, &[], &SecretKind::ALL).await.unwrap();
        bench.assert_draft(&later, &[], "").await;
        bench.vault.remove_draft(&draft.id).await.unwrap();
        assert_eq!(bench.index().drafts().count(), 0);
        assert_eq!(bench.store.calls(), calls, "the keychain was asked");
        assert_eq!(bench.unclaimed().len(), 3);
    }
}

#[tokio::test]
async fn item_22_a_secret_is_forgotten_also_when_the_keychain_does_not_answer() {
    let bench = Bench::new(Fake::new());
    let draft = draft();
    bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
    bench.store.make(Trouble::Always(StoreError::Locked));
    let forget = [SecretKind::SecretKey, SecretKind::RefreshToken];
    let later = a_step_later(&draft);
    bench.vault.keep_draft(&later, &[], &forget).await.unwrap();
    let listing = bench.vault.connections().await.unwrap();
    assert_eq!(listing.drafts[0].secrets.len(), SecretKind::ALL.len() - forget.len());
    assert_eq!(listing.drafts[0].record, later);
    // It is said that they are still there, and they go as soon as the keychain answers.
    assert_eq!(listing.unclaimed, 2);
    bench.vault.probe().await.unwrap_err();
    assert_eq!(bench.store.accounts().len(), SecretKind::ALL.len());
    bench.store.make(Trouble::None);
    bench.vault.keep_draft(&later, &draft_secrets("old")[1..2], &[]).await.unwrap();
    bench.settled().await;
    assert_eq!(bench.store.accounts().len(), SecretKind::ALL.len() - forget.len());
    assert_eq!(bench.vault.connections().await.unwrap().unclaimed, 0);

    // And where it answers, they go by themselves.
    bench.vault.keep_draft(&later, &[], &SecretKind::ALL).await.unwrap();
    bench.settled().await;
    assert_eq!(bench.store.accounts(), Vec::<String>::new());
    bench.assert_draft(&later, &[], "").await;
}

#[tokio::test]
async fn item_25_a_draft_without_secrets_is_kept_while_the_keychain_hangs() {
    let bench = Arc::new(Bench::new(Fake::asking()));
    let kept = connection();
    bench.store.make(Trouble::HangsAtPut(2));
    let keeping = {
        let (bench, kept) = (Arc::clone(&bench), kept.clone());
        tokio::spawn(async move { bench.vault.keep(&kept, &secrets("new")).await })
    };
    hangs(&bench).await;

    // The clock stands still: nobody's patience has ended. By this program and by another.
    let (draft, others, gone) = (draft(), draft(), draft());
    soon(bench.vault.keep_draft(&draft, &[], &[])).await.unwrap();
    let other_program = bench.another_vault();
    soon(other_program.keep_draft(&others, &[], &[])).await.unwrap();
    soon(bench.vault.keep_draft(&gone, &[], &[])).await.unwrap();
    soon(bench.vault.remove_draft(&gone.id)).await.unwrap();
    let later = a_step_later(&draft);
    soon(bench.vault.keep_draft(&later, &[], &[])).await.unwrap();
    let listing = soon(bench.vault.connections()).await.unwrap();
    assert_eq!(listing.drafts.len(), 2);
    assert!(!keeping.is_finished());

    // What was kept meanwhile is not written over by the one that hung.
    bench.store.open_the_gate();
    soon(keeping).await.unwrap().unwrap();
    bench.settled().await;
    let listing = bench.vault.connections().await.unwrap();
    assert_eq!(listing.records, [kept]);
    let drafts: Vec<_> = listing.drafts.into_iter().map(|kept| kept.record).collect();
    assert_eq!(drafts, [later, others]);
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[tokio::test]
async fn item_25_a_file_that_somebody_holds_is_given_up_after_ten_seconds() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let draft = draft();
    let held = Lock::on_file(bench.folder.path()).unwrap();
    let keeping = {
        let (bench, draft) = (Arc::clone(&bench), draft.clone());
        tokio::spawn(async move { bench.vault.keep_draft(&draft, &[], &[]).await })
    };
    let removing = {
        let (bench, draft) = (Arc::clone(&bench), draft.clone());
        tokio::spawn(async move { bench.vault.remove_draft(&draft.id).await })
    };
    tokio::task::yield_now().await;
    // Reading needs no lock.
    assert_eq!(soon(bench.vault.connections()).await.unwrap().drafts, []);
    bench.clock.advance(std::time::Duration::from_secs(10));
    let outcome = soon(keeping).await.unwrap();
    let Err(KeepError::Index(error)) = outcome else { panic!("{outcome:?}") };
    assert!(error.to_string().contains("timed out"), "{error}");
    soon(removing).await.unwrap().unwrap_err();

    // Given up is given up.
    drop(held);
    let other = super::draft();
    soon(bench.vault.keep_draft(&other, &[], &[])).await.unwrap();
    bench.assert_draft(&other, &[], "").await;
}

/// The keychain's own clock stands still all the while, and this keychain may ask for minutes.
#[tokio::test]
async fn item_43_a_lock_that_another_holds_is_given_up_and_said() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    soon(bench.vault.keep(&connection, &secrets("first"))).await.unwrap();
    let held = Lock::on_items(bench.folder.path()).unwrap();
    let begun = std::time::Instant::now();
    let outcome = soon(bench.vault.keep(&connection, &secrets("second"))).await;
    assert!(matches!(outcome, Err(KeepError::Index(IndexError::LockHeld { .. }))), "{outcome:?}");
    assert!(begun.elapsed() >= std::time::Duration::from_secs(4), "a moment's work of another is waited for");
    let outcome = soon(bench.vault.remove(&connection.id)).await;
    assert!(matches!(outcome, Err(RemoveError::Index(IndexError::LockHeld { .. }))), "{outcome:?}");
    drop(held);
    bench.assert_whole(&connection, "first").await;

    let held = Lock::on_file(bench.folder.path()).unwrap();
    let outcome = soon(bench.vault.keep_draft(&draft(), &[], &[])).await;
    assert!(matches!(outcome, Err(KeepError::Index(IndexError::LockHeld { .. }))), "{outcome:?}");
    drop(held);
    soon(bench.vault.remove(&connection.id)).await.unwrap();
}

#[tokio::test]
async fn item_28_a_file_of_an_older_form_is_read_and_becomes_one_of_the_newest() {
    let bench = Bench::new(Fake::new());
    let path = bench.folder.path().join("connections.json");
    let connection = connection();
    let mut entry = serde_json::to_value(&connection).unwrap();
    entry["items"] = json!({ "refresh-token": "second" });
    let first_form = json!({
        "version": 1,
        "connections": [entry],
        "unclaimed": [format!("{}/refresh-token", connection.id)],
    });
    let first_form = serde_json::to_vec_pretty(&first_form).unwrap();
    std::fs::write(&path, &first_form).unwrap();
    bench.store.set_item(&format!("{}/refresh-token.2", connection.id), Some(b"kept then".to_vec()));

    let listing = bench.vault.connections().await.unwrap();
    assert_eq!((listing.records, listing.drafts), (vec![connection.clone()], Vec::new()));
    assert_eq!(listing.notices, []);
    let revealed = bench.vault.reveal(&connection.id, SecretKind::RefreshToken).await.unwrap();
    assert_eq!(secrecy::ExposeSecret::expose_secret(&revealed), "kept then");
    // Looking at it changes nothing.
    assert_eq!(std::fs::read(&path).unwrap(), first_form);

    let draft = draft();
    bench.vault.keep_draft(&draft, &[], &[]).await.unwrap();
    assert_eq!(version_of(&path), 6);
    let listing = bench.vault.connections().await.unwrap();
    assert_eq!(listing.records, [connection]);
    assert_eq!(listing.drafts, [KeptDraft { record: draft.clone(), secrets: Vec::new() }]);
    // Also once the last draft is gone: there is one form that this program writes.
    bench.vault.remove_draft(&draft.id).await.unwrap();
    assert_eq!(version_of(&path), 6);
}

fn version_of(path: &Path) -> u64 {
    let text: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    text["version"].as_u64().unwrap()
}

#[tokio::test]
async fn item_28_what_writers_that_were_killed_left_is_swept_and_nothing_else() {
    let bench = Bench::new(Fake::new());
    let file = |name: &str| bench.folder.path().join(name);
    for name in [".connections-x1Y2z3.tmp", ".connections-notes", ".hidden.tmp", "connections.tmp"] {
        std::fs::write(file(name), "half of").unwrap();
    }
    bench.vault.keep_draft(&draft(), &[], &[]).await.unwrap();
    assert!(!file(".connections-x1Y2z3.tmp").exists());
    for name in [".connections-notes", ".hidden.tmp", "connections.tmp"] {
        assert!(file(name).exists(), "{name}");
    }
}

#[tokio::test]
async fn item_28_a_damaged_file_is_put_aside_by_whoever_keeps_a_draft_and_said_once() {
    let bench = Bench::new(Fake::new());
    std::fs::write(bench.folder.path().join("connections.json"), "{").unwrap();
    let draft = draft();
    bench.vault.keep_draft(&draft, &[], &[]).await.unwrap();
    let listing = bench.vault.connections().await.unwrap();
    assert_eq!((listing.drafts.len(), listing.notices.len()), (1, 1));
    assert_eq!(bench.vault.connections().await.unwrap().notices, []);
    let (index, notice) = Index::load(bench.folder.path(), &Clock::standing_at(noon())).unwrap();
    assert_eq!(index.draft(&draft.id), Some(&draft));
    assert_eq!(notice, None);
}

#[tokio::test]
async fn what_could_not_be_read_again_is_not_written() {
    let bench = Bench::new(Fake::new());
    bench.vault.keep(&connection(), &secrets("kept")).await.unwrap();
    let before = std::fs::read(bench.folder.path().join(Index::FILE)).unwrap();
    let id = bench.index().records().next().unwrap().id.clone();
    let deep = (0..200).fold(json!(1), |inner, _| json!([inner]));
    let set_up = crate::domain::SetUpNotification {
        connect_id: "1".parse().unwrap(),
        at: noon(),
        sent: serde_json::Map::from_iter([("a".to_owned(), deep)]),
    };
    let mut index = bench.index();
    index.note(&id, |history| history.set_up.push(set_up));
    assert!(matches!(index.save(), Err(IndexError::Io { .. })));
    assert_eq!(std::fs::read(bench.folder.path().join(Index::FILE)).unwrap(), before);
}
