//! Notifications of a connection's account that are there: looked at, and changed.

use super::answer::Watched;
use super::ask::WatchWork;
use super::resources::With;
use crate::connections::{CheckKeptProblem, RevealError, kept_connect_keys};
use crate::domain::{ConnectionId, Environment};
use crate::notifications::{
    self, ConnectWriteProblem, KeyProblem, LogRange, NotificationClient, NotificationProblem,
    PracticeMessage, PracticeSending, RestoreProblem, SetUpProblem,
};

impl With {
    /// Does it, with the access token that is in the keychain.
    pub(super) async fn watch(&self, id: &ConnectionId, work: WatchWork) -> Watched {
        let Self { vault, clock, .. } = self;
        let client = self.notification_client(id);
        match work {
            WatchWork::Overview => Watched::Overview(match client.await {
                Ok(client) => notifications::overview(&client).await,
                Err(problem) => Err(problem.into()),
            }),
            WatchWork::Log => Watched::Log(match client.await {
                Ok(client) => notifications::watch(&client, LogRange::default()).await,
                Err(problem) => Err(problem.into()),
            }),
            WatchWork::Change(which, change) => Watched::Changed(match client.await {
                Ok(client) => notifications::change_seen(vault, &client, &which, change).await,
                Err(problem) => Err(ConnectWriteProblem::from(problem).into()),
            }),
            WatchWork::Restore(which, seen) => Watched::Restored(match client.await {
                Ok(client) => notifications::restore(vault, clock, &client, &which, &seen).await,
                Err(problem) => Err(not_written(problem)),
            }),
            WatchWork::MakeAnew(which) => Watched::Restored(match client.await {
                Ok(client) => notifications::make_anew(vault, clock, &client, &which).await,
                Err(problem) => Err(not_written(problem)),
            }),
            WatchWork::Forget(which) => {
                let forgotten = notifications::forget_set_up(vault, id, &which).await;
                Watched::Restored(forgotten.map_err(|error| not_written(CheckKeptProblem::Index(error))))
            }
        }
    }

    /// Has Practice send a message.
    pub(super) async fn send_from_practice(
        &self,
        id: &ConnectionId,
        wanted: &PracticeMessage,
    ) -> Result<PracticeSending, NotificationProblem> {
        let client = self.notification_client(id).await?;
        notifications::send_practice_message(&client, wanted).await
    }

    /// Has Practice make a Connect key, and keeps it; how many are kept then.
    pub(super) async fn make_practice_key(&self, id: &ConnectionId) -> Result<usize, KeyProblem> {
        let client = self.notification_client(id).await.map_err(ConnectWriteProblem::from)?;
        if client.environment != Environment::Practice {
            return Ok(0);
        }
        let record = self.vault.connection(id).await.map_err(|error| kept_problem(error.into()))?;
        let record = record.ok_or_else(|| kept_problem(RevealError::UnknownConnection))?;
        let made = notifications::add_key(&self.vault, &client, &record, true).await?;
        if let Some(Err(problem)) = made.kept {
            return Err(KeyProblem::NotKept(problem));
        }
        Ok(kept_connect_keys(&self.vault, id).await.map_err(kept_problem)?.len())
    }

    pub(super) async fn notification_client(
        &self,
        id: &ConnectionId,
    ) -> Result<NotificationClient<'_>, CheckKeptProblem> {
        let wire = self.wire.as_ref().map_err(|error| CheckKeptProblem::NoWire(error.clone()))?;
        NotificationClient::open(&self.vault, wire, &self.clock, id).await
    }
}

fn kept_problem(error: RevealError) -> KeyProblem {
    ConnectWriteProblem::from(CheckKeptProblem::from(error)).into()
}

fn not_written(problem: CheckKeptProblem) -> RestoreProblem {
    SetUpProblem::from(ConnectWriteProblem::from(problem)).into()
}
