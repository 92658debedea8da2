//! Which place the person is at: hands down what the person does, and each answer to whoever asked. A router: what the
//! places are about, they know themselves.

mod hearing;
mod notifying;
mod opening;
mod receiving;
mod resends;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::clock::Clock;
use crate::connections::Sheets;
use crate::domain::{ConnectionId, LoopbackOrigin, WantedPage};
use crate::places::about::{self, About};
use crate::places::carry_over::{self, CarryOver};
use crate::places::connection::{self, KeptConnection};
use crate::places::home::{self, Home};
use crate::places::notification_set_up::{self, NotificationLead, NotificationSetUp};
use crate::places::notifications::left_resends::LeftResends;
use crate::places::notifications::{self, NotificationPage};
use crate::places::opened_file::{self, OpenedCopy};
use crate::places::question::{Decision, Question, Then};
use crate::places::receiver::{self, ReceiverPage};
use crate::places::set_up::resume::KeysOfAgain;
use crate::places::set_up::{self, SetUp, StepName};
use crate::places::typed_path::{self, TypedPath};
use crate::tasks::Ask;
use crate::texts::Language;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The index of connections is being read; nothing to see yet.
    Opening,
    /// The connections this computer keeps, and what is not finished.
    Home,
    /// The set-up wizard.
    SetUp,
    /// A connection that is kept.
    Connection,
    /// A copy of a connection, from a file.
    OpenedFile,
    /// Connections that go into a file.
    CarryOver,
    /// The notifications of a connection's account.
    Notifications,
    /// The receiver of messages on this computer.
    Receiver,
    /// The wizard that sets up notifications.
    NotificationSetUp,
    /// About the program.
    About,
}

/// What the person did.
pub enum Action {
    /// At Home.
    Home(home::Action),
    /// With a connection that is kept.
    Connection(connection::Action),
    /// In the set-up wizard.
    SetUp(set_up::Action),
    /// With a copy from a file.
    OpenedFile(opened_file::Action),
    /// With connections that go into a file.
    CarryOver(carry_over::Action),
    /// With the notifications of a connection's account.
    Notifications(notifications::Action),
    /// At the receiver of messages.
    Receiver(receiver::Action),
    /// In the wizard that sets up notifications.
    NotificationSetUp(notification_set_up::Action),
    /// **About**.
    OpenAbout,
    /// On About.
    About(about::Action),
    /// With a path that is to be typed.
    TypedPath(typed_path::Action),
    /// About what was asked.
    Decide(Decision),
    /// The window is to be closed.
    CloseWanted,
}

/// Who asks the background for something. Of a wizard that is over, nobody hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Home.
    Home(home::HomeAsker),
    /// A kept connection.
    Connection(ConnectionId, connection::ConnectionAsker),
    /// A set-up wizard, by its number.
    SetUp(u64, set_up::WizardAddress),
    /// A copy from a file, by its number.
    OpenedFile(u64, opened_file::CopyAsker),
    /// Carry over, by its number.
    CarryOver(u64, carry_over::CarryAsker),
    /// The page of notifications, by its number.
    Notifications(u64, notifications::WatchAsker),
    /// The receiver of messages, by its number.
    Receiver(u64, receiver::ReceiverAsker),
    /// A wizard that sets up notifications, by its number.
    NotificationSetUp(u64, notification_set_up::NotificationAsker),
    /// About, by its number.
    About(u64, about::AboutAsker),
    /// The program itself.
    App,
}

/// What has to be done.
#[expect(clippy::large_enum_variant, reason = "a handful are alive at a time, each for a moment")]
pub enum Effect {
    /// In the background.
    Ask(Ask<Address>),
    /// Bring the window to the front: the browser is done, or a second start asks for it.
    RaiseWindow,
    /// Close the window.
    CloseWindow,
    /// Use this language from now on, and remember that it was chosen; with none, the system's.
    UseLanguage(Option<Language>),
}

