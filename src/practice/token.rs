//! The token endpoint (RFC 6749, sections 4.1.3, 5 and 6), with the refusals that Docusign is known to send.

use std::time::Duration;

use serde_json::{Value, json};

use super::behaviour::Behaviour;
use super::form::Form;
use super::http::{HttpReply, HttpRequest, Manner};
use super::random::challenge;
use super::service::{Service, ServiceAnswer};
use super::state::PracticeState;
use super::state::apps::Apps;
use super::state::tokens::{Issued, Refused};
use crate::clock::MonotonicTime;

const SLOWNESS: Duration = Duration::from_secs(3);

/// A refusal: the error, and its description if Docusign sends one.
type TokenRefusal = (&'static str, Option<&'static str>);

/// A code that is old, spent or unknown, and an integration key in the place of the secret.
const EXPIRED: TokenRefusal = ("invalid_grant", Some("expired_client_token"));
/// Who asks is not who they say.
const UNAUTHORIZED: TokenRefusal = ("invalid_grant", Some("unauthorized_client"));
/// The body is no form, or asks for something else.
const UNSUPPORTED: TokenRefusal = ("invalid_grant", Some("unsupported_grant_type"));
/// Anything about a refresh token, a verifier, a redirect URI or the content type.
const NO_REASON: TokenRefusal = ("invalid_grant", None);
/// A parameter given twice (RFC 6749, section 5.2).
const REPEATED: TokenRefusal = ("invalid_request", None);

/// `POST /oauth/token`.
pub(super) fn answer(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    let granted = grant(service, asked)?;
    log(&granted);
    let reply = match granted {
        Ok((issued, first)) => HttpReply::json(200, &tell(service, &issued, first)),
        Err((error, None)) => HttpReply::json(400, &json!({ "error": error })),
        Err((error, Some(description))) => {
            HttpReply::json(400, &json!({ "error": error, "error_description": description }))
        }
    };
    let slow = service.behaves(Behaviour::SlowToken);
    Ok(if slow { reply.delivered(Manner::After(SLOWNESS)) } else { reply })
}

/// Says what came of a request, for whoever wants to see who renews when.
fn log(granted: &Result<(Issued, bool), TokenRefusal>) {
    match granted {
        Ok((_, true)) => tracing::info!("practice: tokens for a code"),
        Ok((Issued { reused: false, .. }, _)) => tracing::info!("practice: tokens for a refresh token"),
        Ok(_) => tracing::info!("practice: tokens for a refresh token that was used before"),
        Err((error, description)) => tracing::info!(error, description, "practice: no tokens"),
    }
}

/// Tokens, and whether they are the first of their sign-in.
fn grant(
    service: &Service,
    asked: &HttpRequest,
) -> Result<Result<(Issued, bool), TokenRefusal>, super::random::NoRandom> {
    let form = match read(asked) {
        Ok(form) => form,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut state = service.state();
    let key = match identify(&state.apps, asked) {
        Ok(key) => key,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let (now, manners) = (service.clock.monotonic(), service.manners());
    if form.text("grant_type") == "refresh_token" {
        if service.behaves(Behaviour::Deactivated)
            && let Some(person) = state.tokens.whose(now, &key, form.text("refresh_token"))
        {
            state.deactivated.insert(person.id);
        }
        if refuses_to_renew(service, &state, now, &key, form.text("refresh_token")) {
            return Ok(Err(NO_REASON));
        }
        let issued = state.tokens.renew(now, &key, form.text("refresh_token"), manners)?;
        return Ok(issued.map(|issued| (issued, false)).ok_or(NO_REASON));
    }
    let challenge = form.get("code_verifier").map(challenge);
    let (code, redirect_uri) = (form.text("code"), form.get("redirect_uri"));
    let issued = state.tokens.redeem(now, &key, code, redirect_uri, challenge.as_deref(), manners)?;
    Ok(issued.map(|issued| (issued, true)).map_err(|refused| match refused {
        Refused::Spent => EXPIRED,
        Refused::Mismatch => NO_REASON,
    }))
}

/// Whether nothing is given for a refresh token, however sound it is. It is not spent by that.
fn refuses_to_renew(
    service: &Service,
    state: &PracticeState,
    now: MonotonicTime,
    key: &str,
    token: &str,
) -> bool {
    let whose = state.tokens.whose(now, key, token);
    service.behaves(Behaviour::Revoked) || whose.is_some_and(|person| state.deactivated.contains(person.id))
}

/// The body, if it is a form that asks for something we know.
fn read(asked: &HttpRequest) -> Result<Form, TokenRefusal> {
    if !asked.is_form() {
        return Err(NO_REASON);
    }
    let form = Form::read(&asked.body).map_err(|_| UNSUPPORTED)?;
    if form.repeats() {
        return Err(REPEATED);
    }
    match form.text("grant_type") {
        "authorization_code" | "refresh_token" => Ok(form),
        _ => Err(UNSUPPORTED),
    }
}

/// The integration key of who asks, proved by `Authorization: Basic` alone.
pub(super) fn identify(apps: &Apps, asked: &HttpRequest) -> Result<String, TokenRefusal> {
    let (key, secret) = asked.basic().ok_or(UNAUTHORIZED)?;
    let app = apps.get(&key).ok_or(UNAUTHORIZED)?;
    if secret.eq_ignore_ascii_case(&app.key) {
        return Err(EXPIRED);
    }
    if app.settings.stores_secret != Some(true) || !app.knows(&secret) {
        return Err(UNAUTHORIZED);
    }
    Ok(app.key.clone())
}

/// The reply. `scope` comes with the first tokens only: Docusign sends it sometimes.
fn tell(service: &Service, issued: &Issued, first: bool) -> Value {
    let lives = service.manners().lives;
    let mut reply = json!({
        "access_token": issued.access,
        "token_type": "Bearer",
        "refresh_token": issued.refresh,
        "expires_in": lives.access.as_secs(),
    });
    if let Some(fields) = reply.as_object_mut() {
        if first {
            fields.insert("scope".to_owned(), issued.grant.scopes.join(" ").into());
        }
        if service.behaves(Behaviour::NoRefreshToken) {
            fields.remove("refresh_token");
        }
        if service.behaves(Behaviour::ExpiresAsText) {
            fields.insert("expires_in".to_owned(), lives.access.as_secs().to_string().into());
        }
    }
    reply
}
