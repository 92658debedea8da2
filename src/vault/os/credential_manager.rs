//! Windows Credential Manager. Run under Wine, with Wine's (`tests/keychain/credential_manager.rs`); not run on Windows. It is
//! compiled for the tests of every system, so that it cannot rot unseen.
//!
//! What a person would do to see it work on Windows: keep a connection, then `cmdkey /list` names
//! `CONNECTION_ID/secret-key.Countersign` with *Persistence: Local machine*; a token longer than 2,560 bytes shows
//! `CONNECTION_ID/refresh-token#1.Countersign` and so on beside it; removing the connection removes them all.
#![cfg_attr(not(windows), allow(dead_code, reason = "compiled for the tests of other systems"))]

use std::collections::HashMap;

use keyring_core::{Entry, Error};

use super::common_error::common_error;
use crate::vault::item::ItemName;
use crate::vault::store::{KeychainProgram, KeychainPrompt, StoreError, StoreKind};

pub(super) const KIND: StoreKind = StoreKind::CredentialManager;
/// `CRED_MAX_CREDENTIAL_BLOB_SIZE` of `wincred.h`, five times 512.
pub(super) const MAX_ITEM_BYTES: Option<usize> = Some(2560);
/// Credential Manager is open while the person is signed in.
pub(super) const MAY_ASK: bool = false;

/// `CRED_PERSIST_LOCAL_MACHINE`: the item stays on this computer. The default of the store, `Enterprise`, lets it roam
/// with the person's profile.
const STAYS_HERE: (&str, &str) = ("persistence", "Local");

/// There is no other behind it.
pub(super) fn program() -> KeychainProgram {
    KeychainProgram::CredentialManager
}

#[derive(Debug, Default)]
pub(super) struct Keychain;

impl Keychain {
    /// Credential Manager is open while the person is logged in.
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
        // Makes keyring open the system's store, once.
        if keyring::Entry::store_status().is_err() {
            return Err(StoreError::Missing);
        }
        Entry::new_with_modifiers(ItemName::SERVICE, item.account(), &HashMap::from([STAYS_HERE]))
            .and_then(|entry| act(&entry))
            .map_err(|error| match error {
                // ERROR_NO_SUCH_LOGON_SESSION: a policy forbids storing credentials, or this kind of sign-in has none.
                Error::NoStorageAccess(_) => StoreError::Refused,
                error => common_error(&error),
            })
    }
}
