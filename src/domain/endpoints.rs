//! The addresses of Docusign's environments: a fixed list, and one practice service on loopback.

use super::base_uri::{BaseUri, BaseUriProblem};
use super::environment::Environment;
use super::loopback_origin::LoopbackOrigin;
use super::revocation_endpoint::RevocationEndpoint;

/// The addresses of one environment. Only its constructors make one, so every address is either Docusign's own,
/// over https, or on loopback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    environment: Environment,
    issuer: String,
    authorize: String,
    token: String,
    user_info: String,
    apps_and_keys: String,
    connected_apps: String,
}

impl Endpoints {
    /// Docusign's Developer Console, for the keys of all its environments. In open beta since May 2026.
    pub const DEVELOPER_CONSOLE: &str = "https://apps.docusign.com/dev-console/integrations";

    /// Docusign's production environment.
    pub fn production() -> Self {
        Self::at(
            Environment::Production,
            "https://account.docusign.com",
            "https://apps.docusign.com/admin/authenticate?goTo=apiIntegratorKey",
            "https://apps.docusign.com/",
        )
    }

    /// Docusign's developer environment.
    pub fn demo() -> Self {
        Self::at(
            Environment::Demo,
            "https://account-d.docusign.com",
            "https://admindemo.docusign.com/authenticate?goTo=appsAndKeys",
            "https://apps-d.docusign.com/",
        )
    }

    /// A practice service.
    pub fn practice(origin: &LoopbackOrigin) -> Self {
        Self::practice_at(origin.as_str())
    }

    /// Those of an account's environment. In Practice its base URI is the practice service's origin.
    pub(super) fn of_account(environment: Environment, base_uri: &BaseUri) -> Self {
        match environment {
            Environment::Production => Self::production(),
            Environment::Demo => Self::demo(),
            Environment::Practice => Self::practice_at(base_uri.as_str()),
        }
    }

    fn practice_at(origin: &str) -> Self {
        let page = |path: &str| format!("{origin}{path}");
        Self::at(Environment::Practice, origin, &page("/admin/apps-and-keys"), &page("/connected-apps"))
    }

    fn at(environment: Environment, account_server: &str, apps_and_keys: &str, connected_apps: &str) -> Self {
        Self {
            environment,
            issuer: account_server.to_owned(),
            authorize: format!("{account_server}/oauth/auth"),
            token: format!("{account_server}/oauth/token"),
            user_info: format!("{account_server}/oauth/userinfo"),
            apps_and_keys: apps_and_keys.to_owned(),
            connected_apps: connected_apps.to_owned(),
        }
    }

    /// Which Docusign these are the addresses of.
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// Who the authorization server is, without a slash at the end.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Where the browser goes to consent, without parameters.
    pub fn authorize(&self) -> &str {
        &self.authorize
    }

    /// Where codes and refresh tokens are exchanged.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Who signed in, and which accounts they have.
    pub fn user_info(&self) -> &str {
        &self.user_info
    }

    /// The page where integration keys are made, opened in the browser.
    pub fn apps_and_keys(&self) -> &str {
        &self.apps_and_keys
    }

    /// From where consent is revoked, opened in the browser. Of Docusign no address of that very page is documented: this is the
    /// web application, and the way there is Manage Profile > Connected Apps. Practice's is the page itself.
    pub fn connected_apps(&self) -> &str {
        &self.connected_apps
    }

    /// The account server's discovery document (OpenID Connect Discovery 1.0, section 4).
    pub fn discovery(&self) -> String {
        format!("{}/.well-known/openid-configuration", self.issuer)
    }

    /// Takes the revocation endpoint that the discovery document names, if it is on the account server itself: nowhere else are keys
    /// and tokens sent.
    pub fn accepts_revocation_endpoint(&self, text: &str) -> Option<RevocationEndpoint> {
        RevocationEndpoint::on(&self.issuer, text)
    }

    /// Whether `iss` of an answer (RFC 9207) names this environment's server. Docusign's ID tokens write the issuer
    /// with a slash at the end; both spellings are accepted and nothing else is.
    pub fn is_issuer(&self, iss: &str) -> bool {
        iss.strip_suffix('/').unwrap_or(iss) == self.issuer
    }

    /// The authorization server's name, as people and connectors know it: its address without the scheme.
    pub fn server_name(&self) -> &str {
        self.issuer.split_once("://").map_or(self.issuer(), |(_, name)| name)
    }

