//! The macOS login keychain. **Written, not run**: no Mac was at hand. It is compiled for the tests of every system,
//! so that it cannot rot unseen.
//!
//! What a person would do to see it work: keep a connection, then `security find-generic-password -s Countersign
//! -a CONNECTION_ID/secret-key -w` prints the value; after `security lock-keychain`, showing a value brings up the
//! system's dialog, and closing that says that the keychain is locked.
#![cfg_attr(not(target_os = "macos"), allow(dead_code, reason = "compiled for the tests of other systems"))]

use keyring_core::{Entry, Error};

use super::common_error::common_error;
use crate::vault::item::ItemName;
use crate::vault::store::{KeychainProgram, KeychainPrompt, StoreError, StoreKind};

pub(super) const KIND: StoreKind = StoreKind::MacKeychain;
pub(super) const MAX_ITEM_BYTES: Option<usize> = None;
pub(super) const MAY_ASK: bool = true;

/// There is no other behind it.
pub(super) fn program() -> KeychainProgram {
    KeychainProgram::MacKeychain
}

#[derive(Debug, Default)]
pub(super) struct Keychain;

impl Keychain {
    /// The login keychain is open while the person is logged in; for its own items a program is not asked about.
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "the other systems' keychains have to be asked"
    )]
    pub(super) fn would_ask(&self) -> Result<Option<KeychainPrompt>, StoreError> {
        Ok(None)
    }

    #[expect(clippy::unused_self, reason = "the same shape on all systems")]
    pub(super) fn with_entry<T>(
        &self,
        item: &ItemName,
        act: impl FnOnce(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, StoreError> {
        // Makes keyring open the system's store, once. That store takes no label: items show service and account.
        if keyring::Entry::store_status().is_err() {
            return Err(StoreError::Missing);
        }
        Entry::new(ItemName::SERVICE, item.account()).and_then(|entry| act(&entry)).map_err(|error| {
            match error {
                Error::NoStorageAccess(_) => StoreError::Locked,
                error => common_error(&error),
            }
        })
    }
}
