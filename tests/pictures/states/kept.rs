//! A connection that is kept.

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{
    ApiError, CalledKept, CheckKeptProblem, ClipboardNotice, ClipboardProblem, FileProblem, KeptCall,
    KeychainProgram, LastRun, Listing, LookedAfter, NotLookedAfter, OpenFileProblem, RenewProblem, Renewed,
    RevealError, ScheduleProblem, SecretKind, TaskState, TokenError,
};
use countersign::docusign::refusal::Cause;
use countersign::domain::{Connection, Environment, HandedValues, History, RefusedRenewal};
use countersign::handover::file::WriteProblem;
use countersign::handover::found::FoundProblem;
use countersign::places::connection::look_after::LookAfterAction;
use countersign::places::home::FileTrouble;
use countersign::places::record_file::Action as RecordAction;
use countersign::places::{connection, home};
use countersign::tasks::{Answer, Told, Upkeep, Work};
use countersign::vault::StoreError;
use countersign::wire::{Unreachable, WireError};
use countersign::words;

use super::State;
use super::home::at_home;
use super::invented::{clears_at, moment, record, refusal};
use super::walk::Walk;

/// After **Open**, with what the keychain gave.
fn opened(sheet: &str, product: &str, values: Option<Result<Box<Connection>, RevealError>>) -> App {
    let records = vec![record(sheet, product, Environment::Production, "2026-11-20T12:00:00Z")];
    let id = records[0].id.clone();
    let mut app = at_home(Listing { records, ..Listing::default() });
    let requests = app.act(Action::Home(home::Action::Open(id)));
    let mut reveals = None;
    for request in requests {
        match request {
            Effect::Ask(ask) if matches!(ask.work, Work::Reveal(_)) => reveals = Some(ask.asker),
            // Nobody looks after it.
            Effect::Ask(ask) if matches!(ask.work, Work::Upkeep(Upkeep::LookAfter(_))) => {
                app.hear(Told::Answer { asker: ask.asker, answer: looked_after(TaskState::Off, None) });
            }
            _ => {}
        }
    }
    if let (Some(values), Some(asker)) = (values, reveals) {
        app.hear(Told::Answer { asker, answer: Answer::Revealed(values) });
    }
    app
}

fn looked_after(state: TaskState, exit: Option<u8>) -> Answer {
    let last = exit.map(|exit| LastRun { at: moment("2026-11-22T09:07:00Z"), exit });
    Answer::LookedAfter(Ok(LookedAfter { state, last }))
}

/// **Look after it for me**, and what came of it if it was agreed to.
fn look_after(came: Option<Answer>) -> App {
    let mut app = shown("sling", "Sling");
    app.act(Action::Connection(connection::Action::LookAfter(LookAfterAction::Offer)));
    if let Some(came) = came {
        let asked = app.act(Action::Connection(connection::Action::LookAfter(LookAfterAction::Begin)));
        answer(&mut app, asked, |work| matches!(work, Work::Upkeep(Upkeep::LookAfter(_))), came);
    }
    app
}

fn not_looked_after(problem: ScheduleProblem, cron_line: Option<&str>) -> Answer {
    let cron_line = cron_line.map(str::to_owned);
    Answer::LookedAfter(Err(NotLookedAfter { problem, cron_line }))
}

/// Answers what `which` says yes to.
pub(super) fn answer(app: &mut App, requests: Vec<Effect>, which: impl Fn(&Work) -> bool, answer: Answer) {
    let asker = requests.into_iter().find_map(|request| match request {
        Effect::Ask(ask) if which(&ask.work) => Some(ask.asker),
        _ => None,
    });
    let asker: Address = asker.expect("it is asked for");
    app.hear(Told::Answer { asker, answer });
}

pub(super) fn shown(sheet: &str, product: &str) -> App {
    let walk = Walk::of(Environment::Production, sheet).at_hand_over();
    opened(sheet, product, Some(Ok(Box::new(walk.set_up.common.connection().unwrap()))))
}

