//! The customer's authorization server, asked for a token as Docusign will ask it: by client credentials (RFC 6749, section 4.4). How Docusign
//! authenticates there is not documented, so both ways are tried. The token itself is looked at by nobody.

use std::borrow::Cow;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::client_credentials::client_credentials;
use crate::docusign::connect::ConnectOAuth;
use crate::docusign::shown::shown;
use crate::plain::plain;
use crate::wire::{Reply, Wire, WireError};

/// How a client says who it is (RFC 6749, section 2.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAuthentication {
    /// `client_secret_basic`: in the header Authorization.
    Basic,
    /// `client_secret_post`: in the body.
    Post,
}

/// One try.
#[derive(Debug)]
pub struct TokenTrial {
    /// In which way.
    pub way: ClientAuthentication,
    /// What is said of the token, or why none came.
    pub result: Result<TrialToken, TokenTrialProblem>,
}

/// What the server said of a token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrialToken {
    /// `token_type`; Docusign sends it as a bearer's, whatever it is.
    pub token_type: Option<String>,
    /// `expires_in`, in seconds.
    pub expires_in: Option<u64>,
    /// `scope`, where it is another than the one that was asked for.
    pub scope: Option<String>,
}

/// Why no token came.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenTrialProblem {
    /// There is no secret to try with.
    #[error("there is no client secret")]
    NoSecret,
    /// Nothing came over the wire.
    #[error(transparent)]
    Wire(WireError),
    /// `invalid_client`, or status 401: it does not know the client by this.
    #[error("invalid_client (status {status}){}", of(.said.as_ref()))]
    InvalidClient {
        /// The HTTP status.
        status: u16,
        /// `error_description`.
        said: Option<String>,
    },
    /// `invalid_scope`.
    #[error("invalid_scope{}", of(.said.as_ref()))]
    InvalidScope {
        /// `error_description`.
        said: Option<String>,
    },
    /// `unauthorized_client` or `unsupported_grant_type`: the client may not use client credentials.
    #[error("client credentials not allowed{}", of(.said.as_ref()))]
    GrantNotAllowed {
        /// `error_description`.
        said: Option<String>,
    },
    /// Another refusal: mostly a parameter that is missing, such as an audience or a resource.
    #[error("status {status}{}{}", named(.error), of(.said.as_ref()))]
    Refused {
        /// The HTTP status.
        status: u16,
        /// `error`.
        error: String,
        /// `error_description`.
        said: Option<String>,
    },
    /// Nothing is at this address, or not for this: status 404 or 405.
    #[error("status {status}")]
    NotAnEndpoint {
        /// The HTTP status.
        status: u16,
    },
    /// Trouble at the server.
    #[error("status {status}")]
    ServerError {
        /// The HTTP status, 500 or above.
        status: u16,
    },
    /// What came is no JSON object: mostly a web page, to sign in at.
    #[error("not JSON (status {status}, {content_type})")]
    NotJson {
        /// The HTTP status.
        status: u16,
        /// What it says it is.
        content_type: String,
    },
    /// There is no `access_token` in it.
    #[error("no access_token")]
    NoAccessToken,
}

fn named(error: &str) -> String {
    if error.is_empty() { String::new() } else { format!(", {error}") }
}

fn of(said: Option<&String>) -> String {
    said.map(|said| format!(": {said}")).unwrap_or_default()
}

/// Asks for a token in both ways, with the scope and the further parameters.
pub async fn try_token(wire: &Wire, settings: &ConnectOAuth) -> [TokenTrial; 2] {
    let basic = ask(wire, settings, ClientAuthentication::Basic).await;
    let post = ask(wire, settings, ClientAuthentication::Post).await;
    [
        TokenTrial { way: ClientAuthentication::Basic, result: basic },
        TokenTrial { way: ClientAuthentication::Post, result: post },
    ]
}

async fn ask(
    wire: &Wire,
    settings: &ConnectOAuth,
    way: ClientAuthentication,
) -> Result<TrialToken, TokenTrialProblem> {
    let secret = settings.client_secret.as_ref().ok_or(TokenTrialProblem::NoSecret)?;
    let mut form = vec![("grant_type", "client_credentials")];
    form.extend(settings.scope.as_deref().map(|scope| ("scope", scope)));
    let parameters = settings.custom_parameters.iter();
    form.extend(
        parameters.filter_map(|(name, value)| Some((name.as_str(), value.as_ref()?.expose_secret()))),
    );
    let url = &settings.authorization_server_url;
    let reply = match way {
        ClientAuthentication::Basic => {
            let (name, password) = client_credentials(&settings.client_id, secret);
            wire.post_form(url, Some((&name, &password)), &form).await
        }
        ClientAuthentication::Post => {
            form.push(("client_id", &settings.client_id));
            form.push(("client_secret", secret.expose_secret()));
            wire.post_form(url, None, &form).await
        }
    };
    judge(&reply.map_err(TokenTrialProblem::Wire)?, settings)
}

