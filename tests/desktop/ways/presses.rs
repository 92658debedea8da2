//! With keys at hand: eleven presses and no typing; eight where what is copied is filled in.

use std::cell::RefCell;
use std::thread;
use std::time::Duration;

use super::scene::{Practice, Scene};
use super::visitor::{self, Visitor};
use crate::support::practice::Made;
use crate::support::process::is_root;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// Longer than from one look at the clipboard to the next, and one more.
const TWO_LOOKS: Duration = Duration::from_millis(1_500);
const FILL_IN: &str = "Fill in what I copy";

/// A person who can press buttons and choices, and nothing else; each press is counted.
struct Hands<'w, 'd> {
    window: &'w Window<'d>,
    presses: RefCell<Vec<&'static str>>,
}

impl<'w, 'd> Hands<'w, 'd> {
    fn at(window: &'w Window<'d>) -> Self {
        window.wait_for("heading", question::CHOOSE);
        Self { window, presses: RefCell::default() }
    }

    #[track_caller]
    fn press(&self, role: &str, name: &'static str) {
        self.window.click(role, name);
        self.presses.borrow_mut().push(name);
    }

    /// From Sign in, as Olive, to where everything is copied.
    #[track_caller]
    fn sign_in_and_copy(&self, scene: &Scene, visitor: &mut Visitor, made: &Made) {
        self.press("push button", question::SIGN_IN);
        visitor::bring(&visitor.accept(&scene.links.next_url(PATIENCE), "olive"));
        Walk::in_window(self.window).all_passed();
        self.press("push button", "Continue");
        self.press("push button", "Save");
        self.press("push button", "Copy Integration Key");
        scene.desktop.wait_for_clipboard(&made.integration_key);
        self.press("push button", "Copy Secret Key");
        scene.desktop.wait_for_clipboard(&made.secret_key);
        self.press("push button", "Copy Refresh Token");
        let token = wait::until(PATIENCE, || {
            Some(scene.desktop.clipboard()).filter(|text| !text.is_empty() && *text != made.secret_key)
        });
        assert!(token.is_some(), "the refresh token is on the clipboard");
        self.window.wait_for("notification", "That was all of it");
    }
}

/// What the guide says, or what is proposed in its place: as root port 80 can be had.
fn redirect_uri() -> (&'static str, u16) {
    if is_root() { ("http://localhost", 80) } else { ("http://localhost:8721/callback", 8721) }
}

/// As many dots as the secret has characters.
fn dots(secret: &str) -> String {
    "•".repeat(secret.chars().count())
}

#[test]
fn with_keys_at_hand_it_takes_eleven_presses_and_no_typing() {
    let (uri, port) = redirect_uri();
    let scene = Scene::as_the_guide_says(uri, port);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    let hands = Hands::at(&window);

    hands.press("push button", "Continue");
    hands.press("push button", "I already have an integration key");
    window.wait_for_text("Redirect URI", uri);
    // Where the keys are kept, the person copies one after the other.
    scene.desktop.set_clipboard(&made.integration_key);
    hands.press("push button", "Paste Integration Key");
    window.wait_for_text("Integration Key", &made.integration_key);
    scene.desktop.set_clipboard(&made.secret_key);
    hands.press("push button", "Paste Secret Key");
    window.wait_for_text("Secret Key", &dots(&made.secret_key));
    hands.press("push button", "Continue");
    hands.sign_in_and_copy(&scene, &mut visitor, &made);

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
    assert_eq!(hands.presses.into_inner(), expected);
}

#[test]
fn with_fill_in_what_i_copy_it_takes_eight() {
    let (uri, port) = redirect_uri();
    let scene = Scene::as_the_guide_says(uri, port);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    let hands = Hands::at(&window);

    // It was there before, and is not taken.
    scene.desktop.set_clipboard("5d9c41f7-26e8-4b03-a1d5-7fc80e3962ba");
    hands.press("push button", "Continue");
    hands.press("push button", FILL_IN);
    window.wait_checked("check box", FILL_IN, true);
    window.wait_for_text("Redirect URI", uri);
    thread::sleep(TWO_LOOKS);
    // Neither is what is no key.
    scene.desktop.set_clipboard("a password of mine");
    thread::sleep(TWO_LOOKS);
    assert_eq!(window.text_of("Integration Key"), "");
    scene.desktop.set_clipboard(&format!(" {}\r\n", made.integration_key));
    window.wait_for_text("Integration Key", &made.integration_key);
    window.wait_for("notification", "Integration Key filled in from what you copied");
    scene.desktop.set_clipboard(&made.secret_key);
    window.wait_for("heading", question::SIGN_IN);
    window.wait_for("notification", "Integration Key and Secret Key filled in from what you copied");
    hands.sign_in_and_copy(&scene, &mut visitor, &made);

    let expected = [
        "Continue",
        "Fill in what I copy",
        "Sign in with Docusign",
        "Continue",
        "Save",
        "Copy Integration Key",
        "Copy Secret Key",
        "Copy Refresh Token",
    ];
    assert_eq!(hands.presses.into_inner(), expected);
}

#[test]
fn a_secret_that_was_copied_first_does_not_go_on_by_itself_and_is_swapped_back() {
    let scene = Scene::at_port(18741);
    let practice = Practice::start(&scene, "");
    let program = scene.program_with(&practice);
    let window = program.window();
    let (key, secret) = ("9e02d7b4-1c6f-4a58-b3e9-60f4d85a127c", "c41b8f36-e97d-4205-8af1-d3b60a7e5928");
    Walk::in_window(&window).to_keys();
    scene.desktop.set_clipboard(secret);
    window.click("check box", FILL_IN);
    window.wait_checked("check box", FILL_IN, true);
    thread::sleep(TWO_LOOKS);
    // The person sees that nothing came of it, and copies both again.
    scene.desktop.set_clipboard(key);
    window.wait_for_text("Integration Key", key);
    scene.desktop.set_clipboard(secret);
    window.wait_for("label", "Did you copy the Secret Key first?");
    window.wait_for("heading", question::KEYS);
    window.click("push button", "Swap them");
    window.wait_for_text("Integration Key", secret);
}

#[test]
fn what_is_copied_is_filled_in_only_while_it_is_switched_on() {
    const KEY: &str = "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913";
    const OTHER: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";
    let scene = Scene::at_port(18741);
    let practice = Practice::start(&scene, "");
    let program = scene.program_with(&practice);
    let window = program.window();
    let walk = Walk::in_window(&window).to_keys();
    window.wait_checked("check box", FILL_IN, false);
    thread::sleep(TWO_LOOKS);
    scene.desktop.set_clipboard(KEY);
    thread::sleep(TWO_LOOKS);
    assert_eq!(window.text_of("Integration Key"), "", "never by itself");
    window.click("check box", FILL_IN);
    window.wait_checked("check box", FILL_IN, true);
    thread::sleep(TWO_LOOKS);
    assert_eq!(window.text_of("Integration Key"), "", "it was copied before");
    scene.desktop.set_clipboard(OTHER);
    window.wait_for_text("Integration Key", OTHER);
    // The same is never taken for the secret.
    scene.desktop.set_clipboard(&OTHER.to_uppercase());
    thread::sleep(TWO_LOOKS);
    assert_eq!(window.text_of("Secret Key"), "");
    // Off when the page is left.
    walk.press("Back").see(question::PREPARE).press("I already have an integration key").see(question::KEYS);
    window.wait_checked("check box", FILL_IN, false);
    scene.desktop.set_clipboard(KEY);
    thread::sleep(TWO_LOOKS);
    assert_eq!(window.text_of("Secret Key"), "");
}
