//! `connections.json`: which connections there are, and which items of the keychain are theirs. No secret is in it.
//!
//! ```json
//! { "version": 1,
//!   "connections": [ { "id": "…", "sheet": "snow-atlas", …, "items": { "refresh-token": "first" } } ],
//!   "unclaimed": [ "ID/refresh-token.2" ] }
//! ```
//!
//! `unclaimed` names items that may be in the keychain but belong to no connection: written down before an item is
//! written and until an old one is deleted, so that nothing stays behind unseen when the program is killed between.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::item::{Place, SecretKind};
use super::record::{ConnectionId, ConnectionRecord};
use super::whole::{make_private_dir, write_whole};
use crate::clock::Clock;

/// The version this program writes, and the newest it reads.
const VERSION: u64 = 1;

/// The index, as it was when it was read. Changes are kept by [`Index::save`].
#[derive(Clone, Debug)]
pub struct Index {
    path: PathBuf,
    contents: Contents,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Contents {
    version: u64,
    connections: Vec<Stored>,
    #[serde(default)]
    unclaimed: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Stored {
    #[serde(flatten)]
    record: ConnectionRecord,
    items: Items,
}

/// Where each secret of a connection is.
pub(super) type Items = BTreeMap<SecretKind, Place>;

/// Just enough of any version to know which it is.
#[derive(Deserialize)]
struct AnyVersion {
    version: u64,
}

/// Something the person should know, though the work went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The index could not be read and was put aside, whole, under this name. The list of connections starts anew;
    /// their secrets are still in the keychain.
    DamagedIndexKeptAside(PathBuf),
}

/// Why the index could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// A newer version of the program wrote it. It is left as it is.
    #[error("{} has version {found}, and this program reads up to {VERSION}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u64,
    },
    /// The system did not let us read or write.
    #[error("{}: {error}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl Index {
    /// The file's name in the data folder.
    pub const FILE: &'static str = "connections.json";

    /// Reads the index in the folder `dir`; none there is an empty one. A damaged file is renamed to
    /// `connections.damaged-TIMESTAMP.json`, the time in UTC by `clock`, and said.
    pub fn load(dir: &Path, clock: &Clock) -> Result<(Self, Option<Notice>), IndexError> {
        let path = dir.join(Self::FILE);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(IndexError::Io { path, error }),
        };
        let empty = || Contents { version: VERSION, connections: Vec::new(), unclaimed: Vec::new() };
        let Some(bytes) = bytes else { return Ok((Self { path, contents: empty() }, None)) };
        match serde_json::from_slice::<AnyVersion>(&bytes) {
            Ok(AnyVersion { version }) if version > VERSION => {
                return Err(IndexError::Newer { path, found: version });
            }
            Ok(AnyVersion { version: VERSION }) => {
                if let Ok(contents) = serde_json::from_slice(&bytes) {
                    return Ok((Self { path, contents }, None));
                }
            }
            Ok(_) | Err(_) => {}
        }
        let aside =
            put_aside(&path, clock.now()).map_err(|error| IndexError::Io { path: path.clone(), error })?;
        tracing::warn!(aside = %aside.display(), "the index of connections is damaged and was put aside");
        Ok((Self { path, contents: empty() }, Some(Notice::DamagedIndexKeptAside(aside))))
    }

    /// All connections, in the order in which they were added.
    pub fn records(&self) -> impl Iterator<Item = &ConnectionRecord> {
        self.contents.connections.iter().map(|stored| &stored.record)
    }

    /// The connection of that id.
    pub fn record(&self, id: &ConnectionId) -> Option<&ConnectionRecord> {
        self.records().find(|record| record.id == *id)
    }

    /// Where the secrets of a connection are; `None` if there is no such connection.
    pub(super) fn items(&self, id: &ConnectionId) -> Option<&Items> {
        self.contents.connections.iter().find(|stored| stored.record.id == *id).map(|stored| &stored.items)
    }

    /// Adds a connection, or replaces the one of the same id in its place.
    pub(super) fn put(&mut self, record: ConnectionRecord, items: Items) {
        let stored = Stored { record, items };
        match self.contents.connections.iter_mut().find(|old| old.record.id == stored.record.id) {
            Some(old) => *old = stored,
            None => self.contents.connections.push(stored),
        }
    }

    /// Removes the connection of that id, if there is one.
    pub(super) fn remove(&mut self, id: &ConnectionId) {
        self.contents.connections.retain(|stored| stored.record.id != *id);
    }

    /// The accounts of items that may be in the keychain but belong to no connection.
    pub(super) fn unclaimed(&self) -> &[String] {
        &self.contents.unclaimed
    }

    /// Whether an item is a connection's.
    pub(super) fn claims(&self, account: &str) -> bool {
        self.contents.connections.iter().any(|stored| {
            stored.items.iter().any(|(kind, place)| stored.record.id.account_of(*kind, *place) == account)
        })
    }

    /// Writes an item down as belonging to no connection (yet, or any more).
    pub(super) fn disclaim(&mut self, account: &str) {
        if !self.contents.unclaimed.iter().any(|known| known == account) {
            self.contents.unclaimed.push(account.to_owned());
        }
    }

    /// Strikes an item off that list: it is a connection's now, or is known to be gone.
    pub(super) fn strike_off(&mut self, account: &str) {
        self.contents.unclaimed.retain(|known| known != account);
    }

    /// Writes the index, whole or not at all, readable by its owner alone.
    pub(super) fn save(&self) -> Result<(), IndexError> {
        let io = |error| IndexError::Io { path: self.path.clone(), error };
        let mut text = serde_json::to_vec_pretty(&self.contents).map_err(|error| io(error.into()))?;
        text.push(b'\n');
        write_whole(&self.path, &text).map_err(io)
    }
}

/// Renames a damaged index, never over another file, and says to what.
fn put_aside(path: &Path, now: Timestamp) -> io::Result<PathBuf> {
    let stamp = now.strftime("%Y%m%dT%H%M%SZ");
    let names = std::iter::once(format!("connections.damaged-{stamp}.json"))
        .chain((2..100).map(|number| format!("connections.damaged-{stamp}-{number}.json")));
    for name in names {
        let aside = path.with_file_name(name);
        if std::fs::symlink_metadata(&aside).is_err() {
            std::fs::rename(path, &aside)?;
            return Ok(aside);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The right to change the index and what it speaks of, held by one process at a time and given back on drop.
#[derive(Debug)]
pub(super) struct IndexLock {
    _file: File,
    /// Whether the file system knows locks: where it does not, others may be at work too.
    pub(super) alone: bool,
}

impl IndexLock {
    /// Waits until no other process holds it.
    pub(super) fn acquire(dir: &Path) -> Result<Self, IndexError> {
        let path = dir.join("connections.lock");
        let open = || {
            make_private_dir(dir)?;
            File::options().create(true).truncate(false).write(true).open(&path)
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
