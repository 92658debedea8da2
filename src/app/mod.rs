//! Where the person is, and what is going on: hands actions to the place the person is at, outcomes to whoever asked,
//! and owns the background tasks. [`App`] itself is plain state; `window` puts it on the screen, `tasks` runs what it
//! asks for.

mod dialogs;
pub mod kept;
pub mod leaving;
pub mod looks;
mod requests;
pub mod tasks;
pub mod window;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;

use crate::clock::Clock;
use crate::connections::{
    ClipboardProblem, ConnectionRecord, DraftRecord, Environment, ExchangeRequest, FileProblem, IndexNotice,
    KeepDraftRequest, KeepProblem, LoopbackOrigin, RemoveError, RequestProblem, RevealError, Sheets,
};
use crate::domain::{Connection, ConnectionId};
use crate::setup::resume::DraftSecrets;
use crate::setup::{self, AttemptNumber, SetUp};
use kept::{KeptConnection, Revealed};
use leaving::{Answer, Asked, Then};

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
}

/// What the person did.
pub enum Action {
    /// In the set-up wizard.
    SetUp(setup::Action),
    /// With a connection that is kept.
    Kept(kept::Action),
    /// **Set up a new connection**.
    StartSetUp,
    /// **Continue** beside a draft.
    Continue(ConnectionId),
    /// **Show values** beside a connection.
    ShowValues(ConnectionId),
    /// **Remove** beside a connection.
    RemoveConnection(ConnectionId),
    /// **Remove** beside a draft.
    RemoveDraft(ConnectionId),
    /// **Open a request file**.
    OpenRequest,
    /// **Finish**.
    Finish,
    /// **Continue later**.
    Leave,
    /// The window is to be closed.
    CloseWanted,
    /// An answer to what was asked.
    Answer(Answer),
}

/// What has to be done, off the window's thread.
#[expect(clippy::large_enum_variant, reason = "a handful are alive at a time, each for a moment")]
pub enum Task {
    /// For the set-up wizard.
    SetUp(setup::Task),
    /// Read the index of connections.
    LoadConnections,
    /// Keep a draft.
    KeepDraft {
        /// What of it.
        request: KeepDraftRequest,
        /// Who wants to hear of it.
        why: KeepDraftFor,
    },
    /// Get a draft's secrets.
    OpenDraft(Box<DraftRecord>),
    /// Give a draft up.
    RemoveDraft(ConnectionId),
    /// Get a connection's values.
    Reveal(Box<ConnectionRecord>),
    /// Remove a connection.
    Remove(ConnectionId),
    /// Ask for a request file with the system's dialog, and read it.
    OpenRequest,
    /// Put a value of a kept connection on the clipboard.
    CopyKept {
        /// Which, by its place.
        index: usize,
        /// The value.
        text: SecretString,
        /// Whether it is a secret: out of the clipboard's history, and cleared after a while.
        secret: bool,
    },
    /// Open a page in the browser.
    OpenPage(String),
    /// Bring the window to the front: the browser is done.
    RaiseWindow,
    /// Close the window.
    CloseWindow,
}

/// Who wants to hear that a draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepDraftFor {
    /// Nobody: it is kept at every step.
    Itself,
    /// The person leaves when it is.
    Leaving,
    /// The wizard: its secrets have to be safe before it goes on.
    SetUp(AttemptNumber),
}

