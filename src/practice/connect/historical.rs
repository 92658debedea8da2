//! The envelopes of an account, as many as it was started with, and their messages asked for once more.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::answer::{ConnectAnswer, ConnectRefusal, NO_BODY, NOT_FOUND, TROUBLE, invalid, object};
use super::configurations::judge;
use super::fields::{take, untouched};
use crate::practice::behaviour::Behaviour;
use crate::practice::form::Form;
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::PracticeAccount;
use crate::practice::random::guid;
use crate::practice::service::Service;
use crate::practice::state::connect::Republishing;

/// How many envelopes there are with `many-envelopes`, and how long before the next each changed.
const MANY: usize = 20_000;
const BETWEEN: SignedDuration = SignedDuration::from_secs(43);
/// The most that are listed at once.
const PAGE: usize = 1000;
/// The most that are taken in an hour.
const AN_HOUR: usize = 9_999;
const HOUR: Duration = Duration::from_hours(1);
/// Of how many requests the results are kept; the oldest go first. How long Docusign keeps them is not documented.
const RESULTS: usize = 100;
/// With which words is not documented.
const TOO_MANY: ConnectRefusal = (
    429,
    "HOURLY_APIINVOCATION_LIMIT_EXCEEDED",
    "The maximum number of envelopes that are published in an hour has been exceeded.",
);

/// The id of the envelope of that number, from 0.
fn envelope_id(number: usize) -> String {
    format!("0a51f1a2-5b0e-4f0a-9c12-{number:012x}")
}

/// Whether there is an envelope of that id.
fn is_there(service: &Service, id: &str) -> bool {
    let digits = id.strip_prefix("0a51f1a2-5b0e-4f0a-9c12-").filter(|digits| digits.len() == 12);
    let number = digits.and_then(|digits| usize::from_str_radix(digits, 16).ok());
    service.behaves(Behaviour::ManyEnvelopes) && number.is_some_and(|number| number < MANY)
}

/// `GET /envelopes?from_date…`: nothing where there are none of these.
pub(in crate::practice) fn envelopes(
    service: &Service,
    account: &'static PracticeAccount,
    query: &Form,
) -> Option<Result<Value, &'static str>> {
    service.behaves(Behaviour::ManyEnvelopes).then(|| listed(service, account, query))
}

fn listed(service: &Service, account: &'static PracticeAccount, query: &Form) -> Result<Value, &'static str> {
    let now = service.clock.now();
    let newest = *service.state().connect.of(account.id).newest_envelope.get_or_insert(now);
    let day = |name: &str, end: &str| match query.get(name) {
        None | Some("") => Ok(None),
        Some(text) if text.contains('T') => {
            text.parse::<Timestamp>().map(Some).map_err(|_| "a date is no date")
        }
        Some(day) => format!("{day}{end}").parse().map(Some).map_err(|_| "a date is no date"),
    };
    let from = day("from_date", "T00:00:00Z")?.ok_or("from_date is missing")?;
    let to = day("to_date", "T00:00:00Z")?;
    let number = |name: &str, otherwise: usize| {
        query.get(name).map_or(Ok(otherwise), |text| text.parse().map_err(|_| "a number is no number"))
    };
    let (count, start) = (number("count", PAGE)?.min(PAGE), number("start_position", 0)?);
    let changed = |number: usize| {
        let ago = BETWEEN.checked_mul(i32::try_from(MANY - number).unwrap_or(i32::MAX));
        newest - ago.unwrap_or_default()
    };
    let fitting: Vec<_> = (0..MANY)
        .map(|number| (number, changed(number)))
        .filter(|(_, at)| from <= *at && to.is_none_or(|to| *at <= to))
        .collect();
    let page = fitting.iter().skip(start).take(count);
    let page: Vec<_> = page
        .map(|(number, at)| {
            json!({ "envelopeId": envelope_id(*number), "status": "completed", "statusChangedDateTime": at })
        })
        .collect();
    Ok(json!({ "resultSetSize": page.len().to_string(), "totalSetSize": fitting.len().to_string(),
        "startPosition": start.to_string(), "endPosition": (start + page.len()).saturating_sub(1).to_string(), "envelopes": page }))
}

/// `POST /connect/envelopes/publish/historical`: by a configuration that is sent along, which the account need not have.
pub(super) fn publish(
    service: &Service,
    account: &'static PracticeAccount,
    asked: &HttpRequest,
) -> ConnectAnswer {
    let sent = object(asked)?;
    let ids = sent.get("envelopes").and_then(Value::as_array).filter(|ids| !ids.is_empty()).ok_or(NO_BODY)?;
    let ids = ids.iter().map(|id| id.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
    let ids = ids.ok_or(invalid("An envelope has no id."))?;
    let mut configuration = untouched();
    take(&mut configuration, sent.get("config").and_then(Value::as_object).ok_or(NO_BODY)?)?;
    judge(&configuration)?;
    let (known, unknown): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| is_there(service, id));
    let (now, id) = (service.clock.monotonic(), guid().map_err(|_| TROUBLE)?);
    let mut state = service.state();
    let of_account = state.connect.of(account.id);
    let lately = &mut of_account.republished_lately;
    lately.retain(|(at, _)| now.since(*at) < HOUR);
    if lately.iter().map(|(_, count)| count).sum::<usize>() + known.len() > AN_HOUR {
        return Err(TOO_MANY);
    }
    let count = known.len();
    let reply = json!({
        "envelopePublishTransactionId": id, "processingStatus": "processing", "applyConnectSettings": "false",
        "envelopeCount": (count + unknown.len()).to_string(), "submittedForPublishingEnvelopeCount": count.to_string(),
        "errorCount": unknown.len().to_string(), "resultsUri": format!("/connect/envelopes/publish/historical/{id}"),
    });
    if count > 0 {
        lately.push((now, count));
    }
    if of_account.republished.len() >= RESULTS {
        of_account.republished.pop_front();
    }
    of_account.republished.push_back(Republishing { id, envelopes: known });
    Ok(HttpReply::json(201, &reply))
}

/// `GET` of the `resultsUri`: which envelopes it was. What Docusign has there is not documented.
pub(super) fn results(service: &Service, account: &'static PracticeAccount, id: &str) -> ConnectAnswer {
    let mut state = service.state();
    let found = state.connect.of(account.id).republished.iter().find(|one| one.id == id).ok_or(NOT_FOUND)?;
    Ok(HttpReply::json(200, &json!({ "envelopePublishTransactionId": id, "envelopes": found.envelopes })))
}
