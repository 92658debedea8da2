//! A configuration set up at several accounts, and again.

use countersign::connections::ApiError;
use countersign::docusign::refusal::Cause;
use countersign::notifications::{
    ChangeProblem, ConnectChange, ConnectConfiguration, ConnectSwitch, ConnectWriteProblem,
    NotificationProblem, OwnerProblem, SetUpMode, SetUpOutcome, SetUpProblem, WrittenFor, can_be_managed,
    change, check_owner, read_written, set_up,
};
use serde_json::{Value, json};

use super::{Office, of_the_article};
use crate::stub::{Act, Stub, json as reply};

fn written(value: &Value) -> ConnectConfiguration {
    read_written(value.to_string().as_bytes(), WrittenFor::Create).unwrap()
}

/// As a file that is there for a change.
fn written_for_update(value: &Value) -> ConnectConfiguration {
    read_written(value.to_string().as_bytes(), WrittenFor::Update).unwrap()
}

async fn set(
    office: &Office,
    place: usize,
    wanted: &ConnectConfiguration,
    mode: SetUpMode,
) -> Result<SetUpOutcome, SetUpProblem> {
    set_up(&office.vault, office.clock(), &office.client(place).await, wanted, None, mode).await
}

const UPDATE: SetUpMode = SetUpMode::Update { anyway: false };

#[tokio::test]
async fn the_articles_configuration_is_made_on_three_accounts_of_which_one_refuses() {
    // Kim is no administrator of the first account.
    let office = Office::new(&[], &[("kim", 0), ("noor", 0), ("noor", 1)]).await;
    let wanted = written(&of_the_article());
    let mut ids = Vec::new();
    for place in [0, 1, 2] {
        match set(&office, place, &wanted, SetUpMode::Create).await {
            Ok(SetUpOutcome::Created(made)) => ids.push(made.connect_id.unwrap()),
            Err(SetUpProblem::Write(ConnectWriteProblem::Before(NotificationProblem::Api(
                ApiError::Refused(refusal),
            )))) => {
                assert_eq!((place, refusal.cause), (0, Cause::LacksPermission));
            }
            other => panic!("{place}: {other:?}"),
        }
    }
    assert_eq!(ids.len(), 2);
    let as_made = [office.there(1), office.there(2)];
    for there in &as_made {
        let [one] = there.as_slice() else { panic!("one: {there:?}") };
        for (name, value) in of_the_article().as_object().unwrap() {
            if name == "eventData" {
                assert_eq!(one[name]["includeData"].as_array().unwrap().len(), 10);
                assert_eq!(one[name]["version"], "restv2.1");
            } else {
                assert_eq!(&one[name], value, "{name}");
            }
        }
    }
    assert_eq!(office.set_up_here(0).await, []);
    assert_eq!(office.set_up_here(1).await[0].connect_id, ids[0]);

    // Again: nothing that is right is touched.
    for place in [1, 2] {
        let again = set(&office, place, &wanted, SetUpMode::Create).await.unwrap();
        assert!(matches!(again, SetUpOutcome::AlreadyRight(_)), "{again:?}");
        let again = set(&office, place, &wanted, UPDATE).await.unwrap();
        assert!(matches!(again, SetUpOutcome::AlreadyRight(_)), "{again:?}");
    }
    assert!(set(&office, 0, &wanted, SetUpMode::Create).await.is_err());
    assert_eq!([office.there(1), office.there(2)], as_made);
}

