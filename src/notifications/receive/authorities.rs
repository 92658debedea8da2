//! The authorities whose client certificates a receiver takes.

use std::fmt;
use std::sync::Arc;

use rustls::RootCertStore;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;

/// The authorities whose certificates are taken.
#[derive(Clone)]
pub struct ClientAuthorities(Arc<dyn ClientCertVerifier>);

/// There is no certificate of an authority in a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no certificate of an authority: {0}")]
pub struct NoAuthority(String);

impl ClientAuthorities {
    /// Reads certificates in PEM, one or several.
    pub fn read(pem: &[u8]) -> Result<Self, NoAuthority> {
        let none = |error: &dyn fmt::Display| NoAuthority(error.to_string());
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            roots.add(certificate.map_err(|error| none(&error))?).map_err(|error| none(&error))?;
        }
        let provider = Arc::new(ring::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
            .allow_unauthenticated()
            .build()
            .map_err(|error| none(&error))?;
        Ok(Self(verifier))
    }

    /// What judges certificates, and the proof of their keys.
    pub(super) fn verifier(&self) -> &dyn ClientCertVerifier {
        &*self.0
    }
}

impl fmt::Debug for ClientAuthorities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientAuthorities").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_no_certificate_is_no_authority() {
        for pem in [&b""[..], b"text", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
            assert!(ClientAuthorities::read(pem).is_err(), "{pem:?}");
        }
    }
}
