//! Connect keys that are kept with a connection: taken out of the keychain, and brought together with those of a copy.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::domain::{ConnectionId, Token};
use crate::vault::{RevealError, SecretKind, StoreError, Vault};

/// The places there are for them, the newest first.
const KINDS: [SecretKind; 2] = [SecretKind::ConnectKey, SecretKind::ConnectKeyBefore];

/// The Connect keys that are kept with a connection, the newest first.
pub async fn kept_connect_keys(vault: &Vault, id: &ConnectionId) -> Result<Vec<SecretString>, RevealError> {
    let mut kept = Vec::new();
    for kind in KINDS {
        match vault.reveal(id, kind).await {
            Ok(key) => kept.push(key),
            Err(RevealError::NotKept(_) | RevealError::Gone(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(kept)
}

/// The same, to go along in a copy.
pub(super) async fn carried_connect_keys(
    vault: &Vault,
    id: &ConnectionId,
) -> Result<Vec<Arc<Token>>, RevealError> {
    // What was kept was sound: the keychain gave something else back.
    let sound = |key| Token::new(key).map(Arc::new).map_err(|_| RevealError::Store(StoreError::NotLasting));
    kept_connect_keys(vault, id).await?.into_iter().map(sound).collect()
}

/// What is to be kept where a copy with these keys, the newest first, comes to one that has those `here`: nothing, where all of them are
/// here. Of more than two, the newest of the copy and the newest of here are kept.
pub(super) fn joined(copied: &[Arc<Token>], here: &[SecretString]) -> Vec<(SecretKind, SecretString)> {
    let copied: Vec<&str> = copied.iter().map(|key| key.expose_secret()).collect();
    let here: Vec<&str> = here.iter().map(ExposeSecret::expose_secret).collect();
    if copied.iter().all(|key| here.contains(key)) {
        return Vec::new();
    }
    let mut keys: Vec<&str> = Vec::new();
    let newest_first = copied.iter().take(1).chain(here.iter().take(1)).chain(copied.iter().skip(1));
    for key in newest_first.chain(here.iter().skip(1)) {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    KINDS.into_iter().zip(keys).map(|(kind, key)| (kind, key.into())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_computers_keys_no_newest_one_is_lost() {
        let join = |copied: &[&str], here: &[&str]| -> Vec<String> {
            let copied: Vec<_> = copied.iter().map(|key| Arc::new(key.parse().unwrap())).collect();
            let here: Vec<_> = here.iter().map(|key| SecretString::from(*key)).collect();
            joined(&copied, &here).iter().map(|(_, key)| key.expose_secret().to_owned()).collect()
        };
        assert_eq!(join(&["b", "a"], &[]), ["b", "a"]);
        assert_eq!(join(&["b", "a"], &["a"]), ["b", "a"]);
        assert_eq!(join(&["c", "b"], &["b", "a"]), ["c", "b"]);
        assert_eq!(join(&["d", "c"], &["b", "a"]), ["d", "b"]);
        // An older file takes nothing from a newer computer.
        assert!(join(&["a"], &["b", "a"]).is_empty());
    }
}