#[tokio::test]
async fn one_that_differs_is_changed_by_update_alone_and_the_rest_of_it_stays() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    set(&office, 0, &written(&of_the_article()), SetUpMode::Create).await.unwrap();
    let id = office.there(0)[0]["connectId"].clone();
    // Somebody adds what the file does not say.
    office.elsewhere(0, "PUT", "", Some(&json!({ "connectId": id, "includeDocumentFields": "true" })));
    let mut other = of_the_article();
    other["events"] = json!(["envelope-completed", "envelope-voided"]);
    other["integratorManaged"] = json!("false");
    let other = written(&other);
    let Ok(SetUpOutcome::Differs { differences, .. }) = set(&office, 0, &other, SetUpMode::Create).await
    else {
        panic!("it differs")
    };
    let fields: Vec<_> = differences.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["integratorManaged", "events"]);
    assert_eq!(office.there(0)[0]["integratorManaged"], "true", "nothing was changed");
    let updated = set(&office, 0, &other, UPDATE).await.unwrap();
    assert!(matches!(updated, SetUpOutcome::Updated { .. }), "{updated:?}");
    let there = office.there(0);
    assert_eq!(there.len(), 1);
    assert_eq!(there[0]["integratorManaged"], "false", "off is said and not left out");
    assert_eq!(there[0]["events"], json!(["envelope-completed", "envelope-voided"]));
    assert_eq!(there[0]["includeDocumentFields"], "true");
    assert_eq!(there[0]["connectId"], id);
    // The new address of one that was set up here is no new configuration.
    let mut moved = of_the_article();
    moved["urlToPublishTo"] = json!("https://partner.example/elsewhere");
    let moved = set(&office, 0, &written(&moved), UPDATE).await.unwrap();
    assert!(matches!(moved, SetUpOutcome::Updated { .. }), "{moved:?}");
    assert_eq!(office.there(0)[0]["urlToPublishTo"], "https://partner.example/elsewhere");
    let nowhere =
        json!({ "name": "Other", "urlToPublishTo": "https://a.example", "events": ["envelope-sent"] });
    let nowhere = set(&office, 0, &written(&nowhere), UPDATE).await.unwrap();
    assert!(matches!(nowhere, SetUpOutcome::NotThere), "{nowhere:?}");
}

#[tokio::test]
async fn what_the_file_does_not_say_stays_at_an_update() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let mut there = of_the_article();
    there["allowEnvelopePublish"] = json!("false");
    there["allUsers"] = json!("false");
    there["userIds"] = json!(["u-1"]);
    there["requiresAcknowledgement"] = json!("false");
    assert_eq!(office.elsewhere(0, "POST", "", Some(&there)).status, 201);
    let before = office.there(0)[0].clone();
    let short = json!({ "name": "Partner notifications", "urlToPublishTo": "https://partner.example/connect",
        "events": ["envelope-completed", "envelope-sent"] });
    let updated = set(&office, 0, &written_for_update(&short), UPDATE).await.unwrap();
    let SetUpOutcome::Updated { differences, .. } = &updated else { panic!("{updated:?}") };
    assert_eq!(differences.len(), 1, "{differences:?}");
    let after = office.there(0)[0].clone();
    for name in [
        "allowEnvelopePublish",
        "allUsers",
        "userIds",
        "requiresAcknowledgement",
        "integratorManaged",
        "eventData",
    ] {
        assert_eq!(after[name], before[name], "{name}");
    }
    assert_eq!(after["events"], short["events"]);
}

#[tokio::test]
async fn oauth_settings_are_changed_with_their_secret_alone() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let mut file = of_the_article();
    file["integratorManaged"] = json!("false");
    file["enableOAuthPerConfiguration"] = json!("true");
    file["oAuthConfiguration"] = json!({ "authorizationServerUrl": "https://b.example", "clientId": "c",
        "clientSecret": "canary-secret", "customParameters": { "audience": "canary-audience" } });
    set(&office, 0, &written(&file), SetUpMode::Create).await.unwrap();
    let kept = serde_json::to_string(&office.set_up_here(0).await[0].sent).unwrap();
    assert!(kept.contains("audience") && !kept.contains("canary"), "{kept}");
    // As it is shown: nothing is to be done, and with other things to be done it stays.
    let id = office.client(0).await.list().await.unwrap()[0].connect_id.clone().unwrap();
    let mut shown: Value = office.client(0).await.api().show(&id).await.unwrap().to_written_json().into();
    let same = set(&office, 0, &written_for_update(&shown), UPDATE).await.unwrap();
    assert!(matches!(same, SetUpOutcome::AlreadyRight(_)), "{same:?}");
    shown["enableLog"] = json!("false");
    let other = set(&office, 0, &written_for_update(&shown), UPDATE).await.unwrap();
    assert!(matches!(other, SetUpOutcome::Updated { .. }), "{other:?}");
    let parameters = || office.there(0)[0]["oAuthConfiguration"]["customParameters"].clone();
    assert_eq!(parameters(), json!({ "audience": "canary-audience" }));
    // Another value of a parameter differs, and is not sent without the secret.
    shown["oAuthConfiguration"]["customParameters"]["audience"] = json!("canary-other");
    let missing = set(&office, 0, &written_for_update(&shown), UPDATE).await;
    assert!(matches!(missing, Err(SetUpProblem::ClientSecretMissing)), "{missing:?}");
    shown["oAuthConfiguration"]["clientSecret"] = json!("canary-secret");
    let changed = set(&office, 0, &written_for_update(&shown), UPDATE).await.unwrap();
    let SetUpOutcome::Updated { differences, .. } = &changed else { panic!("{changed:?}") };
    assert_eq!(differences[0].field, "oAuthConfiguration.customParameters.audience");
    assert!(!format!("{differences:?}").contains("canary"), "{differences:?}");
    assert_eq!(parameters(), json!({ "audience": "canary-other" }));
}

