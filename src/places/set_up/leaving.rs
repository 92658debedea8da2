//! Leaving the wizard: its answers are kept as a draft, its secrets if the person agrees; and what the person is asked
//! before something is lost.

use super::{Address, Asker, SetUp, Turn};
use crate::connections::{DraftSecrets, KeepDraftRequest, KeepError, KeepProblem};
use crate::domain::ConnectionId;
use crate::places::question::{Decision, Question, Then};
use crate::tasks::{Answer, Ask, Work};

/// How far leaving is.
#[derive(Default)]
pub struct Leaving {
    /// What the person is asked first.
    pub asked: Option<Question>,
    /// The person leaves as soon as what has to be kept is kept.
    pub then: Option<Then>,
    /// The person agreed that this draft's secrets are kept in the keychain.
    pub(super) secrets_agreed: bool,
}

impl SetUp {
    /// The person wants to leave the wizard, or the program.
    pub fn leave(&mut self, then: Then) -> Turn {
        if then == Then::Close && self.leaving.then == Some(Then::Close) {
            // Asked a second time: whoever wants out does not wait for a keychain.
            return self.go(then);
        }
        if self.is_settled() {
            return self.done(then);
        }
        if !self.is_begun() {
            return self.go(then);
        }
        if self.would_lose_secrets() && !self.leaving.secrets_agreed {
            self.leaving.asked = Some(Question::KeepSecrets { then });
            return Turn::default();
        }
        let secrets = if self.leaving.secrets_agreed { self.draft().secrets } else { Vec::new() };
        self.keep_and_go(secrets, then)
    }

    /// **Finish**: the wizard's state goes, and its secrets with it; asked before where they are neither kept nor copied.
    pub fn finish(&mut self) -> Turn {
        if self.would_lose_secrets() { self.leave(Then::Home) } else { self.done(Then::Home) }
    }

    /// Whether leaving waits for the end of a draft that is not needed any more.
    pub fn tidies_up(&self) -> bool {
        self.leaving.then.is_some() && self.is_settled()
    }

    /// Keeps the draft, then goes; without an id for it (no randomness), goes at once.
    fn keep_and_go(&mut self, secrets: DraftSecrets, then: Then) -> Turn {
        self.leaving.then = Some(then);
        match self.keep_draft(secrets, Asker::Leaving) {
            // No port stays open while the keychain is waited for.
            Some(ask) => vec![self.common.ask(Asker::SignIn, Work::CancelSignIn), ask].into(),
            None => self.go(then),
        }
    }

    /// The set-up is at its end: no draft of it stays. The window closes only when it is gone: what ends before would
    /// leave its secrets in the keychain.
    fn done(&mut self, then: Then) -> Turn {
        let Some(id) = self.common.draft.clone() else { return self.go(then) };
        match then {
            Then::Home => Turn { settled_draft: Some(id), ..self.go(then) },
            Then::Close => {
                let ask = self.common.ask(Asker::Leaving, Work::RemoveDraft(id));
                self.leaving.then = Some(then);
                ask.into()
            }
        }
    }

    fn go(&mut self, then: Then) -> Turn {
        self.leaving.then = None;
        self.leaving.asked = None;
        // No port stays open behind one's back.
        let cancel = self.common.ask(Asker::SignIn, Work::CancelSignIn);
        Turn { asks: vec![cancel], leaves: Some(then), settled_draft: None }
    }

    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> Turn {
        let Some(asked) = self.leaving.asked.take() else {
            // While the draft is being kept: whoever wants out does not wait for it, and whoever changed their mind stays.
            return match (decision, self.leaving.then) {
                (Decision::Leave, Some(then)) => self.go(then),
                (Decision::Stay, _) => {
                    self.leaving.then = None;
                    Turn::default()
                }
                _ => Turn::default(),
            };
        };
        match (asked, decision) {
            (_, Decision::Stay) => Turn::default(),
            (Question::KeepSecrets { then }, Decision::Keep) => {
                self.leaving.secrets_agreed = true;
                let secrets = self.draft().secrets;
                self.keep_and_go(secrets, then)
            }
            (Question::KeepSecrets { then }, Decision::Leave) => self.keep_and_go(Vec::new(), then),
            // The keychain said no; the answers themselves do not need it.
            (
                Question::NotKept { then, problem: KeepProblem::Keep(KeepError::Store { .. }) },
                Decision::Leave,
            ) => self.keep_and_go(Vec::new(), then),
            (Question::NotKept { then, .. }, Decision::Leave) => self.go(then),
            (asked, _) => {
                self.leaving.asked = Some(asked);
                Turn::default()
            }
        }
    }

    /// Keeps the wizard's answers, with these secrets; those kept before stay.
    pub(super) fn keep_draft(&mut self, secrets: DraftSecrets, asker: Asker) -> Option<Ask<Address>> {
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

    /// What the person's leaving waited for is done, or is not.
    pub(super) fn hear_leaving(&mut self, answer: Answer) -> Turn {
        let Some(then) = self.leaving.then else { return Turn::default() };
        match answer {
            Answer::DraftKept(Err(problem)) => {
                self.leaving.then = None;
                self.leaving.asked = Some(Question::NotKept { then, problem });
                Turn::default()
            }
            // Kept; or removed; or given up, since there is no draft any more. One that could not be removed stands on Home
            // the next time, where it can be.
            _ => self.go(then),
        }
    }
}
