//! The file in which a resend of Connect's messages stands, beside the index.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::ConnectionId;

/// Where it is.
pub(super) fn path(dir: &Path, id: &ConnectionId) -> PathBuf {
    dir.join(format!("connections.{id}.resend.json"))
}

/// Takes away what stands of a connection that is gone.
pub(super) fn discard(dir: &Path, id: &ConnectionId) {
    match std::fs::remove_file(path(dir, id)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::debug!(%error, "where a resend stood could not be removed");
        }
        _ => {}
    }
}
