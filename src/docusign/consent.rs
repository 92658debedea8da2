//! One sign-in, from the address the browser opens to the code it brings back (RFC 6749, section 4.1, with PKCE).

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::byte_serialize;
use zeroize::Zeroizing;

use super::pkce;
pub use super::pkce::RandomError;
use crate::domain::{Endpoints, IntegrationKey, RedirectUri};

/// What to ask for.
#[derive(Clone, Debug)]
pub struct ConsentRequest {
    /// Where.
    pub endpoints: Endpoints,
    /// By which app.
    pub integration_key: IntegrationKey,
    /// Where the answer goes.
    pub redirect_uri: RedirectUri,
    /// For what, for example `signature` and `extended`.
    pub scopes: Vec<String>,
    /// The e-mail address to fill in on Docusign's page.
    pub login_hint: Option<String>,
    /// Ask for the password even if somebody is signed in: the way to sign in as somebody else.
    pub force_login: bool,
    /// The languages to show the pages in, as BCP 47 tags with spaces between.
    pub ui_locales: Option<String>,
}

/// A sign-in that waits for its answer. Belongs to one environment, app and redirect URI; has a state and a verifier of
/// its own; is used up by the answer.
pub struct Attempt {
    request: ConsentRequest,
    state: SecretString,
    verifier: SecretString,
}

impl Attempt {
    /// Begins a sign-in with a fresh state and a fresh verifier, 256 bits each from the system's generator.
    pub fn new(request: ConsentRequest) -> Result<Self, RandomError> {
        Ok(Self { request, state: pkce::random_text()?, verifier: pkce::random_text()? })
    }

    /// The address for the browser. Holds the state, so it is no more to be logged than that.
    pub fn authorize_url(&self) -> SecretString {
        let request = &self.request;
        let scopes = request.scopes.join(" ");
        let challenge = pkce::challenge(&self.verifier);
        let mut parameters = vec![
            ("response_type", "code"),
            ("scope", &scopes),
            ("client_id", request.integration_key.as_str()),
            ("redirect_uri", request.redirect_uri.as_str()),
            ("state", self.state.expose_secret()),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        if request.force_login {
            parameters.push(("prompt", "login"));
        }
        if let Some(hint) = &request.login_hint {
            parameters.push(("login_hint", hint));
        }
        if let Some(locales) = &request.ui_locales {
            parameters.push(("ui_locales", locales));
        }
        let authorize = request.endpoints.authorize();
        // Room for the worst case, so that growing leaves no copies of the state behind.
        let room = parameters.iter().map(|(name, value)| name.len() + 3 * value.len() + 2).sum::<usize>();
        let mut url = Zeroizing::new(String::with_capacity(authorize.len() + room));
        url.push_str(authorize);
        for (at, (name, value)) in parameters.iter().enumerate() {
            url.push(if at == 0 { '?' } else { '&' });
            url.push_str(name);
            url.push('=');
            for piece in byte_serialize(value.as_bytes()) {
                // A plus stands for a space here (a real plus became %2B); Docusign's documentation writes %20.
                url.push_str(if piece == "+" { "%20" } else { piece });
            }
        }
        SecretString::from(url.as_str())
    }

    /// The state that the answer has to bring back.
    pub fn state(&self) -> &SecretString {
        &self.state
    }

    /// Where the answer comes to.
    pub fn redirect_uri(&self) -> &RedirectUri {
        &self.request.redirect_uri
    }

    /// Where the sign-in takes place.
    pub fn endpoints(&self) -> &Endpoints {
        &self.request.endpoints
    }

    /// Whose sign-in it is.
    pub fn integration_key(&self) -> &IntegrationKey {
        &self.request.integration_key
    }

    /// Whether an answer that names `issuer` (the `iss` parameter, if there was one) comes from the server that was
    /// asked: an answer from another is a mix-up, whatever it says (RFC 9207, section 2.4).
    pub fn is_from(&self, issuer: Option<&str>) -> bool {
        issuer.is_none_or(|issuer| self.request.endpoints.is_issuer(issuer))
    }

    /// Takes the answer whose state was found to be right. The attempt is used up either way: an answer from another
    /// server is a mix-up (RFC 9207, section 2.4), after which nothing of this attempt should be used again.
    pub fn accept(self, answer: CodeAnswer) -> Result<CodeGrant, IssuerMismatch> {
        if !self.is_from(answer.issuer.as_deref()) {
            return Err(IssuerMismatch);
        }
        let ConsentRequest { endpoints, integration_key, redirect_uri, .. } = self.request;
        Ok(CodeGrant { endpoints, integration_key, redirect_uri, verifier: self.verifier, code: answer.code })
    }
}

/// What the browser brought back.
pub struct CodeAnswer {
    /// The authorization code.
    pub code: SecretString,
    /// The `iss` parameter (RFC 9207), if there was one.
    pub issuer: Option<String>,
}

/// The answer names another authorization server than the one that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the answer comes from another server")]
pub struct IssuerMismatch;

/// A code together with everything of its own attempt that the exchange needs. Only [`Attempt::accept`] makes one, and
/// the exchange uses it up.
pub struct CodeGrant {
    pub(super) endpoints: Endpoints,
    pub(super) integration_key: IntegrationKey,
    pub(super) redirect_uri: RedirectUri,
    pub(super) verifier: SecretString,
    pub(super) code: SecretString,
}

impl CodeGrant {
    /// Where the exchange takes place.
    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// Whose code it is.
    pub fn integration_key(&self) -> &IntegrationKey {
        &self.integration_key
    }
}

impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("environment", &self.request.endpoints.environment())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for CodeAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CodeAnswer").finish_non_exhaustive()
    }
}

impl fmt::Debug for CodeGrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CodeGrant")
            .field("environment", &self.endpoints.environment())
            .finish_non_exhaustive()
    }
}
