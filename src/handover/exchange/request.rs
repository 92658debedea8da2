//! The request: JSON that anybody may read.
//!
//! | name | what it holds |
//! |---|---|
//! | `kind`, `version` | `countersign-request`, 1 |
//! | `id` | 128 random bits, in hexadecimal |
//! | `made_at` | RFC 3339 |
//! | `connector`, `product`, `environment` | the sheet's id, the product's name, `production` or `demo` or `practice` |
//! | `scopes`, `redirect_uri` | what to ask Docusign for |
//! | `recipient` | the key to lock the answer for: X25519, in age's spelling |
//!
//! More names are no fault. A change that an older reader would misunderstand raises `version`.

use age::x25519::Recipient;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::checks::{are_scopes, is_id, is_name, is_product, is_redirect_uri, recipient};
use super::key::OwnerKey;
use super::phrase::phrase;
use crate::domain::Environment;
use crate::handover::file::{Head, MAX_READ};

const KIND: &str = "countersign-request";
const VERSION: u64 = 1;

/// The largest request that is read, in bytes.
pub const MAX_REQUEST: usize = 64 * 1024;
const _: () = assert!(MAX_REQUEST < MAX_READ);

/// What the owner asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequest {
    /// The id of the connector sheet.
    pub sheet: String,
    /// The product's name.
    pub product: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The scopes to ask for.
    pub scopes: Vec<String>,
    /// The redirect URI to use.
    pub redirect_uri: String,
    /// Now.
    pub made_at: Timestamp,
}

/// A sound request. Holds no secret. What its redirect URI means is for the caller to judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeRequest {
    id: String,
    asked: NewRequest,
    recipient: Recipient,
}

/// Why there is no request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestProblem {
    /// It is larger than [`MAX_REQUEST`].
    #[error("too large for a request")]
    TooLarge,
    /// It is something else, or damaged beyond telling.
    #[error("not a request")]
    NotARequest,
    /// It was made by a newer Countersign.
    #[error("of the newer version {0}")]
    Newer(u64),
    /// The value of this name is missing, or not one that a request may have.
    #[error("{0} is missing or unsound")]
    Unsound(&'static str),
    /// The system gave no randomness for a new request.
    #[error("the system's random generator failed")]
    Random,
}

#[derive(Serialize)]
struct RequestView<'a> {
    kind: &'static str,
    version: u64,
    id: &'a str,
    made_at: Timestamp,
    connector: &'a str,
    product: &'a str,
    environment: Environment,
    scopes: &'a [String],
    redirect_uri: &'a str,
    recipient: String,
}

/// All may be missing or of another type, so that the problem can name it.
#[derive(Deserialize)]
struct RequestFile {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(default)]
    made_at: serde_json::Value,
    #[serde(default)]
    connector: serde_json::Value,
    #[serde(default)]
    product: serde_json::Value,
    #[serde(default)]
    environment: serde_json::Value,
    #[serde(default)]
    scopes: serde_json::Value,
    #[serde(default)]
    redirect_uri: serde_json::Value,
    #[serde(default)]
    recipient: serde_json::Value,
}

impl NewRequest {
    /// Makes the request, with a new id and a new key. The key belongs into the keychain before the request leaves the
    /// computer; the request itself is no secret and can be kept anywhere.
    pub fn make(self) -> Result<(ExchangeRequest, OwnerKey), RequestProblem> {
        self.check()?;
        let mut bits = [0; 16];
        getrandom::fill(&mut bits).map_err(|_| RequestProblem::Random)?;
        let id = format!("{:032x}", u128::from_be_bytes(bits));
        let (key, recipient) = OwnerKey::generate();
        Ok((ExchangeRequest { id, asked: self, recipient }, key))
    }

    fn check(&self) -> Result<(), RequestProblem> {
        for (name, sound) in [
            ("connector", is_name(&self.sheet)),
            ("product", is_product(&self.product)),
            ("scopes", are_scopes(&self.scopes)),
            ("redirect_uri", is_redirect_uri(&self.redirect_uri)),
        ] {
            if !sound {
                return Err(RequestProblem::Unsound(name));
            }
        }
        Ok(())
    }
}

impl ExchangeRequest {
    /// Its name, 32 lower-case hexadecimal digits.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the owner asks for.
    pub fn asked(&self) -> &NewRequest {
        &self.asked
    }

    pub(super) fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// What both people compare on the phone: `K7QF-9M2C-03XT-W8ZE`, 80 bits of SHA-256 over everything in the request.
    /// Whoever changes anything in it, its key above all, changes this.
    pub fn phrase(&self) -> String {
        let NewRequest { sheet, product, environment, scopes, redirect_uri, made_at } = &self.asked;
        let (made_at, recipient) = (made_at.to_string(), self.recipient.to_string());
        let single =
            [KIND, &self.id, &made_at, sheet, product, environment.as_str(), redirect_uri, &recipient];
        phrase(single.into_iter().chain(scopes.iter().map(String::as_str)))
    }

    /// The file: pretty-printed JSON, UTF-8.
    pub fn to_bytes(&self) -> Vec<u8> {
        let view = RequestView {
            kind: KIND,
            version: VERSION,
            id: &self.id,
            made_at: self.asked.made_at,
            connector: &self.asked.sheet,
            product: &self.asked.product,
            environment: self.asked.environment,
            scopes: &self.asked.scopes,
            redirect_uri: &self.asked.redirect_uri,
            recipient: self.recipient.to_string(),
        };
        // Texts, a number and a list of texts: nothing of that can fail to become JSON.
        let mut bytes = serde_json::to_vec_pretty(&view).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads a file that somebody sent.
    pub fn read(bytes: &[u8]) -> Result<Self, RequestProblem> {
        if bytes.len() > MAX_REQUEST {
            return Err(RequestProblem::TooLarge);
        }
        // Some editors put a byte order mark first.
        let json = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match Head::of(json) {
            Some(head) if head.kind == KIND && head.version > VERSION => {
                return Err(RequestProblem::Newer(head.version));
            }
            Some(head) if head.kind == KIND && head.version == VERSION => {}
            _ => return Err(RequestProblem::NotARequest),
        }
        let file: RequestFile = serde_json::from_slice(json).map_err(|_| RequestProblem::NotARequest)?;
        file.checked()
    }
}

impl RequestFile {
    fn checked(self) -> Result<ExchangeRequest, RequestProblem> {
        let text = |name: &'static str, value: &serde_json::Value| {
            value.as_str().map(str::to_owned).ok_or(RequestProblem::Unsound(name))
        };
        let asked = NewRequest {
            sheet: text("connector", &self.connector)?,
            product: text("product", &self.product)?,
            environment: text("environment", &self.environment)?
                .parse()
                .map_err(|_| RequestProblem::Unsound("environment"))?,
            scopes: serde_json::from_value(self.scopes).map_err(|_| RequestProblem::Unsound("scopes"))?,
            redirect_uri: text("redirect_uri", &self.redirect_uri)?,
            made_at: serde_json::from_value(self.made_at).map_err(|_| RequestProblem::Unsound("made_at"))?,
        };
        asked.check()?;
        let id = text("id", &self.id)?;
        if !is_id(&id) {
            return Err(RequestProblem::Unsound("id"));
        }
        let recipient = self.recipient.as_str().and_then(recipient);
        Ok(ExchangeRequest { id, asked, recipient: recipient.ok_or(RequestProblem::Unsound("recipient"))? })
    }
}
