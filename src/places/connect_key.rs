//! The first key of an account for signatures: made on the person's word, and shown this once. What the page of notifications and the wizard
//! that sets them up share.

use secrecy::SecretString;

use super::copies::{Copies, CopyState};
use crate::connections::{ApiError, ClipboardNotice, KeepProblem};
use crate::notifications::{ConnectWriteProblem, FirstKey, FirstKeyProblem};
use crate::tasks::{Answer, Work};

/// A key that was made, with what becomes of it on the page.
pub struct MadeKey {
    /// The key, as text.
    pub key: SecretString,
    /// Whether it is in the keychain, or why not.
    pub kept: Result<(), KeepProblem>,
    /// Whether it is seen as it is.
    pub shown: bool,
    /// What became of its copies; there is one field.
    pub copied: Copies,
}

/// What the person did with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAction {
    /// **Copy**.
    Copy,
    /// The eye: it is seen as it is, or masked.
    Show(bool),
}

impl MadeKey {
    /// The field of the key among its copies.
    pub const FIELD: usize = 0;

    /// As it was made: masked.
    pub fn new(made: FirstKey) -> Self {
        Self { key: made.key, kept: made.kept, shown: false, copied: Copies::default() }
    }

    /// Whether it is nowhere but here: not in the keychain, and never copied. Docusign gives it this once.
    pub fn is_nowhere_else(&self) -> bool {
        self.kept.is_err() && !self.copied.get(Self::FIELD).is_some_and(CopyState::is_copied)
    }

    /// Changes state as the person asked; what is to be done.
    pub fn act(&mut self, action: KeyAction) -> Option<Work> {
        match action {
            KeyAction::Copy => Some(Work::Copy { text: self.key.clone(), secret: true }),
            KeyAction::Show(shown) => {
                self.shown = shown;
                None
            }
        }
    }

    /// Takes what became of a copy.
    pub fn hear_copied(&mut self, answer: Answer) {
        if let Answer::Copied(done) = answer {
            self.copied.take(Self::FIELD, done);
        }
    }

    /// What became of a secret on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        self.copied.hear(notice);
    }
}

/// The key, or why there is none, by the answer; one that broke off may have been made.
pub fn made(answer: Answer) -> Result<FirstKey, FirstKeyProblem> {
    match answer {
        Answer::FirstKeyMade(came) => came.map(|made| *made),
        _ => Err(ConnectWriteProblem::Unsure(ApiError::broken_off()).into()),
    }
}
