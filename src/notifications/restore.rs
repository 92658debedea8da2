//! A configuration set as it was set up here, made anew where it is gone, or forgotten.

use super::client::NotificationClient;
use super::drift::sent_of;
use super::find::WhichConfiguration;
use super::set_up::{SetUpMode, SetUpOutcome, SetUpProblem, set_up, set_up_which};
use super::write::ConnectWriteProblem;
use crate::clock::Clock;
use crate::connections::Vault;
use crate::docusign::connect::FieldDifference;
use crate::domain::{ConnectId, ConnectionId};
use crate::vault::IndexError;

/// Why it is not as it was, or not wholly.
#[derive(Debug, thiserror::Error)]
pub enum RestoreProblem {
    /// It was not set up here, as far as is known now, or it is not there any more: what is there is to be looked at again.
    #[error("it is not what it was when it was looked at")]
    Outdated,
    /// It had a password or a client secret, which is nowhere here: it would come to be without.
    #[error("its secret is not known here")]
    SecretUnknown,
    /// One of that name and address is there already, and is another.
    #[error("another of that name and address is there")]
    AnotherIsThere,
    /// Docusign took what was sent, and yet it differs in these fields.
    #[error("it is not there as it was sent")]
    NotAsSent(Vec<FieldDifference>),
    /// It was not written, or not wholly.
    #[error(transparent)]
    SetUp(#[from] SetUpProblem),
}

/// Sets a configuration that is there as it was set up here. `seen` is in what it differed when the person was shown that: where it differs
/// otherwise by now, nothing is changed.
pub async fn restore(
    vault: &Vault,
    clock: &Clock,
    client: &NotificationClient<'_>,
    id: &ConnectId,
    seen: &[FieldDifference],
) -> Result<(), RestoreProblem> {
    let known = client.set_up.iter().find(|known| known.connect_id == *id);
    let wanted = sent_of(known.ok_or(RestoreProblem::Outdated)?);
    let which = WhichConfiguration::Seen(id);
    let update = SetUpMode::Update { anyway: false };
    match set_up_which(vault, clock, client, &wanted, which, update, Some(seen)).await? {
        SetUpOutcome::Differs { .. } => Err(RestoreProblem::Outdated),
        outcome => came_of(outcome),
    }
}

/// Makes a configuration anew that was set up here and is gone; the one that it was is forgotten. Not one that had a secret.
pub async fn make_anew(
    vault: &Vault,
    clock: &Clock,
    client: &NotificationClient<'_>,
    id: &ConnectId,
) -> Result<(), RestoreProblem> {
    let known = client.set_up.iter().find(|known| known.connect_id == *id);
    let wanted = sent_of(known.ok_or(RestoreProblem::Outdated)?);
    if wanted.lacks_secret() {
        return Err(RestoreProblem::SecretUnknown);
    }
    came_of(set_up(vault, clock, client, &wanted, None, SetUpMode::Create).await?)?;
    let forgotten = forget_set_up(vault, &client.id, id).await;
    Ok(forgotten.map_err(ConnectWriteProblem::NotNoted).map_err(SetUpProblem::from)?)
}

/// Forgets that a configuration was set up here: nothing is compared with it any more. What is there stays as it is.
pub async fn forget_set_up(vault: &Vault, of: &ConnectionId, id: &ConnectId) -> Result<(), IndexError> {
    let id = id.clone();
    vault.note(of, move |history| history.forget_set_up(&id)).await
}

fn came_of(outcome: SetUpOutcome) -> Result<(), RestoreProblem> {
    match outcome {
        SetUpOutcome::AlreadyRight(_) | SetUpOutcome::Created(_) | SetUpOutcome::Updated { .. } => Ok(()),
        SetUpOutcome::NotAsSent { differences, .. } => Err(RestoreProblem::NotAsSent(differences)),
        SetUpOutcome::Differs { .. } | SetUpOutcome::Several(_) => Err(RestoreProblem::AnotherIsThere),
        SetUpOutcome::NotThere => Err(RestoreProblem::Outdated),
    }
}
