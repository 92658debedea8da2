//! How commands print: lines for people to standard output or standard error, JSON for programs.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;
use serde_json::{Value, json};

use crate::texts::{followed_by, t_with};
use crate::words::{Explained, tell};

/// Something was not written.
static FAILED: AtomicBool = AtomicBool::new(false);

/// Prints a line. Whoever started us may have closed the output; the work goes on all the same.
pub(super) fn print(line: &str) {
    let _ = try_print(line);
}

/// The same; whether it was written.
pub(super) fn try_print(line: &str) -> bool {
    let mut out = std::io::stdout().lock();
    let is_written = writeln!(out, "{line}").and_then(|()| out.flush()).is_ok();
    if !is_written {
        FAILED.store(true, Ordering::Relaxed);
    }
    is_written
}

/// Whether something that was to be printed was not written.
pub(super) fn has_failed() -> bool {
    FAILED.load(Ordering::Relaxed)
}

/// Prints a line to standard error.
pub(super) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Prints a problem to standard error: what happened, what to do now, and the details below.
pub(super) fn complain_about(name: Option<&str>, problem: &Explained) {
    let Explained { what, details, .. } = problem;
    let now = &for_commands(problem);
    match name {
        Some(name) => complain(&t_with(
            "cmd-problem",
            &[("name", name.to_owned().into()), ("what", what.clone().into()), ("now", now.clone().into())],
        )),
        None => complain(&format!("{what}. {now}")),
    }
    if let Some(said) = problem.said_by_whom() {
        complain(&said);
    }
    if !details.is_empty() {
        complain(&t_with("cmd-details", &[("details", details.clone().into())]));
    }
}

/// What to do now, where there are no buttons.
fn for_commands(problem: &Explained) -> String {
    match problem.tell {
        Some(who) => followed_by(problem.now.as_str(), tell::command(who)),
        None => problem.now.clone(),
    }
}

/// Prints JSON, pretty, in one write.
pub(super) fn print_json(value: &impl Serialize) {
    // What commands print is always JSON.
    print(&serde_json::to_string_pretty(value).unwrap_or_default());
}

/// The width of the terminal that standard output goes to, in columns; none where it is a file or a pipe.
pub(super) fn width() -> Option<u16> {
    let out = std::io::stdout();
    if !out.is_terminal() {
        return None;
    }
    terminal_size::terminal_size_of(out).map(|(terminal_size::Width(columns), _)| columns)
}

/// A problem for programs.
pub(super) fn problem(said: &Explained) -> Value {
    json!({ "what": said.what, "now": for_commands(said), "details": said.details })
}
