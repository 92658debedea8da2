//! What the steps share: the connections that are kept, what was accepted, and how they ask for something.

use super::step_name::NotificationStep;
use super::wish::NotificationWish;
use crate::connections::ConnectionRecord;
use crate::domain::{ConnectionId, Environment};
use crate::notifications::ConnectConfiguration;
use crate::places::report_page::ReportPage;
use crate::places::shown_folder::ShownFolder;
use crate::steps::StepReply;
use crate::tasks::Ask;

/// Who asks for something, and in which attempt: a late answer is told from that of a newer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotificationAsker {
    /// Whether the owner's account has what is used.
    Owner(u64),
    /// The people of this connection's account.
    People(ConnectionId, u64),
    /// A place for the file.
    Place(u64),
    /// The file.
    File(u64),
    /// The file's folder.
    Folder,
    /// The page for reports, which the browser was to open.
    Report,
    /// A copy of a secret.
    Copied,
    /// What becomes of it at the account of this connection.
    Account(ConnectionId, u64),
}

/// What a step replies.
pub type NotificationReply = StepReply<Ask<NotificationAsker>, NotificationStep>;

/// What every step may read and hand out besides its own state.
pub struct NotificationCommon {
    /// The connections that are kept.
    pub records: Vec<ConnectionRecord>,
    /// The connections at whose accounts it is set up, in the order of the list; at least one once that step is done.
    pub chosen: Vec<ConnectionId>,
    /// The connection of the account that owns the integration key, where the partner manages.
    pub owner: Option<ConnectionId>,
    /// What is wished, as far as it was accepted.
    pub wish: NotificationWish,
    /// Which saved file was to be shown in its folder.
    pub shown_folder: ShownFolder,
    /// The page for reports, where it was to be opened.
    pub report_page: ReportPage,
    attempts: u64,
}

impl NotificationCommon {
    /// Nothing is decided yet.
    pub fn new(records: Vec<ConnectionRecord>) -> Self {
        Self {
            records,
            chosen: Vec::new(),
            owner: None,
            wish: NotificationWish { acknowledged: true, logged: true, ..NotificationWish::default() },
            shown_folder: ShownFolder::default(),
            report_page: ReportPage::default(),
            attempts: 0,
        }
    }

    /// The number of the next attempt.
    pub fn next_attempt(&mut self) -> u64 {
        self.attempts += 1;
        self.attempts
    }

    /// A connection, if it is kept still.
    pub fn record(&self, id: &ConnectionId) -> Option<&ConnectionRecord> {
        self.records.iter().find(|record| record.id == *id)
    }

    /// The connections that are chosen and kept still.
    pub fn chosen_records(&self) -> impl Iterator<Item = &ConnectionRecord> {
        self.chosen.iter().filter_map(|id| self.record(id))
    }

    /// Which Docusign it is: that of the first that is chosen.
    pub fn environment(&self) -> Option<Environment> {
        self.chosen_records().next().map(|record| record.facts.environment)
    }

    /// The configuration as it is wanted at the first account that is chosen: at the others only people differ.
    pub fn wanted(&self) -> ConnectConfiguration {
        self.chosen.first().map(|id| self.wish.configuration(id)).unwrap_or_default()
    }
}
