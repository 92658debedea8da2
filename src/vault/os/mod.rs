//! The keychains of the three systems, through keyring: bytes, one item a secret, filed under the service
//! [`ItemName::SERVICE`](super::ItemName::SERVICE).

mod common_error;
#[cfg(any(windows, test))]
mod credential_manager;
#[cfg(any(target_os = "macos", test))]
mod mac_keychain;
#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service;
#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service_owner;

#[cfg(windows)]
use credential_manager as system;
#[cfg(target_os = "macos")]
use mac_keychain as system;
#[cfg(all(unix, not(target_os = "macos")))]
use secret_service as system;

use zeroize::Zeroizing;

use super::item::ItemName;
use super::store::{KeychainProgram, KeychainPrompt, SecretStore, StoreError, StoreKind};

/// The operating system's keychain: the Secret Service on Linux, Credential Manager on Windows, the login keychain on
/// macOS. Nothing is opened before the first call.
#[derive(Debug, Default)]
pub struct OsKeychain(system::Keychain);

impl OsKeychain {
    /// The keychain of the person who runs the program.
    pub fn new() -> Self {
        Self::default()
    }
}

impl SecretStore for OsKeychain {
    fn kind(&self) -> StoreKind {
        system::KIND
    }

    fn program(&self) -> KeychainProgram {
        system::program()
    }

    fn max_item_bytes(&self) -> Option<usize> {
        system::MAX_ITEM_BYTES
    }

    fn may_ask(&self) -> bool {
        system::MAY_ASK
    }

    fn would_ask(&self) -> Result<Option<KeychainPrompt>, StoreError> {
        self.0.would_ask()
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        self.0.with_entry(item, |entry| entry.set_secret(secret))
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        self.0.with_entry(item, |entry| found(entry.get_secret().map(Zeroizing::new)))
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        self.0.with_entry(item, |entry| found(entry.delete_credential())).map(|_| ())
    }
}

/// An item that is not there is an answer, not an error.
fn found<T>(outcome: keyring_core::Result<T>) -> keyring_core::Result<Option<T>> {
    match outcome {
        Ok(value) => Ok(Some(value)),
        Err(keyring_core::Error::NoEntry) => Ok(None),
        Err(error) => Err(error),
    }
}
