//! Which place of the service answers which path of which origin.

use super::behaviour::{Behaviour, Call, CallFault};
use super::http::{HttpReply, HttpRequest, Manner};
use super::posted::posted;
use super::random::NoRandom;
use super::service::{ACCOUNTS, CONNECTED_APPS, Service, ServiceAnswer};
use super::{
    admin, api, authorization_server, authorize, certificate, connected_apps, discovery, pages, revocation,
    token,
};

/// The stylesheet of the pages.
const STYLE: &str = include_str!("../../assets/practice/practice.css");

/// Answers a request to the account server.
pub(super) fn answer(service: &Service, asked: &HttpRequest) -> HttpReply {
    let fault = call(asked).and_then(|call| service.fault(call));
    match fault {
        // These never get as far as looking at the request: nothing is spent.
        Some(CallFault::Stalled) => return HttpReply::empty(504).delivered(Manner::Never),
        Some(CallFault::Html) => return pages::proxy(service),
        Some(CallFault::Error) => {
            return HttpReply::text(500, "text/plain; charset=utf-8", "Internal Server Error".to_owned());
        }
        Some(CallFault::Half) | None => {}
    }
    let reply = account_place(service, asked).unwrap_or_else(|NoRandom| HttpReply::empty(500));
    if fault == Some(CallFault::Half) { reply.delivered(Manner::Half) } else { reply }
}

/// Answers a request to the origin of Apps and Keys.
pub(super) fn answer_admin(service: &Service, asked: &HttpRequest) -> HttpReply {
    admin_place(service, asked).unwrap_or_else(|NoRandom| HttpReply::empty(500))
}

fn account_place(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    match (asked.path.as_str(), asked.method.as_str()) {
        ("/", "GET") => Ok(pages::home(service)),
        ("/practice.css", "GET") => Ok(style()),
        ("/oauth/auth", "GET") => authorize::begin(service, asked),
        ("/oauth/sign-in", "POST") => {
            posted(service, &service.account, asked, |form| authorize::pick(service, form))
        }
        ("/oauth/consent", "GET") => authorize::go_on(service, asked),
        ("/oauth/consent", "POST") => {
            posted(service, &service.account, asked, |form| authorize::decide(service, form))
        }
        ("/oauth/logout", "GET") => Ok(authorize::sign_out(service, asked)),
        ("/oauth/token", "POST") => token::answer(service, asked),
        (revocation::PATH, "POST") if service.behaves(Behaviour::Revocation) => {
            Ok(revocation::answer(service, asked))
        }
        (revocation::PATH, _) if service.behaves(Behaviour::Revocation) => Ok(HttpReply::not_allowed("POST")),
        (discovery::PATH, "GET") => Ok(HttpReply::json(200, &discovery::document(service))),
        (CONNECTED_APPS, _) => connected_apps::answer(service, asked),
        (certificate::PATH, "GET") => {
            let authority = service.certificate.authority.clone();
            Ok(HttpReply::text(200, "application/x-pem-file", authority))
        }
        ("/oauth/userinfo", "GET") => api::user_info(service, asked),
        (
            "/"
            | "/practice.css"
            | "/oauth/auth"
            | "/oauth/logout"
            | "/oauth/userinfo"
            | discovery::PATH
            | certificate::PATH,
            _,
        ) => Ok(HttpReply::not_allowed("GET")),
        ("/oauth/sign-in" | "/oauth/token", _) => Ok(HttpReply::not_allowed("POST")),
        ("/oauth/consent", _) => Ok(HttpReply::not_allowed("GET, POST")),
        (path, method) => match (admin::rest(path), path.strip_prefix(ACCOUNTS)) {
            // Whoever knows the account server's address alone finds Apps and Keys all the same.
            (Some(_), _) if method == "GET" => {
                Ok(HttpReply::redirect(302, format!("{}{}", service.admin.origin, asked.target())))
            }
            (Some(_), _) => Ok(HttpReply::not_allowed("GET")),
            (_, Some(rest)) => Ok(api::answer(service, asked, method, rest)),
            _ => match authorization_server::rest(path) {
                Some(rest) => authorization_server::answer(service, asked, rest),
                None => Ok(pages::not_found(service)),
            },
        },
    }
}

fn admin_place(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    match (asked.path.as_str(), asked.method.as_str()) {
        ("/", "GET") => Ok(HttpReply::redirect(302, format!("{}/", service.account.origin))),
        ("/practice.css", "GET") => Ok(style()),
        ("/" | "/practice.css", _) => Ok(HttpReply::not_allowed("GET")),
        (path, method) => match admin::rest(path) {
            Some(rest) => admin::answer(service, asked, method, rest),
            None => Ok(pages::not_found(service)),
        },
    }
}

/// Which call a request is, of those that can go wrong on their way.
fn call(asked: &HttpRequest) -> Option<Call> {
    match (asked.path.as_str(), asked.method.as_str()) {
        ("/oauth/token", "POST") => Some(Call::Token),
        ("/oauth/userinfo", "GET") => Some(Call::UserInfo),
        (path, method) => path.strip_prefix(ACCOUNTS).and_then(|rest| api::which(method, rest)),
    }
}

fn style() -> HttpReply {
    HttpReply::text(200, "text/css; charset=utf-8", STYLE.to_owned())
}
