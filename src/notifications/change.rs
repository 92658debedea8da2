//! A configuration paused, resumed, switched off or on, deleted.

use super::client::NotificationClient;
use super::find::{Meant, WhichConfiguration};
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::connections::{ApiError, CheckKeptProblem, Vault};
use crate::docusign::connect::{ConnectConfiguration, ConnectSwitch};
use crate::domain::ConnectId;

/// What is to become of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectChange {
    /// Messages are kept back from now on, and are not lost.
    Pause,
    /// They are sent again, at the next time that is planned for trying.
    Resume,
    /// Nothing is sent any more, and what happens meanwhile is never told.
    SwitchOff,
    /// It is sent again from now on.
    SwitchOn,
    /// It is gone.
    Delete,
}

/// Why nothing became of it, or not all.
#[derive(Debug, thiserror::Error)]
pub enum ChangeProblem {
    /// There is none of that id or name.
    #[error("there is no such configuration")]
    NotThere,
    /// Several have that name: their ids.
    #[error("several have that name")]
    Several(Vec<ConnectId>),
    /// It was not written, or not wholly; where it is not noted, what was set up here still says otherwise.
    #[error(transparent)]
    Write(#[from] ConnectWriteProblem),
}

impl ConnectChange {
    /// The switch it sets, and how.
    const fn switch(self) -> Option<(ConnectSwitch, bool)> {
        match self {
            Self::Pause => Some((ConnectSwitch::PausePublish, true)),
            Self::Resume => Some((ConnectSwitch::PausePublish, false)),
            Self::SwitchOff => Some((ConnectSwitch::AllowEnvelopePublish, false)),
            Self::SwitchOn => Some((ConnectSwitch::AllowEnvelopePublish, true)),
            Self::Delete => None,
        }
    }
}

/// Changes the configuration of that id or name; as it is then, or as it was, and whether anything had to be done.
pub async fn change(
    vault: &Vault,
    client: &NotificationClient<'_>,
    named: &str,
    change: ConnectChange,
) -> Result<(ConnectConfiguration, bool), ChangeProblem> {
    change_which(vault, client, WhichConfiguration::Named(named), change).await
}

/// The same of the one that was seen; whether anything had to be done.
pub async fn change_seen(
    vault: &Vault,
    client: &NotificationClient<'_>,
    id: &ConnectId,
    change: ConnectChange,
) -> Result<bool, ChangeProblem> {
    let changed = change_which(vault, client, WhichConfiguration::Seen(id), change).await;
    changed.map(|(_, was_done)| was_done)
}

async fn change_which(
    vault: &Vault,
    client: &NotificationClient<'_>,
    which: WhichConfiguration<'_>,
    change: ConnectChange,
) -> Result<(ConnectConfiguration, bool), ChangeProblem> {
    let locked = vault.lock_connection(&client.id).await;
    let _lock = locked.map_err(|error| ConnectWriteProblem::from(CheckKeptProblem::Index(error)))?;
    let all = client.api().list().await.map_err(ConnectWriteProblem::from)?;
    let found = match which.among(&all, &client.set_up) {
        Meant::One(one) => one,
        Meant::None => return Err(ChangeProblem::NotThere),
        Meant::Several(found) => {
            let ids = found.iter().filter_map(|one| one.connect_id.clone());
            return Err(ChangeProblem::Several(ids.collect()));
        }
    };
    let without_id = || ConnectWriteProblem::from(ApiError::Incomplete { missing: "connectId" });
    let id = found.connect_id.clone().ok_or_else(without_id)?;
    let Some((switch, on)) = change.switch() else {
        delete(client, &id).await?;
        note(vault, client, move |history| history.forget_set_up(&id)).await?;
        return Ok((found.clone(), true));
    };
    let was_done = found.is(switch) != on;
    let changed = if was_done { set(client, &id, switch, on).await? } else { found.clone() };
    // Whoever pauses it here does not want to hear that it is paused.
    note(vault, client, move |history| {
        if let Some(known) = history.set_up.iter_mut().find(|known| known.connect_id == id) {
            known.sent.insert(switch.name().to_owned(), on.to_string().into());
        }
    })
    .await?;
    Ok((changed, was_done))
}

async fn set(
    client: &NotificationClient<'_>,
    id: &ConnectId,
    switch: ConnectSwitch,
    on: bool,
) -> Result<ConnectConfiguration, ConnectWriteProblem> {
    let mut whole = client.api().show(id).await?;
    whole.set(switch, on);
    match client.api().update(id, &whole).await {
        Ok(changed) => Ok(changed),
        Err(error) if may_have_arrived(&error) => {
            let now = client.api().show(id).await.map_err(|_| ConnectWriteProblem::Unsure(error.clone()))?;
            if now.is(switch) == on { Ok(now) } else { Err(ConnectWriteProblem::Unsure(error)) }
        }
        Err(error) => Err(error.into()),
    }
}

async fn delete(client: &NotificationClient<'_>, id: &ConnectId) -> Result<(), ConnectWriteProblem> {
    match client.api().delete(id).await {
        Err(error) if may_have_arrived(&error) => {
            let left = client.api().list().await.map_err(|_| ConnectWriteProblem::Unsure(error.clone()))?;
            let is_left = left.iter().any(|one| one.connect_id.as_ref() == Some(id));
            if is_left { Err(ConnectWriteProblem::Unsure(error)) } else { Ok(()) }
        }
        ended => Ok(ended?),
    }
}

async fn note(
    vault: &Vault,
    client: &NotificationClient<'_>,
    change: impl FnOnce(&mut crate::domain::History) + Send + 'static,
) -> Result<(), ConnectWriteProblem> {
    vault.note(&client.id, change).await.map_err(ConnectWriteProblem::NotNoted)
}