/// What a task brought back.
#[expect(clippy::large_enum_variant, reason = "a handful are alive at a time, each for a moment")]
pub enum Outcome {
    /// To the set-up wizard.
    SetUp(setup::Outcome),
    /// The index of connections.
    Connections(Listing),
    /// A draft is kept, or is not.
    DraftKept {
        /// Who wants to hear of it.
        why: KeepDraftFor,
        /// Whether it is.
        result: Result<(), KeepProblem>,
    },
    /// A draft with those of its secrets that are still there.
    DraftOpened {
        /// The draft.
        record: Box<DraftRecord>,
        /// Its secrets.
        secrets: Result<DraftSecrets, RevealError>,
    },
    /// A connection's values.
    Revealed {
        /// Its id.
        id: ConnectionId,
        /// The values.
        values: Result<Box<Connection>, RevealError>,
    },
    /// A connection or a draft is removed, or is not.
    Removed(Result<(), RemoveError>),
    /// A request file was read; none if the dialog was closed.
    RequestOpened(Result<Option<ExchangeRequest>, RequestOpenProblem>),
    /// A value of a kept connection was put on the clipboard, or not.
    KeptCopied {
        /// Which, by its place.
        index: usize,
        /// Until when it stays; none for what is no secret.
        done: Result<Option<Timestamp>, ClipboardProblem>,
    },
    /// The clipboard holds no secret of ours any more.
    ClipboardCleared,
    /// A page was opened in the browser, or could not be.
    PageOpened(bool),
}

/// Why a request file could not be opened.
#[derive(Debug)]
pub enum RequestOpenProblem {
    /// The file could not be read.
    File(FileProblem),
    /// It is no request.
    Request(RequestProblem),
}

impl From<FileProblem> for RequestOpenProblem {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

/// What is known of the connections this computer keeps.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The connections, newest consent first.
    pub records: Vec<ConnectionRecord>,
    /// What is not finished, newest first.
    pub drafts: Vec<DraftRecord>,
    /// What was kept aside since the program started: a damaged index, or entries of it.
    pub notices: Vec<IndexNotice>,
    /// The index cannot be opened: the error, without anything secret.
    pub failed: Option<String>,
}

impl Listing {
    /// Nothing is kept, and there is nothing to be said.
    fn is_empty(&self) -> bool {
        self.records.is_empty() && self.drafts.is_empty() && self.notices.is_empty() && self.failed.is_none()
    }
}

/// What Home has to say besides its list.
pub enum HomeProblem {
    /// A connection or a draft could not be removed, or not wholly.
    Remove(RemoveError),
    /// A draft's secrets could not be got.
    Draft(RevealError),
}

/// The whole state of the program.
#[expect(clippy::struct_excessive_bools, reason = "two tasks under way, the person's word, and less motion")]
pub struct App {
    /// Where the person is.
    pub place: Place,
    /// The connections.
    pub listing: Listing,
    /// The connector sheets.
    pub sheets: Arc<Sheets>,
    /// The set-up wizard, while it is open.
    pub set_up: Option<SetUp>,
    /// The connection whose values are shown.
    pub kept: Option<KeptConnection>,
    /// What Home has to say besides its list.
    pub home_problem: Option<HomeProblem>,
    /// A request file could not be opened: said where it was asked for, on Home or on the wizard's first step.
    pub request_problem: Option<RequestOpenProblem>,
    /// A draft is being opened.
    pub opening_draft: bool,
    /// The system's dialog asks for a request file, or one is being read.
    opening_request: bool,
    /// What the person is asked before anything else goes on.
    pub asked: Option<Asked>,
    /// The person leaves as soon as the draft is kept.
    pub leaving: Option<Then>,
    /// Nothing shall move that need not.
    pub reduce_motion: bool,
    /// The person agreed that this draft's secrets are kept in the keychain.
    secrets_agreed: bool,
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
        let app = Self {
            place: Place::Opening,
            listing: Listing::default(),
            sheets,
            set_up: None,
            kept: None,
            home_problem: None,
            request_problem: None,
            opening_draft: false,
            opening_request: false,
            asked: None,
            leaving: None,
            reduce_motion: start.reduce_motion,
            secrets_agreed: false,
            clock,
            practice,
            start,
        };
        let mut tasks = vec![Task::LoadConnections];
        if app.start.in_practice && app.practice.is_none() {
            tasks.push(Task::SetUp(setup::Task::StartPractice));
        }
        (app, tasks)
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Whether there is a Home to go to: something is kept, or is to be said.
    pub fn has_home(&self) -> bool {
        !self.listing.is_empty() || !self.sheets.problems().is_empty()
    }

