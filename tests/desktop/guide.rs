//! The guide beside the browser, followed to the letter in both generations of Docusign's page: one point at a time, in a narrow
//! window in front of the others, each value pasted in the point that makes it.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use countersign::domain::Environment;
use countersign::places::set_up::prepare::{DocusignPage, List};
use countersign::words::prepare::{PointHelp, points};

use crate::support::browser::Browser;
use crate::support::desktop::Desktop;
use crate::support::ordinary_user;
use crate::support::practice::{Made, follow};
use crate::support::program::{Program, program_path};
use crate::support::turn;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const URI: &str = "http://localhost:8721/callback";

#[test]
fn the_guide_is_followed_to_the_letter_in_each_generation_of_the_page() {
    let name = "guide::the_guide_is_followed_to_the_letter_in_each_generation_of_the_page";
    ordinary_user::run(name, &[program_path()], || {
        guided(DocusignPage::Newer, None);
        guided(DocusignPage::Older, Some("older-apps-page"));
    });
}

/// The whole way from Help me make one to Check. `behave` is which page Practice shows.
fn guided(page: DocusignPage, behave: Option<&str>) {
    let _turn = turn::with_port(8721);
    let desktop = Desktop::usual();
    let browser = Browser::start();
    let program = Program::on(&desktop)
        .arg("--practice")
        .args(behave.into_iter().flat_map(|behave| ["--behave", behave]))
        .arg("--data-dir")
        .arg(desktop.folder().join("data"))
        .env("BROWSER", browser.as_browser_command())
        .start();
    let window = program.window();
    let walk = Walk::in_window(&window).choose();
    walk.press("Help me make one");
    window.wait_for("label", URI);
    wait_for_width(&desktop, &window, 1000);
    walk.press("Keep in front");
    wait_for_width(&desktop, &window, 380);
    if page == DocusignPage::Older {
        // The column may still be laid out: a press can reach what is being replaced.
        let chosen = wait::until(PATIENCE, || {
            window.click("radio button", "Apps and Keys, older");
            window.is_checked("radio button", "Apps and Keys, older").then_some(())
        });
        assert!(chosen.is_some(), "the older page is not chosen");
    }

    let mut made = Made::default();
    for point in points(List::MakeApp, Environment::Practice, page) {
        window.wait_for("heading", &point.title);
        // What is followed is what the window says.
        let words = window.wait_for("label", &point.words.plain()).name;
        if point.help.contains(&PointHelp::OpenPage) {
            walk.press("Open Apps and Keys");
            browser.goto(&browser.next_url(PATIENCE));
        }
        if point.help.contains(&PointHelp::RedirectUri) {
            walk.press("Copy redirect URI");
            desktop.wait_for_clipboard(URI);
        }
        follow(&browser, &words, URI, &mut made);
        if point.help.contains(&PointHelp::IntegrationKey) {
            desktop.set_clipboard(&made.integration_key);
            window.click("push button", "Paste Integration Key");
            window.wait_for_text("Integration Key", &made.integration_key);
        }
        if point.help.contains(&PointHelp::SecretKey) {
            desktop.set_clipboard(&made.secret_key);
            window.click("push button", "Paste Secret Key");
            window.wait_for_text("Secret Key", &"•".repeat(made.secret_key.chars().count()));
        }
        walk.press("Done");
    }

    // The last Done leads on: Keys only shows what is there, in the whole window again.
    walk.see("Look at the two keys");
    wait_for_width(&desktop, &window, 1000);
    assert_eq!(window.text_of("Integration Key"), made.integration_key);
    walk.to_sign_in().press(question::SIGN_IN);
    browser.goto(&browser.next_url(PATIENCE));
    browser.wait_for_text("Olive Example");
    browser.click_text("Olive Example");
    browser.wait_for_text("Accept");
    browser.click_text("Accept");
    walk.see(question::CHECK).all_passed();
}

/// Waits until the window is that wide on the screen.
#[track_caller]
fn wait_for_width(desktop: &Desktop, window: &Window<'_>, width: u32) {
    let mut last = None;
    let came = wait::until(PATIENCE, || {
        let id = window.on_screen()?.to_string();
        let said = desktop.xdotool(&["getwindowgeometry", "--shell", &id])?;
        last = said.lines().find_map(|line| line.strip_prefix("WIDTH="))?.parse::<u32>().ok();
        (last == Some(width)).then_some(())
    });
    assert!(came.is_some(), "the window is {last:?} wide, not {width}");
}
