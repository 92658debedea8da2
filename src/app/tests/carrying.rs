//! Carry over: where it is opened from, what it asks, and where it leads back to.

use super::*;
use crate::connections::samples::record;
use crate::connections::{CarriedOver, CarryProblem, RevealError};
use crate::domain::samples::facts;
use crate::places::carry_over::{Action as Do, CarryPhase};
use crate::places::new_passphrase::PassphraseAction;

const PASSPHRASE: &str = "crawling pelican velvet thunder moss";

fn at_home(count: usize) -> App {
    let records = (0..count).map(|_| record(facts())).collect();
    let mut app = app();
    listed(&mut app, Listing { records, ..Listing::default() });
    app.place = Place::Home;
    app
}

fn carry(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::CarryOver(action))
}

fn passphrase_typed(app: &mut App) {
    for action in [PassphraseAction::Typed, PassphraseAction::AgainTyped] {
        carry(app, Do::Passphrase(action(Zeroizing::new(PASSPHRASE.to_owned()))));
    }
}

/// **Save file**, with a place chosen: who waits for the file.
fn writing(app: &mut App) -> Address {
    let place = asker_of(carry(app, Do::Next), |work| matches!(work, Work::ChoosePlace { .. }));
    let chosen = answer(app, place, Answer::PlaceChosen(Ok(Some(("/home/olive/all".into(), Vec::new())))));
    asker_of(chosen, |work| matches!(work, Work::CarryOver { .. }))
}

fn written() -> Answer {
    Answer::CarriedOver(Ok(CarriedOver {
        path: "/home/olive/all".into(),
        count: 2,
        left_out: Vec::new(),
        connect_keys: 0,
        set_up_left_out: false,
    }))
}

#[test]
fn all_are_written_under_the_passphrase_that_was_typed_twice_and_done_leads_home() {
    let mut app = at_home(2);
    app.act(Action::Home(home::Action::CarryOverAll));
    assert_eq!(app.place, Place::CarryOver);
    assert!(carry(&mut app, Do::Next).is_empty(), "no passphrase yet");
    assert_eq!(app.carry.as_ref().unwrap().refused(), 1);
    passphrase_typed(&mut app);
    let ids: Vec<_> = app.home.listing.records.iter().map(|record| record.id.clone()).collect();
    let place = asker_of(
        carry(&mut app, Do::Next),
        |work| matches!(work, Work::ChoosePlace { suggested } if suggested == "docusign-connections.countersign-copy"),
    );
    let chosen =
        answer(&mut app, place, Answer::PlaceChosen(Ok(Some(("/home/olive/all".into(), Vec::new())))));
    let file = asker_of(chosen, |work| {
        matches!(work, Work::CarryOver { ids: asked, passphrase, .. }
            if *asked == ids && passphrase.expose_secret() == PASSPHRASE)
    });
    assert!(carry(&mut app, Do::Next).is_empty(), "it is being written");
    answer(&mut app, file, written());
    let place = app.carry.as_ref().unwrap();
    assert!(matches!(place.phase, CarryPhase::Written(_)));
    assert!(place.passphrase.typed.is_empty() && place.passphrase.again.is_empty(), "it is not kept longer");
    carry(&mut app, Do::Next);
    assert!(app.place == Place::Home && app.carry.is_none());
}

#[test]
fn one_is_carried_over_from_its_page_and_leads_back_to_it() {
    let mut app = at_home(2);
    let id = app.home.listing.records[0].id.clone();
    app.act(Action::Home(home::Action::Open(id.clone())));
    app.act(Action::Connection(connection::Action::CarryOver));
    let carried = app.carry.as_ref().unwrap();
    assert!(app.place == Place::CarryOver && carried.records.len() == 1 && carried.records[0].id == id);
    carry(&mut app, Do::Back);
    assert!(app.place == Place::Connection && app.kept.as_ref().unwrap().record.id == id);
}

#[test]
fn who_goes_back_ends_the_writing_and_its_late_answer_is_nobodys() {
    let mut app = at_home(2);
    app.act(Action::Home(home::Action::CarryOverAll));
    passphrase_typed(&mut app);
    let late = writing(&mut app);
    let back = carry(&mut app, Do::Back);
    let cancelled = asker_of(back, |work| matches!(work, Work::Cancel));
    assert!(cancelled == late && app.place == Place::Home);
    app.act(Action::Home(home::Action::CarryOverAll));
    answer(&mut app, late, written());
    assert!(matches!(app.carry.as_ref().unwrap().phase, CarryPhase::Ready));
}

#[test]
fn what_failed_is_said_and_the_same_can_be_tried_again() {
    let mut app = at_home(2);
    app.act(Action::Home(home::Action::CarryOverAll));
    passphrase_typed(&mut app);
    for problem in [
        CarryProblem::from(RevealError::broken_off()),
        CarryProblem::from(FileProblem::Content("too large".to_owned())),
    ] {
        let file = writing(&mut app);
        answer(&mut app, file, Answer::CarriedOver(Err(problem)));
        let carried = app.carry.as_ref().unwrap();
        assert!(matches!(carried.phase, CarryPhase::Failed(_)) && *carried.passphrase.typed == PASSPHRASE);
    }
    // The dialog was closed.
    let place = asker_of(carry(&mut app, Do::Next), |work| matches!(work, Work::ChoosePlace { .. }));
    answer(&mut app, place, Answer::PlaceChosen(Ok(None)));
    assert!(matches!(app.carry.as_ref().unwrap().phase, CarryPhase::Ready));
}
