//! Leaving the wizard: its answers are kept as a draft, its secrets if the person agrees; and what the person is asked
//! before something is lost.

use std::collections::BTreeSet;

use secrecy::ExposeSecret;

use super::agreement::Agreement;
use super::common::Replaced;
use super::leaving_state::{Leaving, LeavingWait};
use super::{AttemptNumber, SetUp, StepName, WizardAddress, WizardAsker, WizardTurn};
use crate::connections::{AcceptedKeys, DraftSecrets, KeepProblem};
use crate::domain::tidy;
use crate::places::question::{Decision, Question, Then};
use crate::steps::Wizard as _;
use crate::tasks::{Answer, Ask, Work};

/// Whether nothing else than this was typed.
fn is_empty_or(typed: &str, kept: &str) -> bool {
    let typed = tidy(typed);
    typed.is_empty() || *typed == *kept
}

impl SetUp {
    /// The person wants to leave the wizard, or the program.
    pub fn leave(&mut self, then: Then) -> WizardTurn {
        if then == Then::Close && self.leaving.waiting().is_some_and(|(_, then)| then == Then::Close) {
            // Asked a second time: whoever wants out does not wait for a keychain.
            return self.go(then);
        }
        if self.waits_for_save(then) {
            self.leaving = Leaving::Saving { then };
            return WizardTurn::default();
        }
        if self.is_settled() {
            return self.done(then);
        }
        // A draft that was looked into with another practice service stays as it was: the one that knows its app may be back.
        if !self.is_begun() || self.is_untouched_in_another_practice() {
            return self.go(then);
        }
        if self.would_lose_secrets() && !self.has_agreed() {
            self.leaving = Leaving::Asked(Question::KeepSecrets { then });
            return WizardTurn::default();
        }
        self.keep_and_go(self.agreed_secrets(), then, false)
    }

    /// Whether what the person chose to keep is still being written. Only at Home can what is for another product go on.
    fn waits_for_save(&self, then: Then) -> bool {
        self.is_being_kept() || (then == Then::Close && self.save.keeping.is_under_way())
    }

    /// Whether the person is where signing in again began, and nothing came of it yet.
    pub(super) fn is_where_signing_in_again_began(&self) -> bool {
        let here = self.common.answers.here();
        let began_here = |replaced: &Replaced| {
            let AcceptedKeys { integration_key, secret_key, .. } = &replaced.keys;
            replaced.from == self.step()
                && is_empty_or(&self.keys.integration_key, integration_key.as_str())
                && is_empty_or(&self.keys.secret_key, secret_key.secret().expose_secret())
        };
        self.common.replaces.as_ref().is_some_and(began_here)
            && here.signed_in.is_none()
            && self.common.answering().is_none()
            && self.prepare.colleague.unkept_key().is_none()
    }

    /// Back from there: within the step, or to the connection's page. Nothing of it stays.
    pub(super) fn back_to_connection(&mut self) -> WizardTurn {
        let now = self.step();
        let (step, common) = self.step_mut(now);
        let Some(id) = common.replaces.as_ref().map(|replaced| replaced.record.id.clone()) else {
            return WizardTurn::default();
        };
        if step.back(common) {
            return WizardTurn::default();
        }
        let settled_draft = self.common.draft.clone();
        WizardTurn { settled_draft, to_connection: Some(id), ..self.go(Then::Home) }
    }

    /// **Finish**: the wizard's state goes, and its secrets with it; asked before where they are neither kept nor copied.
    pub fn finish(&mut self) -> WizardTurn {
        // With the draft goes the key that opens the answer file: nothing of it could be had again.
        let would_lose_an_answer = self.common.from_answer().is_some() && !self.is_settled();
        if self.would_lose_secrets() || would_lose_an_answer {
            self.leave(Then::Home)
        } else {
            self.done(Then::Home)
        }
    }

    /// What the person is asked first.
    pub fn asked(&self) -> Option<&Question> {
        if let Leaving::Asked(question) = &self.leaving { Some(question) } else { None }
    }

