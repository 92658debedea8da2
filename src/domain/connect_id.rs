//! The id of a Connect configuration.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The id of a Connect configuration: digits, mostly eight of them. Letters, digits and hyphens only, since it becomes part of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ConnectId(String);

/// Not the id of a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a Connect configuration")]
pub struct ConnectIdProblem;

impl ConnectId {
    /// The id as Docusign writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ConnectId {
    type Error = ConnectIdProblem;

    fn try_from(text: String) -> Result<Self, ConnectIdProblem> {
        let sound =
            (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if sound { Ok(Self(text)) } else { Err(ConnectIdProblem) }
    }
}

impl FromStr for ConnectId {
    type Err = ConnectIdProblem;

    fn from_str(text: &str) -> Result<Self, ConnectIdProblem> {
        Self::try_from(text.to_owned())
    }
}

impl From<ConnectId> for String {
    fn from(id: ConnectId) -> Self {
        id.0
    }
}

impl fmt::Display for ConnectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
