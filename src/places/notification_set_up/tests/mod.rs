//! The wizard without its window: what it asks for, and what it makes of the answers.

mod address;
mod change;
mod draft;
mod keys;
mod outcomes;
mod own_account;
mod owner_settings;
mod people_and_file;
mod removed;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::accounts::Manager;
use super::proof::{ProofField, ProofProblem};
use super::review::OwnerState;
use super::*;
use crate::clock::Clock;
use crate::connections::{ApiError, CheckKeptProblem, samples};
use crate::domain::Environment;
use crate::domain::samples::facts;
use crate::notifications::{
    AccountSetUp, AccountSetUpProblem, ConnectConfiguration, ConnectEvent, ConnectUrlProblem, IncludedData,
    KeyToSign, OwnerProblem, SetUpMode, SetUpOutcome,
};
use crate::tasks::NotificationWork;

const URL: &str = "https://hooks.example.com/docusign";

/// That many connections, to accounts of their own.
fn records(count: u32) -> Vec<ConnectionRecord> {
    let record = |number: u32| {
        let mut facts = facts();
        facts.account_id = format!("{number:08}-2222-3333-4444-555555555555").parse().unwrap();
        facts.account_name = format!("Client {number}");
        samples::record(facts)
    };
    (1..=count).map(record).collect()
}

fn begun(count: u32) -> NotificationSetUp {
    NotificationSetUp::new(records(count), None)
}

fn id_of(wizard: &NotificationSetUp, place: usize) -> ConnectionId {
    wizard.common.records[place].id.clone()
}

/// Acts where nothing is asked for and nowhere is led to.
fn act(wizard: &mut NotificationSetUp, action: Action) {
    let turn = wizard.act(action);
    assert!(turn.asks.is_empty() && turn.leads.is_none());
}

fn event(name: &str) -> events::Action {
    events::Action::Event(ConnectEvent::new(name).unwrap())
}

/// What step 2 asks for, answered.
fn events_said(wizard: &mut NotificationSetUp) {
    act(wizard, Action::Events(events::Action::NameTyped(" Orders ".to_owned())));
    act(wizard, Action::Events(events::Action::UrlTyped(format!(" {URL}"))));
    act(wizard, Action::Events(event("envelope-completed")));
}

fn tick(wizard: &mut NotificationSetUp, place: usize) {
    let id = id_of(wizard, place);
    act(wizard, Action::Accounts(accounts::Action::Tick(id)));
}

