//! Random values from the system's generator, and the code challenge (RFC 7636).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The system's random generator failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system's random generator failed")]
pub struct RandomError;

/// 256 random bits as 43 base64url characters: a state, or a code verifier as RFC 7636, section 4.1 recommends it.
pub(super) fn random_text() -> Result<SecretString, RandomError> {
    let mut bytes = Zeroizing::new([0_u8; 32]);
    getrandom::fill(&mut *bytes).map_err(|_| RandomError)?;
    Ok(SecretString::from(URL_SAFE_NO_PAD.encode(bytes.as_slice())))
}

/// The S256 code challenge: base64url of the SHA-256 of the verifier (RFC 7636, section 4.2).
pub(super) fn challenge(verifier: &SecretString) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose_secret().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_14_the_vector_of_rfc_7636_appendix_b() {
        let verifier = SecretString::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn item_13_random_texts_have_256_bits_and_differ() {
        let mut seen = std::collections::HashSet::new();
        let mut ones = [0_u32; 256];
        for _ in 0..64 {
            let text = random_text().unwrap();
            let bytes = URL_SAFE_NO_PAD.decode(text.expose_secret()).unwrap();
            assert_eq!(bytes.len(), 32);
            for (at, count) in ones.iter_mut().enumerate() {
                *count += u32::from(bytes[at / 8] >> (at % 8) & 1);
            }
            assert!(seen.insert(text.expose_secret().to_owned()));
        }
        // A bit that never moved in 64 draws would be a fixed one: chance alone does that once in 2^54 runs.
        assert!(ones.iter().all(|count| (1..64).contains(count)));
    }
}
