//! A configuration that is there, changed by the same steps.

use super::*;
use crate::notifications::FieldDifference;
use crate::places::notification_set_up::draft::{DraftFate, NotificationAnswers};
use crate::places::notification_set_up::outcome::{AccountState, HowAgain};

/// As Docusign has it, with these fields.
fn of_docusign(fields: &Value) -> ConnectConfiguration {
    let mut whole = json!({ "connectId": "7", "configurationType": "custom", "name": "Orders", "urlToPublishTo": URL,
        "allowEnvelopePublish": "false", "allUsers": "true", "enableLog": "true", "requiresAcknowledgement": "false",
        "includeHMAC": "true", "deliveryMode": "SIM", "events": ["envelope-completed", "envelope-new-of-2027"],
        "eventData": { "version": "restv2.1", "format": "json", "includeData": ["recipients"] }, "senderOverride": "true" });
    for (name, value) in fields.as_object().unwrap() {
        whole[name] = value.clone();
    }
    ConnectConfiguration::read(&whole).unwrap()
}

fn changing(fields: &Value) -> (NotificationSetUp, ConnectConfiguration) {
    let (records, there) = (records(2), of_docusign(fields));
    let id = records[1].id.clone();
    let (wizard, asks) = NotificationSetUp::change(records, &id, &there, None).unwrap();
    assert!(asks.is_empty() || !there.user_ids.is_empty());
    (wizard, there)
}

/// From what is told to Review.
fn reviewed(wizard: &mut NotificationSetUp) {
    assert_eq!(wizard.step(), NotificationStep::Events);
    act(wizard, Action::Next);
    let _ = wizard.act(Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
}

#[test]
fn what_is_there_stands_in_the_steps_and_nothing_of_it_would_change() {
    for fields in [
        json!({}),
        json!({ "allUsers": "false", "allUsersExcept": "true", "userIds": ["a", "b"], "requireMutualTls": "true", "signMessageWithX509Certificate": "true" }),
        json!({ "deliveryMode": "aggregate", "events": [], "envelopeEvents": ["Sent", "completed"],
            "recipientEvents": ["AutoResponded"], "includeHMAC": "false" }),
        json!({ "includeOAuth": "true" }),
    ] {
        let (mut wizard, there) = changing(&fields);
        reviewed(&mut wizard);
        assert_eq!(wizard.common.wanted().differences(&there), [], "{fields}");
        assert_eq!(
            wizard.common.wanted().switch(crate::notifications::ConnectSwitch::AllowEnvelopePublish),
            None
        );
        assert_eq!(wizard.draft_fate(), DraftFate::Stays, "nobody has answered otherwise");
    }
}

#[test]
fn it_is_compared_before_it_is_changed_and_is_the_same_one_under_another_name() {
    let (mut wizard, there) = changing(&json!({}));
    act(&mut wizard, Action::Events(events::Action::NameTyped("Bills".to_owned())));
    act(&mut wizard, Action::Events(events::Action::UrlTyped("https://bills.example.com".to_owned())));
    reviewed(&mut wizard);
    let account = id_of(&wizard, 1);
    let DraftFate::Kept(_, contents) = wizard.draft_fate() else { panic!("it can be gone on with") };
    let answers = NotificationAnswers::read(&contents).unwrap();
    let (again, _) = NotificationSetUp::resume(records(2), account.clone(), answers);
    assert_eq!(again.common.changes, wizard.common.changes);

    let compared = set_ups(wizard.act(Action::Next).asks);
    let [(compare, asker)] = compared.as_slice() else { panic!("one account") };
    assert_eq!((compare.mode, compare.which.as_ref()), (SetUpMode::Compare, there.connect_id.as_ref()));
    let differences = compare.wanted.differences(&there);
    let names: Vec<_> = differences.iter().map(|one: &FieldDifference| one.field.as_str()).collect();
    assert_eq!(names, ["name", "urlToPublishTo"]);
    let differs = SetUpOutcome::Differs { configuration: Box::new(there.clone()), differences };
    let _ = wizard.hear(asker, Answer::AccountSetUp(Ok((differs, KeyToSign::NotMissed))));
    assert!(wizard.outcome.accounts[0].shows_change());
    assert!(wizard.outcome.shows_changes_alone());

    let again = Action::Outcome(outcome::Action::Again(account, HowAgain::Change));
    let changed = set_ups(wizard.act(again).asks);
    let (change, asker) = &changed[0];
    let seen = change.seen.iter().flatten().map(|one| one.field.as_str());
    assert_eq!(seen.collect::<Vec<_>>(), ["name", "urlToPublishTo"]);
    assert_eq!(change.mode, SetUpMode::Update { anyway: false });
    assert_eq!(change.which, there.connect_id);
    let updated = SetUpOutcome::Updated { configuration: there_now(change), differences: Vec::new() };
    let _ = wizard.hear(asker, Answer::AccountSetUp(Ok((updated, KeyToSign::NotMissed))));
    assert!(
        matches!(wizard.outcome.accounts[0].state, AccountState::Done(_)) && wizard.outcome.is_all_right()
    );
}

#[test]
fn one_that_is_gone_is_made_anew_once_its_secrets_were_asked_for() {
    let (mut wizard, there) = changing(&json!({}));
    act(&mut wizard, Action::Events(events::Action::NameTyped("Bills".to_owned())));
    reviewed(&mut wizard);
    let account = id_of(&wizard, 1);
    let compared = set_ups(wizard.act(Action::Next).asks);
    let _ =
        wizard.hear(&compared[0].1, Answer::AccountSetUp(Ok((SetUpOutcome::NotThere, KeyToSign::NotMissed))));
    let again = Action::Outcome(outcome::Action::Again(account, HowAgain::Anew));
    assert_eq!(set_ups(wizard.act(again).asks).len(), 0);
    assert_eq!(wizard.step(), NotificationStep::Proof);
    let _ = wizard.act(Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
    let made = set_ups(wizard.act(Action::Next).asks);
    assert_eq!((made[0].0.mode, made[0].0.which.as_ref()), (SetUpMode::Create, None));
    assert_eq!(made[0].0.replaces, there.connect_id, "nobody looks for it any more");
    assert!(made[0].0.wanted.is(crate::notifications::ConnectSwitch::AllowEnvelopePublish), "it sends");
}

fn there_now(asked: &AccountSetUp) -> Box<ConnectConfiguration> {
    there(&asked.wanted)
}

#[test]
fn a_login_that_is_not_wanted_any_more_is_taken_out() {
    let (mut wizard, there) = changing(&json!({ "userName": "olive" }));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.proof.typed.authorization, WishedAuthorization::Basic);
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::Nothing)));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
    let wanted = wizard.common.wanted();
    assert_eq!(wanted.user_name.as_deref(), Some(""));
    let differences = wanted.differences(&there);
    assert!(matches!(differences.as_slice(), [one] if one.field == "userName"), "{differences:?}");
    assert_eq!(wanted.differences(&of_docusign(&json!({}))), [], "an empty one is none");
    assert!(!wanted.lacks_secret());
}

