//! Another program listens on port 80.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::Visitor;
use crate::support::process::{Process, is_root};
use crate::support::turn;
use crate::support::walk::{Walk, question};

/// Set in the process that holds the port: this test once more, under another name.
const HOLD: &str = "COUNTERSIGN_TEST_HOLD_80";
const NAME: &str = "web-server";

#[test]
fn with_port_80_held_the_program_is_named_and_another_uri_works() {
    if std::env::var_os(HOLD).is_some() {
        let _listener = TcpListener::bind("127.0.0.1:80").expect("port 80");
        println!("holds port 80");
        std::io::stdout().flush().expect("output");
        // Until the test lets go.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        return;
    }
    if !is_root() {
        assert!(std::env::var_os("CI").is_none(), "this test needs root");
        println!("not run: port 80 needs root");
        return;
    }
    let scene = Scene::as_the_guide_says("http://localhost:8721/callback", 8721);
    let _port_80 = turn::with_port(80);
    let holder = scene.desktop.folder().join(NAME);
    symlink(std::env::current_exe().expect("this test"), &holder).expect("another name");
    let mut command = Command::new(&holder);
    let this = "ways::held_port::with_port_80_held_the_program_is_named_and_another_uri_works";
    command.args(["--exact", this, "--nocapture"]).env(HOLD, "1").stdin(Stdio::piped());
    let holder = Process::start(&mut command, scene.desktop.folder(), NAME);
    holder.wait_for_line("port 80", |line| line.contains("holds port 80").then_some(()));

    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    window.wait_for("heading", question::CHOOSE);
    window.click("push button", "Continue");
    window.wait_for("notification", "Add one more redirect URI to your key");
    window.wait_for(
        "label",
        "Docusign’s answer would come to port 80 of this computer, and web-server listens there.",
    );
    window.wait_for(
        "label",
        "Register http://localhost:8721/callback as well, in Apps and Keys under Redirect URIs. \
         Your product never notices: it only uses the token.",
    );
    window.click("push button", "Copy redirect URI");
    scene.desktop.wait_for_clipboard(&scene.redirect_uri);
    window.click("push button", "I already have an integration key");
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    Walk::in_window(&window).fill_keys(&made.integration_key, &made.secret_key);
    window.click("push button", "Continue");
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    steps::to_the_end(&window);
}
