//! Drafts and their secrets: the same promises as for connections.

use secrecy::ExposeSecret;

use super::super::fakes::{Fake, Trouble};
use super::super::{KeepError, RemoveError, RevealError, SecretKind, StoreError, StoreKind};
use super::order::refusals;
use super::{Bench, a_step_later, connection, draft, draft_secrets, secrets, value};

const ALL: [SecretKind; SecretKind::ALL.len()] = SecretKind::ALL;

#[tokio::test]
async fn item_23_a_draft_is_in_the_keychain_and_in_the_index() {
    let bench = Bench::new(Fake::new());
    let draft = draft();
    bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
    bench.assert_draft(&draft, &ALL, "old").await;
    let account = format!("draft/{}/demo-secret-key", draft.id);
    assert_eq!(bench.store.item(&account).unwrap(), b"demo-secret-key-old");
    let label = bench.store.label(&account).unwrap();
    assert_eq!(label, "Countersign: Snow Atlas, not finished, Secret Key of Demo");
    assert_eq!(bench.store.accounts().len(), ALL.len());
    assert_eq!(bench.vault.connections().await.unwrap().unclaimed, 0);

    // New answers; one new secret, one to be forgotten, the others as they were.
    let later = a_step_later(&draft);
    let token = [(SecretKind::RefreshToken, value(SecretKind::RefreshToken, "new"))];
    bench.vault.keep_draft(&later, &token, &[SecretKind::PracticeSecretKey]).await.unwrap();
    bench.settled().await;
    let kept = bench.vault.connections().await.unwrap().drafts.remove(0);
    assert_eq!(kept.record, later);
    let left: Vec<SecretKind> =
        ALL.into_iter().filter(|kind| *kind != SecretKind::PracticeSecretKey).collect();
    assert_eq!(kept.secrets, left);
    for kind in left {
        let mark = if kind == SecretKind::RefreshToken { "new" } else { "old" };
        let revealed = bench.vault.reveal_draft(&draft.id, kind).await.unwrap();
        assert_eq!(revealed.expose_secret(), value(kind, mark).expose_secret());
    }
    assert_eq!(bench.store.accounts().len(), ALL.len() - 1);
    assert_eq!(bench.unclaimed(), Vec::<String>::new());

    bench.vault.remove_draft(&draft.id).await.unwrap();
    bench.assert_empty().await;
    bench.vault.remove_draft(&draft.id).await.unwrap();
}

#[tokio::test]
async fn item_22_a_drafts_secret_is_refused_in_words_and_is_nowhere_else() {
    for error in refusals() {
        let bench = Bench::new(Fake::new());
        bench.store.make(Trouble::Always(error.clone()));
        let outcome = bench.vault.keep_draft(&draft(), &draft_secrets("canary"), &[]).await;
        let Err(KeepError::Store { kind: Some(SecretKind::SecretKey), error: said, left_behind: true }) =
            outcome
        else {
            panic!("{outcome:?}");
        };
        assert_eq!(said, error);
        bench.assert_empty().await;
        for file in std::fs::read_dir(bench.folder.path()).unwrap() {
            let text = String::from_utf8(std::fs::read(file.unwrap().path()).unwrap()).unwrap();
            assert!(!text.contains("canary"), "{text}");
        }
    }
}

