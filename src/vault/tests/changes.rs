//! Changing a connection that is kept: its new secrets, its history, and the right to do so.

use std::time::Duration;

use super::super::fakes::{Fake, Trouble};
use super::super::item::Owner;
use super::super::{ConnectionRecord, Index, KeepError, SecretKind, StoreError};
use super::{Bench, connection, noon, secrets};

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
