//! Which proxy a request to the outside goes through, and where that is set: to be shown, before anything fails and after.

use std::env;
use std::fmt;

use hyper::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::plain::plain;
use crate::texts::t;

/// A proxy: what it speaks, where it is, and where that is set. A user name and a password that stand in its address are
/// no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyInUse {
    /// The scheme of its address, such as `http` or `socks5`.
    pub scheme: String,
    /// Host and port, as `proxy.example:8080`.
    pub address: String,
    /// Where it is set.
    pub set_in: ProxySource,
    /// Whether a user name or a password for it stands in its address.
    pub with_credentials: bool,
}

/// Where a proxy is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxySource {
    /// In this environment variable.
    Variable(&'static str),
    /// In the system's settings.
    System,
}

/// What is wrong with a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxyTrouble {
    /// It cannot be reached: nothing answers there.
    Unreachable,
    /// It asks for a user name and a password (407).
    Authentication,
    /// It did not connect, for a reason of its own.
    Refused,
    /// It is of a kind this program does not speak, such as SOCKS.
    Unsupported,
}

impl ProxyInUse {
    /// The proxy for this URL that the environment or the system names, as the client chooses it. None where it is reached without
    /// one.
    pub(super) fn of_system(url: &str) -> Option<Self> {
        let url: Uri = url.parse().ok()?;
        let found = Matcher::from_system().intercept(&url)?;
        let set_in = source(&found, &url);
        let written = match set_in {
            ProxySource::Variable(name) => env::var(name).unwrap_or_default(),
            ProxySource::System => String::new(),
        };
        Some(Self::read(&written, &found, set_in))
    }

    /// The same where `address` is given in its place.
    pub(super) fn given(address: &str, url: &str) -> Option<Self> {
        let given = Matcher::builder().all(address).build().intercept(&url.parse().ok()?)?;
        Some(Self::read(address, &given, ProxySource::System))
    }

    /// The proxy, unless its address is not what it looks like: with a `/`, `?` or `#` in a password that is not encoded, the user name is
    /// taken for the host, and the beginning of the password for the port. Neither is shown, and nothing is sent there.
    fn read(written: &str, found: &Intercept, set_in: ProxySource) -> Self {
        let behind = written.split_once("://").map_or(written, |(_, rest)| rest);
        let path = behind.find(['/', '?', '#']).and_then(|start| behind.get(start..)).unwrap_or_default();
        if path.contains('@') {
            return Self { scheme: String::new(), address: String::new(), set_in, with_credentials: true };
        }
        Self::of(found, set_in)
    }

    fn of(proxy: &Intercept, set_in: ProxySource) -> Self {
        let uri = proxy.uri();
        let scheme = plain(uri.scheme_str().unwrap_or("http"));
        let port = uri.port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 });
        let with_credentials = proxy.basic_auth().is_some() || proxy.raw_auth().is_some();
        let address = format!("{}:{port}", plain(uri.host().unwrap_or_default()));
        Self { scheme, address, set_in, with_credentials }
    }

    /// Whether this program speaks to such a proxy. If not, nothing is sent.
    pub fn is_supported(&self) -> bool {
        matches!(self.scheme.as_str(), "http" | "https")
    }
}

impl fmt::Display for ProxyInUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scheme.as_str() {
            "" => f.write_str(&t("proxy-unreadable")),
            "http" => f.write_str(&self.address),
            other => write!(f, "{other}://{}", self.address),
        }
    }
}

/// Which of the variables it comes from, in the order in which they count; the system's settings where it is none.
fn source(found: &Intercept, url: &Uri) -> ProxySource {
    let names = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let is_from = |name: &&&'static str| {
        let value = env::var(name).unwrap_or_default();
        let given = Matcher::builder().all(value).build().intercept(url);
        given.is_some_and(|given| given.uri() == found.uri())
    };
    names.iter().find(is_from).map_or(ProxySource::System, |name| ProxySource::Variable(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_21_a_proxy_is_named_without_what_opens_it() {
        let of = |address: &str| ProxyInUse::given(address, "https://account.docusign.com/oauth/token");
        let proxy = of("http://canary-name:canary-password@proxy.example:8080").unwrap();
        assert_eq!(proxy.to_string(), "proxy.example:8080");
        assert!(proxy.with_credentials && proxy.is_supported());
        assert!(!format!("{proxy:?}").contains("canary"));
        assert_eq!(of("proxy.example").unwrap().to_string(), "proxy.example:80");
        // Not encoded: the name would be the host, and the password's beginning the port.
        for odd in ["http://canary:8080/rest@proxy.example:3128", "http://canary:8080?x@proxy.example"] {
            let odd = of(odd).unwrap();
            assert!(!odd.is_supported() && !format!("{odd:?} {odd}").contains("canary"), "{odd:?}");
        }
        let socks = of("socks5h://canary:canary@proxy.example:1080").unwrap();
        assert_eq!(socks.to_string(), "socks5h://proxy.example:1080");
        assert!(!socks.is_supported() && !format!("{socks:?}").contains("canary"));
        assert_eq!(of(""), None);
    }
}
