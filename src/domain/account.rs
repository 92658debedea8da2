//! Who signed in at Docusign, and which accounts that person has.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::base_uri::{BaseUri, BaseUriProblem};

/// Who signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserInfo {
    /// The user's ID, which never changes.
    pub sub: String,
    /// The full name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The accounts tokens may be sent to, the default first; none where the person belongs to none of that kind.
    pub accounts: Vec<Account>,
    /// The accounts that cannot be used, with the reason.
    pub refused: Vec<RefusedAccount>,
}

impl UserInfo {
    /// Why the account of this ID cannot be used, where it is listed and cannot be.
    pub fn refused_as(&self, id: &AccountId) -> Option<&AccountProblem> {
        let named = |one: &&RefusedAccount| one.account_id.as_ref() == Some(id);
        self.refused.iter().find(named).map(|one| &one.problem)
    }
}

/// An account that calls can be made to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its ID.
    pub account_id: AccountId,
    /// Its name.
    pub name: Option<String>,
    /// Where its API is.
    pub base_uri: BaseUri,
    /// Whether Docusign marks it as the person's default.
    pub is_default: bool,
    /// The organization it belongs to, if it belongs to one.
    pub organization_id: Option<String>,
}

/// An account that is listed and cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedAccount {
    /// Its ID, where that is one.
    pub account_id: Option<AccountId>,
    /// Its name.
    pub name: Option<String>,
    /// What is wrong with it.
    pub problem: AccountProblem,
}

/// Why an account that is listed cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountProblem {
    /// It has no ID, or one that is none.
    NoId,
    /// It does not say where its API is.
    NoBaseUri,
    /// Its API is where no token may be sent.
    BaseUri(BaseUriProblem),
}

/// An account's ID: a GUID, or digits in older ones. Letters, digits and hyphens only, since it becomes part of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(String);

/// Not an account ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an account ID")]
pub struct AccountIdProblem;

impl FromStr for AccountId {
    type Err = AccountIdProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<String> for AccountId {
    type Error = AccountIdProblem;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let sound =
            (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if sound { Ok(Self(text)) } else { Err(AccountIdProblem) }
    }
}

impl From<AccountId> for String {
    fn from(id: AccountId) -> Self {
        id.0
    }
}

impl AccountId {
    /// The ID as Docusign writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
