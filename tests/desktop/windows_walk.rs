//! The walk once more, in the programs for Windows under Wine: by keyboard, with Chromium outside, to a connection in
//! Credential Manager. Wine has no accessibility tree: where the wizard is, the draft it keeps tells; what it kept, another
//! program (`look`, `tests/support/windows/look.c`).
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::browser::Browser;
use crate::support::desktop::{Desktop, DesktopOptions, Keyring};
use crate::support::practice::make_an_app;
use crate::support::process::{self, Process, is_root, tool};
use crate::support::turn;
use crate::support::wait::{self, START};

/// The folder with `countersign.exe` and `countersign-cli.exe`; `WINEPREFIX` and `COUNTERSIGN_TEST_LOOK` are set beside it.
const PROGRAMS: &str = "COUNTERSIGN_TEST_WINDOWS";

/// A desktop with Wine on it, which ends with it.
struct Wine {
    desktop: Desktop,
    programs: PathBuf,
}

impl Wine {
    fn start() -> Self {
        let programs = PathBuf::from(
            std::env::var_os(PROGRAMS).expect("COUNTERSIGN_TEST_WINDOWS: .ci/windows-walk sets it"),
        );
        let desktop =
            Desktop::start(&DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() });
        Self { desktop, programs }
    }

    fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = self.desktop.command(tool("wine", "wine"));
        for name in ["WINEPREFIX", "WINEARCH", "WINEDEBUG", "WINEDLLOVERRIDES"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.arg(program.as_ref());
        command
    }

    fn begin(&self, program: &str, words: &[&str]) -> Process {
        let mut command = self.command(self.programs.join(program));
        self.desktop.start_beside(command.args(words), program)
    }

    /// What `look` prints.
    fn look(&self, words: &[&str]) -> String {
        let look = std::env::var_os("COUNTERSIGN_TEST_LOOK")
            .expect("COUNTERSIGN_TEST_LOOK: .ci/windows-walk sets it");
        let output = process::run(self.command(look).args(words));
        assert!(output.status.success(), "look {words:?}: {}", output.status);
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Has the addresses that programs open come to this browser.
    fn open_with(&self, browser: &Browser) {
        let mut command = self.command("reg");
        command.args([
            "add",
            r"HKCU\Software\Wine\WineBrowser",
            "/v",
            "Browsers",
            "/t",
            "REG_SZ",
            "/f",
            "/d",
        ]);
        let output = process::run(command.arg(browser.as_browser_command()));
        assert!(output.status.success(), "reg: {}", output.status);
    }

    #[track_caller]
    fn press(&self, key: &str) {
        self.desktop.xdotool(&["key", key]).expect("a key pressed");
    }

    #[track_caller]
    fn type_text(&self, text: &str) {
        self.desktop.xdotool(&["type", "--delay", "20", text]).expect("a text typed");
    }
}

/// What is in the index of the data folder; `Null` while there is none.
fn index(data_dir: &Path) -> Value {
    let text = std::fs::read_to_string(data_dir.join("connections.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The step that the only draft is at.
fn step(data_dir: &Path) -> Option<String> {
    index(data_dir)["drafts"][0]["contents"]["step"].as_str().map(str::to_owned)
}

impl Wine {
    /// Presses Enter until the draft says that the wizard came to `wanted`. The window may not be listening yet, or be
    /// checking still; Enter on a page that cannot go on changes nothing.
    #[track_caller]
    fn enter_until(&self, data_dir: &Path, wanted: &str) {
        for _ in 0..20 {
            self.press("Return");
            let came = || (step(data_dir).as_deref() == Some(wanted)).then_some(());
            if wait::until(std::time::Duration::from_secs(3), came).is_some() {
                return;
            }
        }
        self.give_up(data_dir, &format!("the wizard did not come to {wanted}"))
    }

    /// Panics with a picture of where it stopped.
    #[track_caller]
    fn give_up(&self, data_dir: &Path, what: &str) -> ! {
        let picture = std::env::temp_dir().join("countersign-windows-walk.png");
        self.desktop.screenshot(&picture);
        panic!("{what}; see {}; the index: {}", picture.display(), index(data_dir))
    }
}

#[test]
#[ignore = "needs Wine and the programs built for Windows: .ci/windows-walk has both"]
fn the_walk_in_wine_by_keyboard() {
    // As root port 80 can be had, else the wizard proposes another.
    let (port, uri) =
        if is_root() { (80, "http://localhost") } else { (8721, "http://localhost:8721/callback") };
    let _turn = turn::with_port(port);
    let wine = Wine::start();
    let browser = Browser::start();
    let _manager =
        wine.desktop.start_beside(&mut wine.desktop.command(tool("openbox", "openbox")), "openbox");
    wine.open_with(&browser);

    // An app, in a practice service that the console program runs.
    let practice = wine.begin("countersign-cli.exe", &["practice-service"]);
    let origin = practice.wait_for_line("address", |line| {
        line.split(' ')
            .find(|word| word.starts_with("http://127.0.0.1:"))
            .map(|word| word.trim_end_matches('.').to_owned())
    });
    browser.goto(&format!("{origin}/admin/apps-and-keys"));
    let made = make_an_app(&browser, uri);

    let data_dir = wine.desktop.folder().join("data");
    let folder = data_dir.to_str().expect("a plain path");
    let window = ["--practice-server", &origin, "--data-dir", folder, "--renderer", "glow"];
    let program = wine.begin("countersign.exe", &window);
    let look = || wine.desktop.xdotool(&["search", "--onlyvisible", "--name", "^Countersign$"]);
    let id = program.wait_until("window", |_| look().filter(|id| !id.is_empty()));
    wine.desktop.xdotool(&["windowactivate", "--sync", &id]).expect("a window to type into");

    // Choose, Prepare: a key is at hand.
    wine.enter_until(&data_dir, "prepare");
    wine.press("Tab");
    wine.enter_until(&data_dir, "keys");
    // Keys: the first field has the focus.
    wine.type_text(&made.integration_key);
    wine.press("Tab");
    wine.press("Tab");
    wine.type_text(&made.secret_key);
    wine.enter_until(&data_dir, "sign-in");

    // Sign in: in the browser, as Olive.
    wine.press("Return");
    browser.goto(&browser.next_url(START));
    browser.wait_for_text("Olive Example");
    browser.click_text("Olive Example");
    browser.wait_for_text("Accept");
    browser.click_text("Accept");
    browser.wait_for_text("Your answer was received");

    // Check, and Save: in Credential Manager.
    wine.enter_until(&data_dir, "save");
    wine.press("Return");
    let kept = wait::until(START, || index(&data_dir)["connections"][0]["id"].as_str().map(str::to_owned));
    let Some(id) = kept else { wine.give_up(&data_dir, "nothing was kept") };
    assert_eq!(wine.look(&["secret", &format!("{id}/secret-key.Countersign")]), made.secret_key);
    let token = wine.look(&["secret", &format!("{id}/refresh-token.Countersign")]);
    assert!(token.len() > 100, "a refresh token of {} bytes", token.len());
    // All of it stays on this computer (CRED_PERSIST_LOCAL_MACHINE is 2).
    let items = wine.look(&["credentials"]);
    let ours: Vec<&str> = items.lines().map(str::trim).filter(|line| line.starts_with(&id)).collect();
    assert!(ours.len() >= 3 && ours.iter().all(|line| line.ends_with(" 2")), "{items}");
}
