//! The customer's authorization server, tried before Docusign tries it.

use super::{Explained, network};
use crate::notifications::{ClientAuthentication, ConnectOAuth, TokenTrialProblem, TrialToken};
use crate::plain::plain;
use crate::texts::{t, t_with};
use crate::wire::WireError;

/// A way to authenticate, by the name that servers' settings have for it.
pub fn way(way: ClientAuthentication) -> &'static str {
    match way {
        ClientAuthentication::Basic => "client_secret_basic",
        ClientAuthentication::Post => "client_secret_post",
    }
}

/// That a token came.
pub fn token(by: ClientAuthentication, token: &TrialToken) -> String {
    let mut said = t_with("trial-token", &[("way", way(by).into())]);
    if let Some(seconds) = token.expires_in {
        said.push(' ');
        said.push_str(&t_with("trial-expires", &[("seconds", seconds.to_string().into())]));
    }
    if let Some(scope) = &token.scope {
        said.push(' ');
        said.push_str(&t_with("trial-scope", &[("scope", scope.clone().into())]));
    }
    said
}

/// Why no token came.
pub fn problem(what: &TokenTrialProblem, settings: &ConnectOAuth) -> Explained {
    let details = what.to_string();
    let url = plain(&settings.authorization_server_url);
    let host = url::Url::parse(&settings.authorization_server_url).ok();
    let host = host.and_then(|url| url.host_str().map(plain)).unwrap_or_default();
    let at = [("host", host.clone().into())];
    match what {
        TokenTrialProblem::NoSecret => explained!("trial-no-secret", "trial-no-secret-now", None, details),
        TokenTrialProblem::Wire(WireError::Address) => {
            explained!("trial-address", "trial-address-now", None, url)
        }
        TokenTrialProblem::Wire(WireError::RedirectRefused { .. }) => {
            explained!("trial-redirect", "trial-not-json-now", None, details, &at)
        }
        TokenTrialProblem::Wire(error) => {
            let said = network::wire(error, &host);
            Explained { now: format!("{} {}", said.now, t("trial-from-outside")), ..said }
        }
        TokenTrialProblem::InvalidClient { said, .. } => {
            explained!("trial-client", "trial-client-now", None, details, &at).saying(said.as_deref())
        }
        TokenTrialProblem::InvalidScope { said } => {
            let scope = settings.scope.as_deref().map(plain).unwrap_or_default();
            let asked = [("scope", scope.into())];
            explained!("trial-invalid-scope", "trial-invalid-scope-now", None, details, &asked)
                .saying(said.as_deref())
        }
        TokenTrialProblem::GrantNotAllowed { said } => {
            explained!("trial-grant", "trial-grant-now", None, details, &at).saying(said.as_deref())
        }
        TokenTrialProblem::Refused { said, .. } => {
            explained!("trial-refused", "trial-refused-now", None, details, &at).saying(said.as_deref())
        }
        TokenTrialProblem::NotAnEndpoint { .. } => {
            explained!("trial-not-there", "trial-not-json-now", None, details, &at)
        }
        TokenTrialProblem::ServerError { .. } => {
            explained!("trial-trouble", "trial-trouble-now", None, details, &at)
        }
        TokenTrialProblem::NotJson { .. } => {
            explained!("trial-not-json", "trial-not-json-now", None, details, &at)
        }
        TokenTrialProblem::NoAccessToken => {
            explained!("trial-no-token", "trial-no-token-now", None, details, &at)
        }
    }
}
