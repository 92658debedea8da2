//! Files that are kept up to date: begun, stopped, and what became of them.

use std::collections::VecDeque;
use std::path::Path;

use super::exit::Exit;
use super::export::{Export, FormatName};
use super::printing::{complain, complain_about, print};
use super::session::Session;
use crate::connections::{
    ConnectionRecord, FollowProblem, NewFollow, files_follow, follow, follow_path, stop_following,
};
use crate::domain::{FollowedFile, FollowedForm, FollowedProblem};
use crate::texts::{t, t_with};
use crate::words::{account, follow as words};

/// Saves a copy, and keeps it up to date from now on.
pub(super) fn begin(session: &Session, export: &Export<'_>) -> Result<Exit, Exit> {
    let form = match (export.format, export.passphrase_file) {
        (FormatName::Encrypted, _) | (_, Some(_)) => {
            complain(&t("cmd-follow-encrypted"));
            return Ok(Exit::Person);
        }
        (FormatName::Json, None) => FollowedForm::Json,
        (FormatName::Env, None) => FollowedForm::Env,
        (FormatName::Own, None) => FollowedForm::Own,
    };
    let record = &session.the_one(export.name.unwrap_or_default())?;
    let new = NewFollow { path: export.to.to_owned(), form, replace: export.replace };
    let begun = follow(&session.vault, &session.sheets, &session.clock, &record.id, new);
    Ok(match session.runtime.block_on(begun) {
        Ok(_) => {
            print(&t_with("cmd-follow-begun", &[("path", shown(export.to).into())]));
            Exit::Fine
        }
        Err(problem) => failed(&problem, record, export.to),
    })
}

/// Keeps a file up to date no longer.
pub(super) fn stop(session: &Session, name: &str, to: &Path) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let followed =
        follow_path(to).ok().filter(|path| record.history.follows.iter().any(|file| file.path == *path));
    let Some(path) = followed else {
        complain(&t_with(
            "cmd-follow-none",
            &[("name", account::called(record).into()), ("path", shown(to).into())],
        ));
        return Ok(Exit::NotFound);
    };
    Ok(match session.runtime.block_on(stop_following(&session.vault, &record.id, &path)) {
        Ok(_) => {
            print(&t_with("cmd-follow-stopped", &[("path", shown(path.as_path()).into())]));
            Exit::Fine
        }
        Err(problem) => failed(&problem, record, to),
    })
}

fn failed(problem: &FollowProblem, record: &ConnectionRecord, to: &Path) -> Exit {
    if problem.is_already_there() {
        return there(to);
    }
    complain_about(Some(&account::called(record)), &words::problem(problem));
    exit_of(problem)
}

fn there(path: &Path) -> Exit {
    complain(&t_with("cmd-file-there", &[("path", shown(path).into())]));
    Exit::Person
}

fn exit_of(problem: &FollowProblem) -> Exit {
    match problem {
        FollowProblem::Unknown => Exit::NotFound,
        FollowProblem::Index(_) | FollowProblem::Keychain(_) => Exit::Keychain,
        FollowProblem::File(_) => Exit::Failed,
        FollowProblem::OfAnother(_)
        | FollowProblem::TooMany
        | FollowProblem::Path(_)
        | FollowProblem::NoForm => Exit::Person,
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Brings files up to date that were left behind, of connections that are not renewed now; those connections as they are then.
pub(super) fn mend(
    session: &Session,
    records: &[ConnectionRecord],
    renewed: &VecDeque<ConnectionRecord>,
) -> Vec<ConnectionRecord> {
    let left_behind = |record: &&ConnectionRecord| {
        record.history.has_files_behind() && !renewed.iter().any(|other| other.id == record.id)
    };
    let mut mended = Vec::new();
    for record in records.iter().filter(left_behind) {
        let brought = files_follow(&session.vault, &session.sheets, &session.clock, &record.id);
        mended.push(session.runtime.block_on(brought).unwrap_or_else(|| record.clone()));
    }
    mended
}

/// What became of the files of a connection whose tokens are new; how that ends. Where JSON is printed, what went well is in it.
pub(super) fn say(record: &ConnectionRecord, as_json: bool) -> Exit {
    let name = || ("name", account::called(record).into());
    let one = |file: &FollowedFile| {
        let path = || ("path", file.path.shown().into());
        let Some(said) = words::stands(file) else {
            if file.behind {
                complain(&t_with("cmd-follow-behind", &[name(), path()]));
                return Exit::Failed;
            }
            if !as_json {
                print(&t_with("cmd-follow-written", &[name(), path()]));
            }
            return Exit::Fine;
        };
        let problem = [name(), path(), ("what", said.what.into()), ("now", said.now.into())];
        complain(&t_with("cmd-follow-problem", &problem));
        complain(&t("cmd-follow-anew"));
        if file.problem.is_some_and(FollowedProblem::needs_a_person) { Exit::Person } else { Exit::Failed }
    };
    record.history.follows.iter().map(one).max().unwrap_or_default()
}

/// A row for each file of a connection.
pub(super) fn rows(session: &Session, record: &ConnectionRecord) -> Vec<[String; 2]> {
    let sheet = session.sheets.get(&record.facts.sheet);
    let row = |file: &FollowedFile| {
        let stands = words::stands(file).map(|said| format!("{}. {}", said.what, said.now));
        let behind = words::is_only_behind(file).then(|| t("follow-behind").into_owned());
        let state = stands.or(behind).unwrap_or_default();
        let said = [
            ("path", file.path.shown().into()),
            ("written", words::written(file, sheet).into()),
            ("state", state.into()),
        ];
        [t("cmd-label-file").into(), t_with("cmd-file-kept", &said).trim().to_owned()]
    };
    record.history.follows.iter().map(row).collect()
}

/// The files that stay where a connection is removed.
pub(super) fn say_what_stays(record: &ConnectionRecord) {
    for file in &record.history.follows {
        print(&t_with("cmd-remove-file-stays", &[("path", file.path.shown().into())]));
    }
}
