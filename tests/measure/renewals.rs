//! How long `renew --all` takes over many connections, in a real keyring, at a token endpoint that takes its time.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use countersign::clock::Clock;
use countersign::domain::{BaseUri, ConnectionId, Environment};
use countersign::vault::{ItemName, OsKeychain, SecretKind, SecretStore, StoreError, StoreKind, Vault};
use zeroize::Zeroizing;

use super::support::desktop::{Desktop, DesktopOptions};
use super::support::slow_tokens::SlowTokens;
use super::{Row, median, not_measured, states};

const MANY: usize = 100;
const REPLY: Duration = Duration::from_millis(100);
const ROUNDS: usize = 3;

/// The word with which this program is started on the desktop, to keep connections in its keyring.
pub const KEEP: &str = "--keep";

pub fn row(ours: &Path) -> Row {
    let desktop = Desktop::start(&DesktopOptions::default());
    let server = SlowTokens::start(REPLY);
    let (what, bar) = (format!("renew --all, {MANY} connections, {REPLY:?} a reply"), "2 s");
    let (mut times, mut keyrings) = (Vec::new(), Vec::<f64>::new());
    for round in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let this = std::env::current_exe().expect("the path of this program");
        let kept = desktop.command(this).arg(KEEP).arg(&server.origin).arg(folder.path()).output().unwrap();
        assert!(kept.status.success(), "{}", String::from_utf8_lossy(&kept.stderr));
        keyrings.push(String::from_utf8_lossy(&kept.stdout).trim().parse().expect("seconds"));
        let began = Instant::now();
        let renewed = renew(&mut desktop.command(ours), folder.path());
        times.push(began.elapsed().as_secs_f64());
        let asked = server.asked.load(Ordering::SeqCst);
        if renewed != MANY || asked != MANY * (round + 1) {
            return not_measured(&what, bar, &format!("{renewed} renewed, {asked} asked for"));
        }
    }
    let most = server.most.load(Ordering::SeqCst);
    Row { what, bar, found: told(median(times), median(keyrings), most) }
}

fn told(all: f64, keyring: f64, most: usize) -> String {
    format!(
        "{all:.2} s, at most {most} at once; this keyring alone takes {keyring:.2} s to write what they write"
    )
}

/// How many were renewed.
fn renew(program: &mut Command, folder: &Path) -> usize {
    program.arg("--data-dir").arg(folder).args(["renew", "--all", "--json"]).env("no_proxy", "*");
    let output = program.output().expect("a program");
    let said: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap_or_default();
    said.iter().filter(|entry| entry["renewed"] == true).count()
}

/// The system's keychain, and what it was given.
#[derive(Default)]
struct Noted(Mutex<Vec<(ItemName, Vec<u8>)>>);

impl SecretStore for Noted {
    fn kind(&self) -> StoreKind {
        OsKeychain::new().kind()
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        self.0.lock().unwrap().push((item.clone(), secret.to_vec()));
        OsKeychain::new().put(item, secret)
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        OsKeychain::new().get(item)
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        OsKeychain::new().delete(item)
    }
}

/// How long the keychain takes to write all tokens once more, so many at once as renewals are under way, and nothing else.
fn written_again(store: &Noted) -> Duration {
    let items = store.0.lock().unwrap();
    let is_token = |item: &&(ItemName, Vec<u8>)| !item.0.account().contains(SecretKind::SecretKey.id());
    let tokens: Vec<_> = items.iter().filter(is_token).collect();
    assert_eq!(tokens.len(), 2 * MANY);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for part in tokens.chunks(tokens.len().div_ceil(16)) {
            scope.spawn(move || {
                for (item, secret) in part {
                    OsKeychain::new().put(item, secret).unwrap();
                }
            });
        }
    });
    began.elapsed()
}

/// On the desktop: keeps that many connections, all due, whose tokens come from `origin`; prints how many seconds the keychain takes to write
/// their tokens.
pub fn keep(origin: &str, folder: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let store = Arc::new(Noted::default());
    let vault =
        Vault::new(Arc::clone(&store) as Arc<dyn SecretStore>, folder, Clock::system()).expect("a thread");
    let app = states::many_connections(1);
    for number in 0..MANY {
        let mut record = app.home.listing.records[0].clone();
        record.id = ConnectionId::random().unwrap();
        // A product whose tokens are Countersign's to renew.
        "sling".clone_into(&mut record.facts.sheet);
        record.facts.environment = Environment::Practice;
        record.facts.scopes = vec!["signature".to_owned(), "extended".to_owned()];
        record.facts.base_uri = BaseUri::new(Environment::Practice, origin).unwrap();
        record.facts.consented_at = "2026-01-01T12:00:00Z".parse().unwrap();
        record.facts.refresh_token_expires_at = None;
        record.history = countersign::domain::History::default();
        let secrets = [
            (SecretKind::SecretKey, "00000000-5ec2-4e74-8888-cafecafecafe".into()),
            (SecretKind::RefreshToken, format!("old-{number}-{}", "x".repeat(800)).into()),
            (SecretKind::AccessToken, format!("old-access-{number}-{}", "x".repeat(800)).into()),
        ];
        runtime.block_on(vault.keep(&record, &secrets)).unwrap();
    }
    println!("{}", written_again(&store).as_secs_f64());
}
