//! What the receiver waits for.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use secrecy::SecretString;
use thiserror::Error;
use url::{Host, Url};

/// The redirect URI and the state of one attempt. Clones share one state; `{:?}` does not show it.
///
/// Any redirect URI will do for a pasted address; only one on loopback can be received.
#[derive(Clone, Debug)]
pub struct Expectation(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    redirect_uri: Url,
    /// What `Host` may say: with port 80 it may be left out.
    hosts: Vec<String>,
    state: SecretString,
}

impl Expectation {
    /// Waits for an answer to `redirect_uri` that bears `state`. An empty state is never right.
    pub fn new(redirect_uri: &Url, state: SecretString) -> Self {
        let mut redirect_uri = redirect_uri.clone();
        redirect_uri.set_fragment(None);
        let host = redirect_uri.host_str().unwrap_or_default();
        let hosts = match redirect_uri.port() {
            Some(port) => vec![format!("{host}:{port}")],
            None => vec![host.to_owned(), format!("{host}:80")],
        };
        Self(Arc::new(Parts { redirect_uri, hosts, state }))
    }

    /// The redirect URI, without a fragment.
    pub fn redirect_uri(&self) -> &Url {
        &self.0.redirect_uri
    }

    pub(super) fn path(&self) -> &str {
        self.0.redirect_uri.path()
    }

    pub(super) fn is_host(&self, said: &[u8]) -> bool {
        self.0.hosts.iter().any(|host| host.as_bytes() == said)
    }

    pub(super) fn state(&self) -> &SecretString {
        &self.0.state
    }
}

/// A redirect URI that no receiver on this computer can serve: pasting the address is the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the redirect URI is not plain http on localhost, 127.0.0.1 or [::1]")]
pub struct NotLoopback;

/// Where to listen for a redirect URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LoopbackPlace {
    /// 127.0.0.1, ::1, or both in this order.
    pub addresses: Vec<IpAddr>,
    pub port: u16,
}

impl LoopbackPlace {
    /// RFC 8252 section 7.3: http on a loopback host. The names of RFC 6761 beside `localhost` are not ours.
    pub fn of(redirect_uri: &Url) -> Result<Self, NotLoopback> {
        let v4 = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let v6 = IpAddr::V6(Ipv6Addr::LOCALHOST);
        let addresses = match redirect_uri.host() {
            Some(Host::Domain("localhost")) => vec![v4, v6],
            Some(Host::Ipv4(Ipv4Addr::LOCALHOST)) => vec![v4],
            Some(Host::Ipv6(Ipv6Addr::LOCALHOST)) => vec![v6],
            _ => return Err(NotLoopback),
        };
        let bare = redirect_uri.username().is_empty() && redirect_uri.password().is_none();
        match redirect_uri.port_or_known_default() {
            // Port 0 would mean "any", which no registered URI can.
            Some(port) if port != 0 && bare && redirect_uri.scheme() == "http" => {
                Ok(Self { addresses, port })
            }
            _ => Err(NotLoopback),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_http_on_loopback_can_be_received() {
        for (uri, addresses, port) in [
            ("http://localhost", 2, 80),
            ("http://localhost:8721/callback", 2, 8721),
            ("http://LOCALHOST:8721", 2, 8721),
            ("http://127.0.0.1:9", 1, 9),
            ("http://[::1]:9/x", 1, 9),
        ] {
            let place = LoopbackPlace::of(&Url::parse(uri).unwrap()).unwrap();
            assert_eq!((place.addresses.len(), place.port), (addresses, port), "{uri}");
        }
        for uri in [
            "https://localhost",
            "http://localhost.example.com",
            "http://localhost.",
            "http://127.0.0.2",
            "http://0.0.0.0",
            "http://[::ffff:127.0.0.1]",
            "http://localhost:0",
            "http://me@localhost",
            "http://:word@localhost",
            "ftp://localhost",
            "app:callback",
        ] {
            assert_eq!(LoopbackPlace::of(&Url::parse(uri).unwrap()), Err(NotLoopback), "{uri}");
        }
    }

    #[test]
    fn item_13_debug_shows_no_state() {
        let waits = Expectation::new(&Url::parse("http://localhost").unwrap(), "canary-state".into());
        assert!(!format!("{waits:?}").contains("canary"));
    }
}
