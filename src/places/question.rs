//! What the person is asked before something is lost or removed, and what they decide.

use jiff::Timestamp;

use super::removal::Removal;
use crate::connections::{DraftRecord, KeepProblem};
use crate::domain::{ConnectId, ConnectionId};
use crate::notifications::AccountOAuth;

/// Where the person wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// To Home.
    Home,
    /// Away: the window closes.
    Close,
}

/// What the person is asked before anything else goes on.
pub enum Question {
    /// Whether the keychain shall keep what cannot be got again.
    KeepSecrets {
        /// Where the person wants to go.
        then: Then,
    },
    /// The draft could not be kept: whether to leave all the same.
    NotKept {
        /// Where the person wants to go.
        then: Then,
        /// Why it could not.
        problem: KeepProblem,
    },
    /// Another window removed or finished this set-up: whether to keep it as a new one.
    DraftRemoved {
        /// Where the person wants to go, if anywhere.
        then: Option<Then>,
    },
    /// A renewal is under way, or its tokens could not be kept: whether to leave all the same.
    TokensNotKept {
        /// Where the person wants to go.
        then: Then,
    },
    /// A key for signatures is being made, or is nowhere but on the page: whether to leave all the same.
    KeyNowhereElse,
    /// Docusign has not answered yet whether it has set OAuth: whether the window shall close all the same.
    OAuthBeingSet,
    /// Whether a set-up of notifications that was left shall really be discarded.
    DiscardNotificationDraft {
        /// The draft's own.
        id: ConnectionId,
        /// What it was to be called, fit to be shown; may be empty.
        name: String,
        /// When it was left: two may have one name.
        left_at: Timestamp,
    },
    /// Notifications are being set up at accounts: whether to leave all the same.
    SetUpAtWork {
        /// At how many that is under way, or to come.
        count: usize,
    },
    /// Messages that came to the receiver on this computer would be lost: whether to leave all the same.
    MessagesNotKept {
        /// How many.
        count: usize,
        /// The window is to close; else the person goes back.
        closes: bool,
    },
    /// Whether a connection shall really be removed.
    RemoveConnection(Box<Removal>),
    /// Whether a draft shall really be removed.
    RemoveDraft(Box<DraftRecord>),
    /// Whether a Connect configuration shall really be deleted.
    DeleteNotification {
        /// Which.
        id: ConnectId,
        /// What it is called, fit to be shown.
        name: String,
        /// It is on, so that it can be paused instead.
        can_pause: bool,
    },
    /// Whether a Connect key that is kept shall really be forgotten.
    ForgetConnectKey {
        /// When it was made, where that is known.
        made_at: Option<Timestamp>,
    },
    /// Whether a key shall really be removed from the account.
    RemoveAccountKey {
        /// How it ends.
        ending: String,
        /// How many stay.
        left: usize,
        /// A message has proved that the new one signs beside it.
        proven: bool,
    },
    /// Whether OAuth shall really be taken away from the account.
    RemoveOAuth(Box<AccountOAuth>),
    /// Whether a Connect configuration shall really be switched off: what happens then is never told.
    SwitchOffNotification {
        /// Which.
        id: ConnectId,
        /// What it is called, fit to be shown.
        name: String,
        /// It is on, so that it can be paused instead.
        can_pause: bool,
    },
}

/// What the person decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// **Keep and leave**, or **Keep as a new one**.
    Keep,
    /// **Leave without the secrets**, or without anything kept.
    Leave,
    /// **Remove**, **Delete**, **Forget**, or **Switch off**.
    Remove,
    /// **Revoke and remove**.
    RevokeAndRemove,
    /// **Open Docusign**, or **Open Connected Apps** of Practice: the question stays.
    OpenConnectedApps,
    /// Nothing of it.
    Stay,
}
