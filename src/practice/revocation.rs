//! The revocation endpoint (RFC 7009), where the service was started with one.

use serde_json::json;

use super::form::Form;
use super::http::{HttpReply, HttpRequest};
use super::service::Service;
use super::state::tokens::Revocation;
use super::token::identify;

/// Where it is.
pub(super) const PATH: &str = "/oauth/revoke";

/// `POST /oauth/revoke`. What is unknown is revoked already (section 2.2). The hint only tells where to look first, and there is one
/// place.
pub(super) fn answer(service: &Service, asked: &HttpRequest) -> HttpReply {
    let form = Form::read(&asked.body).ok().filter(|form| asked.is_form() && !form.repeats());
    let Some(token) = form.as_ref().and_then(|form| form.get("token")).filter(|token| !token.is_empty())
    else {
        return refused(400, "invalid_request");
    };
    let mut state = service.state();
    let Ok(key) = identify(&state.apps, asked) else {
        return refused(401, "invalid_client").with("www-authenticate", "Basic".to_owned());
    };
    match state.tokens.revoke(&key, token) {
        Revocation::Done => HttpReply::empty(200),
        Revocation::AnothersToken => refused(400, "unauthorized_client"),
        Revocation::AccessToken => refused(400, "unsupported_token_type"),
    }
}

fn refused(status: u16, error: &str) -> HttpReply {
    HttpReply::json(status, &json!({ "error": error }))
}
