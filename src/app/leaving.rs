//! Leaving the wizard: its answers are kept as a draft, its secrets if the person agrees; and what the person is asked
//! before something is lost.

use secrecy::SecretString;

use super::{App, HomeProblem, KeepDraftFor, Place, Task};
use crate::connections::{
    ConnectionRecord, DraftRecord, KeepDraftRequest, KeepError, KeepProblem, RemoveError, SecretKind,
};
use crate::domain::ConnectionId;
use crate::setup::{self, SetUp};

/// Where the person wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// To Home.
    Home,
    /// Away: the window closes.
    Close,
}

/// What the person is asked before anything else goes on.
pub enum Asked {
    /// Whether the keychain shall keep what cannot be got again.
    KeepSecrets {
        /// Where the person wants to go.
        then: Then,
    },
    /// The draft could not be kept: whether to leave all the same.
    NotKept {
        /// Where the person wants to go.
        then: Then,
        /// Why it could not.
        problem: KeepProblem,
    },
    /// Whether a connection shall really be removed.
    RemoveConnection(Box<ConnectionRecord>),
    /// Whether a draft shall really be removed.
    RemoveDraft(Box<DraftRecord>),
}

/// Answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// **Keep and leave**.
    Keep,
    /// **Leave without the secrets**, or without anything kept.
    Leave,
    /// **Remove**.
    Remove,
    /// Nothing of it.
    Stay,
}

impl App {
    /// The person wants to leave the wizard, or the program.
    pub(super) fn leave(&mut self, then: Then) -> Vec<Task> {
        if then == Then::Close && self.leaving == Some(Then::Close) {
            // Asked a second time: whoever wants out does not wait for a keychain.
            return vec![Task::CloseWindow];
        }
        let Some(set_up) = self.set_up.as_ref().filter(|_| self.place == Place::SetUp) else {
            return self.go(then);
        };
        if set_up.is_settled() {
            return self.done(then);
        }
        if !set_up.is_begun() {
            return self.go(then);
        }
        if set_up.would_lose_secrets() && !self.secrets_agreed {
            self.asked = Some(Asked::KeepSecrets { then });
            return Vec::new();
        }
        let secrets = if self.secrets_agreed { set_up.draft().secrets } else { Vec::new() };
        self.keep_and_go(secrets, then)
    }

    /// Keeps the draft, then goes; without an id for it (no randomness), goes at once.
    fn keep_and_go(&mut self, secrets: Vec<(SecretKind, SecretString)>, then: Then) -> Vec<Task> {
        self.leaving = Some(then);
        match self.keep_draft(secrets, KeepDraftFor::Leaving) {
            // No port stays open while the keychain is waited for.
            Some(task) => vec![Task::SetUp(setup::Task::CancelSignIn), task],
            None => self.go(then),
        }
    }

    /// **Finish**: the wizard's state goes, and its secrets with it; asked before where they are neither kept nor copied.
    pub(super) fn finish(&mut self) -> Vec<Task> {
        match &self.set_up {
            Some(set_up) if set_up.would_lose_secrets() => self.leave(Then::Home),
            _ => self.done(Then::Home),
        }
    }

    /// The set-up is at its end: no draft of it stays. The window closes only when it is gone: what ends before would
    /// leave its secrets in the keychain.
    fn done(&mut self, then: Then) -> Vec<Task> {
        let draft = self.set_up.as_ref().and_then(|set_up| set_up.common.draft.clone());
        let Some(id) = draft else { return self.go(then) };
        let mut tasks = vec![Task::RemoveDraft(id)];
        match then {
            Then::Close => self.leaving = Some(then),
            Then::Home => tasks.extend(self.go(then)),
        }
        tasks
    }

    /// Whether leaving waits for the end of a draft that is not needed any more.
    pub fn tidies_up(&self) -> bool {
        self.leaving.is_some() && self.set_up.as_ref().is_some_and(SetUp::is_settled)
    }

    /// A connection or a draft is removed, or is not.
    pub(super) fn hear_removed(&mut self, result: Result<(), RemoveError>) -> Vec<Task> {
        if self.tidies_up()
            && let Some(then) = self.leaving
        {
            // A draft that could not be removed stands on Home the next time, where it can be.
            return self.go(then);
        }
        self.home_problem = result.err().map(HomeProblem::Remove);
        vec![Task::LoadConnections]
    }

