//! In what two configurations differ.

use std::collections::BTreeSet;

use serde_json::Value;

use super::configuration::{ConnectConfiguration, DeliveryMode};
use super::event_data::EventData;
use crate::docusign::lenient;

/// Stands for a value that may be a secret.
const HIDDEN: &str = "…";

/// A field that is not as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    /// Its name on the wire.
    pub field: String,
    /// What it is to be.
    pub wanted: Value,
    /// What it is; null where it is missing.
    pub found: Value,
}

impl ConnectConfiguration {
    /// The secrets that this one is to have: whether they are those that are there, nobody can see.
    pub fn unseen_differences(&self) -> Vec<FieldDifference> {
        let of_own = self.own_oauth.as_ref().is_some_and(|own| own.client_secret.is_some());
        let fields = [("password", self.password.is_some()), ("oAuthConfiguration.clientSecret", of_own)];
        let hidden = |field: &str| FieldDifference {
            field: field.to_owned(),
            wanted: HIDDEN.into(),
            found: HIDDEN.into(),
        };
        fields.into_iter().filter(|(_, is_there)| *is_there).map(|(field, _)| hidden(field)).collect()
    }

    /// In what `found` is not as this one says it is to be. What this one does not say is not looked at; nor are secrets, which nobody can
    /// see. Lists are compared without regard to their order.
    pub fn differences(&self, found: &Self) -> Vec<FieldDifference> {
        let mut all = Vec::new();
        let mut differ = |field: &str, wanted: Value, found: Value| {
            all.push(FieldDifference { field: field.to_owned(), wanted, found });
        };
        if self.name != found.name {
            differ("name", self.name.as_str().into(), found.name.as_str().into());
        }
        if self.url != found.url {
            let (wanted, found) = (self.shown_url(), found.shown_url());
            // They differ in what is not shown.
            let is_hidden = wanted == found;
            let shown = |url: String| if is_hidden { HIDDEN.into() } else { url.into() };
            differ("urlToPublishTo", shown(wanted), shown(found));
        }
        let kind = |kind: &str| if kind.is_empty() { "custom".to_owned() } else { kind.to_owned() };
        let (wanted_kind, found_kind) = (kind(&self.configuration_type), kind(&found.configuration_type));
        if !self.configuration_type.is_empty() && wanted_kind != found_kind {
            differ("configurationType", wanted_kind.into(), found_kind.into());
        }
        for (switch, wanted) in &self.switches {
            if *wanted != found.is(*switch) {
                differ(switch.name(), wanted.to_string().into(), found.is(*switch).to_string().into());
            }
        }
        if self.delivery_mode.is_some() && self.delivery_mode != found.delivery_mode {
            let word = |mode: &Option<DeliveryMode>| mode.as_ref().map(DeliveryMode::as_str).into();
            differ("deliveryMode", word(&self.delivery_mode), word(&found.delivery_mode));
        }
        let events = |of: &Self| of.events.iter().map(|event| event.as_str().to_owned()).collect::<Vec<_>>();
        // Lists that go together: where one is said, nothing is to be in the others that is not said.
        let tells = !self.events.is_empty() || self.tells_in_the_older_vocabulary();
        for (field, is_said, wanted, found) in [
            ("events", tells, events(self), events(found)),
            ("envelopeEvents", tells, self.envelope_events.clone(), found.envelope_events.clone()),
            ("recipientEvents", tells, self.recipient_events.clone(), found.recipient_events.clone()),
            ("userIds", self.chooses(), self.user_ids.clone(), found.user_ids.clone()),
            ("groupIds", self.chooses(), self.group_ids.clone(), found.group_ids.clone()),
        ] {
            if is_said && set(&wanted) != set(&found) {
                differ(field, wanted.into(), found.into());
            }
        }
        if let Some(wanted) = &self.event_data {
            differences_of_data(wanted, found.event_data.as_ref(), &mut differ);
        }
        // An empty one is none.
        let name = |of: &Self| of.user_name.clone().filter(|name| !name.is_empty());
        if self.user_name.is_some() && name(self) != name(found) {
            differ("userName", self.user_name.clone().into(), found.user_name.clone().into());
        }
        if let Some(wanted) = &self.own_oauth {
            let there = found.own_oauth.as_ref();
            let (public, public_there) =
                (wanted.to_public_json(), there.map(super::oauth::ConnectOAuth::to_public_json));
            if public_there.as_ref() == Some(&public) {
                for name in there.map(|there| wanted.other_values(there)).unwrap_or_default() {
                    differ(
                        &format!("oAuthConfiguration.customParameters.{name}"),
                        HIDDEN.into(),
                        HIDDEN.into(),
                    );
                }
            } else {
                differ("oAuthConfiguration", public, public_there.into());
            }
        }
        for (field, wanted) in &self.rest {
            let there = found.rest.get(field).unwrap_or(&Value::Null);
            if !alike(wanted, there) {
                differ(field, wanted.clone(), there.clone());
            }
        }
        all
    }
}

