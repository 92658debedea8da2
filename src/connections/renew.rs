//! Renewing a connection: its refresh token is spent for new tokens (RFC 6749, section 6), which are kept in its place.
//!
//! One at a time for a connection, across processes: read, spent and kept under one lock, so that nobody spends a token that
//! was spent already. The old token is in the keychain until the new one was written and read back. Nothing is ever
//! removed because of what a network or a server did.

use std::time::Duration;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::kept::reveal_to_renew;
use super::{Sheets, TokenError, Tokens, WhoRenews, Wire};
use crate::clock::{Clock, later};
use crate::docusign::refusal::{Cause, Refusal};
use crate::docusign::token;
use crate::domain::{Connection, Facts, History, REFRESH_TOKEN_LIFE, RefusedRenewal, Secrets};
use crate::vault::{ConnectionLock, ConnectionRecord, IndexError, KeepError, RevealError, SecretKind, Vault};

/// How far two clocks may be apart.
const CLOCKS_APART: Duration = Duration::from_hours(24);

/// A connection that was renewed.
pub struct Renewed {
    /// As it is kept now.
    pub record: ConnectionRecord,
    /// Another process or window did it while this one waited for its turn.
    pub by_another: bool,
}

/// Why a connection was not renewed. What was kept is whole, but for [`RenewProblem::NotKept`] as it says.
#[derive(Debug, thiserror::Error)]
pub enum RenewProblem {
    /// There is no such connection.
    #[error("there is no such connection")]
    Unknown,
    /// Its record could not be read, or another holds it for minutes.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// Its secrets could not be got.
    #[error(transparent)]
    Keychain(#[from] RevealError),
    /// It could not be written down that it begins: nothing was spent.
    #[error(transparent)]
    NotBegun(KeepError),
    /// Docusign gave no tokens. Whether it refused, and what it said, is noted in the connection's history.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// Docusign gave new tokens, and they could not be kept: the old ones are in the keychain still, and may be good for
    /// nothing. The new ones are in here alone.
    #[error("the new tokens could not be kept: {}", .0.problem)]
    NotKept(Box<UnkeptTokens>),
}

impl RenewProblem {
    /// Nothing came of it: it broke off, and can be asked for again.
    pub fn broken_off() -> Self {
        Self::Token(TokenError::broken_off())
    }

    /// Whether only a person can go on from here: signing in again, or another secret key.
    pub fn needs_a_person(&self) -> bool {
        matches!(self, Self::Token(TokenError::Refused(refusal)) if is_lasting(refusal))
            || matches!(self, Self::Keychain(RevealError::NotKept(_) | RevealError::Gone(_)))
    }
}

/// New tokens that could not be kept. Nobody else can renew the connection while they are held.
pub struct UnkeptTokens {
    /// The connection with them.
    pub connection: Connection,
    /// Why they could not be kept.
    pub problem: KeepError,
    record: ConnectionRecord,
    at: Timestamp,
    _lock: ConnectionLock,
}

impl std::fmt::Debug for UnkeptTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UnkeptTokens").field("problem", &self.problem).finish_non_exhaustive()
    }
}

impl UnkeptTokens {
    /// Tries once more to keep them.
    pub async fn keep(self: Box<Self>, vault: &Vault) -> Result<Renewed, RenewProblem> {
        let Self { connection, record, at, _lock: lock, .. } = *self;
        keep(vault, record, connection, at, lock).await
    }
}

/// Whether it is Countersign's to renew a connection's token, and not its product's, as far as the sheet says.
pub fn is_renewed_here(sheets: &Sheets, record: &ConnectionRecord) -> bool {
    // Of a product whose sheet is gone or cannot be read, nobody knows who renews: that is a person's to say.
    let sheet = sheets.get(&record.facts.sheet);
    sheet.is_some_and(|sheet| sheet.takes_refresh_token() && sheet.renewal.by != WhoRenews::Product)
}

/// Whether that can be done: the token is not known to be good for nothing.
pub fn is_ours_to_renew(sheets: &Sheets, record: &ConnectionRecord) -> bool {
    !record.history.is_dead() && is_renewed_here(sheets, record)
}

/// Whether more than half of the refresh token's life is over, as far as is known. One that ends whatever is done is not
/// due: nothing is won.
pub fn is_due(record: &ConnectionRecord, now: Timestamp) -> bool {
    are_due(&record.facts, &record.history, now)
}

/// The same of a connection that need not be kept here.
pub(super) fn are_due(facts: &Facts, history: &History, now: Timestamp) -> bool {
    // One was broken off: the token that is kept may be spent.
    if history.renewing_since.is_some() {
        return true;
    }
    let Some(end) = facts.refresh_token_expires_at else { return true };
    if is_beyond_belief(end, now) {
        return true;
    }
    let gains = later(now, REFRESH_TOKEN_LIFE) > end && facts.is_extended();
    gains && later(now, REFRESH_TOKEN_LIFE / 2) >= end
}

/// Whether no refresh token lives as long as that: a clock was wrong when it was written down.
pub(super) fn is_beyond_belief(end: Timestamp, now: Timestamp) -> bool {
    end > later(now, REFRESH_TOKEN_LIFE + CLOCKS_APART)
}

/// How often new tokens are tried to be kept, and how long between two tries.
const TRIES: usize = 6;
const BETWEEN_TRIES: Duration = Duration::from_secs(5);

