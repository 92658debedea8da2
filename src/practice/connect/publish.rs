//! What happened to an envelope becomes a message to each configuration that hears of it.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clock::MonotonicTime;
use crate::practice::state::PracticeState;
use crate::practice::state::envelopes::PracticeEnvelope;
use crate::practice::state::messages::{EnvelopeEvent, MessageForm, WaitingMessage};

/// A message about each of `events`, in their order, to whoever hears of it. They are sent in the background.
pub(super) fn publish(
    state: &mut PracticeState,
    envelope: &PracticeEnvelope,
    events: &[EnvelopeEvent],
    now: (Timestamp, MonotonicTime),
) {
    let account = envelope.account.id;
    for event in events {
        let hears = state.connect.of(account).configurations.iter().filter_map(|configuration| {
            let form = form_for(configuration, event, envelope.sender.sub)?;
            Some((configuration.get("connectId")?.as_str()?.to_owned(), form))
        });
        for (connect_id, form) in hears.collect::<Vec<_>>() {
            state.messages.add(now.1, |number, due| WaitingMessage {
                number,
                account,
                connect_id,
                by: None,
                form,
                event: event.clone(),
                envelope: envelope.clone(),
                happened: now.0,
                tries: 0,
                due,
                failure_id: None,
            });
        }
    }
}

/// A message about an envelope as it stands, by a configuration that the account need not have; none if that does not hear of it.
pub(super) fn publish_by(
    state: &mut PracticeState,
    envelope: PracticeEnvelope,
    configuration: &Map<String, Value>,
    now: (Timestamp, MonotonicTime),
) {
    let event = EnvelopeEvent::of(envelope.status);
    if let Some(form) = form_for(configuration, &event, envelope.sender.sub) {
        state.messages.add(now.1, |number, due| WaitingMessage {
            number,
            account: envelope.account.id,
            connect_id: text(configuration, "connectId").to_owned(),
            by: Some(configuration.clone()),
            form,
            event,
            envelope,
            happened: now.0,
            tries: 0,
            due,
            failure_id: None,
        });
    }
}

/// Whether that is on in a configuration.
pub(super) fn is_on(configuration: &Map<String, Value>, name: &str) -> bool {
    configuration.get(name).and_then(Value::as_str) == Some("true")
}

/// A text of a configuration.
pub(super) fn text<'a>(configuration: &'a Map<String, Value>, name: &str) -> &'a str {
    configuration.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// In which form a configuration hears of it; nothing if it does not.
fn form_for(configuration: &Map<String, Value>, event: &EnvelopeEvent, sender: &str) -> Option<MessageForm> {
    let is_heard = is_on(configuration, "allowEnvelopePublish")
        && text(configuration, "configurationType") == "custom"
        && (is_on(configuration, "allUsers")
            || has(configuration, "userIds", sender) != is_on(configuration, "allUsersExcept"));
    if !is_heard {
        return None;
    }
    if has(configuration, "events", event.name) {
        return Some(MessageForm::Single);
    }
    let legacy = if event.signer.is_some() { "recipientEvents" } else { "envelopeEvents" };
    has(configuration, legacy, event.legacy).then(|| {
        let data = configuration.get("eventData").and_then(Value::as_object);
        let said = |name: &str| data.and_then(|data| data.get(name)).and_then(Value::as_str);
        match (said("version"), said("format")) {
            (Some("restv2.1"), None | Some("" | "json")) => MessageForm::Envelope,
            _ => MessageForm::Xml,
        }
    })
}

/// Whether a list has that, in whatever case.
fn has(configuration: &Map<String, Value>, list: &str, wanted: &str) -> bool {
    let list = configuration.get(list).and_then(Value::as_array);
    let mut texts = list.into_iter().flatten().filter_map(Value::as_str);
    texts.any(|text| text.eq_ignore_ascii_case(wanted))
}
