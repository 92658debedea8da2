//! Sends the messages that wait, in the background: a thread of its own with a small runtime. Each try is bounded in time, tries are bounded
//! in number, and only so many are made at once.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use hyper::StatusCode;
use serde_json::{Map, Value};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::address::ReceiverAddress;
use super::body::body;
use super::credentials::Credentials;
use super::post::{PATIENCE, Post, PostError, post};
use super::publish::{is_on, text};
use super::tls;
use super::tried::{Tried, note};
use crate::practice::behaviour::Behaviour;
use crate::practice::service::Service;
use crate::practice::start::StartError;
use crate::practice::state::messages::{Due, WaitingMessage};

/// How many are sent at once.
const AT_ONCE: usize = 8;
/// How long a message is held while its configuration is paused, before it is looked at again.
const HELD: Duration = Duration::from_mins(5);
const HELD_BRIEFLY: Duration = Duration::from_secs(2);

/// The thread. Dropping it ends it, and cuts what is being sent.
pub(in crate::practice) struct Sender {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sender {
    /// Starts it.
    pub(in crate::practice) fn start(service: Arc<Service>) -> Result<Self, StartError> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(StartError::System)?;
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("practice sender".to_owned())
            .spawn(move || runtime.block_on(run(service, stopped)))
            .map_err(StartError::System)?;
        Ok(Self { stop: Some(stop), thread: Some(thread) })
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        // Both fail only if the thread has ended already.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

async fn run(service: Arc<Service>, mut stopped: oneshot::Receiver<()>) {
    let mut sending = JoinSet::new();
    loop {
        while sending.len() < AT_ONCE
            && let Some(waiting) = take_due(&service)
        {
            sending.spawn(send(Arc::clone(&service), waiting));
        }
        let next = if sending.len() < AT_ONCE { service.state().messages.next_due() } else { None };
        let time_comes = async {
            match next {
                Some(moment) => service.clock.sleep_until(moment).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = sending.join_next() => {}
            () = service.messages.notified() => {}
            () = time_comes => {}
        }
    }
}

fn take_due(service: &Service) -> Option<WaitingMessage> {
    let now = service.clock.monotonic();
    service.state().messages.take_due(now)
}

/// One try of one message.
async fn send(service: Arc<Service>, waiting: WaitingMessage) {
    let (configuration, credentials) = {
        let mut state = service.state();
        let of_account = || state.connect.of(waiting.account).configuration(&waiting.connect_id).cloned();
        let Some(found) = waiting.by.clone().or_else(of_account) else {
            // It was deleted: nobody hears any more.
            state.messages.remove(waiting.number);
            return;
        };
        if is_on(&found, "pausePublish") || !is_on(&found, "allowEnvelopePublish") {
            let held = if service.behaves(Behaviour::ConnectQuickRetries) { HELD_BRIEFLY } else { HELD };
            let again = service.clock.monotonic().after(held);
            if let Some(kept) = state.messages.get(waiting.number) {
                kept.due = Due::At(again);
            }
            return;
        }
        let credentials = Credentials::of(&mut state, waiting.account, &found);
        (found, credentials)
    };
    let large = service.behaves(Behaviour::ConnectLargeDocuments);
    let (body, kind) = body(&waiting, &configuration, large);
    let tried = deliver(&service, &configuration, &credentials, &body, kind).await;
    note(&service, &waiting, &configuration, &body, tried);
}

async fn deliver(
    service: &Service,
    configuration: &Map<String, Value>,
    credentials: &Credentials,
    body: &[u8],
    kind: &str,
) -> Tried {
    let Some(to) = ReceiverAddress::read(text(configuration, "urlToPublishTo")) else {
        return Tried::NeverAgain("Practice sends to addresses on this computer alone.".to_owned());
    };
    let mut headers = vec![("Content-Type".to_owned(), kind.to_owned())];
    match credentials.authorization(service).await {
        Ok(Some(value)) => headers.push(("Authorization".to_owned(), value)),
        Ok(None) => {}
        Err(error) => return Tried::Failed(error),
    }
    headers.extend(credentials.signatures(body));
    // Which of the two switches makes Docusign show its certificate is not clear: either does here.
    let shows =
        is_on(configuration, "requireMutualTls") || is_on(configuration, "signMessageWithX509Certificate");
    let Ok(tls) = tls::config(shows.then_some(&service.certificate)) else {
        return Tried::Failed("There is no TLS.".to_owned());
    };
    let sent = Post { to, headers, body: body.to_vec(), tls };
    let replied = tokio::select! {
        replied = post(sent, false) => replied,
        () = service.clock.sleep(PATIENCE) => return Tried::Failed("The operation has timed out.".to_owned()),
    };
    let wants_success = is_on(configuration, "requiresAcknowledgement");
    match replied {
        Ok(reply) if (200..300).contains(&reply.status) || !wants_success => Tried::Delivered,
        Ok(reply) => {
            if reply.status == 401 {
                credentials.forget_token(service);
            }
            let reason = StatusCode::from_u16(reply.status).ok().and_then(|status| status.canonical_reason());
            let reason = reason.unwrap_or("Unknown");
            Tried::Failed(format!("The remote server returned an error: ({}) {reason}.", reply.status))
        }
        Err(error) => {
            let said = match error {
                PostError::Unreachable => "Unable to connect to the remote server",
                PostError::Tls => "The request was aborted: Could not create SSL/TLS secure channel.",
                PostError::NoAnswer => {
                    "The underlying connection was closed: The connection was closed unexpectedly."
                }
            };
            Tried::Failed(said.to_owned())
        }
    }
}
