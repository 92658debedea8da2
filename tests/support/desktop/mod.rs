//! A private desktop: X server, message buses and keychain of its own, in a folder of its own.

mod clipboard;
mod keyring;

use std::cell::{Cell, RefCell};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use atspi::zbus;
use tempfile::TempDir;

use super::process::{self, Process, tool};
use super::tree::Bus;
use super::wait;

pub use keyring::{Keyring, PASSWORD};

/// What the desktop should be like.
#[derive(Clone, Debug)]
pub struct DesktopOptions {
    /// Width and height of the screen in pixels.
    pub size: (u32, u32),
    /// The keychain, if any.
    pub keyring: Keyring,
    /// Names of services the session bus may start by itself, as the system has them in
    /// `/usr/share/dbus-1/services`; none but these, so that a keychain that is to be absent stays absent.
    pub activatable: Vec<String>,
}

impl Default for DesktopOptions {
    fn default() -> Self {
        Self { size: (1280, 900), keyring: Keyring::Unlocked, activatable: Vec::new() }
    }
}

/// A running private desktop. Dropping it ends what runs on it.
#[derive(Debug)]
pub struct Desktop {
    // Services in the order they were started; ended in the opposite order.
    services: RefCell<Vec<Process>>,
    folder: TempDir,
    display: String,
    bus_address: String,
    started: Cell<u32>,
}

