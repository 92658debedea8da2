//! The desktop's keychain: gnome-keyring, spoken to as any other program would.

use atspi::zbus::{self, zvariant::ObjectPath};

use super::super::process::{self, tool};
use super::Desktop;

/// What the keychain is when the desktop starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyring {
    /// There, empty and open.
    Unlocked,
    /// There, empty and locked, and nobody there to ask for its password.
    Locked,
    /// The service is there, and no keychain was made in it yet.
    NotMade,
    /// No service at all.
    Absent,
}

const SECRETS: &str = "org.freedesktop.secrets";
/// The password of the keychain.
pub const PASSWORD: &str = "password of a private keychain";

impl Desktop {
    pub(super) fn start_keyring(&mut self, keyring: Keyring) {
        if keyring == Keyring::Absent {
            return;
        }
        let mut command = self.command(tool("gnome-keyring-daemon", "gnome-keyring"));
        command.args(["--foreground", "--components=secrets"]);
        if keyring == Keyring::NotMade {
            self.start_service(&mut command, "keyring", SECRETS, None);
            return;
        }
        command.arg("--unlock");
        self.start_service(&mut command, "keyring", SECRETS, Some(PASSWORD));
        if keyring == Keyring::Locked {
            self.lock_keyring();
        }
    }

    /// Locks the keychain, as leaving the computer alone would.
    #[track_caller]
    pub fn lock_keyring(&self) {
        let bus = self.session_bus();
        let all = [ObjectPath::from_static_str_unchecked("/org/freedesktop/secrets/collection/login")];
        let reply = zbus::block_on(bus.call_method(
            Some(SECRETS),
            "/org/freedesktop/secrets",
            Some("org.freedesktop.Secret.Service"),
            "Lock",
            &(&all[..]),
        ));
        reply.expect("a keychain that can be locked");
    }

    /// Ends the keychain's service in the middle of the run, as a crash would.
    #[track_caller]
    pub fn end_keyring(&self) {
        let mut services = self.services.borrow_mut();
        let place = services.iter().position(|service| service.name() == "keyring");
        services.remove(place.expect("a keychain to end")).end();
    }

    /// Does something while the keychain answers nobody.
    pub fn hold_keyring(&self, meanwhile: impl FnOnce()) {
        let pid = {
            let services = self.services.borrow();
            services.iter().find(|service| service.name() == "keyring").expect("a keychain to hold").pid()
        };
        process::signal("STOP", pid);
        meanwhile();
        process::signal("CONT", pid);
    }

    /// Keeps `secret` under `attributes` (name, value).
    #[track_caller]
    pub fn secret_store(&self, label: &str, attributes: &[(&str, &str)], secret: &str) {
        let file = self.folder().join("tmp").join(self.number("secret"));
        std::fs::write(&file, secret).expect("a file for the secret");
        let mut command = self.command(tool("/bin/sh", "dash"));
        // Standard input is where secret-tool takes a secret from.
        command.args(["-c", r#"in=$1; shift; exec secret-tool "$@" <"$in""#, "sh"]).arg(&file);
        command.args(["store", "--label", label]).args(words(attributes));
        let output = process::run(&mut command);
        std::fs::remove_file(&file).expect("the secret's file can be removed");
        assert!(output.status.success(), "secret-tool: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// The secret kept under exactly these attributes, or `None`.
    #[track_caller]
    pub fn secret_lookup(&self, attributes: &[(&str, &str)]) -> Option<String> {
        let mut command = self.command(tool("secret-tool", "libsecret-tools"));
        let output = process::run(command.arg("lookup").args(words(attributes)));
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// All that is kept under these attributes, as `secret-tool search --all` prints it: label, secret, dates and
    /// attributes of each. Empty if there is nothing.
    #[track_caller]
    pub fn secret_search(&self, attributes: &[(&str, &str)]) -> String {
        let mut command = self.command(tool("secret-tool", "libsecret-tools"));
        let output = process::run(command.args(["search", "--all"]).args(words(attributes)));
        // The attributes are on standard error, the rest on standard output.
        [output.stdout, output.stderr].iter().map(|bytes| String::from_utf8_lossy(bytes)).collect()
    }
}

fn words<'a>(attributes: &[(&'a str, &'a str)]) -> Vec<&'a str> {
    attributes.iter().flat_map(|(name, value)| [*name, *value]).collect()
}
