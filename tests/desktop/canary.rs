//! Canaries: known values for every secret go through the real program in its window, logging all there is to log, and
//! are then looked for in everything it leaves: logs, folders, arguments and environment of it and of what it starts,
//! what a screen reader is told, window titles, and its memory once the work is done.
//!
//! The server is the test's own, so that each value is known before it is sent and none is one of Practice's; its first
//! answer repeats every secret it was sent, as a careless server might.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod memory;
mod server;
mod traces;

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::Duration;

use crate::support::desktop::{Desktop, DesktopOptions};
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;
use crate::support::process::tool;
use crate::support::program::{Program, program_path};
use crate::support::turn;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;
use server::Server;
use traces::Traces;

/// The app's public name: no secret, but known.
const KEY: &str = "c0ffee00-1e97-4a3b-9d55-7f20b6e8d341";
const SECRET: &str = "ca4a41e5-6b1d-4f0e-8a72-93d5c7e0b2f6";
const CODE: &str = "canaryC0deYw8sKqT5vN2xR7mZ4bL9dF3hJ6";

/// What must not be found, by name; and what was told while the program ran.
struct Watch<'d> {
    desktop: &'d Desktop,
    hidden: Vec<(&'static str, String)>,
    told: String,
}

impl<'d> Watch<'d> {
    fn on(desktop: &'d Desktop) -> Self {
        let mut watch = Self { desktop, hidden: Vec::new(), told: String::new() };
        watch.hide("secret key", SECRET);
        watch.hide("key and secret in the Basic header", &server::basic(KEY, SECRET));
        watch
    }

    fn hide(&mut self, name: &'static str, value: &str) {
        assert!(value.len() >= 20, "{name} is too short to be looked for");
        self.hidden.push((name, value.to_owned()));
    }

    /// What a screen reader is told now, and the titles of all windows.
    fn look(&mut self, window: &Window<'_>) {
        self.told += &window.tree().to_string();
        let windows = self.desktop.xdotool(&["search", "--name", "."]).unwrap_or_default();
        for id in windows.split_whitespace() {
            self.told += &self.desktop.xdotool(&["getwindowname", id]).unwrap_or_default();
        }
    }
}

#[test]
fn item_31_and_46_no_secret_is_left_anywhere() {
    let desktop = desktop_with_dialogs(DesktopOptions::default());
    let (server, links, traces) = (Server::start(), Links::new(), Traces::new());
    let program = Program::at(&desktop, tool("strace", "strace"))
        .args(traces.words())
        .arg(program_path())
        .args(["--log", "trace", "--reduce-motion", "--practice-server", server.origin(), "--data-dir"])
        .arg(desktop.folder().join("data"))
        .env("BROWSER", links.command())
        .start();
    let window = program.window();
    let mut watch = Watch::on(&desktop);
    enter_the_keys(&window, &mut watch);
    sign_in_twice(&window, &links, &mut watch);
    for verifier in server.verifiers() {
        watch.hide("verifier", &verifier);
    }
    assert_eq!(server.verifiers().len(), 2, "each attempt has one of its own");
    watch.hide("access token", server::ACCESS_TOKEN);
    watch.hide("refresh token", server::REFRESH_TOKEN);
    let export = keep_and_copy(&window, &mut watch);

    // What another program copies takes the secret's place.
    desktop.set_clipboard("something else");
    let ours = traces::own(program.pid());
    // One second after the end of the work: what is measured, not a wait for something.
    std::thread::sleep(Duration::from_secs(1));
    let left = memory::copies(program.pid(), &watch.hidden);
    println!("copies in memory one second after the work: {left:#?}");
    window.close();
    assert!(program.wait_end().success());

    let log = program.stderr();
    assert!(log.contains("hyper_util") && log.contains("zbus"), "the libraries' words are there too");
    assert!(fs::read_to_string(&export).unwrap().contains(SECRET), "the chosen export has it");
    fs::remove_file(&export).unwrap();
    let mut found = Vec::new();
    // Key by key it is told as well as whole.
    found.extend(
        log.lines()
            .find(|line| line.contains("KeyboardInput") || line.contains("Character("))
            .map(|line| format!("a key in the log: {}", line.chars().take(200).collect::<String>())),
    );
    for (name, value) in &watch.hidden {
        for (place, text) in [
            ("the log", &log),
            ("what a screen reader or a title tells", &watch.told),
            ("its own arguments and environment", &ours),
        ] {
            if text.contains(value.as_str()) {
                found.push(format!("{name} in {place}: {}", around(text, value)));
            }
        }
        found.extend(traces::files_with(desktop.folder(), value).iter().map(|at| format!("{name} in {at}")));
    }
    found.extend(in_what_was_started(&traces.started(), &watch.hidden));
    assert!(found.is_empty(), "{}", found.join("\n"));
    let sum: usize = left.iter().map(|copies| copies.at.len()).sum();
    assert!(sum <= MOST_IN_MEMORY, "{sum} copies in memory: more than there were");
}