#[tokio::test]
async fn one_that_is_longer_than_a_usual_reply_is_shown_and_written() {
    let mut there = of_the_article();
    there["connectId"] = json!("7");
    there["allUsers"] = json!("false");
    there["userIds"] = json!(vec!["0".repeat(36); 2000]);
    let listed = |there: &Value| Act::Send(reply(200, &json!({ "configurations": [there] }).to_string()));
    let mut after = there.clone();
    after["enableLog"] = json!("false");
    let put = Act::Send(reply(200, &after.to_string()));
    let stub = Stub::doing([listed(&there), listed(&there), put, listed(&after)]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.move_to(0, &stub.origin()).await;
    let short =
        json!({ "name": there["name"], "urlToPublishTo": there["urlToPublishTo"], "enableLog": "false" });
    let outcome = set(&office, 0, &written_for_update(&short), UPDATE).await.unwrap();
    assert!(matches!(outcome, SetUpOutcome::Updated { .. }), "{outcome:?}");
    assert_eq!(stub.requests().len(), 4, "nothing was looked for once more");
    assert!(stub.requests()[2].body.len() > 64 * 1024);
}

#[tokio::test]
async fn one_too_long_to_be_noted_is_refused_before() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let mut file = of_the_article();
    file["allUsers"] = json!("false");
    let users = |count: usize| json!((0..count).map(|place| format!("{place:036}")).collect::<Vec<_>>());
    file["userIds"] = users(1500);
    let outcome = set(&office, 0, &written(&file), SetUpMode::Create).await.unwrap();
    assert!(matches!(outcome, SetUpOutcome::Created(_)), "{outcome:?}");
    assert_eq!(office.set_up_here(0).await.len(), 1, "it is read again");
    file["userIds"] = users(2000);
    file["name"] = json!("Longer");
    let outcome = set(&office, 0, &written(&file), SetUpMode::Create).await;
    assert!(matches!(outcome, Err(SetUpProblem::TooLong)), "{outcome:?}");
    assert_eq!(office.there(0).len(), 1);
}

#[tokio::test]
async fn of_two_that_are_alike_none_is_touched() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    for _ in 0..2 {
        assert_eq!(office.elsewhere(0, "POST", "", Some(&of_the_article())).status, 201);
    }
    for mode in [SetUpMode::Create, UPDATE] {
        let outcome = set(&office, 0, &written(&of_the_article()), mode).await.unwrap();
        assert!(matches!(&outcome, SetUpOutcome::Several(ids) if ids.len() == 2), "{outcome:?}");
    }
    assert_eq!(office.there(0).len(), 2);
}

/// A reply that ends too soon.
fn cut(body: &str) -> Act {
    let mut whole = reply(201, body);
    whole.truncate(whole.len() - body.len() / 2);
    Act::Send(whole)
}

