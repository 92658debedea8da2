//! What is in the index' file, and reading it: whole, or entry by entry where one of them cannot be read.

use std::collections::{BTreeSet, HashSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::entry::Stored;
use super::record::{ConnectionRecord, DraftRecord};
use crate::domain::ConnectionId;
use crate::plain::plain;

/// The version this program writes, and the newest it reads.
pub(super) const VERSION: u64 = 6;
/// The oldest it reads.
const OLDEST: u64 = 1;

/// What the file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Contents {
    version: u64,
    pub(super) connections: Vec<Stored<ConnectionRecord>>,
    #[serde(default)]
    pub(super) drafts: Vec<Stored<DraftRecord>>,
    #[serde(default)]
    pub(super) unclaimed: Vec<String>,
}

/// The file, its entries not read yet: one of them that cannot be is no reason to lose the others.
#[derive(Deserialize)]
struct UnreadContents {
    connections: Vec<Value>,
    #[serde(default)]
    drafts: Vec<Value>,
    #[serde(default)]
    unclaimed: Vec<Value>,
}

/// The entries of an index that could not be read, in the index' own form, so that they can be put back.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Unreadable {
    version: u64,
    connections: Vec<Value>,
    drafts: Vec<Value>,
}

/// Just enough of any version to know which it is.
#[derive(Deserialize)]
struct AnyVersion {
    version: u64,
}

/// What bytes of a file come to.
pub(super) enum ReadContents {
    /// All of it could be read.
    Whole(Contents),
    /// All but these entries.
    Partly(Contents, Unreadable),
    /// Nothing of it.
    Damaged,
    /// It is of this version, which is newer than what this program reads.
    Newer(u64),
}

impl Contents {
    /// Of an index in which nothing is.
    pub(super) const fn empty() -> Self {
        Self { version: VERSION, connections: Vec::new(), drafts: Vec::new(), unclaimed: Vec::new() }
    }

    /// Reads a file. Nearly always it is one that this program wrote, and is read in one go; entry by entry, which takes several times
    /// as long, only where that fails.
    pub(super) fn read(bytes: &[u8]) -> ReadContents {
        // Some editors begin a file with it.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        // Text is looked at once: serde_json would look at each value of bytes.
        let text = std::str::from_utf8(bytes).ok();
        match text.and_then(|text| serde_json::from_str::<Self>(text).ok()) {
            Some(read) if (OLDEST..=VERSION).contains(&read.version) && read.has_each_id_once() => {
                ReadContents::Whole(Self { version: VERSION, ..read })
            }
            Some(_) | None => Self::read_each_entry(bytes),
        }
    }

    /// Reads it entry by entry.
    pub(super) fn read_each_entry(bytes: &[u8]) -> ReadContents {
        match serde_json::from_slice(bytes) {
            Ok(AnyVersion { version }) if version > VERSION => ReadContents::Newer(version),
            Ok(AnyVersion { version: OLDEST..=VERSION }) => {
                let Ok(unread) = serde_json::from_slice::<UnreadContents>(bytes) else {
                    return ReadContents::Damaged;
                };
                let mut unreadable = Unreadable { version: VERSION, ..Unreadable::default() };
                let contents = Self {
                    version: VERSION,
                    connections: read_each(unread.connections, &mut unreadable.connections),
                    drafts: read_each(unread.drafts, &mut unreadable.drafts),
                    // What is no item's name is none that could be deleted.
                    unclaimed: unread.unclaimed.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
                };
                if unreadable.is_empty() {
                    ReadContents::Whole(contents)
                } else {
                    ReadContents::Partly(contents, unreadable)
                }
            }
            Ok(_) | Err(_) => ReadContents::Damaged,
        }
    }

    /// Two of one id would be one in the keychain.
    fn has_each_id_once(&self) -> bool {
        fn once<'a>(ids: impl Iterator<Item = &'a ConnectionId>) -> bool {
            let mut seen = HashSet::new();
            ids.into_iter().all(|id| seen.insert(id))
        }
        once(self.connections.iter().map(|stored| &stored.record.id))
            && once(self.drafts.iter().map(|stored| &stored.record.id))
    }
}

impl Unreadable {
    fn is_empty(&self) -> bool {
        self.connections.is_empty() && self.drafts.is_empty()
    }

    /// What each says of itself, and why it could not be read.
    pub(super) fn entries(&self) -> Vec<UnreadableEntry> {
        let connections = self.connections.iter().map(UnreadableEntry::of::<ConnectionRecord>);
        connections.chain(self.drafts.iter().map(UnreadableEntry::of::<DraftRecord>)).collect()
    }
}

/// An entry that could not be read: what it says of itself, as far as it does (else empty), fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableEntry {
    /// What it is called: its product, else its sheet's id, else its own.
    pub name: String,
    /// Its environment.
    pub environment: String,
    /// Its account's name, else its id.
    pub account: String,
    /// Why it could not be read. Quotes at most what is no secret: the index holds none.
    pub reason: String,
}

impl UnreadableEntry {
    /// An entry that should have been a `T`.
    fn of<T>(entry: &Value) -> Self
    where
        Stored<T>: DeserializeOwned,
    {
        let said = |names: &[&str]| {
            let text = names
                .iter()
                .find_map(|name| entry.get(name)?.as_str().map(plain).filter(|text| !text.is_empty()));
            text.unwrap_or_default()
        };
        Self {
            name: said(&["product_name", "sheet", "id"]),
            environment: said(&["environment"]),
            account: said(&["account_name", "account_id"]),
            reason: match Stored::<T>::deserialize(entry) {
                Err(error) => plain(&error.to_string()),
                // Sound in itself.
                Ok(_) => "its id is another entry's".to_owned(),
            },
        }
    }
}

/// Reads entries; those that cannot be are added to `unreadable` as they are.
fn read_each<T>(entries: Vec<Value>, unreadable: &mut Vec<Value>) -> Vec<Stored<T>>
where
    Stored<T>: DeserializeOwned,
{
    let mut read = Vec::with_capacity(entries.len());
    // Two of one id would be one in the keychain: the first stands.
    let mut ids = BTreeSet::new();
    for entry in entries {
        let id = entry.get("id").and_then(Value::as_str).map(str::to_owned);
        match Stored::<T>::deserialize(&entry) {
            Ok(stored) if ids.insert(id) => read.push(stored),
            Ok(_) | Err(_) => unreadable.push(entry),
        }
    }
    read
}
