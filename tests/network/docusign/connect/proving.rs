//! How a receiver knows that it is Docusign: the authorization server tried, keys made and changed, and what a person may do of it.

use countersign::connections::{CheckKeptProblem, kept_connect_keys};
use countersign::docusign::connect::ConnectOAuth;
use countersign::notifications::{
    ClientAuthentication, ConnectSwitch, ConnectWriteProblem, FirstOAuthProblem, KeyProblem, SavedMessage,
    SignatureKey, TokenTrialProblem, TrialToken, WrittenFor, add_key, kept_key, keys, may_manage, old_key,
    read_written, remove_key, remove_oauth, set_first_oauth, set_oauth, sign, try_token, uses_account_oauth,
};
use countersign::vault::{ConnectionRecord, RevealError, StoreError};
use countersign::wire::{Wire, WireError};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{Office, of_the_article};
use crate::stub::{Act, Stub, json as reply, typed};

fn settings(url: &str) -> ConnectOAuth {
    ConnectOAuth {
        authorization_server_url: url.to_owned(),
        client_id: "a client".to_owned(),
        client_secret: Some("canary secret:+".into()),
        scope: Some("https://receiver.example/.default".to_owned()),
        custom_parameters: [("audience".to_owned(), Some("https://receiver.example".into()))].into(),
    }
}

#[tokio::test]
async fn the_authorization_server_is_asked_in_both_ways_with_the_scope_and_the_parameters() {
    let token = json!({ "access_token": "canary", "token_type": "Bearer", "expires_in": 3600, "scope": "https://receiver.example/.default" });
    let refusal = json!({ "error": "invalid_client", "error_description": "not this way: canary secret:+" });
    let stub = Stub::answering([(200, token.to_string().as_str()), (401, refusal.to_string().as_str())]);
    let wire = Wire::new().unwrap();
    let [basic, post] = try_token(&wire, &settings(&format!("{}/token", stub.origin()))).await;
    let good = TrialToken { token_type: Some("Bearer".to_owned()), expires_in: Some(3600), scope: None };
    assert_eq!((basic.way, basic.result), (ClientAuthentication::Basic, Ok(good)));
    // What the server wrote holds the secret: it is not repeated.
    let refused =
        TokenTrialProblem::InvalidClient { status: 401, said: Some("not this way: …".to_owned()) };
    assert_eq!((post.way, post.result), (ClientAuthentication::Post, Err(refused)));
    let [first, second] = stub.requests().try_into().unwrap();
    let asked = "grant_type=client_credentials&scope=https%3A%2F%2Freceiver.example%2F.default&audience=https%3A%2F%2Freceiver.example";
    assert_eq!(first.body, asked);
    // base64 of `a+client:canary+secret%3A%2B`: both are written as in a form first (RFC 6749, section 2.3.1).
    assert_eq!(first.header("authorization"), ["Basic YStjbGllbnQ6Y2FuYXJ5K3NlY3JldCUzQSUyQg=="]);
    let with_client = format!("{asked}&client_id=a+client&client_secret=canary+secret%3A%2B");
    assert_eq!(second.body, with_client);
    assert!(second.header("authorization").is_empty());
}

