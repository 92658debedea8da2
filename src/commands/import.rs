//! `countersign import`: connections from a file, kept here.

use std::path::Path;

use serde_json::json;

use super::exit::Exit;
use super::printing::{complain, complain_about, print, print_json};
use super::session::Session;
use super::{passphrase, printing};
use crate::connections::{
    CarryWay, ConnectKeysFate, CopiedConnection, CopyFate, Difference, KeepProblem, Life, OpenedFile,
    RevealError, counterparts, keep_copy, kept_here, open_file, unlock_copies,
};
use crate::domain::ConnectionId;
use crate::texts::{t, t_with};
use crate::words::{Explained, files, keychain, opened_file};

/// What to keep, and how.
pub(super) struct Import<'a> {
    pub(super) file: &'a Path,
    pub(super) passphrase_file: Option<&'a Path>,
    pub(super) way: Option<CarryWay>,
    /// Also in place of a connection that lives.
    pub(super) replace: bool,
    pub(super) as_json: bool,
}

/// What became of a copy.
enum Outcome {
    /// There was none like it here.
    Added,
    /// It took the place of the one that was kept here.
    Replaced,
    /// It is the same as the one that is kept here, and had Connect keys that were not.
    KeysAdded,
    /// The same is here already.
    Left,
    /// Nothing was kept, as it was not said what the other computer shall have: it would be added.
    WouldAdd,
    /// The same: it would take the place of the one that is kept here.
    WouldReplace(String),
    /// The same: its Connect keys would be added.
    WouldAddKeys,
    /// It would have taken the place of one that lives, and nobody said that it may: how the two differ.
    NotReplaced(String),
    /// Whether it may could not be seen, or it could not be kept.
    Failed(Explained),
}

impl Outcome {
    const fn id(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Replaced => "replaced",
            Self::KeysAdded => "keys-added",
            Self::Left => "left",
            Self::WouldAdd => "would-add",
            Self::WouldReplace(_) => "would-replace",
            Self::WouldAddKeys => "would-add-keys",
            Self::NotReplaced(_) => "not-replaced",
            Self::Failed(_) => "failed",
        }
    }

    const fn exit(&self) -> Exit {
        match self {
            Self::Added | Self::Replaced | Self::KeysAdded | Self::Left => Exit::Fine,
            Self::WouldAdd | Self::WouldReplace(_) | Self::WouldAddKeys | Self::NotReplaced(_) => {
                Exit::Person
            }
            Self::Failed(_) => Exit::Keychain,
        }
    }
}

/// Keeps what is in the file, and prints what became of each.
pub(super) fn run(session: &Session, import: &Import<'_>) -> Result<Exit, Exit> {
    let copies = read(import)?;
    let records = session.records()?;
    let against: Vec<_> = counterparts(&copies, &records).into_iter().map(Option::<&_>::cloned).collect();
    // All are compared before the first is kept.
    let mut refused = None;
    let mut fates = Vec::with_capacity(copies.len());
    for (copy, record) in copies.iter().zip(against) {
        let Some(record) = record else {
            fates.push(CopyFate::Added);
            continue;
        };
        // A keychain that is locked or gone is not asked for each of the others.
        let here = match &refused {
            Some(error) => Err(RevealError::Store(Clone::clone(error))),
            None => session.runtime.block_on(kept_here(&session.vault, record.clone())),
        };
        if let Err(RevealError::Store(error)) = &here {
            refused = Some(error.clone());
        }
        fates.push(CopyFate::of(copy, Box::new(record), here));
    }
    let (mut exit, mut done) = (Exit::Fine, Vec::new());
    let (mut some_kept, mut some_wait) = (false, false);
    for (copy, fate) in copies.into_iter().zip(fates) {
        let name = opened_file::called(&copy);
        let facts = copy.connection.facts.clone();
        let Kept { id, outcome, connect_keys } = keep(session, import, copy, fate);
        exit = exit.max(outcome.exit());
        let is_kept = matches!(outcome, Outcome::Added | Outcome::Replaced | Outcome::KeysAdded);
        some_kept |= is_kept;
        some_wait |= matches!(outcome, Outcome::WouldAdd | Outcome::WouldReplace(_) | Outcome::WouldAddKeys);
        if import.as_json {
            let problem = match &outcome {
                Outcome::Failed(said) => Some(printing::problem(said)),
                _ => None,
            };
            done.push(json!({
                "id": id,
                "name": name,
                "product": facts.product_name,
                "environment": facts.environment,
                "account_id": facts.account_id,
                "account_name": facts.account_name,
                "connect_keys": connect_keys.added,
                "connect_keys_left_out": connect_keys.left_out,
                "outcome": outcome.id(),
                "problem": problem,
            }));
        } else {
            say(name, outcome);
            for along in opened_file::along(connect_keys) {
                print(&along);
            }
        }
    }
    if import.as_json {
        print_json(&done);
    } else if let (true, Some(way)) = (some_kept, import.way) {
        print(&match way {
            CarryWay::Move => t("cmd-import-moved"),
            CarryWay::Copy => t("cmd-import-copied"),
        });
    }
    if some_wait {
        complain(&t("cmd-import-way"));
    }
    Ok(exit)
}

