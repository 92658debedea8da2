//! A Docusign that fails, at each of its calls: the screen says what happened, and the walk goes on from there
//! without anything being typed again.

use std::time::Duration;

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::{self, Visitor};
use crate::support::practice::Made;
use crate::support::walk::{CALLS, Walk, question};
use crate::support::window::Window;

const EMAIL: &str = "olive@trading.example";
const PAGE: &str = "A web page came in place of Docusign’s answer";
const TROUBLE: &str = "Docusign has trouble just now";
/// Said at a call as at the exchange: what comes back is the same.
const NO_CHECK: &str = TROUBLE;

/// A window at Sign in, with everything typed.
#[track_caller]
fn to_sign_in(window: &Window<'_>, scene: &Scene, made: &Made) {
    Walk::in_window(window).to_keys();
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    Walk::in_window(window).fill_keys(&made.integration_key, &made.secret_key);
    window.set_text("Docusign e-mail", EMAIL);
    window.click("push button", "Continue");
    window.wait_for("heading", question::SIGN_IN);
}

/// Signs in, up to the exchange, which fails: these words say so.
#[track_caller]
fn sign_in_fails(window: &Window<'_>, scene: &Scene, visitor: &mut Visitor, what: &str, now: &str) {
    let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
    visitor::bring(&visitor.accept(&link, "olive"));
    window.wait_for("notification", what);
    window.wait_for("label", now);
    scene.port_is_closed();
}

/// What was typed at Keys is there; ends at Sign in again.
#[track_caller]
fn nothing_has_to_be_typed_again(window: &Window<'_>, scene: &Scene, made: &Made) {
    window.click("push button", "Back");
    window.wait_for_text("Integration Key", &made.integration_key);
    window.wait_for_text("Secret Key", &"•".repeat(made.secret_key.chars().count()));
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    window.wait_for_text("Docusign e-mail", EMAIL);
    window.click("push button", "Continue");
    window.wait_for("heading", question::SIGN_IN);
}

/// The three calls to the account have failed, for these reasons, in their order.
#[track_caller]
fn calls_failed(window: &Window<'_>, reasons: [&str; 3]) {
    window.wait_for("list item", "Who signed in: passed");
    for (call, reason) in CALLS.iter().zip(reasons) {
        window.wait_until(Duration::from_secs(10), &format!("{call} with {reason:?}"), |tree| {
            let at = tree.nodes.iter().position(|node| node.is("list item", &format!("{call}: failed")))?;
            tree.nodes.get(at + 1).filter(|next| next.is("label", reason)).map(drop)
        });
    }
    // The first says it all below the list, and what to do.
    window.wait_for("notification", reasons[0]);
}

#[test]
fn an_exchange_that_fails_is_said_and_signing_in_again_goes_on() {
    let scene = Scene::at_port(18721);
    let practice = Practice::start(&scene, "html-token:1,half-token:2,error-token:3");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    to_sign_in(&window, &scene, &made);
    let broke_off = format!("The connection to {} broke off", practice.host());
    for (what, now) in [
        (
            PAGE,
            "Usually it is from your company’s proxy or filter, which has to let this computer reach the host named \
             under Details. Another network may do, too.",
        ),
        (&broke_off, "Wait a moment: this mostly passes by itself. Then choose Sign in with Docusign."),
        (TROUBLE, "Wait a few minutes, then choose Sign in with Docusign. Nothing you entered is lost."),
    ] {
        sign_in_fails(&window, &scene, &mut visitor, what, now);
        nothing_has_to_be_typed_again(&window, &scene, &made);
    }
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    steps::to_the_end(&window);
}

#[test]
fn a_check_that_fails_is_said_and_checking_again_goes_on() {
    let scene = Scene::at_port(18722);
    let practice = Practice::start(
        &scene,
        "html-userinfo:1,half-userinfo:2,error-userinfo:3,html-account:1,error-users:1,half-plan:1,half-account:2,\
         html-users:2,error-plan:2,error-account:3,half-users:3,html-plan:3",
    );
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    to_sign_in(&window, &scene, &made);
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    let broke_off = format!("The connection to {} broke off", practice.host());
    for what in [PAGE, &broke_off, NO_CHECK] {
        window.wait_for("list item", "Who signed in: failed");
        window.wait_for("notification", what);
        for call in CALLS {
            window.wait_for("list item", &format!("{call}: not done"));
        }
        // Nothing that looks as if it led on.
        window.gone("push button", "Continue");
        window.click("push button", "Check again");
    }
    for reasons in [[PAGE, NO_CHECK, &broke_off], [&broke_off, PAGE, NO_CHECK], [NO_CHECK, &broke_off, PAGE]]
    {
        calls_failed(&window, reasons);
        window.click("push button", "Check again");
    }
    steps::to_the_end(&window);
}

