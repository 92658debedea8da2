//! Killed, refused or overtaken at each call to the system that matters, by strace.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::inside::{self, Order};
use super::{OLD_BYTES, listed, mode, new_bytes};
use crate::support::process::tool;
use crate::support::wait::{PATIENCE, until};

/// The calls that change a file or a folder. Not every processor has all of them: hence the question mark before each.
const CALLS: &[&str] = &[
    "write",
    "pwrite64",
    "fchmod",
    "chmod",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
];

fn strace() -> String {
    tool("strace", "strace").into_os_string().into_string().unwrap()
}

/// What `folder` holds after a process that was saving `copy.json` there ended in whatever way.
fn check(folder: &Path, replace: bool, survived: bool) {
    let (half_written, others) = listed(folder);
    for file in &half_written {
        assert_eq!(mode(file), 0o600);
        assert!(new_bytes().starts_with(&fs::read(file).unwrap()));
    }
    let copy = folder.join("copy.json");
    let there = fs::read(&copy).ok();
    if survived {
        assert_eq!(there.as_deref(), Some(&new_bytes()[..]));
        assert!(half_written.is_empty());
    } else if replace {
        assert!(there.as_deref() == Some(OLD_BYTES) || there == Some(new_bytes()));
    } else {
        assert!(there.is_none() || there == Some(new_bytes()));
    }
    if there == Some(new_bytes()) {
        assert_eq!(mode(&copy), 0o600);
    }
    assert_eq!(others.len(), usize::from(there.is_some()), "{others:?}");
}

#[test]
fn item_34_killed_at_any_call_the_file_is_whole_or_as_it_was() {
    if inside::carried_out() {
        return;
    }
    let strace = strace();
    for replace in [false, true] {
        let mut killed_at = BTreeSet::new();
        let mut half_written_seen = false;
        for call in CALLS {
            for number in 1.. {
                assert!(number < 100, "{call}: no end");
                let folder = tempfile::tempdir().unwrap();
                let log = tempfile::NamedTempFile::new().unwrap();
                if replace {
                    fs::write(folder.path().join("copy.json"), OLD_BYTES).unwrap();
                }
                let (trace, kill) =
                    (format!("trace=?{call}"), format!("inject=?{call}:signal=KILL:when={number}"));
                let log_name = log.path().to_str().unwrap();
                // Under a umask that takes nothing away.
                let shell = [
                    "/bin/sh",
                    "-c",
                    "umask 000; exec \"$@\"",
                    "sh",
                    &strace,
                    "-f",
                    "-y",
                    "-o",
                    log_name,
                    "-e",
                    &trace,
                    "-e",
                    &kill,
                ];
                let order =
                    Order { path: Path::new("copy.json"), folder: folder.path(), replace, for_others: false };
                let name = "export::killed::item_34_killed_at_any_call_the_file_is_whole_or_as_it_was";
                let output = inside::command(name, &shell, order).output().unwrap();
                let said = inside::said(&output);
                // It can be killed after it has said so: by the harness's own calls.
                assert!(said.is_none() || said.as_deref() == Some("Ok(())"), "{said:?}");
                check(folder.path(), replace, said.is_some());
                half_written_seen |= !listed(folder.path()).0.is_empty();
                if output.status.success() {
                    break;
                }
                let log = fs::read_to_string(log.path()).unwrap();
                assert!(log.contains("+++ killed by SIGKILL +++"), "{log}");
                let last = log.lines().rfind(|line| line.contains(&format!("{call}("))).unwrap_or_default();
                let at = if last.contains(".part") {
                    "the half-written file"
                } else if last.contains(folder.path().to_str().unwrap()) {
                    "the folder"
                } else {
                    "something else"
                };
                killed_at.insert((*call, at));
            }
        }
        // The test has seen what it is about.
        for (call, at) in [
            ("write", "the half-written file"),
            ("fchmod", "the half-written file"),
            ("fsync", "the half-written file"),
            ("fsync", "the folder"),
        ] {
            assert!(killed_at.contains(&(call, at)), "never killed at {call} of {at}: {killed_at:?}");
        }
        let renaming =
            |(call, at): &(&str, &str)| call.starts_with("rename") && *at == "the half-written file";
        assert!(killed_at.iter().any(renaming), "never killed at renaming: {killed_at:?}");
        assert!(half_written_seen);
    }
}

/// Saves `copy.json` in a new folder, which is given back, with these calls failing or waiting.
fn tampered(name: &str, injected: &[&str], replace: bool) -> (tempfile::TempDir, String) {
    overtaken(name, injected, replace, None::<fn(&Path)>)
}

