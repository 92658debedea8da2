//! What Home shows again and removes, and the clipboard once the window is closed.

use std::time::{Duration, Instant};

use super::person::{self, App, index, kept, picture};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::wait::{self, PATIENCE};

const OURS: [(&str, &str); 1] = [("service", "Countersign")];

#[test]
fn home_shows_the_values_again_and_removes_what_is_not_wanted_any_more() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    picture(&desktop, "home");
    let refresh_token = kept(&desktop, &id, "refresh-token").expect("it is kept");

    // Its values, in the product's own fields.
    window.click("push button", "Open Snow Atlas, Example Trading");
    window.wait_for("label", "Example Trading · Practice. Copy each value into the field of the same name; secrets stay masked until you choose Show. A copied one leaves the clipboard after 60 seconds, and when you close this window.");
    window.wait_for("push button", "Copy Integration Key");
    picture(&desktop, "show-values");
    let copies: Vec<String> =
        window.names("push button").into_iter().filter(|name| name.starts_with("Copy ")).collect();
    assert_eq!(copies, ["Copy Integration Key", "Copy Secret Key", "Copy Refresh Token"]);
    let shown = window.tree().to_string();
    assert!(shown.contains(&app.integration_key), "{shown}");
    assert!(!shown.contains(&app.secret_key) && !shown.contains(&refresh_token), "{shown}");
    for (name, value) in [
        ("Copy Integration Key", &app.integration_key),
        ("Copy Secret Key", &app.secret_key),
        ("Copy Refresh Token", &refresh_token),
    ] {
        window.click("push button", name);
        desktop.wait_for_clipboard(value);
    }
    // Said of each row, and of the last alone that it is on the clipboard.
    window.wait_until(PATIENCE, "Copied beside the third row alone", |tree| {
        let said: Vec<_> = tree.nodes.iter().filter(|node| node.role == "notification").collect();
        let before = tree.nodes.iter().filter(|node| node.is("label", "Copied before")).count();
        (said.len() == 1 && said[0].name == "Copied" && before == 2).then_some(())
    });
    window.click("push button", "Back");

    // Remove: only after a question, and then wholly.
    let remove = "Remove Snow Atlas, Example Trading";
    window.click("push button", remove);
    window.wait_for("alert", "Remove the Snow Atlas connection?");
    picture(&desktop, "remove");
    window.click("push button", "Cancel");
    window.gone("alert", "Remove the Snow Atlas connection?");
    assert_eq!(person::the_one_connection(&desktop), id);
    assert_eq!(kept(&desktop, &id, "secret-key").as_deref(), Some(app.secret_key.as_str()));
    window.click("push button", remove);
    window.click("push button", "Remove");
    window.gone("push button", remove);
    window.wait_for("label", "Nothing is set up yet.");
    assert_eq!(desktop.secret_search(&OURS), "");
    assert!(index(&desktop)["connections"].as_array().unwrap().is_empty());
    person::nothing_of(&[&app.secret_key, &refresh_token], &person::data_dir(&desktop));
}

#[test]
fn a_draft_is_removed_with_its_secrets() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_keys(&window);
    window.set_text("Secret Key", &app.secret_key);
    window.click("push button", "Continue later");
    window.wait_for("alert", "Keep your keys for next time?");
    picture(&desktop, "leave");
    window.click("push button", "Keep and leave");
    window.wait_for("heading", "Snow Atlas, not finished");
    window.wait_for("label", "Practice · at Keys");
    picture(&desktop, "home-draft");
    assert!(desktop.secret_search(&OURS).contains(&app.secret_key));
    let remove = "Remove Snow Atlas, not finished";
    window.click("push button", remove);
    window.wait_for("alert", "Remove the unfinished set-up of Snow Atlas?");
    picture(&desktop, "remove-draft");
    window.click("push button", "Cancel");
    window.gone("alert", "Remove the unfinished set-up of Snow Atlas?");
    assert!(desktop.secret_search(&OURS).contains(&app.secret_key));
    window.click("push button", remove);
    window.click("push button", "Remove");
    window.gone("heading", "Snow Atlas, not finished");
    window.wait_for("label", "Nothing is set up yet.");
    assert_eq!(desktop.secret_search(&OURS), "");
    assert!(index(&desktop)["drafts"].as_array().is_none_or(Vec::is_empty));
}

#[test]
fn a_secret_that_was_copied_leaves_the_clipboard_with_the_window() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.click("push button", "Save");
    window.click("push button", "Copy Secret Key");
    desktop.wait_for_clipboard(&app.secret_key);
    let left = |tree: &crate::support::tree::Tree| {
        let line = tree.nodes.iter().find(|node| node.name.starts_with("Leaves the clipboard in "))?;
        line.name.split(' ').nth(4)?.parse::<u32>().ok()
    };
    let before = window.wait_until(PATIENCE, "countdown", left);
    assert!((45..=60).contains(&before), "{before}");
    picture(&desktop, "countdown");
    window.wait_until(PATIENCE, "countdown that moves", |tree| left(tree).filter(|now| *now < before));
    // Some clipboard managers take over what others copied: then it would outlive the program that copied it.
    desktop.set_clipboard(&app.secret_key);
    window.close();
    assert!(program.wait_end().success());
    let after = wait::until(PATIENCE, || Some(desktop.clipboard()).filter(|text| *text != app.secret_key));
    assert_eq!(after.as_deref(), Some(""), "the clipboard is empty");
}

#[test]
fn item_33_a_copied_secret_leaves_the_clipboard_after_60_seconds_and_the_page_says_so() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.click("push button", "Save");
    window.click("push button", "Copy Secret Key");
    desktop.wait_for_clipboard(&app.secret_key);
    let copied = Instant::now();
    let gone = window.wait_until(Duration::from_secs(90), "word that it is gone", |tree| {
        tree.nodes.iter().any(|node| node.is("label", "It has left the clipboard again")).then(Instant::now)
    });
    let after = gone.duration_since(copied);
    assert!((55..=75).contains(&after.as_secs()), "{after:?}");
    assert_eq!(desktop.clipboard(), "");
    // That it was copied is still said: of several, one sees which are done.
    window.wait_for("label", "Copied before");
    picture(&desktop, "clipboard-cleared");
    // What is no secret stays.
    window.click("push button", "Copy Integration Key");
    desktop.wait_for_clipboard(&app.integration_key);
}
