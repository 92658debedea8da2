//! The vault over the real Windows Credential Manager, and what another program reads there: `look`, a few lines of C
//! (`tests/support/windows/look.c`), which `.ci/windows` builds and names in `COUNTERSIGN_TEST_LOOK`.
#![cfg(windows)]

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;

use countersign::clock::Clock;
use countersign::domain::{BaseUri, ConnectionId, Environment, Facts, History};
use countersign::vault::{ConnectionRecord, Kept, OsKeychain, Readiness, SecretKind, Vault};
use secrecy::{ExposeSecret, SecretString};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// `CRED_MAX_CREDENTIAL_BLOB_SIZE` of `wincred.h`, in bytes.
const MOST: usize = 2560;
/// `CRED_PERSIST_LOCAL_MACHINE` of `wincred.h`: does not roam with the person's profile.
const STAYS_HERE: &str = "2";

/// A vault over a data folder of its own, and a connection of its own to keep: the tests share one Credential Manager.
struct Bench {
    folder: TempDir,
    runtime: Runtime,
    connection: ConnectionRecord,
}

impl Bench {
    fn new() -> Self {
        let facts = Facts {
            sheet: "snow-atlas".to_owned(),
            product_name: "Snow Atlas".to_owned(),
            environment: Environment::Demo,
            integration_key: "00000000-aaaa-4bbb-8ccc-000000000001".parse().unwrap(),
            redirect_uri: "http://localhost".parse().unwrap(),
            scopes: vec!["signature".to_owned()],
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
        let id = ConnectionId::random().unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            connection: ConnectionRecord { id, facts, kept: Kept::Keychain, history: History::default() },
        }
    }

    /// Another one each time: nothing is remembered but what is in the folder and in Credential Manager.
    fn vault(&self) -> Vault {
        let _inside = self.runtime.enter();
        Vault::new(Arc::new(OsKeychain::new()), self.folder.path().to_owned(), Clock::system()).unwrap()
    }

    fn keep(&self, secrets: &[(SecretKind, SecretString)]) {
        self.runtime.block_on(self.vault().keep(&self.connection, secrets)).unwrap();
    }

    fn reveal(&self, kind: SecretKind) -> String {
        let revealed = self.runtime.block_on(self.vault().reveal(&self.connection.id, kind)).unwrap();
        revealed.expose_secret().to_owned()
    }

    fn remove(&self) {
        self.runtime.block_on(self.vault().remove(&self.connection.id)).unwrap();
    }

    /// The items of the connection, by the end of their name, with their size in bytes and their persistence.
    fn items(&self) -> BTreeMap<String, (usize, String)> {
        let listed = look(&["credentials"]);
        let listed = String::from_utf8(listed).unwrap();
        let mut items = BTreeMap::new();
        for line in listed.lines() {
            let [name, bytes, persistence] = line.split(' ').collect::<Vec<_>>()[..] else { continue };
            if let Some(end) = name.strip_prefix(&format!("{}/", self.connection.id)) {
                items.insert(end.to_owned(), (bytes.parse().unwrap(), persistence.trim().to_owned()));
            }
        }
        items
    }
}

/// What `look` prints.
fn look(words: &[&str]) -> Vec<u8> {
    let look = std::env::var_os("COUNTERSIGN_TEST_LOOK").expect("COUNTERSIGN_TEST_LOOK: .ci/windows sets it");
    let output = Command::new(look).args(words).output().unwrap();
    assert!(output.status.success(), "look {words:?}: {}", output.status);
    output.stdout
}

/// No two stretches of it are alike.
fn token(size: usize) -> String {
    (0..).flat_map(|number: usize| format!("{number}.").into_bytes()).map(char::from).take(size).collect()
}

#[test]
fn item_23_on_windows_what_is_kept_is_what_another_program_reads() {
    let bench = Bench::new();
    assert_eq!(bench.runtime.block_on(bench.vault().probe()), Ok(Readiness::Keeps));
    bench.keep(&[(SecretKind::SecretKey, "key-1".into()), (SecretKind::RefreshToken, "token-1".into())]);
    let id = &bench.connection.id;
    assert_eq!(look(&["secret", &format!("{id}/secret-key.Countersign")]), b"key-1");
    assert_eq!(look(&["secret", &format!("{id}/refresh-token.Countersign")]), b"token-1");
    let index = std::fs::read_to_string(bench.folder.path().join("connections.json")).unwrap();
    assert!(index.contains("Practice Ltd") && !index.contains("key-1") && !index.contains("token-1"));
    bench.remove();
    assert_eq!(bench.items(), BTreeMap::new());
}

#[test]
fn item_24_on_windows_every_size_survives_in_pieces_that_stay_on_this_computer() {
    let bench = Bench::new();
    // A piece has 2,529 bytes of the secret, and the head is an item too.
    for (size, count) in
        [(1, 1), (2400, 1), (2560, 1), (2561, 1 + 2), (10_000, 1 + 4), (65_536, 1 + 26), (1, 1)]
    {
        bench.keep(&[(SecretKind::RefreshToken, token(size).into())]);
        let items = bench.items();
        assert_eq!(items.len(), count, "{size}: {items:?}");
        assert!(items.values().all(|(bytes, _)| *bytes <= MOST), "{size}: {items:?}");
        assert!(items.values().all(|(_, persistence)| persistence == STAYS_HERE), "{size}: {items:?}");
        assert_eq!(bench.reveal(SecretKind::RefreshToken), token(size));
    }
    bench.keep(&[(SecretKind::RefreshToken, token(10_000).into())]);
    bench.remove();
    assert_eq!(bench.items(), BTreeMap::new());
}
