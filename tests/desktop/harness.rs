//! The test harness itself, against a small window and small pages: that it finds, presses, types, reads and cleans
//! up, and that it says what it saw when something is not there.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crate::support::desktop::{Desktop, DesktopOptions, Keyring};
use crate::support::links::Links;
use crate::support::ordinary_user;
use crate::support::process::{is_root, with_environment_naming};
use crate::support::program::{Program, example_path, program_path};
use crate::support::window::Window;

fn sample(desktop: &Desktop) -> Program<'_> {
    Program::at(desktop, example_path("support-sample")).start()
}

fn without_keyring() -> DesktopOptions {
    DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() }
}

#[test]
fn a_button_is_found_by_role_and_name_and_does_what_a_click_does() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    let window = program.window();
    window.wait_for("label", "Pressed 0 times");
    window.click("push button", "Press");
    window.wait_for("label", "Pressed 1 times");
    window.gone("label", "Pressed 0 times");
    window.click("push button", "Press");
    window.wait_for_part("label", "2 times");
    assert_eq!(window.names("heading"), ["Sample"]);
    assert_eq!(window.names("frame"), ["Harness sample"]);
    assert!(window.find("push button", "Off").is_some_and(|node| !node.is_enabled()));
    assert!(window.find("push button", "Copy").is_none(), "its accessible name is another");
}

#[test]
fn text_goes_into_fields_and_a_password_is_not_in_the_tree() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    let window = program.window();
    window.set_text("Name", "Grüße aus Practice");
    assert_eq!(window.text_of("Name"), "Grüße aus Practice");
    window.set_text("Secret", "correct horse");
    // A second of the same length leaves the same dots.
    window.set_text("Secret", "wrong  donkey");
    let sum: u32 = "wrong  donkey".bytes().map(u32::from).sum();
    window.wait_for("label", &format!("20 bytes in Name, 13 in Secret, their sum {sum}"));
    let dump = window.tree().to_string();
    assert!(dump.contains("password text \"Secret\" = \"•••••••••••••\""), "{dump}");
    assert!(dump.contains("entry \"Name\" = \"Grüße aus Practice\""), "{dump}");
    assert!(!window.tree().nodes.iter().any(|node| node.text.as_deref() == Some("wrong  donkey")));
    window.set_text("Name", "");
    window.wait_for_text("Name", "");
}

#[test]
fn boxes_keys_and_scrolled_away_buttons_work() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    let window = program.window();
    window.click("check box", "Agree");
    window.wait_checked("check box", "Agree", true);
    assert!(window.is_checked("radio button", "Red"));
    window.click("radio button", "Green");
    window.wait_checked("radio button", "Green", true);
    assert!(!window.is_checked("radio button", "Red"));

    window.focus("entry", "Name");
    window.press_key("Tab");
    window.wait_focused("password text", "Secret");
    window.type_text("typed");
    window.wait_for_part("label", "5 in Secret");
    window.press_key("shift+Tab");
    window.wait_focused("entry", "Name");
    assert_eq!(window.focused(), Some(("entry".to_owned(), "Name".to_owned())));

    let (_, before, ..) = window.extents("push button", "Row 25");
    window.click("push button", "Row 25");
    window.wait_for("label", "Pressed 100 times");
    window.scroll_to("push button", "Row 25");
    let scrolled = crate::support::wait::until(crate::support::wait::PATIENCE, || {
        (window.extents("push button", "Row 25").1 < before).then_some(())
    });
    assert!(scrolled.is_some(), "it should have moved up from {before}");
}

#[test]
fn an_alert_has_role_and_name_and_its_text_in_it() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    let window = program.window();
    assert!(window.find("alert", "It was refused.").is_none());
    window.click("push button", "Refuse");
    window.wait_for("alert", "It was refused.");
    window.wait_for("label", "Refused: nothing was sent.");
}

