//! A configuration that a person wrote to a file, in Docusign's own spelling: read strictly, since Docusign drops without a word what it does
//! not know, and what is missing means something else than it seems to.

use secrecy::SecretString;
use serde_json::Value;

use super::configuration::{ConnectConfiguration, DeliveryMode};
use super::event_data::EventData;
use super::fields::wrong_field;
use super::oauth::ConnectOAuth;
use super::switch::ConnectSwitch;
use super::url::{ConnectUrlProblem, as_it_is_used, url_problem};
use super::written_problem::{WrittenFor, WrittenProblem};
use crate::domain::{Environment, MAX_CONFIGURATION_DEPTH, is_flat};

/// Reads a file: one configuration, or a list of one as `GET /connect/{connectId}` gives. Its `connectId` is left out, since it is another
/// one in each account. What Docusign requires together is set together; where one is made, it is also switched on and about everybody
/// unless the file says otherwise. All that is wrong is said at once.
pub fn read_written(bytes: &[u8], to: WrittenFor) -> Result<ConnectConfiguration, Vec<WrittenProblem>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // serde's own error could quote a password, so it is dropped.
    let value: Value = serde_json::from_slice(bytes).map_err(|_| vec![WrittenProblem::NotAnObject])?;
    let one = match value.get("configurations").and_then(Value::as_array).map(Vec::as_slice) {
        None => &value,
        Some([one]) => one,
        Some(several) => return Err(vec![WrittenProblem::Several(several.len())]),
    };
    let fields = one.as_object().ok_or_else(|| vec![WrittenProblem::NotAnObject])?;
    if !fields.values().all(|value| is_flat(value, MAX_CONFIGURATION_DEPTH)) {
        return Err(vec![WrittenProblem::TooDeep]);
    }
    let mut problems: Vec<_> = fields.iter().flat_map(|(name, value)| wrong_field(name, value, to)).collect();
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
        password,
        salesforce_authcode,
        own_oauth,
        ..ConnectConfiguration::read_fields(rest)
    };
    require(&mut read);
    if to == WrittenFor::Create {
        complete(&mut read);
    }
    problems.extend(wrong_together(&read, to));
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

/// Sets what Docusign requires together.
fn require(read: &mut ConnectConfiguration) {
    if read.chooses() && read.switch(ConnectSwitch::AllUsers).is_none() {
        read.set(ConnectSwitch::AllUsers, false);
    }
    if !read.events.is_empty() {
        read.delivery_mode.get_or_insert(DeliveryMode::Sim);
        let data = read.event_data.get_or_insert_default();
        if data.version.is_empty() {
            EventData::REST.clone_into(&mut data.version);
        }
    }
}

/// Sets what is meant where nothing is said, for one that is made.
fn complete(read: &mut ConnectConfiguration) {
    for (switch, on) in [
        (ConnectSwitch::AllowEnvelopePublish, true),
        (ConnectSwitch::AllUsers, true),
        (ConnectSwitch::IntegratorManaged, false),
    ] {
        if read.switch(switch).is_none() {
            read.set(switch, on);
        }
    }
    if let Some(data) = &mut read.event_data {
        data.complete();
    }
}

