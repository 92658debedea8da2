//! With keys at hand: eleven presses and no typing.

use std::cell::RefCell;

use super::scene::{Practice, Scene};
use super::visitor::{self, Visitor};
use crate::support::process::is_root;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// A person who can press buttons and choices, and nothing else; each press is counted.
struct Hands<'w, 'd> {
    window: &'w Window<'d>,
    presses: RefCell<Vec<&'static str>>,
}

impl Hands<'_, '_> {
    #[track_caller]
    fn press(&self, role: &str, name: &'static str) {
        self.window.click(role, name);
        self.presses.borrow_mut().push(name);
    }
}

#[test]
fn with_keys_at_hand_it_takes_eleven_presses_and_no_typing() {
    // As root port 80 can be had, else the wizard proposes another.
    let (uri, port) =
        if is_root() { ("http://localhost", 80) } else { ("http://localhost:8721/callback", 8721) };
    let scene = Scene::as_the_guide_says(uri, port);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    window.wait_for("heading", question::CHOOSE);
    let hands = Hands { window: &window, presses: RefCell::default() };

    hands.press("push button", "Continue");
    hands.press("push button", "I already have an integration key");
    window.wait_for_text("Redirect URI", uri);
    // Where the keys are kept, the person copies one after the other.
    scene.desktop.set_clipboard(&made.integration_key);
    hands.press("push button", "Paste Integration Key");
    window.wait_for_text("Integration Key", &made.integration_key);
    scene.desktop.set_clipboard(&made.secret_key);
    hands.press("push button", "Paste Secret Key");
    let dots = "•".repeat(made.secret_key.chars().count());
    window.wait_for_text("Secret Key", &dots);
    hands.press("push button", "Continue");
    hands.press("push button", question::SIGN_IN);
    visitor::bring(&visitor.accept(&scene.links.next_url(PATIENCE), "olive"));
    Walk::in_window(&window).all_passed();
    hands.press("push button", "Continue");
    hands.press("push button", "Save");
    hands.press("push button", "Copy Integration Key");
    scene.desktop.wait_for_clipboard(&made.integration_key);
    hands.press("push button", "Copy Secret Key");
    scene.desktop.wait_for_clipboard(&made.secret_key);
    hands.press("push button", "Copy Refresh Token");
    let token = wait::until(PATIENCE, || {
        Some(scene.desktop.clipboard()).filter(|text| !text.is_empty() && *text != made.secret_key)
    });
    assert!(token.is_some(), "the refresh token is on the clipboard");
    window.wait_for("notification", "That was all of it");

    let presses = hands.presses.into_inner();
    let expected = [
        "Continue",
        "I already have an integration key",
        "Paste Integration Key",
        "Paste Secret Key",
        "Continue",
        "Sign in with Docusign",
        "Continue",
        "Save",
        "Copy Integration Key",
        "Copy Secret Key",
        "Copy Refresh Token",
    ];
    assert_eq!(presses, expected);
}
