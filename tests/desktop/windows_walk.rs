//! What is installed on Windows, under Wine, as one person does it from end to end: the installer, the walk by keyboard
//! with Chromium outside to a connection in Credential Manager, the program again another day, and the two ways to remove
//! it. Wine has no accessibility tree: where the wizard is, the draft it keeps tells; what it kept, another program (`look`,
//! `tests/support/windows/look.c`).
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::support::browser::Browser;
use crate::support::desktop::{Desktop, DesktopOptions, Keyring};
use crate::support::practice::{Made, make_an_app};
use crate::support::process::{self, Process, is_root, tool};
use crate::support::turn;
use crate::support::wait::{self, START};

/// The title of the uninstaller's window, and of its question.
const UNINSTALLER: &str = "^Countersign Uninstall";

/// What `.ci/windows-walk` tells.
fn told(name: &str) -> PathBuf {
    std::env::var_os(name).unwrap_or_else(|| panic!("{name}: .ci/windows-walk sets it")).into()
}

/// A desktop with Wine and a window manager on it, which end with it.
struct Wine {
    _manager: Process,
    desktop: Desktop,
    /// The folder of the person that Wine's programs run as.
    home: PathBuf,
}

impl Wine {
    fn start() -> Self {
        let desktop =
            Desktop::start(&DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() });
        let manager = desktop.start_beside(&mut desktop.command(tool("openbox", "openbox")), "openbox");
        let users = told("WINEPREFIX").join("drive_c/users");
        let homes = std::fs::read_dir(&users).expect("Wine's users").map(|entry| entry.expect("one").path());
        let home = homes.into_iter().find(|home| home.join("AppData").is_dir()).expect("somebody's folder");
        Self { _manager: manager, desktop, home }
    }

    fn local(&self, path: &str) -> PathBuf {
        self.home.join("AppData/Local").join(path)
    }

    /// Where the program is installed.
    fn installed(&self, name: &str) -> PathBuf {
        self.local("Programs/Countersign").join(name)
    }

    /// Where it keeps the list of connections.
    fn data_dir(&self) -> PathBuf {
        self.local("Countersign/data")
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

    fn begin(&self, program: &Path, words: &[&str]) -> Process {
        let name = program.file_stem().and_then(OsStr::to_str).expect("a program's name");
        self.desktop.start_beside(self.command(program).args(words), name)
    }

    /// Runs a program to its end, which has to be a good one.
    #[track_caller]
    fn run(&self, program: &Path, words: &[&str]) {
        let process = self.begin(program, words);
        let ended = process.wait(START).unwrap_or_else(|| panic!("{} does not end", program.display()));
        assert!(ended.success(), "{} {words:?}: {ended}; {}", program.display(), process.stderr());
    }

    /// Starts the program, and waits for its window with the first page in it: a mark lies in the data folder until then.
    #[track_caller]
    fn open(&self, words: &[&str]) -> Process {
        let mut all = vec!["--renderer", "glow"];
        all.extend(words);
        let program = self.begin(&self.installed("countersign.exe"), &all);
        let look = || self.desktop.xdotool(&["search", "--onlyvisible", "--name", "^Countersign$"]);
        let id = program.wait_until("window", |_| look().filter(|id| !id.is_empty()));
        self.desktop.xdotool(&["windowactivate", "--sync", &id]).expect("a window to type into");
        let mark = self.data_dir().join("starting");
        program.wait_until("first page", |_| (!mark.exists()).then_some(()));
        self.rest(&[]);
        program
    }

    /// Closes its window.
    #[track_caller]
    fn close(&self, program: &Process) {
        self.press("alt+F4");
        let Some(ended) = program.wait(START) else { self.give_up(&self.data_dir(), "it does not close") };
        assert!(ended.success(), "{ended}: {}", program.stderr());
    }

    /// What is on this computer, once nothing of Windows runs any more: the registry is written then.
    #[track_caller]
    fn traces(&self) -> Traces {
        let mut command = self.desktop.command(tool("wineserver", "wine"));
        command.env("WINEPREFIX", told("WINEPREFIX")).arg("-w");
        let server = self.desktop.start_beside(&mut command, "wineserver");
        assert!(server.wait(START).is_some(), "something of Windows runs still");
        Traces::of(&told("WINEPREFIX"))
    }

    /// What `look` prints.
    fn look(&self, words: &[&str]) -> String {
        let output = process::run(self.command(told("COUNTERSIGN_TEST_LOOK")).args(words));
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

    /// Presses Tab, and waits until it is seen: two within one frame would move the focus once.
    #[track_caller]
    fn tab(&self) {
        let before = self.sight();
        self.press("Tab");
        self.rest(&before);
    }

    /// Types a text, and waits until it is seen.
    #[track_caller]
    fn type_text(&self, text: &str) {
        let before = self.sight();
        self.desktop.xdotool(&["type", "--delay", "20", text]).expect("a text typed");
        self.rest(&before);
    }
}

/// What is in the index of the data folder; `Null` while there is none.
fn index(data_dir: &Path) -> Value {
    let text = std::fs::read_to_string(data_dir.join("connections.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The name of the only connection.
fn the_connection(data_dir: &Path) -> Option<String> {
    index(data_dir)["connections"][0]["id"].as_str().map(str::to_owned)
}

/// The step that the only draft is at.
fn step(data_dir: &Path) -> Option<String> {
    index(data_dir)["drafts"][0]["contents"]["step"].as_str().map(str::to_owned)
}

impl Wine {
    /// Presses Enter until `look` sees what it wants. The window may not be listening yet, or be checking still; Enter on
    /// a page that cannot go on changes nothing.
    #[track_caller]
    fn enter_until<T>(&self, data_dir: &Path, wanted: &str, look: impl Fn() -> Option<T>) -> T {
        for _ in 0..20 {
            self.press("Return");
            if let Some(seen) = wait::until(Duration::from_secs(3), &look) {
                return seen;
            }
        }
        self.give_up(data_dir, &format!("no {wanted}"))
    }

    /// Presses Enter until the draft says that the wizard came to `wanted`, and waits until its page is drawn: the draft
    /// is written before, and a key pressed meanwhile is for the page that goes.
    #[track_caller]
    fn enter_step(&self, data_dir: &Path, wanted: &str) {
        let before = self.sight();
        self.enter_until(data_dir, wanted, || (step(data_dir).as_deref() == Some(wanted)).then_some(()));
        self.rest(&before);
    }

    /// Waits until the screen is another than it was `before` and nothing moves; how it looks then.
    #[track_caller]
    fn rest(&self, before: &[u8]) -> Vec<u8> {
        let mut last = before.to_owned();
        let rests = wait::until(START, || {
            let now = self.sight();
            let rests = now == last && now != before;
            last.clone_from(&now);
            rests.then_some(now)
        });
        rests.unwrap_or_else(|| self.give_up(&self.data_dir(), "the window is as it was, or does not rest"))
    }

    /// The whole screen, point by point.
    fn sight(&self) -> Vec<u8> {
        let picture = self.desktop.folder().join("tmp/sight.ppm");
        self.desktop.screenshot(&picture);
        std::fs::read(picture).expect("a picture")
    }

    /// Panics with a picture of where it stopped.
    #[track_caller]
    fn give_up(&self, data_dir: &Path, what: &str) -> ! {
        let picture = std::env::temp_dir().join("countersign-windows-walk.png");
        self.desktop.screenshot(&picture);
        panic!("{what}; see {}; the index: {}", picture.display(), index(data_dir))
    }
}

/// What a person may find of a program that was there: files, and what names Countersign in the registry.
#[derive(PartialEq)]
struct Traces {
    files: BTreeSet<PathBuf>,
    of_this_person: BTreeSet<String>,
    of_everybody: BTreeSet<String>,
}

impl Traces {
    fn of(prefix: &Path) -> Self {
        let mut files = BTreeSet::new();
        let mut folders = vec![prefix.join("drive_c")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("a folder of Wine's") {
                let entry = entry.expect("one in it");
                // Windows clears temporary files when it starts again: an uninstaller cannot remove itself.
                let passing = entry.file_name() == "Temp" || entry.file_name() == "temp";
                if entry.file_type().expect("its kind").is_dir() && !passing {
                    folders.push(entry.path());
                }
                files.insert(entry.path());
            }
        }
        let of_this_person = mentions(&prefix.join("user.reg"));
        Self { files, of_this_person, of_everybody: mentions(&prefix.join("system.reg")) }
    }

    /// The files that were not there before.
    fn since<'s>(&'s self, before: &'s Self) -> Vec<&'s Path> {
        self.files.difference(&before.files).map(PathBuf::as_path).collect()
    }

    /// What of the registry was not there before, but for what Wine's Credential Manager keeps there.
    fn registry_since<'s>(&'s self, before: &'s Self) -> Vec<&'s str> {
        let new = self.of_this_person.difference(&before.of_this_person).map(String::as_str);
        new.filter(|line| !line.starts_with(r"[Software\\Wine\\Credential Manager")).collect()
    }
}

/// The lines of a registry that name Countersign, each with its key.
fn mentions(registry: &Path) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(&std::fs::read(registry).expect("a registry")).into_owned();
    let mut key = "";
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with('[') {
            // What follows is when it was written.
            key = line.split_once("] ").map_or(line, |(key, _)| key);
        }
        let said = if line.starts_with('[') { "" } else { line };
        if format!("{key}{said}").to_lowercase().contains("countersign") {
            found.insert(format!("{key} {said}"));
        }
    }
    found
}

/// A connection that a walk left in Credential Manager.
struct Connection {
    id: String,
    made: Made,
    refresh_token: String,
}

impl Connection {
    /// That Credential Manager has it, to stay on this computer (`CRED_PERSIST_LOCAL_MACHINE` is 2).
    #[track_caller]
    fn assert_kept(&self, wine: &Wine) {
        let named = |kind: &str| wine.look(&["secret", &format!("{}/{kind}.Countersign", self.id)]);
        assert_eq!(named("secret-key"), self.made.secret_key);
        assert_eq!(named("refresh-token"), self.refresh_token);
        let items = wine.look(&["credentials"]);
        let ours = self.items(&items);
        assert!(ours.len() >= 3 && ours.iter().all(|line| line.ends_with(" 2")), "{items}");
    }

    fn items<'s>(&self, all: &'s str) -> Vec<&'s str> {
        all.lines().map(str::trim).filter(|line| line.starts_with(&self.id)).collect()
    }

    /// That the program, opened anew, lists it first, and gives each value.
    #[track_caller]
    fn assert_shown(&self, wine: &Wine) {
        let program = wine.open(&[]);
        // Past About, at the rail's foot.
        for _ in 0..2 {
            wine.tab();
        }
        let home = wine.sight();
        wine.press("Return");
        wine.rest(&home);
        // Past Renew, Check now, Sign in again and Change secret.
        for _ in 0..4 {
            wine.tab();
        }
        // Show stands before the Copy of a secret.
        let values = [(&self.made.integration_key, 1), (&self.made.secret_key, 2), (&self.refresh_token, 2)];
        for (value, tabs) in values {
            for _ in 0..tabs {
                wine.tab();
            }
            wine.press("Return");
            let copied = || (wine.desktop.clipboard() == **value).then_some(());
            if wait::until(START, copied).is_none() {
                wine.give_up(&wine.data_dir(), "a value of the connection was not copied");
            }
        }
        wine.close(&program);
    }
}

