//! Set-ups that are not finished: kept between starts, opened again, and given up.

use secrecy::{ExposeSecret, SecretString};

use super::{AcceptedKeys, KeepProblem};
use crate::clock::Clock;
use crate::domain::{ConnectionId, Environment, Token};
use crate::handover::exchange::hash_of_parts;
use crate::vault::{DraftRecord, RemoveError, RevealError, SecretKind, Vault};

/// The secrets of a draft that are in the keychain.
pub type DraftSecrets = Vec<(SecretKind, SecretString)>;

/// A draft to be kept.
pub struct KeepDraftRequest {
    /// Its id.
    pub id: ConnectionId,
    /// Id of the sheet.
    pub sheet: String,
    /// The product's name.
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The wizard's own answers, without secrets.
    pub contents: serde_json::Value,
    /// Secrets for the keychain. Those kept before stay where none is given.
    pub secrets: DraftSecrets,
}

/// What tells whether kept tokens belong to these keys, this product and these scopes: 80 bits of a hash over all of them, in
/// hexadecimal. It stands in the draft and tells nothing of the secrets, which are long and random.
pub fn sign_in_mark(keys: &AcceptedKeys, refresh_token: &Token, sheet: &str, scopes: &[String]) -> String {
    let parts = [
        keys.integration_key.as_str(),
        keys.secret_key.secret().expose_secret(),
        refresh_token.expose_secret(),
        sheet,
    ];
    format!("{:020x}", hash_of_parts(parts.into_iter().chain(scopes.iter().map(String::as_str))))
}

/// Keeps a draft. Without secrets, the keychain is not touched.
pub async fn keep_draft(vault: &Vault, clock: &Clock, request: KeepDraftRequest) -> Result<(), KeepProblem> {
    let record = DraftRecord {
        id: request.id,
        sheet: request.sheet,
        product_name: request.product_name,
        environment: request.environment,
        saved_at: clock.now(),
        contents: request.contents,
    };
    vault.keep_draft(&record, &request.secrets, &[]).await?;
    Ok(())
}

/// The secrets of a draft that are in the keychain; those that are not (any more) are left out.
pub async fn draft_secrets(vault: &Vault, id: &ConnectionId) -> Result<DraftSecrets, RevealError> {
    let mut secrets = Vec::new();
    // What is not there is not asked for: the keychain may hang, or want to be unlocked.
    let listing = vault.connections().await?;
    let Some(draft) = listing.drafts.into_iter().find(|draft| draft.record.id == *id) else {
        return Err(RevealError::UnknownDraft);
    };
    for kind in draft.secrets {
        match vault.reveal_draft(id, kind).await {
            Ok(secret) => secrets.push((kind, secret)),
            Err(RevealError::NotKept(_) | RevealError::Gone(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(secrets)
}

/// Gives a draft up: it and its secrets are removed, and what an interruption left, perhaps while it was being kept. One that is
/// not there is fine.
pub async fn remove_draft(vault: &Vault, id: &ConnectionId) -> Result<(), RemoveError> {
    vault.remove_draft(id).await?;
    vault.tidy();
    Ok(())
}
