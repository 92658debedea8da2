//! Many at once: how long it takes, and that none is asked for twice.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use secrecy::SecretString;

use super::*;
use crate::clock::Clock;
use crate::connections::samples::{MemoryKeychain, record};
use crate::connections::{SecretKind, Sheets, Vault};
use crate::domain::{BaseUri, ConnectionId, Environment, samples};

const MANY: usize = 100;
const REPLY: Duration = Duration::from_millis(100);
/// Against what hangs; the figure is printed. How fast it is, the example `measure` says, on a machine that does nothing else.
const LIMIT: Duration = Duration::from_mins(4);

/// What a token endpoint saw that takes its time, for as many as ask at once.
#[derive(Default)]
struct Seen {
    asked: AtomicUsize,
    under_way: AtomicUsize,
    most: AtomicUsize,
}

/// Its origin. It ends with the test's process.
fn slow_server(seen: &Arc<Seen>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::clone(seen);
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let seen = Arc::clone(&seen);
            std::thread::spawn(move || while answer(&stream, &seen).is_some() {});
        }
    });
    origin
}

/// Answers one request; none where there is no other.
fn answer(mut stream: &TcpStream, seen: &Seen) -> Option<()> {
    let (mut request, mut chunk) = (String::new(), [0; 4096]);
    let is_whole = |request: &str| {
        let request = request.to_ascii_lowercase();
        let (head, body) = request.split_once("\r\n\r\n")?;
        let length: usize = head.split("content-length: ").nth(1)?.lines().next()?.parse().ok()?;
        (body.len() >= length).then_some(())
    };
    while is_whole(&request).is_none() {
        let read = stream.read(&mut chunk).ok().filter(|read| *read > 0)?;
        request.push_str(&String::from_utf8_lossy(&chunk[..read]));
    }
    let number = seen.asked.fetch_add(1, Ordering::SeqCst);
    seen.most.fetch_max(seen.under_way.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
    std::thread::sleep(REPLY);
    seen.under_way.fetch_sub(1, Ordering::SeqCst);
    let body = format!(
        r#"{{"access_token":"a{number}","token_type":"Bearer","refresh_token":"new-{number}","expires_in":28800}}"#
    );
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).ok()
}

/// That many connections are kept, all due, in a keychain in memory and a list on the disk.
fn session(folder: &std::path::Path, origin: &str) -> (Session, Arc<MemoryKeychain>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (chain, clock) = (Arc::new(MemoryKeychain::default()), Clock::system());
    let vault = Arc::new(Vault::new(chain.clone(), folder, clock.clone()).unwrap());
    for number in 0..MANY {
        let mut record = record(samples::facts());
        record.id = format!("{number:032x}").parse::<ConnectionId>().unwrap();
        record.facts.sheet = "sling".to_owned();
        record.facts.environment = Environment::Practice;
        record.facts.base_uri = BaseUri::new(Environment::Practice, origin).unwrap();
        record.facts.refresh_token_expires_at = None;
        let secrets: [(SecretKind, SecretString); 2] = [
            (SecretKind::SecretKey, "00000000-5ec2-4e74-8888-cafecafecafe".into()),
            (SecretKind::RefreshToken, format!("old-{number}").into()),
        ];
        runtime.block_on(vault.keep(&record, &secrets)).unwrap();
    }
    let sheets = Arc::new(Sheets::load(None));
    (Session { runtime, vault, sheets, clock, data_dir: folder.to_owned() }, chain)
}

#[test]
fn a_hundred_connections_are_renewed_a_few_at_a_time() {
    let (folder, seen) = (tempfile::tempdir().unwrap(), Arc::new(Seen::default()));
    let (session, chain) = session(folder.path(), &slow_server(&seen));
    let all = Which { names: &[], all: true, anyway: false };
    let (begun, exit) = (Instant::now(), run(&session, &all, false));
    let took = begun.elapsed();
    let most = seen.most.load(Ordering::SeqCst);
    eprintln!("{MANY} connections at {REPLY:?} a reply: renewed in {took:?}, up to {most} at once");
    assert_eq!(exit, Ok(Exit::Fine));
    assert_eq!(seen.asked.load(Ordering::SeqCst), MANY, "none is asked for twice");
    assert!((2..=AT_ONCE).contains(&most), "{most} at once");
    assert!(took < LIMIT, "{took:?}");
    let items = chain.open().unwrap();
    let new = items.values().filter(|secret| secret.starts_with(b"new-")).count();
    let old = items.values().filter(|secret| secret.starts_with(b"old-")).count();
    assert_eq!((new, old), (MANY, 0));
    drop(items);
    // What was renewed is not due.
    assert_eq!(run(&session, &all, false), Ok(Exit::Fine));
    assert_eq!(seen.asked.load(Ordering::SeqCst), MANY);
}
