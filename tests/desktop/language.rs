//! The language of the window, the command line and the browser's pages: the system's, until one is chosen in About.
#![cfg(target_os = "linux")]

use std::process::Command;

use crate::support::desktop::Desktop;
use crate::support::program::{Program, Start, program_path};
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::question;

const GERMAN_QUESTION: &str = "Was möchten Sie mit Docusign verbinden?";
const FRENCH_QUESTION: &str = "Que voulez-vous connecter à Docusign\u{a0}?";

fn start(desktop: &Desktop) -> Start<'_> {
    let start = Program::on(desktop).args(["--renderer", "glow", "--data-dir"]);
    start.arg(desktop.folder().join("data")).env("LANG", "de_AT.UTF-8")
}

#[test]
fn the_systems_language_is_used_until_another_is_chosen_which_is_remembered() {
    let desktop = Desktop::usual();
    let first = start(&desktop).start();
    let window = first.window();
    window.wait_for("heading", GERMAN_QUESTION);
    window.click("push button", "Über Countersign");
    window.wait_checked("radio button", "Wie dieser Computer", true);
    window.click("radio button", "Français");
    // All of it at once, this page too.
    window.wait_for("heading", "À propos de Countersign");
    window.wait_checked("radio button", "Français", true);
    window.click("push button", "Retour");
    window.wait_for("heading", FRENCH_QUESTION);
    let remembered = desktop.folder().join("data/language");
    let written = || std::fs::read_to_string(&remembered).is_ok_and(|said| said == "fr").then_some(());
    assert!(wait::until(PATIENCE, written).is_some());

    let list = |language: &[&str]| {
        let mut list = Command::new(program_path());
        list.args(language).arg("--data-dir").arg(desktop.folder().join("data")).arg("list");
        let output = list.env("LANG", "de_AT.UTF-8").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(list(&[]).trim(), "Rien n’est conservé sur cet ordinateur.");
    assert_eq!(list(&["--language", "en"]).trim(), "Nothing is kept on this computer.");
    window.close();
    assert!(first.wait_exit(PATIENCE).success());

    let second = start(&desktop).start();
    let window = second.window();
    window.wait_for("heading", FRENCH_QUESTION);
    window.click("push button", "À propos de Countersign");
    window.click("radio button", "Comme cet ordinateur");
    window.wait_for("heading", "Über Countersign");
    let forgotten = || (!remembered.exists()).then_some(());
    assert!(wait::until(PATIENCE, forgotten).is_some());
    drop(second);

    // What the command line says goes before both, and is not remembered.
    let third = start(&desktop).args(["--language", "es"]).start();
    third.window().wait_for("heading", "¿Qué quiere conectar a Docusign?");
    assert!(!remembered.exists());
    drop(third);

    // What nobody could read is not used.
    let can_show =
        Command::new("fc-list").arg(":lang=ja").output().is_ok_and(|found| !found.stdout.is_empty());
    let fourth = start(&desktop).args(["--language", "ja"]).start();
    let window = fourth.window();
    if can_show {
        window.wait_for("heading", "何を Docusign に接続しますか？");
    } else {
        window.wait_for("heading", question::CHOOSE);
        window.click("push button", "About Countersign");
        window.wait_for_part("label", "This computer has no typeface for Japanese.");
    }
}
