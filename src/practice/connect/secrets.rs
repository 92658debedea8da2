//! The keys that an account's messages are signed with.

use serde_json::{Value, json};

use super::answer::{ConnectAnswer, NOT_FOUND, TROUBLE, invalid};
use crate::practice::http::HttpReply;
use crate::practice::people::PracticeAccount;
use crate::practice::random::opaque;
use crate::practice::service::Service;

/// How many an account has at most: as many signatures as a message is said to have.
const COUNT: usize = 100;

/// `GET /connect/secret`: cut short.
pub(super) fn list(service: &Service, account: &'static PracticeAccount) -> HttpReply {
    let mut state = service.state();
    let keys = state.connect.of(account.id).secrets.iter().zip(1..);
    let keys: Vec<Value> = keys
        .map(|(key, place): (&String, usize)| {
            let ending = key.get(key.len().saturating_sub(4)..).unwrap_or_default();
            json!({ "keyId": place.to_string(), "secret": format!("********{ending}") })
        })
        .collect();
    HttpReply::json(200, &json!({ "connectSecrets": keys }))
}

/// `POST /connect/secret`: in full, this once.
pub(super) fn add(service: &Service, account: &'static PracticeAccount) -> ConnectAnswer {
    let key = format!("{}=", opaque(43).map_err(|_| TROUBLE)?);
    let mut state = service.state();
    let keys = &mut state.connect.of(account.id).secrets;
    if keys.len() >= COUNT {
        return Err(invalid("The account has as many keys as it can have."));
    }
    keys.push(key.clone());
    let place = keys.len().to_string();
    Ok(HttpReply::json(201, &json!({ "connectSecret": { "keyId": place, "secret": key } })))
}

/// `DELETE /connect/secret/{keyId}`: by its place, from 1. Those behind it move up.
pub(super) fn remove(service: &Service, account: &'static PracticeAccount, place: &str) -> ConnectAnswer {
    let mut state = service.state();
    let keys = &mut state.connect.of(account.id).secrets;
    let is_number = !place.is_empty() && place.bytes().all(|byte| byte.is_ascii_digit());
    let place = if is_number { place } else { return Err(NOT_FOUND) };
    let at = place.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    let at = at.filter(|at| *at < keys.len()).ok_or(NOT_FOUND)?;
    keys.remove(at);
    Ok(HttpReply::empty(200))
}
