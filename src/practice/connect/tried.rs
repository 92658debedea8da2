//! What came of a try: the log, the failures, and when it is tried again.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::moment::written;
use super::publish::is_on;
use crate::practice::behaviour::Behaviour;
use crate::practice::random::guid;
use crate::practice::service::{ACCOUNTS, Service};
use crate::practice::state::connect::AccountConnect;
use crate::practice::state::messages::{Due, WaitingMessage};

/// How many entries of each list are kept.
const ENTRIES: usize = 1_000;
/// How much of a message the log shows, in bytes.
const PAYLOAD: usize = 64 * 1024;

/// What came of a try.
pub(super) enum Tried {
    Delivered,
    /// Why, as the log has it; it is tried again.
    Failed(String),
    /// Why; trying again does not help.
    NeverAgain(String),
}

/// Notes it.
pub(super) fn note(
    service: &Service,
    waiting: &WaitingMessage,
    configuration: &Map<String, Value>,
    body: &[u8],
    tried: Tried,
) {
    let ids = guid().and_then(|first| Ok((first, guid()?)));
    let Ok((log_id, new_failure)) = ids else { return tracing::error!("practice: no random numbers") };
    let base = format!("{}{ACCOUNTS}{}/connect", service.account.origin, waiting.account);
    let (now, soon) = (service.clock.now(), service.clock.monotonic());
    let envelope = &waiting.envelope;
    let mut entry = json!({
        "accountId": waiting.account, "connectId": waiting.connect_id, "configUrl": configuration.get("urlToPublishTo"),
        "envelopeId": envelope.id, "created": written(waiting.happened), "lastTry": written(now),
        "retryCount": waiting.tries.to_string(), "email": envelope.sender.email, "userName": envelope.sender.name(),
        "subject": envelope.subject,
    });
    let Some(fields) = entry.as_object_mut() else { return };
    let mut add = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    let mut state = service.state();
    // Gone where its failure was deleted while it was being sent: then there is nothing to be noted of it but that it arrived.
    let failure_id = state.messages.get(waiting.number).map(|kept| kept.failure_id.clone());
    let error = match tried {
        Tried::Delivered => {
            state.messages.remove(waiting.number);
            let kept = state.connect.of(waiting.account);
            forget_failure(kept, failure_id.flatten().as_deref());
            if is_on(configuration, "enableLog") {
                add("status", "Success".into());
                add("logUri", format!("{base}/logs/{log_id}").into());
                add("logId", log_id.into());
                let shown = body.get(..body.len().min(PAYLOAD)).unwrap_or_default();
                add(
                    "connectDebugLog",
                    json!([{ "connectConfig": waiting.connect_id, "eventDateTime": written(now),
                        "eventDescription": "Sent", "errorDetails": {}, "payload": String::from_utf8_lossy(shown) }]),
                );
                push(&mut kept.logs, entry);
            }
            return;
        }
        Tried::Failed(error) | Tried::NeverAgain(error) if failure_id.is_none() => {
            return tracing::debug!("practice: a message whose failure was deleted failed: {error}");
        }
        Tried::Failed(ref error) | Tried::NeverAgain(ref error) => error.clone(),
    };
    let may_try = matches!(tried, Tried::Failed(_)) && is_on(configuration, "requiresAcknowledgement");
    let failure = failure_id.flatten().unwrap_or(new_failure);
    let gap = if may_try { gap(service, waiting.tries) } else { None };
    if let Some(kept) = state.messages.get(waiting.number) {
        kept.tries = kept.tries.saturating_add(1);
        kept.due = gap.map_or(Due::Never, |gap| Due::At(soon.after(gap)));
        kept.failure_id = Some(failure.clone());
    }
    add("status", "Failed".into());
    add("error", error.into());
    add("failureUri", format!("{base}/failures/{failure}").into());
    add("retryUri", format!("{base}/envelopes/{}/retry_queue", envelope.id).into());
    add("failureId", failure.clone().into());
    let kept = state.connect.of(waiting.account);
    forget_failure(kept, Some(&failure));
    push(&mut kept.failures, entry);
}

fn forget_failure(kept: &mut AccountConnect, id: Option<&str>) {
    if let Some(id) = id {
        kept.failures.retain(|row| row.get("failureId").and_then(Value::as_str) != Some(id));
    }
}

fn push(list: &mut Vec<Value>, entry: Value) {
    if list.len() >= ENTRIES {
        list.remove(0);
    }
    list.push(entry);
}

/// How long after a try that failed the next is made, by how many failed before it; none after the last. What Docusign does is not
/// documented, and sources disagree: growing gaps, about 45 tries in about seven days, are those of two; once a day, ten times, is the
/// oldest document's.
fn gap(service: &Service, failed_before: u32) -> Option<Duration> {
    let doubling = |first: Duration, longest: Duration| {
        first.saturating_mul(2_u32.saturating_pow(failed_before.min(20))).min(longest)
    };
    let (gap, most) = if service.behaves(Behaviour::ConnectDailyRetries) {
        (Duration::from_hours(24), 10)
    } else if service.behaves(Behaviour::ConnectQuickRetries) {
        (doubling(Duration::from_secs(2), Duration::from_mins(1)), 10)
    } else {
        (doubling(Duration::from_mins(5), Duration::from_hours(4)), 45)
    };
    (failed_before < most).then_some(gap)
}
