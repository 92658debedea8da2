//! `countersign renew`: connections renewed without a window.

use std::collections::VecDeque;
use std::sync::Arc;

use serde_json::Value;
use tokio::task::JoinSet;

use super::exit::Exit;
use super::find::find_or_say;
use super::follow;
use super::pace::Pace;
use super::printing::{complain, complain_about, print, print_json};
use super::session::Session;
use super::{json, printing};
use crate::connections::{
    ConnectionRecord, RenewProblem, Renewed, RevealError, is_due, is_ours_to_renew, renew_and_follow,
};
use crate::signals::asked_to_end;
use crate::texts::{t, t_with};
use crate::words::{Explained, account, life, renewal};

/// How many renewals are under way at once. How many are begun in a while is [`Pace`]'s to say.
const AT_ONCE: usize = 16;

/// Which connections.
pub(super) struct Which<'a> {
    /// These, due or not.
    pub(super) names: &'a [String],
    /// All that are Countersign's to renew and due.
    pub(super) all: bool,
    /// Of the named also what the product renews itself.
    pub(super) anyway: bool,
}

/// Renews them, a few at once, and prints what came of each as it comes.
pub(super) fn run(session: &Session, which: &Which<'_>, as_json: bool) -> Result<Exit, Exit> {
    let records = session.records()?;
    let (chosen, mut exit) = choose(session, &records, which);
    // Of the others, files that an interruption left behind are written now.
    let mut files = if which.all { follow::mend(session, &records, &chosen) } else { Vec::new() };
    let mut done = Vec::new();
    if chosen.is_empty() && exit == Exit::Fine && !as_json {
        print(&t("cmd-nothing-due"));
    }
    if !chosen.is_empty() {
        let outcome = session.runtime.block_on(renew_each(session, chosen, |record, outcome| {
            exit = exit.max(ended(&outcome));
            if let Ok(Renewed { record, .. }) = &outcome {
                files.push(record.clone());
            }
            if as_json {
                done.push(entry(session, &record, outcome));
            } else {
                say(&record, outcome);
            }
        }));
        match outcome {
            Ok(not_begun) => {
                for record in &not_begun {
                    complain(&t_with("cmd-not-begun", &[("name", account::called(record).into())]));
                    exit = exit.max(Exit::Failed);
                }
            }
            Err(problem) => {
                complain_about(None, &problem);
                return Ok(Exit::Network);
            }
        }
    }
    exit = files.iter().map(|record| follow::say(record, as_json)).max().unwrap_or_default().max(exit);
    if as_json {
        print_json(&Value::Array(done));
    }
    Ok(exit)
}

/// Renews one before something else is done with it: what failed is printed, and nothing else.
pub(super) fn first(session: &Session, record: &ConnectionRecord) -> Exit {
    let which = Which { names: &[record.id.to_string()], all: false, anyway: false };
    let (chosen, mut exit) = choose(session, std::slice::from_ref(record), &which);
    let mut files = Vec::new();
    let ended_all = session.runtime.block_on(renew_each(session, chosen, |record, outcome| {
        exit = exit.max(ended(&outcome));
        match outcome {
            Ok(renewed) => files.push(renewed.record),
            Err(_) => say(&record, outcome),
        }
    }));
    // What went well with a file is not what was asked for.
    exit = files.iter().map(|record| follow::say(record, true)).max().unwrap_or_default().max(exit);
    match ended_all {
        Ok(not_begun) if not_begun.is_empty() => exit,
        Ok(_) => exit.max(Exit::Failed),
        Err(problem) => {
            complain_about(None, &problem);
            Exit::Network
        }
    }
}

/// What is to be renewed, and what was said of the rest.
fn choose(
    session: &Session,
    records: &[ConnectionRecord],
    which: &Which<'_>,
) -> (VecDeque<ConnectionRecord>, Exit) {
    let now = session.clock.now();
    if which.all {
        let (mut due, mut exit) = (VecDeque::new(), Exit::Fine);
        for record in records.iter().filter(|record| is_due(record, now) && !record.history.is_dead()) {
            if session.sheets.get(&record.facts.sheet).is_none() {
                complain(&t_with("cmd-nobody-knows", &[("name", account::called(record).into())]));
                exit = exit.max(Exit::Person);
            } else if is_ours_to_renew(&session.sheets, record) {
                due.push_back(record.clone());
            }
        }
        return (due, exit);
    }
    let (mut chosen, mut exit) = (VecDeque::<ConnectionRecord>::new(), Exit::Fine);
    for name in which.names {
        let record = match find_or_say(records, name) {
            Ok(record) => record,
            Err(not) => {
                exit = exit.max(not);
                continue;
            }
        };
        let sheet = session.sheets.get(&record.facts.sheet);
        let said = || {
            [("name", account::called(record).into()), ("product", record.facts.product_name.clone().into())]
        };
        if sheet.is_some_and(|sheet| !sheet.takes_refresh_token()) {
            complain(&t_with("cmd-no-token-to-renew", &said()));
            exit = exit.max(Exit::Person);
        } else if sheet.is_some()
            && !which.anyway
            && !record.history.is_dead()
            && !is_ours_to_renew(&session.sheets, record)
        {
            complain(&t_with("cmd-product-renews", &said()));
            exit = exit.max(Exit::Person);
        } else if !chosen.iter().any(|other| other.id == record.id) {
            chosen.push_back(record.clone());
        }
    }
    (chosen, exit)
}

