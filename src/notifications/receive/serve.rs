//! Connections, requests, answers. Whatever comes is bounded in size, time and number.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, HeaderValue, WWW_AUTHENTICATE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use secrecy::SecretString;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use zeroize::Zeroizing;

use super::authorities::ClientAuthorities;
use super::kept::{KeptMessages, ReceivedMessage};
use super::options::{ExpectedProofs, ReceiverTls};
use super::proof::{MessageProofs, Proof};
use super::tls::judge;
use crate::clock::Clock;
use crate::notifications::message::{MAX_MESSAGE, SavedMessage};
use crate::plain::plain;
use crate::wire::Wire;

/// Connections at one time.
const CONNECTIONS: usize = 32;
/// Bodies that are read at one time: each may be as long as a message can be.
const BODIES: usize = 4;
/// The longest head of a request, in bytes, and how long it may take.
const HEAD: usize = 64 * 1024;
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// How long a body may take: as long as Docusign would wait for its answer.
const BODY_PATIENCE: Duration = Duration::from_secs(100);
/// After the system could not accept.
const PAUSE: Duration = Duration::from_millis(100);

/// What all connections share.
pub(super) struct Shared {
    pub(super) expected: ExpectedProofs,
    pub(super) authorities: Option<ClientAuthorities>,
    pub(super) acceptor: Option<TlsAcceptor>,
    pub(super) wire: Arc<Wire>,
    pub(super) clock: Clock,
    pub(super) kept: Arc<KeptMessages>,
    /// How many are still answered with 503 on purpose.
    pub(super) to_fail: AtomicU32,
    bodies: Semaphore,
}

impl Shared {
    pub(super) fn new(
        (expected, tls, to_fail): (ExpectedProofs, ReceiverTls, u32),
        acceptor: Option<TlsAcceptor>,
        (wire, clock): (Arc<Wire>, Clock),
        kept: Arc<KeptMessages>,
    ) -> Self {
        let authorities = if let ReceiverTls::Mutual(authorities) = tls { Some(authorities) } else { None };
        let (to_fail, bodies) = (AtomicU32::new(to_fail), Semaphore::new(BODIES));
        Self { expected, authorities, acceptor, wire, clock, kept, to_fail, bodies }
    }
}

/// Serves one of the sockets, for ever.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            Some(_) = connections.join_next() => {}
            accepted = listener.accept(), if connections.len() < CONNECTIONS => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(converse(stream, Arc::clone(&shared)));
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }
}

async fn converse(stream: TcpStream, shared: Arc<Shared>) {
    let Some(acceptor) = shared.acceptor.clone() else {
        let certificate = None;
        return requests(stream, shared, certificate).await;
    };
    let Ok(Ok(stream)) = timeout(HEAD_PATIENCE, acceptor.accept(stream)).await else {
        return tracing::debug!("receiver: a handshake failed");
    };
    let shown = stream.get_ref().1.peer_certificates();
    let certificate = shared.authorities.as_ref().map(|authorities| judge(authorities, shown));
    requests(stream, shared, certificate).await;
}

/// The requests of one connection.
async fn requests(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    shared: Arc<Shared>,
    certificate: Option<Proof>,
) {
    let answer = service_fn(|request| {
        let shared = Arc::clone(&shared);
        async move { Ok::<_, Infallible>(answer(request, &shared, certificate).await) }
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), answer)
        .await;
    if served.is_err() {
        tracing::debug!("receiver: a connection ended early");
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
    // Cut, it could not be judged: too long a message is refused before it is read.
    let Ok(_room) = shared.bodies.acquire().await else { return empty(StatusCode::SERVICE_UNAVAILABLE) };
    let body = match timeout(BODY_PATIENCE, Limited::new(body, MAX_MESSAGE).collect()).await {
        Ok(Ok(body)) => Zeroizing::new(Vec::from(body.to_bytes())),
        Ok(Err(error)) if error.is::<LengthLimitError>() => return empty(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => return empty(StatusCode::BAD_REQUEST),
        Err(_) => return empty(StatusCode::REQUEST_TIMEOUT),
    };
    let headers: Vec<(String, String)> = head
        .headers
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let number = shared.kept.count();
    let proofs = MessageProofs::of(&shared.expected, &shared.wire, (&headers, &body), certificate).await;
    let failing = shared.to_fail.try_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
    let failed_on_purpose = failing.is_ok();
    let status = if failed_on_purpose {
        StatusCode::SERVICE_UNAVAILABLE
    } else if proofs.are_complete() {
        StatusCode::OK
    } else {
        StatusCode::UNAUTHORIZED
    };
    let target = head.uri.path_and_query().map_or("/", |target| target.as_str());
    let headers = headers.into_iter().map(|(name, value)| (name, SecretString::from(value))).collect();
    shared.kept.add(ReceivedMessage {
        number,
        at: shared.clock.now(),
        target: plain(target),
        status: status.as_u16(),
        failed_on_purpose,
        proofs,
        message: SavedMessage::new(headers, body),
    });
    let mut answered = empty(status);
    if status == StatusCode::UNAUTHORIZED {
        // RFC 9110, section 15.5.2: it says how to do better.
        let scheme = if shared.expected.token.is_some() { "Bearer" } else { "Basic realm=\"receiver\"" };
        answered.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(scheme));
    }
    answered
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}
