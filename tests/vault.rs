//! The vault over a real Secret Service: each test starts a session bus and a GNOME Keyring of its own, in a home
//! folder of its own, and reads what is kept with another program, `secret-tool`.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use countersign::clock::Clock;
use countersign::vault::{
    ConnectionId, ConnectionRecord, KeepError, Kept, OsKeychain, SecretKind, StoreError, StoreKind, Vault,
};
use secrecy::{ExposeSecret, SecretString};

/// Set in the process that a test starts inside its desktop: itself, once more.
const INSIDE: &str = "COUNTERSIGN_TEST_INSIDE";
const PACKAGES: &str =
    "this test needs the Debian packages dbus, dbus-bin, gnome-keyring and libsecret-tools";
const PATIENCE: Duration = Duration::from_mins(1);

/// A session bus, and whatever is started on it. Everything ends when this is dropped.
struct Desktop {
    home: tempfile::TempDir,
    bus: Child,
    address: String,
    keyring: Option<Child>,
}

impl Desktop {
    /// A bus on which nobody answers, and that starts nobody.
    fn bare() -> Self {
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
        Self { home, bus, address: address.trim().to_owned(), keyring: None }
    }

    /// A bus with an unlocked keyring.
    fn unlocked() -> Self {
        let mut desktop = Self::bare();
        desktop.start_keyring(true);
        desktop
    }

    fn start_keyring(&mut self, unlocked: bool) {
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

    fn stop_keyring(&mut self) {
        end(self.keyring.as_mut().expect("a keyring was started"));
        self.keyring = None;
        self.wait_for_service(false);
    }

    fn wait_for_service(&self, expected: bool) {
        let deadline = Instant::now() + PATIENCE;
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
    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
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

    /// Runs the current test once more, inside this desktop; `part` tells it where it is.
    fn run_inside(&self, part: &str) {
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

    fn inside(&self, part: &str) -> Command {
        let name = std::thread::current().name().unwrap().to_owned();
        let mut command = self.command(std::env::current_exe().unwrap());
        command.args(["--exact", &name, "--nocapture"]).env(INSIDE, part);
        command
    }

    fn data(&self) -> PathBuf {
        self.home.path().join("data/countersign")
    }

    /// The value as another program sees it.
    fn looked_up(&self, account: &str) -> Option<String> {
        let mut command = self.command("secret-tool");
        command.args(["lookup", "service", "Countersign", "username", account]);
        let output = command.output().expect(PACKAGES);
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
    }

    /// All items of ours with their labels, as another program lists them.
    fn listed(&self) -> String {
        let mut command = self.command("secret-tool");
        let output = command.args(["search", "--all", "service", "Countersign"]).output().expect(PACKAGES);
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
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

/// Where we are: `None` outside.
fn part() -> Option<String> {
    std::env::var(INSIDE).ok()
}

/// The vault of the desktop we are inside of, and the runtime to ask it on.
fn vault() -> (tokio::runtime::Runtime, Vault) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let data = Path::new(&std::env::var_os("XDG_DATA_HOME").unwrap()).join("countersign");
    let vault = Vault::new(Arc::new(OsKeychain::new()), data, Clock::system()).unwrap();
    (runtime, vault)
}

fn id() -> ConnectionId {
    "0123456789abcdef0123456789abcdef".parse().unwrap()
}

fn connection() -> ConnectionRecord {
    ConnectionRecord {
        id: id(),
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: "practice".to_owned(),
        integration_key: "00000000-aaaa-4bbb-8ccc-000000000001".to_owned(),
        redirect_uri: "http://localhost".to_owned(),
        scopes: vec!["signature".to_owned(), "extended".to_owned()],
        account_id: "00000000-aaaa-4bbb-8ccc-000000000002".to_owned(),
        account_name: "Practice Ltd".to_owned(),
        base_uri: "https://demo.docusign.net".to_owned(),
        person_name: "Pat Practice".to_owned(),
        person_email: "pat@practice.invalid".to_owned(),
        consented_at: "2026-11-20T12:00:00Z".parse().unwrap(),
        refresh_token_expires_at: None,
        access_token_expires_at: None,
        kept: Kept::Keychain,
    }
}

fn secrets(key: &str, token: &str) -> [(SecretKind, SecretString); 2] {
    [(SecretKind::SecretKey, key.into()), (SecretKind::RefreshToken, token.into())]
}

#[test]
fn item_23_what_is_kept_is_what_another_program_reads() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        match part.as_str() {
            "keep" => {
                assert_eq!(runtime.block_on(vault.probe()), Ok(StoreKind::SecretService));
                runtime.block_on(vault.keep(&connection(), &secrets("key-1", "token-1"))).unwrap();
            }
            "renew" => {
                let token = [(SecretKind::RefreshToken, "token-2".into())];
                runtime.block_on(vault.keep(&connection(), &token)).unwrap();
                let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::RefreshToken)).unwrap();
                assert_eq!(revealed.expose_secret(), "token-2");
            }
            _ => runtime.block_on(vault.remove(&id())).unwrap(),
        }
        return;
    }
    let desktop = Desktop::unlocked();
    let id = id();

    desktop.run_inside("keep");
    assert_eq!(desktop.looked_up(&format!("{id}/secret-key")).as_deref(), Some("key-1"));
    assert_eq!(desktop.looked_up(&format!("{id}/refresh-token")).as_deref(), Some("token-1"));
    let listed = desktop.listed();
    assert!(listed.contains("label = Countersign: Snow Atlas, Secret Key"), "{listed}");
    assert!(!listed.contains("probe/"), "{listed}");
    let index = std::fs::read_to_string(desktop.data().join("connections.json")).unwrap();
    assert!(
        index.contains("Practice Ltd") && !index.contains("key-1") && !index.contains("token-1"),
        "{index}"
    );

