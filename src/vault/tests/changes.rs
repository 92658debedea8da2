//! Changing a connection that is kept: its new secrets, its history, and the right to do so.

use std::time::Duration;

use secrecy::ExposeSecret;

use super::super::fakes::{Fake, Trouble};
use super::super::item::{ItemSlot, Owner};
use super::super::locks::Lock;
use super::super::{ConnectionRecord, Index, IndexError, KeepError, SecretKind, StoreError};
use super::{Bench, connection, noon, secrets};
use crate::domain::SetUpNotification;

fn renewed(record: &mut ConnectionRecord) {
    record.history.renewed_at = Some(noon());
}

#[tokio::test]
async fn item_26_new_secrets_are_whole_or_the_old_ones_are_whatever_fails() {
    let troubles = (1..=3)
        .map(|n| Trouble::AtPut(n, StoreError::Refused))
        .chain((1..=3).map(Trouble::DiesBeforePut))
        .chain([Trouble::Forgets, Trouble::Garbles, Trouble::Always(StoreError::Locked)]);
    for trouble in troubles {
        let bench = Bench::new(Fake::new());
        let connection = connection();
        bench.vault.keep(&connection, &secrets("old")).await.unwrap();
        bench.store.make(trouble.clone());
        let outcome = bench.vault.replace_secrets(&connection, &secrets("new"), renewed).await;
        assert!(matches!(outcome, Err(KeepError::Store { .. })), "{trouble:?}: {outcome:?}");
        bench.store.make(Trouble::None);
        bench.assert_whole(&connection, "old").await;
    }
    // After the one write of the index, the new are whole.
    for trouble in (1..=3).map(Trouble::DiesBeforeDelete).chain([Trouble::None]) {
        let bench = Bench::new(Fake::new());
        let mut connection = connection();
        bench.vault.keep(&connection, &secrets("old")).await.unwrap();
        bench.store.make(trouble);
        bench.vault.replace_secrets(&connection, &secrets("new"), renewed).await.unwrap();
        bench.store.make(Trouble::None);
        renewed(&mut connection);
        bench.assert_whole(&connection, "new").await;
    }
}

#[tokio::test]
async fn item_26_a_connection_that_was_removed_meanwhile_is_not_written_back() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let (folder, id) = (bench.folder.path().to_owned(), connection.id.clone());
    let clock = bench.clock.clone();
    bench.store.before_put(move |_| {
        let (mut index, _) = Index::load(&folder, &clock).unwrap();
        index.remove(&Owner::Connection(id.clone()));
        index.save().unwrap();
    });
    let token = &secrets("new")[1..2];
    let outcome = bench.vault.replace_secrets(&connection, token, renewed).await;
    assert!(matches!(outcome, Err(KeepError::ConnectionRemoved)), "{outcome:?}");
    bench.settled().await;
    assert_eq!(bench.another_vault().connections().await.unwrap().records, []);
    assert!(
        !bench.store.accounts().iter().any(|account| account.ends_with(".2")),
        "the new one is gone again"
    );
}

#[tokio::test]
async fn what_others_changed_meanwhile_stays() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let name = || Some("North".parse().unwrap());
    bench.another_vault().note(&connection.id, move |history| history.name = name()).await.unwrap();
    // Its own record is older than that.
    bench.vault.replace_secrets(&connection, &secrets("new"), renewed).await.unwrap();
    let kept = bench.vault.connection(&connection.id).await.unwrap().unwrap();
    assert_eq!((kept.history.name, kept.history.renewed_at), (name(), Some(noon())));
    // Set up again under the same id, it is called the same.
    bench.vault.keep(&connection, &secrets("newer")).await.unwrap();
    let kept = bench.vault.connection(&connection.id).await.unwrap().unwrap();
    assert_eq!((kept.history.name, kept.history.renewed_at), (name(), None));
    // Of one that is not there, nothing is noted.
    bench.vault.remove(&connection.id).await.unwrap();
    bench.vault.note(&connection.id, move |history| history.name = name()).await.unwrap();
    assert_eq!(bench.vault.connections().await.unwrap().records, []);
}