/// Its product asks for an access token, which the keychain does not have.
fn without_access_token() -> App {
    let walk = Walk::of(Environment::Production, "ibm-app-connect").at_hand_over();
    let mut connection = walk.set_up.common.connection().unwrap();
    connection.secrets.access_token = None;
    opened("ibm-app-connect", "IBM App Connect Enterprise", Some(Ok(Box::new(connection))))
}

fn copied(mut app: App, index: usize, done: Result<bool, ClipboardProblem>) -> App {
    let requests = app.act(Action::Connection(connection::Action::Copy(index)));
    let done = done.map(|secret| secret.then(clears_at));
    answer(&mut app, requests, |work| matches!(work, Work::Copy { .. }), Answer::Copied(done));
    app
}

/// With that history, at its page.
fn with_history(product: (&str, &str), change: impl FnOnce(&mut History)) -> App {
    let mut app = shown(product.0, product.1);
    let kept = app.kept.as_mut().expect("it is shown");
    change(&mut kept.record.history);
    app
}

fn renewing(sheet: &str, product: &str) -> (App, Vec<Effect>) {
    let mut app = shown(sheet, product);
    let asked = app.act(Action::Connection(connection::Action::Renew));
    (app, asked)
}

/// After Docusign said so.
fn refused(error: &str, cause: Cause) -> App {
    let (mut app, asked) = renewing("sling", "Sling");
    let problem = RenewProblem::Token(TokenError::Refused(refusal(error, "it said so", cause)));
    answer(
        &mut app,
        asked,
        |work| matches!(work, Work::Upkeep(Upkeep::Renew(_))),
        Answer::Renewed(Err(problem)),
    );
    app
}

fn renewed() -> App {
    let (mut app, asked) = renewing("sling", "Sling");
    let mut record = app.kept.as_ref().expect("it is shown").record.clone();
    record.history.renewed_at = Some(moment("2026-11-22T12:00:00Z"));
    let renewed = Renewed { record, by_another: false };
    answer(
        &mut app,
        asked,
        |work| matches!(work, Work::Upkeep(Upkeep::Renew(_))),
        Answer::Renewed(Ok(Box::new(renewed))),
    );
    app
}

/// Its Practice has ended.
fn practice_gone() -> App {
    let mut app = shown("snow-atlas", "Snow Atlas");
    let kept = app.kept.as_mut().expect("it is shown");
    kept.record.facts.environment = Environment::Practice;
    let asked = app.act(Action::Connection(connection::Action::Renew));
    let refused = WireError::NoConnection { why: Unreachable::Refused };
    answer(
        &mut app,
        asked,
        |work| matches!(work, Work::Upkeep(Upkeep::Renew(_))),
        Answer::Renewed(Err(RenewProblem::Token(TokenError::Wire(refused)))),
    );
    app
}

fn checked(results: Result<Vec<CalledKept>, CheckKeptProblem>) -> App {
    let mut app = shown("sling", "Sling");
    let asked = app.act(Action::Connection(connection::Action::CheckNow));
    answer(
        &mut app,
        asked,
        |work| matches!(work, Work::Upkeep(Upkeep::Check(_))),
        Answer::KeptChecked(results),
    );
    app
}

fn called() -> Vec<CalledKept> {
    let lacks = refusal("USER_LACKS_PERMISSIONS", "it said so", Cause::LacksPermission);
    let passed = |call| CalledKept { call, result: Ok(()) };
    let users = CalledKept { call: KeptCall::Users, result: Err(ApiError::Refused(lacks).into()) };
    vec![passed(KeptCall::Person), passed(KeptCall::Account), users, passed(KeptCall::BillingPlan)]
}

fn name_typed(name: &str) -> App {
    let mut app = shown("sling", "Sling");
    app.act(Action::Connection(connection::Action::NameTyped(name.to_owned())));
    app.act(Action::Connection(connection::Action::SaveName));
    app
}

const CRON_LINE: &str =
    "7 9 * * * /usr/bin/countersign renew --all --notify --data-dir /home/olive/.local/share/countersign";

fn on(as_asked: bool) -> TaskState {
    TaskState::On { next: Some(moment("2026-11-23T09:07:00Z")), as_asked }
}

fn no_service() -> ScheduleProblem {
    ScheduleProblem::NoSuchService("Failed to connect to bus: No medium found".to_owned())
}

