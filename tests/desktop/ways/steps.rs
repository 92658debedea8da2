//! The steps of a set-up in a scene, as a person with keys at hand takes them.

use super::scene::Scene;
use super::visitor::{self, Visitor};
use crate::support::practice::Made;
use crate::support::walk::Walk;
use crate::support::window::Window;

/// From Choose to Sign in, with the keys of `made`.
#[track_caller]
pub fn to_sign_in(window: &Window<'_>, scene: &Scene, made: &Made) {
    let walk = Walk::in_window(window).to_keys();
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    walk.fill_keys(&made.integration_key, &made.secret_key).to_sign_in();
}

/// Signs in as `person` and waits for Check.
#[track_caller]
pub fn sign_in(window: &Window<'_>, scene: &Scene, visitor: &mut Visitor, person: &str) {
    let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
    come_back(window, scene, visitor, &link, person);
}

/// What the browser does with a link, and Check after it.
#[track_caller]
pub fn come_back(window: &Window<'_>, scene: &Scene, visitor: &mut Visitor, link: &str, person: &str) {
    let page = visitor::bring(&visitor.accept(link, person));
    assert!(page.contains("Your answer was received"), "{page}");
    // Whatever comes of the check, which its question is about.
    window.wait_for_part("list item", "Who signed in");
    scene.port_is_closed();
}

/// From Check, where all has passed, to Home.
#[track_caller]
pub fn to_the_end(window: &Window<'_>) {
    Walk::in_window(window).all_passed().to_save().save().finish();
}