    /// Checks a `base_uri` from user info: https on a Docusign domain, or exactly the practice service's origin. Without
    /// this check no token is sent to it.
    pub fn accepts_base_uri(&self, text: &str) -> Result<BaseUri, BaseUriProblem> {
        let base_uri = BaseUri::new(self.environment, text)?;
        // Compared as text, so that another spelling of the same address is no match either.
        if self.environment == Environment::Practice && base_uri.as_str() != self.issuer {
            return Err(BaseUriProblem::NotPractice);
        }
        Ok(base_uri)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_17_the_hosts_are_a_fixed_list() {
        let (production, demo) = (Endpoints::production(), Endpoints::demo());
        assert_eq!(production.authorize(), "https://account.docusign.com/oauth/auth");
        assert_eq!(production.token(), "https://account.docusign.com/oauth/token");
        assert_eq!(production.user_info(), "https://account.docusign.com/oauth/userinfo");
        assert_eq!(demo.authorize(), "https://account-d.docusign.com/oauth/auth");
        assert_eq!(demo.token(), "https://account-d.docusign.com/oauth/token");
        assert_eq!(demo.user_info(), "https://account-d.docusign.com/oauth/userinfo");
        let practice = Endpoints::practice(&"http://127.0.0.1:9999".parse().unwrap());
        assert_eq!(practice.token(), "http://127.0.0.1:9999/oauth/token");
        assert_eq!(practice.apps_and_keys(), "http://127.0.0.1:9999/admin/apps-and-keys");
    }

    #[test]
    fn item_17_a_base_uri_is_https_on_a_docusign_domain() {
        for endpoints in [Endpoints::production(), Endpoints::demo()] {
            for good in [
                "https://na2.docusign.net",
                "https://eu.docusign.net/",
                "https://demo.docusign.net",
                "https://docusign.net",
                "https://www.docusign.com:443",
            ] {
                assert!(endpoints.accepts_base_uri(good).is_ok(), "{good}");
            }
            for bad in [
                "",
                "na2.docusign.net",
                "http://na2.docusign.net",
                "https://evildocusign.net",
                "https://docusign.net.evil.example",
                "https://na2.docusign.net@evil.example",
                "https://user@na2.docusign.net",
                "https://evil.example/docusign.net",
                "https://evil.example#.docusign.net",
                "https://evil.example?.docusign.net",
                "https://evil.example\\.docusign.net",
                "https://na2.docusign.net.",
                "https://na2.docusign.net:8443",
                "https://na2.docusign.net/restapi",
                "https://na2.docusign.net?x",
                "https://na2.docu\u{455}ign.net",
                "https://.docusign.net",
                "https://127.0.0.1",
                "ftp://na2.docusign.net",
                "http://127.0.0.1:9999",
            ] {
                assert!(endpoints.accepts_base_uri(bad).is_err(), "{bad}");
            }
        }
        let kept = Endpoints::production().accepts_base_uri("https://EU.docusign.net/").unwrap();
        assert_eq!(kept.as_str(), "https://eu.docusign.net");
    }

    #[test]
    fn item_17_practice_sends_tokens_to_its_own_origin_only() {
        let practice = Endpoints::practice(&"http://127.0.0.1:9999".parse().unwrap());
        assert_eq!(
            practice.accepts_base_uri("http://127.0.0.1:9999").unwrap().as_str(),
            "http://127.0.0.1:9999"
        );
        assert!(practice.accepts_base_uri("http://127.0.0.1:9999/").is_ok());
        for bad in [
            "http://127.0.0.1:9998",
            "http://localhost:9999",
            "http://127.1:9999",
            "http://127.0.0.1:9999/x",
            "https://127.0.0.1:9999",
            "https://demo.docusign.net",
        ] {
            assert_eq!(practice.accepts_base_uri(bad), Err(BaseUriProblem::NotPractice), "{bad}");
        }
    }

    #[test]
    fn item_17_a_refresh_token_is_revoked_at_the_account_server_or_nowhere() {
        let production = Endpoints::production();
        assert_eq!(production.discovery(), "https://account.docusign.com/.well-known/openid-configuration");
        for good in [
            "https://account.docusign.com/oauth/revoke",
            "https://account.docusign.com:443/x?y",
            "https://ACCOUNT.docusign.com/oauth/revoke",
        ] {
            assert!(production.accepts_revocation_endpoint(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "/oauth/revoke",
            "http://account.docusign.com/oauth/revoke",
            "https://account-d.docusign.com/oauth/revoke",
            "https://account.docusign.com.evil.example/oauth/revoke",
            "https://account.docusign.com@evil.example/oauth/revoke",
            "https://user@account.docusign.com/oauth/revoke",
            "https://account.docusign.com:8443/oauth/revoke",
            "https://account.docusign.com./oauth/revoke",
            "https://account.docusign.com/oauth/revoke#x",
            "https://evil.example/?https://account.docusign.com/",
            "http://127.0.0.1:9999/oauth/revoke",
        ] {
            assert_eq!(production.accepts_revocation_endpoint(bad), None, "{bad}");
        }
        let practice = Endpoints::practice(&"http://127.0.0.1:9999".parse().unwrap());
        let endpoint = practice.accepts_revocation_endpoint("http://127.0.0.1:9999/oauth/revoke");
        assert_eq!(endpoint.unwrap().as_str(), "http://127.0.0.1:9999/oauth/revoke");
        for bad in ["http://127.0.0.1:9998/oauth/revoke", "https://account.docusign.com/oauth/revoke"] {
            assert_eq!(practice.accepts_revocation_endpoint(bad), None, "{bad}");
        }
    }

    #[test]
    fn item_16_an_issuer_is_the_environments_own() {
        let (production, demo) = (Endpoints::production(), Endpoints::demo());
        assert!(production.is_issuer("https://account.docusign.com"));
        assert!(production.is_issuer("https://account.docusign.com/"));
        assert!(!production.is_issuer("https://account-d.docusign.com"));
        assert!(!demo.is_issuer("https://account.docusign.com/"));
        for other in [
            "",
            "https://account.docusign.com//",
            "https://account.docusign.com/x",
            "HTTPS://account.docusign.com",
        ] {
            assert!(!production.is_issuer(other), "{other}");
        }
    }
}
