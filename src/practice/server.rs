//! An origin: reads requests within limits, checks the Host header, and delivers replies in the manner asked for, half
//! and never included. The one file that knows hyper. A thread of its own with a small runtime, however many connect, so that
//! stopping can cut every connection and wait for the thread to end.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::thread::JoinHandle;
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::http::{HttpReply, HttpRequest, Manner};
use super::service::Service;
use super::start::{Bound, StartError};

const HEAD_LIMIT: usize = 64 * 1024;
const BODY_LIMIT: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);
const CONNECTIONS: usize = 128;

/// What answers the requests to an origin.
pub(super) type Answerer = fn(&Service, &HttpRequest) -> HttpReply;

/// The listening side of an origin. Dropping it closes it.
pub(super) struct Door {
    origin: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Door {
    /// Serves `service` on a port that is held already.
    pub(super) fn open(bound: Bound, service: Arc<Service>, answerer: Answerer) -> Result<Self, StartError> {
        let (origin, host) = (bound.origin(), bound.host());
        bound.listener.set_nonblocking(true).map_err(StartError::System)?;

        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(StartError::System)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(bound.listener).map_err(StartError::System)?
        };
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("practice".to_owned())
            .spawn(move || runtime.block_on(serve(listener, host.into(), service, answerer, stopped)))
            .map_err(StartError::System)?;
        Ok(Self { origin, stop: Some(stop), thread: Some(thread) })
    }

    /// `http://127.0.0.1:PORT`.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // Both fail only if the thread has ended already.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

async fn serve(
    listener: tokio::net::TcpListener,
    host: Arc<str>,
    service: Arc<Service>,
    answerer: Answerer,
    mut stopped: oneshot::Receiver<()>,
) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) if connections.len() < CONNECTIONS => {
                    let (host, service) = (Arc::clone(&host), Arc::clone(&service));
                    connections.spawn(converse(TokioIo::new(stream), host, service, answerer));
                }
                Ok(_) => tracing::warn!("practice: too many connections, one dropped"),
                // Out of descriptors, most likely: let some be closed before the next try.
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }
    drop(listener);
    connections.shutdown().await;
}

async fn converse(
    stream: TokioIo<tokio::net::TcpStream>,
    host: Arc<str>,
    service: Arc<Service>,
    answerer: Answerer,
) {
    let answer = service_fn(move |request| {
        let (host, service) = (Arc::clone(&host), Arc::clone(&service));
        async move {
            Ok::<_, Infallible>(deliver(answer(request, &host, &service, answerer).await, &service).await)
        }
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(HEAD_LIMIT)
        .serve_connection(stream, answer)
        .await;
    if served.is_err() {
        tracing::debug!("practice: a connection ended early");
    }
}

/// Reads the rest of the request and asks the service.
async fn answer(request: Request<Incoming>, host: &str, service: &Service, answerer: Answerer) -> HttpReply {
    let (head, body) = request.into_parts();
    // Another site whose name leads to this address must not be served (DNS rebinding).
    let mut hosts = head.headers.get_all("host").iter();
    let ours =
        hosts.next().is_some_and(|given| given.as_bytes() == host.as_bytes()) && hosts.next().is_none();
    let ours = ours && head.uri.authority().is_none_or(|authority| authority.as_str() == host);
    if !ours {
        return HttpReply::empty(421);
    }
    let body = match timeout(PATIENCE, Limited::new(body, BODY_LIMIT).collect()).await {
        Ok(Ok(body)) => body.to_bytes().into(),
        Ok(Err(_)) => return HttpReply::empty(413),
        Err(_) => return HttpReply::empty(408),
    };
    let headers = head
        .headers
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())));
    answerer(
        service,
        &HttpRequest {
            method: head.method.as_str().to_owned(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().unwrap_or_default().to_owned(),
            headers: headers.collect(),
            body,
        },
    )
}

/// Turns a reply into the library's, when its time has come.
async fn deliver(reply: HttpReply, service: &Service) -> Response<Part> {
    let whole = reply.body.len();
    let mut body = Bytes::from(reply.body);
    match reply.manner {
        Manner::Prompt => {}
        Manner::After(pause) => service.clock.sleep(pause).await,
        Manner::Half => body.truncate(whole / 2),
        Manner::Never => std::future::pending().await,
    }
    let mut response = Response::new(Part { left: Some(body), missing: reply.manner == Manner::Half, whole });
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().append(HeaderName::from_static(name), value);
        } else {
            tracing::error!("practice: the value of {name} cannot be sent");
        }
    }
    response
}

/// A body that is sent whole, or announced whole and broken off.
struct Part {
    left: Option<Bytes>,
    missing: bool,
    whole: usize,
}

impl Body for Part {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match self.left.take() {
            Some(left) if !left.is_empty() => Poll::Ready(Some(Ok(Frame::data(left)))),
            _ if !self.missing => Poll::Ready(None),
            // Once round without news, so that what there is gets written; then the break.
            Some(_) => self.break_off(),
            None => {
                self.left = Some(Bytes::new());
                context.waker().wake_by_ref();
                Poll::Pending
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        !self.missing && self.left.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        let sent = if self.left.is_some() { 0 } else { self.whole };
        SizeHint::with_exact(u64::try_from(self.whole - sent).unwrap_or_default())
    }
}

impl Part {
    fn break_off(&mut self) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        self.left = Some(Bytes::new());
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }
}
