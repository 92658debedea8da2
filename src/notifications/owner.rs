//! What a configuration uses that the partner manages (`integratorManaged`): OAuth settings and keys of the account that owns the integration
//! key. The flag belongs to the key whose token makes the call.

use super::client::NotificationClient;
use super::oauth::uses_account_oauth;
use crate::connections::ApiError;
use crate::docusign::connect::{ConnectConfiguration, ConnectSwitch};
use crate::domain::Facts;

/// Why a configuration that the partner manages would tell nobody, or sign with what nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum OwnerProblem {
    /// The client's connection was made with another integration key than the owner's.
    #[error("the client's connection has another integration key")]
    AnotherKey,
    /// The two are of different environments.
    #[error("the client's connection is to another Docusign")]
    AnotherEnvironment,
    /// The owner's connection is not kept any more.
    #[error("the owner's connection is not kept")]
    NotKept,
    /// The owner's account has no OAuth settings.
    #[error("the owner's account has no OAuth settings")]
    NoOAuth,
    /// The owner's account has no key.
    #[error("the owner's account has no key")]
    NoKey,
    /// It could not be seen.
    #[error(transparent)]
    Api(#[from] ApiError),
}

/// Looks at an account before a configuration is set up that uses what is there: the owner's, where the partner manages it; else the
/// configuration's own, which has to have OAuth settings (its first key is made afterwards).
pub async fn check_owner(
    owner: &NotificationClient<'_>,
    wanted: &ConnectConfiguration,
) -> Result<(), OwnerProblem> {
    let managed = wanted.is(ConnectSwitch::IntegratorManaged);
    let api = owner.api();
    if (uses_account_oauth(wanted) || managed && wanted.is(ConnectSwitch::IncludeOAuth))
        && api.oauth().await?.is_none()
    {
        return Err(OwnerProblem::NoOAuth);
    }
    if managed && wanted.is(ConnectSwitch::IncludeHmac) && api.secrets().await?.is_empty() {
        return Err(OwnerProblem::NoKey);
    }
    Ok(())
}

/// Whether configurations made with a client's connection can use what the account of the owner's has.
pub fn can_be_managed(client: &Facts, owner: &Facts) -> Result<(), OwnerProblem> {
    if client.environment != owner.environment {
        Err(OwnerProblem::AnotherEnvironment)
    } else if client.integration_key == owner.integration_key {
        Ok(())
    } else {
        Err(OwnerProblem::AnotherKey)
    }
}

impl NotificationClient<'_> {
    /// Whether this client's configurations can use what `owner` has.
    pub fn can_be_managed_by(&self, owner: &NotificationClient<'_>) -> Result<(), OwnerProblem> {
        can_be_managed(&self.facts, &owner.facts)
    }
}
