//! Docusign's environments and their addresses: a fixed list, and one practice service on loopback.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use crate::plain::plain;

/// Which Docusign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    /// Real accounts and real envelopes.
    Production,
    /// Docusign's developer environment.
    Demo,
    /// The stand-in on this computer; nothing real.
    Practice,
}

impl Environment {
    /// The name in files and on the command line: `production`, `demo`, `practice`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Demo => "demo",
            Self::Practice => "practice",
        }
    }

    /// The environment of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Production, Self::Demo, Self::Practice].into_iter().find(|one| one.as_str() == name)
    }
}

/// Where a practice service listens: `http://127.0.0.1:PORT`, `http://[::1]:PORT` or `http://localhost:PORT`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LoopbackOrigin(String);

/// Not the origin of a practice service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoopbackOriginProblem {
    /// It does not begin with `http://`.
    #[error("not an http address")]
    NotHttp,
    /// The host is not `127.0.0.1`, `[::1]` or `localhost`.
    #[error("not on this computer")]
    NotLoopback,
    /// The port is missing or not a number from 1 to 65535.
    #[error("the port is missing or impossible")]
    Port,
    /// A path, a query or something else follows the port.
    #[error("more than scheme, host and port")]
    ExtraParts,
}

impl FromStr for LoopbackOrigin {
    type Err = LoopbackOriginProblem;

    /// Takes the origin as written above, one slash at the end allowed. Read by hand rather than as a URL, so that
    /// no other spelling of a host (`127.1`, `0x7f000001`) comes through.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rest = text.strip_prefix("http://").ok_or(LoopbackOriginProblem::NotHttp)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@']) {
            return Err(LoopbackOriginProblem::ExtraParts);
        }
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && !port.ends_with(']') => (host, Some(port)),
            _ => (rest, None),
        };
        if !["127.0.0.1", "[::1]", "localhost"].contains(&host) {
            return Err(LoopbackOriginProblem::NotLoopback);
        }
        let port = port
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|digits| digits.parse::<u16>().ok())
            .filter(|port| *port > 0)
            .ok_or(LoopbackOriginProblem::Port)?;
        Ok(Self(format!("http://{host}:{port}")))
    }
}

impl LoopbackOrigin {
    /// The origin, without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LoopbackOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The addresses of one environment. Only the three constructors make one, so every address is either Docusign's own,
/// over https, or on loopback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    environment: Environment,
    issuer: String,
    authorize: String,
    token: String,
    user_info: String,
    apps_and_keys: String,
}

impl Endpoints {
    /// Docusign's production environment.
    pub fn production() -> Self {
        Self::at(
            Environment::Production,
            "https://account.docusign.com",
            "https://apps.docusign.com/admin/authenticate?goTo=apiIntegratorKey",
        )
    }

    /// Docusign's developer environment.
    pub fn demo() -> Self {
        Self::at(
            Environment::Demo,
            "https://account-d.docusign.com",
            "https://admindemo.docusign.com/authenticate?goTo=appsAndKeys",
        )
    }

    /// A practice service.
    pub fn practice(origin: &LoopbackOrigin) -> Self {
        Self::at(Environment::Practice, origin.as_str(), &format!("{origin}/admin/apps-and-keys"))
    }

