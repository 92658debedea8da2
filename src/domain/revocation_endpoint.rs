//! Where a refresh token can be revoked.

use url::Url;

/// The address of a revocation endpoint (RFC 7009), checked: on the very account server whose token it is given. Made by
/// [`Endpoints::accepts_revocation_endpoint`](super::Endpoints::accepts_revocation_endpoint) alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevocationEndpoint(String);

impl RevocationEndpoint {
    /// None where `text` is no address on the server of `issuer`: same scheme, host and port, and nobody's name in it.
    pub(super) fn on(issuer: &str, text: &str) -> Option<Self> {
        let (url, server) = (Url::parse(text).ok()?, Url::parse(issuer).ok()?);
        let bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        (bare && url.origin() == server.origin()).then(|| Self(url.into()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
