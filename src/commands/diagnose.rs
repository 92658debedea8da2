//! `countersign diagnose`: what helps to find out why something does not work. Always ends well: what could not be found out is
//! said.

use serde_json::{Value, json};

use super::exit::Exit;
use super::printing::{print, print_json};
use super::session::Session;
use crate::connections::{
    DesktopFound, Diagnostics, KeychainProgram, KnownBrowser, PortState, PortalFound, ProxySource,
    ProxyToServer, diagnose,
};
use crate::words::diagnostics;

/// Prints it.
pub(super) fn run(session: &Session, as_json: bool) -> Exit {
    let now = session.clock.now();
    let wire = Session::wire().ok();
    // No window is open here.
    let found =
        session.runtime.block_on(diagnose(&session.vault, &session.data_dir, None, wire.as_deref(), now));
    if as_json {
        print_json(&entry(&found));
    } else {
        print(&diagnostics::text(&found));
    }
    Exit::Fine
}

/// For programs; null is what is not known.
fn entry(found: &Diagnostics) -> Value {
    let ports = found.ports.iter().map(|(port, state)| {
        let holder = if let PortState::Held(holder) = state { holder.as_ref() } else { None };
        json!({
            "port": port,
            "state": state.id(),
            "program": holder.map(|(program, _)| program),
            "pid": holder.and_then(|(_, pid)| *pid),
        })
    });
    let refusals = found.kept.as_ref().map(|(_, seen)| {
        let each = seen.iter().map(|seen| {
            json!({ "at": seen.at, "environment": seen.environment, "error": seen.error, "dead": seen.dead })
        });
        each.collect::<Vec<_>>()
    });
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "at": found.at,
        "system": {
            "kind": found.system.kind,
            "processor": found.system.processor,
            "name": found.system.name,
            "kernel": found.system.kernel,
        },
        "session": {
            "display": found.session.display.id(),
            "desktop": match found.session.desktop {
                DesktopFound::Known(name) => Value::from(name),
                DesktopFound::Another => Value::from("another"),
                DesktopFound::NotSaid => Value::Null,
            },
            "remote": found.session.is_remote,
        },
        "renderer": found.renderer,
        "fonts_built_in": ["Inter", "JetBrains Mono"],
        "keychain": { "program": program(found.keychain_program), "state": found.keychain.id() },
        "proxies": found.proxies.as_ref().map(|all| all.iter().map(proxy).collect::<Vec<_>>()),
        "ports": ports.collect::<Vec<_>>(),
        "portal": portal(&found.portal),
        "browser": {
            "can_be_opened": found.browser.can_be_opened,
            "name": match found.browser.which {
                Some(KnownBrowser::Named(name)) => Value::from(name),
                Some(KnownBrowser::Another) => Value::from("another"),
                None => Value::Null,
            },
        },
        "clock_ahead_secs": found.clock_ahead_secs,
        "data_dir": found.data_dir,
        "connections": found.kept.as_ref().map(|(count, _)| *count),
        "refusals": refusals,
    })
}

fn program(program: KeychainProgram) -> Option<&'static str> {
    match program {
        KeychainProgram::GnomeKeyring => Some("gnome-keyring"),
        KeychainProgram::KWallet => Some("kwallet"),
        KeychainProgram::KeePassXc => Some("keepassxc"),
        KeychainProgram::CredentialManager => Some("credential-manager"),
        KeychainProgram::MacKeychain => Some("mac-keychain"),
        KeychainProgram::Unknown => None,
    }
}

fn proxy(found: &ProxyToServer) -> Value {
    let Some(proxy) = &found.proxy else { return json!({ "server": found.server, "state": "none" }) };
    json!({
        "server": found.server,
        "state": match proxy.scheme.as_str() {
            "" => "not-understood",
            _ if proxy.is_supported() => "used",
            _ => "not-supported",
        },
        "source": match proxy.set_in {
            ProxySource::Variable(name) => name,
            ProxySource::System => "system",
        },
        "scheme": proxy.scheme,
        "address": proxy.address,
        "has_credentials": proxy.with_credentials,
    })
}

fn portal(found: &PortalFound) -> Value {
    match found {
        PortalFound::NotUsedHere => json!({ "state": "not-used" }),
        PortalFound::NoBus => json!({ "state": "no-bus" }),
        PortalFound::Absent => json!({ "state": "absent" }),
        PortalFound::Silent => json!({ "state": "silent" }),
        PortalFound::Has(interfaces) => {
            let versions =
                interfaces.iter().map(|(interface, version)| (interface.name().to_owned(), json!(version)));
            json!({ "state": "there", "versions": versions.collect::<serde_json::Map<_, _>>() })
        }
    }
}
