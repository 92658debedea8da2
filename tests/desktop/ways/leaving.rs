//! Closing the window while it waits for the browser, and going on at the next start.

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::Visitor;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const QUESTION: &str = "Keep your keys for next time?";
const DRAFT: &str = "Snow Atlas, not finished";
const CONTINUE: &str = "Continue Snow Atlas, not finished";
const EMAIL: &str = "olive@trading.example";

/// From Choose to a wait for the browser; returns the link.
#[track_caller]
fn wait_for_the_browser(window: &Window<'_>, scene: &Scene, made: &crate::support::practice::Made) -> String {
    Walk::in_window(window).to_keys();
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    Walk::in_window(window).fill_keys(&made.integration_key, &made.secret_key);
    window.set_text("Docusign e-mail", EMAIL);
    window.click("push button", "Continue");
    let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
    scene.port_is_open();
    link
}

#[test]
fn closed_while_waiting_with_its_keys_kept_it_goes_on_to_the_end() {
    let scene = Scene::at_port(18714);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    {
        let program = scene.program_with(&practice);
        let window = program.window();
        wait_for_the_browser(&window, &scene, &made);
        window.close();
        window.wait_for("alert", QUESTION);
        window.click("push button", "Keep and close");
        assert!(program.wait_exit(PATIENCE).success());
        scene.port_is_closed();
    }
    let index = scene.index();
    let id = index["drafts"][0]["id"].as_str().expect("a draft").to_owned();
    assert_eq!(scene.kept_names(), [format!("draft/{id}/practice-secret-key")]);
    assert!(!index.to_string().contains(&made.secret_key), "the secret is in the keyring alone");

    let program = scene.program_with(&practice);
    let window = program.window();
    // This start is straight into the wizard, with Practice; Home is behind it.
    window.wait_for("heading", question::CHOOSE);
    window.click("push button", "Back");
    window.wait_for("heading", DRAFT);
    window.wait_for("label", "Practice · at Sign in");
    window.click("push button", CONTINUE);
    window.wait_for("heading", question::SIGN_IN);
    scene.port_is_closed();
    window.click("push button", "Back");
    window.wait_for_text("Integration Key", &made.integration_key);
    window.wait_for_text("Secret Key", &"•".repeat(made.secret_key.chars().count()));
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    window.wait_for_text("Docusign e-mail", EMAIL);
    window.click("push button", "Continue");
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    steps::to_the_end(&window);

    let index = scene.index();
    assert_eq!(index["drafts"].as_array().map_or(0, Vec::len), 0, "{index}");
    let kept = index["connections"][0]["id"].as_str().expect("a connection").to_owned();
    let expected = ["access-token", "refresh-token", "secret-key"].map(|what| format!("{kept}/{what}"));
    assert_eq!(scene.kept_names(), expected);
    window.close();
    assert!(program.wait_exit(PATIENCE).success());
}

#[test]
fn closed_while_waiting_without_its_secret_it_goes_on_at_keys() {
    let scene = Scene::at_port(18715);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    {
        let program = scene.program_with(&practice);
        let window = program.window();
        wait_for_the_browser(&window, &scene, &made);
        window.close();
        window.wait_for("alert", QUESTION);
        window.click("push button", "Stay here");
        window.gone("alert", QUESTION);
        // The wait goes on behind the question.
        window.wait_for("heading", question::WAITING);
        scene.port_is_open();
        window.close();
        window.wait_for("alert", QUESTION);
        window.click("push button", "Close without them");
        assert!(program.wait_exit(PATIENCE).success());
        scene.port_is_closed();
    }
    assert_eq!(scene.kept_names(), [""; 0]);
    let index = scene.index().to_string();
    assert!(index.contains(&made.integration_key) && !index.contains(&made.secret_key), "{index}");

    // With the service that knows the app.
    let program = scene.program_with(&practice);
    let window = program.window();
    window.wait_for("heading", question::CHOOSE);
    window.click("push button", "Back");
    window.wait_for("heading", DRAFT);
    window.click("push button", CONTINUE);
    window.wait_for("heading", question::KEYS);
    window.wait_for_text("Integration Key", &made.integration_key);
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    window.wait_for_text("Docusign e-mail", EMAIL);
    assert_eq!(window.text_of("Secret Key"), "");
    scene.port_is_closed();
    window.close();
    assert!(program.wait_exit(PATIENCE).success(), "nothing would be lost, so nothing is asked");

    // As people start it: Practice begins anew, and the app that was made in it is gone.
    let program = scene.program().start();
    let window = program.window();
    window.wait_for("heading", question::HOME);
    window.wait_for("heading", DRAFT);
    window.click("push button", CONTINUE);
    window.wait_for("heading", question::PREPARE);
    window.wait_for("notification", "This Practice does not know your app");
    window.close();
    assert!(program.wait_exit(PATIENCE).success(), "nothing would be lost, so nothing is asked");
}

#[test]
fn stay_here_changes_nothing_and_the_walk_goes_on() {
    let scene = Scene::at_port(18716);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    let link = wait_for_the_browser(&window, &scene, &made);
    window.close();
    window.wait_for("alert", QUESTION);
    window.press_key("Escape");
    window.gone("alert", QUESTION);
    // The Escape was the dialog's: the wait is not given up by it.
    scene.port_is_open();
    steps::come_back(&window, &scene, &mut visitor, &link, "olive");
    steps::to_the_end(&window);
}