#[tokio::test]
async fn each_refusal_of_an_authorization_server_has_its_name() {
    use TokenTrialProblem as P;
    let wire = Wire::new().unwrap();
    let none = || None;
    for (status, kind, body, problem) in [
        (401, "text/plain", "no", P::InvalidClient { status: 401, said: None }),
        (
            400,
            "application/json",
            r#"{"error":"invalid_scope","error_description":"only a"}"#,
            P::InvalidScope { said: Some("only a".into()) },
        ),
        (400, "application/json", r#"{"error":"unauthorized_client"}"#, P::GrantNotAllowed { said: none() }),
        (
            400,
            "application/json",
            r#"{"error":"unsupported_grant_type"}"#,
            P::GrantNotAllowed { said: none() },
        ),
        (
            400,
            "application/json",
            r#"{"error":"invalid_request"}"#,
            P::Refused { status: 400, error: "invalid_request".into(), said: none() },
        ),
        (404, "text/html", "<html>", P::NotAnEndpoint { status: 404 }),
        (503, "text/html", "<html>", P::ServerError { status: 503 }),
        (200, "text/html", "<html>", P::NotJson { status: 200, content_type: "text/html".into() }),
        (200, "application/json", r#"{"token":"canary"}"#, P::NoAccessToken),
        // Some refuse with the status of success.
        (
            200,
            "application/json",
            r#"{"error":"invalid_client","error_description":"no such client"}"#,
            P::InvalidClient { status: 200, said: Some("no such client".into()) },
        ),
        (
            200,
            "application/json",
            r#"{"access_token":"","error":"slow_down"}"#,
            P::Refused { status: 200, error: "slow_down".into(), said: none() },
        ),
        (200, "application/json", r#"{"access_token":""}"#, P::NoAccessToken),
        (200, "application/json", r#"{"access_token":7}"#, P::NoAccessToken),
    ] {
        let stub = Stub::doing((0..2).map(|_| Act::Send(typed(status, kind, body))));
        let [basic, post] = try_token(&wire, &settings(&stub.origin())).await;
        assert_eq!(basic.result, Err(problem.clone()), "{body}");
        assert_eq!(post.result, Err(problem), "{body}");
    }
    let [nobody, _] = try_token(&wire, &settings("http://127.0.0.1:9/token")).await;
    assert!(matches!(nobody.result, Err(P::Wire(WireError::NoConnection { .. }))), "{nobody:?}");
    let [plain_http, _] = try_token(&wire, &settings("http://idp.example/token")).await;
    assert_eq!(plain_http.result, Err(P::Wire(WireError::Address)));
    let [no_secret, _] =
        try_token(&wire, &ConnectOAuth { client_secret: None, ..settings("https://a.example") }).await;
    assert_eq!(no_secret.result, Err(P::NoSecret));
}

#[tokio::test]
async fn nothing_that_an_authorization_server_repeats_shows_a_secret() {
    let basic = "YStjbGllbnQ6Y2FuYXJ5K3NlY3JldCUzQSUyQg==";
    let json = "application/json";
    for (status, kind, body) in [
        (401, json, json!({ "error": "invalid_client", "error_description": format!("got Basic {basic}") })),
        (401, json, json!({ "error": "invalid_client", "error_description": "got canary+secret%3A%2B" })),
        (400, json, json!({ "error": "canary secret:+", "error_description": "c\u{200b}anary secret:+" })),
        (200, "text/plain; was=canary secret:+", json!("no object")),
        (
            200,
            json,
            json!({ "access_token": "canary-token", "token_type": "Bearer canary-token", "scope": "x canary-token" }),
        ),
    ] {
        let stub = Stub::doing((0..2).map(|_| Act::Send(typed(status, kind, &body.to_string()))));
        let came = try_token(&Wire::new().unwrap(), &settings(&stub.origin())).await;
        let shown =
            came.map(|one| one.result.map_or_else(|no| format!("{no} {no:?}"), |token| format!("{token:?}")));
        for shown in shown {
            assert!(!shown.contains("anary") && !shown.contains("YStj") && shown.contains('…'), "{shown}");
        }
    }
    // What is too short for a secret is a part of any word.
    let short = ConnectOAuth {
        custom_parameters: [("x".to_owned(), Some("a".into()))].into(),
        ..settings("http://unused")
    };
    let said =
        json!({ "error": "invalid_request", "error_description": "an audience is missing" }).to_string();
    let stub = Stub::answering([(400, said.as_str()), (400, said.as_str())]);
    let asked = ConnectOAuth { authorization_server_url: stub.origin(), ..short };
    let [came, _] = try_token(&Wire::new().unwrap(), &asked).await;
    let said = Some("an audience is missing".to_owned());
    let refused = TokenTrialProblem::Refused { status: 400, error: "invalid_request".to_owned(), said };
    assert_eq!(came.result, Err(refused));
}

#[tokio::test]
async fn oauth_is_set_changed_and_removed_and_who_loses_it_is_known() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let client = office.client(0).await;
    assert!(!set_oauth(&client, &settings("https://idp.example/token")).await.unwrap());
    assert!(set_oauth(&client, &settings("https://idp.example/other")).await.unwrap());
    assert!(remove_oauth(&client).await.unwrap());
    assert!(!remove_oauth(&client).await.unwrap());
    let mut one = read_written(of_the_article().to_string().as_bytes(), WrittenFor::Create).unwrap();
    assert!(!uses_account_oauth(&one), "the partner's");
    one.set(ConnectSwitch::IntegratorManaged, false);
    assert!(uses_account_oauth(&one));
    one.set(ConnectSwitch::EnableOAuthPerConfiguration, true);
    assert!(!uses_account_oauth(&one), "its own");
}

#[tokio::test]
async fn the_first_oauth_of_an_account_is_set_and_what_is_there_by_then_is_left_alone() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let client = office.client(0).await;
    set_first_oauth(&client, &settings("https://idp.example/token")).await.unwrap();
    let again = set_first_oauth(&client, &settings("https://idp.example/other")).await;
    assert!(matches!(again, Err(FirstOAuthProblem::HasSome)), "{again:?}");
    let there = client.api().oauth().await.unwrap().unwrap();
    assert_eq!(there.authorization_server_url, "https://idp.example/token");
}

#[tokio::test]
async fn where_the_answer_to_the_first_oauth_does_not_come_it_is_looked_whether_it_is_there() {
    let send = |status, body: &Value| Act::Send(reply(status, &body.to_string()));
    let there =
        |url: &str| json!({ "authorizationServerUrl": url, "clientId": "a client", "clientSecret": "***" });
    let wanted = "https://idp.example/token";
    for (found, is_set) in
        [(there(wanted), true), (json!({}), false), (there("https://idp.example/other"), false)]
    {
        let stub = Stub::doing([send(200, &json!({})), send(503, &json!({})), send(200, &found)]);
        let office = Office::new(&[], &[("olive", 0)]).await;
        office.move_to(0, &stub.origin()).await;
        let came = set_first_oauth(&office.client(0).await, &settings(wanted)).await;
        match came {
            Ok(()) => assert!(is_set, "{found}"),
            Err(FirstOAuthProblem::Write(ConnectWriteProblem::Unsure(_))) => assert!(!is_set, "{found}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(stub.requests().len(), 3, "set once");
    }
}

async fn record(office: &Office) -> ConnectionRecord {
    office.vault.connection(&office.clients[0].id).await.unwrap().unwrap()
}

/// A message as a receiver saved it, signed with these keys.
pub(super) fn received(keys: &[&SecretString]) -> SavedMessage {
    let body = br#"{"event":"envelope-completed"}"#.to_vec();
    let header = |(number, key): (usize, &&SecretString)| {
        let signature = sign(&body, &SignatureKey::new((*key).clone()));
        (format!("X-DocuSign-Signature-{number}"), signature.into())
    };
    let headers = (1..).zip(keys).map(header).collect();
    SavedMessage::new(headers, Zeroizing::new(body))
}

#[tokio::test]
async fn keys_are_kept_and_changed_for_new_ones_by_the_proof_of_a_message_with_both_signatures() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (client, id) = (office.client(0).await, &office.clients[0].id);
    assert!(kept_connect_keys(&office.vault, id).await.unwrap().is_empty());
    let first = add_key(&office.vault, &client, &record(&office).await, true).await.unwrap();
    assert!(matches!(first.kept, Some(Ok(()))));
    let second = add_key(&office.vault, &client, &record(&office).await, true).await.unwrap();
    let kept = kept_connect_keys(&office.vault, id).await.unwrap();
    let newest = kept_key(&office.vault, id).await.unwrap().unwrap();
    assert_eq!(newest.expose_secret(), second.key.expose_secret(), "and never the one before");
    let [old, new] = [first.key.secret(), second.key.secret()];
    let texts: Vec<_> = kept.iter().map(ExposeSecret::expose_secret).collect();
    assert_eq!(texts, [new.expose_secret(), old.expose_secret()], "the newest first");

    let listed = keys(&client).await.unwrap();
    let proof = |keys: &[&SecretString]| old_key(&listed, new, &received(keys)).map(|key| key.place);
    assert!(matches!(proof(&[old]), Err(KeyProblem::NotWithTheNew(_))));
    assert!(matches!(proof(&[new]), Err(KeyProblem::OneSignature)));
    assert_eq!(proof(&[old, new]).unwrap(), 1);
    let another: SecretString = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=".into();
    let unknown = old_key(&listed, &another, &received(&[old, &another]));
    assert!(matches!(unknown, Err(KeyProblem::NewUnknown)));
    // Who takes the old key for the new one is stopped: the new one would be removed.
    let mistaken = old_key(&listed, old, &received(&[old, new]));
    assert!(matches!(mistaken, Err(KeyProblem::NotNewest)), "{mistaken:?}");

    // Somebody else makes a third: places may be others now.
    let third = add_key(&office.vault, &client, &record(&office).await, false).await.unwrap();
    assert!(third.kept.is_none());
    assert!(matches!(remove_key(&client, &listed, &listed[0]).await, Err(KeyProblem::ListChanged)));
    let listed = keys(&client).await.unwrap();
    let newest = third.key.secret();
    let several = old_key(&listed, newest, &received(&[old, newest]));
    assert!(matches!(several, Err(KeyProblem::SeveralOld)));
    let second = old_key(&listed, new, &received(&[old, new]));
    assert!(matches!(second, Err(KeyProblem::NotNewest)));
    remove_key(&client, &listed, &listed[0]).await.unwrap();
    let left = keys(&client).await.unwrap();
    assert_eq!(left.len(), 2);
    assert!(new.expose_secret().ends_with(&left[0].ending), "the old one is gone");
    assert_eq!(office.elsewhere(0, "DELETE", "/secret/+1", None).status, 404);
}

#[tokio::test]
async fn a_kept_key_that_cannot_be_read_is_not_overwritten_and_no_new_one_is_made() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (client, id) = (office.client(0).await, &office.clients[0].id);
    let first = add_key(&office.vault, &client, &record(&office).await, true).await.unwrap();
    *office.chain.readings_left.lock().unwrap() = Some(0);
    let refused = add_key(&office.vault, &client, &record(&office).await, true).await;
    let before = |problem| KeyProblem::Write(ConnectWriteProblem::Before(problem));
    let locked = before(CheckKeptProblem::from(RevealError::Store(StoreError::Locked)).into());
    assert_eq!(refused.unwrap_err().to_string(), locked.to_string());
    *office.chain.readings_left.lock().unwrap() = None;
    let kept = kept_connect_keys(&office.vault, id).await.unwrap();
    let kept: Vec<_> = kept.iter().map(ExposeSecret::expose_secret).collect();
    assert_eq!((kept, keys(&client).await.unwrap().len()), (vec![first.key.expose_secret()], 1));
}

#[tokio::test]
async fn a_key_whose_answer_did_not_come_is_looked_for_and_named() {
    // Practice makes it all the same.
    let office = Office::new(&[], &[("olive", 0)]).await;
    let client = office.client(0).await;
    add_key(&office.vault, &client, &record(&office).await, false).await.unwrap();
    let list = office.elsewhere(0, "GET", "/secret", None).body;
    let made = office.elsewhere(0, "POST", "/secret", None);
    assert_eq!(made.status, 201);
    let list_with_it = office.elsewhere(0, "GET", "/secret", None).body;
    let ending = keys(&client).await.unwrap()[1].ending.clone();
    for (after, is_there) in [(&list_with_it, true), (&list, false)] {
        // The list, then no answer, then the list again.
        let stub = Stub::doing([
            Act::Send(typed(200, "application/json", &list)),
            Act::Send(typed(201, "application/json", "{}")),
            Act::Send(typed(200, "application/json", after)),
        ]);
        office.move_to(0, &stub.origin()).await;
        let client = office.client(0).await;
        let problem = add_key(&office.vault, &client, &record(&office).await, false).await.unwrap_err();
        match problem {
            KeyProblem::Lost { key, .. } => {
                assert!(is_there && (key.place, key.ending) == (2, ending.clone()));
            }
            KeyProblem::NotSeen(_) => assert!(!is_there),
            other => panic!("{other}"),
        }
        let asked = stub.requests();
        let asked: Vec<_> = asked.iter().filter_map(|request| request.line().split(' ').next()).collect();
        assert_eq!(asked, ["GET", "POST", "GET"]);
    }
}

#[tokio::test]
async fn what_a_person_may_do_is_read_as_far_as_they_may_read_it() {
    let office = Office::new(&[], &[("olive", 0), ("kim", 0)]).await;
    assert_eq!(may_manage(&office.client(0).await).await, Some(true));
    assert_eq!(may_manage(&office.client(1).await).await, Some(false));
    let delegated = Office::new(&["connect-delegated"], &[("kim", 0)]).await;
    assert_eq!(may_manage(&delegated.client(0).await).await, Some(true));
}

#[tokio::test]
async fn practice_takes_nothing_that_it_could_not_list() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let nested = |levels: usize| (1..levels).fold(json!([]), |inside, _| json!([inside]));
    let mut deep = of_the_article();
    deep["sfObjects"] = nested(33);
    assert_eq!(office.elsewhere(0, "POST", "", Some(&deep)).status, 400);
    deep["sfObjects"] = nested(32);
    assert_eq!(office.elsewhere(0, "POST", "", Some(&deep)).status, 201);
    assert_eq!(office.client(0).await.list().await.unwrap().len(), 1);
    let mut spaced = of_the_article();
    spaced["urlToPublishTo"] = json!(" https://partner.example/connect");
    assert_eq!(office.elsewhere(0, "POST", "", Some(&spaced)).status, 400);
}
