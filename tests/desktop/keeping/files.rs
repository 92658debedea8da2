//! A copy of the connection in a file, saved through the system's dialog and read back by others.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::person::{self, App, picture, said};
use crate::support::desktop::{Desktop, DesktopOptions};
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;
use crate::support::process;
use crate::support::program::Program;
use crate::support::walk::question;
use crate::support::window::Window;

const PASSPHRASE: &str = "purple monkey dishwasher lamp";

#[test]
fn a_copy_goes_through_the_systems_dialog_into_a_file_that_others_read() {
    let desktop = desktop_with_dialogs(DesktopOptions::default());
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.click("check box", "Keep in this computer’s keychain");
    window.click("check box", "Save a copy to a file");

    json(&desktop, &window, &app);
    env_in_a_git_tree(&desktop, &window, &app);
    encrypted(&desktop, &window, &app);

    window.click("push button", "Finish");
    window.wait_for("heading", question::HOME);
    window.wait_for("label", "Nothing is set up yet.");
    picture(&desktop, "home-empty");
    assert_eq!(desktop.secret_search(&[("service", "Countersign")]), "", "the keychain was not wanted");
}

/// JSON: private, whole, over a file that is there only if the person says so. A dialog that is closed changes nothing.
fn json(desktop: &Desktop, window: &Window<'_>, app: &App) {
    window.click("radio button", "JSON");
    let plain = "Whoever can read this file has your keys";
    window.wait_for("notification", plain);
    picture(desktop, "save-json");
    window.click("push button", "Save");
    let choosing = "Choose a place in your system’s dialog…: running";
    window.wait_for("list item", choosing);
    let dialog = FileDialog::to_save(desktop);
    picture(desktop, "dialog-save");
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.json");
    assert_eq!(dialog.stands_in_front_of(), window.on_screen(), "it belongs to the window");
    dialog.cancel();
    window.gone("list item", choosing);
    assert_eq!(said(window), [plain], "a dialog that is closed is no fault");
    assert_eq!(window.wait_for("push button", "Save").name, "Save");
    assert_eq!(in_folder(&desktop.home(), "json"), 0);

    let path = desktop.home().join("there already.json");
    fs::write(&path, "what was there before").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    window.click("push button", "Save");
    let dialog = FileDialog::to_save(desktop);
    dialog.save_over(&path, "Cancel");
    assert_eq!(fs::read_to_string(&path).unwrap(), "what was there before");
    dialog.save_over(&path, "Replace");
    window.wait_for("heading", question::HAND_OVER);
    window.wait_for("label", path.to_str().unwrap());
    picture(desktop, "hand-over-file");

    assert_eq!(mode(&path), 0o600);
    let written: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(written["client_id"], app.integration_key);
    assert_eq!(written["client_secret"], app.secret_key);
    assert_eq!(written["redirect_uri"], app.redirect_uri);
    let labels: Vec<_> = written["fields"].as_array().unwrap().iter().map(|field| &field["label"]).collect();
    assert_eq!(labels, ["Integration Key", "Secret Key", "Refresh Token"]);
    window.take_keyboard();
    window.click("push button", "Copy Refresh Token");
    desktop.wait_for_clipboard(written["refresh_token"].as_str().unwrap());
}

/// `.env`: in a git tree it is asked once more; then it is there, and programs and shells read it alike.
fn env_in_a_git_tree(desktop: &Desktop, window: &Window<'_>, app: &App) {
    window.click("push button", "Back");
    window.click("radio button", ".env");
    let tree = desktop.home().join("tree");
    fs::create_dir_all(tree.join(".git")).unwrap();
    let path = tree.join("docusign.env");
    window.click("push button", "Save");
    let dialog = FileDialog::to_save(desktop);
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.env");
    dialog.save_as(&path);
    let asked = "Save it there all the same?";
    window.wait_for("notification", asked);
    window.wait_for("label", &path.display().to_string());
    window.wait_for(
        "label",
        "This folder is under version control (git): whoever shares it could get the file too.",
    );
    picture(desktop, "save-place-asked");
    assert!(!path.exists(), "it is asked before anything is written");
    window.click("push button", "Choose another place");
    FileDialog::to_save(desktop).cancel();
    window.gone("notification", asked);
    assert!(!path.exists());

    window.click("push button", "Save");
    FileDialog::to_save(desktop).save_as(&path);
    window.click("push button", "Save it there anyway");
    window.wait_for("heading", question::HAND_OVER);
    assert_eq!(mode(&path), 0o600);
    let read: Vec<(String, String)> =
        dotenvy::from_path_iter(&path).unwrap().collect::<Result<_, _>>().unwrap();
    let of = |name: &str| read.iter().find(|(found, _)| found == name).unwrap().1.as_str();
    assert_eq!(of("DOCUSIGN_INTEGRATION_KEY"), app.integration_key);
    assert_eq!(of("DOCUSIGN_SECRET_KEY"), app.secret_key);
    for (name, value) in &read {
        assert_eq!(read_by_sh(&path, name), *value, "{name}");
    }
}

