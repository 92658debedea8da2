//! The calls that Docusign's older go-live review wants to have seen: different ones, all of them reading.

use jiff::{SignedDuration, Timestamp};

use super::account::{self, ApiError};
use crate::domain::{Account, Token};
use crate::wire::Wire;

/// A call of the review, by what it reads of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReviewCall {
    /// The account.
    Account,
    /// Its settings. Administrators only.
    Settings,
    /// Its users. Administrators only.
    Users,
    /// Its groups.
    Groups,
    /// Its permission profiles. Administrators only.
    PermissionProfiles,
    /// The person's folders.
    Folders,
    /// Its templates.
    Templates,
    /// Its custom fields.
    CustomFields,
    /// Its brands.
    Brands,
    /// Its signing groups.
    SigningGroups,
    /// Its Connect configurations. Administrators only.
    Connect,
    /// The log of Connect. Administrators only.
    ConnectLogs,
    /// The list of the last day's envelopes; no envelope by itself.
    Envelopes,
}

impl ReviewCall {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Account,
        Self::Settings,
        Self::Users,
        Self::Groups,
        Self::PermissionProfiles,
        Self::Folders,
        Self::Templates,
        Self::CustomFields,
        Self::Brands,
        Self::SigningGroups,
        Self::Connect,
        Self::ConnectLogs,
        Self::Envelopes,
    ];

    /// What follows the account's address.
    fn path(self, now: Timestamp) -> String {
        match self {
            Self::Account => String::new(),
            Self::Settings => "/settings".to_owned(),
            Self::Users => "/users?count=1".to_owned(),
            Self::Groups => "/groups?count=1".to_owned(),
            Self::PermissionProfiles => "/permission_profiles".to_owned(),
            Self::Folders => "/folders".to_owned(),
            Self::Templates => "/templates?count=1".to_owned(),
            Self::CustomFields => "/custom_fields".to_owned(),
            Self::Brands => "/brands".to_owned(),
            Self::SigningGroups => "/signing_groups".to_owned(),
            Self::Connect => "/connect".to_owned(),
            Self::ConnectLogs => "/connect/logs".to_owned(),
            Self::Envelopes => {
                let from = now - SignedDuration::from_hours(24);
                format!("/envelopes?from_date={}&count=1", from.strftime("%Y-%m-%d"))
            }
        }
    }
}

/// Makes one call; what it brings is not looked at.
pub async fn review_call(
    wire: &Wire,
    account: &Account,
    token: &Token,
    call: ReviewCall,
    now: Timestamp,
) -> Result<(), ApiError> {
    account::read(wire, account, token, &call.path(now)).await
}
