//! A new passphrase, typed twice or proposed: what stands in its two fields, and what is wrong with it.

use zeroize::Zeroizing;

use crate::connections::{PassphraseWeakness, passphrase_weakness, propose_passphrase};

/// A passphrase shorter than this is guessed sooner than typed.
pub const SHORTEST_PASSPHRASE: usize = 12;

/// The two fields.
#[derive(Default)]
pub struct NewPassphrase {
    /// As typed.
    pub typed: Zeroizing<String>,
    /// Once more.
    pub again: Zeroizing<String>,
    /// They can be read.
    pub shown: bool,
    /// What stands there was proposed.
    pub proposed: bool,
    /// What is wrong with them.
    pub problem: Option<PassphraseProblem>,
}

/// What is wrong with a new passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// Shorter than [`SHORTEST_PASSPHRASE`].
    TooShort,
    /// It is guessed too soon.
    Weak(PassphraseWeakness),
    /// The two are not the same.
    NotTheSame,
    /// None could be proposed: the system gave no random numbers.
    NoneToPropose,
}

/// What the person did with the two fields.
pub enum PassphraseAction {
    /// The first was typed into.
    Typed(Zeroizing<String>),
    /// The second was.
    AgainTyped(Zeroizing<String>),
    /// **Propose a passphrase**.
    Propose,
    /// One of them was left.
    Left,
    /// **Show** or **Hide** beside them.
    Show(bool),
}

impl NewPassphrase {
    /// Changes what stands there.
    pub(super) fn act(&mut self, action: PassphraseAction) {
        match action {
            PassphraseAction::Typed(text) => {
                self.typed = text;
                self.changed();
            }
            PassphraseAction::AgainTyped(text) => {
                self.again = text;
                self.changed();
            }
            PassphraseAction::Propose => self.propose(),
            PassphraseAction::Left => self.left(),
            PassphraseAction::Show(shown) => self.shown = shown,
        }
    }

    /// **Propose a passphrase**: it stands in both fields, and can be read.
    pub(super) fn propose(&mut self) {
        if let Some(proposed) = propose_passphrase() {
            *self =
                Self { again: proposed.clone(), typed: proposed, shown: true, proposed: true, problem: None };
        } else {
            self.problem = Some(PassphraseProblem::NoneToPropose);
        }
    }

    /// A field was typed into: a problem that stood is looked at again, so that it goes when it is mended.
    pub(super) fn changed(&mut self) {
        self.proposed = false;
        if self.problem.is_some() {
            self.problem = self.judge();
        }
    }

    /// A field was left: what is wrong is said as soon as there is something in both.
    pub(super) fn left(&mut self) {
        if !self.typed.is_empty() && !self.again.is_empty() {
            self.problem = self.judge();
        }
    }

    /// Whether it can be used; if not, what is wrong is said.
    pub(super) fn is_good(&mut self) -> bool {
        self.problem = self.judge();
        self.problem.is_none()
    }

    fn judge(&self) -> Option<PassphraseProblem> {
        if self.typed.chars().count() < SHORTEST_PASSPHRASE {
            Some(PassphraseProblem::TooShort)
        } else if let Some(weakness) = passphrase_weakness(&self.typed) {
            Some(PassphraseProblem::Weak(weakness))
        } else if *self.typed != *self.again {
            Some(PassphraseProblem::NotTheSame)
        } else {
            None
        }
    }
}