/// From its first step to Review, with signed messages.
fn to_review(wizard: &mut NotificationSetUp) -> Vec<Ask<NotificationAsker>> {
    act(wizard, Action::Next);
    events_said(wizard);
    act(wizard, Action::Next);
    act(wizard, Action::Proof(proof::Action::Hmac));
    let turn = wizard.act(Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
    turn.asks
}

/// What is to be set up, and who hears of it.
fn set_ups(asks: Vec<Ask<NotificationAsker>>) -> Vec<(AccountSetUp, NotificationAsker)> {
    let each = |ask: Ask<NotificationAsker>| match ask.work {
        Work::SetUpNotifications(NotificationWork::SetUp(asked)) => (*asked, ask.asker),
        _ => panic!("something else is asked for"),
    };
    asks.into_iter().map(each).collect()
}

/// As Docusign would have it.
fn there(wanted: &ConnectConfiguration) -> Box<ConnectConfiguration> {
    let mut there = Box::new(wanted.clone());
    there.connect_id = Some("22210641".parse().unwrap());
    there
}

fn made(asked: &AccountSetUp) -> Answer {
    Answer::AccountSetUp(Ok((SetUpOutcome::Created(there(&asked.wanted)), KeyToSign::NotMissed)))
}

fn refused() -> Answer {
    Answer::AccountSetUp(Err(OwnerProblem::Api(ApiError::Unexplained { status: 403 }).into()))
}

/// A secret was copied, and leaves the clipboard again.
fn on_the_clipboard() -> Answer {
    Answer::Copied(Ok(Some(Clock::standing_at(jiff::Timestamp::UNIX_EPOCH).monotonic())))
}

#[test]
fn an_unknown_refusal_is_reported_in_the_browser_and_without_one_the_address_is_said() {
    let mut wizard = begun(1);
    let page = "https://code.example/owner/name/issues";
    let turn = wizard.act(Action::Report(page.to_owned()));
    let asked = turn.asks.into_iter().next().unwrap();
    assert!(matches!(&asked.work, Work::OpenPage(opened) if opened == page));
    assert_eq!(wizard.common.report_page.not_opened(), None);
    let _ = wizard.hear(&asked.asker, Answer::PageOpened(false));
    assert_eq!(wizard.common.report_page.not_opened(), Some(page));
}

#[test]
fn one_account_is_set_up_from_name_address_and_event() {
    let mut wizard = begun(1);
    assert!(wizard.accounts.ticked.contains(&id_of(&wizard, 0)), "there is only one");
    assert!(to_review(&mut wizard).is_empty(), "nothing of anybody else is used");
    let turn = wizard.act(Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Outcome);
    let (set_up, asker) = set_ups(turn.asks).remove(0);
    assert_eq!((set_up.mode, set_up.renew_anyway), (SetUpMode::Create, false));
    let sent = Value::from(set_up.wanted.to_public_json());
    assert_eq!(
        sent,
        json!({ "configurationType": "custom", "name": "Orders", "urlToPublishTo": URL, "allowEnvelopePublish": "true",
            "allUsers": "true", "allUsersExcept": "false", "enableLog": "true", "requiresAcknowledgement": "true",
            "includeHMAC": "true", "includeOAuth": "false", "enableOAuthPerConfiguration": "false", "integratorManaged": "false",
            "requireMutualTls": "false", "signMessageWithX509Certificate": "false", "deliveryMode": "SIM",
            "events": ["envelope-completed"], "eventData": { "version": "restv2.1", "format": "json", "includeData": [] } })
    );
    for action in [Action::Next, Action::Back, Action::GoTo(NotificationStep::Events)] {
        act(&mut wizard, action);
        assert_eq!(wizard.step(), NotificationStep::Outcome, "it is under way");
    }
    let answer = made(&set_up);
    assert!(wizard.hear(&asker, answer).asks.is_empty());
    assert_eq!(wizard.outcome.right(), 1);
    assert_eq!(wizard.act(Action::Next).leads, Some(NotificationLead::Back));
}

#[test]
fn what_is_missing_is_said_on_next_and_not_before() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Next);
    assert!(wizard.accounts.none_ticked && wizard.refused() == 1);
    tick(&mut wizard, 0);
    assert!(!wizard.accounts.none_ticked);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Events);
    act(&mut wizard, Action::Events(events::Action::UrlLeft));
    assert_eq!(wizard.events.url_problem, None, "an empty field is nobody's mistake yet");
    act(&mut wizard, Action::Next);
    let step = &wizard.events;
    assert!(step.name_missing && step.none_ticked && step.url_problem == Some(ConnectUrlProblem::NotAUrl));
    act(&mut wizard, Action::Events(events::Action::UrlTyped("http://a.example".to_owned())));
    assert_eq!(wizard.events.url_problem, None);
    act(&mut wizard, Action::Events(events::Action::UrlLeft));
    assert_eq!(wizard.events.url_problem, Some(ConnectUrlProblem::NotHttps));
    events_said(&mut wizard);
    act(&mut wizard, Action::Events(events::Action::OtherTyped("envelope-\u{202e}".to_owned())));
    act(&mut wizard, Action::Next);
    assert!(wizard.events.other_wrong && wizard.step() == NotificationStep::Events);
    // Gathered messages tell none of them, and their field is not there.
    act(&mut wizard, Action::Events(events::Action::Delivery(WishedDelivery::Gathered)));
    act(&mut wizard, Action::Next);
    assert!(!wizard.events.other_wrong && wizard.step() == NotificationStep::Proof);
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Events(events::Action::Delivery(WishedDelivery::OneByOne)));
    act(&mut wizard, Action::Next);
    assert!(wizard.events.other_wrong && wizard.step() == NotificationStep::Events);
    act(
        &mut wizard,
        Action::Events(events::Action::OtherTyped("envelope-teleported, room-opened".to_owned())),
    );
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Proof);
    let events: Vec<_> = wizard.common.wish.events.iter().map(ConnectEvent::as_str).collect();
    assert_eq!(events, ["envelope-completed", "envelope-teleported", "room-opened"]);
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Events(events::Action::OtherTyped(String::new())));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.common.wish.events.len(), 1, "what was typed before is not meant any more");
}

