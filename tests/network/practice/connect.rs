//! Docusign Connect at the practice service, held to what was recorded of Docusign and to its specification.

use serde_json::{Value, json};

use crate::support::client::{Heard, request};
use crate::support::desk::Desk;

const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A desk, somebody's token, and where Connect is at their first account.
struct At {
    desk: Desk,
    token: String,
    base: String,
}

impl At {
    fn new(behaviours: &[&str], person: &str) -> Self {
        let behaviours: Vec<_> = behaviours.iter().map(|name| name.parse().unwrap()).collect();
        let mut desk = Desk::new(&behaviours);
        let (token, _) = desk.tokens(person, "signature");
        let info = desk.call(&token, "/oauth/userinfo").json();
        let account = info["accounts"][0]["account_id"].as_str().unwrap();
        let base = format!("/restapi/v2.1/accounts/{account}/connect");
        Self { desk, token, base }
    }

    fn call(&self, method: &str, rest: &str, body: Option<&Value>) -> Heard {
        let bearer = format!("Bearer {}", self.token);
        let path = format!("{}{rest}", self.base);
        let body = body.map(Value::to_string).unwrap_or_default();
        request(&self.desk.origin, method, &path, &[JSON, ("Authorization", &bearer)], &body)
    }

    fn get(&self, rest: &str) -> Value {
        let heard = self.call("GET", rest, None);
        assert_eq!(heard.status, 200, "{heard:?}");
        heard.json()
    }

    #[track_caller]
    fn made(&self, body: &Value) -> Value {
        let heard = self.call("POST", "", Some(body));
        assert_eq!(heard.status, 201, "{heard:?}");
        heard.json()
    }
}

#[track_caller]
fn assert_error(heard: &Heard, status: u16, code: &str) {
    assert_eq!((heard.status, heard.json()["errorCode"].as_str()), (status, Some(code)), "{heard:?}");
}

fn least() -> Value {
    json!({ "name": "Orders", "urlToPublishTo": "https://a.example/x", "allUsers": true, "configurationType": "custom" })
}

#[test]
fn a_minimal_configuration_comes_back_as_was_recorded() {
    let at = At::new(&[], "olive");
    let mut sent = least();
    sent["allowEnvelopePublish"] = json!("true");
    sent["envelopeEvents"] = json!(["completed"]);
    sent["hmacSecret"] = json!("dropped");
    sent["password"] = json!("not given back");
    let made = at.made(&sent);
    for (name, value) in [
        ("deliveryMode", json!("")),
        ("enableLog", json!("false")),
        ("requiresAcknowledgement", json!("true")),
        ("includeOAuth", json!("false")),
        ("includeHMAC", json!("false")),
        ("integratorManaged", json!("false")),
        ("requireMutualTls", json!("false")),
        ("pausePublish", json!("false")),
        ("allUsersExcept", json!("false")),
        ("enableOAuthPerConfiguration", json!("false")),
        ("eventData", json!({ "version": "", "includeData": [] })),
        ("soapNamespace", json!("")),
        ("allUsers", json!("true")),
        ("envelopeEvents", json!(["completed"])),
    ] {
        assert_eq!(made[name], value, "{name}");
    }
    for absent in ["userIds", "events", "hmacSecret", "password"] {
        assert!(made.get(absent).is_none(), "{absent}");
    }
    assert_eq!(made["connectId"].as_str().unwrap().len(), 8);
    let off = at.made(&least());
    assert_eq!(off["allowEnvelopePublish"], "false", "off unless it is said; and the name is the same");
    let listed = at.get("");
    assert_eq!(
        (&listed["totalRecords"], listed["configurations"].as_array().unwrap().len()),
        (&json!("2"), 2)
    );
    let one = at.get(&format!("/{}", made["connectId"].as_str().unwrap()));
    assert_eq!(one["configurations"], json!([made]), "a list of one");
}

