//! A desktop of our own, as small as it can be: a session bus, and a GNOME Keyring on it.

use crate::wait::scaled;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// Set in the process that a test starts inside its desktop: itself, once more.
pub const INSIDE: &str = "COUNTERSIGN_TEST_INSIDE";
const PACKAGES: &str =
    "this test needs the Debian packages dbus, dbus-bin, gnome-keyring and libsecret-tools";
pub const PATIENCE: Duration = Duration::from_mins(1);

/// A session bus, and whatever is started on it. Everything ends when this is dropped.
pub struct Desktop {
    home: tempfile::TempDir,
    bus: Child,
    address: String,
    keyring: Option<Child>,
    test: &'static str,
}

impl Desktop {
    /// A bus on which nobody answers, and that starts nobody, for this test.
    pub fn bare<F: Fn()>(_test: F) -> Self {
        let (_this_program, test) = std::any::type_name::<F>().split_once("::").unwrap();
        let home = tempfile::Builder::new().prefix("cs").tempdir().unwrap();
        for folder in ["run", "data", "config"] {
            std::fs::DirBuilder::new().create(home.path().join(folder)).unwrap();
        }
        std::fs::set_permissions(
            home.path().join("run"),
            std::os::unix::fs::PermissionsExt::from_mode(0o700),
        )
        .unwrap();
        let config = home.path().join("bus.conf");
        std::fs::write(&config, BUS.replace("RUN", home.path().join("run").to_str().unwrap())).unwrap();
        let mut bus = Command::new("dbus-daemon");
        bus.arg("--nofork").arg("--print-address=1").arg("--config-file").arg(&config);
        let mut bus = bus.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect(PACKAGES);
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        assert!(!address.trim().is_empty(), "the session bus did not start");
        Self { home, bus, address: address.trim().to_owned(), keyring: None, test }
    }

    /// A bus with an unlocked keyring.
    pub fn unlocked<F: Fn()>(test: F) -> Self {
        let mut desktop = Self::bare(test);
        desktop.start_keyring(true);
        desktop
    }