    desktop.run_inside("renew");
    let listed = desktop.listed();
    assert!(listed.contains("secret = token-2") && listed.contains("secret = key-1"), "{listed}");
    assert!(!listed.contains("token-1"), "the old one is still there: {listed}");

    desktop.run_inside("remove");
    assert_eq!(desktop.listed().trim(), "");
}

#[test]
fn item_24_every_size_survives_in_the_real_keychain() {
    const SIZES: [usize; 6] = [1, 2400, 2560, 2561, 10_000, 65_536];
    let token =
        |size: usize| (0..).flat_map(|n: usize| n.to_string().into_bytes()).map(char::from).take(size);
    if part().is_some() {
        let (runtime, vault) = vault();
        for size in SIZES {
            let mut connection = connection();
            connection.id = format!("{size:032x}").parse().unwrap();
            let token: String = token(size).collect();
            let secrets = [(SecretKind::AccessToken, token.as_str().into())];
            runtime.block_on(vault.keep(&connection, &secrets)).unwrap();
            let revealed = runtime.block_on(vault.reveal(&connection.id, SecretKind::AccessToken)).unwrap();
            assert_eq!(revealed.expose_secret(), token);
        }
        return;
    }
    let desktop = Desktop::unlocked();
    desktop.run_inside("keep");
    for size in SIZES {
        let account = format!("{size:032x}/access-token");
        assert_eq!(desktop.looked_up(&account), Some(token(size).collect()), "{size}");
    }
}

#[test]
fn item_22_where_there_is_no_keychain_it_says_missing_and_keeps_nothing() {
    if part().is_some() {
        let (runtime, vault) = vault();
        assert_eq!(runtime.block_on(vault.probe()), Err(StoreError::Missing));
        let outcome = runtime.block_on(vault.keep(&connection(), &secrets("canary", "canary")));
        assert!(matches!(outcome, Err(KeepError::Store { error: StoreError::Missing, .. })), "{outcome:?}");
        assert_eq!(runtime.block_on(vault.connections()).unwrap().records, []);
        return;
    }
    // A bus without a keyring.
    let desktop = Desktop::bare();
    desktop.run_inside("no service");
    // No bus at all.
    let mut inside = desktop.inside("no bus");
    let nowhere = format!("unix:path={}", desktop.home.path().join("nowhere").display());
    let output = inside.env("DBUS_SESSION_BUS_ADDRESS", nowhere).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    for file in std::fs::read_dir(desktop.data()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("canary"));
    }
}

#[test]
fn item_22_a_locked_keychain_says_so_and_what_it_holds_stays() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        match part.as_str() {
            "keep" => runtime.block_on(vault.keep(&connection(), &secrets("key-1", "token-1"))).unwrap(),
            "locked" => {
                // There is no program on this desktop that could show the dialog.
                let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::SecretKey)).map(|_| ());
                let words = format!("{revealed:?}");
                assert!(words.contains("Locked"), "{words}");
                let outcome = runtime.block_on(vault.keep(&connection(), &secrets("key-2", "token-2")));
                assert!(
                    matches!(outcome, Err(KeepError::Store { error: StoreError::Locked, .. })),
                    "{outcome:?}"
                );
                assert_eq!(runtime.block_on(vault.probe()), Err(StoreError::Locked));
            }
            _ => {
                let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::SecretKey)).unwrap();
                assert_eq!(revealed.expose_secret(), "key-1");
            }
        }
        return;
    }
    let mut desktop = Desktop::unlocked();
    desktop.run_inside("keep");
    desktop.stop_keyring();
    desktop.start_keyring(false);
    desktop.run_inside("locked");
    desktop.stop_keyring();
    desktop.start_keyring(true);
    desktop.run_inside("unlocked");
}

#[test]
fn item_22_a_keychain_that_starts_later_or_anew_is_found_without_starting_the_program_again() {
    if part().is_some() {
        let (runtime, vault) = vault();
        // One line of input for each change of the desktop around us, one line of output when we have seen it.
        let mut said = String::new();
        let mut next = |done: &str| {
            println!("\n{done}");
            said.clear();
            std::io::stdin().read_line(&mut said).unwrap();
        };
        assert_eq!(runtime.block_on(vault.probe()), Err(StoreError::Missing));
        next("seen: none");
        runtime.block_on(vault.keep(&connection(), &secrets("key-1", "token-1"))).unwrap();
        next("seen: started");
        let outcome = runtime.block_on(vault.probe());
        assert_eq!(outcome, Err(StoreError::Missing));
        next("seen: gone");
        let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::RefreshToken)).unwrap();
        assert_eq!(revealed.expose_secret(), "token-1");
        println!("\nseen: back");
        return;
    }
    let mut desktop = Desktop::bare();
    let mut inside = desktop.inside("all").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = inside.stdin.take().unwrap();
    let mut lines = BufReader::new(inside.stdout.take().unwrap()).lines();
    let mut wait_for = |expected: &str| {
        let seen = lines.by_ref().map(Result::unwrap).any(|line| line == expected);
        assert!(seen, "the program inside ended before it said {expected}");
    };
    wait_for("seen: none");
    desktop.start_keyring(true);
    writeln!(input).unwrap();
    wait_for("seen: started");
    desktop.stop_keyring();
    writeln!(input).unwrap();
    wait_for("seen: gone");
    desktop.start_keyring(true);
    writeln!(input).unwrap();
    wait_for("seen: back");
    assert!(inside.wait().unwrap().success());
}
