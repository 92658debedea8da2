//! One message from Practice to the receiver on this computer: sent as Docusign would send it when an envelope is completed.

use std::time::Duration;

use secrecy::SecretString;
use serde_json::json;

use super::client::{NotificationClient, NotificationProblem};
use crate::connections::ApiError;
use crate::docusign::connect::{ConnectConfiguration, LogRange};
use crate::domain::{ConnectId, Environment};

/// How often it is looked whether the message was sent, and how long it is waited in between: about ten seconds.
const LOOKS: u32 = 20;
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// Where a message is sent, and what proves it.
#[derive(Debug)]
pub struct PracticeMessage {
    /// The receiver's address.
    pub url: String,
    /// It is signed with the keys of the account.
    pub signed: bool,
    /// User name and password.
    pub login: Option<(String, SecretString)>,
}

impl PracticeMessage {
    /// The configuration that has it sent.
    fn configuration(&self) -> Result<ConnectConfiguration, ApiError> {
        let yes_no = |yes: bool| if yes { "true" } else { "false" };
        let wanted = json!({
            "name": "Try it", "configurationType": "custom", "urlToPublishTo": self.url, "allUsers": "true",
            "allowEnvelopePublish": "true", "enableLog": "true", "requiresAcknowledgement": "false",
            "includeHMAC": yes_no(self.signed), "deliveryMode": "SIM", "events": ["envelope-completed"],
            "eventData": { "version": "restv2.1", "includeData": ["recipients"] },
        });
        let mut wanted = ConnectConfiguration::read(&wanted).map_err(|_| ApiError::NotJson)?;
        if let Some((user, password)) = &self.login {
            (wanted.user_name, wanted.password) = (Some(user.clone()), Some(password.clone()));
        }
        Ok(wanted)
    }
}

/// What became of a message that Practice was to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticeSending {
    /// The log has it.
    Sent,
    /// The log did not have it in time.
    NotSeen,
    /// It was to be signed, and the account has no key: none was sent.
    NoKey,
}

/// Has Practice send it: a configuration is made, an envelope completed, and the configuration deleted again once the message was sent.
/// Never at Docusign itself, where it says [`PracticeSending::NotSeen`].
pub async fn send_practice_message(
    client: &NotificationClient<'_>,
    wanted: &PracticeMessage,
) -> Result<PracticeSending, NotificationProblem> {
    if client.environment != Environment::Practice {
        return Ok(PracticeSending::NotSeen);
    }
    if wanted.signed && client.api().secrets().await?.is_empty() {
        return Ok(PracticeSending::NoKey);
    }
    let made = client.api().create(&wanted.configuration()?).await?;
    let id = made.connect_id.ok_or(ApiError::Incomplete { missing: "connectId" })?;
    let sent = complete_an_envelope(client, &id).await;
    let deleted = client.api().delete(&id).await;
    let sent = sent?;
    deleted?;
    Ok(if sent { PracticeSending::Sent } else { PracticeSending::NotSeen })
}

/// Completes an envelope, and waits until the log says that its message was sent for this configuration.
async fn complete_an_envelope(client: &NotificationClient<'_>, id: &ConnectId) -> Result<bool, ApiError> {
    let api = client.api();
    let envelope = api.send_practice_envelope().await?;
    api.complete_practice_envelope(&envelope).await?;
    for _ in 0..LOOKS {
        let (logs, failures) =
            (api.logs(LogRange::default()).await?, api.failures(LogRange::default()).await?);
        let mut entries = logs.logs.iter().chain(&failures.failures);
        if entries.any(|entry| {
            entry.envelope_id.as_deref() == Some(&*envelope)
                && entry.connect_id.as_deref() == Some(id.as_str())
        }) {
            return Ok(true);
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    Ok(false)
}
