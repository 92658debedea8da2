//! The calls about configurations.

use serde_json::{Map, Value, json};
use url::Url;

use super::address::ReceiverAddress;
use super::answer::{ConnectAnswer, ConnectRefusal, EVENTS_NEED_SIM, NOT_FOUND, invalid, object};
use super::fields::{given_back, take, untouched};
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::{PracticeAccount, members};
use crate::practice::service::Service;

/// The longest address, in bytes.
const ADDRESS: usize = 4096;
/// How many an account has at most; Docusign's number is not documented.
const COUNT: usize = 100;

/// `GET /connect`.
pub(super) fn list(service: &Service, account: &'static PracticeAccount) -> HttpReply {
    let mut state = service.state();
    let all: Vec<_> = state.connect.of(account.id).configurations.iter().map(given_back).collect();
    HttpReply::json(200, &listed(&all))
}

/// `GET /connect/{connectId}`: a list of one.
pub(super) fn show(service: &Service, account: &'static PracticeAccount, id: &str) -> ConnectAnswer {
    let mut state = service.state();
    let found = state.connect.of(account.id).configuration(id).ok_or(NOT_FOUND)?;
    Ok(HttpReply::json(200, &listed(&[given_back(found)])))
}

/// `POST /connect`.
pub(super) fn create(
    service: &Service,
    account: &'static PracticeAccount,
    asked: &HttpRequest,
) -> ConnectAnswer {
    let mut made = untouched();
    take(&mut made, &object(asked)?)?;
    judge(&made)?;
    let mut state = service.state();
    if state.connect.of(account.id).configurations.len() >= COUNT {
        return Err(invalid("The account has as many Connect configurations as it can have."));
    }
    made.insert("connectId".to_owned(), state.connect.next_id().into());
    let reply = HttpReply::json(201, &given_back(&made));
    state.connect.of(account.id).configurations.push(made);
    Ok(reply)
}

/// `PUT /connect`, with the id in the body. What was left out stays as it was.
pub(super) fn update(
    service: &Service,
    account: &'static PracticeAccount,
    asked: &HttpRequest,
) -> ConnectAnswer {
    let sent = object(asked)?;
    let id = match sent.get("connectId") {
        Some(Value::String(id)) if !id.is_empty() => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => return Err(invalid("The connectId is missing.")),
    };
    let mut state = service.state();
    let kept = state.connect.of(account.id).configuration(&id).ok_or(NOT_FOUND)?;
    let mut changed = kept.clone();
    take(&mut changed, &sent)?;
    judge(&changed)?;
    let reply = HttpReply::json(200, &given_back(&changed));
    *kept = changed;
    Ok(reply)
}

/// `DELETE /connect/{connectId}`: nothing is in the answer.
pub(super) fn delete(service: &Service, account: &'static PracticeAccount, id: &str) -> ConnectAnswer {
    let mut state = service.state();
    let of_account = state.connect.of(account.id);
    of_account.configuration(id).ok_or(NOT_FOUND)?;
    of_account.configurations.retain(|one| one.get("connectId").and_then(Value::as_str) != Some(id));
    Ok(HttpReply::empty(200))
}

/// `GET /connect/{connectId}/users`: those that it is about; and `/all/users`: everybody, and whether it is about them.
pub(super) fn users(
    service: &Service,
    account: &'static PracticeAccount,
    id: &str,
    all_of_them: bool,
) -> ConnectAnswer {
    let mut state = service.state();
    let found = state.connect.of(account.id).configuration(id).ok_or(NOT_FOUND)?;
    let is_on = |name: &str| found.get(name).and_then(Value::as_str) == Some("true");
    let chosen = |user: &str| {
        let ids = found.get("userIds").and_then(Value::as_array);
        ids.is_some_and(|ids| ids.iter().any(|id| id.as_str() == Some(user)))
    };
    let (everybody, except) = (is_on("allUsers"), is_on("allUsersExcept"));
    let mut users = Vec::new();
    for (person, _) in members(account) {
        let included = everybody || chosen(person.sub) != except;
        let mut user = json!({ "userId": person.sub, "userName": person.name(), "email": person.email });
        if all_of_them && let Some(fields) = user.as_object_mut() {
            fields.insert("isIncluded".to_owned(), included.to_string().into());
        }
        if all_of_them || included {
            users.push(user);
        }
    }
    let count = users.len().to_string();
    let mut list = json!({ "resultSetSize": count, "totalSetSize": count, "startPosition": "0",
        "endPosition": users.len().saturating_sub(1).to_string(), "users": users });
    if !all_of_them && let Some(fields) = list.as_object_mut() {
        fields.insert("allUsersSelected".to_owned(), everybody.to_string().into());
    }
    Ok(HttpReply::json(200, &list))
}

fn listed(all: &[Value]) -> Value {
    json!({ "configurations": all, "totalRecords": all.len().to_string() })
}

/// What is refused of a configuration as it would be.
pub(super) fn judge(made: &Map<String, Value>) -> Result<(), ConnectRefusal> {
    let text = |name: &str| made.get(name).and_then(Value::as_str).unwrap_or_default();
    if text("name").is_empty() {
        return Err(invalid("The name is missing."));
    }
    if !can_be_sent_to(text("urlToPublishTo")) {
        return Err(invalid("The urlToPublishTo is not an https address of at most 4096 bytes."));
    }
    if !matches!(text("configurationType"), "custom" | "customrecipient" | "salesforce" | "eOriginal") {
        return Err(invalid("The configurationType is not known."));
    }
    if !matches!(text("deliveryMode"), "" | "SIM" | "aggregate") {
        return Err(invalid("The deliveryMode is not known."));
    }
    let tells = made.get("events").and_then(Value::as_array).is_some_and(|events| !events.is_empty());
    let version = made.get("eventData").and_then(|data| data.get("version")).and_then(Value::as_str);
    if tells && (text("deliveryMode") != "SIM" || version != Some("restv2.1")) {
        return Err(EVENTS_NEED_SIM);
    }
    if text("useSoapInterface") == "true" && text("soapNamespace").is_empty() {
        return Err(invalid("The soapNamespace is missing."));
    }
    Ok(())
}

/// https; and this computer, since Practice is on no other.
fn can_be_sent_to(address: &str) -> bool {
    let is_https = || Url::parse(address).is_ok_and(|url| url.scheme() == "https" && url.has_host());
    let is_spaced = address.trim() != address;
    !is_spaced && address.len() <= ADDRESS && (is_https() || ReceiverAddress::read(address).is_some())
}
