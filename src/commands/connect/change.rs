//! `countersign connect pause`, `resume` and `delete`.

use serde_json::json;

use super::arguments::OneConfiguration;
use super::asking::is_wanted;
use super::client::{exit_of_write, open, say, wire};
use super::show::{none, several};
use crate::commands::exit::Exit;
use crate::commands::printing::{complain_about, print, print_json};
use crate::commands::session::Session;
use crate::connections::ConnectionRecord;
use crate::notifications::{ChangeProblem, ConnectChange, Meant, WhichConfiguration, change};
use crate::texts::{t, t_with};
use crate::words::{account, notifications as words};

/// Asks, unless nobody wants to be asked, and deletes it.
pub(super) fn delete(session: &Session, one: &OneConfiguration, yes: bool) -> Result<Exit, Exit> {
    let record = session.the_one(&one.name)?;
    // Which one is meant comes before whether it is meant.
    if !yes {
        is_one(session, &record, one)?;
    }
    let question = t_with(
        "cmd-connect-delete-sure",
        &[("name", account::called(&record).into()), ("configuration", one.configuration.clone().into())],
    );
    if !is_wanted(yes, &question, &t("cmd-connect-delete-not-asked")) {
        return Ok(Exit::Person);
    }
    made(session, &record, one, ConnectChange::Delete)
}

/// Prints it where the account has none of that id or name, or several.
fn is_one(session: &Session, record: &ConnectionRecord, one: &OneConfiguration) -> Result<(), Exit> {
    let wire = wire()?;
    let client = open(session, &wire, record, one.renew)?;
    let all = session.runtime.block_on(client.list()).map_err(|problem| say(record, &problem))?;
    match WhichConfiguration::Named(&one.configuration).among(&all, &[]) {
        Meant::One(_) => Ok(()),
        Meant::None => Err(none(&one.configuration)),
        Meant::Several(found) => {
            let ids: Vec<_> = found.iter().filter_map(|one| one.connect_id.clone()).collect();
            Err(several(&one.configuration, &ids))
        }
    }
}

/// Changes it.
pub(super) fn run(session: &Session, one: &OneConfiguration, wish: ConnectChange) -> Result<Exit, Exit> {
    let record = session.the_one(&one.name)?;
    made(session, &record, one, wish)
}

fn made(
    session: &Session,
    record: &ConnectionRecord,
    one: &OneConfiguration,
    wish: ConnectChange,
) -> Result<Exit, Exit> {
    let wire = wire()?;
    let client = open(session, &wire, record, one.renew)?;
    let ended = session.runtime.block_on(change(&session.vault, &client, &one.configuration, wish));
    let (there, was_done) = ended.map_err(|problem| match &problem {
        ChangeProblem::NotThere => none(&one.configuration),
        ChangeProblem::Several(ids) => several(&one.configuration, ids),
        ChangeProblem::Write(written) => {
            complain_about(Some(&account::called(record)), &words::change(&problem, record));
            exit_of_write(written)
        }
    })?;
    let id = there.connect_id.as_ref().map(ToString::to_string).unwrap_or_default();
    if one.json {
        print_json(
            &json!({ "connect_id": id, "changed": was_done, "configuration": there.to_public_json() }),
        );
    } else {
        print(&words::changed(wish, &there.name, &id, was_done));
    }
    Ok(Exit::Fine)
}
