//! Messages that are sent again while their page is left: that goes on, and what came of it stands there when one comes back.

use super::{App, Effect};
use crate::places::notifications::{NotificationPage, WatchAsker};
use crate::tasks::Answer;

impl App {
    /// The page of notifications opens: what was begun there before is taken up again.
    pub(super) fn take_up_resending(&mut self) -> Vec<Effect> {
        let Some(page) = &self.notifications else { return Vec::new() };
        let left = self.resends.take_up(&page.record.id);
        left.map(|left| self.with_notifications(|page| page.take_resending(left))).unwrap_or_default()
    }

    /// The page of notifications goes; what is sent again goes on.
    pub(super) fn drop_notifications(&mut self) -> Vec<Effect> {
        let effects = self.with_notifications(NotificationPage::give_up);
        if let Some(page) = self.notifications.take() {
            self.resends.leave(page.record.id.clone(), page.into_resending());
        }
        effects
    }

    /// Takes what came of messages that are sent again, which was asked for on the page of that number.
    pub(super) fn hear_resent(&mut self, number: u64, begun: u32, answer: Answer) -> Vec<Effect> {
        let of = self.resends.page(number);
        if of.is_some() && self.notifications.as_ref().map(|page| &page.record.id) == of {
            return self.with_notifications(|page| page.hear(WatchAsker::Resend(begun), answer));
        }
        self.resends.hear(number, begun, answer);
        Vec::new()
    }
}
