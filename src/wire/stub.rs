//! For tests: a server on loopback that does what it is told, one connection after the other, and remembers every
//! request. Shared by the tests beside the code and those in `tests/`.
#![allow(dead_code, reason = "each of its users needs another part")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// What to do with one connection.
pub enum Act {
    /// Read the request, send these bytes, close.
    Send(Vec<u8>),
    /// Read the request, send these bytes, and then nothing until the other side gives up.
    Stall(Vec<u8>),
    /// Send this without end, until the other side has had enough.
    Flood(Vec<u8>, Vec<u8>),
}

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Request {
    pub head: String,
    pub body: String,
}

impl Request {
    pub fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// The values of a header.
    pub fn header(&self, name: &str) -> Vec<&str> {
        let pairs = self.head.lines().filter_map(|line| line.split_once(':'));
        pairs.filter(|(given, _)| given.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).collect()
    }
}

/// The server. Connections after the last act are remembered and closed.
pub struct Stub {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Stub {
    pub fn doing(acts: impl IntoIterator<Item = Act>) -> Self {
        Self::doing_with(|_| acts.into_iter().collect())
    }

    /// The same, for replies that have to name the server's own origin.
    pub fn doing_with(acts: impl FnOnce(&str) -> Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let acts = acts(&format!("http://{address}"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let thread = {
            let (requests, stop) = (requests.clone(), stop.clone());
            std::thread::spawn(move || {
                let mut acts = acts.into_iter();
                for connection in listener.incoming() {
                    if stop.load(Ordering::SeqCst) {
                        return;
                    }
                    serve(connection.unwrap(), acts.next(), &requests, &stop);
                }
            })
        };
        Self { address, requests, stop, thread: Some(thread) }
    }

    /// One JSON reply for each body.
    pub fn answering<'b>(replies: impl IntoIterator<Item = (u16, &'b str)>) -> Self {
        Self::doing(replies.into_iter().map(|(status, body)| Act::Send(json(status, body))))
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the listener.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let outcome = thread.join();
            assert!(outcome.is_ok() || std::thread::panicking(), "the stub failed");
        }
    }
}

pub fn json(status: u16, body: &str) -> Vec<u8> {
    typed(status, "application/json; charset=utf-8", body)
}

pub fn typed(status: u16, content_type: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

fn serve(mut connection: TcpStream, act: Option<Act>, requests: &Mutex<Vec<Request>>, stop: &AtomicBool) {
    connection.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    connection.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
    if let Some(request) = read(&mut connection) {
        requests.lock().unwrap().push(request);
    }
    // The other side may hang up at any time; that is its business.
    match act {
        Some(Act::Send(bytes)) => drop(connection.write_all(&bytes)),
        Some(Act::Stall(bytes)) => {
            drop(connection.write_all(&bytes));
            connection.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
            while !stop.load(Ordering::SeqCst) && !matches!(connection.read(&mut [0; 16]), Ok(0)) {}
        }
        Some(Act::Flood(head, piece)) => {
            let mut sent = connection.write_all(&head);
            for _ in 0..100_000 {
                if sent.is_err() {
                    return;
                }
                sent = connection.write_all(&piece);
            }
        }
        None => {}
    }
}

/// A whole request, or what came of one before the connection closed.
fn read(connection: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let request = Request { head: head.to_owned(), body: body.to_owned() };
            let length = request.header("content-length").first().map_or(0, |n| n.parse().unwrap());
            if body.len() >= length {
                return Some(request);
            }
        }
        match connection.read(&mut buffer) {
            Ok(0) | Err(_) => {
                return (!bytes.is_empty()).then_some(Request { head: text, body: String::new() });
            }
            Ok(n) => bytes.extend_from_slice(&buffer[..n]),
        }
    }
}
