//! Wrong turns that people take with keys and pages: each ends at the working connection by doing what the screens say, and nothing
//! else. Cancelling is in `refused`, the wrong person in `persons`, a held port in `held_port`.

use std::time::Duration;

use super::scene::{Practice, Scene};
use super::steps;
use super::visitor::{self, Visitor, parameters};
use crate::support::desk;
use crate::support::practice::Made;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// What Docusign, and Practice, call this on the page that ends a sign-in.
const NO_CLIENT: &str = "The client ID is not registered.";
const NO_TYPE: &str = "Invalid authentication request: The response type is not supported.";

/// The person looks for what the browser shows, and opens it.
#[track_caller]
fn sees(window: &Window<'_>, seen: &str) {
    window.click("push button", "My browser shows an error");
    window.click("push button", seen);
}

/// Keys, whatever is wrong with them, up to the page that the browser shows.
#[track_caller]
fn refused_by_the_page(window: &Window<'_>, scene: &Scene, visitor: &mut Visitor, page: &str) {
    let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
    assert!(visitor.refused(&link).contains(page), "{}", visitor.refused(&link));
}

fn other_key() -> String {
    "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913".to_owned()
}

/// Where a walk begins: a window in front of a practice service, and an app that was made there.
struct Beginning<'w> {
    window: &'w Window<'w>,
    scene: &'w Scene,
    visitor: &'w mut Visitor,
    made: &'w Made,
}

