//! `countersign connect keys`: the keys that an account's messages are signed with. A key is printed once, when it is made, and goes into the
//! keychain where that is wanted; changing keys is led through.

use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueHint};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::asking::is_wanted;
use super::client::{exit_of_write, open, say, wire};
use super::messages::saved;
use crate::commands::exit::Exit;
use crate::commands::list::table;
use crate::commands::passphrase;
use crate::commands::printing::{complain, complain_about, print, print_json, try_print, width};
use crate::commands::session::Session;
use crate::connections::{ConnectionRecord, KeepProblem, RevealError, Wire, kept_connect_keys};
use crate::notifications::{
    AddedKey, KeyProblem, ListedSecret, NotificationClient, add_key, kept_key, keys, old_key, remove_key,
};
use crate::texts::{t, t_with};
use crate::words::{account, connect_keys as words, keychain};

/// What can be done about them.
#[derive(Debug, Subcommand)]
pub enum KeysVerb {
    /// List them.
    #[command(about = t("cli-keys-list").into_owned())]
    List {
        /// Of which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Make one.
    #[command(about = t("cli-keys-add").into_owned())]
    Add {
        /// At which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Into the keychain, and not printed.
        #[arg(long, help = t("cli-keys-keep").into_owned())]
        keep: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
    },
    /// Print those that are kept.
    #[command(about = t("cli-keys-kept").into_owned())]
    Kept {
        /// Of which connection.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
    },
    /// Remove one.
    #[command(about = t("cli-keys-remove").into_owned())]
    Remove {
        /// From which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Which.
        #[arg(help = t("cli-keys-place").into_owned())]
        place: u32,
        /// Without being asked.
        #[arg(long, help = t("cli-yes").into_owned())]
        yes: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
    },
    /// A new one in the place of the old.
    #[command(about = t("cli-keys-rotate").into_owned())]
    Rotate {
        /// At which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// A message that was received since.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-keys-message").into_owned())]
        message: Option<PathBuf>,
        /// The new key, where it is not kept.
        #[arg(long, value_name = "FILE", requires = "message", value_hint = ValueHint::FilePath, help = t("cli-keys-new").into_owned())]
        key_file: Option<PathBuf>,
        /// Into the keychain, and not printed.
        #[arg(long, conflicts_with = "message", help = t("cli-keys-keep").into_owned())]
        keep: bool,
        /// Without being asked.
        #[arg(long, help = t("cli-yes").into_owned())]
        yes: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
    },
}

/// Runs a verb.
pub(super) fn run(session: &Session, verb: &KeysVerb) -> Result<Exit, Exit> {
    match verb {
        KeysVerb::List { name, renew, json } => list(session, name, *renew, *json),
        KeysVerb::Add { name, keep, renew } => {
            let record = &session.the_one(name)?;
            let wire = wire()?;
            let client = open(session, &wire, record, *renew)?;
            add(session, record, &client, *keep)
        }
        KeysVerb::Kept { name } => {
            let record = &session.the_one(name)?;
            let kept = kept(session, record)?;
            if kept.is_empty() {
                complain(&t_with("cmd-keys-none-kept", &[("name", account::called(record).into())]));
                return Ok(Exit::NotFound);
            }
            for key in kept {
                print(key.expose_secret());
            }
            Ok(Exit::Fine)
        }
        KeysVerb::Remove { name, place, yes, renew } => {
            let record = &session.the_one(name)?;
            let wire = wire()?;
            let (client, listed) = looked_at(session, &wire, record, *renew)?;
            let Some(key) = listed.iter().find(|key| key.place == *place) else {
                complain(&t_with("cmd-keys-no-such", &[("place", (*place).into())]));
                return Ok(Exit::NotFound);
            };
            remove(session, record, &client, &listed, key, *yes)
        }
        KeysVerb::Rotate { name, message, key_file, keep, yes, renew } => {
            let record = &session.the_one(name)?;
            let wire = wire()?;
            match message {
                None => begin(session, &wire, record, *keep, *renew),
                Some(message) => end(session, &wire, record, message, key_file.as_deref(), *yes, *renew),
            }
        }
    }
}

fn looked_at<'w>(
    session: &Session,
    wire: &'w Wire,
    record: &ConnectionRecord,
    renew: bool,
) -> Result<(NotificationClient<'w>, Vec<ListedSecret>), Exit> {
    let client = open(session, wire, record, renew)?;
    let listed = session.runtime.block_on(keys(&client)).map_err(|error| say(record, &error.into()))?;
    Ok((client, listed))
}

fn kept(session: &Session, record: &ConnectionRecord) -> Result<Vec<SecretString>, Exit> {
    session.runtime.block_on(kept_connect_keys(&session.vault, &record.id)).map_err(unrevealed(record))
}

fn unrevealed(record: &ConnectionRecord) -> impl FnOnce(RevealError) -> Exit {
    move |error| {
        complain_about(Some(&account::called(record)), &keychain::reveal(&error));
        Exit::Keychain
    }
}

