//! A copy of a connection that was opened from a file.

use std::sync::Arc;

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{ConnectionRecord, Listing, OpenProblem, OpenedFile, RevealError, SecretKind};
use countersign::domain::{Connection, Environment, Secrets};
use countersign::places::home::{self, HomeAsker};
use countersign::places::opened_file::{Action as Do, CarryWay};
use countersign::tasks::{Answer, Told, Work};
use countersign::vault::{KeepError, StoreError};
use zeroize::Zeroizing;

use super::State;
use super::home::at_home;
use super::invented::{LONG_PATH, SECRET, record};

const CONSENTED: &str = "2026-11-10T12:00:00Z";

fn of(environment: Environment, consented: &str) -> ConnectionRecord {
    record("snow-atlas", "Snow Atlas", environment, consented)
}

fn connection(record: &ConnectionRecord, refresh_token: &str) -> Connection {
    let secrets = Secrets {
        secret_key: Arc::new(SECRET.parse().unwrap()),
        refresh_token: Arc::new(refresh_token.parse().unwrap()),
        access_token: None,
    };
    Connection { facts: record.facts.clone(), secrets }
}

/// After **Open a file**, with what was in it.
fn opened(file: OpenedFile, records: Vec<ConnectionRecord>) -> (App, Vec<Effect>) {
    let mut app = at_home(Listing { records, ..Listing::default() });
    app.act(Action::Home(home::Action::OpenFile));
    let answer = Answer::FileOpened(Ok(Some((LONG_PATH.into(), file))));
    let effects = app.hear(Told::Answer { asker: Address::Home(HomeAsker::File), answer });
    (app, effects)
}

fn copy(environment: Environment) -> OpenedFile {
    OpenedFile::Copy(Box::new(connection(&of(environment, CONSENTED), "refresh")))
}

fn act(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::OpenedFile(action))
}

/// Answers what is asked.
fn answered(app: &mut App, effects: Vec<Effect>, answer: Answer) {
    let asker = effects.into_iter().find_map(|effect| match effect {
        Effect::Ask(ask) if !matches!(ask.work, Work::LoadConnections) => Some(ask.asker),
        _ => None,
    });
    app.hear(Told::Answer { asker: asker.expect("it is asked for"), answer });
}

fn locked() -> App {
    opened(OpenedFile::ProtectedCopy(Zeroizing::new(b"locked".to_vec()).into()), Vec::new()).0
}

fn typed() -> App {
    let mut app = locked();
    act(&mut app, Do::Typed(Zeroizing::new("crawling pelican velvet".to_owned())));
    app
}

fn refused(problem: OpenProblem) -> App {
    let mut app = typed();
    let effects = act(&mut app, Do::Next);
    answered(&mut app, effects, Answer::CopyUnlocked(Err(problem)));
    app
}

/// With one like it here, of that day, and what the keychain says of it.
fn compared(here: &str, answer: impl FnOnce(&ConnectionRecord) -> Result<Connection, RevealError>) -> App {
    let here = of(Environment::Production, here);
    let (mut app, effects) = opened(copy(Environment::Production), vec![here.clone()]);
    answered(&mut app, effects, Answer::Revealed(answer(&here).map(Box::new)));
    app
}

fn added() -> App {
    opened(copy(Environment::Production), Vec::new()).0
}

fn chosen(mut app: App, way: CarryWay) -> App {
    act(&mut app, Do::Way(way));
    app
}

/// **Keep**, and what came of it, if that is known.
fn keeping(error: Option<StoreError>) -> App {
    let mut app = chosen(added(), CarryWay::Move);
    let effects = act(&mut app, Do::Next);
    if let Some(error) = error {
        let problem = KeepError::Store { kind: None, error, left_behind: false };
        answered(&mut app, effects, Answer::Kept(Err(problem.into())));
    } else {
        app.hear(Told::KeychainAsks(true));
    }
    app
}

pub fn states() -> Vec<State> {
    let mut missing = locked();
    act(&mut missing, Do::Next);
    let mut trying = typed();
    act(&mut trying, Do::Next);
    let mut not_chosen = added();
    act(&mut not_chosen, Do::Next);
    let (comparing, _) = opened(copy(Environment::Production), vec![of(Environment::Production, CONSENTED)]);
    let same = |here: &ConnectionRecord| Ok(connection(here, "refresh"));
    let other = |here: &ConnectionRecord| Ok(connection(here, "another"));
    vec![
        State::new("locked", locked()),
        State::new("no passphrase", missing),
        State::new("trying", trying),
        State::new("wrong passphrase", refused(OpenProblem::WrongPassphrase)),
        State::new("too much work", refused(OpenProblem::TooMuchWork)),
        State::new("nothing of ours in it", refused(OpenProblem::NoConnection)),
        State::new("comparing", comparing),
        State::new("added", added()),
        State::new("added, moved", chosen(added(), CarryWay::Move)),
        State::new("not chosen", not_chosen),
        State::new("newer", compared("2026-11-02T12:00:00Z", same)),
        State::new("older", chosen(compared("2026-11-20T12:00:00Z", same), CarryWay::Copy)),
        State::new("other tokens", compared(CONSENTED, other)),
        State::new("the same", compared(CONSENTED, same)),
        State::new("brought back", compared(CONSENTED, |_| Err(RevealError::Gone(SecretKind::SecretKey)))),
        State::new("not compared", compared(CONSENTED, |_| Err(RevealError::Store(StoreError::Locked)))),
        State::new("of Practice", opened(copy(Environment::Practice), Vec::new()).0),
        State::new("keeping, the keychain asks", keeping(None)),
        State::new("not kept", keeping(Some(StoreError::Locked))),
    ]
}
