//! Consent that was not given, and the sign-in after it.

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::{self, Visitor};
use crate::support::browser::Browser;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const NOW: &str =
    "In the browser, Cancel was chosen in place of Accept. Choose Sign in with Docusign when you are ready.";

/// The screen says that consent was not given, and by what words, which are folded away.
#[track_caller]
fn says_not_given(window: &Window<'_>, scene: &Scene, details: &str) {
    window.wait_for("notification", "Consent was not given");
    window.wait_for("label", NOW);
    window.click("push button", "Details");
    window.wait_for("label", details);
    scene.port_is_closed();
}

#[test]
fn cancel_in_the_browser_is_said_and_the_next_sign_in_succeeds() {
    let scene = Scene::at_port(18712);
    let practice = Practice::start(&scene, "");
    let made = Visitor::at(&practice.origin).make_an_app(&scene.redirect_uri);
    let browser = Browser::start();
    let program = scene.program_with(&practice);
    let window = program.window();
    steps::to_sign_in(&window, &scene, &made);

    browser.goto(&Walk::in_window(&window).wait_for_the_browser(&scene.links));
    browser.wait_for_text("Olive Example");
    browser.click_text("Olive Example");
    browser.wait_for_text("asks for your consent");
    browser.click_text("Cancel");
    browser.wait_for_text("The sign-in was not completed");
    let landed = browser.url();
    assert!(!landed.contains("error=") && !landed.contains("state="), "{landed}");
    says_not_given(&window, &scene, "access_denied: The user did not consent to connecting the application");

    window.click("push button", question::SIGN_IN);
    browser.goto(&scene.links.next_url(PATIENCE));
    browser.wait_for_text("asks for your consent");
    browser.click_text("Accept");
    browser.wait_for_text("Your answer was received");
    Walk::in_window(&window).all_passed();
    window.wait_for("label", "Olive Example, olive@trading.example");
    scene.port_is_closed();
}

#[test]
fn a_refusal_that_is_named_a_message_is_understood() {
    let scene = Scene::at_port(18713);
    let practice = Practice::start(&scene, "deny-as-message");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    steps::to_sign_in(&window, &scene, &made);

    let answer = visitor.cancel(&Walk::in_window(&window).wait_for_the_browser(&scene.links), "olive");
    assert!(answer.contains("error_message=") && !answer.contains("error_description="), "{answer}");
    let page = visitor::bring(&answer);
    assert!(page.contains("The sign-in was not completed"), "{page}");
    says_not_given(&window, &scene, "access_denied: The user did not consent to connecting the application");

    steps::sign_in(&window, &scene, &mut visitor, "olive");
    Walk::in_window(&window).all_passed();
}
