//! `countersign connect drift`: what is there against what was set up here.

use serde_json::{Value, json};

use super::client::{Printed, exit_of_api, open, say as say_problem, wire};
use crate::commands::exit::Exit;
use crate::commands::find::find_or_say;
use crate::commands::printing;
use crate::commands::printing::{complain, complain_about, print, print_json};
use crate::commands::session::Session;
use crate::connections::{ConnectionRecord, Wire};
use crate::notifications::{DriftReport, drift};
use crate::plain::plain;
use crate::texts::{t, t_with};
use crate::words::{Explained, account, notifications as words, refusals};

/// Compares at each account, and prints what is no longer as it was.
pub(super) fn run(
    session: &Session,
    names: &[String],
    all: bool,
    renew: bool,
    as_json: bool,
) -> Result<Exit, Exit> {
    let records = session.records()?;
    let chosen: Vec<&ConnectionRecord> = if all {
        records.iter().filter(|record| !record.history.set_up.is_empty()).collect()
    } else {
        names.iter().map(|name| find_or_say(&records, name)).collect::<Result<_, _>>()?
    };
    let wire = wire()?;
    let (mut exit, mut entries) = (Exit::Fine, Vec::new());
    let mut compared = 0;
    for record in chosen {
        match reports(session, &wire, record, renew) {
            Ok(reports) => {
                compared += reports.len();
                for report in reports {
                    exit = exit.max(ended(&report));
                    entries.push(entry(record, &report));
                    if !as_json {
                        say(record, &report);
                    }
                }
            }
            Err(failed) => {
                exit = exit.max(failed.exit);
                entries.push(failed_entry(record, &failed.said));
            }
        }
    }
    if as_json {
        print_json(&Value::Array(entries));
    } else if compared == 0 && exit == Exit::Fine {
        print(&t("cmd-connect-nothing-set-up"));
    }
    Ok(exit)
}

fn reports(
    session: &Session,
    wire: &Wire,
    record: &ConnectionRecord,
    renew: bool,
) -> Result<Vec<DriftReport>, Printed> {
    let client = open(session, wire, record, renew)?;
    session.runtime.block_on(drift(&client)).map_err(|problem| say_problem(record, &problem))
}

fn ended(report: &DriftReport) -> Exit {
    let unseen = report.keys_unseen.as_ref().map_or(Exit::Fine, exit_of_api);
    if report.drifts.is_empty() { unseen } else { unseen.max(Exit::Person) }
}

fn say(record: &ConnectionRecord, report: &DriftReport) {
    let named = || {
        [
            ("name", account::called(record).into()),
            ("configuration", plain(&report.name).into()),
            ("id", report.connect_id.to_string().into()),
        ]
    };
    if report.drifts.is_empty() && report.keys_unseen.is_none() {
        print(&t_with("cmd-connect-no-drift", &named()));
    }
    for drift in &report.drifts {
        let said = words::drift(drift);
        let [name, configuration, id] = named();
        complain(&t_with(
            "cmd-connect-drift",
            &[name, configuration, id, ("what", said.what.into()), ("now", said.now.into())],
        ));
    }
    if let Some(error) = &report.keys_unseen {
        let [name, configuration, id] = named();
        complain(&t_with("cmd-connect-keys-unseen", &[name, configuration, id]));
        complain_about(None, &refusals::connect(error, record.facts.base_uri.server_name()));
    }
}

fn entry(record: &ConnectionRecord, report: &DriftReport) -> Value {
    let drifts = report.drifts.iter().map(|drift| {
        let said = words::drift(drift);
        json!({ "cause": drift.id(), "what": said.what, "now": said.now, "details": said.details })
    });
    let unseen = report.keys_unseen.as_ref();
    let unseen =
        unseen.map(|error| printing::problem(&refusals::connect(error, record.facts.base_uri.server_name())));
    json!({
        "id": record.id,
        "name": account::called(record),
        "account_id": record.facts.account_id,
        "connect_id": report.connect_id,
        "configuration": report.name,
        "drift": drifts.collect::<Vec<_>>(),
        "keys_unseen": unseen,
        "problem": null,
    })
}

/// Of an account at which nothing could be compared.
fn failed_entry(record: &ConnectionRecord, said: &Explained) -> Value {
    json!({
        "id": record.id,
        "name": account::called(record),
        "account_id": record.facts.account_id,
        "connect_id": null,
        "configuration": null,
        "drift": [],
        "keys_unseen": null,
        "problem": printing::problem(said),
    })
}
