//! Requests and answers. Whatever comes is bounded in size, time and number.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use secrecy::SecretString;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::activity::Activity;
use super::authorities::ClientAuthorities;
use super::body::{BodyProblem, BodyReader, WholeBody};
use super::limits::ReceiverLimits;
use super::options::{ExpectedProofs, ReceiverOptions, ReceiverTls};
use super::proof::{MessageProofs, Proof};
use super::received::{FailedAnswer, HandedMessage, MessageRefusal, ReceivedMessage, ReceiverEvent};
use super::tls::judge;
use crate::clock::Clock;
use crate::notifications::message::SavedMessage;
use crate::plain::plain;
use crate::wire::Wire;

/// The longest head of a request that is read, in bytes.
const HEAD: usize = 64 * 1024;

/// What all connections share.
pub(super) struct Shared {
    pub(super) limits: ReceiverLimits,
    /// Whether the receiver closes.
    closing: watch::Receiver<bool>,
    expected: ExpectedProofs,
    authorities: Option<ClientAuthorities>,
    acceptor: Option<TlsAcceptor>,
    wire: Arc<Wire>,
    clock: Clock,
    events: mpsc::Sender<ReceiverEvent>,
    /// How many messages were judged.
    counted: AtomicU64,
    /// How many are still answered with 503 on purpose.
    to_fail: AtomicU32,
    bodies: BodyReader,
}

impl Shared {
    pub(super) fn new(
        options: ReceiverOptions,
        acceptor: Option<TlsAcceptor>,
        (wire, clock): (Arc<Wire>, Clock),
        (events, closing): (mpsc::Sender<ReceiverEvent>, watch::Receiver<bool>),
        limits: ReceiverLimits,
    ) -> Self {
        let ReceiverOptions { tls, expected, fail_first, .. } = options;
        let authorities = if let ReceiverTls::Mutual(authorities) = tls { Some(authorities) } else { None };
        let (counted, to_fail) = (AtomicU64::new(0), AtomicU32::new(fail_first));
        let bodies = BodyReader::new(limits.body);
        Self {
            limits,
            closing,
            expected,
            authorities,
            acceptor,
            wire,
            clock,
            events,
            counted,
            to_fail,
            bodies,
        }
    }

    /// Says that a message was refused before it was whole.
    async fn tell_refused(&self, refusal: MessageRefusal) {
        // A receiver that closes hears of nothing more.
        let _ = self.events.send(ReceiverEvent::Refused(refusal)).await;
    }

    /// Waits until the receiver closes.
    pub(super) async fn closes(&self) {
        // One that is gone has closed.
        let _ = self.closing.clone().wait_for(|closes| *closes).await;
    }
}

/// One connection, from its handshake on.
pub(super) async fn converse(stream: TcpStream, shared: Arc<Shared>, activity: Arc<Activity>) {
    let Some(acceptor) = shared.acceptor.clone() else {
        let certificate = None;
        return requests(stream, shared, activity, certificate).await;
    };
    let accepted = tokio::select! {
        () = shared.closes() => return,
        accepted = timeout(shared.limits.head, acceptor.accept(stream)) => accepted,
    };
    let Ok(Ok(stream)) = accepted else {
        return tracing::debug!("receiver: a handshake failed");
    };
    let shown = stream.get_ref().1.peer_certificates();
    let certificate = shared.authorities.as_ref().map(|authorities| judge(authorities, shown));
    requests(stream, shared, activity, certificate).await;
}

/// The requests of one connection.
async fn requests(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    shared: Arc<Shared>,
    activity: Arc<Activity>,
    certificate: Option<Proof>,
) {
    let answer = service_fn(|request| {
        let (shared, activity) = (Arc::clone(&shared), Arc::clone(&activity));
        async move {
            let _busy = activity.begin();
            Ok::<_, Infallible>(answer(request, &shared, certificate).await)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(shared.limits.head)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), answer);
    tokio::pin!(connection);
    let early = tokio::select! {
        served = connection.as_mut() => Some(served),
        () = shared.closes() => None,
    };
    let served = if let Some(served) = early {
        served
    } else {
        // What is being answered is answered still.
        connection.as_mut().graceful_shutdown();
        connection.await
    };
    if let Err(error) = served {
        tracing::debug!("receiver: a connection ended early");
        if error.is_parse_too_large() {
            // It was answered with 431.
            shared.tell_refused(MessageRefusal::HeadTooLong).await;
        }
    }
}

async fn answer(
    request: Request<Incoming>,
    shared: &Shared,
    certificate: Option<Proof>,
) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    if head.method != Method::POST {
        let mut refused = empty(StatusCode::METHOD_NOT_ALLOWED);
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
        return refused;
    }
    let headers = headers_of(&head.headers);
    if !SavedMessage::fits(&headers) {
        shared.tell_refused(MessageRefusal::HeadTooLong).await;
        return empty(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    let target = plain(head.uri.path_and_query().map_or("/", |target| target.as_str()));
    let WholeBody { bytes: body, room: _room } = match shared.bodies.read(body).await {
        Ok(body) => body,
        // Cut, it could not be judged.
        Err(BodyProblem::TooLong) => {
            shared.tell_refused(MessageRefusal::TooLong { target }).await;
            return empty(StatusCode::PAYLOAD_TOO_LARGE);
        }
        Err(BodyProblem::Broken) => return empty(StatusCode::BAD_REQUEST),
        Err(BodyProblem::Stalled) => return empty(StatusCode::REQUEST_TIMEOUT),
    };
    let number = shared.counted.fetch_add(1, Ordering::Relaxed) + 1;
    let proofs = MessageProofs::of(&shared.expected, &shared.wire, (&headers, &body), certificate).await;
    let failing = shared.to_fail.try_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
    let failed = failing.is_ok().then_some(FailedAnswer::OnPurpose);
    let status = if failed.is_some() {
        StatusCode::SERVICE_UNAVAILABLE
    } else if proofs.are_complete() {
        StatusCode::OK
    } else {
        StatusCode::UNAUTHORIZED
    };
    let headers = headers.into_iter().map(|(name, value)| (name, SecretString::from(value))).collect();
    let status = hand_over(
        shared,
        ReceivedMessage {
            number,
            at: shared.clock.now(),
            target,
            status: status.as_u16(),
            failed,
            proofs,
            message: SavedMessage::new(headers, body),
        },
    )
    .await;
    let mut answered = empty(status);
    if status == StatusCode::UNAUTHORIZED {
        // RFC 9110, section 15.5.2: it says how to do better. Of a signature there is no scheme to name.
        let expected = &shared.expected;
        let token = expected.token.is_some().then_some("Bearer");
        if let Some(scheme) = token.or(expected.login.is_some().then_some("Basic realm=\"receiver\"")) {
            answered.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(scheme));
        }
    }
    answered
}

/// All headers. What is no UTF-8 is said to be so, and not left out.
fn headers_of(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect()
}

/// Hands a message on, and waits until it was taken: what is not printed or saved is not answered with 200.
async fn hand_over(shared: &Shared, message: ReceivedMessage) -> StatusCode {
    let (handed, answered) = HandedMessage::new(message);
    let sent = shared.events.send(ReceiverEvent::Message(handed)).await;
    let status = if sent.is_ok() { answered.await.ok() } else { None };
    status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}
