//! The customer's authorization server, tried before Docusign tries it.

use std::borrow::Cow;

use url::Url;

use super::{Explained, network};
use crate::domain::{Environment, Facts};
use crate::notifications::{ClientAuthentication, ConnectOAuth, TokenTrial, TokenTrialProblem, TrialToken};
use crate::places::notification_set_up::proof::ProofField;
use crate::plain::plain;
use crate::texts::{followed_by, t, t_with};
use crate::wire::{Unreachable, WireError};

/// What the fields of OAuth settings take so that Practice's own authorization server gives a token (`docs/practice.md`); none for
/// another Docusign than Practice.
pub fn practice_settings(facts: &Facts) -> Option<[(ProofField, String); 5]> {
    (facts.environment == Environment::Practice).then(|| {
        [
            (ProofField::Server, format!("{}/authorization-server/token", facts.base_uri.as_str())),
            (ProofField::ClientId, "practice-client".to_owned()),
            (ProofField::ClientSecret, "practice-client-secret".to_owned()),
            (ProofField::Scope, String::new()),
            (ProofField::Parameters, String::new()),
        ]
    })
}

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
        said = followed_by(said, t_with("trial-expires", &[("seconds", seconds.to_string().into())]));
    }
    if let Some(scope) = &token.scope {
        said = followed_by(said, t_with("trial-scope", &[("scope", scope.clone().into())]));
    }
    said
}

/// What came of a try, in one way or in both.
pub enum TrialLine {
    /// A token came.
    Token(String),
    /// None came.
    Problem {
        /// In which ways, with that reason.
        ways: String,
        /// Why.
        said: Explained,
    },
}

/// What came of the tries. What is so in both ways is said once.
pub fn lines(trials: &[TokenTrial; 2], settings: &ConnectOAuth) -> Vec<TrialLine> {
    let [basic, post] = trials;
    let of_one = |trial: &TokenTrial| match &trial.result {
        Ok(came) => TrialLine::Token(token(trial.way, came)),
        Err(what) => TrialLine::Problem {
            ways: t_with("trial-way", &[("way", way(trial.way).into())]),
            said: problem(what, settings),
        },
    };
    match (&basic.result, &post.result) {
        (Err(what), Err(other)) if what == other => {
            let ways = [("one", way(basic.way).into()), ("other", way(post.way).into())];
            vec![TrialLine::Problem { ways: t_with("trial-ways", &ways), said: problem(what, settings) }]
        }
        _ => vec![of_one(basic), of_one(post)],
    }
}

/// What a token that came to this computer means for Docusign; nothing where none came.
pub fn of_both(trials: &[TokenTrial; 2]) -> Option<Cow<'static, str>> {
    match trials.iter().filter(|trial| trial.result.is_ok()).count() {
        0 => None,
        1 => Some(t("cmd-oauth-one-way")),
        _ => Some(t("trial-from-outside")),
    }
}

