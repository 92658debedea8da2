//! Messages of Connect that the practice service sends, as they come through a socket.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::client::{FORM, Heard, form, request};
use crate::support::desk::{DAY, Desk, MINUTE};

const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A desk, a token, and an account.
pub(super) struct At {
    pub(super) desk: Desk,
    token: String,
    base: String,
}

impl At {
    pub(super) fn new(behaviours: &[&str]) -> Self {
        let behaviours: Vec<_> = behaviours.iter().map(|name| name.parse().unwrap()).collect();
        let mut desk = Desk::new(&behaviours);
        let (token, _) = desk.tokens("olive", "signature");
        let info = desk.call(&token, "/oauth/userinfo").json();
        let base = format!("/restapi/v2.1/accounts/{}", info["accounts"][0]["account_id"].as_str().unwrap());
        Self { desk, token, base }
    }

    pub(super) fn call(&self, method: &str, rest: &str, body: &Value) -> Heard {
        let bearer = format!("Bearer {}", self.token);
        let path = format!("{}{rest}", self.base);
        let body = if body.is_null() { String::new() } else { body.to_string() };
        request(&self.desk.origin, method, &path, &[JSON, ("Authorization", &bearer)], &body)
    }

    /// Time passes, by the service's clock; the token that ends by it is replaced.
    fn advance(&mut self, by: Duration) {
        self.desk.clock.advance(by);
        self.token = self.desk.tokens("olive", "signature").0;
    }

    /// Waits until the one failure was tried so often.
    #[track_caller]
    fn tried(&self, again: u32) {
        let until = Instant::now() + PATIENCE;
        while self.rows("failures", 1)[0]["retryCount"] != again.to_string().as_str() {
            assert!(Instant::now() < until, "not tried again {again} times");
        }
    }

    /// A configuration that hears of completed envelopes, with these fields beside.
    #[track_caller]
    pub(super) fn hears(&self, url: &str, fields: &Value) -> Value {
        let mut sent = json!({ "name": "Orders", "urlToPublishTo": url, "allUsers": "true", "configurationType": "custom",
            "allowEnvelopePublish": "true", "enableLog": "true", "deliveryMode": "SIM", "events": ["envelope-completed"],
            "eventData": { "version": "restv2.1", "includeData": ["recipients"] } });
        for (name, value) in fields.as_object().unwrap() {
            sent[name] = value.clone();
        }
        let heard = self.call("POST", "/connect", &sent);
        assert_eq!(heard.status, 201, "{heard:?}");
        heard.json()
    }

    /// Sends an envelope and has it completed. Gives its id.
    #[track_caller]
    pub(super) fn completed(&self) -> String {
        let id = self.sent();
        assert_eq!(
            self.call("POST", &format!("/envelopes/{id}/practice_complete"), &Value::Null).status,
            200
        );
        id
    }

    #[track_caller]
    fn sent(&self) -> String {
        let made = self.call("POST", "/envelopes", &envelope());
        assert_eq!(made.status, 201, "{made:?}");
        made.json()["envelopeId"].as_str().unwrap().to_owned()
    }

    /// The rows of a list, once there are as many.
    #[track_caller]
    pub(super) fn rows(&self, list: &str, count: usize) -> Vec<Value> {
        let until = Instant::now() + PATIENCE;
        loop {
            let rows = self.call("GET", &format!("/connect/{list}"), &Value::Null).json()[list].clone();
            let rows = rows.as_array().unwrap().clone();
            if rows.len() == count {
                return rows;
            }
            assert!(Instant::now() < until, "not {count} {list}: {rows:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn envelope() -> Value {
    json!({ "status": "sent", "emailSubject": "Please sign", "recipients": { "signers": [
        { "recipientId": "7", "name": "Sam Signer", "email": "sam@signer.example", "routingOrder": "1" }] } })
}

const PATIENCE: Duration = Duration::from_secs(30);

/// A receiver that answers as it is told, in this order, and then with 200.
struct Hook {
    url: String,
    came: Receiver<Came>,
}

struct Came {
    head: String,
    body: String,
}

impl Hook {
    fn answering(statuses: &[u16]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook?a=b", listener.local_addr().unwrap());
        let (tell, came) = channel();
        let mut statuses: VecDeque<u16> = statuses.iter().copied().collect();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if !answer(stream.unwrap(), statuses.pop_front().unwrap_or(200), &tell) {
                    break;
                }
            }
        });
        Self { url, came }
    }

    #[track_caller]
    fn next(&self) -> Came {
        self.came.recv_timeout(PATIENCE).expect("a message")
    }

