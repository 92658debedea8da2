//! The service behind the door: what it was started with, what it remembers, and which place of it answers which
//! path.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::behaviour::Behaviour;
use super::form::Form;
use super::http::{Asked, Reply};
use super::random::{NoRandom, opaque};
use super::state::State;
use super::state::tokens::Manners;
use super::{admin, api, authorize, pages, token};
use crate::clock::Clock;

/// The stylesheet of the pages.
const STYLE: &str = include_str!("../../assets/practice/practice.css");

/// What a place answers: a reply, or the admission that there were no random numbers for it.
pub(super) type Answer = Result<Reply, NoRandom>;

/// A running service.
pub(super) struct Service {
    /// `http://127.0.0.1:PORT`.
    pub(super) origin: String,
    /// What time it is.
    pub(super) clock: Clock,
    /// What every form of ours carries, and no other page knows.
    pub(super) form_key: String,
    pub(super) behaviours: Vec<Behaviour>,
    state: Mutex<State>,
}

impl Service {
    /// A service that knows no app and no sign-in yet.
    pub(super) fn new(origin: String, behaviours: Vec<Behaviour>, clock: Clock) -> Result<Self, NoRandom> {
        Ok(Self { origin, clock, form_key: opaque(32)?, behaviours, state: Mutex::default() })
    }

    /// Whether it was started to misbehave in that way.
    pub(super) fn behaves(&self, behaviour: Behaviour) -> bool {
        self.behaviours.contains(&behaviour)
    }

    /// What it remembers, for as long as the guard lives.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
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
        let port = self.origin.rsplit(':').next().unwrap_or_default();
        format!("practice-session-{port}")
    }

    /// Answers a request.
    pub(super) fn answer(&self, asked: &Asked) -> Reply {
        self.place(asked).unwrap_or_else(|NoRandom| Reply::empty(500))
    }

    fn place(&self, asked: &Asked) -> Answer {
        match (asked.path.as_str(), asked.method.as_str()) {
            ("/", "GET") => Ok(pages::home(self)),
            ("/practice.css", "GET") => Ok(Reply::text(200, "text/css; charset=utf-8", STYLE.to_owned())),
            ("/oauth/auth", "GET") => authorize::begin(self, asked),
            ("/oauth/sign-in", "POST") => self.posted(asked, |form| authorize::pick(self, form)),
            ("/oauth/consent", "GET") => authorize::go_on(self, asked),
            ("/oauth/consent", "POST") => self.posted(asked, |form| authorize::decide(self, form)),
            ("/oauth/logout", "GET") => Ok(authorize::sign_out(self, asked)),
            ("/oauth/token", "POST") => token::answer(self, asked),
            ("/oauth/userinfo", "GET") => api::user_info(self, asked),
            ("/" | "/practice.css" | "/oauth/auth" | "/oauth/logout" | "/oauth/userinfo", _) => {
                Ok(not_allowed("GET"))
            }
            ("/oauth/sign-in" | "/oauth/token", _) => Ok(not_allowed("POST")),
            ("/oauth/consent", _) => Ok(not_allowed("GET, POST")),
            (path, method) => match (path.strip_prefix(admin::PATH), path.strip_prefix(api::PATH)) {
                (Some(rest), _) => admin::answer(self, asked, method, rest),
                (_, Some(rest)) => Ok(api::answer(self, asked, method, rest)),
                _ => Ok(pages::not_found()),
            },
        }
    }

    /// Hears a form, if it is one of ours: any page in the browser can post to a loopback port.
    pub(super) fn posted(&self, asked: &Asked, hear: impl FnOnce(&Form) -> Answer) -> Answer {
        let from_us = match asked.header("origin") {
            Some(origin) => origin == self.origin,
            None => !asked.has("origin"),
        };
        let same_site = match asked.header("sec-fetch-site") {
            Some(site) => site == "same-origin",
            None => !asked.has("sec-fetch-site"),
        };
        let form = if asked.is_form() { Form::read(&asked.body).ok() } else { None };
        match form.filter(|form| from_us && same_site && form.text("form-key") == self.form_key) {
            Some(form) => hear(&form),
            None => Ok(pages::foreign_form()),
        }
    }
}

/// 405, with the methods that are allowed.
pub(super) fn not_allowed(methods: &str) -> Reply {
    Reply::empty(405).with("allow", methods.to_owned())
}
