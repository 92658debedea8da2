//! A connection that is kept.

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{
    ClipboardNotice, ClipboardProblem, Listing, OpenFileProblem, RevealError, SecretKind,
};
use countersign::domain::{Connection, Environment};
use countersign::handover::found::FoundProblem;
use countersign::places::home::FileTrouble;
use countersign::places::{connection, home};
use countersign::tasks::{Answer, Told, Work};
use countersign::vault::StoreError;

use super::State;
use super::home::at_home;
use super::invented::{clears_at, record};
use super::walk::Walk;

/// After **Show values**, with what the keychain gave.
fn opened(sheet: &str, product: &str, values: Option<Result<Box<Connection>, RevealError>>) -> App {
    let records = vec![record(sheet, product, Environment::Production, "2026-11-20T12:00:00Z")];
    let id = records[0].id.clone();
    let mut app = at_home(Listing { records, ..Listing::default() });
    let requests = app.act(Action::Home(home::Action::ShowValues(id)));
    if let Some(values) = values {
        answer(&mut app, requests, |work| matches!(work, Work::Reveal(_)), Answer::Revealed(values));
    }
    app
}

/// Answers what `which` says yes to.
fn answer(app: &mut App, requests: Vec<Effect>, which: impl Fn(&Work) -> bool, answer: Answer) {
    let asker = requests.into_iter().find_map(|request| match request {
        Effect::Ask(ask) if which(&ask.work) => Some(ask.asker),
        _ => None,
    });
    let asker: Address = asker.expect("it is asked for");
    app.hear(Told::Answer { asker, answer });
}

fn shown(sheet: &str, product: &str) -> App {
    let walk = Walk::of(Environment::Production, sheet).at_hand_over();
    opened(sheet, product, Some(Ok(Box::new(walk.set_up.common.connection().unwrap()))))
}

fn copied(mut app: App, index: usize, done: Result<bool, ClipboardProblem>) -> App {
    let requests = app.act(Action::Connection(connection::Action::Copy(index)));
    let done = done.map(|secret| secret.then(clears_at));
    answer(&mut app, requests, |work| matches!(work, Work::Copy { .. }), Answer::Copied(done));
    app
}

fn gone() -> RevealError {
    RevealError::Gone(SecretKind::RefreshToken)
}

fn not_that_file(mut app: App) -> App {
    app.home.file_problem = Some(FileTrouble::Open(OpenFileProblem::Found(FoundProblem::CopyUnsound)));
    app
}

pub fn states() -> Vec<State> {
    let atlas = || shown("snow-atlas", "Snow Atlas");
    let mut cleared = copied(copied(atlas(), 0, Ok(false)), 2, Ok(true));
    cleared.hear(Told::Clipboard(ClipboardNotice::Cleared));
    let mut no_guide = atlas();
    let requests = no_guide.act(Action::Connection(connection::Action::OpenGuide));
    answer(&mut no_guide, requests, |work| matches!(work, Work::OpenPage(_)), Answer::PageOpened(false));
    let failed = |error| opened("snow-atlas", "Snow Atlas", Some(Err(error)));
    vec![
        State::new("asking", opened("snow-atlas", "Snow Atlas", None)),
        State::new("shown", atlas()),
        State::new("copied", copied(copied(atlas(), 0, Ok(false)), 1, Ok(true))),
        State::new("cleared", cleared),
        State::new("clipboard failed", copied(atlas(), 1, Err(ClipboardProblem::Unreachable))),
        State::new("guide not opened", no_guide),
        State::new("nine fields", shown("sling", "Sling")),
        State::new("keychain locked", failed(RevealError::Store(StoreError::Locked))),
        State::new("removed elsewhere", failed(RevealError::UnknownConnection)),
        State::new("gone", failed(gone())),
        State::new("gone, and another file opened", not_that_file(failed(gone()))),
    ]
}
