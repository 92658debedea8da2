//! A connection on its page: renewed, checked, named; and the list that others change.

use super::*;
use crate::connections::{CheckKeptProblem, ConnectionRecord, RenewProblem, Renewed, TokenError, samples};
use crate::domain::samples as facts;
use crate::places::connection::upkeep::{CheckKeptState, RenewalState};
use crate::places::connection::{Action as Do, Revealed};
use crate::tasks::Upkeep;

fn at_the_page(sheet: &str) -> (App, ConnectionRecord) {
    at_the_page_in(sheet, Environment::Practice)
}

fn at_the_page_in(sheet: &str, environment: Environment) -> (App, ConnectionRecord) {
    let mut record = samples::record(facts::facts());
    record.facts.sheet = sheet.to_owned();
    record.facts.environment = environment;
    let mut app = app();
    listed(&mut app, Listing { records: vec![record.clone()], ..Listing::default() });
    app.place = Place::Home;
    app.act(Action::Home(home::Action::Open(record.id.clone())));
    assert_eq!(app.place, Place::Connection);
    (app, record)
}

fn press(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::Connection(action))
}

fn works(effects: &[Effect]) -> Vec<&Work> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Ask(ask) = effect { Some(&ask.work) } else { None })
        .collect()
}

fn answered(app: &mut App, effects: Vec<Effect>, answer: Answer) -> Vec<Effect> {
    let asker = effects
        .into_iter()
        .find_map(|effect| if let Effect::Ask(ask) = effect { Some(ask.asker) } else { None });
    app.hear(Told::Answer { asker: asker.expect("something is asked"), answer })
}

#[test]
fn what_the_product_renews_is_asked_about_first() {
    let (mut app, _) = at_the_page_in("snow-atlas", Environment::Production);
    assert!(press(&mut app, Do::Renew).is_empty());
    assert!(matches!(app.kept.as_ref().unwrap().renewal, RenewalState::Asked));
    press(&mut app, Do::LeaveIt);
    assert!(press(&mut app, Do::RenewAnyway).is_empty(), "nobody asked");
    press(&mut app, Do::Renew);
    let asked = press(&mut app, Do::RenewAnyway);
    assert!(matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Renew(_))]));
    assert!(press(&mut app, Do::Renew).is_empty(), "one at a time");
}

#[test]
fn practice_is_renewed_without_a_question_about_the_product() {
    let (mut app, _) = at_the_page("snow-atlas");
    let asked = press(&mut app, Do::Renew);
    assert!(matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Renew(_))]));
}

#[test]
fn after_a_renewal_the_new_values_are_asked_for() {
    let (mut app, record) = at_the_page("sling");
    let asked = press(&mut app, Do::Renew);
    let mut renewed = record;
    renewed.history.renewed_at = Some(Timestamp::UNIX_EPOCH);
    let next = answered(
        &mut app,
        asked,
        Answer::Renewed(Ok(Box::new(Renewed { record: renewed.clone(), by_another: false }))),
    );
    assert!(matches!(works(&next)[..], [Work::Reveal(_)]));
    let kept = app.kept.as_ref().unwrap();
    assert!(matches!(kept.renewal, RenewalState::Done { by_another: false }) && kept.record == renewed);
}

#[test]
fn a_renewal_that_fails_or_breaks_off_says_so_and_can_be_tried_again() {
    let (mut app, _) = at_the_page("sling");
    for answer in [Answer::Renewed(Err(RenewProblem::Token(TokenError::NotJson))), Answer::GivenUp] {
        let asked = press(&mut app, Do::Renew);
        assert!(matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Renew(_))]));
        assert!(answered(&mut app, asked, answer).is_empty());
        assert!(matches!(app.kept.as_ref().unwrap().renewal, RenewalState::Failed(RenewProblem::Token(_))));
    }
}

#[test]
fn while_it_is_renewed_nobody_leaves_unasked() {
    let (mut app, _) = at_the_page("sling");
    let asked = press(&mut app, Do::Renew);
    assert!(press(&mut app, Do::Back).is_empty());
    assert!(matches!(app.asked(), Some(Question::TokensNotKept { then: Then::Home })));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty());
    assert!(app.asked().is_none() && app.place == Place::Connection);
    assert!(app.act(Action::CloseWanted).is_empty());
    assert!(matches!(app.asked(), Some(Question::TokensNotKept { then: Then::Close })));
    // Once it has ended, there is nothing to ask.
    answered(&mut app, asked, Answer::GivenUp);
    assert!(app.asked().is_none());
    assert!(matches!(app.act(Action::CloseWanted)[..], [Effect::CloseWindow]));
    press(&mut app, Do::Renew);
    press(&mut app, Do::Back);
    app.act(Action::Decide(Decision::Leave));
    assert_eq!(app.place, Place::Home);
}

