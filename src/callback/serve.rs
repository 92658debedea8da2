//! Connections: how many, how long, what they are told, and the one answer.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::Duration;

use hyper::Request;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{Instant, sleep, sleep_until, timeout, timeout_at};

use super::expectation::LoopbackPlace;
use super::judge::{HeadRefusal, Verdict, judge};
use super::page::{self, Clean, PageReply};
use super::{BindError, BrowserAnswer, Expectation, ReceiverNotice, bind, lingering};

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
/// After so many strays the person is told that something interferes.
const MANY_STRAYS: u32 = 20;
/// The pause after the system could not accept (no file handles left), so that it is not asked without end.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// The first byte of a TLS record of the handshake (RFC 8446 section 5.1); no HTTP method begins with it.
const TLS_HANDSHAKE: u8 = 0x16;

/// The receiver: sockets that listen. Dropping it closes them at once.
#[derive(Debug)]
pub struct Receiver {
    expectation: Expectation,
    port: u16,
    listeners: Vec<TcpListener>,
}

impl Receiver {
    /// Listens for `expectation`. From now on the browser may come: it waits until [`Receiver::answer`] is called.
    ///
    /// Waits, for less than a second, for a receiver of this process that still shows its page on the same port. Has to
    /// be called within a tokio runtime.
    pub async fn bind(expectation: Expectation) -> Result<Self, BindError> {
        let place = LoopbackPlace::of(expectation.redirect_uri())?;
        let port = place.port;
        lingering::wait_for(port).await;
        let listeners =
            bind::claim(&place)?.into_iter().map(TcpListener::from_std).collect::<io::Result<_>>();
        let listeners = listeners.map_err(|source| BindError::Other { port, source })?;
        Ok(Self { expectation, port, listeners })
    }

    /// Serves until the one right answer comes, and gives it at once; `notice`, which must not block, hears of what a
    /// person may want to know meanwhile. There is no time limit: whoever waits sets it.
    ///
    /// Dropping the future closes the port at once. After the answer a task of the runtime shows the page to the
    /// browser and answers replays; it closes the port within a second.
    pub async fn answer(self, notice: impl Fn(ReceiverNotice) + Send + Sync + 'static) -> BrowserAnswer {
        let handler = Arc::new(RequestHandler {
            expectation: self.expectation,
            state: Mutex::new(AnswerState::Waiting { strays: 0, saw_tls: false }),
            answered: Notify::new(),
            notice: Box::new(notice),
        });
        let mut connections = Connections::with(self.listeners);
        let answer = loop {
            tokio::select! {
                biased;
                () = handler.answered.notified() => if let Some(answer) = handler.take_answer() { break answer },
                () = connections.serve_once(&handler) => {}
            }
        };
        let held = lingering::hold(self.port);
        let lingering = async move {
            loop {
                connections.serve_once(&handler).await;
            }
        };
        tokio::spawn(async move {
            let _: Result<Infallible, _> = timeout(lingering::LONGEST, lingering).await;
            // Not before the listeners are closed, as they are now.
            drop(held);
        });
        answer
    }
}

/// Where requests are decided upon.
struct RequestHandler {
    expectation: Expectation,
    state: Mutex<AnswerState>,
    answered: Notify,
    notice: Box<dyn Fn(ReceiverNotice) + Send + Sync>,
}

enum AnswerState {
    Waiting {
        strays: u32,
        saw_tls: bool,
    },
    /// The first right answer came, and leads to this page. It is taken by whoever waits for it.
    Answered {
        page: Clean,
        answer: Option<BrowserAnswer>,
    },
}

impl RequestHandler {
    fn reply<B>(&self, request: &Request<B>) -> PageReply {
        match judge(&self.expectation, request) {
            Verdict::Answer(answer) => self.accept(answer),
            Verdict::Page(page) => self.show(page),
            Verdict::Refuse(refusal) => {
                if refusal == HeadRefusal::State {
                    self.count_stray();
                }
                page::refuse(refusal.status())
            }
        }
    }

    /// The first right answer wins; those behind it are replays.
    fn accept(&self, answer: BrowserAnswer) -> PageReply {
        let mut stage = self.state();
        if matches!(*stage, AnswerState::Answered { .. }) {
            return page::used();
        }
        let page = Clean::after(&answer);
        *stage = AnswerState::Answered { page, answer: Some(answer) };
        self.answered.notify_one();
        page::lead_to(page, &self.expectation)
    }

    /// The clean page says that an answer came: so it is there only after one.
    fn show(&self, wanted: Clean) -> PageReply {
        match *self.state() {
            AnswerState::Answered { page, .. } if page == wanted => page::show(page),
            _ => page::refuse(HeadRefusal::Path.status()),
        }
    }

    fn count_stray(&self) {
        let count = match &mut *self.state() {
            AnswerState::Waiting { strays, .. } if *strays < MANY_STRAYS => {
                *strays += 1;
                *strays
            }
            _ => return,
        };
        (self.notice)(ReceiverNotice::Stray { count });
        if count == MANY_STRAYS {
            (self.notice)(ReceiverNotice::Interference);
        }
    }

    fn hear_tls(&self) {
        let is_first = match &mut *self.state() {
            AnswerState::Waiting { saw_tls, .. } => !std::mem::replace(saw_tls, true),
            AnswerState::Answered { .. } => false,
        };
        if is_first {
            (self.notice)(ReceiverNotice::TlsHello);
        }
    }

    fn take_answer(&self) -> Option<BrowserAnswer> {
        match &mut *self.state() {
            AnswerState::Waiting { .. } => None,
            AnswerState::Answered { answer, .. } => answer.take(),
        }
    }

    fn state(&self) -> MutexGuard<'_, AnswerState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The connections that are open, and those that come.
struct Connections {
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
    fn with(listeners: Vec<TcpListener>) -> Self {
        Self { listeners, accepted: None, open: VecDeque::new(), tasks: JoinSet::new() }
    }

    /// Does one thing: accepts a connection, gives it a place, or sees one off. May be dropped while it waits.
    async fn serve_once(&mut self, handler: &Arc<RequestHandler>) {
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

/// The next connection at any of the listeners.
async fn accept(listeners: &[TcpListener]) -> io::Result<TcpStream> {
    poll_fn(|context| {
        for listener in listeners {
            if let Poll::Ready(accepted) = listener.poll_accept(context) {
                return Poll::Ready(accepted.map(|(stream, _)| stream));
            }
        }
        Poll::Pending
    })
    .await
}

/// One connection: one request, one reply.
async fn serve_connection(stream: TcpStream, handler: Arc<RequestHandler>, is_heard: Arc<AtomicBool>) {
    let began = Instant::now();
    let mut first = [0];
    match timeout(HEAD_DEADLINE, stream.peek(&mut first)).await {
        Ok(Ok(1..)) if first == [TLS_HANDSHAKE] => return handler.hear_tls(),
        Ok(Ok(1..)) => {}
        _ => return,
    }
    // The reply is one write: nothing is gained by holding it back.
    let _ = stream.set_nodelay(true);
    let serve = service_fn(|request: Request<_>| {
        is_heard.store(true, Ordering::Relaxed);
        let reply = handler.reply(&request);
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
