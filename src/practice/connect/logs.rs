//! The log of an account's messages, its failures, and trying again.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::answer::{ConnectAnswer, NOT_ALLOWED, NOT_FOUND, TROUBLE, invalid, object};
use super::moment::written;
use crate::clock::MonotonicTime;
use crate::practice::behaviour::Behaviour;
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::{PracticeAccount, members};
use crate::practice::random::{NoRandom, guid};
use crate::practice::service::{ACCOUNTS, Service};
use crate::practice::state::PracticeState;
use crate::practice::state::connect::AccountConnect;

/// The newest entries that are given.
const NEWEST: usize = 100;
/// How long an entry is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(15 * 24);

/// `GET` and `DELETE` of `/connect/logs…` and `/connect/failures…`, `PUT` of `/connect/envelopes…/retry_queue`.
pub(super) fn answer(
    service: &Service,
    account: &'static PracticeAccount,
    asked: &HttpRequest,
    method: &str,
    parts: &[&str],
) -> ConnectAnswer {
    let now = service.clock.now();
    let mut state = service.state();
    let kept = state.connect.of(account.id);
    if service.behaves(Behaviour::ConnectLogs) && !kept.is_filled {
        fill(service, account, kept, now).map_err(|NoRandom| TROUBLE)?;
    }
    kept.logs.retain(|entry| moment(entry).is_none_or(|at| now.duration_since(at) <= KEPT));
    match (parts, method) {
        (["logs"], "GET") => {
            let range = range(asked)?;
            let newest: Vec<_> = kept
                .logs
                .iter()
                .rev()
                .filter(|entry| range.has(entry))
                .take(NEWEST)
                .map(without_debug)
                .collect();
            Ok(HttpReply::json(
                200,
                &json!({ "totalRecords": newest.len().to_string(), "type": "logs", "logs": newest }),
            ))
        }
        (["failures"], "GET") => {
            let range = range(asked)?;
            let found: Vec<_> = kept.failures.iter().filter(|entry| range.has(entry)).collect();
            Ok(HttpReply::json(
                200,
                &json!({ "totalRecords": found.len().to_string(), "type": "failures", "failures": found }),
            ))
        }
        (["logs", id], "GET") => {
            let found =
                kept.logs.iter().find(|entry| entry.get("logId").and_then(Value::as_str) == Some(*id));
            let found = found.ok_or(NOT_FOUND)?;
            let wants_all = asked.query().is_ok_and(|query| query.get("additional_info") == Some("true"));
            Ok(HttpReply::json(200, &if wants_all { found.clone() } else { without_debug(found) }))
        }
        (["logs"], "DELETE") => {
            kept.logs.clear();
            Ok(HttpReply::empty(200))
        }
        (["logs", id], "DELETE") => removed(&mut kept.logs, "logId", id).map(|_| HttpReply::empty(200)),
        (["failures", id], "DELETE") => {
            let gone = removed(&mut kept.failures, "failureId", id)?;
            let left: Vec<_> =
                kept.failures.iter().filter_map(|row| row.get("failureId")?.as_str()).collect();
            let left: BTreeSet<String> = left.into_iter().map(str::to_owned).collect();
            // What was deleted is not tried again.
            state
                .messages
                .retain(account.id, |one| one.failure_id.as_ref().is_none_or(|id| left.contains(id)));
            Ok(HttpReply::json(200, &json!({ "deleted": gone.to_string() })))
        }
        (["envelopes", "retry_queue"], "PUT") => {
            let sent = object(asked)?;
            if sent.get("synchronous").is_some_and(|word| word.as_str() != Some("false")) {
                return Err(invalid("The value of synchronous has to be false."));
            }
            let ids =
                sent.get("envelopeIds").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let ids: Vec<_> = ids.iter().filter_map(Value::as_str).collect();
            let reply = retried(&mut state, account, &ids, (now, service.clock.monotonic()));
            service.messages.notify_one();
            Ok(reply)
        }
        (["envelopes", id, "retry_queue"], "PUT") => {
            let reply = retried(&mut state, account, &[id], (now, service.clock.monotonic()));
            service.messages.notify_one();
            Ok(reply)
        }
        (["logs" | "failures"] | ["logs" | "failures", _], _) => Err(NOT_ALLOWED),
        _ => Err(NOT_FOUND),
    }
}

/// From which moment to which.
struct Range(Option<Timestamp>, Option<Timestamp>);

impl Range {
    fn has(&self, entry: &Value) -> bool {
        let Some(at) = moment(entry) else { return true };
        self.0.is_none_or(|from| from <= at) && self.1.is_none_or(|to| at <= to)
    }
}

/// `from_date` and `to_date`, each a day or a moment.
fn range(asked: &HttpRequest) -> Result<Range, super::answer::ConnectRefusal> {
    let bad = || invalid("from_date or to_date is no date.");
    let query = asked.query().map_err(|_| bad())?;
    let read = |name: &str, end: &str| match query.get(name) {
        None | Some("") => Ok(None),
        Some(text) if text.contains('T') => text.parse().map(Some).map_err(|_| bad()),
        Some(day) => format!("{day}{end}").parse().map(Some).map_err(|_| bad()),
    };
    Ok(Range(read("from_date", "T00:00:00Z")?, read("to_date", "T23:59:59.9999999Z")?))
}

