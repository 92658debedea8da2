//! What was found out about this computer, a line each: the text that is shown, printed and copied.

use std::borrow::Cow;

use jiff::Timestamp;

use super::{Explained, environment, network};
use crate::connections::{
    BrowserFound, BrowserSource, DesktopFound, Diagnostics, DisplayKind, KeychainProgram, KeychainState,
    KnownBrowser, PortState, PortalFound, ProxyInUse, ProxyToServer, RefusalSeen, SystemFound,
};
use crate::texts::{listed, t, t_with};

/// The whole text, a line each.
pub fn text(found: &Diagnostics) -> String {
    let (version, date) = (env!("CARGO_PKG_VERSION"), moment(found.at));
    let head = t_with("diagnosed-head", &[("version", version.into()), ("date", date.into())]);
    let lines = lines(found)
        .into_iter()
        .map(|(label, value)| t_with("diagnosed-line", &[("label", label.into()), ("value", value.into())]));
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

/// What is meant, and what was found.
fn lines(found: &Diagnostics) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut say = |label: Cow<'static, str>, value: String| lines.push((label.into_owned(), value));
    say(t("diagnosed-system"), system(&found.system));
    let session = &found.session;
    let (desktop, display) = (desktop(session.desktop), display(session.display));
    let what = [("desktop", desktop.into()), ("display", display.into())];
    say(t("diagnosed-session"), t_with("diagnosed-session-found", &what));
    say(t("diagnosed-remote"), yes_or_no(session.is_remote).into());
    let renderer = found.renderer.as_ref().map(ToString::to_string);
    say(t("diagnosed-renderer"), renderer.unwrap_or_else(|| t("diagnosed-no-window").into()));
    say(t("diagnosed-fonts"), t("diagnosed-fonts-built-in").into());
    let keychain =
        [("program", program(found.keychain_program).into()), ("state", keychain(found.keychain).into())];
    let has_program = found.keychain != KeychainState::Missing;
    let keychain = if has_program {
        t_with("diagnosed-keychain-found", &keychain)
    } else {
        t("diagnosed-keychain-missing").into()
    };
    say(t("diagnosed-keychain"), keychain);
    lines.extend(proxies(found.proxies.as_deref()));
    let mut say = |label: Cow<'static, str>, value: String| lines.push((label.into_owned(), value));
    for (port, state) in &found.ports {
        let label = t_with("diagnosed-port", &[("port", port.to_string().into())]);
        say(label.into(), self::port(state));
    }
    say(t("diagnosed-portal"), portal(&found.portal));
    say(t("diagnosed-browser"), browser(&found.browser));
    let clock =
        found.clock_ahead_secs.map(|secs| t_with("diagnosed-clock-ahead", &[("seconds", secs.into())]));
    say(t("diagnosed-clock"), clock.unwrap_or_else(unknown));
    let folder = ("folder", found.data_dir.to_string().into());
    let list = match &found.kept {
        Some((count, _)) => t_with("diagnosed-data-found", &[folder, ("count", (*count).into())]),
        None => t_with("diagnosed-data-unreadable", &[folder]),
    };
    say(t("diagnosed-data"), list);
    let refusals = match &found.kept {
        None => unknown(),
        Some((_, seen)) if seen.is_empty() => t("diagnosed-none").into(),
        Some((_, seen)) => seen.iter().map(refusal).collect::<Vec<_>>().join("; "),
    };
    say(t("diagnosed-refusals"), refusals);
    lines
}

fn unknown() -> String {
    t("diagnosed-unknown").into()
}

/// A moment to the minute, in the world's time: whoever reads it may be elsewhere.
fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

fn yes_or_no(known: Option<bool>) -> Cow<'static, str> {
    match known {
        Some(true) => t("diagnosed-yes"),
        Some(false) => t("diagnosed-no"),
        None => t("diagnosed-unknown"),
    }
}

