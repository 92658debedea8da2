//! Keeping a connection: its secrets in the keychain, the rest in the index.

use secrecy::{ExposeSecret, SecretString};

use crate::domain::{Connection, ConnectionId, HandedValues, History};
use crate::vault::{
    ConnectionRecord, KeepError, Kept, KeychainProgram, Readiness, SecretKind, StoreError, Vault,
};

/// Why it could not be kept. Bears nothing secret.
#[derive(Debug, thiserror::Error)]
pub enum KeepProblem {
    /// The keychain or the index failed; nothing of the new connection is left behind.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// What it would have taken the place of was renewed or signed in for again since it was compared with the copy: nothing was
    /// kept.
    #[error("the connection was changed meanwhile")]
    ChangedMeanwhile,
    /// The system gave no randomness for the connection's id.
    #[error("the system's random generator failed")]
    Random,
}

impl KeepProblem {
    /// Nothing came of it: it broke off.
    pub fn broken_off() -> Self {
        Self::Keep(KeepError::Store { kind: None, error: StoreError::TimedOut, left_behind: false })
    }

    /// Whether it is a draft that another process removed.
    pub fn is_of_removed_draft(&self) -> bool {
        matches!(self, Self::Keep(KeepError::DraftRemoved))
    }

    /// Whether it is the keychain that failed; what needs none can still be kept.
    pub fn is_of_keychain(&self) -> bool {
        matches!(self, Self::Keep(KeepError::Store { .. }))
    }
}

/// Why the keychain will not keep anything. Bears nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct KeychainProblem(#[from] pub StoreError);

/// What is found of the keychain before anything is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundKeychain {
    /// What it is ready for.
    pub readiness: Readiness,
    /// The program behind it.
    pub program: KeychainProgram,
}

/// Whether the keychain would keep what it is given, and which it is. The person is asked nothing.
pub async fn probe_keychain(vault: &Vault) -> Result<FoundKeychain, KeychainProblem> {
    let readiness = vault.probe().await?;
    Ok(FoundKeychain { readiness, program: vault.program().await })
}

/// Keeps a connection: written, read back, compared, and only then said to be kept. It takes the place of the one of the
/// same id, if there is one, and `draft` is gone with it. `history` is what the set-up knows of it: its check.
pub async fn keep(
    vault: &Vault,
    connection: &Connection,
    history: History,
    id: ConnectionId,
    draft: Option<&ConnectionId>,
) -> Result<(), KeepProblem> {
    // Whoever renews the one that was kept under this id would put tokens of the older sign-in in the place of these.
    let _lock = vault.lock_connection(&id).await.map_err(KeepError::Index)?;
    let was = vault.connection(&id).await.map_err(KeepError::Index)?;
    let keys_to_hand_over = match was {
        Some(was) => older_in_the_product(vault, &was, connection).await,
        None => HandedValues::default(),
    };
    let history = History { keys_to_hand_over, ..history };
    keep_locked(vault, connection, &[], id, history, draft).await
}

/// The keys that the product has older ones of once `connection` takes the place of what was kept.
async fn older_in_the_product(
    vault: &Vault,
    was: &ConnectionRecord,
    connection: &Connection,
) -> HandedValues {
    let before = was.history.keys_to_hand_over;
    let integration_key = was.facts.integration_key != connection.facts.integration_key;
    let new = connection.secrets.secret_key.secret().expose_secret();
    // Where the keychain does not tell, nobody is told of a change that may be none.
    let secret_key = integration_key
        || vault
            .reveal(&was.id, SecretKind::SecretKey)
            .await
            .is_ok_and(|secret| secret.expose_secret() != new);
    HandedValues {
        integration_key: before.integration_key || integration_key,
        secret_key: before.secret_key || secret_key,
        refresh_token: false,
    }
}

/// The same for whoever has the right to change the connection of that id; `connect_keys` are kept with it.
pub(super) async fn keep_locked(
    vault: &Vault,
    connection: &Connection,
    connect_keys: &[(SecretKind, SecretString)],
    id: ConnectionId,
    history: History,
    draft: Option<&ConnectionId>,
) -> Result<(), KeepProblem> {
    let Connection { facts, secrets } = connection;
    let record = ConnectionRecord { id, facts: facts.clone(), kept: Kept::Keychain, history };
    let copy = |text: &SecretString| SecretString::from(text.expose_secret());
    let mut kinds = vec![
        (SecretKind::SecretKey, copy(secrets.secret_key.secret())),
        (SecretKind::RefreshToken, copy(secrets.refresh_token.secret())),
    ];
    kinds
        .extend(secrets.access_token.as_deref().map(|token| (SecretKind::AccessToken, copy(token.secret()))));
    kinds.extend(connect_keys.iter().cloned());
    match draft {
        Some(draft) => vault.keep_instead_of_draft(&record, &kinds, draft).await?,
        None => vault.keep(&record, &kinds).await?,
    }
    Ok(())
}
