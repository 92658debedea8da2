//! One thread, one call at a time, and never waiting for ever.

use std::sync::Arc;
use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::task::JoinHandle;

use super::super::fakes::{Fake, Trouble};
use super::super::{ConnectionRecord, KeepError, RemoveError, RevealError, SecretKind, StoreError};
use super::{Bench, connection, draft, draft_secrets, secrets};

const QUIET: Duration = Duration::from_secs(10);
const ASKING: Duration = Duration::from_mins(2);

/// Starts keeping `mark` and comes back when the keychain hangs.
async fn keep_until_it_hangs(
    bench: &Arc<Bench>,
    connection: &ConnectionRecord,
    mark: &'static str,
) -> JoinHandle<Result<(), KeepError>> {
    let keeping = {
        let (bench, connection) = (Arc::clone(bench), connection.clone());
        tokio::spawn(async move { bench.vault.keep(&connection, &secrets(mark)).await })
    };
    hangs(bench).await;
    keeping
}

pub(super) async fn hangs(bench: &Arc<Bench>) {
    let store = Arc::clone(&bench.store);
    tokio::task::spawn_blocking(move || store.wait_until_it_hangs()).await.unwrap();
}

/// Comes, or the test fails.
pub(super) async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), future).await.expect("this was to come")
}

fn timed_out(outcome: &Result<(), KeepError>) -> bool {
    matches!(outcome, Err(KeepError::Store { error: StoreError::TimedOut, .. }))
}

#[tokio::test(flavor = "multi_thread")]
async fn item_25_calls_are_made_one_at_a_time_on_a_thread_of_their_own() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let bench = Arc::clone(&bench);
            tokio::spawn(async move {
                let connection = connection();
                bench.vault.keep(&connection, &secrets("old")).await.unwrap();
                soon(bench.vault.probe()).await.unwrap();
                bench.vault.reveal(&connection.id, SecretKind::SecretKey).await.unwrap();
                let draft = draft();
                bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
                bench.vault.keep_draft(&draft, &[], &[SecretKind::OwnerKey]).await.unwrap();
                bench.vault.reveal_draft(&draft.id, SecretKind::RefreshToken).await.unwrap();
                bench.vault.remove_draft(&draft.id).await.unwrap();
                std::thread::current().id()
            })
        })
        .collect();
    let mut callers = vec![std::thread::current().id()];
    for task in tasks {
        callers.push(soon(task).await.unwrap());
    }
    assert_eq!(bench.store.most_inside(), 1);
    let threads = bench.store.threads();
    assert_eq!(threads.len(), 1);
    assert!(!callers.contains(&threads[0]));
    assert_eq!(bench.vault.connections().await.unwrap().records.len(), 8);
}

#[tokio::test]
async fn item_25_a_keychain_that_hangs_is_given_up_after_ten_seconds() {
    let bench = Arc::new(Bench::new(Fake::new()));
    bench.store.make(Trouble::HangsAtPut(2));
    let keeping = keep_until_it_hangs(&bench, &connection(), "new").await;
    bench.clock.advance(Duration::from_secs(9));
    tokio::task::yield_now().await;
    assert!(!keeping.is_finished());
    bench.clock.advance(Duration::from_secs(1));
    assert!(timed_out(&soon(keeping).await.unwrap()));

    // The list of connections answers all the while, and other requests are given up in their turn.
    assert_eq!(bench.vault.connections().await.unwrap().records, []);
    let probing = {
        let bench = Arc::clone(&bench);
        tokio::spawn(async move { bench.vault.probe().await })
    };
    tokio::task::yield_now().await;
    bench.clock.advance(QUIET);
    assert_eq!(soon(probing).await.unwrap(), Err(StoreError::TimedOut));
}

#[tokio::test]
async fn item_25_the_person_gets_two_minutes_for_the_systems_dialog() {
    let bench = Arc::new(Bench::new(Fake::asking()));
    let mut waiting = bench.vault.waiting_long();
    bench.store.make(Trouble::HangsAtGet(1));
    let keeping = keep_until_it_hangs(&bench, &connection(), "new").await;
    assert_eq!(*waiting.borrow_and_update(), 0);
    bench.clock.advance(QUIET);
    assert_eq!(*soon(waiting.wait_for(|count| *count > 0)).await.unwrap(), 1);
    bench.clock.advance(Duration::from_secs(109));
    tokio::task::yield_now().await;
    assert!(!keeping.is_finished());

    // Unlocked in the last second.
    bench.store.open_the_gate();
    soon(keeping).await.unwrap().unwrap();
    assert_eq!(*waiting.borrow(), 0);

    // And if not, that is the end of it.
    let bench = Arc::new(Bench::new(Fake::asking()));
    bench.store.make(Trouble::HangsAtPut(1));
    let keeping = keep_until_it_hangs(&bench, &connection(), "new").await;
    bench.clock.advance(ASKING);
    assert!(timed_out(&soon(keeping).await.unwrap()));
}