    /// Whether the list is read, and nothing is on it.
    pub fn keeps_nothing(&self) -> bool {
        let listing = &self.listing;
        listing.records.is_empty() && listing.drafts.is_empty() && listing.failed.is_none()
    }

    /// Changes state as the person asked; returns what has to be done.
    pub fn act(&mut self, action: Action) -> Vec<Task> {
        match action {
            Action::SetUp(setup::Action::Back)
                if self.set_up.as_ref().is_some_and(|set_up| set_up.step() == setup::Step::Choose) =>
            {
                self.act(Action::Leave)
            }
            Action::SetUp(action) => self.with_set_up(|set_up| set_up.act(action)),
            Action::Kept(kept::Action::Back) => {
                self.kept = None;
                self.place = Place::Home;
                vec![Task::LoadConnections]
            }
            Action::Kept(action) => {
                let sheets = Arc::clone(&self.sheets);
                self.kept.as_mut().and_then(|kept| kept.act(action, &sheets)).into_iter().collect()
            }
            Action::StartSetUp => {
                self.open_set_up();
                Vec::new()
            }
            Action::Continue(id) => self.continue_draft(&id),
            Action::ShowValues(id) => self.show_values(&id),
            Action::RemoveConnection(id) => {
                let found = self.listing.records.iter().find(|record| record.id == id);
                self.asked = found.cloned().map(|record| Asked::RemoveConnection(Box::new(record)));
                Vec::new()
            }
            Action::RemoveDraft(id) => {
                let found = self.listing.drafts.iter().find(|draft| draft.id == id);
                self.asked = found.cloned().map(|draft| Asked::RemoveDraft(Box::new(draft)));
                Vec::new()
            }
            Action::OpenRequest => self.open_request(),
            Action::Finish => self.finish(),
            Action::Leave => self.leave(Then::Home),
            Action::CloseWanted => self.leave(Then::Close),
            Action::Answer(answer) => self.answer(answer),
        }
    }

    /// Changes state by what a task brought back; returns what has to be done next.
    pub fn hear(&mut self, outcome: Outcome) -> Vec<Task> {
        match outcome {
            Outcome::SetUp(outcome) => self.hear_for_set_up(outcome),
            Outcome::Connections(mut listing) => {
                // Each is given once, and stands as long as the program runs.
                listing.notices.splice(0..0, std::mem::take(&mut self.listing.notices));
                self.listing = listing;
                if self.place == Place::Opening {
                    let nothing = !self.has_home();
                    if nothing || self.start.in_practice {
                        self.open_set_up();
                    } else {
                        self.place = Place::Home;
                    }
                }
                Vec::new()
            }
            Outcome::DraftKept { why, result } => self.hear_draft_kept(why, result),
            Outcome::DraftOpened { record, secrets } => self.hear_draft_opened(&record, secrets),
            Outcome::Revealed { id, values } => {
                if let Some(kept) = self.kept.as_mut().filter(|kept| kept.record.id == id) {
                    kept.values = match values {
                        Ok(values) => Revealed::Shown(values),
                        Err(error) => Revealed::Failed(error),
                    };
                }
                Vec::new()
            }
            Outcome::Removed(result) => self.hear_removed(result),
            Outcome::RequestOpened(opened) => self.hear_request_opened(opened),
            Outcome::KeptCopied { index, done } => {
                if let Some(kept) = &mut self.kept {
                    kept.hear_copied(index, done);
                }
                Vec::new()
            }
            Outcome::ClipboardCleared => {
                if let Some(kept) = &mut self.kept {
                    kept.hear_cleared();
                }
                self.with_set_up(|set_up| set_up.hear(setup::Outcome::ClipboardCleared))
            }
            Outcome::PageOpened(opened) => {
                if let Some(kept) = &mut self.kept {
                    kept.page_not_opened = !opened;
                }
                Vec::new()
            }
        }
    }

