//! TLS of the receiver: a certificate of its own making, made at each start, and what is asked of whoever comes.

use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair};
use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme};

use super::authorities::ClientAuthorities;
use super::options::ReceiverTls;
use super::proof::Proof;

/// How TLS is spoken; nothing where it is not.
pub(super) fn config(tls: &ReceiverTls) -> Result<Option<Arc<ServerConfig>>, TlsProblem> {
    let authorities = match tls {
        ReceiverTls::Off => return Ok(None),
        ReceiverTls::On => None,
        ReceiverTls::Mutual(authorities) => Some(authorities.clone()),
    };
    let names = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
    let key = KeyPair::generate()?;
    let certificate = CertificateParams::new(names)?.self_signed(&key)?;
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?;
    let builder = match authorities {
        Some(authorities) => builder.with_client_cert_verifier(Arc::new(Asked(authorities))),
        None => builder.with_no_client_auth(),
    };
    let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
    Ok(Some(Arc::new(builder.with_single_cert(vec![certificate.der().clone()], key)?)))
}

/// Judges what was shown: the certificate itself first.
pub(super) fn judge(authorities: &ClientAuthorities, shown: Option<&[CertificateDer<'_>]>) -> Proof {
    let Some((certificate, others)) = shown.and_then(<[_]>::split_first) else { return Proof::Missing };
    match authorities.verifier().verify_client_cert(certificate, others, UnixTime::now()) {
        Ok(_) => Proof::Accepted,
        Err(_) => Proof::Wrong,
    }
}

/// No certificate of one's own could be made.
#[derive(Debug, thiserror::Error)]
pub(super) enum TlsProblem {
    #[error(transparent)]
    Certificate(#[from] rcgen::Error),
    #[error(transparent)]
    Tls(#[from] Error),
}

/// Asks for a certificate and takes any in the handshake, if whoever shows it has its key: it is judged with the message, so that a wrong one is
/// answered in words and not by a connection that breaks.
#[derive(Debug)]
struct Asked(ClientAuthorities);

impl ClientCertVerifier for Asked {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        self.0.verifier().root_hint_subjects()
    }

    fn client_auth_mandatory(&self) -> bool {
        false
    }

    fn verify_client_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.0.verifier().verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.0.verifier().verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.verifier().supported_verify_schemes()
    }
}