/// What is in the file: one at least. Why it is not opened is printed.
fn read(import: &Import<'_>) -> Result<Vec<CopiedConnection>, Exit> {
    let opened = open_file(import.file).map_err(|problem| {
        complain_about(None, &files::not_opened(&problem));
        Exit::Failed
    })?;
    match (opened, import.passphrase_file) {
        (OpenedFile::Copies(copies), None) => Ok(copies),
        (OpenedFile::Copies(_), Some(_)) => {
            complain(&t("cmd-passphrase-not-needed"));
            Err(Exit::Person)
        }
        (OpenedFile::ProtectedCopy(_), None) => {
            complain(&t("cmd-import-passphrase-needed"));
            Err(Exit::Person)
        }
        (OpenedFile::ProtectedCopy(file), Some(passphrase_file)) => {
            let passphrase = passphrase::read(passphrase_file).map_err(|said| {
                complain(&said);
                Exit::Failed
            })?;
            unlock_copies(&file, &passphrase).map_err(|problem| {
                if let Some(said) = opened_file::not_unlocked(problem) {
                    complain_about(None, &said);
                    return Exit::Failed;
                }
                complain(&t("unlock-wrong"));
                Exit::Person
            })
        }
        (OpenedFile::Request(_) | OpenedFile::Answer(_), _) => {
            complain(&t("cmd-import-exchange"));
            Err(Exit::Person)
        }
    }
}

/// What came of a copy.
struct Kept {
    /// Under which id it is kept here; none where it is not.
    id: Option<ConnectionId>,
    outcome: Outcome,
    /// What became of its Connect keys: nothing, where nothing was kept.
    connect_keys: ConnectKeysFate,
}

impl Kept {
    /// Nothing was kept of it.
    fn nothing(id: Option<ConnectionId>, outcome: Outcome) -> Self {
        Self { id, outcome, connect_keys: ConnectKeysFate::default() }
    }
}

/// Keeps a copy, if it may be.
fn keep(session: &Session, import: &Import<'_>, copy: CopiedConnection, fate: CopyFate) -> Kept {
    let differs = opened_file::fate(&fate, &copy.connection.facts).words;
    let seen = match &fate {
        CopyFate::Replaces(record, _) => Some(record.clone()),
        CopyFate::Added | CopyFate::Left(_) => None,
    };
    let (id, outcome) = match fate {
        CopyFate::Left(record) => return Kept::nothing(Some(record.id), Outcome::Left),
        CopyFate::Replaces(record, Difference::Unknown(error)) => {
            return Kept::nothing(Some(record.id), Outcome::Failed(keychain::reveal(&error)));
        }
        CopyFate::Replaces(record, Difference::ConnectKeys) if import.way.is_none() => {
            return Kept::nothing(Some(record.id), Outcome::WouldAddKeys);
        }
        CopyFate::Replaces(record, Difference::ConnectKeys) => (record.id, Outcome::KeysAdded),
        CopyFate::Replaces(record, difference) => {
            let lives = !matches!(difference, Difference::GoneHere)
                && !Life::of(&session.sheets, &record, session.clock.now()).is_over();
            if lives && !import.replace {
                return Kept::nothing(Some(record.id), Outcome::NotReplaced(differs));
            }
            if import.way.is_none() {
                return Kept::nothing(Some(record.id), Outcome::WouldReplace(differs));
            }
            (record.id, Outcome::Replaced)
        }
        CopyFate::Added if import.way.is_none() => return Kept::nothing(None, Outcome::WouldAdd),
        CopyFate::Added => match ConnectionId::random() {
            Ok(id) => (id, Outcome::Added),
            Err(_) => {
                return Kept::nothing(None, Outcome::Failed(keychain::keep_copy(&KeepProblem::Random)));
            }
        },
    };
    match session.runtime.block_on(keep_copy(
        &session.vault,
        &session.sheets,
        &session.clock,
        copy,
        id.clone(),
        seen.as_deref(),
    )) {
        Ok(connect_keys) => Kept { id: Some(id), outcome, connect_keys },
        Err(problem) => {
            let was_here = matches!(outcome, Outcome::Replaced | Outcome::KeysAdded).then_some(id);
            Kept::nothing(was_here, Outcome::Failed(keychain::keep_copy(&problem)))
        }
    }
}

/// A line for a person.
fn say(name: String, outcome: Outcome) {
    let named = || ("name", name.clone().into());
    match outcome {
        Outcome::Added => print(&t_with("cmd-import-added", &[named()])),
        Outcome::Replaced => print(&t_with("cmd-import-replaced", &[named()])),
        Outcome::KeysAdded => print(&t_with("cmd-import-keys-added", &[named()])),
        Outcome::Left => print(&t_with("cmd-import-left", &[named()])),
        Outcome::WouldAdd => print(&t_with("cmd-import-would-add", &[named()])),
        Outcome::WouldAddKeys => print(&t_with("cmd-import-would-add-keys", &[named()])),
        Outcome::WouldReplace(differs) => {
            print(&t_with("cmd-import-would-replace", &[named(), ("differs", differs.into())]));
        }
        Outcome::NotReplaced(differs) => {
            complain(&t_with("cmd-import-not-replaced", &[named(), ("differs", differs.into())]));
        }
        Outcome::Failed(said) => complain_about(Some(&name), &said),
    }
}
