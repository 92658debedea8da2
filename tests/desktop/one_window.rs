//! One window for a data folder: a second start brings the first to the front and ends, also after a kill, and is not kept
//! waiting by one that hangs.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::support::desktop::Desktop;
use crate::support::process;
use crate::support::program::{Program, Start};
use crate::support::wait::{self, PATIENCE, START};
use crate::support::walk::question;
use crate::support::window::Window;

fn start<'d>(desktop: &'d Desktop, folder: &str) -> Start<'d> {
    let folder = desktop.folder().join(folder);
    Program::on(desktop).args(["--renderer", "glow", "--log", "debug", "--data-dir"]).arg(folder)
}

#[test]
fn item_53_a_second_start_ends_and_the_first_window_comes_to_the_front() {
    let desktop = Desktop::usual();
    let first = start(&desktop, "data").start();
    first.window().wait_for("heading", question::CHOOSE);
    for second in [start(&desktop, "data"), start(&desktop, "data").arg("--practice")] {
        let second = second.start();
        assert!(second.wait_exit(START).success(), "{}", second.stderr());
        assert!(second.stderr().contains("its window was asked to come to the front"), "{}", second.stderr());
    }
    assert_eq!(first.stderr().matches("the window is asked for").count(), 2, "{}", first.stderr());
    first.window().wait_for("heading", question::CHOOSE);
    let lock = fs::metadata(desktop.folder().join("data/window.lock")).expect("the lock");
    assert_eq!(lock.permissions().mode() & 0o777, 0o600);

    // Another folder is another window, and no window at all is in nobody's way.
    let other = start(&desktop, "other").start();
    other.window().wait_for("heading", question::CHOOSE);
    assert!(start(&desktop, "data").arg("--first-frame-exit").start().wait_exit(START).success());

    first.kill();
    let next = start(&desktop, "data").start();
    next.window().wait_for("heading", question::CHOOSE);
}

#[test]
fn item_53_a_first_window_that_hangs_is_not_waited_for() {
    let desktop = Desktop::usual();
    let first = start(&desktop, "data").start();
    first.window().wait_for("heading", question::CHOOSE);
    process::signal("STOP", first.pid());
    let second = start(&desktop, "data").start();
    let said = wait::until(PATIENCE, || second.stderr().contains("its window does not answer").then_some(()));
    // Else nobody could look at any window of this desktop.
    process::signal("CONT", first.pid());
    assert!(said.is_some(), "{}", second.stderr());
    // Where there is a program for message boxes, it waits until the message was read.
    if Command::new("zenity").arg("--version").output().is_ok() {
        Window::of_application(&desktop, "zenity").click("push button", "OK");
    }
    let status = second.wait_exit(START);
    assert_eq!(status.code(), Some(3), "{}", second.stderr());
    // Nobody asks any more, and the next start is heard.
    let third = start(&desktop, "data").start();
    assert!(third.wait_exit(START).success(), "{}", third.stderr());
}
