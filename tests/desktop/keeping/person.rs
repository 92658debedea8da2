//! Somebody at the window who has keys at hand, and the pages of Practice they sign in at.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use countersign::clock::Clock;
use countersign::practice::{Behaviour, Practice};

use crate::support::client::{Browser, FORM, form, get, percent, request};
use crate::support::desk::{self, APPS, basic, make_app, settings, tokens_of};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::{Program, Start};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// A practice service with one app in it.
pub struct App {
    /// The account server's origin.
    pub origin: String,
    admin: String,
    /// The service, where it is in this process.
    _practice: Option<Practice>,
    pub integration_key: String,
    pub secret_key: String,
    pub redirect_uri: String,
}

impl App {
    pub fn new() -> Self {
        Self::behaving(&[])
    }

    /// With a Practice that misbehaves.
    pub fn behaving(behaviours: &[Behaviour]) -> Self {
        let practice = desk::start(behaviours, &Clock::system());
        let (origin, admin) = (practice.origin().to_owned(), practice.apps_and_keys().to_owned());
        Self { _practice: Some(practice), ..Self::at(origin, admin) }
    }

    /// At a service in another process, which has these two origins.
    pub fn at(origin: String, admin: String) -> Self {
        let mut browser = Browser { origin, admin, cookies: BTreeMap::new() };
        let redirect_uri = format!("http://localhost:{}/callback", a_free_port());
        let (integration_key, secret_key) = make_app(&mut browser, &settings(&[&redirect_uri]));
        let Browser { origin, admin, .. } = browser;
        Self { origin, admin, _practice: None, integration_key, secret_key, redirect_uri }
    }

    fn browser(&self) -> Browser {
        Browser { origin: self.origin.clone(), admin: self.admin.clone(), cookies: BTreeMap::new() }
    }
}

impl App {
    /// Adds a secret key to the app, as Docusign's page does: the others stay good until they are deleted.
    pub fn another_secret(&self) -> String {
        let mut browser = self.browser();
        let path = format!("{APPS}/{}", self.integration_key);
        let page = browser.get(&path);
        let fields = settings(&[&self.redirect_uri]);
        let page = browser.post(&page, &path, &[&fields[..], &[("do", "add-secret")]].concat());
        page.after("id=\"new-secret-key\"", "value")
    }
}

/// Keys and tokens of somebody who has an app of his own at the same service.
pub struct Another {
    pub integration_key: String,
    pub secret_key: String,
    pub access_token: String,
    pub refresh_token: String,
}

impl App {
    /// Those of an app that `person` signed in for elsewhere.
    pub fn of_another(&self, person: &str) -> Another {
        let mut browser = self.browser();
        let uri = "http://localhost:9/callback";
        let (integration_key, secret_key) = make_app(&mut browser, &settings(&[uri]));
        let link = format!(
            "/oauth/auth?response_type=code&client_id={integration_key}&redirect_uri={}&scope=extended%20signature",
            percent(uri)
        );
        let page = browser.get(&link);
        let id = page.after("name=\"request\"", "value");
        let next = browser.post(&page, "/oauth/sign-in", &[("request", &id), ("person", person)]);
        let page = browser.follow(&next);
        let id = page.after("name=\"request\"", "value");
        let answer = browser.post(&page, "/oauth/consent", &[("request", &id), ("answer", "accept")]);
        let code = answer.redirect().1.remove("code").expect("a code");
        let asked = form(&[("grant_type", "authorization_code"), ("code", &code)]);
        let header = basic(&integration_key, &secret_key);
        let reply =
            request(&self.origin, "POST", "/oauth/token", &[FORM, ("Authorization", &header)], &asked);
        let (access_token, refresh_token) = tokens_of(&reply);
        Another { integration_key, secret_key, access_token, refresh_token }
    }
}

/// A port that nobody listens on now. Others may take it meanwhile, which is unlikely: the system gives out each in turn.
fn a_free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Where the program keeps its data on this desktop.
pub fn data_dir(desktop: &Desktop) -> PathBuf {
    desktop.folder().join("data")
}

/// The program with `app`'s Practice, to be started.
pub fn start<'d>(desktop: &'d Desktop, app: &App, links: &Links) -> Start<'d> {
    Program::on(desktop)
        .args(["--practice-server", app.origin.as_str(), "--reduce-motion", "--data-dir"])
        .arg(data_dir(desktop))
        .env("BROWSER", links.command())
}

/// Starts the program, with `app`'s Practice.
pub fn begin<'d>(desktop: &'d Desktop, app: &App, links: &Links) -> Program<'d> {
    start(desktop, app, links).start()
}

