//! `countersign check`: the calls the product makes, made once.

use serde_json::json;

use super::exit::Exit;
use super::printing;
use super::printing::{complain, complain_about, print, print_json};
use super::renew;
use super::session::Session;
use crate::connections::{
    ApiError, CalledKept, CheckKeptProblem, ConnectionRecord, KeptCall, KeptCallProblem, check_kept,
};
use crate::texts::{t, t_with};
use crate::words::{account, network, renewal};

/// Checks the connection that `name` means; one whose access token has ended is renewed first, if it may be.
pub(super) fn run(session: &Session, name: &str, may_renew: bool, as_json: bool) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let wire = match Session::wire() {
        Ok(wire) => wire,
        Err(error) => {
            complain_about(None, &network::wire(&error, record.facts.endpoints().server_name()));
            return Ok(Exit::Network);
        }
    };
    let check = || {
        let Session { vault, sheets, clock, runtime, .. } = session;
        runtime.block_on(check_kept(vault, &wire, sheets, clock, &record.id))
    };
    let mut called = check();
    if may_renew && matches!(called, Err(CheckKeptProblem::NeedsRenewal)) {
        match renew::first(session, record) {
            Exit::Fine => called = check(),
            not_renewed => return Ok(not_renewed),
        }
    }
    Ok(match called {
        Ok(called) => {
            if as_json {
                let calls = called.iter().map(|one| {
                    let problem = one.result.as_ref().err().map(|problem| renewal::call(problem, record));
                    json!({
                        "call": one.call.id(),
                        "passed": one.result.is_ok(),
                        "problem": problem.map(|said| printing::problem(&said)),
                    })
                });
                print_json(
                    &json!({ "id": record.id, "name": account::called(record), "calls": calls.collect::<Vec<_>>() }),
                );
            } else {
                for one in &called {
                    say(record, one);
                }
            }
            called
                .iter()
                .map(|one| one.result.as_ref().map_or_else(exit_of, |()| Exit::Fine))
                .max()
                .unwrap_or_default()
        }
        Err(CheckKeptProblem::NeedsRenewal) => {
            let named = [("name", account::called(record).into()), ("id", record.id.to_string().into())];
            complain(&t_with("cmd-check-needs-renewal", &named));
            Exit::Person
        }
        Err(problem) => {
            complain_about(Some(&account::called(record)), &renewal::check(&problem, record));
            if matches!(problem, CheckKeptProblem::Unknown) { Exit::NotFound } else { Exit::Keychain }
        }
    })
}

fn exit_of(problem: &KeptCallProblem) -> Exit {
    match problem {
        KeptCallProblem::NotTheirAccount
        | KeptCallProblem::AccountUnusable(_)
        | KeptCallProblem::Api(ApiError::Refused(_)) => Exit::Person,
        KeptCallProblem::Api(_) => Exit::Network,
    }
}

fn say(record: &ConnectionRecord, one: &CalledKept) {
    let call = match one.call {
        KeptCall::Person => t("cmd-call-person"),
        KeptCall::Account => t("cmd-call-account"),
        KeptCall::Users => t("cmd-call-users"),
        KeptCall::BillingPlan => t("cmd-call-plan"),
    };
    match &one.result {
        Ok(()) => {
            print(&t_with(
                "cmd-check-passed",
                &[("name", account::called(record).into()), ("call", call.into_owned().into())],
            ));
        }
        Err(problem) => {
            complain_about(
                Some(&format!("{}: {call}", account::called(record))),
                &renewal::call(problem, record),
            );
        }
    }
}
