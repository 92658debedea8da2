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
    answer(&mut app, keeping, Answer::Kept(Ok(())));
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

/// Save was chosen and the keychain has not answered: who asked, as which connection, in place of which draft.
fn saving(app: &mut App) -> (Address, ConnectionId, Option<ConnectionId>) {
    works(act(app, set_up::Action::Next))
        .find_map(|(work, asker)| match work {
            Work::Keep { id, draft, .. } => Some((asker, id, draft)),
            _ => None,
        })
        .expect("it is to be kept")
}

fn leaves(app: &mut App) -> Vec<Effect> {
    act(app, set_up::Action::Leave)
}

/// As if another account had been chosen at Check.
fn another_account(app: &mut App) {
    is_checked(app);
    let here = app.set_up.as_mut().unwrap().common.answers.here_mut();
    here.checked.as_mut().unwrap().account.account_id = "7654321".parse().unwrap();
}

#[test]
fn whoever_wants_out_while_save_is_at_work_waits_for_it_and_keeps_nothing_twice() {
    let mut app = at_save();
    let (keeping, ..) = saving(&mut app);
    let asked = app.act(Action::CloseWanted);
    assert!(app.asked().is_none() && draft_of(asked).is_none(), "the person has chosen to keep it");
    assert_eq!(set_up(&app).leaving_waits(), Some(LeavingWait::Connection));
    let done = answer(&mut app, keeping, Answer::Kept(Ok(())));
    assert!(closes(&done) && draft_of(done).is_none());
}

#[test]
fn whoever_does_not_wait_for_save_has_it_given_up_and_the_draft_as_it_was() {
    let mut app = at_save();
    let (keeping, ..) = saving(&mut app);
    leaves(&mut app);
    let left: Vec<_> = works(app.act(Action::Decide(Decision::Leave))).collect();
    assert!(left.iter().any(|(work, asker)| matches!(work, Work::Cancel) && *asker == keeping));
    assert!(!left.iter().any(|(work, _)| matches!(work, Work::KeepDraft(_) | Work::RemoveDraft(_))));
    assert_eq!(app.place, Place::Home);
    // Should it have been too late: the list is read anew.
    let late: Vec<_> = works(answer(&mut app, keeping, Answer::Kept(Ok(())))).collect();
    assert!(matches!(late.as_slice(), [(Work::LoadConnections, _)]));
}

#[test]
fn a_save_that_fails_while_the_person_leaves_is_said_where_it_was_chosen_and_asked_about_elsewhere() {
    let mut app = at_save();
    let (keeping, ..) = saving(&mut app);
    let draft = set_up(&app).common.draft.clone();
    leaves(&mut app);
    answer(&mut app, keeping, Answer::Kept(Err(KeepProblem::broken_off())));
    assert!(app.asked().is_none() && set_up(&app).leaving_waits().is_none());
    assert!(matches!(set_up(&app).save.phase, save::SavePhase::Failed(_)));
    assert!(draft.is_none() && set_up(&app).common.draft.is_some(), "the draft is the set-up's again");

    let (keeping, ..) = saving(&mut app);
    act(&mut app, set_up::Action::Back);
    is_checked(&mut app);
    leaves(&mut app);
    assert_eq!(set_up(&app).leaving_waits(), Some(LeavingWait::Connection));
    answer(&mut app, keeping, Answer::Kept(Err(KeepProblem::broken_off())));
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { then: Then::Home })));
}

#[test]
fn a_question_that_was_answered_by_save_meanwhile_goes() {
    let mut app = at_save();
    let asker = choosing_a_place(&mut app);
    let chosen = Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new()))));
    let writing = asker_of(answer(&mut app, asker, chosen), |work| matches!(work, Work::WriteFile { .. }));
    leaves(&mut app);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })));
    let written = answer(&mut app, writing, Answer::FileWritten(Ok("/tmp/x.json".into())));
    let keeping = asker_of(written, |work| matches!(work, Work::Keep { .. }));
    assert!(app.asked().is_none());
    assert_eq!(set_up(&app).leaving_waits(), Some(LeavingWait::Connection));
    answer(&mut app, keeping, Answer::Kept(Ok(())));
    assert_eq!(app.place, Place::Home);
}

#[test]
fn what_is_kept_is_not_asked_about_and_not_kept_again_wherever_the_person_goes_back_to() {
    for back in 1..=5 {
        let mut app = at_save();
        let (keeping, ..) = saving(&mut app);
        answer(&mut app, keeping, Answer::Kept(Ok(())));
        assert_eq!(step(&app), StepName::HandOver);
        for _ in 0..back {
            let moved = act(&mut app, set_up::Action::Back);
            // The check is not what this is about.
            is_checked(&mut app);
            assert!(draft_of(moved).is_none() || step(&app) == StepName::Check, "{:?}", step(&app));
        }
        let left = leaves(&mut app);
        assert!(app.asked().is_none() && draft_of(left).is_none(), "from {:?}", step_or_home(&app));
        assert_eq!(app.place, Place::Home);
    }
}