fn system(found: &SystemFound) -> String {
    let name = found.name.as_ref().map_or_else(|| found.kind.to_owned(), ToString::to_string);
    let kernel = found.kernel.as_ref().map_or_else(unknown, ToString::to_string);
    let what = [("name", name.into()), ("kernel", kernel.into()), ("processor", found.processor.into())];
    t_with("diagnosed-system-found", &what)
}

fn desktop(found: DesktopFound) -> Cow<'static, str> {
    match found {
        DesktopFound::Known(name) => name.into(),
        DesktopFound::Another => t("diagnosed-desktop-another"),
        DesktopFound::NotSaid => t("diagnosed-desktop-not-said"),
    }
}

fn display(kind: DisplayKind) -> Cow<'static, str> {
    match kind {
        DisplayKind::Wayland => t("diagnosed-display-wayland"),
        DisplayKind::X11 => t("diagnosed-display-x11"),
        DisplayKind::Own => t("diagnosed-display-own"),
        DisplayKind::None => t("diagnosed-display-none"),
    }
}

fn program(program: KeychainProgram) -> Cow<'static, str> {
    match program {
        KeychainProgram::GnomeKeyring => t("diagnosed-program-gnome-keyring"),
        KeychainProgram::KWallet => t("diagnosed-program-kwallet"),
        KeychainProgram::KeePassXc => t("diagnosed-program-keepassxc"),
        KeychainProgram::CredentialManager => t("diagnosed-program-credential-manager"),
        KeychainProgram::MacKeychain => t("diagnosed-program-mac-keychain"),
        KeychainProgram::Unknown => t("diagnosed-program-unknown"),
    }
}

fn keychain(state: KeychainState) -> Cow<'static, str> {
    match state {
        KeychainState::Open => t("diagnosed-keychain-open"),
        KeychainState::Locked => t("diagnosed-keychain-locked"),
        KeychainState::NoKeyring => t("diagnosed-keychain-no-keyring"),
        KeychainState::Missing => t("diagnosed-keychain-missing"),
        KeychainState::Silent => t("diagnosed-keychain-silent"),
        KeychainState::Unknown => t("diagnosed-keychain-unknown"),
    }
}

/// The proxies: in one line where all servers are asked in the same way, else in a line each.
fn proxies(found: Option<&[ProxyToServer]>) -> Vec<(String, String)> {
    let label = || t("diagnosed-proxy").into_owned();
    match found {
        None => vec![(label(), unknown())],
        Some([first, rest @ ..]) if rest.iter().all(|other| other.proxy == first.proxy) => {
            vec![(label(), proxy(first.proxy.as_ref()))]
        }
        Some(all) => {
            let line = |one: &ProxyToServer| {
                let server = [("server", one.server.clone().into())];
                (t_with("diagnosed-proxy-to", &server), proxy(one.proxy.as_ref()))
            };
            all.iter().map(line).collect()
        }
    }
}

fn proxy(found: Option<&ProxyInUse>) -> String {
    let Some(proxy) = found else { return t("diagnosed-none").into() };
    let place = ("place", network::proxy_is_set(proxy.set_in).into());
    if proxy.scheme.is_empty() {
        return t_with("diagnosed-proxy-not-understood", &[place]);
    }
    let at = t_with("diagnosed-proxy-at", &[("proxy", proxy.to_string().into()), place]);
    let credentials = proxy.with_credentials.then(|| t("diagnosed-proxy-credentials").into_owned());
    let refused = (!proxy.is_supported()).then(|| t("diagnosed-proxy-not-supported").into_owned());
    listed(&[Some(at), credentials, refused].into_iter().flatten().collect::<Vec<_>>())
}

fn port(state: &PortState) -> String {
    match state {
        PortState::Free => t("diagnosed-port-free").into(),
        PortState::Held(None) => t("diagnosed-port-held").into(),
        PortState::Held(Some((program, pid))) => {
            let program = ("program", program.to_string().into());
            match pid {
                Some(pid) => t_with("diagnosed-port-held-by", &[program, ("pid", pid.to_string().into())]),
                None => t_with("diagnosed-port-held-by-name", &[program]),
            }
        }
        PortState::NeedsRights => t("diagnosed-port-needs-rights").into(),
        PortState::Reserved => t("diagnosed-port-reserved").into(),
        PortState::Other => t("diagnosed-port-other").into(),
    }
}

