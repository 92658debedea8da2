//! The walk once more, in a program that was installed from its package: started by its desktop entry, in the system that it
//! was installed in, as an ordinary user. Desktop and browser are this system's.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use countersign::places::set_up::prepare::DocusignPage;

use crate::support::browser::Browser;
use crate::support::desktop::Desktop;
use crate::support::process::is_root;
use crate::support::program::Program;
use crate::support::turn;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::walk::from_choose;

/// The variable with the command that starts the desktop entry. The root of the system that it is installed in is the folder
/// `system` beside it.
const LAUNCHER: &str = "COUNTERSIGN_TEST_LAUNCHER";

#[test]
#[ignore = "needs a system with the program installed: .ci/deb-walk makes one"]
fn the_walk_from_the_desktop_entry() {
    let launcher = std::env::var_os(LAUNCHER).expect("COUNTERSIGN_TEST_LAUNCHER: .ci/deb-walk sets it");
    let launcher = PathBuf::from(launcher);
    let installed = launcher.with_file_name("system").join("usr/bin/countersign");
    assert!(!is_root(), "the walk of an ordinary user");
    let port = 8721;
    let _turn = turn::with_port(port);
    let desktop = Desktop::usual();
    let browser = Browser::start();
    let start = || {
        let mut command = desktop.command(&launcher);
        desktop.start_beside(command.env("BROWSER", browser.as_browser_command()), "launcher")
    };
    let gone = |pid: u32| {
        let ended =
            wait::until(PATIENCE, || (!desktop.processes().iter().any(|(its, _)| *its == pid)).then_some(()));
        assert!(ended.is_some(), "the program still runs");
    };

    let started = start();
    let (pid, window) = Program::window_of(&desktop, &started, "countersign");
    // What runs is what was installed, with nobody's rights but this user's.
    let process = format!("/proc/{pid}");
    assert_eq!(fs::read_link(format!("{process}/exe")).expect("its program"), installed);
    let own = fs::metadata("/proc/self").expect("/proc").uid();
    assert_eq!(fs::metadata(&process).expect("its process").uid(), own);

    // The desktop entry asks for nothing: Practice is chosen by hand.
    Walk::in_window(&window).see(question::CHOOSE);
    window.click("radio button", "Practice");
    let data_dir = desktop.home().join(".local/share/countersign");
    from_choose(
        &desktop,
        &browser,
        &window,
        &data_dir,
        ("http://localhost:8721/callback", port),
        DocusignPage::Newer,
    );
    window.close();
    gone(pid);

    // The next start finds the connection.
    let started = start();
    let (pid, window) = Program::window_of(&desktop, &started, "countersign");
    Walk::in_window(&window).see(question::HOME).see("Snow Atlas");
    window.close();
    gone(pid);
}
