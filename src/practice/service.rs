//! The service behind both origins: what it was started with, what it remembers, and which place of it answers
//! which path of which origin.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::behaviour::{Behaviour, Call, CallFault};
use super::form::Form;
use super::http::{HttpReply, HttpRequest, Manner};
use super::random::{NoRandom, opaque};
use super::state::PracticeState;
use super::state::tokens::Manners;
use super::{admin, api, authorize, pages, token};
use crate::clock::Clock;

/// The stylesheet of the pages.
const STYLE: &str = include_str!("../../assets/practice/practice.css");

/// What a place answers: a reply, or the admission that there were no random numbers for it.
pub(super) type ServiceAnswer = Result<HttpReply, NoRandom>;

/// One of the two origins. What is posted to it is checked against it alone: a form of the other is a stranger's.
pub(super) struct Site {
    /// `http://127.0.0.1:PORT`.
    pub(super) origin: String,
    /// What every form of this origin carries, and no other page knows.
    pub(super) form_key: String,
}

impl Site {
    fn new(origin: String) -> Result<Self, NoRandom> {
        Ok(Self { origin, form_key: opaque(32)? })
    }
}

/// A running service.
pub(super) struct Service {
    /// The account server: sign-in, tokens, the API.
    pub(super) account: Site,
    /// Apps and Keys.
    pub(super) admin: Site,
    /// What time it is.
    pub(super) clock: Clock,
    pub(super) behaviours: Vec<Behaviour>,
    state: Mutex<PracticeState>,
}

impl Service {
    /// A service with these two origins that knows no app and no sign-in yet.
    pub(super) fn new(
        account: String,
        admin: String,
        behaviours: Vec<Behaviour>,
        clock: Clock,
    ) -> Result<Self, NoRandom> {
        let (account, admin) = (Site::new(account)?, Site::new(admin)?);
        Ok(Self { account, admin, clock, behaviours, state: Mutex::default() })
    }

    /// Whether it was started to misbehave in that way.
    pub(super) fn behaves(&self, behaviour: Behaviour) -> bool {
        self.behaviours.contains(&behaviour)
    }

    /// What it remembers, for as long as the guard lives.
    pub(super) fn state(&self) -> MutexGuard<'_, PracticeState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it issues tokens.
    pub(super) fn manners(&self) -> Manners {
        Manners {
            long: self.behaves(Behaviour::LongTokens),
            reuse_is_theft: self.behaves(Behaviour::ReuseIsTheft),
        }
    }

    /// The name of the session cookie. Cookies know no ports, so the port is part of it.
    pub(super) fn cookie_name(&self) -> String {
        let port = self.account.origin.rsplit(':').next().unwrap_or_default();
        format!("practice-session-{port}")
    }

    /// Answers a request to the account server.
    pub(super) fn answer(&self, asked: &HttpRequest) -> HttpReply {
        let fault = call(asked).and_then(|call| self.fault(call));
        match fault {
            // These never get as far as looking at the request: nothing is spent.
            Some(CallFault::Stalled) => return HttpReply::empty(504).delivered(Manner::Never),
            Some(CallFault::Html) => return pages::proxy(self),
            Some(CallFault::Error) => {
                return HttpReply::text(500, "text/plain; charset=utf-8", "Internal Server Error".to_owned());
            }
            Some(CallFault::Half) | None => {}
        }
        let reply = self.account_place(asked).unwrap_or_else(|NoRandom| HttpReply::empty(500));
        if fault == Some(CallFault::Half) { reply.delivered(Manner::Half) } else { reply }
    }

    /// Counts a call; how it is to go wrong, if it is.
    fn fault(&self, call: Call) -> Option<CallFault> {
        let number = {
            let mut state = self.state();
            let made = state.calls.entry(call).or_default();
            *made = made.saturating_add(1);
            *made
        };
        self.behaviours.iter().find_map(|behaviour| behaviour.fault_of(call, number))
    }

    /// Answers a request to the origin of Apps and Keys.
    pub(super) fn answer_admin(&self, asked: &HttpRequest) -> HttpReply {
        self.admin_place(asked).unwrap_or_else(|NoRandom| HttpReply::empty(500))
    }

