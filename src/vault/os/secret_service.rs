//! The Secret Service of a Linux desktop, through the store that keyring uses there.
//!
//! keyring itself opens it once a process and remembers a failure for good. A keyring daemon can be started, or
//! started anew, while the program runs, so it is opened here, again after each failure of the connection.
//!
//! Where the service has no keyring yet, one is made by its own dialog, as other programs of the desktop do it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};
use zbus_secret_service_keyring_store::Store;

use super::common_error::common_error;
use super::secret_service_owner::SERVICE;
pub(super) use super::secret_service_owner::program;
use crate::texts::t;
use crate::vault::item::ItemName;
use crate::vault::store::{KeychainPrompt, StoreError, StoreKind};

pub(super) const KIND: StoreKind = StoreKind::SecretService;
pub(super) const MAX_ITEM_BYTES: Option<usize> = None;
pub(super) const MAY_ASK: bool = true;

/// The connection to the desktop's keyring, once it is open.
#[derive(Debug, Default)]
pub(super) struct Keychain(Mutex<Option<Arc<Store>>>);

impl Keychain {
    pub(super) fn with_entry<T>(
        &self,
        item: &ItemName,
        act: impl Fn(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, StoreError> {
        match self.try_with_entry(item, &act) {
            Err(StoreError::NoKeyring) => {
                make_keyring()?;
                self.try_with_entry(item, &act)
            }
            outcome => outcome,
        }
    }

    fn try_with_entry<T>(
        &self,
        item: &ItemName,
        act: impl Fn(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, StoreError> {
        let store = self.open()?;
        let label = HashMap::from([("label", item.label())]);
        let outcome =
            store.build(ItemName::SERVICE, item.account(), Some(&label)).and_then(|entry| act(&entry));
        outcome.map_err(|error| {
            let meaning = meaning(&error);
            if !matches!(meaning, StoreError::Locked | StoreError::Refused | StoreError::NoKeyring) {
                // The daemon may be gone: the next call looks for it anew, and this one says so if it is.
                self.close();
                if let Err(gone) = self.open() {
                    return gone;
                }
            }
            meaning
        })
    }

    /// Whether the keyring that new items go into is there, and locked (Secret Service API, `ReadAlias` and `Locked`).
    /// Read, and nothing asked for: what makes or unlocks it puts a dialog up.
    pub(super) fn would_ask(&self) -> Result<Option<KeychainPrompt>, StoreError> {
        self.open()?;
        prompt().map_err(|error| {
            tracing::info!(%error, "the Secret Service does not say whether it is locked");
            // It may be gone: the next call looks for it anew.
            self.close();
            StoreError::Missing
        })
    }

    fn open(&self) -> Result<Arc<Store>, StoreError> {
        let mut store = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(store) = &*store {
            return Ok(Arc::clone(store));
        }
        // Opening says hello to the session bus and begins an encrypted session with the service. All ways in which
        // that fails come to the same: there is nobody to keep a secret.
        let opened = Store::new().map_err(|error| {
            tracing::info!(%error, "no Secret Service");
            StoreError::Missing
        })?;
        Ok(Arc::clone(store.insert(opened)))
    }

    fn close(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// zbus waits on a runtime of its own as its blocking proxies go, which none of tokio's threads may do: it is left to another
/// thread.
impl Drop for Keychain {
    fn drop(&mut self) {
        let store = self.0.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if store.is_some() && tokio::runtime::Handle::try_current().is_ok() {
            // Where none can be started, the connection is left to the program's end.
            let kept = std::mem::ManuallyDrop::new(store);
            let _ = std::thread::Builder::new().spawn(move || drop(std::mem::ManuallyDrop::into_inner(kept)));
        }
    }
}

fn prompt() -> zbus::Result<Option<KeychainPrompt>> {
    let bus = zbus::blocking::Connection::session()?;
    let service = zbus::blocking::Proxy::new(
        &bus,
        SERVICE,
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service",
    )?;
    let keyring: zbus::zvariant::OwnedObjectPath = service.call("ReadAlias", &"default")?;
    if keyring.as_str() == "/" {
        return Ok(Some(KeychainPrompt::MakeKeyring));
    }
    let keyring = zbus::blocking::Proxy::new(&bus, SERVICE, keyring, "org.freedesktop.Secret.Collection")?;
    Ok(keyring.get_property::<bool>("Locked")?.then_some(KeychainPrompt::Unlock))
}

/// Has the service make the keyring that new items go into (Secret Service API, `CreateCollection` with the alias
/// `default`): it asks the person for a password. Its name is the one that other programs of the desktop give it.
fn make_keyring() -> Result<(), StoreError> {
    // Nothing secret is told.
    let service = secret_service::blocking::SecretService::connect(secret_service::EncryptionType::Plain);
    service
        .and_then(|service| service.create_collection(&t("vault-keyring-label"), "default").map(|_| ()))
        .map_err(|error| {
            tracing::info!(%error, "no keyring was made");
            StoreError::NoKeyring
        })
}

fn meaning(error: &Error) -> StoreError {
    use secret_service::Error as Cause;
    let (Error::NoStorageAccess(cause) | Error::PlatformFailure(cause)) = error else {
        return common_error(error);
    };
    match cause.downcast_ref() {
        // Prompt: the dialog to unlock was closed, or there is no program to show it.
        Some(Cause::Locked | Cause::Prompt | Cause::PromptDisconnected) => StoreError::Locked,
        // The service runs but has no keyring to put things into.
        Some(Cause::NoResult) => StoreError::NoKeyring,
        Some(Cause::Unavailable) => StoreError::Missing,
        _ => common_error(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_22_what_the_service_says_is_told_apart() {
        let no_access = |cause: secret_service::Error| meaning(&Error::NoStorageAccess(Box::new(cause)));
        assert_eq!(no_access(secret_service::Error::Locked), StoreError::Locked);
        assert_eq!(no_access(secret_service::Error::Prompt), StoreError::Locked);
        assert_eq!(no_access(secret_service::Error::NoResult), StoreError::NoKeyring);
        assert_eq!(no_access(secret_service::Error::Unavailable), StoreError::Missing);
        let failure = Error::PlatformFailure(Box::new(secret_service::Error::Crypto("bad\nline")));
        assert_eq!(meaning(&failure), StoreError::other("Crypto error: bad line"));
    }

    #[test]
    fn item_29_bytes_of_an_item_are_in_no_error() {
        let bytes = b"canary-of-an-item".to_vec();
        let error = meaning(&Error::BadDataFormat(bytes.clone(), "broken".into()));
        assert!(!format!("{error:?} {error}").contains("canary"));
        let error = meaning(&Error::BadEncoding(bytes));
        assert!(!format!("{error:?} {error}").contains("canary"));
    }
}
