//! The keychain, and the index of what it holds.
//!
//! A connection is a [`ConnectionRecord`] without secrets, in `connections.json` in the data folder, and its secrets,
//! one item each, in the operating system's keychain. [`Vault`] is the only one who changes either: a secret is
//! written, read back and compared, and only then does the index say that it is kept. There is no other place for
//! a secret to go: where the keychain does not work, [`StoreError`] says how, and whoever asked decides.
//!
//! | file | what it holds |
//! |---|---|
//! | `record` | what is known of a connection, its secrets apart |
//! | `item` | which secrets there are, and the names of their items |
//! | `store` | what a keychain has to do, and how it can fail |
//! | `chunks` | secrets larger than an item may be |
//! | `os` | the keychains of the three systems |
//! | `index`, `whole` | `connections.json`, and writing a file whole or not at all |
//! | `worker` | the one thread on which a keychain is called, and time limits |
//! | `keeping` | keep, reveal, remove: the order of the steps and the way back |
//! | `keeper` | [`Vault`] itself |
//!
//! Knows `clock` and `texts` (for the labels of items), and nobody else of ours.

mod chunks;
mod index;
mod item;
mod keeper;
mod keeping;
mod os;
mod record;
mod store;
mod whole;
mod worker;

#[cfg(test)]
mod fakes;
#[cfg(test)]
mod tests;

pub use index::{Index, IndexError, Notice};
pub use item::{ItemName, SecretKind};
pub use keeper::{Limits, Listing, Vault};
pub use keeping::{KeepError, RemoveError, RevealError};
pub use os::OsKeychain;
pub use record::{ConnectionId, ConnectionRecord, Kept};
pub use store::{SecretStore, StoreError, StoreKind};
