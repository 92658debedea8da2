//! systemd's manager of a user's services, on a private desktop: what starts timers. It asks for a folder that systemd as the
//! system's first process makes; where that is another, it is made in a view of the files that this process alone has.

use std::fs;
use std::os::unix::fs::symlink;
use std::time::Duration;

use super::desktop::Desktop;
use super::process::{self, Process, is_root, tool};
use super::wait;

/// How long it has to be ready.
const READY: Duration = Duration::from_secs(20);

/// A running manager. Ends with the desktop, or when dropped.
pub struct UserManager<'d> {
    desktop: &'d Desktop,
    process: Process,
}

impl<'d> UserManager<'d> {
    /// Starts one and waits until it answers.
    #[track_caller]
    pub fn start(desktop: &'d Desktop) -> Self {
        // Buses and agents are here already: it shall not put its own in their place.
        let masks = desktop.folder().join("run/systemd/user");
        fs::create_dir_all(&masks).expect("a folder for masks");
        symlink("/dev/null", masks.join("sockets.target")).expect("a mask");
        let systemd = tool("/lib/systemd/systemd", "systemd");
        let folder =
            "mkdir -p /run/systemd && mount -t tmpfs tmpfs /run/systemd && mkdir /run/systemd/system";
        let script = format!("{folder} && exec '{}' --user", systemd.display());
        let mut command = desktop.command(tool("unshare", "util-linux"));
        if !is_root() {
            command.arg("--map-root-user");
        }
        command.args(["--mount", "sh", "-c", &script]);
        let process = desktop.start_beside(&mut command, "user-manager");
        let manager = Self { desktop, process };
        let ready = wait::until(READY, || manager.systemctl(&["show-environment"]).map(|_| ()));
        assert!(ready.is_some(), "the user manager does not answer: {}", manager.process.stderr());
        manager
    }

    /// What `systemctl --user` prints; none where it failed.
    pub fn systemctl(&self, words: &[&str]) -> Option<String> {
        let mut command = self.desktop.command(tool("systemctl", "systemd"));
        let output = process::run(command.arg("--user").args(words));
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Panics where systemd finds fault with the person's own units.
    #[track_caller]
    pub fn verify_units(&self) {
        let folder = self.desktop.home().join(".config/systemd/user");
        let units = fs::read_dir(&folder).expect("the units").map(|entry| entry.expect("a unit").path());
        let units: Vec<_> = units.filter(|path| path.is_file()).collect();
        assert_eq!(units.len(), 2, "{units:?}");
        let mut command = self.desktop.command(tool("systemd-analyze", "systemd"));
        let output = process::run(command.args(["--user", "verify"]).args(&units));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.trim().is_empty(), "{said}");
    }
}
