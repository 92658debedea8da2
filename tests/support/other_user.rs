//! Another user of this computer: programs that run as `nobody`. Only root can start them.

use std::process::Command;

use super::process::{is_root, tool};

/// Whether there can be one here; says so where not.
pub fn is_there() -> bool {
    if !is_root() {
        // On the machine where changes are checked, tests run as root and this one has to run.
        assert!(std::env::var_os("CI").is_none(), "this test needs root");
        println!("NOT RUN: only root can be another user");
    }
    is_root()
}

/// Runs a shell script as that user, without any of root's rights; what it printed.
#[track_caller]
pub fn run(script: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool("setpriv", "util-linux"))
        .args([
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=-all",
            "--",
            "bash",
            "-c",
            script,
            "sh",
        ])
        .args(arguments)
        .current_dir("/")
        .output()
        .expect("setpriv");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Sends `bytes` to a port of 127.0.0.1 as that user, and reads until the other side closes.
#[track_caller]
pub fn ask(port: u16, bytes: &str) -> String {
    let script = r#"exec 3<>"/dev/tcp/127.0.0.1/$1" && printf %s "$2" >&3 && cat <&3"#;
    run(script, &[&port.to_string(), bytes])
}

/// The same, but gone before an answer can come: whose socket it was is forgotten then.
#[track_caller]
pub fn drop_off(port: u16, bytes: &str) {
    let script = r#"exec 3<>"/dev/tcp/127.0.0.1/$1" && printf %s "$2" >&3; exec 3>&-"#;
    run(script, &[&port.to_string(), bytes]);
}