#[tokio::test]
async fn item_26_one_at_a_time_changes_a_connection_and_others_go_on() {
    let bench = Bench::new(Fake::new());
    let (one, other) = (connection(), connection());
    bench.vault.keep(&one, &secrets("old")).await.unwrap();
    let held = bench.vault.lock_connection(&one.id).await.unwrap();
    let second = bench.another_vault();
    let soon = Duration::from_millis(200);
    assert!(tokio::time::timeout(soon, second.lock_connection(&one.id)).await.is_err(), "it is held");
    drop(second.lock_connection(&other.id).await.unwrap());
    // Reading goes on.
    second.reveal(&one.id, SecretKind::RefreshToken).await.unwrap();
    drop(held);
    drop(
        tokio::time::timeout(Duration::from_secs(20), second.lock_connection(&one.id))
            .await
            .unwrap()
            .unwrap(),
    );
    // Its file goes with the connection.
    let locks = || {
        std::fs::read_dir(bench.folder.path())
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains(one.id.as_str()))
            .count()
    };
    assert_eq!(locks(), 1);
    bench.vault.remove(&one.id).await.unwrap();
    assert_eq!(locks(), 0);
}

/// A renewal that was killed when its new tokens were in the keychain, and the index knew them for nobody's.
async fn killed_while_renewing() -> (Bench, ConnectionRecord) {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    bench.vault.begin_renewal(&connection.id).await.unwrap();
    let (mut index, _) = Index::load(bench.folder.path(), &bench.clock).unwrap();
    for (kind, secret) in &secrets("new")[1..] {
        let account = Owner::Connection(connection.id.clone()).account_of(*kind, ItemSlot::Second);
        bench.store.set_item(&account, Some(secret.expose_secret().as_bytes().to_vec()));
        index.disclaim(&account);
    }
    index.save().unwrap();
    (bench, connection)
}

#[tokio::test]
async fn item_26_what_a_killed_renewal_left_in_the_keychain_is_taken_up_and_not_deleted() {
    let (bench, connection) = killed_while_renewing().await;
    let vault = bench.another_vault();
    // Another connection is kept and removed meanwhile, which clears up after others.
    let other = super::connection();
    vault.keep(&other, &secrets("other")).await.unwrap();
    vault.remove(&other.id).await.unwrap();
    assert_eq!(bench.store.accounts().len(), 5, "{:?}", bench.store.accounts());

    assert!(vault.recover_renewal(&connection.id).await.unwrap());
    let token = vault.reveal(&connection.id, SecretKind::RefreshToken).await.unwrap();
    assert_eq!(token.expose_secret(), "refresh-token-new");
    let key = vault.reveal(&connection.id, SecretKind::SecretKey).await.unwrap();
    assert_eq!(key.expose_secret(), "secret-key-old");
    let history = vault.connection(&connection.id).await.unwrap().unwrap().history;
    assert_eq!((history.renewing_since, history.renewed_at), (None, Some(noon())));
    assert_eq!((bench.store.accounts().len(), bench.unclaimed().len()), (3, 0), "the old ones are gone");
}

#[tokio::test]
async fn item_26_a_renewal_that_was_killed_before_it_had_tokens_leaves_the_old_ones() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    bench.vault.begin_renewal(&connection.id).await.unwrap();
    let vault = bench.another_vault();
    assert!(!vault.recover_renewal(&connection.id).await.unwrap());
    bench.assert_whole(&connection, "old").await;
    assert_eq!(bench.store.accounts().len(), 3);
}

#[tokio::test]
async fn item_26_nothing_begins_where_it_could_not_be_written_down() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    for lock in [Lock::on_items, Lock::on_file] {
        let held = lock(bench.folder.path()).unwrap();
        let begun = bench.vault.begin_renewal(&connection.id).await;
        assert!(matches!(begun, Err(KeepError::Index(IndexError::LockHeld { .. }))), "{begun:?}");
        drop(held);
    }
    bench.assert_whole(&connection, "old").await;
}

#[tokio::test]
async fn item_26_whoever_reads_after_a_killed_renewal_gets_its_token_unless_somebody_is_at_it() {
    let (bench, connection) = killed_while_renewing().await;
    let at_it = bench.vault.lock_connection(&connection.id).await.unwrap();
    assert_eq!(bench.another_vault().recover_if_idle(&connection.id).await.unwrap(), None);
    drop(at_it);
    let vault = bench.another_vault();
    let recovered = vault.recover_if_idle(&connection.id).await.unwrap().unwrap();
    assert_eq!(recovered.history.renewed_at, Some(noon()));
    let token = vault.reveal(&connection.id, SecretKind::RefreshToken).await.unwrap();
    assert_eq!(token.expose_secret(), "refresh-token-new");
}

