//! How each place is opened: with what, and what is asked first; and how a place is left.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Action, Address, App, Effect, Place};
use crate::connections::{ConnectionRecord, DraftRecord, DraftSecrets, ExchangeRequest, LockedFile};
use crate::domain::{ConnectionId, Environment, WantedPage};
use crate::places::about::{About, AboutAsker};
use crate::places::carry_over::{CarryAsker, CarryOver, CarryTurn};
use crate::places::connection::{self, KeptConnection, Revealed};
use crate::places::home::{Home, HomeLead, HomeProblem};
use crate::places::notifications::leaves_to::LeavesTo;
use crate::places::notifications::{self, NotificationPage, WatchAsker};
use crate::places::opened_file::{CopyAsker, CopyInFile, CopyLead, CopyTurn, OpenedCopy};
use crate::places::question::{Decision, Then};
use crate::places::set_up::SetUp;
use crate::places::set_up::resume::KeysOfAgain;
use crate::tasks::{Ask, Work};

impl App {
    /// The list is read: Home, or the wizard where there is nothing to see there.
    pub(super) fn open(&mut self) -> Vec<Effect> {
        if self.start.in_practice || !self.has_home() {
            return self.open_set_up();
        }
        self.place = Place::Home;
        Vec::new()
    }

    /// Where Home leads.
    pub(super) fn follow_home(&mut self, lead: HomeLead) -> Vec<Effect> {
        match lead {
            HomeLead::SetUp => self.open_set_up(),
            HomeLead::Connection { record, renew } => {
                let id = record.id.clone();
                let (mut kept, asks) = KeptConnection::new(*record, Arc::clone(&self.sheets));
                let renewal = if renew { kept.act(connection::Action::Renew) } else { None };
                self.kept = Some(kept);
                self.turn_to(Place::Connection);
                let lifted =
                    |ask: Ask<_>| Effect::Ask(ask.map(|asker| Address::Connection(id.clone(), asker)));
                asks.into_iter().chain(renewal).map(lifted).collect()
            }
            HomeLead::Draft(record, secrets, answer) => self.continue_draft(&record, secrets, answer),
            HomeLead::Request(request) => self.answer_request(request),
            HomeLead::Copy(path, copy) => self.open_copy(path, copy),
            HomeLead::CarryOver(records) => self.carry_over(records),
            HomeLead::SetUpNotifications => self.set_up_notifications(None),
        }
    }

    fn continue_draft(
        &mut self,
        record: &DraftRecord,
        secrets: DraftSecrets,
        answer: Option<LockedFile>,
    ) -> Vec<Effect> {
        let sheets = Arc::clone(&self.sheets);
        let resumed = SetUp::resume(sheets, self.clock.clone(), self.practice.clone(), record, secrets);
        let Ok((set_up, asks)) = resumed else {
            self.home.problem = Some(HomeProblem::UnreadableDraft);
            return Vec::new();
        };
        self.enter_set_up(set_up);
        let mut effects = self.of_set_up(asks);
        if let Some(answer) = answer {
            effects.extend(self.with_set_up(|set_up| set_up.open_answer(answer)));
        }
        effects
    }

    fn open_copy(&mut self, path: PathBuf, copy: CopyInFile) -> Vec<Effect> {
        let (opened, turn) = OpenedCopy::new(path, copy, self.home.listing.records.clone());
        self.copies += 1;
        self.opened = Some(opened);
        self.set_up = None;
        self.kept = None;
        let mut effects = self.drop_notifications();
        self.home.forget_problems();
        self.turn_to(Place::OpenedFile);
        effects.extend(self.of_copy(turn.asks));
        effects
    }

    pub(super) fn of_copy(&self, asks: Vec<Ask<CopyAsker>>) -> Vec<Effect> {
        let number = self.copies;
        let lifted = |ask: Ask<CopyAsker>| ask.map(|asker| Address::OpenedFile(number, asker));
        asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect()
    }