/// From Choose to Keys, with keys at hand.
pub fn to_keys(window: &Window<'_>) {
    Walk::in_window(window).to_keys_in_turn();
}

/// From Keys to Check: the keys are entered, and Olive consents.
pub fn to_check(window: &Window<'_>, app: &App, links: &Links) {
    let walk = Walk::in_window(window).fill_keys(&app.integration_key, &app.secret_key);
    consent(app, &walk.fill_redirect_uri(&app.redirect_uri).press("Continue").open_link(links));
    window.wait_for("list item", "Reading the billing plan: passed");
}

/// From Choose to Save.
pub fn to_save(window: &Window<'_>, app: &App, links: &Links) {
    to_keys(window);
    to_check(window, app, links);
    Walk::in_window(window).to_save();
}

/// From Choose to Home, where the connection is. Its id.
pub fn to_home(desktop: &Desktop, window: &Window<'_>, app: &App, links: &Links) -> String {
    to_save(window, app, links);
    window.click("push button", "Save");
    window.click("push button", "Finish");
    window.wait_for("heading", question::HOME);
    the_one_connection(desktop)
}

/// The newest secret of this kind that the keychain has for a connection: it has two places, and takes them in turn.
pub fn newest(desktop: &Desktop, id: &str, kind: &str) -> String {
    let found = kept(desktop, id, kind).or_else(|| kept(desktop, id, &format!("{kind}.2")));
    found.unwrap_or_else(|| panic!("no {kind} is kept"))
}

/// What the browser does: Olive is picked, accepts, and is led back to the wizard's receiver.
pub fn consent(app: &App, link: &str) {
    consent_as(app, link, "olive");
}

/// The same as somebody else.
pub fn consent_as(app: &App, link: &str, person: &str) {
    let (origin, path) = at(&answer_of(app, link, person));
    let landed = get(&origin, &path);
    assert_eq!(landed.status, 303, "{landed:?}");
}

/// Where the browser is led to after somebody has signed in with this link and accepted.
pub fn answer_of(app: &App, link: &str, person: &str) -> String {
    let mut browser = app.browser();
    let path = link.strip_prefix(&app.origin).expect("Practice is asked");
    let page = browser.get(path);
    let id = page.after("name=\"request\"", "value");
    let next = browser.post(&page, "/oauth/sign-in", &[("request", &id), ("person", person)]);
    let page = browser.follow(&next);
    // Who consented to this app before is not asked again.
    if page.status == 302 {
        return page.location().to_owned();
    }
    let id = page.after("name=\"request\"", "value");
    let answer = browser.post(&page, "/oauth/consent", &[("request", &id), ("answer", "accept")]);
    answer.location().to_owned()
}

/// Origin and path of an address.
fn at(address: &str) -> (String, String) {
    let path = address["http://".len()..].find('/').expect("a path") + "http://".len();
    (address[..path].to_owned(), address[path..].to_owned())
}

/// All that is said in banners now.
pub fn said(window: &Window<'_>) -> Vec<String> {
    window.names("notification")
}

/// The only connection this computer keeps: its id, which its items in the keychain are named after.
pub fn the_one_connection(desktop: &Desktop) -> String {
    let index = index(desktop);
    let connections = index["connections"].as_array().expect("a list of connections");
    assert_eq!(connections.len(), 1, "{connections:?}");
    connections[0]["id"].as_str().expect("an id").to_owned()
}

/// The program's list of what it keeps.
pub fn index(desktop: &Desktop) -> serde_json::Value {
    let text = fs::read(data_dir(desktop).join("connections.json")).expect("the index");
    serde_json::from_slice(&text).expect("JSON")
}

/// What the keychain holds of a connection or a draft.
pub fn kept(desktop: &Desktop, id: &str, what: &str) -> Option<String> {
    desktop.secret_lookup(&[("service", "Countersign"), ("username", &format!("{id}/{what}"))])
}

/// Panics if one of `secrets` stands in a file below `folder`.
pub fn nothing_of(secrets: &[&str], folder: &Path) {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                let bytes = fs::read(entry.path()).unwrap();
                for secret in secrets {
                    let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
                    assert!(!found, "a secret stands in {}", entry.path().display());
                }
            }
        }
    }
}

/// Takes a picture of the desktop, for people to look at, if a folder for pictures is named in `PICTURES`.
pub fn picture(desktop: &Desktop, name: &str) {
    if let Some(folder) = std::env::var_os("PICTURES") {
        // What a screen reader is told is there before it is painted; nothing is judged by the picture.
        std::thread::sleep(Duration::from_secs(1));
        desktop.screenshot(Path::new(&folder).join(name).with_extension("png"));
    }
}
