//! A configuration read from a reply of Docusign's, or from what was written down here: leniently, once, at the border.

use serde_json::{Map, Value};

use super::configuration::{ConnectConfiguration, DeliveryMode};
use super::event::ConnectEvent;
use super::event_data::EventData;
use super::oauth::ConnectOAuth;
use super::switch::ConnectSwitch;
use crate::docusign::lenient;

/// Not an object, or one without the id of a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a configuration of Connect")]
pub struct NotAConfiguration;

impl ConnectConfiguration {
    /// Reads one. Texts are kept as they came: whoever shows one makes it fit for that. A field of another kind than it should be counts as one that is not known, and is kept as it came. What stands in
    /// the place of secrets is left out.
    pub fn read(value: &Value) -> Result<Self, NotAConfiguration> {
        let mut rest = value.as_object().ok_or(NotAConfiguration)?.clone();
        // A hash, or nothing: never to be written back.
        rest.remove("password");
        rest.remove("salesforceAuthcode");
        let connect_id = lenient::text(rest.remove("connectId").as_ref()).and_then(|id| id.parse().ok());
        let own_oauth = rest.remove("oAuthConfiguration").as_ref().and_then(ConnectOAuth::read);
        Ok(Self { connect_id, own_oauth, ..Self::read_fields(rest) })
    }

    /// Reads what has no secret in it.
    pub(super) fn read_fields(mut rest: Map<String, Value>) -> Self {
        let mut read = Self {
            configuration_type: take_text(&mut rest, "configurationType").unwrap_or_default(),
            name: take_text(&mut rest, "name").unwrap_or_default(),
            url: take_text(&mut rest, "urlToPublishTo").unwrap_or_default(),
            disabled_by: take_text(&mut rest, "disabledBy"),
            delivery_mode: take_text(&mut rest, "deliveryMode").and_then(|word| DeliveryMode::named(&word)),
            events: take_texts(&mut rest, "events")
                .iter()
                .filter_map(|name| ConnectEvent::new(name))
                .collect(),
            envelope_events: take_texts(&mut rest, "envelopeEvents"),
            recipient_events: take_texts(&mut rest, "recipientEvents"),
            event_data: rest.remove("eventData").as_ref().and_then(EventData::read),
            user_ids: take_texts(&mut rest, "userIds"),
            group_ids: take_texts(&mut rest, "groupIds"),
            user_name: take_text(&mut rest, "userName"),
            ..Self::default()
        };
        for switch in ConnectSwitch::ALL {
            if let Some(on) = lenient::flag(rest.get(switch.name())) {
                rest.remove(switch.name());
                read.set(switch, on);
            }
        }
        read.rest = rest;
        read
    }
}

/// A text as it came, since it is sent back; one that is empty counts as left out.
fn take_text(rest: &mut Map<String, Value>, name: &str) -> Option<String> {
    lenient::raw_text(rest.remove(name).as_ref())
}

