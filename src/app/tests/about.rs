//! About: opened from anywhere, and what is behind it goes on.

use super::*;
use crate::connections::samples::new_request;
use crate::places::about::{AboutAsker, Action as OnAbout, DiagnosticsState};
use crate::texts::Language;

fn opened(app: &mut App) {
    let effects = app.act(Action::OpenAbout);
    let asks = |effect: &Effect| matches!(effect, Effect::Ask(Ask { work: Work::Diagnose { .. }, .. }));
    assert!(effects.iter().any(asks), "the system is asked");
    assert_eq!(app.place, Place::About);
}

#[test]
fn back_from_about_leads_to_the_wizard_as_it_was_left() {
    let mut app = with_keys();
    opened(&mut app);
    let effects = app.act(Action::About(OnAbout::Back));
    let [Effect::Ask(Ask { work: Work::Cancel, asker })] = &effects[..] else { panic!("nothing else") };
    assert_eq!(*asker, Address::About(1, AboutAsker), "what is asked of the system is given up");
    assert_eq!(app.place, Place::SetUp);
    assert_eq!(app.set_up.as_ref().unwrap().step(), StepName::Keys);
    assert!(app.about.is_none());
}

#[test]
fn under_about_no_copied_key_is_waited_for() {
    use crate::places::set_up::keys;
    let mut app = with_keys();
    act(&mut app, set_up::Action::Keys(keys::Action::FillIn(true)));
    assert!(set_up(&app).keys.fill_in.is_on());
    let effects = app.act(Action::OpenAbout);
    let cancels = |effect: &Effect| {
        matches!(effect, Effect::Ask(Ask { work: Work::Cancel, asker: Address::SetUp(..) }))
    };
    assert!(effects.iter().any(cancels), "the clipboard is looked at no more");
    assert!(!set_up(&app).keys.fill_in.is_on());
}

#[test]
fn closing_on_about_asks_for_what_would_be_lost_behind_it() {
    let mut app = with_keys();
    opened(&mut app);
    let effects = app.act(Action::CloseWanted);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::CloseWindow)));
    assert!(app.place == Place::SetUp && app.asked().is_some(), "the secret key would be lost");
}

#[test]
fn a_page_that_is_wanted_meanwhile_is_opened_from_behind_about() {
    let mut app = app();
    opened(&mut app);
    let effects = app.hear(Told::RaiseWanted(
        Some(WantedPage::File("/home/olive/a.countersign".into())),
        std::sync::mpsc::sync_channel(1).0,
    ));
    let opens = |effect: &Effect| matches!(effect, Effect::Ask(Ask { work: Work::OpenFile(Some(_)), .. }));
    assert!(effects.iter().any(opens));
    assert_eq!(app.place, Place::SetUp);
}

#[test]
fn a_file_that_was_opened_meanwhile_is_shown_and_not_lost_behind_about() {
    use crate::places::home::FileTrouble;
    let file = |app: &mut App| asker_of(app.act(Action::Home(home::Action::OpenFile)), |_| true);
    // One that can be taken up: its page opens.
    let mut app = app();
    let asker = file(&mut app);
    opened(&mut app);
    let (request, _) = new_request(Environment::Production).make().unwrap();
    answer(&mut app, asker, super::opened(OpenedFile::Request(request)));
    assert!(app.place == Place::SetUp && app.about.is_none());
    assert!(set_up(&app).common.answering().is_some());
    // One that cannot be read: that is said where it was asked for.
    let mut app = super::app();
    let asker = file(&mut app);
    opened(&mut app);
    let unreadable = OpenFileProblem::File(FileProblem::NoDialog);
    answer(&mut app, asker, Answer::FileOpened(Err(unreadable)));
    assert!(matches!(app.home.file_problem, Some(FileTrouble::Open(_))));
    assert!(app.place == Place::SetUp && app.about.is_none());
    // A dialog that was closed changes nothing.
    let mut app = super::app();
    let asker = file(&mut app);
    opened(&mut app);
    answer(&mut app, asker, Answer::FileOpened(Ok(None)));
    assert_eq!(app.place, Place::About);
}

#[test]
fn a_file_does_not_take_the_place_of_what_would_be_lost_behind_about() {
    let mut app = with_keys();
    let asker = asker_of(app.act(Action::Home(home::Action::OpenFile)), |_| true);
    opened(&mut app);
    let (request, _) = new_request(Environment::Production).make().unwrap();
    answer(&mut app, asker, super::opened(OpenedFile::Request(request)));
    assert!(app.place == Place::About && set_up(&app).common.answering().is_none());
}

#[test]
fn what_was_given_up_on_leaving_is_no_answer_for_the_next_time() {
    let mut app = app();
    opened(&mut app);
    app.act(Action::About(OnAbout::Back));
    opened(&mut app);
    answer(&mut app, Address::About(1, AboutAsker), Answer::GivenUp);
    assert!(matches!(app.about.as_ref().unwrap().diagnostics, DiagnosticsState::Asking));
    answer(&mut app, Address::About(2, AboutAsker), Answer::GivenUp);
    assert!(matches!(app.about.as_ref().unwrap().diagnostics, DiagnosticsState::Failed));
}

#[test]
fn what_is_not_found_out_can_be_looked_for_again() {
    let mut app = app();
    opened(&mut app);
    assert!(app.act(Action::About(OnAbout::LookAgain)).is_empty(), "it is being looked for");
    answer(&mut app, Address::About(1, AboutAsker), Answer::GivenUp);
    assert!(matches!(app.about.as_ref().unwrap().diagnostics, DiagnosticsState::Failed));
    assert_eq!(app.act(Action::About(OnAbout::LookAgain)).len(), 1);
}

#[test]
fn a_language_that_is_chosen_is_used_and_shown_as_chosen() {
    let mut app = app();
    opened(&mut app);
    for language in [Some(Language::Japanese), None] {
        let effects = app.act(Action::About(OnAbout::UseLanguage(language)));
        assert!(matches!(effects[..], [Effect::UseLanguage(asked)] if asked == language));
        assert_eq!(app.chosen_language, language);
    }
}