#[test]
fn events_are_refused_in_docusigns_words_without_what_they_need() {
    let at = At::new(&[], "olive");
    let words = "Unsupported 'events' field. \"deliveryMode\": \"SIM\" and \"eventData\": {\"version\": \"restv2.1\"} are required for the 'events' field";
    for (mode, version) in [("", "restv2.1"), ("aggregate", "restv2.1"), ("SIM", "legacy"), ("SIM", "")] {
        let mut sent = least();
        sent["events"] = json!(["envelope-completed"]);
        sent["deliveryMode"] = json!(mode);
        sent["eventData"] = json!({ "version": version });
        let heard = at.call("POST", "", Some(&sent));
        assert_error(&heard, 400, "INVALID_REQUEST_PARAMETER");
        assert_eq!(heard.json()["message"], words);
    }
    let mut sent = least();
    sent["events"] = json!(["envelope-completed"]);
    sent["deliveryMode"] = json!("SIM");
    sent["eventData"] = json!({ "version": "restv2.1", "format": "json", "includeData": ["tabs"] });
    let made = at.made(&sent);
    assert_eq!(
        made["eventData"],
        json!({ "version": "restv2.1", "includeData": ["tabs"] }),
        "json is the default"
    );
    assert_eq!(at.get("")["totalRecords"], "1", "what was refused was not made");
}

#[test]
fn a_change_has_its_id_in_the_body_and_what_it_leaves_out_stays() {
    let at = At::new(&[], "olive");
    let mut sent = least();
    sent["integratorManaged"] = json!("true");
    let id = at.made(&sent)["connectId"].clone();
    let changed = at.call("PUT", "", Some(&json!({ "connectId": id, "enableLog": "true" })));
    assert_eq!(changed.status, 200);
    let changed = changed.json();
    assert_eq!((&changed["enableLog"], &changed["integratorManaged"]), (&json!("true"), &json!("true")));
    assert_eq!(changed["name"], "Orders");
    assert_error(
        &at.call("PUT", "", Some(&json!({ "enableLog": "true" }))),
        400,
        "INVALID_REQUEST_PARAMETER",
    );
    assert_error(&at.call("PUT", "", Some(&json!({ "connectId": "1" }))), 404, "RESOURCE_NOT_FOUND");
    let path = format!("/{}", id.as_str().unwrap());
    assert_error(&at.call("PUT", &path, Some(&json!({}))), 405, "METHOD_NOT_ALLOWED");
    let gone = at.call("DELETE", &path, None);
    assert_eq!((gone.status, gone.body.as_str(), gone.header("content-type")), (200, "", None));
    assert_error(&at.call("DELETE", &path, None), 404, "RESOURCE_NOT_FOUND");
    assert_error(&at.call("GET", &path, None), 404, "RESOURCE_NOT_FOUND");
}

#[test]
fn what_no_field_holds_is_refused() {
    let at = At::new(&[], "olive");
    for (name, value) in [
        ("enableLog", json!("yes")),
        ("allUsers", json!(1)),
        ("urlToPublishTo", json!("http://a.example")),
        ("urlToPublishTo", json!(format!("https://a.example/{}", "x".repeat(4096)))),
        ("name", json!("")),
        ("deliveryMode", json!("sim")),
        ("configurationType", json!("webhook")),
        ("eventData", json!({ "version": "legacy", "format": "json" })),
        ("useSoapInterface", json!("true")),
    ] {
        let mut sent = least();
        sent[name] = value;
        assert_error(&at.call("POST", "", Some(&sent)), 400, "INVALID_REQUEST_PARAMETER");
    }
    assert_error(&at.call("POST", "", None), 400, "INVALID_REQUEST_BODY");
    assert_eq!(at.get("")["totalRecords"], "0");
}

#[test]
fn connect_is_each_accounts_own_and_for_who_may_manage_it() {
    let mut at = At::new(&[], "olive");
    at.made(&least());
    let (noor, _) = at.desk.tokens("noor", "signature");
    assert_eq!(
        at.desk.call(&noor, &at.base).json()["errorCode"],
        "USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT"
    );
    let info = at.desk.call(&noor, "/oauth/userinfo").json();
    let other =
        format!("/restapi/v2.1/accounts/{}/connect", info["accounts"][0]["account_id"].as_str().unwrap());
    assert_eq!(at.desk.call(&noor, &other).json()["totalRecords"], "0");
    let (kim, _) = at.desk.tokens("kim", "signature");
    at.token = kim;
    for (method, rest) in [("GET", ""), ("POST", ""), ("GET", "/secret"), ("GET", "/logs"), ("DELETE", "/1")]
    {
        assert_error(&at.call(method, rest, None), 403, "USER_LACKS_PERMISSIONS");
    }
    let delegated = At::new(&["connect-delegated"], "kim");
    delegated.made(&least());
    let without = At::new(&["no-connect"], "olive");
    assert_error(&without.call("POST", "", Some(&least())), 400, "ACCOUNT_LACKS_PERMISSIONS");
    let nobody = request(&at.desk.origin, "POST", &at.base, &[JSON], "{}");
    assert_error(&nobody, 401, "PARTNER_AUTHENTICATION_FAILED");
}

