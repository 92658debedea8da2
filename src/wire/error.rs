//! What can go wrong between here and a server, sorted by what the person can do about it. No kind carries an
//! address, a header, a body or anything that was sent.

use std::error::Error;
use std::io;

use rustls::CertificateError;

use super::names::NameUnknown;
use super::proxy::{ProxyInUse, ProxyTrouble};
use crate::plain::plain;

/// Why there is no usable reply. The texts are for logs; `words` words them by kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// The server could not be reached.
    #[error("no connection: {why}")]
    NoConnection {
        /// How far it came.
        why: Unreachable,
    },
    /// Nothing came in time.
    #[error("timed out (connecting: {connecting})")]
    Timeout {
        /// It certainly ran out while connecting, so nothing was sent.
        connecting: bool,
    },
    /// The server's certificate is not trusted by this computer.
    #[error("certificate not trusted (unknown issuer: {unknown_issuer})")]
    TlsUntrusted {
        /// The issuer is not known to this computer: self-signed, or the company inspects TLS with a certificate
        /// that is not installed here.
        unknown_issuer: bool,
    },
    /// The server's certificate is out of date by this computer's clock.
    #[error("certificate out of date (not valid yet: {not_yet_valid})")]
    TlsExpired {
        /// It becomes valid later only, which mostly means that this computer's clock is wrong.
        not_yet_valid: bool,
    },
    /// The server's certificate is for another host.
    #[error("certificate is for another host")]
    TlsWrongHost,
    /// No TLS connection came about for another reason, such as a server that only speaks an older version.
    #[error("TLS failed: {0}")]
    TlsFailed(String),
    /// This computer has no list of trusted certificates, or it cannot be read.
    #[error("the system's trust store could not be read")]
    NoTrustStore,
    /// The proxy did not connect.
    #[error("the proxy did not connect ({trouble:?})")]
    Proxy {
        /// What is wrong with it.
        trouble: ProxyTrouble,
        /// Which proxy, where that can be said.
        proxy: Option<Box<ProxyInUse>>,
    },
    /// The server sent us elsewhere. No redirect is followed, since the request carries secrets.
    #[error("redirect refused (status {status})")]
    RedirectRefused {
        /// The HTTP status, 300 to 399.
        status: u16,
    },
    /// The reply is longer than [`MAX_REPLY`](super::MAX_REPLY).
    #[error("the reply is too large")]
    TooLarge,
    /// The connection ended in the middle of the reply, or before it.
    #[error("the reply was cut short")]
    CutShort,
    /// What came is no reply by the rules of HTTP: a head or chunks that cannot be read. In the words of the library, which has fixed ones.
    #[error("the reply is not HTTP: {0}")]
    Malformed(String),
    /// Not an address this program talks to: https outside, http on loopback, no credentials in it.
    #[error("address refused")]
    Address,
    /// A secret holds a character that no header can carry. Nothing was sent.
    #[error("the credentials cannot be sent in a header")]
    Credentials,
    /// Something else, in the words of the library.
    #[error("{0}")]
    Other(String),
}

/// Why a server could not be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreachable {
    /// Its name could not be turned into an address: offline, or another network's name.
    #[error("the name is unknown")]
    NameUnknown,
    /// There is no way to its address from here: offline, or a network without a way out.
    #[error("there is no route to it")]
    NoRoute,
    /// Its address answered that nothing listens there.
    #[error("the connection was refused")]
    Refused,
    /// The connection was ended while it was being made: mostly by a firewall or filter on the way.
    #[error("the connection was reset")]
    Reset,
    /// Something else.
    #[error("it could not be made")]
    Other,
}

impl WireError {
    /// Whether the request may have arrived, though its reply did not: what it asked for may be done.
    pub const fn may_have_arrived(&self) -> bool {
        match self {
            Self::CutShort
            | Self::Malformed(_)
            | Self::TooLarge
            | Self::Timeout { connecting: false }
            | Self::Other(_) => true,
            Self::NoConnection { .. }
            | Self::Timeout { connecting: true }
            | Self::TlsUntrusted { .. }
            | Self::TlsExpired { .. }
            | Self::TlsWrongHost
            | Self::TlsFailed(_)
            | Self::NoTrustStore
            | Self::Proxy { .. }
            | Self::RedirectRefused { .. }
            | Self::Address
            | Self::Credentials => false,
        }
    }

    /// A client could not be made.
    pub(super) fn from_build(error: &reqwest::Error) -> Self {
        // reqwest passes on rustls' complaint that no root could be loaded.
        if chain(error).any(<dyn Error>::is::<rustls::Error>) {
            return Self::NoTrustStore;
        }
        Self::Other(innermost(error))
    }

    /// No response head came.
    pub(super) fn from_request(error: &reqwest::Error) -> Self {
        // The tunnel's own error type is not public; its text is, and a test holds it.
        if let Some(tunnel) =
            chain(error).map(ToString::to_string).find(|text| text.starts_with("tunnel error"))
        {
            let trouble = if tunnel.contains("authorization required") {
                ProxyTrouble::Authentication
            } else if tunnel.contains("underlying connection") {
                ProxyTrouble::Unreachable
            } else {
                ProxyTrouble::Refused
            };
            return Self::Proxy { trouble, proxy: None };
        }
        if let Some(tls) = chain(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
            return Self::from_tls(tls);
        }
        if error.is_timeout() {
            return Self::Timeout { connecting: error.is_connect() };
        }
        if error.is_connect() {
            return Self::NoConnection { why: unreachable(error) };
        }
        Self::from_reply(error)
    }