    fn account_place(&self, asked: &HttpRequest) -> ServiceAnswer {
        match (asked.path.as_str(), asked.method.as_str()) {
            ("/", "GET") => Ok(pages::home(self)),
            ("/practice.css", "GET") => Ok(style()),
            ("/oauth/auth", "GET") => authorize::begin(self, asked),
            ("/oauth/sign-in", "POST") => {
                self.posted(&self.account, asked, |form| authorize::pick(self, form))
            }
            ("/oauth/consent", "GET") => authorize::go_on(self, asked),
            ("/oauth/consent", "POST") => {
                self.posted(&self.account, asked, |form| authorize::decide(self, form))
            }
            ("/oauth/logout", "GET") => Ok(authorize::sign_out(self, asked)),
            ("/oauth/token", "POST") => token::answer(self, asked),
            ("/oauth/userinfo", "GET") => api::user_info(self, asked),
            ("/" | "/practice.css" | "/oauth/auth" | "/oauth/logout" | "/oauth/userinfo", _) => {
                Ok(not_allowed("GET"))
            }
            ("/oauth/sign-in" | "/oauth/token", _) => Ok(not_allowed("POST")),
            ("/oauth/consent", _) => Ok(not_allowed("GET, POST")),
            (path, method) => match (admin::rest(path), path.strip_prefix(api::PATH)) {
                // Whoever knows the account server's address alone finds Apps and Keys all the same.
                (Some(_), _) if method == "GET" => {
                    Ok(HttpReply::redirect(302, format!("{}{}", self.admin.origin, asked.target())))
                }
                (Some(_), _) => Ok(not_allowed("GET")),
                (_, Some(rest)) => Ok(api::answer(self, asked, method, rest)),
                _ => Ok(pages::not_found(self)),
            },
        }
    }

    fn admin_place(&self, asked: &HttpRequest) -> ServiceAnswer {
        match (asked.path.as_str(), asked.method.as_str()) {
            ("/", "GET") => Ok(HttpReply::redirect(302, format!("{}/", self.account.origin))),
            ("/practice.css", "GET") => Ok(style()),
            ("/" | "/practice.css", _) => Ok(not_allowed("GET")),
            (path, method) => match admin::rest(path) {
                Some(rest) => admin::answer(self, asked, method, rest),
                None => Ok(pages::not_found(self)),
            },
        }
    }

    /// Hears a form, if it is one of `site`'s own: any page in the browser can post to a loopback port.
    pub(super) fn posted(
        &self,
        site: &Site,
        asked: &HttpRequest,
        hear: impl FnOnce(&Form) -> ServiceAnswer,
    ) -> ServiceAnswer {
        let from_us = match asked.header("origin") {
            Some(origin) => origin == site.origin,
            None => !asked.has("origin"),
        };
        let same_site = match asked.header("sec-fetch-site") {
            Some(site) => site == "same-origin",
            None => !asked.has("sec-fetch-site"),
        };
        let form = if asked.is_form() { Form::read(&asked.body).ok() } else { None };
        match form.filter(|form| from_us && same_site && form.text("form-key") == site.form_key) {
            Some(form) => hear(&form),
            None => Ok(pages::foreign_form(self)),
        }
    }
}

/// Which call a request is, of those that can go wrong on their way.
fn call(asked: &HttpRequest) -> Option<Call> {
    match (asked.path.as_str(), asked.method.as_str()) {
        ("/oauth/token", "POST") => Some(Call::Token),
        ("/oauth/userinfo", "GET") => Some(Call::UserInfo),
        (path, "GET") => path.strip_prefix(api::PATH).and_then(api::which),
        _ => None,
    }
}

fn style() -> HttpReply {
    HttpReply::text(200, "text/css; charset=utf-8", STYLE.to_owned())
}

/// 405, with the methods that are allowed.
pub(super) fn not_allowed(methods: &str) -> HttpReply {
    HttpReply::empty(405).with("allow", methods.to_owned())
}
