//! The one HTTP client: trust, proxy, limits, time-outs. Every request of the program leaves through [`Wire`].
//!
//! Two clients behind one door, chosen by the address. *Outside*: https only, TLS 1.2 or newer, checked against the
//! operating system's trust store, through the proxy the system names. *Loopback*: plain http to 127.0.0.1, ::1 or
//! localhost, never through a proxy. Neither follows a redirect, tries again, decompresses, or reads more than
//! [`MAX_REPLY`] bytes, [`MAX_LONG_REPLY`] where a log is asked for. There is no switch that turns any of this off.
//!
//! [`Wire::get_head`] alone has a third, for a receiver on this computer that speaks https: as *outside*, and never
//! through a proxy.
//!
//! Knows nothing of Docusign.

mod authorization;
mod client;
mod error;
mod names;
mod proxy;
mod reply;

#[cfg(test)]
mod stub;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::body::Bytes;
use jiff::Timestamp;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method};
use secrecy::{ExposeSecret, SecretString};
use url::{Host, Url, form_urlencoded};
use zeroize::Zeroizing;

pub use authorization::basic_credentials;
use authorization::{Wiped, basic_header, bearer_header, sensitive};
use client::Settings;
pub use error::{Unreachable, WireError};
pub use proxy::{ProxyInUse, ProxySource, ProxyTrouble};
pub use reply::{MAX_LONG_REPLY, MAX_REPLY, Reply, ReplySize};
use reply::{ReadReply, read};

/// The door to the network. Cheap to clone; all clones share the clients.
#[derive(Clone)]
pub struct Wire {
    settings: Arc<Settings>,
    loopback: Client,
    /// Made when first needed, since reading the trust store takes time and practice does without it; forgotten
    /// after a failure, so that a changed proxy or a newly trusted certificate counts without a restart.
    outside: Arc<Mutex<Option<Client>>>,
    /// By how many seconds this computer's clock is ahead of that of the server that answered last.
    clock_ahead: Arc<Mutex<Option<i64>>>,
}

/// What a call with a token does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallMethod {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// DELETE
    Delete,
}

/// A call with a Bearer token (RFC 6750, section 2.1).
pub struct BearerCall<'a> {
    /// What it does.
    pub method: CallMethod,
    /// Its address.
    pub url: &'a str,
    /// The token.
    pub token: &'a SecretString,
    /// Its body, JSON; none where the call has none.
    pub json: Option<Zeroizing<Vec<u8>>>,
    /// How long a reply is expected.
    pub reply: ReplySize,
}

/// What is sent to a receiver on this computer, as it is.
pub struct LoopbackPost<'a> {
    /// The names and values of its headers.
    pub headers: &'a [(String, SecretString)],
    /// Its body, byte for byte.
    pub body: Zeroizing<Vec<u8>>,
}

/// As long as a sender of webhooks waits for its receiver.
const RECEIVER_LIMIT: Duration = Duration::from_secs(100);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// http on this computer.
    Loopback,
    /// https on this computer: a receiver's alone.
    LoopbackTls,
    /// https elsewhere.
    Outside,
}

/// What is sent, apart from where to.
#[derive(Default)]
struct Outgoing {
    authorization: Option<HeaderValue>,
    headers: HeaderMap,
    body: Option<Zeroizing<Vec<u8>>>,
    reply: ReadReply,
}

impl Wire {
    /// Opens the door with the operating system's trust store and proxy settings; 10 s to connect, 30 s in all.
    pub fn new() -> Result<Self, WireError> {
        Self::with(Settings::default())
    }

    /// The same with other limits, trust, resolver or proxy: for tests, which is why it stays inside the crate.
    fn with(settings: Settings) -> Result<Self, WireError> {
        let loopback = settings.loopback_client()?;
        Ok(Self {
            settings: Arc::new(settings),
            loopback,
            outside: Arc::default(),
            clock_ahead: Arc::default(),
        })
    }

