//! The same test again as somebody without the rights of root, who may do much that others may not: listen on port
//! 80, read any file, write where it is forbidden.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::process::{self, tool};
use super::turn;
use super::wait;

/// The variable that tells the second run where its copies of the binaries are.
pub const BINARIES: &str = "COUNTERSIGN_TEST_BINARIES";

/// The user that owns nothing, by Debian's numbering.
const NOBODY: u32 = 65534;

/// Runs `test` as an ordinary user.
///
/// If this process is one already, it just runs. If it is root, this test binary and `binaries` are copied where
/// everybody may read them and the one test `name` (its full name, as `--exact` wants it) runs again as `nobody`;
/// panics unless exactly that one ran and passed. To be the only line of its test:
///
/// ```ignore
/// #[test]
/// fn a_private_port_is_refused() {
///     ordinary_user::run("a_private_port_is_refused", &[program_path()], || { … });
/// }
/// ```
#[track_caller]
pub fn run(name: &str, binaries: &[PathBuf], test: impl FnOnce()) {
    if !process::is_root() {
        return test();
    }
    assert!(std::env::var_os(BINARIES).is_none(), "setpriv did not take root's rights away");
    let folder = tempfile::Builder::new().prefix("ordinary-").tempdir().expect("a folder for the copies");
    fs::set_permissions(folder.path(), readable()).expect("its mode");
    let work = folder.path().join("work");
    fs::create_dir(&work).expect("a folder to work in");
    chown(&work, Some(NOBODY), Some(NOBODY)).expect("root can give a folder away");

    let this = std::env::current_exe().expect("the path of this test");
    let copy = copy_into(folder.path(), &this);
    for binary in binaries {
        copy_into(folder.path(), binary);
    }

    let mut command = Command::new(tool("setpriv", "util-linux"));
    command
        .args(["--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--"])
        .arg(copy)
        .args(["--exact", name, "--include-ignored", "--nocapture", "--test-threads=1"])
        .current_dir(&work)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", &work)
        .env("TMPDIR", &work)
        .env(BINARIES, folder.path())
        .env(turn::TURNS, turn::folder());
    for name in ["RUST_BACKTRACE", wait::FACTOR] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    let output = command.output().expect("setpriv");
    let printed = String::from_utf8_lossy(&output.stdout);
    // Through the macro, so that it is shown only if this test fails.
    println!("{printed}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "as nobody, {name} failed ({})", output.status);
    let one = "test result: ok. 1 passed; 0 failed; 0 ignored;";
    assert!(printed.lines().any(|line| line.starts_with(one)), "as nobody, not exactly {name} ran");
}

fn copy_into(folder: &Path, binary: &Path) -> PathBuf {
    let copy = folder.join(binary.file_name().expect("a binary has a name"));
    fs::copy(binary, &copy).unwrap_or_else(|error| panic!("{}: {error}", binary.display()));
    fs::set_permissions(&copy, readable()).expect("its mode");
    copy
}

fn readable() -> fs::Permissions {
    fs::Permissions::from_mode(0o755)
}
