//! Of several requests about one draft the one that was made last wins, whichever is carried out last.

use std::sync::Arc;

use tokio::task::JoinHandle;

use super::super::fakes::{Fake, Trouble};
use super::super::record::DraftRecord;
use super::super::request_order::{Counter, Turns};
use super::super::{KeepError, SecretKind};
use super::time::{hangs, soon};
use super::{Bench, a_step_later, connection, draft, draft_secrets, secrets};
use crate::domain::ConnectionId;

/// A draft that is being kept with all its secrets, by a keychain that hangs.
async fn being_kept(
    bench: &Arc<Bench>,
    draft: &DraftRecord,
    mark: &'static str,
) -> JoinHandle<Result<(), KeepError>> {
    bench.store.make(Trouble::HangsAtPut(3));
    let keeping = {
        let (bench, draft) = (Arc::clone(bench), draft.clone());
        tokio::spawn(async move { bench.vault.keep_draft(&draft, &draft_secrets(mark), &[]).await })
    };
    hangs(bench).await;
    keeping
}

async fn goes_on(bench: &Arc<Bench>, keeping: JoinHandle<Result<(), KeepError>>) {
    bench.store.open_the_gate();
    soon(keeping).await.unwrap().unwrap();
    bench.settled().await;
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[tokio::test]
async fn item_23_answers_that_were_kept_while_the_keychain_hung_stay() {
    for replacing in [false, true] {
        let bench = Arc::new(Bench::new(Fake::new()));
        let draft = draft();
        if replacing {
            bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
        }
        let keeping = being_kept(&bench, &draft, "new").await;
        let later = a_step_later(&draft);
        soon(bench.vault.keep_draft(&later, &[], &[])).await.unwrap();
        goes_on(&bench, keeping).await;
        bench.assert_draft(&later, &SecretKind::ALL, "new").await;
        assert_eq!(bench.store.accounts().len(), SecretKind::ALL.len());
    }
}

#[tokio::test]
async fn item_23_what_was_forgotten_while_the_keychain_hung_stays_forgotten() {
    for replacing in [false, true] {
        let bench = Arc::new(Bench::new(Fake::new()));
        let draft = draft();
        if replacing {
            bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
        }
        let keeping = being_kept(&bench, &draft, "new").await;
        let later = a_step_later(&draft);
        let forget = [SecretKind::RefreshToken, SecretKind::AccessToken];
        soon(bench.vault.keep_draft(&later, &[], &forget)).await.unwrap();
        goes_on(&bench, keeping).await;
        let left: Vec<_> = SecretKind::ALL.into_iter().filter(|kind| !forget.contains(kind)).collect();
        bench.assert_draft(&later, &left, "new").await;
        assert_eq!(bench.store.accounts().len(), SecretKind::ALL.len() - forget.len());
    }
}

/// Of two processes, each with the draft open: by the one that made it, and by one that found it in the list.
#[tokio::test]
async fn item_54_a_draft_that_one_process_removed_stays_removed_in_all() {
    for with_secrets in [false, true] {
        let bench = Bench::new(Fake::new());
        let draft = draft();
        let new = || if with_secrets { draft_secrets("new") } else { Vec::new() };
        soon(bench.vault.keep_draft(&draft, &new(), &[])).await.unwrap();
        let (found, other) = (bench.another_vault(), bench.another_vault());
        assert_eq!(soon(found.connections()).await.unwrap().drafts.len(), 1);
        soon(other.remove_draft(&draft.id)).await.unwrap();
        for vault in [&bench.vault, &found] {
            let later = a_step_later(&draft);
            let outcome = soon(vault.keep_draft(&later, &new(), &[])).await;
            assert!(matches!(outcome, Err(KeepError::DraftRemoved)), "{outcome:?}");
        }
        bench.settled().await;
        bench.assert_empty().await;
        assert_eq!(bench.unclaimed(), Vec::<String>::new());

        // Who removed it may keep it again, and so may whoever keeps it as another.
        soon(other.keep_draft(&draft, &[], &[])).await.unwrap();
        soon(bench.vault.keep_draft(&super::draft(), &new(), &[])).await.unwrap();
    }
}

#[tokio::test]
async fn item_54_a_draft_that_one_process_finished_is_not_a_draft_again() {
    let bench = Bench::new(Fake::new());
    let (draft, connection) = (draft(), connection());
    soon(bench.vault.keep_draft(&draft, &draft_secrets("draft"), &[])).await.unwrap();
    let other = bench.another_vault();
    soon(other.keep_instead_of_draft(&connection, &secrets("kept"), &draft.id)).await.unwrap();
    let outcome = soon(bench.vault.keep_draft(&a_step_later(&draft), &[], &[])).await;
    assert!(matches!(outcome, Err(KeepError::DraftRemoved)), "{outcome:?}");
    assert_eq!(bench.index().drafts().count(), 0);
    bench.assert_whole(&connection, "kept").await;
}

#[tokio::test]
async fn item_23_a_draft_that_was_removed_while_the_keychain_hung_does_not_come_back() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let draft = draft();
    let keeping = being_kept(&bench, &draft, "new").await;
    soon(bench.vault.remove_draft(&draft.id)).await.unwrap();
    goes_on(&bench, keeping).await;
    bench.assert_empty().await;
}