/// The walk from the first page to a connection that is kept, with a browser and with an app in a practice service that
/// the console program runs.
#[track_caller]
fn walk(wine: &Wine) -> Connection {
    // As root port 80 can be had, else the wizard proposes another.
    let (port, uri) =
        if is_root() { (80, "http://localhost") } else { (8721, "http://localhost:8721/callback") };
    let _turn = turn::with_port(port);
    let browser = Browser::start();
    wine.open_with(&browser);
    let service = wine.begin(&wine.installed("countersign-cli.exe"), &["practice-service"]);
    let origin = service.wait_for_line("address", |line| {
        line.split(' ')
            .find(|word| word.starts_with("http://127.0.0.1:"))
            .map(|word| word.trim_end_matches('.').to_owned())
    });
    browser.goto(&format!("{origin}/admin/apps-and-keys"));
    let made = make_an_app(&browser, uri);

    // Choose, Prepare: a key is at hand.
    let program = wine.open(&["--practice-server", &origin]);
    let data_dir = wine.data_dir();
    wine.enter_step(&data_dir, "prepare");
    wine.tab();
    wine.enter_step(&data_dir, "keys");
    // Keys: the first field has the focus.
    wine.type_text(&made.integration_key);
    wine.tab();
    wine.tab();
    wine.type_text(&made.secret_key);
    wine.enter_step(&data_dir, "sign-in");

    // Sign in: in the browser, as Olive.
    wine.press("Return");
    let opened = wait::until(START, || browser.opened());
    browser.goto(&opened.unwrap_or_else(|| wine.give_up(&data_dir, "no address was opened")));
    browser.wait_for_text("Olive Example");
    browser.click_text("Olive Example");
    browser.wait_for_text("Accept");
    browser.click_text("Accept");
    browser.wait_for_text("Your answer was received");

    // Check, and Save: in Credential Manager.
    wine.enter_step(&data_dir, "save");
    let id = wine.enter_until(&data_dir, "connection was kept", || the_connection(&data_dir));
    let refresh_token = wine.look(&["secret", &format!("{id}/refresh-token.Countersign")]);
    assert!(refresh_token.len() > 100, "a refresh token of {} bytes", refresh_token.len());
    let kept = Connection { id, made, refresh_token };
    kept.assert_kept(wine);
    wine.close(&program);
    kept
}

