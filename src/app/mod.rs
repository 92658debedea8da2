//! Where the person is, and what is going on: hands actions to the place the person is at, outcomes to whoever asked,
//! and owns the background tasks. [`App`] itself is plain state; `window` puts it on the screen, `tasks` runs what it
//! asks for.

pub mod looks;
pub mod tasks;
pub mod window;

use std::path::PathBuf;
use std::sync::Arc;

use crate::clock::Clock;
use crate::connections::{ConnectionRecord, Environment, LoopbackOrigin, Sheets};
use crate::setup::{self, SetUp};

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The index of connections is being read; nothing to see yet.
    Opening,
    /// The connections this computer keeps.
    Home,
    /// The set-up wizard.
    SetUp,
}

/// What the person did.
pub enum Action {
    /// In the set-up wizard.
    SetUp(setup::Action),
    /// **Set up a new connection**.
    StartSetUp,
    /// **Finish**.
    Finish,
}

/// What has to be done, off the window's thread.
#[expect(clippy::large_enum_variant, reason = "a handful are alive at a time, each for a moment")]
pub enum Task {
    /// For the set-up wizard.
    SetUp(setup::Task),
    /// Read the index of connections.
    LoadConnections,
    /// Bring the window to the front: the browser is done.
    RaiseWindow,
}

/// What a task brought back.
pub enum Outcome {
    /// To the set-up wizard.
    SetUp(setup::Outcome),
    /// The index of connections.
    Connections(Listing),
}

/// What is known of the connections this computer keeps.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The connections, newest consent first.
    pub records: Vec<ConnectionRecord>,
    /// A damaged index was kept aside under this name.
    pub damaged: Option<PathBuf>,
    /// The index cannot be opened: the error, without anything secret.
    pub failed: Option<String>,
}

/// The whole state of the program.
pub struct App {
    /// Where the person is.
    pub place: Place,
    /// The connections.
    pub listing: Listing,
    /// The connector sheets.
    pub sheets: Arc<Sheets>,
    /// The set-up wizard, while it is open.
    pub set_up: Option<SetUp>,
    /// Nothing shall move that need not.
    pub reduce_motion: bool,
    clock: Clock,
    start: Start,
    practice: Option<LoopbackOrigin>,
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
}

impl App {
    /// The state at start, and the first tasks.
    pub fn new(sheets: Arc<Sheets>, clock: Clock, start: Start) -> (Self, Vec<Task>) {
        let practice = start.practice_server.clone();
        let mut app = Self {
            place: Place::Opening,
            listing: Listing::default(),
            sheets,
            set_up: None,
            reduce_motion: start.reduce_motion,
            clock,
            practice,
            start,
        };
        let mut tasks = vec![Task::LoadConnections];
        if app.start.in_practice {
            app.open_set_up();
            if app.practice.is_none() {
                tasks.push(Task::SetUp(setup::Task::StartPractice));
            }
        }
        (app, tasks)
    }

    /// Changes state as the person asked; returns what has to be done.
    pub fn act(&mut self, action: Action) -> Vec<Task> {
        match action {
            Action::SetUp(action) => self.with_set_up(|set_up| set_up.act(action)),
            Action::StartSetUp => {
                self.open_set_up();
                Vec::new()
            }
            Action::Finish => {
                // The wizard's state goes, and its secrets with it.
                self.set_up = None;
                self.place = Place::Home;
                vec![Task::LoadConnections]
            }
        }
    }

    /// Changes state by what a task brought back; returns what has to be done next.
    pub fn hear(&mut self, outcome: Outcome) -> Vec<Task> {
        match outcome {
            Outcome::SetUp(outcome) => {
                if let setup::Outcome::PracticeStarted(Ok(origin)) = &outcome {
                    self.practice = Some(origin.clone());
                }
                let came_back = matches!(
                    &outcome,
                    setup::Outcome::SignIn { event: crate::connections::SignInEvent::CodeReceived, .. }
                );
                let mut tasks = self.with_set_up(|set_up| set_up.hear(outcome));
                if came_back {
                    tasks.push(Task::RaiseWindow);
                }
                tasks
            }
            Outcome::Connections(listing) => {
                self.listing = listing;
                if self.place == Place::Opening {
                    let nothing = self.listing.records.is_empty()
                        && self.listing.damaged.is_none()
                        && self.listing.failed.is_none()
                        && self.sheets.problems().is_empty();
                    if nothing { self.open_set_up() } else { self.place = Place::Home }
                }
                Vec::new()
            }
        }
    }

    fn with_set_up(&mut self, change: impl FnOnce(&mut SetUp) -> Vec<setup::Task>) -> Vec<Task> {
        self.set_up.as_mut().map(change).unwrap_or_default().into_iter().map(Task::SetUp).collect()
    }

    fn open_set_up(&mut self) {
        let environment =
            if self.start.in_practice { Environment::Practice } else { Environment::Production };
        let mut set_up =
            SetUp::new(Arc::clone(&self.sheets), self.clock.clone(), environment, self.practice.clone());
        // The product used last is the likeliest.
        if let Some(last) = self.listing.records.iter().max_by_key(|record| record.consented_at)
            && self.sheets.get(&last.sheet).is_some()
        {
            set_up.common.answers.sheet.clone_from(&last.sheet);
        }
        self.set_up = Some(set_up);
        self.place = Place::SetUp;
    }
}