/// No time to clear anything: what lies about then is in no file, and the next start finds nothing of it either.
#[test]
fn item_31_and_46_a_kill_leaves_no_secret_in_a_file() {
    let desktop = desktop_with_dialogs(DesktopOptions::default());
    let (server, links) = (Server::start(), Links::new());
    let start = || {
        Program::on(&desktop)
            .args(["--log", "trace", "--reduce-motion", "--practice-server", server.origin(), "--data-dir"])
            .arg(desktop.folder().join("data"))
            .env("BROWSER", links.command())
            .start()
    };
    let mut watch = Watch::on(&desktop);
    watch.hide("access token", server::ACCESS_TOKEN);
    watch.hide("refresh token", server::REFRESH_TOKEN);
    let program = start();
    let window = program.window();
    enter_the_keys(&window, &mut watch);
    sign_in_twice(&window, &links, &mut watch);
    window.click("push button", "Continue");
    window.wait_for("heading", question::SAVE);
    program.kill();
    let again = start();
    let window = again.window();
    window.wait_for("heading", question::CHOOSE);
    window.close();
    assert!(again.wait_end().success(), "the next start is as any other");
    let log = program.stderr() + &again.stderr();
    let mut found = Vec::new();
    for (name, value) in &watch.hidden {
        if log.contains(value.as_str()) {
            found.push(format!("{name} in the log: {}", around(&log, value)));
        }
        found.extend(traces::files_with(desktop.folder(), value).iter().map(|at| format!("{name} in {at}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Up to Sign in; away from Keys and back, so that a draft and its secret are kept and got again.
fn enter_the_keys(window: &Window<'_>, watch: &mut Watch<'_>) {
    let walk = Walk::in_window(window).to_keys_in_turn().fill_keys(KEY, SECRET);
    let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).unwrap();
    walk.fill_redirect_uri(&format!("http://localhost:{}/callback", free.port()));
    // Once more by keyboard, key by key, over what is there: selected, and deleted too.
    window.focus("password text", "Secret Key");
    window.press_key("ctrl+a");
    window.type_text(SECRET);
    window.press_key("ctrl+a");
    window.press_key("ctrl+c");
    window.press_key("BackSpace");
    window.type_text(SECRET);
    window.wait_for_text("Secret Key", &"•".repeat(SECRET.len()));
    watch.look(window);
    // Shown, selected and copied by keyboard: the clipboard has it then, and nobody else.
    window.click("push button", "Show Secret Key");
    window.wait_for("push button", "Hide Secret Key");
    window.focus("password text", "Secret Key");
    window.press_key("ctrl+a");
    window.press_key("ctrl+c");
    watch.desktop.wait_for_clipboard(SECRET);
    watch.look(window);
    window.click("push button", "Continue later");
    window.wait_for("alert", "Keep your keys for next time?");
    watch.look(window);
    window.click("push button", "Keep and leave");
    {
        let _turn = turn::with_port(80);
        window.click("push button", "Continue Snow Atlas, not finished");
        window.wait_for("heading", question::KEYS);
    }
    watch.look(window);
    window.click("push button", "Continue");
}

/// A code that is refused with everything in the refusal; then one that is not.
fn sign_in_twice(window: &Window<'_>, links: &Links, watch: &mut Watch<'_>) {
    for (state_name, code_name, code) in
        [("first state", "first code", format!("{CODE}1")), ("state", "code", format!("{CODE}2"))]
    {
        let link = Walk::in_window(window).open_link(links);
        let state = parameter(&link, "state");
        watch.hide(state_name, &state);
        watch.hide(code_name, &code);
        watch.look(window);
        come_back(&parameter(&link, "redirect_uri"), &code, &state);
        if code_name == "first code" {
            window.click("push button", "Details");
            window.wait_for_part("label", "invalid_grant");
            watch.look(window);
        }
    }
    window.wait_for("list item", "Reading the billing plan: passed");
    watch.look(window);
}

/// Kept in the keychain and in a file, copied, and shown once more; ends on Home. The file that was chosen.
fn keep_and_copy(window: &Window<'_>, watch: &mut Watch<'_>) -> PathBuf {
    window.click("push button", "Continue");
    window.click("check box", "Save a copy to a file");
    window.click("radio button", "JSON");
    window.click("push button", "Save");
    let export = watch.desktop.home().join("chosen.json");
    FileDialog::to_save(watch.desktop).save_as(&export);
    window.wait_for("heading", question::HAND_OVER);
    window.take_keyboard();
    watch.look(window);
    for (name, value) in [("Copy Secret Key", SECRET), ("Copy Refresh Token", server::REFRESH_TOKEN)] {
        window.click("push button", name);
        watch.desktop.wait_for_clipboard(value);
    }
    watch.look(window);
    window.click("push button", "Finish");
    window.wait_for("heading", question::HOME);
    window.click("push button", "Open Snow Atlas, Canary Trading");
    window.wait_for("push button", "Copy Refresh Token");
    watch.look(window);
    window.click("push button", "Back");
    window.wait_for("heading", question::HOME);
    watch.look(window);
    export
}

/// What was found in the arguments and the environment of what was started. The browser is started with a page of the program's own,
/// which says nothing of the sign-in.
fn in_what_was_started(started: &str, hidden: &[(&'static str, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for line in started.lines() {
        for (name, _) in hidden.iter().filter(|(_, value)| line.contains(value.as_str())) {
            found.push(format!("{name} in what was started: {line}"));
        }
    }
    let starts = started.lines().filter(|line| line.contains("/countersign/sign-in/")).count();
    assert!(starts >= 2, "the browser's starts were seen, with their pages: {started}");
    found
}

/// How many copies of all secrets together may be seen in memory after the work: a bar that is only ever lowered. What is
/// freed is zeroed, so that none are seen but in what is still alive, such as a connection that is kept open.
const MOST_IN_MEMORY: usize = 4;

/// A parameter of the sign-in link.
fn parameter(link: &str, name: &str) -> String {
    let link = url::Url::parse(link).unwrap();
    link.query_pairs().find(|(found, _)| found == name).unwrap_or_else(|| panic!("no {name}")).1.into_owned()
}

/// What the browser does at the end of a sign-in.
fn come_back(redirect_uri: &str, code: &str, state: &str) {
    let uri = url::Url::parse(redirect_uri).unwrap();
    let (port, path) = (uri.port().unwrap(), uri.path());
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let request = format!(
        "GET {path}?code={code}&state={state} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 303 "), "{reply}");
    assert!(!reply.contains(code) && !reply.contains(state), "{reply}");
}

fn around(text: &str, value: &str) -> String {
    let at = text.find(value).unwrap_or_default();
    let start = text[..at].rfind('\n').map_or(0, |start| start + 1);
    text[start..].lines().next().unwrap_or_default().chars().take(600).collect()
}
