//! The browser's part of the sign-in: the authorization request is checked, somebody is picked, agrees or not,
//! and the browser is sent to the app with a code or a refusal (RFC 6749, section 4.1; RFC 7636).

use url::{Host, Url};

use super::behaviour::Behaviour;
use super::form::{Form, with_query};
use super::http::{HttpReply, HttpRequest};
use super::pages::refused::{self, ConsentRefusal};
use super::pages::sign_in;
use super::pages::{consent, elsewhere};
use super::people::{PracticePerson, person};
use super::service::{Service, ServiceAnswer};
use super::state::sign_ins::{AuthorizationRequest, Pending};

/// The issuer of [`Behaviour::IssWrong`]: a name that nobody can own (RFC 2606).
const WRONG_ISSUER: &str = "https://account.docusign.example";

/// `GET /oauth/auth`.
pub(super) fn begin(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    let Ok(query) = asked.query() else { return Ok(refused::page(service, &ConsentRefusal::Unreadable)) };
    let request = match check(service, &query) {
        Ok(request) => request,
        Err(refusal) => return Ok(refused::page(service, &refusal)),
    };
    let person = match query.get("prompt") {
        Some("login") => None,
        _ => asked.cookie(&service.cookie_name()).and_then(|cookie| service.state().sign_ins.session(cookie)),
    };
    let pending = Pending { request, person };
    let id = service.state().sign_ins.begin(pending.clone())?;
    match person {
        Some(person) => ask(service, &id, &pending.request, person),
        None => Ok(sign_in::page(service, &id, &pending.request, query.get("login_hint"))),
    }
}

/// Judges an authorization request. Whatever is wrong with it is said on our own page: no answer reaches the
/// app. The order is Docusign's as far as it is known: the app, its redirect URI, then the rest.
fn check(service: &Service, query: &Form) -> Result<AuthorizationRequest, ConsentRefusal> {
    if query.repeats() {
        return Err(ConsentRefusal::Unreadable);
    }
    let state = service.state();
    let app = state.apps.get(query.text("client_id")).ok_or(ConsentRefusal::UnknownClient)?;
    let redirect_uri = query.text("redirect_uri");
    if app.settings.redirect_uris.is_empty() {
        return Err(ConsentRefusal::NoRedirectUris);
    }
    if !app.settings.redirect_uris.iter().any(|registered| registered == redirect_uri) {
        return Err(ConsentRefusal::RedirectUri { given: redirect_uri.to_owned() });
    }
    if query.text("response_type") != "code" || !app.may_sign_in() {
        return Err(ConsentRefusal::ResponseType);
    }
    let scopes: Vec<_> = query.text("scope").split(' ').filter(|scope| !scope.is_empty()).collect();
    if scopes.is_empty() || !scopes.iter().all(|scope| is_scope(scope)) {
        return Err(ConsentRefusal::Scope);
    }
    let challenge = match (query.get("code_challenge"), query.get("code_challenge_method")) {
        (Some(challenge), Some("S256")) if is_challenge(challenge) => Some(challenge.to_owned()),
        (None, None) if !app.requires_pkce() && !service.behaves(Behaviour::RequirePkce) => None,
        (Some(_), Some(_)) => return Err(ConsentRefusal::Challenge),
        _ => return Err(ConsentRefusal::PkceRequired),
    };
    Ok(AuthorizationRequest {
        key: app.key.clone(),
        redirect_uri: redirect_uri.to_owned(),
        scopes: scopes.into_iter().map(str::to_owned).collect(),
        state: query.get("state").map(str::to_owned),
        challenge,
    })
}

/// RFC 6749, section 3.3: printable ASCII but `"` and `\`.
fn is_scope(scope: &str) -> bool {
    scope.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"\\".contains(&byte))
}

