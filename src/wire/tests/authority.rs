//! For tests: certificates of authorities that nobody knows, and what a server needs to show them. Shared by the tests
//! beside the code and those in `tests/`.
#![allow(dead_code, reason = "each of its users needs another part")]

use std::sync::Arc;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose,
    IsCa, Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{ServerConfig, SupportedProtocolVersion};

/// Somebody who signs certificates: a company, a proxy, an attacker.
pub struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
    /// From its own certificate up, the root left out.
    chain: Vec<CertificateDer<'static>>,
}

/// What a server shows, and the key it answers with.
pub struct Identity {
    pub chain: Vec<CertificateDer<'static>>,
    pub key: PrivateKeyDer<'static>,
}

impl Authority {
    /// A root of this name.
    pub fn root(name: &str) -> Self {
        Self::root_with(name, |_| {})
    }

    pub fn root_with(name: &str, change: impl FnOnce(&mut CertificateParams)) -> Self {
        let (mut params, key) = (authority(name), KeyPair::generate().unwrap());
        change(&mut params);
        let certificate = params.self_signed(&key).unwrap();
        Self { certificate, issuer: Issuer::new(params, key), chain: Vec::new() }
    }

    /// An authority that this one vouches for.
    pub fn vouched(&self, name: &str, change: impl FnOnce(&mut CertificateParams)) -> Self {
        let (mut params, key) = (authority(name), KeyPair::generate().unwrap());
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let chain = [vec![certificate.der().clone()], self.chain.clone()].concat();
        Self { certificate, issuer: Issuer::new(params, key), chain }
    }

    /// A certificate for a server with these names, good for now.
    pub fn server(&self, names: &[&str]) -> Identity {
        self.server_with(names, |_| {})
    }

    pub fn server_with(&self, names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Identity {
        let (mut params, key) = (server(names), KeyPair::generate().unwrap());
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let chain = [vec![certificate.der().clone()], self.chain.clone()].concat();
        Identity { chain, key: private(&key) }
    }

    pub fn der(&self) -> &CertificateDer<'static> {
        self.certificate.der()
    }

    /// As a trust store's file has it.
    pub fn pem(&self) -> String {
        self.certificate.pem()
    }
}

impl Identity {
    /// A server that vouches for itself.
    pub fn self_signed(names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Self {
        let (mut params, key) = (server(names), KeyPair::generate().unwrap());
        change(&mut params);
        let certificate = params.self_signed(&key).unwrap();
        Self { chain: vec![certificate.der().clone()], key: private(&key) }
    }

    /// What a server of this identity is started with.
    pub fn config(self) -> ServerConfig {
        self.config_for(rustls::ALL_VERSIONS)
    }

    pub fn config_for(self, versions: &[&'static SupportedProtocolVersion]) -> ServerConfig {
        builder(versions).with_single_cert(self.chain, self.key).unwrap()
    }

    /// The same for whoever copied the certificates and has another key, which rustls would not let a server do.
    pub fn config_with_another_key(self) -> ServerConfig {
        let other = private(&KeyPair::generate().unwrap());
        let key = ring::sign::any_supported_type(&other).unwrap();
        builder(rustls::ALL_VERSIONS)
            .with_cert_resolver(Arc::new(Always(Arc::new(CertifiedKey::new(self.chain, key)))))
    }
}

#[derive(Debug)]
struct Always(Arc<CertifiedKey>);

impl ResolvesServerCert for Always {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }
}

fn builder(
    versions: &[&'static SupportedProtocolVersion],
) -> rustls::ConfigBuilder<ServerConfig, rustls::server::WantsServerCert> {
    ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(versions)
        .unwrap()
        .with_no_client_auth()
}

fn named(name: &str, params: &mut CertificateParams) {
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2120, 1, 1);
    params.use_authority_key_identifier_extension = true;
}

fn authority(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    named(name, &mut params);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn server(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    named("server", &mut params);
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params
}

fn private(key: &KeyPair) -> PrivateKeyDer<'static> {
    PrivatePkcs8KeyDer::from(key.serialize_der()).into()
}
