//! What a screen reader is told of the widgets, in the gallery's real window.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use crate::support::desktop::{Desktop, DesktopOptions, Keyring};
use crate::support::program::{Program, example_path};

fn desktop() -> Desktop {
    Desktop::start(&DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() })
}

#[test]
fn a_dialog_is_all_there_is_until_it_is_answered() {
    let desktop = desktop();
    let program = Program::at(&desktop, example_path("gallery")).start();
    let window = program.window();
    window.wait_for("push button", "Primary");
    window.focus("push button", "Open Warning");
    window.press_key("Return");
    window.wait_for("alert", "Leave before it is saved?");
    window.wait_focused("push button", "Stay here");
    // Not one node of the page is left in the tree.
    let told: Vec<String> =
        window.tree().nodes.iter().map(|node| format!("{} {}", node.role, node.name)).collect();
    let words = "What the answers mean, in a sentence or two, so that nobody has to guess.";
    let expected = [
        "application gallery",
        "frame ",
        "alert Leave before it is saved?",
        "heading Leave before it is saved?",
        &format!("label {words}"),
        "push button Stay here",
        "push button Leave without",
        "push button Keep and leave",
    ];
    assert_eq!(told, expected);

    for name in ["Leave without", "Keep and leave", "Stay here", "Leave without"] {
        window.press_key("Tab");
        window.wait_focused("push button", name);
    }
    for name in ["Stay here", "Keep and leave"] {
        window.press_key("shift+Tab");
        window.wait_focused("push button", name);
    }
    window.press_key("Escape");
    window.gone("alert", "Leave before it is saved?");
    window.wait_for("push button", "Primary");
    window.wait_focused("push button", "Open Warning");

    window.click("push button", "Open Form");
    window.wait_for("dialog", "Choose a passphrase");
    window.set_text("Passphrase", "correct horse battery staple");
    window.click("push button", "Save");
    window.gone("dialog", "Choose a passphrase");
    window.wait_for_text("A field", "correct horse battery staple");
}

#[test]
fn item_49_a_short_choice_a_secret_and_the_rails_foot_say_what_they_are() {
    let desktop = desktop();
    let program = Program::at(&desktop, example_path("gallery")).start();
    let window = program.window();
    window.wait_for("panel", "Kind of file");
    window.click("radio button", ".env");
    window.wait_checked("radio button", ".env", true);
    window.wait_checked("radio button", "JSON", false);
    window.wait_for("progress bar", "7 of 20 calls made");
    let labels = window.names("label");
    let foot: Vec<&str> = labels
        .iter()
        .map(String::as_str)
        .filter(|name| ["Product", "Practice", "A note."].contains(name))
        .collect();
    assert_eq!(foot, ["Product", "Practice", "A note."], "read from above");
    window.focus("push button", "Continue later");

    // The eye of the field; its secret is read out only once it was asked for.
    window.focus("password text", "A secret");
    window.press_key("Tab");
    window.wait_focused("push button", "Show Secret Key");
    window.press_key("space");
    window.wait_focused("push button", "Hide Secret Key");
    window.wait_for_text("A secret", &"•".repeat(36));
    window.press_key("shift+Tab");
    window.wait_focused("push button", "Read out Secret Key");
    window.press_key("space");
    window.wait_focused("entry", "A secret");
    window.wait_for_text("A secret", "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518");
    for name in ["Read out Secret Key", "Hide Secret Key", "A secret"] {
        window.press_key("Tab");
        window.wait_focused("push button", name);
    }
    window.wait_for("entry", "A secret");
    window.press_key("Tab");
    window.wait_for("password text", "A secret");
}
