//! Notifications of a connection's account that are there: looked at, and changed.

use super::answer::Watched;
use super::ask::WatchWork;
use super::resources::With;
use crate::connections::CheckKeptProblem;
use crate::domain::ConnectionId;
use crate::notifications::{
    self, ConnectWriteProblem, LogRange, NotificationClient, NotificationProblem, PracticeMessage,
    RestoreProblem, SetUpProblem,
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
                Ok(client) => {
                    let changed = notifications::change(vault, &client, which.as_str(), change).await;
                    changed.map(|(_, was_done)| was_done)
                }
                Err(problem) => Err(ConnectWriteProblem::from(problem).into()),
            }),
            WatchWork::Restore(which) => Watched::Restored(match client.await {
                Ok(client) => notifications::restore(vault, clock, &client, &which).await,
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
    ) -> Result<bool, NotificationProblem> {
        let client = self.notification_client(id).await?;
        notifications::send_practice_message(&client, wanted).await
    }

    async fn notification_client(
        &self,
        id: &ConnectionId,
    ) -> Result<NotificationClient<'_>, CheckKeptProblem> {
        let wire = self.wire.as_ref().map_err(|error| CheckKeptProblem::NoWire(error.clone()))?;
        NotificationClient::open(&self.vault, wire, &self.clock, id).await
    }
}

fn not_written(problem: CheckKeptProblem) -> RestoreProblem {
    SetUpProblem::from(ConnectWriteProblem::from(problem)).into()
}
