//! Where the daily task stands that looks after connections, as far as a connection's page knows.

use crate::connections::{LookAfterWish, LookedAfter, NotLookedAfter};
use crate::tasks::{Answer, Upkeep};

/// Where it stands.
#[derive(Default)]
pub enum LookAfterState {
    /// The system is being asked.
    #[default]
    Asking,
    /// This is how it stands; `is_asked`: whether to set it up, the person is asked now.
    Known {
        /// What the system says.
        known: LookedAfter,
        /// **Look after it for me** was pressed, and waits for word.
        is_asked: bool,
    },
    /// The system did not do what it was asked.
    Failed(NotLookedAfter),
}

/// What the person did about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookAfterAction {
    /// **Look after it for me**.
    Offer,
    /// **Set it up**, **Set it up anew**.
    Begin,
    /// **Not now**.
    NotNow,
    /// **Stop looking after**.
    Stop,
    /// **Try again**.
    Again,
}

impl LookAfterState {
    /// Changes as the person asked; what is to be asked of the system.
    pub(super) fn act(&mut self, action: LookAfterAction) -> Option<Upkeep> {
        let wish = match action {
            LookAfterAction::Offer | LookAfterAction::NotNow => {
                if let Self::Known { is_asked, .. } = self {
                    *is_asked = action == LookAfterAction::Offer;
                }
                return None;
            }
            LookAfterAction::Begin => LookAfterWish::Begin,
            LookAfterAction::Stop => LookAfterWish::Stop,
            LookAfterAction::Again => LookAfterWish::See,
        };
        if matches!(self, Self::Asking) {
            return None;
        }
        *self = Self::Asking;
        Some(Upkeep::LookAfter(wish))
    }

    /// Takes what the system said; where it said nothing, that can be asked again.
    pub(super) fn hear(&mut self, answer: Answer) {
        *self = match answer {
            Answer::LookedAfter(Ok(known)) => Self::Known { known, is_asked: false },
            Answer::LookedAfter(Err(not)) => Self::Failed(not),
            _ => Self::Failed(NotLookedAfter::broken_off()),
        };
    }
}
