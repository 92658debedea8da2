//! What is sent again at the accounts of connections whose page is not open.

use std::collections::HashMap;

use super::resending::Resending;
use crate::domain::ConnectionId;
use crate::tasks::Answer;

/// What is sent again where no page shows it.
#[derive(Default)]
pub struct LeftResends {
    /// Whose page each was, by its number from 1 on.
    pages: Vec<ConnectionId>,
    left: HashMap<ConnectionId, Resending>,
}

impl LeftResends {
    /// The next page opens: what was begun on an earlier one of that connection.
    pub fn take_up(&mut self, of: &ConnectionId) -> Option<Resending> {
        self.pages.push(of.clone());
        self.left.remove(of)
    }

    /// The page of that connection goes.
    pub fn leave(&mut self, of: ConnectionId, resending: Resending) {
        self.left.insert(of, resending);
    }

    /// Whose page had that number.
    pub fn page(&self, number: u64) -> Option<&ConnectionId> {
        self.pages.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// Takes an answer for the one whose page had that number and is not open.
    pub fn hear(&mut self, number: u64, begun: u32, answer: Answer) {
        let of = self.page(number).cloned();
        if let Some(left) = of.and_then(|of| self.left.get_mut(&of)) {
            left.hear_left(begun, answer);
        }
    }
}
