//! `countersign connect create` and `update`: one configuration, at one account after the other. Each has its own outcome.

use std::path::Path;

use serde_json::{Value, json};

use super::client::{exit_of_write, open, wire};
use crate::commands::exit::Exit;
use crate::commands::find::find_or_say;
use crate::commands::printing;
use crate::commands::printing::{complain, complain_about, print, print_json};
use crate::commands::session::Session;
use crate::connections::{ConnectionRecord, Wire};
use crate::notifications::{
    ConnectConfiguration, FieldDifference, KeyToSign, NotificationClient, OwnerProblem, SetUpMode,
    SetUpOutcome, SetUpProblem, WrittenFor, check_owner, key_to_sign, may_manage, read_written, set_up,
};
use crate::texts::{t, t_with};
use crate::words::{Explained, account, notifications as words};

/// The longest file that is read, in bytes.
const MAX_FILE: usize = 1024 * 1024;

/// What is to be done.
pub(super) struct Wish<'a> {
    pub(super) names: &'a [String],
    pub(super) file: &'a Path,
    /// Whose integration key it is, for what the partner manages.
    pub(super) owner: Option<&'a str>,
    /// Which one is to be changed.
    pub(super) configuration: Option<&'a str>,
    pub(super) mode: SetUpMode,
    pub(super) renew: bool,
    pub(super) as_json: bool,
}

/// Sets it up at each account, and prints what came of each as it comes.
pub(super) fn run(session: &Session, wish: &Wish<'_>) -> Result<Exit, Exit> {
    let to = match wish.mode {
        SetUpMode::Create => WrittenFor::Create,
        SetUpMode::Compare | SetUpMode::Update { .. } => WrittenFor::Update,
    };
    let wanted = read(wish.file, to)?;
    let records = session.records()?;
    // All names are understood before the first account is changed.
    let chosen = wish.names.iter().map(|name| find_or_say(&records, name)).collect::<Result<Vec<_>, _>>()?;
    let owner = wish.owner.map(|name| find_or_say(&records, name)).transpose()?;
    let wire = wire()?;
    let owner = owner.map(|owner| opened_owner(session, &wire, owner, &wanted, wish.renew)).transpose()?;
    let (mut exit, mut done) = (Exit::Fine, Vec::new());
    let mut met: Vec<&ConnectionRecord> = Vec::new();
    for record in chosen {
        if met.iter().any(|other| other.id == record.id) {
            continue;
        }
        met.push(record);
        let ended = one(session, wish, &wire, record, owner.as_ref(), &wanted);
        let (ended, entry) = match ended {
            Ok((outcome, key)) => said(wish, record, &wanted, &outcome, key),
            Err(ended) => (ended.0, ended.1),
        };
        exit = exit.max(ended);
        done.push(entry);
    }
    if wish.as_json {
        print_json(&Value::Array(done));
    }
    Ok(exit)
}

/// The configuration in the file; all that is wrong with it is printed.
pub(super) fn read(file: &Path, to: WrittenFor) -> Result<ConnectConfiguration, Exit> {
    let bytes = super::messages::bytes(file, MAX_FILE)?;
    read_written(&bytes, to).map_err(|problems| {
        complain(&t_with("cmd-connect-file-wrong", &[("path", file.display().to_string().into())]));
        for problem in &problems {
            complain(&words::written(problem));
        }
        Exit::Failed
    })
}

/// The owner's account, where everything is there that the configuration uses.
fn opened_owner<'a>(
    session: &Session,
    wire: &'a Wire,
    record: &ConnectionRecord,
    wanted: &ConnectConfiguration,
    renew: bool,
) -> Result<NotificationClient<'a>, Exit> {
    let client = open(session, wire, record, renew)?;
    match session.runtime.block_on(check_owner(&client, wanted)) {
        Ok(()) => Ok(client),
        Err(problem) => {
            complain_about(Some(&account::called(record)), &words::owner(&problem, record));
            Err(exit_of_owner(&problem))
        }
    }
}

fn exit_of_owner(problem: &OwnerProblem) -> Exit {
    match problem {
        OwnerProblem::Api(error) => super::client::exit_of_api(error),
        OwnerProblem::AnotherKey
        | OwnerProblem::AnotherEnvironment
        | OwnerProblem::NotKept
        | OwnerProblem::NoOAuth
        | OwnerProblem::NoKey => Exit::Person,
    }
}