impl Desktop {
    /// Starts one and waits until everything on it answers.
    #[track_caller]
    pub fn start(options: &DesktopOptions) -> Self {
        let folder = tempfile::Builder::new().prefix("desktop-").tempdir().expect("a folder for the desktop");
        for (name, mode) in
            [("home", 0o755), ("run", 0o700), ("logs", 0o755), ("services", 0o755), ("tmp", 0o755)]
        {
            fs::create_dir(folder.path().join(name)).expect("a folder in the desktop's folder");
            fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(mode))
                .expect("its mode");
        }
        let mut desktop = Self {
            services: RefCell::default(),
            folder,
            display: String::new(),
            bus_address: String::new(),
            started: Cell::new(0),
        };
        desktop.start_display(options.size);
        desktop.start_session_bus(&options.activatable);
        desktop.start_accessibility();
        desktop.start_keyring(options.keyring);
        desktop
    }

    /// With everything as [`DesktopOptions::default`] has it.
    #[track_caller]
    pub fn usual() -> Self {
        Self::start(&DesktopOptions::default())
    }

    /// The folder that holds everything of this desktop, also its processes' logs.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The home directory on this desktop.
    pub fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// The X server's name: `:1`, say.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// The session bus's address.
    pub fn bus_address(&self) -> &str {
        &self.bus_address
    }

    /// A command that will run on this desktop: nothing of the test's own environment but `PATH` and what helps to
    /// read a fault.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear();
        for kept in ["PATH", "RUST_BACKTRACE", "RUST_LOG", "LD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(kept) {
                command.env(kept, value);
            }
        }
        let home = self.home();
        command
            .env("HOME", &home)
            .env("XDG_RUNTIME_DIR", self.folder().join("run"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_STATE_HOME", home.join(".local/state"))
            .env("TMPDIR", self.folder().join("tmp"))
            .env("LANG", "C.UTF-8")
            .env("XDG_SESSION_TYPE", "x11")
            // Mesa would look for a graphics card first, and some machines have a half-working one.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .current_dir(&home);
        if !self.display.is_empty() {
            command.env("DISPLAY", &self.display);
        }
        if !self.bus_address.is_empty() {
            command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address);
        }
        command
    }

    /// Starts a process on this desktop; its output goes where that of the others does.
    #[track_caller]
    pub fn start_beside(&self, command: &mut Command, name: &str) -> Process {
        command.stdin(std::process::Stdio::null());
        Process::start(command, &self.logs(), &self.number(name))
    }

    /// A name for the next process started here that no other has: `name-1`, `name-2` …
    pub(super) fn number(&self, name: &str) -> String {
        self.started.set(self.started.get() + 1);
        format!("{name}-{}", self.started.get())
    }

    /// Where processes' output goes.
    pub(super) fn logs(&self) -> PathBuf {
        self.folder().join("logs")
    }

    /// A picture of the whole screen, as PNG at `path`.
    #[track_caller]
    pub fn screenshot(&self, path: impl AsRef<Path>) {
        let import = tool("import", "imagemagick");
        let output = process::run(self.command(import).args(["-window", "root"]).arg(path.as_ref()));
        assert!(output.status.success(), "import: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Runs `xdotool` with these words; what it printed, or `None` if it failed.
    #[track_caller]
    pub fn xdotool(&self, words: &[&str]) -> Option<String> {
        let output = process::run(self.command(tool("xdotool", "xdotool")).args(words));
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// A connection to the session bus.
    #[track_caller]
    pub(super) fn session_bus(&self) -> zbus::Connection {
        connect(&self.bus_address)
    }

    /// A connection to the accessibility bus.
    #[track_caller]
    pub(super) fn accessibility_bus(&self) -> Bus {
        let session = self.session_bus();
        let reply = zbus::block_on(session.call_method(
            Some("org.a11y.Bus"),
            "/org/a11y/bus",
            Some("org.a11y.Bus"),
            "GetAddress",
            &(),
        ));
        let address: String =
            reply.expect("the accessibility bus's address").body().deserialize().expect("a text");
        // A program that has just come to the bus can miss the first call: whoever asks has to ask again.
        Bus(connect_with(&address, |builder| builder.method_timeout(wait::scaled(wait::PATIENCE))))
    }

    /// The processes that run on this desktop, by their environment: number and program.
    pub fn processes(&self) -> Vec<(u32, String)> {
        process::with_environment_naming(self.folder().to_str().expect("a plain path"))
    }

    fn start_display(&mut self, (width, height): (u32, u32)) {
        let mut command = self.command(tool("Xvfb", "xvfb"));
        // The server picks a free number and writes it to its standard output when it can be spoken to. Without
        // `-noreset` it would start anew, deaf for a moment, whenever the last window or tool leaves it.
        command.args(["-displayfd", "1", "-noreset", "-nolisten", "tcp"]);
        command.args(["-screen", "0", &format!("{width}x{height}x24")]);
        let server = Process::start(&mut command, &self.logs(), "xvfb");
        let number = server.wait_for_line("display number", |line| line.trim().parse::<u32>().ok());
        self.display = format!(":{number}");
        self.services.get_mut().push(server);
    }

    fn start_session_bus(&mut self, activatable: &[String]) {
        let config = self.folder().join("session-bus.conf");
        let socket = self.folder().join("run/bus");
        assert!(socket.as_os_str().len() < 100, "{} is too long for a socket; set TMPDIR", socket.display());
        let services = self.folder().join("services");
        for name in activatable {
            let file = format!("{name}.service");
            let known = Path::new("/usr/share/dbus-1/services").join(&file);
            fs::copy(&known, services.join(&file)).unwrap_or_else(|e| panic!("{}: {e}", known.display()));
        }
        let text = include_str!("session-bus.conf")
            .replace("@SOCKET@", socket.to_str().expect("a plain path"))
            .replace("@SERVICES@", services.to_str().expect("a plain path"));
        fs::write(&config, text).expect("the bus's configuration");

        let mut command = self.command(tool("dbus-daemon", "dbus-daemon"));
        command.arg("--config-file").arg(&config).args(["--nofork", "--print-address"]);
        let bus = Process::start(&mut command, &self.logs(), "session-bus");
        self.bus_address =
            bus.wait_for_line("address", |line| line.starts_with("unix:").then(|| line.trim().to_owned()));
        self.services.get_mut().push(bus);
    }

    fn start_accessibility(&mut self) {
        let mut command = self.command(tool("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"));
        command.args(["--launch-immediately", "--a11y=1", "--screen-reader=1"]);
        self.start_service(&mut command, "accessibility", "org.a11y.Bus", None);
    }

    /// Starts what will own `bus_name`, hands it `input`, and waits until it owns the name.
    fn start_service(&mut self, command: &mut Command, name: &str, bus_name: &str, input: Option<&str>) {
        command.stdin(std::process::Stdio::piped());
        let service = Process::start(command, &self.logs(), name);
        if let Some(mut pipe) = service.stdin() {
            use std::io::Write;
            pipe.write_all(input.unwrap_or_default().as_bytes()).expect("input for a service");
        }
        let bus = self.session_bus();
        service.wait_until(bus_name, |_| owner_of(&bus, bus_name));
        self.services.get_mut().push(service);
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        while let Some(service) = self.services.get_mut().pop() {
            service.end();
        }
        // A service may have started others (the accessibility bus starts its registry, and a clipboard lives on in
        // a process of its own). They end when their bus or display does; wait for it, and end what does not.
        let _ = wait::until(Duration::from_secs(2), || self.processes().is_empty().then_some(()));
        for (pid, _) in self.processes() {
            process::signal("KILL", pid);
        }
        let _ = wait::until(Duration::from_secs(2), || self.processes().is_empty().then_some(()));
    }
}

#[track_caller]
fn connect(address: &str) -> zbus::Connection {
    connect_with(address, |builder| builder)
}

#[track_caller]
fn connect_with(
    address: &str,
    change: impl for<'a> FnOnce(zbus::connection::Builder<'a>) -> zbus::connection::Builder<'a>,
) -> zbus::Connection {
    let connecting = async { change(zbus::connection::Builder::address(address)?).build().await };
    zbus::block_on(connecting)
        .unwrap_or_else(|error| panic!("no connection to the bus at {address}: {error}"))
}

/// Who owns `name` on this bus, if anybody.
fn owner_of(bus: &zbus::Connection, name: &str) -> Option<String> {
    let reply = zbus::block_on(bus.call_method(
        Some("org.freedesktop.DBus"),
        "/org/freedesktop/DBus",
        Some("org.freedesktop.DBus"),
        "GetNameOwner",
        &name,
    ));
    reply.ok()?.body().deserialize().ok()
}