    fn hear_for_set_up(&mut self, outcome: setup::Outcome) -> Vec<Task> {
        if let setup::Outcome::PracticeStarted(Ok(origin)) = &outcome {
            self.practice = Some(origin.clone());
        }
        let came_back = matches!(&outcome, setup::Outcome::SignIn { event, .. } if event.is_from_browser());
        let mut tasks = self.with_set_up(|set_up| set_up.hear(outcome));
        if came_back {
            tasks.push(Task::RaiseWindow);
        }
        tasks
    }

    fn continue_draft(&mut self, id: &ConnectionId) -> Vec<Task> {
        let Some(record) = self.listing.drafts.iter().find(|draft| draft.id == *id) else {
            return Vec::new();
        };
        self.home_problem = None;
        self.opening_draft = true;
        vec![Task::OpenDraft(Box::new(record.clone()))]
    }

    fn hear_draft_opened(
        &mut self,
        record: &DraftRecord,
        secrets: Result<DraftSecrets, RevealError>,
    ) -> Vec<Task> {
        if !std::mem::take(&mut self.opening_draft) || self.place != Place::Home {
            return Vec::new();
        }
        let secrets = match secrets {
            Ok(secrets) => secrets,
            Err(error) => {
                self.home_problem = Some(HomeProblem::Draft(error));
                return Vec::new();
            }
        };
        // Secrets that are in the keychain are there because the person agreed.
        self.secrets_agreed = !secrets.is_empty();
        let (set_up, tasks) = SetUp::resume(
            Arc::clone(&self.sheets),
            self.clock.clone(),
            self.practice.clone(),
            record,
            secrets,
        );
        self.set_up = Some(set_up);
        self.place = Place::SetUp;
        tasks.into_iter().map(Task::SetUp).collect()
    }

    fn show_values(&mut self, id: &ConnectionId) -> Vec<Task> {
        let Some(record) = self.listing.records.iter().find(|record| record.id == *id) else {
            return Vec::new();
        };
        let (kept, task) = KeptConnection::new(record.clone());
        self.kept = Some(kept);
        self.place = Place::Connection;
        vec![task]
    }

    /// Lets the wizard change, and keeps its answers wherever it came a step further or back.
    fn with_set_up(&mut self, change: impl FnOnce(&mut SetUp) -> Vec<setup::Task>) -> Vec<Task> {
        let Some(set_up) = &mut self.set_up else { return Vec::new() };
        let before = (set_up.step(), set_up.prepare.stage, set_up.prepare.way);
        let asked = change(set_up);
        let moved = before != (set_up.step(), set_up.prepare.stage, set_up.prepare.way);
        if moved {
            self.request_problem = None;
        }
        let mut tasks = Vec::new();
        for task in asked {
            match task {
                setup::Task::KeepSecrets { attempt, secrets } => {
                    self.secrets_agreed = true;
                    tasks.extend(self.keep_draft(secrets, KeepDraftFor::SetUp(attempt)));
                }
                other => tasks.push(Task::SetUp(other)),
            }
        }
        if moved && self.set_up.as_ref().is_some_and(|set_up| !set_up.is_settled()) {
            tasks.extend(self.keep_draft(Vec::new(), KeepDraftFor::Itself));
        }
        tasks
    }

    fn open_set_up(&mut self) {
        let environment =
            if self.start.in_practice { Environment::Practice } else { Environment::Production };
        let mut set_up =
            SetUp::new(Arc::clone(&self.sheets), self.clock.clone(), environment, self.practice.clone());
        // The product used last is the likeliest.
        if let Some(last) = self.listing.records.iter().max_by_key(|record| record.facts.consented_at)
            && self.sheets.get(&last.facts.sheet).is_some()
        {
            set_up.common.answers.sheet.clone_from(&last.facts.sheet);
        }
        self.secrets_agreed = false;
        self.home_problem = None;
        self.request_problem = None;
        self.set_up = Some(set_up);
        self.place = Place::SetUp;
    }
}
