//! Signatures of Connect's messages: HMAC with SHA-256 (RFC 2104) over the body's bytes, in base64, one header a key
//! (`X-DocuSign-Signature-1`, `-2`, …). Making one, judging a message against any number of keys in constant time, and naming the known
//! mistake where none fits.
//!
//! | file | what it holds |
//! |---|---|
//! | `key` | [`SignatureKey`], and [`sign`] |
//! | `compare` | the headers, and comparing in constant time |
//! | `judge` | [`judge`]: which header is by which key |
//! | `mistake` | [`SignatureMistake`]: what people get wrong, each found by trying it |
//! | `variants` | a body as something on the way may have changed it |
//!
//! Knows nobody of ours.

mod compare;
mod judge;
mod key;
mod mistake;
mod variants;

pub use compare::SignatureFit;
pub use judge::{Judgement, judge};
pub use key::{SignatureKey, sign};
pub use mistake::{KeyChange, SignatureMistake};
pub use variants::BodyChange;