fn differences_of_data(
    wanted: &EventData,
    found: Option<&EventData>,
    differ: &mut impl FnMut(&str, Value, Value),
) {
    let nothing = EventData::default();
    let found = found.unwrap_or(&nothing);
    // An empty version of what is there is the older one; of what is wanted it says nothing.
    let version = |data: &EventData| if data.is_rest() { EventData::REST } else { EventData::LEGACY };
    if !wanted.version.is_empty() && version(wanted) != version(found) {
        differ("eventData.version", version(wanted).into(), version(found).into());
    } else if wanted.format.is_some() && wanted.format() != found.format() {
        differ("eventData.format", wanted.format().into(), found.format().into());
    }
    let names =
        |data: &EventData| data.included().iter().map(|name| name.as_str().to_owned()).collect::<Vec<_>>();
    let is_said = wanted.include_data.is_some();
    let (wanted, found) = (names(wanted), names(found));
    if is_said && set(&wanted) != set(&found) {
        differ("eventData.includeData", wanted.into(), found.into());
    }
}

/// Names without regard to case and order: Docusign gives some back in another case than they were sent.
fn set(names: &[String]) -> BTreeSet<String> {
    names.iter().map(|name| name.to_ascii_lowercase()).collect()
}

/// Whether two values mean the same: a boolean is also a text, an empty text is also nothing.
fn alike(one: &Value, other: &Value) -> bool {
    let is_nothing = |value: &Value| value.is_null() || value.as_str() == Some("");
    let flags = (lenient::flag(one), lenient::flag(other));
    one == other || is_nothing(one) && is_nothing(other) || flags.0.is_some() && flags.0 == flags.1
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::docusign::connect::{WrittenFor, read_written};

    fn wanted() -> ConnectConfiguration {
        let written = json!({ "name": "Orders", "urlToPublishTo": "https://a.example", "enableLog": true, "includeOAuth": false,
            "events": ["envelope-sent", "envelope-completed"], "soapNamespace": "",
            "eventData": { "version": "restv2.1", "format": "json", "includeData": ["tabs", "recipients"] } });
        read_written(written.to_string().as_bytes(), WrittenFor::Create).unwrap()
    }

    fn found(changes: &[(&str, Value)]) -> ConnectConfiguration {
        // As Docusign gives it back: another order, no format, texts.
        let mut there = json!({ "connectId": "1", "configurationType": "custom", "name": "Orders",
            "urlToPublishTo": "https://a.example", "enableLog": "true", "allowEnvelopePublish": "true", "allUsers": "true",
            "deliveryMode": "SIM", "events": ["envelope-completed", "envelope-sent"],
            "eventData": { "version": "restv2.1", "includeData": ["recipients", "tabs"] } });
        for (name, value) in changes {
            there[name] = value.clone();
        }
        ConnectConfiguration::read(&there).unwrap()
    }

    #[test]
    fn the_same_in_other_words_does_not_differ() {
        assert_eq!(wanted().differences(&found(&[])), []);
    }

    #[test]
    fn each_field_that_differs_is_named() {
        for (name, value, field) in [
            ("name", json!("Other"), "name"),
            ("urlToPublishTo", json!("https://b.example"), "urlToPublishTo"),
            ("enableLog", json!("false"), "enableLog"),
            ("includeOAuth", json!("true"), "includeOAuth"),
            ("integratorManaged", json!("true"), "integratorManaged"),
            ("allUsers", json!("false"), "allUsers"),
            ("deliveryMode", json!("aggregate"), "deliveryMode"),
            ("events", json!(["envelope-sent"]), "events"),
            ("configurationType", json!("salesforce"), "configurationType"),
            (
                "eventData",
                json!({ "version": "legacy", "includeData": ["tabs", "recipients"] }),
                "eventData.version",
            ),
            (
                "eventData",
                json!({ "version": "restv2.1", "format": "xml", "includeData": ["tabs", "recipients"] }),
                "eventData.format",
            ),
            ("eventData", json!({ "version": "restv2.1", "includeData": [] }), "eventData.includeData"),
            ("soapNamespace", json!("urn:x"), "soapNamespace"),
            ("envelopeEvents", json!(["Completed"]), "envelopeEvents"),
            ("recipientEvents", json!(["Completed"]), "recipientEvents"),
        ] {
            let mut wanted = wanted();
            if name == "configurationType" {
                "custom".clone_into(&mut wanted.configuration_type);
            }
            let differences = wanted.differences(&found(&[(name, value.clone())]));
            let fields: Vec<_> = differences.iter().map(|difference| difference.field.as_str()).collect();
            assert_eq!(fields, [field], "{name} {value}");
        }
    }

    #[test]
    fn what_goes_with_a_list_is_compared_and_emptied_with_it() {
        let read = |lists: &Value| {
            let mut there =
                json!({ "connectId": "7", "name": "Orders", "urlToPublishTo": "https://a.example" });
            for (name, value) in lists.as_object().unwrap() {
                there[name] = value.clone();
            }
            ConnectConfiguration::read(&there).unwrap()
        };
        for (wanted, there, other) in [
            (json!({ "userIds": ["u"] }), json!({ "userIds": ["u"], "groupIds": ["g"] }), "groupIds"),
            (json!({ "groupIds": ["g"] }), json!({ "userIds": ["u"], "groupIds": ["g"] }), "userIds"),
            (
                json!({ "envelopeEvents": ["Sent"] }),
                json!({ "envelopeEvents": ["Sent"], "recipientEvents": ["Sent"] }),
                "recipientEvents",
            ),
            (
                json!({ "envelopeEvents": ["Sent"] }),
                json!({ "envelopeEvents": ["Sent"], "events": ["envelope-sent"] }),
                "events",
            ),
            (
                json!({ "events": ["envelope-sent"] }),
                json!({ "events": ["envelope-sent"], "recipientEvents": ["Sent"] }),
                "recipientEvents",
            ),
        ] {
            let (wanted, mut there) = (read(&wanted), read(&there));
            let fields: Vec<_> = wanted.differences(&there).into_iter().map(|one| one.field).collect();
            assert_eq!(fields, [other]);
            there.take(&wanted);
            assert_eq!(there.to_sent_json().get(other), Some(&json!([])), "left out, it would stay: {other}");
            assert_eq!(wanted.differences(&there), []);
        }
    }

    #[test]
    fn what_is_not_said_is_not_looked_at() {
        let extra = found(&[("includeDocuments", json!("true")), ("fieldOfTomorrow", json!(1))]);
        assert_eq!(wanted().differences(&extra), []);
    }
}