    fn is_quiet(&self) -> bool {
        self.came.recv_timeout(Duration::from_millis(300)).is_err()
    }
}

fn answer(mut stream: TcpStream, status: u16, tell: &Sender<Came>) -> bool {
    let mut read = Vec::new();
    let mut part = vec![0; 65536];
    let (at, length) = loop {
        let count = stream.read(&mut part).unwrap();
        read.extend_from_slice(&part[..count]);
        if let Some(at) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8(read[..at].to_vec()).unwrap();
            let length = head.split_once("Content-Length: ").unwrap().1;
            break (at, length.split("\r\n").next().unwrap().parse::<usize>().unwrap());
        }
    };
    while read.len() < at + 4 + length {
        let count = stream.read(&mut part).unwrap();
        assert!(count > 0, "it ended early");
        read.extend_from_slice(&part[..count]);
    }
    let _ = write!(stream, "HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    tell.send(Came { head: text(&read[..at]), body: text(&read[at + 4..]) }).is_ok()
}

impl Came {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

#[test]
fn a_completed_envelope_comes_in_docusigns_shape_and_spelling() {
    let at = At::new(&[]);
    let hook = Hook::answering(&[]);
    let made = at.hears(&hook.url, &json!({ "includeHMAC": "true" }));
    let keys: Vec<String> = (0..2)
        .map(|_| {
            at.call("POST", "/connect/secret", &Value::Null).json()["connectSecret"]["secret"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    let id = at.completed();
    let came = hook.next();
    assert!(came.head.starts_with("POST /hook?a=b HTTP/1.1\r\n"), "{}", came.head);
    assert_eq!(came.header("Content-Type"), Some("application/json; charset=utf-8"));
    assert_eq!(came.header("X-Authorization-Digest"), Some("HMACSHA256"));
    for (key, number) in keys.iter().zip(1..) {
        let key = countersign::notifications::SignatureKey::new(key.as_str().into());
        let expected = countersign::notifications::sign(came.body.as_bytes(), &key);
        assert_eq!(came.header(&format!("X-DocuSign-Signature-{number}")), Some(expected.as_str()));
    }
    assert_eq!(came.header("Authorization"), None);
    let said = came.json();
    let account = at.base.rsplit('/').next().unwrap();
    assert_eq!(said["event"], "envelope-completed");
    assert_eq!(said["apiVersion"], "v2.1");
    assert_eq!(said["uri"], format!("/restapi/v2.1/accounts/{account}/envelopes/{id}"));
    assert_eq!(said["retryCount"], 0);
    assert_eq!(said["configurationId"].to_string(), made["connectId"].as_str().unwrap(), "a number");
    assert_eq!(said["generatedDateTime"], "2026-11-22T10:00:00.0000000Z");
    assert_eq!((&said["data"]["accountId"], &said["data"]["envelopeId"]), (&json!(account), &json!(id)));
    let summary = &said["data"]["envelopeSummary"];
    assert_eq!((&summary["status"], &summary["emailSubject"]), (&json!("completed"), &json!("Please sign")));
    assert_eq!(summary["recipients"]["signers"][0]["email"], "sam@signer.example");
    let logged = at.rows("logs", 1);
    assert_eq!((&logged[0]["envelopeId"], &logged[0]["status"]), (&json!(id), &json!("Success")));
    assert!(hook.is_quiet(), "nobody asked for the other events");
}

#[test]
fn each_configuration_hears_its_own_events_in_its_own_form() {
    let at = At::new(&[]);
    let single = Hook::answering(&[]);
    at.hears(
        &single.url,
        &json!({ "events": ["recipient-sent", "envelope-voided"], "eventData": { "version": "restv2.1" } }),
    );
    let whole = Hook::answering(&[]);
    let legacy = json!({ "deliveryMode": "aggregate", "events": [], "envelopeEvents": ["voided"] });
    at.hears(&whole.url, &legacy);
    let xml = Hook::answering(&[]);
    let mut fields = legacy.clone();
    fields["eventData"] = json!({ "version": "legacy" });
    at.hears(&xml.url, &fields);
    let silent = Hook::answering(&[]);
    at.hears(&silent.url, &json!({ "allowEnvelopePublish": "false", "events": ["envelope-voided"] }));
    at.hears(
        &silent.url,
        &json!({ "allUsersExcept": "true", "allUsers": "false", "events": ["envelope-voided"],
        "userIds": ["0a51f1a2-5b0e-4f0a-9c11-00000000a001"] }),
    );

    let id = at.sent();
    let came = single.next().json();
    assert_eq!((&came["event"], &came["data"]["recipientId"]), (&json!("recipient-sent"), &json!("7")));
    assert!(came["data"].get("envelopeSummary").is_none(), "nothing was asked for");
    let void = json!({ "status": "voided", "voidedReason": "a mistake" });
    assert_eq!(at.call("PUT", &format!("/envelopes/{id}"), &void).status, 200);
    assert_eq!(single.next().json()["event"], "envelope-voided");
    let came = whole.next().json();
    assert!(came.get("event").is_none());
    assert_eq!((&came["status"], &came["envelopeId"]), (&json!("voided"), &json!(id)));
    let came = xml.next();
    assert_eq!(came.header("Content-Type"), Some("text/xml; charset=utf-8"));
    assert!(came.body.contains(&format!("<EnvelopeID>{id}</EnvelopeID>")), "{}", came.body);
    assert!(silent.is_quiet());
    assert_eq!(at.call("PUT", &format!("/envelopes/{id}"), &void).status, 400, "once");
}

#[test]
fn what_is_not_acknowledged_is_tried_again_by_the_clock_until_it_is() {
    let at = At::new(&[]);
    let hook = Hook::answering(&[500, 401]);
    at.hears(&hook.url, &json!({}));
    let id = at.completed();
    assert_eq!(hook.next().json()["retryCount"], 0);
    let failed = at.rows("failures", 1);
    assert_eq!((&failed[0]["envelopeId"], &failed[0]["retryCount"]), (&json!(id), &json!("0")));
    assert!(failed[0]["error"].as_str().unwrap().contains("(500)"));
    assert!(hook.is_quiet(), "not before its time");
    at.desk.clock.advance(5 * MINUTE);
    assert_eq!(hook.next().json()["retryCount"], 1);
    at.tried(1);
    at.desk.clock.advance(9 * MINUTE);
    assert!(hook.is_quiet(), "the gaps grow");
    at.desk.clock.advance(MINUTE);
    let third = hook.next().json();
    assert_eq!(
        (&third["retryCount"], &third["generatedDateTime"]),
        (&json!(2), &json!("2026-11-22T10:00:00.0000000Z"))
    );
    at.rows("failures", 0);
    assert_eq!(at.rows("logs", 1)[0]["retryCount"], "2");
}

#[test]
fn without_acknowledgement_nothing_is_tried_again() {
    let mut at = At::new(&[]);
    let hook = Hook::answering(&[500]);
    at.hears(&hook.url, &json!({ "requiresAcknowledgement": "false" }));
    at.completed();
    hook.next();
    at.rows("logs", 1);
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    at.hears(&format!("http://{nobody}/"), &json!({ "requiresAcknowledgement": "false" }));
    at.completed();
    hook.next();
    at.rows("failures", 1);
    // What is still being sent would be out of time at once.
    at.rows("logs", 2);
    at.advance(20 * DAY);
    assert!(hook.is_quiet());
    assert_eq!(at.rows("failures", 1)[0]["retryCount"], "0");
}

#[test]
fn tries_end() {
    let mut at = At::new(&["connect-daily-retries"]);
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    at.hears(&format!("http://{nobody}/"), &json!({}));
    at.completed();
    for again in 0..=10 {
        at.tried(again);
        at.advance(DAY);
    }
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(at.rows("failures", 1)[0]["retryCount"], "10");
}

#[test]
fn the_retry_queue_sends_at_once_what_failed() {
    let at = At::new(&[]);
    let hook = Hook::answering(&[503, 503]);
    at.hears(&hook.url, &json!({}));
    let (first, second) = (at.completed(), at.completed());
    hook.next();
    hook.next();
    at.rows("failures", 2);
    let queued = at.call("PUT", &format!("/connect/envelopes/{first}/retry_queue"), &Value::Null).json();
    assert_eq!(queued["retryQueue"][0]["status"], "success");
    assert_eq!(hook.next().json()["data"]["envelopeId"], first);
    let all = json!({ "envelopeIds": [second], "synchronous": "false" });
    assert_eq!(at.call("PUT", "/connect/envelopes/retry_queue", &all).status, 200);
    assert_eq!(hook.next().json()["data"]["envelopeId"], second);
    at.rows("failures", 0);
    let nothing = at.call("PUT", "/connect/envelopes/retry_queue", &all).json();
    assert_eq!(nothing["retryQueue"][0]["status"], "failure");
}

#[test]
fn a_failure_that_is_deleted_is_not_tried_again_and_a_paused_configuration_keeps_its_messages() {
    let mut at = At::new(&[]);
    let hook = Hook::answering(&[500]);
    let id = at.hears(&hook.url, &json!({}))["connectId"].clone();
    at.completed();
    hook.next();
    at.rows("failures", 1);
    assert_eq!(at.call("DELETE", "/connect/failures/all", &Value::Null).status, 200);
    at.advance(DAY);
    assert!(hook.is_quiet());
    let pause = |at: &At, on: &str| {
        at.call("PUT", "/connect", &json!({ "connectId": id, "pausePublish": on }));
    };
    pause(&at, "true");
    let kept = at.completed();
    at.advance(DAY);
    assert!(hook.is_quiet());
    pause(&at, "false");
    at.desk.clock.advance(5 * MINUTE);
    assert_eq!(hook.next().json()["data"]["envelopeId"], kept);
}

#[test]
fn other_computers_are_not_sent_to_and_the_failure_says_so() {
    let at = At::new(&[]);
    at.hears("https://a.example/hook", &json!({}));
    at.completed();
    let failed = at.rows("failures", 1);
    assert!(failed[0]["error"].as_str().unwrap().contains("this computer"), "{failed:?}");
}

#[test]
fn basic_and_tokens_come_in_the_authorization_header() {
    let at = At::new(&[]);
    let hook = Hook::answering(&[]);
    let id =
        at.hears(&hook.url, &json!({ "userName": "docusign", "password": "s3:cret" }))["connectId"].clone();
    at.completed();
    assert_eq!(hook.next().header("Authorization"), Some("Basic ZG9jdXNpZ246czM6Y3JldA=="));

    let server = format!("{}/authorization-server", at.desk.origin);
    let mut oauth = json!({ "authorizationServerUrl": format!("{server}/token"), "clientId": "practice-client",
        "clientSecret": "practice-client-secret", "scope": "notifications" });
    assert_eq!(at.call("POST", "/connect/oauth", &oauth).status, 201);
    at.call("PUT", "/connect", &json!({ "connectId": id, "includeOAuth": "true" }));
    at.completed();
    let token = hook.next().header("Authorization").unwrap().to_owned();
    at.completed();
    assert_eq!(hook.next().header("Authorization"), Some(token.as_str()), "it is used again");
    let about = crate::support::client::get(&at.desk.origin, "/authorization-server").json();
    assert_eq!(about["token_requests"], 1);
    let token = token.strip_prefix("Bearer ").unwrap();
    let ask = |token: &str| {
        let fields =
            [("token", token), ("client_id", "practice-client"), ("client_secret", "practice-client-secret")];
        request(&at.desk.origin, "POST", "/authorization-server/introspect", &[FORM], &form(&fields)).json()
    };
    assert_eq!((&ask(token)["active"], &ask(token)["scope"]), (&json!(true), &json!("notifications")));
    assert_eq!(ask("another"), json!({ "active": false }));
    // What is still being sent would be out of time at once.
    at.rows("logs", 3);
    at.desk.clock.advance(61 * MINUTE);
    assert_eq!(ask(token), json!({ "active": false }));

    // By this address it is no longer known for Practice's own, which is asked before settings are taken.
    oauth["authorizationServerUrl"] = json!(format!("{server}/token?again"));
    oauth["clientSecret"] = json!("wrong");
    assert_eq!(at.call("PUT", "/connect/oauth", &oauth).status, 200);
    at.completed();
    let failed = at.rows("failures", 1);
    assert!(failed[0]["error"].as_str().unwrap().contains("(401) invalid_client"), "{failed:?}");
}

#[test]
fn a_partner_managed_configuration_uses_the_settings_and_keys_of_the_apps_owner() {
    let mut at = At::new(&[]);
    let secret = at.call("POST", "/connect/secret", &Value::Null).json()["connectSecret"]["secret"].clone();
    let (noor, _) = at.desk.tokens("noor", "signature");
    let info = at.desk.call(&noor, "/oauth/userinfo").json();
    at.base = format!("/restapi/v2.1/accounts/{}", info["accounts"][0]["account_id"].as_str().unwrap());
    at.token = noor;
    let hook = Hook::answering(&[]);
    let id = at.hears(&hook.url, &json!({ "includeHMAC": "true", "integratorManaged": "true" }))["connectId"]
        .clone();
    at.completed();
    let came = hook.next();
    let key = countersign::notifications::SignatureKey::new(secret.as_str().unwrap().into());
    let expected = countersign::notifications::sign(came.body.as_bytes(), &key);
    assert_eq!(came.header("X-DocuSign-Signature-1"), Some(expected.as_str()));
    at.call("PUT", "/connect", &json!({ "connectId": id, "integratorManaged": "false" }));
    at.completed();
    assert_eq!(hook.next().header("X-DocuSign-Signature-1"), None, "the account has no key of its own");
}

#[test]
fn the_authorization_server_takes_both_ways_of_saying_who_asks_and_refuses_as_rfc_6749_says() {
    let at = At::new(&[]);
    let basic = ("Authorization", "Basic cHJhY3RpY2UtY2xpZW50OnByYWN0aWNlLWNsaWVudC1zZWNyZXQ=");
    let ask = |headers: &[(&str, &str)], fields: &[(&str, &str)]| {
        request(
            &at.desk.origin,
            "POST",
            "/authorization-server/token",
            &[&[FORM], headers].concat(),
            &form(fields),
        )
    };
    let grant = ("grant_type", "client_credentials");
    let (id, secret) = (("client_id", "practice-client"), ("client_secret", "practice-client-secret"));
    for given in [ask(&[basic], &[grant]), ask(&[], &[grant, id, secret])] {
        assert_eq!(
            (given.status, &given.json()["token_type"], &given.json()["expires_in"]),
            (200, &json!("Bearer"), &json!(3600))
        );
    }
    let wrong = ("Authorization", "Basic cHJhY3RpY2UtY2xpZW50Ong=");
    for (heard, status, error) in [
        (ask(&[wrong], &[grant]), 401, "invalid_client"),
        (ask(&[], &[grant, id, ("client_secret", "x")]), 401, "invalid_client"),
        (ask(&[], &[grant]), 401, "invalid_client"),
        (ask(&[basic], &[grant, id, secret]), 400, "invalid_request"),
        (ask(&[basic], &[grant, grant]), 400, "invalid_request"),
        (ask(&[basic], &[]), 400, "invalid_request"),
        (ask(&[basic], &[("grant_type", "password")]), 400, "unsupported_grant_type"),
        (ask(&[basic], &[grant, ("scope", "everything")]), 400, "invalid_scope"),
    ] {
        assert_eq!((heard.status, &heard.json()["error"]), (status, &json!(error)), "{heard:?}");
    }
    assert!(ask(&[wrong], &[grant]).header("www-authenticate").unwrap().starts_with("Basic"));
    assert_eq!(request(&at.desk.origin, "GET", "/authorization-server/token", &[], "").status, 405);
}

#[test]
fn messages_of_envelopes_of_a_period_are_sent_once_more_as_the_configuration_says_that_is_sent_along() {
    let at = At::new(&[]);
    let hook = Hook::answering(&[]);
    let (done, open) = (at.completed(), at.sent());
    let day = at.desk.clock.now().strftime("%Y-%m-%d").to_string();
    let listed = |from: &str, to: &str| {
        let rest = format!("/envelopes?from_date={from}T00:00:00Z&to_date={to}T23:59:59Z");
        at.call("GET", &rest, &Value::Null).json()
    };
    assert_eq!(listed(&day, &day)["totalSetSize"], "2");
    assert_eq!(listed("2020-01-01", "2020-01-02")["envelopes"], json!([]), "nothing changed then");
    let one = at.call("GET", "/envelopes?count=1&start_position=1", &Value::Null).json();
    assert_eq!((&one["resultSetSize"], &one["envelopes"][0]["envelopeId"]), (&json!("1"), &json!(open)));
    let config = json!({ "name": "Once more", "urlToPublishTo": hook.url, "allUsers": "true", "configurationType": "custom",
        "allowEnvelopePublish": "true", "requiresAcknowledgement": "true", "deliveryMode": "SIM", "events": ["envelope-completed"],
        "eventData": { "version": "restv2.1" } });
    let body = json!({ "envelopes": [done, open, "0a51f1a2-5b0e-4f0a-9c12-000000000000"], "config": config });
    let sent = at.call("POST", "/connect/envelopes/publish/historical", &body);
    assert_eq!(sent.status, 201, "{sent:?}");
    let sent = sent.json();
    assert_eq!(
        (&sent["submittedForPublishingEnvelopeCount"], &sent["errorCount"]),
        (&json!("2"), &json!("1"))
    );
    let came: Value = serde_json::from_str(&hook.next().body).unwrap();
    assert_eq!((&came["event"], &came["data"]["envelopeId"]), (&json!("envelope-completed"), &json!(done)));
    assert!(hook.came.recv_timeout(Duration::from_secs(2)).is_err(), "of the other it does not hear");
    assert_eq!(at.call("GET", "/connect", &Value::Null).json()["totalRecords"], "0", "the account has none");
}
