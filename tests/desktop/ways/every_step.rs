//! Back, closing and starting again at every step: nothing typed is lost, no port is left open.

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::Visitor;
use crate::support::practice::Made;
use crate::support::program::Program;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const SCOPES: &str = "extended signature impersonation";
const EMAIL: &str = "olive@trading.example";
const DRAFT: &str = "Something else, not finished";
const KEYCHAIN: &str = "Keep in this computer’s keychain";
const POINT: &str = "2. Choose Add App and Integration Key, give it an App Name (your product’s name will do), and \
                     choose Create App. Then copy the Integration Key that stands there, and paste it here:";
const COPIES: [&str; 6] =
    ["Integration Key", "Secret Key", "Refresh Token", "Access Token", "API Account ID", "Account Base URI"];

/// The program, open.
struct Open<'s> {
    scene: &'s Scene,
    practice: &'s Practice,
    made: &'s Made,
    program: Program<'s>,
    window: Window<'s>,
}

impl<'s> Open<'s> {
    fn start(scene: &'s Scene, practice: &'s Practice, made: &'s Made) -> Self {
        let program = scene.program_with(practice);
        let window = program.window();
        window.wait_for("heading", question::CHOOSE);
        Self { scene, practice, made, program, window }
    }

    /// Closes it; a secret that is not in the keyring yet is asked for, and kept.
    #[track_caller]
    fn close(self, asks: bool) {
        self.window.close();
        if asks {
            self.window.click("push button", "Keep and close");
        }
        assert!(self.program.wait_exit(PATIENCE).success());
        self.scene.port_is_closed();
    }

    /// Closes it, starts it again, and continues the draft, which rests at `step`.
    #[track_caller]
    fn again(self, asks: bool, step: &str) -> Self {
        let (scene, practice, made) = (self.scene, self.practice, self.made);
        self.close(asks);
        let open = Self::start(scene, practice, made);
        // With Practice it starts in the wizard; Home is behind it.
        open.back();
        open.window.wait_for("heading", DRAFT);
        open.window.wait_for("label", &format!("Practice · at {step}"));
        open.press(&format!("Continue {DRAFT}"));
        open
    }

    #[track_caller]
    fn press(&self, button: &str) {
        self.window.click("push button", button);
    }

    #[track_caller]
    fn back(&self) {
        self.press("Back");
    }

    #[track_caller]
    fn see(&self, heading: &str) {
        self.window.wait_for("heading", heading);
    }

    #[track_caller]
    fn see_choose(&self) {
        self.see(question::CHOOSE);
        self.window.wait_checked("radio button", "Something else", true);
        self.window.wait_checked("radio button", "Practice", true);
        self.window.wait_for_text("Scopes", SCOPES);
        self.window.wait_for_text("Redirect URI", &self.scene.redirect_uri);
    }

    #[track_caller]
    fn see_list(&self) {
        self.see("Make an integration key");
        self.window.wait_checked("check box", POINT, true);
        self.window.wait_for("label", &self.scene.redirect_uri);
    }

    #[track_caller]
    fn see_keys(&self) {
        self.see("Look at the two keys");
        self.window.wait_for_text("Integration Key", &self.made.integration_key);
        self.window.wait_for_text("Secret Key", &"•".repeat(self.made.secret_key.chars().count()));
        self.window.wait_for_text("Redirect URI", &self.scene.redirect_uri);
        self.window.wait_for_text("Docusign e-mail", EMAIL);
    }

    /// From Save to Hand over, with nothing kept.
    #[track_caller]
    fn keep_nothing(&self) {
        self.see(question::SAVE);
        if self.window.is_checked("check box", KEYCHAIN) {
            self.window.click("check box", KEYCHAIN);
            self.window.wait_checked("check box", KEYCHAIN, false);
        }
        self.press("Save");
        self.press("Go on without keeping");
        self.see("Try copying the values");
    }
}

