//! OAuth of an account: set or changed, and taken away, which takes it from every configuration that uses it.

use super::client::NotificationClient;
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::connections::{ApiError, CheckKeptProblem};
use crate::docusign::connect::{ConnectConfiguration, ConnectOAuth, ConnectSwitch};

/// Why the first settings of an account were not set, or that nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum FirstOAuthProblem {
    /// There are some by now: nothing was set.
    #[error("the account has OAuth settings already")]
    HasSome,
    /// Docusign, or the connection.
    #[error(transparent)]
    Write(#[from] ConnectWriteProblem),
}

impl From<ApiError> for FirstOAuthProblem {
    fn from(error: ApiError) -> Self {
        Self::Write(error.into())
    }
}

impl From<CheckKeptProblem> for FirstOAuthProblem {
    fn from(problem: CheckKeptProblem) -> Self {
        Self::Write(problem.into())
    }
}

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

/// Sets OAuth at an account that has none. One that has it by now keeps what is there: other configurations use it.
pub async fn set_first_oauth(
    client: &NotificationClient<'_>,
    settings: &ConnectOAuth,
) -> Result<(), FirstOAuthProblem> {
    let api = client.api();
    if api.oauth().await?.is_some() {
        return Err(FirstOAuthProblem::HasSome);
    }
    match api.set_oauth(settings).await {
        Ok(()) => Ok(()),
        // They are set whole, with the secret, or not at all.
        Err(error) if may_have_arrived(&error) => match api.oauth().await {
            Ok(Some(there)) if is_same(&there, settings) => Ok(()),
            _ => Err(ConnectWriteProblem::Unsure(error).into()),
        },
        Err(error) => Err(error.into()),
    }
}

fn is_same(there: &ConnectOAuth, settings: &ConnectOAuth) -> bool {
    there.authorization_server_url == settings.authorization_server_url
        && there.client_id == settings.client_id
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
