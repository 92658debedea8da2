//! A keychain that is locked, and the system's own question for its password: gnome-keyring and gcr-prompter.

use atspi::zbus;

use super::desktop::{Desktop, DesktopOptions, Keyring, PASSWORD};
use super::process::{Process, tool};
use super::tree::Tree;
use super::wait;
use super::window::Window;

const SECRETS: &str = "org.freedesktop.secrets";
/// Who asks for passwords on the desktop.
pub const PROMPTER: &str = "org.gnome.keyring.SystemPrompter";

/// A desktop like `options` whose keychain was made earlier and is locked since, with somebody there to ask for its
/// password.
#[derive(Debug)]
pub struct Locked {
    // Ended first.
    _keyring: Process,
    pub desktop: Desktop,
}

impl Locked {
    /// Starts it. `start` starts the desktop itself.
    #[track_caller]
    pub fn start(options: DesktopOptions, start: impl FnOnce(DesktopOptions) -> Desktop) -> Self {
        tool("/usr/libexec/gcr-prompter", "gcr");
        let activatable = [&options.activatable[..], &[PROMPTER.to_owned()]].concat();
        let desktop = start(DesktopOptions { activatable, keyring: Keyring::Unlocked, ..options });
        // As after a new start of the computer, with a login that did not hand the password on.
        desktop.end_keyring();
        let mut command = desktop.command(tool("gnome-keyring-daemon", "gnome-keyring"));
        command.args(["--foreground", "--components=secrets"]).stdin(std::process::Stdio::null());
        let keyring = Process::start(&mut command, &desktop.logs(), "keyring-locked");
        let bus = desktop.session_bus();
        keyring.wait_until("keychain", |_| {
            let reply = zbus::block_on(bus.call_method(
                Some("org.freedesktop.DBus"),
                "/org/freedesktop/DBus",
                Some("org.freedesktop.DBus"),
                "NameHasOwner",
                &SECRETS,
            ));
            reply.ok()?.body().deserialize::<bool>().ok()?.then_some(())
        });
        Self { _keyring: keyring, desktop }
    }
}

/// The question for the password, as it stands on the screen.
#[derive(Debug)]
pub struct Prompt<'d> {
    window: Window<'d>,
}

impl<'d> Prompt<'d> {
    /// Waits for it.
    #[track_caller]
    pub fn wait(desktop: &'d Desktop) -> Self {
        Self { window: Window::of_application(desktop, "gcr-prompter") }
    }

    /// What is in it, for looking at.
    #[track_caller]
    pub fn tree(&self) -> Tree {
        self.window.tree()
    }

    /// Gives the keychain's password.
    #[track_caller]
    pub fn unlock(&self) {
        let field = self.window.wait_until(wait::PATIENCE, "field for the password", |tree| {
            // Another one, for confirming a new password, is there and not seen. The labels follow their fields.
            let label = tree.nodes.iter().position(|node| node.is("label", "Password:"))?;
            tree.nodes[..label].iter().rfind(|node| node.role == "password text").cloned()
        });
        self.window.write(&field, PASSWORD);
        self.window.click("push button", "Unlock");
    }

    /// Gives a keychain that is to be made its password, twice.
    #[track_caller]
    pub fn make(&self) {
        for label in ["Password:", "Confirm:"] {
            let field = self.window.wait_until(wait::PATIENCE, "field for a new password", |tree| {
                let label = tree.nodes.iter().position(|node| node.is("label", label))?;
                tree.nodes[..label].iter().rfind(|node| node.role == "password text").cloned()
            });
            self.window.write(&field, PASSWORD);
        }
        self.window.click("push button", "Continue");
    }

    /// Closes it without a password.
    #[track_caller]
    pub fn dismiss(&self) {
        self.window.click("push button", "Cancel");
    }
}
