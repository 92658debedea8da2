//! The vault over a real Secret Service: each test starts a session bus and a GNOME Keyring of its own, in a home
//! folder of its own, and reads what is kept with another program, `secret-tool`.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod broken_off;
mod commands;
mod desktop;
mod drafts;
mod filed;
mod kept;
mod killed;
mod many;
mod notifications;
mod steps;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use countersign::clock::Clock;
use countersign::domain::{BaseUri, ConnectionId, Environment, Facts, History};
use countersign::vault::{ConnectionRecord, DraftRecord, Kept, OsKeychain, SecretKind, SecretStore, Vault};
use secrecy::SecretString;
use tokio::runtime::Runtime;

/// Where we are, and what is to be done there: `None` outside.
fn part() -> Option<String> {
    std::env::var(desktop::INSIDE).ok()
}

/// The folder of the desktop we are inside of.
fn data() -> PathBuf {
    Path::new(&std::env::var_os("XDG_DATA_HOME").unwrap()).join("countersign")
}

/// The vault of the desktop we are inside of, and the runtime to ask it on.
fn vault() -> (Runtime, Vault) {
    vault_over(OsKeychain::new())
}

fn vault_over(store: impl SecretStore) -> (Runtime, Vault) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let vault = Vault::new(Arc::new(store), data(), Clock::system()).unwrap();
    (runtime, vault)
}

fn id() -> ConnectionId {
    "0123456789abcdef0123456789abcdef".parse().unwrap()
}

fn connection() -> ConnectionRecord {
    let facts = Facts {
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Demo,
        integration_key: "00000000-aaaa-4bbb-8ccc-000000000001".parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["signature".to_owned(), "extended".to_owned()],
        account_id: "00000000-aaaa-4bbb-8ccc-000000000002".parse().unwrap(),
        account_name: "Practice Ltd".to_owned(),
        base_uri: BaseUri::new(Environment::Demo, "https://demo.docusign.net").unwrap(),
        person_name: "Pat Practice".to_owned(),
        person_email: "pat@practice.invalid".to_owned(),
        consented_at: "2026-11-20T12:00:00Z".parse().unwrap(),
        refresh_token_expires_at: None,
        access_token_expires_at: None,
        granted_scopes: None,
        variable_names: countersign::domain::VariableNames::default(),
    };
    ConnectionRecord { id: id(), facts, kept: Kept::Keychain, history: History::default() }
}

fn secrets(key: &str, token: &str) -> [(SecretKind, SecretString); 2] {
    [(SecretKind::SecretKey, key.into()), (SecretKind::RefreshToken, token.into())]
}

fn draft() -> DraftRecord {
    DraftRecord {
        id: id(),
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Demo,
        saved_at: "2026-11-20T12:00:00Z".parse().unwrap(),
        contents: serde_json::json!({ "step": "keys" }),
    }
}
