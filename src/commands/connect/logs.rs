//! `countersign connect logs`: what was sent, what failed, when it is tried next. People and subjects only where they are asked for.

use serde_json::{Map, Value, json};

use super::client::{open, say, wire};
use crate::commands::exit::Exit;
use crate::commands::list::table;
use crate::commands::printing::{complain, print, print_json, width};
use crate::commands::session::Session;
use crate::notifications::{ConnectLog, LogRange, next_try, watch};
use crate::texts::t;
use crate::words::notifications as words;

/// How it is printed.
pub(super) struct How {
    /// With people and subjects.
    pub(super) reveal: bool,
    pub(super) renew: bool,
    pub(super) as_json: bool,
}

/// Prints the log and the failures of an account.
pub(super) fn run(session: &Session, name: &str, range: LogRange, how: &How) -> Result<Exit, Exit> {
    if let (Some(from), Some(to)) = (range.from, range.to)
        && to < from
    {
        complain(&t("cmd-connect-log-backwards"));
        return Err(Exit::Failed);
    }
    let record = &session.the_one(name)?;
    let wire = wire()?;
    let client = open(session, &wire, record, how.renew)?;
    let found = session.runtime.block_on(watch(&client, range)).map_err(|problem| say(record, &problem))?;
    if how.as_json {
        let entries = |list: &[ConnectLog], failed: bool| {
            list.iter().map(|entry| object(entry, failed, how.reveal)).collect::<Vec<Value>>()
        };
        print_json(
            &json!({ "logs": entries(&found.logs, false), "failures": entries(&found.failures, true) }),
        );
        return Ok(Exit::Fine);
    }
    if found.logs.is_empty() && found.failures.is_empty() {
        print(&t("cmd-connect-log-empty"));
    }
    for (title, list, failed) in
        [(t("cmd-connect-failures"), &found.failures, true), (t("cmd-connect-log"), &found.logs, false)]
    {
        if list.is_empty() {
            continue;
        }
        print(&title);
        let rows = list.iter().map(|entry| words::log_row(entry, failed, how.reveal));
        print(&table(words::log_head(), rows, width()));
    }
    if !how.reveal {
        print(&t("cmd-connect-log-hidden"));
    }
    Ok(Exit::Fine)
}

/// An entry by Docusign's own names. What is not known of it may be about people too.
fn object(entry: &ConnectLog, failed: bool, reveal: bool) -> Value {
    let mut shown: Map<String, Value> = if reveal { entry.rest.clone() } else { Map::new() };
    let mut put = |name: &str, value: Value| shown.insert(name.to_owned(), value);
    put("connectId", entry.connect_id.clone().into());
    put("configUrl", entry.url.clone().into());
    put("envelopeId", entry.envelope_id.clone().into());
    put("created", json!(entry.created));
    put("lastTry", json!(entry.last_try));
    put("retryCount", entry.retry_count.into());
    put("status", entry.status.clone().into());
    put("error", entry.error.clone().into());
    put("failureId", entry.failure_id.clone().into());
    put("logId", entry.log_id.clone().into());
    if reveal {
        put("email", entry.email.clone().into());
        put("userName", entry.user_name.clone().into());
        put("subject", entry.subject.clone().into());
    }
    if failed {
        let window = next_try(entry);
        put(
            "next_try",
            json!(window.map(|window| json!({ "earliest": window.earliest, "latest": window.latest }))),
        );
    }
    shown.into()
}