#[tokio::test]
async fn item_23_a_draft_that_another_program_removed_leaves_no_secret_without_an_owner() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let draft = draft();
    let keeping = being_kept(&bench, &draft, "new").await;
    soon(bench.vault.keep_draft(&a_step_later(&draft), &[], &[])).await.unwrap();
    bench.another_vault().remove_draft(&draft.id).await.unwrap();
    bench.store.open_the_gate();
    let outcome = soon(keeping).await.unwrap();
    assert!(matches!(outcome, Err(KeepError::DraftRemoved)), "{outcome:?}");
    bench.settled().await;
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
    bench.assert_empty().await;
}

#[tokio::test]
async fn item_23_answers_on_their_way_do_not_bring_back_a_draft_that_has_become_a_connection() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let (draft, connection) = (draft(), connection());
    bench.vault.keep_draft(&draft, &draft_secrets("draft"), &[]).await.unwrap();
    bench.store.make(Trouble::HangsAtPut(3));
    let keeping = {
        let (bench, draft, connection) = (Arc::clone(&bench), draft.clone(), connection.clone());
        tokio::spawn(async move {
            bench.vault.keep_instead_of_draft(&connection, &secrets("new"), &draft.id).await
        })
    };
    hangs(&bench).await;
    // Asked for while the connection was not kept yet: it does not matter which comes first.
    soon(bench.vault.keep_draft(&a_step_later(&draft), &[], &[])).await.unwrap();
    goes_on(&bench, keeping).await;
    bench.assert_whole(&connection, "new").await;
    assert_eq!(bench.index().drafts().count(), 0);
    assert_eq!(bench.store.accounts().len(), 3);
}

#[test]
fn the_highest_number_has_the_last_word() {
    let (counter, mut turns) = (Counter::default(), Turns::default());
    let (one, other) = (ConnectionId::random().unwrap(), ConnectionId::random().unwrap());
    let (first, second, third) = (counter.next(), counter.next(), counter.next());
    assert!(turns.take_answers(&one, second));
    assert!(!turns.take_answers(&one, first));
    // Once more in the same request.
    assert!(turns.take_answers(&one, second));
    // Other parts and other drafts are not concerned.
    assert!(turns.take_answers(&other, first));
    assert!(turns.take_secret(&one, SecretKind::SecretKey, first));
    turns.take_all(&one, third);
    assert!(!turns.take_answers(&one, second));
    for kind in SecretKind::ALL {
        assert!(!turns.take_secret(&one, kind, second), "{kind:?}");
    }
    assert!(turns.take_answers(&one, counter.next()));
}
