//! Making the first key of an account: where it stands, whoever asked for it.

use crate::connections::ClipboardNotice;
use crate::notifications::{FirstKeyProblem, KeyToSign};
use crate::places::connect_key::{self, MadeKey};
use crate::tasks::Answer;

/// Where making the first key of an account stands.
#[derive(Default)]
pub enum KeyMaking {
    /// It was not asked for.
    #[default]
    Idle,
    /// It is made, in that attempt.
    Running(u64),
    /// It is made.
    Made(MadeKey),
    /// It is not made, or nobody knows.
    Failed(FirstKeyProblem),
}

impl KeyMaking {
    /// Whether it is under way: Docusign gives the key once, to whoever waits for it.
    pub fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Whether a key would be lost by leaving: it is being made, or is nowhere else.
    pub fn holds_key(&self) -> bool {
        match self {
            Self::Running(_) => true,
            Self::Made(key) => key.is_nowhere_else(),
            Self::Idle | Self::Failed(_) => false,
        }
    }

    /// The key that was made.
    pub(super) fn made(&mut self) -> Option<&mut MadeKey> {
        if let Self::Made(key) = self { Some(key) } else { None }
    }

    /// Takes what became of it in that attempt; how the key of the account stands now, where that is known.
    pub(super) fn hear(&mut self, attempt: u64, answer: Answer) -> Option<KeyToSign> {
        if !matches!(self, Self::Running(asked) if *asked == attempt) {
            return None;
        }
        match connect_key::made(answer) {
            Ok(made) => {
                let seen = made.seen;
                *self = Self::Made(MadeKey::new(made));
                Some(seen)
            }
            Err(problem) => {
                let has_one = matches!(problem, FirstKeyProblem::HasOne);
                *self = Self::Failed(problem);
                has_one.then_some(KeyToSign::NotMissed)
            }
        }
    }

    /// What became of a secret on the clipboard.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Self::Made(key) = self {
            key.hear_clipboard(notice);
        }
    }
}
