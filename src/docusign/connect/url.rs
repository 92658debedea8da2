//! The address of a listener.

use url::{Host, Url};

use crate::domain::Environment;

/// The longest address that Docusign takes, in bytes.
pub const MAX_URL: usize = 4096;

/// What is shown in the place of a user name and a password.
const HIDDEN: &str = "***";

/// Why Docusign does not send to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConnectUrlProblem {
    /// It is no address.
    #[error("not an address")]
    NotAUrl,
    /// It does not begin with `https://`.
    #[error("not https")]
    NotHttps,
    /// It is longer than [`MAX_URL`].
    #[error("longer than {MAX_URL} bytes")]
    TooLong,
    /// White space stands before or behind it.
    #[error("white space around it")]
    Spaced,
    /// A user name or password stands in it, which would be shown and kept wherever it is.
    #[error("credentials in it")]
    Credentials,
}

/// Whether a user name or password stands in it (RFC 3986, section 3.2.1).
pub(super) fn has_credentials(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

/// An address to be shown: what stands before its host is hidden, since a password may be in it. One that cannot be read as an address is
/// hidden up to its last `@`.
pub(super) fn without_credentials(url: &str) -> String {
    let Some((_, behind)) = url.rsplit_once('@') else { return url.to_owned() };
    match Url::parse(url) {
        Ok(parsed) if parsed.has_host() && !has_credentials(&parsed) => url.to_owned(),
        Ok(mut parsed) if parsed.has_host() => {
            let hidden = parsed.set_password(None).and_then(|()| parsed.set_username(HIDDEN));
            hidden.map_or_else(|()| HIDDEN.to_owned(), |()| parsed.into())
        }
        _ => format!("{HIDDEN}@{behind}"),
    }
}

/// Whether Docusign sends to an address; Practice also to this computer.
pub fn url_problem(url: &str, environment: Environment) -> Option<ConnectUrlProblem> {
    if url.len() > MAX_URL {
        return Some(ConnectUrlProblem::TooLong);
    }
    // Readers of addresses pass over it, and Docusign would get it.
    if url.trim_matches(|c: char| c.is_whitespace() || c.is_control()) != url {
        return Some(ConnectUrlProblem::Spaced);
    }
    let Ok(parsed) = Url::parse(url) else { return Some(ConnectUrlProblem::NotAUrl) };
    if has_credentials(&parsed) {
        return Some(ConnectUrlProblem::Credentials);
    }
    let is_here = match parsed.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => return Some(ConnectUrlProblem::NotAUrl),
    };
    match parsed.scheme() {
        "https" => None,
        "http" if is_here && environment == Environment::Practice => None,
        _ => Some(ConnectUrlProblem::NotHttps),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_this_computer_is_for_practice_alone() {
        for here in ["http://127.0.0.1:8080/x", "http://localhost:1", "http://[::1]:1/"] {
            assert_eq!(url_problem(here, Environment::Practice), None, "{here}");
            assert_eq!(url_problem(here, Environment::Demo), Some(ConnectUrlProblem::NotHttps), "{here}");
        }
        for secret in
            ["https://olive@a.example", "https://olive:canary@a.example", "https://:canary@a.example"]
        {
            assert_eq!(url_problem(secret, Environment::Demo), Some(ConnectUrlProblem::Credentials));
        }
        for spaced in
            [" https://a.example", "https://a.example ", "https://a.example\n", "\u{a0}https://a.example"]
        {
            assert_eq!(url_problem(spaced, Environment::Demo), Some(ConnectUrlProblem::Spaced), "{spaced:?}");
        }
        let elsewhere = "http://192.168.1.1/";
        assert_eq!(url_problem(elsewhere, Environment::Practice), Some(ConnectUrlProblem::NotHttps));
    }

    #[test]
    fn what_stands_before_the_host_is_hidden() {
        for (url, shown) in [
            ("https://idp.example/token", "https://idp.example/token"),
            ("https://idp.example/@olive?x=a@b", "https://idp.example/@olive?x=a@b"),
            ("https://olive:canary@idp.example/token?a=b", "https://***@idp.example/token?a=b"),
            ("https://canary@idp.example/", "https://***@idp.example/"),
            ("https://:canary@idp.example/", "https://***@idp.example/"),
            ("https:\\\\olive:canary@idp.example/", "https://***@idp.example/"),
            // No addresses.
            ("olive:canary@idp.example/token", "***@idp.example/token"),
            ("https://olive:can/ary@idp.example", "***@idp.example"),
        ] {
            assert_eq!(without_credentials(url), shown);
        }
    }
}
