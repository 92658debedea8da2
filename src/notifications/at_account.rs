//! A configuration set up at the account of one connection, from the connection's name to what came of it; and what is looked at first.

use super::ConnectWriteProblem;
use super::account_oauth::{
    AccountOAuth, OAuthChangeProblem, account_oauth, change_oauth, remove_seen_oauth,
};
use super::client::{NotificationClient, NotificationProblem};
use super::find::WhichConfiguration;
use super::first_key::{FirstKey, FirstKeyProblem, KeyToSign, key_to_sign, make_first_key};
use super::oauth::{FirstOAuthProblem, set_first_oauth};
use super::owner::{OwnerProblem, check_owner};
use super::set_up::{SetUpMode, SetUpOutcome, SetUpProblem, set_up_which};
use crate::clock::Clock;
use crate::connections::{
    CheckKeptProblem, RenewProblem, Sheets, Vault, Wire, is_ours_to_renew, renew_and_follow,
};
use crate::docusign::connect::{ConnectConfiguration, ConnectOAuth, FieldDifference};
use crate::docusign::people::AccountPeople;
use crate::domain::{ConnectId, ConnectionId};

/// What is to be set up at the account of one connection.
#[derive(Clone, Debug)]
pub struct AccountSetUp {
    /// The connection whose account it is.
    pub id: ConnectionId,
    /// What is to be there.
    pub wanted: ConnectConfiguration,
    /// The one that is meant, where it is known; else the one like it.
    pub which: Option<ConnectId>,
    /// One that was set up here and is gone, in whose place it is made: it is not looked for any more once that is done.
    pub replaces: Option<ConnectId>,
    /// In what it differed when the person was shown that: where it differs otherwise by now, nothing is changed, and it is shown anew.
    pub seen: Option<Vec<FieldDifference>>,
    /// Whether it is made, or one that is there is changed.
    pub mode: SetUpMode,
    /// The person wants the connection renewed where its access token has ended, though its product renews it itself.
    pub renew_anyway: bool,
}

/// Why nothing came of it at that account, or not all.
#[derive(Debug, thiserror::Error)]
pub enum AccountSetUpProblem {
    /// The connection is not to be had, or its access token has ended and it is its product's to renew.
    #[error(transparent)]
    Connection(#[from] CheckKeptProblem),
    /// Its access token has ended, and it could not be renewed.
    #[error(transparent)]
    Renewal(#[from] RenewProblem),
    /// The account that owns the integration key has not what the configuration uses.
    #[error(transparent)]
    Owner(#[from] OwnerProblem),
    /// It was not set up, or not wholly.
    #[error(transparent)]
    SetUp(#[from] SetUpProblem),
}

/// What calls are made with.
#[derive(Clone, Copy)]
pub struct NotificationTools<'a> {
    /// Where connections are kept.
    pub vault: &'a Vault,
    /// The HTTP client.
    pub wire: &'a Wire,
    /// Which product renews what.
    pub sheets: &'a Sheets,
    /// The time.
    pub clock: &'a Clock,
}

impl<'a> NotificationTools<'a> {
    /// The account of a connection. One whose access token has ended is renewed first, if that is Countersign's to do or wanted.
    pub async fn open(
        &self,
        id: &ConnectionId,
        renew_anyway: bool,
    ) -> Result<NotificationClient<'a>, AccountSetUpProblem> {
        let Self { vault, wire, sheets, clock } = *self;
        match NotificationClient::open(vault, wire, clock, id).await {
            Err(CheckKeptProblem::NeedsRenewal) => {
                let record = vault.connection(id).await.map_err(CheckKeptProblem::Index)?;
                let record = record.ok_or(CheckKeptProblem::Unknown)?;
                if !renew_anyway && !is_ours_to_renew(sheets, &record) {
                    return Err(CheckKeptProblem::NeedsRenewal.into());
                }
                renew_and_follow(vault, wire, sheets, clock, &record).await?;
                Ok(NotificationClient::open(vault, wire, clock, id).await?)
            }
            opened => Ok(opened?),
        }
    }

    /// Sets it up; whether there is a key for its signatures.
    pub async fn set_up(
        &self,
        asked: AccountSetUp,
    ) -> Result<(SetUpOutcome, KeyToSign), AccountSetUpProblem> {
        let client = self.open(&asked.id, asked.renew_anyway).await?;
        let AccountSetUp { wanted, which, seen, mode, .. } = &asked;
        let which = which.as_ref().map_or(WhichConfiguration::Like(wanted), WhichConfiguration::Seen);
        let outcome =
            set_up_which(self.vault, self.clock, &client, wanted, which, *mode, seen.as_deref()).await?;
        if let (SetUpOutcome::Created(_), Some(gone)) = (&outcome, asked.replaces) {
            let noted = self.vault.note(&asked.id, move |history| history.forget_set_up(&gone)).await;
            noted.map_err(|error| SetUpProblem::from(ConnectWriteProblem::NotNoted(error)))?;
        }
        let key = key_to_sign(&client, &outcome).await;
        Ok((outcome, key))
    }

    /// Has the first key for signatures made at the account of a connection, with the access token that lives, and keeps it.
    pub async fn make_first_key(&self, id: &ConnectionId) -> Result<FirstKey, FirstKeyProblem> {
        make_first_key(self.vault, self.wire, self.clock, id).await
    }

    /// Sets OAuth at the account of a connection, with the access token that lives, if it has none.
    pub async fn set_first_oauth(
        &self,
        id: &ConnectionId,
        settings: &ConnectOAuth,
    ) -> Result<(), FirstOAuthProblem> {
        let client = NotificationClient::open(self.vault, self.wire, self.clock, id).await?;
        set_first_oauth(&client, settings).await
    }

    /// The OAuth settings of the account of a connection, with the access token that lives, and who uses them.
    pub async fn oauth(&self, id: &ConnectionId) -> Result<AccountOAuth, NotificationProblem> {
        let client = NotificationClient::open(self.vault, self.wire, self.clock, id).await?;
        account_oauth(self.vault, &client).await
    }

    /// Puts these settings in the place of those that were seen there; with none, takes those away.
    pub async fn change_oauth(
        &self,
        id: &ConnectionId,
        seen: &ConnectOAuth,
        settings: Option<&ConnectOAuth>,
    ) -> Result<(), OAuthChangeProblem> {
        let client = NotificationClient::open(self.vault, self.wire, self.clock, id).await?;
        match settings {
            Some(settings) => change_oauth(&client, seen, settings).await,
            None => remove_seen_oauth(&client, seen).await,
        }
    }

    /// The people of the account of a connection, to be picked from.
    pub async fn people(
        &self,
        id: &ConnectionId,
        renew_anyway: bool,
    ) -> Result<AccountPeople, AccountSetUpProblem> {
        let client = self.open(id, renew_anyway).await?;
        Ok(client.people().await.map_err(OwnerProblem::Api)?)
    }

    /// Looks whether the account that owns the integration key has what a configuration uses that the partner manages.
    pub async fn check_owner(
        &self,
        owner: &ConnectionId,
        wanted: &ConnectConfiguration,
        renew_anyway: bool,
    ) -> Result<(), AccountSetUpProblem> {
        let client = self.open(owner, renew_anyway).await?;
        Ok(check_owner(&client, wanted).await?)
    }
}
