//! Two locks, each held by one process at a time and given back on drop.
//!
//! The one is for the keychain's items and for who they belong to, and is held for as long as the keychain takes. The
//! other is for the file alone, and is held for moments, while it is read, changed and written. So a draft's answers
//! can be kept while somebody waits for the keychain. Whoever needs both takes the one for the items first.
//!
//! Another process may hold one for as long as it likes: one of ours that waits for the keychain, one that hangs, another
//! user's. So a lock is waited for a few seconds, and then it is said that somebody holds it.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use super::index::IndexError;
use crate::data_folder;

/// How long a lock is waited for: less than what anybody waits for the keychain, whose fault it is not.
const LIMIT: Duration = Duration::from_secs(5);
/// How long between two tries.
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

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

    fn acquire(dir: &Path, name: &str) -> Result<Self, IndexError> {
        let path = dir.join(name);
        let open = || {
            data_folder::make(dir)?;
            // Whoever could open it could hold it: it is this person's alone.
            data_folder::open(&path)
        };
        let io = |error| IndexError::Io { path: path.clone(), error };
        let file = open().map_err(io)?;
        let until = Instant::now() + LIMIT;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file, alone: true }),
                Err(TryLockError::WouldBlock) if Instant::now() >= until => {
                    return Err(IndexError::LockHeld { path });
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { _file: file, alone: false });
                }
                Err(TryLockError::Error(error)) => return Err(io(error)),
            }
        }
    }
}
