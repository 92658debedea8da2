//! The token endpoint: a code for tokens (RFC 6749, section 4.1.3), a refresh token for new ones (section 6).
//!
//! Each request is sent once. A code and, perhaps, a refresh token are good for one use, so a second try could only
//! hide what happened to the first.

use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;

use super::consent::CodeGrant;
use super::lenient::{self, Hidden, Words};
use super::refusal::{Asked, Refusal};
use super::reply::{self, Unusable, reference_suffix};
use crate::domain::{Endpoints, IntegrationKey, SecretKey, Token};
use crate::wire::{Wire, WireError, basic_credentials};

/// What Docusign gave. Wiped when dropped, shown by nothing.
pub struct Tokens {
    /// For calls; Docusign's live for eight hours.
    pub access_token: Arc<Token>,
    /// For new tokens; always the newest one.
    pub refresh_token: Arc<Token>,
    /// The access token's life in seconds, counted from the reply. `None` if the reply does not say.
    pub expires_in_secs: Option<u64>,
    /// The scopes that were granted, with spaces between, if the reply names them.
    pub scope: Option<String>,
}

/// Why there are no tokens.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Docusign said no.
    #[error("refused: {}", .0.error)]
    Refused(Refusal),
    /// There is an access token but no refresh token.
    #[error("no refresh token in the reply")]
    NoRefreshToken,
    /// The tokens are of another type than Bearer.
    #[error("not a Bearer token")]
    NotBearer,
    /// A web page came in place of a reply: mostly from a proxy or a sign-in page on the way.
    #[error("a web page in place of a reply (status {status})")]
    HtmlPage {
        /// The HTTP status.
        status: u16,
    },
    /// The reply is longer than any token reply.
    #[error("the reply is too large")]
    TooLarge,
    /// The reply is no JSON object, or one that was cut off.
    #[error("the reply is not JSON")]
    NotJson,
    /// The reply is JSON without a usable access token.
    #[error("the reply is incomplete")]
    Incomplete,
    /// Trouble at the server.
    #[error("server error {status}{}", reference_suffix(.reference.as_deref()))]
    ServerError {
        /// The HTTP status, 500 or above.
        status: u16,
        /// What Docusign's support asks for, if the reply had one.
        reference: Option<String>,
    },
    /// A status that is no success, without a word that explains it.
    #[error("status {status} without an explanation")]
    Unexplained {
        /// The HTTP status.
        status: u16,
    },
    /// The request or the reply did not get through.
    #[error(transparent)]
    Wire(WireError),
}

impl TokenError {
    /// Nothing came of it: it broke off, and can be made again.
    pub fn broken_off() -> Self {
        Self::Wire(WireError::CutShort)
    }
}

/// Exchanges a code for tokens, with the verifier, the redirect URI, the app and the environment of its own attempt.
/// Uses the code up whatever comes of it.
pub async fn exchange(wire: &Wire, grant: CodeGrant, secret: &SecretKey) -> Result<Tokens, TokenError> {
    let form = [
        ("grant_type", "authorization_code"),
        ("code", grant.code.expose_secret()),
        ("redirect_uri", grant.redirect_uri.as_str()),
        ("code_verifier", grant.verifier.expose_secret()),
    ];
    let sent = [&grant.code, &grant.verifier, secret.secret()];
    ask(wire, Asked::Code, &grant.endpoints, &grant.integration_key, secret, &form, &sent).await?.with(None)
}

/// Exchanges a refresh token for a new pair of tokens. Where the reply brings no new refresh token, the old one is still
/// the newest (RFC 6749, section 6).
pub async fn refresh(
    wire: &Wire,
    endpoints: &Endpoints,
    key: &IntegrationKey,
    secret: &SecretKey,
    refresh_token: &Arc<Token>,
) -> Result<Tokens, TokenError> {
    let form = [("grant_type", "refresh_token"), ("refresh_token", refresh_token.expose_secret())];
    let sent = [refresh_token.secret(), secret.secret()];
    ask(wire, Asked::Refresh, endpoints, key, secret, &form, &sent).await?.with(Some(refresh_token))
}