    /// What is waited for, if the person leaves as soon as it is done.
    pub fn leaving_waits(&self) -> Option<LeavingWait> {
        self.leaving.waiting().map(|(waiting, _)| waiting)
    }

    /// For which answer leaving waits.
    #[cfg(test)]
    pub(crate) fn leaving_waits_for(&self) -> Option<AttemptNumber> {
        self.leaving.waits_for()
    }

    /// Whether a draft was opened with a practice service that does not know its app, and nothing was done since.
    fn is_untouched_in_another_practice(&self) -> bool {
        self.prepare.practice_is_anew
            && self.step() == StepName::Prepare
            && self.prepare.ticked.values().all(BTreeSet::is_empty)
            && self.keys.typed_secrets().is_empty()
    }

    /// The person agrees that the keychain has the secrets there are now.
    pub(super) fn agree(&mut self) {
        self.agreed = Some(Agreement::about(self.common.answers.here().signed_in.as_ref()));
    }

    fn has_agreed(&self) -> bool {
        let now = self.common.answers.here().signed_in.as_ref();
        self.agreed.as_ref().is_some_and(|agreed| agreed.covers(now))
    }

    /// What the keychain may have of the secrets.
    fn agreed_secrets(&self) -> DraftSecrets {
        if self.has_agreed() { self.draft().secrets } else { Vec::new() }
    }

    /// Keeps the draft, then goes; without an id for it (no randomness), goes at once.
    fn keep_and_go(&mut self, secrets: DraftSecrets, then: Then, anew: bool) -> WizardTurn {
        // What is being kept is of other answers than these.
        let undone = self.save.keeping.give_up(&mut self.common);
        let Some(ask) = self.keep_draft(secrets, WizardAsker::Leaving) else { return self.go(then) };
        self.leaving = Leaving::Keeping { then, waits_for: ask.asker.attempt, anew };
        // No port stays open while the keychain is waited for.
        let mut asks: Vec<_> = self.end_of_what_waits().chain(undone).collect();
        asks.push(ask);
        asks.into()
    }

    /// The set-up is at its end: no draft of it stays. The window closes only when it is gone: what ends before would
    /// leave its secrets in the keychain.
    fn done(&mut self, then: Then) -> WizardTurn {
        let Some(id) = self.common.draft.clone() else { return self.go(then) };
        match then {
            Then::Home => WizardTurn { settled_draft: Some(id), ..self.go(then) },
            Then::Close => {
                let ask = self.common.ask(WizardAsker::Leaving, Work::RemoveDraft(id));
                self.leaving = Leaving::Removing { then, waits_for: ask.asker.attempt };
                ask.into()
            }
        }
    }

    /// Another page is shown over it: what may only go on in view ends, the rest goes on.
    pub fn cover(&mut self) -> WizardTurn {
        WizardTurn { asks: self.keys.fill_in.end().into_iter().collect(), ..WizardTurn::default() }
    }

    /// Ends what waits for somebody outside the window: a browser's answer, a copied key.
    fn end_of_what_waits(&mut self) -> impl Iterator<Item = Ask<WizardAddress>> + use<> {
        self.sign_in.cancel().into_iter().chain(self.keys.fill_in.end())
    }

    fn go(&mut self, then: Then) -> WizardTurn {
        self.leaving = Leaving::No;
        // No port stays open behind one's back, and nothing is kept that was not waited for.
        let mut asks: Vec<_> = self.end_of_what_waits().collect();
        asks.extend(self.save.keeping.give_up(&mut self.common));
        WizardTurn { asks, leaves: Some(then), settled_draft: None, to_connection: None }
    }

    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> WizardTurn {
        match (std::mem::take(&mut self.leaving), decision) {
            (Leaving::Asked(question), decision) => self.decide_on(question, decision),
            // While the draft is being kept: whoever wants out does not wait for it, and whoever changed their mind stays.
            (Leaving::Keeping { then, .. } | Leaving::Removing { then, .. }, Decision::Leave) => {
                self.go(then)
            }
            // The person's word: what was begun is undone. The draft stands as it was.
            (Leaving::Saving { then }, Decision::Leave) => self.go(then),
            (Leaving::Keeping { .. } | Leaving::Saving { .. }, Decision::Stay) => WizardTurn::default(),
            (Leaving::Removing { .. }, Decision::Stay) => {
                // Whoever goes on from here begins another.
                self.common.draft = None;
                WizardTurn::default()
            }
            (as_it_is, _) => {
                self.leaving = as_it_is;
                WizardTurn::default()
            }
        }
    }