/// Removes the program by its window, and the connections with it.
#[track_caller]
fn remove_all(wine: &Wine) {
    let windows = || {
        let found = wine.desktop.xdotool(&["search", "--onlyvisible", "--name", UNINSTALLER]);
        found.unwrap_or_default().lines().count()
    };
    let _uninstaller = wine.begin(&wine.installed("uninstall.exe"), &[]);
    let opened = wait::until(START, || (windows() == 1).then_some(()));
    assert!(opened.is_some(), "no window of the uninstaller");
    let data_dir = wine.data_dir();
    // Uninstall is what Enter does; then it asks whether to keep the connections; at last it says that it is done.
    wine.enter_until(&data_dir, "question about the connections", || (windows() == 2).then_some(()));
    wine.press("n");
    let gone = wait::until(START, || (!wine.installed("uninstall.exe").exists()).then_some(()));
    if gone.is_none() {
        wine.give_up(&data_dir, "the program stays");
    }
    wine.enter_until(&data_dir, "end of the uninstaller", || (windows() == 0).then_some(()));
}

#[test]
#[ignore = "needs Wine, the programs built for Windows and their installer: .ci/windows-walk has all"]
fn installed_walked_through_opened_again_and_removed() {
    let wine = Wine::start();
    let setup = told("COUNTERSIGN_TEST_SETUP");
    // Debian's Wine says that it is Windows 7, which the installer refuses.
    wine.run(Path::new("winecfg"), &["-v", "win10"]);
    let before = wine.traces();
    let foreign = |path: &&Path| !path.starts_with(&wine.home);

    // Installed: for this person alone.
    wine.run(&setup, &["/S"]);
    let after = wine.traces();
    assert!(wine.installed("countersign.exe").is_file());
    let menu = wine.home.join("AppData/Roaming/Microsoft/Windows/Start Menu/Programs");
    assert!(menu.join("Countersign.lnk").is_file() && menu.join("Countersign Practice.lnk").is_file());
    let elsewhere: Vec<_> = after.since(&before).into_iter().filter(foreign).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
    assert!(!after.registry_since(&before).is_empty(), "Windows lists what is installed");
    assert_eq!(after.of_everybody, before.of_everybody);

    let connection = walk(&wine);
    connection.assert_shown(&wine);

    // Removed without a word: the connections stay, and nothing else. The folder for programs is everybody's.
    wine.run(&wine.installed("uninstall.exe"), &["/S"]);
    let after = wine.traces();
    let ours = wine.local("Countersign");
    let programs = wine.local("Programs");
    let left = |after: &Traces| -> Vec<PathBuf> {
        let new = after.since(&before).into_iter().filter(|path| *path != programs);
        new.map(Path::to_owned).collect()
    };
    let stray: Vec<_> = left(&after).into_iter().filter(|path| !path.starts_with(&ours)).collect();
    assert!(stray.is_empty(), "{stray:?}");
    assert_eq!(after.registry_since(&before), Vec::<&str>::new());
    assert_eq!(after.of_everybody, before.of_everybody);
    assert_eq!(the_connection(&wine.data_dir()).as_ref(), Some(&connection.id));
    connection.assert_kept(&wine);

    // Installed once more, it has them again; then removed with them.
    wine.run(&setup, &["/S"]);
    connection.assert_shown(&wine);
    remove_all(&wine);
    let after = wine.traces();
    assert_eq!(left(&after), Vec::<PathBuf>::new());
    assert_eq!(after.of_this_person, before.of_this_person);
    assert_eq!(after.of_everybody, before.of_everybody);
    let items = wine.look(&["credentials"]);
    assert_eq!(connection.items(&items), Vec::<&str>::new());
}
