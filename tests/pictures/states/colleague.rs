//! Step 2, where somebody else administers Docusign.

use std::sync::Arc;

use countersign::connections::{
    AnswerProblem, Environment, FileProblem, KeepError, KeepProblem, LockedAnswer, NewRequest, OwnerKey,
    RedirectProposal, Sheets, StoreError,
};
use countersign::setup::colleague::{Action as Do, Problem};
use countersign::setup::{Action, Outcome, Task};

use super::State;
use super::invented::request;
use super::walk::{Walk, place_attempt, write_attempt};

fn start() -> Walk {
    let mut walk = Walk::new(Environment::Production).at_prepare(RedirectProposal::Guide);
    walk.act(Action::Prepare(countersign::setup::prepare::Action::SomebodyElse));
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
fn made() -> (Walk, Vec<Task>) {
    let mut walk = start();
    let tasks = walk.act(Action::Next);
    let attempt = tasks.iter().find_map(|task| match task {
        Task::MakeRequest { attempt, .. } => Some(*attempt),
        _ => None,
    });
    let made = Some((request(), any_key()));
    let tasks = walk.hear(Outcome::RequestMade { attempt: attempt.unwrap(), made });
    (walk, tasks)
}

fn key_kept(result: Result<(), KeepProblem>) -> (Walk, Vec<Task>) {
    let (mut walk, tasks) = made();
    let attempt = tasks.iter().find_map(|task| match task {
        Task::KeepSecrets { attempt, .. } => Some(*attempt),
        _ => None,
    });
    let tasks = walk.hear(Outcome::SecretsKept { attempt: attempt.unwrap(), result });
    (walk, tasks)
}

fn saved() -> Walk {
    let (mut walk, tasks) = key_kept(Ok(()));
    let path = "/home/olive/Documents/snow-atlas-production.countersign-request";
    let chosen = Ok(Some((path.into(), Vec::new())));
    let tasks = walk.hear(Outcome::PlaceChosen { attempt: place_attempt(&tasks), chosen });
    let attempt = write_attempt(&tasks);
    walk.hear(Outcome::FileWritten { attempt, written: Ok(path.into()) });
    walk
}

fn answered(problem: AnswerProblem) -> Walk {
    let mut walk = saved();
    let tasks = walk.act(Action::Next);
    let attempt = tasks.iter().find_map(|task| match task {
        Task::OpenAnswer { attempt, .. } => Some(*attempt),
        _ => None,
    });
    walk.hear(Outcome::AnswerOpened { attempt: attempt.unwrap(), opened: Err(problem) });
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
    no_dialog.hear(Outcome::PlaceChosen { attempt: place_attempt(&tasks), chosen });
    let (choosing, _) = key_kept(Ok(()));
    let (keeping, _) = made();
    let mut gone = saved();
    gone.set_up.colleague.problem = Some(Problem::KeyGone);
    gone.set_up.colleague.file = None;
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
        answered(AnswerProblem::Answer(LockedAnswer::OtherRequest)).named("the answer to another request"),
        answered(AnswerProblem::Answer(LockedAnswer::Damaged)).named("a damaged answer"),
    ]
}
