//! The browser is on another machine: its answer is pasted.

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::Visitor;
use crate::support::walk::{Walk, question};

#[test]
fn an_answer_on_another_machine_is_pasted() {
    let scene = Scene::at_port(18711);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    steps::to_sign_in(&window, &scene, &made);

    // Yesterday's: an attempt that was given up.
    let yesterday = visitor.accept(&Walk::in_window(&window).wait_for_the_browser(&scene.links), "olive");
    window.click("push button", "Cancel");
    window.gone("heading", question::WAITING);
    scene.port_is_closed();

    let link = Walk::in_window(&window).wait_for_the_browser(&scene.links);
    scene.port_is_open();
    let answer = visitor.accept(&link, "olive");
    window.click("push button", "Paste the address");
    window.wait_for("entry", "Address");
    for (wrong, words) in [
        (
            &link,
            "This is the link that starts the sign-in. Sign in with it first, then copy the address of the page you land on.",
        ),
        (
            &yesterday,
            "This answer belongs to another sign-in, perhaps an earlier one. Sign in again, then copy the new address.",
        ),
    ] {
        scene.desktop.set_clipboard(wrong);
        window.click("push button", "Paste Address");
        window.wait_for("notification", words);
        window.wait_for("heading", question::WAITING);
        scene.port_is_open();
    }
    scene.desktop.set_clipboard(&format!("  {answer}\n"));
    window.click("push button", "Paste Address");
    window.wait_for("heading", question::CHECK);
    scene.port_is_closed();
    window.wait_for("label", "Olive Example, olive@trading.example");
    steps::to_the_end(&window);
}
