//! What is sent again at the accounts of connections whose page is not open.

use std::collections::HashMap;

use super::resending::{ResendState, Resending};
use super::{NotificationPage, NotificationView, WatchAsker};
use crate::domain::ConnectionId;
use crate::tasks::{Answer, Ask};

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

impl NotificationPage {
    /// What was begun to be sent again before the page was left is taken up, and seen.
    pub fn take_resending(&mut self, left: Resending) -> Vec<Ask<WatchAsker>> {
        let shows = !matches!(left.state, ResendState::Idle);
        let asks = if shows { self.look_at(NotificationView::Log) } else { Vec::new() };
        self.resending = left;
        asks
    }

    /// What is sent again, for when the page is opened again.
    pub fn into_resending(mut self) -> Resending {
        self.resending.leave(self.view == NotificationView::Log);
        self.resending
    }
}
