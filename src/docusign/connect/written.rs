//! A configuration that a person wrote to a file, in Docusign's own spelling: read strictly, since Docusign drops without a word what it does
//! not know, and what is missing means something else than it seems to.

use secrecy::SecretString;
use serde_json::{Map, Value};
use url::Url;

use super::configuration::{ConnectConfiguration, DeliveryMode};
use super::event::ConnectEvent;
use super::event_data::{EventData, IncludedData};
use super::oauth::ConnectOAuth;
use super::switch::ConnectSwitch;
use super::url::{ConnectUrlProblem, has_credentials, url_problem};
use crate::docusign::lenient;
use crate::domain::Environment;
use crate::plain::plain;

/// What is wrong with a file. Names are fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrittenProblem {
    /// It is no JSON object.
    #[error("not a JSON object")]
    NotAnObject,
    /// It holds several configurations.
    #[error("{0} configurations in one file")]
    Several(usize),
    /// Docusign has no such field, and would drop it.
    #[error("no field is called {name}")]
    UnknownField {
        /// The name.
        name: String,
        /// What is meant, most likely.
        instead: Option<&'static str>,
    },
    /// A field has another kind of value.
    #[error("{name} is no {kind}")]
    WrongKind {
        /// The field.
        name: &'static str,
        /// What it has to be.
        kind: FieldKind,
    },
    /// A field that has to be there is missing or empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The address cannot be one that Docusign sends to.
    #[error("urlToPublishTo: {0}")]
    Address(ConnectUrlProblem),
    /// `events` needs `SIM` and `restv2.1`, and the file says otherwise.
    #[error("events need SIM and restv2.1")]
    EventsNeedSim,
    /// `events` beside `envelopeEvents` or `recipientEvents`.
    #[error("two vocabularies of events")]
    TwoVocabularies,
    /// No event at all.
    #[error("no event")]
    NoEvents,
    /// HTTP Basic and OAuth both need the one `Authorization` header.
    #[error("HTTP Basic and OAuth exclude each other")]
    BasicAndOAuth,
    /// A password without the name of its user.
    #[error("a password without userName")]
    PasswordAlone,
    /// A user name or password stands in the address of the authorization server.
    #[error("credentials in oAuthConfiguration.authorizationServerUrl")]
    OAuthCredentials,
    /// Not all users, and none that is chosen.
    #[error("nobody is chosen")]
    NobodyChosen,
}

/// What a field has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// true or false, also as a text.
    Switch,
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// An object.
    Object,
}

impl std::fmt::Display for FieldKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Switch => "boolean",
            Self::Text => "text",
            Self::Texts => "list of texts",
            Self::Object => "object",
        })
    }
}

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

/// Reads a file: one configuration, or a list of one as `GET /connect/{connectId}` gives. Its `connectId` is left out, since it is another
/// one in each account. What Docusign requires together is set together; switched on is what is not said to be off. All that is wrong is
/// said at once.
pub fn read_written(bytes: &[u8]) -> Result<ConnectConfiguration, Vec<WrittenProblem>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // serde's own error could quote a password, so it is dropped.
    let value: Value = serde_json::from_slice(bytes).map_err(|_| vec![WrittenProblem::NotAnObject])?;
    let one = match value.get("configurations").and_then(Value::as_array).map(Vec::as_slice) {
        None => &value,
        Some([one]) => one,
        Some(several) => return Err(vec![WrittenProblem::Several(several.len())]),
    };
    let fields = one.as_object().ok_or_else(|| vec![WrittenProblem::NotAnObject])?;
    let mut problems = wrong_fields(fields);
    let mut rest = fields.clone();
    rest.remove("connectId");
    rest.remove("disabledBy");
    let mut secret = |name: &str| {
        let taken = rest.remove(name);
        taken.as_ref().and_then(Value::as_str).filter(|text| !text.is_empty()).map(SecretString::from)
    };
    let (password, salesforce_authcode) = (secret("password"), secret("salesforceAuthcode"));
    let own_oauth = rest.remove("oAuthConfiguration").as_ref().and_then(ConnectOAuth::read_written);
    let mut read = ConnectConfiguration {
        own_oauth,
        password,
        salesforce_authcode,
        ..ConnectConfiguration::read_fields(rest)
    };
    complete(&mut read);
    problems.extend(wrong_together(&read));
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

