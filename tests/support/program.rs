//! The program under test, running on a desktop.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::OnceLock;
use std::time::Duration;

use super::desktop::Desktop;
use super::ordinary_user::BINARIES;
use super::process::{self, Process};
use super::wait;
use super::window::Window;

/// The program this crate builds: `countersign`.
pub fn program_path() -> PathBuf {
    // Cargo tells tests where it is, and nobody else.
    let built = option_env!("CARGO_BIN_EXE_countersign").map(PathBuf::from);
    copied("countersign").or(built).expect("a test of this crate")
}

/// One of this crate's examples (`bare-window`, `support-sample`), in the profile this test is built with. Cargo
/// builds none of them for a single test, so this does, once.
#[track_caller]
pub fn example_path(name: &str) -> PathBuf {
    static BUILT: OnceLock<()> = OnceLock::new();
    if let Some(copy) = copied(name) {
        return copy;
    }
    // This test is in target/PROFILE/deps, the examples are in target/PROFILE/examples.
    let test = std::env::current_exe().expect("the path of this test");
    let profile = test.ancestors().nth(2).expect("the profile's folder");
    BUILT.get_or_init(|| build(&["--examples"], profile));
    profile.join("examples").join(name)
}

/// Has Cargo build what these words name, in the profile whose folder this is.
#[track_caller]
pub fn build(words: &[&str], profile: &Path) {
    let profile = match profile.file_name().and_then(OsStr::to_str) {
        Some("debug") | None => "dev",
        Some(other) => other,
    };
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args(["build", "--quiet", "--frozen", "--profile", profile])
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    // What Cargo tells a running test about its package; build scripts that look at it would run anew, and half of
    // the dependencies be built again, each time.
    let told =
        ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_", "CARGO_TARGET_TMP"];
    for (name, _) in std::env::vars_os() {
        if told.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            command.env_remove(name);
        }
    }
    let status = command.status().expect("cargo");
    assert!(status.success(), "{words:?} does not build");
}

/// Where a copy of the binary `name` was put for an ordinary user, if this test runs as one.
fn copied(name: &str) -> Option<PathBuf> {
    std::env::var_os(BINARIES).map(|folder| Path::new(&folder).join(name)).filter(|file| file.exists())
}

/// A program that runs on a desktop. Dropping it ends it.
#[derive(Debug)]
pub struct Program<'d> {
    desktop: &'d Desktop,
    process: Process,
}

/// How a program is to be started.
#[derive(Debug)]
pub struct Start<'d> {
    desktop: &'d Desktop,
    command: Command,
    name: String,
}

impl<'d> Start<'d> {
    /// Adds an argument.
    #[must_use]
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    #[must_use]
    pub fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets a variable of its environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable out of its environment.
    #[must_use]
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Starts it.
    #[track_caller]
    pub fn start(mut self) -> Program<'d> {
        self.command.stdin(std::process::Stdio::null());
        let name = self.desktop.number(&self.name);
        let process = Process::start(&mut self.command, &self.desktop.logs(), &name);
        Program { desktop: self.desktop, process }
    }
}

impl<'d> Program<'d> {
    /// The window of a program that something else on `desktop` started, as soon as it is there, and its number.
    #[track_caller]
    pub fn window_of(desktop: &'d Desktop, starter: &Process, name: &str) -> (u32, Window<'d>) {
        let bus = desktop.accessibility_bus();
        let seen = wait::until(wait::START, || {
            let (pid, _) = desktop.processes().into_iter().find(|(_, comm)| comm == name)?;
            Some((pid, Window::of_process(desktop, &bus, pid)?))
        });
        let Some((pid, window)) = seen else {
            panic!("no window of {name}.\n{}{}", starter.stdout(), starter.stderr())
        };
        window.take_keyboard();
        (pid, window)
    }

    /// The program this crate builds, to be started on `desktop`.
    pub fn on(desktop: &'d Desktop) -> Start<'d> {
        Self::at(desktop, program_path())
    }

    /// Any program, to be started on `desktop`.
    pub fn at(desktop: &'d Desktop, path: impl AsRef<Path>) -> Start<'d> {
        let name = path.as_ref().file_name().expect("a program has a name").to_string_lossy().into_owned();
        Start { desktop, command: desktop.command(path.as_ref()), name }
    }

    /// Its number.
    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// Its window, as soon as it is there. Panics with what the program printed if it ends before.
    #[track_caller]
    pub fn window(&self) -> Window<'d> {
        let bus = self.desktop.accessibility_bus();
        let window = self
            .process
            .wait_until("window", |process| Window::of_process(self.desktop, &bus, process.pid()));
        window.take_keyboard();
        window
    }

    /// What it has written to standard output so far.
    pub fn stdout(&self) -> String {
        self.process.stdout()
    }

    /// What it has written to standard error so far.
    pub fn stderr(&self) -> String {
        self.process.stderr()
    }

    /// Waits until it ends by itself. Panics with what it printed if it still runs at the deadline.
    #[track_caller]
    pub fn wait_exit(&self, deadline: Duration) -> ExitStatus {
        self.process.wait(deadline).unwrap_or_else(|| {
            panic!("the program still runs after {deadline:?}.\n{}{}", self.stdout(), self.stderr())
        })
    }

    /// Waits until it ends by itself, for the usual while.
    #[track_caller]
    pub fn wait_end(&self) -> ExitStatus {
        self.wait_exit(wait::PATIENCE)
    }

    /// Ends it at once, as a power cut would (SIGKILL), and waits until it is gone.
    pub fn kill(&self) {
        process::signal("KILL", self.pid());
        let _ = self.process.wait(wait::PATIENCE);
    }
}
