//! What a start of the program asks the window for.

use std::path::PathBuf;

use super::ConnectionId;

/// What the window is to open when the program is started, or started a second time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WantedPage {
    /// A file: a request, an answer, or a copy of a connection.
    File(PathBuf),
    /// The page of a connection that is kept.
    Connection(ConnectionId),
}
