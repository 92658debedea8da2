//! An account that calls can be made to.

use std::sync::Arc;

use jiff::Timestamp;

use crate::clock::Clock;
use crate::connections::{ApiError, CheckKeptProblem, LiveConnection, Vault, account_of, with_live_token};
use crate::docusign::account;
use crate::docusign::connect::{ConnectApi, ConnectConfiguration};
use crate::docusign::people::{AccountPeople, people};
use crate::domain::{
    Account, ConnectionId, Endpoints, Environment, Facts, SetUpNotification, Token, UserInfo,
};
use crate::wire::Wire;

/// A kept connection whose access token lives: calls about Connect are made with it, at its account.
pub struct NotificationClient<'a> {
    wire: &'a Wire,
    clock: Clock,
    account: Account,
    endpoints: Endpoints,
    token: Arc<Token>,
    /// The connection.
    pub id: ConnectionId,
    /// Which Docusign.
    pub environment: Environment,
    /// What is known of it: its integration key is what `integratorManaged` is about.
    pub(super) facts: Facts,
    /// What was set up here before.
    pub(super) set_up: Vec<SetUpNotification>,
}

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum NotificationProblem {
    /// The connection, its token, the list or the keychain is not to be had.
    #[error(transparent)]
    Connection(#[from] CheckKeptProblem),
    /// Docusign gave nothing.
    #[error(transparent)]
    Api(#[from] ApiError),
}

impl<'a> NotificationClient<'a> {
    /// Takes the access token out of the keychain. Nothing is spent, nobody is asked.
    pub async fn open(
        vault: &Vault,
        wire: &'a Wire,
        clock: &Clock,
        id: &ConnectionId,
    ) -> Result<Self, CheckKeptProblem> {
        let LiveConnection { facts, history, token } = with_live_token(vault, clock, id).await?;
        Ok(Self {
            wire,
            clock: clock.clone(),
            account: account_of(&facts),
            endpoints: facts.endpoints(),
            token,
            id: id.clone(),
            environment: facts.environment,
            facts,
            set_up: history.set_up,
        })
    }

    /// The calls.
    pub fn api(&self) -> ConnectApi<'_> {
        ConnectApi::new(self.wire, &self.account, &self.token)
    }

    /// The time.
    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Whose token it is.
    pub(super) async fn person(&self) -> Result<UserInfo, ApiError> {
        account::user_info(self.wire, &self.endpoints, &self.token).await
    }

    /// All configurations of the account.
    pub async fn list(&self) -> Result<Vec<ConnectConfiguration>, NotificationProblem> {
        Ok(self.api().list().await?)
    }

    /// The people of the account, to be picked from.
    pub async fn people(&self) -> Result<AccountPeople, ApiError> {
        people(self.wire, &self.account, &self.token).await
    }

    /// Whether this configuration was set up here.
    pub fn was_set_up_here(&self, configuration: &ConnectConfiguration) -> bool {
        self.set_up.iter().any(|known| Some(&known.connect_id) == configuration.connect_id.as_ref())
    }
}
