//! How the clients are made, and what a test may set: limits, trust, resolver, proxy. What a test may *not* set
//! either: unchecked certificates, redirects, retries, plain http outside.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use reqwest::{Certificate, Client, ClientBuilder, Proxy, redirect, retry, tls};
use rustls::crypto::CryptoProvider;

use super::error::WireError;
use super::names::Names;
use super::proxy::ProxyInUse;

pub(super) const LOCALHOST: &str = "localhost";

const USER_AGENT: &str = concat!("Countersign/", env!("CARGO_PKG_VERSION"));

/// Limits and surroundings of the clients.
pub(super) struct Settings {
    /// Until connected, name resolution and TLS included.
    pub connect: Duration,
    /// From the start to the last byte of the reply.
    pub total: Duration,
    pub trust: Trust,
    pub proxy: ProxyChoice,
    /// Names outside and the address each stands for, or that it stands for none, before the system is asked.
    pub names: Vec<(String, Option<SocketAddr>)>,
}

pub(super) enum Trust {
    /// The operating system's store.
    System,
    /// Exactly these roots.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests bring their own roots"))]
    Only(Vec<Certificate>),
}

pub(super) enum ProxyChoice {
    /// What the operating system, or the environment, names.
    System,
    /// This one, for everything outside.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests bring their own proxy"))]
    Given(String),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            total: Duration::from_secs(30),
            trust: Trust::System,
            proxy: ProxyChoice::System,
            names: Vec::new(),
        }
    }
}

impl Settings {
    pub(super) fn outside_client(&self) -> Result<Client, WireError> {
        let mut builder = self.https();
        if let ProxyChoice::Given(url) = &self.proxy {
            builder = builder.proxy(Proxy::all(url).map_err(|e| WireError::from_build(&e))?);
        }
        builder
            .dns_resolver(Names::before_the_systems(self.names.clone()))
            .build()
            .map_err(|e| WireError::from_build(&e))
    }

    /// The proxy that a request to the outside, to this URL, goes through.
    pub(super) fn proxy_for(&self, url: &str) -> Option<ProxyInUse> {
        match &self.proxy {
            ProxyChoice::System => ProxyInUse::of_system(url),
            ProxyChoice::Given(address) => ProxyInUse::given(address, url),
        }
    }

    /// For a receiver on this computer that speaks https: its certificate is judged as any other.
    pub(super) fn loopback_tls_client(&self) -> Result<Client, WireError> {
        on_this_computer(self.https()).build().map_err(|e| WireError::from_build(&e))
    }

    pub(super) fn loopback_client(&self) -> Result<Client, WireError> {
        // It never speaks TLS: no roots, so the system's store is not read for nothing.
        on_this_computer(self.common().tls_certs_only([])).build().map_err(|e| WireError::from_build(&e))
    }

    /// https alone, with the roots that are trusted.
    fn https(&self) -> ClientBuilder {
        let builder = self.common().https_only(true);
        match &self.trust {
            Trust::System => builder,
            Trust::Only(roots) => builder.tls_certs_only(roots.iter().cloned()),
        }
    }

    fn common(&self) -> ClientBuilder {
        provide_crypto();
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Client::builder()
            .user_agent(USER_AGENT)
            .default_headers(headers)
            .tls_version_min(tls::Version::TLS_1_2)
            .redirect(redirect::Policy::none())
            .referer(false)
            .connect_timeout(self.connect)
            .timeout(self.total)
            // A code is good for one request, and so is a refresh token: nothing is ever sent twice. Without idle
            // connections the client has no stale one on which it would have to begin again.
            .retry(retry::never())
            .pool_max_idle_per_host(0)
    }
}

/// Without a proxy. Whatever a hosts file says, "localhost" is this computer (RFC 6761, section 6.3).
fn on_this_computer(builder: ClientBuilder) -> ClientBuilder {
    let here = [SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), SocketAddr::from((Ipv6Addr::LOCALHOST, 0))];
    builder.no_proxy().resolve_to_addrs(LOCALHOST, &here)
}

/// reqwest asks rustls for the process's provider. Whoever comes first sets it; losing that race is as good.
fn provide_crypto() {
    if CryptoProvider::get_default().is_none() {
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
}
