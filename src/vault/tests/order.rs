//! Written, read back, compared, and only then in the index; and the way back from every failure.

use super::super::fakes::{Fake, Trouble};
use super::super::{KeepError, Readiness, RemoveError, RevealError, SecretKind, StoreError};
use super::{Bench, THREE, connection, secrets};
use secrecy::ExposeSecret;

/// All the ways of saying no.
pub(super) fn refusals() -> [StoreError; 7] {
    [
        StoreError::Missing,
        StoreError::Locked,
        StoreError::Refused,
        StoreError::TimedOut,
        StoreError::NotLasting,
        StoreError::TooLarge,
        StoreError::other("the keychain is on fire"),
    ]
}

#[tokio::test]
async fn item_23_kept_means_in_the_keychain_and_in_the_index() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();

    bench.assert_whole(&connection, "old").await;
    let account = format!("{}/secret-key", connection.id);
    assert_eq!(bench.store.item(&account).unwrap(), b"secret-key-old");
    assert_eq!(bench.store.label(&account).unwrap(), "Countersign: Snow Atlas, Secret Key");
    assert_eq!(bench.store.accounts().len(), 3);
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[tokio::test]
async fn item_22_every_refusal_is_told_apart_and_nothing_is_kept() {
    for error in refusals() {
        let bench = Bench::new(Fake::new());
        bench.store.make(Trouble::Always(error.clone()));
        let outcome = bench.vault.keep(&connection(), &secrets("canary")).await;
        let Err(KeepError::Store { kind: Some(SecretKind::SecretKey), error: said, left_behind: true }) =
            outcome
        else {
            panic!("{outcome:?}");
        };
        assert_eq!(said, error);
        bench.assert_empty().await;
        // No silent plaintext: whatever was written to the folder, no secret is in it.
        for file in std::fs::read_dir(bench.folder.path()).unwrap() {
            let text = String::from_utf8(std::fs::read(file.unwrap().path()).unwrap()).unwrap();
            assert!(!text.contains("canary"), "{text}");
        }
        assert_eq!(bench.vault.probe().await, Err(error));
    }
}

