//! The receiver's address, tried.

use std::time::Duration;

use super::*;
use crate::notifications::{AddressAnswer, AddressTrialProblem};
use crate::places::notification_set_up::events::AddressTrialState;

/// On the second page, with this address typed.
fn typed(url: &str) -> NotificationSetUp {
    typed_in(Environment::Demo, url)
}

fn typed_in(environment: Environment, url: &str) -> NotificationSetUp {
    let mut records = records(1);
    records[0].facts.environment = environment;
    let mut wizard = NotificationSetUp::new(records, None);
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    type_url(&mut wizard, url);
    wizard
}

fn type_url(wizard: &mut NotificationSetUp, url: &str) {
    act(wizard, Action::Events(events::Action::UrlTyped(url.to_owned())));
}

/// **Try the address**: the one thing that it asks for.
fn tried(wizard: &mut NotificationSetUp) -> (String, NotificationAsker) {
    let asks = wizard.act(Action::Events(events::Action::TryUrl)).asks;
    let [ask] = <[_; 1]>::try_from(asks).ok().expect("one work");
    match ask.work {
        Work::SetUpNotifications(NotificationWork::TryAddress(url)) => (url, ask.asker),
        _ => panic!("something else is asked for"),
    }
}

fn answers() -> Answer {
    let took = Duration::from_millis(120);
    Answer::AddressTried(Ok(AddressAnswer { status: 405, took, is_https: true }))
}

fn hear(wizard: &mut NotificationSetUp, asker: &NotificationAsker, answer: Answer) {
    let turn = wizard.hear(asker, answer);
    assert!(turn.asks.is_empty() && turn.leads.is_none());
}

#[test]
fn an_address_is_tried_when_that_is_wanted_and_once_at_a_time() {
    let mut wizard = typed(&format!(" {URL}\n"));
    assert!(wizard.events.trial.is_none(), "not unasked");
    let (url, asker) = tried(&mut wizard);
    assert_eq!(url, URL, "without what copying put around it");
    act(&mut wizard, Action::Events(events::Action::TryUrl));
    hear(&mut wizard, &asker, answers());
    assert!(matches!(
        &wizard.events.trial,
        Some(AddressTrialState::Answered(AddressAnswer { status: 405, .. }))
    ));
    let (_, again) = tried(&mut wizard);
    hear(&mut wizard, &again, Answer::AddressTried(Err(AddressTrialProblem::Redirect { status: 302 })));
    assert!(matches!(&wizard.events.trial, Some(AddressTrialState::Failed(_))));
}

#[test]
fn what_came_of_another_address_is_not_shown() {
    let mut wizard = typed(URL);
    let (_, first) = tried(&mut wizard);
    let edited = events::Action::UrlTyped("https://other.example.com/".to_owned());
    let [cancel] = <[_; 1]>::try_from(wizard.act(Action::Events(edited)).asks).ok().expect("one work");
    assert!(matches!(cancel.work, Work::Cancel) && cancel.asker == first, "no connection is left open");
    assert!(wizard.events.trial.is_none());
    hear(&mut wizard, &first, answers());
    assert!(wizard.events.trial.is_none(), "it comes late");
    let (url, second) = tried(&mut wizard);
    assert_eq!(url, "https://other.example.com/");
    hear(&mut wizard, &first, answers());
    assert!(matches!(wizard.events.trial, Some(AddressTrialState::Running(_))), "the second is awaited");
    hear(&mut wizard, &second, answers());
    type_url(&mut wizard, URL);
    assert!(wizard.events.trial.is_none(), "it is forgotten once the address is another");
}

#[test]
fn an_address_that_docusign_does_not_take_is_not_tried_and_the_field_says_why() {
    for (url, problem) in [
        ("", ConnectUrlProblem::NotAUrl),
        ("hooks", ConnectUrlProblem::NotAUrl),
        ("http://hooks.example.com", ConnectUrlProblem::NotHttps),
        ("http://127.0.0.1:8080/", ConnectUrlProblem::NotHttps),
        ("https://olive:password@hooks.example.com", ConnectUrlProblem::Credentials),
        ("https:hooks.example.com", ConnectUrlProblem::Repaired),
        ("https://hooks.exam\u{200b}ple.com", ConnectUrlProblem::Repaired),
        ("https://hooks.example.com/#orders", ConnectUrlProblem::Fragment),
        ("https://hooks.example.com:0/", ConnectUrlProblem::PortZero),
    ] {
        let mut wizard = typed(url);
        act(&mut wizard, Action::Events(events::Action::TryUrl));
        assert_eq!(wizard.events.url_problem, Some(problem), "{url}");
        assert!(wizard.events.trial.is_none(), "{url}");
    }
}

#[test]
fn in_practice_a_receiver_on_this_computer_is_tried() {
    for url in ["https://127.0.0.1:8443/", "http://127.0.0.1:8080/"] {
        let mut wizard = typed_in(Environment::Practice, url);
        assert_eq!(tried(&mut wizard).0, url);
    }
}

#[test]
fn nothing_waits_for_an_address_that_is_tried() {
    let mut wizard = typed(URL);
    let (_, asker) = tried(&mut wizard);
    assert!(!wizard.is_busy());
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Proof);
    hear(&mut wizard, &asker, Answer::GivenUp);
    assert_eq!(wizard.step(), NotificationStep::Proof);
    assert!(matches!(&wizard.events.trial, Some(AddressTrialState::Failed(_))), "it is over");
    act(&mut wizard, Action::Back);
    let (_, asker) = tried(&mut wizard);
    let left = wizard.act(Action::Leave);
    assert_eq!(left.leads, Some(NotificationLead::Back));
    assert!(matches!(left.asks.as_slice(), [ask] if matches!(ask.work, Work::Cancel) && ask.asker == asker));
}
