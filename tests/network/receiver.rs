//! The receiver on real sockets: each test is named after the item of the list of what must hold that it shows. What
//! is judged from a request's head alone has its tables beside the judge; here it is seen to reach the wire.
#![allow(
    clippy::unwrap_used,
    clippy::duplicate_mod,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod binding;
#[cfg(target_os = "linux")]
mod browser;
mod limits;
#[cfg(target_os = "linux")]
mod other_user;
mod page;
mod sign_in;
mod waiting;
#[cfg(target_os = "linux")]
mod window;

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::wait::scaled;
use countersign::callback::{BindError, BrowserAnswer, Expectation, Receiver, ReceiverNotice, StrayAnswer};
use secrecy::ExposeSecret;
use tokio::task::JoinHandle;
use url::Url;

const V4: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const V6: IpAddr = IpAddr::V6(Ipv6Addr::LOCALHOST);
/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A receiver at `http://localhost:PORT/callback` that waits for the state `right`.
struct Desk {
    port: u16,
    answer: JoinHandle<BrowserAnswer>,
    notices: Arc<Mutex<Vec<ReceiverNotice>>>,
}

impl Desk {
    /// On any port that is free on both families.
    async fn open() -> Self {
        let (receiver, port) = bound().await;
        let notices = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&notices);
        let answer = tokio::spawn(receiver.answer(move |notice| heard.lock().unwrap().push(notice)));
        Self { port, answer, notices }
    }

    /// Sends a good answer and sees it received.
    async fn finish(self) {
        let reply = ask(self.port, &self.good(""));
        assert!(reply.starts_with("HTTP/1.1 303 "), "{reply}");
        assert_eq!(self.said().await, "abc");
    }

    /// What was answered: the code, or the error.
    async fn said(self) -> String {
        match tokio::time::timeout(scaled(PATIENCE), self.answer).await.expect("an answer").unwrap() {
            BrowserAnswer::Code { code, .. } => code.expose_secret().to_owned(),
            BrowserAnswer::Refused { error, .. } => error,
        }
    }

    fn notices(&self) -> Vec<ReceiverNotice> {
        self.notices.lock().unwrap().clone()
    }

    /// The head of the right answer, with more header lines (each ended by CR LF).
    fn good(&self, more: &str) -> String {
        self.head("GET /callback?code=abc&state=right", more)
    }

    fn head(&self, line: &str, more: &str) -> String {
        format!("{line} HTTP/1.1\r\nHost: localhost:{}\r\n{more}\r\n", self.port)
    }

    /// Sends the head and gives back the status; 0 if the connection was dropped.
    fn status(&self, head: &str) -> u16 {
        status_of(&ask(self.port, head))
    }
}

fn status_of(reply: &str) -> u16 {
    reply.split(' ').nth(1).map_or(0, |status| status.parse().unwrap())
}

fn redirect_uri(port: u16) -> Url {
    Url::parse(&format!("http://localhost:{port}/callback")).unwrap()
}

fn expectation(port: u16) -> Expectation {
    Expectation::new(&redirect_uri(port), "right".into())
}

/// A receiver on a port that was free when it was asked for; another test may have been quicker.
async fn bound() -> (Receiver, u16) {
    for _ in 0..50 {
        let port = free_port();
        match Receiver::bind(expectation(port)).await {
            Ok(receiver) => return (receiver, port),
            Err(BindError::InUse { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    panic!("no free port");
}

fn free_port() -> u16 {
    TcpListener::bind((V4, 0)).unwrap().local_addr().unwrap().port()
}

fn connect(ip: IpAddr, port: u16) -> TcpStream {
    let stream = TcpStream::connect_timeout(&SocketAddr::new(ip, port), scaled(PATIENCE)).unwrap();
    stream.set_read_timeout(Some(scaled(PATIENCE))).unwrap();
    stream.set_write_timeout(Some(scaled(PATIENCE))).unwrap();
    stream
}

fn refuses(ip: IpAddr, port: u16) -> bool {
    TcpStream::connect_timeout(&SocketAddr::new(ip, port), scaled(PATIENCE)).is_err()
}

/// Sends `request` on a connection of its own and reads to the end.
fn ask(port: u16, request: &str) -> String {
    ask_at(V4, port, request.as_bytes())
}

fn ask_at(ip: IpAddr, port: u16, request: &[u8]) -> String {
    let mut stream = connect(ip, port);
    // The receiver may have hung up already: then what it said, if anything, is still there to read.
    let _ = stream.write_all(request);
    read_all(stream)
}

fn read_all(mut stream: TcpStream) -> String {
    let mut reply = Vec::new();
    if let Err(error) = stream.read_to_end(&mut reply) {
        assert!(
            !matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut),
            "no end"
        );
    }
    String::from_utf8(reply).unwrap()
}