#[test]
fn what_copying_puts_around_an_address_falls_away() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    act(&mut wizard, Action::Events(events::Action::UrlTyped(format!("\u{a0}\u{7}{URL} \u{0}\r\n"))));
    act(&mut wizard, Action::Events(events::Action::UrlLeft));
    act(&mut wizard, Action::Next);
    assert_eq!((wizard.step(), wizard.common.wish.url.as_str()), (NotificationStep::Proof, URL));
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::OwnOAuth)));
    act(&mut wizard, typed(ProofField::Server, "\u{7}https://auth.example/token\u{0}"));
    act(&mut wizard, typed(ProofField::ClientId, "countersign"));
    act(&mut wizard, typed(ProofField::ClientSecret, "canary"));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.common.wish.proof.server, "https://auth.example/token");
}

#[test]
fn accounts_that_do_not_go_together_cannot_be_ticked_together() {
    let mut all = records(4);
    all[1].facts.account_id = all[0].facts.account_id.clone();
    all[2].facts.environment = Environment::Demo;
    all[3].facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
    let mut wizard = NotificationSetUp::new(all, None);
    let why =
        |wizard: &NotificationSetUp, place: usize| wizard.accounts.why_not(&id_of(wizard, place)).cloned();
    assert!((0..4).all(|place| why(&wizard, place).is_none()));
    tick(&mut wizard, 0);
    assert_eq!(why(&wizard, 1), Some(NotToChoose::SameAccount(id_of(&wizard, 0))));
    assert_eq!(why(&wizard, 2), Some(NotToChoose::AnotherEnvironment));
    assert_eq!(why(&wizard, 3), None, "its own settings are used");
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    assert_eq!(wizard.accounts.ticked, [id_of(&wizard, 0), id_of(&wizard, 3)].into());

    // The partner's key is not that of the fourth.
    act(&mut wizard, Action::Accounts(accounts::Action::Manager(Manager::Partner)));
    act(&mut wizard, Action::Next);
    assert!(wizard.accounts.owner_missing);
    let owner = id_of(&wizard, 0);
    act(&mut wizard, Action::Accounts(accounts::Action::Owner(owner)));
    assert_eq!(why(&wizard, 3), Some(NotToChoose::AnotherKey));
    assert_eq!(wizard.accounts.ticked, [id_of(&wizard, 0)].into(), "it is ticked no longer");
}

#[test]
fn the_only_account_there_is_is_the_owner_by_itself() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Accounts(accounts::Action::Manager(Manager::Partner)));
    assert_eq!(wizard.accounts.owner, Some(id_of(&wizard, 0)));
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::Manager(Manager::Partner)));
    assert_eq!(wizard.accounts.owner, None, "of two, one is to be chosen");
}

#[test]
fn connections_are_found_and_what_was_searched_is_forgotten_with_its_field() {
    let mut wizard = begun(10);
    let shown = |wizard: &NotificationSetUp| wizard.accounts.shown(&wizard.common).len();
    for (typed, count) in [("CLIENT 7", 1), ("practice", 10), ("", 10), ("client 1", 2)] {
        act(&mut wizard, Action::Accounts(accounts::Action::Search(typed.to_owned())));
        assert_eq!(shown(&wizard), count, "{typed}");
    }
    // Those alone that are shown.
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    assert_eq!(wizard.accounts.ticked, [id_of(&wizard, 0), id_of(&wizard, 9)].into());
    let nine = wizard.common.records[..9].to_vec();
    wizard.take_records(&nine);
    assert!(!wizard.accounts.is_searched(&wizard.common) && wizard.accounts.search.is_empty());
    assert_eq!(shown(&wizard), 9);
}

