//! What the steps share: the connections that are kept, what was accepted, and how they ask for something.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::step_name::NotificationStep;
use super::wish::{NotificationWish, WishedAuthorization};
use crate::connections::ConnectionRecord;
use crate::domain::{ConnectId, ConnectionId, Environment};
use crate::notifications::{ConnectConfiguration, ConnectSwitch};
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

/// A configuration that is there, and is to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedConfiguration {
    /// The connection at whose account it is.
    pub account: ConnectionId,
    /// Docusign's id of it.
    pub connect_id: ConnectId,
    /// It has a user name for HTTP Basic, which would stay there if nothing were said of it.
    pub has_login: bool,
}

/// What every step may read and hand out besides its own state.
pub struct NotificationCommon {
    /// The connections that are kept; they come by `take_records` alone.
    pub records: Vec<ConnectionRecord>,
    /// The connections at whose accounts it is set up, in the order of the list; at least one once that step is done.
    pub chosen: Vec<ConnectionId>,
    /// The connection of the account that owns the integration key, where the partner manages.
    pub owner: Option<ConnectionId>,
    /// The configuration that is to be changed, where one is.
    pub changes: Option<ChangedConfiguration>,
    /// The one that was to be changed and is gone, in whose place a new one is made.
    pub replaces: Option<ChangedConfiguration>,
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
            changes: None,
            replaces: None,
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

    /// The connection of the account that is looked at before anything is set up, since messages use what it has: the owner's, where a partner
    /// manages; else the only one that is chosen, where it has to have OAuth settings. Its first key is made once it is set up.
    pub fn looked_at(&self) -> Option<&ConnectionId> {
        let proof = &self.wish.proof;
        if self.wish.managed {
            return self.owner.as_ref().filter(|_| proof.uses_what_the_account_has());
        }
        match self.chosen.as_slice() {
            [only] if proof.authorization == WishedAuthorization::OAuth => Some(only),
            _ => None,
        }
    }

    /// The configuration at the account of a connection that is to be changed, if one is.
    pub fn changed_at(&self, account: &ConnectionId) -> Option<&ConnectId> {
        self.changes.as_ref().filter(|changes| changes.account == *account).map(|changes| &changes.connect_id)
    }

    /// The configuration at the account of a connection that is gone, and in whose place one is made, if one is.
    pub(super) fn replaced_at(&self, account: &ConnectionId) -> Option<&ConnectId> {
        self.replaces.as_ref().filter(|gone| gone.account == *account).map(|gone| &gone.connect_id)
    }

    /// Whether of what is chosen, all is there and is to be changed.
    pub fn only_changes(&self) -> bool {
        !self.chosen.is_empty() && self.chosen.iter().all(|id| self.changed_at(id).is_some())
    }

    /// What is wanted at the account of a connection. Whether one that is there sends, is paused or is off, stays as it is.
    pub fn wanted_at(&self, account: &ConnectionId) -> ConnectConfiguration {
        let mut wanted = self.wish.configuration(account);
        if self.changed_at(account).is_some() {
            wanted.leave_open(ConnectSwitch::AllowEnvelopePublish);
            if self.changes.as_ref().is_some_and(|changes| changes.has_login) && wanted.user_name.is_none() {
                wanted.user_name = Some(String::new());
            }
        }
        wanted
    }

    /// Which Docusign it is: that of the first that is chosen.
    pub fn environment(&self) -> Option<Environment> {
        self.first_chosen().map(|record| record.facts.environment)
    }

    /// The configuration as it is wanted at the first account that is chosen: at the others only people differ.
    pub fn wanted(&self) -> ConnectConfiguration {
        self.first_chosen().map(|record| self.wanted_at(&record.id)).unwrap_or_default()
    }
}
