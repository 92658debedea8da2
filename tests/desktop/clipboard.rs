//! The clipboard on a real X server, with other programs: xclip reads and copies, and a clipboard manager keeps what
//! programs that end leave it.
//!
//! The clipboard lives in a process of its own, which is this test again: it does what it is told on its standard
//! input, with a clock that is moved, and stays when the clipboard's handles are gone. So what is cleared was cleared
//! by us, and not by the end of a process whose selection the X server takes away.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that meets the unexpected should stop there; the process speaks on standard output"
)]

mod copier;
mod manager;

use std::time::Duration;

use crate::support::desktop::{Desktop, DesktopOptions, Keyring};
use crate::support::process::{self, tool};
use crate::support::program::Program;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use copier::Copier;
use manager::Manager;

const SECRET: &str = "0d1f9a52-6a1b-4f0e-8a0b-3c2d1e4f5a6b";

fn desktop() -> Desktop {
    Desktop::start(&DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() })
}

/// What xclip gets when it asks for `target`, or `None` if nobody answers.
fn target(desktop: &Desktop, target: &str) -> Option<String> {
    let mut command = desktop.command(tool("xclip", "xclip"));
    let output = process::run(command.args(["-o", "-selection", "clipboard", "-t", target]));
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// That nobody answers for the clipboard, for a while.
fn nothing_on(desktop: &Desktop) {
    assert_eq!(target(desktop, "TARGETS"), None);
    assert_eq!(desktop.clipboard(), "");
}

#[test]
fn item_33_a_copied_secret_can_be_pasted_and_is_marked_to_stay_out_of_histories() {
    let desktop = desktop();
    let copier = Copier::start(&desktop);
    for how in ["secret", "copy"] {
        assert!(copier.ask(&format!("{how} {SECRET}")).starts_with("done"));
        assert_eq!(desktop.clipboard(), SECRET);
        let targets = target(&desktop, "TARGETS").expect("targets");
        assert!(targets.lines().any(|target| target == "x-kde-passwordManagerHint"), "{targets}");
        assert_eq!(target(&desktop, "x-kde-passwordManagerHint").as_deref(), Some("secret"));
    }
}

#[test]
fn item_33_a_secret_is_cleared_after_sixty_seconds() {
    let desktop = desktop();
    let copier = Copier::start(&desktop);
    assert_eq!(copier.ask(&format!("secret {SECRET}")), "done 60");
    copier.ask("advance 59");
    copier.ask("paste");
    assert_eq!(desktop.clipboard(), SECRET);
    copier.ask("advance 1");
    assert_eq!(copier.end_of(1), "Cleared");
    nothing_on(&desktop);
    assert_eq!(copier.ask("paste"), "problem Empty");

    // What the person copied before and after is the person's.
    desktop.set_clipboard("a note");
    assert_eq!(copier.ask("paste"), "done a note");
    copier.ask("advance 600");
    assert_eq!(desktop.clipboard(), "a note");
}

#[test]
fn item_33_a_newer_copy_replaces_the_time_of_the_older() {
    let desktop = desktop();
    let copier = Copier::start(&desktop);
    copier.ask(&format!("secret {SECRET}"));
    copier.ask("advance 40");
    copier.ask("secret another");
    assert_eq!(copier.end_of(1), "Replaced");
    copier.ask("advance 40");
    copier.ask("paste");
    assert_eq!(desktop.clipboard(), "another");
    copier.ask("advance 20");
    assert_eq!(copier.end_of(3), "Cleared");
    nothing_on(&desktop);
}

#[test]
fn item_33_what_another_program_copied_since_stays() {
    let desktop = desktop();
    let copier = Copier::start(&desktop);
    copier.ask(&format!("secret {SECRET}"));
    desktop.set_clipboard("another program's");
    copier.ask("advance 60");
    assert_eq!(copier.end_of(1), "TakenByAnother");
    assert_eq!(desktop.clipboard(), "another program's");

    // Text fields of our own window copy through a clipboard of egui's: the owner is the same, the text is not.
    copier.ask(&format!("secret {SECRET}"));
    copier.ask("egui what the person typed");
    copier.ask("advance 60");
    assert_eq!(copier.end_of(3), "TakenByAnother");
    assert_eq!(desktop.clipboard(), "what the person typed");

    // A clipboard manager that takes over what others copied: the owner is another, the secret is there.
    copier.ask(&format!("secret {SECRET}"));
    desktop.set_clipboard(SECRET);
    // The text alone does not tell that the other one has it by now.
    let is_the_others =
        || target(&desktop, "TARGETS").is_some_and(|all| !all.contains("x-kde")).then_some(());
    wait::until(PATIENCE, is_the_others).expect("another program has it");
    copier.ask("advance 60");
    assert_eq!(copier.end_of(6), "Cleared");
    nothing_on(&desktop);
}

#[test]
fn item_33_a_secret_is_cleared_on_exit() {
    let desktop = desktop();
    for leave in ["clear", "drop"] {
        let copier = Copier::start(&desktop);
        // As in the real program: the window's own clipboard keeps the selection alive.
        copier.ask("egui something");
        copier.ask(&format!("secret {SECRET}"));
        assert_eq!(desktop.clipboard(), SECRET);
        assert_eq!(copier.ask(leave), "done true");
        nothing_on(&desktop);
        assert_eq!(copier.end_of(2), "Cleared");
        copier.exit();
        nothing_on(&desktop);
    }
}

#[test]
fn item_33_leaving_takes_nothing_from_other_programs() {
    let desktop = desktop();
    for leave in ["clear", "drop"] {
        let copier = Copier::start(&desktop);
        copier.ask(&format!("secret {SECRET}"));
        desktop.set_clipboard("another program's");
        assert_eq!(copier.ask(leave), "done true");
        assert_eq!(copier.end_of(1), "TakenByAnother");
        copier.exit();
        assert_eq!(desktop.clipboard(), "another program's");
    }
}

#[test]
fn item_33_a_clipboard_manager_is_not_left_a_secret() {
    let desktop = desktop();
    let manager = Manager::start(desktop.display());
    let copier = Copier::start(&desktop);
    copier.ask(&format!("secret {SECRET}"));
    copier.ask("drop");
    // It would be handed over before the thread is gone.
    let gone = wait::until(PATIENCE, || (!copier.has_thread("clipboard")).then_some(()));
    assert!(gone.is_some(), "the clipboard's thread ends with its last handle");
    assert_eq!(manager.kept(), Vec::<String>::new());

    // What the person copied from a text field is.
    let copier = Copier::start(&desktop);
    copier.ask("drop");
    copier.ask("egui what the person typed");
    copier.ask("close");
    let kept = wait::until(PATIENCE, || Some(manager.kept()).filter(|kept| !kept.is_empty()));
    assert_eq!(kept.expect("something kept"), ["what the person typed"]);
}

/// What is selected somewhere, as a middle click would paste it.
fn primary(desktop: &Desktop) -> String {
    let mut command = desktop.command(tool("xclip", "xclip"));
    let output = process::run(command.args(["-o", "-selection", "primary"]));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn item_47_a_shown_secret_gets_to_the_clipboard_through_its_keeper_and_nowhere_else() {
    const KEY: &str = "c0ffee00-1e97-4a3b-9d55-7f20b6e8d341";
    let desktop = desktop();
    let program =
        Program::on(&desktop).args(["--practice", "--data-dir"]).arg(desktop.folder().join("data")).start();
    let window = program.window();
    Walk::in_window(&window).see(question::CHOOSE).to_keys_in_turn().fill_keys(KEY, SECRET);

    // What is no secret is selected as everywhere: the check below can see it.
    window.focus("entry", "Integration Key");
    window.press_key("ctrl+a");
    wait::until(PATIENCE, || (primary(&desktop) == KEY).then_some(())).expect("a selection");

    window.click("push button", "Show Secret Key");
    window.wait_for("push button", "Hide Secret Key");
    window.focus("password text", "Secret Key");
    window.press_key("ctrl+a");
    window.press_key("ctrl+c");
    desktop.wait_for_clipboard(SECRET);
    assert_eq!(target(&desktop, "x-kde-passwordManagerHint").as_deref(), Some("secret"));
    window.wait_for_part("label", "Leaves the clipboard in");

    desktop.set_clipboard("something else");
    window.press_key("ctrl+a");
    window.press_key("ctrl+x");
    desktop.wait_for_clipboard(SECRET);
    assert_eq!(target(&desktop, "x-kde-passwordManagerHint").as_deref(), Some("secret"));
    window.wait_for_text("Secret Key", "");
    assert_eq!(primary(&desktop), KEY, "the secret was selected thrice, and published by nobody");

    // On exit it leaves, as every copied secret does.
    window.close();
    assert!(program.wait_end().success());
    nothing_on(&desktop);
}

#[test]
fn the_clipboard_asks_for_no_processor_while_nothing_is_due() {
    let desktop = desktop();
    let copier = Copier::start_with_the_systems_clock(&desktop);
    let over = |seconds: u64| {
        // What was asked for last is finished.
        std::thread::sleep(Duration::from_millis(300));
        let before = copier.wakes();
        std::thread::sleep(Duration::from_secs(seconds));
        copier.wakes() - before
    };
    assert_eq!(over(2), 0, "never used");
    copier.ask("copy http://localhost");
    assert_eq!(over(3), 0, "no secret on it");
    copier.ask(&format!("secret {SECRET}"));
    let counting_down = over(3);
    assert!((1..=10).contains(&counting_down), "{counting_down} in 3 s of a countdown");
    copier.ask("clear");
    assert_eq!(over(3), 0, "cleared");
}

/// The other side of the tests above, when it is told to be.
#[test]
#[ignore = "not a test: the program whose clipboard is tested, which the tests start"]
fn the_program_that_copies() {
    copier::serve();
}