/// The whole state of the program.
pub struct App {
    /// Where the person is.
    pub place: Place,
    /// Home.
    pub home: Home,
    /// The set-up wizard, while it is open.
    pub set_up: Option<SetUp>,
    /// The connection whose values are shown.
    pub kept: Option<KeptConnection>,
    /// The copy that was opened from a file.
    pub opened: Option<OpenedCopy>,
    /// What goes into a file.
    pub carry: Option<CarryOver>,
    /// The notifications of the connection's account, while they are looked at.
    pub notifications: Option<NotificationPage>,
    /// The receiver of messages, while its page is open.
    pub receiver: Option<ReceiverPage>,
    /// The wizard that sets up notifications, while it is open.
    pub notification_set_up: Option<NotificationSetUp>,
    /// About, while it is open.
    pub about: Option<About>,
    /// A path that is to be typed, over wherever the person is.
    pub typed_path: Option<TypedPath>,
    /// What draws the window, in its own words; none before there is one.
    pub renderer: Option<String>,
    /// The system lets the window be put in front of others.
    pub can_keep_in_front: bool,
    /// The language the person chose; none where the system's is used.
    pub chosen_language: Option<Language>,
    /// What is wrong with it, if anything.
    pub language_problem: Option<LanguageProblem>,
    /// The connector sheets.
    pub sheets: Arc<Sheets>,
    /// Nothing shall move that need not.
    pub reduce_motion: bool,
    clock: Clock,
    start: Start,
    practice: Option<LoopbackOrigin>,
    /// How many wizards there were.
    wizards: u64,
    /// How many copies were opened.
    copies: u64,
    /// A page to be opened as soon as the list is read.
    waiting_page: Option<WantedPage>,
    /// How often connections went into a file.
    carried: u64,
    /// How often notifications were looked at.
    watched: u64,
    /// What is sent again where no page shows it.
    resends: LeftResends,
    /// How often the receiver of messages was opened.
    receivers: u64,
    /// How often notifications were set up.
    notification_set_ups: u64,
    /// How often About was opened.
    abouts: u64,
    /// Where the person was before About.
    before_about: Place,
}

/// What is wrong with the language that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageProblem {
    /// It is used, and could not be remembered.
    NotKept,
    /// No font of this computer has its letters: English is used.
    NoLetters,
}

/// How the program was started.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Straight into the wizard with Practice chosen and running.
    pub in_practice: bool,
    /// A practice service that already runs.
    pub practice_server: Option<LoopbackOrigin>,
    /// Nothing shall move that need not, whatever the desktop says.
    pub reduce_motion: bool,
    /// A page to be opened.
    pub page: Option<WantedPage>,
}

impl App {
    /// The state at start, and what is asked first.
    pub fn new(sheets: Arc<Sheets>, clock: Clock, start: Start) -> (Self, Vec<Effect>) {
        let app = Self {
            place: Place::Opening,
            home: Home::new(Arc::clone(&sheets), clock.clone()),
            set_up: None,
            kept: None,
            opened: None,
            carry: None,
            notifications: None,
            receiver: None,
            notification_set_up: None,
            about: None,
            typed_path: None,
            renderer: None,
            can_keep_in_front: true,
            chosen_language: None,
            language_problem: None,
            sheets,
            reduce_motion: start.reduce_motion,
            clock,
            practice: start.practice_server.clone(),
            waiting_page: start.page.clone(),
            start,
            wizards: 0,
            copies: 0,
            carried: 0,
            watched: 0,
            resends: LeftResends::default(),
            receivers: 0,
            notification_set_ups: 0,
            abouts: 0,
            before_about: Place::Home,
        };
        let mut first = vec![Effect::Ask(Home::load().map(Address::Home))];
        if app.start.in_practice {
            first.extend(app.start_practice());
        }
        (app, first)
    }