#[tokio::test]
async fn item_25_the_program_can_be_closed_while_a_call_hangs() {
    let bench = Arc::new(Bench::new(Fake::new()));
    bench.store.make(Trouble::HangsAtPut(1));
    let keeping = keep_until_it_hangs(&bench, &connection(), "new").await;
    keeping.abort();
    assert!(soon(keeping).await.unwrap_err().is_cancelled());
    // Dropping the vault is what closing does. It comes back although the call does not, ever.
    let bench = Arc::into_inner(bench).unwrap();
    let Bench { vault, .. } = bench;
    let (done, dropped) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        drop(vault);
        done.send(()).unwrap();
    });
    dropped.recv_timeout(Duration::from_secs(5)).expect("closing waits for the call");
}

#[tokio::test]
async fn item_23_an_answer_that_comes_too_late_is_undone() {
    // Hanging at each write and each reading back, over nothing and over an old connection.
    let hangs = (1..=3)
        .map(Trouble::HangsAtPut)
        .chain((1..=3).map(Trouble::HangsAtGet))
        .flat_map(|t| [(t.clone(), false), (t, true)]);
    for (trouble, replacing) in hangs {
        for cancelled in [false, true] {
            let bench = Arc::new(Bench::new(Fake::new()));
            let connection = connection();
            if replacing {
                bench.vault.keep(&connection, &secrets("old")).await.unwrap();
            }
            let before = bench.store.accounts();
            bench.store.make(trouble.clone());
            let keeping = keep_until_it_hangs(&bench, &connection, "new").await;
            if cancelled {
                keeping.abort();
                soon(keeping).await.unwrap_err();
            } else {
                bench.clock.advance(QUIET);
                assert!(timed_out(&soon(keeping).await.unwrap()));
            }
            bench.store.open_the_gate();
            // Served after the late one has been dealt with.
            soon(bench.vault.probe()).await.unwrap();

            bench.store.make(Trouble::None);
            assert_eq!(bench.store.accounts(), before, "{trouble:?}");
            assert_eq!(bench.unclaimed(), Vec::<String>::new());
            if replacing {
                bench.assert_whole(&connection, "old").await;
            } else {
                bench.assert_empty().await;
            }
        }
    }
}

#[tokio::test]
async fn item_23_what_was_given_up_before_it_began_is_not_begun() {
    let bench = Arc::new(Bench::new(Fake::new()));
    bench.store.make(Trouble::HangsAtPut(1));
    let first = keep_until_it_hangs(&bench, &connection(), "first").await;
    let second = {
        let bench = Arc::clone(&bench);
        tokio::spawn(async move { bench.vault.keep(&connection(), &secrets("second")).await })
    };
    let third = {
        let bench = Arc::clone(&bench);
        tokio::spawn(async move { bench.vault.probe().await })
    };
    tokio::task::yield_now().await;
    bench.clock.advance(QUIET);
    assert!(timed_out(&soon(first).await.unwrap()));
    assert!(timed_out(&soon(second).await.unwrap()));
    assert_eq!(soon(third).await.unwrap(), Err(StoreError::TimedOut));
    bench.store.open_the_gate();
    soon(bench.vault.probe()).await.unwrap();
    // The first one's hanging write, and this probe's: none of the second and the third.
    assert_eq!(bench.store.puts(), 2);
    bench.assert_empty().await;
}

#[tokio::test]
async fn item_23_kept_is_kept_although_tidying_up_hangs() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    bench.store.make(Trouble::HangsAtDelete(1));
    let keeping = keep_until_it_hangs(&bench, &connection, "new").await;
    bench.clock.advance(QUIET);
    soon(keeping).await.unwrap().unwrap();
    bench.assert_whole(&connection, "new").await;
    bench.store.open_the_gate();
    soon(bench.vault.probe()).await.unwrap();
    assert_eq!(bench.store.accounts().len(), 3);
}

#[tokio::test]
async fn item_22_a_removal_that_hangs_half_way_says_that_something_is_left() {
    let bench = Arc::new(Bench::new(Fake::new()));
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    bench.store.make(Trouble::HangsAtDelete(2));
    let removing = {
        let (bench, id) = (Arc::clone(&bench), connection.id.clone());
        tokio::spawn(async move { bench.vault.remove(&id).await })
    };
    hangs(&bench).await;
    bench.clock.advance(QUIET);
    let outcome = soon(removing).await.unwrap();
    assert!(matches!(outcome, Err(RemoveError::LeftBehind(StoreError::TimedOut))), "{outcome:?}");
    assert_eq!(bench.unclaimed().len(), 3);
    bench.store.open_the_gate();
    soon(bench.vault.probe()).await.unwrap();
    bench.assert_empty().await;
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[tokio::test]
async fn a_keychain_library_that_panics_does_not_take_the_thread_with_it() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.store.make(Trouble::DiesBeforePut(1));
    let outcome = bench.vault.keep(&connection, &secrets("new")).await;
    assert!(matches!(outcome, Err(KeepError::Store { error: StoreError::Other { .. }, .. })), "{outcome:?}");
    bench.store.make(Trouble::None);
    bench.vault.keep(&connection, &secrets("new")).await.unwrap();
    let revealed = bench.vault.reveal(&connection.id, SecretKind::SecretKey).await;
    assert_eq!(revealed.unwrap().expose_secret(), "secret-key-new");
    assert!(matches!(
        bench.vault.reveal(&super::connection().id, SecretKind::SecretKey).await,
        Err(RevealError::UnknownConnection)
    ));
}