fn step_or_home(app: &App) -> Option<StepName> {
    app.set_up.as_ref().map(SetUp::step)
}

#[test]
fn what_is_entered_anew_after_it_was_kept_is_asked_about() {
    let mut app = at_save();
    let (keeping, ..) = saving(&mut app);
    answer(&mut app, keeping, Answer::Kept(Ok(())));
    act(&mut app, set_up::Action::GoTo(StepName::Keys));
    is_checked(&mut app);
    typed(&mut app, FieldName::SecretKey, "another-secret-key");
    leaves(&mut app);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })));
}

#[test]
fn another_account_gives_the_saving_of_the_first_up_and_is_a_connection_of_its_own() {
    let mut app = at_save();
    act(&mut app, set_up::Action::Back);
    is_checked(&mut app);
    act(&mut app, set_up::Action::Next);
    let (first, id, draft) = saving(&mut app);
    assert!(draft.is_some() && set_up(&app).common.draft.is_none(), "it goes with the connection");
    act(&mut app, set_up::Action::Back);
    another_account(&mut app);
    let asked: Vec<_> = works(act(&mut app, set_up::Action::Next)).collect();
    assert_eq!(step(&app), StepName::Save);
    assert!(asked.iter().any(|(work, asker)| matches!(work, Work::Cancel) && *asker == first));
    let now = set_up(&app).common.draft.clone();
    assert!(now.is_some(), "there is a draft again");
    let (second, other, with_it) = saving(&mut app);
    assert!(other != id && with_it == now);
    // Should the first have been too late to be given up.
    answer(&mut app, first, Answer::Kept(Ok(())));
    assert!(!set_up(&app).save.is_in_keychain(), "that was the other account");
    answer(&mut app, second, Answer::Kept(Ok(())));
    assert!(set_up(&app).save.is_in_keychain());
    assert_eq!(step(&app), StepName::HandOver);
}

#[test]
fn whoever_comes_back_to_the_first_account_saves_it_anew_and_as_the_same_connection() {
    let mut app = at_save();
    let (_, id, _) = saving(&mut app);
    act(&mut app, set_up::Action::Back);
    another_account(&mut app);
    act(&mut app, set_up::Action::Next);
    saving(&mut app);
    act(&mut app, set_up::Action::Back);
    is_checked(&mut app);
    act(&mut app, set_up::Action::Next);
    assert!(!set_up(&app).is_busy(), "nothing of it is under way any more");
    assert_eq!(saving(&mut app).1, id);
}

#[test]
fn leaving_other_answers_behind_gives_up_what_is_being_kept_of_the_first_and_leaves_one_draft() {
    for decision in [Decision::Leave, Decision::Keep] {
        let mut app = at_save();
        act(&mut app, set_up::Action::Back);
        is_checked(&mut app);
        act(&mut app, set_up::Action::Next);
        let (first, _, draft) = saving(&mut app);
        act(&mut app, set_up::Action::GoTo(StepName::Keys));
        is_checked(&mut app);
        typed(&mut app, FieldName::SecretKey, "another-secret-key");
        act(&mut app, set_up::Action::Next);
        let newer = set_up(&app).common.draft.clone();
        assert!(newer.is_some() && newer != draft);
        leaves(&mut app);
        let asked: Vec<_> = works(app.act(Action::Decide(decision))).collect();
        assert!(asked.iter().any(|(work, asker)| matches!(work, Work::Cancel) && *asker == first));
        let removed = asked.iter().find_map(|(work, _)| match work {
            Work::RemoveDraft(id) => Some(id.clone()),
            _ => None,
        });
        assert_eq!(removed, draft);
    }
}

#[test]
fn what_is_being_kept_of_one_product_goes_on_while_another_is_set_up_and_left() {
    for decision in [Decision::Leave, Decision::Keep] {
        let mut app = at_save();
        let (first, ..) = saving(&mut app);
        act(&mut app, set_up::Action::GoTo(StepName::Choose));
        act(&mut app, set_up::Action::Choose(choose::Action::Product("flexera-one".to_owned())));
        act(&mut app, set_up::Action::Next);
        leaves(&mut app);
        assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })));
        let asked: Vec<_> = works(app.act(Action::Decide(decision))).collect();
        assert!(!asked.iter().any(|(_, asker)| *asker == first), "its saving is not given up");
        assert!(!asked.iter().any(|(work, _)| matches!(work, Work::RemoveDraft(_))), "nor its draft");
    }
    // Should it come to nothing, its draft stands as it was, beside that of the other product.
    let mut app = at_save();
    let (first, ..) = saving(&mut app);
    act(&mut app, set_up::Action::GoTo(StepName::Choose));
    act(&mut app, set_up::Action::Choose(choose::Action::Product("flexera-one".to_owned())));
    act(&mut app, set_up::Action::Next);
    let others = set_up(&app).common.draft.clone();
    let failed = answer(&mut app, first, Answer::Kept(Err(KeepProblem::broken_off())));
    assert!(!works(failed).any(|(work, _)| matches!(work, Work::RemoveDraft(_))));
    assert_eq!(set_up(&app).common.draft, others);
}

