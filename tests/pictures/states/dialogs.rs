//! What is asked over a page.

use countersign::app::{Action, Address, App};
use countersign::connections::{KeepProblem, Listing, MissingDialog, PathPurpose, TypedPathProblem};
use countersign::domain::Environment;
use countersign::places::home;
use countersign::places::question::Decision;
use countersign::places::set_up::draft_contents::DraftContents;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::{self, LeavingWait, StepName};
use countersign::tasks::{Answer, PathWanted, Told, Work};
use countersign::vault::{KeepError, StoreError};

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

fn leave() -> Action {
    Action::SetUp(set_up::Action::Leave)
}

fn after(mut app: App, actions: impl IntoIterator<Item = Action>) -> App {
    for action in actions {
        app.act(action);
    }
    app
}

pub fn states() -> Vec<State> {
    let keeping = || after(at_keys(), [leave(), Action::Decide(Decision::Keep)]);
    let mut asks = keeping();
    asks.hear(Told::KeychainAsks(true));
    let mut not_kept = after(at_keys(), [leave()]);
    let requests = not_kept.act(Action::Decide(Decision::Keep));
    let asker = requests.into_iter().find_map(|request| match request {
        countersign::app::Effect::Ask(ask) if matches!(ask.work, Work::KeepDraft(_)) => Some(ask.asker),
        _ => None,
    });
    let asker: Address = asker.expect("the draft is to be kept");
    let problem =
        KeepProblem::Keep(KeepError::Store { kind: None, error: StoreError::Locked, left_behind: false });
    not_kept.hear(Told::Answer { asker, answer: Answer::DraftKept(Err(problem)) });
    let mut removed = after(at_keys(), [leave()]);
    let requests = removed.act(Action::Decide(Decision::Keep));
    let asker = requests.into_iter().find_map(|request| match request {
        countersign::app::Effect::Ask(ask) if matches!(ask.work, Work::KeepDraft(_)) => Some(ask.asker),
        _ => None,
    });
    let gone = Answer::DraftKept(Err(KeepProblem::Keep(KeepError::DraftRemoved)));
    removed.hear(Told::Answer { asker: asker.expect("the draft is to be kept"), answer: gone });
    let mut kept = Walk::new(Environment::Production).at_hand_over();
    kept.set_up.common.draft = "0123456789abcdef0123456789abcdef".parse().ok();
    let tidying = after(kept.app(), [Action::CloseWanted]);
    assert_eq!(tidying.set_up.as_ref().unwrap().leaving_waits(), Some(LeavingWait::Removal));
    let saving = || after(Walk::new(Environment::Production).saving().0.app(), [leave()]);
    let mut saving_asks = saving();
    saving_asks.hear(Told::KeychainAsks(true));
    let records = records();
    let id = records[0].id.clone();
    let connection = after(
        at_home(Listing { records, ..Listing::default() }),
        [Action::Home(home::Action::RemoveConnection(id))],
    );
    let revocable = || {
        let records = self::records();
        let id = records[0].id.clone();
        let at = records[0].facts.endpoints();
        let endpoint = at.accepts_revocation_endpoint(&format!("{}/oauth/revoke", at.issuer()));
        let ask = [Action::Home(home::Action::RemoveConnection(id.clone()))];
        let mut opened = after(at_home(Listing { records, ..Listing::default() }), ask);
        let asker = || Address::Home(home::HomeAsker::Removing(id.clone()));
        opened.hear(Told::Answer { asker: asker(), answer: Answer::RevocationFound(endpoint) });
        (opened, asker())
    };
    let (mut not_opened, asker) = revocable();
    not_opened.hear(Told::Answer { asker, answer: Answer::PageOpened(false) });
    let contents = DraftContents { step: StepName::Keys, ..DraftContents::default() };
    let unfinished =
        draft("snow-atlas", "Snow Atlas", Environment::Production, "2026-11-21T12:00:00Z", &contents);
    let id = unfinished.id.clone();
    let listing = Listing { drafts: vec![unfinished], ..Listing::default() };
    let not_finished = after(at_home(listing), [Action::Home(home::Action::RemoveDraft(id))]);
    let path = |purpose, missing, problem| {
        let path = "/home/olive/Documents/snow-atlas-production.json.age".to_owned();
        let (wanted, _) = PathWanted::new(purpose, path, missing, problem);
        let mut app = Walk::new(Environment::Production).at_save().app();
        app.hear(Told::PathWanted(wanted));
        app
    };
    let states = vec![
        State::new("a path to save at", path(PathPurpose::Save, MissingDialog::FileChooser, None)),
        State::new(
            "a path that is taken",
            path(PathPurpose::Save, MissingDialog::Portal, Some(TypedPathProblem::AlreadyThere)),
        ),
        State::new("a path to open", path(PathPurpose::Open, MissingDialog::Portal, None)),
        State::new("keep secrets, closing", after(at_keys(), [Action::CloseWanted])),
        State::new("keep secrets, leaving", after(at_keys(), [leave()])),
        State::new("keeping", keeping()),
        State::new("keeping, the keychain asks", asks),
        State::new("not kept", not_kept),
        State::new("removed elsewhere", removed),
        State::new("saving", saving()),
        State::new("saving, the keychain asks", saving_asks),
        State::new("tidying up", tidying),
        State::new("remove a connection", connection),
        State::new("remove a connection, revocable", revocable().0),
        State::new("remove a connection, page not opened", not_opened),
        State::new("remove a draft", not_finished),
    ];
    assert!(states.iter().all(|state| {
        let leaves = state.app.set_up.as_ref().is_some_and(|set_up| set_up.leaving_waits().is_some());
        state.app.asked().is_some() || leaves || state.app.typed_path.is_some()
    }));
    states
}
