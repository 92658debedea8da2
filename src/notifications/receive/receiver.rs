//! The receiver as others hold it.

use std::future::pending;
use std::io;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use super::connections::serve;
use super::limits::ReceiverLimits;
use super::listen::listen;
use super::options::ReceiverOptions;
use super::received::ReceiverEvent;
use super::serve::Shared;
use super::tls;
use crate::clock::Clock;
use crate::connections::kept_connect_keys;
use crate::domain::ConnectionId;
use crate::signature::SignatureKey;
use crate::vault::{RevealError, SecretKind, Vault};
use crate::wire::{Wire, WireError};

/// How many events wait to be taken. Whoever sends more waits for an answer: nothing is dropped.
const WAITING: usize = 8;

/// A receiver that listens. Dropping it closes its port and cuts its connections.
pub struct MessageReceiver {
    url: String,
    events: mpsc::Receiver<ReceiverEvent>,
    closing: watch::Sender<bool>,
    serving: JoinSet<()>,
}

/// Why there is no receiver.
#[derive(Debug, thiserror::Error)]
pub enum ReceiverProblem {
    /// The port cannot be had.
    #[error("port {port}: {source}")]
    Port {
        /// The port that was asked for; 0 is any.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// No certificate could be made.
    #[error("no certificate: {0}")]
    Certificate(String),
    /// This computer's network cannot be used, over which an authorization server is asked about a token.
    #[error(transparent)]
    Wire(WireError),
    /// The Connect keys that are kept could not be had.
    #[error(transparent)]
    Keys(RevealError),
}

/// The options, with the Connect keys that are kept with this connection.
pub async fn with_kept_keys(
    mut options: ReceiverOptions,
    vault: &Vault,
    id: &ConnectionId,
) -> Result<ReceiverOptions, ReceiverProblem> {
    let kept = kept_connect_keys(vault, id).await.map_err(ReceiverProblem::Keys)?;
    // Removed since: without a key, every message would be taken.
    if kept.is_empty() {
        return Err(ReceiverProblem::Keys(RevealError::NotKept(SecretKind::ConnectKey)));
    }
    options.expected.keys.extend(kept.into_iter().map(SignatureKey::new));
    Ok(options)
}

impl MessageReceiver {
    /// Listens. Has to be called within a tokio runtime, whose tasks serve it. `wire` is for asking about tokens.
    pub fn start(options: ReceiverOptions, wire: Arc<Wire>, clock: Clock) -> Result<Self, ReceiverProblem> {
        Self::within(ReceiverLimits::default(), options, wire, clock)
    }

    /// Likewise, within these limits.
    pub(super) fn within(
        limits: ReceiverLimits,
        options: ReceiverOptions,
        wire: Arc<Wire>,
        clock: Clock,
    ) -> Result<Self, ReceiverProblem> {
        let port = options.port;
        let config =
            tls::config(&options.tls).map_err(|error| ReceiverProblem::Certificate(error.to_string()))?;
        let scheme = if config.is_some() { "https" } else { "http" };
        let failed = |source| ReceiverProblem::Port { port, source };
        let (listeners, found) = listen(port).map_err(failed)?;
        let listeners = listeners.into_iter().map(TcpListener::from_std);
        let listeners = listeners.collect::<io::Result<Vec<_>>>().map_err(failed)?;
        let (tell, events) = mpsc::channel(WAITING);
        let (closing, closes) = watch::channel(false);
        let acceptor = config.map(TlsAcceptor::from);
        let shared = Shared::new(options, acceptor, (wire, clock), (tell, closes), limits);
        let mut serving = JoinSet::new();
        serving.spawn(serve(listeners, Arc::new(shared)));
        Ok(Self { url: format!("{scheme}://localhost:{found}/"), events, closing, serving })
    }

    /// Where it listens: `http://localhost:PORT/`, or `https://…`. Every path is taken.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What happened next; waits for it. A message waits for its answer until it is taken and answered, and so do those behind it: none is
    /// passed over. May be dropped while it waits.
    pub async fn next(&mut self) -> ReceiverEvent {
        match self.events.recv().await {
            Some(event) => event,
            // Not as long as it serves.
            None => pending().await,
        }
    }

    /// Closes its port and waits, for a moment at most, until what was answered has gone out. Messages that nobody took are answered with 503.
    pub async fn close(mut self) {
        self.events.close();
        // Those that wait to be taken are not any more.
        while self.events.try_recv().is_ok() {}
        self.closing.send_replace(true);
        while self.serving.join_next().await.is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::super::received::MessageRefusal;
    use super::*;
    use crate::notifications::message::MAX_MESSAGE;

    fn receiver(connections: usize) -> (MessageReceiver, u16) {
        let limits =
            ReceiverLimits { connections, head: Duration::from_mins(1), ..ReceiverLimits::default() };
        let wire = Arc::new(Wire::new().unwrap());
        let receiver =
            MessageReceiver::within(limits, ReceiverOptions::default(), wire, Clock::system()).unwrap();
        let port = receiver.url().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        (receiver, port)
    }

    fn connection(port: u16) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// What comes for a head.
    fn answer_to(stream: &mut TcpStream, head: &str) -> String {
        // It may be refused before all of it is written.
        let _ = stream.write_all(format!("POST /hook HTTP/1.1\r\nHost: a\r\n{head}\r\n").as_bytes());
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        String::from_utf8(answer.to_vec()).unwrap()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_connection_that_was_idle_the_longest_goes_for_another() {
        let (mut receiver, port) = receiver(3);
        let sender = tokio::task::spawn_blocking(move || {
            let mut busy = connection(port);
            write!(busy, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{{").unwrap();
            let mut idle: Vec<_> = (0..2).map(|_| connection(port)).collect();
            std::thread::sleep(Duration::from_millis(100));
            assert_eq!(answer_to(&mut connection(port), "Content-Length: 0\r\n"), "HTTP/1.1 200");
            assert_eq!(idle[0].read(&mut [0]).unwrap(), 0, "it went");
            assert_eq!(answer_to(&mut idle[1], "Content-Length: 0\r\n"), "HTTP/1.1 200");
            busy.write_all(b"}").unwrap();
            let mut answer = [0; 12];
            busy.read_exact(&mut answer).unwrap();
            assert_eq!(&answer, b"HTTP/1.1 200", "the oldest, and it brought something");
        });
        for _ in 0..3 {
            let ReceiverEvent::Message(handed) = receiver.next().await else { panic!("refused") };
            handed.answer();
        }
        sender.await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_message_that_says_it_is_too_long_is_refused_at_once_and_that_is_told() {
        let (mut receiver, port) = receiver(3);
        let length = format!("Content-Length: {}\r\n", MAX_MESSAGE + 1);
        let sent = tokio::task::spawn_blocking(move || answer_to(&mut connection(port), &length));
        let told = receiver.next().await;
        let refusal = MessageRefusal::TooLong { target: "/hook".to_owned() };
        assert!(matches!(told, ReceiverEvent::Refused(said) if said == refusal));
        assert_eq!(sent.await.unwrap(), "HTTP/1.1 413");
        let sent = tokio::task::spawn_blocking(move || {
            answer_to(&mut connection(port), &format!("A: {}\r\n", "x".repeat(80_000)))
        });
        assert!(matches!(receiver.next().await, ReceiverEvent::Refused(MessageRefusal::HeadTooLong)));
        assert_eq!(sent.await.unwrap(), "HTTP/1.1 431");
    }
}
