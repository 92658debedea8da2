//! Where the page of notifications is left to.

use crate::domain::ConnectionId;

/// Where the person wants to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeavesTo {
    /// Back to the connection's page.
    Connection,
    /// To the connection of the account whose keys may sign.
    Owner(ConnectionId),
    /// Away: the window closes.
    Close,
}