/// The same; `meanwhile` runs once the half-written file is complete.
fn overtaken(
    name: &str,
    injected: &[&str],
    replace: bool,
    meanwhile: Option<impl FnOnce(&Path)>,
) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    if replace {
        fs::write(folder.path().join("copy.json"), OLD_BYTES).unwrap();
    }
    let strace = strace();
    let mut before = vec![strace.as_str(), "-f", "-o", "/dev/null"];
    for inject in injected {
        before.extend(["-e", inject]);
    }
    let order = Order { path: Path::new("copy.json"), folder: folder.path(), replace, for_others: false };
    let mut command = inside::command(name, &before, order);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if let Some(meanwhile) = meanwhile {
        let complete = |file: &PathBuf| fs::read(file).is_ok_and(|bytes| bytes == new_bytes());
        let seen = until(PATIENCE, || listed(folder.path()).0.iter().any(complete).then_some(()));
        seen.expect("the half-written file was never seen complete");
        meanwhile(folder.path());
    }
    let output = child.wait_with_output().unwrap();
    (folder, inside::said(&output).expect("not killed"))
}

#[test]
fn item_34_a_link_that_comes_at_the_last_moment_is_not_followed() {
    if inside::carried_out() {
        return;
    }
    let name = "export::killed::item_34_a_link_that_comes_at_the_last_moment_is_not_followed";
    let elsewhere = tempfile::tempdir().unwrap();
    let victim = elsewhere.path().join("victim");
    for replace in [false, true] {
        fs::write(&victim, "unharmed").unwrap();
        let plant = |folder: &Path| {
            let copy = folder.join("copy.json");
            if replace {
                fs::remove_file(&copy).unwrap();
            }
            symlink(&victim, &copy).unwrap();
        };
        // Three seconds pass between looking and renaming.
        let wait = "inject=?rename,renameat,renameat2:delay_enter=3000000";
        let (folder, said) = overtaken(name, &[wait], replace, Some(plant));
        assert_eq!(fs::read(&victim).unwrap(), b"unharmed");
        let (half_written, others) = listed(folder.path());
        assert_eq!((half_written.len(), others.len()), (0, 1));
        let is_link = others[0].symlink_metadata().unwrap().is_symlink();
        if replace {
            // The link itself was replaced.
            assert_eq!((said.as_str(), is_link), ("Ok(())", false));
            assert_eq!(fs::read(&others[0]).unwrap(), new_bytes());
        } else {
            assert_eq!((said.as_str(), is_link), ("Err(InTheWay(Link))", true));
        }
    }
}

#[test]
fn item_34_a_file_that_comes_at_the_last_moment_is_not_replaced() {
    if inside::carried_out() {
        return;
    }
    let name = "export::killed::item_34_a_file_that_comes_at_the_last_moment_is_not_replaced";
    let come = |folder: &Path| fs::write(folder.join("copy.json"), OLD_BYTES).unwrap();
    let wait = "inject=?rename,renameat,renameat2:delay_enter=3000000";
    let (folder, said) = overtaken(name, &[wait], false, Some(come));
    assert_eq!(said, "Err(AlreadyThere)");
    assert_eq!(fs::read(folder.path().join("copy.json")).unwrap(), OLD_BYTES);
    assert!(listed(folder.path()).0.is_empty());
}

#[test]
fn item_34_a_disk_that_fails_leaves_what_was_there() {
    if inside::carried_out() {
        return;
    }
    let name = "export::killed::item_34_a_disk_that_fails_leaves_what_was_there";
    for (fails, problem) in [
        ("fsync:error=ENOSPC:when=1", "Err(DiskFull)"),
        ("fsync:error=EDQUOT:when=1", "Err(DiskFull)"),
        ("fsync:error=EIO:when=1", "Err(Other("),
        ("?rename,renameat,renameat2:error=EROFS", "Err(NoPermission)"),
        ("?rename,renameat,renameat2:error=EIO", "Err(Other("),
    ] {
        for replace in [false, true] {
            let (folder, said) = tampered(name, &[&format!("inject={fails}")], replace);
            assert!(said.starts_with(problem), "{fails}: {said}");
            check(folder.path(), replace, false);
            let (half_written, others) = listed(folder.path());
            assert_eq!((half_written.len(), others.len()), (0, usize::from(replace)), "{fails}");
        }
    }
    // The name is in its place: what cannot be flushed then is no reason to say that nothing was saved.
    let (folder, said) = tampered(name, &["inject=fsync:error=EINVAL:when=2"], false);
    assert_eq!(said, "Ok(())");
    check(folder.path(), false, true);
}

/// exFAT has neither.
#[test]
fn a_file_system_without_exclusive_names_is_written_to_all_the_same() {
    if inside::carried_out() {
        return;
    }
    let name = "export::killed::a_file_system_without_exclusive_names_is_written_to_all_the_same";
    let lacks = ["inject=renameat2:error=EINVAL", "inject=?link,linkat:error=EPERM"];
    let (folder, said) = tampered(name, &lacks, false);
    assert_eq!(said, "Ok(())");
    check(folder.path(), false, true);
}
