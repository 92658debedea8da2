//! The address of a listener.

use std::net::Ipv6Addr;

use url::{Host, Position, Url, quirks};

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
    /// A fragment stands at its end, which is sent to no server (RFC 9110, section 4.2.5).
    #[error("a fragment at its end")]
    Fragment,
    /// Its port is 0, at which nothing can listen.
    #[error("port 0")]
    PortZero,
    /// The name of its server cannot be looked up: a part of it is empty or too long, or begins or ends with a hyphen (RFC 1123, section 2.1).
    #[error("no name of a server")]
    NoHostName,
    /// It is used otherwise than it is written: readers of addresses repair it, each in its own way. See [`as_it_is_used`].
    #[error("not written as it is used")]
    Repaired,
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
        // The dot of the root changes nothing.
        Some(Host::Domain(name)) => name.strip_suffix('.').unwrap_or(name) == "localhost",
        None => return Some(ConnectUrlProblem::NotAUrl),
    };
    match parsed.scheme() {
        "https" => {}
        "http" if is_here && environment == Environment::Practice => {}
        _ => return Some(ConnectUrlProblem::NotHttps),
    }
    if parsed.domain().is_some_and(|name| !is_host_name(name)) {
        return Some(ConnectUrlProblem::NoHostName);
    }
    if parsed.fragment().is_some() {
        return Some(ConnectUrlProblem::Fragment);
    }
    if parsed.port() == Some(0) {
        return Some(ConnectUrlProblem::PortZero);
    }
    (!is_as_written(url, &parsed)).then_some(ConnectUrlProblem::Repaired)
}