/// Walks from the beginning, with an app as the list of Prepare says.
fn walk(port: u16, behave: &str, walk: impl FnOnce(Beginning<'_>)) {
    let as_listed = |visitor: &mut Visitor, scene: &Scene| visitor.make_an_app(&scene.redirect_uri);
    walk_with(port, behave, as_listed, walk);
}

/// The same with another app.
fn walk_with(
    port: u16,
    behave: &str,
    new_app: impl FnOnce(&mut Visitor, &Scene) -> Made,
    walk: impl FnOnce(Beginning<'_>),
) {
    let scene = Scene::at_port(port);
    let practice = Practice::start(&scene, behave);
    let mut visitor = Visitor::at(&practice.origin);
    let made = new_app(&mut visitor, &scene);
    let program = scene.program_with(&practice);
    let window = program.window();
    walk(Beginning { window: &window, scene: &scene, visitor: &mut visitor, made: &made });
}

#[test]
fn a_key_of_the_other_docusign_and_keys_in_each_others_field_lead_back_to_keys() {
    walk(18731, "", |Beginning { window, scene, visitor, made }| {
        // A key that this Docusign does not know.
        let elsewhere = Made { integration_key: other_key(), secret_key: made.secret_key.clone() };
        steps::to_sign_in(window, scene, &elsewhere);
        refused_by_the_page(window, scene, visitor, NO_CLIENT);
        sees(window, "The client ID is not registered");
        window.click("push button", "Back to Keys");
        // Both look alike: nobody can see that each stands in the other's field.
        let walk = Walk::in_window(window).see(question::KEYS);
        walk.fill_keys(&made.secret_key, &made.integration_key).to_sign_in();
        refused_by_the_page(window, scene, visitor, NO_CLIENT);
        sees(window, "An error, with your Secret Key in the address");
        window.wait_for_part("label", "the two keys are swapped");
        window.click("push button", "Back to Keys");
        let walk = Walk::in_window(window).see(question::KEYS);
        walk.fill_keys(&made.integration_key, &made.secret_key).to_sign_in();
        steps::sign_in(window, scene, visitor, "olive");
        steps::to_the_end(window);
    });
}

#[test]
fn a_secret_of_the_other_docusign_leads_back_to_keys() {
    walk(18732, "", |Beginning { window, scene, visitor, made }| {
        let demos = Made { integration_key: made.integration_key.clone(), secret_key: other_key() };
        steps::to_sign_in(window, scene, &demos);
        let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
        visitor::bring(&visitor.accept(&link, "olive"));
        window.wait_for("notification", "Docusign did not take the secret key");
        window.click("push button", "Back to Keys");
        let walk = Walk::in_window(window).see(question::KEYS);
        walk.fill_keys(&made.integration_key, &made.secret_key).to_sign_in();
        steps::sign_in(window, scene, visitor, "olive");
        steps::to_the_end(window);
    });
}

#[test]
fn a_redirect_uri_that_is_missing_or_has_a_slash_too_many_is_added_and_the_same_attempt_goes_on() {
    let new_app = |visitor: &mut Visitor, scene: &Scene| {
        let with_slash = format!("{}/", scene.redirect_uri);
        visitor.make_an_app_with(&desk::settings(&[&with_slash]))
    };
    walk_with(18733, "", new_app, |Beginning { window, scene, visitor, made }| {
        steps::to_sign_in(window, scene, made);
        refused_by_the_page(window, scene, visitor, "The redirect URI is not registered properly");
        sees(window, "“The redirect URI is not registered properly”");
        window.wait_for("label", &scene.redirect_uri);
        window.click("push button", "Open Apps and Keys");
        let page = scene.links.next_url(PATIENCE);
        assert!(page.contains("/apps-and-keys"), "{page}");
        // Nothing at all is registered now, which the page says in other words.
        visitor.change_the_app(made, &desk::settings(&[]));
        window.click("push button", "Open again");
        let link = scene.links.next_url(PATIENCE);
        assert!(visitor.refused(&link).contains("There are no redirect URIs registered"));
        visitor.change_the_app(made, &desk::settings(&[&scene.redirect_uri]));
        window.click("push button", "Open again");
        let link = scene.links.next_url(PATIENCE);
        steps::come_back(window, scene, visitor, &link, "olive");
        steps::to_the_end(window);
    });
}

#[test]
fn an_app_without_authorization_code_grant_is_changed_and_the_same_attempt_goes_on() {
    let new_app = |visitor: &mut Visitor, scene: &Scene| {
        let good = desk::settings(&[&scene.redirect_uri]);
        let without: Vec<_> =
            good.iter().copied().filter(|(name, _)| *name != "authorization-code-grant").collect();
        visitor.make_an_app_with(&without)
    };
    walk_with(18734, "", new_app, |Beginning { window, scene, visitor, made }| {
        steps::to_sign_in(window, scene, made);
        refused_by_the_page(window, scene, visitor, NO_TYPE);
        sees(window, "“The response type is not supported”");
        window.wait_for_part("label", "tick Authorization Code Grant and choose Save");
        window.click("push button", "Open Apps and Keys");
        scene.links.next_url(PATIENCE);
        // PKCE is required from now on as well: nobody has to do anything about that.
        let good = desk::settings(&[&scene.redirect_uri]);
        visitor.change_the_app(made, &[&good[..], &[("require-pkce", "on")]].concat());
        window.click("push button", "Open again");
        let link = scene.links.next_url(PATIENCE);
        steps::come_back(window, scene, visitor, &link, "olive");
        steps::to_the_end(window);
    });
}

#[test]
fn a_policy_that_refuses_is_told_in_its_own_words() {
    walk(18735, "", |Beginning { window, scene, visitor, made }| {
        steps::to_sign_in(window, scene, made);
        let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
        let answer = |more: &str| format!("{}?error=access_denied{more}", scene.redirect_uri);
        // Without a state nobody can say whose it is: the window says that something came, and waits on.
        assert_eq!(visitor::page(&answer("")).status, 400);
        window.wait_for("notification", "An answer came that could not be taken");
        window.wait_for("heading", question::WAITING);
        let state = parameters(&link).get("state").cloned().expect("a state");
        let reason = "&error_description=This+application+has+been+blocked+by+your+account+administrator";
        visitor::bring(&answer(&format!("{reason}&state={state}")));
        window.wait_for("notification", "Your Docusign administrator has to allow this first");
        window.wait_for("push button", "Copy for your administrator");
        window.wait_for_part("label", "This application has been blocked by your account administrator");
        // Whoever administers Docusign has let it through.
        steps::sign_in(window, scene, visitor, "olive");
        steps::to_the_end(window);
    });
}

#[test]
fn a_late_code_is_told_from_a_wrong_secret_and_the_next_one_is_taken() {
    walk(18736, "", |Beginning { window, scene, visitor, made }| {
        steps::to_sign_in(window, scene, made);
        let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
        // A code that is good no more: Docusign's answer is the same for one that is over and one that never was.
        let state = parameters(&link).get("state").cloned().expect("a state");
        window.click("push button", "Paste the address");
        window.set_text("Address", &format!("{}?code=a-code-that-is-over&state={state}", scene.redirect_uri));
        window.click("push button", "Use this address");
        window.wait_for("notification", "The pasted address was too old, or was used already");
        let link = Walk::in_window(window).wait_for_the_browser(&scene.links);
        window.click("push button", "Paste the address");
        window.set_text("Address", &visitor.accept(&link, "olive"));
        window.click("push button", "Use this address");
        Walk::in_window(window).see(question::CHECK);
        steps::to_the_end(window);
    });
}

#[test]
fn whoever_is_no_administrator_may_go_on_anyway_and_that_stays_said() {
    walk(18737, "no-admin", |Beginning { window, scene, visitor, made }| {
        steps::to_sign_in(window, scene, made);
        steps::sign_in(window, scene, visitor, "olive");
        window.wait_for("list item", "Reading the users: failed");
        window.wait_for("notification", "This person has no permission for that");
        window.wait_for_part("label", "Snow Atlas probably needs to read its users");
        window.click("push button", "Continue anyway");
        let walk = Walk::in_window(window).see(question::SAVE).save();
        window.wait_for("notification", "Not all of it works yet");
        walk.finish();
        window.wait_for_part("label", "Snow Atlas probably needs to read its users");
    });
}

#[test]
fn a_browser_that_never_opens_is_noticed_and_the_copied_link_leads_on() {
    walk(18738, "", |Beginning { window, scene, visitor, made }| {
        steps::to_sign_in(window, scene, made);
        window.click("push button", question::SIGN_IN);
        window.wait_for("heading", question::WAITING);
        // Its program starts, and that is all.
        scene.links.next_address(PATIENCE);
        window.wait_for_within(Duration::from_secs(20), "notification", "Did a browser window open?");
        window.click("push button", "Copy sign-in link");
        window.gone("notification", "Did a browser window open?");
        let link = scene.desktop.clipboard();
        steps::come_back(window, scene, visitor, &link, "olive");
        steps::to_the_end(window);
    });
}
