//! Leaving the wizard: its answers are kept as a draft, its secrets if the person agrees; and what the person is asked
//! before something is lost.

use super::{AttemptNumber, SetUp, WizardAsker, WizardTurn};
use crate::connections::{DraftSecrets, KeepError, KeepProblem, StoreError};
use crate::places::question::{Decision, Question, Then};
use crate::tasks::{Answer, Work};

impl SetUp {
    /// The person wants to leave the wizard, or the program.
    pub fn leave(&mut self, then: Then) -> WizardTurn {
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
            return WizardTurn::default();
        }
        let secrets = if self.leaving.secrets_agreed { self.draft().secrets } else { Vec::new() };
        self.keep_and_go(secrets, then)
    }

    /// **Finish**: the wizard's state goes, and its secrets with it; asked before where they are neither kept nor copied.
    pub fn finish(&mut self) -> WizardTurn {
        if self.would_lose_secrets() { self.leave(Then::Home) } else { self.done(Then::Home) }
    }

    /// Whether leaving waits for the end of a draft that is not needed any more.
    pub fn tidies_up(&self) -> bool {
        self.leaving.then.is_some() && self.is_settled()
    }

    /// Keeps the draft, then goes; without an id for it (no randomness), goes at once.
    fn keep_and_go(&mut self, secrets: DraftSecrets, then: Then) -> WizardTurn {
        self.leaving.then = Some(then);
        match self.keep_draft(secrets, WizardAsker::Leaving) {
            // No port stays open while the keychain is waited for.
            Some(ask) => {
                self.leaving.waits_for = Some(ask.asker.attempt);
                vec![self.common.ask(WizardAsker::SignIn, Work::CancelSignIn), ask].into()
            }
            None => self.go(then),
        }
    }

    /// The set-up is at its end: no draft of it stays. The window closes only when it is gone: what ends before would
    /// leave its secrets in the keychain.
    fn done(&mut self, then: Then) -> WizardTurn {
        let Some(id) = self.common.draft.clone() else { return self.go(then) };
        match then {
            Then::Home => WizardTurn { settled_draft: Some(id), ..self.go(then) },
            Then::Close => {
                let ask = self.common.ask(WizardAsker::Leaving, Work::RemoveDraft(id));
                self.leaving.waits_for = Some(ask.asker.attempt);
                self.leaving.then = Some(then);
                ask.into()
            }
        }
    }

    fn go(&mut self, then: Then) -> WizardTurn {
        self.leaving.then = None;
        self.leaving.asked = None;
        // No port stays open behind one's back.
        let cancel = self.common.ask(WizardAsker::SignIn, Work::CancelSignIn);
        WizardTurn { asks: vec![cancel], leaves: Some(then), settled_draft: None }
    }

    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> WizardTurn {
        let Some(asked) = self.leaving.asked.take() else {
            // While the draft is being kept: whoever wants out does not wait for it, and whoever changed their mind stays.
            return match (decision, self.leaving.then) {
                (Decision::Leave, Some(then)) => self.go(then),
                (Decision::Stay, _) => {
                    if self.tidies_up() {
                        // It is being removed: whoever goes on from here begins another.
                        self.common.draft = None;
                    }
                    self.leaving.then = None;
                    WizardTurn::default()
                }
                _ => WizardTurn::default(),
            };
        };
        match (asked, decision) {
            (_, Decision::Stay) => WizardTurn::default(),
            // Saved while the question stood: there is nothing to lose any more.
            (Question::KeepSecrets { then } | Question::NotKept { then, .. }, _) if self.is_settled() => {
                self.done(then)
            }
            (Question::KeepSecrets { then }, Decision::Keep) => {
                self.leaving.secrets_agreed = true;
                let secrets = self.draft().secrets;
                self.keep_and_go(secrets, then)
            }
            // And where the keychain said no: the answers themselves do not need it.
            (
                Question::KeepSecrets { then }
                | Question::NotKept { then, problem: KeepProblem::Keep(KeepError::Store { .. }) },
                Decision::Leave,
            ) => self.keep_and_go(Vec::new(), then),
            (Question::NotKept { then, .. }, Decision::Leave) => self.go(then),
            (asked, _) => {
                self.leaving.asked = Some(asked);
                WizardTurn::default()
            }
        }
    }

    /// What the person's leaving waited for is done, or is not.
    pub(super) fn hear_leaving(&mut self, attempt: AttemptNumber, answer: Answer) -> WizardTurn {
        let Some(then) = self.leaving.then.filter(|_| self.leaving.waits_for == Some(attempt)) else {
            return WizardTurn::default();
        };
        let problem = match answer {
            Answer::DraftKept(Err(problem)) => problem,
            // There is no draft of that id any more: under a new one, once.
            Answer::GivenUp if !self.is_settled() && !self.leaving.kept_anew => {
                self.leaving.kept_anew = true;
                self.common.draft = None;
                let secrets = if self.leaving.secrets_agreed { self.draft().secrets } else { Vec::new() };
                return self.keep_and_go(secrets, then);
            }
            Answer::GivenUp if !self.is_settled() => {
                let error = StoreError::TimedOut;
                KeepProblem::Keep(KeepError::Store { kind: None, error, left_behind: false })
            }
            // Kept, or removed. A draft that could not be removed stands on Home the next time, where it can be.
            _ => return self.go(then),
        };
        self.leaving.then = None;
        self.leaving.kept_anew = false;
        self.leaving.asked = Some(Question::NotKept { then, problem });
        WizardTurn::default()
    }
}
