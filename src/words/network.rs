//! Why nothing came over the wire.

use std::borrow::Cow;
use std::net::SocketAddr;

use url::{Host, Url};

use super::Explained;
use super::Remedy::{BackToKeys, TryAgain};
use super::Tell::It;
use crate::places::set_up::Common;
use crate::plain::plain;
use crate::texts::{t, t_with};
use crate::wire::{ProxyInUse, ProxySource, ProxyTrouble, Unreachable, WireError};

/// Why nothing came from `host`.
pub fn wire(error: &WireError, host: &str) -> Explained {
    let details = error.to_string();
    let server = host;
    let host = [("host", host.to_owned().into())];
    match error {
        // Only Practice is asked on this computer.
        WireError::NoConnection { .. } if is_on_this_computer(server) => {
            explained!("practice-ended", "practice-ended-now", None, details)
        }
        WireError::NoConnection { why: Unreachable::NameUnknown } => {
            explained!("name-unknown", "name-unknown-now", TryAgain, details, &host)
        }
        WireError::NoConnection { why: Unreachable::NoRoute } => {
            explained!("no-route", "no-route-now", TryAgain, details, &host)
        }
        WireError::NoConnection { why: Unreachable::Refused } => {
            explained!("no-connection", "no-connection-now", TryAgain, details, &host).telling(It)
        }
        WireError::NoConnection { why: Unreachable::Reset } => {
            explained!("reset", "reset-now", TryAgain, details, &host).telling(It)
        }
        WireError::NoConnection { why: Unreachable::Other } => {
            explained!("no-connection", "no-connection-other-now", TryAgain, details, &host).telling(It)
        }
        WireError::Timeout { .. } => {
            explained!("wire-timeout", "wire-timeout-now", TryAgain, details, &host)
        }
        WireError::TlsUntrusted { unknown_issuer: true } => {
            explained!("tls-untrusted", "tls-untrusted-now", TryAgain, details, &host).telling(It)
        }
        WireError::TlsUntrusted { unknown_issuer: false } => {
            explained!("tls-refused", "tls-refused-now", TryAgain, details, &host).telling(It)
        }
        WireError::TlsFailed(_) => {
            explained!("tls-failed", "tls-failed-now", TryAgain, details, &host).telling(It)
        }
        WireError::NoTrustStore => {
            explained!("no-trust-store", "no-trust-store-now", TryAgain, details, &host).telling(It)
        }
        WireError::TlsExpired { not_yet_valid: false } => {
            explained!("tls-expired", "tls-expired-now", TryAgain, details, &host).telling(It)
        }
        WireError::TlsExpired { not_yet_valid: true } => {
            explained!("tls-not-yet", "tls-not-yet-now", TryAgain, details, &host)
        }
        WireError::TlsWrongHost => {
            explained!("tls-wrong-host", "tls-wrong-host-now", TryAgain, details, &host).telling(It)
        }
        WireError::Proxy { trouble, proxy } => proxy_trouble(*trouble, proxy.as_deref(), server, details),
        WireError::RedirectRefused { .. } => {
            explained!("redirected", "redirected-now", TryAgain, details, &host).telling(It)
        }
        WireError::TooLarge => {
            explained!("wire-too-large", "wire-too-large-now", TryAgain, details, &host).telling(It)
        }
        WireError::Malformed(_) => {
            explained!("malformed", "malformed-now", TryAgain, details, &host).telling(It)
        }
        WireError::Address => explained!("wire-address", "wire-address-now", TryAgain, details, &host),
        WireError::Credentials => {
            explained!("wire-credentials", "wire-credentials-now", BackToKeys, details, &host)
        }
        WireError::CutShort | WireError::Other(_) => {
            explained!("cut-short", "cut-short-now", TryAgain, details, &host)
        }
    }
}

/// Whether a server's name, with its port, is of this computer.
fn is_on_this_computer(server: &str) -> bool {
    server.parse::<SocketAddr>().is_ok_and(|address| address.ip().is_loopback())
        || server.starts_with("localhost:")
}

