//! Somebody else has an account on this computer, sees what everybody sees, and tries what everybody can: while a sign-in waits, and
//! afterwards.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::person::{self, App, picture};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::other_user;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};

/// A stand-in for the browser that stays, as browsers do, so that its command line can be read.
struct StayingBrowser {
    links: Links,
    folder: tempfile::TempDir,
}

impl StayingBrowser {
    fn new() -> Self {
        let (links, folder) = (Links::new(), tempfile::Builder::new().prefix("browser-").tempdir().unwrap());
        let script = folder.path().join("browser");
        let text = format!(
            "#!/bin/sh\n{} \"$1\"\nwhile test -e \"$0\"; do sleep 0.1; done\n",
            links.command().display()
        );
        fs::write(&script, text).unwrap();
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
        Self { links, folder }
    }
}

/// What the other user sees of all programs' command lines.
fn command_lines() -> String {
    other_user::run("cat /proc/[0-9]*/cmdline | tr '\\0' ' '", &[])
}

#[test]
fn item_44_a_second_user_who_races_the_receiver_gets_nobody_connected() {
    if !other_user::is_there() {
        return;
    }
    let (app, browser) = (App::new(), StayingBrowser::new());
    let desktop = Desktop::usual();
    let program = person::start(&desktop, &app, &browser.links)
        .env("BROWSER", browser.folder.path().join("browser"))
        .start();
    let window = program.window();
    person::to_keys(&window);
    let walk = Walk::in_window(&window).fill_keys(&app.integration_key, &app.secret_key);
    walk.fill_redirect_uri(&app.redirect_uri)
        .press("Continue")
        .press(question::SIGN_IN)
        .see(question::WAITING);
    let address = browser.links.next_address(PATIENCE);

    // What the browser was started with says nothing, and leads him nowhere.
    let seen = command_lines();
    assert!(seen.contains(&address), "he reads the browser's command line");
    for telling in ["state=", "code_challenge", "login_hint", "client_id", app.secret_key.as_str()] {
        assert!(!seen.contains(telling), "{telling} stands on a command line");
    }
    let (_, rest) = address.split_once("http://127.0.0.1:").unwrap();
    let (port, path) = rest.split_once('/').unwrap();
    let head = format!("GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    let reply = other_user::ask(port.parse().unwrap(), &head);
    assert!(reply.starts_with("HTTP/1.1 403 "), "{reply}");
    assert!(!reply.contains("state="), "{reply}");

    // The person's browser is sent on all the same. Say he knows the link by other means, and signs in with it himself.
    let link = Links::where_it_leads(&address);
    let his = person::answer_of(&app, &link, "noor");
    let port: u16 = app.redirect_uri["http://localhost:".len()..].split('/').next().unwrap().parse().unwrap();
    let (_, target) = his["http://".len()..].split_once('/').unwrap();
    let head = format!("GET /{target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    for _ in 0..3 {
        let reply = other_user::ask(port, &head);
        assert!(reply.starts_with("HTTP/1.1 403 "), "{reply}");
        other_user::drop_off(port, &head);
    }
    window.wait_for("notification", "Another user’s answer was refused");
    picture(&desktop, "another-users-answer");

    // The person's own answer counts.
    person::consent(&app, &link);
    window.wait_for("list item", "Reading the billing plan: passed");
    let shown = window.everything();
    assert!(shown.contains("olive@trading.example") && !shown.contains("noor@"), "{shown}");
    nothing_lies_open(&desktop, program.pid());
    window.close();
}

/// Files, locks, and what the kernel shows of the program. (The clipboard is the display server's: who may open the display may read
/// it, and the desktop decides who may.)
fn nothing_lies_open(desktop: &Desktop, pid: u32) {
    let data = person::data_dir(desktop);
    let data = data.to_str().unwrap();
    // Whoever may not enter the folder sees nothing in it, whatever modes are there; and the modes hold without it.
    assert_eq!(other_user::run(r#"ls -A "$1"; cat "$1"/* "$1"/.* "#, &[data]), "");
    for entry in fs::read_dir(data).unwrap().map(Result::unwrap) {
        let mode = entry.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} is open to others: {mode:o}", entry.path().display());
        let path = entry.path();
        let locked = other_user::run(r#"flock -n "$1" echo locked"#, &[path.to_str().unwrap()]);
        assert_eq!(locked, "", "{} can be locked by anybody", path.display());
    }
    for part in ["environ", "mem", "fd/0", "maps"] {
        let read = other_user::run(r#"head -c 1 "/proc/$1/$2""#, &[&pid.to_string(), part]);
        assert_eq!(read, "", "/proc/{pid}/{part} can be read");
    }
}
