//! OAuth of an account's messages. Docusign asks the server for a token while it is set up; Practice asks its own, and nobody else.

use serde_json::{Map, Value};

use super::answer::{ConnectAnswer, ConnectRefusal, NOT_ALLOWED, NOT_FOUND, invalid, object};
use super::fields::{MASK, oauth_fields};
use crate::practice::authorization_server;
use crate::practice::http::{HttpReply, HttpRequest};
use crate::practice::people::PracticeAccount;
use crate::practice::service::Service;

/// `GET`, `POST`, `PUT` and `DELETE /connect/oauth`.
pub(super) fn answer(
    service: &Service,
    account: &'static PracticeAccount,
    asked: &HttpRequest,
    method: &str,
) -> ConnectAnswer {
    let sent = if matches!(method, "POST" | "PUT") { Some(oauth_fields(&object(asked)?)) } else { None };
    let mut state = service.state();
    let kept = &mut state.connect.of(account.id).oauth;
    match (method, sent) {
        ("GET", _) => Ok(HttpReply::json(200, &given_back(kept.as_ref().ok_or(NOT_FOUND)?))),
        ("POST", Some(sent)) => {
            if kept.is_some() {
                return Err(invalid("The account has OAuth settings already."));
            }
            whole(&sent)?;
            gives_token(service, &sent)?;
            let reply = HttpReply::json(201, &given_back(&sent));
            *kept = Some(sent);
            Ok(reply)
        }
        ("PUT", Some(sent)) => {
            let mut changed = kept.clone().ok_or(NOT_FOUND)?;
            changed.extend(sent);
            whole(&changed)?;
            gives_token(service, &changed)?;
            let reply = HttpReply::json(200, &given_back(&changed));
            *kept = Some(changed);
            Ok(reply)
        }
        ("DELETE", _) => {
            kept.take().ok_or(NOT_FOUND)?;
            Ok(HttpReply::empty(200))
        }
        _ => Err(NOT_ALLOWED),
    }
}

/// The first three are required.
fn whole(settings: &Map<String, Value>) -> Result<(), ConnectRefusal> {
    let is_there =
        |name: &str| settings.get(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    let required = ["authorizationServerUrl", "clientId", "clientSecret"];
    if required.into_iter().all(is_there) {
        Ok(())
    } else {
        Err(invalid("authorizationServerUrl, clientId and clientSecret are required."))
    }
}

/// Whether Practice's own authorization server would give a token; of others nothing is known.
fn gives_token(service: &Service, settings: &Map<String, Value>) -> Result<(), ConnectRefusal> {
    let text = |name: &str| settings.get(name).and_then(Value::as_str).unwrap_or_default();
    let is_own = text("authorizationServerUrl") == authorization_server::token_endpoint(service);
    if !is_own || authorization_server::knows(text("clientId"), text("clientSecret")) {
        Ok(())
    } else {
        Err(invalid("The authorization server gave no access token: (401) invalid_client"))
    }
}

fn given_back(settings: &Map<String, Value>) -> Value {
    let mut given = settings.clone();
    given.insert("clientSecret".to_owned(), MASK.into());
    given.into()
}
