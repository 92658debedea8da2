//! A connection that is kept.

use countersign::app::{Action, App, Listing, Outcome, kept};
use countersign::connections::{
    ClipboardProblem, Connection, Environment, RevealError, SecretKind, StoreError,
};

use super::State;
use super::home::at_home;
use super::invented::{clears_at, record};
use super::walk::Walk;

/// After **Show values**, with what the keychain gave.
fn opened(sheet: &str, product: &str, values: Option<Result<Box<Connection>, RevealError>>) -> App {
    let records = vec![record(sheet, product, Environment::Production, "2026-11-20T12:00:00Z")];
    let id = records[0].id.clone();
    let mut app = at_home(Listing { records, ..Listing::default() });
    app.act(Action::ShowValues(id.clone()));
    if let Some(values) = values {
        app.hear(Outcome::Revealed { id, values });
    }
    app
}

fn shown(sheet: &str, product: &str) -> App {
    let walk = Walk::of(Environment::Production, sheet).at_hand_over();
    opened(sheet, product, Some(Ok(Box::new(walk.set_up.common.connection().unwrap()))))
}

fn copied(mut app: App, index: usize, done: Result<bool, ClipboardProblem>) -> App {
    app.act(Action::Kept(kept::Action::Copy(index)));
    app.hear(Outcome::KeptCopied { index, done: done.map(|secret| secret.then(clears_at)) });
    app
}

pub fn states() -> Vec<State> {
    let atlas = || shown("snow-atlas", "Snow Atlas");
    let mut cleared = copied(copied(atlas(), 0, Ok(false)), 2, Ok(true));
    cleared.hear(Outcome::ClipboardCleared);
    let mut no_guide = atlas();
    no_guide.act(Action::Kept(kept::Action::OpenGuide));
    no_guide.hear(Outcome::PageOpened(false));
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
        State::new("gone", failed(RevealError::Gone(SecretKind::RefreshToken))),
    ]
}
