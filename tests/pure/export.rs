//! Saving a copy of a connection, on real disks and against real readers: killed at any step, on a full disk, with
//! things in the way, under any umask; and what shells and readers of `.env` make of it.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod following;
mod full_disk;
mod in_the_way;
mod inside;
mod killed;
mod modes;
mod readers;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use countersign::domain::{BaseUri, Connection, Environment, Facts, Secrets};
use countersign::handover::file::{ConnectionCopy, FileField};

/// How the name of a half-written file begins.
const HALF_WRITTEN: &str = ".countersign-copy-";

/// A copy of a connection with this refresh token.
fn copy_with(refresh_token: &str) -> ConnectionCopy {
    let facts = Facts {
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Practice,
        integration_key: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        account_id: "11111111-2222-3333-4444-555555555555".parse().unwrap(),
        account_name: "Olive Grove".to_owned(),
        base_uri: BaseUri::new(Environment::Practice, "http://127.0.0.1:8790").unwrap(),
        person_name: "Olive Example".to_owned(),
        person_email: "olive@example.com".to_owned(),
        consented_at: "2026-11-01T09:00:00Z".parse().unwrap(),
        refresh_token_expires_at: "2026-12-01T09:00:00Z".parse().ok(),
        access_token_expires_at: None,
        granted_scopes: None,
        variable_names: countersign::domain::VariableNames::default(),
    };
    let secrets = Secrets {
        secret_key: Arc::new("secret".repeat(80).parse().unwrap()),
        refresh_token: Arc::new(refresh_token.parse().unwrap()),
        access_token: Some(Arc::new("access".repeat(100).parse().unwrap())),
    };
    let fields = vec![FileField { label: "Refresh Token".to_owned(), value: refresh_token.into() }];
    ConnectionCopy { fields, ..Connection { facts, secrets }.into() }
}

/// The bytes that are saved: four pages and a bit.
fn new_bytes() -> Vec<u8> {
    copy_with(&"k".repeat(7_500)).to_json().unwrap().to_vec()
}

/// What was there before.
const OLD_BYTES: &[u8] = b"the old file";

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// What is in `folder`: the half-written files, and all others.
fn listed(folder: &Path) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.partition(|path| path.file_name().unwrap().to_str().unwrap().starts_with(HALF_WRITTEN))
}

/// `age -d` asks for the same work: this is what a copy costs and how strong it is.
#[test]
fn item_34_an_encrypted_copy_of_full_strength_opens_with_its_passphrase() {
    use base64::Engine as _;
    let locked = copy_with("secret").to_encrypted(&"correct horse".into()).unwrap();
    let text = String::from_utf8(locked.to_vec()).unwrap();
    let body: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
    let header = base64::prelude::BASE64_STANDARD.decode(body).unwrap();
    let header = String::from_utf8_lossy(&header);
    let stanza = header.lines().nth(1).unwrap();
    assert!(stanza.starts_with("-> scrypt ") && stanza.ends_with(" 18"), "{stanza}");
    let opened = countersign::handover::file::open_encrypted(&locked, &"correct horse".into()).unwrap();
    assert_eq!(opened.to_json().unwrap(), copy_with("secret").to_json().unwrap());
}
