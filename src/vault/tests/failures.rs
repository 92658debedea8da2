//! Every failure of the keychain, with everything that can be kept: afterwards the old is whole, nothing is left in the
//! keychain that nobody knows of, and the next attempt goes through.

use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use super::super::fakes::{Fake, Trouble};
use super::super::{ConnectionRecord, DraftRecord, KeepError, SecretKind, StoreError, Vault};
use super::order::refusals;
use super::time::{hangs, soon};
use super::{Bench, a_step_later, connection, draft, draft_secrets, secrets};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    FirstConnection,
    Connection,
    FirstDraft,
    Draft,
    /// A draft that becomes a connection.
    Instead,
}

const SORTS: [Sort; 5] =
    [Sort::FirstConnection, Sort::Connection, Sort::FirstDraft, Sort::Draft, Sort::Instead];

/// Something to be kept over something that is kept.
struct Case {
    sort: Sort,
    connection: ConnectionRecord,
    draft: DraftRecord,
}

impl Case {
    async fn begin(sort: Sort, vault: &Vault) -> Self {
        let case = Self { sort, connection: connection(), draft: draft() };
        match sort {
            Sort::FirstConnection | Sort::FirstDraft => {}
            Sort::Connection => vault.keep(&case.connection, &secrets("old")).await.unwrap(),
            Sort::Draft | Sort::Instead => {
                vault.keep_draft(&case.draft, &draft_secrets("old"), &[]).await.unwrap();
            }
        }
        case
    }

    async fn keep(&self, vault: &Vault) -> Result<(), KeepError> {
        match self.sort {
            Sort::FirstConnection | Sort::Connection => vault.keep(&self.connection, &large("new")).await,
            Sort::FirstDraft | Sort::Draft => {
                let forget = [SecretKind::DemoSecretKey, SecretKind::OwnerKey];
                vault.keep_draft(&a_step_later(&self.draft), &large("new"), &forget).await
            }
            Sort::Instead => {
                vault.keep_instead_of_draft(&self.connection, &large("new"), &self.draft.id).await
            }
        }
    }

    async fn assert_old(&self, bench: &Bench) {
        match self.sort {
            Sort::FirstConnection | Sort::FirstDraft => bench.assert_empty().await,
            Sort::Connection => bench.assert_whole(&self.connection, "old").await,
            Sort::Draft | Sort::Instead => bench.assert_draft(&self.draft, &SecretKind::ALL, "old").await,
        }
    }
}

/// Three secrets, one of them too large for one item of a capped keychain.
fn large(mark: &str) -> Vec<(SecretKind, SecretString)> {
    let mut secrets = secrets(mark);
    secrets[1].1 = mark.repeat(1200).into();
    secrets
}

/// A keychain without a cap that refuses everything, and a capped one that fails in the middle.
fn troubles() -> Vec<(fn() -> Fake, Trouble)> {
    let mut troubles: Vec<(fn() -> Fake, Trouble)> = Vec::new();
    troubles.extend(refusals().map(|error| (Fake::new as fn() -> Fake, Trouble::Always(error))));
    for store in [Fake::new, Fake::capped] {
        troubles.extend([(store, Trouble::Forgets), (store, Trouble::Garbles)]);
    }
    for n in 1..=6 {
        troubles.push((Fake::capped, Trouble::AtPut(n, StoreError::Locked)));
        troubles.push((Fake::capped, Trouble::DiesBeforePut(n)));
    }
    troubles
}

#[tokio::test]
async fn item_23_after_every_failure_the_old_is_whole_and_the_next_attempt_goes_through() {
    for sort in SORTS {
        for (store, trouble) in troubles() {
            let bench = Bench::new(store());
            let case = Case::begin(sort, &bench.vault).await;
            let before = bench.store.accounts();
            bench.store.make(trouble.clone());
            let outcome = case.keep(&bench.vault).await;
            if matches!(trouble, Trouble::AtPut(6, _) | Trouble::DiesBeforePut(6)) {
                // Three secrets, one of them a head and two pieces: these are all the writes there are.
                outcome.unwrap();
                assert_eq!(bench.store.puts(), 5);
                continue;
            }
            assert!(matches!(outcome, Err(KeepError::Store { .. })), "{sort:?} {trouble:?}: {outcome:?}");
            afterwards(&bench, &case, &before).await;
        }
    }
}

async fn afterwards(bench: &Bench, case: &Case, before: &[String]) {
    bench.store.make(Trouble::None);
    // What is there beside the old is known.
    let unclaimed = bench.unclaimed();
    for account in bench.store.accounts() {
        let item = account.split('#').next().unwrap();
        assert!(before.contains(&account) || unclaimed.iter().any(|known| known == item), "{account}");
    }
    // Told apart from what is left, the old is as it was; and what is left goes with the next change.
    let other = connection();
    let vault = bench.another_vault();
    vault.keep(&other, &[]).await.unwrap();
    vault.remove(&other.id).await.unwrap();
    case.assert_old(bench).await;
    assert_eq!(bench.store.accounts(), before);
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
    case.keep(&vault).await.unwrap();
}

