//! The receiver as others hold it.

use std::io;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use super::kept::{KeptMessages, ReceivedMessage};
use super::listen::listen;
use super::options::ReceiverOptions;
use super::serve::{Shared, serve};
use super::tls;
use crate::clock::Clock;
use crate::wire::Wire;

/// A receiver that listens. Dropping it closes its port and cuts its connections.
pub struct MessageReceiver {
    kept: Arc<KeptMessages>,
    url: String,
    /// The last message that [`MessageReceiver::next`] gave.
    told: u64,
    _serving: JoinSet<()>,
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
}

impl MessageReceiver {
    /// Listens. Has to be called within a tokio runtime, whose tasks serve it. `wire` is for asking about tokens.
    pub fn start(options: ReceiverOptions, wire: Arc<Wire>, clock: Clock) -> Result<Self, ReceiverProblem> {
        let ReceiverOptions { port, tls, expected, fail_first } = options;
        let config = tls::config(&tls).map_err(|error| ReceiverProblem::Certificate(error.to_string()))?;
        let scheme = if config.is_some() { "https" } else { "http" };
        let failed = |source| ReceiverProblem::Port { port, source };
        let (listeners, found) = listen(port).map_err(failed)?;
        let kept = Arc::new(KeptMessages::default());
        let acceptor = config.map(TlsAcceptor::from);
        let shared =
            Arc::new(Shared::new((expected, tls, fail_first), acceptor, (wire, clock), Arc::clone(&kept)));
        let mut serving = JoinSet::new();
        for listener in listeners {
            listener.set_nonblocking(true).map_err(failed)?;
            let listener = TcpListener::from_std(listener).map_err(failed)?;
            serving.spawn(serve(listener, Arc::clone(&shared)));
        }
        Ok(Self { kept, url: format!("{scheme}://localhost:{found}/"), told: 0, _serving: serving })
    }

    /// Where it listens: `http://localhost:PORT/`, or `https://…`. Every path is taken.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The next message, in the order in which they came; waits for it. One that went because there were too many is passed over. May be
    /// dropped while it waits.
    pub async fn next(&mut self) -> Arc<ReceivedMessage> {
        loop {
            // By place, not by number: of two that are judged at once the later may be ready first.
            if let Some(message) = self.kept.after(self.told) {
                self.told = message.0;
                return message.1;
            }
            self.kept.wait().await;
        }
    }

    /// The last messages, the oldest first: at most fifty, of at most 200 MB together.
    pub fn kept(&self) -> Vec<Arc<ReceivedMessage>> {
        self.kept.all()
    }
}