type RenewOutcome = Result<Renewed, RenewProblem>;

/// Renews each, [`AT_ONCE`] under way at a time; `heard` is told of each as it ends.
async fn renew_each(
    session: &Session,
    mut waiting: VecDeque<ConnectionRecord>,
    mut heard: impl FnMut(ConnectionRecord, RenewOutcome),
) -> Result<VecDeque<ConnectionRecord>, Explained> {
    let mut not_begun = VecDeque::new();
    let wire = match Session::wire() {
        Ok(wire) => wire,
        Err(error) => return Err(crate::words::network::wire(&error, "")),
    };
    let mut ends = std::pin::pin!(asked_to_end());
    let mut is_ending = false;
    let mut pace = Pace::new(session.clock.clone());
    let mut under_way: JoinSet<(ConnectionRecord, RenewOutcome)> = JoinSet::new();
    loop {
        if waiting.is_empty() && under_way.is_empty() {
            return Ok(not_begun);
        }
        while under_way.len() < AT_ONCE
            && pace.is_free()
            && let Some(record) = waiting.pop_front()
        {
            pace.note();
            let (vault, wire, clock) = (Arc::clone(&session.vault), Arc::clone(&wire), session.clock.clone());
            let sheets = Arc::clone(&session.sheets);
            under_way.spawn(async move {
                let outcome = renew_and_follow(&vault, &wire, &sheets, &clock, &record).await;
                (record, outcome)
            });
        }
        tokio::select! {
            // Of a renewal that panicked, it is said by whatever it printed.
            Some(ended) = under_way.join_next(), if !under_way.is_empty() => {
                if let Ok((record, outcome)) = ended {
                    heard(record, outcome);
                }
            }
            () = pace.wait(), if !waiting.is_empty() && under_way.len() < AT_ONCE => {}
            // What was begun is finished: the tokens would be nowhere. The rest is not begun.
            _ = &mut ends, if !is_ending => {
                is_ending = true;
                not_begun = std::mem::take(&mut waiting);
            }
        }
    }
}

fn ended(outcome: &RenewOutcome) -> Exit {
    match outcome {
        Ok(_) => Exit::Fine,
        Err(RenewProblem::Unknown | RenewProblem::Keychain(RevealError::UnknownConnection)) => Exit::NotFound,
        Err(problem) if problem.needs_a_person() => Exit::Person,
        Err(
            RenewProblem::Keychain(_)
            | RenewProblem::Index(_)
            | RenewProblem::NotBegun(_)
            | RenewProblem::NotKept(_),
        ) => Exit::Keychain,
        Err(RenewProblem::Token(_)) => Exit::Network,
    }
}

/// A line for a person.
fn say(record: &ConnectionRecord, outcome: RenewOutcome) {
    let name = || ("name", account::called(record).into());
    match outcome {
        Ok(Renewed { by_another: true, .. }) => print(&t_with("cmd-renewed-by-another", &[name()])),
        Ok(Renewed { record, .. }) => print(&match record.facts.refresh_token_expires_at {
            Some(end) => t_with("cmd-renewed-until", &[name(), ("date", life::day(end).into())]),
            None => t_with("cmd-renewed", &[name()]),
        }),
        Err(RenewProblem::NotKept(unkept)) => {
            complain(&t_with("cmd-unkept", &[name()]));
            complain(&t_with("cmd-details", &[("details", unkept.problem.to_string().into())]));
        }
        Err(problem) => complain_about(Some(&account::called(record)), &renewal::renewal(&problem, record)),
    }
}

/// The connection as it is now, and what came of it.
fn entry(session: &Session, record: &ConnectionRecord, outcome: RenewOutcome) -> Value {
    let now = session.clock.now();
    let (record, renewed, problem) = match outcome {
        Ok(Renewed { record, .. }) => (record, true, None),
        Err(problem) => (record.clone(), false, Some(renewal::renewal(&problem, record))),
    };
    let mut entry = json::connection(&session.sheets, &record, now);
    let problem = problem.map(|said| printing::problem(&said));
    entry.insert("renewed".to_owned(), renewed.into());
    entry.insert("problem".to_owned(), problem.into());
    entry.into()
}

#[cfg(test)]
#[path = "renew_tests.rs"]
mod tests;