#[test]
fn what_another_process_renewed_is_read_again() {
    let (mut app, mut record) = at_the_page("sling");
    let asked = app.hear(Told::ListChanged);
    assert!(matches!(works(&asked)[..], [Work::LoadConnections]));
    let same = answered(
        &mut app,
        asked,
        Answer::Listed(Listing { records: vec![record.clone()], ..Listing::default() }),
    );
    assert!(same.is_empty(), "nothing is different");
    record.history.renewed_at = Some(Timestamp::UNIX_EPOCH);
    record.history.name = Some("North".parse().unwrap());
    let asked = app.hear(Told::ListChanged);
    let next = answered(
        &mut app,
        asked,
        Answer::Listed(Listing { records: vec![record.clone()], ..Listing::default() }),
    );
    assert!(matches!(works(&next)[..], [Work::Reveal(_)]), "its new values");
    let kept = app.kept.as_ref().unwrap();
    assert_eq!((&kept.record, kept.name.typed.as_str()), (&record, "North"));
    assert!(matches!(kept.values, Revealed::Asking));
}

#[test]
fn a_check_says_what_came_of_it_or_why_nothing_did() {
    let (mut app, _) = at_the_page("sling");
    let asked = press(&mut app, Do::CheckNow);
    assert!(press(&mut app, Do::CheckNow).is_empty(), "one at a time");
    answered(&mut app, asked, Answer::KeptChecked(Err(CheckKeptProblem::NeedsRenewal)));
    assert!(matches!(app.kept.as_ref().unwrap().check, CheckKeptState::Failed(_)));
    let asked = press(&mut app, Do::CheckNow);
    answered(&mut app, asked, Answer::KeptChecked(Ok(Vec::new())));
    assert!(matches!(app.kept.as_ref().unwrap().check, CheckKeptState::Done(_)));
}

#[test]
fn what_cannot_be_checked_before_it_is_renewed_is_renewed_and_checked() {
    let (mut app, mut record) = at_the_page("something-else");
    let asked = press(&mut app, Do::CheckNow);
    answered(&mut app, asked, Answer::KeptChecked(Err(CheckKeptProblem::NeedsRenewal)));
    let asked = press(&mut app, Do::RenewAndCheck);
    assert!(matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Renew(_))]));
    record.history.renewed_at = Some(Timestamp::UNIX_EPOCH);
    let renewed = Renewed { record, by_another: false };
    let asked = answered(&mut app, asked, Answer::Renewed(Ok(Box::new(renewed))));
    assert!(matches!(works(&asked)[..], [Work::Reveal(_)]), "its new values first");
    let asked = answered(&mut app, asked, Answer::Revealed(Ok(Box::new(connection()))));
    assert!(matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Check(_))]));
    let after = answered(&mut app, asked, Answer::KeptChecked(Ok(Vec::new())));
    assert!(after.is_empty());
    // Renewed for another reason, nothing is checked.
    let asked = press(&mut app, Do::Renew);
    let renewed = Renewed { record: app.kept.as_ref().unwrap().record.clone(), by_another: false };
    let asked = answered(&mut app, asked, Answer::Renewed(Ok(Box::new(renewed))));
    assert!(answered(&mut app, asked, Answer::Revealed(Ok(Box::new(connection())))).is_empty());
}

#[test]
fn a_name_is_saved_once_it_is_one() {
    let (mut app, _) = at_the_page("sling");
    assert!(press(&mut app, Do::SaveName).is_empty(), "nothing was changed");
    press(&mut app, Do::NameTyped("x".repeat(61)));
    assert!(press(&mut app, Do::SaveName).is_empty());
    assert!(app.kept.as_ref().unwrap().name.problem.is_some());
    press(&mut app, Do::NameTyped(" North ".to_owned()));
    assert!(app.kept.as_ref().unwrap().name.problem.is_none(), "mended");
    let asked = press(&mut app, Do::SaveName);
    assert!(
        matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Name { name: Some(name), .. })] if name.as_str() == "North")
    );
    answered(&mut app, asked, Answer::Noted(Ok(())));
    let kept = app.kept.as_ref().unwrap();
    assert!(!kept.name.is_changed(&kept.record));
    // None is a name as well.
    press(&mut app, Do::NameTyped(String::new()));
    let asked = press(&mut app, Do::SaveName);
    assert!(matches!(works(&asked)[..], [Work::Upkeep(Upkeep::Name { name: None, .. })]));
}