#[tokio::test]
async fn item_23_what_is_read_back_for_a_draft_is_compared() {
    for trouble in [Trouble::Forgets, Trouble::Garbles, Trouble::HoldsOne] {
        for store in [Fake::new(), Fake::capped()] {
            let bench = Bench::new(store);
            bench.store.make(trouble.clone());
            let outcome = bench.vault.keep_draft(&draft(), &draft_secrets("new"), &[]).await;
            assert!(
                matches!(
                    outcome,
                    Err(KeepError::Store { error: StoreError::NotLasting, left_behind: false, .. })
                ),
                "{trouble:?}: {outcome:?}"
            );
            bench.assert_empty().await;
            assert_eq!(bench.unclaimed(), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn item_23_failing_at_the_nth_write_leaves_the_old_draft_whole() {
    for n in 1..=6 {
        for replacing in [false, true] {
            let bench = Bench::new(Fake::new());
            let draft = draft();
            if replacing {
                bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
            }
            let before = bench.store.accounts();
            bench.store.make(Trouble::AtPut(n, StoreError::Locked));
            let later = a_step_later(&draft);
            let forget = [SecretKind::SecretKey];
            let outcome = bench.vault.keep_draft(&later, &draft_secrets("new"), &forget).await;
            let Err(KeepError::Store { kind: Some(kind), error: StoreError::Locked, left_behind: false }) =
                outcome
            else {
                panic!("{outcome:?}");
            };
            assert_eq!(kind, ALL[n - 1]);
            bench.store.make(Trouble::None);
            assert_eq!(bench.store.accounts(), before);
            assert_eq!(bench.unclaimed(), Vec::<String>::new());
            if replacing {
                bench.assert_draft(&draft, &ALL, "old").await;
            } else {
                bench.assert_empty().await;
            }
        }
    }
}

#[tokio::test]
async fn item_23_killed_at_the_nth_write_leaves_the_old_draft_whole_and_nothing_forgotten() {
    for store in [Fake::new, Fake::capped] {
        let mut killed = 0;
        for n in 1..=10 {
            let bench = Bench::new(store());
            let draft = draft();
            let mut new = draft_secrets("new");
            // In pieces where the keychain is capped: three of them and a head.
            new[3].1 = "t".repeat(6000).into();
            bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
            let before = bench.store.accounts();
            bench.store.make(Trouble::DiesBeforePut(n));
            if bench.vault.keep_draft(&a_step_later(&draft), &new, &[]).await.is_ok() {
                assert!(bench.store.puts() < n, "{n}");
                continue;
            }
            killed += 1;
            bench.assert_draft(&draft, &ALL, "old").await;
            // What is left is known, is told, and goes with the next change.
            bench.store.make(Trouble::None);
            let vault = bench.another_vault();
            assert_eq!(vault.connections().await.unwrap().unclaimed, ALL.len());
            let other = connection();
            vault.keep(&other, &[]).await.unwrap();
            vault.remove(&other.id).await.unwrap();
            assert_eq!(bench.store.accounts(), before);
            assert_eq!(vault.connections().await.unwrap().unclaimed, 0);
            bench.assert_draft(&draft, &ALL, "old").await;
        }
        assert!(killed >= 6, "{killed}");
    }
}

#[tokio::test]
async fn item_24_a_drafts_secret_of_every_size_survives_on_a_capped_store() {
    const SIZES: [usize; 6] = [1, 2400, 2560, 2561, 10_000, 65_536];
    let bench = Bench::new(Fake::capped());
    let draft = draft();
    let token = |size: usize| -> String { ('a'..='z').cycle().take(size).collect() };
    for kind in [SecretKind::RefreshToken, SecretKind::OwnerKey] {
        // Up and down again: what a larger one leaves is cleared by a smaller one.
        for size in SIZES.into_iter().chain(SIZES.into_iter().rev()) {
            bench.vault.keep_draft(&draft, &[(kind, token(size).into())], &[]).await.unwrap();
            let back = bench.another_vault().reveal_draft(&draft.id, kind).await.unwrap();
            assert_eq!(back.expose_secret(), token(size));
        }
    }
    assert_eq!(bench.store.accounts().len(), 2);
    bench.vault.keep_draft(&draft, &[(SecretKind::OwnerKey, token(65_536).into())], &[]).await.unwrap();
    bench.vault.remove_draft(&draft.id).await.unwrap();
    bench.assert_empty().await;
}

#[tokio::test]
async fn item_23_a_draft_that_could_not_be_removed_is_whole_or_what_is_left_is_told() {
    for error in refusals() {
        let bench = Bench::new(Fake::new());
        let draft = draft();
        bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
        bench.store.make(Trouble::Always(error.clone()));
        let outcome = bench.vault.remove_draft(&draft.id).await;
        assert!(matches!(&outcome, Err(RemoveError::Store(said)) if *said == error), "{outcome:?}");
        bench.store.make(Trouble::None);
        bench.assert_draft(&draft, &ALL, "old").await;
    }
    let bench = Bench::new(Fake::new());
    let draft = draft();
    bench.vault.keep_draft(&draft, &draft_secrets("old"), &[]).await.unwrap();
    bench.store.make(Trouble::AtDelete(4, StoreError::Refused));
    let outcome = bench.vault.remove_draft(&draft.id).await;
    assert!(matches!(outcome, Err(RemoveError::LeftBehind(StoreError::Refused))), "{outcome:?}");
    let listing = bench.vault.connections().await.unwrap();
    assert_eq!((listing.drafts, listing.unclaimed), (Vec::new(), 1));
    let other = connection();
    bench.vault.keep(&other, &[]).await.unwrap();
    bench.vault.remove(&other.id).await.unwrap();
    bench.assert_empty().await;
}

#[tokio::test]
async fn a_draft_that_is_removed_takes_with_it_what_a_kill_left_while_it_was_being_kept() {
    let bench = Bench::new(Fake::new());
    let draft = draft();
    bench.vault.keep_draft(&draft, &[], &[]).await.unwrap();
    bench.store.make(Trouble::DiesBeforePut(3));
    let kept = bench.vault.keep_instead_of_draft(&connection(), &secrets("new"), &draft.id).await;
    assert!(kept.is_err() && bench.store.accounts().len() == 2);
    bench.store.make(Trouble::None);
    bench.vault.remove_draft(&draft.id).await.unwrap();
    assert_eq!(bench.store.accounts().len(), 2, "the keychain is not asked for it");
    bench.vault.tidy();
    bench.settled().await;
    bench.assert_empty().await;
}

#[tokio::test]
async fn a_draft_and_a_connection_of_one_id_do_not_meet() {
    let bench = Bench::new(Fake::new());
    let (mut draft, connection) = (draft(), connection());
    draft.id = connection.id.clone();
    bench.vault.keep(&connection, &secrets("connection")).await.unwrap();
    bench.vault.keep_draft(&draft, &draft_secrets("draft"), &[]).await.unwrap();
    for round in ["one", "two", "three"] {
        bench.vault.keep(&connection, &secrets(round)).await.unwrap();
        let of_the_draft = bench.vault.reveal_draft(&draft.id, SecretKind::SecretKey).await.unwrap();
        assert_eq!(of_the_draft.expose_secret(), "secret-key-draft");
    }
    bench.vault.remove_draft(&draft.id).await.unwrap();
    bench.assert_whole(&connection, "three").await;
    assert_eq!(bench.store.accounts().len(), 3);
}

#[tokio::test]
async fn what_a_draft_does_not_have_is_told_apart() {
    let bench = Bench::new(Fake::new());
    let draft = draft();
    let reveal = |kind| bench.vault.reveal_draft(&draft.id, kind);
    assert!(matches!(reveal(SecretKind::OwnerKey).await, Err(RevealError::UnknownDraft)));
    bench.vault.keep_draft(&draft, &draft_secrets("old")[..1], &[]).await.unwrap();
    assert!(matches!(reveal(SecretKind::OwnerKey).await, Err(RevealError::NotKept(SecretKind::OwnerKey))));
    bench.store.set_item(&format!("draft/{}/secret-key", draft.id), None);
    assert!(matches!(reveal(SecretKind::SecretKey).await, Err(RevealError::Gone(SecretKind::SecretKey))));
    bench.store.make(Trouble::Always(StoreError::Locked));
    assert!(matches!(reveal(SecretKind::SecretKey).await, Err(RevealError::Store(StoreError::Locked))));
}

#[tokio::test]
async fn which_keychain_it_is_is_said_without_asking_it() {
    let bench = Bench::new(Fake::new());
    bench.store.make(Trouble::Always(StoreError::Missing));
    assert_eq!(bench.vault.kind(), StoreKind::Other);
    assert_eq!(bench.store.calls(), 0);
}

#[tokio::test]
async fn item_29_nothing_that_is_printed_of_a_draft_holds_a_secret() {
    let bench = Bench::new(Fake::new());
    let draft = draft();
    bench.vault.keep_draft(&draft, &draft_secrets("canary"), &[]).await.unwrap();
    bench.store.make(Trouble::Garbles);
    let error = bench.vault.keep_draft(&draft, &draft_secrets("canary"), &[]).await.unwrap_err();
    bench.store.make(Trouble::None);
    let listing = bench.vault.connections().await.unwrap();
    let revealed = bench.vault.reveal_draft(&draft.id, SecretKind::OwnerKey).await.unwrap();
    let printed = format!("{:?} {listing:?} {error:?} {error} {revealed:?}", bench.vault);
    assert!(printed.contains("Snow Atlas"), "{printed}");
    assert!(!printed.contains("canary") && !printed.contains("yranac"), "{printed}");
}
