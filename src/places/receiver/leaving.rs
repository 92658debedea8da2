//! Leaving the page: messages that are nowhere else go with it, so that the person is asked.

use super::{ReceiverPage, ReceiverTurn};
use crate::places::question::{Decision, Question};

impl ReceiverPage {
    /// The window is to close.
    pub fn close(&mut self) -> ReceiverTurn {
        if self.asks_about_messages(true) {
            ReceiverTurn::default()
        } else {
            ReceiverTurn { closes: true, ..ReceiverTurn::default() }
        }
    }

    /// What the person decides about messages that would be lost.
    pub fn decide(&mut self, decision: Decision) -> ReceiverTurn {
        match (self.asked.take(), decision) {
            (Some(Question::MessagesNotKept { closes: true, .. }), Decision::Leave) => {
                ReceiverTurn { closes: true, ..ReceiverTurn::default() }
            }
            (Some(Question::MessagesNotKept { .. }), Decision::Leave) => self.leave(),
            _ => ReceiverTurn::default(),
        }
    }

    pub(super) fn leave(&mut self) -> ReceiverTurn {
        ReceiverTurn { asks: self.stop().into_iter().collect(), leaves: true, closes: false }
    }

    /// Asks first, where messages would be lost.
    pub(super) fn asks_about_messages(&mut self, closes: bool) -> bool {
        let count = self.list.unsaved();
        if count > 0 {
            self.asked = Some(Question::MessagesNotKept { count, closes });
        }
        count > 0
    }
}