/// SHA-256 in base64url: 43 characters.
fn is_challenge(challenge: &str) -> bool {
    challenge.len() == 43
        && challenge.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// `POST /oauth/sign-in`: somebody was picked.
pub(super) fn pick(service: &Service, form: &Form) -> ServiceAnswer {
    let id = form.text("request");
    let mut state = service.state();
    let Some(person) = person(form.text("person")).filter(|_| state.sign_ins.pending(id).is_some()) else {
        return Ok(refused::page(service, &ConsentRefusal::Over));
    };
    state.sign_ins.pick(id, person);
    let session = state.sign_ins.open_session(person)?;
    let cookie = format!("{}={session}; Path=/; HttpOnly; SameSite=Lax", service.cookie_name());
    Ok(HttpReply::redirect(303, with_query("/oauth/consent", &[("request", id)])).with("set-cookie", cookie))
}

/// `GET /oauth/consent`: after somebody was picked.
pub(super) fn go_on(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    let query = asked.query().unwrap_or_default();
    let id = query.text("request");
    let pending = service.state().sign_ins.pending(id).cloned();
    match pending {
        Some(Pending { request, person: Some(person) }) => ask(service, id, &request, person),
        Some(Pending { request, person: None }) => Ok(sign_in::page(service, id, &request, None)),
        None => Ok(refused::page(service, &ConsentRefusal::Over)),
    }
}

/// Asks for consent, unless it was given before.
fn ask(
    service: &Service,
    id: &str,
    request: &AuthorizationRequest,
    person: &'static PracticePerson,
) -> ServiceAnswer {
    if service.state().sign_ins.agreed(person, request) {
        return accept(service, id, request, person);
    }
    Ok(consent::page(service, id, request, person))
}

/// `POST /oauth/consent`: Accept or Cancel.
pub(super) fn decide(service: &Service, form: &Form) -> ServiceAnswer {
    let id = form.text("request");
    let pending = service.state().sign_ins.pending(id).cloned();
    let Some(Pending { request, person: Some(person) }) = pending else {
        return Ok(refused::page(service, &ConsentRefusal::Over));
    };
    match form.text("answer") {
        "accept" => accept(service, id, &request, person),
        "cancel" => Ok(cancel(service, id, &request)),
        _ => Ok(consent::page(service, id, &request, person)),
    }
}

fn accept(
    service: &Service,
    id: &str,
    request: &AuthorizationRequest,
    person: &'static PracticePerson,
) -> ServiceAnswer {
    let now = service.clock.monotonic();
    let mut state = service.state();
    state.sign_ins.agree(person, request);
    state.sign_ins.end(id);
    let code = state.tokens.code(now, person, request)?;
    Ok(send_back(service, request, vec![("code", &code)]))
}

fn cancel(service: &Service, id: &str, request: &AuthorizationRequest) -> HttpReply {
    service.state().sign_ins.end(id);
    let reason =
        if service.behaves(Behaviour::DenyAsMessage) { "error_message" } else { "error_description" };
    send_back(
        service,
        request,
        vec![("error", "access_denied"), (reason, "The user did not consent to connecting the application")],
    )
}

/// Sends the browser to the app, with the answer, the state, and an issuer if we are to name one.
fn send_back<'a>(
    service: &'a Service,
    request: &'a AuthorizationRequest,
    mut parameters: Vec<(&'a str, &'a str)>,
) -> HttpReply {
    parameters.extend(request.state.as_deref().map(|state| ("state", state)));
    if service.behaves(Behaviour::IssSent) {
        parameters.push(("iss", &service.account.origin));
    }
    if service.behaves(Behaviour::IssWrong) {
        parameters.push(("iss", WRONG_ISSUER));
    }
    let address = with_query(&request.redirect_uri, &parameters);
    match host_elsewhere(&request.redirect_uri) {
        Some(host) => elsewhere::page(service, &host, &address),
        None => HttpReply::redirect(302, address),
    }
}

/// The host of a redirect URI that is not on this computer.
fn host_elsewhere(redirect_uri: &str) -> Option<String> {
    let url = Url::parse(redirect_uri).ok()?;
    let host = url.host()?;
    let is_here = match host {
        Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
    };
    (!is_here).then(|| host.to_string())
}

/// `GET /oauth/logout`.
pub(super) fn sign_out(service: &Service, asked: &HttpRequest) -> HttpReply {
    let name = service.cookie_name();
    if let Some(cookie) = asked.cookie(&name) {
        service.state().sign_ins.close_session(cookie);
    }
    sign_in::signed_out(service)
        .with("set-cookie", format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"))
}