#[test]
fn back_closing_and_starting_again_at_every_step_lose_nothing() {
    let scene = Scene::at_port(18725);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let mut open = Open::start(&scene, &practice, &made);

    // Choose.
    open.press("Another product (15 more)");
    open.window.click("radio button", "Something else");
    open.window.set_text("Scopes", SCOPES);
    open.window.set_text("Redirect URI", &scene.redirect_uri);
    open.see_choose();
    open = open.again(false, "Choose");
    open.see_choose();
    open.press("Continue");

    // Prepare.
    open.see(question::PREPARE);
    open = open.again(false, "Prepare");
    open.see(question::PREPARE);
    open.back();
    open.see_choose();
    open.press("Continue");
    open.window.click("push button", "Help me make one");
    open.window.click("check box", POINT);
    open.see_list();
    open = open.again(false, "Prepare");
    open.see_list();
    open.back();
    open.see(question::PREPARE);
    open.window.click("push button", "Help me make one");
    open.see_list();
    open.press("I have my keys");

    // Keys.
    open.see(question::KEYS);
    open.window.wait_for_text("Redirect URI", &scene.redirect_uri);
    Walk::in_window(&open.window).fill_keys(&made.integration_key, &made.secret_key);
    open.window.set_text("Docusign e-mail", EMAIL);
    open.back();
    open.see_list();
    open.press("I have my keys");
    open.see_keys();
    open = open.again(true, "Keys");
    open.see_keys();
    open.press("Continue");

    // Sign in: before, and while it waits.
    open.see(question::SIGN_IN);
    open.back();
    open.see_keys();
    open.press("Continue");
    open.see(question::SIGN_IN);
    open = open.again(false, "Sign in");
    Walk::in_window(&open.window).wait_for_the_browser(&scene.links);
    scene.port_is_open();
    open.back();
    open.see_keys();
    scene.port_is_closed();
    open.press("Continue");
    Walk::in_window(&open.window).wait_for_the_browser(&scene.links);
    scene.port_is_open();
    open = open.again(false, "Sign in");
    open.see(question::SIGN_IN);
    scene.port_is_closed();
    steps::sign_in(&open.window, &scene, &mut visitor, "olive");

    // Check.
    Walk::in_window(&open.window).all_passed();
    open.back();
    open.window.wait_for("notification", "You are signed in");
    open.press("Continue");
    Walk::in_window(&open.window).all_passed();
    open = open.again(false, "Check");
    Walk::in_window(&open.window).all_passed();
    // To the first step, and through all that is done.
    open.press("Step 1 of 7: Choose, done");
    open.see_choose();
    open.press("Continue");
    open.see_list();
    open.press("I have my keys");
    open.see_keys();
    open.press("Continue");
    open.window.wait_for("notification", "You are signed in");
    open.press("Continue");
    Walk::in_window(&open.window).all_passed();
    open.press("Continue");

    // Save: what was checked some days ago is checked anew.
    open.see(question::SAVE);
    open.back();
    Walk::in_window(&open.window).all_passed();
    open.press("Continue");
    open.see(question::SAVE);
    open = open.again(false, "Save");
    Walk::in_window(&open.window).all_passed();
    open.press("Continue");

    // Hand over.
    open.keep_nothing();
    open.back();
    open.keep_nothing();
    open = open.again(false, "Hand over");
    Walk::in_window(&open.window).all_passed();
    open.press("Continue");
    open.keep_nothing();
    assert_eq!(scene.kept_names().len(), 3, "the draft's secrets, until all is done");

    // All is copied: closing is the end of it, and nothing of it stays, should the keyring take its time too.
    for (number, what) in COPIES.iter().enumerate() {
        open.press(&format!("Copy {what}"));
        open.window.wait_until(PATIENCE, &format!("{what} to be copied"), |tree| {
            let before = tree.nodes.iter().filter(|node| node.is("label", "Copied before")).count();
            let copied = tree.nodes.iter().filter(|node| node.is("notification", "Copied")).count();
            (copied == 1 && before == number).then_some(())
        });
    }
    open.window.wait_for("notification", "That was all of it");
    scene.desktop.hold_keyring(|| {
        open.window.close();
        open.window.wait_for("dialog", "Tidying up");
    });
    assert!(open.program.wait_exit(PATIENCE).success());
    assert_eq!(scene.kept_names(), [""; 0]);
    let index = scene.index();
    assert!(!index.to_string().contains(&made.integration_key), "{index}");
}
