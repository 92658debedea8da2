//! OAuth of an account as the window has it: seen with who uses it, then changed or taken away; and the keys of an account beside those
//! that are kept.

use countersign::docusign::connect::ConnectOAuth;
use countersign::notifications::{
    ConnectWriteProblem, KeyProblem, OAuthChangeProblem, SetUpMode, WrittenFor, account_keys, account_oauth,
    add_key, change_oauth, prove_rotation, read_written, remove_seen_oauth, set_oauth, set_up,
};
use secrecy::SecretString;
use serde_json::{Value, json};

use super::proving::received;
use super::{Office, of_the_article};
use crate::stub::{Act, Stub, json as reply};

fn settings(url: &str) -> ConnectOAuth {
    ConnectOAuth {
        authorization_server_url: url.to_owned(),
        client_id: "a client".to_owned(),
        client_secret: Some("canary secret".into()),
        ..ConnectOAuth::default()
    }
}

async fn made(office: &Office, place: usize, changes: Value) {
    let mut wanted = of_the_article();
    for (name, value) in changes.as_object().unwrap() {
        wanted[name] = value.clone();
    }
    let wanted = read_written(wanted.to_string().as_bytes(), WrittenFor::Create).unwrap();
    let client = office.client(place).await;
    set_up(&office.vault, office.clock(), &client, &wanted, None, SetUpMode::Create).await.unwrap();
}

#[tokio::test]
async fn oauth_of_an_account_is_read_with_its_own_users_and_with_those_of_clients_that_were_set_up_here() {
    let office = Office::new(&[], &[("noor", 0), ("noor", 1)]).await;
    let read = async || account_oauth(&office.vault, &office.client(0).await).await.unwrap();
    assert!(read().await.settings.is_none());
    set_oauth(&office.client(0).await, &settings("https://idp.example/token")).await.unwrap();
    made(&office, 0, json!({ "name": "Own", "integratorManaged": "false" })).await;
    made(&office, 0, json!({ "name": "Managed" })).await;
    made(&office, 0, json!({ "name": "Without", "includeOAuth": "false", "integratorManaged": "false" }))
        .await;
    made(&office, 1, json!({ "name": "Of a client" })).await;
    made(&office, 1, json!({ "name": "The client's own", "integratorManaged": "false" })).await;
    let seen = read().await;
    assert_eq!(seen.settings.unwrap().client_id, "a client");
    assert_eq!(seen.own, ["Own"]);
    let managed: Vec<_> =
        seen.managed.iter().map(|one| (one.name.as_str(), one.client.as_ref().map(|it| &it.id))).collect();
    assert_eq!(managed, [("Managed", None), ("Of a client", Some(&office.clients[1].id))]);
}

#[tokio::test]
async fn oauth_is_changed_and_removed_as_it_was_seen_and_what_others_changed_meanwhile_is_left_alone() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let client = office.client(0).await;
    set_oauth(&client, &settings("https://idp.example/token")).await.unwrap();
    let seen = client.api().oauth().await.unwrap().unwrap();
    change_oauth(&client, &seen, &settings("https://idp.example/other")).await.unwrap();
    let there = client.api().oauth().await.unwrap().unwrap();
    assert_eq!(there.authorization_server_url, "https://idp.example/other");
    let late = change_oauth(&client, &seen, &settings("https://idp.example/late")).await;
    assert!(matches!(late, Err(OAuthChangeProblem::Outdated)), "{late:?}");
    let late = remove_seen_oauth(&client, &seen).await;
    assert!(matches!(late, Err(OAuthChangeProblem::Outdated)), "{late:?}");
    assert_eq!(client.api().oauth().await.unwrap().unwrap().to_public_json(), there.to_public_json());
    remove_seen_oauth(&client, &there).await.unwrap();
    assert!(client.api().oauth().await.unwrap().is_none());
    let gone = change_oauth(&client, &there, &settings("https://idp.example/token")).await;
    assert!(matches!(gone, Err(OAuthChangeProblem::Outdated)), "{gone:?}");
    assert!(client.api().oauth().await.unwrap().is_none(), "what somebody removed is not made again");
}

#[tokio::test]
async fn a_change_of_oauth_whose_answer_did_not_come_is_not_known_and_a_removal_is_looked_for() {
    let send = |status, body: &Value| Act::Send(reply(status, &body.to_string()));
    let there = json!({ "authorizationServerUrl": "https://idp.example/token", "clientId": "a client" });
    let seen = settings("https://idp.example/token");
    let stub = Stub::doing([send(200, &there), send(503, &json!({}))]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.move_to(0, &stub.origin()).await;
    let came = change_oauth(&office.client(0).await, &seen, &settings("https://idp.example/other")).await;
    let is_unsure = |came: &Result<(), OAuthChangeProblem>| {
        matches!(came, Err(OAuthChangeProblem::Write(ConnectWriteProblem::Unsure(_))))
    };
    assert!(is_unsure(&came), "{came:?}");
    assert_eq!(stub.requests().len(), 2, "sent once");
    for (after, is_gone) in [(json!({}), true), (there.clone(), false)] {
        let stub =
            Stub::doing([send(200, &there), send(200, &there), send(503, &json!({})), send(200, &after)]);
        office.move_to(0, &stub.origin()).await;
        let came = remove_seen_oauth(&office.client(0).await, &seen).await;
        assert!(if is_gone { came.is_ok() } else { is_unsure(&came) }, "{came:?}");
    }
}

#[tokio::test]
async fn keys_of_an_account_stand_beside_those_that_are_kept_and_a_rotation_is_proven_by_the_newest() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let (client, id) = (office.client(0).await, &office.clients[0].id);
    let record = office.vault.connection(id).await.unwrap().unwrap();
    let old = add_key(&office.vault, &client, &record, false).await.unwrap();
    let new = add_key(&office.vault, &client, &record, true).await.unwrap();
    let kept: Vec<_> =
        account_keys(&office.vault, &client).await.unwrap().iter().map(|key| key.kept).collect();
    assert_eq!(kept, [None, Some(0)], "of the older one nothing is known here");
    let proof_by = async |keys: &[&SecretString], given: Option<&SecretString>| {
        let message = received(keys);
        prove_rotation(&office.vault, &client, &message, given.cloned()).await
    };
    let proven = proof_by(&[old.key.secret(), new.key.secret()], None).await.unwrap();
    assert_eq!((proven.old.place, proven.listed.len()), (1, 2));
    // By a key that is given, whatever is kept.
    let other = add_key(&office.vault, &client, &record, false).await.unwrap();
    let by_kept = proof_by(&[new.key.secret(), other.key.secret()], None).await;
    assert!(matches!(by_kept, Err(KeyProblem::NotNewest)), "{by_kept:?}");
    let several = proof_by(&[new.key.secret(), other.key.secret()], Some(other.key.secret())).await;
    assert!(matches!(several, Err(KeyProblem::SeveralOld)), "{several:?}");
}
