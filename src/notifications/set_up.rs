//! A configuration made at an account, or changed to be as it is wanted. Safe to run again: what is right already is left alone.

use serde_json::{Map, Value};

use super::client::NotificationClient;
use super::find::{Meant, WhichConfiguration};
use super::write::{ConnectWriteProblem, may_have_arrived};
use crate::clock::Clock;
use crate::connections::{ApiError, CheckKeptProblem, Vault};
use crate::docusign::connect::{
    ConnectConfiguration, ConnectSwitch, ConnectUrlProblem, FieldDifference, url_problem,
};
use crate::domain::{ConnectId, History, SetUpNotification};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpMode {
    /// One is made where there is none of that name and address.
    Create,
    /// The one that is there, found as for a change, is compared: none is made, and none is changed.
    Compare,
    /// The one that is there is changed; one whose id or name is given, else the one like it.
    Update {
        /// Also where nothing is seen to differ: passwords and client secrets cannot be compared.
        anyway: bool,
    },
}

/// What became of it at one account.
#[derive(Debug)]
pub enum SetUpOutcome {
    /// It is there as it is wanted; nothing was sent.
    AlreadyRight(Box<ConnectConfiguration>),
    /// It was made.
    Created(Box<ConnectConfiguration>),
    /// It was changed.
    Updated {
        /// As it is now.
        configuration: Box<ConnectConfiguration>,
        /// In what it was not as it was wanted.
        differences: Vec<FieldDifference>,
    },
    /// One of that name and address is there and is not as it is wanted; it was not asked to be changed.
    Differs {
        /// The one that is there.
        configuration: Box<ConnectConfiguration>,
        /// In what it differs.
        differences: Vec<FieldDifference>,
    },
    /// Docusign took what was sent, and yet what is there is not as it is wanted.
    NotAsSent {
        /// As it is now.
        configuration: Box<ConnectConfiguration>,
        /// In what it differs.
        differences: Vec<FieldDifference>,
    },
    /// There is none to be changed.
    NotThere,
    /// Several fit: their ids.
    Several(Vec<ConnectId>),
}

impl SetUpOutcome {
    /// The configuration that is there now as far as it is known.
    pub fn there(&self) -> Option<&ConnectConfiguration> {
        match self {
            Self::AlreadyRight(one) | Self::Created(one) => Some(one),
            Self::Updated { configuration, .. }
            | Self::Differs { configuration, .. }
            | Self::NotAsSent { configuration, .. } => Some(configuration),
            Self::NotThere | Self::Several(_) => None,
        }
    }
}