fn list(session: &Session, name: &str, renew: bool, as_json: bool) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let wire = wire()?;
    let (_, listed) = looked_at(session, &wire, record, renew)?;
    if as_json {
        let entry = |key: &ListedSecret| json!({ "place": key.place, "ending": key.ending });
        print_json(&listed.iter().map(entry).collect::<Vec<_>>());
    } else if listed.is_empty() {
        print(&t_with("cmd-keys-none", &[("name", account::called(record).into())]));
    } else {
        let rows = listed.iter().map(|key| [key.place.to_string(), format!("…{}", key.ending)]);
        print(&table(
            [t("cmd-keys-column-place"), t("cmd-keys-column-ending")].map(String::from),
            rows,
            width(),
        ));
    }
    Ok(Exit::Fine)
}

/// Prints the key alone to standard output, so that it can go into a file; all else to standard error.
fn add(
    session: &Session,
    record: &ConnectionRecord,
    client: &NotificationClient<'_>,
    keep: bool,
) -> Result<Exit, Exit> {
    let Session { vault, runtime, .. } = session;
    let added = runtime.block_on(add_key(vault, client, record, keep));
    let AddedKey { key, kept } = added.map_err(|problem| failed(record, &problem))?;
    let exit = match kept {
        Some(Ok(())) => {
            complain(&t("cmd-keys-is-kept"));
            return Ok(Exit::Fine);
        }
        None => Exit::Fine,
        // Nobody gets it again: better printed than lost.
        Some(Err(error)) => {
            complain_about(Some(&account::called(record)), &words::not_kept(&KeepProblem::from(error)));
            Exit::Keychain
        }
    };
    if try_print(key.expose_secret()) {
        complain(&t("cmd-keys-shown-once"));
        Ok(exit)
    } else {
        let said = [("name", account::called(record).into()), ("ending", key.ending().into())];
        complain(&t_with("cmd-keys-not-printed", &said));
        Err(exit.max(Exit::Failed))
    }
}

fn remove(
    session: &Session,
    record: &ConnectionRecord,
    client: &NotificationClient<'_>,
    listed: &[ListedSecret],
    key: &ListedSecret,
    yes: bool,
) -> Result<Exit, Exit> {
    let said = [
        ("name", account::called(record).into()),
        ("place", key.place.into()),
        ("ending", key.ending.clone().into()),
        ("left", (listed.len() - 1).into()),
    ];
    if !is_wanted(yes, &t_with("cmd-keys-remove-sure", &said), &t("cmd-keys-remove-not-asked")) {
        return Ok(Exit::Person);
    }
    session.runtime.block_on(remove_key(client, listed, key)).map_err(|problem| failed(record, &problem))?;
    print(&t_with("cmd-keys-removed", &said));
    Ok(Exit::Fine)
}

/// The first half of a rotation: the new key, and what to do with it.
fn begin(
    session: &Session,
    wire: &Wire,
    record: &ConnectionRecord,
    keep: bool,
    renew: bool,
) -> Result<Exit, Exit> {
    let (client, listed) = looked_at(session, wire, record, renew)?;
    match listed.len() {
        0 => {
            complain(&t_with("cmd-keys-none", &[("name", account::called(record).into())]));
            Ok(Exit::NotFound)
        }
        1 => {
            let exit = add(session, record, &client, keep)?;
            complain(&t("cmd-keys-rotate-next"));
            Ok(exit)
        }
        count => {
            complain(&t_with("cmd-keys-rotate-begun", &[("count", count.into())]));
            Ok(Exit::Person)
        }
    }
}

/// The second half: the proof, and the old key away.
fn end(
    session: &Session,
    wire: &Wire,
    record: &ConnectionRecord,
    message: &Path,
    key_file: Option<&Path>,
    yes: bool,
    renew: bool,
) -> Result<Exit, Exit> {
    let received = saved(message)?;
    let new = match key_file {
        Some(file) => Some(passphrase::read_key(file).map_err(|said| {
            complain(&said);
            Exit::Failed
        })?),
        // The one before it is the old one.
        None => session.runtime.block_on(kept_key(&session.vault, &record.id)).map_err(unrevealed(record))?,
    };
    let Some(new) = new else {
        complain(&t_with("cmd-keys-none-kept", &[("name", account::called(record).into())]));
        return Ok(Exit::NotFound);
    };
    let (client, listed) = looked_at(session, wire, record, renew)?;
    let old = old_key(&listed, &new, &received).map_err(|problem| failed(record, &problem))?;
    complain(&t("cmd-keys-proven"));
    remove(session, record, &client, &listed, old, yes)
}

fn failed(record: &ConnectionRecord, problem: &KeyProblem) -> Exit {
    complain_about(Some(&account::called(record)), &words::problem(problem, record));
    match problem {
        KeyProblem::Write(problem) => exit_of_write(problem),
        KeyProblem::NotSeen(_) => Exit::Network,
        KeyProblem::NotKept(_) => Exit::Keychain,
        KeyProblem::NotWithTheNew(_) | KeyProblem::OneSignature => Exit::Failed,
        KeyProblem::NoneKept => Exit::NotFound,
        KeyProblem::Lost { .. }
        | KeyProblem::ListChanged
        | KeyProblem::NewUnknown
        | KeyProblem::NotNewest
        | KeyProblem::NoOld
        | KeyProblem::SeveralOld => Exit::Person,
    }
}