    /// Sends a form (`application/x-www-form-urlencoded`) once and reads the reply. `basic` is user name and
    /// password for HTTP Basic (RFC 7617), joined as they are.
    pub async fn post_form(
        &self,
        url: &str,
        basic: Option<(&str, &SecretString)>,
        form: &[(&str, &str)],
    ) -> Result<Reply, WireError> {
        let authorization = basic.map(|(name, password)| basic_header(name, password)).transpose()?;
        let outgoing = Outgoing {
            authorization,
            headers: content_type("application/x-www-form-urlencoded"),
            body: Some(encode_form(form)),
            ..Outgoing::default()
        };
        self.send(Method::POST, address(url)?, outgoing).await
    }

    /// Asks once with a Bearer token (RFC 6750, section 2.1) and reads the reply.
    pub async fn get_bearer(&self, url: &str, token: &SecretString) -> Result<Reply, WireError> {
        self.call_bearer(BearerCall {
            method: CallMethod::Get,
            url,
            token,
            json: None,
            reply: ReplySize::Usual,
        })
        .await
    }

    /// Makes a call with a Bearer token once and reads the reply.
    pub async fn call_bearer(&self, call: BearerCall<'_>) -> Result<Reply, WireError> {
        let method = match call.method {
            CallMethod::Get => Method::GET,
            CallMethod::Post => Method::POST,
            CallMethod::Put => Method::PUT,
            CallMethod::Delete => Method::DELETE,
        };
        let outgoing = Outgoing {
            authorization: Some(bearer_header(call.token)?),
            headers: if call.json.is_some() { content_type("application/json") } else { HeaderMap::new() },
            body: call.json,
            reply: ReadReply::Whole(call.reply),
        };
        self.send(method, address(call.url)?, outgoing).await
    }

    /// Posts to a receiver on this computer, http on loopback alone, and reads the head of the reply, for which it waits 100 s: its body is
    /// left empty. Headers that belong to the connection, such as its length, are the client's own.
    pub async fn post_to_loopback(&self, url: &str, post: LoopbackPost<'_>) -> Result<Reply, WireError> {
        let to = address(url)?;
        if to.1 != Side::Loopback {
            return Err(WireError::Address);
        }
        let mut headers = HeaderMap::new();
        for (name, value) in post.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| WireError::Credentials)?;
            let value = Zeroizing::new(value.expose_secret().as_bytes().to_vec());
            headers.append(name, sensitive(value)?);
        }
        let reply = ReadReply::Head(RECEIVER_LIMIT);
        let outgoing = Outgoing { headers, body: Some(post.body), reply, ..Outgoing::default() };
        self.send(Method::POST, to, outgoing).await
    }

    /// Asks a receiver of webhooks once, with a GET that bears nothing, and reads the head of the reply, for which it waits 100 s: its body
    /// is left empty. The receiver may be on this computer, with https too.
    pub async fn get_head(&self, url: &str) -> Result<Reply, WireError> {
        let reply = ReadReply::Head(RECEIVER_LIMIT);
        let outgoing = Outgoing { reply, ..Outgoing::default() };
        self.send(Method::GET, receiver_address(url)?, outgoing).await
    }

    /// Asks once for what everybody may read, and reads the reply.
    pub async fn get_public(&self, url: &str) -> Result<Reply, WireError> {
        self.send(Method::GET, address(url)?, Outgoing::default()).await
    }

    /// The proxy that a request to this address goes through; none where there is none, or where it stays on this computer.
    pub fn proxy_for(&self, url: &str) -> Option<ProxyInUse> {
        let (url, side) = address(url).ok()?;
        match side {
            Side::Loopback | Side::LoopbackTls => None,
            Side::Outside => self.settings.proxy_for(url.as_str()),
        }
    }

    /// By how many seconds this computer's clock is ahead of that of the server that answered last, by its `Date`; none where none
    /// has answered, or it did not say. A `Date` has whole seconds, and the reply was a moment on its way.
    pub fn clock_ahead_secs(&self) -> Option<i64> {
        *self.clock_ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn send(
        &self,
        method: Method,
        (url, side): (Url, Side),
        outgoing: Outgoing,
    ) -> Result<Reply, WireError> {
        let proxy = || self.settings.proxy_for(url.as_str());
        if side == Side::Outside
            && let Some(unspoken) = proxy().filter(|proxy| !proxy.is_supported())
        {
            let (trouble, proxy) = (ProxyTrouble::Unsupported, Some(Box::new(unspoken)));
            return Err(WireError::Proxy { trouble, proxy });
        }
        let client = match side {
            Side::Loopback => self.loopback.clone(),
            Side::LoopbackTls => self.settings.loopback_tls_client()?,
            Side::Outside => self.outside_client()?,
        };
        let host = url.host_str().unwrap_or_default().to_owned();
        let Outgoing { authorization, headers, body, reply } = outgoing;
        let is_a_receivers = matches!(reply, ReadReply::Head(_));
        // Of a receiver's address, the path may be what only its owner shall know.
        let path = if is_a_receivers { "…" } else { url.path() }.to_owned();
        let mut request = client.request(method.clone(), url.clone()).headers(headers);
        if let Some(value) = authorization {
            request = request.header(AUTHORIZATION, value);
        }
        if let Some(body) = body {
            request = request.body(Bytes::from_owner(Wiped(body)));
        }
        let outcome = read(request, reply).await.map_err(|error| error.through(proxy));
        match &outcome {
            Ok(reply) => {
                // A receiver is anybody's: what it says of the time says nothing of this computer's clock.
                if let Some(date) = reply.date.filter(|_| !is_a_receivers) {
                    let ahead = Timestamp::now().duration_since(date).as_secs();
                    *self.clock_ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
                }
                tracing::debug!(%method, host, path, status = reply.status, bytes = reply.body.len(), "answered");
            }
            Err(error) => {
                tracing::debug!(%method, host, path, %error, "no usable answer");
                if side == Side::Outside {
                    *self.outside.lock().unwrap_or_else(PoisonError::into_inner) = None;
                }
            }
        }
        outcome
    }

    fn outside_client(&self) -> Result<Client, WireError> {
        let mut kept = self.outside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = kept.as_ref() {
            return Ok(client.clone());
        }
        let client = self.settings.outside_client()?;
        Ok(kept.insert(client).clone())
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire").finish_non_exhaustive()
    }
}