/// Why nothing became of it, or not all.
#[derive(Debug, thiserror::Error)]
pub enum SetUpProblem {
    /// Docusign does not send to that address.
    #[error("urlToPublishTo: {0}")]
    Address(ConnectUrlProblem),
    /// It is too long to be noted here, so that it could not be compared later; nothing was changed.
    #[error("too long to be noted")]
    TooLong,
    /// Its OAuth settings are to be others, and nothing was changed: Docusign takes them with their secret alone.
    #[error("oAuthConfiguration differs, and clientSecret is missing")]
    ClientSecretMissing,
    /// It was not written, or not wholly.
    #[error(transparent)]
    Write(#[from] ConnectWriteProblem),
}

/// Makes, or changes, a configuration at the client's account as it is `wanted`; `named` is the one to be changed, where a person named it. What
/// is there is read first; what was sent is read back. Two that are at it at once for one connection wait for each other.
pub async fn set_up(
    vault: &Vault,
    clock: &Clock,
    client: &NotificationClient<'_>,
    wanted: &ConnectConfiguration,
    named: Option<&str>,
    mode: SetUpMode,
) -> Result<SetUpOutcome, SetUpProblem> {
    let which = named.map_or(WhichConfiguration::Like(wanted), WhichConfiguration::Named);
    set_up_which(vault, clock, client, wanted, which, mode, None).await
}

/// The same of `which`. `seen` is in what it differed when the person was shown that: where one that is there differs otherwise by now, it is
/// not changed.
pub(super) async fn set_up_which(
    vault: &Vault,
    clock: &Clock,
    client: &NotificationClient<'_>,
    wanted: &ConnectConfiguration,
    which: WhichConfiguration<'_>,
    mode: SetUpMode,
    seen: Option<&[FieldDifference]>,
) -> Result<SetUpOutcome, SetUpProblem> {
    if let Some(problem) = url_problem(&wanted.url, client.environment) {
        return Err(SetUpProblem::Address(problem));
    }
    if !SetUpNotification::can_hold(&wanted.to_public_json()) {
        return Err(SetUpProblem::TooLong);
    }
    let not_there = |error| ConnectWriteProblem::from(CheckKeptProblem::Index(error));
    let _lock = vault.lock_connection(&client.id).await.map_err(not_there)?;
    // Another may have set something up since this client was opened.
    let known = vault.connection(&client.id).await.map_err(not_there)?;
    let known = known.map(|record| record.history.set_up).unwrap_or_default();
    let all = client.api().list().await.map_err(ConnectWriteProblem::from)?;
    let meant = match which.among(&all, &known) {
        // Names are not unique: another of that name is another one.
        Meant::One(one) if mode == SetUpMode::Create && one.url != wanted.url => Meant::None,
        Meant::Several(found) if mode == SetUpMode::Create => match found.as_slice() {
            [first, ..] if first.url == wanted.url => Meant::Several(found),
            _ => Meant::None,
        },
        meant => meant,
    };
    let outcome = match (meant, mode) {
        (Meant::Several(found), _) => {
            return Ok(SetUpOutcome::Several(
                found.iter().filter_map(|one| one.connect_id.clone()).collect(),
            ));
        }
        (Meant::None, SetUpMode::Update { .. } | SetUpMode::Compare) => return Ok(SetUpOutcome::NotThere),
        (Meant::None, SetUpMode::Create) => create(client, wanted, &all).await?,
        (Meant::One(one), mode) => {
            let (mut differences, unseen) = (wanted.differences(one), wanted.unseen_differences());
            if mode == SetUpMode::Compare {
                // Nobody can see whether a secret is the same: it is sent where the person says so.
                differences.extend(unseen.iter().cloned());
            }
            let is_as_seen =
                |seen: &[FieldDifference]| seen.iter().filter(|one| !unseen.contains(one)).eq(&differences);
            if !differences.is_empty() && !seen.is_none_or(is_as_seen) {
                return Ok(SetUpOutcome::Differs { configuration: Box::new(one.clone()), differences });
            }
            match mode {
                SetUpMode::Create | SetUpMode::Compare if differences.is_empty() => {
                    SetUpOutcome::AlreadyRight(Box::new(one.clone()))
                }
                SetUpMode::Update { anyway } if differences.is_empty() && !anyway => {
                    SetUpOutcome::AlreadyRight(Box::new(one.clone()))
                }
                SetUpMode::Create | SetUpMode::Compare => {
                    return Ok(SetUpOutcome::Differs { configuration: Box::new(one.clone()), differences });
                }
                SetUpMode::Update { .. } => update(client, wanted, one, differences).await?,
            }
        }
    };
    remember(vault, clock, client, wanted, &outcome).await?;
    Ok(outcome)
}

async fn create(
    client: &NotificationClient<'_>,
    wanted: &ConnectConfiguration,
    before: &[ConnectConfiguration],
) -> Result<SetUpOutcome, ConnectWriteProblem> {
    let api = client.api();
    let made = match api.create(wanted).await {
        Ok(made) => made,
        Err(error) if may_have_arrived(&error) => {
            // It is looked for, since sending it once more could make two.
            let after = api.list().await.map_err(|_| ConnectWriteProblem::Unsure(error.clone()))?;
            let is_new =
                |one: &&ConnectConfiguration| before.iter().all(|old| old.connect_id != one.connect_id);
            let like = |one: &&ConnectConfiguration| one.name == wanted.name && one.url == wanted.url;
            // One that is not there yet may still come.
            after.iter().filter(is_new).find(like).cloned().ok_or(ConnectWriteProblem::Unsure(error))?
        }
        Err(error) => return Err(error.into()),
    };
    let made = read_back(client, made).await;
    let differences = wanted.differences(&made);
    let configuration = Box::new(made);
    Ok(if differences.is_empty() {
        SetUpOutcome::Created(configuration)
    } else {
        SetUpOutcome::NotAsSent { configuration, differences }
    })
}

async fn update(
    client: &NotificationClient<'_>,
    wanted: &ConnectConfiguration,
    there: &ConnectConfiguration,
    differences: Vec<FieldDifference>,
) -> Result<SetUpOutcome, SetUpProblem> {
    let Some(id) = &there.connect_id else {
        return Err(ConnectWriteProblem::from(ApiError::Incomplete { missing: "connectId" }).into());
    };
    // The list may leave something out that the one has.
    let mut whole = client.api().show(id).await.map_err(ConnectWriteProblem::from)?;
    if wanted.needs_client_secret_for(&whole) {
        return Err(SetUpProblem::ClientSecretMissing);
    }
    whole.take(wanted);
    let changed = match client.api().update(id, &whole).await {
        Ok(changed) => changed,
        Err(error) if may_have_arrived(&error) => {
            let now = client.api().show(id).await.map_err(|_| ConnectWriteProblem::Unsure(error.clone()))?;
            // Nobody can see whether a secret arrived, and what differs still may be under way.
            if wanted.has_secret() || !wanted.differences(&now).is_empty() {
                return Err(ConnectWriteProblem::Unsure(error).into());
            }
            now
        }
        Err(error) => return Err(ConnectWriteProblem::from(error).into()),
    };
    let changed = read_back(client, changed).await;
    let left = wanted.differences(&changed);
    let configuration = Box::new(changed);
    Ok(if left.is_empty() {
        SetUpOutcome::Updated { configuration, differences }
    } else {
        SetUpOutcome::NotAsSent { configuration, differences: left }
    })
}

/// As Docusign has it, if it says so; else as it answered.
async fn read_back(client: &NotificationClient<'_>, answered: ConnectConfiguration) -> ConnectConfiguration {
    let Some(id) = &answered.connect_id else { return answered };
    client.api().show(id).await.unwrap_or(answered)
}

async fn remember(
    vault: &Vault,
    clock: &Clock,
    client: &NotificationClient<'_>,
    wanted: &ConnectConfiguration,
    outcome: &SetUpOutcome,
) -> Result<(), ConnectWriteProblem> {
    let (SetUpOutcome::AlreadyRight(there)
    | SetUpOutcome::Created(there)
    | SetUpOutcome::Updated { configuration: there, .. }
    | SetUpOutcome::NotAsSent { configuration: there, .. }) = outcome
    else {
        return Ok(());
    };
    let Some(connect_id) = there.connect_id.clone() else { return Ok(()) };
    let (wanted, is_on) = (wanted.clone(), there.is(ConnectSwitch::AllowEnvelopePublish));
    let at = clock.now();
    let note = move |history: &mut History| {
        let before = history.set_up.iter().find(|known| known.connect_id == connect_id);
        let sent = remembered(before.map(|known| &known.sent), &wanted, is_on);
        history.remember_set_up(SetUpNotification { connect_id, at, sent });
    };
    vault.note(&client.id, note).await.map_err(ConnectWriteProblem::NotNoted)
}

/// What is remembered of it: what was `before`, a pause among it, and in its place what is wanted now. Whether it was on has to be known, so
/// that it is seen when it is switched off.
fn remembered(
    before: Option<&Map<String, Value>>,
    wanted: &ConnectConfiguration,
    is_on: bool,
) -> Map<String, Value> {
    let before = before.and_then(|sent| ConnectConfiguration::read(&sent.clone().into()).ok());
    let mut whole = before.unwrap_or_default();
    whole.take(wanted);
    if whole.switch(ConnectSwitch::AllowEnvelopePublish).is_none() {
        whole.set(ConnectSwitch::AllowEnvelopePublish, is_on);
    }
    let sent = whole.to_public_json();
    if SetUpNotification::can_hold(&sent) { sent } else { wanted.to_public_json() }
}