    fn go(&mut self, then: Then) -> Vec<Task> {
        self.leaving = None;
        self.asked = None;
        // No port stays open behind one's back.
        let mut tasks = vec![Task::SetUp(setup::Task::CancelSignIn)];
        match then {
            Then::Close => tasks.push(Task::CloseWindow),
            Then::Home => {
                self.set_up = None;
                self.secrets_agreed = false;
                self.place = Place::Home;
                tasks.push(Task::LoadConnections);
            }
        }
        tasks
    }

    /// The answer to what was asked.
    pub(super) fn answer(&mut self, answer: Answer) -> Vec<Task> {
        let Some(asked) = self.asked.take() else {
            // While the draft is being kept: whoever wants out does not wait for it, and whoever changed their mind stays.
            return match (answer, self.leaving) {
                (Answer::Leave, Some(then)) => self.go(then),
                (Answer::Stay, _) => {
                    self.leaving = None;
                    Vec::new()
                }
                _ => Vec::new(),
            };
        };
        match (asked, answer) {
            (_, Answer::Stay) => Vec::new(),
            (Asked::KeepSecrets { then }, Answer::Keep) => {
                self.secrets_agreed = true;
                let secrets = self.set_up.as_ref().map(|set_up| set_up.draft().secrets).unwrap_or_default();
                self.keep_and_go(secrets, then)
            }
            (Asked::KeepSecrets { then }, Answer::Leave) => self.keep_and_go(Vec::new(), then),
            // The keychain said no; the answers themselves do not need it.
            (Asked::NotKept { then, problem: KeepProblem::Keep(KeepError::Store { .. }) }, Answer::Leave) => {
                self.keep_and_go(Vec::new(), then)
            }
            (Asked::NotKept { then, .. }, Answer::Leave) => self.go(then),
            (Asked::RemoveConnection(record), Answer::Remove) => {
                vec![Task::Remove(record.id.clone())]
            }
            (Asked::RemoveDraft(draft), Answer::Remove) => {
                vec![Task::RemoveDraft(draft.id.clone())]
            }
            (asked, _) => {
                self.asked = Some(asked);
                Vec::new()
            }
        }
    }

    /// Keeps the wizard's answers, with these secrets; those kept before stay.
    pub(super) fn keep_draft(
        &mut self,
        secrets: Vec<(SecretKind, SecretString)>,
        why: KeepDraftFor,
    ) -> Option<Task> {
        let set_up = self.set_up.as_mut()?;
        let draft = set_up.draft();
        // The id is settled here, so that two savings in a row are of one draft.
        let id = match set_up.common.draft.clone() {
            Some(id) => id,
            None => ConnectionId::random().ok()?,
        };
        set_up.common.draft = Some(id.clone());
        let request = KeepDraftRequest {
            id,
            sheet: draft.sheet,
            product_name: draft.product_name,
            environment: draft.environment,
            contents: serde_json::to_value(&draft.contents).ok()?,
            secrets,
        };
        Some(Task::KeepDraft { request, why })
    }

    pub(super) fn hear_draft_kept(
        &mut self,
        why: KeepDraftFor,
        result: Result<(), KeepProblem>,
    ) -> Vec<Task> {
        match (why, result) {
            (KeepDraftFor::Itself, Ok(())) => Vec::new(),
            (KeepDraftFor::Itself, Err(problem)) => {
                // Said when it matters: on leaving.
                tracing::warn!(%problem, "the draft could not be kept");
                Vec::new()
            }
            (KeepDraftFor::SetUp(attempt), result) => {
                self.with_set_up(|set_up| set_up.hear(setup::Outcome::SecretsKept { attempt, result }))
            }
            (KeepDraftFor::Leaving, Ok(())) => match self.leaving {
                Some(then) => self.go(then),
                None => Vec::new(),
            },
            (KeepDraftFor::Leaving, Err(problem)) => {
                if let Some(then) = self.leaving.take() {
                    self.asked = Some(Asked::NotKept { then, problem });
                }
                Vec::new()
            }
        }
    }
}
