//! A file that is kept up to date, on the connection's page.

use std::path::{Path, PathBuf};

use super::*;
use crate::connections::{ConnectionRecord, FileProblem, FollowProblem, NewFollow, PlaceWarning, samples};
use crate::domain::{
    ContentDigest, FollowedFile, FollowedForm, FollowedPath, FollowedProblem, samples as facts,
};
use crate::places::connection::Action as OnPage;
use crate::places::connection::ConnectionAsker;
use crate::places::connection::follow::{Action as Do, FollowAsker, FollowPhase};
use crate::tasks::{FileUpkeep, Upkeep};

fn path() -> FollowedPath {
    let home = if cfg!(windows) { r"C:\olive\env.yaml" } else { "/home/olive/env.yaml" };
    PathBuf::from(home).try_into().unwrap()
}

fn followed(problem: Option<FollowedProblem>) -> FollowedFile {
    FollowedFile {
        path: path(),
        form: FollowedForm::Own,
        written: ContentDigest::of(b"old"),
        written_at: Timestamp::UNIX_EPOCH,
        writing: None,
        behind: problem.is_some(),
        problem,
    }
}

/// At the page of a connection to Sling whose values are shown, with what was asked then.
fn at_the_page(files: Vec<FollowedFile>) -> (App, ConnectionRecord, Vec<Effect>) {
    let mut record = samples::record(facts::facts());
    record.facts.sheet = "sling".to_owned();
    record.history.follows = files;
    let mut app = app();
    listed(&mut app, Listing { records: vec![record.clone()], ..Listing::default() });
    app.place = Place::Home;
    let asked = app.act(Action::Home(home::Action::Open(record.id.clone())));
    let tokens = signed_in().tokens;
    let secrets = Secrets {
        secret_key: Arc::new("the-secret".parse().unwrap()),
        refresh_token: tokens.refresh_token,
        access_token: None,
    };
    let connection = Connection { facts: record.facts.clone(), secrets };
    let next = answered(&mut app, asked, Answer::Revealed(Ok(Box::new(connection))));
    (app, record, next)
}

fn press(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::Connection(OnPage::Follow(action)))
}

fn work(effects: &[Effect]) -> Option<&Work> {
    effects.iter().find_map(|effect| if let Effect::Ask(ask) = effect { Some(&ask.work) } else { None })
}

/// What is asked for a file that is kept up to date.
fn file_work(effects: &[Effect]) -> &FileUpkeep {
    match work(effects) {
        Some(Work::Upkeep(Upkeep::File { work, .. })) => work,
        _ => panic!("nothing is asked for a file"),
    }
}

fn answered(app: &mut App, effects: Vec<Effect>, answer: Answer) -> Vec<Effect> {
    let asker = effects
        .into_iter()
        .find_map(|effect| if let Effect::Ask(ask) = effect { Some(ask.asker) } else { None });
    app.hear(Told::Answer { asker: asker.expect("something is asked"), answer })
}

fn phase(app: &App) -> &FollowPhase {
    &app.kept.as_ref().unwrap().following.phase
}

fn chosen(app: &mut App, warnings: Vec<PlaceWarning>) -> Vec<Effect> {
    press(app, Do::Open);
    let asked = press(app, Do::ChoosePlace);
    assert!(matches!(work(&asked), Some(Work::ChoosePlace { suggested }) if suggested == "env.yaml"));
    assert!(
        press(app, Do::Open).is_empty() && matches!(phase(app), FollowPhase::ChoosingPlace),
        "one at a time"
    );
    answered(app, asked, Answer::PlaceChosen(Ok(Some((path().into(), warnings)))))
}

#[test]
fn a_place_is_chosen_and_the_file_is_written_and_shown() {
    let (mut app, mut record, asked) = at_the_page(Vec::new());
    assert!(asked.is_empty(), "nothing is looked at");
    let asked = chosen(&mut app, Vec::new());
    let new = NewFollow { path: path().into(), form: FollowedForm::Own, replace: false };
    assert!(matches!(file_work(&asked), FileUpkeep::Follow(asked) if *asked == new));
    record.history.follows = vec![followed(None)];
    answered(&mut app, asked, Answer::Followed(Ok(Box::new(record.clone()))));
    assert!(matches!(phase(&app), FollowPhase::Written));
    assert_eq!(app.kept.as_ref().unwrap().record, record);
}

#[test]
fn item_34_a_place_that_others_read_is_asked_about_first() {
    let (mut app, _, _) = at_the_page(Vec::new());
    let asked = chosen(&mut app, vec![PlaceWarning::GitWorkTree(PathBuf::from("/home/olive"))]);
    assert!(asked.is_empty() && matches!(phase(&app), FollowPhase::PlaceAsked { .. }));
    let asked = press(&mut app, Do::UsePlace);
    assert!(matches!(file_work(&asked), FileUpkeep::Follow(new) if !new.replace));
}

