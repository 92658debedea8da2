//! The customer's authorization server, of which Connect gets its tokens: client credentials (RFC 6749, section 4.4) and introspection
//! (RFC 7662). It stands for a server that is none of Docusign's; it is on the account server's origin, for there is one less to start.
//!
//! It knows one client, whose secret everybody may know: nothing here is real.

use std::time::Duration;

use serde_json::{Value, json};

use super::behaviour::Behaviour;
use super::form::{Form, decoded};
use super::http::{HttpReply, HttpRequest};
use super::service::{Service, ServiceAnswer};

/// Where all of it is, on the account server's origin.
const ROOT: &str = "/authorization-server";

/// The client that it knows.
const CLIENT_ID: &str = "practice-client";
const CLIENT_SECRET: &str = "practice-client-secret";

/// The scope that it knows. Without one, this is given.
const SCOPE: &str = "notifications";

/// How long its tokens live.
const LIFE: Duration = Duration::from_hours(1);
const SHORT_LIFE: Duration = Duration::from_mins(1);

/// An error of RFC 6749, section 5.2.
enum Refusal {
    /// 400.
    Request(&'static str),
    /// 401.
    Client,
}

/// What follows [`ROOT`] in a path.
pub(super) fn rest(path: &str) -> Option<&str> {
    path.strip_prefix(ROOT).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Anything below [`ROOT`].
pub(super) fn answer(service: &Service, asked: &HttpRequest, rest: &str) -> ServiceAnswer {
    match (rest, asked.method.as_str()) {
        ("" | "/", "GET") => Ok(HttpReply::json(200, &about(service))),
        ("/token", "POST") => token(service, asked),
        ("/introspect", "POST") => Ok(introspect(service, asked)),
        ("" | "/", _) => Ok(HttpReply::not_allowed("GET")),
        ("/token" | "/introspect", _) => Ok(HttpReply::not_allowed("POST")),
        _ => Ok(HttpReply::empty(404)),
    }
}

/// Where tokens are asked for.
pub(super) fn token_endpoint(service: &Service) -> String {
    format!("{}{ROOT}/token", service.account.origin)
}

/// Whether it gives that client tokens.
pub(super) fn knows(client_id: &str, client_secret: &str) -> bool {
    (client_id, client_secret) == (CLIENT_ID, CLIENT_SECRET)
}

/// Where its endpoints are, who may ask, and how often a token was asked for.
fn about(service: &Service) -> Value {
    let base = format!("{}{ROOT}", service.account.origin);
    json!({
        "token_endpoint": token_endpoint(service),
        "introspection_endpoint": format!("{base}/introspect"),
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "scope": SCOPE,
        "token_requests": service.state().customer.asked,
    })
}

fn token(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    let now = service.clock.monotonic();
    let mut state = service.state();
    state.customer.asked = state.customer.asked.saturating_add(1);
    if let Err(refusal) = grant(asked) {
        return Ok(refused(asked, &refusal));
    }
    let life = if service.behaves(Behaviour::ShortLives) { SHORT_LIFE } else { LIFE };
    let token = state.customer.issue(now, life)?;
    Ok(HttpReply::json(
        200,
        &json!({ "access_token": token, "token_type": "Bearer", "expires_in": life.as_secs(), "scope": SCOPE }),
    ))
}

/// Whether a token is given.
fn grant(asked: &HttpRequest) -> Result<(), Refusal> {
    let form = form(asked)?;
    identify(asked, &form)?;
    match form.text("grant_type") {
        "client_credentials" => {}
        "" => return Err(Refusal::Request("invalid_request")),
        _ => return Err(Refusal::Request("unsupported_grant_type")),
    }
    match form.text("scope") {
        "" | SCOPE => Ok(()),
        _ => Err(Refusal::Request("invalid_scope")),
    }
}

fn introspect(service: &Service, asked: &HttpRequest) -> HttpReply {
    let read = || -> Result<String, Refusal> {
        let form = form(asked)?;
        identify(asked, &form)?;
        form.get("token").map(str::to_owned).ok_or(Refusal::Request("invalid_request"))
    };
    let token = match read() {
        Ok(token) => token,
        Err(refusal) => return refused(asked, &refusal),
    };
    let now = service.clock.monotonic();
    let state = service.state();
    // RFC 7662, section 2.2: of a token that does not live nothing else is said.
    let Some(until) = state.customer.lives_until(now, &token) else {
        return HttpReply::json(200, &json!({ "active": false }));
    };
    let ends = crate::clock::later(service.clock.now(), until.since(now)).as_second();
    HttpReply::json(
        200,
        &json!({ "active": true, "scope": SCOPE, "client_id": CLIENT_ID, "token_type": "Bearer", "exp": ends }),
    )
}

fn form(asked: &HttpRequest) -> Result<Form, Refusal> {
    let read = if asked.is_form() { Form::read(&asked.body).ok() } else { None };
    read.filter(|form| !form.repeats()).ok_or(Refusal::Request("invalid_request"))
}

/// RFC 6749, section 2.3.1: in the header, each half percent-encoded, or in the body; never both.
fn identify(asked: &HttpRequest, form: &Form) -> Result<(), Refusal> {
    let in_body = form.get("client_secret").is_some();
    let (id, secret) = match asked.header("authorization") {
        Some(_) if in_body => return Err(Refusal::Request("invalid_request")),
        Some(_) => {
            let halves = |(id, secret): (String, String)| Some((decoded(&id)?, decoded(&secret)?));
            asked.basic().and_then(halves).ok_or(Refusal::Client)?
        }
        None if asked.has("authorization") => return Err(Refusal::Client),
        None => (form.text("client_id").to_owned(), form.text("client_secret").to_owned()),
    };
    if id == CLIENT_ID && secret == CLIENT_SECRET { Ok(()) } else { Err(Refusal::Client) }
}

fn refused(asked: &HttpRequest, refusal: &Refusal) -> HttpReply {
    match refusal {
        Refusal::Request(error) => HttpReply::json(400, &json!({ "error": error })),
        Refusal::Client => {
            let reply = HttpReply::json(401, &json!({ "error": "invalid_client" }));
            if asked.has("authorization") {
                reply.with("www-authenticate", "Basic realm=\"practice\"".to_owned())
            } else {
                reply
            }
        }
    }
}
