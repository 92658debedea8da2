//! The certificate that Practice shows to receivers which ask for one, as Docusign does (mutual TLS), and the authority that signed it.
//! Made anew at each start.

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use super::random::NoRandom;

/// Where the authority is, on the account server's origin.
pub(super) const PATH: &str = "/connect-client-authority.pem";

/// What is shown, and the key it is proved with.
pub(super) struct ClientCertificate {
    certificate: CertificateDer<'static>,
    key: Vec<u8>,
    /// The authority's certificate in PEM: what a receiver is to trust.
    pub(super) authority: String,
}

impl ClientCertificate {
    /// A new authority, and a certificate of its.
    pub(super) fn new() -> Result<Self, NoRandom> {
        Self::made().map_err(|error| {
            tracing::error!("practice: no certificate: {error}");
            NoRandom
        })
    }

    fn made() -> Result<Self, rcgen::Error> {
        let mut authority = CertificateParams::default();
        authority.distinguished_name = name("Practice Connect Authority");
        authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let authority_key = KeyPair::generate()?;
        let authority_pem = authority.self_signed(&authority_key)?.pem();
        let issuer = Issuer::new(authority, authority_key);

        let mut client = CertificateParams::default();
        client.distinguished_name = name("connect.practice.example");
        client.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        client.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let key = KeyPair::generate()?;
        let certificate = client.signed_by(&key, &issuer)?.der().clone();
        Ok(Self { certificate, key: key.serialize_der(), authority: authority_pem })
    }

    /// The certificate, as it is shown.
    pub(super) fn chain(&self) -> Vec<CertificateDer<'static>> {
        vec![self.certificate.clone()]
    }

    /// Its key.
    pub(super) fn key(&self) -> PrivateKeyDer<'static> {
        PrivatePkcs8KeyDer::from(self.key.clone()).into()
    }
}

fn name(common: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::OrganizationName, "Practice");
    name.push(DnType::CommonName, common);
    name
}