/// Whether the name of a server can be looked up (RFC 1123, section 2.1; underscores are seen in names that work).
fn is_host_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    name.len() <= 253
        && name
            .split('.')
            .all(|label| (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-'))
}

/// The address that is used where this one is written (WHATWG URL): without what is passed over, and with the rest encoded; nothing if it is
/// none, or names a user.
pub fn as_it_is_used(url: &str) -> Option<String> {
    let parsed = Url::parse(url).ok().filter(|parsed| !has_credentials(parsed))?;
    Some(format!("{}{}", &parsed[..Position::BeforePath], path_and_query(&parsed)))
}

/// The digit of a value below 16 (RFC 3986, section 2.1: capital letters).
fn hex(value: u8) -> char {
    char::from_digit(value.into(), 16).map_or('0', |digit| digit.to_ascii_uppercase())
}

/// Path and query with every sign encoded that may not stand there (RFC 3986, sections 3.3 and 3.4): WHATWG leaves some as they are, which other
/// readers refuse or encode.
fn path_and_query(url: &Url) -> String {
    let written = &url[Position::BeforePath..Position::AfterQuery];
    let mut encoded = String::with_capacity(written.len());
    for (at, byte) in written.bytes().enumerate() {
        let may_stand = match byte {
            b'%' => {
                let digits = written.as_bytes().get(at + 1..at + 3);
                digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            }
            byte => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte),
        };
        if may_stand {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
    encoded
}

/// Whether every reader comes to the same address: what is read differs from what is written by the case of scheme and host, the writing of an
/// international name, the port that is meant anyway, and the slash of an empty path alone.
fn is_as_written(written: &str, read: &Url) -> bool {
    let Some((scheme, rest)) = written.split_once("://") else { return false };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let read_host = read.host_str().unwrap_or_default();
    let is_host = match read.host() {
        // It has several writings (RFC 4291, section 2.2), and one meaning.
        Some(Host::Ipv6(ip)) => {
            let written = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
            written.and_then(|written| written.parse::<Ipv6Addr>().ok()) == Some(ip)
        }
        _ => {
            host.eq_ignore_ascii_case(read_host)
                || in_small_letters(host) == Some(quirks::domain_to_unicode(read_host))
        }
    };
    let read_path = path_and_query(read);
    let is_path = path == read_path || (!path.starts_with('/') && read_path.strip_prefix('/') == Some(path));
    scheme.eq_ignore_ascii_case(read.scheme())
        && is_host
        && port.map_or_else(|| read.port().is_none(), |port| same_port(port, read))
        && is_path
}

/// A name in small letters, sign by sign, since an ending sigma is read as any other; nothing where a sign of another script would become a
/// Latin letter (U+212A, the sign of kelvin, a k).
fn in_small_letters(host: &str) -> Option<String> {
    let looks_alike = |c: char| !c.is_ascii() && c.to_lowercase().any(|small| small.is_ascii());
    (!host.contains(looks_alike)).then(|| host.chars().flat_map(char::to_lowercase).collect())
}

fn same_port(written: &str, read: &Url) -> bool {
    read.port_or_known_default().is_some_and(|port| port.to_string() == written)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What readers of addresses repair, and what it comes to.
    const REPAIRED: [(&str, &str); 23] = [
        ("https:a.example", "https://a.example/"),
        ("https:\\\\127.0.0.1:1\\x", "https://127.0.0.1:1/x"),
        ("https:///a.example/x", "https://a.example/x"),
        ("https://a.example\\x", "https://a.example/x"),
        ("https://a.exa\tmple/x", "https://a.example/x"),
        ("https://a.example/x\ty", "https://a.example/xy"),
        ("https://a.exam\u{200b}ple/x", "https://a.example/x"),
        ("https://a.exam\u{ad}ple/x", "https://a.example/x"),
        ("https://\u{ff41}.example/", "https://a.example/"),
        ("https://a\u{3002}example/", "https://a.example/"),
        ("https://\u{212a}\u{fc}che.example/", "https://xn--kche-0ra.example/"),
        ("https://a.example/x\u{202e}y", "https://a.example/x%E2%80%AEy"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/a/../b", "https://a.example/b"),
        ("https://a.example:/x", "https://a.example/x"),
        ("https://a.example:08443/x", "https://a.example:8443/x"),
        ("https://0x7f.1/x", "https://127.0.0.1/x"),
        ("https://a.example/%", "https://a.example/%25"),
        ("https://a.example/%zz?a=%4", "https://a.example/%25zz?a=%254"),
        ("https://a.example/[x]", "https://a.example/%5Bx%5D"),
        ("https://a.example/a|b^c", "https://a.example/a%7Cb%5Ec"),
        ("https://a.example/?a={b}", "https://a.example/?a=%7Bb%7D"),
        ("https://a.example/?a=\\b", "https://a.example/?a=%5Cb"),
    ];

    #[test]
    fn an_address_on_this_computer_is_for_practice_alone() {
        for here in [
            "http://127.0.0.1:8080/x",
            "http://localhost:1",
            "http://localhost.:1/x",
            "http://[::1]:1/",
            "http://[0:0::1]:1/",
        ] {
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
        for (odd, used) in REPAIRED {
            assert_eq!(url_problem(odd, Environment::Practice), Some(ConnectUrlProblem::Repaired), "{odd:?}");
            assert_eq!(as_it_is_used(odd).as_deref(), Some(used), "{odd:?}");
            assert_eq!(url_problem(used, Environment::Practice), None, "what is proposed is taken: {used}");
        }
        for name in [".example", "a..example", "-a.example", "a-.example", "a.example..", &"a".repeat(64)] {
            let url = format!("https://{name}/");
            assert_eq!(url_problem(&url, Environment::Demo), Some(ConnectUrlProblem::NoHostName), "{name}");
        }
        for (ending, problem) in [
            (":0/x", ConnectUrlProblem::PortZero),
            ("/x#top", ConnectUrlProblem::Fragment),
            ("#", ConnectUrlProblem::Fragment),
        ] {
            assert_eq!(url_problem(&format!("https://a.example{ending}"), Environment::Demo), Some(problem));
        }
        for usual in [
            "https://a.example",
            "https://a.example/",
            "HTTPS://A.Example:443/Docusign/Orders?kind=%41&x=a+b",
            "https://a.example?kind=orders",
            "https://a.example:8443/a%20b/~x;y=1,2/(z)!$'*@:",
            "https://b\u{fc}cher.example/x",
            "https://B\u{dc}CHER.example/x",
            "https://\u{39f}\u{394}\u{39f}\u{3a3}.example/x",
            "https://xn--bcher-kva.example/x",
            "https://192.0.2.7:8443/",
            "https://[2001:db8::7]:8443/x",
            "https://[2001:DB8:0:0::7]/",
            "https://[::ffff:192.0.2.7]/",
            "https://a_b.example./x",
            "https://a.example/x?to=https://b.example/y",
        ] {
            assert_eq!(url_problem(usual, Environment::Demo), None, "{usual}");
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