fn task_refused() -> ScheduleProblem {
    ScheduleProblem::Refused("Access is denied.".to_owned())
}

/// What keeps a connection alive.
pub fn upkeep_states() -> Vec<State> {
    let mut leaving = renewing("sling", "Sling").0;
    leaving.act(Action::Connection(connection::Action::Back));
    let dead = |history: &mut History| {
        let at = moment("2026-11-21T12:00:00Z");
        history.refused = Some(RefusedRenewal { at, error: "invalid_grant".to_owned(), dead: true });
    };
    let older = |history: &mut History| {
        history.signed_in_again_at = Some(moment("2026-11-21T12:00:00Z"));
        history.keys_to_hand_over =
            HandedValues { integration_key: true, secret_key: true, refresh_token: false };
    };
    vec![
        State::new("asked first", renewing("snow-atlas", "Snow Atlas").0),
        State::new("running", renewing("sling", "Sling").0),
        State::new("leaving while it runs", leaving),
        State::new("renewed", renewed()),
        State::new("dead", refused("invalid_grant", Cause::RefreshTokenDead)),
        State::new("wrong secret", refused("invalid_client", Cause::InvalidClient)),
        State::new("known to be dead", with_history(("sling", "Sling"), dead)),
        State::new("the product has older values", with_history(("snow-atlas", "Snow Atlas"), older)),
        State::new("its Practice has ended", practice_gone()),
        State::new("checked", checked(Ok(called()))),
        State::new("needs renewal", checked(Err(CheckKeptProblem::NeedsRenewal))),
        State::new("look after asked", look_after(None)),
        State::new("looked after", look_after(Some(looked_after(on(true), Some(4))))),
        State::new("looked after by another copy", look_after(Some(looked_after(on(false), None)))),
        State::new("no daily tasks", look_after(Some(not_looked_after(no_service(), Some(CRON_LINE))))),
        State::new("daily task refused", look_after(Some(not_looked_after(task_refused(), None)))),
        State::new("name too long", name_typed(&"North ".repeat(20))),
    ]
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
        State::new("no access token kept", without_access_token()),
        State::new("keychain locked", failed(RevealError::Store(StoreError::Locked))),
        State::new("removed elsewhere", failed(RevealError::UnknownConnection)),
        State::new("gone", failed(gone())),
        State::new("gone, and another file opened", not_that_file(failed(gone()))),
    ]
}

/// A record that is saved, with what came of it.
fn recorded(came: Option<Result<(), WriteProblem>>) -> App {
    let mut app = shown("snow-atlas", "Snow Atlas");
    let press = |app: &mut App, action| app.act(Action::Connection(connection::Action::Record(action)));
    let asked = press(&mut app, RecordAction::Open);
    let keychain = Answer::KeychainNamed(KeychainProgram::GnomeKeyring);
    answer(&mut app, asked, |work| matches!(work, Work::NameKeychain), keychain);
    let Some(came) = came else { return app };
    let kept = app.kept.as_ref().expect("it is shown");
    let document = Box::new(words::record::of_page(kept, moment("2026-11-22T12:00:00Z")));
    let asked = press(&mut app, RecordAction::ChoosePlace(document));
    let whose = asked.into_iter().find_map(|effect| match effect {
        Effect::Ask(ask) => Some(ask.asker),
        _ => None,
    });
    let chosen = Answer::PlaceChosen(Ok(Some((LONG_RECORD.into(), Vec::new()))));
    let asked = app.hear(Told::Answer { asker: whose.expect("a place is asked for"), answer: chosen });
    let written = came.map(|()| LONG_RECORD.into()).map_err(FileProblem::Write);
    answer(&mut app, asked, |work| matches!(work, Work::WriteFile { .. }), Answer::FileWritten(written));
    app
}

const LONG_RECORD: &str =
    "/home/olive/Documents/Projects/Licences/snow-atlas-docusign-production-record.html";

/// A record to file.
pub fn record_states() -> Vec<State> {
    vec![
        State::new("form asked", recorded(None)),
        State::new("saved", recorded(Some(Ok(())))),
        State::new("not saved", recorded(Some(Err(WriteProblem::DiskFull)))),
    ]
}
