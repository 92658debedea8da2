//! `connections.json`: which connections and drafts there are, and which items of the keychain are theirs. No secret
//! is in it.
//!
//! ```json
//! { "version": 6,
//!   "connections": [ { "id": "…", "sheet": "snow-atlas", …, "history": { "renewed_at": "…" }, "items": { "refresh-token": "first" } } ],
//!   "drafts": [ { "id": "…", "sheet": "snow-atlas", …, "contents": { … }, "items": { "secret-key": "first" } } ],
//!   "unclaimed": [ "ID/refresh-token.2" ] }
//! ```
//!
//! `unclaimed` names items that may be in the keychain but belong to nobody: written down before an item is written
//! and until an old one is deleted, so that nothing stays behind unseen when the program is killed between.
//!
//! Version 1 had no drafts, version 2 no history of connections, version 3 no files that are kept up to date, version 4 no names of
//! variables, version 5 no Connect configurations that were set up. Each is read, and becomes version 6 with the first change: a program
//! that knows an older version alone would write the file back without what it does not know, and so it is made to refuse the file
//! instead.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::atomic_write::write_whole;
use super::entry::{Items, Stored};
use super::index_file::{Contents, ReadContents, Unreadable, UnreadableEntry, VERSION};
use super::item::Owner;
use super::record::{ConnectionRecord, DraftRecord, KeptDraft};
use crate::atomic_replace;
use crate::clock::Clock;
use crate::data_folder;
use crate::domain::{ConnectionId, History};

/// The most bytes of an index that are read: of tens of thousands of connections.
const MOST: usize = 64 * 1024 * 1024;

/// The index, as it was when it was read. Changes are kept by [`Index::save`]. A copy shares what it says until one of the two is
/// changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    path: PathBuf,
    contents: Arc<Contents>,
}

/// The bytes of the file when they were last read or written, and what they said. Whoever reads the same bytes again knows already.
#[derive(Debug, Default)]
pub(super) struct LastRead {
    known: Option<(Vec<u8>, Index)>,
    /// Items on its list of what is to be deleted that are gone and not struck off yet. Once another process wrote the file, it may
    /// have given such an item to somebody: then this is forgotten.
    pub(super) gone: Vec<String>,
}

impl LastRead {
    fn new(bytes: Vec<u8>, index: Index) -> Self {
        Self { known: Some((bytes, index)), gone: Vec::new() }
    }

    fn of(&self, bytes: &[u8]) -> Option<Index> {
        self.known.as_ref().filter(|(known, _)| known == bytes).map(|(_, index)| index.clone())
    }
}

/// What was found in the file.
pub(super) enum Found {
    /// All of it could be read.
    Whole(Index),
    /// All but these entries.
    Partly(Index, Unreadable),
    /// Nothing of it.
    Damaged,
}

