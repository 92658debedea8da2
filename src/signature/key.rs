//! A key, and a signature made with it.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

/// A signature, decoded.
pub(super) type Code = [u8; 32];

/// A key of Docusign's page *Connect Keys*. It is used as the text it is: it looks like base64, and is not decoded. Shown by nothing.
pub struct SignatureKey(SecretString);

impl SignatureKey {
    /// Takes the text as it is.
    pub fn new(text: SecretString) -> Self {
        Self(text)
    }

    /// Whether there is nothing in it, so that anybody could sign.
    pub fn is_empty(&self) -> bool {
        self.text().trim().is_empty()
    }

    pub(super) fn text(&self) -> &str {
        self.0.expose_secret()
    }

    pub(super) fn code(&self, body: &[u8]) -> Code {
        code(self.text().as_bytes(), body)
    }
}

impl fmt::Debug for SignatureKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SignatureKey").finish_non_exhaustive()
    }
}

/// What Docusign puts into a header for this key.
pub fn sign(body: &[u8], key: &SignatureKey) -> String {
    STANDARD.encode(key.code(body))
}

/// HMAC-SHA256 with any bytes as key.
pub(super) fn code(key: &[u8], body: &[u8]) -> Code {
    // A key of any length is taken (RFC 2104, section 3): this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return Code::default() };
    mac.update(body);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> SignatureKey {
        SignatureKey::new(text.into())
    }

    #[test]
    fn signatures_are_those_of_rfc_4231() {
        let hex = |code: Code| code.map(|byte| format!("{byte:02x}")).concat();
        assert_eq!(
            hex(code(&[0x0b; 20], b"Hi There")),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        );
        assert_eq!(
            hex(code(b"Jefe", b"what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        // Longer than a block.
        assert_eq!(
            hex(code(&[0xaa; 131], b"Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        );
    }

    #[test]
    fn a_key_is_the_text_it_is() {
        let (text, body) = ("q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=", b"{}");
        assert_eq!(sign(body, &key(text)), STANDARD.encode(code(text.as_bytes(), body)));
        assert_ne!(sign(body, &key(text)), STANDARD.encode(code(&STANDARD.decode(text).unwrap(), body)));
    }

    #[test]
    fn item_29_nothing_that_is_printed_holds_the_key() {
        assert!(!format!("{:?}", key("canary")).contains("canary"));
    }
}
