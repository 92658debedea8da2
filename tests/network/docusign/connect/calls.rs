//! Each call, and each refusal.

use countersign::docusign::account::ApiError;
use countersign::docusign::connect::{
    ConnectApi, ConnectConfiguration, ConnectOAuth, ConnectSwitch, LogRange, WrittenFor, read_written,
};
use countersign::docusign::refusal::{Cause, Refusal, RetryWait};
use countersign::domain::{BaseUri, ConnectId, Environment};
use countersign::wire::{Wire, WireError};
use secrecy::ExposeSecret;
use serde_json::json;

use super::{Office, of_the_article, parts};
use crate::stub::{Act, Stub, json as reply};

fn wanted() -> ConnectConfiguration {
    read_written(of_the_article().to_string().as_bytes(), WrittenFor::Create).unwrap()
}

#[tokio::test]
async fn a_configuration_is_made_listed_shown_changed_and_deleted() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (account, token) = parts(&office, 0);
    let api = ConnectApi::new(&office.wire, &account, &token);
    assert_eq!(api.list().await.unwrap().len(), 0);
    let made = api.create(&wanted()).await.unwrap();
    let id = made.connect_id.clone().unwrap();
    assert_eq!(wanted().differences(&made), []);
    let shown = api.show(&id).await.unwrap();
    assert_eq!(shown.to_public_json(), api.list().await.unwrap()[0].to_public_json());
    let mut whole = shown;
    whole.set(ConnectSwitch::PausePublish, true);
    whole.set(ConnectSwitch::IntegratorManaged, false);
    let changed = api.update(&id, &whole).await.unwrap();
    assert!(changed.is(ConnectSwitch::PausePublish) && !changed.is(ConnectSwitch::IntegratorManaged));
    api.delete(&id).await.unwrap();
    assert_eq!(api.list().await.unwrap().len(), 0);
    let Err(ApiError::Refused(refusal)) = api.show(&id).await else { panic!("it is gone") };
    assert_eq!(refusal.cause, Cause::NotFound);
}

#[tokio::test]
async fn oauth_is_set_changed_and_removed() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (account, token) = parts(&office, 0);
    let api = ConnectApi::new(&office.wire, &account, &token);
    assert!(api.oauth().await.unwrap().is_none());
    let settings = |scope: &str| ConnectOAuth {
        authorization_server_url: "https://idp.example/token".to_owned(),
        client_id: "client".to_owned(),
        client_secret: Some("canary-secret".into()),
        scope: Some(scope.to_owned()),
        custom_parameters: [("audience".to_owned(), Some("canary-audience".into()))].into(),
    };
    api.set_oauth(&settings("a")).await.unwrap();
    api.change_oauth(&settings("b")).await.unwrap();
    let read = api.oauth().await.unwrap().unwrap();
    assert_eq!(read.to_public_json(), settings("b").to_public_json());
    assert!(read.client_secret.is_none());
    // Without its secret it is refused where there is none.
    api.remove_oauth().await.unwrap();
    assert!(api.oauth().await.unwrap().is_none());
    let refused = api.set_oauth(&read).await.unwrap_err();
    assert!(
        matches!(&refused, ApiError::Refused(refusal) if refusal.cause == Cause::InvalidParameter),
        "{refused}"
    );
}

#[tokio::test]
async fn keys_are_added_listed_and_removed() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (account, token) = parts(&office, 0);
    let api = ConnectApi::new(&office.wire, &account, &token);
    assert_eq!(api.secrets().await.unwrap(), []);
    let (first, second) = (api.add_secret().await.unwrap(), api.add_secret().await.unwrap());
    assert!(first.expose_secret().len() >= 43 && first.expose_secret() != second.expose_secret());
    let listed = api.secrets().await.unwrap();
    assert_eq!(listed.iter().map(|key| key.place).collect::<Vec<_>>(), [1, 2]);
    assert!(second.expose_secret().ends_with(&listed[1].ending) && listed[1].ending.len() == 4);
    api.remove_secret(1).await.unwrap();
    assert_eq!(api.secrets().await.unwrap()[0].ending, listed[1].ending);
}

