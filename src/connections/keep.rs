//! Keeping a connection: its secrets in the keychain, the rest in the index.

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use super::{
    CheckedAccount, Environment, IntegrationKey, KeepError, RedirectUri, SecretKey, SignedIn, Vault,
};
use crate::clock::later;
use crate::vault::{ConnectionId, ConnectionRecord, Kept, SecretKind};

/// How long a refresh token lives; the answer does not state it, Docusign's documentation does.
pub const REFRESH_TOKEN_LIFE: Duration = Duration::from_hours(30 * 24);

/// What to keep.
pub struct KeepRequest {
    /// The id of the connection this one takes the place of.
    pub replaces: Option<Arc<str>>,
    /// The id of the draft it was until now.
    pub draft: Option<Arc<str>>,
    /// Id of the sheet.
    pub sheet: String,
    /// The product's name.
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The client ID.
    pub integration_key: IntegrationKey,
    /// The client secret.
    pub secret_key: Arc<SecretKey>,
    /// As registered.
    pub redirect_uri: RedirectUri,
    /// What was asked for.
    pub scopes: Vec<String>,
    /// Who consented, for which account.
    pub checked: CheckedAccount,
    /// The tokens.
    pub signed_in: Arc<SignedIn>,
}

/// Why it could not be kept. Bears nothing secret.
#[derive(Debug, thiserror::Error)]
pub enum KeepProblem {
    /// The keychain or the index failed; nothing of the new connection is left behind.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The system gave no randomness for the connection's id.
    #[error("the system's random generator failed")]
    Random,
}

/// Keeps a connection: written, read back, compared, and only then said to be kept. Returns its id.
pub async fn keep(vault: &Vault, request: KeepRequest) -> Result<Arc<str>, KeepProblem> {
    let id = match request.replaces.as_deref().and_then(|id| id.parse::<ConnectionId>().ok()) {
        Some(id) => id,
        None => ConnectionId::random().map_err(|_| KeepProblem::Random)?,
    };
    let tokens = &request.signed_in.tokens;
    let at = request.signed_in.at;
    let record = ConnectionRecord {
        id: id.clone(),
        sheet: request.sheet,
        product_name: request.product_name,
        environment: request.environment.as_str().to_owned(),
        integration_key: request.integration_key.to_string(),
        redirect_uri: request.redirect_uri.as_str().to_owned(),
        scopes: request.scopes,
        account_id: request.checked.account.account_id.to_string(),
        account_name: request.checked.account.name.clone().unwrap_or_default(),
        base_uri: request.checked.account.base_uri.as_str().to_owned(),
        person_name: request.checked.person_name.unwrap_or_default(),
        person_email: request.checked.person_email.unwrap_or_default(),
        consented_at: at,
        refresh_token_expires_at: Some(later(at, REFRESH_TOKEN_LIFE)),
        access_token_expires_at: tokens.expires_in_secs.map(|life| later(at, Duration::from_secs(life))),
        kept: Kept::Keychain,
    };
    let copy = |text: &str| SecretString::from(text.to_owned());
    let secrets = [
        (SecretKind::SecretKey, copy(request.secret_key.secret().expose_secret())),
        (SecretKind::RefreshToken, copy(tokens.refresh_token.expose_secret())),
        (SecretKind::AccessToken, copy(tokens.access_token.expose_secret())),
    ];
    match request.draft.as_deref().and_then(|draft| draft.parse::<ConnectionId>().ok()) {
        Some(draft) => vault.keep_instead_of_draft(&record, &secrets, &draft).await?,
        None => vault.keep(&record, &secrets).await?,
    }
    Ok(Arc::from(id.as_str()))
}
