//! The owner's key: made for one request, kept in the keychain until its answer came.

use std::fmt;

use age::x25519::{Identity, Recipient};
use secrecy::{ExposeSecret, SecretString};

/// The private half. Wiped when dropped, shown by nothing.
pub struct OwnerKey(SecretString);

/// The text is no owner's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an owner's key")]
pub struct NoOwnerKey;

impl OwnerKey {
    /// A new key, and its public half.
    pub(super) fn generate() -> (Self, Recipient) {
        let identity = Identity::generate();
        (Self(identity.to_string()), identity.to_public())
    }

    /// The key to put into the keychain: about 74 characters.
    pub fn secret(&self) -> &SecretString {
        &self.0
    }

    /// A key from the keychain.
    pub fn from_secret(secret: SecretString) -> Result<Self, NoOwnerKey> {
        let key = Self(secret);
        key.identity().map(|_| key)
    }

    pub(super) fn identity(&self) -> Result<Identity, NoOwnerKey> {
        self.0.expose_secret().parse().map_err(|_| NoOwnerKey)
    }
}

impl fmt::Debug for OwnerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OwnerKey([REDACTED])")
    }
}
