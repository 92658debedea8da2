//! Keychains that are locked or not there.

use std::fs;
use std::time::{Duration, Instant};

use super::person::{self, App, picture, said};
use crate::support::desktop::{Desktop, DesktopOptions, Keyring};
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;
use crate::support::prompt::{Locked, PROMPTER, Prompt};
use crate::support::wait::PATIENCE;
use crate::support::walk::question;

const PASSPHRASE: &str = "purple monkey dishwasher lamp";

#[test]
fn a_locked_keychain_is_unlocked_by_the_systems_own_prompt() {
    let locked = Locked::start(DesktopOptions::default(), |options| Desktop::start(&options));
    let desktop = &locked.desktop;
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    let begun = Instant::now();
    window.click("push button", "Save");
    let prompt = Prompt::wait(desktop);
    picture(desktop, "prompt");
    // By then it says why nothing goes on; the person may not have seen the prompt.
    window.wait_for_within(Duration::from_secs(12), "notification", "The keychain has not answered yet");
    assert!(begun.elapsed() < Duration::from_secs(12), "{:?}", begun.elapsed());
    picture(desktop, "prompt-waits");
    prompt.unlock();
    window.wait_for("heading", question::HAND_OVER);
    let id = person::the_one_connection(desktop);
    assert_eq!(person::kept(desktop, &id, "secret-key").as_deref(), Some(app.secret_key.as_str()));
    window.click("push button", "Back");
    window.wait_for("notification", "Saved");
    assert_eq!(said(&window), ["Saved"]);
}

#[test]
fn case_22_where_no_keyring_was_made_yet_the_systems_own_prompt_makes_one() {
    let options = DesktopOptions {
        keyring: Keyring::NotMade,
        activatable: vec![PROMPTER.to_owned()],
        ..DesktopOptions::default()
    };
    let desktop = Desktop::start(&options);
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.wait_for_part("label", "No keyring was made in it yet");
    window.click("push button", "Save");
    Prompt::wait(&desktop).dismiss();
    window.wait_for("notification", "This computer’s keychain has no keyring yet");
    picture(&desktop, "no-keyring");

    window.click("push button", "Save");
    let prompt = Prompt::wait(&desktop);
    picture(&desktop, "no-keyring-prompt");
    prompt.make();
    window.wait_for("heading", question::HAND_OVER);
    let id = person::the_one_connection(&desktop);
    assert_eq!(person::kept(&desktop, &id, "secret-key").as_deref(), Some(app.secret_key.as_str()));
}

#[test]
fn whoever_closes_the_prompt_is_told_and_can_go_on() {
    let locked = Locked::start(DesktopOptions::default(), desktop_with_dialogs);
    let desktop = &locked.desktop;
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.click("push button", "Save");
    Prompt::wait(desktop).dismiss();
    window.wait_for("notification", "The keychain is locked");
    picture(desktop, "locked");
    assert_eq!(said(&window), ["The keychain is locked"]);

    // Save asks once more, and the answer can be another.
    window.click("push button", "Save");
    Prompt::wait(desktop).dismiss();
    window.wait_for("notification", "The keychain is locked");
    window.click("push button", "Go on without keeping");
    window.wait_for("heading", question::HAND_OVER);
    window.wait_for("notification", "Nothing was kept");
    picture(desktop, "nothing-kept");
    window.take_keyboard();
    window.click("push button", "Copy Secret Key");
    desktop.wait_for_clipboard(&app.secret_key);
    window.click("push button", "Back");

    window.click("push button", "Save");
    Prompt::wait(desktop).dismiss();
    window.click("push button", "Save to a file instead");
    window.take_keyboard();
    let path = desktop.home().join("copy.json.age");
    save_encrypted(desktop, &window, &path);
    window.wait_for("heading", question::HAND_OVER);
    assert_opens(&path, &app);
    let program_closed = || {
        window.close();
        program.wait_end()
    };
    assert!(program_closed().success());
    person::nothing_of(&[&app.secret_key], desktop.folder());
}

#[test]
fn without_a_keychain_there_is_a_file_or_nothing_and_never_plain_text() {
    let options = DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() };
    let desktop = desktop_with_dialogs(options);
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    let missing = "This computer has no keychain that can be reached";
    window.click("push button", "Save");
    window.wait_for("notification", missing);
    picture(&desktop, "no-keychain");
    person::nothing_of(&[&app.secret_key], desktop.folder());
    window.click("push button", "Go on without keeping");
    window.wait_for("notification", "Nothing was kept");
    window.click("push button", "Copy Refresh Token");
    let refresh_token =
        crate::support::wait::until(PATIENCE, || Some(desktop.clipboard()).filter(|text| text.len() > 100))
            .expect("the refresh token is on the clipboard");

    window.click("push button", "Back");
    window.click("push button", "Save");
    window.wait_for("notification", missing);
    window.click("push button", "Save to a file instead");
    window.gone("notification", missing);
    window.wait_checked("check box", "Keep in this computer’s keychain", false);
    window.wait_checked("radio button", "Protected with a passphrase", true);
    let path = desktop.home().join("copy.json.age");
    save_encrypted(&desktop, &window, &path);
    window.wait_for("heading", question::HAND_OVER);
    assert_eq!(said(&window), [""; 0], "it is kept: in the file");
    assert_opens(&path, &app);
    window.take_keyboard();
    window.close();
    assert!(program.wait_end().success());
    person::nothing_of(&[&app.secret_key, &refresh_token], desktop.folder());
}

fn save_encrypted(desktop: &Desktop, window: &crate::support::window::Window<'_>, path: &std::path::Path) {
    window.set_text("Passphrase", PASSPHRASE);
    window.set_text("Passphrase, once more", PASSPHRASE);
    window.click("push button", "Save");
    FileDialog::to_save(desktop).save_as(path);
}

fn assert_opens(path: &std::path::Path, app: &App) {
    use secrecy::ExposeSecret as _;
    let bytes = fs::read(path).unwrap();
    let opened = countersign::handover::file::open_encrypted(&bytes, &PASSPHRASE.into()).unwrap();
    let opened: Vec<_> = opened.into_iter().collect();
    assert_eq!(opened.len(), 1);
    assert_eq!(opened[0].connection.secrets.secret_key.secret().expose_secret(), app.secret_key);
}
