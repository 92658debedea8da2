//! People to be picked, and the object in a file.

use super::*;
use crate::connections::FileContent;
use crate::notifications::{AccountPeople, AccountPerson, WrittenFor, read_written};
use crate::places::notification_set_up::people::PeopleState;

fn people(names: &[&str]) -> AccountPeople {
    let each = |name: &&str| AccountPerson {
        user_id: format!("id-of-{name}"),
        name: Some((*name).to_owned()),
        email: None,
    };
    AccountPeople { people: names.iter().map(each).collect(), has_more: false }
}

/// At so many accounts, on the second page, where the people of each are asked for.
fn choosing_people(count: u32) -> (NotificationSetUp, Vec<Ask<NotificationAsker>>) {
    let mut wizard = begun(count);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    let turn = wizard.act(Action::Events(events::Action::Whose(WhoseEnvelopes::Chosen)));
    (wizard, turn.asks)
}

#[test]
fn people_are_read_at_a_few_accounts_at_a_time() {
    let (mut wizard, asks) = choosing_people(7);
    assert_eq!(asks.len(), 4);
    let waits = |wizard: &NotificationSetUp, place: usize| {
        matches!(wizard.events.people.of(&id_of(wizard, place)), Some(PeopleState::ToCome { .. }))
    };
    assert!((4..7).all(|place| waits(&wizard, place)));
    let next = wizard.hear(&asks[2].asker, Answer::AccountPeople(Ok(people(&["Olive"])))).asks;
    assert!(next.len() == 1 && !waits(&wizard, 4) && waits(&wizard, 5), "the fifth");
    // Nobody is to be chosen any more: what waits is not asked for.
    act(&mut wizard, Action::Events(events::Action::Whose(WhoseEnvelopes::Everybody)));
    assert!(wizard.hear(&next[0].asker, Answer::AccountPeople(Ok(people(&["Kim"])))).asks.is_empty());
    let turn = wizard.act(Action::Events(events::Action::Whose(WhoseEnvelopes::AllBut)));
    assert_eq!(turn.asks.len(), 1, "three are under way still");
}

#[test]
fn a_connection_that_its_product_renews_can_be_renewed_here_to_read_its_people() {
    let (mut wizard, asks) = choosing_people(1);
    let renews = |ask: &Ask<NotificationAsker>| match &ask.work {
        Work::SetUpNotifications(NotificationWork::People { renew_anyway, .. }) => *renew_anyway,
        _ => panic!("something else is asked for"),
    };
    assert!(!renews(&asks[0]), "not before it is wanted");
    let _ = wizard.hear(&asks[0].asker, Answer::AccountPeople(Err(CheckKeptProblem::NeedsRenewal.into())));
    let id = id_of(&wizard, 0);
    let again = wizard.act(Action::Events(events::Action::RenewForPeople(id.clone()))).asks;
    assert!(again.len() == 1 && renews(&again[0]));
    let _ = wizard.hear(&again[0].asker, Answer::AccountPeople(Err(OwnerProblem::NoKey.into())));
    let again = wizard.act(Action::Events(events::Action::PeopleAgain(id))).asks;
    assert!(again.len() == 1 && !renews(&again[0]));
}

#[test]
fn what_was_searched_among_people_is_forgotten_where_there_is_nothing_to_search_any_more() {
    let (mut wizard, asks) = choosing_people(2);
    let ten = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    let _ = wizard.hear(&asks[0].asker, Answer::AccountPeople(Ok(people(&ten))));
    let _ = wizard.hear(&asks[1].asker, Answer::AccountPeople(Ok(people(&["Olive"]))));
    assert!(wizard.events.people.is_searched(&wizard.common));
    act(&mut wizard, Action::Events(events::Action::SearchPeople("j".to_owned())));
    act(&mut wizard, Action::Back);
    tick(&mut wizard, 0);
    act(&mut wizard, Action::Next);
    assert!(!wizard.events.people.is_searched(&wizard.common));
    let Some(PeopleState::Here(list)) = wizard.events.people.of(&id_of(&wizard, 1)) else {
        panic!("not here")
    };
    assert_eq!(list.found().len(), 1, "nobody is hidden");
}

