//! Which secrets a connection or a draft has, and the names of the items that hold them.

use serde::{Deserialize, Serialize};

use crate::domain::ConnectionId;
use crate::texts::{t, t_with};

/// The secrets of a connection, and of a draft: a draft has a secret key for each environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecretKind {
    /// The secret of the integration key: `client_secret` in RFC 6749. In a draft: of production's.
    SecretKey,
    /// The secret of a draft's integration key in Demo.
    DemoSecretKey,
    /// The secret of a draft's integration key in Practice.
    PracticeSecretKey,
    /// RFC 6749, section 1.5. In a draft: of a sign-in that is not saved yet.
    RefreshToken,
    /// RFC 6749, section 1.4. In a draft: of a sign-in that is not saved yet.
    AccessToken,
    /// The private key of a request file, which opens what another person sends back.
    OwnerKey,
    /// The newest key that messages of Connect are signed with, of those that were made here.
    ConnectKey,
    /// The one before it.
    ConnectKeyBefore,
}

impl SecretKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::SecretKey,
        Self::DemoSecretKey,
        Self::PracticeSecretKey,
        Self::RefreshToken,
        Self::AccessToken,
        Self::OwnerKey,
        Self::ConnectKey,
        Self::ConnectKeyBefore,
    ];

    /// The kind as it stands in an item's name and in the index.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SecretKey => "secret-key",
            Self::DemoSecretKey => "demo-secret-key",
            Self::PracticeSecretKey => "practice-secret-key",
            Self::RefreshToken => "refresh-token",
            Self::AccessToken => "access-token",
            Self::OwnerKey => "owner-key",
            Self::ConnectKey => "connect-key",
            Self::ConnectKeyBefore => "connect-key-before",
        }
    }
}

/// Whose an item is. A connection and a draft of the same id are two, with items of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Connection(ConnectionId),
    Draft(ConnectionId),
}

impl Owner {
    /// The account that the item of a secret is filed under.
    pub(super) fn account_of(&self, kind: SecretKind, place: ItemSlot) -> String {
        let (kind, place) = (kind.id(), place.suffix());
        match self {
            Self::Connection(id) => format!("{id}/{kind}{place}"),
            Self::Draft(id) => format!("draft/{id}/{kind}{place}"),
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

    /// The item of one secret: `CONNECTION_ID/secret-key`, in its second place `CONNECTION_ID/secret-key.2`; a draft's
    /// is `draft/CONNECTION_ID/secret-key`.
    pub(super) fn of(owner: &Owner, kind: SecretKind, place: ItemSlot, product: &str) -> Self {
        let secret = match kind {
            SecretKind::SecretKey => t("vault-item-secret-key"),
            SecretKind::DemoSecretKey => t("vault-item-demo-secret-key"),
            SecretKind::PracticeSecretKey => t("vault-item-practice-secret-key"),
            SecretKind::RefreshToken => t("vault-item-refresh-token"),
            SecretKind::AccessToken => t("vault-item-access-token"),
            SecretKind::OwnerKey => t("vault-item-owner-key"),
            SecretKind::ConnectKey => t("vault-item-connect-key"),
            SecretKind::ConnectKeyBefore => t("vault-item-connect-key-before"),
        };
        let words = [("product", product.into()), ("secret", secret.into())];
        let label = match owner {
            Owner::Connection(_) => t_with("vault-item-label", &words),
            Owner::Draft(_) => t_with("vault-item-draft-label", &words),
        };
        Self { account: owner.account_of(kind, place), label }
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

/// The two places of a secret. A new one goes to the place that is free, so that the old stays whole until the index
/// points at the new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ItemSlot {
    First,
    Second,
}

impl ItemSlot {
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