#[tokio::test]
async fn item_23_what_is_read_back_is_compared() {
    for trouble in [Trouble::Forgets, Trouble::Garbles, Trouble::HoldsOne] {
        for store in [Fake::new(), Fake::capped()] {
            let bench = Bench::new(store);
            bench.store.make(trouble.clone());
            let outcome = bench.vault.keep(&connection(), &secrets("new")).await;
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
async fn item_23_failing_at_the_nth_write_keeps_nothing_of_a_first_connection() {
    for n in 1..=3 {
        let bench = Bench::new(Fake::new());
        bench.store.make(Trouble::AtPut(n, StoreError::Locked));
        let outcome = bench.vault.keep(&connection(), &secrets("new")).await;
        let Err(KeepError::Store { kind: Some(kind), error: StoreError::Locked, left_behind: false }) =
            outcome
        else {
            panic!("{outcome:?}");
        };
        assert_eq!(kind, THREE[n - 1]);
        bench.assert_empty().await;
    }
}

#[tokio::test]
async fn item_23_failing_at_the_nth_write_leaves_the_old_connection_whole() {
    for n in 1..=3 {
        let bench = Bench::new(Fake::new());
        let connection = connection();
        bench.vault.keep(&connection, &secrets("old")).await.unwrap();
        let before = bench.store.accounts();
        bench.store.make(Trouble::AtPut(n, StoreError::Refused));
        bench.vault.keep(&connection, &secrets("new")).await.unwrap_err();

        bench.store.make(Trouble::None);
        bench.assert_whole(&connection, "old").await;
        assert_eq!(bench.store.accounts(), before);
        assert_eq!(bench.unclaimed(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn item_23_the_new_is_written_and_read_back_before_the_old_goes() {
    let bench = Bench::new(Fake::new());
    let mut connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let old = bench.store.accounts();
    connection.facts.person_name = "Robin Rehearsal".to_owned();

    // Killed before the first deletion, which is when the new has been kept: nothing of the old is missing yet.
    bench.store.make(Trouble::DiesBeforeDelete(1));
    bench.vault.keep(&connection, &secrets("new")).await.unwrap();
    assert_eq!(bench.store.accounts().len(), 6);
    assert!(old.iter().all(|account| bench.store.item(account).unwrap().ends_with(b"-old")));
    let mut unclaimed = bench.unclaimed();
    unclaimed.sort();
    assert_eq!(unclaimed, old);

    // The next one to keep something tidies up.
    bench.store.make(Trouble::None);
    bench.another_vault().keep(&connection, &[]).await.unwrap();
    bench.assert_whole(&connection, "new").await;
    assert_eq!(bench.store.accounts().len(), 3);
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[tokio::test]
async fn item_23_killed_at_the_nth_write_leaves_the_old_whole_and_nothing_forgotten() {
    for store in [Fake::new, Fake::capped] {
        for n in 1..=5 {
            let bench = Bench::new(store());
            let connection = connection();
            let mut new = secrets("new");
            // In pieces where the keychain is capped: three of them and a head.
            new[1].1 = "t".repeat(6000).into();
            bench.vault.keep(&connection, &secrets("old")).await.unwrap();
            let before = bench.store.accounts();
            bench.store.make(Trouble::DiesBeforePut(n));
            let outcome = bench.vault.keep(&connection, &new).await;
            if outcome.is_ok() {
                // More than there are writes.
                assert!(n > 3 && bench.store.puts() < n, "{n}");
                continue;
            }
            bench.assert_whole(&connection, "old").await;

            // What is left is known, and goes with the next change.
            bench.store.make(Trouble::None);
            let vault = bench.another_vault();
            vault.keep(&connection, &[]).await.unwrap();
            assert_eq!(bench.store.accounts(), before);
            assert_eq!(bench.unclaimed(), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn item_23_an_index_that_cannot_be_written_takes_the_secrets_back() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let before = bench.store.accounts();
    let index = bench.folder.path().join("connections.json");
    let aside = bench.folder.path().join("aside.json");
    bench.store.before_put({
        let (index, aside) = (index.clone(), aside.clone());
        move |number| {
            if number == 3 {
                // A folder in its place: no file can be renamed to that.
                std::fs::rename(&index, &aside).unwrap();
                std::fs::create_dir_all(index.join("occupied")).unwrap();
            }
        }
    });
    bench.store.make(Trouble::None);
    let outcome = bench.vault.keep(&connection, &secrets("new")).await;
    assert!(matches!(outcome, Err(KeepError::Index(_))), "{outcome:?}");

    std::fs::remove_dir_all(&index).unwrap();
    std::fs::rename(&aside, &index).unwrap();
    assert_eq!(bench.store.accounts(), before);
    bench.assert_whole(&connection, "old").await;
}

#[tokio::test]
async fn one_new_secret_leaves_the_others_as_they_are() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    for round in 0..4 {
        let value = format!("renewed-{round}");
        bench.vault.keep(&connection, &[(SecretKind::RefreshToken, value.clone().into())]).await.unwrap();
        let revealed = bench.vault.reveal(&connection.id, SecretKind::RefreshToken).await.unwrap();
        assert_eq!(revealed.expose_secret(), value);
        let revealed = bench.vault.reveal(&connection.id, SecretKind::SecretKey).await.unwrap();
        assert_eq!(revealed.expose_secret(), "secret-key-old");
        assert_eq!(bench.store.accounts().len(), 3);
    }
}

#[tokio::test]
async fn what_another_copy_of_the_program_renewed_is_seen() {
    let bench = Bench::new(Fake::new());
    let (ours, theirs) = (connection(), connection());
    let other = bench.another_vault();
    bench.vault.keep(&ours, &secrets("old")).await.unwrap();
    other.keep(&theirs, &secrets("theirs")).await.unwrap();
    other.keep(&ours, &secrets("renewed")).await.unwrap();
    let revealed = bench.vault.reveal(&ours.id, SecretKind::RefreshToken).await.unwrap();
    assert_eq!(revealed.expose_secret(), "refresh-token-renewed");
    assert_eq!(bench.vault.connections().await.unwrap().records, [ours, theirs]);
}

#[tokio::test]
async fn what_is_not_there_is_told_apart() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    let reveal = |kind| bench.vault.reveal(&connection.id, kind);
    assert!(matches!(reveal(SecretKind::SecretKey).await, Err(RevealError::UnknownConnection)));
    bench.vault.keep(&connection, &secrets("old")[..1]).await.unwrap();
    assert!(matches!(
        reveal(SecretKind::AccessToken).await,
        Err(RevealError::NotKept(SecretKind::AccessToken))
    ));
    bench.store.set_item(&format!("{}/secret-key", connection.id), None);
    assert!(matches!(reveal(SecretKind::SecretKey).await, Err(RevealError::Gone(SecretKind::SecretKey))));
    bench.store.make(Trouble::Always(StoreError::Locked));
    assert!(matches!(reveal(SecretKind::SecretKey).await, Err(RevealError::Store(StoreError::Locked))));
}

#[tokio::test]
async fn removing_takes_the_secrets_and_the_record() {
    let bench = Bench::new(Fake::capped());
    let connection = connection();
    let mut large = secrets("old");
    large[1].1 = "t".repeat(10_000).into();
    bench.vault.keep(&connection, &large).await.unwrap();
    bench.vault.keep(&connection, &large[1..2]).await.unwrap();
    bench.vault.remove(&connection.id).await.unwrap();
    bench.assert_empty().await;
    // Once more is fine.
    bench.vault.remove(&connection.id).await.unwrap();
}

#[tokio::test]
async fn item_23_a_keychain_that_does_not_answer_leaves_what_was_to_be_removed_whole() {
    for error in refusals() {
        let bench = Bench::new(Fake::new());
        let connection = connection();
        bench.vault.keep(&connection, &secrets("old")).await.unwrap();
        bench.store.make(Trouble::Always(error.clone()));
        let outcome = bench.vault.remove(&connection.id).await;
        assert!(matches!(&outcome, Err(RemoveError::Store(said)) if *said == error), "{outcome:?}");
        bench.store.make(Trouble::None);
        bench.assert_whole(&connection, "old").await;
    }
}

#[tokio::test]
async fn item_23_what_could_not_be_removed_is_said_and_removed_next_time() {
    for n in 1..=3 {
        let bench = Bench::new(Fake::new());
        let (going, staying) = (connection(), connection());
        bench.vault.keep(&going, &secrets("going")).await.unwrap();
        bench.vault.keep(&staying, &secrets("staying")).await.unwrap();
        bench.store.make(Trouble::AtDelete(n, StoreError::Refused));
        let outcome = bench.vault.remove(&going.id).await;
        assert!(matches!(outcome, Err(RemoveError::LeftBehind(StoreError::Refused))), "{outcome:?}");
        assert_eq!(bench.store.accounts().len(), 4);
        assert_eq!(bench.unclaimed().len(), 1);

        bench.another_vault().keep(&staying, &[]).await.unwrap();
        assert_eq!(bench.store.accounts().len(), 3);
        bench.assert_whole(&staying, "staying").await;
    }
}

#[tokio::test]
async fn a_list_of_leftovers_that_names_a_secret_in_use_does_no_harm() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let mut index = bench.index();
    index.disclaim(&format!("{}/refresh-token", connection.id));
    index.save().unwrap();
    bench.another_vault().keep(&connection, &[]).await.unwrap();
    bench.assert_whole(&connection, "old").await;
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[tokio::test]
async fn item_22_the_probe_finds_a_keychain_that_keeps_and_leaves_nothing_in_it() {
    let bench = Bench::new(Fake::new());
    assert_eq!(bench.vault.probe().await, Ok(Readiness::Keeps));
    bench.assert_empty().await;
    for trouble in [Trouble::Forgets, Trouble::Garbles] {
        bench.store.make(trouble);
        assert_eq!(bench.vault.probe().await, Err(StoreError::NotLasting));
        bench.assert_empty().await;
    }
}

#[tokio::test]
async fn item_29_nothing_that_is_printed_holds_a_secret() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("canary")).await.unwrap();
    bench.store.make(Trouble::Garbles);
    let error = bench.vault.keep(&connection, &secrets("canary")).await.unwrap_err();
    bench.store.make(Trouble::None);
    let revealed = bench.vault.reveal(&connection.id, SecretKind::SecretKey).await.unwrap();
    let printed = format!("{:?} {:?} {error:?} {error} {revealed:?}", bench.vault, bench.index());
    assert!(!printed.contains("canary") && !printed.contains("yranac"), "{printed}");
}
