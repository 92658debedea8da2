//! A connection that is kept: its secrets shown again, what is noted of it, or all of it removed.

use std::sync::Arc;

use secrecy::ExposeSecret;

use crate::clock::Clock;
use crate::domain::{Connection, ConnectionId, ConnectionName, HandedValues, SecretKey, Secrets, Token};
use crate::vault::{ConnectionRecord, IndexError, RemoveError, RevealError, SecretKind, StoreError, Vault};

/// Takes the secrets of a connection out of the keychain, which may ask the person to unlock it. The access token may be
/// missing: nothing depends on it.
pub async fn reveal(vault: &Vault, record: ConnectionRecord) -> Result<Connection, RevealError> {
    let id = record.id.clone();
    let mut kept = reveal_to_renew(vault, record).await?;
    kept.secrets.access_token = match vault.reveal(&id, SecretKind::AccessToken).await {
        Ok(token) => Some(Arc::new(Token::new(token).map_err(|_| not_what_was_kept())?)),
        Err(RevealError::NotKept(_) | RevealError::Gone(_)) => None,
        Err(error) => return Err(error),
    };
    Ok(kept)
}

/// The same without the access token, which a renewal puts another in the place of.
pub(super) async fn reveal_to_renew(
    vault: &Vault,
    record: ConnectionRecord,
) -> Result<Connection, RevealError> {
    let facts = match record.history.renewing_since {
        // A renewal was broken off: what it left is newer than what is kept.
        Some(_) => vault.recover_if_idle(&record.id).await?.map_or(record.facts, |record| record.facts),
        None => record.facts,
    };
    let id = record.id;
    let secret_key = vault.reveal(&id, SecretKind::SecretKey).await?;
    let secret_key: SecretKey = secret_key.expose_secret().parse().map_err(|_| not_what_was_kept())?;
    let refresh_token = vault.reveal(&id, SecretKind::RefreshToken).await?;
    let refresh_token = Token::new(refresh_token).map_err(|_| not_what_was_kept())?;
    let secrets = Secrets {
        secret_key: Arc::new(secret_key),
        refresh_token: Arc::new(refresh_token),
        access_token: None,
    };
    Ok(Connection { facts, secrets })
}

/// What was kept was sound: the keychain gave something else back.
fn not_what_was_kept() -> RevealError {
    RevealError::Store(StoreError::NotLasting)
}

/// Removes a connection from the list and its secrets from the keychain. One that is not there is fine. Docusign hears
/// nothing of it: consent and tokens live on until they are revoked or end.
pub async fn remove(vault: &Vault, id: &ConnectionId) -> Result<(), RemoveError> {
    vault.remove(id).await
}

/// Calls a connection by this name, or by none. One that is not there is fine.
pub async fn name(vault: &Vault, id: &ConnectionId, name: Option<ConnectionName>) -> Result<(), IndexError> {
    vault.note(id, move |history| history.name = name).await
}