#[test]
fn the_window_closes_only_after_what_is_being_kept_of_another_product() {
    let mut app = at_save();
    let (first, ..) = saving(&mut app);
    act(&mut app, set_up::Action::GoTo(StepName::Choose));
    act(&mut app, set_up::Action::Choose(choose::Action::Product("flexera-one".to_owned())));
    act(&mut app, set_up::Action::Next);
    assert!(!closes(&app.act(Action::CloseWanted)));
    assert_eq!(set_up(&app).leaving_waits(), Some(LeavingWait::Connection), "its end would undo it");
    answer(&mut app, first, Answer::Kept(Ok(())));
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { then: Then::Close })), "then as ever");
}

#[test]
fn two_accounts_that_are_kept_are_both_known_to_be() {
    let mut app = at_save();
    let (first, ..) = saving(&mut app);
    answer(&mut app, first, Answer::Kept(Ok(())));
    for another in [true, false] {
        act(&mut app, set_up::Action::GoTo(StepName::Check));
        if another {
            another_account(&mut app);
        } else {
            is_checked(&mut app);
        }
        act(&mut app, set_up::Action::Next);
        assert_eq!(step(&app), StepName::Save);
        assert_eq!(set_up(&app).save.is_in_keychain(), !another);
        if another {
            let (second, ..) = saving(&mut app);
            answer(&mut app, second, Answer::Kept(Ok(())));
        }
    }
}

#[test]
fn a_set_up_that_goes_on_replaces_the_connection_of_the_same_account_and_no_other() {
    for same in [true, false] {
        let mut app = at_save();
        let (keeping, id, _) = saving(&mut app);
        answer(&mut app, keeping, Answer::Kept(Ok(())));
        act(&mut app, set_up::Action::Back);
        act(&mut app, set_up::Action::Back);
        another_account(&mut app);
        leaves(&mut app);
        let (request, _) = draft_of(app.act(Action::Decide(Decision::Keep))).unwrap();
        let secrets =
            request.secrets.iter().map(|(kind, secret)| (*kind, secret.expose_secret().into())).collect();
        let mut again = continued(&request, secrets);
        assert_eq!(step(&again), StepName::Check);
        if same {
            is_checked(&mut again);
        } else {
            another_account(&mut again);
        }
        act(&mut again, set_up::Action::Next);
        assert_eq!(saving(&mut again).1 == id, same, "{id}");
    }
}

#[test]
fn another_product_set_up_in_the_same_wizard_leaves_the_first_connection_alone() {
    let mut app = at_save();
    let (keeping, id, _) = saving(&mut app);
    answer(&mut app, keeping, Answer::Kept(Ok(())));
    act(&mut app, set_up::Action::GoTo(StepName::Choose));
    act(&mut app, set_up::Action::Choose(choose::Action::Product("flexera-one".to_owned())));
    act(&mut app, set_up::Action::Next);
    act(&mut app, set_up::Action::Prepare(prepare::Action::HaveOne));
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    answer(&mut app, asker, Answer::SignInEnded(Ok(signed_in())));
    is_checked(&mut app);
    act(&mut app, set_up::Action::Next);
    assert_eq!(step(&app), StepName::Save);
    assert_ne!(saving(&mut app).1, id);
}

#[test]
fn the_word_for_one_persons_tokens_is_not_taken_for_anothers() {
    let mut app = at_save();
    act(&mut app, set_up::Action::Back);
    leaves(&mut app);
    app.act(Action::Decide(Decision::Keep));
    app.act(Action::Decide(Decision::Stay));
    let again = act(&mut app, set_up::Action::Check(set_up::check::Action::SomebodyElse));
    let asker = sign_in_of(again);
    answer(&mut app, asker, Answer::SignInEnded(Ok(signed_in())));
    leaves(&mut app);
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })));
}

#[test]
fn what_was_kept_for_one_account_is_not_kept_for_another() {
    let mut app = at_save();
    let keeping = asker_of(act(&mut app, set_up::Action::Next), |work| matches!(work, Work::Keep { .. }));
    answer(&mut app, keeping, Answer::Kept(Ok(())));
    act(&mut app, set_up::Action::Back);
    act(&mut app, set_up::Action::Back);
    is_checked(&mut app);
    let here = app.set_up.as_mut().unwrap().common.answers.here_mut();
    here.checked.as_mut().unwrap().account.account_id = "7654321".parse().unwrap();
    act(&mut app, set_up::Action::Next);
    assert_eq!(step(&app), StepName::Save);
    assert!(!set_up(&app).save.is_in_keychain());
}
