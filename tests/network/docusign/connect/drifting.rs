//! Each cause of drift is found.

use countersign::notifications::{
    ConnectChange, Drift, SetUpMode, WrittenFor, change, drift, read_written, set_up,
};
use serde_json::{Value, json};

use super::{Office, of_the_article};

/// An account with one configuration that was set up from here, which asks for signatures, and a key for them.
async fn office() -> (Office, Value) {
    let office = Office::new(&[], &[("olive", 0)]).await;
    assert_eq!(office.elsewhere(0, "POST", "/secret", None).status, 201);
    let mut sent = of_the_article();
    sent["integratorManaged"] = json!("false");
    sent["includeHMAC"] = json!("true");
    sent["events"] = json!(["envelope-sent", "envelope-completed"]);
    let wanted = read_written(sent.to_string().as_bytes(), WrittenFor::Create).unwrap();
    let client = office.client(0).await;
    set_up(&office.vault, office.clock(), &client, &wanted, None, SetUpMode::Create).await.unwrap();
    let id = office.there(0)[0]["connectId"].clone();
    (office, id)
}

async fn causes(office: &Office) -> Vec<&'static str> {
    let reports = drift(&office.client(0).await).await.unwrap();
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0].name, "Partner notifications");
    assert!(reports[0].keys_unseen.is_none());
    reports[0].drifts.iter().map(Drift::id).collect()
}

#[tokio::test]
async fn each_of_the_seven_causes_is_found_at_the_account() {
    for (changes, cause) in [
        (json!({}), ""),
        (json!({ "allowEnvelopePublish": "false" }), "off"),
        (json!({ "pausePublish": "true" }), "paused"),
        (json!({ "events": ["envelope-completed"] }), "events-missing"),
        (
            json!({ "events": [], "envelopeEvents": ["Completed"], "deliveryMode": "aggregate", "eventData": { "version": "legacy" } }),
            "wrong-vocabulary",
        ),
        (json!({ "urlToPublishTo": "https://elsewhere.example" }), "address-changed"),
        (json!({ "includeOAuth": "false" }), "changed"),
    ] {
        let (office, id) = office().await;
        let mut body = changes;
        body["connectId"] = id;
        let heard = office.elsewhere(0, "PUT", "", Some(&body));
        assert_eq!(heard.status, 200, "{heard:?}");
        let mut found = causes(&office).await;
        if cause == "wrong-vocabulary" {
            // What a message brings along went with it.
            found.retain(|cause| *cause != "changed");
        }
        let expected: Vec<&str> = Some(cause).filter(|cause| !cause.is_empty()).into_iter().collect();
        assert_eq!(found, expected, "{cause}");
    }
    let (gone, id) = office().await;
    gone.elsewhere(0, "DELETE", &format!("/{}", id.as_str().unwrap()), None);
    assert_eq!(causes(&gone).await, ["gone"]);
    let (without, _) = office().await;
    without.elsewhere(0, "DELETE", "/secret/1", None);
    assert_eq!(causes(&without).await, ["hmac-without-key"]);
}

#[tokio::test]
async fn what_was_paused_from_here_and_what_others_made_is_no_drift() {
    let (office, _) = office().await;
    office.elsewhere(0, "POST", "", Some(&of_the_article()));
    let client = office.client(0).await;
    let id = office.set_up_here(0).await[0].connect_id.to_string();
    change(&office.vault, &client, &id, ConnectChange::Pause).await.unwrap();
    assert_eq!(causes(&office).await, Vec::<&str>::new());
    // What finds it right, or changes something else, does not forget the pause.
    let mut file = of_the_article();
    for (name, value) in [("integratorManaged", "false"), ("includeHMAC", "true"), ("enableLog", "true")] {
        file[name] = json!(value);
    }
    file["events"] = json!(["envelope-sent", "envelope-completed"]);
    for enable_log in ["true", "false"] {
        file["enableLog"] = json!(enable_log);
        let wanted = read_written(file.to_string().as_bytes(), WrittenFor::Update).unwrap();
        let update = SetUpMode::Update { anyway: false };
        let client = office.client(0).await;
        set_up(&office.vault, office.clock(), &client, &wanted, Some(&id), update).await.unwrap();
        assert_eq!(causes(&office).await, Vec::<&str>::new(), "{enable_log}");
    }
    let body = json!({ "connectId": id, "pausePublish": "false" });
    office.elsewhere(0, "PUT", "", Some(&body));
    assert_eq!(causes(&office).await, ["changed"], "somebody else resumed it");
}

#[tokio::test]
async fn what_an_update_does_not_say_is_compared_all_the_same() {
    let (office, id) = office().await;
    let short = json!({ "name": "Partner notifications", "urlToPublishTo": "https://partner.example/connect", "enableLog": true });
    let wanted = read_written(short.to_string().as_bytes(), WrittenFor::Update).unwrap();
    let (update, client) = (SetUpMode::Update { anyway: false }, office.client(0).await);
    set_up(&office.vault, office.clock(), &client, &wanted, None, update).await.unwrap();
    let body = json!({ "connectId": id, "allowEnvelopePublish": "false", "events": ["envelope-completed"] });
    assert_eq!(office.elsewhere(0, "PUT", "", Some(&body)).status, 200);
    assert_eq!(causes(&office).await, ["off", "events-missing"]);
    // Of one that others made, whether it was on is known as well.
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.elsewhere(0, "POST", "", Some(&of_the_article()));
    let (update, client) = (SetUpMode::Update { anyway: false }, office.client(0).await);
    set_up(&office.vault, office.clock(), &client, &wanted, None, update).await.unwrap();
    let id = office.there(0)[0]["connectId"].clone();
    office.elsewhere(0, "PUT", "", Some(&json!({ "connectId": id, "allowEnvelopePublish": "false" })));
    assert_eq!(causes(&office).await, ["off"]);
}

#[tokio::test]
async fn nothing_is_asked_where_nothing_was_set_up_and_what_was_sent_is_kept_whole() {
    let office = Office::new(&["no-connect"], &[("olive", 0)]).await;
    assert_eq!(drift(&office.client(0).await).await.unwrap().len(), 0, "nobody was asked");
    let (office, _) = self::office().await;
    let reports = drift(&office.client(0).await).await.unwrap();
    assert!(reports[0].drifts.is_empty());
    // What is kept of it is no secret, and is the whole of what was sent.
    let known = office.set_up_here(0).await;
    assert_eq!(known[0].sent["eventData"]["includeData"].as_array().unwrap().len(), 10);
}