/// Which client an address belongs to. Anything but https outside and http on loopback is refused.
fn address(url: &str) -> Result<(Url, Side), WireError> {
    receiver_address(url)
        .and_then(|to| if to.1 == Side::LoopbackTls { Err(WireError::Address) } else { Ok(to) })
}

/// The same, but for a receiver, which may speak https on this computer too.
fn receiver_address(url: &str) -> Result<(Url, Side), WireError> {
    let url = Url::parse(url).map_err(|_| WireError::Address)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(WireError::Address);
    }
    let loopback = match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == client::LOCALHOST,
        None => return Err(WireError::Address),
    };
    match (url.scheme(), loopback) {
        ("http", true) => Ok((url, Side::Loopback)),
        ("https", true) => Ok((url, Side::LoopbackTls)),
        ("https", false) => Ok((url, Side::Outside)),
        _ => Err(WireError::Address),
    }
}

fn content_type(kind: &'static str) -> HeaderMap {
    HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(kind))])
}

fn encode_form(form: &[(&str, &str)]) -> Zeroizing<Vec<u8>> {
    // Room for the worst case (each byte as %XX), so that growing leaves no copies behind.
    let room = form.iter().map(|(name, value)| 3 * (name.len() + value.len()) + 2).sum();
    let mut body = Zeroizing::new(Vec::with_capacity(room));
    for (name, value) in form {
        if !body.is_empty() {
            body.push(b'&');
        }
        for piece in form_urlencoded::byte_serialize(name.as_bytes()) {
            body.extend_from_slice(piece.as_bytes());
        }
        body.push(b'=');
        for piece in form_urlencoded::byte_serialize(value.as_bytes()) {
            body.extend_from_slice(piece.as_bytes());
        }
    }
    body
}
