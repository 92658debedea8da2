//! Items 2, 4 and 10 where a person sees them: the real program in a real window that waits for its answer.

use std::time::Instant;

use super::*;
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// From the start to the moment when the browser was opened.
fn wait_for_an_answer(window: &Window<'_>, links: &Links, port: u16) {
    let walk = Walk::in_window(window)
        .to_keys()
        .fill_keys("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", "7c2b8d7e-83c3-4940-af5e-cda8a50dd73f")
        .fill_redirect_uri(redirect_uri(port).as_str())
        .to_sign_in();
    assert!(refuses(V4, port) && refuses(V6, port), "nothing listens before Sign in");
    let link = walk.open_link(links);
    assert!(!refuses(V4, port) && !refuses(V6, port), "the port is open before the browser is");
    let asked = Url::parse(&link).unwrap();
    let asked = asked.query_pairs().find(|(name, _)| name == "redirect_uri").unwrap();
    assert_eq!(asked.1, redirect_uri(port).as_str());
    walk.see(question::WAITING);
}

fn sees(window: &Window<'_>, words: &str) {
    window.wait_until(PATIENCE, words, |tree| {
        tree.nodes.iter().any(|node| node.name.contains(words)).then_some(())
    });
}

#[test]
fn item_02_closing_the_window_closes_the_port() {
    // The quickest of three: the last frame is drawn first, and on a busy machine without a graphics card that alone
    // can take a second.
    let mut took = Duration::MAX;
    for _ in 0..3 {
        took = took.min(open_after_closing());
        if took < Duration::from_secs(1) {
            return;
        }
    }
    panic!("the port was open for {took:?}");
}

/// How long the port stays open after the window was closed.
fn open_after_closing() -> Duration {
    let (desktop, links, port) = (Desktop::usual(), Links::new(), free_port());
    let program = Program::on(&desktop)
        .arg("--practice")
        .arg("--data-dir")
        .arg(desktop.folder().join("data"))
        .env("BROWSER", links.command())
        .start();
    let window = program.window();
    wait_for_an_answer(&window, &links, port);
    // Somebody is connected, and says nothing.
    let idle = connect(V4, port);
    window.close();
    // Keys were typed: what becomes of them is asked first, and the wait goes on until that is answered.
    window.wait_for("push button", "Close without them");
    let began = Instant::now();
    window.click("push button", "Close without them");
    let closed = wait::until(PATIENCE, || (refuses(V4, port) && refuses(V6, port)).then_some(()));
    let took = began.elapsed();
    assert!(closed.is_some(), "still open");
    assert!(program.wait_exit(PATIENCE).success());
    drop(idle);
    took
}

#[test]
fn item_04_and_10_a_person_is_told_what_interferes() {
    let (desktop, links, port) = (Desktop::usual(), Links::new(), free_port());
    let program = Program::on(&desktop)
        .arg("--practice")
        .arg("--data-dir")
        .arg(desktop.folder().join("data"))
        .env("BROWSER", links.command())
        .start();
    let window = program.window();
    wait_for_an_answer(&window, &links, port);
    assert_eq!(ask_at(V4, port, b"\x16\x03\x01\x00\xc8\x01\x00\x00\xc4\x03\x03"), "");
    sees(&window, "Your browser changed the address on the way back");

    let wrong = format!("GET /callback?code=a&state=b HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    for _ in 0..19 {
        assert_eq!(status_of(&ask(port, &wrong)), 400);
    }
    assert!(
        !window.tree().to_string().contains("Answers came that do not belong to this sign-in"),
        "nineteen may be an accident"
    );
    assert_eq!(status_of(&ask(port, &wrong)), 400);
    sees(&window, "Answers came that do not belong to this sign-in");
    // The waiting goes on, and can be given up.
    window.click("push button", "Cancel");
    let closed =
        wait::until(Duration::from_secs(1), || (refuses(V4, port) && refuses(V6, port)).then_some(()));
    assert!(closed.is_some(), "still open after Cancel");
    window.close();
    window.click("push button", "Close without them");
    assert!(program.wait_exit(PATIENCE).success());
}
