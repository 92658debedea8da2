//! What a call about Connect is answered.

use serde_json::{Map, Value, json};

use crate::practice::http::{HttpReply, HttpRequest};

/// A reply, or a refusal.
pub(super) type ConnectAnswer = Result<HttpReply, ConnectRefusal>;

/// Status, code, message.
pub(super) type ConnectRefusal = (u16, &'static str, &'static str);

pub(super) const NO_PERMISSION: ConnectRefusal = (
    403,
    "USER_LACKS_PERMISSIONS",
    "This User lacks sufficient permissions. User does not have the permission to manage Connect.",
);
/// Which status Docusign answers with is not documented.
pub(super) const NOT_ENABLED: ConnectRefusal = (
    400,
    "ACCOUNT_LACKS_PERMISSIONS",
    "This Account lacks sufficient permissions. 'Connect' are not enabled for this account.",
);
/// Word for word.
pub(super) const EVENTS_NEED_SIM: ConnectRefusal = (
    400,
    "INVALID_REQUEST_PARAMETER",
    "Unsupported 'events' field. \"deliveryMode\": \"SIM\" and \"eventData\": {\"version\": \"restv2.1\"} are required for the 'events' field",
);
pub(super) const NOT_FOUND: ConnectRefusal =
    (404, "RESOURCE_NOT_FOUND", "The URL provided does not resolve to a resource.");
pub(super) const NOT_ALLOWED: ConnectRefusal =
    (405, "METHOD_NOT_ALLOWED", "The method is not allowed for this resource.");
pub(super) const NO_BODY: ConnectRefusal =
    (400, "INVALID_REQUEST_BODY", "The request body is missing or improperly formatted.");
/// There were no random numbers.
pub(super) const TROUBLE: ConnectRefusal = (500, "UNSPECIFIED_ERROR", "An unspecified error occurred.");

/// A parameter that is none that is taken.
pub(super) const fn invalid(message: &'static str) -> ConnectRefusal {
    (400, "INVALID_REQUEST_PARAMETER", message)
}

/// A refusal as it is sent.
pub(super) fn refused((status, code, message): ConnectRefusal) -> HttpReply {
    HttpReply::json(status, &json!({ "errorCode": code, "message": message }))
}

/// The object that was sent.
pub(super) fn object(asked: &HttpRequest) -> Result<Map<String, Value>, ConnectRefusal> {
    let object: Map<String, Value> = serde_json::from_slice(&asked.body).map_err(|_| NO_BODY)?;
    if object.values().all(|value| is_flat(value, DEEPEST)) { Ok(object) } else { Err(NO_BODY) }
}

/// The deepest that lists and objects may stand within each other: what is taken has to be read again in a list.
const DEEPEST: usize = 32;

fn is_flat(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(list) => levels > 0 && list.iter().all(|inside| is_flat(inside, levels - 1)),
        Value::Object(fields) => levels > 0 && fields.values().all(|inside| is_flat(inside, levels - 1)),
        _ => true,
    }
}