    /// The same, through this proxy.
    pub(super) fn through(self, proxy: impl FnOnce() -> Option<ProxyInUse>) -> Self {
        match self {
            Self::Proxy { trouble, proxy: None } => Self::Proxy { trouble, proxy: proxy().map(Box::new) },
            other => other,
        }
    }

    /// The response, or its rest, did not come.
    pub(super) fn from_reply(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            return Self::Timeout { connecting: false };
        }
        if chain(error).any(is_cut) {
            return Self::CutShort;
        }
        let has_long_head = |cause: &(dyn Error + 'static)| {
            cause.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse_too_large)
        };
        if chain(error).any(has_long_head) {
            return Self::TooLarge;
        }
        // What breaks an encrypted connection in the middle is wrapped as if it were data.
        if !chain(error).any(<dyn Error>::is::<rustls::Error>) && chain(error).any(is_malformed) {
            return Self::Malformed(innermost(error));
        }
        Self::Other(innermost(error))
    }

    fn from_tls(error: &rustls::Error) -> Self {
        let rustls::Error::InvalidCertificate(reason) = error else {
            return Self::TlsFailed(plain(&error.to_string()));
        };
        match reason {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                Self::TlsExpired { not_yet_valid: false }
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                Self::TlsExpired { not_yet_valid: true }
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Self::TlsWrongHost
            }
            CertificateError::UnknownIssuer => Self::TlsUntrusted { unknown_issuer: true },
            // A self-signed certificate that says it is an authority is refused as such.
            CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
                Self::TlsUntrusted { unknown_issuer: true }
            }
            _ => Self::TlsUntrusted { unknown_issuer: false },
        }
    }
}

fn unreachable(error: &reqwest::Error) -> Unreachable {
    use io::ErrorKind as Kind;
    if chain(error).any(<dyn Error>::is::<NameUnknown>) {
        return Unreachable::NameUnknown;
    }
    let kinds = chain(error).filter_map(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind);
    kinds
        .filter_map(|kind| match kind {
            Kind::ConnectionRefused => Some(Unreachable::Refused),
            Kind::NetworkUnreachable | Kind::HostUnreachable | Kind::NetworkDown | Kind::AddrNotAvailable => {
                Some(Unreachable::NoRoute)
            }
            Kind::ConnectionReset | Kind::ConnectionAborted | Kind::UnexpectedEof | Kind::BrokenPipe => {
                Some(Unreachable::Reset)
            }
            _ => None,
        })
        .last()
        .unwrap_or(Unreachable::Other)
}

fn is_cut(cause: &(dyn Error + 'static)) -> bool {
    if let Some(http) = cause.downcast_ref::<hyper::Error>() {
        return http.is_incomplete_message() || http.is_closed() || http.is_canceled();
    }
    cause.downcast_ref::<io::Error>().is_some_and(|e| {
        matches!(
            e.kind(),
            io::ErrorKind::UnexpectedEof
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionAborted
                | io::ErrorKind::BrokenPipe
        )
    })
}

/// Of the body, hyper has errors of the system's kind alone.
fn is_malformed(cause: &(dyn Error + 'static)) -> bool {
    if let Some(http) = cause.downcast_ref::<hyper::Error>() {
        return http.is_parse();
    }
    let kind = cause.downcast_ref::<io::Error>().map(io::Error::kind);
    matches!(kind, Some(io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput))
}

/// The error and what caused it. An `io::Error` passes over the error it wraps, so that is looked at by hand.
fn chain<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(Some(error), |cause: &&'e (dyn Error + 'static)| {
        let cause: &'e (dyn Error + 'static) = *cause;
        match cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(wrapped) => Some(wrapped as &(dyn Error + 'static)),
            None => cause.source(),
        }
    })
}

/// What the innermost cause says: reqwest's own text would name the address.
fn innermost(error: &reqwest::Error) -> String {
    chain(error)
        .filter(|cause| !cause.is::<reqwest::Error>())
        .last()
        .map_or_else(|| "the request could not be made".to_owned(), |cause| plain(&cause.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_20_each_fault_of_a_certificate_has_its_kind() {
        for (reason, kind) in [
            (CertificateError::UnknownIssuer, WireError::TlsUntrusted { unknown_issuer: true }),
            (CertificateError::Revoked, WireError::TlsUntrusted { unknown_issuer: false }),
            (CertificateError::BadSignature, WireError::TlsUntrusted { unknown_issuer: false }),
            (CertificateError::Expired, WireError::TlsExpired { not_yet_valid: false }),
            (CertificateError::NotValidYet, WireError::TlsExpired { not_yet_valid: true }),
            (CertificateError::NotValidForName, WireError::TlsWrongHost),
        ] {
            assert_eq!(
                WireError::from_tls(&rustls::Error::InvalidCertificate(reason.clone())),
                kind,
                "{reason:?}"
            );
        }
        let old = rustls::Error::AlertReceived(rustls::AlertDescription::ProtocolVersion);
        assert!(matches!(WireError::from_tls(&old), WireError::TlsFailed(_)));
    }

    #[test]
    fn an_error_wrapped_in_an_io_error_is_found() {
        let wrapped = io::Error::other(io::Error::other(rustls::Error::DecryptError));
        assert!(chain(&wrapped).any(<dyn Error>::is::<rustls::Error>));
    }
}
