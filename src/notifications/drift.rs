//! What is there against what was set up here.

use super::client::{NotificationClient, NotificationProblem};
use crate::connections::ApiError;
use crate::docusign::connect::{
    ConnectConfiguration, ConnectEvent, ConnectSwitch, DeliveryMode, EventData, FieldDifference,
};
use crate::domain::{ConnectId, SetUpNotification};

/// How a configuration is no longer as it was set up here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drift {
    /// It is not there any more.
    Gone,
    /// It was switched off.
    Off {
        /// By whom or what, if Docusign says so.
        by: Option<String>,
    },
    /// It was paused, and not from here.
    Paused,
    /// It asks for signatures, and the account has no key to make them with.
    HmacWithoutKey,
    /// Some events are not told any more.
    EventsMissing(Vec<ConnectEvent>),
    /// It tells by the other vocabulary: messages come in another form, or not at all.
    WrongVocabulary,
    /// Messages go elsewhere.
    AddressChanged {
        /// Where they went.
        was: String,
        /// Where they go.
        is: String,
    },
    /// Another field is not as it was.
    Changed(FieldDifference),
}

impl Drift {
    /// The cause, as programs read it.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Off { .. } => "off",
            Self::Paused => "paused",
            Self::HmacWithoutKey => "hmac-without-key",
            Self::EventsMissing(_) => "events-missing",
            Self::WrongVocabulary => "wrong-vocabulary",
            Self::AddressChanged { .. } => "address-changed",
            Self::Changed(_) => "changed",
        }
    }
}

/// What became of one configuration that was set up here.
#[derive(Debug)]
pub struct DriftReport {
    /// Which.
    pub connect_id: ConnectId,
    /// What it was called.
    pub name: String,
    /// How it is not as it was; nothing where all is well.
    pub drifts: Vec<Drift>,
    /// Whether the account has a key could not be seen, though this one asks for signatures.
    pub keys_unseen: Option<ApiError>,
}

/// Compares each configuration that was set up here with what is there.
pub async fn drift(client: &NotificationClient<'_>) -> Result<Vec<DriftReport>, NotificationProblem> {
    if client.set_up.is_empty() {
        return Ok(Vec::new());
    }
    let all = client.list().await?;
    Ok(reports(client, &all).await)
}

/// The same, where `all` configurations of the account are known already.
pub(super) async fn reports(
    client: &NotificationClient<'_>,
    all: &[ConnectConfiguration],
) -> Vec<DriftReport> {
    let there =
        |known: &SetUpNotification| all.iter().find(|one| one.connect_id.as_ref() == Some(&known.connect_id));
    let keys = if client.set_up.iter().filter_map(there).any(asks_for_keys) {
        client.api().secrets().await.map(|keys| keys.len())
    } else {
        Ok(1)
    };
    let report = |known: &SetUpNotification| {
        let sent = sent_of(known);
        let found = there(known);
        let mut drifts = found.map_or_else(|| vec![Drift::Gone], |found| drifts(&sent, found));
        let asks = found.is_some_and(asks_for_keys);
        if asks && matches!(keys, Ok(0)) {
            drifts.push(Drift::HmacWithoutKey);
        }
        let keys_unseen = keys.as_ref().err().filter(|_| asks).cloned();
        DriftReport { connect_id: known.connect_id.clone(), name: sent.name, drifts, keys_unseen }
    };
    client.set_up.iter().map(report).collect()
}

/// A configuration as it was sent, read again.
pub(super) fn sent_of(known: &SetUpNotification) -> ConnectConfiguration {
    ConnectConfiguration::read(&known.sent.clone().into()).unwrap_or_default()
}

/// Whether the account's own keys sign its messages.
fn asks_for_keys(one: &ConnectConfiguration) -> bool {
    // What the partner manages is signed with the partner's.
    one.is(ConnectSwitch::IncludeHmac) && !one.is(ConnectSwitch::IntegratorManaged)
}

/// Whether a configuration asks for signatures and its account has no key to make them with: its messages come unsigned.
pub(super) async fn lacks_key(
    client: &NotificationClient<'_>,
    there: &ConnectConfiguration,
) -> Result<bool, ApiError> {
    Ok(asks_for_keys(there) && client.api().secrets().await?.is_empty())
}