/// Protected with a passphrase: opened with it, wherever it lies, and by nothing else.
fn encrypted(desktop: &Desktop, window: &Window<'_>, app: &App) {
    window.take_keyboard();
    window.click("push button", "Back");
    window.click("radio button", "Protected with a passphrase");
    window.set_text("Passphrase", "too short");
    window.click("push button", "Save");
    window.wait_for("notification", "Use at least 12 characters.");
    window.set_text("Passphrase", PASSPHRASE);
    window.gone("notification", "Use at least 12 characters.");
    window.set_text("Passphrase, once more", "four or five words do not");
    window.click("push button", "Save");
    window.wait_for("notification", "The two passphrases differ.");
    picture(desktop, "save-passphrase");
    window.set_text("Passphrase, once more", PASSPHRASE);
    window.click("push button", "Save");
    let dialog = FileDialog::to_save(desktop);
    assert_eq!(dialog.proposed(), "snow-atlas-docusign-practice.countersign-copy");
    let path = desktop.home().join("tree").join("copy.json.age");
    dialog.save_as(&path);
    // What is locked may lie in a git tree: nothing is asked.
    window.wait_for("heading", question::HAND_OVER);
    assert_eq!(mode(&path), 0o600);
    let bytes = fs::read(&path).unwrap();
    let opened = countersign::handover::file::open_encrypted(&bytes, &PASSPHRASE.into()).unwrap();
    let opened: Value = serde_json::from_slice(&opened.to_json().unwrap()).unwrap();
    assert_eq!(opened["client_secret"], app.secret_key);
    assert!(countersign::handover::file::open_encrypted(&bytes, &"four or five words".into()).is_err());
    person::nothing_of(&[&app.secret_key], &person::data_dir(desktop));
}

/// All that is needed but zenity, as `PATH`.
fn path_without_zenity(desktop: &Desktop) -> std::path::PathBuf {
    let path = desktop.folder().join("path");
    fs::create_dir(&path).unwrap();
    for tool in ["date", "dirname", "mv"] {
        std::os::unix::fs::symlink(process::tool(tool, "coreutils"), path.join(tool)).unwrap();
    }
    path
}

/// A portal on the private desktop without its part for files.
struct WithoutFiles {
    version: u32,
}

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl WithoutFiles {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        self.version
    }
}

/// Types a path and says what the window then says of it.
fn type_path(window: &Window<'_>, path: &Path, answer: &str) {
    window.wait_for("entry", "Path of the file");
    window.set_text("Path of the file", path.to_str().unwrap());
    window.click("push button", answer);
}

#[test]
fn case_23_without_any_file_dialog_the_path_is_typed() {
    for portal in [false, true] {
        let desktop = Desktop::usual();
        let (app, links) = (App::new(), Links::new());
        let path = path_without_zenity(&desktop);
        let _portal = portal.then(|| {
            zbus::blocking::connection::Builder::address(desktop.bus_address())
                .and_then(|builder| builder.name("org.freedesktop.portal.Desktop"))
                .and_then(|builder| {
                    builder.serve_at("/org/freedesktop/portal/desktop", WithoutFiles { version: 1 })
                })
                .and_then(zbus::blocking::connection::Builder::build)
                .unwrap()
        });
        let program: Program<'_> = person::start(&desktop, &app, &links).env("PATH", &path).start();
        let window = program.window();

        window.click("push button", "Open a file");
        window.wait_for("heading", "Which file?");
        let missing = if portal { "without its part for files" } else { "would show one, or zenity" };
        window.wait_for_part("label", missing);
        picture(&desktop, "no-dialog-choose");
        type_path(&window, &desktop.home().join("nothing.json"), "Open it");
        window.wait_for("notification", "There is no file of that name.");
        window.click("push button", "Cancel");
        window.gone("heading", "Which file?");

        person::to_save(&window, &app, &links);
        assert_eq!(said(&window), [""; 0]);
        window.click("check box", "Save a copy to a file");
        window.click("radio button", "JSON");
        window.click("push button", "Save");
        window.wait_for("heading", "Where shall it be saved?");
        picture(&desktop, "no-dialog");
        let there = desktop.home().join("there.json");
        fs::write(&there, "of the person").unwrap();
        type_path(&window, &there, "Save here");
        window.wait_for_part("notification", "There is something of that name already");
        assert_eq!(desktop.secret_search(&[("service", "Countersign")]), "", "the file comes first");
        let copy = desktop.home().join("copy.json");
        type_path(&window, &copy, "Save here");
        window.wait_for("heading", question::HAND_OVER);
        assert_eq!(fs::read_to_string(&there).unwrap(), "of the person");
        let saved: Value = serde_json::from_slice(&fs::read(&copy).unwrap()).unwrap();
        assert_eq!(saved["client_secret"], app.secret_key);
        assert_eq!(mode(&copy), 0o600);
        let id = person::the_one_connection(&desktop);
        assert_eq!(person::kept(&desktop, &id, "secret-key").as_deref(), Some(app.secret_key.as_str()));
    }
}

/// What a program sees of a variable that a shell starts after reading the file.
fn read_by_sh(path: &Path, name: &str) -> String {
    let script = "set -a; . \"$0\"; exec printenv -- \"$1\"";
    let output = Command::new("/bin/sh").args(["-c", script]).arg(path).arg(name).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim_end_matches('\n').to_owned()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// How many files of this extension lie in `folder`.
fn in_folder(folder: &Path, extension: &str) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension() == Some(extension.as_ref())).count()
}
