//! Connect keys that are kept with a connection: taken out of the keychain, forgotten, and brought together with those of a copy.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::keep::KeepProblem;
use crate::domain::{ConnectKeyMoments, ConnectionId, Token};
use crate::vault::{ConnectionRecord, KeepError, RevealError, SecretKind, StoreError, Vault};

/// The places there are for them, the newest first.
const KINDS: [SecretKind; 2] = [SecretKind::ConnectKey, SecretKind::ConnectKeyBefore];

/// A Connect key that is kept with a connection.
#[derive(Clone, Debug)]
pub struct KeptConnectKey {
    /// The key, as text.
    pub key: SecretString,
    /// When it was made, where it was made here and an older program did not keep it.
    pub made_at: Option<Timestamp>,
}

/// The Connect keys that are kept with a connection, the newest first.
pub async fn kept_connect_keys(vault: &Vault, id: &ConnectionId) -> Result<Vec<SecretString>, RevealError> {
    Ok(kept_by_kind(vault, id).await?.into_iter().map(|(_, key)| key).collect())
}

/// The same, each with the moment at which it was made.
pub async fn list_connect_keys(vault: &Vault, id: &ConnectionId) -> Result<Vec<KeptConnectKey>, RevealError> {
    let kept = kept_by_kind(vault, id).await?;
    let record = vault.connection(id).await?.ok_or(RevealError::UnknownConnection)?;
    let made = record.history.connect_keys_made;
    let dated = |(kind, key)| KeptConnectKey { key, made_at: moment_of(made, kind) };
    Ok(kept.into_iter().map(dated).collect())
}

/// Forgets a Connect key that is kept with a connection; one that is not kept any more is fine. At the account it stays.
pub async fn forget_connect_key(
    vault: &Vault,
    id: &ConnectionId,
    key: &SecretString,
) -> Result<(), KeepProblem> {
    let _lock = vault.lock_connection(id).await.map_err(KeepError::Index)?;
    let record = vault.connection(id).await.map_err(KeepError::Index)?;
    let record = record.ok_or(KeepError::ConnectionRemoved)?;
    // By the key itself: another may have taken its place since it was seen.
    let kept = kept_by_kind(vault, id).await.map_err(unread)?;
    let is_it = |(kind, kept): &(SecretKind, SecretString)| {
        (kept.expose_secret() == key.expose_secret()).then_some(*kind)
    };
    let kinds: Vec<_> = kept.iter().filter_map(is_it).collect();
    if kinds.is_empty() {
        return Ok(());
    }
    let gone = kinds.clone();
    let change = move |record: &mut ConnectionRecord| {
        let made = &mut record.history.connect_keys_made;
        for kind in &gone {
            *if *kind == SecretKind::ConnectKey { &mut made.newest } else { &mut made.before } = None;
        }
    };
    Ok(vault.forget_secrets(&record, kinds, change).await?)
}

