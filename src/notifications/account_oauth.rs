//! What an account has of OAuth for Connect and who uses it, and its settings changed or taken away once they were seen: what a window needs
//! to lead a person through that.

use super::client::{NotificationClient, NotificationProblem};
use super::drift::sent_of;
use super::oauth::{remove_oauth, uses_account_oauth};
use super::owner::can_be_managed;
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::connections::{ApiError, CheckKeptProblem, ConnectionRecord, Vault};
use crate::docusign::connect::{ConnectConfiguration, ConnectOAuth, ConnectSwitch};

/// What an account has of OAuth, and whose messages carry its token.
#[derive(Clone, Debug, Default)]
pub struct AccountOAuth {
    /// The settings, without the secret; none where there are none.
    pub settings: Option<ConnectOAuth>,
    /// The account's configurations that use them, by their names.
    pub own: Vec<String>,
    /// Configurations that use the settings of the account that owns the integration key: of this account those that are there, of others
    /// those that were set up here.
    pub managed: Vec<ManagedOAuthUser>,
}

/// A configuration whose OAuth the partner manages.
#[derive(Clone, Debug)]
pub struct ManagedOAuthUser {
    /// What it is called.
    pub name: String,
    /// The connection of its account; none for the account that was read.
    pub client: Option<Box<ConnectionRecord>>,
}

/// Why settings that were seen were not changed or removed, or that nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum OAuthChangeProblem {
    /// They are not as they were seen: nothing was done.
    #[error("the OAuth settings were changed meanwhile")]
    Outdated,
    /// Docusign, or the connection.
    #[error(transparent)]
    Write(#[from] ConnectWriteProblem),
}

impl From<ApiError> for OAuthChangeProblem {
    fn from(error: ApiError) -> Self {
        Self::Write(error.into())
    }
}

impl From<CheckKeptProblem> for OAuthChangeProblem {
    fn from(problem: CheckKeptProblem) -> Self {
        Self::Write(problem.into())
    }
}

/// Reads them, and who uses them.
pub async fn account_oauth(
    vault: &Vault,
    client: &NotificationClient<'_>,
) -> Result<AccountOAuth, NotificationProblem> {
    let settings = client.api().oauth().await?;
    let mut seen = AccountOAuth { settings, ..AccountOAuth::default() };
    for one in client.list().await? {
        if uses_account_oauth(&one) {
            seen.own.push(one.name);
        } else if uses_managed_oauth(&one) {
            seen.managed.push(ManagedOAuthUser { name: one.name, client: None });
        }
    }
    let kept = vault.connections().await.map_err(CheckKeptProblem::Index)?.records;
    let is_client = |record: &ConnectionRecord| {
        record.facts.account_id != client.facts.account_id
            && can_be_managed(&record.facts, &client.facts).is_ok()
    };
    for record in kept.into_iter().filter(is_client) {
        for known in record.history.set_up.iter().map(sent_of).filter(uses_managed_oauth) {
            seen.managed.push(ManagedOAuthUser { name: known.name, client: Some(Box::new(record.clone())) });
        }
    }
    Ok(seen)
}

/// Whether the messages of a configuration carry a token by the settings of the account that owns the integration key.
fn uses_managed_oauth(configuration: &ConnectConfiguration) -> bool {
    configuration.is(ConnectSwitch::IncludeOAuth) && configuration.is(ConnectSwitch::IntegratorManaged)
}

/// Puts these settings in the place of those that were seen. Docusign asks the server for a token meanwhile.
pub async fn change_oauth(
    client: &NotificationClient<'_>,
    seen: &ConnectOAuth,
    settings: &ConnectOAuth,
) -> Result<(), OAuthChangeProblem> {
    still_there(client, seen).await?;
    match client.api().change_oauth(settings).await {
        Ok(()) => Ok(()),
        // Nobody can see whether the secret arrived.
        Err(error) if may_have_arrived(&error) => Err(ConnectWriteProblem::Unsure(error).into()),
        Err(error) => Err(error.into()),
    }
}

/// Takes the settings away that were seen.
pub async fn remove_seen_oauth(
    client: &NotificationClient<'_>,
    seen: &ConnectOAuth,
) -> Result<(), OAuthChangeProblem> {
    still_there(client, seen).await?;
    if remove_oauth(client).await? { Ok(()) } else { Err(OAuthChangeProblem::Outdated) }
}

async fn still_there(client: &NotificationClient<'_>, seen: &ConnectOAuth) -> Result<(), OAuthChangeProblem> {
    let there = client.api().oauth().await?;
    // Values that were left as they are were taken from what was seen.
    let is_same = there.is_some_and(|there| {
        there.to_public_json() == seen.to_public_json() && seen.other_values(&there).is_empty()
    });
    if is_same { Ok(()) } else { Err(OAuthChangeProblem::Outdated) }
}
