//! What the commands about connections work with, and how they print.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use tokio::runtime::Runtime;

use super::exit::Exit;
use crate::clock::Clock;
use crate::connections::{ConnectionRecord, Listing, OsKeychain, Sheets, Vault, Wire, WireError, list};
use crate::texts::t_with;
use crate::words::Explained;

/// What a command works with.
pub(super) struct Session {
    pub(super) runtime: Runtime,
    pub(super) vault: Arc<Vault>,
    pub(super) sheets: Arc<Sheets>,
    pub(super) clock: Clock,
}

impl Session {
    /// Over the connections of a data folder. Nothing is asked of the keychain yet.
    pub(super) fn open(data_dir: &Path) -> std::io::Result<Self> {
        let clock = Clock::system();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let vault = Arc::new(Vault::new(Arc::new(OsKeychain::new()), data_dir, clock.clone())?);
        Ok(Self { runtime, vault, sheets: Arc::new(Sheets::load(Some(data_dir))), clock })
    }

    /// The one HTTP client.
    pub(super) fn wire() -> Result<Arc<Wire>, WireError> {
        Wire::new().map(Arc::new)
    }

    /// The connections, the newest first. That they cannot be read is printed.
    pub(super) fn records(&self) -> Result<Vec<ConnectionRecord>, Exit> {
        let Listing { records, failed, notices, .. } = self.runtime.block_on(list(&self.vault));
        for notice in &notices {
            complain_about(None, &crate::words::keychain::index_notice(notice));
        }
        for broken in self.sheets.problems() {
            complain(&t_with("cmd-sheet-broken", &[("reason", broken.describe().into())]));
        }
        if !notices.is_empty() {
            // What is missing now is not known: nothing is done as if all were well.
            return Err(Exit::Keychain);
        }
        match failed {
            None => Ok(records),
            Some(reason) => {
                complain(&t_with("cmd-list-failed", &[("reason", reason.into())]));
                Err(Exit::Keychain)
            }
        }
    }
}

/// Prints a line. Whoever started us may have closed the output; the work goes on all the same.
pub(super) fn print(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// Prints a line to standard error.
pub(super) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Prints a problem to standard error: what happened, what to do now, and the details below.
pub(super) fn complain_about(name: Option<&str>, problem: &Explained) {
    let Explained { what, now, details, .. } = problem;
    match name {
        Some(name) => complain(&t_with(
            "cmd-problem",
            &[("name", name.to_owned().into()), ("what", what.clone().into()), ("now", now.clone().into())],
        )),
        None => complain(&format!("{what}. {now}")),
    }
    if !details.is_empty() {
        complain(&t_with("cmd-details", &[("details", details.clone().into())]));
    }
}

/// Prints JSON, pretty, in one write.
pub(super) fn print_json(value: &serde_json::Value) {
    // A value is always JSON.
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
