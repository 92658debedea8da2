//! `countersign remove`: a connection taken off the list, and its secrets out of the keychain.

use std::io::{BufRead, IsTerminal};

use super::exit::Exit;
use super::find::is_named_whole;
use super::follow;
use super::printing::{complain, complain_about, print};
use super::session::Session;
use crate::connections::{remove, stop_if_none_is_left};
use crate::texts::{t, t_with};
use crate::words::{account, keychain};

/// Removes the connection that `name` means, once somebody said yes.
pub(super) fn run(session: &Session, name: &str, yes: bool) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    // What is only meant by a beginning may be another one the next time.
    if yes && !is_named_whole(record, name) {
        complain(&t_with(
            "cmd-remove-whole",
            &[("name", account::called(record).into()), ("id", record.id.to_string().into())],
        ));
        return Ok(Exit::Person);
    }
    let named = || [("name", account::called(record).into())];
    if !yes {
        if !std::io::stdin().is_terminal() {
            complain(&t("cmd-remove-not-asked"));
            return Ok(Exit::Person);
        }
        complain(&t_with("cmd-remove-sure", &named()));
        let mut answer = String::new();
        // Nothing said is no.
        let _ = std::io::stdin().lock().read_line(&mut answer);
        if !matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
            complain(&t("cmd-remove-no"));
            return Ok(Exit::Person);
        }
    }
    Ok(match session.runtime.block_on(remove(&session.vault, &record.id)) {
        Ok(()) => {
            let stops = stop_if_none_is_left(&session.vault, &session.sheets, &session.data_dir);
            session.runtime.block_on(stops);
            print(&t_with("cmd-removed", &named()));
            follow::say_what_stays(record);
            Exit::Fine
        }
        Err(error) => {
            complain_about(Some(&account::called(record)), &keychain::remove(&error));
            Exit::Keychain
        }
    })
}
