//! What is asked over a page.

use countersign::app::leaving::Answer;
use countersign::app::{Action, App, KeepDraftFor, Listing, Outcome};
use countersign::connections::{Environment, KeepError, KeepProblem, StoreError};
use countersign::setup;
use countersign::setup::Step;
use countersign::setup::draft::DraftContents;
use countersign::setup::keys::FieldName;

use super::State;
use super::home::{at_home, records};
use super::invented::{KEY, SECRET, draft};
use super::walk::Walk;

/// At Keys with both keys typed.
fn at_keys() -> App {
    Walk::new(Environment::Production)
        .at_keys()
        .typed(FieldName::IntegrationKey, KEY)
        .typed(FieldName::SecretKey, SECRET)
        .app()
}

fn after(mut app: App, actions: impl IntoIterator<Item = Action>) -> App {
    for action in actions {
        app.act(action);
    }
    app
}

pub fn states() -> Vec<State> {
    let keeping = || after(at_keys(), [Action::Leave, Action::Answer(Answer::Keep)]);
    let mut asks = keeping();
    asks.hear(Outcome::SetUp(setup::Outcome::KeychainAsks(true)));
    let mut not_kept = keeping();
    let problem =
        KeepProblem::Keep(KeepError::Store { kind: None, error: StoreError::Locked, left_behind: false });
    not_kept.hear(Outcome::DraftKept { why: KeepDraftFor::Leaving, result: Err(problem) });
    let mut kept = Walk::new(Environment::Production).at_hand_over();
    kept.set_up.common.draft = Some("0123456789abcdef0123456789abcdef".parse().unwrap());
    let tidying = after(kept.app(), [Action::CloseWanted]);
    assert!(tidying.tidies_up());
    let records = records();
    let id = records[0].id.clone();
    let connection =
        after(at_home(Listing { records, ..Listing::default() }), [Action::RemoveConnection(id)]);
    let contents = DraftContents { step: Step::Keys, ..DraftContents::default() };
    let unfinished =
        draft("snow-atlas", "Snow Atlas", Environment::Production, "2026-11-21T12:00:00Z", &contents);
    let id = unfinished.id.clone();
    let listing = Listing { drafts: vec![unfinished], ..Listing::default() };
    let not_finished = after(at_home(listing), [Action::RemoveDraft(id)]);
    let states = vec![
        State::new("keep secrets, closing", after(at_keys(), [Action::CloseWanted])),
        State::new("keep secrets, leaving", after(at_keys(), [Action::Leave])),
        State::new("keeping", keeping()),
        State::new("keeping, the keychain asks", asks),
        State::new("not kept", not_kept),
        State::new("tidying up", tidying),
        State::new("remove a connection", connection),
        State::new("remove a draft", not_finished),
    ];
    assert!(states.iter().all(|state| state.app.asked.is_some() || state.app.leaving.is_some()));
    states
}
