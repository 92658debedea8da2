//! The Authorization header, and bytes that are wiped once they were sent.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::body::Bytes;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::error::WireError;

/// What follows `Basic ` in an Authorization header (RFC 7617): the two with a colon between, in base64.
pub fn basic_credentials(name: &str, password: &SecretString) -> SecretString {
    let password = password.expose_secret();
    let mut pair = Zeroizing::new(Vec::with_capacity(name.len() + 1 + password.len()));
    pair.extend_from_slice(name.as_bytes());
    pair.push(b':');
    pair.extend_from_slice(password.as_bytes());
    STANDARD.encode(&*pair).into()
}

/// The Authorization header of HTTP Basic.
pub(super) fn basic_header(name: &str, password: &SecretString) -> Result<HeaderValue, WireError> {
    let encoded = basic_credentials(name, password);
    let encoded = encoded.expose_secret();
    let mut value = Zeroizing::new(Vec::with_capacity("Basic ".len() + encoded.len()));
    value.extend_from_slice(b"Basic ");
    value.extend_from_slice(encoded.as_bytes());
    sensitive(value)
}

/// The Authorization header of a Bearer token (RFC 6750, section 2.1).
pub(super) fn bearer_header(token: &SecretString) -> Result<HeaderValue, WireError> {
    let token = token.expose_secret();
    let mut value = Zeroizing::new(Vec::with_capacity("Bearer ".len() + token.len()));
    value.extend_from_slice(b"Bearer ");
    value.extend_from_slice(token.as_bytes());
    sensitive(value)
}

/// A header value that is wiped when dropped and that no Debug output shows.
pub(super) fn sensitive(value: Zeroizing<Vec<u8>>) -> Result<HeaderValue, WireError> {
    let mut header = HeaderValue::from_maybe_shared(Bytes::from_owner(Wiped(value)))
        .map_err(|_| WireError::Credentials)?;
    header.set_sensitive(true);
    Ok(header)
}

/// Lends its bytes to the client and wipes them when the client lets go.
pub(super) struct Wiped(pub(super) Zeroizing<Vec<u8>>);

impl AsRef<[u8]> for Wiped {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}
