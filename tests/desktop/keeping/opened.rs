//! **Open a file** and **Show in folder**: a copy that was saved comes back, whatever became of the connection meanwhile.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use serde_json::Value;

use super::person::{self, App, index, kept, picture, the_one_connection};
use crate::support::desktop::{Desktop, DesktopOptions};
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;
use crate::support::process::tool;
use crate::support::wait::{self, PATIENCE, START};
use crate::support::walk::question;
use crate::support::window::Window;

const OURS: [(&str, &str); 1] = [("service", "Countersign")];
const PASSPHRASE: &str = "purple monkey dishwasher lamp";

/// A file manager, as the desktop's specification has it: what it was asked to show.
struct FileManager(mpsc::Sender<Vec<String>>);

#[zbus::interface(name = "org.freedesktop.FileManager1")]
impl FileManager {
    fn show_items(&self, uris: Vec<String>, startup_id: &str) {
        assert_eq!(startup_id, "");
        self.0.send(uris).unwrap();
    }
}

/// A file manager comes up on this desktop.
fn file_manager(desktop: &Desktop) -> (zbus::blocking::Connection, mpsc::Receiver<Vec<String>>) {
    let (shown, was_shown) = mpsc::channel();
    let bus = zbus::blocking::connection::Builder::address(desktop.bus_address())
        .unwrap()
        .serve_at("/org/freedesktop/FileManager1", FileManager(shown))
        .unwrap()
        .name("org.freedesktop.FileManager1")
        .unwrap()
        .build()
        .unwrap();
    (bus, was_shown)
}

