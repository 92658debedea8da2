//! A service with an app set up through its pages, and the steps of a sign-in.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use countersign::clock::Clock;
use countersign::practice::{Behaviour, Practice, PracticeOptions};
use jiff::Timestamp;

use super::client::{Browser, FORM, Heard, form, get, percent, request};

pub const APPS: &str = "/admin/apps-and-keys";
pub const URI: &str = "http://localhost:8721/callback";
/// RFC 7636, appendix B.
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

pub const MINUTE: Duration = Duration::from_mins(1);
pub const SECOND: Duration = Duration::from_secs(1);
pub const DAY: Duration = Duration::from_hours(24);

pub struct Desk {
    pub practice: Practice,
    /// The account server's.
    pub origin: String,
    /// That of Apps and Keys.
    pub admin: String,
    pub clock: Clock,
    pub browser: Browser,
    pub key: String,
    pub secret: String,
}

/// A service with nothing in it.
pub fn start(behaviours: &[Behaviour], clock: &Clock) -> Practice {
    Practice::start(PracticeOptions {
        port: 0,
        behaviours: behaviours.to_vec(),
        kept: None,
        clock: clock.clone(),
    })
    .unwrap()
}

pub fn standing() -> Clock {
    Clock::standing_at("2026-11-22T10:00:00Z".parse::<Timestamp>().unwrap())
}

/// The fields of an app's page when it is set up for the connector guides' flow.
pub fn settings<'a>(uris: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("app-name", "My Connector"),
        ("integration-type", "private"),
        ("store-secret", "yes"),
        ("authorization-code-grant", "on"),
    ];
    fields.extend(uris.iter().map(|uri| ("redirect-uri", *uri)));
    fields
}

/// Makes an app through the pages. Gives its integration key and a secret key.
pub fn make_app(browser: &mut Browser, fields: &[(&str, &str)]) -> (String, String) {
    let page = browser.get(&format!("{APPS}/new"));
    let made = browser.post(&page, &format!("{APPS}/new"), &[("app-name", "My Connector")]);
    let path = made.location().to_owned();
    let page = browser.follow(&made);
    let key = page.after("id=\"integration-key\"", "value");
    let with = |button| [fields, &[("do", button)]].concat();
    let page = browser.post(&page, &path, &with("add-secret"));
    let secret = page.after("id=\"new-secret-key\"", "value");
    let saved = browser.post(&page, &path, &with("save"));
    assert_eq!(saved.status, 303, "{saved:?}");
    (key, secret)
}

impl Desk {
    pub fn new(behaviours: &[Behaviour]) -> Self {
        Self::with(behaviours, &settings(&[URI]))
    }

    pub fn with(behaviours: &[Behaviour], fields: &[(&str, &str)]) -> Self {
        let clock = standing();
        let practice = start(behaviours, &clock);
        let (origin, admin) = (practice.origin().to_owned(), practice.apps_and_keys().to_owned());
        let mut browser = Browser::new(&practice);
        let (key, secret) = make_app(&mut browser, fields);
        Self { practice, origin, admin, clock, browser, key, secret }
    }

    /// The parameters of a plain authorization request.
    pub fn asking(&self) -> BTreeMap<&'static str, String> {
        BTreeMap::from([
            ("response_type", "code".to_owned()),
            ("client_id", self.key.clone()),
            ("redirect_uri", URI.to_owned()),
            ("scope", "extended signature".to_owned()),
        ])
    }

    /// The path of an authorization request with some parameters added, replaced, or (when empty) left out.
    pub fn link(&self, changes: &[(&'static str, &str)]) -> String {
        let mut asking = self.asking();
        for (name, value) in changes {
            asking.insert(name, (*value).to_owned());
        }
        let kept: Vec<_> = asking.iter().filter(|(_, value)| !value.is_empty()).collect();
        let pairs: Vec<_> = kept.iter().map(|(name, value)| format!("{name}={}", percent(value))).collect();
        format!("/oauth/auth?{}", pairs.join("&"))
    }

    /// Picks somebody on a sign-in page. What comes next may be the consent page, or the redirect to the app.
    pub fn pick(&mut self, page: &Heard, person: &str) -> Heard {
        let id = page.after("name=\"request\"", "value");
        let next = self.browser.post(page, "/oauth/sign-in", &[("request", &id), ("person", person)]);
        self.browser.follow(&next)
    }

    pub fn answer(&mut self, page: &Heard, answer: &str) -> Heard {
        let id = page.after("name=\"request\"", "value");
        self.browser.post(page, "/oauth/consent", &[("request", &id), ("answer", answer)])
    }

    /// A whole sign-in in a fresh browser, up to the redirect.
    pub fn sign_in(&mut self, person: &str, changes: &[(&'static str, &str)]) -> Heard {
        self.browser = Browser::new(&self.practice);
        let page = self.browser.get(&self.link(changes));
        assert_eq!(page.status, 200, "{page:?}");
        let next = self.pick(&page, person);
        if next.status == 302 { next } else { self.answer(&next, "accept") }
    }

    pub fn code(&mut self, person: &str, changes: &[(&'static str, &str)]) -> String {
        self.sign_in(person, changes).redirect().1.remove("code").unwrap()
    }

    pub fn basic(&self) -> String {
        basic(&self.key, &self.secret)
    }

    /// A token request as the documentation has it.
    pub fn ask_token(&self, fields: &[(&str, &str)]) -> Heard {
        request(
            &self.origin,
            "POST",
            "/oauth/token",
            &[FORM, ("Authorization", &self.basic())],
            &form(fields),
        )
    }

    pub fn exchange(&self, code: &str) -> Heard {
        self.ask_token(&[("grant_type", "authorization_code"), ("code", code)])
    }

    pub fn refresh(&self, token: &str) -> Heard {
        self.ask_token(&[("grant_type", "refresh_token"), ("refresh_token", token)])
    }

    /// Access and refresh token of somebody who signed in with these scopes.
    pub fn tokens(&mut self, person: &str, scopes: &str) -> (String, String) {
        let code = self.code(person, &[("scope", scopes)]);
        tokens_of(&self.exchange(&code))
    }

    pub fn call(&self, token: &str, path: &str) -> Heard {
        request(&self.origin, "GET", path, &[("Authorization", &format!("Bearer {token}"))], "")
    }

    /// One more secret key of the app, as a person adds it; those it has go on working.
    pub fn add_secret(&self) -> String {
        let mut browser = Browser::new(&self.practice);
        let path = format!("{APPS}/{}", self.key);
        let page = browser.get(&path);
        let fields = settings(&[URI]);
        let page = browser.post(&page, &path, &[&fields[..], &[("do", "add-secret")]].concat());
        page.after("id=\"new-secret-key\"", "value")
    }

    pub fn apps_page(&self) -> Heard {
        get(&self.admin, APPS)
    }
}

pub fn basic(key: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{key}:{secret}")))
}

pub fn tokens_of(reply: &Heard) -> (String, String) {
    assert_eq!(reply.status, 200, "{reply:?}");
    let json = reply.json();
    (json["access_token"].as_str().unwrap().to_owned(), json["refresh_token"].as_str().unwrap().to_owned())
}

/// A refusal of the token endpoint: status 400, exactly these fields.
pub fn assert_refused(reply: &Heard, error: &str, description: Option<&str>) {
    assert_eq!(reply.status, 400, "{reply:?}");
    let expected = match description {
        Some(description) => serde_json::json!({ "error": error, "error_description": description }),
        None => serde_json::json!({ "error": error }),
    };
    assert_eq!(reply.json(), expected);
}
