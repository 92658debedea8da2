//! The wrong person signed in; and a person with several accounts.

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::{self, Visitor, parameters};
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};

#[test]
fn the_wrong_person_signs_in_as_somebody_else_and_takes_the_second_account() {
    let scene = Scene::at_port(18719);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    steps::to_sign_in(&window, &scene, &made);
    let link = Walk::in_window(&window).wait_for_the_browser(&scene.links);
    assert_eq!(parameters(&link).get("prompt"), None);
    steps::come_back(&window, &scene, &mut visitor, &link, "olive");
    Walk::in_window(&window).all_passed();
    window.wait_for("label", "Olive Example, olive@trading.example");

    window.click("push button", "Not you? Sign in as somebody else");
    window.wait_for("heading", question::WAITING);
    let link = scene.links.next_url(PATIENCE);
    assert_eq!(parameters(&link).get("prompt").map(String::as_str), Some("login"), "{link}");
    scene.port_is_open();
    // The browser remembers Olive; it is asked who it is all the same.
    visitor::bring(&visitor.accept(&link, "noor"));
    Walk::in_window(&window).all_passed();
    window.wait_for("label", "Noor Sample, noor@bakery.example");
    window.gone("label", "Olive Example, olive@trading.example");
    scene.port_is_closed();

    window.wait_for("heading", "Which account?");
    window.wait_checked("radio button", "Sample Bakery", true);
    window.wait_for("label", "Sample Bakery, account 0a51f1a2-5b0e-4f0a-9c11-00000000e002");
    window.wait_for("label", "It works. Plan: Example Enterprise Plan");
    window.click("radio button", "Sample Garden");
    window.wait_checked("radio button", "Sample Bakery", false);
    window.wait_checked("radio button", "Sample Garden", true);
    window.wait_for("label", "Sample Garden, account 0a51f1a2-5b0e-4f0a-9c11-00000000e003");
    window.wait_for("label", "It works. Plan: Example Business Plan");
    steps::to_the_end(&window);
    window.wait_for("label", "Sample Garden · Practice");
    window.wait_for_part("label", "Noor Sample (noor@bakery.example) consented on");
    let kept = &scene.index()["connections"][0];
    assert_eq!(kept["account_id"], "0a51f1a2-5b0e-4f0a-9c11-00000000e003", "{kept}");
}