#[tokio::test]
async fn item_23_whatever_comes_too_late_is_undone() {
    let calls = (1..=4).flat_map(|n| [Trouble::HangsAtPut(n), Trouble::HangsAtGet(n)]);
    for trouble in calls {
        for sort in SORTS {
            for cancelled in [false, true] {
                let bench = Arc::new(Bench::new(Fake::new()));
                let case = Arc::new(Case::begin(sort, &bench.vault).await);
                let before = bench.store.accounts();
                if matches!(trouble, Trouble::HangsAtPut(4) | Trouble::HangsAtGet(4)) {
                    // There are three of each: see that this is so, or the others prove too little.
                    bench.store.make(Trouble::None);
                    case.keep(&bench.vault).await.unwrap();
                    assert_eq!(bench.store.puts(), 3);
                    continue;
                }
                bench.store.make(trouble.clone());
                let keeping = {
                    let (bench, case) = (Arc::clone(&bench), Arc::clone(&case));
                    tokio::spawn(async move { case.keep(&bench.vault).await })
                };
                hangs(&bench).await;
                if cancelled {
                    keeping.abort();
                    soon(keeping).await.unwrap_err();
                } else {
                    bench.clock.advance(Duration::from_secs(10));
                    let outcome = soon(keeping).await.unwrap();
                    let timed_out =
                        matches!(outcome, Err(KeepError::Store { error: StoreError::TimedOut, .. }));
                    assert!(timed_out, "{outcome:?}");
                }
                bench.store.open_the_gate();
                bench.settled().await;
                assert_eq!(bench.store.accounts(), before, "{sort:?} {trouble:?}");
                assert_eq!(bench.unclaimed(), Vec::<String>::new());
                case.assert_old(&bench).await;
            }
        }
    }
}

#[tokio::test]
async fn item_25_what_hangs_while_it_tidies_up_is_given_up_and_not_done_later() {
    for sort in SORTS {
        let bench = Arc::new(Bench::new(Fake::new()));
        let case = Arc::new(Case::begin(sort, &bench.vault).await);
        let before = bench.store.accounts();
        // Something is waiting to be removed.
        bench.store.make(Trouble::DiesBeforePut(2));
        bench.vault.keep(&connection(), &secrets("lost")).await.unwrap_err();
        bench.store.make(Trouble::HangsAtDelete(1));
        let keeping = {
            let (bench, case) = (Arc::clone(&bench), Arc::clone(&case));
            tokio::spawn(async move { case.keep(&bench.vault).await })
        };
        hangs(&bench).await;
        bench.clock.advance(Duration::from_secs(10));
        soon(keeping).await.unwrap().unwrap_err();
        bench.store.open_the_gate();
        bench.settled().await;
        assert_eq!(bench.store.accounts(), before);
        case.assert_old(&bench).await;
    }
}

#[tokio::test]
async fn item_25_while_one_programs_keychain_hangs_another_program_gives_up_and_does_nothing_later() {
    let bench = Arc::new(Bench::new(Fake::new()));
    bench.store.make(Trouble::HangsAtPut(2));
    let (ours, theirs) = (connection(), connection());
    let keeping = {
        let (bench, ours) = (Arc::clone(&bench), ours.clone());
        tokio::spawn(async move { bench.vault.keep(&ours, &secrets("ours")).await })
    };
    hangs(&bench).await;
    let other = Arc::new(bench.another_vault());
    let others = {
        let (other, theirs) = (Arc::clone(&other), theirs.clone());
        tokio::spawn(async move { other.keep(&theirs, &secrets("theirs")).await })
    };
    tokio::task::yield_now().await;
    bench.clock.advance(Duration::from_secs(9));
    tokio::task::yield_now().await;
    // Ours is served in its last second.
    bench.store.open_the_gate();
    soon(keeping).await.unwrap().unwrap();
    soon(others).await.unwrap().unwrap();
    assert_eq!(bench.index().records().count(), 2);

    // And when it is not, theirs is given up, too, and nothing of it is done afterwards.
    let bench = Arc::new(Bench::new(Fake::new()));
    bench.store.make(Trouble::HangsAtPut(2));
    let keeping = {
        let bench = Arc::clone(&bench);
        tokio::spawn(async move { bench.vault.keep(&connection(), &secrets("ours")).await })
    };
    hangs(&bench).await;
    let other = Arc::new(bench.another_vault());
    let others = {
        let (other, theirs) = (Arc::clone(&other), theirs.clone());
        tokio::spawn(async move { other.keep(&theirs, &secrets("theirs")).await })
    };
    tokio::task::yield_now().await;
    bench.clock.advance(Duration::from_secs(10));
    soon(keeping).await.unwrap().unwrap_err();
    soon(others).await.unwrap().unwrap_err();
    bench.store.open_the_gate();
    bench.settled().await;
    soon(other.probe()).await.unwrap();
    bench.assert_empty().await;
}
