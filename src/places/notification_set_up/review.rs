//! Step 4: what will be sent, before it is; where the partner manages, whether the owner's account has what is used.

use super::common::{NotificationAsker, NotificationCommon, NotificationReply};
use super::step_name::NotificationStep;
use crate::notifications::AccountSetUpProblem;
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// Where looking at the owner's account stands.
#[derive(Debug, Default)]
pub enum OwnerState {
    /// Nothing of it is used.
    #[default]
    NotNeeded,
    /// It is looked at, in that attempt.
    Running(u64),
    /// All is there.
    Fine,
    /// Something is missing there, or it could not be seen.
    Failed(AccountSetUpProblem),
}

/// State of the step.
#[derive(Default)]
pub struct NotificationReview {
    /// Where looking at the owner's account stands.
    pub owner: OwnerState,
}

/// What the person did.
pub enum Action {
    /// **Look again** at the owner's account.
    LookAgain,
}

impl NotificationReview {
    /// Changes state as the person asked.
    pub fn act(&mut self, action: &Action, common: &mut NotificationCommon) -> NotificationReply {
        match action {
            Action::LookAgain => self.look(common).into(),
        }
    }

    /// Takes what was found at the owner's account.
    pub fn hear(&mut self, attempt: u64, answer: Answer) {
        if !matches!(self.owner, OwnerState::Running(asked) if asked == attempt) {
            return;
        }
        self.owner = match answer {
            Answer::OwnerChecked(Ok(())) => OwnerState::Fine,
            Answer::OwnerChecked(Err(problem)) => OwnerState::Failed(problem),
            _ => OwnerState::Failed(broken_off()),
        };
    }

    fn look(&mut self, common: &mut NotificationCommon) -> Option<Ask<NotificationAsker>> {
        self.owner = OwnerState::NotNeeded;
        let owner = common.owner.clone().filter(|_| common.wish.proof.uses_what_the_account_has())?;
        let attempt = common.next_attempt();
        self.owner = OwnerState::Running(attempt);
        let work = NotificationWork::CheckOwner { owner, wanted: Box::new(common.wanted()) };
        Some(Ask { work: Work::SetUpNotifications(work), asker: NotificationAsker::Owner(attempt) })
    }
}

/// Nothing came of it, and nobody says why.
pub(super) fn broken_off() -> AccountSetUpProblem {
    use crate::connections::ApiError;
    use crate::notifications::OwnerProblem;
    OwnerProblem::Api(ApiError::broken_off()).into()
}

impl Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> for NotificationReview {
    fn enter(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        self.look(common).into_iter().collect()
    }

    fn next(&mut self, _: &mut NotificationCommon) -> NotificationReply {
        match self.owner {
            OwnerState::NotNeeded | OwnerState::Fine => StepReply::on(),
            // Messages would come without a token, or signed with what nobody knows.
            OwnerState::Running(_) | OwnerState::Failed(_) => StepReply::stay(),
        }
    }

    fn is_busy(&self) -> bool {
        matches!(self.owner, OwnerState::Running(_))
    }
}
