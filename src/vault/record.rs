//! What is known of a connection or a draft, its secrets apart.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use super::item::SecretKind;
use crate::domain::{ConnectionId, Environment, Facts, History};
use crate::plain::plain;

/// A connection as the index knows it. Holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConnectionRecord {
    /// Its name here and in the keychain.
    pub id: ConnectionId,
    /// What is known of it.
    #[serde(flatten)]
    pub facts: Facts,
    /// Where the secrets are.
    pub kept: Kept,
    /// What became of it since it was kept.
    #[serde(skip_serializing_if = "History::is_empty")]
    pub history: History,
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
    #[serde(deserialize_with = "plain_text")]
    pub sheet: String,
    /// The product's name, as its sheet had it then.
    #[serde(deserialize_with = "plain_text")]
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// When the answers were last kept.
    pub saved_at: Timestamp,
    /// The answers, in the wizard's own form: given back as they came.
    pub contents: serde_json::Value,
}

/// A text that others may have written.
fn plain_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| plain(&text))
}

/// A draft, and which secrets are kept for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// The draft.
    pub record: DraftRecord,
    /// The kinds that are in the keychain.
    pub secrets: Vec<SecretKind>,
}
