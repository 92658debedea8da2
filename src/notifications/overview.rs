//! All configurations of an account, each beside what was set up here: what a person looks at.

use super::client::{NotificationClient, NotificationProblem};
use super::drift::{Drift, reports, sent_of};
use crate::connections::{ApiError, CheckKeptProblem};
use crate::docusign::connect::{ConnectConfiguration, FieldDifference};
use crate::docusign::refusal::Cause;
use crate::domain::ConnectId;

/// The configurations of an account.
#[derive(Debug, Default)]
pub struct ConnectOverview {
    /// Those that are there, in Docusign's order.
    pub entries: Vec<OverviewEntry>,
    /// Those that were set up here and are not there any more.
    pub gone: Vec<GoneConfiguration>,
}

/// A configuration that is there.
#[derive(Debug)]
pub struct OverviewEntry {
    /// As Docusign has it, without secrets.
    pub configuration: ConnectConfiguration,
    /// How it stands to what was set up here; none where others made it.
    pub here: Option<SetUpHere>,
}

/// How a configuration stands to what was set up here.
#[derive(Debug, Default)]
pub struct SetUpHere {
    /// How it is no longer as it was; nothing where all is well.
    pub drifts: Vec<Drift>,
    /// Each field that is not as it was.
    pub differences: Vec<FieldDifference>,
    /// Whether the account has a key could not be seen, though this one asks for signatures.
    pub keys_unseen: Option<ApiError>,
}

/// A configuration that was set up here and is not there any more.
#[derive(Debug)]
pub struct GoneConfiguration {
    /// The id that it had.
    pub connect_id: ConnectId,
    /// As it was sent, without its secrets.
    pub was: ConnectConfiguration,
}

impl GoneConfiguration {
    /// Whether it can be made anew from what is known here: not where it had a password or a client secret, which is nowhere here.
    pub fn can_be_made_anew(&self) -> bool {
        !self.was.lacks_secret()
    }
}

impl NotificationProblem {
    /// Whether the access token has ended, by the time or by Docusign's word: the connection is to be renewed first.
    pub fn asks_for_renewal(&self) -> bool {
        match self {
            Self::Connection(problem) => matches!(problem, CheckKeptProblem::NeedsRenewal),
            Self::Api(ApiError::Refused(refusal)) => refusal.cause == Cause::DeadToken,
            Self::Api(_) => false,
        }
    }
}

/// Reads all configurations of the client's account, and compares those that were set up here.
pub async fn overview(client: &NotificationClient<'_>) -> Result<ConnectOverview, NotificationProblem> {
    let all = client.list().await?;
    let mut reports = reports(client, &all).await;
    let sent = |id: &ConnectId| {
        let known = client.set_up.iter().find(|known| known.connect_id == *id);
        known.map(sent_of).unwrap_or_default()
    };
    let entries = all.into_iter().map(|configuration| {
        let id = configuration.connect_id.clone();
        let report = reports.extract_if(.., |report| Some(&report.connect_id) == id.as_ref()).next();
        let here = report.map(|report| SetUpHere {
            differences: sent(&report.connect_id).differences(&configuration),
            drifts: report.drifts,
            keys_unseen: report.keys_unseen,
        });
        OverviewEntry { configuration, here }
    });
    let entries = entries.collect();
    let gone = reports
        .into_iter()
        .map(|report| GoneConfiguration { was: sent(&report.connect_id), connect_id: report.connect_id });
    Ok(ConnectOverview { entries, gone: gone.collect() })
}
