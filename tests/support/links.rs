//! Catches the addresses a program wants to open in the system's browser.
//!
//! `$BROWSER` names a script that leaves the address in a folder. The `webbrowser` crate tries `$BROWSER` before all
//! else on Linux: a `:`-separated list of command lines, split at white space, in which `%s` stands for the address,
//! `%c` for a colon and `%%` for a percent sign; without `%s` the address is the last argument. It does not wait for
//! the command and throws its output away.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use super::client::get;
use super::wait;

const SCRIPT: &str = r#"#!/bin/sh
# Written whole under a hidden name first, so that nobody reads half an address.
printf %s "$1" >"$(dirname "$0")/.$$" && mv "$(dirname "$0")/.$$" "$(dirname "$0")/$(date +%s%N)-$$.url"
"#;

/// What the path of the page that the browser is started with begins with.
const LAUNCH: &str = "/countersign/sign-in/";

/// A stand-in for the system's browser that only notes addresses.
#[derive(Debug)]
pub struct Links {
    folder: TempDir,
}

impl Links {
    /// A new one, with nothing noted.
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("links-").tempdir().expect("a folder for addresses");
        let links = Self { folder };
        fs::write(links.command(), SCRIPT).expect("the script for $BROWSER");
        fs::set_permissions(links.command(), fs::Permissions::from_mode(0o755)).expect("its mode");
        let path = links.command();
        let plain = path.to_str().is_some_and(|path| !path.contains([' ', ':', '%']));
        assert!(plain, "{} would be read as something else in $BROWSER; set TMPDIR", path.display());
        links
    }

    /// What to put into `$BROWSER`.
    pub fn command(&self) -> PathBuf {
        self.folder.path().join("browser")
    }

    /// The next address, in the order they were opened; each is given once. Panics at the deadline.
    #[track_caller]
    pub fn next_url(&self, deadline: Duration) -> String {
        let address = self.next_address(deadline);
        if address.contains(LAUNCH) { Self::where_it_leads(&address) } else { address }
    }

    /// Where the browser is sent on to from a page of the program's own.
    #[track_caller]
    pub fn where_it_leads(address: &str) -> String {
        let at = address.find(LAUNCH).expect("a page of the program's own");
        let visit = get(&address[..at], &address[at..]);
        assert_eq!(visit.status, 303, "{visit:?}");
        visit.location().to_owned()
    }

    /// The next address, as the browser's command line has it.
    #[track_caller]
    pub fn next_address(&self, deadline: Duration) -> String {
        wait::until(deadline, || self.take())
            .unwrap_or_else(|| panic!("no address was opened within {deadline:?}"))
    }

    /// The next address if one was opened and not yet given.
    pub fn take(&self) -> Option<String> {
        let entries = fs::read_dir(self.folder.path()).expect("the folder for addresses");
        let files = entries.map(|entry| entry.expect("its entry").path());
        let first = files.filter(|file| file.extension() == Some("url".as_ref())).min()?;
        let url = fs::read_to_string(&first).expect("an address");
        forget(&first);
        Some(url)
    }
}

fn forget(file: &Path) {
    fs::remove_file(file).expect("a file that was read can be removed");
}