/// What is wrong with each field by itself.
fn wrong_fields(fields: &Map<String, Value>) -> Vec<WrittenProblem> {
    let mut problems = Vec::new();
    for (name, value) in fields {
        let wrong = |name, kind| WrittenProblem::WrongKind { name, kind };
        let listed = |names: &[&'static str]| names.iter().find(|known| **known == name.as_str()).copied();
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
            problems.extend(wrong_oauth(value));
        } else if name != "connectId" && listed(&OTHERS).is_none() {
            problems.push(unknown(name));
        }
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

fn wrong_oauth(value: &Value) -> Vec<WrittenProblem> {
    let Some(oauth) = ConnectOAuth::read_written(value) else {
        return vec![WrittenProblem::WrongKind { name: "oAuthConfiguration", kind: FieldKind::Object }];
    };
    let missing = [
        ("oAuthConfiguration.authorizationServerUrl", oauth.authorization_server_url.is_empty()),
        ("oAuthConfiguration.clientId", oauth.client_id.is_empty()),
        ("oAuthConfiguration.clientSecret", oauth.client_secret.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    let mut problems: Vec<_> = missing.map(|(name, _)| WrittenProblem::Missing(name)).collect();
    if Url::parse(&oauth.authorization_server_url).is_ok_and(|url| has_credentials(&url)) {
        problems.push(WrittenProblem::OAuthCredentials);
    }
    problems
}

/// Sets what is required together, and what is meant where nothing is said.
fn complete(read: &mut ConnectConfiguration) {
    if read.switch(ConnectSwitch::AllowEnvelopePublish).is_none() {
        read.set(ConnectSwitch::AllowEnvelopePublish, true);
    }
    // Left out, it would stay on where it is.
    if read.switch(ConnectSwitch::IntegratorManaged).is_none() {
        read.set(ConnectSwitch::IntegratorManaged, false);
    }
    if read.switch(ConnectSwitch::AllUsers).is_none() {
        let chosen = !(read.user_ids.is_empty() && read.group_ids.is_empty());
        read.set(ConnectSwitch::AllUsers, !chosen);
    }
    if read.events.is_empty() {
        return;
    }
    read.delivery_mode.get_or_insert(DeliveryMode::Sim);
    let data = read.event_data.get_or_insert_with(|| EventData::rest_json(Vec::new()));
    if data.version.is_empty() {
        EventData::REST.clone_into(&mut data.version);
    }
}

/// What is wrong with fields together.
fn wrong_together(read: &ConnectConfiguration) -> Vec<WrittenProblem> {
    let mut problems = Vec::new();
    if read.name.is_empty() {
        problems.push(WrittenProblem::Missing("name"));
    }
    if read.url.is_empty() {
        problems.push(WrittenProblem::Missing("urlToPublishTo"));
    // Which http is Practice's is said when it is known where it goes.
    } else if let Some(problem) = url_problem(&read.url, Environment::Practice) {
        problems.push(WrittenProblem::Address(problem));
    }
    let older = !(read.envelope_events.is_empty() && read.recipient_events.is_empty());
    if read.events.is_empty() {
        if !older {
            problems.push(WrittenProblem::NoEvents);
        }
    } else {
        let is_rest = read.event_data.as_ref().is_some_and(EventData::is_rest);
        if read.delivery_mode != Some(DeliveryMode::Sim) || !is_rest {
            problems.push(WrittenProblem::EventsNeedSim);
        }
        if older {
            problems.push(WrittenProblem::TwoVocabularies);
        }
    }
    if read.user_name.is_some() && read.is(ConnectSwitch::IncludeOAuth) {
        problems.push(WrittenProblem::BasicAndOAuth);
    }
    if read.password.is_some() && read.user_name.is_none() {
        problems.push(WrittenProblem::PasswordAlone);
    }
    if !read.is(ConnectSwitch::AllUsers) && read.user_ids.is_empty() && read.group_ids.is_empty() {
        problems.push(WrittenProblem::NobodyChosen);
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn least() -> Value {
        json!({ "name": "Orders", "urlToPublishTo": "https://a.example/orders", "events": ["envelope-completed"] })
    }

    fn with(name: &str, value: Value) -> Value {
        let mut written = least();
        written[name] = value;
        written
    }

    fn read(value: &Value) -> Result<ConnectConfiguration, Vec<WrittenProblem>> {
        read_written(value.to_string().as_bytes())
    }

    #[test]
    fn the_least_is_made_whole() {
        let sent = Value::from(read(&least()).unwrap().to_sent_json());
        assert_eq!(
            sent,
            json!({ "configurationType": "custom", "name": "Orders", "urlToPublishTo": "https://a.example/orders",
                "allowEnvelopePublish": "true", "allUsers": "true", "integratorManaged": "false",
                "deliveryMode": "SIM", "events": ["envelope-completed"],
                "eventData": { "version": "restv2.1", "format": "json", "includeData": [] } })
        );
        let off = read(&with("allowEnvelopePublish", json!("false"))).unwrap();
        assert!(!off.is(ConnectSwitch::AllowEnvelopePublish), "off where that is said");
        let listed = json!({ "configurations": [with("connectId", json!("7"))], "totalRecords": "1" });
        assert_eq!(read(&listed).unwrap().connect_id, None);
    }

    #[test]
    fn a_password_and_a_client_secret_are_sent_and_not_shown() {
        let mut written = with("userName", json!("olive"));
        written["password"] = json!("canary-1");
        written["oAuthConfiguration"] = json!({ "authorizationServerUrl": "https://b.example", "clientId": "c", "clientSecret": "canary-2",
            "customParameters": { "audience": "canary-3" } });
        written["salesforceAuthcode"] = json!("canary-4");
        let read = read(&written).unwrap();
        assert!(read.has_secret());
        let sent = Value::from(read.to_sent_json()).to_string();
        assert_eq!(sent.matches("canary-").count(), 4, "{sent}");
        let public = Value::from(read.to_public_json());
        assert!(!format!("{read:?} {public}").contains("canary"));
    }

    #[test]
    fn what_docusign_would_drop_or_refuse_is_said() {
        use WrittenProblem as P;
        let unknown = |name: &str, instead| P::UnknownField { name: name.to_owned(), instead };
        for (name, value, problem) in [
            ("hmacSecret", json!("x"), unknown("hmacSecret", None)),
            ("includeHmac", json!("true"), unknown("includeHmac", Some("includeHMAC"))),
            ("loggingEnabled", json!("true"), unknown("loggingEnabled", Some("enableLog"))),
            ("url", json!("https://a.example"), unknown("url", Some("urlToPublishTo"))),
            ("enableLog", json!("yes"), P::WrongKind { name: "enableLog", kind: FieldKind::Switch }),
            ("name", json!(7), P::WrongKind { name: "name", kind: FieldKind::Text }),
            ("events", json!([{}]), P::WrongKind { name: "events", kind: FieldKind::Texts }),
            ("eventData", json!("json"), P::WrongKind { name: "eventData", kind: FieldKind::Object }),
            (
                "eventData",
                json!({ "includedata": [] }),
                unknown("eventData.includedata", Some("eventData.includeData")),
            ),
            ("name", json!(""), P::Missing("name")),
            ("urlToPublishTo", json!("http://a.example"), P::Address(ConnectUrlProblem::NotHttps)),
            ("urlToPublishTo", json!("a.example"), P::Address(ConnectUrlProblem::NotAUrl)),
            (
                "urlToPublishTo",
                json!(format!("https://a.example/{}", "x".repeat(4096))),
                P::Address(ConnectUrlProblem::TooLong),
            ),
            (
                "urlToPublishTo",
                json!("https://o:canary@a.example"),
                P::Address(ConnectUrlProblem::Credentials),
            ),
            ("password", json!("canary"), P::PasswordAlone),
            (
                "salesforceAuthcode",
                json!(7),
                P::WrongKind { name: "salesforceAuthcode", kind: FieldKind::Text },
            ),
            (
                "oAuthConfiguration",
                json!({ "authorizationServerUrl": "https://o:canary@b.example", "clientId": "c", "clientSecret": "s" }),
                P::OAuthCredentials,
            ),
            ("deliveryMode", json!("aggregate"), P::EventsNeedSim),
            ("eventData", json!({ "version": "legacy" }), P::EventsNeedSim),
            ("envelopeEvents", json!(["Completed"]), P::TwoVocabularies),
            ("events", json!([]), P::NoEvents),
            ("allUsers", json!(false), P::NobodyChosen),
            (
                "oAuthConfiguration",
                json!({ "authorizationServerUrl": "https://b.example", "clientId": "c" }),
                P::Missing("oAuthConfiguration.clientSecret"),
            ),
        ] {
            let problems = read(&with(name, value.clone())).unwrap_err();
            assert!(problems.contains(&problem), "{name} {value}: {problems:?}");
        }
        let mut both = with("userName", json!("olive"));
        both["includeOAuth"] = json!(true);
        assert_eq!(read(&both).unwrap_err(), [P::BasicAndOAuth]);
        assert_eq!(read(&json!([])).unwrap_err(), [P::NotAnObject]);
        assert_eq!(read_written(b"{ \"name\": \"a\"").unwrap_err(), [P::NotAnObject]);
        let two = json!({ "configurations": [least(), least()] });
        assert_eq!(read(&two).unwrap_err(), [P::Several(2)]);
        // All at once.
        assert_eq!(read(&json!({ "nme": "a" })).unwrap_err().len(), 4);
    }

    #[test]
    fn an_event_and_data_that_are_not_known_are_taken() {
        let mut written = with("events", json!(["envelope-teleported"]));
        written["eventData"] = json!({ "version": "restv2.1", "includeData": ["dreams"] });
        let read = read(&written).unwrap();
        assert!(!read.events[0].is_known() && !read.event_data.unwrap().include_data[0].is_known());
    }
}
