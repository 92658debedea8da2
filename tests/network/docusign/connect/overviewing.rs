//! What is there beside what was set up here, and how it is set right.

use countersign::connections::CheckKeptProblem;
use countersign::notifications::{
    ConnectId, ConnectOverview, Drift, NotificationProblem, RestoreProblem, SetUpMode, WrittenFor,
    forget_set_up, make_anew, overview, read_written, restore, set_up,
};
use serde_json::{Value, json};

use super::{Office, of_the_article};

/// An account with one configuration that was set up from here and one that others made.
async fn office() -> (Office, ConnectId) {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let mut sent = of_the_article();
    sent["events"] = json!(["envelope-sent", "envelope-completed"]);
    let wanted = read_written(sent.to_string().as_bytes(), WrittenFor::Create).unwrap();
    let client = office.client(0).await;
    set_up(&office.vault, office.clock(), &client, &wanted, None, SetUpMode::Create).await.unwrap();
    let mut of_others = of_the_article();
    of_others["name"] = json!("Others");
    assert_eq!(office.elsewhere(0, "POST", "", Some(&of_others)).status, 201);
    let id = office.there(0)[0]["connectId"].as_str().unwrap().parse().unwrap();
    (office, id)
}

async fn seen(office: &Office) -> ConnectOverview {
    overview(&office.client(0).await).await.unwrap()
}

fn change(office: &Office, id: &ConnectId, mut changes: Value) {
    changes["connectId"] = json!(id);
    let heard = office.elsewhere(0, "PUT", "", Some(&changes));
    assert_eq!(heard.status, 200, "{heard:?}");
}

#[tokio::test]
async fn what_was_changed_elsewhere_is_seen_and_set_as_it_was() {
    let (office, id) = office().await;
    let there = seen(&office).await;
    assert_eq!((there.entries.len(), there.gone.len()), (2, 0));
    assert!(there.entries[0].here.as_ref().is_some_and(|here| here.drifts.is_empty()));
    assert!(there.entries[1].here.is_none(), "others made it");

    change(
        &office,
        &id,
        json!({ "urlToPublishTo": "https://elsewhere.example", "events": ["envelope-sent"] }),
    );
    let there = seen(&office).await;
    let here = there.entries[0].here.as_ref().unwrap();
    let causes: Vec<_> = here.drifts.iter().map(Drift::id).collect();
    assert_eq!(causes, ["address-changed", "events-missing"]);
    let fields: Vec<_> = here.differences.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["urlToPublishTo", "events"]);

    let client = office.client(0).await;
    // Somebody changes it once more: what was shown is not what would be changed.
    let seen_before = here.differences.clone();
    change(&office, &id, json!({ "name": "Renamed meanwhile" }));
    let outdated = restore(&office.vault, office.clock(), &client, &id, &seen_before).await;
    assert!(matches!(outdated, Err(RestoreProblem::Outdated)), "{outdated:?}");
    assert_eq!(office.there(0)[0]["name"], "Renamed meanwhile");
    let there = seen(&office).await;
    let now = &there.entries[0].here.as_ref().unwrap().differences;
    restore(&office.vault, office.clock(), &client, &id, now).await.unwrap();
    let there = seen(&office).await;
    assert!(there.entries[0].here.as_ref().is_some_and(|here| here.drifts.is_empty()));
    assert_eq!(office.there(0)[0]["urlToPublishTo"], "https://partner.example/connect");
    let of_others: ConnectId = office.there(0)[1]["connectId"].as_str().unwrap().parse().unwrap();
    let client = office.client(0).await;
    let refused = restore(&office.vault, office.clock(), &client, &of_others, &[]).await;
    assert!(matches!(refused, Err(RestoreProblem::Outdated)), "nothing is known of it");
}

#[tokio::test]
async fn what_is_gone_is_made_anew_or_forgotten() {
    let (office, id) = office().await;
    office.elsewhere(0, "DELETE", &format!("/{id}"), None);
    let there = seen(&office).await;
    assert_eq!((there.entries.len(), there.gone.len()), (1, 1));
    assert_eq!((&there.gone[0].connect_id, there.gone[0].was.name.as_str()), (&id, "Partner notifications"));
    let client = office.client(0).await;
    make_anew(&office.vault, office.clock(), &client, &id).await.unwrap();
    let there = seen(&office).await;
    assert_eq!((there.entries.len(), there.gone.len()), (2, 0));
    let known = office.set_up_here(0).await;
    assert_eq!(known.len(), 1);
    assert_ne!(known[0].connect_id, id, "the old one is forgotten");

    let id = known[0].connect_id.clone();
    office.elsewhere(0, "DELETE", &format!("/{id}"), None);
    assert_eq!(seen(&office).await.gone.len(), 1);
    forget_set_up(&office.vault, &office.clients[0].id, &id).await.unwrap();
    assert_eq!(seen(&office).await.gone.len(), 0);
}

#[tokio::test]
async fn what_had_a_secret_is_not_made_anew_without() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let oauth = json!({ "authorizationServerUrl": "https://idp.example/token", "clientId": "c", "clientSecret": "canary" });
    for own in [
        json!({ "includeOAuth": "false", "userName": "receiver", "password": "canary" }),
        json!({ "integratorManaged": "false", "enableOAuthPerConfiguration": "true", "oAuthConfiguration": oauth }),
    ] {
        let mut written = of_the_article();
        written.as_object_mut().unwrap().extend(own.as_object().unwrap().clone());
        let wanted = read_written(written.to_string().as_bytes(), WrittenFor::Create).unwrap();
        let client = office.client(0).await;
        set_up(&office.vault, office.clock(), &client, &wanted, None, SetUpMode::Create).await.unwrap();
        let id: ConnectId = office.there(0)[0]["connectId"].as_str().unwrap().parse().unwrap();
        office.elsewhere(0, "DELETE", &format!("/{id}"), None);
        let there = seen(&office).await;
        assert!(!there.gone.iter().find(|gone| gone.connect_id == id).unwrap().can_be_made_anew());
        let client = office.client(0).await;
        let refused = make_anew(&office.vault, office.clock(), &client, &id).await;
        assert!(matches!(refused, Err(RestoreProblem::SecretUnknown)), "{refused:?}");
        assert!(office.there(0).is_empty(), "nothing was made");
        assert_eq!(seen(&office).await.gone.len(), there.gone.len(), "and nothing forgotten");
    }
}

#[tokio::test]
async fn a_token_that_docusign_takes_no_more_asks_for_a_renewal() {
    let (office, _) = office().await;
    let client = office.client(0).await;
    office.clock().advance(std::time::Duration::from_hours(9));
    let ended = overview(&client).await.unwrap_err();
    assert!(ended.asks_for_renewal(), "{ended:?}");
    assert!(NotificationProblem::from(CheckKeptProblem::NeedsRenewal).asks_for_renewal());
    assert!(!NotificationProblem::from(CheckKeptProblem::Unknown).asks_for_renewal());
}
