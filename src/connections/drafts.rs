//! Set-ups that are not finished: kept between starts, opened again, and given up.

use std::sync::Arc;

use secrecy::SecretString;

use super::{DraftRecord, Environment, KeepProblem, SecretKind, Vault};
use crate::clock::Clock;
use crate::vault::{ConnectionId, RemoveError, RevealError};

/// A draft to be kept.
pub struct KeepDraftRequest {
    /// Its id; none for one that was never kept.
    pub id: Option<Arc<str>>,
    /// Id of the sheet.
    pub sheet: String,
    /// The product's name.
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The wizard's own answers, without secrets.
    pub contents: serde_json::Value,
    /// Secrets for the keychain. Those kept before stay where none is given.
    pub secrets: Vec<(SecretKind, SecretString)>,
}

/// A draft's id, as the index and the keychain know it; a new one where none is given.
pub fn draft_id(id: Option<&str>) -> Result<Arc<str>, KeepProblem> {
    let id = match id.and_then(|id| id.parse::<ConnectionId>().ok()) {
        Some(id) => id,
        None => ConnectionId::random().map_err(|_| KeepProblem::Random)?,
    };
    Ok(Arc::from(id.as_str()))
}

/// Keeps a draft. Without secrets, the keychain is not touched. Returns its id.
pub async fn keep_draft(
    vault: &Vault,
    clock: &Clock,
    request: KeepDraftRequest,
) -> Result<Arc<str>, KeepProblem> {
    let id = draft_id(request.id.as_deref())?;
    let record = DraftRecord {
        id: id.parse().map_err(|_| KeepProblem::Random)?,
        sheet: request.sheet,
        product_name: request.product_name,
        environment: request.environment.as_str().to_owned(),
        saved_at: clock.now(),
        contents: request.contents,
    };
    vault.keep_draft(&record, &request.secrets, &[]).await?;
    Ok(id)
}

/// The secrets of a draft that are in the keychain; those that are not (any more) are left out.
pub async fn draft_secrets(
    vault: &Vault,
    id: &str,
    kinds: &[SecretKind],
) -> Result<Vec<(SecretKind, SecretString)>, RevealError> {
    let Ok(id) = id.parse::<ConnectionId>() else { return Err(RevealError::UnknownConnection) };
    let mut secrets = Vec::new();
    for kind in kinds {
        match vault.reveal_draft(&id, *kind).await {
            Ok(secret) => secrets.push((*kind, secret)),
            Err(RevealError::NotKept(_) | RevealError::Gone(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(secrets)
}

/// Gives a draft up: it and its secrets are removed. One that is not there is fine.
pub async fn remove_draft(vault: &Vault, id: &str) -> Result<(), RemoveError> {
    match id.parse::<ConnectionId>() {
        Ok(id) => vault.remove_draft(&id).await,
        Err(_) => Ok(()),
    }
}