#[test]
fn a_check_that_gets_no_answer_ends_by_itself_and_checking_again_goes_on() {
    let scene = Scene::at_port(18723);
    let practice = Practice::start(&scene, "stalled-userinfo:1");
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    to_sign_in(&window, &scene, &made);
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    window.wait_for("list item", "Who signed in: running");
    // The window is alive meanwhile.
    window.click("push button", "Continue");
    window.wait_for("notification", "Still checking. One moment.");
    let words = format!("{} did not answer in time", practice.host());
    window.wait_for_within(Duration::from_secs(45), "notification", &words);
    window.wait_for("list item", "Who signed in: failed");
    window.click("push button", "Check again");
    steps::to_the_end(&window);
}

/// Practice, started anew on the same port, has forgotten its apps: so the keys alone are new each time. What else was
/// typed stays.
#[test]
fn a_docusign_that_is_gone_is_said_at_each_call_and_the_walk_goes_on_when_it_is_back() {
    let scene = Scene::at_port(18724);
    let practice = Practice::start(&scene, "");
    let port = practice.port();
    let gone = "Practice does not answer";
    let now = "It ends with the program that started it, and what was made in it is gone then. If it runs in a program \
               of its own, start that again first; otherwise set up a new connection to practise.";
    let back = |behave: &str| {
        let practice = Practice::start_at(&scene, port, behave);
        let mut visitor = Visitor::at(&practice.origin);
        let made = visitor.make_an_app(&scene.redirect_uri);
        (practice, visitor, made)
    };
    let new_keys = |window: &Window<'_>, made: &Made| {
        window.wait_for_text("Redirect URI", &scene.redirect_uri);
        window.wait_for_text("Docusign e-mail", EMAIL);
        Walk::in_window(window).fill_keys(&made.integration_key, &made.secret_key);
        window.click("push button", "Continue");
        window.wait_for("heading", question::SIGN_IN);
    };
    let mut visitor = Visitor::at(&practice.origin);
    let made = visitor.make_an_app(&scene.redirect_uri);
    let program = scene.program_with(&practice);
    let window = program.window();
    to_sign_in(&window, &scene, &made);

    // At the token.
    let answer = visitor.accept(&Walk::in_window(&window).wait_for_the_browser(&scene.links), "olive");
    practice.kill();
    visitor::bring(&answer);
    window.wait_for("notification", gone);
    window.wait_for("label", now);
    scene.port_is_closed();
    nothing_has_to_be_typed_again(&window, &scene, &made);

    // At user info, once it had answered with an error.
    let (practice, mut visitor, made) = back("error-userinfo:1");
    window.click("push button", "Back");
    new_keys(&window, &made);
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    window.wait_for("notification", NO_CHECK);
    practice.kill();
    window.click("push button", "Check again");
    window.wait_for("notification", gone);
    window.wait_for("list item", "Who signed in: failed");
    window.wait_for("label", now);

    // At the account's calls; one of them had failed before.
    let (practice, mut visitor, made) = back("error-account:1");
    window.click("push button", "Step 3 of 7: Keys, done");
    new_keys(&window, &made);
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    window.wait_for("notification", NO_CHECK);
    practice.kill();
    window.click("push button", "Check again");
    calls_failed(&window, [gone, gone, gone]);

    // Back, it does not know the token any more.
    let (_practice, mut visitor, made) = back("");
    window.click("push button", "Check again");
    window.wait_for("notification", "Docusign no longer takes the token");
    window.wait_for("label", "Choose Sign in again.");
    window.click("push button", "Step 3 of 7: Keys, done");
    new_keys(&window, &made);
    steps::sign_in(&window, &scene, &mut visitor, "olive");
    steps::to_the_end(&window);
}
