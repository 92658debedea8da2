//! Secrets of every size, on a keychain that is capped like Windows Credential Manager.

use secrecy::ExposeSecret;

use super::super::chunks;
use super::super::fakes::{Fake, Trouble};
use super::super::item::ItemName;
use super::super::{KeepError, SecretKind, StoreError};
use super::{Bench, connection};

const SIZES: [usize; 6] = [1, 2400, 2560, 2561, 10_000, 65_536];

/// No two stretches of it are alike, so that pieces in the wrong order are seen.
fn token(size: usize) -> String {
    let mut text: String =
        (0..).flat_map(|n: usize| format!("{n}.").into_bytes()).map(char::from).take(size).collect();
    text.shrink_to_fit();
    text
}

fn name() -> ItemName {
    ItemName::known_as("0123/refresh-token")
}

#[tokio::test]
async fn item_24_every_size_survives_on_a_capped_store() {
    let bench = Bench::new(Fake::capped());
    let connection = connection();
    // Up and down again: what a larger one leaves is cleared by a smaller one.
    for size in SIZES.into_iter().chain(SIZES.into_iter().rev()) {
        let token = token(size);
        bench.vault.keep(&connection, &[(SecretKind::RefreshToken, token.as_str().into())]).await.unwrap();
        let back = bench.another_vault().reveal(&connection.id, SecretKind::RefreshToken).await.unwrap();
        assert_eq!(back.expose_secret(), token);
        let items = bench.store.accounts();
        assert_eq!(items.len() == 1, size <= 2560, "{size}: {items:?}");
    }
    bench.vault.remove(&connection.id).await.unwrap();
    bench.assert_empty().await;
}

#[tokio::test]
async fn item_24_without_a_cap_one_secret_is_one_item_and_its_plain_bytes() {
    let bench = Bench::new(Fake::new());
    for size in SIZES {
        let connection = connection();
        let token = token(size);
        bench.vault.keep(&connection, &[(SecretKind::AccessToken, token.as_str().into())]).await.unwrap();
        let account = format!("{}/access-token", connection.id);
        assert_eq!(bench.store.accounts(), std::slice::from_ref(&account));
        assert_eq!(bench.store.item(&account).unwrap(), token.as_bytes());
        bench.vault.remove(&connection.id).await.unwrap();
    }
}

#[test]
fn item_24_a_secret_that_looks_like_a_head_is_still_a_secret() {
    let store = Fake::capped();
    for length in [1, 71, 2000] {
        let secret = [b"countersign-head-1\0".as_slice(), &vec![0; length]].concat();
        chunks::put(&store, &name(), &secret).unwrap();
        assert_eq!(*chunks::get(&store, &name()).unwrap().unwrap(), secret);
    }
}

#[test]
fn item_24_a_smaller_secret_leaves_no_pieces_of_a_larger_one() {
    let store = Fake::capped();
    for (size, items) in [(10_000, 5), (5056, 3), (5057, 4), (5120, 4), (2560, 1), (10_000, 5), (1, 1)] {
        chunks::put(&store, &name(), token(size).as_bytes()).unwrap();
        assert_eq!(*chunks::get(&store, &name()).unwrap().unwrap(), token(size).as_bytes());
        assert_eq!(store.accounts().len(), items, "{size}");
    }
}

#[test]
fn item_24_a_set_that_is_not_whole_is_noticed() {
    let (first, second) = (token(10_000), token(9_000));
    let damages: [fn(&Fake); 6] = [
        // A piece is gone.
        |store| store.set_item("0123/refresh-token#2", None),
        // Two pieces changed places.
        |store| {
            let (two, three) = (store.item("0123/refresh-token#2"), store.item("0123/refresh-token#3"));
            store.set_item("0123/refresh-token#2", three);
            store.set_item("0123/refresh-token#3", two);
        },
        // A byte is another.
        |store| {
            let mut piece = store.item("0123/refresh-token#1").unwrap();
            *piece.last_mut().unwrap() ^= 1;
            store.set_item("0123/refresh-token#1", Some(piece));
        },
        // A piece is shorter.
        |store| {
            let mut piece = store.item("0123/refresh-token#4").unwrap();
            piece.pop();
            store.set_item("0123/refresh-token#4", Some(piece));
        },
        // The head is cut off.
        |store| {
            let mut head = store.item("0123/refresh-token").unwrap();
            head.pop();
            store.set_item("0123/refresh-token", Some(head));
        },
        // A piece of another writing.
        |store| {
            let old = store.item("0123/refresh-token#1");
            chunks::put(store, &name(), token(10_000).as_bytes()).unwrap();
            store.set_item("0123/refresh-token#1", old);
        },
    ];
    for damage in damages {
        let store = Fake::capped();
        chunks::put(&store, &name(), first.as_bytes()).unwrap();
        assert_eq!(*chunks::get(&store, &name()).unwrap().unwrap(), first.as_bytes());
        damage(&store);
        assert_eq!(chunks::get(&store, &name()).unwrap_err(), StoreError::NotLasting);
        chunks::delete(&store, &name()).unwrap();
    }

    // Interrupted in the middle of writing another over it.
    for n in 1..=4 {
        let store = Fake::capped();
        chunks::put(&store, &name(), first.as_bytes()).unwrap();
        store.make(Trouble::AtPut(n, StoreError::Refused));
        chunks::put(&store, &name(), second.as_bytes()).unwrap_err();
        store.make(Trouble::None);
        match chunks::get(&store, &name()) {
            // Nothing of it had been touched yet.
            Ok(Some(whole)) => assert!(n == 1 && *whole == first.as_bytes()),
            Ok(None) => panic!("lost without a word"),
            Err(error) => assert_eq!(error, StoreError::NotLasting),
        }
        // Deleting clears it all, and so does writing again.
        chunks::delete(&store, &name()).unwrap();
        assert_eq!(store.accounts(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn item_24_more_than_any_token_is_refused_in_words() {
    for store in [Fake::new(), Fake::capped()] {
        let bench = Bench::new(store);
        let outcome =
            bench.vault.keep(&connection(), &[(SecretKind::SecretKey, token(300_000).into())]).await;
        assert!(
            matches!(
                outcome,
                Err(KeepError::Store {
                    kind: Some(SecretKind::SecretKey),
                    error: StoreError::TooLarge,
                    left_behind: false
                })
            ),
            "{outcome:?}"
        );
        bench.assert_empty().await;
    }
}
