//! Messages of envelopes asked for once more, by a configuration that is sent along.

use std::time::Duration;

use serde_json::{Value, json};

use super::answer::{ConnectAnswer, ConnectRefusal, NO_BODY, NOT_FOUND, TROUBLE, invalid, object};
use super::configurations::judge;
use super::envelope_list::is_of_many;
use super::fields::{take, untouched};
use super::publish::publish_by;
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::PracticeAccount;
use crate::practice::random::guid;
use crate::practice::service::Service;
use crate::practice::state::connect::Republishing;

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

/// `POST /connect/envelopes/publish/historical`: by a configuration that is sent along, which the account need not have. Of the twenty
/// thousand of `many-envelopes`, which nothing is known of, nothing is sent.
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
    let (now, id) = (service.clock.monotonic(), guid().map_err(|_| TROUBLE)?);
    let mut state = service.state();
    let (known, unknown): (Vec<_>, Vec<_>) =
        ids.into_iter().partition(|id| is_of_many(service, id) || state.envelopes.of(account, id).is_some());
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
    let own: Vec<_> = known.iter().filter_map(|id| state.envelopes.of(account, id).cloned()).collect();
    for envelope in own {
        publish_by(&mut state, envelope, &configuration, (service.clock.now(), now));
    }
    state.connect.of(account.id).republished.push_back(Republishing { id, envelopes: known });
    drop(state);
    service.messages.notify_one();
    Ok(HttpReply::json(201, &reply))
}

/// `GET` of the `resultsUri`: which envelopes it was. What Docusign has there is not documented.
pub(super) fn results(service: &Service, account: &'static PracticeAccount, id: &str) -> ConnectAnswer {
    let mut state = service.state();
    let found = state.connect.of(account.id).republished.iter().find(|one| one.id == id).ok_or(NOT_FOUND)?;
    Ok(HttpReply::json(200, &json!({ "envelopePublishTransactionId": id, "envelopes": found.envelopes })))
}