    fn decide_on(&mut self, question: Question, decision: Decision) -> WizardTurn {
        match (question, decision) {
            (_, Decision::Stay) => WizardTurn::default(),
            (Question::KeepSecrets { then }, Decision::Keep) => {
                self.agree();
                self.keep_and_go(self.agreed_secrets(), then, false)
            }
            (Question::KeepSecrets { then }, Decision::Leave) => self.keep_and_go(Vec::new(), then, false),
            // Where the keychain said no: the answers themselves do not need it.
            (Question::NotKept { then, problem }, Decision::Leave) if problem.is_of_keychain() => {
                self.keep_and_go(Vec::new(), then, false)
            }
            (Question::NotKept { then, .. }, Decision::Leave) => self.go(then),
            (Question::DraftRemoved { then: Some(then) }, Decision::Keep) => {
                self.common.draft = None;
                self.keep_and_go(self.agreed_secrets(), then, true)
            }
            (Question::DraftRemoved { then: None }, Decision::Keep) => self.keep_as_new_draft(),
            (Question::DraftRemoved { then }, Decision::Leave) => self.go(then.unwrap_or(Then::Home)),
            (question, _) => {
                self.leaving = Leaving::Asked(question);
                WizardTurn::default()
            }
        }
    }

    /// What leaving comes to after something else changed: what was asked, or waited for, may have its answer.
    pub(super) fn leaving_after(&mut self, mut turn: WizardTurn) -> WizardTurn {
        let (waited, then) = match &self.leaving {
            Leaving::Saving { then } => (true, *then),
            Leaving::Asked(Question::KeepSecrets { then } | Question::NotKept { then, .. }) => (false, *then),
            _ => return turn,
        };
        if self.waits_for_save(then) {
            self.leaving = Leaving::Saving { then };
            return turn;
        }
        let further = if self.is_settled() {
            self.done(then)
        } else if waited {
            self.leaving = Leaving::No;
            // Why it was not kept is said at Save; elsewhere it is asked what is to be done without.
            if self.step() == StepName::Save { WizardTurn::default() } else { self.leave(then) }
        } else {
            WizardTurn::default()
        };
        turn.asks.extend(further.asks);
        WizardTurn { asks: turn.asks, ..further }
    }

    /// What the person's leaving waited for is done, or is not.
    pub(super) fn hear_leaving(&mut self, attempt: AttemptNumber, answer: Answer) -> WizardTurn {
        if self.leaving.waits_for() != Some(attempt) {
            return WizardTurn::default();
        }
        let (then, problem) = match (std::mem::take(&mut self.leaving), answer) {
            (Leaving::Keeping { then, .. }, Answer::DraftKept(Err(problem))) => (then, problem),
            // There is no draft of that id any more: under a new one, once.
            (Leaving::Keeping { then, anew: false, .. }, Answer::GivenUp) if !self.is_settled() => {
                self.common.draft = None;
                return self.keep_and_go(self.agreed_secrets(), then, true);
            }
            (Leaving::Keeping { then, .. }, Answer::GivenUp) if !self.is_settled() => {
                (then, KeepProblem::broken_off())
            }
            // Kept, or removed. A draft that could not be removed stands on Home the next time, where it can be.
            (Leaving::Keeping { then, .. } | Leaving::Removing { then, .. }, _) => return self.go(then),
            (Leaving::No | Leaving::Asked(_) | Leaving::Saving { .. }, _) => return WizardTurn::default(),
        };
        self.leaving = Leaving::Asked(if problem.is_of_removed_draft() {
            Question::DraftRemoved { then: Some(then) }
        } else {
            Question::NotKept { then, problem }
        });
        WizardTurn::default()
    }
}
