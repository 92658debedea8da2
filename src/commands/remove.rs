//! `countersign remove`: a connection taken off the list, and its secrets out of the keychain.

use std::io::{BufRead, IsTerminal};

use super::exit::Exit;
use super::find::is_named_whole;
use super::follow;
use super::printing::{complain, complain_about, print};
use super::session::Session;
use crate::connections::{
    ConnectionRecord, RevokeProblem, find_revocation, remove, revoke_and_remove as do_both,
    stop_if_none_is_left,
};
use crate::texts::{t, t_with};
use crate::words::{account, keychain, removal};

/// Removes the connection that `name` means, once somebody said yes.
pub(super) fn run(session: &Session, name: &str, revoke: bool, yes: bool) -> Result<Exit, Exit> {
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
        complain(&if revoke {
            t_with("cmd-revoke-sure", &named())
        } else {
            t_with("cmd-remove-sure", &named())
        });
        let mut answer = String::new();
        // Nothing said is no.
        let _ = std::io::stdin().lock().read_line(&mut answer);
        if !matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
            complain(&t("cmd-remove-no"));
            return Ok(Exit::Person);
        }
    }
    if revoke {
        return Ok(revoke_and_remove(session, record));
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

/// Nothing is removed unless Docusign has revoked the token.
fn revoke_and_remove(session: &Session, record: &ConnectionRecord) -> Exit {
    let named = || [("name", account::called(record).into())];
    let done = session.runtime.block_on(async {
        let wire = Session::wire().map_err(RevokeProblem::unreachable)?;
        match find_revocation(&wire, record).await? {
            Some(endpoint) => {
                do_both(&session.vault, &wire, &session.clock, &record.id, &endpoint).await.map(Some)
            }
            None => Ok(None),
        }
    });
    match done {
        Ok(Some(())) => {
            let stops = stop_if_none_is_left(&session.vault, &session.sheets, &session.data_dir);
            session.runtime.block_on(stops);
            print(&t_with("cmd-revoked", &named()));
            follow::say_what_stays(record);
            Exit::Fine
        }
        Ok(None) => {
            complain(&t_with("cmd-no-revocation", &named()));
            Exit::Person
        }
        Err(problem) => {
            complain_about(Some(&account::called(record)), &removal::revoking(&problem, record));
            match problem {
                RevokeProblem::Unknown => Exit::NotFound,
                RevokeProblem::NotRevoked(error) if error.is_no() => Exit::Person,
                RevokeProblem::NotRevoked(_) => Exit::Network,
                RevokeProblem::Index(_)
                | RevokeProblem::Keychain(_)
                | RevokeProblem::NotRecovered(_)
                | RevokeProblem::NotRemoved(_) => Exit::Keychain,
            }
        }
    }
}
