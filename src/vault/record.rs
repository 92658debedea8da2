//! What is known of a connection or a draft, its secrets apart.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::item::SecretKind;

/// The name of a connection or a draft in the index and in the keychain: 128 random bits as 32 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ConnectionId(String);

impl ConnectionId {
    /// A new one, from the system's generator; fails only where that does.
    pub fn random() -> Result<Self, getrandom::Error> {
        Ok(Self(random_hex()?))
    }

    /// The 32 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// 128 random bits in hexadecimal.
pub(super) fn random_hex() -> Result<String, getrandom::Error> {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bits)))
}

impl fmt::Display for ConnectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is not 32 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a connection's id is 32 lower-case hexadecimal digits")]
pub struct NoConnectionId;

impl FromStr for ConnectionId {
    type Err = NoConnectionId;

    fn from_str(text: &str) -> Result<Self, NoConnectionId> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for ConnectionId {
    type Error = NoConnectionId;

    fn try_from(text: String) -> Result<Self, NoConnectionId> {
        let sound = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if sound { Ok(Self(text)) } else { Err(NoConnectionId) }
    }
}

impl From<ConnectionId> for String {
    fn from(id: ConnectionId) -> Self {
        id.0
    }
}

/// A connection as the index knows it. Holds no secret: the integration key is public (RFC 6749, section 2.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionRecord {
    /// Its name here and in the keychain.
    pub id: ConnectionId,
    /// The id of its connector sheet.
    pub sheet: String,
    /// The product's name, as its sheet had it then: the sheet may be gone one day.
    pub product_name: String,
    /// Which Docusign, in the caller's words (`production`, `demo`, `practice`).
    pub environment: String,
    /// The integration key, a GUID: `client_id` in RFC 6749.
    pub integration_key: String,
    /// The redirect URI, byte for byte as it was sent.
    pub redirect_uri: String,
    /// The scopes that were asked for.
    pub scopes: Vec<String>,
    /// The account the connection reads.
    pub account_id: String,
    /// That account's name.
    pub account_name: String,
    /// Where that account's API lives, without `/restapi`.
    pub base_uri: String,
    /// Who consented.
    pub person_name: String,
    /// The e-mail address of who consented.
    pub person_email: String,
    /// When they did.
    pub consented_at: Timestamp,
    /// When the refresh token ends, as far as is known: Docusign does not say it in its answer.
    pub refresh_token_expires_at: Option<Timestamp>,
    /// When the access token ends.
    pub access_token_expires_at: Option<Timestamp>,
    /// Where the secrets are.
    pub kept: Kept,
}

/// Where a connection's secrets are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// In the operating system's keychain.
    Keychain,
}

/// An unfinished set-up as the index knows it. Holds no secret: whoever keeps it sees to that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftRecord {
    /// Its name here and in the keychain. May be that of a connection, which it has nothing to do with here.
    pub id: ConnectionId,
    /// The id of its connector sheet.
    pub sheet: String,
    /// The product's name, as its sheet had it then.
    pub product_name: String,
    /// Which Docusign, in the caller's words (`production`, `demo`, `practice`).
    pub environment: String,
    /// When the answers were last kept.
    pub saved_at: Timestamp,
    /// The answers, in the wizard's own form: given back as they came.
    pub contents: serde_json::Value,
}

/// A draft, and which secrets are kept for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// The draft.
    pub record: DraftRecord,
    /// The kinds that are in the keychain.
    pub secrets: Vec<SecretKind>,
}
