//! What the steps share: the connections that are kept, what was accepted, and how they ask for something.

use std::collections::HashMap;

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
    /// The first key of the owner's account.
    OwnerKey(u64),
    /// A copy of the key that was made in that attempt.
    OwnerKeyCopied(u64),
    /// A token of the authorization server that is tried for the owner's account.
    OwnerTrial(u64),
    /// OAuth of the owner's account.
    OwnerOAuth(u64),
    /// The people of this connection's account.
    People(ConnectionId, u64),
    /// The receiver's address, which is tried.
    Address(u64),
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
    /// The first key of this connection's account.
    Key(ConnectionId, u64),
    /// A copy of that key.
    KeyCopied(ConnectionId),
}

/// What a step replies.
pub type NotificationReply = StepReply<Ask<NotificationAsker>, NotificationStep>;

/// At so many accounts at once, whatever is done there.
pub(super) const AT_ONCE: usize = 4;

/// What every step may read and hand out besides its own state.
pub struct NotificationCommon {
    /// The connections that are kept; they come by `take_records` alone.
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
    /// Where in `records` each of them is.
    places: HashMap<ConnectionId, usize>,
}

impl NotificationCommon {
    /// Nothing is decided yet.
    pub fn new(records: Vec<ConnectionRecord>) -> Self {
        let mut common = Self {
            records: Vec::new(),
            chosen: Vec::new(),
            owner: None,
            wish: NotificationWish { acknowledged: true, logged: true, ..NotificationWish::default() },
            shown_folder: ShownFolder::default(),
            report_page: ReportPage::default(),
            attempts: 0,
            places: HashMap::new(),
        };
        common.take_records(records);
        common
    }

    /// These are kept now. What was chosen of those that are gone is chosen no longer.
    pub(super) fn take_records(&mut self, records: Vec<ConnectionRecord>) {
        self.places = records.iter().enumerate().map(|(place, record)| (record.id.clone(), place)).collect();
        self.records = records;
        let places = &self.places;
        self.chosen.retain(|id| places.contains_key(id));
        self.owner = self.owner.take().filter(|id| places.contains_key(id));
    }

    /// Whether an account is chosen still and, where the partner manages, the one that owns the integration key.
    pub fn has_accounts(&self) -> bool {
        !self.chosen.is_empty() && (self.owner.is_some() || !self.wish.managed)
    }

    /// The number of the next attempt.
    pub fn next_attempt(&mut self) -> u64 {
        self.attempts += 1;
        self.attempts
    }

    /// A connection, if it is kept still.
    pub fn record(&self, id: &ConnectionId) -> Option<&ConnectionRecord> {
        self.records.get(*self.places.get(id)?)
    }

    /// The connections that are chosen and kept still.
    pub fn chosen_records(&self) -> impl Iterator<Item = &ConnectionRecord> {
        self.chosen.iter().filter_map(|id| self.record(id))
    }

    /// The first connection that is chosen: what is shown is as it is sent there.
    pub fn first_chosen(&self) -> Option<&ConnectionRecord> {
        self.chosen_records().next()
    }

    /// Which Docusign it is: that of the first that is chosen.
    pub fn environment(&self) -> Option<Environment> {
        self.first_chosen().map(|record| record.facts.environment)
    }

    /// The configuration as it is wanted at the first account that is chosen: at the others only people differ.
    pub fn wanted(&self) -> ConnectConfiguration {
        self.first_chosen().map(|record| self.wish.configuration(&record.id)).unwrap_or_default()
    }
}
