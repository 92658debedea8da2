//! Files that are kept up to date with a connection.

use std::path::PathBuf;

use countersign::app::{Action, App, Effect};
use countersign::connections::{FileProblem, FollowProblem, PlaceWarning};
use countersign::domain::{ContentDigest, Environment, FollowedFile, FollowedForm, FollowedProblem};
use countersign::handover::file::{SyncService, WriteProblem};
use countersign::places::connection::Action as OnPage;
use countersign::places::connection::follow::Action as Do;
use countersign::tasks::{Answer, FileUpkeep, Told, Upkeep, Work};

use super::State;
use super::invented::{LONG_PATH, moment, record};
use super::kept::{answer, shown};

fn file(path: &str, problem: Option<FollowedProblem>) -> FollowedFile {
    FollowedFile {
        path: PathBuf::from(path).try_into().unwrap(),
        form: if path.ends_with("yaml") { FollowedForm::Own } else { FollowedForm::Env },
        written: ContentDigest::of(b"written"),
        written_at: moment("2026-11-21T12:00:00Z"),
        writing: None,
        behind: problem.is_some(),
        problem,
    }
}

const YAML: &str = "/home/olive/.sling/env.yaml";

/// With these files, at its page.
fn with_files(files: Vec<FollowedFile>) -> App {
    let mut app = shown("sling", "Sling");
    app.kept.as_mut().expect("it is shown").record.history.follows = files;
    app
}

fn press(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::Connection(OnPage::Follow(action)))
}

fn choosing(sheet: &str, product: &str) -> App {
    let mut app = shown(sheet, product);
    press(&mut app, Do::Open);
    app
}

/// After the dialog named this place.
fn placed(warnings: Vec<PlaceWarning>) -> (App, Vec<Effect>) {
    placed_beside(Vec::new(), warnings)
}

/// The same where there are these files already.
fn placed_beside(files: Vec<FollowedFile>, warnings: Vec<PlaceWarning>) -> (App, Vec<Effect>) {
    let mut app = with_files(files);
    press(&mut app, Do::Open);
    let asked = press(&mut app, Do::ChoosePlace);
    let whose = asked.into_iter().find_map(|effect| match effect {
        Effect::Ask(ask) => Some(ask.asker),
        _ => None,
    });
    let chosen = Answer::PlaceChosen(Ok(Some((PathBuf::from(YAML), warnings))));
    let told = Told::Answer { asker: whose.expect("a place is asked for"), answer: chosen };
    let next = app.hear(told);
    (app, next)
}

/// After that came of writing it.
fn failed(files: Vec<FollowedFile>, problem: FollowProblem) -> App {
    let (mut app, asked) = placed_beside(files, Vec::new());
    let is_file =
        |work: &Work| matches!(work, Work::Upkeep(Upkeep::File { work: FileUpkeep::Follow(_), .. }));
    answer(&mut app, asked, is_file, Answer::Followed(Err(problem)));
    app
}

/// After it was written.
fn written() -> App {
    let (mut app, asked) = placed(Vec::new());
    let mut now = app.kept.as_ref().expect("it is shown").record.clone();
    now.history.follows = vec![file(YAML, None)];
    let is_file = |work: &Work| matches!(work, Work::Upkeep(Upkeep::File { .. }));
    answer(&mut app, asked, is_file, Answer::Followed(Ok(Box::new(now))));
    app
}

fn stopped() -> App {
    let mut app = with_files(vec![file(YAML, None)]);
    let path = PathBuf::from(YAML).try_into().unwrap();
    let asked = press(&mut app, Do::Stop(path));
    let mut now = app.kept.as_ref().expect("it is shown").record.clone();
    now.history.follows.clear();
    let is_file = |work: &Work| matches!(work, Work::Upkeep(Upkeep::File { .. }));
    answer(&mut app, asked, is_file, Answer::Followed(Ok(Box::new(now))));
    app
}

pub fn states() -> Vec<State> {
    let there = FollowProblem::File(FileProblem::Write(WriteProblem::AlreadyThere));
    let other = record("sling", "Sling", Environment::Demo, "2026-11-02T12:00:00Z");
    let synced = vec![
        PlaceWarning::GitWorkTree(PathBuf::from("/home/olive")),
        PlaceWarning::Synced(SyncService::Nextcloud, PathBuf::from("/home/olive")),
    ];
    let troubled = || {
        let behind = FollowedFile { behind: true, ..file("/home/olive/docusign.env", None) };
        vec![file(LONG_PATH, Some(FollowedProblem::ChangedByOther)), behind]
    };
    vec![
        State::new("choosing", choosing("sling", "Sling")),
        State::new("choosing without a form of its own", choosing("something-else", "Something else")),
        State::new("place asked", placed(synced).0),
        State::new("being written", placed(Vec::new()).0),
        State::new("one is there", failed(Vec::new(), there)),
        State::new(
            "two in trouble, and a third follows another",
            failed(troubled(), FollowProblem::OfAnother(Box::new(other))),
        ),
        State::new("written", written()),
        State::new("kept up to date", with_files(vec![file(YAML, None)])),
        State::new("gone", with_files(vec![file(YAML, Some(FollowedProblem::Gone))])),
        State::new("stopped", stopped()),
    ]
}