    /// Whether the window is to be a column in front of the others, beside the browser.
    pub fn keeps_in_front(&self) -> bool {
        self.place == Place::SetUp && self.set_up.as_ref().is_some_and(SetUp::keeps_in_front)
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Whether there is a Home to go to: something is kept, or is to be said.
    pub fn has_home(&self) -> bool {
        !self.home.listing.is_empty() || !self.sheets.problems().is_empty()
    }

    /// What the person is asked where they are.
    pub fn asked(&self) -> Option<&Question> {
        match self.place {
            Place::SetUp => self.set_up.as_ref()?.asked(),
            Place::Home => self.home.asked.as_ref(),
            Place::Connection => self.kept.as_ref()?.asked.as_ref(),
            // The connection's page is behind it, and may hold what would be lost.
            Place::Notifications | Place::Receiver => {
                let behind = self.kept.as_ref().and_then(|kept| kept.asked.as_ref());
                let here = self.receiver.as_ref().and_then(|page| page.asked.as_ref());
                here.or(behind).or(self.notifications.as_ref()?.asked.as_ref())
            }
            Place::NotificationSetUp => self.notification_set_up.as_ref()?.asked.as_ref(),
            Place::Opening | Place::OpenedFile | Place::CarryOver | Place::About => None,
        }
    }

    /// Whether a file can be taken up here without anything being lost: on the wizard's first step unless there are secrets
    /// already, and nowhere else in it. On About, by what is behind it.
    pub fn takes_files(&self) -> bool {
        let place = if self.place == Place::About { self.before_about } else { self.place };
        match (place, &self.set_up) {
            (Place::Home, _) => true,
            // Tokens and keys that are nowhere else would go with the page.
            (Place::Connection | Place::Notifications, _) => {
                self.kept.as_ref().is_none_or(|kept| !kept.renewal.holds_tokens())
                    && self.notifications.as_ref().is_none_or(|page| !page.holds_key())
            }
            (Place::OpenedFile, _) => self.opened.as_ref().is_some_and(|opened| !opened.is_keeping()),
            (Place::SetUp, Some(set_up)) => {
                set_up.step() == StepName::Choose
                    && set_up.common.answering().is_none()
                    && !set_up.would_lose_secrets()
            }
            _ => false,
        }
    }

    /// Changes state as the person asked; returns what has to be done.
    pub fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Home(home::Action::ContinueNotifications(id)) => self.continue_notification_draft(&id),
            Action::Home(action) => {
                let turn = self.home.act(action);
                self.take_home(turn)
            }
            Action::Connection(connection::Action::Back) => {
                self.home.forget_problems();
                self.leave_connection(Then::Home)
            }
            Action::Connection(connection::Action::SetUpAnew) => self.open_set_up(),
            Action::Connection(connection::Action::SignInAgain) => self.sign_in_again(KeysOfAgain::Same),
            Action::Connection(connection::Action::ChangeSecret) => {
                self.sign_in_again(KeysOfAgain::OtherSecret)
            }
            Action::Connection(connection::Action::CarryOver) => self.carry_this_over(),
            Action::Connection(connection::Action::Notifications) => self.open_notifications(),
            Action::Connection(connection::Action::SetUpNotifications) => self.set_up_its_notifications(),
            Action::Connection(action) => {
                let Some(kept) = &mut self.kept else { return Vec::new() };
                let id = kept.record.id.clone();
                let ask = kept.act(action).map(|ask| ask.map(|asker| Address::Connection(id, asker)));
                ask.into_iter().map(Effect::Ask).collect()
            }
            Action::SetUp(action) => self.with_set_up(|set_up| set_up.act(action)),
            Action::OpenedFile(action) => self.with_opened(|opened| opened.act(action)),
            Action::CarryOver(action) => self.with_carry(|carry| carry.act(action)),
            Action::Notifications(action) => self.act_on_notifications(action),
            Action::Receiver(action) => self.with_receiver(|page| page.act(action)),
            Action::NotificationSetUp(action) => self.with_notification_set_up(|wizard| wizard.act(action)),
            Action::TypedPath(action) => {
                self.typed_path = self.typed_path.take().and_then(|asked| asked.act(action));
                Vec::new()
            }
            Action::OpenAbout => self.open_about(),
            Action::About(about::Action::Back) => self.leave_about(),
            Action::About(about::Action::UseLanguage(language)) => {
                self.chosen_language = language;
                vec![Effect::UseLanguage(language)]
            }
            Action::About(about::Action::LookAgain) => {
                let ask = self.about.as_mut().and_then(About::look_again);
                ask.map(|ask| self.of_about(ask)).into_iter().collect()
            }
            Action::Decide(decision) if self.place == Place::SetUp => {
                if decision == Decision::Stay {
                    self.waiting_page = None;
                }
                self.with_set_up(|set_up| set_up.decide(decision))
            }
            Action::Decide(decision) if self.place == Place::Connection => self.decide_of_kept(decision),
            Action::Decide(decision) if self.receiver.as_ref().is_some_and(|page| page.asked.is_some()) => {
                self.with_receiver(|page| page.decide(decision))
            }
            Action::Decide(decision) if matches!(self.place, Place::Notifications | Place::Receiver) => {
                self.decide_at_notifications(decision)
            }
            Action::Decide(decision) if self.place == Place::NotificationSetUp => {
                self.with_notification_set_up(|wizard| wizard.decide(decision))
            }
            Action::Decide(decision) => {
                let turn = self.home.decide(decision);
                self.take_home(turn)
            }
            // What is behind it is left as from there.
            Action::CloseWanted if self.place == Place::About => {
                let mut effects = self.leave_about();
                effects.extend(self.act(Action::CloseWanted));
                effects
            }
            Action::CloseWanted if self.place == Place::SetUp => {
                self.with_set_up(|set_up| set_up.leave(Then::Close))
            }
            Action::CloseWanted if self.place == Place::Connection => self.leave_connection(Then::Close),
            Action::CloseWanted if self.place == Place::Receiver => self.with_receiver(ReceiverPage::close),
            Action::CloseWanted if self.place == Place::Notifications => self.close_notifications(),
            Action::CloseWanted if self.place == Place::NotificationSetUp => {
                self.with_notification_set_up(|wizard| wizard.leave(NotificationLead::Close))
            }
            Action::CloseWanted => vec![Effect::CloseWindow],
        }
    }

    /// The person leaves the connection, unless it holds what would be lost.
    pub(super) fn leave_connection(&mut self, then: Then) -> Vec<Effect> {
        let free = self.kept.as_mut().is_none_or(|kept| kept.leave(then));
        if free { self.go(then) } else { Vec::new() }
    }

    /// What the person decides about leaving the connection.
    pub(super) fn decide_of_kept(&mut self, decision: Decision) -> Vec<Effect> {
        let then = self.kept.as_mut().and_then(|kept| kept.decide(decision));
        then.map(|then| self.go(then)).unwrap_or_default()
    }

    fn go(&mut self, then: Then) -> Vec<Effect> {
        match then {
            Then::Home => self.go_home(),
            Then::Close => vec![Effect::CloseWindow],
        }
    }

    pub(super) fn take_home(&mut self, turn: home::HomeTurn) -> Vec<Effect> {
        let mut requests: Vec<_> =
            turn.asks.into_iter().map(|ask| Effect::Ask(ask.map(Address::Home))).collect();
        requests.extend(turn.leads.map(|lead| self.follow_home(lead)).into_iter().flatten());
        requests
    }

    pub(super) fn of_set_up(&self, asks: Vec<Ask<set_up::WizardAddress>>) -> Vec<Effect> {
        let number = self.wizards;
        let lifted = |ask: Ask<set_up::WizardAddress>| ask.map(|address| Address::SetUp(number, address));
        asks.into_iter().map(|ask| Effect::Ask(lifted(ask))).collect()
    }

    /// Lets the wizard change, and follows it out where it leads.
    pub(super) fn with_set_up(
        &mut self,
        change: impl FnOnce(&mut SetUp) -> set_up::WizardTurn,
    ) -> Vec<Effect> {
        let Some(set_up) = &mut self.set_up else { return Vec::new() };
        let before = set_up.place();
        let turn = change(set_up);
        if before != set_up.place() {
            self.home.file_problem = None;
        }
        let mut requests = self.of_set_up(turn.asks);
        match turn.leaves {
            None => {}
            Some(Then::Close) => requests.push(Effect::CloseWindow),
            Some(Then::Home) => {
                let settled = turn.settled_draft.map(Home::remove_draft);
                requests.extend(settled.map(|ask| Effect::Ask(ask.map(Address::Home))));
                requests.extend(self.go_home());
                requests.extend(turn.to_connection.map(|id| self.open_connection(&id)).unwrap_or_default());
            }
        }
        requests
    }
}
