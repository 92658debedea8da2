//! The whole walk by keyboard alone: every control is reached by Tab and used by Enter or Space, the focus is where a
//! reader expects it after each step, and a screen reader is told where the person is.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use crate::support::browser::Browser;
use crate::support::desktop::Desktop;
use crate::support::practice::{Made, make_an_app};
use crate::support::process::is_root;
use crate::support::program::Program;
use crate::support::turn;
use crate::support::wait::PATIENCE;
use crate::support::walk::question;
use crate::support::window::Window;

/// Presses Tab until `role` `name` has the focus, at most `most` times; panics with where it went otherwise.
#[track_caller]
fn tab_to(window: &Window<'_>, role: &str, name: &str, most: usize) {
    let mut went = Vec::new();
    for _ in 0..=most {
        let focused = window.focused();
        if focused.as_ref().is_some_and(|(at_role, at_name)| at_role == role && at_name == name) {
            return;
        }
        let before = focused.clone();
        went.push(focused);
        window.press_key("Tab");
        window.wait_until(PATIENCE, "the focus to move", |tree| {
            let now = tree.nodes.iter().find(|node| node.is_focused());
            let now = now.map(|node| (node.role.to_owned(), node.name.clone()));
            (now.is_some() && now != before).then_some(())
        });
    }
    panic!("Tab did not come to {role} {name:?}; it went {went:#?}");
}

/// Goes to a control and presses a key on it.
#[track_caller]
fn press_on(window: &Window<'_>, role: &str, name: &str, key: &str) {
    tab_to(window, role, name, 30);
    window.press_key(key);
}

#[test]
fn the_whole_walk_by_keyboard_alone() {
    let _turn = turn::with_port(if is_root() { 80 } else { 8721 });
    let desktop = Desktop::usual();
    let browser = Browser::start();
    let program = Program::on(&desktop)
        .arg("--practice")
        .arg("--data-dir")
        .arg(desktop.folder().join("data"))
        .env("BROWSER", browser.as_browser_command())
        .start();
    let window = program.window();
    window.wait_for("heading", question::CHOOSE);
    window.wait_for("list item", "Step 1 of 7: Choose");
    window.take_keyboard();

    // Enter with the focus on nothing is Next.
    window.press_key("Return");
    window.wait_for("list item", "Step 2 of 7: Prepare");
    window.wait_focused("heading", question::PREPARE);

    press_on(&window, "push button", "Help me make one", "space");
    window.wait_focused("heading", "Make an integration key");
    window.wait_for("push button", "Open Apps and Keys");
    press_on(&window, "push button", "Open Apps and Keys", "Return");
    browser.goto(&browser.next_url(PATIENCE));
    // As root port 80 can be had, else the wizard proposes another.
    let uri = if is_root() { "http://localhost" } else { "http://localhost:8721/callback" };
    let Made { integration_key: key, secret_key: secret } = make_an_app(&browser, uri);

    press_on(&window, "push button", "I have my keys", "Return");
    window.wait_for("list item", "Step 3 of 7: Keys");
    window.wait_focused("entry", "Integration Key");

    // Next on nothing says what is missing, and ties it to its field.
    window.press_key("Return");
    window.wait_for("notification", "Paste or type the integration key.");
    window.wait_focused("entry", "Integration Key");
    window.type_text(&key);
    window.wait_for_text("Integration Key", &key);
    window.gone("notification", "Paste or type the integration key.");
    tab_to(&window, "password text", "Secret Key", 3);
    window.type_text(&secret);
    window.press_key("Return");
    window.wait_for("list item", "Step 4 of 7: Sign in");
    window.wait_focused("heading", question::SIGN_IN);

    // Escape gives the wait up; Enter begins it again.
    window.press_key("Return");
    browser.next_url(PATIENCE);
    window.wait_focused("heading", question::WAITING);
    // Escape in the field for the address leaves the field; on the page it ends the wait.
    press_on(&window, "push button", "Paste the address", "Return");
    window.wait_focused("entry", "Address");
    window.press_key("Escape");
    window.wait_focused("heading", question::WAITING);
    window.press_key("Escape");
    window.wait_focused("heading", question::SIGN_IN);
    press_on(&window, "push button", question::SIGN_IN, "space");
    browser.goto(&browser.next_url(PATIENCE));
    browser.wait_for_text("Olive Example");
    browser.click_text("Olive Example");
    browser.wait_for_text("Accept");
    browser.click_text("Accept");
    browser.wait_for_text("Your answer was received");

    window.wait_for("list item", "Step 5 of 7: Check");
    window.wait_focused("heading", question::CHECK);
    window.wait_for("list item", "Reading the account with the token: passed");
    window.take_keyboard();
    window.press_key("Return");

    window.wait_for("list item", "Step 6 of 7: Save");
    window.wait_focused("heading", question::SAVE);
    window.press_key("Return");

    window.wait_for("list item", "Step 7 of 7: Hand over");
    window.wait_focused("heading", question::HAND_OVER);
    press_on(&window, "push button", "Copy Integration Key", "Return");
    desktop.wait_for_clipboard(&key);
    press_on(&window, "push button", "Copy Secret Key", "space");
    desktop.wait_for_clipboard(&secret);
    press_on(&window, "push button", "Copy Refresh Token", "Return");
    window.wait_for("notification", "That was all of it");
    press_on(&window, "push button", "Finish", "Return");
    window.wait_for("heading", question::HOME);

    // What is kept, and away again: the focus stays with whoever tabs.
    press_on(&window, "push button", "Open Snow Atlas, Example Trading", "Return");
    window.wait_focused("heading", "Snow Atlas");
    window.wait_for("push button", "Copy Integration Key");
    press_on(&window, "push button", "Copy Secret Key", "Return");
    desktop.wait_for_clipboard(&secret);
    press_on(&window, "push button", "Back", "space");
    window.wait_focused("heading", question::HOME);
    press_on(&window, "push button", "Remove Snow Atlas, Example Trading", "Return");
    window.wait_for("alert", "Remove the Snow Atlas connection?");
    window.press_key("Escape");
    window.gone("alert", "Remove the Snow Atlas connection?");
    window.wait_focused("push button", "Remove Snow Atlas, Example Trading");
}