    /// Lets the opened copy change, and follows where it leads.
    pub(super) fn with_opened(&mut self, change: impl FnOnce(&mut OpenedCopy) -> CopyTurn) -> Vec<Effect> {
        let Some(opened) = &mut self.opened else { return Vec::new() };
        let turn = change(opened);
        let mut effects = self.of_copy(turn.asks);
        if let Some(lead) = turn.leads {
            effects.extend(self.go_home());
            if let CopyLead::Kept(arrived) = lead {
                self.home.arrived = Some(arrived);
            }
        }
        effects
    }

    fn carry_over(&mut self, records: Vec<ConnectionRecord>) -> Vec<Effect> {
        self.carried += 1;
        self.carry = Some(CarryOver::new(records));
        self.home.forget_problems();
        self.turn_to(Place::CarryOver);
        Vec::new()
    }

    /// Carries the connection over whose page is open; that page stays to come back to.
    pub(super) fn carry_this_over(&mut self) -> Vec<Effect> {
        match &self.kept {
            Some(kept) if kept.may_be_left() => self.carry_over(vec![kept.record.clone()]),
            _ => Vec::new(),
        }
    }

    /// Lets Carry over change, and follows it back to where the person came from.
    pub(super) fn with_carry(&mut self, change: impl FnOnce(&mut CarryOver) -> CarryTurn) -> Vec<Effect> {
        let Some(carry) = &mut self.carry else { return Vec::new() };
        let CarryTurn { asks, leaves } = change(carry);
        let number = self.carried;
        let lifted = |ask: Ask<CarryAsker>| ask.map(|asker| Address::CarryOver(number, asker));
        let mut effects: Vec<_> = asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect();
        if leaves {
            self.carry = None;
            if self.kept.is_some() {
                self.place = Place::Connection;
            } else {
                effects.extend(self.go_home());
            }
            effects.extend(self.open_waiting_page());
        }
        effects
    }

    /// Looks at the notifications of the connection whose page is open; that page stays to come back to.
    pub(super) fn open_notifications(&mut self) -> Vec<Effect> {
        let Some(kept) = &self.kept else { return Vec::new() };
        let (mut page, asks) = NotificationPage::new(kept.record.clone());
        page.take_drafts(&self.home.listing.notification_drafts);
        self.watched += 1;
        self.notifications = Some(page);
        self.turn_to(Place::Notifications);
        let mut effects = self.of_notifications(asks);
        effects.extend(self.take_up_resending());
        effects
    }

    fn of_notifications(&self, asks: Vec<Ask<WatchAsker>>) -> Vec<Effect> {
        let number = self.watched;
        let lifted = |ask: Ask<WatchAsker>| ask.map(|asker| Address::Notifications(number, asker));
        asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect()
    }

    /// Lets the page of notifications change.
    pub(super) fn with_notifications(
        &mut self,
        change: impl FnOnce(&mut NotificationPage) -> Vec<Ask<WatchAsker>>,
    ) -> Vec<Effect> {
        let asks = self.notifications.as_mut().map(change).unwrap_or_default();
        self.of_notifications(asks)
    }

    /// Changes state as the person asked on the page of notifications: it leads back to the connection's page, which is also what
    /// renews.
    pub(super) fn act_on_notifications(&mut self, action: notifications::Action) -> Vec<Effect> {
        let leads = match &action {
            notifications::Action::Back if self.checks_signatures() => None,
            notifications::Action::Back => {
                let free = self.notifications.as_mut().is_none_or(|page| page.leave(LeavesTo::Connection));
                return if free { self.leave_notifications() } else { Vec::new() };
            }
            notifications::Action::TryIt => {
                let mut effects = self.with_notifications(|page| page.act(action));
                effects.extend(self.open_receiver());
                return effects;
            }
            notifications::Action::OpenOwner(id) => return self.open_owner(id),
            notifications::Action::ContinueDraft(id) => return self.continue_notification_draft(id),
            notifications::Action::Edit(id) => return self.change_notification(id),
            notifications::Action::RenewFirst => Some(connection::Action::Renew),
            _ => None,
        };
        let mut effects = self.with_notifications(|page| page.act(action));
        effects.extend(leads.map(|leads| self.act(Action::Connection(leads))).into_iter().flatten());
        effects
    }

