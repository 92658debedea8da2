//! The fields of a configuration in a file: which there are, and what each may hold.

use serde_json::{Map, Value};
use url::Url;

use super::configuration::ConnectConfiguration;
use super::event::ConnectEvent;
use super::event_data::IncludedData;
use super::oauth::ConnectOAuth;
use super::switch::ConnectSwitch;
use super::url::has_credentials;
use super::written_problem::{FieldKind, WrittenFor, WrittenProblem};
use crate::docusign::lenient;
use crate::plain::plain;

const TEXTS: [&str; 10] = [
    "configurationType",
    "name",
    "urlToPublishTo",
    "deliveryMode",
    "userName",
    "password",
    "soapNamespace",
    "externalFolderId",
    "externalFolderLabel",
    "salesforceAuthcode",
];
/// Of Salesforce; not looked at.
const OTHERS: [&str; 5] =
    ["salesforceApiVersion", "salesforceCallBackUrl", "sfObjects", "senderSelectableItems", "disabledBy"];
const LISTS: [&str; 5] = ["events", "envelopeEvents", "recipientEvents", "userIds", "groupIds"];

/// Names that are written for others: those of the envelope-level `eventNotification`, and a key, which no configuration has.
const MEANT: [(&str, Option<&str>); 12] = [
    ("url", Some("urlToPublishTo")),
    ("requireAcknowledgment", Some("requiresAcknowledgement")),
    ("requireAcknowledgement", Some("requiresAcknowledgement")),
    ("requiresAcknowledgment", Some("requiresAcknowledgement")),
    ("loggingEnabled", Some("enableLog")),
    ("signMessageWithX509Cert", Some("signMessageWithX509Certificate")),
    ("includeTimeZone", Some("includeTimeZoneInformation")),
    ("includeCertificateWithSoap", Some("includeCertSoapHeader")),
    ("includeData", Some("eventData")),
    ("oauthConfiguration", Some("oAuthConfiguration")),
    ("hmacSecret", None),
    ("id", Some("connectId")),
];

/// Fields of `eventData`.
const OF_EVENT_DATA: [&str; 3] = ["version", "format", "includeData"];

impl ConnectConfiguration {
    /// The object as a file may hold it that it is changed by: without its secrets, and without what is not known here, which would be
    /// refused there.
    pub fn to_written_json(&self) -> Map<String, Value> {
        let mut written = self.to_public_json();
        if let Some(data) = written.get_mut("eventData").and_then(Value::as_object_mut) {
            data.retain(|name, _| OF_EVENT_DATA.contains(&name.as_str()));
        }
        written.retain(|name, value| wrong_field(name, value, WrittenFor::Update).is_empty());
        written
    }
}

/// What is wrong with a field by itself.
pub(super) fn wrong_field(name: &str, value: &Value, to: WrittenFor) -> Vec<WrittenProblem> {
    let mut problems = Vec::new();
    let wrong = |name, kind| WrittenProblem::WrongKind { name, kind };
    let listed = |names: &[&'static str]| names.iter().find(|known| **known == name).copied();
    if let Some(switch) = ConnectSwitch::named(name) {
        if lenient::flag(value).is_none() {
            problems.push(wrong(switch.name(), FieldKind::Switch));
        }
    } else if let Some(name) = listed(&TEXTS) {
        if !value.is_string() {
            problems.push(wrong(name, FieldKind::Text));
        }
    } else if let Some(name) = listed(&LISTS) {
        let texts = value.as_array().is_some_and(|list| list.iter().all(|text| is_text(name, text)));
        if !texts {
            problems.push(wrong(name, FieldKind::Texts));
        }
    } else if name == "eventData" {
        problems.extend(wrong_event_data(value));
    } else if name == "oAuthConfiguration" {
        problems.extend(wrong_oauth(value, to));
    } else if name != "connectId" && listed(&OTHERS).is_none() {
        problems.push(unknown(name));
    }
    problems
}

/// A text of a list; of the events one that can be a name.
fn is_text(list: &str, text: &Value) -> bool {
    match (list, text.as_str()) {
        ("events", Some(text)) => ConnectEvent::new(text).is_some(),
        (_, text) => text.is_some_and(|text| !text.is_empty()),
    }
}

fn unknown(name: &str) -> WrittenProblem {
    let known = || {
        let switches = ConnectSwitch::ALL.iter().map(|switch| switch.name());
        let others = ["eventData", "oAuthConfiguration", "connectId"];
        switches.chain(TEXTS).chain(LISTS).chain(OTHERS).chain(others)
    };
    let meant = MEANT.iter().find(|(written, _)| *written == name).map(|(_, meant)| *meant);
    let instead = meant.unwrap_or_else(|| known().find(|known| known.eq_ignore_ascii_case(name)));
    WrittenProblem::UnknownField { name: plain(name), instead }
}

fn wrong_event_data(value: &Value) -> Vec<WrittenProblem> {
    let Some(fields) = value.as_object() else {
        return vec![WrittenProblem::WrongKind { name: "eventData", kind: FieldKind::Object }];
    };
    let mut problems = Vec::new();
    for (name, value) in fields {
        match name.as_str() {
            "version" | "format" if value.is_string() => {}
            "version" => {
                problems.push(WrittenProblem::WrongKind { name: "eventData.version", kind: FieldKind::Text });
            }
            "format" => {
                problems.push(WrittenProblem::WrongKind { name: "eventData.format", kind: FieldKind::Text });
            }
            "includeData" => {
                let is_name =
                    |name: &Value| name.as_str().is_some_and(|name| IncludedData::new(name).is_some());
                if !value.as_array().is_some_and(|list| list.iter().all(is_name)) {
                    problems.push(WrittenProblem::WrongKind {
                        name: "eventData.includeData",
                        kind: FieldKind::Texts,
                    });
                }
            }
            _ => problems.push(WrittenProblem::UnknownField {
                name: format!("eventData.{}", plain(name)),
                instead: name.eq_ignore_ascii_case("includeData").then_some("eventData.includeData"),
            }),
        }
    }
    problems
}

fn wrong_oauth(value: &Value, to: WrittenFor) -> Vec<WrittenProblem> {
    let Some(oauth) = ConnectOAuth::read_written(value) else {
        return vec![WrittenProblem::WrongKind { name: "oAuthConfiguration", kind: FieldKind::Object }];
    };
    let missing = [
        ("oAuthConfiguration.authorizationServerUrl", oauth.authorization_server_url.is_empty()),
        ("oAuthConfiguration.clientId", oauth.client_id.is_empty()),
        ("oAuthConfiguration.clientSecret", to == WrittenFor::Create && oauth.client_secret.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    let mut problems: Vec<_> = missing.map(|(name, _)| WrittenProblem::Missing(name)).collect();
    // What was shown has the names alone; their values stay.
    let is_value = |value: &Value| value.is_string() || to == WrittenFor::Update && value.is_null();
    let parameters = value.get("customParameters").filter(|parameters| !parameters.is_null());
    let is_map = |value: &Value| value.as_object().is_some_and(|map| map.values().all(is_value));
    if !parameters.is_none_or(is_map) {
        let name = "oAuthConfiguration.customParameters";
        problems.push(WrittenProblem::WrongKind { name, kind: FieldKind::TextOfEach });
    }
    if Url::parse(&oauth.authorization_server_url).is_ok_and(|url| has_credentials(&url)) {
        problems.push(WrittenProblem::OAuthCredentials);
    }
    problems
}
