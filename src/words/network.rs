//! Why nothing came over the wire.

use super::Explained;
use super::Remedy::{BackToKeys, TryAgain};
use crate::places::set_up::Common;
use crate::wire::WireError;

/// Why nothing came from `host`.
pub fn wire(error: &WireError, host: &str) -> Explained {
    let details = error.to_string();
    let host = [("host", host.to_owned().into())];
    match error {
        WireError::NoConnection { .. } => {
            explained!("no-connection", "no-connection-now", TryAgain, details, &host)
        }
        WireError::Timeout { .. } => {
            explained!("wire-timeout", "wire-timeout-now", TryAgain, details, &host)
        }
        WireError::TlsUntrusted { .. } | WireError::TlsFailed(_) | WireError::NoTrustStore => {
            explained!("tls-untrusted", "tls-untrusted-now", TryAgain, details, &host)
        }
        WireError::TlsExpired { .. } => {
            explained!("tls-expired", "tls-expired-now", TryAgain, details, &host)
        }
        WireError::TlsWrongHost => {
            explained!("tls-wrong-host", "tls-wrong-host-now", TryAgain, details, &host)
        }
        WireError::Proxy { .. } => {
            explained!("proxy-refused", "proxy-refused-now", TryAgain, details, &host)
        }
        WireError::RedirectRefused { .. } => {
            explained!("redirected", "redirected-now", TryAgain, details, &host)
        }
        WireError::TooLarge => {
            explained!("wire-too-large", "wire-too-large-now", TryAgain, details, &host)
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

/// The authorization server of the chosen environment, which is asked first; empty while there is none.
pub fn server(common: &Common) -> String {
    common.endpoints().map(|endpoints| endpoints.server_name().to_owned()).unwrap_or_default()
}

/// Details with the host that gave them.
pub(super) fn at(host: &str, details: &str) -> String {
    format!("{host}: {details}")
}