/// What came of one account; of one that failed, how that ends and its entry, after it was printed.
fn one(
    session: &Session,
    wish: &Wish<'_>,
    wire: &Wire,
    record: &ConnectionRecord,
    owner: Option<&NotificationClient<'_>>,
    wanted: &ConnectConfiguration,
) -> Result<(SetUpOutcome, KeyToSign), (Exit, Value)> {
    let failed_entry = |said: &Explained| {
        entry(
            record,
            "failed",
            None,
            &Beside { differences: &[], key: KeyToSign::Unseen, problem: Some(said) },
        )
    };
    let failed = |exit: Exit, said: &Explained| {
        complain_about(Some(&account::called(record)), said);
        (exit, failed_entry(said))
    };
    let opened = open(session, wire, record, wish.renew);
    let client = opened.map_err(|printed| (printed.exit, failed_entry(&printed.said)))?;
    if let Some(owner) = owner {
        client
            .can_be_managed_by(owner)
            .map_err(|problem| failed(exit_of_owner(&problem), &words::owner(&problem, record)))?;
    }
    let Session { vault, clock, runtime, .. } = session;
    if wish.mode == SetUpMode::Create && runtime.block_on(may_manage(&client)) == Some(false) {
        complain(&t_with(
            "cmd-connect-may-not",
            &[("name", account::called(record).into()), ("person", record.facts.person_name.clone().into())],
        ));
    }
    let outcome = runtime.block_on(set_up(vault, clock, &client, wanted, wish.configuration, wish.mode));
    let outcome = outcome.map_err(|problem| {
        let exit = match &problem {
            SetUpProblem::Write(problem) => exit_of_write(problem),
            SetUpProblem::Address(_) | SetUpProblem::ClientSecretMissing | SetUpProblem::TooLong => {
                Exit::Failed
            }
        };
        failed(exit, &words::set_up(&problem, record))
    })?;
    let key = runtime.block_on(key_to_sign(&client, &outcome));
    Ok((outcome, key))
}

/// Prints an outcome, unless it is for a program; how that ends, and its entry.
fn said(
    wish: &Wish<'_>,
    record: &ConnectionRecord,
    wanted: &ConnectConfiguration,
    outcome: &SetUpOutcome,
    key: KeyToSign,
) -> (Exit, Value) {
    let name = || ("name", account::called(record).into());
    let id = |one: &ConnectConfiguration| {
        ("id", one.connect_id.as_ref().map(ToString::to_string).unwrap_or_default().into())
    };
    let (exit, word, line, differences): (_, _, _, &[FieldDifference]) = match outcome {
        SetUpOutcome::AlreadyRight(one) => {
            (Exit::Fine, "already-right", t_with("cmd-connect-right", &[name(), id(one)]), &[])
        }
        SetUpOutcome::Created(one) => {
            (Exit::Fine, "created", t_with("cmd-connect-created", &[name(), id(one)]), &[])
        }
        SetUpOutcome::Updated { configuration, differences } => {
            let line = t_with("cmd-connect-updated", &[name(), id(configuration)]);
            (Exit::Fine, "updated", line, differences)
        }
        SetUpOutcome::Differs { configuration, differences } => {
            let line = t_with("cmd-connect-differs", &[name(), id(configuration)]);
            (Exit::Person, "differs", line, differences)
        }
        SetUpOutcome::NotAsSent { configuration, differences } => {
            let line = t_with("cmd-connect-not-as-sent", &[name(), id(configuration)]);
            (Exit::Failed, "not-as-sent", line, differences)
        }
        SetUpOutcome::NotThere => {
            (Exit::NotFound, "not-there", t_with("cmd-connect-nothing-like-it", &[name()]), &[])
        }
        SetUpOutcome::Several(ids) => {
            let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
            let line = t_with("cmd-connect-several-like-it", &[name(), ("ids", ids.join(", ").into())]);
            (Exit::Person, "several", line, &[])
        }
    };
    if !wish.as_json {
        let print_it: fn(&str) = if exit == Exit::Fine { print } else { complain };
        print_it(&line);
        for difference in differences {
            print_it(&words::difference(difference));
        }
        let unseen = matches!(outcome, SetUpOutcome::AlreadyRight(_)) && wanted.has_secret();
        if unseen {
            print(&t("cmd-connect-secret-unseen"));
        }
    }
    // In time before the first message: whoever compares signatures refuses one that has none.
    if key != KeyToSign::NotMissed {
        let line = if key == KeyToSign::Missing { "cmd-connect-no-key" } else { "cmd-connect-key-unseen" };
        complain(&t_with(line, &[name()]));
    }
    (exit, entry(record, word, outcome.there(), &Beside { differences, key, problem: None }))
}

/// What an entry says beside the outcome.
struct Beside<'a> {
    differences: &'a [FieldDifference],
    key: KeyToSign,
    problem: Option<&'a Explained>,
}

fn entry(
    record: &ConnectionRecord,
    outcome: &str,
    there: Option<&ConnectConfiguration>,
    beside: &Beside<'_>,
) -> Value {
    let Beside { differences, key, problem } = beside;
    json!({
        "id": record.id,
        "name": account::called(record),
        "account_id": record.facts.account_id,
        "outcome": outcome,
        "connect_id": there.and_then(|one| one.connect_id.as_ref()),
        "differences": differences.iter().map(|one| json!({ "field": one.field, "wanted": one.wanted, "found": one.found })).collect::<Vec<_>>(),
        // Null where it could not be seen.
        "lacks_key": match key {
            KeyToSign::NotMissed => json!(false),
            KeyToSign::Missing => json!(true),
            KeyToSign::Unseen => Value::Null,
        },
        "problem": problem.map(printing::problem),
    })
}