/// What is wrong with fields together.
fn wrong_together(read: &ConnectConfiguration, to: WrittenFor) -> Vec<WrittenProblem> {
    let mut problems = Vec::new();
    if read.name.is_empty() {
        problems.push(WrittenProblem::Missing("name"));
    }
    if read.url.is_empty() {
        problems.push(WrittenProblem::Missing("urlToPublishTo"));
    // Which http is Practice's is said when it is known where it goes.
    } else if let Some(problem) = url_problem(&read.url, Environment::Practice) {
        let used = (problem == ConnectUrlProblem::Repaired).then(|| as_it_is_used(&read.url)).flatten();
        problems.push(used.map_or(WrittenProblem::Address(problem), WrittenProblem::RepairedAddress));
    }
    let older = !(read.envelope_events.is_empty() && read.recipient_events.is_empty());
    if read.events.is_empty() {
        if !older && to == WrittenFor::Create {
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
    // Docusign has it off where it is left out.
    if read.switch(ConnectSwitch::AllUsers) == Some(false) && !read.chooses() {
        problems.push(WrittenProblem::NobodyChosen);
    }
    problems
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::docusign::connect::{ConnectUrlProblem, FieldKind};

    fn least() -> Value {
        json!({ "name": "Orders", "urlToPublishTo": "https://a.example/orders", "events": ["envelope-completed"] })
    }

    fn with(name: &str, value: Value) -> Value {
        let mut written = least();
        written[name] = value;
        written
    }

    fn read(value: &Value) -> Result<ConnectConfiguration, Vec<WrittenProblem>> {
        read_written(value.to_string().as_bytes(), WrittenFor::Create)
    }

    fn read_for_update(value: &Value) -> Result<ConnectConfiguration, Vec<WrittenProblem>> {
        read_written(value.to_string().as_bytes(), WrittenFor::Update)
    }

    #[test]
    fn for_an_update_only_what_is_required_together_is_added() {
        let sent = Value::from(read_for_update(&least()).unwrap().to_public_json());
        assert_eq!(
            sent,
            json!({ "configurationType": "custom", "name": "Orders", "urlToPublishTo": "https://a.example/orders",
                "deliveryMode": "SIM", "events": ["envelope-completed"], "eventData": { "version": "restv2.1" } })
        );
        let mut chosen = json!({ "name": "Orders", "urlToPublishTo": "https://a.example/orders" });
        assert!(read_for_update(&chosen).is_ok(), "events that are not said stay");
        chosen["userIds"] = json!(["u"]);
        let chosen = read_for_update(&chosen).unwrap();
        assert_eq!(chosen.switch(ConnectSwitch::AllUsers), Some(false), "those who are chosen, and not all");
        let nobody = with("allUsers", json!("false"));
        assert_eq!(read_for_update(&nobody).unwrap_err(), [WrittenProblem::NobodyChosen]);
    }

    #[test]
    fn what_is_shown_is_taken_for_an_update() {
        let there = json!({ "connectId": "7", "name": "Orders", "urlToPublishTo": "https://a.example", "allUsers": "true",
            "includeOAuth": "true", "enableOAuthPerConfiguration": "true", "events": ["envelope-sent"], "deliveryMode": "SIM",
            "includeHMAC": 1, "externalFolderId": null, "fieldOfTomorrow": "x", "disabledBy": "olive",
            "eventData": { "version": "restv2.1", "includeData": ["tabs"], "newer": "yes" },
            "oAuthConfiguration": { "authorizationServerUrl": "https://b.example", "clientId": "c", "clientSecret": "****",
                "customParameters": { "audience": "canary" } } });
        let there = ConnectConfiguration::read(&there).unwrap();
        let shown = Value::from(there.to_written_json());
        for name in ["includeHMAC", "externalFolderId", "fieldOfTomorrow"] {
            assert!(shown.get(name).is_none(), "{name}");
        }
        assert_eq!(shown["eventData"], json!({ "version": "restv2.1", "includeData": ["tabs"] }));
        assert!(!shown.to_string().contains("canary"));
        let read = read_for_update(&shown).unwrap();
        assert_eq!(read.differences(&there), []);
        // One that is made needs its secrets.
        let problems = read_written(shown.to_string().as_bytes(), WrittenFor::Create).unwrap_err();
        assert!(
            problems.contains(&WrittenProblem::Missing("oAuthConfiguration.clientSecret")),
            "{problems:?}"
        );
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
            (
                "urlToPublishTo",
                json!("https:\\\\a.example\\x"),
                P::RepairedAddress("https://a.example/x".to_owned()),
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
        assert_eq!(read_written(b"{ \"name\": \"a\"", WrittenFor::Create).unwrap_err(), [P::NotAnObject]);
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
        assert!(!read.events[0].is_known() && !read.event_data.unwrap().include_data.unwrap()[0].is_known());
    }
}
