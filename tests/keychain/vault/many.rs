//! Many connections renewed at once, by the real program over a real keyring: how long it takes, and how many requests are under
//! way at a time.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use countersign::domain::{BaseUri, ConnectionId, Environment, Facts};
use countersign::vault::{ConnectionRecord, SecretKind};
use serde_json::Value;

use super::desktop::Desktop;
use super::{connection, part, vault};
use crate::slow_tokens::SlowTokens;
use crate::wait::scaled;

/// So many connections.
const MANY: usize = 24;
/// How long each reply takes.
const REPLY: Duration = Duration::from_millis(100);
/// A few in flight, and no more.
const AT_ONCE: usize = 16;
/// Generous: the debug build on a machine that is busy with other tests. Most of it is the keyring, which writes its file anew for each
/// item that comes or goes.
const LIMIT: Duration = Duration::from_mins(1);

/// What the part inside is told of the server.
const ORIGIN: &str = "COUNTERSIGN_TEST_ORIGIN";

/// Inside: keeps that many connections, all due.
fn keep_many() {
    let origin = std::env::var(ORIGIN).unwrap();
    let (runtime, vault) = vault();
    for number in 0..MANY {
        let facts = Facts {
            sheet: "sling".to_owned(),
            product_name: "Sling".to_owned(),
            environment: Environment::Practice,
            account_name: format!("Account {number}"),
            base_uri: BaseUri::new(Environment::Practice, &origin).unwrap(),
            ..connection().facts
        };
        let id: ConnectionId = format!("{number:032x}").parse().unwrap();
        let record = ConnectionRecord { id, facts, ..connection() };
        let secrets = [
            (SecretKind::SecretKey, "00000000-5ec2-4e74-8888-cafecafecafe".into()),
            (SecretKind::RefreshToken, format!("old-{number}-{}", "x".repeat(800)).into()),
            (SecretKind::AccessToken, format!("old-access-{number}-{}", "x".repeat(800)).into()),
        ];
        runtime.block_on(vault.keep(&record, &secrets)).unwrap();
    }
}

#[test]
fn many_connections_are_renewed_a_few_at_a_time() {
    if part().is_some() {
        return keep_many();
    }
    let desktop = Desktop::unlocked(many_connections_are_renewed_a_few_at_a_time);
    let server = SlowTokens::start(REPLY);
    let begun = Instant::now();
    let kept = desktop.inside("keep").env(ORIGIN, &server.origin).output().unwrap();
    assert!(kept.status.success(), "{}", String::from_utf8_lossy(&kept.stderr));
    println!("kept in {:?}", begun.elapsed());

    let begun = Instant::now();
    let mut program = desktop.command(env!("CARGO_BIN_EXE_countersign"));
    let renewed = program.args(["renew", "--all", "--json"]).env("no_proxy", "*").output().unwrap();
    let took = begun.elapsed();
    println!("{MANY} connections at {REPLY:?} a reply: renewed in {took:?}, {:?} at once", server.most);
    assert!(renewed.status.success(), "{}", String::from_utf8_lossy(&renewed.stderr));
    let said: Vec<Value> = serde_json::from_slice(&renewed.stdout).unwrap();
    assert_eq!(said.iter().filter(|entry| entry["renewed"] == true).count(), MANY);
    assert_eq!(server.asked.load(Ordering::SeqCst), MANY, "none is asked for twice");
    let most = server.most.load(Ordering::SeqCst);
    assert!((2..=AT_ONCE).contains(&most), "{most} at once");
    assert!(took < scaled(LIMIT), "{took:?}");
    // Each has tokens of its own, and the old are gone.
    for number in [0, MANY - 1] {
        let of = |slot| desktop.looked_up(&format!("{number:032x}/refresh-token{slot}"));
        assert_eq!(of(""), None);
        assert!(of(".2").is_some_and(|token| token.starts_with("refresh-")), "of {number}");
    }
}