async fn kept_by_kind(
    vault: &Vault,
    id: &ConnectionId,
) -> Result<Vec<(SecretKind, SecretString)>, RevealError> {
    let mut kept = Vec::new();
    for kind in KINDS {
        match vault.reveal(id, kind).await {
            Ok(key) => kept.push((kind, key)),
            Err(RevealError::NotKept(_) | RevealError::Gone(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(kept)
}

const fn moment_of(made: ConnectKeyMoments, kind: SecretKind) -> Option<Timestamp> {
    match kind {
        SecretKind::ConnectKey => made.newest,
        _ => made.before,
    }
}

/// When these were made that are to be kept: of those that are here that is known, of a copy's it is not.
pub(super) fn moments_of(keep: &[(SecretKind, SecretString)], here: &[KeptConnectKey]) -> ConnectKeyMoments {
    let made = |wanted| {
        let (_, key) = keep.iter().find(|(kind, _)| *kind == wanted)?;
        here.iter().find(|here| here.key.expose_secret() == key.expose_secret())?.made_at
    };
    ConnectKeyMoments { newest: made(SecretKind::ConnectKey), before: made(SecretKind::ConnectKeyBefore) }
}

/// The Connect keys that are kept here could not be read: none of them is to be lost.
pub(super) fn unread(error: RevealError) -> KeepProblem {
    KeepProblem::Keep(match error {
        RevealError::Index(error) => error.into(),
        RevealError::Store(error) => KeepError::Store { kind: None, error, left_behind: false },
        _ => KeepError::ConnectionRemoved,
    })
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

/// The Connect keys of a copy, set against those that are kept here.
#[derive(Debug, Default)]
pub(super) struct JoinedConnectKeys {
    /// What is to be kept; nothing, where what is here stays as it is.
    pub(super) keep: Vec<(SecretKind, SecretString)>,
    /// What becomes of the keys of the copy, and of those of here.
    pub(super) fate: ConnectKeysFate,
}

/// What becomes of Connect keys where a copy comes to what is kept here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConnectKeysFate {
    /// So many of the copy's come to those that are here.
    pub added: usize,
    /// So many, of the copy or of here, find no place: there are two.
    pub left_out: usize,
}

/// Brings the keys of a copy together with those that are kept `here`, both the newest first. No key has a date: a copy whose newest key was made
/// after the newest of here has that one as its key before. Where the two have others in common, those of here are the newer ones; where none,
/// `copy_is_newer` tells. Of more than two keys the newest of each are kept.
pub(super) fn joined(copied: &[Arc<Token>], here: &[SecretString], copy_is_newer: bool) -> JoinedConnectKeys {
    let copied: Vec<&str> = copied.iter().map(|key| key.expose_secret()).collect();
    let here: Vec<&str> = here.iter().map(ExposeSecret::expose_secret).collect();
    let newest_here = here.first();
    let copy_is_first = match newest_here {
        Some(newest) if copied.iter().any(|key| here.contains(key)) => {
            copied.iter().skip(1).any(|key| key == newest)
        }
        Some(_) => copy_is_newer,
        None => true,
    };
    let (first, second) = if copy_is_first { (&copied, &here) } else { (&here, &copied) };
    let mut keys: Vec<&str> = Vec::new();
    let newest_first = first.iter().take(1).chain(second.iter().take(1)).chain(first.iter().skip(1));
    for key in newest_first.chain(second.iter().skip(1)) {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    let left_out = keys.len().saturating_sub(KINDS.len());
    keys.truncate(KINDS.len());
    let added = keys.iter().filter(|key| !here.contains(key)).count();
    let fate = ConnectKeysFate { added, left_out };
    if keys == here {
        return JoinedConnectKeys { keep: Vec::new(), fate };
    }
    let keep = KINDS.into_iter().zip(keys).map(|(kind, key)| (kind, key.into())).collect();
    JoinedConnectKeys { keep, fate }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(copied: &[&str], here: &[&str], copy_is_newer: bool) -> (Vec<String>, [usize; 2]) {
        let copied: Vec<_> = copied.iter().map(|key| Arc::new(key.parse().unwrap())).collect();
        let here: Vec<_> = here.iter().map(|key| SecretString::from(*key)).collect();
        let joined = joined(&copied, &here, copy_is_newer);
        let keep = joined.keep.iter().map(|(_, key)| key.expose_secret().to_owned()).collect();
        (keep, [joined.fate.added, joined.fate.left_out])
    }

    #[test]
    fn of_two_computers_keys_no_newest_one_is_lost() {
        let kept = |keys: &[&str]| -> Vec<String> { keys.iter().map(|key| (*key).to_owned()).collect() };
        for newer in [true, false] {
            assert_eq!(join(&["b", "a"], &[], newer), (kept(&["b", "a"]), [2, 0]));
            // Made after the one that is here.
            assert_eq!(join(&["b", "a"], &["a"], newer), (kept(&["b", "a"]), [1, 0]));
            assert_eq!(join(&["c", "b"], &["b", "a"], newer), (kept(&["c", "b"]), [1, 1]));
            // An older file takes nothing from a newer computer.
            assert_eq!(join(&["a"], &["b", "a"], newer), (kept(&[]), [0, 0]));
            assert_eq!(join(&["a", "z"], &["b", "a"], newer), (kept(&[]), [0, 1]));
            assert_eq!(join(&["b", "a"], &["b", "a"], newer), (kept(&[]), [0, 0]));
            // Both made one after the same.
            assert_eq!(join(&["c", "a"], &["b", "a"], newer), (kept(&["b", "c"]), [1, 1]));
        }
        assert_eq!(join(&["d", "c"], &["b", "a"], true), (kept(&["d", "b"]), [1, 2]));
        assert_eq!(join(&["d", "c"], &["b", "a"], false), (kept(&["b", "d"]), [1, 2]));
    }

    #[test]
    fn older_files_one_after_the_other_leave_the_newest_key() {
        let (first, _) = join(&["a"], &["n"], false);
        assert_eq!(first, ["n", "a"]);
        let here: Vec<&str> = first.iter().map(String::as_str).collect();
        assert_eq!(join(&["z"], &here, false).0, ["n", "z"]);
    }
}
