//! Where an account's API lives.

use std::fmt;

use serde::Serialize;
use url::{Host, Url};

use super::environment::Environment;
use super::loopback_origin::LoopbackOrigin;
use crate::plain::plain;

/// The origin of an account's API, checked. Without a slash at the end, as Docusign
/// writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct BaseUri(String);

impl BaseUri {
    /// Takes a text that came from Docusign or was kept: https on a Docusign domain, or for Practice a loopback origin.
    /// Whether that is the very practice service that was signed in to, `Endpoints::accepts_base_uri` checks.
    pub fn new(environment: Environment, text: &str) -> Result<Self, BaseUriProblem> {
        if environment == Environment::Practice {
            let origin = text.parse::<LoopbackOrigin>().map_err(|_| BaseUriProblem::NotPractice)?;
            return Ok(Self(origin.as_str().to_owned()));
        }
        let url = Url::parse(text).map_err(|_| BaseUriProblem::NotAUrl)?;
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
        let bare = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.path() == "/"
            && url.port().is_none();
        if !bare {
            return Err(BaseUriProblem::ExtraParts);
        }
        Ok(Self(url.origin().ascii_serialization()))
    }

    /// Its host, for example `na2.docusign.net`; Practice's has its port.
    pub fn server_name(&self) -> &str {
        self.0.split_once("://").map_or(&self.0, |(_, server)| server)
    }

    /// The origin, for example `https://na2.docusign.net`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<BaseUri> for String {
    fn from(uri: BaseUri) -> Self {
        uri.0
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
