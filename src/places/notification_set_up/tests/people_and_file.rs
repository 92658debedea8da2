//! People to be picked, and the object in a file.

use super::*;
use crate::connections::FileContent;
use crate::notifications::{AccountPeople, AccountPerson, WrittenFor, read_written};

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
    let people = |names: &[&str]| {
        let each = |name: &&str| AccountPerson {
            user_id: format!("id-of-{name}"),
            name: Some((*name).to_owned()),
            email: None,
        };
        AccountPeople { people: names.iter().map(each).collect(), has_more: false }
    };
    let _ = wizard.hear(&askers[0], Answer::AccountPeople(Ok(people(&["Olive", "Kim"]))));
    let _ = wizard.hear(&askers[1], Answer::AccountPeople(Err(OwnerProblem::NoKey.into())));
    act(&mut wizard, Action::Events(events::Action::SearchPeople("öLI".to_owned())));
    assert_eq!(wizard.events.found(&people(&["Olive", "Kim"])).len(), 1);
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
