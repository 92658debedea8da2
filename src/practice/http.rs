//! A request and a reply as the practice service sees them, free of the HTTP libraries. The headers that every reply
//! bears are set here. Knows nobody else.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::form::{BadForm, Form};
use super::html::HtmlPage;

/// A request whose body has arrived. Bears secrets, so it has no Debug.
pub(super) struct HttpRequest {
    /// GET, POST, …
    pub(super) method: String,
    /// The path as it was sent, not decoded.
    pub(super) path: String,
    /// What followed the `?`.
    pub(super) query: String,
    /// Names in lower case. Values that are no visible ASCII are left out.
    pub(super) headers: Vec<(String, String)>,
    /// The body, whole.
    pub(super) body: Vec<u8>,
}

impl HttpRequest {
    /// The value of a header; nothing if it is missing or there are two.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut values =
            self.headers.iter().filter(|(given, _)| given == name).map(|(_, value)| value.as_str());
        values.next().filter(|_| values.next().is_none())
    }

    /// Whether the header is there at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(given, _)| given == name)
    }

    /// Path and query as they were sent.
    pub(super) fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The query as a form.
    pub(super) fn query(&self) -> Result<Form, BadForm> {
        Form::read(self.query.as_bytes())
    }

    /// Whether the body says that it is a form; a `charset` beside it does not matter.
    pub(super) fn is_form(&self) -> bool {
        let kind = self.header("content-type").unwrap_or_default().split(';').next().unwrap_or_default();
        kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
    }

    /// The value of a cookie.
    pub(super) fn cookie(&self, name: &str) -> Option<&str> {
        let cookies = self.headers.iter().filter(|(given, _)| given == "cookie");
        cookies
            .flat_map(|(_, value)| value.split(';'))
            .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
    }

    /// What stands before and behind the first colon in an `Authorization: Basic` header (RFC 7617), as it was sent.
    pub(super) fn basic(&self) -> Option<(String, String)> {
        let (scheme, encoded) = self.header("authorization")?.split_once(' ')?;
        scheme.eq_ignore_ascii_case("basic").then_some(())?;
        let pair = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
        let (user, password) = pair.split_once(':')?;
        Some((user.to_owned(), password.to_owned()))
    }

    /// The token of an `Authorization: Bearer` header.
    pub(super) fn bearer(&self) -> Option<&str> {
        let (scheme, token) = self.header("authorization")?.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    }
}

/// How a reply is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// At once and whole.
    Prompt,
    /// After a pause.
    After(Duration),
    /// Half of the body, then the connection closes.
    Half,
    /// Not at all.
    Never,
}

/// A reply.
pub(super) struct HttpReply {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    pub(super) manner: Manner,
}

/// On every reply: nothing is stored, guessed, framed or told to others.
const ALWAYS: [(&str, &str); 6] = [
    ("cache-control", "no-store"),
    ("pragma", "no-cache"),
    ("x-content-type-options", "nosniff"),
    // Not `no-referrer`: with it, browsers send `Origin: null` with our own forms.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

impl HttpReply {
    /// A reply with nothing in it.
    pub(super) fn empty(status: u16) -> Self {
        let headers = ALWAYS.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { status, headers, body: Vec::new(), manner: Manner::Prompt }
    }

    /// 405, with the methods that are allowed.
    pub(super) fn not_allowed(methods: &str) -> Self {
        Self::empty(405).with("allow", methods.to_owned())
    }

    /// A page. Its forms may lead to us and, by redirect, to the places the page names.
    pub(super) fn page(status: u16, page: HtmlPage) -> Self {
        let policy = format!(
            "default-src 'none'; style-src 'self'; form-action {}; base-uri 'none'; frame-ancestors 'none'",
            page.form_action()
        );
        Self::text(status, "text/html; charset=utf-8", page.render()).with("content-security-policy", policy)
    }

    /// JSON, as the token endpoint and the API send it.
    pub(super) fn json(status: u16, value: &Value) -> Self {
        Self::text(status, "application/json; charset=utf-8", value.to_string())
    }

    /// Any other text.
    pub(super) fn text(status: u16, kind: &str, text: String) -> Self {
        let mut reply = Self::empty(status).with("content-type", kind.to_owned());
        reply.body = text.into_bytes();
        reply
    }

    /// Sends the browser on. 302 towards the app, as Docusign does; 303 between our own pages.
    pub(super) fn redirect(status: u16, location: String) -> Self {
        Self::empty(status).with("location", location)
    }

    /// With one more header.
    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Delivered in another manner.
    pub(super) fn delivered(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }
}