#[test]
fn what_no_step_asks_about_is_not_changed_here() {
    let of = |fields: &Value| NotificationAnswers::of(&records(1)[0].id, &of_docusign(fields)).is_some();
    assert!(of(&json!({})));
    for fields in [
        json!({ "configurationType": "salesforce" }),
        json!({ "groupIds": ["5"] }),
        json!({ "eventData": { "version": "legacy" } }),
        json!({ "deliveryMode": "", "events": [], "envelopeEvents": ["Sent"] }),
        json!({ "deliveryMode": "aggregate", "events": [], "envelopeEvents": ["Unheard"] }),
        json!({ "requireMutualTls": "true" }),
        json!({ "includeOAuth": "true", "userName": "olive" }),
        json!({ "connectId": "" }),
    ] {
        assert!(!of(&fields), "{fields}");
    }
}

#[test]
fn of_one_that_a_partner_manages_the_owner_is_asked_for_unless_it_is_known() {
    let there = of_docusign(&json!({ "integratorManaged": "true" }));
    let records = records(2);
    let (owner, client) = (records[0].id.clone(), records[1].id.clone());
    let begun = |owner| NotificationSetUp::change(records.clone(), &client, &there, owner).unwrap().0;
    let asks = begun(None);
    assert_eq!((asks.step(), asks.accounts.manager), (NotificationStep::Accounts, Manager::Partner));
    assert!(!asks.accounts.owner_missing && asks.accounts.ticked.contains(&client));
    let knows = begun(Some(owner.clone()));
    assert_eq!((knows.step(), knows.common.owner.as_ref()), (NotificationStep::Events, Some(&owner)));
}

#[test]
fn an_address_with_a_login_and_settings_of_its_own_are_typed_anew() {
    let (wizard, _) = changing(&json!({ "urlToPublishTo": "https://olive:canary@hooks.example.com" }));
    assert_eq!(wizard.events.url, "");
    let own = json!({ "includeOAuth": "true", "enableOAuthPerConfiguration": "true", "oAuthConfiguration":
        { "authorizationServerUrl": "https://login.example.com", "clientId": "us", "scope": "hooks",
          "customParameters": { "audience": "orders" } } });
    let (mut wizard, there) = changing(&own);
    act(&mut wizard, Action::Next);
    let _ = wizard.act(Action::Next);
    assert_eq!(wizard.proof.problem(ProofField::ClientSecret), Some(ProofProblem::Missing));
    let secret = Zeroizing::new("the-secret".to_owned());
    act(&mut wizard, Action::Proof(proof::Action::Typed(ProofField::ClientSecret, secret)));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
    assert_eq!(wizard.common.wanted().differences(&there), [], "its parameters stay");
}
