//! keyring's errors, as all systems have them.

use crate::vault::store::StoreError;

/// What keyring's errors mean where no system knows better. The variants that carry an item's bytes are not shown.
pub(super) fn common_error(error: &keyring_core::Error) -> StoreError {
    use keyring_core::Error;
    match error {
        Error::NoDefaultStore => StoreError::Missing,
        Error::TooLong(..) => StoreError::TooLarge,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => StoreError::NotLasting,
        Error::NoStorageAccess(cause) | Error::PlatformFailure(cause) => StoreError::other(cause),
        other => StoreError::other(other),
    }
}
