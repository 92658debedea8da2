//! The test binary once more, in a process of its own that saves one file and says how it went. It is a process that
//! can be killed, traced, and started under another umask.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use countersign::handover::file::{self, Replace};

const SAVE: &str = "COUNTERSIGN_TEST_SAVE";
const REPLACE: &str = "COUNTERSIGN_TEST_REPLACE";
const FOR_OTHERS: &str = "COUNTERSIGN_TEST_FOR_OTHERS";
const SAID: &str = "saved: ";

/// What the process inside is to save.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// Where, seen from `folder`.
    pub path: &'a Path,
    /// Its working folder.
    pub folder: &'a Path,
    pub replace: bool,
    pub for_others: bool,
}

/// The first line of each test that starts itself again: does what the environment orders. Returns whether it did.
pub fn carried_out() -> bool {
    let Some(path) = std::env::var_os(SAVE) else { return false };
    let replace = if std::env::var_os(REPLACE).is_some() { Replace::Yes } else { Replace::Ask };
    let write = if std::env::var_os(FOR_OTHERS).is_some() { file::write_for_others } else { file::write };
    // strace counts the calls of each thread by itself. The harness's own has printed the test's name by now: what
    // matters here comes later in the count.
    let mut nowhere = fs::File::options().write(true).open("/dev/null").unwrap();
    for _ in 0..5 {
        nowhere.write_all(b".").unwrap();
    }
    let outcome = write(Path::new(&path), &super::new_bytes(), replace);
    println!("\n{SAID}{outcome:?}");
    true
}

/// The command that runs the test `name` inside, after `before`: a program and its words, to which the test's own
/// command line is added.
pub fn command(name: &str, before: &[&str], order: Order<'_>) -> Command {
    let this = std::env::current_exe().unwrap();
    let mut words = before.iter().map(std::ffi::OsString::from).collect::<Vec<_>>();
    words.push(this.into());
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .current_dir(order.folder)
        .env(SAVE, order.path)
        .env_remove("RUST_BACKTRACE");
    for (variable, set) in [(REPLACE, order.replace), (FOR_OTHERS, order.for_others)] {
        if set {
            command.env(variable, "1");
        }
    }
    command
}

/// How saving went, or `None` if the process was killed before it could say.
pub fn said(output: &Output) -> Option<String> {
    let printed = String::from_utf8_lossy(&output.stdout);
    let said = printed.lines().find_map(|line| line.strip_prefix(SAID)).map(str::to_owned);
    assert!(
        said.is_some() || !output.status.success(),
        "not exactly this test ran: {printed}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}
