//! Whether two people have compared a check phrase: that of a request, or that of an answer.

/// What is known of a check phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phrase {
    /// Not compared yet.
    #[default]
    Open,
    /// Not compared yet, and Next was pressed.
    Asked,
    /// The same, as the person says.
    Same,
}

impl Phrase {
    /// **The phrases are the same** was ticked, or not any more.
    pub(super) fn tick(&mut self) {
        *self = if *self == Self::Same { Self::Open } else { Self::Same };
    }

    /// Whether Next may go on; asks for the comparison if not.
    pub(super) fn is_compared(&mut self) -> bool {
        if *self != Self::Same {
            *self = Self::Asked;
        }
        *self == Self::Same
    }
}