#[test]
fn users_are_listed_with_whether_it_is_about_them() {
    let at = At::new(&[], "olive");
    let mut sent = least();
    let id = |made: &Value| made["connectId"].as_str().unwrap().to_owned();
    let all = at.get(&format!("/{}/users", id(&at.made(&sent))));
    assert_eq!(all["allUsersSelected"], "true");
    let olive =
        all["users"].as_array().unwrap().iter().find(|user| user["userName"] == "Olive Example").unwrap();
    sent["allUsers"] = json!(false);
    sent["userIds"] = json!([olive["userId"]]);
    let chosen = id(&at.made(&sent));
    sent["allUsersExcept"] = json!(true);
    let others = id(&at.made(&sent));
    let named = |listed: &Value, included: Option<&str>| -> Vec<String> {
        let users = listed["users"].as_array().unwrap().iter();
        let users = users.filter(|user| user.get("isIncluded").and_then(Value::as_str) == included);
        users.map(|user| user["userName"].as_str().unwrap().to_owned()).collect()
    };
    for (id, included, left_out) in
        [(chosen, "Olive Example", "Kim Pretend"), (others, "Kim Pretend", "Olive Example")]
    {
        let about = at.get(&format!("/{id}/users"));
        assert_eq!(
            (named(&about, None), &about["allUsersSelected"]),
            (vec![included.to_owned()], &json!("false"))
        );
        let all = at.get(&format!("/{id}/all/users"));
        assert_eq!(
            (named(&all, Some("true")), named(&all, Some("false"))),
            (vec![included.to_owned()], vec![left_out.to_owned()])
        );
        assert!(all.get("allUsersSelected").is_none());
    }
}

#[test]
fn oauth_is_set_once_changed_and_taken_away_and_its_secret_is_not_given_back() {
    let at = At::new(&[], "olive");
    let settings = json!({ "authorizationServerUrl": "https://b.example/token", "clientId": "c", "clientSecret": "canary",
        "customParameters": { "audience": "x" } });
    assert_error(&at.call("GET", "/oauth", None), 404, "RESOURCE_NOT_FOUND");
    assert_error(&at.call("PUT", "/oauth", Some(&settings)), 404, "RESOURCE_NOT_FOUND");
    assert_error(
        &at.call("POST", "/oauth", Some(&json!({ "clientId": "c" }))),
        400,
        "INVALID_REQUEST_PARAMETER",
    );
    assert_eq!(at.call("POST", "/oauth", Some(&settings)).status, 201);
    assert_error(&at.call("POST", "/oauth", Some(&settings)), 400, "INVALID_REQUEST_PARAMETER");
    assert_eq!(at.call("PUT", "/oauth", Some(&json!({ "scope": "s" }))).status, 200);
    let got = at.get("/oauth");
    assert_eq!((&got["scope"], &got["customParameters"]), (&json!("s"), &json!({ "audience": "x" })));
    assert!(!got.to_string().contains("canary"));
    assert_eq!(at.call("DELETE", "/oauth", None).status, 200);
    assert_error(&at.call("GET", "/oauth", None), 404, "RESOURCE_NOT_FOUND");
    // Its own server is asked, as Docusign asks any.
    let about = at.desk.call(&at.token, "/authorization-server").json();
    let own = |secret: &Value| json!({ "authorizationServerUrl": about["token_endpoint"], "clientId": about["client_id"], "clientSecret": secret });
    assert_error(&at.call("POST", "/oauth", Some(&own(&json!("x")))), 400, "INVALID_REQUEST_PARAMETER");
    assert_eq!(at.call("POST", "/oauth", Some(&own(&about["client_secret"]))).status, 201);
    assert_error(
        &at.call("PUT", "/oauth", Some(&json!({ "clientSecret": "x" }))),
        400,
        "INVALID_REQUEST_PARAMETER",
    );
}