/// Why no token came.
pub fn problem(what: &TokenTrialProblem, settings: &ConnectOAuth) -> Explained {
    let details = what.to_string();
    let url = plain(&settings.shown_url());
    let host = Url::parse(&settings.authorization_server_url).ok();
    let host = host.and_then(|url| url.host_str().map(plain)).unwrap_or_default();
    let at = [("host", host.clone().into())];
    let refused = TokenTrialProblem::Wire(WireError::NoConnection { why: Unreachable::Refused });
    if let Some(server) =
        network::on_this_computer(&settings.authorization_server_url).filter(|_| *what == refused)
    {
        let server = [("server", server.into())];
        return explained!("trial-nothing-here", "trial-nothing-here-now", None, details, &server);
    }
    match what {
        TokenTrialProblem::NoSecret => explained!("trial-no-secret", "trial-no-secret-now", None, details),
        TokenTrialProblem::Wire(WireError::Address) => {
            explained!("trial-address", "trial-address-now", None, url)
        }
        TokenTrialProblem::Wire(WireError::RedirectRefused { .. }) => {
            explained!("trial-redirect", "trial-not-json-now", None, details, &at)
        }
        TokenTrialProblem::Wire(error) => {
            let said = network::of_customer(error, &settings.authorization_server_url, &host)
                .unwrap_or_else(|| network::wire(error, &host));
            let now = network::remedy_at_customer(error).map(Cow::into_owned).unwrap_or(said.now);
            // Nobody else needs to see to it before anything here goes on.
            let now = followed_by(now, t("trial-from-outside"));
            Explained { now, remedy: None, tell: None, ..said }
        }
        TokenTrialProblem::InvalidClient { said, .. } => {
            explained!("trial-client", "trial-client-now", None, details, &at)
                .saying_of_server(said.as_deref())
        }
        TokenTrialProblem::InvalidScope { said } => {
            let scope = settings.scope.as_deref().map(plain).unwrap_or_default();
            let asked = [("scope", scope.into())];
            explained!("trial-invalid-scope", "trial-invalid-scope-now", None, details, &asked)
                .saying_of_server(said.as_deref())
        }
        TokenTrialProblem::GrantNotAllowed { said } => {
            explained!("trial-grant", "trial-grant-now", None, details, &at).saying_of_server(said.as_deref())
        }
        TokenTrialProblem::Refused { said, .. } => {
            explained!("trial-refused", "trial-refused-now", None, details, &at)
                .saying_of_server(said.as_deref())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_server_of_the_customers_own_nothing_is_said_of_docusigns_certificate_or_a_browser() {
        let settings = ConnectOAuth {
            authorization_server_url: "https://login.trading.example/token".to_owned(),
            ..ConnectOAuth::default()
        };
        for (error, now) in [
            (WireError::NoConnection { why: Unreachable::NameUnknown }, "address-name-now"),
            (WireError::TlsUntrusted { unknown_issuer: true }, "address-issuer-now"),
            (WireError::TlsUntrusted { unknown_issuer: false }, "address-unsound-now"),
            (WireError::TlsExpired { not_yet_valid: false }, "address-expired-now"),
            (WireError::TlsWrongHost, "address-wrong-host-now"),
            (WireError::TlsFailed("old".to_owned()), "server-tls-now"),
        ] {
            let said = problem(&TokenTrialProblem::Wire(error), &settings);
            assert!(said.what.contains("login.trading.example"), "{}", said.what);
            assert!(said.now.starts_with(&*t(now)) && !said.now.contains("browser"), "{}", said.now);
            assert!(said.tell.is_none() && said.remedy.is_none(), "{now}");
        }
    }

    #[test]
    fn where_nothing_listens_on_this_computer_that_is_said_and_nothing_of_firewalls() {
        let said = |url: &str| {
            let settings = ConnectOAuth {
                authorization_server_url: url.to_owned(),
                client_id: "c".to_owned(),
                client_secret: None,
                scope: None,
                custom_parameters: std::collections::BTreeMap::new(),
            };
            let refused = WireError::NoConnection { why: Unreachable::Refused };
            problem(&TokenTrialProblem::Wire(refused), &settings)
        };
        for (url, server) in [
            ("https://127.0.0.1:1/token", "127.0.0.1:1"),
            ("http://localhost:8790/x", "localhost:8790"),
            ("https://[::1]/token", "[::1]"),
        ] {
            let said = said(url);
            assert!(said.what.contains(server) && said.tell.is_none(), "{}", said.what);
            assert!(!said.now.to_lowercase().contains("firewall"), "{}", said.now);
        }
        assert!(said("https://login.example/token").now.to_lowercase().contains("firewall"));
    }

    #[test]
    fn the_customers_server_is_not_measured_against_docusign() {
        let said = |error: WireError| {
            let settings = ConnectOAuth {
                authorization_server_url: "https://127.0.0.1:8443/token".to_owned(),
                ..ConnectOAuth::default()
            };
            problem(&TokenTrialProblem::Wire(error), &settings)
        };
        let large = said(WireError::TooLarge);
        assert!(!large.what.contains("Docusign") && !large.now.contains("hotel"), "{}", large.now);
        let cut = said(WireError::CutShort);
        assert!(cut.what.contains("HTTP") && !cut.now.contains("by itself"), "{} {}", cut.what, cut.now);
        let closed = said(WireError::NoConnection { why: Unreachable::Reset });
        assert!(closed.what.contains("127.0.0.1:8443") && !closed.now.contains("irewall"), "{}", closed.now);
    }

    #[test]
    fn what_is_so_in_both_ways_is_said_once_and_what_is_so_in_one_by_its_name() {
        let refused = || Err(TokenTrialProblem::InvalidClient { status: 401, said: None });
        let came = || Ok(TrialToken { expires_in: Some(3600), ..TrialToken::default() });
        let settings = ConnectOAuth::default();
        let tried = |basic, post| {
            let way = |way, result| TokenTrial { way, result };
            [way(ClientAuthentication::Basic, basic), way(ClientAuthentication::Post, post)]
        };
        let both = tried(refused(), refused());
        let said = lines(&both, &settings);
        let [TrialLine::Problem { ways, .. }] = said.as_slice() else { panic!("no token came") };
        assert!(ways.contains("client_secret_basic") && ways.contains("client_secret_post"), "{ways}");
        assert!(of_both(&both).is_none());
        let one = tried(refused(), came());
        let all = lines(&one, &settings);
        let [TrialLine::Problem { ways, .. }, TrialLine::Token(said)] = all.as_slice() else {
            panic!("one token came")
        };
        assert!(ways.contains("client_secret_basic") && !ways.contains("client_secret_post"), "{ways}");
        assert!(said.contains("client_secret_post") && said.contains("3600"), "{said}");
        assert_eq!(of_both(&one), Some(t("cmd-oauth-one-way")));
        assert_eq!(of_both(&tried(came(), came())), Some(t("trial-from-outside")));
    }

    #[test]
    fn what_the_customers_server_says_is_not_said_to_be_docusigns() {
        let settings = ConnectOAuth {
            authorization_server_url: "https://idp.example/token".to_owned(),
            ..ConnectOAuth::default()
        };
        let said = || Some("only a".to_owned());
        for what in [
            TokenTrialProblem::InvalidClient { status: 401, said: said() },
            TokenTrialProblem::InvalidScope { said: said() },
            TokenTrialProblem::GrantNotAllowed { said: said() },
            TokenTrialProblem::Refused { status: 400, error: "x".to_owned(), said: said() },
        ] {
            let line = problem(&what, &settings).said_by_whom().unwrap();
            assert!(line.contains("server says") && line.contains("only a"), "{line}");
            assert!(!line.contains("Docusign"), "{line}");
        }
    }
}