/// RFC 6749, section 5.1. The token is passed over where it stands.
#[derive(Deserialize)]
struct TokenAnswer<'a> {
    #[serde(borrow)]
    access_token: Cow<'a, str>,
    #[serde(default)]
    token_type: Value,
    #[serde(default)]
    expires_in: Value,
    #[serde(default)]
    scope: Value,
}

/// RFC 6749, section 5.2.
#[derive(Default, Deserialize)]
struct TrialRefusal {
    #[serde(default)]
    error: Value,
    #[serde(default)]
    error_description: Value,
}

fn judge(reply: &Reply, settings: &ConnectOAuth) -> Result<TrialToken, TokenTrialProblem> {
    let (status, body) = (reply.status, &reply.body);
    let said =
        TrialTexts { secrets: settings.client_secret.iter().chain(settings.parameter_values()).collect() };
    let refusal = serde_json::from_slice::<TrialRefusal>(body).unwrap_or_default();
    let error = refusal.error.as_str().filter(|error| !plain(error).is_empty());
    if (200..300).contains(&status) {
        match serde_json::from_slice::<TokenAnswer<'_>>(body) {
            Ok(answer) if !answer.access_token.is_empty() => return Ok(token_of(&answer, &said, settings)),
            // Some refuse so: with the reason, and the status of success.
            _ if error.is_some() => {}
            _ if serde_json::from_slice::<Map<String, Value>>(body).is_ok() => {
                return Err(TokenTrialProblem::NoAccessToken);
            }
            _ => return Err(not_json(reply, &said)),
        }
    }
    if status >= 500 {
        return Err(TokenTrialProblem::ServerError { status });
    }
    let description = said.of_value(&refusal.error_description);
    match (error, status) {
        (Some("invalid_client"), _) | (None, 401) => {
            Err(TokenTrialProblem::InvalidClient { status, said: description })
        }
        (Some("invalid_scope"), _) => Err(TokenTrialProblem::InvalidScope { said: description }),
        (Some("unauthorized_client" | "unsupported_grant_type"), _) => {
            Err(TokenTrialProblem::GrantNotAllowed { said: description })
        }
        (None, 404 | 405) => Err(TokenTrialProblem::NotAnEndpoint { status }),
        (Some(error), _) => Err(TokenTrialProblem::Refused {
            status,
            error: said.of(error).unwrap_or_default(),
            said: description,
        }),
        (None, _) if serde_json::from_slice::<IgnoredAny>(body).is_ok() => {
            Err(TokenTrialProblem::Refused { status, error: String::new(), said: description })
        }
        (None, _) => Err(not_json(reply, &said)),
    }
}

fn token_of(answer: &TokenAnswer<'_>, said: &TrialTexts<'_>, settings: &ConnectOAuth) -> TrialToken {
    let token = SecretString::from(&*answer.access_token);
    let said = TrialTexts { secrets: said.secrets.iter().copied().chain([&token]).collect() };
    TrialToken {
        token_type: said.of_value(&answer.token_type),
        expires_in: match &answer.expires_in {
            Value::String(text) => text.parse().ok(),
            other => other.as_u64(),
        },
        scope: said.of_value(&answer.scope).filter(|_| answer.scope.as_str() != settings.scope.as_deref()),
    }
}

fn not_json(reply: &Reply, said: &TrialTexts<'_>) -> TokenTrialProblem {
    let content_type = reply.content_type.as_deref().and_then(|kind| said.of(kind)).unwrap_or_default();
    TokenTrialProblem::NotJson { status: reply.status, content_type }
}

/// What of the server's texts may be shown.
struct TrialTexts<'a> {
    /// What it may repeat and nobody is to see.
    secrets: Vec<&'a SecretString>,
}

impl TrialTexts<'_> {
    fn of(&self, text: &str) -> Option<String> {
        shown(text, &self.secrets)
    }

    fn of_value(&self, value: &Value) -> Option<String> {
        self.of(value.as_str()?)
    }
}
