//! No setting says which browser it is, or one that cannot be followed: what else opens a page is tried before it is said that nothing
//! does.

use std::collections::HashMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use zbus::blocking::connection::{Builder, Connection};
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

use super::scene::{self, Practice, Scene};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
/// What is said of a page that nothing opens, before its address.
const NOT_OPENED: &str = "The browser could not be opened. Go to this address yourself:";
/// What is said of a sign-in that nothing opens.
const NO_SIGN_IN: &str = "Your browser could not be opened";

/// A `PATH` on which nothing is but what is put there; and what that was given.
struct Tools {
    bin: PathBuf,
    given: PathBuf,
}

impl Tools {
    fn on(desktop: &Desktop) -> Self {
        let tools = Self { bin: desktop.folder().join("bin"), given: desktop.folder().join("given") };
        fs::create_dir(&tools.bin).unwrap();
        tools
    }

    /// A program that does what `script` says.
    fn add(&self, name: &str, script: &str) -> PathBuf {
        program(&self.bin.join(name), script)
    }

    /// What to say in a script, so that what it is given is written down, each word in a line.
    fn write_down(&self) -> String {
        let given = self.given.display();
        format!(r#"printf '%s\n' "$@" >'{given}.new'; /bin/mv '{given}.new' '{given}'"#)
    }

    /// An `xdg-open` that writes down what it is given, and ends so.
    fn add_xdg_open(&self, status: u8) {
        self.add("xdg-open", &format!("{}\nexit {status}", self.write_down()));
    }

    /// What a program was given since this was last asked.
    #[track_caller]
    fn next(&self) -> Vec<String> {
        let words = wait::until(PATIENCE, || fs::read_to_string(&self.given).ok()).expect("it is started");
        fs::remove_file(&self.given).unwrap();
        words.lines().map(str::to_owned).collect()
    }
}

fn program(path: &Path, script: &str) -> PathBuf {
    fs::write(path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_owned()
}

/// The portal's part that opens pages.
struct OpenUri(mpsc::Sender<String>);

#[zbus::interface(name = "org.freedesktop.portal.OpenURI")]
impl OpenUri {
    #[zbus(name = "OpenURI")]
    fn open_uri(&self, window: &str, uri: &str, options: HashMap<String, OwnedValue>) -> OwnedObjectPath {
        // What belongs to the call and is of no interest here.
        let _ = (window, options);
        self.0.send(uri.to_owned()).unwrap();
        "/org/freedesktop/portal/desktop/request/1/t".try_into().unwrap()
    }
}

/// A portal comes up on this desktop.
fn portal(desktop: &Desktop) -> (Connection, mpsc::Receiver<String>) {
    let (opened, was_opened) = mpsc::channel();
    let bus = Builder::address(desktop.bus_address())
        .and_then(|builder| builder.serve_at("/org/freedesktop/portal/desktop", OpenUri(opened)))
        .and_then(|builder| builder.name(PORTAL))
        .and_then(Builder::build)
        .unwrap();
    (bus, was_opened)
}

/// The program on a desktop with these tools alone, at the list that says how to make a key. `BROWSER` is not set there.
fn at_the_list(port: u16, go_on: impl FnOnce(&Scene, &Tools, &Window<'_>)) {
    let scene = Scene::at_port(port);
    let practice = Practice::start(&scene, "");
    let tools = Tools::on(&scene.desktop);
    let program = Program::on(&scene.desktop)
        .arg("--data-dir")
        .arg(scene.data())
        .args(["--practice-server", &practice.origin])
        .env("PATH", &tools.bin)
        .start();
    let window = program.window();
    scene::choose_the_sheet(&window);
    window.click("push button", "Continue");
    window.click("push button", "Help me make one");
    window.wait_for("push button", "Open Apps and Keys");
    go_on(&scene, &tools, &window);
}

/// Presses the button that opens a page.
fn open_apps_and_keys(window: &Window<'_>) {
    window.click("push button", "Open Apps and Keys");
}

/// The one address among what a program was given, which has to be the page's.
#[track_caller]
fn assert_apps_and_keys(given: &[String]) {
    assert!(matches!(given, [page] if page.contains("/apps-and-keys")), "{given:?}");
}

/// From the list to the wait for the browser.
#[track_caller]
fn sign_in<'w, 'd>(window: &'w Window<'d>) -> Walk<'w, 'd> {
    window.click("push button", "I have my keys");
    Walk::in_window(window)
        .see(question::KEYS)
        .fill_keys("3f8a1c52-7b0e-4d19-9c46-2ad58e07b913", "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518")
        .to_sign_in()
        .press(question::SIGN_IN)
        .see(question::WAITING)
}

#[test]
fn case_14_without_a_browser_that_is_known_xdg_open_gets_the_address() {
    at_the_list(18742, |_scene, tools, window| {
        tools.add_xdg_open(0);
        open_apps_and_keys(window);
        assert_apps_and_keys(&tools.next());
        sign_in(window);
        // The page of the program's own that leads on to Docusign's.
        let given = tools.next();
        let [link] = &given[..] else { panic!("{given:?}") };
        assert!(Links::where_it_leads(link).contains("/oauth/auth?"), "{link}");
        assert!(window.find("notification", NO_SIGN_IN).is_none(), "{}", window.everything());
    });
}

#[test]
fn case_14_where_xdg_open_opens_nothing_or_is_not_there_the_portal_gets_the_address() {
    at_the_list(18743, |scene, tools, window| {
        let (_bus, was_opened) = portal(&scene.desktop);
        let asked = |said: &str| vec![was_opened.recv_timeout(PATIENCE).expect(said)];
        open_apps_and_keys(window);
        assert_apps_and_keys(&asked("without xdg-open the portal is asked"));
        // "A required tool could not be found", says its manual.
        tools.add_xdg_open(3);
        open_apps_and_keys(window);
        assert_apps_and_keys(&tools.next());
        assert_apps_and_keys(&asked("and where it failed"));
        assert!(window.find("label", NOT_OPENED).is_none(), "{}", window.everything());
    });
}

#[test]
fn case_14_where_nothing_opens_a_page_that_is_said_with_the_address() {
    at_the_list(18744, |_scene, tools, window| {
        open_apps_and_keys(window);
        window.wait_for("label", NOT_OPENED);
        window.wait_for_part("label", "/apps-and-keys");
        // Once there is something, it is not said any more.
        tools.add_xdg_open(0);
        open_apps_and_keys(window);
        assert_apps_and_keys(&tools.next());
        window.gone("label", NOT_OPENED);
        tools.add_xdg_open(3);
        sign_in(window);
        window.wait_for("notification", NO_SIGN_IN);
        window.wait_for_part("label", "Choose Copy sign-in link");
    });
}

#[test]
fn case_14_a_quoted_command_of_the_default_browser_is_followed() {
    at_the_list(18745, |scene, tools, window| {
        // Nothing else may open it.
        let folder = scene.desktop.folder().join("My Browser");
        fs::create_dir(&folder).unwrap();
        let browser = program(&folder.join("browser"), &tools.write_down());
        let browser = browser.display();
        tools.add("plain-browser", &tools.write_down());
        tools.add("xdg-settings", "echo quoted.desktop");
        let applications = scene.desktop.home().join(".local/share/applications");
        fs::create_dir_all(&applications).unwrap();
        for (command, before) in [
            (format!(r#""{browser}" --new-window %u"#), vec!["--new-window"]),
            (r#"plain-browser --class "Work Browser" %U"#.to_owned(), vec!["--class", "Work Browser"]),
            (format!(r#"/usr/bin/env "KIND=a b" "{browser}""#), vec![]),
        ] {
            let entry = format!("[Desktop Entry]\nType=Application\nName=Browser\nExec={command}\n");
            fs::write(applications.join("quoted.desktop"), entry).unwrap();
            open_apps_and_keys(window);
            let mut given = tools.next();
            let page = given.pop().into_iter().collect::<Vec<_>>();
            assert_apps_and_keys(&page);
            assert_eq!(given, before, "{command}");
        }
        // One that cannot be followed: what else there is gets it.
        fs::write(applications.join("quoted.desktop"), "[Desktop Entry]\nExec=\"/nowhere/my browser\" %u\n")
            .unwrap();
        tools.add_xdg_open(0);
        open_apps_and_keys(window);
        assert_apps_and_keys(&tools.next());
    });
}
