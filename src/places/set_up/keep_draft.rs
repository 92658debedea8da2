//! The draft is kept at every step: wherever the person came further or back, and where a step wants a secret safe first.

use super::leaving_state::Leaving;
use super::{SetUp, StepAsk, WizardAddress, WizardAsker, WizardTurn};
use crate::connections::{DraftSecrets, KeepDraftRequest, KeepProblem};
use crate::domain::ConnectionId;
use crate::places::question::Question;
use crate::tasks::{Answer, Ask, Work};

impl SetUp {
    /// Lets the wizard change, and keeps its answers wherever it came a step further or back.
    pub(super) fn moving(&mut self, change: impl FnOnce(&mut Self) -> Vec<StepAsk>) -> WizardTurn {
        let before = self.place();
        let steps_asks = change(self);
        let mut asks = self.carried_out(steps_asks);
        let moved = before != self.place();
        if moved && !self.is_settled() && !self.is_being_kept() {
            asks.extend(self.keep_draft(Vec::new(), WizardAsker::Draft));
        }
        asks.into()
    }

    /// What steps ask, for the background: where a draft is to be kept, it is put together.
    pub(super) fn carried_out(&mut self, asks: Vec<StepAsk>) -> Vec<Ask<WizardAddress>> {
        let mut tasks = Vec::new();
        for ask in asks {
            match ask {
                StepAsk::Task(ask) => tasks.push(ask),
                StepAsk::KeepSecrets(asker, secrets) => {
                    self.agree();
                    if let Some(Ask { work, .. }) = self.keep_draft(secrets, asker.asker) {
                        tasks.push(Ask { work, asker });
                    } else {
                        // No randomness for an id: whoever asked hears that it could not be kept.
                        let none = Answer::DraftKept(Err(KeepProblem::Random));
                        tasks.extend(self.hear(asker, none).asks);
                    }
                }
            }
        }
        tasks
    }

    /// What came of keeping the draft at a step.
    pub(super) fn hear_draft_kept(&mut self, answer: &Answer) {
        let Answer::DraftKept(Err(problem)) = answer else { return };
        if problem.is_of_removed_draft() && matches!(self.leaving, Leaving::No) {
            self.leaving = Leaving::Asked(Question::DraftRemoved { then: None });
        } else {
            // Said when it matters: on leaving.
            tracing::warn!(%problem, "the draft could not be kept");
        }
    }

    /// What another window removed is kept again, as the person wants it: under a new id.
    pub(super) fn keep_as_new_draft(&mut self) -> WizardTurn {
        self.common.draft = None;
        let ask = self.keep_draft(Vec::new(), WizardAsker::Draft);
        ask.into_iter().collect::<Vec<_>>().into()
    }

    /// Keeps the wizard's answers, with these secrets; those kept before stay.
    pub(super) fn keep_draft(
        &mut self,
        secrets: DraftSecrets,
        asker: WizardAsker,
    ) -> Option<Ask<WizardAddress>> {
        let draft = self.draft();
        // The id is settled here, so that two savings in a row are of one draft.
        let id = match self.common.draft.clone() {
            Some(id) => id,
            None => ConnectionId::random().ok()?,
        };
        self.common.draft = Some(id.clone());
        let request = KeepDraftRequest {
            id,
            sheet: draft.sheet,
            product_name: draft.product_name,
            environment: draft.environment,
            contents: serde_json::to_value(&draft.contents).ok()?,
            secrets,
        };
        Some(self.common.ask(asker, Work::KeepDraft(request)))
    }
}