#[test]
fn what_is_missing_is_said_with_the_tree_and_what_is_off_cannot_be_clicked() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    let window = program.window();
    let said = message_of(|| {
        window.wait_for_within(Duration::from_millis(100), "push button", "Nowhere");
    });
    assert!(said.contains("no push button \"Nowhere\""), "{said}");
    assert!(said.contains("\n      push button \"Press\"\n"), "{said}");
    assert!(said.contains("push button \"Off\" [disabled]"), "{said}");

    let said = message_of(|| window.click("push button", "Off"));
    assert!(said.contains("no single push button \"Off\" to use"), "{said}");
}

#[test]
fn both_ways_of_reading_give_the_same_tree() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    let at_once = program.window().tree().to_string();
    let one_by_one = Window::of_application(&desktop, "support-sample").tree().to_string();
    assert_eq!(at_once, one_by_one);
}

#[test]
fn the_clipboard_goes_both_ways() {
    let desktop = Desktop::start(&without_keyring());
    {
        let program = sample(&desktop);
        let window = program.window();
        desktop.set_clipboard("from elsewhere");
        window.focus("entry", "Name");
        window.press_key("ctrl+v");
        window.wait_for_text("Name", "from elsewhere");
        window.click("push button", "Copy the sample text");
        desktop.wait_for_clipboard("the sample text");
    }
    assert_eq!(desktop.clipboard(), "", "who copied it has ended");
}

#[test]
fn an_address_the_program_opens_is_caught() {
    let desktop = Desktop::start(&without_keyring());
    let links = Links::new();
    let program =
        Program::at(&desktop, example_path("support-sample")).env("BROWSER", links.command()).start();
    let window = program.window();
    assert_eq!(links.take(), None);
    window.click("push button", "Open");
    assert_eq!(links.next_url(crate::support::wait::PATIENCE), "http://127.0.0.1:1/open?a=b&c=%20d");
    assert_eq!(links.take(), None, "each is given once");
}

#[test]
fn a_program_says_how_it_ended_and_what_it_printed() {
    let desktop = Desktop::start(&without_keyring());
    let program = sample(&desktop);
    program.window().close();
    assert!(program.wait_end().success());

    let program = sample(&desktop);
    program.window().tree();
    program.kill();
    assert!(!program.wait_end().success());

    let program = Program::at(&desktop, "/bin/sh").args(["-c", "echo out; echo err >&2; exit 3"]).start();
    assert_eq!(program.wait_end().code(), Some(3));
    assert_eq!((program.stdout().as_str(), program.stderr().as_str()), ("out\n", "err\n"));
}

#[test]
fn the_bare_window_tells_its_first_frame_with_either_renderer() {
    let desktop = Desktop::start(&without_keyring());
    for renderer in ["wgpu", "glow"] {
        let begun = Instant::now();
        let program = Program::at(&desktop, example_path("bare-window"))
            .args(["--first-frame-exit", "--renderer", renderer])
            .start();
        assert!(program.wait_exit(crate::support::wait::START).success(), "{}", program.stderr());
        let told: f64 = program.stdout().trim().parse().expect("milliseconds");
        // The system's record of the start moves in steps of 10 ms.
        let most = begun.elapsed().as_secs_f64() * 1000.0 + 20.0;
        assert!((10.0..most).contains(&told), "{renderer}: {told} ms of {most}");
        println!("{renderer}: first frame after {told} ms");
    }
}

#[test]
fn the_screen_can_be_pictured() {
    let desktop = Desktop::start(&DesktopOptions { size: (800, 600), ..without_keyring() });
    let file = desktop.folder().join("screen.png");
    desktop.screenshot(&file);
    let picture = fs::read(&file).expect("the picture");
    assert!(picture.starts_with(b"\x89PNG"));
    // Width and height stand at a fixed place in every PNG.
    assert_eq!(picture[16..24], [0, 0, 3, 32, 0, 0, 2, 88]);
}