/// How `found` differs from what was sent, keys apart.
fn drifts(sent: &ConnectConfiguration, found: &ConnectConfiguration) -> Vec<Drift> {
    let mut drifts = Vec::new();
    // Of each cause, the fields that it explains.
    let mut explained: Vec<&str> = vec!["urlToPublishTo"];
    if sent.url != found.url {
        drifts.push(Drift::AddressChanged { was: sent.shown_url(), is: found.shown_url() });
    }
    let was_on = sent.is(ConnectSwitch::AllowEnvelopePublish);
    if was_on && !found.is(ConnectSwitch::AllowEnvelopePublish) {
        drifts.push(Drift::Off { by: found.disabled_by.clone() });
        explained.push(ConnectSwitch::AllowEnvelopePublish.name());
    }
    if found.is(ConnectSwitch::PausePublish) && !sent.is(ConnectSwitch::PausePublish) {
        drifts.push(Drift::Paused);
        explained.push(ConnectSwitch::PausePublish.name());
    }
    if speaks_otherwise(sent, found) {
        drifts.push(Drift::WrongVocabulary);
        explained.extend([
            "events",
            "envelopeEvents",
            "recipientEvents",
            "deliveryMode",
            "eventData.version",
        ]);
    } else {
        // Docusign gives some names back in another case than they were sent.
        let is_there = |event: &ConnectEvent| {
            found.events.iter().any(|other| other.as_str().eq_ignore_ascii_case(event.as_str()))
        };
        let missing: Vec<_> = sent.events.iter().filter(|event| !is_there(event)).cloned().collect();
        if !missing.is_empty() {
            drifts.push(Drift::EventsMissing(missing));
            explained.push("events");
        }
    }
    let others = sent.differences(found).into_iter().filter(|one| !explained.contains(&one.field.as_str()));
    drifts.extend(others.map(Drift::Changed));
    drifts
}

/// Whether one tells message by message and the other does not.
fn speaks_otherwise(sent: &ConnectConfiguration, found: &ConnectConfiguration) -> bool {
    let is_rest = found.event_data.as_ref().is_some_and(EventData::is_rest);
    if sent.events.is_empty() {
        sent.tells_in_the_older_vocabulary() && !found.events.is_empty()
    } else {
        found.tells_in_the_older_vocabulary() || found.delivery_mode != Some(DeliveryMode::Sim) || !is_rest
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn sent() -> Value {
        json!({ "name": "Orders", "urlToPublishTo": "https://a.example", "allowEnvelopePublish": "true",
            "deliveryMode": "SIM", "events": ["envelope-sent", "envelope-completed"], "integratorManaged": "true",
            "eventData": { "version": "restv2.1", "includeData": [] } })
    }

    fn seen(changes: &[(&str, Value)]) -> Vec<&'static str> {
        let mut found = sent();
        for (name, value) in changes {
            found[name] = value.clone();
        }
        let read = |value: &Value| ConnectConfiguration::read(value).unwrap();
        drifts(&read(&sent()), &read(&found)).iter().map(Drift::id).collect()
    }

    #[test]
    fn each_cause_is_named_once_and_alone() {
        assert_eq!(seen(&[]), Vec::<&str>::new());
        assert_eq!(seen(&[("allowEnvelopePublish", json!("false"))]), ["off"]);
        assert_eq!(seen(&[("pausePublish", json!("true"))]), ["paused"]);
        assert_eq!(seen(&[("events", json!(["envelope-sent"]))]), ["events-missing"]);
        assert_eq!(seen(&[("events", json!(["Envelope-Completed", "envelope-sent"]))]), Vec::<&str>::new());
        assert_eq!(seen(&[("envelopeEvents", json!(["Completed"]))]), ["changed"]);
        assert_eq!(seen(&[("urlToPublishTo", json!("https://b.example"))]), ["address-changed"]);
        let older = [
            ("events", json!([])),
            ("envelopeEvents", json!(["Completed"])),
            ("deliveryMode", json!("aggregate")),
            ("eventData", json!({ "version": "legacy" })),
        ];
        assert_eq!(seen(&older), ["wrong-vocabulary"]);
        assert_eq!(
            seen(&[("eventData", json!({ "version": "legacy", "includeData": [] }))]),
            ["wrong-vocabulary"]
        );
        // What makes a check that looks at the seven alone say that all is well.
        assert_eq!(seen(&[("integratorManaged", json!("false"))]), ["changed"]);
        let more = json!(["envelope-sent", "envelope-completed", "envelope-voided"]);
        assert_eq!(seen(&[("events", more)]), ["changed"]);
        let both = [("pausePublish", json!("true")), ("events", json!(["envelope-sent"]))];
        assert_eq!(seen(&both), ["paused", "events-missing"]);
    }
}