/// Three clients of a partner, with all that the partner-managed configuration of the announcement has.
fn of_a_partner() -> (NotificationSetUp, Vec<Ask<NotificationAsker>>) {
    let mut wizard = begun(4);
    act(&mut wizard, Action::Accounts(accounts::Action::Manager(Manager::Partner)));
    let owner = id_of(&wizard, 0);
    act(&mut wizard, Action::Accounts(accounts::Action::Owner(owner)));
    for place in 1..4 {
        tick(&mut wizard, place);
    }
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    act(&mut wizard, Action::Events(events::Action::AllData));
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::OAuth)));
    let asks = wizard.act(Action::Next).asks;
    (wizard, asks)
}

#[test]
fn the_owner_is_looked_at_before_clients_are_set_up() {
    let (mut wizard, mut asks) = of_a_partner();
    let Ask { work, asker } = asks.remove(0);
    let Work::SetUpNotifications(NotificationWork::CheckOwner { owner, wanted, renew_anyway }) = work else {
        panic!("the owner is not looked at");
    };
    assert!(owner == id_of(&wizard, 0) && !renew_anyway);
    let sent = Value::from(wanted.to_public_json());
    for (name, value) in [
        ("integratorManaged", json!("true")),
        ("includeOAuth", json!("true")),
        ("allowEnvelopePublish", json!("true")),
        ("allUsers", json!("true")),
        ("deliveryMode", json!("SIM")),
    ] {
        assert_eq!(sent[name], value, "{name}");
    }
    let data: Vec<_> = sent["eventData"]["includeData"].as_array().unwrap().iter().collect();
    assert_eq!(data.len(), 10, "the ten kinds, and not the documents: {data:?}");

    act(&mut wizard, Action::Next);
    assert!(wizard.is_busy() && wizard.step() == NotificationStep::Review, "it is looked at");
    let none = || Answer::OwnerChecked(Err(OwnerProblem::NoOAuth.into()));
    let _ = wizard.hear(&NotificationAsker::Owner(99), Answer::OwnerChecked(Ok(())));
    assert!(wizard.is_busy(), "that was another attempt");
    let _ = wizard.hear(&asker, none());
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review, "messages would come without a token");
    let again = wizard.act(Action::Review(review::Action::LookAgain)).asks.remove(0);
    let _ = wizard.hear(&again.asker, Answer::OwnerChecked(Ok(())));
    assert!(matches!(wizard.review.owner, OwnerState::Fine));
    assert_eq!(set_ups(wizard.act(Action::Next).asks).len(), 3);
}

#[test]
fn an_owner_that_its_product_renews_can_be_renewed_here_to_be_looked_at() {
    let (mut wizard, asks) = of_a_partner();
    let needs_renewal = Answer::OwnerChecked(Err(CheckKeptProblem::NeedsRenewal.into()));
    let _ = wizard.hear(&asks[0].asker, needs_renewal);
    let again = wizard.act(Action::Review(review::Action::RenewOwner)).asks.remove(0);
    let renews = |work: &Work| match work {
        Work::SetUpNotifications(NotificationWork::CheckOwner { renew_anyway, .. }) => *renew_anyway,
        _ => panic!("the owner is not looked at"),
    };
    assert!(renews(&again.work) && wizard.is_busy());
    let _ = wizard.hear(&again.asker, Answer::OwnerChecked(Ok(())));
    assert!(matches!(wizard.review.owner, OwnerState::Fine));
}

