//! Messages sent again: counted, and once the person has said so asked for, as many as Docusign takes for now.

use super::answer::Answer;
use super::ask::ResendWork;
use super::resources::With;
use crate::domain::ConnectionId;
use crate::notifications::{Resend, ResendOutcome, ResendProblem, ResendWish, configuration_to_resend_by};

impl With {
    /// Does it, with the access token that is in the keychain.
    pub(super) async fn resend(&self, work: ResendWork) -> Answer {
        match work {
            ResendWork::Prepare { id, wish, drop_other } => {
                let prepared = self.prepare_resend(&id, wish.clone(), drop_other).await;
                Answer::ResendPrepared(wish, prepared.map(Box::new))
            }
            ResendWork::Send { id, resend } => {
                let wish = resend.job().wish.clone();
                Answer::Resent(self.send_resend(&id, *resend).await.map_err(|problem| (wish, problem)))
            }
        }
    }

    async fn prepare_resend(
        &self,
        id: &ConnectionId,
        wish: ResendWish,
        drop_other: bool,
    ) -> Result<Resend, ResendProblem> {
        let client = self
            .notification_client(id)
            .await
            .map_err(|problem| ResendProblem::Notification(problem.into()))?;
        let configuration = match &wish {
            ResendWish::Period { configuration, .. } => {
                Some(configuration_to_resend_by(&client, configuration).await?)
            }
            ResendWish::Failure { .. } | ResendWish::AllFailed => None,
        };
        Resend::prepare(&self.vault, &self.clock, &client, wish, configuration, drop_other).await
    }

    async fn send_resend(&self, id: &ConnectionId, resend: Resend) -> Result<ResendOutcome, ResendProblem> {
        let client = self
            .notification_client(id)
            .await
            .map_err(|problem| ResendProblem::Notification(problem.into()))?;
        resend.send_for_now(&self.vault, &client).await
    }
}
