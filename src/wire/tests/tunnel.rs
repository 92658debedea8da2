//! For tests: a proxy that knows CONNECT and nothing else, leads everything to one server here, and writes down what
//! it sees. Shared by the tests beside the code and those in `tests/`.
#![allow(dead_code, reason = "each of its users needs another part")]

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// The proxy.
pub struct Tunnel {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// One connection as the proxy saw it.
#[derive(Clone, Default)]
pub struct Seen {
    /// What it was asked for.
    pub head: String,
    /// What went through it towards the server.
    pub through: Vec<u8>,
}

impl Tunnel {
    /// A proxy through which every host is found at `server`.
    pub fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (seen, stop) = (Arc::<Mutex<Vec<Seen>>>::default(), Arc::new(AtomicBool::new(false)));
        let thread = {
            let (seen, stop) = (Arc::clone(&seen), Arc::clone(&stop));
            std::thread::spawn(move || {
                for connection in listener.incoming() {
                    if stop.load(Ordering::SeqCst) {
                        return;
                    }
                    carry(connection.unwrap(), server, &seen);
                }
            })
        };
        Self { address, seen, stop, thread: Some(thread) }
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// The first line of each request.
    pub fn lines(&self) -> Vec<String> {
        self.seen().iter().map(|seen| seen.head.lines().next().unwrap_or_default().to_owned()).collect()
    }
}

impl Drop for Tunnel {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the listener.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let outcome = thread.join();
            assert!(outcome.is_ok() || std::thread::panicking(), "the proxy failed");
        }
    }
}

fn carry(mut client: TcpStream, server: SocketAddr, all: &Mutex<Vec<Seen>>) {
    client.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        match client.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => break,
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let is_connect = head.starts_with("CONNECT ");
    let place = {
        let mut all = all.lock().unwrap();
        all.push(Seen { head, through: Vec::new() });
        all.len() - 1
    };
    if !is_connect {
        drop(client.write_all(b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n"));
        return;
    }
    let mut server = TcpStream::connect(server).unwrap();
    client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
    let back = {
        let (mut server, mut client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
        std::thread::spawn(move || {
            drop(std::io::copy(&mut server, &mut client));
            drop(client.shutdown(Shutdown::Write));
        })
    };
    let mut buffer = [0; 4096];
    while let Ok(length @ 1..) = client.read(&mut buffer) {
        all.lock().unwrap()[place].through.extend_from_slice(&buffer[..length]);
        if server.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    drop(server.shutdown(Shutdown::Write));
    back.join().unwrap();
}