async fn ask(
    wire: &Wire,
    asked: Asked,
    endpoints: &Endpoints,
    key: &IntegrationKey,
    secret: &SecretKey,
    form: &[(&str, &str)],
    sent: &[&SecretString],
) -> Result<Granted, TokenError> {
    let reply = wire.post_form(endpoints.token(), Some((key.as_str(), secret.secret())), form).await?;
    // A server that repeats the header would repeat the secret, in base64.
    let header = basic_credentials(key.as_str(), secret.secret());
    let sent: Vec<_> = sent.iter().copied().chain([&header]).collect();
    read(asked, reply.status, reply::body(asked, &reply, &sent)?, &sent)
}

/// What a reply grants.
struct Granted {
    access_token: Token,
    refresh_token: Option<Token>,
    expires_in_secs: Option<u64>,
    scope: Option<String>,
}

impl Granted {
    /// The tokens; `old` is the refresh token that stays where no new one came.
    fn with(self, old: Option<&Arc<Token>>) -> Result<Tokens, TokenError> {
        let new = self.refresh_token.map(Arc::new);
        Ok(Tokens {
            access_token: Arc::new(self.access_token),
            refresh_token: new.or_else(|| old.cloned()).ok_or(TokenError::NoRefreshToken)?,
            expires_in_secs: self.expires_in_secs,
            scope: self.scope,
        })
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TokenReply {
    access_token: Hidden,
    refresh_token: Hidden,
    token_type: Value,
    expires_in: Value,
    scope: Value,
    error: Words,
    error_description: Words,
    error_message: Words,
}

fn read(asked: Asked, status: u16, body: &[u8], sent: &[&SecretString]) -> Result<Granted, TokenError> {
    // serde's own error could quote the reply, so it is dropped.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(TokenError::NotJson);
    }
    let reply: TokenReply = serde_json::from_slice(body).map_err(|_| TokenError::NotJson)?;
    if let Some(error) = reply.error.get() {
        let description = reply.error_description.get().or(reply.error_message.get());
        return Err(TokenError::Refused(Refusal::from_parts(asked, status, error, description, sent)));
    }
    let access_token = reply.access_token.0.ok_or(TokenError::Incomplete)?;
    if !reply.token_type.as_str().is_some_and(|kind| kind.eq_ignore_ascii_case("bearer")) {
        return Err(TokenError::NotBearer);
    }
    Ok(Granted {
        access_token,
        refresh_token: reply.refresh_token.0,
        expires_in_secs: lenient::count(&reply.expires_in),
        scope: lenient::text(&reply.scope),
    })
}

impl From<WireError> for TokenError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::TooLarge => Self::TooLarge,
            other => Self::Wire(other),
        }
    }
}

impl From<Unusable> for TokenError {
    fn from(unusable: Unusable) -> Self {
        match unusable {
            Unusable::Refused(refusal) => Self::Refused(refusal),
            Unusable::HtmlPage { status } => Self::HtmlPage { status },
            Unusable::ServerError { status, reference } => Self::ServerError { status, reference },
            Unusable::Unexplained { status } => Self::Unexplained { status },
        }
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("expires_in_secs", &self.expires_in_secs)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::almost_right::{Almost, Taken, almost, cases};

    static TAKEN: Taken = Taken::of("token replies");
    const GOOD: &str = r#"{"access_token":"eyJ0eXAi.eyJpc3Mi.c2ln","token_type":"Bearer","refresh_token":"eyJ0eXAi.cmVm",
        "expires_in":28800,"scope":"signature extended"}"#;

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn item_37_border_of_token_replies_takes_what_is_sound_or_nothing(Almost(bytes) in almost(GOOD.into())) {
            let read = read(Asked::Code, 200, &bytes, &[]).and_then(|granted| granted.with(None));
            TAKEN.count(read.is_ok());
            if let Ok(tokens) = read {
                for token in [&tokens.access_token, &tokens.refresh_token] {
                    let text = token.expose_secret();
                    prop_assert!(!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()));
                }
                prop_assert!(tokens.scope.is_none_or(|scope| crate::plain::is_plain(&scope)));
            }
        }
    }
}
