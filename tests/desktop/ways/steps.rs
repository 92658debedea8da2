//! The steps of a set-up, as a person with keys at hand takes them.

use super::scene::Scene;
use super::visitor::{self, Visitor};
use crate::support::practice::Made;
use crate::support::wait::PATIENCE;
use crate::support::window::Window;

/// What the button and the question of Sign in say.
pub const SIGN_IN: &str = "Sign in with Docusign";

/// From Choose to Keys.
#[track_caller]
pub fn to_keys(window: &Window<'_>) {
    window.wait_for("heading", "What do you want to connect to Docusign?");
    window.click("push button", "Continue");
    window.click("push button", "I already have an integration key");
    window.wait_for("heading", "Enter the two keys");
}

/// Types the two keys.
#[track_caller]
pub fn fill_keys(window: &Window<'_>, made: &Made) {
    window.set_text("Integration Key", &made.integration_key);
    window.set_text("Secret Key", &made.secret_key);
}

/// From Choose to Sign in, with the keys of `made`.
#[track_caller]
pub fn to_sign_in(window: &Window<'_>, scene: &Scene, made: &Made) {
    to_keys(window);
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    fill_keys(window, made);
    window.click("push button", "Continue");
    window.wait_for("heading", SIGN_IN);
}

/// Presses Sign in; the link that the browser is opened with.
#[track_caller]
pub fn press_sign_in(window: &Window<'_>, scene: &Scene) -> String {
    window.click("push button", SIGN_IN);
    let link = scene.links.next_url(PATIENCE);
    window.wait_for("heading", "Waiting for you to sign in");
    link
}

/// Signs in as `person` and waits for Check.
#[track_caller]
pub fn sign_in(window: &Window<'_>, scene: &Scene, visitor: &mut Visitor, person: &str) {
    let link = press_sign_in(window, scene);
    come_back(window, scene, visitor, &link, person);
}

/// What the browser does with a link, and Check after it.
#[track_caller]
pub fn come_back(window: &Window<'_>, scene: &Scene, visitor: &mut Visitor, link: &str, person: &str) {
    let page = visitor::bring(&visitor.accept(link, person));
    assert!(page.contains("Your answer was received"), "{page}");
    window.wait_for("heading", "Is this the right account?");
    scene.port_is_closed();
}

/// The titles of the check's calls.
pub const CALLS: [&str; 3] =
    ["Reading the account with the token", "Reading the users", "Reading the billing plan"];

/// Waits until everything is checked and well.
#[track_caller]
pub fn all_passed(window: &Window<'_>) {
    window.wait_for("list item", "Who consented: passed");
    window.wait_for("list item", "Account: passed");
    for call in CALLS {
        window.wait_for("list item", &format!("{call}: passed"));
    }
}

/// From Check, where all has passed, to Home.
#[track_caller]
pub fn to_the_end(window: &Window<'_>) {
    all_passed(window);
    window.click("push button", "Continue");
    window.wait_for("heading", "Where should the values be kept?");
    window.click("push button", "Save");
    window.wait_for("heading", "Copy the values into Snow Atlas");
    window.click("push button", "Finish");
    window.wait_for("heading", "Your connections");
    window.wait_for("heading", "Snow Atlas");
    window.gone("heading", "Snow Atlas, not finished");
}
