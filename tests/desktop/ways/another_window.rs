//! A window of another data folder waits for a sign-in, and has the port.

use std::fs;

use super::scene::{self, Practice, Scene};
use super::steps;
use super::visitor::Visitor;
use crate::support::program::Program;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// No window manager is on the desktop that would; and one that is covered is not drawn.
#[track_caller]
fn bring_to_the_front(scene: &Scene, window: &Window<'_>) {
    let number = window.on_screen().expect("a window on the screen").to_string();
    scene.desktop.xdotool(&["windowraise", &number]).expect("it can be raised");
    window.take_keyboard();
}

#[test]
fn case_19_a_port_that_another_window_waits_at_is_said_to_be_another_countersigns() {
    let scene = Scene::at_port(18746);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let first = scene.program_with(&practice);
    let first = first.window();
    steps::to_sign_in(&first, &scene, &made);
    Walk::in_window(&first).wait_for_the_browser(&scene.links);

    let data = scene.desktop.folder().join("other");
    fs::create_dir_all(data.join("connectors")).unwrap();
    let sheet = "connectors/snow-atlas.toml";
    fs::copy(scene.data().join(sheet), data.join(sheet)).unwrap();
    let second = Program::on(&scene.desktop)
        .arg("--data-dir")
        .arg(&data)
        .args(["--practice-server", &practice.origin])
        .env("BROWSER", scene.links.command())
        .start();
    let window = second.window();
    scene::choose_the_sheet(&window);
    let walk = Walk::in_window(&window).choose();
    window.wait_for_part(
        "label",
        "port 18746 of this computer, and another Countersign listens there. Most likely one of its windows waits for a sign-in",
    );
    walk.press("I already have an integration key")
        .see(question::KEYS)
        .see_a_proposal()
        .fill_keys(&made.integration_key, &made.secret_key)
        .fill_redirect_uri(&scene.redirect_uri)
        .to_sign_in()
        .press(question::SIGN_IN);
    window.wait_for("notification", "Another Countersign blocks Docusign’s answer (port 18746)");
    window.wait_for_part("label", "finish or cancel that there, and choose Sign in with Docusign here");

    // What it says to do.
    bring_to_the_front(&scene, &first);
    first.click("push button", "Cancel");
    first.wait_for("heading", question::SIGN_IN);
    bring_to_the_front(&scene, &window);
    steps::sign_in(&window, &scene, &mut visitor, "olive");
}
