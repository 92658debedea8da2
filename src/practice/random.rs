//! Random values, and the fingerprints by which they are remembered. Knows nobody else.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The system's random generator gave nothing.
#[derive(Debug, thiserror::Error)]
#[error("the system's random generator does not answer")]
pub struct NoRandom;

/// SHA-256 of a secret, a code or a token: all that is kept of it.
pub(super) type Fingerprint = [u8; 32];

/// An opaque text of exactly `length` characters, letters, digits, `-` and `_`.
pub(super) fn opaque(length: usize) -> Result<String, NoRandom> {
    let mut text = URL_SAFE_NO_PAD.encode(bytes(length.saturating_mul(3) / 4 + 1)?);
    text.truncate(length);
    Ok(text)
}

/// A random GUID (RFC 9562, version 4) in lower case with hyphens.
pub(super) fn guid() -> Result<String, NoRandom> {
    let mut bytes = <[u8; 16]>::try_from(bytes(16)?).map_err(|_| NoRandom)?;
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    let parts =
        [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| hex.get(range).unwrap_or_default().to_owned());
    Ok(parts.join("-"))
}

/// What `text` is remembered by.
pub(super) fn fingerprint(text: &str) -> Fingerprint {
    Sha256::digest(text.as_bytes()).into()
}

/// The S256 challenge of `verifier` (RFC 7636, section 4.2).
pub(super) fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(fingerprint(verifier))
}

fn bytes(count: usize) -> Result<Vec<u8>, NoRandom> {
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).map_err(|_| NoRandom)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_rfc_7636_appendix_b() {
        let challenge = challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn opaque_texts_have_the_length_asked_for_and_differ() {
        for length in [1, 2, 3, 4, 650, 10_000] {
            assert_eq!(opaque(length).unwrap().len(), length);
        }
        assert_ne!(opaque(40).unwrap(), opaque(40).unwrap());
    }

    #[test]
    fn a_guid_looks_like_one() {
        let guid = guid().unwrap();
        let lengths: Vec<_> = guid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(guid.as_bytes()[14], b'4');
        assert!(guid.chars().all(|c| c == '-' || c.is_ascii_hexdigit() && !c.is_ascii_uppercase()));
    }
}
