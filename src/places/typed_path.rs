//! A path that the person types, where the system shows no file dialog. Over whatever place they are at.

use crate::tasks::PathWanted;

/// What is typed, and for whom.
pub struct TypedPath {
    /// The text of the field.
    pub text: String,
    /// It was typed into since it was judged.
    pub is_changed: bool,
    /// What is wanted.
    pub wanted: PathWanted,
}

/// What the person did.
pub enum Action {
    /// Typed.
    Typed(String),
    /// **Save** or **Open**.
    Use,
    /// **Cancel**.
    GiveUp,
}

impl TypedPath {
    /// Asked for.
    pub fn new(wanted: PathWanted) -> Self {
        Self { text: wanted.text.clone(), is_changed: false, wanted }
    }

    /// Changes as the person asked; none once it is answered.
    pub fn act(mut self, action: Action) -> Option<Self> {
        match action {
            Action::Typed(text) => {
                self.text = text;
                self.is_changed = true;
                Some(self)
            }
            Action::Use => {
                self.wanted.answer(Some(self.text));
                None
            }
            Action::GiveUp => {
                self.wanted.answer(None);
                None
            }
        }
    }
}