/// Notes that the newest of these values were copied, to be put into the product's settings.
pub async fn note_handed_over(
    vault: &Vault,
    clock: &Clock,
    id: &ConnectionId,
    values: HandedValues,
) -> Result<(), IndexError> {
    let now = clock.now();
    vault.note(id, move |history| history.hand_over(values, now)).await
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use secrecy::SecretString;
    use tempfile::TempDir;

    use super::*;
    use crate::connections::samples::MemoryKeychain;
    use crate::domain::{History, samples};
    use crate::vault::Kept;

    struct Home {
        vault: Vault,
        chain: Arc<MemoryKeychain>,
        record: ConnectionRecord,
        _folder: TempDir,
    }

    /// A home where one connection is kept with these secrets.
    async fn home(secrets: &[(SecretKind, &str)]) -> Home {
        let folder = tempfile::tempdir().unwrap();
        let chain = Arc::new(MemoryKeychain::default());
        let vault = Vault::new(chain.clone(), folder.path(), Clock::system()).unwrap();
        let record = ConnectionRecord {
            id: ConnectionId::random().unwrap(),
            facts: samples::facts(),
            kept: Kept::Keychain,
            history: History::default(),
        };
        let secrets: Vec<_> = secrets.iter().map(|(kind, text)| (*kind, SecretString::from(*text))).collect();
        vault.keep(&record, &secrets).await.unwrap();
        Home { vault, chain, record, _folder: folder }
    }

    const ALL: [(SecretKind, &str); 3] = [
        (SecretKind::SecretKey, "the-secret"),
        (SecretKind::RefreshToken, "the-refresh-token"),
        (SecretKind::AccessToken, "the-access-token"),
    ];

    #[tokio::test]
    async fn what_was_kept_is_shown_again() {
        let home = home(&ALL).await;
        let Ok(kept) = reveal(&home.vault, home.record.clone()).await else { panic!("revealed") };
        assert_eq!(kept.secrets.secret_key.secret().expose_secret(), "the-secret");
        assert_eq!(kept.secrets.refresh_token.expose_secret(), "the-refresh-token");
        assert_eq!(kept.secrets.access_token.unwrap().expose_secret(), "the-access-token");
    }

    #[tokio::test]
    async fn each_value_that_a_new_sign_in_changed_is_to_be_copied_until_it_was() {
        let home = home(&ALL).await;
        let id = home.record.id.clone();
        let older = async || home.vault.connection(&id).await.unwrap().unwrap().history.to_hand_over();
        let sign_in = async |connection: &mut Connection| {
            connection.facts.consented_at += std::time::Duration::from_hours(1);
            crate::connections::keep(&home.vault, connection, History::default(), id.clone(), None).await
        };
        let values = |integration_key, secret_key, refresh_token| HandedValues {
            integration_key,
            secret_key,
            refresh_token,
        };
        assert!(older().await.is_none());
        let mut connection = reveal(&home.vault, home.record.clone()).await.unwrap();
        sign_in(&mut connection).await.unwrap();
        assert_eq!(older().await, values(false, false, true));
        connection.secrets.secret_key = Arc::new("another-secret".parse().unwrap());
        sign_in(&mut connection).await.unwrap();
        assert_eq!(older().await, values(false, true, true));
        // The key of another app.
        connection.facts.integration_key = "7c1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
        assert_ne!(connection.facts.integration_key, home.record.facts.integration_key);
        sign_in(&mut connection).await.unwrap();
        assert_eq!(older().await, values(true, true, true));
        let copied = async |which| {
            note_handed_over(&home.vault, &Clock::system(), &id, which).await.unwrap();
        };
        copied(values(false, false, true)).await;
        assert_eq!(older().await, values(true, true, false));
        copied(values(true, true, false)).await;
        assert!(older().await.is_none());
    }

    #[tokio::test]
    async fn only_the_access_token_may_be_missing() {
        for (missing, bearable) in [
            (SecretKind::SecretKey, false),
            (SecretKind::RefreshToken, false),
            (SecretKind::AccessToken, true),
        ] {
            let rest: Vec<_> = ALL.into_iter().filter(|(kind, _)| *kind != missing).collect();
            let never = home(&rest).await;
            let gone = home(&ALL).await;
            gone.chain.open().unwrap().retain(|account, _| !account.contains(missing.id()));
            for home in [never, gone] {
                match reveal(&home.vault, home.record.clone()).await {
                    Ok(kept) => assert!(bearable && kept.secrets.access_token.is_none(), "{missing:?}"),
                    Err(RevealError::NotKept(kind) | RevealError::Gone(kind)) => {
                        assert!(!bearable && kind == missing, "{missing:?}: {kind:?}");
                    }
                    Err(other) => panic!("{missing:?}: {other}"),
                }
            }
        }
    }

    #[tokio::test]
    async fn what_is_removed_is_gone_from_both_places() {
        let home = home(&ALL).await;
        remove(&home.vault, &home.record.id).await.unwrap();
        assert!(home.chain.open().unwrap().is_empty());
        assert!(home.vault.connections().await.unwrap().records.is_empty());
        let revealed = reveal(&home.vault, home.record.clone()).await;
        assert!(matches!(revealed, Err(RevealError::UnknownConnection)));
        remove(&home.vault, &home.record.id).await.unwrap();
    }

    #[tokio::test]
    async fn a_locked_keychain_leaves_the_connection_whole() {
        let home = home(&ALL).await;
        *home.chain.locked.lock().unwrap() = true;
        let revealed = reveal(&home.vault, home.record.clone()).await;
        assert!(matches!(revealed, Err(RevealError::Store(StoreError::Locked))));
        let removed = remove(&home.vault, &home.record.id).await;
        assert!(matches!(removed, Err(RemoveError::Store(StoreError::Locked))));
        *home.chain.locked.lock().unwrap() = false;
        assert!(reveal(&home.vault, home.record.clone()).await.is_ok());
    }
}