#[tokio::test]
async fn a_new_sign_in_in_the_place_of_an_older_is_to_be_handed_over() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    // The same once more, as from Back and Save.
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let history = async || bench.vault.connection(&connection.id).await.unwrap().unwrap().history;
    assert!(!history().await.is_to_be_handed_over());
    let again = ConnectionRecord {
        facts: crate::domain::Facts {
            consented_at: "2026-11-21T12:00:00Z".parse().unwrap(),
            ..connection.facts.clone()
        },
        ..connection.clone()
    };
    bench.vault.keep(&again, &secrets("new")).await.unwrap();
    assert!(history().await.is_to_be_handed_over());
    let handed = "2026-11-21T12:00:01Z".parse().ok();
    bench.vault.note(&connection.id, move |history| history.handed_over_at = handed).await.unwrap();
    assert!(!history().await.is_to_be_handed_over());
}

#[tokio::test]
async fn what_was_set_up_at_an_account_outlives_a_new_sign_in_for_it_and_no_other() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let set_up = || SetUpNotification {
        connect_id: "22210641".parse().unwrap(),
        at: noon(),
        sent: serde_json::Map::from_iter([("name".to_owned(), "Orders".into())]),
    };
    bench.vault.note(&connection.id, move |history| history.remember_set_up(set_up())).await.unwrap();
    let kept = async || bench.vault.connection(&connection.id).await.unwrap().unwrap().history.set_up;
    bench.vault.keep(&connection, &secrets("new")).await.unwrap();
    assert_eq!(kept().await, [set_up()]);
    let mut other = connection.clone();
    other.facts.account_id = "99999999-2222-3333-4444-555555555555".parse().unwrap();
    bench.vault.keep(&other, &secrets("other")).await.unwrap();
    assert_eq!(kept().await, []);
}

/// Whatever file is in its place now.
#[cfg(unix)]
fn file_of_the_index(bench: &Bench) -> u64 {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(bench.folder.path().join(Index::FILE)).unwrap().ino()
}

#[cfg(unix)]
#[tokio::test]
async fn what_a_renewal_will_write_is_announced_as_it_begins_and_not_once_more() {
    let bench = std::sync::Arc::new(Bench::new(Fake::new()));
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    bench.vault.begin_renewal(&connection.id).await.unwrap();
    let announced = bench.unclaimed();
    assert_eq!(announced.len(), 2, "{announced:?}");
    let begun = file_of_the_index(&bench);
    let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    bench.store.before_put({
        let (bench, seen) = (std::sync::Arc::downgrade(&bench), seen.clone());
        move |_| seen.lock().unwrap().extend(bench.upgrade().map(|bench| file_of_the_index(&bench)))
    });
    let tokens = &secrets("new")[1..];
    bench
        .vault
        .replace_secrets(&connection, tokens, |record| record.history.renewing_since = None)
        .await
        .unwrap();
    assert_eq!(*seen.lock().unwrap(), [begun, begun]);
    assert_eq!((bench.unclaimed(), bench.store.accounts().len()), (Vec::new(), 3));
}

#[tokio::test]
async fn a_renewal_that_brought_nothing_leaves_nothing_announced() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    bench.vault.begin_renewal(&connection.id).await.unwrap();
    bench.vault.end_renewal(&connection.id, |history| history.renewing_since = None).await.unwrap();
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
    // Nor one that was killed before there were tokens, once somebody looks.
    bench.vault.begin_renewal(&connection.id).await.unwrap();
    assert!(!bench.another_vault().recover_renewal(&connection.id).await.unwrap());
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
    bench.assert_whole(&connection, "old").await;
}

#[tokio::test]
async fn items_that_are_gone_are_struck_off_once_for_all_who_wait() {
    let bench = Bench::new(Fake::new());
    let all: Vec<_> = (0..6).map(|_| connection()).collect();
    for connection in &all {
        bench.vault.keep(connection, &secrets("old")).await.unwrap();
    }
    // All of them are asked for before the first is done.
    let new = secrets("new");
    let replacing = |number: usize| bench.vault.replace_secrets(&all[number], &new, |_| ());
    let outcomes =
        tokio::join!(replacing(0), replacing(1), replacing(2), replacing(3), replacing(4), replacing(5));
    for outcome in <[_; 6]>::from(outcomes) {
        outcome.unwrap();
    }
    assert_eq!((bench.unclaimed(), bench.store.accounts().len()), (Vec::new(), 18));
}

/// Another program's write may have given the item to somebody: what this one knew of it is not said into that.
#[tokio::test]
async fn an_item_that_another_program_announced_is_not_struck_off() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep(&connection, &secrets("old")).await.unwrap();
    let second = format!("{}/refresh-token.2", connection.id);
    bench.vault.storage.strike_off(&[&second]);
    let mut index = bench.index();
    index.disclaim(&second);
    index.save().unwrap();
    bench.vault.storage.strike_off_what_is_gone();
    assert_eq!(bench.unclaimed(), [second]);
}
