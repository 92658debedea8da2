//! For tests: a server on loopback that does what it is told, one connection after the other, and remembers every
//! request. Speaks TLS if it is given certificates. Shared by the tests beside the code and those in `tests/`.
#![allow(dead_code, reason = "each of its users needs another part")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What to do with one connection.
pub enum Act {
    /// Read the request, send these bytes, close.
    Send(Vec<u8>),
    /// The same without TLS's own word that this was all, as a cut cable or somebody in between would.
    Cut(Vec<u8>),
    /// Read the request, send these bytes, and then nothing until the other side gives up.
    Stall(Vec<u8>),
    /// Send the first, and then the second without end and with a pause before each, until the other side has had
    /// enough.
    Flood(Vec<u8>, Vec<u8>, Duration),
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

/// A TLS handshake as the server saw it: the host that was asked for and the version, or what the client refused it
/// with.
pub type Handshake = Result<(Option<String>, rustls::ProtocolVersion), String>;

/// The server. Connections after the last act are remembered and closed.
pub struct Stub {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    handshakes: Arc<Mutex<Vec<Handshake>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Stub {
    pub fn doing(acts: impl IntoIterator<Item = Act>) -> Self {
        Self::doing_with(|_| acts.into_iter().collect())
    }

    /// The same, for replies that have to name the server's own origin.
    pub fn doing_with(acts: impl FnOnce(&str) -> Vec<Act>) -> Self {
        Self::start(None, acts)
    }

    /// The same over TLS.
    pub fn over_tls(config: ServerConfig, acts: impl IntoIterator<Item = Act>) -> Self {
        Self::start(Some(Arc::new(config)), |_| acts.into_iter().collect())
    }

    fn start(tls: Option<Arc<ServerConfig>>, acts: impl FnOnce(&str) -> Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let acts = acts(&format!("http://{address}"));
        let (requests, handshakes) = (Arc::<Mutex<Vec<_>>>::default(), Arc::<Mutex<Vec<_>>>::default());
        let stop = Arc::new(AtomicBool::new(false));
        let thread = {
            let (requests, handshakes, stop) =
                (Arc::clone(&requests), Arc::clone(&handshakes), Arc::clone(&stop));
            std::thread::spawn(move || {
                let mut acts = acts.into_iter();
                for connection in listener.incoming() {
                    if stop.load(Ordering::SeqCst) {
                        return;
                    }
                    let connection = connection.unwrap();
                    connection.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
                    connection.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
                    match &tls {
                        None => serve(connection, acts.next(), &requests, &stop),
                        Some(config) => {
                            let (shaken, stream) = shake_hands(connection, config);
                            handshakes.lock().unwrap().push(shaken);
                            if let Some(stream) = stream {
                                serve(stream, acts.next(), &requests, &stop);
                            }
                        }
                    }
                }
            })
        };
        Self { address, requests, handshakes, stop, thread: Some(thread) }
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

    /// Every TLS handshake, also those that the client broke off, as soon as the server has seen its end.
    pub fn handshakes(&self) -> Vec<Handshake> {
        self.handshakes.lock().unwrap().clone()
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

type Tls = StreamOwned<ServerConnection, TcpStream>;

fn shake_hands(mut connection: TcpStream, config: &Arc<ServerConfig>) -> (Handshake, Option<Tls>) {
    let mut tls = ServerConnection::new(Arc::clone(config)).unwrap();
    while tls.is_handshaking() {
        if let Err(error) = tls.complete_io(&mut connection) {
            return (Err(error.to_string()), None);
        }
    }
    let shaken = (tls.server_name().map(str::to_owned), tls.protocol_version().unwrap());
    (Ok(shaken), Some(StreamOwned::new(tls, connection)))
}

/// A connection, with or without TLS.
trait Line: Read + Write {
    fn socket(&self) -> &TcpStream;

    /// Says that this was all.
    fn end(&mut self);
}

impl Line for TcpStream {
    fn socket(&self) -> &TcpStream {
        self
    }

    fn end(&mut self) {}
}

impl Line for Tls {
    fn socket(&self) -> &TcpStream {
        &self.sock
    }

    fn end(&mut self) {
        self.conn.send_close_notify();
        drop(self.flush());
    }
}

fn serve(mut connection: impl Line, act: Option<Act>, requests: &Mutex<Vec<Request>>, stop: &AtomicBool) {
    if let Some(request) = read(&mut connection) {
        requests.lock().unwrap().push(request);
    }
    // The other side may hang up at any time; that is its business.
    match act {
        Some(Act::Send(bytes)) => {
            drop(connection.write_all(&bytes));
            connection.end();
        }
        Some(Act::Cut(bytes)) => drop(connection.write_all(&bytes)),
        Some(Act::Stall(bytes)) => {
            drop(connection.write_all(&bytes));
            connection.socket().set_read_timeout(Some(Duration::from_millis(20))).unwrap();
            while !stop.load(Ordering::SeqCst) && still_there(connection.read(&mut [0; 16])) {}
        }
        Some(Act::Flood(head, piece, pause)) => {
            let mut sent = connection.write_all(&head);
            for _ in 0..100_000 {
                if sent.is_err() || stop.load(Ordering::SeqCst) {
                    return;
                }
                std::thread::sleep(pause);
                sent = connection.write_all(&piece);
            }
        }
        None => {}
    }
}

fn still_there(read: std::io::Result<usize>) -> bool {
    use std::io::ErrorKind::{TimedOut, WouldBlock};
    match read {
        Ok(length) => length > 0,
        Err(error) => matches!(error.kind(), WouldBlock | TimedOut),
    }
}

/// A whole request, or what came of one before the connection closed.
fn read(connection: &mut impl Read) -> Option<Request> {
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