#[test]
fn keys_are_given_whole_once_and_removed_by_their_place() {
    let at = At::new(&[], "olive");
    let add = || {
        let heard = at.call("POST", "/secret", None);
        assert_eq!(heard.status, 201);
        heard.json()["connectSecret"]["secret"].as_str().unwrap().to_owned()
    };
    let keys = [add(), add(), add()];
    let listed = at.get("/secret");
    assert!(keys.iter().all(|key| !listed.to_string().contains(key.as_str())));
    assert_eq!(at.call("DELETE", "/secret/1", None).status, 200);
    let listed = at.get("/secret")["connectSecrets"].clone();
    let left: Vec<_> = listed.as_array().unwrap().iter().map(|key| key["secret"].as_str().unwrap()).collect();
    assert_eq!(left.len(), 2);
    assert!(left[0].ends_with(&keys[1][keys[1].len() - 4..]), "the second is the first now");
    for place in ["0", "3", "x"] {
        assert_error(&at.call("DELETE", &format!("/secret/{place}"), None), 404, "RESOURCE_NOT_FOUND");
    }
}

#[test]
fn the_log_is_empty_unless_it_was_started_with_one_and_failures_can_be_tried_again() {
    let at = At::new(&[], "olive");
    assert_eq!(at.get("/logs")["logs"], json!([]));
    assert_eq!(at.get("/failures")["failures"], json!([]));
    let at = At::new(&["connect-logs"], "olive");
    at.made(&least());
    let failures = at.get("/failures")["failures"].clone();
    assert_eq!(failures.as_array().unwrap().len(), 2);
    assert_eq!(failures[1].as_object().unwrap().len(), 2, "a row may say next to nothing");
    let logs = at.get("/logs")["logs"].clone();
    assert_eq!(logs.as_array().unwrap().len(), 3);
    assert!(logs[0].get("connectDebugLog").is_none());
    let one = at.get(&format!("/logs/{}?additional_info=true", logs[0]["logId"].as_str().unwrap()));
    assert!(one["connectDebugLog"][0]["payload"].is_string());
    assert_eq!(at.get("/logs?from_date=2026-11-23")["logs"], json!([]), "of tomorrow there is none");
    assert_error(&at.call("GET", "/logs?from_date=soon", None), 400, "INVALID_REQUEST_PARAMETER");

    let envelope = failures[0]["envelopeId"].clone();
    let bad = json!({ "envelopeIds": [envelope], "synchronous": "true" });
    assert_error(&at.call("PUT", "/envelopes/retry_queue", Some(&bad)), 400, "INVALID_REQUEST_PARAMETER");
    let good = json!({ "envelopeIds": [envelope], "synchronous": "false" });
    let queued = at.call("PUT", "/envelopes/retry_queue", Some(&good)).json();
    assert_eq!(queued["retryQueue"][0]["envelopeId"], envelope);
    assert_eq!(at.get("/failures")["failures"].as_array().unwrap().len(), 1);
    assert_eq!(at.get("/logs")["logs"].as_array().unwrap().len(), 4);
    assert_eq!(at.call("DELETE", "/failures/all", None).status, 200);
    assert_eq!(at.get("/failures")["failures"], json!([]));
}

#[test]
fn results_of_what_was_asked_for_once_more_are_kept_of_the_last_hundred() {
    let at = At::new(&[], "olive");
    let ask = || {
        let body = json!({ "envelopes": ["0a51f1a2-5b0e-4f0a-9c12-000000000000"], "config": least() });
        let heard = at.call("POST", "/envelopes/publish/historical", Some(&body));
        assert_eq!(heard.status, 201, "{heard:?}");
        heard.json()["resultsUri"].as_str().unwrap().strip_prefix("/connect").unwrap().to_owned()
    };
    let first = ask();
    let second = ask();
    for _ in 0..98 {
        ask();
    }
    assert_eq!(at.call("GET", &first, None).status, 200);
    ask();
    assert_eq!(at.call("GET", &first, None).status, 404, "the oldest went");
    assert_eq!(at.call("GET", &second, None).status, 200);
}
