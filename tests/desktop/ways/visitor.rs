//! A person at a browser, spoken for over HTTP: makes an app in Practice, signs in, accepts or cancels, and goes
//! where Practice sends them, or does not.

use std::collections::BTreeMap;

use url::Url;

use crate::support::client::{Browser, Heard, get};
use crate::support::desk::{self, APPS};
use crate::support::practice::Made;

/// A browser with its cookies.
pub struct Visitor(Browser);

impl Visitor {
    /// In front of the practice service at `origin`, with nothing remembered.
    pub fn at(origin: &str) -> Self {
        // The account server sends those on who ask it for Apps and Keys.
        let apps = get(origin, APPS);
        let admin = apps.location().strip_suffix(APPS).expect("the page of Apps and Keys").to_owned();
        Self(Browser { origin: origin.to_owned(), admin, cookies: BTreeMap::new() })
    }

    /// Makes an app as the list on Prepare says.
    pub fn make_an_app(&mut self, redirect_uri: &str) -> Made {
        let (integration_key, secret_key) = desk::make_app(&mut self.0, &desk::settings(&[redirect_uri]));
        Made { integration_key, secret_key }
    }

    /// Makes an app whose page has these fields, and no others.
    pub fn make_an_app_with(&mut self, fields: &[(&str, &str)]) -> Made {
        let (integration_key, secret_key) = desk::make_app(&mut self.0, fields);
        Made { integration_key, secret_key }
    }

    /// Changes an app that is there: its page has these fields from now on, and no others.
    pub fn change_the_app(&mut self, made: &Made, fields: &[(&str, &str)]) {
        let path = format!("{APPS}/{}", made.integration_key);
        let page = self.0.get(&path);
        let saved = self.0.post(&page, &path, &[fields, &[("do", "save")]].concat());
        assert_eq!(saved.status, 303, "{saved:?}");
    }

    /// What the page says to which a sign-in link leads that Docusign refuses.
    pub fn refused(&mut self, link: &str) -> String {
        let page = self.0.get(link.strip_prefix(self.0.origin.as_str()).expect("a link to Practice"));
        assert_eq!(page.status, 400, "{page:?}");
        page.text_of("refusal")
    }

    /// Follows a sign-in link as this person, and accepts; the address that Practice leads to then.
    pub fn accept(&mut self, link: &str, person: &str) -> String {
        self.answer(link, person, "accept")
    }

    /// The same, but **Cancel**.
    pub fn cancel(&mut self, link: &str, person: &str) -> String {
        self.answer(link, person, "cancel")
    }

    fn answer(&mut self, link: &str, person: &str, answer: &str) -> String {
        let page = self.0.get(link.strip_prefix(self.0.origin.as_str()).expect("a link to Practice"));
        if page.status == 302 {
            // Signed in already, and consent was given: the browser is led on at once, as whoever that was.
            return page.location().to_owned();
        }
        assert_eq!(page.status, 200, "{page:?}");
        let id = page.after("name=\"request\"", "value");
        let picked = self.0.post(&page, "/oauth/sign-in", &[("request", &id), ("person", person)]);
        let next = self.0.follow(&picked);
        // Consent that was given before is not asked for again.
        let last = if next.status == 302 { next } else { self.decide(&next, answer) };
        assert_eq!(last.status, 302, "{last:?}");
        last.location().to_owned()
    }

    fn decide(&mut self, page: &Heard, answer: &str) -> Heard {
        let id = page.after("name=\"request\"", "value");
        self.0.post(page, "/oauth/consent", &[("request", &id), ("answer", answer)])
    }
}

/// The page that a browser sees which goes to `address` on this computer and where that leads: one that says that the
/// answer was taken.
pub fn bring(address: &str) -> String {
    let heard = page(address);
    assert_eq!(heard.status, 200, "{heard:?}");
    heard.body
}

/// The page that a browser sees which goes to `address` on this computer and where that leads.
pub fn page(address: &str) -> Heard {
    let url = Url::parse(address).expect("an address");
    let (origin, path) = parts(&url);
    let heard = get(&origin, &path);
    if heard.status != 303 {
        return heard;
    }
    get(&origin, &parts(&url.join(heard.location()).expect("an address")).1)
}

/// Origin and path of an address; port 80 named, which connecting to it needs.
fn parts(url: &Url) -> (String, String) {
    let port = match url.port_or_known_default().expect("a port") {
        80 => ":80".to_owned(),
        other => format!(":{other}"),
    };
    let origin = format!("http://{}{port}", url.host_str().expect("a host"));
    (origin, url[url::Position::BeforePath..].to_owned())
}

/// The parameters of a sign-in link.
pub fn parameters(link: &str) -> BTreeMap<String, String> {
    Url::parse(link).expect("a link").query_pairs().into_owned().collect()
}
