//! Where Docusign said no, and what may be reported of it.

use crate::docusign::refusal::Refusal;

/// Where Docusign said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusedAt {
    /// The consent page: the browser came back with an error in place of a code.
    Consent,
    /// The token endpoint.
    Token,
    /// The API.
    Api,
    /// The API, about Connect.
    Connect,
}

/// The longest error code that is reported, in bytes: what is longer may be a token.
const LONGEST: usize = 64;

/// What is reported of a refusal that is not known: nothing that a person typed, no name, no address, no id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRefusal {
    /// Where Docusign said no.
    pub(super) place: RefusedAt,
    /// Docusign's error code, where it has the form of one: letters and underscores.
    pub(super) code: Option<String>,
    /// The HTTP status, where there was one.
    pub(super) status: Option<u16>,
}

impl UnknownRefusal {
    /// What may be reported of this refusal.
    pub(super) fn of(place: RefusedAt, refusal: &Refusal) -> Self {
        Self { place, code: is_code(&refusal.error).then(|| refusal.error.clone()), status: refusal.status }
    }
}

fn is_code(error: &str) -> bool {
    !error.is_empty()
        && error.len() <= LONGEST
        && error.bytes().all(|sign| sign.is_ascii_alphabetic() || sign == b'_')
}
