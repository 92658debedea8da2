//! The other origin: *Apps and Keys*, which with Docusign is on a host of its own too. The one file that knows
//! tiny_http.
//!
//! Only the person at the keyboard talks to it, so that it may be served by a library that sets no limits: neither
//! on the number of connections, nor on the length of a head, nor on the time that either may take. What can be
//! limited here is: bodies, of which at most 64 KiB are read.
//!
//! tiny_http gives every connection a thread for as long as it lasts, and while several are held open in silence it
//! may leave a new one waiting until one of them ends. So answers are HTTP/1.0, after which a browser lets go of the
//! connection, and every request is answered on a thread of its own, so that a slow one holds up no other.
//!
//! tiny_http cannot cut a connection. When this origin has stopped, its port is closed and nobody is served any
//! more; but a connection that a browser keeps open stays open, with its thread, until the browser lets go of it or
//! the program ends, and a request that is sent on it then gets no answer.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

use super::http::{HttpReply, HttpRequest};
use super::routes;
use super::service::Service;
use super::start::{Bound, StartError};

/// Bytes of a body that are read.
const BODY_LIMIT: usize = 64 * 1024;
/// Bytes that a body may announce and still be answered, with a refusal.
const BELIEVED: usize = 16 * 1024 * 1024;
/// How long stopping waits for the port to close.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long one look at the port may take; an open one answers at once.
const LOOK: Duration = Duration::from_millis(100);

/// The listening side of Apps and Keys. Dropping it closes it.
pub(super) struct AdminDoor {
    origin: String,
    address: SocketAddr,
    server: Option<Arc<Server>>,
    thread: Option<JoinHandle<()>>,
}

impl AdminDoor {
    /// Serves Apps and Keys of `service` on a port that is held already.
    pub(super) fn open(bound: Bound, service: Arc<Service>) -> Result<Self, StartError> {
        let (origin, address) = (bound.origin(), bound.address);
        let host: Arc<str> = bound.host().into();
        let server = Server::from_listener(bound.listener, None)
            .map_err(|error| StartError::AppsAndKeys(std::io::Error::other(error)))?;
        let server = Arc::new(server);
        let thread = thread::Builder::new()
            .name("practice admin".to_owned())
            .spawn({
                let server = Arc::clone(&server);
                move || serve(&server, &host, &service)
            })
            .map_err(StartError::System)?;
        Ok(Self { origin, address, server: Some(server), thread: Some(thread) })
    }

    /// `http://127.0.0.1:PORT`.
    pub(super) fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for AdminDoor {
    fn drop(&mut self) {
        let server = self.server.take();
        if let Some(server) = &server {
            server.unblock();
        }
        // Fails only if the thread has panicked, and then it has ended, too.
        let _ = self.thread.take().map(JoinHandle::join);
        drop(server);
        // tiny_http closes the port on a thread that cannot be joined: look until it has.
        let since = Instant::now();
        while TcpStream::connect_timeout(&self.address, LOOK).is_ok() && since.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Takes requests until unblocked, or until the system lets nobody in any more, which tiny_http does not mend.
fn serve(server: &Server, host: &Arc<str>, service: &Arc<Service>) {
    while let Ok(request) = server.recv() {
        let (host, service) = (Arc::clone(host), Arc::clone(service));
        let answering = thread::Builder::new()
            .name("practice admin request".to_owned())
            .spawn(move || converse(request, &host, &service));
        if answering.is_err() {
            // The request went with it: tiny_http has answered 500.
            tracing::warn!("practice: no thread for a request to Apps and Keys");
        }
    }
}

fn converse(mut request: Request, host: &str, service: &Service) {
    if request.body_length().is_some_and(|announced| announced > BELIEVED) {
        tracing::warn!("practice: a request to Apps and Keys announced too much and gets no answer");
        // Dropping it, tiny_http would reserve as much memory as was announced, and the program end if there is none.
        std::mem::forget(request);
        return;
    }
    let reply = answer(&mut request, host, service);
    let head_only = *request.method() == Method::Head;
    // Waits for what is left of the body.
    let mut writer = request.into_writer();
    let sent = response(reply).raw_print(&mut writer, HTTPVersion(1, 0), &[], head_only, None);
    if sent.and_then(|()| writer.flush()).is_err() {
        tracing::debug!("practice: a connection to Apps and Keys ended early");
    }
}

/// Reads the rest of the request and asks the service.
fn answer(request: &mut Request, host: &str, service: &Service) -> HttpReply {
    // Another site whose name leads to this address must not be served (DNS rebinding).
    let mut hosts = request.headers().iter().filter(|header| header.field.equiv("Host"));
    let ours = hosts.next().is_some_and(|given| given.value.as_str() == host) && hosts.next().is_none();
    let Some(target) = target(request.url(), host).filter(|_| ours).map(str::to_owned) else {
        return HttpReply::empty(421);
    };
    // Browsers say how long a form is.
    if request.headers().iter().any(|header| header.field.equiv("Transfer-Encoding")) {
        return HttpReply::empty(411);
    }
    let announced = request.body_length().unwrap_or_default();
    if announced > BODY_LIMIT {
        return HttpReply::empty(413);
    }
    let mut body = vec![0; announced];
    if request.as_reader().read_exact(&mut body).is_err() {
        return HttpReply::empty(400);
    }
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let headers = request.headers().iter().map(|header| {
        (header.field.as_str().as_str().to_ascii_lowercase(), header.value.as_str().to_owned())
    });
    routes::answer_admin(
        service,
        &HttpRequest {
            method: request.method().as_str().to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: headers.collect(),
            body,
        },
    )
}

/// Path and query of a request's target; nothing if it names another host (RFC 9112, section 3.2).
fn target<'a>(url: &'a str, host: &str) -> Option<&'a str> {
    if url.starts_with('/') {
        return Some(url);
    }
    url.strip_prefix("http://")?.strip_prefix(host).filter(|rest| rest.starts_with('/'))
}

/// Turns a reply into the library's. All of Apps and Keys is delivered promptly and whole.
fn response(reply: HttpReply) -> Response<impl Read> {
    let mut response = Response::from_data(reply.body).with_status_code(reply.status);
    // tiny_http would give its own name.
    let headers = std::iter::once(("server", "Practice".to_owned())).chain(reply.headers);
    for (name, value) in headers {
        // tiny_http would send a line break as one.
        let line = value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        match Header::from_bytes(name, value) {
            Ok(header) if line => response.add_header(header),
            _ => tracing::error!("practice: the value of {name} cannot be sent"),
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_path_or_names_this_host() {
        let host = "127.0.0.1:4000";
        assert_eq!(target("/a?b=c", host), Some("/a?b=c"));
        assert_eq!(target("//elsewhere/", host), Some("//elsewhere/"));
        assert_eq!(target("http://127.0.0.1:4000/a?b", host), Some("/a?b"));
        for other in [
            "http://127.0.0.1:40001/",
            "http://127.0.0.1:4000@elsewhere/",
            "http://elsewhere/",
            "https://elsewhere/",
            "*",
            "",
        ] {
            assert_eq!(target(other, host), None, "{other}");
        }
    }

    #[test]
    fn a_header_with_a_line_break_is_not_sent() {
        let reply = HttpReply::redirect(303, "/a\r\nset-cookie: b=c".to_owned());
        let sent = response(reply);
        assert!(!sent.headers().iter().any(|header| header.field.equiv("Location")));
        let sent = response(HttpReply::redirect(303, "/a".to_owned()));
        assert!(sent.headers().iter().any(|header| header.field.equiv("Location")));
    }
}
