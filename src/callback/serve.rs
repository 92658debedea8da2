//! The receiver: what is answered to whom, and the one answer.

use std::convert::Infallible;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hyper::body::Incoming;
use hyper::{Request, StatusCode};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::time::timeout;

use super::connections::{Connections, Ends, Respond};
use super::expectation::LoopbackPlace;
use super::judge::{HeadRefusal, Verdict, judge};
use super::page::{self, Clean, PageReply};
use super::{BindError, BrowserAnswer, Expectation, ReceiverNotice, StrayAnswer, bind, lingering, peer};

/// After so many strays the person is told that something interferes.
const MANY_STRAYS: u32 = 20;
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
            state: Mutex::new(AnswerState::Waiting { strays: 0, saw_tls: false, saw_other_user: false }),
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
        saw_other_user: bool,
    },
    /// The first right answer came, and leads to this page. It is taken by whoever waits for it.
    Answered {
        page: Clean,
        answer: Option<BrowserAnswer>,
    },
}

impl Respond for RequestHandler {
    fn reply(&self, request: &Request<Incoming>, ends: Ends) -> PageReply {
        match judge(&self.expectation, request) {
            // The right answer from a wrong place: somebody else on this computer read it off, or signed in with our link.
            Verdict::Answer(_) if !peer::is_of_this_user(ends) => {
                self.hear_other_user();
                page::refuse(StatusCode::FORBIDDEN)
            }
            Verdict::Answer(answer) => self.accept(answer),
            Verdict::Page(page) => self.show(page),
            Verdict::Refuse(refusal) => {
                if let Some(why) = refusal.stray() {
                    self.count_stray(why);
                }
                page::refuse(refusal.status())
            }
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
}

impl RequestHandler {
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

    fn count_stray(&self, why: StrayAnswer) {
        let count = match &mut *self.state() {
            AnswerState::Waiting { strays, .. } if *strays < MANY_STRAYS => {
                *strays += 1;
                *strays
            }
            _ => return,
        };
        (self.notice)(ReceiverNotice::Stray { count, why });
        if count == MANY_STRAYS {
            (self.notice)(ReceiverNotice::Interference);
        }
    }

    fn hear_other_user(&self) {
        let is_first = match &mut *self.state() {
            AnswerState::Waiting { saw_other_user, .. } => !std::mem::replace(saw_other_user, true),
            AnswerState::Answered { .. } => false,
        };
        if is_first {
            (self.notice)(ReceiverNotice::OtherUser);
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
