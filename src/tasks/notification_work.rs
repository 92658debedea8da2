//! What the set-up of notifications asks for, done.

use serde_json::Value;

use super::answer::Answer;
use super::ask::NotificationWork;
use super::resources::With;
use crate::connections::{CheckKeptProblem, IndexError, NotificationDraftRecord};
use crate::domain::ConnectionId;
use crate::notifications::{AddressTrialProblem, NotificationTools, try_address, try_token};

impl NotificationWork {
    /// Whether an address or a token is tried: nothing of a connection is used, and it may be ended at any time.
    pub(super) fn is_trial(&self) -> bool {
        matches!(self, Self::TryToken(_) | Self::TryAddress(_))
    }
}

impl With {
    pub(super) async fn notify(&self, work: NotificationWork) -> Answer {
        // A renewal that this takes is waited for at the end of the program, as any other; so is a key that Docusign gives once. Of a token
        // or an address that is tried nobody wants to hear then.
        let _under_way = if work.is_trial() { None } else { Some(self.renewals.read().await) };
        let tools = self.notification_tools();
        match work {
            NotificationWork::SetUp(asked) => Answer::AccountSetUp(match tools {
                Ok(tools) => tools.set_up(*asked).await,
                Err(problem) => Err(problem.into()),
            }),
            NotificationWork::People { account, renew_anyway } => Answer::AccountPeople(match tools {
                Ok(tools) => tools.people(&account, renew_anyway).await,
                Err(problem) => Err(problem.into()),
            }),
            NotificationWork::TryAddress(url) => Answer::AddressTried(match &self.wire {
                Ok(wire) => try_address(wire, &url).await,
                Err(error) => Err(AddressTrialProblem::Wire(error.clone())),
            }),
            NotificationWork::MakeFirstKey(id) => Answer::FirstKeyMade(match tools {
                Ok(tools) => tools.make_first_key(&id).await.map(Box::new),
                Err(problem) => Err(problem.into()),
            }),
            NotificationWork::TryToken(settings) => Answer::TokenTried(match tools {
                Ok(tools) => Ok(Box::new(try_token(tools.wire, &settings).await)),
                Err(problem) => Err(problem),
            }),
            NotificationWork::SetFirstOAuth { id, settings } => Answer::OAuthSet(match tools {
                Ok(tools) => tools.set_first_oauth(&id, &settings).await,
                Err(problem) => Err(problem.into()),
            }),
            NotificationWork::ReadOAuth(id) => Answer::OAuthRead(match tools {
                Ok(tools) => tools.oauth(&id).await.map(Box::new),
                Err(problem) => Err(problem.into()),
            }),
            NotificationWork::ChangeOAuth { id, seen, settings } => Answer::OAuthChanged(match tools {
                Ok(tools) => tools.change_oauth(&id, &seen, settings.as_deref()).await,
                Err(problem) => Err(problem.into()),
            }),
            NotificationWork::CheckOwner { owner, wanted, renew_anyway } => {
                Answer::OwnerChecked(match tools {
                    Ok(tools) => tools.check_owner(&owner, &wanted, renew_anyway).await,
                    Err(problem) => Err(problem.into()),
                })
            }
        }
    }

    /// Keeps the answers of a set-up that is left in its midst; with none, what was kept of it goes.
    pub(super) async fn keep_notification_draft(
        &self,
        id: ConnectionId,
        contents: Option<Value>,
    ) -> Result<(), IndexError> {
        let saved_at = self.clock.now();
        let kept = match contents {
            Some(contents) => {
                let draft = NotificationDraftRecord { id, saved_at, contents };
                self.vault.keep_notification_draft(draft).await
            }
            None => self.vault.forget_notification_draft(id).await,
        };
        if let Err(error) = &kept {
            tracing::warn!(%error, "the set-up of notifications that was left could not be kept");
        }
        kept
    }

    fn notification_tools(&self) -> Result<NotificationTools<'_>, CheckKeptProblem> {
        let wire = self.wire.as_ref().map_err(|error| CheckKeptProblem::NoWire(error.clone()))?;
        let Self { vault, sheets, clock, .. } = self;
        Ok(NotificationTools { vault, wire, sheets, clock })
    }
}