fn take_texts(rest: &mut Map<String, Value>, name: &str) -> Vec<String> {
    let value = rest.remove(name);
    let listed = value.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    listed.iter().filter_map(lenient::raw_text).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What Docusign was recorded to answer to a minimal create, and one field from the future.
    fn recorded() -> Value {
        json!({
            "connectId": "22210641", "configurationType": "custom", "name": "Orders", "urlToPublishTo": "https://a.example/x",
            "allowEnvelopePublish": "true", "enableLog": "false", "requiresAcknowledgement": "true", "allUsers": "true",
            "includeHMAC": "false", "includeOAuth": "false", "integratorManaged": "false", "deliveryMode": "",
            "envelopeEvents": ["completed"], "recipientEvents": [], "soapNamespace": "", "password": "a-hash", "salesforceAuthcode": "a-code",
            "eventData": { "version": "", "includeData": [], "newer": "yes" }, "fieldOfTomorrow": ["a", { "b": "c" }],
        })
    }

    #[test]
    fn what_is_not_known_comes_back_as_it_was_and_no_password_does() {
        let read = ConnectConfiguration::read(&recorded()).unwrap();
        assert_eq!(read.connect_id.as_ref().unwrap().as_str(), "22210641");
        assert_eq!(read.switch(ConnectSwitch::AllUsers), Some(true));
        assert_eq!(read.delivery_mode, None);
        assert!(read.tells_in_the_older_vocabulary());
        let sent = Value::from(read.to_sent_json());
        let recorded = recorded();
        for (name, value) in recorded.as_object().unwrap() {
            match name.as_str() {
                "password" | "salesforceAuthcode" => assert!(sent.get(name).is_none(), "{name}"),
                // Said by nobody: not said.
                "deliveryMode" | "recipientEvents" => assert!(sent.get(name).is_none()),
                _ => assert_eq!(sent.get(name), Some(value), "{name}"),
            }
        }
        assert!(!format!("{read:?}").contains("fieldOfTomorrow"));
    }

    #[test]
    fn what_was_given_is_sent_back_to_the_letter() {
        let (spaced, long) = ("Orders  of\u{a0}2026 ", "x".repeat(2000));
        let mut given = recorded();
        given["name"] = json!(spaced);
        given["userName"] = json!(long);
        given["userIds"] = json!(["a  b"]);
        given["urlToPublishTo"] = json!(format!("https://a.example/ü?{long}"));
        given["eventData"]["version"] = json!("of  tomorrow");
        let sent = Value::from(ConnectConfiguration::read(&given).unwrap().to_sent_json());
        for name in ["name", "userName", "userIds", "urlToPublishTo", "eventData"] {
            assert_eq!(sent[name], given[name], "{name}");
        }
    }

    #[test]
    fn booleans_are_texts_on_the_wire_and_partner_management_is_always_said() {
        let read = ConnectConfiguration::read(
            &json!({ "name": "a", "allUsers": true, "enableLog": "FALSE", "includeHMAC": 1 }),
        );
        let sent = Value::from(read.unwrap().to_sent_json());
        assert_eq!(sent["allUsers"], "true");
        assert_eq!(sent["enableLog"], "false");
        assert_eq!(sent["includeHMAC"], 1, "kept as it came");
        assert_eq!(sent["integratorManaged"], "false");
    }

    #[test]
    fn telling_events_sets_what_docusign_requires_with_them() {
        let mut read = ConnectConfiguration::read(&recorded()).unwrap();
        read.tell(vec![ConnectEvent::new("envelope-completed").unwrap()], Vec::new());
        let sent = Value::from(read.to_sent_json());
        assert_eq!(sent["deliveryMode"], "SIM");
        assert_eq!(sent["eventData"], json!({ "version": "restv2.1", "format": "json", "includeData": [] }));
        assert_eq!(sent["envelopeEvents"], json!([]), "one vocabulary, and what was there is emptied");
        assert_eq!(sent["events"], json!(["envelope-completed"]));
    }

    #[test]
    fn taking_over_changes_what_is_said_and_leaves_the_rest() {
        let mut there = ConnectConfiguration::read(&recorded()).unwrap();
        let wanted = json!({ "name": "Orders", "urlToPublishTo": "https://b.example", "enableLog": true,
            "events": ["envelope-sent"], "deliveryMode": "SIM", "eventData": { "version": "restv2.1" } });
        there.take(&ConnectConfiguration::read(&wanted).unwrap());
        let sent = Value::from(there.to_sent_json());
        assert_eq!(sent["connectId"], "22210641");
        assert_eq!(sent["urlToPublishTo"], "https://b.example");
        assert_eq!(sent["allowEnvelopePublish"], "true");
        assert_eq!(sent["enableLog"], "true");
        assert_eq!(sent["fieldOfTomorrow"], recorded()["fieldOfTomorrow"]);
        assert_eq!(sent["eventData"]["newer"], "yes");
        assert_eq!(sent["envelopeEvents"], json!([]));
    }

    #[test]
    fn a_password_in_the_address_is_sent_as_it_is_and_not_shown() {
        let address = "https://olive:canary@a.example/hook";
        let read =
            ConnectConfiguration::read(&json!({ "name": "Orders", "urlToPublishTo": address })).unwrap();
        assert_eq!(read.to_sent_json()["urlToPublishTo"], address);
        let shown = format!("{read:?} {} {}", Value::from(read.to_public_json()), read.shown_url());
        assert!(shown.contains("a.example") && !shown.contains("canary"), "{shown}");
    }

    #[test]
    fn what_is_no_object_is_no_configuration() {
        for value in [json!(null), json!([]), json!("x")] {
            assert_eq!(ConnectConfiguration::read(&value).err(), Some(NotAConfiguration));
        }
    }
}
