//! A key for Production, over three starts of the program. Nothing is sent to Docusign: the link is only read.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::scene::{Scene, choose_the_sheet};
use super::visitor::parameters;
use crate::support::practice::Made;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const DRAFT: &str = "Snow Atlas, not finished";
const GO_LIVE: &str = "Ask Docusign to make it live";
const POINTS: [&str; 3] = [
    "1. Open Apps and Keys of Demo and sign in as an administrator.",
    "2. Choose Add App and Integration Key, give it an App Name (your product’s name will do), and choose Create App. \
     Then copy the Integration Key that stands there, and paste it here:",
    "5. Choose Save.",
];

/// On Home, the draft with what it waits for; then **Continue**.
#[track_caller]
fn continue_from_home(window: &Window<'_>, waits_for: &str) {
    window.wait_for("heading", question::HOME);
    window.wait_for("heading", DRAFT);
    window.wait_for("label", waits_for);
    window.click("push button", &format!("Continue {DRAFT}"));
}

#[test]
fn a_key_for_production_goes_live_over_three_starts() {
    let scene = Scene::at_port(18717);
    {
        let program = scene.program().start();
        let window = program.window();
        choose_the_sheet(&window);
        window.wait_checked("radio button", "Production", true);
        window.click("push button", "Continue");
        window.click("push button", "Help me make one");
        window.wait_for("heading", "Make an integration key");
        window.click("check box", POINTS[0]);
        window.click("check box", POINTS[1]);
        window.click("push button", "My app is made");
        window.wait_for("heading", GO_LIVE);
        window.click("push button", "I have asked for it");
        window.wait_for("heading", "Waiting for Docusign");
        window.close();
        // There is no secret yet: nothing is asked.
        assert!(program.wait_exit(PATIENCE).success());
    }
    let asked_at = scene.index()["drafts"][0]["contents"]["asked-at"].as_str().map(str::to_owned);
    let asked_at: Timestamp = asked_at.expect("when it was asked for").parse().expect("a time");
    let day = asked_at.to_zoned(TimeZone::system()).strftime("%-d %B %Y").to_string();
    {
        let program = scene.program().start();
        let window = program.window();
        continue_from_home(&window, &format!("Production · in review since {day}"));
        window.wait_for("heading", "Waiting for Docusign");
        window.wait_for_part("heading", &format!("Asked for on {day}"));
        // What was ticked is still.
        window.click("push button", "Back");
        window.wait_for("heading", GO_LIVE);
        window.click("push button", "Back");
        for (point, ticked) in POINTS.iter().zip([true, true, false]) {
            window.wait_checked("check box", point, ticked);
        }
        window.click("push button", "My app is made");
        window.click("push button", "I have asked for it");
        window.wait_for("heading", "Waiting for Docusign");
        window.click("push button", "It is live");
        window.wait_for("heading", "Give the key a secret in Production");
        window.close();
        assert!(program.wait_exit(PATIENCE).success());
    }
    let program = scene.program().start();
    let window = program.window();
    continue_from_home(&window, "Production · live; a secret in Production comes next");
    window.wait_for("heading", "Give the key a secret in Production");
    window.wait_for("label", &scene.redirect_uri);
    window.wait_checked(
        "check box",
        "1. Open Apps and Keys of Production, find the app, and choose Actions, then Edit. Copy the Integration Key that \
         stands there, and paste it here:",
        false,
    );
    window.click("push button", "I have my keys");
    window.wait_for("heading", question::KEYS);
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    let made = Made {
        integration_key: "7c2b8d7e-83c3-4940-af5e-cda8a50dd73f".to_owned(),
        secret_key: "d7014634-3919-46f6-b766-29d52b8dd0e5".to_owned(),
    };
    for (name, value) in [("Integration Key", &made.integration_key), ("Secret Key", &made.secret_key)] {
        scene.desktop.set_clipboard(value);
        window.click("push button", &format!("Paste {name}"));
        let shown = if name == "Secret Key" { "•".repeat(value.len()) } else { value.clone() };
        window.wait_for_text(name, &shown);
    }
    window.click("push button", "Continue");
    let link = Walk::in_window(&window).wait_for_the_browser(&scene.links);
    scene.port_is_open();
    assert!(link.starts_with("https://account.docusign.com/oauth/auth?"), "{link}");
    assert!(!link.contains(&made.secret_key), "{link}");
    let asked = parameters(&link);
    for (name, value) in [
        ("response_type", "code"),
        ("scope", "extended signature"),
        ("client_id", &made.integration_key),
        ("redirect_uri", &scene.redirect_uri),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(asked.get(name).map(String::as_str), Some(value), "{name} in {link}");
    }
    assert_eq!(asked.get("code_challenge").map(String::len), Some(43), "{link}");
    assert!(asked.get("state").is_some_and(|state| state.len() >= 43), "{link}");
    assert_eq!(asked.get("prompt"), None, "{link}");

    window.click("push button", "Cancel");
    window.gone("heading", question::WAITING);
    scene.port_is_closed();
    window.close();
    window.wait_for("alert", "Keep your keys for next time?");
    window.click("push button", "Close without them");
    assert!(program.wait_exit(PATIENCE).success());
    assert_eq!(scene.kept_names(), [""; 0]);
}

#[test]
fn demo_first_leads_to_keys_of_demo_and_back_to_going_live() {
    let scene = Scene::at_port(18718);
    let program = scene.program().start();
    let window = program.window();
    choose_the_sheet(&window);
    window.wait_checked("radio button", "Production", true);
    window.click("push button", "Continue");
    window.click("push button", "Help me make one");
    window.click("push button", "My app is made");
    window.wait_for("heading", GO_LIVE);
    window.wait_for("label", "Production");
    window.click("push button", "The page asks for 20 successful calls");
    window.click("push button", "Sign in to Demo first");
    window.wait_for("heading", "Enter the keys for Demo");
    window.wait_for("label", "Demo");
    window.gone("label", "Production");
    // The same as was to be registered with the app.
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    window.set_text("Integration Key", "7c2b8d7e-83c3-4940-af5e-cda8a50dd73f");
    window.set_text("Secret Key", "d7014634-3919-46f6-b766-29d52b8dd0e5");
    window.click("push button", "Continue");
    let link = Walk::in_window(&window).wait_for_the_browser(&scene.links);
    assert!(link.starts_with("https://account-d.docusign.com/oauth/auth?"), "{link}");
    window.click("push button", "Cancel");
    window.gone("heading", question::WAITING);
    scene.port_is_closed();

    window.click("push button", "Back");
    window.wait_for("heading", "Enter the keys for Demo");
    window.click("push button", "Back");
    window.wait_for("heading", GO_LIVE);
    window.wait_for("label", "Production");
    window.gone("label", "Demo");
    window.click("push button", "I have asked for it");
    window.click("push button", "It is live");
    window.click("push button", "I have my keys");
    // Production has keys of its own.
    window.wait_for("heading", question::KEYS);
    window.wait_for("label", "Production");
    window.wait_for_text("Redirect URI", &scene.redirect_uri);
    assert_eq!(window.text_of("Integration Key"), "");
    assert_eq!(window.text_of("Secret Key"), "");
}