fn portal(found: &PortalFound) -> String {
    match found {
        PortalFound::NotUsedHere => t("diagnosed-portal-not-used").into(),
        PortalFound::NoBus => t("diagnosed-portal-no-bus").into(),
        PortalFound::Absent => t("diagnosed-portal-absent").into(),
        PortalFound::Silent => t("diagnosed-portal-silent").into(),
        PortalFound::Has(interfaces) => {
            let said = interfaces.iter().map(|(interface, version)| {
                let name = ("name", interface.name().into());
                match version {
                    Some(version) => {
                        t_with("diagnosed-portal-has", &[name, ("version", version.to_string().into())])
                    }
                    None => t_with("diagnosed-portal-lacks", &[name]),
                }
            });
            listed(&said.collect::<Vec<_>>())
        }
    }
}

fn browser(found: &BrowserFound) -> String {
    let which: Cow<'static, str> = match found.which {
        Some(KnownBrowser::Named(name)) => name.into(),
        Some(KnownBrowser::Another) => t("diagnosed-browser-another"),
        None => t("diagnosed-browser-not-named"),
    };
    let from = (found.source == Some(BrowserSource::Variable))
        .then(|| t_with("diagnosed-variable", &[("name", "BROWSER".into())]));
    let can = match found.can_be_opened {
        Some(true) => t("diagnosed-browser-can"),
        Some(false) => t("diagnosed-browser-cannot"),
        None => t("diagnosed-browser-unknown"),
    };
    listed(
        &[Some(which.into_owned()), from, Some(can.into_owned())].into_iter().flatten().collect::<Vec<_>>(),
    )
}

fn refusal(seen: &RefusalSeen) -> String {
    let error: Cow<'static, str> = seen.error.map_or_else(|| t("diagnosed-refusal-other"), Cow::Borrowed);
    let what = [
        ("date", moment(seen.at).into()),
        ("environment", environment::name(seen.environment).into_owned().into()),
        ("error", error.into()),
    ];
    if seen.dead { t_with("diagnosed-refusal-dead", &what) } else { t_with("diagnosed-refusal", &what) }
}

/// Nothing could be found out.
pub fn failed() -> Explained {
    explained!("about-diagnosing-failed", "about-diagnosing-failed-now", None, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::ProxySource;

    fn to(server: &str, scheme: &str, address: &str) -> ProxyToServer {
        let (scheme, address) = (scheme.to_owned(), address.to_owned());
        let set_in = ProxySource::Variable("HTTPS_PROXY");
        let proxy = ProxyInUse { scheme, address, set_in, with_credentials: false };
        ProxyToServer { server: server.to_owned(), proxy: Some(proxy) }
    }

    #[test]
    fn proxies_are_told_in_one_line_unless_they_differ() {
        let same = [to("a", "http", "p:1"), to("b", "http", "p:1")];
        let [(label, line)] = &proxies(Some(&same))[..] else { panic!("one line") };
        assert_eq!(
            (label.as_str(), line.as_str()),
            ("Proxy", "p:1, set in the environment variable HTTPS_PROXY")
        );
        let [mut first, second] = same;
        first.proxy = None;
        let lines = proxies(Some(&[first, second]));
        assert_eq!(lines[0], ("Proxy to a".to_owned(), t("diagnosed-none").into_owned()));
        assert!(lines.len() == 2 && lines[1].1.starts_with("p:1, "), "{lines:?}");
        assert_eq!(proxies(None), [("Proxy".to_owned(), unknown())]);
    }

    #[test]
    fn a_proxy_that_no_request_would_go_through_is_told_as_such() {
        let told = |scheme, address| proxy(to("a", scheme, address).proxy.as_ref());
        assert!(told("socks5", "p:1").ends_with(&*t("diagnosed-proxy-not-supported")));
        assert!(told("", "").contains("cannot be read"), "{}", told("", ""));
        assert!(!told("https", "p:1").contains("cannot"));
    }
}
