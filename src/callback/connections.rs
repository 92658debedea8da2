//! Connections: how many, how long, and that each gets one reply.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{Instant, sleep, sleep_until, timeout, timeout_at};

use super::page::PageReply;
use crate::loopback_socket::accept;

/// A request's head: at most this many bytes, within this time from the connection on.
const LARGEST_HEAD: usize = 16 * 1024;
const HEAD_DEADLINE: Duration = Duration::from_secs(5);
/// How long the whole connection may last: the reply is a few kilobytes.
const CONNECTION_DEADLINE: Duration = Duration::from_secs(6);
/// Connections at one time.
const MOST_CONNECTIONS: usize = 16;
/// How long a connection is left in peace before it may have to go for another: whoever connects to say something
/// says it at once.
const LEAST_AGE: Duration = Duration::from_millis(30);
/// The pause after the system could not accept (no file handles left), so that it is not asked without end.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// The first byte of a TLS record of the handshake (RFC 8446 section 5.1); no HTTP method begins with it.
const TLS_HANDSHAKE: u8 = 0x16;

/// Both ends of a connection.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(any(target_os = "linux", test)),
    expect(dead_code, reason = "only Linux is asked whose they are")
)]
pub(super) struct Ends {
    /// The other program's.
    pub peer: SocketAddr,
    /// Ours.
    pub here: SocketAddr,
}

/// Who answers what comes over connections.
pub(super) trait Respond: Send + Sync + 'static {
    /// The reply to a request that came so. Must not block for long.
    fn reply(&self, request: &Request<Incoming>, ends: Ends) -> PageReply;

    /// Somebody spoke TLS.
    fn hear_tls(&self) {}
}

/// The connections that are open, and those that come.
pub(super) struct Connections {
    listeners: Vec<TcpListener>,
    /// Accepted, and without a place yet.
    accepted: Option<TcpStream>,
    /// The oldest first.
    open: VecDeque<OpenConnection>,
    tasks: JoinSet<()>,
}

struct OpenConnection {
    task: AbortHandle,
    came: Instant,
    /// Its head was read: it is being answered.
    is_heard: Arc<AtomicBool>,
}

impl Connections {
    pub(super) fn with(listeners: Vec<TcpListener>) -> Self {
        Self { listeners, accepted: None, open: VecDeque::new(), tasks: JoinSet::new() }
    }

    /// Does one thing: accepts a connection, gives it a place, or sees one off. May be dropped while it waits.
    pub(super) async fn serve_once(&mut self, handler: &Arc<impl Respond>) {
        let Some(stream) = self.accepted.take() else {
            tokio::select! {
                accepted = accept(&self.listeners) => match accepted {
                    Ok(stream) => self.accepted = Some(stream),
                    Err(_) => self.rest().await,
                },
                Some(_) = self.tasks.join_next() => {}
            }
            return;
        };
        match self.room_from() {
            None => {
                let is_heard = Arc::new(AtomicBool::new(false));
                let task =
                    self.tasks.spawn(serve_connection(stream, Arc::clone(handler), Arc::clone(&is_heard)));
                self.open.push_back(OpenConnection { task, came: Instant::now(), is_heard });
            }
            Some(moment) => {
                self.accepted = Some(stream);
                tokio::select! {
                    () = sleep_until(moment) => {}
                    Some(_) = self.tasks.join_next() => {}
                }
            }
        }
    }

    /// Makes room for one connection more, or says when to look again.
    ///
    /// Those that only sit there go first, the oldest before the others: so the browser's answer, which is sent as soon
    /// as it is connected, never waits behind idle connections for long.
    fn room_from(&mut self) -> Option<Instant> {
        self.open.retain(|connection| !connection.task.is_finished());
        if self.open.len() < MOST_CONNECTIONS {
            return None;
        }
        let first = self.first_to_go();
        let may_go_at = self.open.get(first)?.came + LEAST_AGE;
        if may_go_at > Instant::now() {
            return Some(may_go_at);
        }
        self.close(first);
        None
    }

    /// Its place among the connections.
    fn first_to_go(&self) -> usize {
        self.open.iter().position(|connection| !connection.is_heard.load(Ordering::Relaxed)).unwrap_or(0)
    }

    fn close(&mut self, place: usize) {
        if let Some(connection) = self.open.remove(place) {
            connection.task.abort();
        }
    }

    /// The system could not accept: out of file handles, perhaps, and one connection less may be what is needed.
    async fn rest(&mut self) {
        self.close(self.first_to_go());
        sleep(ACCEPT_PAUSE).await;
    }
}

/// One connection: one request, one reply.
async fn serve_connection(stream: TcpStream, handler: Arc<impl Respond>, is_heard: Arc<AtomicBool>) {
    let began = Instant::now();
    let (Ok(peer), Ok(here)) = (stream.peer_addr(), stream.local_addr()) else { return };
    let ends = Ends { peer, here };
    let mut first = [0];
    match timeout(HEAD_DEADLINE, stream.peek(&mut first)).await {
        Ok(Ok(1..)) if first == [TLS_HANDSHAKE] => return handler.hear_tls(),
        Ok(Ok(1..)) => {}
        _ => return,
    }
    // The reply is one write: nothing is gained by holding it back.
    let _ = stream.set_nodelay(true);
    let serve = service_fn(|request: Request<Incoming>| {
        is_heard.store(true, Ordering::Relaxed);
        let reply = handler.reply(&request, ends);
        async { Ok::<_, Infallible>(reply) }
    });
    let connection = http1::Builder::new()
        .keep_alive(false)
        .auto_date_header(false)
        .max_buf_size(LARGEST_HEAD)
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_DEADLINE.saturating_sub(began.elapsed()))
        .serve_connection(TokioIo::new(stream), serve);
    // What goes wrong here (a broken head, a client that left) concerns nobody: the waiting goes on.
    let _ = timeout_at(began + CONNECTION_DEADLINE, connection).await;
}