#[test]
fn the_keychain_is_private_and_can_be_missing_or_locked() {
    let key = [("application", "harness"), ("what", "sample")];
    let one = Desktop::usual();
    assert_eq!(one.secret_lookup(&key), None);
    one.secret_store("A sample", &key, "kept");
    assert_eq!(one.secret_lookup(&key).as_deref(), Some("kept"));
    assert!(one.secret_search(&key[..1]).contains("label = A sample"), "{}", one.secret_search(&key[..1]));

    let other = Desktop::usual();
    assert_eq!(other.secret_lookup(&key), None, "keychains of two desktops are two");

    one.lock_keyring();
    assert_eq!(one.secret_lookup(&key), None, "it is locked and nobody is there to unlock it");

    let locked = Desktop::start(&DesktopOptions { keyring: Keyring::Locked, ..DesktopOptions::default() });
    let said = message_of(|| locked.secret_store("A sample", &key, "kept"));
    assert!(said.starts_with("secret-tool: "), "{said}");

    other.secret_store("A sample", &key, "kept");
    other.end_keyring();
    assert_eq!(other.secret_lookup(&key), None, "its keeper is gone");

    let none = Desktop::start(&without_keyring());
    let said = message_of(|| none.secret_store("A sample", &key, "kept"));
    assert!(said.contains("org.freedesktop.secrets"), "{said}");
}

#[test]
fn two_desktops_run_side_by_side() {
    std::thread::scope(|scope| {
        let runs = [1, 2].map(|presses| {
            scope.spawn(move || {
                let desktop = Desktop::start(&without_keyring());
                let program = sample(&desktop);
                let window = program.window();
                for pressed in 1..=presses {
                    window.click("push button", "Press");
                    window.wait_for("label", &format!("Pressed {pressed} times"));
                }
                assert_eq!(desktop.processes().iter().filter(|(pid, _)| *pid == program.pid()).count(), 1);
            })
        });
        for run in runs {
            run.join().expect("each desktop is its own");
        }
    });
}

#[test]
fn nothing_is_left_behind() {
    let desktop = Desktop::usual();
    let program = sample(&desktop);
    program.window().tree();
    let folder = desktop.folder().to_owned();
    let mark = folder.to_str().expect("a plain path").to_owned();
    let running: Vec<String> = desktop.processes().into_iter().map(|(_, name)| name).collect();
    for name in ["Xvfb", "dbus-daemon", "at-spi-bus-laun", "gnome-keyring-d", "support-sample"] {
        assert!(running.iter().any(|one| one == name), "{name} should be among {running:?}");
    }
    drop(program);
    drop(desktop);
    assert_eq!(with_environment_naming(&mark), []);
    assert!(!folder.exists());
}

#[test]
fn a_missing_program_is_named_with_its_package() {
    let said = message_of(|| {
        crate::support::process::tool("surely-not-here", "some-package");
    });
    assert_eq!(said, "surely-not-here is missing: install the Debian package some-package.");
}

#[test]
fn an_ordinary_user_has_no_rights_of_root() {
    ordinary_user::run(
        "harness::an_ordinary_user_has_no_rights_of_root",
        &[program_path(), example_path("support-sample")],
        || {
            assert!(!is_root());
            assert!(fs::read("/etc/shadow").is_err());
            assert!(program_path().exists());
            let desktop = Desktop::usual();
            desktop.secret_store("A sample", &[("who", "nobody")], "kept");
            let program = sample(&desktop);
            let window = program.window();
            window.click("push button", "Press");
            window.wait_for("label", "Pressed 1 times");
        },
    );
}

#[test]
fn a_test_that_fails_as_an_ordinary_user_fails() {
    if !is_root() {
        return;
    }
    let said = message_of(|| ordinary_user::run("harness::fails_as_nobody", &[], || {}));
    assert!(said.contains("harness::fails_as_nobody failed"), "{said}");
    let said = message_of(|| ordinary_user::run("no_such_test", &[], || {}));
    assert!(said.contains("not exactly no_such_test ran"), "{said}");
}

#[test]
#[ignore = "fails on purpose, for the test above"]
fn fails_as_nobody() {
    panic!("on purpose");
}

/// What `test` panics with.
#[track_caller]
fn message_of(test: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(test)).expect_err("it should have panicked");
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .expect("a text")
}
