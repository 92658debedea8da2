//! Windows: the access list. Written, not run.
//!
//! A new file is made empty and held open for ourselves alone (no sharing), so nobody can open it meanwhile to read it
//! later. Windows' own `icacls` then cuts what it inherited from its folder and lets in two: the user and the system.
//! Only then is the first byte written. If any of it fails, so does saving, and the empty file is removed.
//!
//! To see it: save a copy to `C:\Users\Public\Documents`, then run `icacls FILE`. It lists your own account and
//! `NT AUTHORITY\SYSTEM`, each with (F), and nobody else. As another user without administrator's rights, `type FILE`
//! says "Access is denied". Saving to a FAT stick says that the file cannot be made private and leaves nothing behind.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io;
use std::os::windows::fs::OpenOptionsExt;
use std::os::windows::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::NamedTempFile;

use crate::handover::file::write::{WriteProblem, builder, explain};

/// `CREATE_NO_WINDOW`: no console flashes up.
const NO_WINDOW: u32 = 0x0800_0000;
/// The well-known SID of the system's own account (`NT AUTHORITY\SYSTEM`).
const SYSTEM: &str = "S-1-5-18";

/// A new, empty file in `folder` that the user and the system alone can read.
pub(in crate::handover::file) fn create(folder: &Path) -> Result<NamedTempFile, WriteProblem> {
    let alone = |path: &Path| OpenOptions::new().write(true).create_new(true).share_mode(0).open(path);
    let file = builder().make_in(folder, alone).map_err(explain)?;
    restrict(file.path()).map_err(|error| WriteProblem::NotPrivate(error.to_string()))?;
    Ok(file)
}

/// NTFS keeps its own journal of names.
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
pub(in crate::handover::file) fn flush_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

fn restrict(file: &Path) -> io::Result<()> {
    let grant = |sid: &str| format!("*{sid}:(F)");
    let (user, system) = (grant(&user()?), grant(SYSTEM));
    // Absolute, so that no name can look like an option.
    let file = std::path::absolute(file)?;
    let [inheritance, only] = ["/inheritance:r", "/grant:r"].map(OsStr::new);
    run("icacls.exe", &[file.as_os_str(), inheritance, only, user.as_ref(), system.as_ref()]).map(|_| ())
}

/// The SID of the user we run as: the second field of `"domain\user","S-1-5-21-…"`.
fn user() -> io::Result<String> {
    let answer = run("whoami.exe", &["/user", "/fo", "csv", "/nh"].map(OsStr::new))?;
    let sid = answer.trim().rsplit(',').next().map(|field| field.trim_matches('"').to_owned());
    sid.filter(|sid| sid.starts_with("S-1-") && sid.bytes().skip(1).all(|b| b == b'-' || b.is_ascii_digit()))
        .ok_or_else(|| io::Error::other("whoami did not say who we are"))
}

fn run(program: &str, words: &[&OsStr]) -> io::Result<String> {
    // Not by the path: a program of that name could lie anywhere on it.
    let root = std::env::var_os("SystemRoot").map_or_else(|| PathBuf::from(r"C:\Windows"), PathBuf::from);
    let output = Command::new(root.join("System32").join(program))
        .args(words)
        .stdin(Stdio::null())
        .creation_flags(NO_WINDOW)
        .output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(io::Error::other(format!("{program} ended with {}", output.status)))
}
