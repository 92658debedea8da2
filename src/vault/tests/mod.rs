//! The vault over keychains that fail on purpose.

mod border;
mod changes;
mod drafts;
mod failures;
mod index_alone;
mod instead;
mod last_word;
mod listing;
mod order;
mod pieces;
mod time;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::fakes::Fake;
use super::{ConnectionRecord, DraftRecord, Index, Kept, KeptDraft, SecretKind, SecretStore, Vault};
use crate::clock::Clock;
use crate::domain::{ConnectionId, Environment, Facts, History, samples};

/// 20 November 2026, noon.
fn noon() -> Timestamp {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

fn connection() -> ConnectionRecord {
    let facts = Facts { consented_at: noon(), ..samples::facts() };
    ConnectionRecord {
        id: ConnectionId::random().unwrap(),
        facts,
        kept: Kept::Keychain,
        history: History::default(),
    }
}

/// What a connection has.
const THREE: [SecretKind; 3] = [SecretKind::SecretKey, SecretKind::RefreshToken, SecretKind::AccessToken];

/// Three secrets, each with `mark` in it.
fn secrets(mark: &str) -> Vec<(SecretKind, SecretString)> {
    THREE.into_iter().map(|kind| (kind, value(kind, mark))).collect()
}

fn value(kind: SecretKind, mark: &str) -> SecretString {
    format!("{}-{mark}", kind.id()).into()
}

fn draft() -> DraftRecord {
    DraftRecord {
        id: ConnectionId::random().unwrap(),
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Demo,
        saved_at: noon(),
        contents: json!({
            "step": "keys",
            "keys": { "demo": { "integration-key": "00000000-aaaa-4bbb-8ccc-000000000001" }, "production": null },
            "ticked": [true, false],
            "numbers": [0, -1, u64::MAX, i64::MIN, 0.25, 1e300],
            // Names the index itself uses.
            "id": "not an id", "items": { "secret-key": "nowhere" }, "version": 99,
            "words": "Zoë's \"quotes\"\n\u{202e}and line ends\r\n",
        }),
    }
}

/// The same draft a step later.
fn a_step_later(draft: &DraftRecord) -> DraftRecord {
    let mut later = draft.clone();
    later.contents["step"] = json!("sign-in");
    later.saved_at = "2026-11-20T12:00:30Z".parse().unwrap();
    later
}

/// All six secrets, each with `mark` in it.
fn draft_secrets(mark: &str) -> Vec<(SecretKind, SecretString)> {
    SecretKind::ALL.into_iter().map(|kind| (kind, value(kind, mark))).collect()
}

/// A folder, a keychain and a vault over both.
struct Bench {
    folder: tempfile::TempDir,
    store: Arc<Fake>,
    clock: Clock,
    vault: Vault,
}

impl Bench {
    fn new(store: Fake) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Arc::new(store);
        let clock = Clock::standing_at(noon());
        let vault = open(&store, folder.path(), &clock);
        Self { folder, store, clock, vault }
    }

    /// The vault that a second start of the program, or a second copy of it, would have.
    fn another_vault(&self) -> Vault {
        open(&self.store, self.folder.path(), &self.clock)
    }

    fn index(&self) -> Index {
        let (index, notice) = Index::load(self.folder.path(), &self.clock).unwrap();
        assert_eq!(notice, None);
        index
    }

    fn unclaimed(&self) -> Vec<String> {
        self.index().unclaimed().to_vec()
    }

    /// Whether the connection is listed and its secrets are those with `mark` in them.
    async fn assert_whole(&self, connection: &ConnectionRecord, mark: &str) {
        let vault = self.another_vault();
        assert_eq!(vault.connections().await.unwrap().records, std::slice::from_ref(connection));
        for (kind, expected) in secrets(mark) {
            let revealed = vault.reveal(&connection.id, kind).await.unwrap();
            assert_eq!(revealed.expose_secret(), expected.expose_secret(), "{kind:?}");
        }
    }

    /// Whether the draft is the only thing listed and its secrets are those of these kinds with `mark` in them.
    async fn assert_draft(&self, draft: &DraftRecord, kinds: &[SecretKind], mark: &str) {
        let vault = self.another_vault();
        let listing = vault.connections().await.unwrap();
        assert_eq!(listing.records, []);
        assert_eq!(listing.drafts, [KeptDraft { record: draft.clone(), secrets: kinds.to_vec() }]);
        for kind in kinds {
            let revealed = vault.reveal_draft(&draft.id, *kind).await.unwrap();
            assert_eq!(revealed.expose_secret(), value(*kind, mark).expose_secret(), "{kind:?}");
        }
    }

    /// Waits until the keychain's thread has done what was asked of it so far.
    async fn settled(&self) {
        let late = std::time::Duration::from_secs(20);
        tokio::time::timeout(late, self.vault.probe()).await.expect("the keychain's thread is free").unwrap();
    }

    async fn assert_empty(&self) {
        let listing = self.another_vault().connections().await.unwrap();
        assert_eq!((listing.records, listing.drafts), (Vec::new(), Vec::new()));
        assert_eq!(self.store.accounts(), Vec::<String>::new());
    }
}

fn open(store: &Arc<Fake>, folder: &Path, clock: &Clock) -> Vault {
    let store: Arc<dyn SecretStore> = Arc::<Fake>::clone(store);
    Vault::new(store, folder, clock.clone()).unwrap()
}
