//! A colleague's request is opened from Home or at a first start.

use super::*;

fn request() -> ExchangeRequest {
    let new = NewRequest {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment: Environment::Demo,
        scopes: vec!["signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        made_at: "2026-11-22T10:00:00Z".parse().unwrap(),
    };
    new.make().unwrap().0
}

/// **Open a file**; who asked for the dialog.
fn opening_a_request(app: &mut App) -> Address {
    let requests = app.act(Action::Home(home::Action::OpenFile));
    asker_of(requests, |work| matches!(work, Work::OpenFile(None)))
}

#[test]
fn a_request_can_be_opened_at_a_first_start_and_is_answered_then() {
    let mut app = app();
    assert!(app.takes_files());
    let asker = opening_a_request(&mut app);
    let again = app.act(Action::Home(home::Action::OpenFile));
    assert!(again.is_empty(), "a dialog is open already");
    answer(&mut app, asker, opened(OpenedFile::Request(request())));
    assert!(set_up(&app).common.answering().is_some());
    assert!(!app.takes_files(), "one at a time");
    opening_a_request(&mut app);
}

#[test]
fn what_cannot_be_opened_is_said_until_the_person_goes_on() {
    let mut app = app();
    let asker = opening_a_request(&mut app);
    let problem = OpenFileProblem::File(FileProblem::NoDialog);
    answer(&mut app, asker, Answer::FileOpened(Err(problem)));
    assert!(app.home.file_problem.is_some());
    act(&mut app, set_up::Action::Next);
    assert!(app.home.file_problem.is_none());
}

#[test]
fn a_request_that_comes_late_takes_nothing_away() {
    let mut app = app();
    let asker = opening_a_request(&mut app);
    act(&mut app, set_up::Action::Next);
    answer(&mut app, asker, opened(OpenedFile::Request(request())));
    assert_eq!((step(&app), set_up(&app).common.answering().is_some()), (StepName::Prepare, false));
}

#[test]
fn where_secrets_would_be_lost_no_request_is_offered() {
    let mut app = app();
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::HaveOne));
    typed(&mut app, FieldName::SecretKey, SECRET);
    act(&mut app, set_up::Action::GoTo(StepName::Choose));
    assert_eq!(step(&app), StepName::Choose);
    assert!(!app.takes_files());
}
