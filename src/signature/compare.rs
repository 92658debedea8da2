//! The headers with signatures, and comparing them in constant time.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use subtle::{Choice, ConstantTimeEq};

use super::key::Code;

/// How headers with signatures begin; the number follows.
const HEADER: &str = "x-docusign-signature-";

/// A signature that one of the keys made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignatureFit {
    /// The number of the header, from 1.
    pub header: u32,
    /// The place of the key among those that were given, from 0.
    pub key: usize,
}

/// A header with a signature.
pub(super) struct Signed<'a> {
    pub(super) number: u32,
    pub(super) text: &'a str,
    /// The signature, where it is one.
    pub(super) code: Option<Code>,
}

/// Whether they are the same; a signature that is none is compared too, and is not.
pub(super) fn same(given: Option<&Code>, expected: &Code) -> Choice {
    let is_one = Choice::from(u8::from(given.is_some()));
    given.unwrap_or(&Code::default()).ct_eq(expected) & is_one
}

/// The headers with signatures, by their numbers, however many there are.
pub(super) fn signed(headers: &[(String, String)]) -> Vec<Signed<'_>> {
    let mut found: Vec<_> = headers
        .iter()
        .filter_map(|(name, value)| {
            let name = name.trim().to_ascii_lowercase();
            let number = name.strip_prefix(HEADER)?.parse().ok()?;
            let text = value.trim();
            let code = STANDARD.decode(text).ok().and_then(|code| code.try_into().ok());
            Some(Signed { number, text, code })
        })
        .collect();
    found.sort_by_key(|one| one.number);
    found
}
