//! The redirect URI: compared byte for byte by Docusign, so its text is never rewritten.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

/// A redirect URI exactly as it is registered, and what can be read from it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RedirectUri {
    text: String,
    url: Url,
}

/// The longest redirect URI accepted, in bytes.
pub const MAX_REDIRECT_URI: usize = 2048;

/// Why a text is no redirect URI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RedirectUriProblem {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// A space, a line end, a control character, or a character outside ASCII: browsers would rewrite it, and the
    /// text would no longer be the registered one.
    #[error("spaces or special characters")]
    Characters,
    /// No URL with a host.
    #[error("not a URL")]
    NotAUrl,
    /// Neither http nor https.
    #[error("neither http nor https")]
    Scheme,
    /// http to another computer: the code would travel in the clear.
    #[error("http to another computer")]
    InsecureHost,
    /// A user name or a password in it.
    #[error("credentials in it")]
    Credentials,
    /// A `#` (RFC 6749, section 3.1.2 forbids it).
    #[error("a fragment")]
    Fragment,
    /// More than [`MAX_REDIRECT_URI`] bytes.
    #[error("too long")]
    TooLong,
}

impl RedirectUri {
    /// The text, byte for byte as given.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same as a URL. Not for sending: a URL's text gains a slash where the original has none.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The host in it, as ASCII: a name in another script is shown in its coded form.
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Whether the browser's answer comes back to this computer.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.url)
    }

    /// Whether this program can receive the answer: plain http to `localhost`, `127.0.0.1` or `::1`. Any other answer
    /// is pasted.
    pub fn is_receivable(&self) -> bool {
        self.url.scheme() == "http"
            && match self.url.host() {
                Some(Host::Domain(name)) => name == "localhost",
                Some(Host::Ipv4(ip)) => ip == std::net::Ipv4Addr::LOCALHOST,
                Some(Host::Ipv6(ip)) => ip == std::net::Ipv6Addr::LOCALHOST,
                None => false,
            }
    }

    /// The port the browser goes to: 80 for http and 443 for https when none is written.
    pub fn port(&self) -> u16 {
        self.url.port().unwrap_or(if self.url.scheme() == "https" { 443 } else { 80 })
    }
}

impl FromStr for RedirectUri {
    type Err = RedirectUriProblem;

    /// Takes the text as it is; what copying added has to be taken away before.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Err(RedirectUriProblem::Empty);
        }
        if text.len() > MAX_REDIRECT_URI {
            return Err(RedirectUriProblem::TooLong);
        }
        // A URL parser drops or rewrites all of these without a word.
        if !text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') {
            return Err(RedirectUriProblem::Characters);
        }
        let url = Url::parse(text).map_err(|_| RedirectUriProblem::NotAUrl)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(RedirectUriProblem::Scheme);
        }
        // The parser would also take "http:localhost".
        let authority = text.split_once("://").map_or("", |(_, rest)| rest);
        if authority.is_empty() || authority.starts_with('/') || !url.has_host() {
            return Err(RedirectUriProblem::NotAUrl);
        }
        if text.contains('#') {
            return Err(RedirectUriProblem::Fragment);
        }
        if authority.split(['/', '?']).next().is_some_and(|host| host.contains('@')) {
            return Err(RedirectUriProblem::Credentials);
        }
        if url.scheme() == "http" && !is_loopback(&url) {
            return Err(RedirectUriProblem::InsecureHost);
        }
        Ok(Self { text: text.to_owned(), url })
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

impl fmt::Display for RedirectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for RedirectUri {
    type Error = RedirectUriProblem;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<RedirectUri> for String {
    fn from(uri: RedirectUri) -> Self {
        uri.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_15_the_text_stays_byte_for_byte() {
        for text in [
            "http://localhost",
            "http://localhost/",
            "HTTP://LocalHost:8721/Callback",
            "http://localhost:80/",
            "http://127.0.0.1:8721/a/../b",
            "http://[::1]:8721/callback?x=%2f&y=a+b",
            "https://example.com/%7Euser",
        ] {
            let uri: RedirectUri = text.parse().unwrap();
            assert_eq!(uri.as_str(), text);
            assert_eq!(uri.to_string(), text);
            assert_eq!(serde_json::to_string(&uri).unwrap(), format!("\"{text}\""));
        }
        let (with, without): (RedirectUri, RedirectUri) =
            ("http://localhost/".parse().unwrap(), "http://localhost".parse().unwrap());
        assert_ne!(with, without);
    }

    #[test]
    fn ports_and_who_receives() {
        for (text, port, loopback, receivable) in [
            ("http://localhost", 80, true, true),
            ("http://localhost:80", 80, true, true),
            ("http://LOCALHOST:8721/callback", 8721, true, true),
            ("http://127.0.0.1:1", 1, true, true),
            ("http://[::1]:8721", 8721, true, true),
            ("http://127.0.0.2:8721", 8721, true, false),
            ("https://localhost:8443/x", 8443, true, false),
            ("https://example.com/x", 443, false, false),
        ] {
            let uri: RedirectUri = text.parse().unwrap();
            assert_eq!(
                (uri.port(), uri.is_loopback(), uri.is_receivable()),
                (port, loopback, receivable),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_redirect_uri_is_named() {
        use RedirectUriProblem::{
            Characters, Credentials, Empty, Fragment, InsecureHost, NotAUrl, Scheme, TooLong,
        };
        for (text, problem) in [
            ("", Empty),
            (" http://localhost", Characters),
            ("http://localhost\n", Characters),
            ("http://local\thost", Characters),
            ("http://localhost/ä", Characters),
            ("http:\\\\localhost", Characters),
            ("localhost", NotAUrl),
            ("http:localhost", NotAUrl),
            ("http:///localhost", NotAUrl),
            ("http://", NotAUrl),
            ("http://localhost:99999", NotAUrl),
            ("localhost:8721", Scheme),
            ("ftp://localhost", Scheme),
            ("javascript:alert(1)", Scheme),
            ("http://example.com/callback", InsecureHost),
            ("http://localhost.example.com", InsecureHost),
            ("http://user@localhost", Credentials),
            ("http://@localhost", Credentials),
            ("http://localhost/#x", Fragment),
            ("http://localhost#", Fragment),
            (&format!("http://localhost/{}", "x".repeat(MAX_REDIRECT_URI)), TooLong),
        ] {
            assert_eq!(text.parse::<RedirectUri>(), Err(problem), "{text}");
        }
    }
}
