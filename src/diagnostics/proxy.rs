//! Which proxy is used for what is outside, and who says so: found as the HTTP client finds it (hyper-util's
//! `Matcher::from_system`), without the user name and the password that may stand in it.

use super::{Redacted, Redactor, in_time};

/// The proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProxyFound {
    /// None is named.
    None,
    /// This one.
    At {
        /// Where it is.
        address: ProxyAddress,
        /// Who names it.
        source: ProxySetting,
        /// The variable with what goes past it, if there is one; what stands in it is not shown.
        exceptions: Option<&'static str>,
    },
    /// One is named there in a form that cannot be read. What stands there is not shown.
    NotUnderstood(ProxySetting),
    /// The system did not say.
    NotKnown,
}

/// Who names a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxySetting {
    /// An environment variable.
    Variable(&'static str),
    /// The system's settings.
    System,
}

/// Where a proxy is. There is no place in here for a user name or a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyAddress {
    /// How it is spoken to.
    pub scheme: &'static str,
    /// Its host.
    pub host: Redacted,
    /// Its port, if one is named.
    pub port: Option<u16>,
    /// Whether a user name goes with it.
    pub has_credentials: bool,
}

/// Those that the HTTP client speaks.
const SCHEMES: [&str; 6] = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"];

/// Asks the environment, then the system.
pub async fn proxy(redactor: &Redactor) -> ProxyFound {
    let redactor = redactor.clone();
    in_time(move || found(|name| std::env::var(name).ok(), of_system, &redactor))
        .await
        .unwrap_or(ProxyFound::NotKnown)
}

/// What the system's settings say.
#[cfg_attr(
    not(any(windows, target_os = "macos", test)),
    allow(dead_code, reason = "other systems have none")
)]
#[derive(Debug)]
enum SystemSays {
    /// There is no such setting.
    Nothing,
    /// This, as it stands there.
    Proxy(String),
    /// It could not be asked.
    Unknown,
}

fn found(
    variable: impl Fn(&str) -> Option<String>,
    of_system: impl FnOnce() -> SystemSays,
    redactor: &Redactor,
) -> ProxyFound {
    // Under CGI, a header of a request would set one.
    if variable("REQUEST_METHOD").is_some() {
        return ProxyFound::None;
    }
    // The first that is there counts, also an empty one.
    let first = |names: [&'static str; 2]| {
        names.into_iter().find_map(|name| variable(name).map(|value| (name, value)))
    };
    let exceptions =
        first(["NO_PROXY", "no_proxy"]).filter(|(_, value)| !value.trim().is_empty()).map(|(name, _)| name);
    let at = |source, value: &str| match address(value, redactor) {
        Some(address) => ProxyFound::At { address, source, exceptions },
        None => ProxyFound::NotUnderstood(source),
    };
    let named = first(["HTTPS_PROXY", "https_proxy"]).filter(|(_, value)| !value.is_empty());
    let named = named.or_else(|| first(["ALL_PROXY", "all_proxy"]).filter(|(_, value)| !value.is_empty()));
    if let Some((name, value)) = named {
        return at(ProxySetting::Variable(name), &value);
    }
    match of_system() {
        SystemSays::Nothing => ProxyFound::None,
        SystemSays::Proxy(value) => at(ProxySetting::System, &value),
        SystemSays::Unknown => ProxyFound::NotKnown,
    }
}

/// The address in a proxy's URL; `http` where it names no scheme. None unless every part of it is plainly what it is.
fn address(value: &str, redactor: &Redactor) -> Option<ProxyAddress> {
    let value = value.trim();
    let (scheme, rest) = value.split_once("://").unwrap_or(("http", value));
    let scheme = SCHEMES.into_iter().find(|known| known.eq_ignore_ascii_case(scheme))?;
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    // A password with one of these signs in it would be cut in two.
    if path.contains('@') {
        return None;
    }
    let (credentials, place) = match authority.rsplit_once('@') {
        Some((_, place)) => (true, place),
        None => (false, authority),
    };
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port.parse().ok()?)),
        _ => (place, None),
    };
    let is_host =
        |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '_' | '[' | ']' | ':');
    let is_v6 = host.starts_with('[') && host.ends_with(']');
    let is_sound =
        !host.is_empty() && host.chars().all(is_host) && (is_v6 || !host.contains([':', '[', ']']));
    is_sound.then(|| ProxyAddress { scheme, host: redactor.text(host), port, has_credentials: credentials })
}

#[cfg(all(unix, not(target_os = "macos")))]
fn of_system() -> SystemSays {
    // The HTTP client asks nobody here.
    SystemSays::Nothing
}