#[tokio::test]
async fn an_answer_that_is_cut_short_is_looked_for_and_makes_no_second_one() {
    let wanted = written(&of_the_article());
    let mut made = of_the_article();
    made["connectId"] = json!("7");
    let listed = |all: &[&Value]| Act::Send(reply(200, &json!({ "configurations": all }).to_string()));
    let whole = made.to_string();
    // It is there: found by looking, read back, remembered.
    let stub = Stub::doing([listed(&[]), cut(&whole), listed(&[&made]), listed(&[&made])]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.move_to(0, &stub.origin()).await;
    let outcome = set(&office, 0, &wanted, SetUpMode::Create).await.unwrap();
    assert!(matches!(outcome, SetUpOutcome::Created(_)), "{outcome:?}");
    let lines: Vec<_> = stub.requests().iter().map(|request| request.line().to_owned()).collect();
    assert_eq!(lines.iter().filter(|line| line.starts_with("POST ")).count(), 1, "{lines:?}");
    assert_eq!(office.set_up_here(0).await[0].connect_id.as_str(), "7");

    // It is not there, and may still come: that nothing was made is not said.
    let stub = Stub::doing([listed(&[]), cut(&whole), listed(&[])]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.move_to(0, &stub.origin()).await;
    let outcome = set(&office, 0, &wanted, SetUpMode::Create).await;
    assert!(is_unsure(&outcome), "{outcome:?}");

    // Nobody can say.
    let stub = Stub::doing([listed(&[]), cut(&whole), cut(&whole)]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.move_to(0, &stub.origin()).await;
    let outcome = set(&office, 0, &wanted, SetUpMode::Create).await;
    assert!(is_unsure(&outcome), "{outcome:?}");
    assert_eq!(office.set_up_here(0).await, []);
}

fn is_unsure(outcome: &Result<SetUpOutcome, SetUpProblem>) -> bool {
    matches!(outcome, Err(SetUpProblem::Write(ConnectWriteProblem::Unsure(_))))
}

#[tokio::test]
async fn an_update_without_an_answer_is_done_only_where_it_is_seen() {
    let failed = || Act::Send(reply(503, "{}"));
    let there = |changes: &[(&str, Value)]| {
        let mut there = of_the_article();
        there["connectId"] = json!("7");
        there["includeOAuth"] = json!("false");
        for (name, value) in changes {
            there[name] = value.clone();
        }
        let listed = json!({ "configurations": [there] }).to_string();
        move || Act::Send(reply(200, &listed))
    };
    let mut with_password = of_the_article();
    with_password["includeOAuth"] = json!("false");
    let without_oauth = with_password.clone();
    with_password["userName"] = json!("olive");
    with_password["password"] = json!("new");
    let mut logged = without_oauth.clone();
    logged["enableLog"] = json!("false");
    for (file, now, is_done) in [
        // The name of the user was right before: nobody sees whether the new password arrived.
        (&with_password, there(&[("userName", json!("olive"))]), false),
        (&logged, there(&[]), false),
        (&logged, there(&[("enableLog", json!("false"))]), true),
    ] {
        let before = there(&[("userName", file["userName"].clone())]);
        let stub = Stub::doing([before(), before(), failed(), now(), now()]);
        let office = Office::new(&[], &[("olive", 0)]).await;
        office.move_to(0, &stub.origin()).await;
        let outcome = set(&office, 0, &written(file), SetUpMode::Update { anyway: true }).await;
        if is_done {
            assert!(matches!(outcome, Ok(SetUpOutcome::Updated { .. })), "{outcome:?}");
        } else {
            assert!(is_unsure(&outcome), "{outcome:?}");
        }
        assert_eq!(office.set_up_here(0).await.len(), usize::from(is_done), "noted only where it is done");
        assert!(stub.requests()[2].line().starts_with("PUT "));
    }
}

#[tokio::test]
async fn a_change_without_an_answer_may_still_be_made() {
    let mut there = of_the_article();
    there["connectId"] = json!("7");
    let listed = json!({ "configurations": [there] }).to_string();
    let listed = || Act::Send(reply(200, &listed));
    for (wish, acts) in [
        (ConnectChange::Pause, vec![listed(), listed(), Act::Send(reply(503, "{}")), listed()]),
        (ConnectChange::Delete, vec![listed(), Act::Send(reply(503, "{}")), listed()]),
    ] {
        let stub = Stub::doing(acts);
        let office = Office::new(&[], &[("olive", 0)]).await;
        office.move_to(0, &stub.origin()).await;
        let outcome = change(&office.vault, &office.client(0).await, "7", wish).await;
        let is_unsure = matches!(outcome, Err(ChangeProblem::Write(ConnectWriteProblem::Unsure(_))));
        assert!(is_unsure, "{wish:?}: {outcome:?}");
    }
}

#[tokio::test]
async fn what_docusign_takes_and_does_not_keep_is_said() {
    let mut there = of_the_article();
    there["connectId"] = json!("7");
    there["includeOAuth"] = json!("false");
    let listed = |all: &[&Value]| Act::Send(reply(200, &json!({ "configurations": all }).to_string()));
    let stub = Stub::doing([listed(&[]), Act::Send(reply(201, &there.to_string())), listed(&[&there])]);
    let office = Office::new(&[], &[("olive", 0)]).await;
    office.move_to(0, &stub.origin()).await;
    let outcome = set(&office, 0, &written(&of_the_article()), SetUpMode::Create).await.unwrap();
    let SetUpOutcome::NotAsSent { differences, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(differences[0].field, "includeOAuth");
}

#[tokio::test]
async fn it_is_paused_resumed_switched_off_and_on_and_deleted() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    set(&office, 0, &written(&of_the_article()), SetUpMode::Create).await.unwrap();
    let name = "Partner notifications";
    for (wish, field, value) in [
        (ConnectChange::Pause, "pausePublish", "true"),
        (ConnectChange::Resume, "pausePublish", "false"),
        (ConnectChange::SwitchOff, "allowEnvelopePublish", "false"),
        (ConnectChange::SwitchOn, "allowEnvelopePublish", "true"),
    ] {
        let client = office.client(0).await;
        let (_, was_done) = change(&office.vault, &client, name, wish).await.unwrap();
        assert!(was_done, "{wish:?}");
        assert_eq!(office.there(0)[0][field], value);
        let (_, was_done) = change(&office.vault, &client, name, wish).await.unwrap();
        assert!(!was_done, "{wish:?} again");
        assert_eq!(office.there(0)[0]["events"], json!(["envelope-completed"]), "the rest stays");
    }
    let client = office.client(0).await;
    let nobody = change(&office.vault, &client, "nobody", ConnectChange::Pause).await;
    assert!(matches!(nobody, Err(ChangeProblem::NotThere)));
    change(&office.vault, &client, name, ConnectChange::Delete).await.unwrap();
    assert!(office.there(0).is_empty() && office.set_up_here(0).await.is_empty());
}

#[tokio::test]
async fn the_owner_has_to_have_what_the_partner_manages() {
    let office = Office::new(&[], &[("olive", 0), ("noor", 0)]).await;
    let owner = office.client(0).await;
    let mut wanted = written(&of_the_article());
    assert!(matches!(check_owner(&owner, &wanted).await, Err(OwnerProblem::NoOAuth)));
    let settings =
        json!({ "authorizationServerUrl": "https://b.example", "clientId": "c", "clientSecret": "s" });
    assert_eq!(office.elsewhere(0, "POST", "/oauth", Some(&settings)).status, 201);
    check_owner(&owner, &wanted).await.unwrap();
    wanted.set(ConnectSwitch::IncludeHmac, true);
    assert!(matches!(check_owner(&owner, &wanted).await, Err(OwnerProblem::NoKey)));
    office.elsewhere(0, "POST", "/secret", None);
    check_owner(&owner, &wanted).await.unwrap();
    let client = office.client(1).await;
    client.can_be_managed_by(&owner).unwrap();
    let owners = office.vault.connection(&owner.id).await.unwrap().unwrap().facts;
    let mut clients = office.vault.connection(&client.id).await.unwrap().unwrap().facts;
    can_be_managed(&clients, &owners).unwrap();
    clients.integration_key = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
    assert!(matches!(can_be_managed(&clients, &owners), Err(OwnerProblem::AnotherKey)));
}

#[tokio::test]
async fn one_that_is_named_is_compared_and_changed_under_another_name_and_address() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let first = written(&of_the_article());
    let Ok(SetUpOutcome::Created(made)) = set(&office, 0, &first, SetUpMode::Create).await else {
        panic!("it is made")
    };
    let id = made.connect_id.unwrap();
    let mut other = of_the_article();
    (other["name"], other["urlToPublishTo"]) = (json!("Bills"), json!("https://bills.example.com"));
    let other = written(&other);
    let before = office.there(0);
    let client = office.client(0).await;
    let named = |which: String, mode| {
        let (office, client, other) = (&office, &client, &other);
        async move { set_up(&office.vault, office.clock(), client, other, Some(&which), mode).await.unwrap() }
    };
    let compared = named(id.to_string(), SetUpMode::Compare).await;
    let SetUpOutcome::Differs { differences, .. } = compared else { panic!("{compared:?}") };
    let fields: Vec<_> = differences.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["name", "urlToPublishTo"]);
    let none = named("no such one".to_owned(), SetUpMode::Compare).await;
    assert!(matches!(none, SetUpOutcome::NotThere), "{none:?}");
    assert_eq!(office.there(0), before, "nothing is made or changed by that");
    let changed = named(id.to_string(), UPDATE).await;
    assert!(matches!(changed, SetUpOutcome::Updated { .. }), "{changed:?}");
    let there = office.there(0);
    assert_eq!((there.len(), &there[0]["name"]), (1, &json!("Bills")));
    let same = named(id.to_string(), SetUpMode::Compare).await;
    assert!(matches!(same, SetUpOutcome::AlreadyRight(_)), "{same:?}");
}