    fn at(environment: Environment, account_server: &str, apps_and_keys: &str) -> Self {
        Self {
            environment,
            issuer: account_server.to_owned(),
            authorize: format!("{account_server}/oauth/auth"),
            token: format!("{account_server}/oauth/token"),
            user_info: format!("{account_server}/oauth/userinfo"),
            apps_and_keys: apps_and_keys.to_owned(),
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

    /// Whether `iss` of an answer (RFC 9207) names this environment's server. Docusign's ID tokens write the issuer
    /// with a slash at the end; both spellings are accepted and nothing else is.
    pub fn is_issuer(&self, iss: &str) -> bool {
        iss.strip_suffix('/').unwrap_or(iss) == self.issuer
    }

    /// Checks a `base_uri` from user info, or one that was kept: https on a Docusign domain, or exactly the practice
    /// service's origin. Without this check no token is sent to it.
    pub fn accepts_base_uri(&self, text: &str) -> Result<BaseUri, BaseUriProblem> {
        let url = Url::parse(text).map_err(|_| BaseUriProblem::NotAUrl)?;
        let bare = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.path() == "/";
        let origin = url.origin().ascii_serialization();
        if self.environment == Environment::Practice {
            // Compared as text, so that another spelling of the same address is no match either.
            let written = text.strip_suffix('/').unwrap_or(text);
            return if written == self.issuer {
                Ok(BaseUri(self.issuer.clone()))
            } else {
                Err(BaseUriProblem::NotPractice)
            };
        }
        if url.scheme() != "https" {
            return Err(BaseUriProblem::NotHttps);
        }
        let on_docusign = match url.host() {
            Some(Host::Domain(host)) => ["docusign.net", "docusign.com"].iter().any(|domain| {
                host == *domain
                    || host.strip_suffix(domain).is_some_and(|sub| sub.len() > 1 && sub.ends_with('.'))
            }),
            _ => false,
        };
        if !on_docusign {
            return Err(BaseUriProblem::NotDocusign { host: plain(url.host_str().unwrap_or_default()) });
        }
        if !bare || url.port().is_some() {
            return Err(BaseUriProblem::ExtraParts);
        }
        Ok(BaseUri(origin))
    }
}

/// The origin of an account's API, checked by [`Endpoints::accepts_base_uri`]. Without a slash at the end, as Docusign
/// writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUri(String);

impl BaseUri {
    /// The origin, for example `https://na2.docusign.net`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BaseUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a base URI gets no token.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUriProblem {
    /// No URL at all.
    #[error("not a URL")]
    NotAUrl,
    /// Not https.
    #[error("not https")]
    NotHttps,
    /// The host is none of Docusign's.
    #[error("not a Docusign host: {host}")]
    NotDocusign {
        /// The host, fit to be shown.
        host: String,
    },
    /// A Docusign host, but with a port, a path, a query or credentials.
    #[error("more than scheme and host")]
    ExtraParts,
    /// Practice, but not the practice service that was signed in to.
    #[error("not the practice service")]
    NotPractice,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_17_a_practice_server_is_on_loopback() {
        use LoopbackOriginProblem::{ExtraParts, NotHttp, NotLoopback, Port};
        for good in
            ["http://127.0.0.1:8080", "http://[::1]:1", "http://localhost:65535", "http://127.0.0.1:8080/"]
        {
            let origin: LoopbackOrigin = good.parse().unwrap();
            assert_eq!(origin.as_str(), good.trim_end_matches('/'));
        }
        for (bad, why) in [
            ("", NotHttp),
            ("https://127.0.0.1:8080", NotHttp),
            ("127.0.0.1:8080", NotHttp),
            ("HTTP://127.0.0.1:8080", NotHttp),
            (" http://127.0.0.1:8080", NotHttp),
            ("http://127.0.0.1", Port),
            ("http://[::1]", Port),
            ("http://localhost:0", Port),
            ("http://localhost:65536", Port),
            ("http://localhost:+80", Port),
            ("http://localhost:", Port),
            ("http://localhost:80 ", Port),
            ("http://127.0.0.2:80", NotLoopback),
            ("http://127.1:80", NotLoopback),
            ("http://0x7f000001:80", NotLoopback),
            ("http://0.0.0.0:80", NotLoopback),
            ("http://localhost.:80", NotLoopback),
            ("http://localhost.evil.example:80", NotLoopback),
            ("http://example.com:80", NotLoopback),
            ("http://:80", NotLoopback),
            ("http://localhost:80@evil.example:80", ExtraParts),
            ("http://localhost:80/x", ExtraParts),
            ("http://localhost:80//", ExtraParts),
            ("http://localhost:80?x", ExtraParts),
            ("http://localhost:80#x", ExtraParts),
        ] {
            assert_eq!(bad.parse::<LoopbackOrigin>(), Err(why), "{bad}");
        }
    }

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

    #[test]
    fn an_environment_is_written_in_lower_case() {
        for environment in [Environment::Production, Environment::Demo, Environment::Practice] {
            let written = serde_json::to_string(&environment).unwrap();
            assert_eq!(written, format!("\"{}\"", environment.as_str()));
            assert_eq!(serde_json::from_str::<Environment>(&written).unwrap(), environment);
        }
    }
}