fn moment(entry: &Value) -> Option<Timestamp> {
    ["lastTry", "created"].iter().find_map(|name| entry.get(*name)?.as_str()?.parse().ok())
}

fn without_debug(entry: &Value) -> Value {
    let mut entry = entry.clone();
    if let Some(fields) = entry.as_object_mut() {
        fields.remove("connectDebugLog");
    }
    entry
}

/// Takes away one, or all.
fn removed(list: &mut Vec<Value>, name: &str, id: &str) -> Result<usize, super::answer::ConnectRefusal> {
    let before = list.len();
    list.retain(|entry| id != "all" && entry.get(name).and_then(Value::as_str) != Some(id));
    if list.len() == before && id != "all" { Err(NOT_FOUND) } else { Ok(before - list.len()) }
}

/// What failed of these envelopes is sent again; the failures that the log was filled with go well. Which words Docusign has for it is not
/// documented.
fn retried(
    state: &mut PracticeState,
    account: &'static PracticeAccount,
    ids: &[&str],
    (now, soon): (Timestamp, MonotonicTime),
) -> HttpReply {
    let mut queue = Vec::new();
    for id in ids {
        let again = state.messages.send_again(account.id, id, soon);
        let kept = state.connect.of(account.id);
        if !again.is_empty() {
            for connect_id in again {
                let url = kept.configuration(&connect_id).and_then(|one| one.get("urlToPublishTo").cloned());
                queue.push(queued(id, &connect_id.into(), &url.unwrap_or_default()));
            }
            continue;
        }
        let is_of = |entry: &Value| entry.get("envelopeId").and_then(Value::as_str) == Some(*id);
        let (again, rest): (Vec<_>, Vec<_>) = kept.failures.drain(..).partition(is_of);
        kept.failures = rest;
        if again.is_empty() {
            queue.push(json!({ "envelopeId": id, "status": "failure", "statusMessage": "There is nothing to retry." }));
        }
        for mut entry in again {
            let of_entry = |name: &str| entry.get(name).cloned().unwrap_or_default();
            queue.push(queued(id, &of_entry("connectId"), &of_entry("configUrl")));
            if let Some(fields) = entry.as_object_mut() {
                // In the log it has an id too.
                if let Some(id) = fields.get("failureId").cloned() {
                    fields.entry("logId").or_insert(id);
                }
                fields
                    .retain(|name, _| !name.starts_with("failure") && name != "error" && name != "retryUri");
                fields.insert("status".to_owned(), "Success".into());
                fields.insert("lastTry".to_owned(), written(now).into());
            }
            kept.logs.push(entry);
        }
    }
    HttpReply::json(200, &json!({ "retryQueue": queue }))
}

fn queued(id: &str, connect_id: &Value, url: &Value) -> Value {
    json!({ "configId": connect_id, "configUrl": url, "envelopeId": id, "status": "success",
        "statusMessage": "The message was queued." })
}

/// Three messages that came through and two that did not, one row of which says next to nothing.
fn fill(
    service: &Service,
    account: &'static PracticeAccount,
    kept: &mut AccountConnect,
    now: Timestamp,
) -> Result<(), NoRandom> {
    kept.is_filled = true;
    let Some((sender, _)) = members(account).first().copied() else { return Ok(()) };
    let of_first = |name: &str| kept.configurations.first().and_then(|one| one.get(name)).cloned();
    let (id, url) = (of_first("connectId"), of_first("urlToPublishTo"));
    let base = format!("{}{}{}/connect", service.account.origin, ACCOUNTS, account.id);
    for (number, minutes) in [(1, 180), (2, 60), (3, 5)] {
        let at = written(now - SignedDuration::from_mins(minutes));
        let log_id = guid()?;
        kept.logs.push(json!({
            "accountId": account.id, "connectId": id, "configUrl": url, "envelopeId": guid()?, "created": at,
            "lastTry": at, "logUri": format!("{base}/logs/{log_id}"), "logId": log_id, "retryCount": "0",
            "status": "Success", "email": sender.email, "userName": sender.name(),
            "subject": format!("Please sign: order {number}"),
            "connectDebugLog": [{ "eventDateTime": at, "eventDescription": "Sent", "errorDetails": {},
                "payload": format!("{{\"event\":\"envelope-completed\",\"order\":{number}}}") }],
        }));
    }
    let (created, last) =
        (written(now - SignedDuration::from_mins(50)), written(now - SignedDuration::from_mins(20)));
    let failure_id = guid()?;
    kept.failures.push(json!({
        "accountId": account.id, "connectId": id, "configUrl": url, "envelopeId": guid()?, "created": created,
        "lastTry": last, "failureUri": format!("{base}/failures/{failure_id}"), "failureId": failure_id,
        "retryCount": "2", "status": "Failed", "email": sender.email, "userName": sender.name(),
        "subject": "Please sign: order 4", "error": "The remote server returned an error: (500) Internal Server Error.",
    }));
    kept.failures
        .push(json!({ "failureId": guid()?, "created": written(now - SignedDuration::from_hours(30)) }));
    Ok(())
}