    pub fn start_keyring(&mut self, unlocked: bool) {
        let mut command = self.command("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]);
        if unlocked {
            command.arg("--unlock");
        }
        let mut keyring = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect(PACKAGES);
        keyring.stdin.take().unwrap().write_all(b"practice").unwrap();
        self.keyring = Some(keyring);
        self.wait_for_service(true);
    }

    pub fn stop_keyring(&mut self) {
        end(self.keyring.as_mut().expect("a keyring was started"));
        self.keyring = None;
        self.wait_for_service(false);
    }

    fn wait_for_service(&self, expected: bool) {
        let deadline = Instant::now() + scaled(PATIENCE);
        loop {
            let mut asking = self.command("dbus-send");
            asking.args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"]);
            asking.args(["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]);
            let answer = asking.output().expect(PACKAGES).stdout;
            if String::from_utf8_lossy(&answer).contains("true") == expected {
                return;
            }
            assert!(Instant::now() < deadline, "the keyring did not start or stop");
            std::thread::yield_now();
        }
    }

    /// A command that sees this desktop and nothing of the one around it.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let home = self.home.path();
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK"] {
            command.env_remove(name);
        }
        command
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }

    /// Runs the test once more, inside this desktop; `part` tells it where it is and what it is to do.
    #[track_caller]
    pub fn run_inside(&self, part: &str) {
        let output = self.inside(part).output().unwrap();
        assert!(
            output.status.success(),
            "inside, {part}:\n{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        // A filter that matches no test succeeds, too.
        assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "nothing ran inside");
    }

    /// The command that does so.
    pub fn inside(&self, part: &str) -> Command {
        let mut command = self.command(std::env::current_exe().unwrap());
        command.args(["--exact", self.test, "--nocapture"]).env(INSIDE, part);
        command
    }

    /// Does so, and stays beside it.
    pub fn begin_inside(&self, part: &str) -> Beside {
        let mut command = self.inside(part);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let input = child.stdin.take().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Beside { child, input, lines }
    }

    /// Sends the keyring a signal: `STOP`, `CONT`.
    pub fn signal_keyring(&self, signal: &str) {
        let pid = self.keyring.as_ref().expect("a keyring was started").id().to_string();
        let kill = Command::new("/bin/sh").args(["-c", r#"kill -s "$0" "$1""#, signal, &pid]).status();
        assert!(kill.unwrap().success());
    }

    pub fn data(&self) -> PathBuf {
        self.home.path().join("data/countersign")
    }

    /// The value as another program sees it.
    pub fn looked_up(&self, account: &str) -> Option<String> {
        let mut command = self.command("secret-tool");
        command.args(["lookup", "service", "Countersign", "username", account]);
        let output = command.output().expect(PACKAGES);
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
    }

    /// All items of ours with their labels, as another program lists them.
    pub fn listed(&self) -> String {
        let mut command = self.command("secret-tool");
        let output = command.args(["search", "--all", "service", "Countersign"]).output().expect(PACKAGES);
        // The pieces of a large secret are no text.
        let (secrets, attributes) = (&output.stdout, &output.stderr);
        String::from_utf8_lossy(secrets).into_owned() + &String::from_utf8_lossy(attributes)
    }

    /// Nothing in the program's folder holds these words.
    #[track_caller]
    pub fn assert_in_no_file(&self, words: &str) {
        let files: Vec<PathBuf> =
            std::fs::read_dir(self.data()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty());
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains(words), "{}", file.display());
        }
    }

    /// Removes an item of ours, as another program does it.
    pub fn remove_item(&self, account: &str) {
        let mut command = self.command("secret-tool");
        command.args(["clear", "service", "Countersign", "username", account]);
        assert!(command.status().expect(PACKAGES).success());
    }

    /// The accounts of all items of ours, sorted.
    pub fn accounts(&self) -> Vec<String> {
        let listed = self.listed();
        let accounts = listed.lines().filter_map(|line| line.strip_prefix("attribute.username = "));
        let mut accounts: Vec<String> = accounts.map(str::to_owned).collect();
        accounts.sort();
        accounts
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if let Some(keyring) = &mut self.keyring {
            end(keyring);
        }
        end(&mut self.bus);
    }
}

/// A test that runs inside, and says how far it is. It is killed when this is dropped.
pub struct Beside {
    child: Child,
    input: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Beside {
    /// Waits until it says so.
    #[track_caller]
    pub fn wait_for(&mut self, expected: &str) {
        let seen = self.lines.by_ref().map(Result::unwrap).any(|line| line == expected);
        assert!(seen, "the program inside ended before it said {expected}");
    }

    /// What it says next about its [steps](super::steps): `None` once it has ended.
    pub fn next_step(&mut self) -> Option<String> {
        let mut lines = self.lines.by_ref().map(Result::unwrap);
        lines.find_map(|line| line.strip_prefix("step: ").map(str::to_owned))
    }

    /// Lets it go on.
    pub fn go_on(&mut self) {
        writeln!(self.input).unwrap();
    }

    /// Lets it go on, and waits for its next step.
    #[track_caller]
    pub fn next_step_after_going_on(&mut self) -> String {
        self.go_on();
        self.next_step().expect("there is a step after this one")
    }

    /// Lets it go on as often as it asks, until it ends by itself, and well.
    #[track_caller]
    pub fn goes_on_to_the_end(mut self) {
        // It may have ended already.
        while writeln!(self.input).is_ok() && self.next_step().is_some() {}
        self.ends();
    }

    /// Kills it on the spot.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        assert!(!self.child.wait().unwrap().success());
    }

    /// It ends by itself, and well.
    #[track_caller]
    pub fn ends(mut self) {
        let deadline = Instant::now() + scaled(PATIENCE);
        while self.child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < deadline, "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=RUN</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;
