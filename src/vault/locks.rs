//! Two locks, each held by one process at a time and given back on drop.
//!
//! The one is for the keychain's items and for who they belong to, and is held for as long as the keychain takes. The
//! other is for the file alone, and is held for moments, while it is read, changed and written. So a draft's answers
//! can be kept while somebody waits for the keychain. Whoever needs both takes the one for the items first.

use std::fs::File;
use std::io;
use std::path::Path;

use super::index::IndexError;
use crate::data_folder;

/// One of the locks, held.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    /// Whether the file system knows locks: where it does not, others may be at work too.
    pub(super) alone: bool,
}

impl Lock {
    /// The lock on the items. Waits until no other process holds it.
    pub(super) fn on_items(dir: &Path) -> Result<Self, IndexError> {
        Self::acquire(dir, "connections.lock")
    }

    /// The lock on the file. Waits until no other process holds it.
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
        let lock = |file: File| match file.lock() {
            Ok(()) => Ok(Self { _file: file, alone: true }),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Self { _file: file, alone: false })
            }
            Err(error) => Err(error),
        };
        open().and_then(lock).map_err(|error| IndexError::Io { path: path.clone(), error })
    }
}