#[test]
fn people_are_read_when_some_are_to_be_chosen_and_each_account_needs_one() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    let turn = wizard.act(Action::Events(events::Action::Whose(WhoseEnvelopes::AllBut)));
    let askers: Vec<_> = turn.asks.into_iter().map(|ask| ask.asker).collect();
    let accounts = [id_of(&wizard, 0), id_of(&wizard, 1)];
    assert!(askers.len() == 2, "of both accounts");
    act(&mut wizard, Action::Events(events::Action::Whose(WhoseEnvelopes::Chosen)));
    let _ = wizard.hear(&askers[0], Answer::AccountPeople(Ok(people(&["Olive", "Kim"]))));
    let _ = wizard.hear(&askers[1], Answer::AccountPeople(Err(OwnerProblem::NoKey.into())));
    act(&mut wizard, Action::Events(events::Action::SearchPeople("öLI".to_owned())));
    let Some(PeopleState::Here(list)) = wizard.events.people.of(&accounts[0]) else { panic!("not here") };
    assert_eq!(list.found().len(), 1);
    let again = wizard.act(Action::Events(events::Action::PeopleAgain(accounts[1].clone()))).asks;
    assert!(again.len() == 1, "of that account alone");
    let _ = wizard.hear(&again[0].asker, Answer::AccountPeople(Ok(people(&["Noor"]))));
    let pick = |name: &str, place: usize| {
        Action::Events(events::Action::Person(accounts[place].clone(), format!("id-of-{name}")))
    };
    act(&mut wizard, pick("Olive", 0));
    act(&mut wizard, pick("Kim", 0));
    act(&mut wizard, pick("Kim", 0));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.events.nobody_of, Some(accounts[1].clone()));
    act(&mut wizard, pick("Noor", 1));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Proof);
    for (account, name) in accounts.iter().zip(["Olive", "Noor"]) {
        let sent = Value::from(wizard.common.wish.configuration(account).to_public_json());
        assert_eq!(sent["userIds"], json!([format!("id-of-{name}")]));
        assert!(sent["allUsers"] == "false" && sent["allUsersExcept"] == "false");
    }
    // Everybody again: the ticks stay and mean nothing.
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Events(events::Action::Whose(WhoseEnvelopes::Everybody)));
    act(&mut wizard, Action::Next);
    let sent = Value::from(wizard.common.wanted().to_public_json());
    assert!(sent["allUsers"] == "true" && sent.get("userIds").is_none());
}

#[test]
fn what_is_reviewed_is_what_is_sent_to_the_first_account_and_is_not_kept_when_left() {
    let (mut wizard, asks) = choosing_people(2);
    for ask in &asks {
        let _ = wizard.hear(&ask.asker, Answer::AccountPeople(Ok(people(&["Olive", "Kim"]))));
    }
    for (place, name) in [(0, "Olive"), (1, "Kim")] {
        let id = id_of(&wizard, place);
        act(&mut wizard, Action::Events(events::Action::Person(id, format!("id-of-{name}"))));
    }
    act(&mut wizard, Action::Next);
    assert!(wizard.review.object.is_none());
    act(&mut wizard, Action::Next);
    let shown = |wizard: &NotificationSetUp| wizard.review.object.as_ref().unwrap().json.clone();
    assert!(shown(&wizard).contains("id-of-Olive") && !shown(&wizard).contains("id-of-Kim"));
    let second = wizard.common.records[1..].to_vec();
    wizard.take_records(&second);
    assert!(shown(&wizard).contains("id-of-Kim"), "the first is gone");
    let object = wizard.review.object.as_ref().unwrap();
    let read = read_written(object.json.as_bytes(), WrittenFor::Create);
    assert_eq!(object.wanted.differences(&read.unwrap()), []);
    act(&mut wizard, Action::Back);
    assert!(wizard.review.object.is_none());
}

#[test]
fn the_object_is_saved_to_a_file_without_its_secrets() {
    let mut wizard = begun(1);
    to_review(&mut wizard);
    let place = wizard.act(Action::Review(review::Action::Save)).asks.remove(0);
    assert!(matches!(&place.work, Work::ChoosePlace { suggested } if suggested == "orders.json"));
    act(&mut wizard, Action::Review(review::Action::Save));
    let chosen = Answer::PlaceChosen(Ok(Some(("/home/olive/orders.json".into(), Vec::new()))));
    let file = wizard.hear(&place.asker, chosen).asks.remove(0);
    let Work::WriteFile { content: FileContent::Configuration { json, .. }, .. } = file.work else {
        panic!("it is not written");
    };
    let read = read_written(json.as_bytes(), WrittenFor::Create);
    assert_eq!(wizard.common.wanted().differences(&read.unwrap()), [], "the command line takes it");
    let _ = wizard.hear(&file.asker, Answer::FileWritten(Ok("/home/olive/orders.json".into())));
    assert!(matches!(wizard.review.file, review::SavedObject::Saved(_)));
    act(&mut wizard, Action::Back);
    let _ = wizard.act(Action::Next);
    assert!(matches!(wizard.review.file, review::SavedObject::Idle), "it may be another object now");
}