#[test]
fn a_file_that_is_there_is_replaced_once_the_person_said_so() {
    let (mut app, _, _) = at_the_page(Vec::new());
    let asked = chosen(&mut app, Vec::new());
    answered(&mut app, asked, Answer::Followed(Err(samples::file_there())));
    assert!(matches!(phase(&app), FollowPhase::ReplaceAsked(at) if at == path().as_path()));
    let asked = press(&mut app, Do::Replace);
    assert!(matches!(file_work(&asked), FileUpkeep::Follow(new) if new.replace));
    // Nobody is asked twice, and what else went wrong is said.
    answered(&mut app, asked, Answer::Followed(Err(samples::no_room())));
    assert!(matches!(phase(&app), FollowPhase::Failed(_)));
    press(&mut app, Do::Cancel);
    assert!(matches!(phase(&app), FollowPhase::Idle));
}

#[test]
fn a_dialog_that_was_closed_leads_back_and_one_that_never_came_is_said() {
    let (mut app, _, _) = at_the_page(Vec::new());
    press(&mut app, Do::Form(FollowedForm::Json));
    for (answer, failed) in [
        (Answer::PlaceChosen(Ok(None)), false),
        (Answer::GivenUp, false),
        (Answer::PlaceChosen(Err(FileProblem::NoDialog)), true),
    ] {
        let asked = press(&mut app, Do::ChoosePlace);
        assert!(
            matches!(work(&asked), Some(Work::ChoosePlace { suggested }) if Path::new(suggested).extension().unwrap() == "json")
        );
        answered(&mut app, asked, answer);
        assert_eq!(matches!(phase(&app), FollowPhase::Failed(_)), failed);
        assert_eq!(matches!(phase(&app), FollowPhase::Choosing), !failed);
    }
}

#[test]
fn where_there_are_files_they_are_looked_at_once_the_values_are_there() {
    let (mut app, mut record, asked) = at_the_page(vec![followed(None)]);
    assert!(matches!(file_work(&asked), FileUpkeep::Look));
    record.history.follows = vec![followed(Some(FollowedProblem::Gone))];
    assert!(answered(&mut app, asked, Answer::Followed(Ok(Box::new(record.clone())))).is_empty());
    assert_eq!(app.kept.as_ref().unwrap().record, record);
}

#[test]
fn write_it_anew_overwrites_only_what_is_known_to_have_changed() {
    let behind = FollowedFile { behind: true, ..followed(None) };
    for (file, anew) in [(behind, false), (followed(Some(FollowedProblem::ChangedByOther)), true)] {
        let (mut app, mut record, _) = at_the_page(vec![file]);
        let asked = press(&mut app, Do::WriteAnew(path()));
        match file_work(&asked) {
            FileUpkeep::WriteAnew(at) => assert!(anew && *at == path()),
            FileUpkeep::Look => assert!(!anew),
            _ => panic!("something else is asked"),
        }
        assert!(matches!(phase(&app), FollowPhase::Changing));
        record.history.follows = vec![followed(anew.then_some(FollowedProblem::DiskFull))];
        answered(&mut app, asked, Answer::Followed(Ok(Box::new(record))));
        assert_eq!(matches!(phase(&app), FollowPhase::Idle), anew, "said beside it");
        assert_eq!(matches!(phase(&app), FollowPhase::Written), !anew);
    }
}

#[test]
fn a_file_that_is_let_go_of_is_said_to_stay() {
    let (mut app, mut record, _) = at_the_page(vec![followed(None)]);
    let asked = press(&mut app, Do::Stop(path()));
    assert!(matches!(file_work(&asked), FileUpkeep::Stop(at) if *at == path()));
    record.history.follows.clear();
    answered(&mut app, asked, Answer::Followed(Ok(Box::new(record))));
    assert!(matches!(phase(&app), FollowPhase::Stopped(at) if *at == path()));
    // What broke off is said as well.
    let (mut app, _, _) = at_the_page(vec![followed(None)]);
    let asked = press(&mut app, Do::Stop(path()));
    answered(&mut app, asked, Answer::GivenUp);
    assert!(matches!(phase(&app), FollowPhase::Failed(FollowProblem::Keychain(_))));
}

#[test]
fn a_folder_that_was_not_shown_is_said_beside_its_file() {
    let (mut app, record, _) = at_the_page(vec![followed(None)]);
    let shows = press(&mut app, Do::ShowInFolder(path().into()));
    assert!(matches!(work(&shows), Some(Work::ShowInFolder(_))));
    let asker = Address::Connection(record.id, ConnectionAsker::Files(FollowAsker::Folder));
    app.hear(Told::Answer { asker, answer: Answer::FolderShown(false) });
    assert!(app.kept.as_ref().unwrap().following.shown_folder.has_failed(path().as_path()));
}
