//! Item 9 under load. The receiver alone in a process of its own, on the runtime that the program has; what comes at it
//! comes from this one: 10,000 strays from sixteen connections, fifteen sockets that say nothing, one that says a byte
//! at a time. What that costs the process is read from `/proc`.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::wait::scaled;
use countersign::callback::{BrowserAnswer, Expectation, Receiver};
use secrecy::ExposeSecret;
use url::Url;

const STRAYS: usize = 10_000;
const CONNECTIONS: usize = 16;
const IDLE: usize = 15;
const ROUNDS: usize = 3;
/// The most that the receiver's process may grow by, in KiB.
const GROWTH: usize = 1024;
const QUICK: Duration = Duration::from_millis(100);
const PATIENCE: Duration = Duration::from_secs(20);

/// The process with the receiver. Ends when its standard input does.
struct Desk {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Mutex<mpsc::Receiver<(Instant, String)>>,
    port: u16,
}

impl Desk {
    fn open() -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "load::child_with_the_receiver", "--ignored", "--nocapture"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let (said, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in stdout.lines().map_while(Result::ok) {
                if let Some((_, word)) = line.split_once("@ ") {
                    let _ = said.send((Instant::now(), word.to_owned()));
                }
            }
        });
        let stdin = child.stdin.take();
        let mut desk = Self { child, stdin, lines: Mutex::new(lines), port: 0 };
        desk.port = desk.hear().1.parse().unwrap();
        desk
    }

    /// The next word of the process, and when it came.
    fn hear(&self) -> (Instant, String) {
        self.lines.lock().unwrap().recv_timeout(scaled(PATIENCE)).expect("the process says something")
    }

    /// The memory that it takes, in KiB. What is read in of the program's file is not counted: that is the tests' own
    /// code, and this program's has all the others in it.
    fn memory(&self) -> usize {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id())).unwrap();
        let line = rollup.lines().find(|line| line.starts_with("Pss_Anon:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    fn threads(&self) -> usize {
        fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap().count()
    }

    fn connect(&self) -> Option<TcpStream> {
        let stream =
            TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)), scaled(PATIENCE))
                .ok()?;
        stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
        Some(stream)
    }

    /// Sends this on a connection of its own; whether it was answered.
    fn ask(&self, request: &[u8]) -> bool {
        let Some(mut stream) = self.connect() else { return false };
        let mut reply = Vec::new();
        let _ = stream.write_all(request);
        let _ = stream.read_to_end(&mut reply);
        reply.starts_with(b"HTTP/1.1 ")
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        drop(self.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn strays(port: u16) -> Vec<Vec<u8>> {
    let host = format!("Host: localhost:{port}\r\n");
    let good = "/callback?code=abc&state=right";
    [
        format!("GET /favicon.ico HTTP/1.1\r\n{host}\r\n"),
        format!("GET /callback?code=abc&state=wrong HTTP/1.1\r\n{host}\r\n"),
        format!("GET /callback?error=access_denied HTTP/1.1\r\n{host}\r\n"),
        format!("HEAD {good} HTTP/1.1\r\n{host}\r\n"),
        format!("OPTIONS {good} HTTP/1.1\r\n{host}\r\n"),
        format!("POST {good} HTTP/1.1\r\n{host}Content-Length: 1000000\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\n{host}Sec-Purpose: prefetch\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\n{host}Sec-Fetch-Mode: no-cors\r\n\r\n"),
        format!("GET {good} HTTP/1.1\r\nHost: attacker.example\r\n\r\n"),
        format!("GET {good}&code=other HTTP/1.1\r\n{host}\r\n"),
        format!("GET {good} HTTP/1.1\r\n{host}Cookie: {}\r\n\r\n", "x".repeat(20_000)),
    ]
    .map(String::into_bytes)
    .to_vec()
}

struct Round {
    /// From the first byte to the answer's being known in the other process.
    took: Duration,
    growth: usize,
    threads: (usize, usize),
    answered: usize,
}

fn round() -> Round {
    let desk = Desk::open();
    // The texts of the pages are read once, by the first page, however many follow.
    assert!(strays(desk.port).first().is_some_and(|stray| desk.ask(stray)), "a first stray is answered");
    let (memory, threads) = (desk.memory(), desk.threads());
    let (sent, answered, over) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let going = || !over.load(Ordering::Relaxed);
    let mut most = memory;
    let mut took = Duration::MAX;
    thread::scope(|scope| {
        let _also_if_it_fails = Ends(&over);
        for _ in 0..IDLE {
            scope.spawn(|| {
                while going() {
                    let Some(mut stream) = desk.connect() else { return };
                    // Hung up on, it comes again.
                    while going() && matches!(stream.read(&mut [0]), Err(error) if waits(&error)) {}
                }
            });
        }
        scope.spawn(|| {
            while going() {
                let Some(mut stream) = desk.connect() else { return };
                let head = b"GET /callback?code=abc&state=right HTTP/1.1\r\nHost: localhost\r\nX: ";
                for byte in head.iter().chain(std::iter::repeat(&b'x')) {
                    if !going() || stream.write_all(&[*byte]).is_err() {
                        break;
                    }
                    thread::sleep(Duration::from_millis(10));
                }
            }
        });
        for first in 0..CONNECTIONS {
            let (desk, sent, answered) = (&desk, &sent, &answered);
            let going = &going;
            scope.spawn(move || {
                // Also beyond the 10,000: the answer comes while they go on.
                for stray in strays(desk.port).iter().cycle().skip(first) {
                    if !going() {
                        return;
                    }
                    let is_answered = desk.ask(stray);
                    if sent.fetch_add(1, Ordering::Relaxed) < STRAYS && is_answered {
                        answered.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
        let began = Instant::now();
        while sent.load(Ordering::Relaxed) < STRAYS {
            most = most.max(desk.memory());
            thread::sleep(Duration::from_millis(20));
            assert!(began.elapsed() < 10 * scaled(PATIENCE), "only {sent:?} strays");
        }
        assert!(desk.lines.lock().unwrap().try_recv().is_err(), "a stray was taken for the answer");
        let line =
            format!("GET /callback?code=real&state=right HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", desk.port);
        let began = Instant::now();
        assert!(desk.ask(line.as_bytes()), "the answer was not answered");
        let (heard, word) = desk.hear();
        took = heard.saturating_duration_since(began);
        assert_eq!(word, "real");
    });
    let answered = answered.into_inner();
    // The port closes within the second; after that nothing of the receiver is left.
    thread::sleep(Duration::from_secs(1));
    assert!(desk.connect().is_none(), "the port is open");
    most = most.max(desk.memory());
    let after = desk.threads();
    Round { took, growth: most.saturating_sub(memory), threads: (threads, after), answered }
}

/// Ends the load.
struct Ends<'a>(&'a AtomicBool);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn waits(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}

#[test]
fn item_09_ten_thousand_strays_delay_and_cost_next_to_nothing() {
    let _processor = crate::processor();
    let mut quickest = Duration::MAX;
    for number in 1..=ROUNDS {
        let Round { took, growth, threads: (before, after), answered } = round();
        println!(
            "round {number}: the answer took {took:?}, memory grew by {growth} KiB, threads {before} and {after}, \
             {answered} strays were answered"
        );
        assert!(growth < GROWTH, "grew by {growth} KiB");
        assert_eq!(after, before, "threads are left");
        assert!(answered > STRAYS / 2, "only {answered} strays came to be judged");
        // The quickest: a busy machine delays now and then, a queue behind strays always.
        quickest = quickest.min(took);
        if quickest < QUICK {
            return;
        }
    }
    panic!("the answer took {quickest:?} at best");
}

/// On the runtime that the program has: see `tasks`.
#[test]
#[ignore = "run by the test above, in a process of its own"]
fn child_with_the_receiver() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let answer = runtime.block_on(async {
        let (receiver, port) = loop {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let uri = Url::parse(&format!("http://localhost:{port}/callback")).unwrap();
            if let Ok(receiver) = Receiver::bind(Expectation::new(&uri, "right".into())).await {
                break (receiver, port);
            }
        };
        let waiting = tokio::spawn(receiver.answer(|_| {}));
        println!("@ {port}");
        waiting.await.unwrap()
    });
    let BrowserAnswer::Code { code, .. } = answer else { panic!("no code") };
    println!("@ {}", code.expose_secret());
    // The runtime runs on, as the program does, until the other side has seen enough.
    let _ = std::io::stdin().read(&mut [0]);
    drop(runtime);
}