/// Why nothing came from a server of the customer's own, at `url`, where that is another thing than with Docusign; nothing where it is the same.
pub(super) fn of_customer(error: &WireError, url: &str, host: &str) -> Option<Explained> {
    let details = error.to_string();
    let at = [("host", host.to_owned().into())];
    Some(match error {
        WireError::TooLarge => {
            explained!("server-too-large", "server-too-large-now", None, details, &at)
        }
        WireError::Malformed(_) | WireError::CutShort | WireError::Other(_) => {
            explained!("server-not-http", "server-not-http-now", None, details, &at)
        }
        // Nothing is on the way there.
        WireError::NoConnection { why: Unreachable::Reset | Unreachable::Other } => {
            let server = [("server", on_this_computer(url)?.into())];
            explained!("server-closed-here", "server-closed-here-now", None, details, &server)
        }
        _ => return None,
    })
}

/// What to do where the server is the customer's own and not Docusign; nothing where that makes no difference.
pub(super) fn remedy_at_customer(error: &WireError) -> Option<Cow<'static, str>> {
    match error {
        WireError::NoConnection { why: Unreachable::NameUnknown } => Some(t("address-name-now")),
        WireError::TlsUntrusted { unknown_issuer: true } => Some(t("address-issuer-now")),
        WireError::TlsUntrusted { unknown_issuer: false } => Some(t("address-unsound-now")),
        WireError::TlsExpired { not_yet_valid: false } => Some(t("address-expired-now")),
        WireError::TlsWrongHost => Some(t("address-wrong-host-now")),
        WireError::TlsFailed(_) => Some(t("server-tls-now")),
        _ => None,
    }
}

/// The server of an address of the customer's own, with its port, where it is to be on this computer.
pub(super) fn on_this_computer(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let is_here = match url.host()? {
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
        Host::Domain(name) => name == "localhost",
    };
    let host = plain(url.host_str()?);
    is_here.then(|| url.port().map_or(host.clone(), |port| format!("{host}:{port}")))
}

/// What is wrong with the proxy: which one, and where it is set.
fn proxy_trouble(
    trouble: ProxyTrouble,
    proxy: Option<&ProxyInUse>,
    host: &str,
    details: String,
) -> Explained {
    let (which, place) = match proxy {
        Some(proxy) => (proxy.to_string(), proxy_is_set(proxy.set_in)),
        None => (t("proxy-unnamed").into_owned(), proxy_is_set(ProxySource::System)),
    };
    let details = format!(
        "{details}\n{}",
        t_with("proxy-details", &[("proxy", which.clone().into()), ("place", place.clone().into())])
    );
    let said = [("host", host.to_owned().into()), ("proxy", which.into()), ("place", place.into())];
    let explained = match trouble {
        ProxyTrouble::Unreachable => {
            explained!("proxy-unreachable", "proxy-unreachable-now", TryAgain, details, &said)
        }
        // A name and a password that stand in its address were sent.
        ProxyTrouble::Authentication if proxy.is_some_and(|proxy| proxy.with_credentials) => {
            explained!("proxy-password", "proxy-password-wrong-now", TryAgain, details, &said)
        }
        ProxyTrouble::Authentication => {
            let details = format!("{details}\n{}", t("proxy-password-details"));
            explained!("proxy-password", "proxy-password-now", TryAgain, details, &said)
        }
        ProxyTrouble::Refused => explained!("proxy-refused", "proxy-refused-now", TryAgain, details, &said),
        ProxyTrouble::Unsupported => {
            explained!("proxy-unsupported", "proxy-unsupported-now", TryAgain, details, &said)
        }
    };
    explained.telling(It)
}

/// Where a proxy is set.
pub(super) fn proxy_is_set(place: ProxySource) -> String {
    match place {
        ProxySource::Variable(name) => t_with("proxy-in-variable", &[("name", name.into())]),
        ProxySource::System => t("proxy-in-system").into_owned(),
    }
}

/// The proxy that Docusign is asked through, and where it is set.
pub fn proxy_in_use(proxy: &ProxyInUse) -> String {
    let said = [("proxy", proxy.to_string().into()), ("place", proxy_is_set(proxy.set_in).into())];
    t_with("proxy-in-use", &said)
}

/// The authorization server of the chosen environment, which is asked first; empty while there is none.
pub fn server(common: &Common) -> String {
    common.endpoints().map(|endpoints| endpoints.server_name().to_owned()).unwrap_or_default()
}

/// Details with the host that gave them.
pub(super) fn at(host: &str, details: &str) -> String {
    format!("{host}: {details}")
}
