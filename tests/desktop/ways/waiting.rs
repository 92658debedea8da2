//! A wait that takes its time: the hint, **Extend**, **Cancel**.

use std::time::Duration;

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::{self, Visitor};
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// Minutes and seconds left, as the screen says them.
fn left(window: &Window<'_>) -> Duration {
    window.wait_until(PATIENCE, "time left", |tree| {
        let words = tree.nodes.iter().filter(|node| node.role == "label");
        words.filter_map(|node| node.name.strip_suffix(" s left")).find_map(|words| {
            let (minutes, seconds) = words.split_once(" min ")?;
            Some(Duration::from_secs(minutes.parse::<u64>().ok()? * 60 + seconds.parse::<u64>().ok()?))
        })
    })
}

#[test]
fn after_a_while_there_is_a_hint_and_the_wait_can_be_extended_and_given_up() {
    let scene = Scene::at_port(18720);
    let practice = Practice::start(&scene, "");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    steps::to_sign_in(&window, &scene, &made);
    let link = Walk::in_window(&window).wait_for_the_browser(&scene.links);
    const HINT: &str = "Still signing in? Take your time.";
    const WHOLE: Duration = Duration::from_mins(10);
    let at_first = left(&window);
    assert!(at_first <= WHOLE && at_first > WHOLE - Duration::from_secs(20), "{at_first:?}");
    assert!(window.find("notification", HINT).is_none(), "nobody is hurried");

    window.wait_for_within(Duration::from_secs(40), "notification", HINT);
    let by_then = left(&window);
    assert!(by_then <= WHOLE - Duration::from_secs(25), "the hint came too soon: {by_then:?}");
    window.click("push button", "“The redirect URI is not registered properly”");
    window.wait_for("label", &scene.redirect_uri);
    scene.port_is_open();

    window.click("push button", "Extend");
    window.wait_until(PATIENCE, "ten minutes again", |_| {
        (left(&window) > WHOLE - Duration::from_secs(10)).then_some(())
    });

    // The link of the start is good still, also copied.
    window.click("push button", "Copy sign-in link");
    scene.desktop.wait_for_clipboard(&link);
    window.click("push button", "Open again");
    assert_eq!(scene.links.next_url(PATIENCE), link);
    let late = visitor.accept(&link, "olive");

    window.click("push button", "Cancel");
    window.gone("heading", question::WAITING);
    window.wait_for("heading", question::SIGN_IN);
    scene.port_is_closed();

    // The next attempt is another: the answer to the first one is not taken.
    let link = Walk::in_window(&window).wait_for_the_browser(&scene.links);
    let page = visitor::page(&late);
    assert!(page.status == 400 && page.shows("Countersign is not waiting for this page"), "{page:?}");
    window.wait_for("heading", question::WAITING);
    steps::come_back(&window, &scene, &mut visitor, &link, "olive");
    Walk::in_window(&window).all_passed();
}