    /// From the notifications of a client's account to the connection of the account whose keys may sign. A key that is nowhere else is
    /// asked about; while tokens are nowhere else, nothing is left.
    fn open_owner(&mut self, id: &ConnectionId) -> Vec<Effect> {
        let may_leave = self.kept.as_ref().is_none_or(KeptConnection::may_be_left)
            && self.notifications.as_mut().is_none_or(|page| page.leave(LeavesTo::Owner(id.clone())));
        if may_leave { self.open_connection(id) } else { Vec::new() }
    }

    /// Whether the check of signatures is open, over the page of notifications.
    fn checks_signatures(&self) -> bool {
        self.notifications.as_ref().is_some_and(|page| page.check.is_some())
    }

    /// Back from the page of notifications to the connection's.
    fn leave_notifications(&mut self) -> Vec<Effect> {
        let mut effects = self.drop_notifications();
        self.place = Place::Connection;
        effects.extend(self.open_waiting_page());
        effects
    }

    /// What the person decides on the page of notifications.
    pub(super) fn decide_at_notifications(&mut self, decision: Decision) -> Vec<Effect> {
        if self.kept.as_ref().is_some_and(|kept| kept.asked.is_some()) {
            return self.decide_of_kept(decision);
        }
        if !self.notifications.as_ref().is_some_and(NotificationPage::asks_about_leaving) {
            return self.with_notifications(|page| page.decide(decision));
        }
        let to = self.notifications.as_mut().and_then(|page| page.decide_leaving(decision));
        self.leave_notifications_to(to)
    }

    /// From the page of notifications to where nothing holds the person back from.
    pub(super) fn leave_notifications_to(&mut self, to: Option<LeavesTo>) -> Vec<Effect> {
        match to {
            Some(LeavesTo::Close) => self.leave_connection(Then::Close),
            Some(LeavesTo::Connection) => self.leave_notifications(),
            Some(LeavesTo::Owner(id)) => self.open_connection(&id),
            None => Vec::new(),
        }
    }

    /// The window is to close over the page of notifications: a key and tokens that are nowhere else are asked about.
    pub(super) fn close_notifications(&mut self) -> Vec<Effect> {
        let free = self.notifications.as_mut().is_none_or(|page| page.leave(LeavesTo::Close));
        if free { self.leave_connection(Then::Close) } else { Vec::new() }
    }

    /// Opens About; what is behind it goes on, to come back to.
    pub(super) fn open_about(&mut self) -> Vec<Effect> {
        if self.place == Place::About {
            return Vec::new();
        }
        let (about, ask) = About::new(self.renderer.clone());
        self.abouts += 1;
        self.about = Some(about);
        self.before_about = self.place;
        // Not turned away from: what is being opened there goes on.
        self.place = Place::About;
        let mut effects = self.with_set_up(SetUp::cover);
        effects.push(self.of_about(ask));
        effects
    }

    pub(super) fn of_about(&self, ask: Ask<AboutAsker>) -> Effect {
        let number = self.abouts;
        Effect::Ask(ask.map(|asker| Address::About(number, asker)))
    }

    /// Back from About to where the person came from, and to what was wanted meanwhile.
    pub(super) fn leave_about(&mut self) -> Vec<Effect> {
        self.about = None;
        self.place = self.before_about;
        let mut effects = vec![self.of_about(About::leave())];
        effects.extend(self.waiting_page.take().map(|page| self.open_wanted(page)).into_iter().flatten());
        effects
    }

    /// A file or a connection was named when the program was started, now or by a second start: it is opened where nothing is
    /// lost by that, else after the set-up was left.
    pub(super) fn open_wanted(&mut self, page: WantedPage) -> Vec<Effect> {
        self.waiting_page = Some(page);
        match self.place {
            // Once the list is read.
            Place::Opening => Vec::new(),
            // Nothing is lost by going back from there.
            Place::About => self.leave_about(),
            _ if self.takes_files() => self.open_waiting_page(),
            Place::SetUp => self.with_set_up(|set_up| set_up.leave(Then::Home)),
            Place::Home
            | Place::Connection
            | Place::OpenedFile
            | Place::CarryOver
            | Place::Notifications
            | Place::Receiver
            | Place::NotificationSetUp => Vec::new(),
        }
    }