#[test]
fn gathered_messages_tell_in_the_older_words_and_nothing_else() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Events(events::Action::Delivery(WishedDelivery::Gathered)));
    events_said(&mut wizard);
    act(&mut wizard, Action::Events(event("envelope-completed")));
    act(&mut wizard, Action::Events(event("envelope-purge")));
    act(&mut wizard, Action::Next);
    assert!(wizard.events.none_ticked, "that one comes one by one alone");
    act(&mut wizard, Action::Events(event("envelope-voided")));
    act(&mut wizard, Action::Events(event("recipient-autoresponded")));
    act(&mut wizard, Action::Next);
    let sent = Value::from(wizard.common.wanted().to_public_json());
    assert_eq!(sent["envelopeEvents"], json!(["Voided"]));
    assert_eq!(sent["recipientEvents"], json!(["AutoResponded"]));
    assert!(sent["deliveryMode"] == "aggregate" && sent.get("events").is_none(), "{sent}");
}

#[test]
fn how_an_envelope_ended_is_ticked_at_once_beside_what_is_ticked_already() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Next);
    assert!(wizard.events.none_ticked);
    act(&mut wizard, Action::Events(event("envelope-sent")));
    for _ in 0..2 {
        act(&mut wizard, Action::Events(events::Action::HowItEnded));
        let told: Vec<_> = wizard.common.wish.events.iter().map(ConnectEvent::as_str).collect();
        assert_eq!(told, ["envelope-completed", "envelope-declined", "envelope-sent", "envelope-voided"]);
    }
    assert!(!wizard.events.none_ticked);
}

fn typed(field: ProofField, text: &str) -> Action {
    Action::Proof(proof::Action::Typed(field, Zeroizing::new(text.to_owned())))
}

#[test]
fn what_a_proof_needs_is_asked_for_and_its_secret_is_shown_nowhere() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::Basic)));
    act(&mut wizard, typed(ProofField::UserName, "olive:oil"));
    act(&mut wizard, Action::Next);
    assert_eq!(
        wizard.proof.problems,
        [(ProofField::UserName, ProofProblem::Colon), (ProofField::Password, ProofProblem::Missing)]
    );
    act(&mut wizard, typed(ProofField::UserName, "olive"));
    act(&mut wizard, typed(ProofField::Password, "canary-1"));
    assert!(wizard.proof.problems.is_empty());
    act(&mut wizard, Action::Next);
    let wanted = wizard.common.wanted();
    let shown = format!("{} {wanted:?}", Value::from(wanted.to_public_json()));
    assert!(shown.contains("olive") && !shown.contains("canary"), "{shown}");
    assert!(wanted.has_secret() && wanted.user_name.as_deref() == Some("olive"));

    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::OwnOAuth)));
    act(&mut wizard, typed(ProofField::Server, "http://auth.example/token"));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.proof.first_wrong(), Some(ProofField::Server));
    act(&mut wizard, typed(ProofField::Server, "https://auth.example/token"));
    act(&mut wizard, typed(ProofField::ClientId, "countersign"));
    act(&mut wizard, typed(ProofField::ClientSecret, " canary-2 "));
    act(&mut wizard, typed(ProofField::Parameters, "audience=canary-3"));
    act(&mut wizard, Action::Next);
    let wanted = wizard.common.wanted();
    let sent = Value::from(wanted.to_public_json());
    assert_eq!(sent["enableOAuthPerConfiguration"], "true");
    assert_eq!(
        sent["oAuthConfiguration"],
        json!({ "authorizationServerUrl": "https://auth.example/token", "clientId": "countersign",
            "customParameters": { "audience": null } })
    );
    assert!(wanted.user_name.is_none(), "the two exclude each other");
}

#[test]
fn every_data_and_event_that_is_known_can_be_ticked_and_ticked_away() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    let press_all = |wizard: &mut NotificationSetUp| {
        for (_, event) in ConnectEvent::known() {
            act(wizard, Action::Events(events::Action::Event(event)));
        }
        for data in IncludedData::KNOWN.iter().filter_map(|name| IncludedData::new(name)) {
            act(wizard, Action::Events(events::Action::Data(data)));
        }
    };
    press_all(&mut wizard);
    assert_eq!(wizard.common.wish.events.len(), ConnectEvent::known().count());
    assert_eq!(wizard.common.wish.data.len(), IncludedData::KNOWN.len());
    press_all(&mut wizard);
    assert!(wizard.common.wish.events.is_empty() && wizard.common.wish.data.is_empty());
}
