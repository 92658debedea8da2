//! The receiver of messages: how its page is opened and left. The page of notifications stays behind it.

use super::{Address, App, Effect, Place};
use crate::places::receiver::{ReceiverAsker, ReceiverPage, ReceiverTurn};
use crate::tasks::Ask;

impl App {
    /// Opens the receiver's page from that of notifications.
    pub(super) fn open_receiver(&mut self) -> Vec<Effect> {
        let Some(page) = &self.notifications else { return Vec::new() };
        self.receivers += 1;
        self.receiver = Some(ReceiverPage::new(page.record.clone()));
        self.place = Place::Receiver;
        Vec::new()
    }

    /// Lets the receiver's page change, and follows it back to the notifications.
    pub(super) fn with_receiver(
        &mut self,
        change: impl FnOnce(&mut ReceiverPage) -> ReceiverTurn,
    ) -> Vec<Effect> {
        let Some(page) = &mut self.receiver else { return Vec::new() };
        let ReceiverTurn { asks, leaves, closes } = change(page);
        let number = self.receivers;
        let lifted = |ask: Ask<ReceiverAsker>| ask.map(|asker| Address::Receiver(number, asker));
        let mut effects: Vec<_> = asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect();
        if leaves {
            self.receiver = None;
            self.place = Place::Notifications;
            effects.extend(self.open_waiting_page());
        }
        if closes {
            effects.extend(self.close_notifications());
        }
        effects
    }
}