/// Renews a connection, as [`renew`] does. New tokens are nowhere else: they are tried to be kept again and again, for as long as
/// somebody may be unlocking the keychain.
pub async fn renew_until_kept(
    vault: &Vault,
    wire: &Wire,
    clock: &Clock,
    asked: &ConnectionRecord,
) -> Result<Renewed, RenewProblem> {
    let mut outcome = renew(vault, wire, clock, asked).await;
    for _ in 0..TRIES {
        outcome = match outcome {
            Err(RenewProblem::NotKept(unkept)) => {
                tokio::time::sleep(BETWEEN_TRIES).await;
                unkept.keep(vault).await
            }
            ended => return ended,
        };
    }
    outcome
}

/// Renews a connection, as it was when that was asked for: one that another has renewed since, or renews now, which is waited for,
/// is not renewed again.
pub async fn renew(
    vault: &Vault,
    wire: &Wire,
    clock: &Clock,
    asked: &ConnectionRecord,
) -> Result<Renewed, RenewProblem> {
    let id = &asked.id;
    vault.connection(id).await?.ok_or(RenewProblem::Unknown)?;
    let lock = vault.lock_connection(id).await?;
    let mut record = vault.connection(id).await?.ok_or(RenewProblem::Unknown)?;
    if token_of(&record) != token_of(asked) {
        return Ok(Renewed { record, by_another: true });
    }
    if record.history.renewing_since.is_some() {
        // One was broken off: nobody else is at it, or this one would not have the lock.
        vault.recover_renewal(id).await.map_err(RenewProblem::NotBegun)?;
        record = vault.connection(id).await?.ok_or(RenewProblem::Unknown)?;
    }
    let mut kept = reveal_to_renew(vault, record.clone()).await?;
    // Nothing is spent before it is known that what comes can be written down.
    vault.begin_renewal(id).await.map_err(RenewProblem::NotBegun)?;
    let mut given = spend(wire, &kept).await;
    if matches!(&given, Err(TokenError::Refused(refusal)) if refusal.cause == Cause::RefreshTokenDead) {
        // Another may have renewed it beside the lock: a file system that knows none, the same keychain under another folder.
        let now = reveal_to_renew(vault, record.clone()).await?;
        if now.secrets.refresh_token.expose_secret() != kept.secrets.refresh_token.expose_secret() {
            given = spend(wire, &now).await;
            kept = now;
        }
    }
    let at = clock.now();
    match given {
        Ok(tokens) => keep(vault, record, with_tokens(kept, tokens, at), at, lock).await,
        Err(error) => {
            let refused = match &error {
                TokenError::Refused(refusal) if is_lasting(refusal) => {
                    Some(RefusedRenewal { at, error: refusal.error.clone(), dead: is_of_token(refusal) })
                }
                _ => None,
            };
            let note = move |history: &mut History| {
                history.renewing_since = None;
                if refused.is_some() {
                    history.refused.clone_from(&refused);
                }
            };
            // What Docusign said is what there is to say.
            if let Err(error) = vault.end_renewal(id, note).await {
                tracing::warn!(%error, "the end of a renewal could not be noted");
            }
            Err(error.into())
        }
    }
}

/// When the token that is kept now came.
fn token_of(record: &ConnectionRecord) -> (Timestamp, Option<Timestamp>) {
    (record.facts.consented_at, record.history.renewed_at)
}

/// The same will be said again, until a person does something.
fn is_lasting(refusal: &Refusal) -> bool {
    is_of_token(refusal) || matches!(refusal.cause, Cause::WrongSecretOrEnvironment | Cause::InvalidClient)
}

/// Signing in again is what helps.
fn is_of_token(refusal: &Refusal) -> bool {
    matches!(refusal.cause, Cause::RefreshTokenDead | Cause::ConsentRequired)
}

async fn spend(wire: &Wire, connection: &Connection) -> Result<Tokens, TokenError> {
    let Connection { facts, secrets } = connection;
    let Secrets { secret_key, refresh_token, .. } = secrets;
    token::refresh(wire, &facts.endpoints(), &facts.integration_key, secret_key, refresh_token).await
}

/// The connection with new tokens, given at `at`.
fn with_tokens(old: Connection, tokens: Tokens, at: Timestamp) -> Connection {
    let Connection { mut facts, mut secrets } = old;
    facts.take_renewal(at, tokens.expires_in_secs);
    secrets.access_token = Some(tokens.access_token);
    secrets.refresh_token = tokens.refresh_token;
    Connection { facts, secrets }
}

async fn keep(
    vault: &Vault,
    record: ConnectionRecord,
    connection: Connection,
    at: Timestamp,
    lock: ConnectionLock,
) -> Result<Renewed, RenewProblem> {
    let copy = |text: &SecretString| SecretString::from(text.expose_secret());
    let mut secrets = vec![(SecretKind::RefreshToken, copy(connection.secrets.refresh_token.secret()))];
    secrets.extend(
        connection.secrets.access_token.as_ref().map(|token| (SecretKind::AccessToken, copy(token.secret()))),
    );
    let ends = (connection.facts.refresh_token_expires_at, connection.facts.access_token_expires_at);
    let change = move |record: &mut ConnectionRecord| {
        (record.facts.refresh_token_expires_at, record.facts.access_token_expires_at) = ends;
        record.history.renewed_at = Some(at);
        record.history.refused = None;
        record.history.renewing_since = None;
        record.history.leave_files_behind();
    };
    match vault.replace_secrets(&record, &secrets, change).await {
        Ok(()) => {
            let mut record = record;
            change(&mut record);
            Ok(Renewed { record, by_another: false })
        }
        // Removed meanwhile: nobody wants them any more.
        Err(KeepError::ConnectionRemoved) => Err(RenewProblem::Unknown),
        Err(problem) => Err(RenewProblem::NotKept(Box::new(UnkeptTokens {
            connection,
            problem,
            record,
            at,
            _lock: lock,
        }))),
    }
}
