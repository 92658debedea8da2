//! `countersign connect list` and `show`.

use serde_json::{Value, json};

use super::client::{open, say, wire};
use crate::commands::exit::Exit;
use crate::commands::list::table;
use crate::commands::printing::{complain, print, print_json, width};
use crate::commands::session::Session;
use crate::notifications::{ConnectConfiguration, ConnectId, Meant, WhichConfiguration};
use crate::plain::plain;
use crate::texts::{t, t_with};
use crate::words::notifications as words;

/// Lists the configurations of an account.
pub(super) fn list(session: &Session, name: &str, renew: bool, as_json: bool) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let wire = wire()?;
    let client = open(session, &wire, record, renew)?;
    let all = session.runtime.block_on(client.list()).map_err(|problem| say(record, &problem))?;
    if as_json {
        let entry = |one: &ConnectConfiguration| json!({ "set_up_here": client.was_set_up_here(one), "configuration": one.to_public_json() });
        print_json(&all.iter().map(entry).collect::<Vec<_>>());
    } else if all.is_empty() {
        print(&t("cmd-connect-none"));
    } else {
        let rows = all.iter().map(|one| {
            [
                plain(&one.name),
                one.connect_id.as_ref().map(ToString::to_string).unwrap_or_default(),
                words::state(one),
                words::told(one),
                words::address_of(one),
            ]
        });
        let head = [
            t("cmd-column-name"),
            t("cmd-column-id"),
            t("cmd-column-state"),
            t("cmd-column-told"),
            t("cmd-column-address"),
        ];
        print(&table(head.map(String::from), rows, width()));
    }
    Ok(Exit::Fine)
}

/// Shows one: in words, or as the object that `update` takes.
pub(super) fn one(
    session: &Session,
    name: &str,
    configuration: &str,
    renew: bool,
    as_json: bool,
) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let wire = wire()?;
    let client = open(session, &wire, record, renew)?;
    let all = session.runtime.block_on(client.list()).map_err(|problem| say(record, &problem))?;
    let found = match WhichConfiguration::Named(configuration).among(&all, &[]) {
        Meant::One(one) => one,
        Meant::None => return Err(none(configuration)),
        Meant::Several(found) => {
            let ids: Vec<_> = found.iter().filter_map(|one| one.connect_id.clone()).collect();
            return Err(several(configuration, &ids));
        }
    };
    let shown = match &found.connect_id {
        Some(id) => {
            let shown = session.runtime.block_on(client.api().show(id));
            shown.map_err(|error| say(record, &error.into()))?
        }
        None => found.clone(),
    };
    if as_json {
        print_json(&Value::from(shown.to_written_json()));
    } else {
        let mut rows = words::rows(&shown).into_iter();
        let Some(first) = rows.next() else { return Ok(Exit::Fine) };
        print(&table(first, rows, width()));
    }
    Ok(Exit::Fine)
}

/// Prints that there is none of that id or name.
pub(super) fn none(configuration: &str) -> Exit {
    complain(&t_with("cmd-connect-not-there", &[("configuration", configuration.to_owned().into())]));
    Exit::NotFound
}

/// Prints that several have that name.
pub(super) fn several(configuration: &str, ids: &[ConnectId]) -> Exit {
    let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
    complain(&t_with(
        "cmd-connect-several",
        &[("configuration", configuration.to_owned().into()), ("ids", ids.join(", ").into())],
    ));
    Exit::Person
}
