//! How long `renew --all` takes over many connections, in a real keyring, at a token endpoint that takes its time.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use countersign::clock::Clock;
use countersign::domain::{BaseUri, ConnectionId, Environment};
use countersign::vault::{OsKeychain, SecretKind, Vault};

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
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let this = std::env::current_exe().expect("the path of this program");
        let kept = desktop.command(this).arg(KEEP).arg(&server.origin).arg(folder.path()).output().unwrap();
        assert!(kept.status.success(), "{}", String::from_utf8_lossy(&kept.stderr));
        let began = Instant::now();
        let renewed = renew(&mut desktop.command(ours), folder.path());
        times.push(began.elapsed().as_secs_f64());
        let asked = server.asked.load(Ordering::SeqCst);
        if renewed != MANY || asked != MANY * (round + 1) {
            return not_measured(&what, bar, &format!("{renewed} renewed, {asked} asked for"));
        }
    }
    let most = server.most.load(Ordering::SeqCst);
    Row { what, bar, found: format!("{:.2} s, at most {most} at once", median(times)) }
}

/// How many were renewed.
fn renew(program: &mut Command, folder: &Path) -> usize {
    program.arg("--data-dir").arg(folder).args(["renew", "--all", "--json"]).env("no_proxy", "*");
    let output = program.output().expect("a program");
    let said: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap_or_default();
    said.iter().filter(|entry| entry["renewed"] == true).count()
}

/// On the desktop: keeps that many connections, all due, whose tokens come from `origin`.
pub fn keep(origin: &str, folder: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let vault = Vault::new(Arc::new(OsKeychain::new()), folder, Clock::system()).expect("a thread");
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
}