/// A folder for `PATH` with an `xdg-open` that writes down what it opens, and where it does.
fn folder_opener(desktop: &Desktop) -> (PathBuf, PathBuf) {
    let (folder, opened) = (desktop.folder().join("bin"), desktop.folder().join("opened"));
    fs::create_dir(&folder).unwrap();
    let script = folder.join("xdg-open");
    fs::write(&script, format!("#!/bin/sh\nprintf %s \"$1\" > '{}'\n", opened.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    (folder, opened)
}

/// What the list holds of the one connection, apart from its id and from when this computer checked it: neither goes with a
/// copy.
fn facts(desktop: &Desktop) -> Value {
    let mut facts = index(desktop)["connections"][0].clone();
    facts.as_object_mut().unwrap().remove("id");
    facts.as_object_mut().unwrap().remove("history");
    facts
}

#[test]
fn a_saved_copy_brings_a_connection_back_that_was_removed_or_that_the_keychain_lost() {
    let desktop = desktop_with_dialogs(DesktopOptions::default());
    let (app, links) = (App::new(), Links::new());
    let (bin, folder_opened) = folder_opener(&desktop);
    let path = std::env::join_paths(
        std::iter::once(bin).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let program = person::start(&desktop, &app, &links).env("PATH", path.unwrap()).start();
    let window = program.window();
    let copy = save(&desktop, &window, &app, &links);
    shown_in_its_folder(&desktop, &window, &copy, &folder_opened);
    let id = the_one_connection(&desktop);
    let (token, known) = (kept(&desktop, &id, "refresh-token").expect("it is kept"), facts(&desktop));
    window.click("push button", "Finish");

    window.click("push button", "Remove Snow Atlas, Example Trading");
    window.click("push button", "Remove");
    window.wait_for("label", "Nothing is set up yet.");
    assert_eq!(desktop.secret_search(&OURS), "");

    open(&desktop, &window, &copy);
    unlock(&desktop, &window);
    window.wait_for("notification", "It will be added");
    window.wait_for_part("label", "Example Trading, account ");
    window.take_keyboard();
    window.click("push button", "Keep");
    window.wait_for("notification", "Say first what is to become of it on the other computer.");
    assert_eq!(desktop.secret_search(&OURS), "", "nothing is kept before that is said");
    window.click("radio button", "Move here");
    picture(&desktop, "opened-copy");
    window.click("push button", "Keep");
    window.wait_for("notification", "Snow Atlas is kept here");
    picture(&desktop, "opened-kept");
    let back = the_one_connection(&desktop);
    assert_eq!(facts(&desktop), known, "as it was, under an id of its own");
    assert_ne!(back, id);
    assert_eq!(kept(&desktop, &back, "refresh-token").as_deref(), Some(&*token));
    assert_eq!(kept(&desktop, &back, "secret-key").as_deref(), Some(app.secret_key.as_str()));
    person::nothing_of(&[&app.secret_key, &token, PASSPHRASE], &person::data_dir(&desktop));

    // The same once more is left as it is.
    open(&desktop, &window, &copy);
    unlock(&desktop, &window);
    window.wait_for("notification", "It stays as it is");
    window.click("push button", "Done");
    window.wait_for("heading", question::HOME);

    // What the keychain lost comes back from where that is said.
    let cleared = desktop
        .command(tool("secret-tool", "libsecret-tools"))
        .args(["clear", "service", "Countersign"])
        .status();
    assert!(cleared.unwrap().success());
    window.click("push button", "Open Snow Atlas, Example Trading");
    window.wait_for("notification", "The keychain does not have it any more");
    picture(&desktop, "opened-gone");
    open(&desktop, &window, &copy);
    unlock(&desktop, &window);
    window.wait_for("notification", "It will bring back what the keychain lost");
    window.click("radio button", "Copy here");
    window.click("push button", "Keep");
    window.wait_for("notification", "Snow Atlas is kept here");
    assert_eq!(the_one_connection(&desktop), back, "in its place");
    window.click("push button", "Open Snow Atlas, Example Trading");
    window.click("push button", "Copy Refresh Token");
    desktop.wait_for_clipboard(&token);
    window.click("push button", "Back");

    // By a second start, whatever the file's name; and what is none of ours.
    let renamed = desktop.home().join("holiday pictures.jpg");
    fs::rename(&copy, &renamed).unwrap();
    second_start(&desktop, &app, &links, &renamed);
    window.wait_for("heading", "Open the copy");
    window.wait_for_part("label", "holiday pictures.jpg");
    window.click("push button", "Back");
    fs::write(&renamed, "holiday pictures").unwrap();
    second_start(&desktop, &app, &links, &renamed);
    window.wait_for("notification", "That is none of Countersign’s files");
    picture(&desktop, "opened-none-of-ours");
}

/// A set-up with its values in the keychain and in a protected copy, at Hand over.
fn save(desktop: &Desktop, window: &Window<'_>, app: &App, links: &Links) -> PathBuf {
    person::to_save(window, app, links);
    window.click("check box", "Save a copy to a file");
    window.set_text("Passphrase", PASSPHRASE);
    window.set_text("Passphrase, once more", PASSPHRASE);
    window.click("push button", "Save");
    let dialog = FileDialog::to_save(desktop);
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.countersign-copy");
    let copy = desktop.home().join("snow atlas.countersign-copy");
    dialog.save_as(&copy);
    window.wait_for("heading", question::HAND_OVER);
    copy
}

/// Without a file manager on the bus the folder is opened; with one, the file is selected in it.
fn shown_in_its_folder(desktop: &Desktop, window: &Window<'_>, copy: &Path, folder_opened: &Path) {
    let show = "Show in folder snow atlas.countersign-copy";
    window.take_keyboard();
    window.click("push button", show);
    let folder =
        wait::until(PATIENCE, || fs::read_to_string(folder_opened).ok().filter(|text| !text.is_empty()));
    assert_eq!(folder.as_deref(), copy.parent().and_then(Path::to_str));
    let (_bus, was_shown) = file_manager(desktop);
    window.click("push button", show);
    let shown = was_shown.recv_timeout(PATIENCE).expect("the file manager is asked");
    assert_eq!(shown, [format!("file://{}", copy.display()).replace(' ', "%20")]);
}

fn open(desktop: &Desktop, window: &Window<'_>, file: &Path) {
    window.take_keyboard();
    window.click("push button", "Open a file");
    FileDialog::to_open(desktop).open(file);
    window.wait_for("heading", "Open the copy");
    window.take_keyboard();
}

/// First with another passphrase.
fn unlock(desktop: &Desktop, window: &Window<'_>) {
    let wrong = "This is not the passphrase of this file. Capital letters and spaces count.";
    window.set_text("Passphrase", "purple monkey dishwasher lump");
    window.click("push button", "Open");
    window.wait_for("notification", wrong);
    picture(desktop, "opened-wrong-passphrase");
    window.set_text("Passphrase", PASSPHRASE);
    window.gone("notification", wrong);
    window.click("push button", "Open");
    window.gone("heading", "Open the copy");
}

fn second_start(desktop: &Desktop, app: &App, links: &Links, file: &Path) {
    let second = person::start(desktop, app, links).arg(file).start();
    assert!(second.wait_exit(START).success(), "{}", second.stderr());
}
