//! Which secrets a connection has, and the names of the items that hold them.

use serde::{Deserialize, Serialize};

use super::record::ConnectionId;
use crate::texts::{t, t_with};

/// The secrets of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecretKind {
    /// The secret of the integration key: `client_secret` in RFC 6749.
    SecretKey,
    /// RFC 6749, section 1.5.
    RefreshToken,
    /// RFC 6749, section 1.4.
    AccessToken,
}

impl SecretKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SecretKey, Self::RefreshToken, Self::AccessToken];

    /// The kind as it stands in an item's name and in the index.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SecretKey => "secret-key",
            Self::RefreshToken => "refresh-token",
            Self::AccessToken => "access-token",
        }
    }
}

/// The name of an item in the keychain: what finds it, and what a person reads in the keychain's own program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemName {
    account: String,
    label: String,
}

impl ItemName {
    /// The service all items are filed under.
    pub const SERVICE: &'static str = "Countersign";

    /// The item of one secret of a connection: `CONNECTION_ID/secret-key`, in its second place
    /// `CONNECTION_ID/secret-key.2`.
    pub(super) fn of(id: &ConnectionId, kind: SecretKind, place: Place, product: &str) -> Self {
        let secret = match kind {
            SecretKind::SecretKey => t("vault-item-secret-key"),
            SecretKind::RefreshToken => t("vault-item-refresh-token"),
            SecretKind::AccessToken => t("vault-item-access-token"),
        };
        let label = t_with("vault-item-label", &[("product", product.into()), ("secret", secret.into())]);
        Self { account: id.account_of(kind, place), label }
    }

    /// An item known by its account name alone, which is all that deleting it takes.
    pub(super) fn known_as(account: &str) -> Self {
        Self { account: account.to_owned(), label: account.to_owned() }
    }

    /// The item that shows whether the keychain keeps anything: `probe/RANDOM`.
    pub(super) fn probe(random: &str) -> Self {
        Self { account: format!("probe/{random}"), label: t("vault-item-probe").into_owned() }
    }

    /// The item that holds the `number`th piece of this one's secret, from 1.
    pub(super) fn piece(&self, number: usize) -> Self {
        Self { account: format!("{}#{number}", self.account), label: self.label.clone() }
    }

    /// The account (or user, or username) the item is filed under.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// What a person reads in the keychain's own program.
    pub fn label(&self) -> &str {
        &self.label
    }
}

impl ConnectionId {
    /// The account that the item of a secret is filed under.
    pub(super) fn account_of(&self, kind: SecretKind, place: Place) -> String {
        format!("{self}/{}{}", kind.id(), place.suffix())
    }
}

/// The two places of a secret. A new one goes to the place that is free, so that the old stays whole until the index
/// points at the new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Place {
    First,
    Second,
}

impl Place {
    pub(super) const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    const fn suffix(self) -> &'static str {
        match self {
            Self::First => "",
            Self::Second => ".2",
        }
    }
}
