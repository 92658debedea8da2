//! Step 2, where somebody else administers Docusign.

use std::sync::Arc;

use countersign::connections::{
    AnswerProblem, FileProblem, KeepProblem, NewRequest, OwnerKey, RedirectProposal, Sheets,
};
use countersign::domain::Environment;
use countersign::handover::exchange::SealedAnswerProblem;
use countersign::places::set_up::Action;
use countersign::places::set_up::colleague::{Action as Do, Problem};
use countersign::tasks::{Answer, Work};
use countersign::vault::{KeepError, StoreError};

use super::State;
use super::invented::request;
use super::walk::{Asks, Walk, asker_of, place_asker, write_asker};

fn start() -> Walk {
    let mut walk = Walk::new(Environment::Production).at_prepare(RedirectProposal::Guide);
    walk.act(Action::Prepare(countersign::places::set_up::prepare::Action::SomebodyElse));
    walk
}

/// Some key: nothing is opened with it here.
fn any_key() -> OwnerKey {
    let sheets = Arc::new(Sheets::load(None));
    let sheet = sheets.get("snow-atlas").unwrap();
    let new = NewRequest {
        sheet: sheet.id.clone(),
        product: sheet.name.clone(),
        environment: Environment::Production,
        scopes: sheet.scopes.clone(),
        redirect_uri: "http://localhost".to_owned(),
        made_at: super::invented::clock().now(),
    };
    new.make().unwrap().1
}

/// The request is made; its key is being kept.
fn made() -> (Walk, Asks) {
    let mut walk = start();
    let tasks = walk.act(Action::Next);
    let asker = asker_of(&tasks, |work| matches!(work, Work::MakeRequest(_)));
    let made = Ok((request(), any_key()));
    let tasks = walk.hear(asker, Answer::RequestMade(made));
    (walk, tasks)
}

fn key_kept(result: Result<(), KeepProblem>) -> (Walk, Asks) {
    let (mut walk, tasks) = made();
    let asker = asker_of(&tasks, |work| matches!(work, Work::KeepDraft(_)));
    let tasks = walk.hear(asker, Answer::DraftKept(result));
    (walk, tasks)
}

pub fn saved() -> Walk {
    let (mut walk, tasks) = key_kept(Ok(()));
    let path = "/home/olive/Documents/snow-atlas-production.countersign-request";
    let chosen = Ok(Some((path.into(), Vec::new())));
    let tasks = walk.hear(place_asker(&tasks), Answer::PlaceChosen(chosen));
    let attempt = write_asker(&tasks);
    walk.hear(attempt, Answer::FileWritten(Ok(path.into())));
    walk
}

fn answered(problem: AnswerProblem) -> Walk {
    let mut walk = saved();
    let tasks = walk.act(Action::Next);
    let asker = asker_of(&tasks, |work| matches!(work, Work::OpenAnswer { .. }));
    walk.hear(asker, Answer::AnswerOpened(Err(problem)));
    walk
}

/// **Show in folder**, and there is no file manager.
fn no_folder() -> Walk {
    let mut walk = saved();
    let path = walk.set_up.prepare.colleague.file.clone().unwrap();
    let asks = walk.act(Action::ShowInFolder(path));
    let asker = asker_of(&asks, |work| matches!(work, Work::ShowInFolder(_)));
    walk.hear(asker, Answer::FolderShown(false));
    walk
}

pub fn states() -> Vec<State> {
    let (not_kept, _) = key_kept(Err(KeepProblem::Keep(KeepError::Store {
        kind: None,
        error: StoreError::Missing,
        left_behind: false,
    })));
    let (mut no_dialog, tasks) = key_kept(Ok(()));
    let chosen = Err(FileProblem::NoDialog);
    no_dialog.hear(place_asker(&tasks), Answer::PlaceChosen(chosen));
    let (choosing, _) = key_kept(Ok(()));
    let (keeping, _) = made();
    let mut gone = saved();
    gone.set_up.prepare.colleague.problem = Some(Problem::KeyGone);
    gone.set_up.prepare.colleague.file = None;
    let mut opening = saved();
    opening.act(Action::Colleague(Do::OpenAnswer));
    vec![
        start().named("nothing yet"),
        keeping.named("the key is being kept"),
        choosing.named("choosing a place"),
        saved().named("saved"),
        opening.named("choosing the answer"),
        not_kept.named("the key was not kept"),
        no_dialog.named("no dialog"),
        gone.named("the key is gone"),
        answered(AnswerProblem::Answer(SealedAnswerProblem::OtherRequest))
            .named("the answer to another request"),
        answered(AnswerProblem::Answer(SealedAnswerProblem::Damaged)).named("a damaged answer"),
        answered(AnswerProblem::ACopy).named("a copy in place of the answer"),
        no_folder().named("saved, no file manager"),
    ]
}
