//! Revoking a refresh token (RFC 7009), where the account server's discovery document names an endpoint for it. Whether Docusign's
//! does is not documented: it is read each time.

use secrecy::ExposeSecret;
use serde_json::Value;

use super::refusal::{Asked, Refusal};
use super::reply::{self, Unusable};
use crate::domain::{Endpoints, IntegrationKey, RevocationEndpoint, SecretKey, Token};
use crate::wire::{Wire, WireError, basic_credentials};

/// Why nothing was learned, or nothing revoked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RevocationError {
    /// Docusign said no.
    #[error("refused: {}", .0.error)]
    Refused(Refusal),
    /// A web page came in place of a reply: mostly from a proxy or a sign-in page on the way.
    #[error("a web page in place of a reply (status {status})")]
    HtmlPage {
        /// The HTTP status.
        status: u16,
    },
    /// The discovery document is not JSON.
    #[error("the reply is not JSON")]
    NotJson,
    /// Trouble at the server.
    #[error("server error {status}")]
    ServerError {
        /// The HTTP status, 500 or above.
        status: u16,
    },
    /// A status that is no success, without a word that explains it.
    #[error("status {status} without an explanation")]
    Unexplained {
        /// The HTTP status.
        status: u16,
    },
    /// The request or the reply did not get through.
    #[error(transparent)]
    Wire(#[from] WireError),
}

impl RevocationError {
    /// Whether Docusign said no, rather than nothing that could be understood.
    pub fn is_no(&self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

/// The revocation endpoint that the account server names, if it names one and it is its own.
pub async fn discover(
    wire: &Wire,
    endpoints: &Endpoints,
) -> Result<Option<RevocationEndpoint>, RevocationError> {
    let reply = wire.get_public(&endpoints.discovery()).await?;
    let body = reply::body(Asked::Revocation, &reply, &[])?;
    let document: Value = serde_json::from_slice(body).map_err(|_| RevocationError::NotJson)?;
    if !document.is_object() {
        return Err(RevocationError::NotJson);
    }
    let named = document.get("revocation_endpoint").and_then(Value::as_str);
    Ok(named.and_then(|text| endpoints.accepts_revocation_endpoint(text)))
}

/// Revokes a refresh token. Sent once.
pub async fn revoke(
    wire: &Wire,
    endpoint: &RevocationEndpoint,
    key: &IntegrationKey,
    secret: &SecretKey,
    refresh_token: &Token,
) -> Result<(), RevocationError> {
    let form = [("token", refresh_token.expose_secret()), ("token_type_hint", "refresh_token")];
    let reply = wire.post_form(endpoint.as_str(), Some((key.as_str(), secret.secret())), &form).await?;
    // A server that repeats the header would repeat the secret, in base64.
    let header = basic_credentials(key.as_str(), secret.secret());
    reply::body(Asked::Revocation, &reply, &[refresh_token.secret(), secret.secret(), &header])?;
    Ok(())
}

impl From<Unusable> for RevocationError {
    fn from(unusable: Unusable) -> Self {
        match unusable {
            Unusable::Refused(refusal) => Self::Refused(refusal),
            Unusable::HtmlPage { status } => Self::HtmlPage { status },
            Unusable::ServerError { status, .. } => Self::ServerError { status },
            Unusable::Unexplained { status } => Self::Unexplained { status },
        }
    }
}
