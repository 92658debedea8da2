//! Keys that messages are signed with (HMAC): made, kept in the keychain if that is wanted, removed, and changed for new ones without a
//! message that nobody can judge.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::client::NotificationClient;
use super::message::SavedMessage;
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::connections::{ApiError, CheckKeptProblem, ConnectionRecord, Vault};
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

/// Why a key was not made or removed, or a rotation does not go on.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    /// A key was made, and the answer that gives it did not come: nobody has it.
    #[error("a key was made, and its answer did not come: {error}")]
    Lost {
        /// It, in the list.
        key: Box<ListedSecret>,
        /// What came in the place of the answer.
        error: ApiError,
    },
    /// Whether a key was made is not known: if so, nobody has it.
    #[error("whether a key was made is not known: {0}")]
    NotSeen(ApiError),
    /// It was made, and the keychain did not take it: nobody has it where it is not shown.
    #[error("made, and not kept: {0}")]
    NotKept(KeepError),
    /// The list of keys is not as it was when it was looked at.
    #[error("the keys were changed meanwhile")]
    ListChanged,
    /// The message was not signed with the new key.
    #[error("not signed with the new key")]
    NotWithTheNew(Judgement),
    /// The message has one signature: the old key signed no more, or the new one signs alone.
    #[error("one signature alone")]
    OneSignature,
    /// None is kept here that could be the new one.
    #[error("no key is kept")]
    NoneKept,
    /// The new key is not among those of the account.
    #[error("the new key is not the account's")]
    NewUnknown,
    /// The key that is taken for the new one is not the last of the list, where Docusign puts a new one: it may be the old one.
    #[error("the key is not the newest of the account")]
    NotNewest,
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

/// Has a key made. With `keep` it goes into the keychain, and the one that was there stays as the one before; where the keychain cannot be
/// read, none is made.
pub async fn add_key(
    vault: &Vault,
    client: &NotificationClient<'_>,
    record: &ConnectionRecord,
    keep: bool,
) -> Result<AddedKey, KeyProblem> {
    let before = if keep {
        let read = kept_key(vault, &record.id).await;
        Some(read.map_err(|error| ConnectWriteProblem::from(CheckKeptProblem::from(error)))?)
    } else {
        None
    };
    // Only needed should the answer not come; a list that cannot be read is no reason to make none.
    let listed = client.api().secrets().await.ok();
    let key = match client.api().add_secret().await {
        Ok(key) => key,
        Err(error) if may_have_arrived(&error) => return Err(unseen(client, listed, error).await),
        Err(error) => return Err(error.into()),
    };
    let kept = match before {
        Some(before) => Some(keep_key(vault, record, key.secret(), before, client.now()).await),
        None => None,
    };
    Ok(AddedKey { key, kept })
}

/// What became of a key whose answer did not come, by the list before and now. One that is there is of no use: it is given once.
async fn unseen(
    client: &NotificationClient<'_>,
    before: Option<Vec<ListedSecret>>,
    error: ApiError,
) -> KeyProblem {
    let now = client.api().secrets().await.unwrap_or_default();
    match (before, now.split_last()) {
        (Some(before), Some((last, others))) if others == before => {
            KeyProblem::Lost { key: Box::new(last.clone()), error }
        }
        _ => KeyProblem::NotSeen(error),
    }
}

async fn keep_key(
    vault: &Vault,
    record: &ConnectionRecord,
    key: &SecretString,
    before: Option<SecretString>,
    made_at: Timestamp,
) -> Result<(), KeepError> {
    let mut secrets = vec![(SecretKind::ConnectKey, key.clone())];
    let has_before = before.is_some();
    secrets.extend(before.map(|before| (SecretKind::ConnectKeyBefore, before)));
    let change = move |record: &mut ConnectionRecord| {
        let made = &mut record.history.connect_keys_made;
        if has_before {
            made.before = made.newest;
        }
        made.newest = Some(made_at);
    };
    vault.replace_secrets(record, &secrets, change).await
}

/// The newest key that is kept here.
pub async fn kept_key(vault: &Vault, id: &ConnectionId) -> Result<Option<SecretString>, RevealError> {
    match vault.reveal(id, SecretKind::ConnectKey).await {
        Ok(key) => Ok(Some(key)),
        Err(RevealError::NotKept(_) | RevealError::Gone(_)) => Ok(None),
        Err(error) => Err(error),
    }
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
/// key does not need the old one any more. `new` has to be the last of the list: a key that is taken for the new one by mistake would have
/// the new one removed.
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
    let is_new = |key: &ListedSecret| !key.ending.is_empty() && new.expose_secret().ends_with(&key.ending);
    if !listed.iter().any(is_new) {
        return Err(KeyProblem::NewUnknown);
    }
    match listed.split_last() {
        // Of two keys with one ending, the last is the new one too.
        Some((last, others)) if is_new(last) => match others {
            [one] => Ok(one),
            [] => Err(KeyProblem::NoOld),
            _ => Err(KeyProblem::SeveralOld),
        },
        _ => Err(KeyProblem::NotNewest),
    }
}
