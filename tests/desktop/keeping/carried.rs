//! **Carry over**: a connection goes from one computer to another, each with a keyring of its own, and is removed on the first.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::person::{self, App, kept, picture, the_one_connection};
use crate::support::desktop::DesktopOptions;
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;
use crate::support::walk::question;

const OURS: [(&str, &str); 1] = [("service", "Countersign")];
const PASSPHRASE: &str = "purple monkey dishwasher lamp";

#[test]
fn a_connection_is_moved_to_another_computer_and_removed_on_the_first() {
    let (app, links) = (App::new(), Links::new());
    let here = desktop_with_dialogs(DesktopOptions::default());
    let program = person::start(&here, &app, &links).start();
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.click("push button", "Save");
    window.wait_for("heading", question::HAND_OVER);
    let id = the_one_connection(&here);
    let token = kept(&here, &id, "refresh-token").expect("it is kept");
    window.click("push button", "Finish");
    window.click("push button", "Open Snow Atlas, Example Trading");
    window.take_keyboard();
    window.click("push button", "Carry over");
    window.wait_for("heading", "Carry this connection over?");
    window.set_text("Passphrase", PASSPHRASE);
    window.set_text("Passphrase, once more", PASSPHRASE);
    window.click("push button", "Save file");
    let dialog = FileDialog::to_save(&here);
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.countersign-copy");
    let file = here.home().join("for the other.countersign-copy");
    dialog.save_as(&file);
    window.wait_for("heading", "The file is ready");
    window.wait_for("notification", "The connection is in the file");
    picture(&here, "carried-over");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let written = fs::read_to_string(&file).unwrap();
    assert!(!written.contains(&token) && !written.contains(&app.secret_key));
    assert_eq!(kept(&here, &id, "refresh-token").as_deref(), Some(&*token), "here nothing changes by it");

    let there = desktop_with_dialogs(DesktopOptions::default());
    let carried = there.home().join("from the first.countersign-copy");
    fs::copy(&file, &carried).unwrap();
    let other = person::start(&there, &app, &links).start();
    let other_window = other.window();
    other_window.take_keyboard();
    other_window.click("push button", "Open a file");
    FileDialog::to_open(&there).open(&carried);
    other_window.wait_for("heading", "Open the copy");
    other_window.take_keyboard();
    other_window.set_text("Passphrase", PASSPHRASE);
    other_window.click("push button", "Open");
    other_window.wait_for("notification", "It will be added");
    other_window.click("radio button", "Move here");
    other_window.click("push button", "Keep");
    other_window.wait_for("notification", "Snow Atlas is kept here");
    picture(&there, "carried-there");
    let moved = the_one_connection(&there);
    assert_eq!(kept(&there, &moved, "refresh-token").as_deref(), Some(&*token));
    assert_eq!(kept(&there, &moved, "secret-key").as_deref(), Some(app.secret_key.as_str()));

    // The page it was carried over from is still open; then it is removed, as both sides said.
    window.take_keyboard();
    window.click("push button", "Done");
    window.wait_for("heading", "Snow Atlas");
    window.click("push button", "Back");
    window.click("push button", "Remove Snow Atlas, Example Trading");
    window.click("push button", "Remove");
    window.wait_for("label", "Nothing is set up yet.");
    assert_eq!(here.secret_search(&OURS), "");
    assert!(kept(&there, &moved, "refresh-token").is_some(), "the other has its own");
}
