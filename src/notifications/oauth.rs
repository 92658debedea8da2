//! OAuth of an account: set or changed, and taken away, which takes it from every configuration that uses it.

use super::client::NotificationClient;
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::connections::ApiError;
use crate::docusign::connect::{ConnectConfiguration, ConnectOAuth, ConnectSwitch};

/// Whether the messages of a configuration carry a token by the account's settings: neither its own nor the partner's.
pub fn uses_account_oauth(configuration: &ConnectConfiguration) -> bool {
    let is = |switch| configuration.is(switch);
    is(ConnectSwitch::IncludeOAuth)
        && !is(ConnectSwitch::EnableOAuthPerConfiguration)
        && !is(ConnectSwitch::IntegratorManaged)
}

/// Sets OAuth, or puts these settings in the place of those that are there; whether there were some. Docusign asks the server for a token
/// meanwhile, so that it can refuse because of that server.
pub async fn set_oauth(
    client: &NotificationClient<'_>,
    settings: &ConnectOAuth,
) -> Result<bool, ConnectWriteProblem> {
    let api = client.api();
    let was_there = api.oauth().await?.is_some();
    let ended = if was_there { api.change_oauth(settings).await } else { api.set_oauth(settings).await };
    match ended {
        Ok(()) => Ok(was_there),
        // Nobody can see whether the secret arrived.
        Err(error) if may_have_arrived(&error) => Err(ConnectWriteProblem::Unsure(error)),
        Err(error) => Err(error.into()),
    }
}

/// Takes OAuth away from the account, if it has it; whether it had.
pub async fn remove_oauth(client: &NotificationClient<'_>) -> Result<bool, ConnectWriteProblem> {
    let api = client.api();
    if api.oauth().await?.is_none() {
        return Ok(false);
    }
    match api.remove_oauth().await {
        Ok(()) => Ok(true),
        Err(error) if may_have_arrived(&error) => match api.oauth().await {
            Ok(None) => Ok(true),
            Ok(Some(_)) | Err(ApiError::Wire(_)) => Err(ConnectWriteProblem::Unsure(error)),
            Err(other) => Err(other.into()),
        },
        Err(error) => Err(error.into()),
    }
}