    pub(super) fn open_waiting_page(&mut self) -> Vec<Effect> {
        if matches!(self.place, Place::Opening | Place::About) || !self.takes_files() {
            return Vec::new();
        }
        match self.waiting_page.take() {
            None => Vec::new(),
            Some(WantedPage::File(path)) => {
                let turn = self.home.open_named(path);
                self.take_home(turn)
            }
            Some(WantedPage::Connection(id)) => self.open_connection(&id),
        }
    }

    /// Opens the page of a connection; the list is shown where there is none of that name any more.
    pub(super) fn open_connection(&mut self, id: &ConnectionId) -> Vec<Effect> {
        if self.kept.as_ref().is_some_and(|kept| kept.record.id == *id) && self.place == Place::Connection {
            return Vec::new();
        }
        let record = self.home.listing.records.iter().find(|record| record.id == *id).cloned();
        let Some(record) = record else { return self.go_home() };
        self.set_up = None;
        self.opened = None;
        let mut effects = self.drop_notifications();
        effects.extend(self.follow_home(HomeLead::Connection { record: Box::new(record), renew: false }));
        effects
    }

    /// Signs in again for the connection whose values are shown. Nothing of it is lost on the way.
    pub(super) fn sign_in_again(&mut self, with: KeysOfAgain) -> Vec<Effect> {
        let Some(KeptConnection { record, values: Revealed::Shown(connection), renewal, .. }) = &self.kept
        else {
            return Vec::new();
        };
        if renewal.holds_tokens() {
            return Vec::new();
        }
        let (sheets, practice) = (Arc::clone(&self.sheets), self.practice.clone());
        let (set_up, asks) = SetUp::again(sheets, self.clock.clone(), practice, record, connection, with);
        self.kept = None;
        let mut effects = self.drop_notifications();
        self.enter_set_up(set_up);
        effects.extend(self.of_set_up(asks));
        effects
    }

    fn answer_request(&mut self, request: ExchangeRequest) -> Vec<Effect> {
        let in_practice = request.asked().environment == Environment::Practice;
        let sheets = Arc::clone(&self.sheets);
        self.enter_set_up(SetUp::answering(sheets, self.clock.clone(), self.practice.clone(), request));
        if in_practice { self.start_practice().into_iter().collect() } else { Vec::new() }
    }

    pub(super) fn open_set_up(&mut self) -> Vec<Effect> {
        let environment =
            if self.start.in_practice { Environment::Practice } else { Environment::Production };
        let sheets = Arc::clone(&self.sheets);
        let mut set_up = SetUp::new(sheets, self.clock.clone(), environment, self.practice.clone());
        if let Some(last) = self.home.listing.records.iter().max_by_key(|record| record.facts.consented_at) {
            set_up.propose(&last.facts.sheet);
        }
        self.home.forget_problems();
        self.enter_set_up(set_up);
        Vec::new()
    }

    fn enter_set_up(&mut self, set_up: SetUp) {
        self.wizards += 1;
        self.set_up = Some(set_up);
        self.turn_to(Place::SetUp);
    }

    pub(super) fn start_practice(&self) -> Option<Effect> {
        let ask = Ask { work: Work::StartPractice, asker: Address::App };
        self.practice.is_none().then_some(Effect::Ask(ask))
    }

    pub(super) fn turn_to(&mut self, place: Place) {
        self.home.turn_away();
        self.place = place;
    }

    pub(super) fn go_home(&mut self) -> Vec<Effect> {
        self.set_up = None;
        self.kept = None;
        self.opened = None;
        self.carry = None;
        let mut effects = self.drop_notifications();
        self.receiver = None;
        self.notification_set_up = None;
        self.place = Place::Home;
        effects.push(Effect::Ask(Home::load().map(Address::Home)));
        effects
    }
}
