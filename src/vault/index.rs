//! `connections.json`: which connections and drafts there are, and which items of the keychain are theirs. No secret
//! is in it.
//!
//! ```json
//! { "version": 2,
//!   "connections": [ { "id": "…", "sheet": "snow-atlas", …, "items": { "refresh-token": "first" } } ],
//!   "drafts": [ { "id": "…", "sheet": "snow-atlas", …, "contents": { … }, "items": { "secret-key": "first" } } ],
//!   "unclaimed": [ "ID/refresh-token.2" ] }
//! ```
//!
//! `unclaimed` names items that may be in the keychain but belong to nobody: written down before an item is written
//! and until an old one is deleted, so that nothing stays behind unseen when the program is killed between.
//!
//! Version 1 had no drafts. It is read, and becomes version 2 with the first change, drafts or not: a program that
//! knows version 1 alone would write the file back without the drafts, and so it is made to refuse the file instead.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::atomic_write::write_whole;
use super::item::{ItemSlot, Owner, SecretKind};
use super::record::{ConnectionId, ConnectionRecord, DraftRecord, KeptDraft};
use crate::clock::Clock;

/// The version this program writes, and the newest it reads.
const VERSION: u64 = 2;
/// The oldest it reads.
const OLDEST: u64 = 1;

/// The index, as it was when it was read. Changes are kept by [`Index::save`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    path: PathBuf,
    contents: Contents,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Contents {
    version: u64,
    connections: Vec<Stored<ConnectionRecord>>,
    #[serde(default)]
    drafts: Vec<Stored<DraftRecord>>,
    #[serde(default)]
    unclaimed: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stored<T> {
    #[serde(flatten)]
    record: T,
    items: Items,
}

/// Where each secret of a connection or a draft is.
pub(super) type Items = BTreeMap<SecretKind, ItemSlot>;

/// Just enough of any version to know which it is.
#[derive(Deserialize)]
struct AnyVersion {
    version: u64,
}

/// Something the person should know, though the work went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexNotice {
    /// The index could not be read and was put aside, whole, under this name. The lists of connections and drafts
    /// start anew; their secrets are still in the keychain.
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
    pub fn load(dir: &Path, clock: &Clock) -> Result<(Self, Option<IndexNotice>), IndexError> {
        if let Some(index) = Self::read(dir)? {
            return Ok((index, None));
        }
        let path = dir.join(Self::FILE);
        let aside =
            put_aside(&path, clock.now()).map_err(|error| IndexError::Io { path: path.clone(), error })?;
        tracing::warn!(aside = %aside.display(), "the index of connections is damaged and was put aside");
        Ok((Self::empty(path), Some(IndexNotice::DamagedIndexKeptAside(aside))))
    }

    /// Reads the index in the folder `dir`; none there is an empty one. `None` where it is damaged.
    pub(super) fn read(dir: &Path) -> Result<Option<Self>, IndexError> {
        let path = dir.join(Self::FILE);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(Self::empty(path))),
            Err(error) => return Err(IndexError::Io { path, error }),
        };
        match serde_json::from_slice::<AnyVersion>(&bytes) {
            Ok(AnyVersion { version }) if version > VERSION => {
                Err(IndexError::Newer { path, found: version })
            }
            Ok(AnyVersion { version: OLDEST..=VERSION }) => {
                let contents = serde_json::from_slice::<Contents>(&bytes).ok();
                Ok(contents
                    .map(|contents| Self { path, contents: Contents { version: VERSION, ..contents } }))
            }
            Ok(_) | Err(_) => Ok(None),
        }
    }

    fn empty(path: PathBuf) -> Self {
        let contents =
            Contents { version: VERSION, connections: Vec::new(), drafts: Vec::new(), unclaimed: Vec::new() };
        Self { path, contents }
    }

    /// All connections, in the order in which they were added.
    pub fn records(&self) -> impl Iterator<Item = &ConnectionRecord> {
        self.contents.connections.iter().map(|stored| &stored.record)
    }

    /// The connection of that id.
    pub fn record(&self, id: &ConnectionId) -> Option<&ConnectionRecord> {
        self.records().find(|record| record.id == *id)
    }

    /// All drafts, in the order in which they were first kept.
    pub fn drafts(&self) -> impl Iterator<Item = KeptDraft> {
        self.contents.drafts.iter().map(|stored| KeptDraft {
            record: stored.record.clone(),
            secrets: stored.items.keys().copied().collect(),
        })
    }

    /// The draft of that id.
    pub fn draft(&self, id: &ConnectionId) -> Option<&DraftRecord> {
        self.contents.drafts.iter().map(|stored| &stored.record).find(|record| record.id == *id)
    }

    /// The name of an owner's product; `None` if there is no such connection or draft.
    pub(super) fn product_of(&self, owner: &Owner) -> Option<&str> {
        match owner {
            Owner::Connection(id) => self.record(id).map(|record| record.product_name.as_str()),
            Owner::Draft(id) => self.draft(id).map(|record| record.product_name.as_str()),
        }
    }

    /// Where the secrets of an owner are; `None` if there is no such connection or draft.
    pub(super) fn items(&self, owner: &Owner) -> Option<&Items> {
        let Contents { connections, drafts, .. } = &self.contents;
        match owner {
            Owner::Connection(id) => connections.iter().find(|s| s.record.id == *id).map(|s| &s.items),
            Owner::Draft(id) => drafts.iter().find(|s| s.record.id == *id).map(|s| &s.items),
        }
    }

    /// The accounts of an owner's items.
    pub(super) fn accounts_of(&self, owner: &Owner) -> Vec<String> {
        let items = self.items(owner).into_iter().flatten();
        items.map(|(kind, place)| owner.account_of(*kind, *place)).collect()
    }

    /// Adds a connection, or replaces the one of the same id in its place.
    pub(super) fn put(&mut self, record: ConnectionRecord, items: Items) {
        put(&mut self.contents.connections, Stored { record, items }, |record| &record.id);
    }

    /// Adds a draft, or replaces the one of the same id in its place.
    pub(super) fn put_draft(&mut self, record: DraftRecord, items: Items) {
        put(&mut self.contents.drafts, Stored { record, items }, |record| &record.id);
    }

    /// Removes an owner, if it is there.
    pub(super) fn remove(&mut self, owner: &Owner) {
        match owner {
            Owner::Connection(id) => self.contents.connections.retain(|stored| stored.record.id != *id),
            Owner::Draft(id) => self.contents.drafts.retain(|stored| stored.record.id != *id),
        }
    }

    /// The accounts of items that may be in the keychain but belong to nobody.
    pub(super) fn unclaimed(&self) -> &[String] {
        &self.contents.unclaimed
    }

    /// Whether an item is a connection's or a draft's.
    pub(super) fn claims(&self, account: &str) -> bool {
        let connections = self.records().map(|record| Owner::Connection(record.id.clone()));
        let drafts = self.contents.drafts.iter().map(|stored| Owner::Draft(stored.record.id.clone()));
        connections.chain(drafts).any(|owner| self.accounts_of(&owner).iter().any(|own| own == account))
    }

    /// Writes an item down as belonging to nobody (yet, or any more).
    pub(super) fn disclaim(&mut self, account: &str) {
        if !self.contents.unclaimed.iter().any(|known| known == account) {
            self.contents.unclaimed.push(account.to_owned());
        }
    }

    /// Strikes an item off that list: it is somebody's now, or is known to be gone.
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

/// Adds what is stored, or puts it in the place of what has the same id.
fn put<T>(all: &mut Vec<Stored<T>>, new: Stored<T>, id: impl Fn(&T) -> &ConnectionId) {
    match all.iter_mut().find(|old| id(&old.record) == id(&new.record)) {
        Some(old) => *old = new,
        None => all.push(new),
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
