//! Whether an account has a key for the signatures that a configuration asks for, and its first key, made.

use secrecy::SecretString;

use super::client::NotificationClient;
use super::drift::lacks_key;
use super::keys::{AddedKey, KeyProblem, add_key, keys};
use super::set_up::SetUpOutcome;
use super::write::ConnectWriteProblem;
use crate::clock::Clock;
use crate::connections::{CheckKeptProblem, KeepProblem, Vault, Wire};
use crate::domain::ConnectionId;

/// The first key of an account, just made.
#[derive(Debug)]
pub struct FirstKey {
    /// The key, as text; Docusign gives it this once.
    pub key: SecretString,
    /// Whether it is in the keychain, or why not.
    pub kept: Result<(), KeepProblem>,
    /// How it stands now: the account was looked at again.
    pub seen: KeyToSign,
}

/// Why no key was made, or that nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum FirstKeyProblem {
    /// There is one by now: nothing was made.
    #[error("the account has a key already")]
    HasOne,
    /// A key was made, or may have been, and nobody has it.
    #[error(transparent)]
    NotSeen(KeyProblem),
    /// Docusign, or the connection.
    #[error(transparent)]
    Write(#[from] ConnectWriteProblem),
}

impl From<KeyProblem> for FirstKeyProblem {
    fn from(problem: KeyProblem) -> Self {
        match problem {
            KeyProblem::Write(problem) => Self::Write(problem),
            other => Self::NotSeen(other),
        }
    }
}

impl From<CheckKeptProblem> for FirstKeyProblem {
    fn from(problem: CheckKeptProblem) -> Self {
        Self::Write(problem.into())
    }
}

/// Whether there is a key for the signatures that a configuration asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyToSign {
    /// There is, or none is asked for.
    #[default]
    NotMissed,
    /// There is none: messages come unsigned.
    Missing,
    /// It could not be seen.
    Unseen,
}

/// The same of what became of a configuration. What a partner manages is signed with the key of the partner's account: none is missed here.
pub async fn key_to_sign(client: &NotificationClient<'_>, outcome: &SetUpOutcome) -> KeyToSign {
    let Some(there) = outcome.there() else { return KeyToSign::NotMissed };
    match lacks_key(client, there).await {
        Ok(true) => KeyToSign::Missing,
        Ok(false) => KeyToSign::NotMissed,
        Err(_) => KeyToSign::Unseen,
    }
}

/// Has the first key made at the account of a connection, and keeps it in the keychain. An account that has one by now keeps that alone: of a
/// second one nobody would know why it is there.
pub(super) async fn make_first_key(
    vault: &Vault,
    wire: &Wire,
    clock: &Clock,
    id: &ConnectionId,
) -> Result<FirstKey, FirstKeyProblem> {
    let client = NotificationClient::open(vault, wire, clock, id).await?;
    let record = vault.connection(id).await.map_err(CheckKeptProblem::Index)?;
    let record = record.ok_or(CheckKeptProblem::Unknown)?;
    if !keys(&client).await.map_err(ConnectWriteProblem::from)?.is_empty() {
        return Err(FirstKeyProblem::HasOne);
    }
    let AddedKey { key, kept } = add_key(vault, &client, &record, true).await?;
    let seen = match keys(&client).await {
        Ok(listed) if listed.is_empty() => KeyToSign::Missing,
        Ok(_) => KeyToSign::NotMissed,
        Err(_) => KeyToSign::Unseen,
    };
    let kept = kept.transpose().map(|_| ()).map_err(KeepProblem::from);
    Ok(FirstKey { key: key.secret().clone(), kept, seen })
}
