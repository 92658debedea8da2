//! Revoking a connection's refresh token at Docusign before the connection is removed, where Docusign names an endpoint for that.

use super::kept::{remove, reveal};
use super::{ConnectionRecord, Wire, WireError};
use crate::clock::Clock;
use crate::docusign::revocation::{self, RevocationError};
use crate::domain::{ConnectionId, RefusedRenewal, RevocationEndpoint};
use crate::vault::{IndexError, KeepError, RemoveError, RevealError, Vault};

/// Why a connection was not revoked and removed. But for [`RevokeProblem::NotRemoved`], nothing was removed.
#[derive(Debug, thiserror::Error)]
pub enum RevokeProblem {
    /// There is no such connection.
    #[error("there is no such connection")]
    Unknown,
    /// Its record could not be read, or another is busy with it.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// Its secrets could not be got.
    #[error(transparent)]
    Keychain(#[from] RevealError),
    /// What a renewal left that was broken off could not be taken up: which token is the newest is not known.
    #[error(transparent)]
    NotRecovered(KeepError),
    /// Docusign did not do it.
    #[error(transparent)]
    NotRevoked(#[from] RevocationError),
    /// Docusign did it, and the connection could not be removed, or not wholly.
    #[error("revoked, and not removed: {0}")]
    NotRemoved(RemoveError),
}

impl RevokeProblem {
    /// There is no wire to ask Docusign on.
    pub fn unreachable(error: WireError) -> Self {
        Self::NotRevoked(RevocationError::Wire(error))
    }

    /// Nothing came of it: it broke off, and can be asked for again.
    pub fn broken_off() -> Self {
        Self::unreachable(WireError::CutShort)
    }
}

/// Where Docusign lets this connection's refresh token be revoked; none where it names no such place.
pub async fn find_revocation(
    wire: &Wire,
    record: &ConnectionRecord,
) -> Result<Option<RevocationEndpoint>, RevocationError> {
    revocation::discover(wire, &record.facts.endpoints()).await
}

/// Revokes the newest refresh token, then removes the connection. Nobody renews it meanwhile.
pub async fn revoke_and_remove(
    vault: &Vault,
    wire: &Wire,
    clock: &Clock,
    id: &ConnectionId,
    endpoint: &RevocationEndpoint,
) -> Result<(), RevokeProblem> {
    let lock = vault.lock_connection(id).await?;
    let mut record = vault.connection(id).await?.ok_or(RevokeProblem::Unknown)?;
    if record.history.renewing_since.is_some() {
        vault.recover_renewal(id).await.map_err(RevokeProblem::NotRecovered)?;
        record = vault.connection(id).await?.ok_or(RevokeProblem::Unknown)?;
    }
    let kept = reveal(vault, record).await?;
    let key = &kept.facts.integration_key;
    revocation::revoke(wire, endpoint, key, &kept.secrets.secret_key, &kept.secrets.refresh_token).await?;
    // Should it stay in the list, because the program ends or the keychain fails, then as what it is now.
    let refused = RefusedRenewal { at: clock.now(), error: "revoked".to_owned(), dead: true };
    if let Err(error) = vault.note(id, |history| history.refused = Some(refused)).await {
        tracing::warn!(%error, "that a connection was revoked could not be noted");
    }
    // Its file goes with the connection.
    drop(lock);
    remove(vault, id).await.map_err(RevokeProblem::NotRemoved)
}
