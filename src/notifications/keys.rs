//! Keys that messages are signed with (HMAC): made, kept in the keychain if that is wanted, removed, and changed for new ones without a
//! message that nobody can judge.

use secrecy::{ExposeSecret, SecretString};

use super::client::NotificationClient;
use super::message::SavedMessage;
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::connections::{ApiError, ConnectionRecord, Vault};
use crate::docusign::connect::{ListedSecret, NewSecret};
use crate::domain::ConnectionId;
use crate::signature::{Judgement, SignatureKey, judge};
use crate::vault::{KeepError, RevealError, SecretKind};

/// A key that was just made.
#[derive(Debug)]
pub struct AddedKey {
    /// Docusign gives it this once.
    pub key: NewSecret,
    /// Whether it is in the keychain, or why not, where that was wanted.
    pub kept: Option<Result<(), KeepError>>,
}

/// Why a key was not removed, or a rotation does not go on.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    /// The list of keys is not as it was when it was looked at.
    #[error("the keys were changed meanwhile")]
    ListChanged,
    /// The message was not signed with the new key.
    #[error("not signed with the new key")]
    NotWithTheNew(Judgement),
    /// The message has one signature: the old key signed no more, or the new one signs alone.
    #[error("one signature alone")]
    OneSignature,
    /// The new key is not among those of the account.
    #[error("the new key is not the account's")]
    NewUnknown,
    /// There is no other key than the new one.
    #[error("there is no old key")]
    NoOld,
    /// There are several other keys: which is to go is for a person to say.
    #[error("there are several old keys")]
    SeveralOld,
    /// Docusign, or the connection.
    #[error(transparent)]
    Write(#[from] ConnectWriteProblem),
}

impl From<ApiError> for KeyProblem {
    fn from(error: ApiError) -> Self {
        Self::Write(error.into())
    }
}

/// The keys of an account, as Docusign cuts them short.
pub async fn keys(client: &NotificationClient<'_>) -> Result<Vec<ListedSecret>, ApiError> {
    client.api().secrets().await
}

/// Has a key made. With `keep` it goes into the keychain, and the one that was there stays as the one before.
pub async fn add_key(
    vault: &Vault,
    client: &NotificationClient<'_>,
    record: &ConnectionRecord,
    keep: bool,
) -> Result<AddedKey, ConnectWriteProblem> {
    let key = match client.api().add_secret().await {
        Ok(key) => key,
        // There may be one that nobody knows.
        Err(error) if may_have_arrived(&error) => return Err(ConnectWriteProblem::Unsure(error)),
        Err(error) => return Err(error.into()),
    };
    let kept = if keep { Some(keep_key(vault, record, key.secret()).await) } else { None };
    Ok(AddedKey { key, kept })
}

async fn keep_key(vault: &Vault, record: &ConnectionRecord, key: &SecretString) -> Result<(), KeepError> {
    let mut secrets = vec![(SecretKind::ConnectKey, key.clone())];
    if let Ok(before) = vault.reveal(&record.id, SecretKind::ConnectKey).await {
        secrets.push((SecretKind::ConnectKeyBefore, before));
    }
    vault.replace_secrets(record, &secrets, |_| ()).await
}

/// The keys that are kept here, the newest first.
pub async fn kept_keys(vault: &Vault, id: &ConnectionId) -> Result<Vec<SecretString>, RevealError> {
    let mut kept = Vec::new();
    for kind in [SecretKind::ConnectKey, SecretKind::ConnectKeyBefore] {
        match vault.reveal(id, kind).await {
            Ok(key) => kept.push(key),
            Err(RevealError::NotKept(_) | RevealError::Gone(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(kept)
}

/// Removes a key of a list that was looked at. Keys are removed by their place, so the list has to be the same still.
pub async fn remove_key(
    client: &NotificationClient<'_>,
    looked_at: &[ListedSecret],
    key: &ListedSecret,
) -> Result<(), KeyProblem> {
    let now = client.api().secrets().await?;
    if now != looked_at || !now.contains(key) {
        return Err(KeyProblem::ListChanged);
    }
    match client.api().remove_secret(key.place).await {
        Ok(()) => Ok(()),
        Err(error) if may_have_arrived(&error) => match client.api().secrets().await {
            Ok(left) if left.len() + 1 == now.len() => Ok(()),
            _ => Err(ConnectWriteProblem::Unsure(error).into()),
        },
        Err(error) => Err(error.into()),
    }
}

/// The old key, once a message was received that the new one signed beside it: so Docusign signs with both, and a receiver that knows the new
/// key does not need the old one any more.
pub fn old_key<'k>(
    listed: &'k [ListedSecret],
    new: &SecretString,
    received: &SavedMessage,
) -> Result<&'k ListedSecret, KeyProblem> {
    let judgement = judge(received.body(), &received.headers(), &[SignatureKey::new(new.clone())]);
    if !judgement.is_genuine() {
        return Err(KeyProblem::NotWithTheNew(judgement));
    }
    if judgement.headers.len() < 2 {
        return Err(KeyProblem::OneSignature);
    }
    let is_new = |key: &&ListedSecret| !key.ending.is_empty() && new.expose_secret().ends_with(&key.ending);
    if !listed.iter().any(|key| is_new(&key)) {
        return Err(KeyProblem::NewUnknown);
    }
    let old: Vec<_> = listed.iter().filter(|key| !is_new(key)).collect();
    match old.as_slice() {
        [one] => Ok(one),
        [] => Err(KeyProblem::NoOld),
        _ => Err(KeyProblem::SeveralOld),
    }
}
