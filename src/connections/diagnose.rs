//! What helps to find out why something does not work on this computer, put together. Nothing is changed by it: the keychain is
//! asked whether it is there and locked, ports are let go of at once, nobody outside is spoken to.

use jiff::Timestamp;
use url::Url;

use super::PortTrouble;
use crate::callback;
use crate::diagnostics::{self, BrowserFound, PortalFound, Redacted, Redactor, SessionFound, SystemFound};
use crate::domain::{Endpoints, Environment};
use crate::vault::{KeychainProgram, KeychainPrompt, StoreError, Vault};
use crate::wire::{ProxyInUse, Wire};

/// What was found. Holds no secret and no person's name: see [`diagnostics`](crate::diagnostics).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics {
    /// When it was found.
    pub at: Timestamp,
    /// The operating system.
    pub system: SystemFound,
    /// The desktop.
    pub session: SessionFound,
    /// What draws the window; none where none is open.
    pub renderer: Option<Redacted>,
    /// The keychain.
    pub keychain: KeychainState,
    /// The program behind it.
    pub keychain_program: KeychainProgram,
    /// The proxies that requests to Docusign go through; none where that could not be found out.
    pub proxies: Option<Vec<ProxyToServer>>,
    /// The ports of redirect URIs, each with whether it can be had.
    pub ports: Vec<(u16, PortState)>,
    /// The desktop portal.
    pub portal: PortalFound,
    /// The browser.
    pub browser: BrowserFound,
    /// By how many seconds this computer's clock is ahead of Docusign's; none while that is not known.
    pub clock_ahead_secs: Option<i64>,
    /// Where the list of connections lies.
    pub data_dir: Redacted,
    /// How many connections are kept, and the refusals that are noted of them, the newest first; none where the list cannot be
    /// read.
    pub kept: Option<(usize, Vec<RefusalSeen>)>,
}

/// Which proxy a request to one of Docusign's servers goes through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyToServer {
    /// The server's name, such as `account.docusign.com`.
    pub server: String,
    /// The proxy, as a request would use it; none where it goes without one.
    pub proxy: Option<ProxyInUse>,
}

/// How the keychain stands. Nothing was written to it, so that it is not known whether it keeps what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeychainState {
    /// It is there, and open.
    Open,
    /// It is there, and locked.
    Locked,
    /// It is there, and no keyring was made in it yet.
    NoKeyring,
    /// There is none, or none that answers.
    Missing,
    /// It did not answer in time.
    Silent,
    /// It said something else.
    Unknown,
}

impl KeychainState {
    /// As programs read it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Locked => "locked",
            Self::NoKeyring => "no-keyring",
            Self::Missing => "missing",
            Self::Silent => "silent",
            Self::Unknown => "unknown",
        }
    }
}

/// Whether a port can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortState {
    /// Yes.
    Free,
    /// Another program has it; its name and the number of its process, where the system tells.
    Held(Option<(Redacted, Option<u32>)>),
    /// The system gives it only to an administrator.
    NeedsRights,
    /// The system keeps it for something else.
    Reserved,
    /// It cannot be had for another reason.
    Other,
}

impl PortState {
    /// As programs read it.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Held(_) => "held",
            Self::NeedsRights => "needs-rights",
            Self::Reserved => "reserved",
            Self::Other => "other",
        }
    }
}

/// A refusal to renew a connection, as it was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusalSeen {
    /// When.
    pub at: Timestamp,
    /// By which Docusign.
    pub environment: Environment,
    /// The error code; none where it is none that is known: then it is not shown.
    pub error: Option<&'static str>,
    /// Whether the refresh token is good for nothing any more.
    pub dead: bool,
}

/// The error codes of the token endpoint (RFC 6749, section 5.2) and what else was seen in their place.
const ERRORS: [&str; 10] = [
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "unauthorized_client",
    "unsupported_grant_type",
    "invalid_scope",
    "consent_required",
    "access_denied",
    "server_error",
    "temporarily_unavailable",
];

/// That of the guides, and those that are proposed in its place.
const PORTS: [u16; 4] = [80, 8721, 8722, 8723];

/// So many refusals are of interest.
const MOST_REFUSALS: usize = 5;

/// Finds it out, which takes seconds at most. `renderer` is what draws the window, in its own words; `wire` is what Docusign
/// would be asked on.
pub async fn diagnose(
    vault: &Vault,
    data_dir: &std::path::Path,
    renderer: Option<&str>,
    wire: Option<&Wire>,
    now: Timestamp,
) -> Diagnostics {
    let redactor = Redactor::of_this_user();
    let ports = async {
        let mut found = Vec::new();
        for port in PORTS {
            found.push((port, port_state(port, &redactor).await));
        }
        found
    };
    let keychain = async { (keychain(vault).await, vault.program().await) };
    let ((keychain, keychain_program), ports, system, proxies, portal, browser, kept) = tokio::join!(
        keychain,
        ports,
        diagnostics::system(&redactor),
        proxies(wire, &redactor),
        diagnostics::portal(),
        diagnostics::browser(),
        kept(vault),
    );
    Diagnostics {
        at: now,
        system,
        session: diagnostics::session(),
        renderer: renderer.map(|renderer| redactor.text(renderer)),
        keychain,
        keychain_program,
        proxies,
        ports,
        portal,
        browser,
        // Nobody outside was asked.
        clock_ahead_secs: wire.and_then(Wire::clock_ahead_secs),
        data_dir: redactor.text(&data_dir.display().to_string()),
        kept,
    }
}

