//! The wizard that sets up notifications: how it is opened, gone on with, and left. What is behind it stays to come back to.

use super::{Address, App, Effect, Place};
use crate::domain::{ConnectId, ConnectionId};
use crate::places::connection::KeptConnection;
use crate::places::notification_set_up::draft::{DraftFate, NotificationAnswers};
use crate::places::notification_set_up::{NotificationLead, NotificationSetUp, NotificationTurn};
use crate::places::notifications::NotificationPage;
use crate::tasks::{Ask, Upkeep, Work};

impl App {
    /// Begins one; `from` is the connection whose page was come from.
    pub(super) fn set_up_notifications(&mut self, from: Option<&ConnectionId>) -> Vec<Effect> {
        self.enter_notification_set_up(NotificationSetUp::new(self.home.listing.records.clone(), from));
        Vec::new()
    }

    /// Goes on with one that was left in its midst; the page of notifications stays to come back to, if it is open.
    pub(super) fn continue_notification_draft(&mut self, id: &ConnectionId) -> Vec<Effect> {
        let may = self.may_set_up_notifications();
        let draft = self.home.listing.notification_drafts.iter().find(|draft| may && draft.id == *id);
        let Some(answers) = draft.and_then(|draft| NotificationAnswers::read(&draft.contents)) else {
            return Vec::new();
        };
        let records = self.home.listing.records.clone();
        let (wizard, asks) = NotificationSetUp::resume(records, id.clone(), answers);
        self.enter_notification_set_up(wizard);
        self.with_notification_set_up(|_| asks.into())
    }

    /// Changes a configuration that is seen on the page of notifications, which stays to come back to.
    pub(super) fn change_notification(&mut self, id: &ConnectId) -> Vec<Effect> {
        let records = &self.home.listing.records;
        let wizard =
            self.notifications.as_ref().filter(|_| self.may_set_up_notifications()).and_then(|page| {
                let owner = match page.perhaps_owners(records).as_slice() {
                    [only] => Some(only.id.clone()),
                    _ => None,
                };
                NotificationSetUp::change(records.clone(), &page.record.id, page.configuration(id)?, owner)
            });
        let Some((wizard, asks)) = wizard else { return Vec::new() };
        self.enter_notification_set_up(wizard);
        self.with_notification_set_up(|_| asks.into())
    }

    /// Whether the page of notifications and the one of the connection behind it may be left alone for the wizard.
    fn may_set_up_notifications(&self) -> bool {
        self.kept.as_ref().is_none_or(KeptConnection::may_be_left)
            && self.notifications.as_ref().is_none_or(|page| page.doing.is_none() && !page.holds_key())
    }

    fn enter_notification_set_up(&mut self, wizard: NotificationSetUp) {
        self.notification_set_ups += 1;
        self.notification_set_up = Some(wizard);
        self.home.forget_problems();
        self.turn_to(Place::NotificationSetUp);
    }

    /// What is to be done with answers that are kept, if the wizard is left now.
    pub(super) fn keep_notification_draft(&self) -> Option<Effect> {
        let (id, contents) = match self.notification_set_up.as_ref()?.draft_fate() {
            DraftFate::Kept(id, contents) => (id, Some(contents)),
            DraftFate::Gone(id) => (id, None),
            DraftFate::Stays => return None,
        };
        let work = Work::Upkeep(Upkeep::NotificationDraft { id, contents });
        Some(Effect::Ask(Ask { work, asker: Address::App }))
    }

    /// Sets up notifications of the connection whose page is open; that page stays to come back to.
    pub(super) fn set_up_its_notifications(&mut self) -> Vec<Effect> {
        let id = self.kept.as_ref().filter(|kept| kept.may_be_left()).map(|kept| kept.record.id.clone());
        id.map(|id| self.set_up_notifications(Some(&id))).unwrap_or_default()
    }

    /// Lets the set-up of notifications change, and follows where it leads.
    pub(super) fn with_notification_set_up(
        &mut self,
        change: impl FnOnce(&mut NotificationSetUp) -> NotificationTurn,
    ) -> Vec<Effect> {
        let Some(wizard) = &mut self.notification_set_up else { return Vec::new() };
        let NotificationTurn { asks, leads } = change(wizard);
        let number = self.notification_set_ups;
        let lifted = |ask: Ask<_>| ask.map(|asker| Address::NotificationSetUp(number, asker));
        let mut effects: Vec<_> = asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect();
        if leads.is_some() {
            effects.extend(self.keep_notification_draft());
        }
        match leads {
            None => return effects,
            Some(NotificationLead::Close) => effects.push(Effect::CloseWindow),
            Some(NotificationLead::AddClient) => {
                self.notification_set_up = None;
                effects.extend(self.drop_notifications());
                self.kept = None;
                effects.extend(self.open_set_up());
            }
            Some(NotificationLead::Back) => {
                self.notification_set_up = None;
                if self.notifications.is_some() {
                    // What was set up is there now.
                    self.place = Place::Notifications;
                    effects.extend(self.with_notifications(NotificationPage::come_back));
                } else if self.kept.is_some() {
                    self.place = Place::Connection;
                } else {
                    effects.extend(self.go_home());
                }
                effects.extend(self.open_waiting_page());
            }
        }
        effects
    }
}