#[tokio::test]
async fn the_log_is_read_and_failures_are_tried_again() {
    let office = Office::new(&["connect-logs"], &[("olive", 0)]).await;
    let (account, token) = parts(&office, 0);
    let api = ConnectApi::new(&office.wire, &account, &token);
    let made = api.create(&wanted()).await.unwrap();
    let logs = api.logs(LogRange::default()).await.unwrap().logs;
    assert_eq!(
        (logs.len(), logs[0].connect_id.as_deref()),
        (3, made.connect_id.as_ref().map(ConnectId::as_str))
    );
    assert!(logs[0].at().is_some() && logs[0].debug.is_empty());
    let whole = api.log(logs[0].log_id.as_deref().unwrap()).await.unwrap();
    assert!(whole.debug[0].payload.as_deref().unwrap().contains("envelope-completed"));
    let failures = api.failures(LogRange::default()).await.unwrap().failures;
    assert_eq!((failures.len(), failures[0].retry_count), (2, Some(2)));
    assert!(failures[1].envelope_id.is_none() && failures[1].at().is_some());
    let envelope = failures[0].envelope_id.clone().unwrap();
    let queued = api.retry(&envelope).await.unwrap();
    assert_eq!(queued[0].envelope_id.as_deref(), Some(envelope.as_str()));
    assert_eq!(api.retry_several(&[envelope]).await.unwrap()[0].status.as_deref(), Some("failure"));
    api.delete_failure(failures[1].failure_id.as_deref().unwrap()).await.unwrap();
    assert_eq!(api.failures(LogRange::default()).await.unwrap().failures, []);
    api.delete_log("all").await.unwrap();
    let none = LogRange { from: Some("2026-11-23".parse().unwrap()), to: None };
    assert_eq!(api.logs(none).await.unwrap().logs, []);
    // An id that could be more than that is sent nowhere.
    for id in ["", "a/b", "../x", "a?b"] {
        assert!(matches!(api.retry(id).await, Err(ApiError::Wire(WireError::Address))), "{id}");
    }
}

#[tokio::test]
async fn each_refusal_has_its_cause() {
    for (behaviours, who, cause) in [
        (&[][..], "kim", Cause::LacksPermission),
        (&["no-connect"], "olive", Cause::NotInPlan),
        (&["hourly-limit"], "olive", Cause::HourlyLimit),
    ] {
        let office = Office::new(behaviours, &[(who, 0)]).await;
        let (account, token) = parts(&office, 0);
        let refused = ConnectApi::new(&office.wire, &account, &token).create(&wanted()).await.unwrap_err();
        assert!(
            matches!(&refused, ApiError::Refused(refusal) if refusal.cause == cause),
            "{who}: {refused:?}"
        );
        // When the hour ends is said with its limit alone.
        let ends = matches!(&refused, ApiError::Refused(Refusal { wait: Some(wait), .. })
            if matches!(**wait, RetryWait::Until(at) if at.as_second() % 3600 == 0));
        assert_eq!(ends, cause == Cause::HourlyLimit, "{refused:?}");
    }
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (account, token) = parts(&office, 0);
    let api = ConnectApi::new(&office.wire, &account, &token);
    let broken = json!({ "name": "a", "urlToPublishTo": "https://a.example", "events": ["envelope-sent"] });
    let refused = api.create(&ConnectConfiguration::read(&broken).unwrap()).await.unwrap_err();
    assert!(
        matches!(&refused, ApiError::Refused(refusal) if refusal.cause == Cause::EventsNeedSim),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_long_log_is_read_and_a_secret_that_comes_back_is_left_out() {
    let entry = json!({ "logId": "1", "error": "x".repeat(2000) });
    let long = json!({ "logs": vec![entry; 100], "totalRecords": "100" }).to_string();
    assert!(long.len() > 200_000);
    let echo = r#"{"errorCode":"INVALID_REQUEST_PARAMETER","message":"canary-password is too weak"}"#;
    let stub = Stub::doing([Act::Send(reply(200, &long)), Act::Send(reply(400, echo))]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (mut account, token) = parts(&office, 0);
    account.base_uri = BaseUri::new(Environment::Practice, &stub.origin()).unwrap();
    let wire = Wire::new().unwrap();
    let api = ConnectApi::new(&wire, &account, &token);
    assert_eq!(api.logs(LogRange::default()).await.unwrap().logs.len(), 100);
    let mut written = of_the_article();
    written["includeOAuth"] = json!(false);
    written["userName"] = json!("olive");
    written["password"] = json!("canary-password");
    let wanted = read_written(written.to_string().as_bytes(), WrittenFor::Create).unwrap();
    let refused = api.create(&wanted).await.unwrap_err();
    assert!(!format!("{refused:?}").contains("canary"), "{refused:?}");
    let sent = &stub.requests()[1];
    assert!(sent.line().starts_with("POST ") && sent.body.contains("canary-password"), "it was sent");
    assert_eq!(sent.header("content-type"), ["application/json"]);
}
