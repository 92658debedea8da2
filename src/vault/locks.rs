//! The locks, each held by one process at a time and given back on drop.
//!
//! The one is for the keychain's items and for who they belong to, and is held for as long as the keychain takes. The
//! other is for the file alone, and is held for moments, while it is read, changed and written. So a draft's answers
//! can be kept while somebody waits for the keychain. Whoever needs both takes the one for the items first. Before either
//! stands, for each connection, the one of who changes it with a server's help.
//!
//! Another process may hold one for as long as it likes: one of ours that waits for the keychain, one that hangs, another
//! user's. So a lock is waited for a few seconds, and then it is said that somebody holds it.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::index::IndexError;
use crate::data_folder;
use crate::domain::ConnectionId;

/// How long a lock is waited for: less than what anybody waits for the keychain, whose fault it is not.
const LIMIT: Duration = Duration::from_secs(5);
/// How long between two tries.
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// The file of the lock on a connection.
fn of_connection(dir: &Path, id: &ConnectionId) -> PathBuf {
    dir.join(format!("connections.{id}.lock"))
}

/// The file of the lock on its resends.
fn of_resend(dir: &Path, id: &ConnectionId) -> PathBuf {
    dir.join(format!("connections.{id}.resend.lock"))
}

/// One of the locks, held.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    /// Whether the file system knows locks: where it does not, others may be at work too.
    pub(super) alone: bool,
}

impl Lock {
    /// The lock on the items. Waits for another process that holds it, to a limit.
    pub(super) fn on_items(dir: &Path) -> Result<Self, IndexError> {
        Self::acquire(dir, "connections.lock")
    }

    /// The lock on the file. Waits for another process that holds it, to a limit.
    pub(super) fn on_file(dir: &Path) -> Result<Self, IndexError> {
        Self::acquire(dir, "connections.file.lock")
    }

    /// The lock on one connection, for as long as a change of it takes, which asks a server in between. `None` where another
    /// holds it: it is not waited for here.
    pub(super) fn try_on_connection(dir: &Path, id: &ConnectionId) -> Result<Option<Self>, IndexError> {
        Self::try_on(dir, &of_connection(dir, id))
    }

    /// The lock on a connection's resends, which take hours. `None` where another holds it.
    pub(super) fn try_on_resend(dir: &Path, id: &ConnectionId) -> Result<Option<Self>, IndexError> {
        Self::try_on(dir, &of_resend(dir, id))
    }

    fn try_on(dir: &Path, path: &Path) -> Result<Option<Self>, IndexError> {
        let file = open(dir, path)?;
        Ok(Self::take(&file, path)?.map(|alone| Self { _file: file, alone }))
    }

    /// Takes away the file of a connection's lock, unless somebody holds it: the connection is gone.
    pub(super) fn discard_of_connection(dir: &Path, id: &ConnectionId) {
        for path in [of_connection(dir, id), of_resend(dir, id)] {
            if path.exists()
                && let Ok(Some(_held)) = Self::try_on(dir, &path)
                && let Err(error) = std::fs::remove_file(&path)
            {
                tracing::debug!(%error, "the lock of a removed connection could not be removed");
            }
        }
    }

    fn acquire(dir: &Path, name: &str) -> Result<Self, IndexError> {
        let path = dir.join(name);
        let file = open(dir, &path)?;
        let until = Instant::now() + LIMIT;
        loop {
            match Self::take(&file, &path)? {
                Some(alone) => return Ok(Self { _file: file, alone }),
                None if Instant::now() >= until => return Err(IndexError::LockHeld { path }),
                None => std::thread::sleep(BETWEEN_TRIES),
            }
        }
    }

    /// Tries once: `None` where another holds it, else whether the file system knows locks.
    fn take(file: &File, path: &Path) -> Result<Option<bool>, IndexError> {
        match file.try_lock() {
            Ok(()) => Ok(Some(true)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(Some(false)),
            Err(TryLockError::Error(error)) => Err(IndexError::Io { path: path.to_owned(), error }),
        }
    }
}

/// Opens a lock's file. Whoever could open it could hold it: it is this person's alone.
fn open(dir: &Path, path: &Path) -> Result<File, IndexError> {
    data_folder::make(dir)
        .and_then(|()| data_folder::open(path))
        .map_err(|error| IndexError::Io { path: path.to_owned(), error })
}
