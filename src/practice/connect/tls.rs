//! TLS towards a receiver on this computer. Docusign wants a certificate that Microsoft's list leads to; on this computer nobody has one, so
//! each is taken here. What is sent is not real, and goes nowhere else.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};

use crate::practice::certificate::ClientCertificate;

/// How the sender speaks TLS with receivers on this computer.
pub(super) type SenderTls = ClientConfig;

/// How TLS is spoken; with a certificate, should the receiver ask for one.
pub(super) fn config(certificate: Option<&ClientCertificate>) -> Result<Arc<SenderTls>, Error> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Arc::new(OnThisComputer(Arc::clone(&provider)));
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    Ok(Arc::new(match certificate {
        Some(shown) => builder.with_client_auth_cert(shown.chain(), shown.key())?,
        None => builder.with_no_client_auth(),
    }))
}

/// Takes each certificate whose key the receiver has.
#[derive(Debug)]
struct OnThisComputer(Arc<CryptoProvider>);

impl ServerCertVerifier for OnThisComputer {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
