//! Data folders with many connections: the list alone, as the program wrote it; no keychain is asked for any of them.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use countersign::clock::Clock;
use countersign::connections::SecretKind;
use countersign::domain::ConnectionId;
use countersign::vault::{ItemName, SecretStore, StoreError, StoreKind, Vault};
use zeroize::Zeroizing;

use crate::states;

/// A keychain that has what it was given last.
#[derive(Default)]
struct LastGiven(std::sync::Mutex<Vec<(String, Vec<u8>)>>);

impl SecretStore for LastGiven {
    fn kind(&self) -> StoreKind {
        StoreKind::Other
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        self.0.lock().unwrap().push((item.account().to_owned(), secret.to_vec()));
        Ok(())
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let items = self.0.lock().unwrap();
        let given = items.iter().rev().find(|(account, _)| account == item.account());
        Ok(given.map(|(_, secret)| Zeroizing::new(secret.clone())))
    }

    fn delete(&self, _item: &ItemName) -> Result<(), StoreError> {
        Ok(())
    }
}

/// A folder with so many: the first is kept as the program keeps it, the others are its entry in the list again, each with an id and
/// an account of its own.
pub fn folder(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let vault = Vault::new(Arc::new(LastGiven::default()), folder.path(), Clock::system()).expect("a thread");
    let app = states::many_connections(1);
    let record = &app.home.listing.records[0];
    let secrets =
        [SecretKind::SecretKey, SecretKind::RefreshToken].map(|kind| (kind, kind.id().to_owned().into()));
    runtime.block_on(vault.keep(record, &secrets)).unwrap();
    drop(vault);
    let index = index(folder.path());
    let mut json: serde_json::Value = serde_json::from_slice(&fs::read(&index).unwrap()).unwrap();
    let first = json["connections"][0].clone();
    let entries = (1..=count).map(|number| {
        let mut entry = first.clone();
        if number > 1 {
            entry["id"] = ConnectionId::random().unwrap().as_str().into();
        }
        entry["account_name"] = format!("Account {number}").into();
        entry
    });
    json["connections"] = entries.collect();
    fs::write(&index, serde_json::to_vec(&json).unwrap()).unwrap();
    folder
}

fn index(folder: &Path) -> std::path::PathBuf {
    folder.join("connections.json")
}
