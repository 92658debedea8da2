//! The keychain, and the index of what it holds.
//!
//! A connection is a [`ConnectionRecord`] without secrets, in `connections.json` in the data folder, and its secrets,
//! one item each, in the operating system's keychain. So is a draft, an unfinished set-up, a [`DraftRecord`]; one
//! without secrets has nothing to do with the keychain. [`Vault`] is the only one who changes either: a secret is
//! written, read back and compared, and only then does the index say that it is kept. There is no other place for
//! a secret to go: where the keychain does not work, [`StoreError`] says how, and whoever asked decides.
//!
//! | file | what it holds |
//! |---|---|
//! | `record` | what is known of a connection or a draft, its secrets apart |
//! | `item` | which secrets there are, and the names of their items |
//! | `store` | what a keychain has to do, and how it can fail |
//! | `chunks` | secrets larger than an item may be |
//! | `os` | the keychains of the three systems |
//! | `index` | `connections.json` |
//! | `index_file`, `entry` | what is in it, and reading that |
//! | `atomic_write`, `locks` | writing a file whole or not at all, and by one process at a time |
//! | `watch` | sees the index change, whoever changes it |
//! | `worker` | the one thread on which a keychain is called, and time limits |
//! | `errors` | why something was not kept, not given or not removed |
//! | `write_secrets` | keeping secrets: the order of the steps and the way back from each |
//! | `storage` | keychain and index together: reveal, remove, try out, delete what nobody claims |
//! | `request_order` | which of several requests about a draft has the last word |
//! | `resends` | where a resend of Connect's messages stands, and the right to send again |
//! | `resend_file` | the file in which a resend stands |
//! | `notification_drafts` | the set-ups of notifications that were left in their midst |
//! | `handle`, `drafts`, `changes` | [`Vault`] itself, what it does for drafts, and for a connection that is kept |
//!
//! Knows `domain`, `clock`, `plain` and `texts` (for the labels of items), and nobody else of ours.

mod atomic_write;
mod changes;
mod chunks;
mod drafts;
mod entry;
mod errors;
mod handle;
mod index;
mod index_file;
mod item;
mod locks;
mod notification_drafts;
mod os;
mod record;
mod request_order;
mod resend_file;
mod resends;
mod storage;
mod store;
mod watch;
mod worker;
mod write_secrets;

#[cfg(test)]
mod fakes;
#[cfg(test)]
mod tests;

pub use changes::ConnectionLock;
pub use errors::{KeepError, RemoveError, RevealError};
pub use handle::{IndexListing, Limits, Vault};
pub use index::{Index, IndexError, IndexNotice};
pub use index_file::UnreadableEntry;
pub use item::{ItemName, SecretKind};
pub use notification_drafts::NotificationDraftRecord;
pub use os::OsKeychain;
pub use record::{ConnectionRecord, DraftRecord, Kept, KeptDraft};
pub use resends::ResendLock;
pub use store::{KeychainProgram, KeychainPrompt, Readiness, SecretStore, StoreError, StoreKind};
pub use watch::IndexWatch;
