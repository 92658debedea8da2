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
    serde_json::from_slice(&asked.body).map_err(|_| NO_BODY)
}
