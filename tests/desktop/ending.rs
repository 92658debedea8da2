//! How it ends, and what a clock that is set does to it: signals, a kill, an hour and two days forward and back, while a
//! port is held and a secret is on the clipboard; each time the next start is as if nothing had been.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

use crate::support::desktop::Desktop;
use crate::support::process::{self, tool};
use crate::support::program::{Program, Start};
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// What is built of Debian's `faketime` for programs with threads.
const FAKETIME: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

/// A start of Practice, whose browser does nothing.
fn start<'d>(desktop: &'d Desktop, renderer: &str) -> Start<'d> {
    let data = desktop.folder().join("data");
    Program::on(desktop)
        .args(["--practice", "--renderer", renderer, "--data-dir"])
        .arg(data)
        .env("BROWSER", "true")
}

fn is_open(port: u16) -> bool {
    TcpStream::connect(("127.0.0.1", port)).is_ok()
}

/// Goes to the wait for the browser, with a port of its own, and has the link copied: it bears a secret.
#[track_caller]
fn to_the_wait(desktop: &Desktop, window: &Window<'_>) -> (u16, String) {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port").port();
    Walk::in_window(window)
        .see(question::CHOOSE)
        .to_keys_in_turn()
        .fill_keys("3f8a1c52-7b0e-4d19-9c46-2ad58e07b913", "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518")
        .fill_redirect_uri(&format!("http://localhost:{free}/callback"))
        .to_sign_in()
        .press(question::SIGN_IN)
        .see(question::WAITING);
    window.click("push button", "Copy sign-in link");
    let link = wait::until(PATIENCE, || Some(desktop.clipboard()).filter(|text| text.contains("state=")));
    assert!(is_open(free), "it listens");
    (free, link.expect("the link on the clipboard"))
}

/// Minutes and seconds left, as the screen says them.
#[track_caller]
fn left(window: &Window<'_>) -> Duration {
    let words = window.wait_for_part("label", "s left").name;
    let (minutes, rest) = words.split_once(" min ").expect("minutes");
    let seconds = rest.split_once(' ').expect("seconds").0;
    let number = |text: &str| text.parse::<u64>().unwrap_or_else(|_| panic!("{words}"));
    Duration::from_secs(number(minutes) * 60 + number(seconds))
}

#[test]
fn item_48_a_signal_clears_the_clipboard_and_closes_the_port_and_the_next_start_is_fine() {
    let desktop = Desktop::usual();
    for signal in ["TERM", "INT", "HUP"] {
        let program = start(&desktop, "glow").start();
        let (port, link) = to_the_wait(&desktop, &program.window());
        // Clipboard managers take over what others copied: then it does not go with the program.
        desktop.set_clipboard(&link);
        process::signal(signal, program.pid());
        assert!(program.wait_end().success(), "{signal}: it ended by itself\n{}", program.stderr());
        assert_eq!(desktop.clipboard(), "", "{signal}");
        assert!(!is_open(port), "{signal}");
        assert!(
            !desktop.folder().join("data/starting").exists(),
            "{signal}: the next start takes it for one that died"
        );
    }
    let program = start(&desktop, "glow").start();
    let (port, _) = to_the_wait(&desktop, &program.window());
    program.kill();
    assert!(!is_open(port));
    let program = start(&desktop, "glow").start();
    to_the_wait(&desktop, &program.window());
}

#[test]
fn item_48_a_window_that_hears_nothing_is_not_waited_for() {
    let desktop = Desktop::usual();
    let program = start(&desktop, "glow").start();
    to_the_wait(&desktop, &program.window());
    // Its other threads go on: what draws the window hangs, as in a driver.
    let main = program.pid();
    let holder = desktop.start_beside(
        desktop.command(tool("strace", "strace")).args([
            "-p",
            &main.to_string(),
            "-o",
            "/dev/null",
            "-e",
            "inject=all:delay_enter=60000000",
        ]),
        "holder",
    );
    wait::until(PATIENCE, || holder.stderr().contains("attached").then_some(())).expect("it is held");
    std::thread::sleep(Duration::from_secs(1));
    process::signal("TERM", main);
    std::thread::sleep(Duration::from_secs(5));
    // A process that is held cannot be waited for.
    drop(holder);
    let status = program.wait_end();
    assert_eq!(status.code(), Some(128 + 15), "{status}");
}

#[test]
fn item_48_a_clock_that_is_set_keeps_neither_the_port_nor_the_clipboard() {
    assert!(Path::new(FAKETIME).exists(), "libfaketime is missing: install the Debian package faketime.");
    let desktop = Desktop::usual();
    let offset = desktop.folder().join("offset");
    let set = |to: &str| fs::write(&offset, to).expect("the offset");
    for (back, forward) in [("-1h", "+0"), ("-2d", "+2d")] {
        set("+0");
        let program = start(&desktop, "glow")
            .env("LD_PRELOAD", FAKETIME)
            .env("FAKETIME_TIMESTAMP_FILE", &offset)
            .env("FAKETIME_NO_CACHE", "1")
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .start();
        let window = program.window();
        let (port, _) = to_the_wait(&desktop, &window);
        set(back);
        std::thread::sleep(Duration::from_secs(3));
        assert!(left(&window) <= Duration::from_mins(10), "{back}: {:?} left", left(&window));
        assert!(is_open(port));
        set(forward);
        window.gone("heading", question::WAITING);
        let closed = wait::until(PATIENCE, || (!is_open(port)).then_some(()));
        assert!(closed.is_some(), "{forward}: the port is open");
        let gone = wait::until(PATIENCE, || desktop.clipboard().is_empty().then_some(()));
        assert!(gone.is_some(), "{forward}: the link is on the clipboard");
    }
}