#[cfg(windows)]
fn of_system() -> SystemSays {
    let settings =
        windows_registry::CURRENT_USER.open(r"Software\Microsoft\Windows\CurrentVersion\Internet Settings");
    let Ok(settings) = settings else { return SystemSays::Unknown };
    if settings.get_u32("ProxyEnable").unwrap_or(0) == 0 {
        return SystemSays::Nothing;
    }
    settings.get_string("ProxyServer").map_or(SystemSays::Unknown, SystemSays::Proxy)
}

#[cfg(target_os = "macos")]
fn of_system() -> SystemSays {
    let mut tool = std::process::Command::new("/usr/sbin/scutil");
    let deadline = std::time::Instant::now() + super::LIMIT;
    match crate::system_tool::run(tool.arg("--proxy"), deadline) {
        Ok(output) if output.succeeded => of_scutil(&output.printed),
        _ => SystemSays::Unknown,
    }
}

/// What `scutil --proxy` prints of https.
#[cfg(any(target_os = "macos", test))]
fn of_scutil(printed: &str) -> SystemSays {
    let value = |name: &str| {
        let lines = printed.lines().filter_map(|line| line.split_once(" : "));
        lines.into_iter().find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
    };
    match (value("HTTPSEnable"), value("HTTPSProxy"), value("HTTPSPort")) {
        (Some("1"), Some(host), Some(port)) => SystemSays::Proxy(format!("{host}:{port}")),
        (Some("1"), Some(host), None) => SystemSays::Proxy(host.to_owned()),
        (Some("1"), None, _) => SystemSays::Unknown,
        _ => SystemSays::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)], system: &str) -> ProxyFound {
        let says =
            || if system.is_empty() { SystemSays::Nothing } else { SystemSays::Proxy(system.to_owned()) };
        let variable = |name: &str| {
            variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
        };
        found(variable, says, &Redactor::of_this_user())
    }

    fn host_and_port(found: &ProxyFound) -> Option<(&str, Option<u16>)> {
        let ProxyFound::At { address, .. } = found else { return None };
        Some((address.host.as_str(), address.port))
    }

    #[test]
    fn no_user_name_and_no_password_is_in_what_is_found() {
        for value in [
            "http://canary-user:canary-word@proxy.example:8080",
            "canary-user:canary-word@proxy.example:8080/",
            "socks5h://canary-user@proxy.example:8080",
            "http://canary-user:canary@word@proxy.example:8080",
        ] {
            let found = of(&[("HTTPS_PROXY", value)], "");
            assert_eq!(host_and_port(&found), Some(("proxy.example", Some(8080))), "{value}");
            assert!(!format!("{found:?}").contains("canary"), "{found:?}");
            assert!(matches!(
                found,
                ProxyFound::At { address: ProxyAddress { has_credentials: true, .. }, .. }
            ));
        }
        for odd in [
            "http://canary-user:canary/word@proxy.example:8080",
            "http://canary-user:80/canary@proxy.example",
            "canary-user:canary-word",
            "ftp://canary",
            "http://canary word",
        ] {
            let found = of(&[("https_proxy", odd)], "");
            assert_eq!(found, ProxyFound::NotUnderstood(ProxySetting::Variable("https_proxy")), "{odd}");
        }
    }

    #[test]
    fn who_names_it_is_found_as_the_client_finds_it() {
        let both = [("HTTPS_PROXY", "a:1"), ("ALL_PROXY", "b:2")];
        assert_eq!(host_and_port(&of(&both, "c:3")), Some(("a", Some(1))));
        let ProxyFound::At { source, exceptions, address } =
            of(&[("all_proxy", "b"), ("no_proxy", "x")], "c:3")
        else {
            panic!("found")
        };
        assert_eq!((source, exceptions), (ProxySetting::Variable("all_proxy"), Some("no_proxy")));
        assert_eq!((address.scheme, address.port, address.has_credentials), ("http", None, false));
        assert_eq!(
            host_and_port(&of(&[("HTTPS_PROXY", ""), ("https_proxy", "a:1")], "")),
            None,
            "the first counts"
        );
        assert_eq!(host_and_port(&of(&[], "[::1]:3128")), Some(("[::1]", Some(3128))));
        assert!(matches!(of(&[], "c:3"), ProxyFound::At { source: ProxySetting::System, .. }));
        assert_eq!(of(&[("HTTP_PROXY", "a:1")], ""), ProxyFound::None, "nothing is sent without TLS");
        assert_eq!(of(&[("HTTPS_PROXY", "a:1"), ("REQUEST_METHOD", "GET")], "c:3"), ProxyFound::None);
    }

    #[test]
    fn the_settings_of_macos_are_read() {
        let on = "<dictionary> {\n  HTTPEnable : 0\n  HTTPSEnable : 1\n  HTTPSPort : 8443\n  HTTPSProxy : proxy.example\n}";
        assert!(matches!(of_scutil(on), SystemSays::Proxy(at) if at == "proxy.example:8443"));
        assert!(matches!(of_scutil("<dictionary> {\n  HTTPSEnable : 0\n}"), SystemSays::Nothing));
    }
}
