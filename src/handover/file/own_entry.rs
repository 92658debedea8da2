//! A key of the file that a product reads, with what stands behind it.

use secrecy::{ExposeSecret, SecretString};

/// A key with its value.
pub struct OwnEntry<'a> {
    /// Letters, digits, `_`, `-`, and points between.
    pub key: &'a str,
    /// What stands behind it.
    pub value: OwnValue,
}

/// What a key has.
pub enum OwnValue {
    /// This value.
    Known(SecretString),
    /// This number, or `true` or `false`.
    Literal(String),
    /// None here: why, and what to do about it, in a sentence for the person.
    Missing(String),
}

impl OwnValue {
    /// Whether no variable can hold it.
    pub(super) fn holds_nul(&self) -> bool {
        matches!(self, Self::Known(value) if value.expose_secret().contains('\0'))
    }
}
