//! Many connections renewed at once, by the real program over a real keyring: how long it takes, and how many requests are under
//! way at a time.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use countersign::domain::{BaseUri, ConnectionId, Environment, Facts};
use countersign::vault::{ConnectionRecord, SecretKind};
use serde_json::{Value, json};

use super::desktop::Desktop;
use super::{connection, part, vault};
use crate::wait::scaled;

/// So many connections.
const MANY: usize = 24;
/// How long each reply takes.
const REPLY: Duration = Duration::from_millis(100);
/// A few in flight, and no more.
const AT_ONCE: usize = 8;
/// Generous: the debug build on a machine that is busy with other tests. Most of it is the keyring, which writes its file anew for each
/// item that comes or goes.
const LIMIT: Duration = Duration::from_mins(1);

/// A token endpoint that takes its time, for as many as ask at once.
struct SlowServer {
    origin: String,
    asked: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

impl SlowServer {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (asked, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (count, peak, under_way) = (Arc::clone(&asked), Arc::clone(&most), Arc::new(AtomicUsize::new(0)));
        // Ends with the test's process.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (count, peak, under_way) =
                    (Arc::clone(&count), Arc::clone(&peak), Arc::clone(&under_way));
                std::thread::spawn(move || {
                    serve(stream, || {
                        let number = count.fetch_add(1, Ordering::SeqCst);
                        peak.fetch_max(under_way.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::sleep(REPLY);
                        under_way.fetch_sub(1, Ordering::SeqCst);
                        number
                    });
                });
            }
        });
        Self { origin, asked, most }
    }
}

/// Answers the requests of one connection, one after the other.
fn serve(mut stream: TcpStream, mut asked: impl FnMut() -> usize) {
    loop {
        let (mut seen, mut chunk) = (Vec::new(), [0; 4096]);
        let whole = |seen: &[u8]| {
            let text = String::from_utf8_lossy(seen).to_ascii_lowercase();
            let (head, body) = text.split_once("\r\n\r\n")?;
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "))?;
            (body.len() >= length.trim().parse().ok()?).then_some(())
        };
        while whole(&seen).is_none() {
            match stream.read(&mut chunk) {
                Ok(0) | Err(_) => return,
                Ok(read) => seen.extend_from_slice(&chunk[..read]),
            }
        }
        let number = asked();
        let token = |kind: &str| format!("{kind}-{number}-{}", "x".repeat(800));
        let reply = json!({
            "access_token": token("access"), "token_type": "Bearer",
            "refresh_token": token("refresh"), "expires_in": 28800,
        });
        let body = reply.to_string();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        if stream.write_all((head + &body).as_bytes()).is_err() {
            return;
        }
    }
}

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
    let server = SlowServer::start();
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