/// Something the person should know, though the work went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndexNotice {
    /// The index could not be read and was put aside, whole, under this name. The lists of connections and drafts
    /// start anew; their secrets are still in the keychain.
    DamagedIndexKeptAside(PathBuf),
    /// Some entries could not be read. They alone were put aside; their secrets are still in the keychain.
    UnreadableEntriesKeptAside {
        /// What they say of themselves.
        entries: Vec<UnreadableEntry>,
        /// The file they are in now.
        aside: PathBuf,
    },
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
    /// Another process holds the lock on it, or on the keychain's items, and did not let go of it in time. Nothing was changed.
    #[error("{}: another program has it locked", path.display())]
    LockHeld {
        /// The lock's file.
        path: PathBuf,
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

impl IndexError {
    /// Whether another program has the file open and lets nobody change it.
    pub fn is_held_open(&self) -> bool {
        matches!(self, Self::Io { error, .. } if error.kind() == io::ErrorKind::ResourceBusy)
    }
}

impl Index {
    /// The file's name in the data folder.
    pub const FILE: &'static str = "connections.json";

    /// Reads the index in the folder `dir`; none there is an empty one. A damaged file is renamed to
    /// `connections.damaged-TIMESTAMP.json`, the time in UTC by `clock`, and said. Entries that cannot be read go to
    /// `connections.unreadable-TIMESTAMP.json`, and are said by name; the others stay.
    pub fn load(dir: &Path, clock: &Clock) -> Result<(Self, Option<IndexNotice>), IndexError> {
        let found = Self::read(dir, &mut LastRead::default())?;
        Self::put_aside_what_is_damaged(found, dir, clock)
    }

    /// What was found, once what is damaged is put aside, as [`Index::load`] says.
    pub(super) fn put_aside_what_is_damaged(
        found: Found,
        dir: &Path,
        clock: &Clock,
    ) -> Result<(Self, Option<IndexNotice>), IndexError> {
        let path = dir.join(Self::FILE);
        let io = |error| IndexError::Io { path: path.clone(), error };
        match found {
            Found::Whole(index) => Ok((index, None)),
            Found::Partly(index, unreadable) => {
                let aside = free_name(&path, "unreadable", clock.now()).map_err(io)?;
                let text = serde_json::to_vec_pretty(&unreadable).map_err(|error| io(error.into()))?;
                // First, so that an interruption leaves them in both files and not in none.
                write_whole(&aside, &text).map_err(io)?;
                index.save()?;
                let entries = unreadable.entries();
                tracing::warn!(aside = %aside.display(), count = entries.len(), "entries of the index were put aside");
                Ok((index, Some(IndexNotice::UnreadableEntriesKeptAside { entries, aside })))
            }
            Found::Damaged => {
                let aside = free_name(&path, "damaged", clock.now()).map_err(io)?;
                atomic_replace::rename(&path, &aside).map_err(io)?;
                tracing::warn!(aside = %aside.display(), "the index of connections is damaged and was put aside");
                Ok((Self::empty(path), Some(IndexNotice::DamagedIndexKeptAside(aside))))
            }
        }
    }

    /// Reads the index in the folder `dir`, changing nothing; none there is an empty one. What is in the file as it was when it was
    /// last read is not taken apart again.
    pub(super) fn read(dir: &Path, last: &mut LastRead) -> Result<Found, IndexError> {
        let path = dir.join(Self::FILE);
        let bytes = match data_folder::read(&path, MOST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Found::Whole(Self::empty(path)));
            }
            Err(error) => return Err(IndexError::Io { path, error }),
        };
        if let Some(index) = last.of(&bytes) {
            return Ok(Found::Whole(index));
        }
        *last = LastRead::default();
        let found = Self::parse(path, &bytes)?;
        if let Found::Whole(index) = &found {
            *last = LastRead::new(bytes, index.clone());
        }
        Ok(found)
    }

    /// What these bytes of the file at `path` say.
    pub(super) fn parse(path: PathBuf, bytes: &[u8]) -> Result<Found, IndexError> {
        match Contents::read(bytes) {
            ReadContents::Whole(contents) => Ok(Found::Whole(Self::of(path, contents))),
            ReadContents::Partly(contents, unreadable) => {
                Ok(Found::Partly(Self::of(path, contents), unreadable))
            }
            ReadContents::Damaged => Ok(Found::Damaged),
            ReadContents::Newer(found) => Err(IndexError::Newer { path, found }),
        }
    }

    fn empty(path: PathBuf) -> Self {
        Self::of(path, Contents::empty())
    }

    fn of(path: PathBuf, contents: Contents) -> Self {
        Self { path, contents: Arc::new(contents) }
    }

    fn contents_mut(&mut self) -> &mut Contents {
        Arc::make_mut(&mut self.contents)
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
            Owner::Connection(id) => self.record(id).map(|record| record.facts.product_name.as_str()),
            Owner::Draft(id) => self.draft(id).map(|record| record.product_name.as_str()),
        }
    }

    /// Where the secrets of an owner are; `None` if there is no such connection or draft.
    pub(super) fn items(&self, owner: &Owner) -> Option<&Items> {
        let Contents { connections, drafts, .. } = &*self.contents;
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
        put(&mut self.contents_mut().connections, Stored { record, items }, |record| &record.id);
    }

    /// Changes what became of a connection, if it is there.
    pub(super) fn note(&mut self, id: &ConnectionId, change: impl FnOnce(&mut History)) {
        if let Some(stored) =
            self.contents_mut().connections.iter_mut().find(|stored| stored.record.id == *id)
        {
            change(&mut stored.record.history);
        }
    }

    /// Adds a draft, or replaces the one of the same id in its place.
    pub(super) fn put_draft(&mut self, record: DraftRecord, items: Items) {
        put(&mut self.contents_mut().drafts, Stored { record, items }, |record| &record.id);
    }

    /// Removes an owner, if it is there.
    pub(super) fn remove(&mut self, owner: &Owner) {
        match owner {
            Owner::Connection(id) => self.contents_mut().connections.retain(|stored| stored.record.id != *id),
            Owner::Draft(id) => self.contents_mut().drafts.retain(|stored| stored.record.id != *id),
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
            self.contents_mut().unclaimed.push(account.to_owned());
        }
    }

    /// Strikes an item off that list: it is somebody's now, or is known to be gone.
    pub(super) fn strike_off(&mut self, account: &str) {
        if self.contents.unclaimed.iter().any(|known| known == account) {
            self.contents_mut().unclaimed.retain(|known| known != account);
        }
    }

    /// Writes the index, whole or not at all, readable by its owner alone. One that could not be read again is not written: it would take
    /// every connection with it. Only set-ups have a shape that others gave them, and so only with these is it read back first: a list of
    /// hundreds is written hundreds of times when all are renewed.
    pub(super) fn save(&self) -> Result<LastRead, IndexError> {
        let io = |error| IndexError::Io { path: self.path.clone(), error };
        let text = self.to_bytes().map_err(|error| io(error.into()))?;
        let has_shapes_of_others =
            self.contents.connections.iter().any(|stored| !stored.record.history.set_up.is_empty());
        if has_shapes_of_others && !matches!(Self::parse(self.path.clone(), &text)?, Found::Whole(_)) {
            return Err(io(io::Error::new(io::ErrorKind::InvalidData, "the list could not be read again")));
        }
        write_whole(&self.path, &text).map_err(io)?;
        Ok(LastRead::new(text, self.clone()))
    }

    /// The file.
    pub(super) fn to_bytes(&self) -> serde_json::Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(&*self.contents)?;
        text.push(b'\n');
        Ok(text)
    }
}

/// Adds what is stored, or puts it in the place of what has the same id.
fn put<T>(all: &mut Vec<Stored<T>>, new: Stored<T>, id: impl Fn(&T) -> &ConnectionId) {
    match all.iter_mut().find(|old| id(&old.record) == id(&new.record)) {
        Some(old) => *old = new,
        None => all.push(new),
    }
}

/// A name beside `path` that no file has yet, for what is put aside: `connections.KIND-TIMESTAMP.json`.
fn free_name(path: &Path, kind: &str, now: Timestamp) -> io::Result<PathBuf> {
    let stamp = now.strftime("%Y%m%dT%H%M%SZ");
    std::iter::once(format!("connections.{kind}-{stamp}.json"))
        .chain((2..100).map(|number| format!("connections.{kind}-{stamp}-{number}.json")))
        .map(|name| path.with_file_name(name))
        .find(|aside| std::fs::symlink_metadata(aside).is_err())
        .ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}
