//! Keeping and finishing: what a file dialog, a late answer or another account leaves behind.

use super::*;

#[test]
fn finish_asks_before_values_are_lost_that_are_neither_kept_nor_copied() {
    let mut app = at_the_end_with_nothing_kept();
    let tasks = act(&mut app, set_up::Action::Next);
    assert!(tasks.is_empty() && app.place == Place::SetUp);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { then: Then::Home })));
    app.act(Action::Decide(Decision::Stay));
    assert!(app.asked().is_none() && app.set_up.is_some());
}

#[test]
fn back_while_the_file_dialog_is_open_leaves_nothing_waiting() {
    for told in [
        Answer::PlaceChosen(Ok(None)),
        Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new())))),
        Answer::PlaceChosen(Err(FileProblem::NoDialog)),
        Answer::GivenUp,
    ] {
        let mut app = at_save();
        let asker = choosing_a_place(&mut app);
        act(&mut app, set_up::Action::Back);
        assert_eq!(step(&app), StepName::Check);
        let requests = answer(&mut app, asker, told);
        assert!(
            !works(requests).any(|(work, _)| matches!(work, Work::WriteFile { .. })),
            "nothing more is done"
        );
        is_checked(&mut app);
        act(&mut app, set_up::Action::Next);
        assert_eq!(step(&app), StepName::Save);
        assert!(!set_up(&app).is_busy(), "Save can be used again");
    }
}

#[test]
fn back_while_a_file_is_being_written_keeps_the_file_and_the_place_one_is_at() {
    let mut app = at_save();
    let asker = choosing_a_place(&mut app);
    let chosen = Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new()))));
    let writing = asker_of(answer(&mut app, asker, chosen), |work| matches!(work, Work::WriteFile { .. }));
    act(&mut app, set_up::Action::Back);
    let requests = answer(&mut app, writing, Answer::FileWritten(Ok("/tmp/x.json".into())));
    assert!(
        !works(requests).any(|(work, _)| matches!(work, Work::Keep { .. })),
        "nothing is kept behind one's back"
    );
    assert_eq!(step(&app), StepName::Check);
    is_checked(&mut app);
    act(&mut app, set_up::Action::Next);
    assert_eq!(step(&app), StepName::Save);
    assert!(!set_up(&app).is_busy() && set_up(&app).save.file.is_some());
}

/// Kept, gone back to Save, a file wanted besides that cannot be written.
fn kept_and_then_a_file_that_fails() -> App {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    answer(&mut app, keeping, Answer::Kept(Ok(ConnectionId::random().unwrap())));
    assert_eq!(step(&app), StepName::HandOver);
    act(&mut app, set_up::Action::Back);
    let asker = choosing_a_place(&mut app);
    let chosen = Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new()))));
    let writing = asker_of(answer(&mut app, asker, chosen), |work| matches!(work, Work::WriteFile { .. }));
    let failed = FileProblem::Content("too large".to_owned());
    answer(&mut app, writing, Answer::FileWritten(Err(failed)));
    app
}

#[test]
fn what_is_in_the_keychain_closes_at_once_whatever_became_of_a_file() {
    let mut app = kept_and_then_a_file_that_fails();
    assert!(set_up(&app).save.is_in_keychain(), "the file changes nothing of that");
    assert!(!set_up(&app).save.is_done(), "Next still has the file to save");
    assert!(
        closes(&app.act(Action::CloseWanted)),
        "nothing would be lost: nothing is asked, nothing waited for"
    );
}

#[test]
fn a_question_that_save_has_answered_meanwhile_keeps_nothing_twice() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    app.act(Action::CloseWanted);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })));
    answer(&mut app, keeping, Answer::Kept(Ok(ConnectionId::random().unwrap())));
    let done = app.act(Action::Decide(Decision::Keep));
    assert!(closes(&done) && draft_of(done).is_none());
}

#[test]
fn a_connection_that_was_kept_late_is_replaced_and_not_doubled() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    act(&mut app, set_up::Action::Check(set_up::check::Action::SomebodyElse));
    let id = ConnectionId::random().unwrap();
    answer(&mut app, keeping, Answer::Kept(Ok(id.clone())));
    assert_eq!(set_up(&app).common.kept_as, Some(id));
    assert!(!set_up(&app).save.is_in_keychain() || step(&app) != StepName::Save);
}

#[test]
fn what_was_kept_for_one_account_is_not_kept_for_another() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    answer(&mut app, keeping, Answer::Kept(Ok(ConnectionId::random().unwrap())));
    act(&mut app, set_up::Action::Back);
    act(&mut app, set_up::Action::Back);
    is_checked(&mut app);
    let here = app.set_up.as_mut().unwrap().common.answers.here_mut();
    here.checked.as_mut().unwrap().account.account_id = "7654321".parse().unwrap();
    act(&mut app, set_up::Action::Next);
    assert_eq!(step(&app), StepName::Save);
    assert!(!set_up(&app).save.is_in_keychain());
}