async fn keychain(vault: &Vault) -> KeychainState {
    match vault.would_ask().await {
        Ok(None) => KeychainState::Open,
        Ok(Some(KeychainPrompt::Unlock)) | Err(StoreError::Locked) => KeychainState::Locked,
        Ok(Some(KeychainPrompt::MakeKeyring)) | Err(StoreError::NoKeyring) => KeychainState::NoKeyring,
        Err(StoreError::Missing) => KeychainState::Missing,
        Err(StoreError::TimedOut) => KeychainState::Silent,
        Err(_) => KeychainState::Unknown,
    }
}

/// Asked of the wire itself, for the servers that are asked first. It asks the system, which may take its time.
async fn proxies(wire: Option<&Wire>, redactor: &Redactor) -> Option<Vec<ProxyToServer>> {
    let (wire, redactor) = (wire?.clone(), redactor.clone());
    let shown = move |proxy: ProxyInUse| ProxyInUse {
        address: redactor.text(&proxy.address).as_str().to_owned(),
        ..proxy
    };
    diagnostics::in_time(move || {
        let servers = [Endpoints::production(), Endpoints::demo()];
        let found = servers.iter().map(|endpoints| ProxyToServer {
            server: endpoints.server_name().to_owned(),
            proxy: wire.proxy_for(endpoints.token()).map(&shown),
        });
        found.collect()
    })
    .await
}

async fn port_state(port: u16, redactor: &Redactor) -> PortState {
    let Ok(place) = format!("http://localhost:{port}").parse::<Url>() else { return PortState::Other };
    let Err(error) = callback::probe(&place).await else { return PortState::Free };
    match PortTrouble::of(error.told_apart().await, port) {
        PortTrouble::InUse { holder, .. } => {
            PortState::Held(holder.map(|holder| (redactor.text(&holder.name), holder.pid)))
        }
        PortTrouble::NeedsRights(_) => PortState::NeedsRights,
        PortTrouble::Reserved { .. } => PortState::Reserved,
        PortTrouble::Other(_) => PortState::Other,
    }
}

async fn kept(vault: &Vault) -> Option<(usize, Vec<RefusalSeen>)> {
    let (records, _) = vault.records().await.ok()?;
    let seen = records.iter().filter_map(|record| {
        let refused = record.history.refused.as_ref()?;
        let error = ERRORS.into_iter().find(|known| *known == refused.error);
        Some(RefusalSeen { at: refused.at, environment: record.facts.environment, error, dead: refused.dead })
    });
    let mut seen: Vec<_> = seen.collect();
    seen.sort_by_key(|seen| std::cmp::Reverse(seen.at));
    seen.truncate(MOST_REFUSALS);
    Some((records.len(), seen))
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::sync::Arc;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::samples::{MemoryKeychain, record};
    use crate::domain::{RefusedRenewal, samples::facts};

    #[tokio::test]
    async fn a_port_that_is_held_is_told_with_its_holder_and_another_is_free() {
        let held = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = held.local_addr().unwrap().port();
        let redactor = Redactor::of_this_user();
        let state = port_state(port, &redactor).await;
        let PortState::Held(holder) = &state else { panic!("{state:?}") };
        // Not every system tells whose it is; Linux does.
        assert!(holder.is_some() || cfg!(windows));
        if let Some((name, pid)) = holder {
            assert_eq!(*pid, Some(std::process::id()));
            assert!(!name.as_str().is_empty());
        }
        drop(held);
        assert_eq!(port_state(port, &redactor).await, PortState::Free);
    }

    #[tokio::test]
    async fn nothing_of_the_keychain_is_touched_and_only_known_errors_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let chain = Arc::new(MemoryKeychain::default());
        let vault = Vault::new(chain.clone(), folder.path(), Clock::system()).unwrap();
        let at = |hour: i8| {
            jiff::civil::date(2026, 11, 20).at(hour, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap()
        };
        for (hour, error) in [(9, "invalid_grant"), (10, "canary-in-an-error")] {
            let mut kept = record(facts());
            let at = at(hour).timestamp();
            kept.history.refused = Some(RefusedRenewal { at, error: error.to_owned(), dead: true });
            vault.keep(&kept, &[]).await.unwrap();
        }
        let before = chain.open().unwrap().clone();
        let found = diagnose(&vault, folder.path(), Some("wgpu"), None, Timestamp::UNIX_EPOCH).await;
        assert_eq!(*chain.open().unwrap(), before);
        assert_eq!(found.keychain, KeychainState::Open);
        let (count, refusals) = found.kept.clone().unwrap();
        assert_eq!(count, 2);
        assert_eq!(refusals.iter().map(|seen| seen.error).collect::<Vec<_>>(), [None, Some("invalid_grant")]);
        assert!(!format!("{found:?}").contains("canary"), "{found:?}");
    }
}
