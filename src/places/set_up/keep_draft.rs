//! The draft is kept at every step: wherever the person came further or back, and where a step wants a secret safe first.

use super::{SetUp, WizardAddress, WizardAsker, WizardTurn};
use crate::connections::{DraftSecrets, KeepDraftRequest, KeepProblem};
use crate::domain::ConnectionId;
use crate::tasks::{Answer, Ask, Work};

impl SetUp {
    /// Lets the wizard change, and keeps its answers wherever it came a step further or back.
    pub(super) fn moving(&mut self, change: impl FnOnce(&mut Self) -> Vec<Ask<WizardAddress>>) -> WizardTurn {
        let before = self.place();
        let mut asks = change(self);
        if let Some((attempt, secrets)) = self.common.secrets_to_keep.take() {
            self.leaving.secrets_agreed = true;
            if let Some(ask) = self.keep_draft(secrets, WizardAsker::Colleague) {
                let asker = WizardAddress { asker: WizardAsker::Colleague, attempt };
                asks.push(Ask { work: ask.work, asker });
            } else {
                // No randomness for an id: whoever asked hears that it could not be kept.
                let none = Answer::DraftKept(Err(KeepProblem::Random));
                let reply = self.prepare.colleague.hear(attempt, none, true, &mut self.common);
                asks.extend(reply.asks);
            }
        }
        let moved = before != self.place();
        if moved && !self.is_settled() {
            asks.extend(self.keep_draft(Vec::new(), WizardAsker::Draft));
        }
        asks.into()
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
