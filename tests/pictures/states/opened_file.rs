//! A copy of a connection that was opened from a file.

use std::sync::Arc;

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{
    ConnectionRecord, CopiedConnection, Listing, OpenProblem, OpenedFile, RevealError, SecretKind,
};
use countersign::domain::{Connection, Environment, Secrets};
use countersign::places::home::{self, HomeAsker};
use countersign::places::opened_file::{Action as Do, CarryWay};
use countersign::tasks::{Answer, Ask, Told, Work};
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
    OpenedFile::Copies(vec![connection(&of(environment, CONSENTED), "refresh").into()])
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
    answered(&mut app, effects, Answer::CopiesUnlocked(Err(problem)));
    app
}

/// With one like it here, of that day, and what the keychain says of it.
fn compared(here: &str, answer: impl FnOnce(&ConnectionRecord) -> Result<Connection, RevealError>) -> App {
    let here = of(Environment::Production, here);
    let (mut app, effects) = opened(copy(Environment::Production), vec![here.clone()]);
    answered(&mut app, effects, Answer::Compared(answer(&here).map(|here| Box::new(here.into()))));
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

/// Four copies of one file: one that is not here, one newer and one older than what is here, and one that is the same.
fn several() -> (App, Vec<Effect>) {
    let days = [CONSENTED, CONSENTED, CONSENTED, "2026-11-12T12:00:00Z"];
    let copies: Vec<_> = (1..).zip(days).map(|(number, day)| in_a_file(number, day)).collect();
    let here = |copy: &CopiedConnection, day: &str| {
        let mut record = of(Environment::Production, day);
        record.facts.account_id = copy.connection.facts.account_id.clone();
        record.facts.account_name.clone_from(&copy.connection.facts.account_name);
        record
    };
    let mut records = vec![
        here(&copies[1], "2026-11-02T12:00:00Z"),
        here(&copies[2], "2026-11-20T12:00:00Z"),
        here(&copies[3], "2026-11-12T12:00:00Z"),
    ];
    records[1].history.name = Some("Northern office".parse().unwrap());
    let same = copies[3].connection.facts.clone();
    records[2].facts = same;
    opened(OpenedFile::Copies(copies), records)
}

fn in_a_file(number: u32, day: &str) -> CopiedConnection {
    let mut copy: CopiedConnection = connection(&of(Environment::Production, day), "refresh").into();
    copy.connection.facts.account_id = number.to_string().parse().unwrap();
    copy.connection.facts.account_name = format!("Example Trading {number}");
    copy.name = (number == 1).then(|| "Purchasing of the southern office".parse().unwrap());
    if number == 1 {
        copy.along.connect_keys = vec![Arc::new("the-connect-key".parse().unwrap())];
    }
    copy
}

/// The same, once the keychain has answered for each.
fn several_compared() -> App {
    let (mut app, mut effects) = several();
    for refresh_token in ["other", "other", "refresh"] {
        let (asker, record) = effects
            .into_iter()
            .find_map(|effect| match effect {
                Effect::Ask(Ask { work: Work::Compare(record), asker }) => Some((asker, record)),
                _ => None,
            })
            .expect("it is asked for");
        let here = Box::new(connection(&record, refresh_token).into());
        effects = app.hear(Told::Answer { asker, answer: Answer::Compared(Ok(here)) });
    }
    app
}

/// Two are to be kept: the first is, the second is not.
fn several_broken_off() -> App {
    let mut app = chosen(several_compared(), CarryWay::Move);
    act(&mut app, Do::Take(1));
    let first = act(&mut app, Do::Next);
    let asker = first.into_iter().find_map(|effect| match effect {
        Effect::Ask(ask) => Some(ask.asker),
        _ => None,
    });
    let asker = asker.expect("it is kept");
    app.hear(Told::Answer { asker: asker.clone(), answer: Answer::Kept(Ok(())) });
    let problem = KeepError::Store { kind: None, error: StoreError::Locked, left_behind: false };
    app.hear(Told::Answer { asker, answer: Answer::Kept(Err(problem.into())) });
    app
}

pub fn states() -> Vec<State> {
    let mut none_ticked = several_compared();
    act(&mut none_ticked, Do::Take(0));
    act(&mut none_ticked, Do::Next);
    let mut one_of_two = chosen(several_compared(), CarryWay::Copy);
    act(&mut one_of_two, Do::Take(1));
    act(&mut one_of_two, Do::Next);
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
        State::new("several, comparing", several().0),
        State::new("several", several_compared()),
        State::new("several, none ticked", none_ticked),
        State::new("several, being kept", one_of_two),
        State::new("several, one kept and one not", several_broken_off()),
    ]
}
