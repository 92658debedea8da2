//! A finished file put in the place of another, in one step of the file system.
//!
//! Windows lets nobody rename or replace a file that another program has open, unless that program allowed it when it
//! opened it. What Rust opens allows it. What virus scanners, search indexers and the clients of synced folders open often
//! does not, for some tens of milliseconds after every write: so it is tried again for about a second. The standard library
//! renames with POSIX semantics (Windows 10, NTFS): readers who allowed it keep the old file and are no obstacle.

use std::fs;
use std::io;
use std::path::Path;

use tempfile::TempPath;

/// Puts `file`, which is closed, in the place of `target` and replaces what is there. After an error `target` is as it was
/// and `file` is gone. [`io::ErrorKind::ResourceBusy`] says that another program has one of the two open and did not let
/// go within a second.
pub fn replace(file: TempPath, target: &Path) -> io::Result<()> {
    let path = file.keep()?;
    let outcome = rename(&path, target);
    if outcome.is_err()
        && let Err(error) = fs::remove_file(&path)
    {
        tracing::warn!(%error, "a file that could not be put in its place could not be removed");
    }
    outcome
}

/// Renames a file, and replaces what is at `to`. As [`replace`], but after an error `from` is still there.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to)).map_err(|error| explained(error, from, to))
}

#[cfg(not(windows))]
fn patiently<T>(act: impl Fn() -> io::Result<T>) -> io::Result<T> {
    act()
}

#[cfg(not(windows))]
fn explained(error: io::Error, _from: &Path, _to: &Path) -> io::Error {
    error
}

#[cfg(windows)]
use on_windows::{explained, patiently};

#[cfg(windows)]
mod on_windows {
    use std::fs::File;
    use std::io;
    use std::os::windows::fs::OpenOptionsExt;
    use std::path::Path;
    use std::thread;
    use std::time::Duration;

    use windows_sys::Win32::Foundation::{
        ERROR_ACCESS_DENIED, ERROR_LOCK_VIOLATION, ERROR_SHARING_VIOLATION,
    };
    use windows_sys::Win32::Storage::FileSystem::DELETE;

    /// How long to wait before each further try, in milliseconds: about a second in all.
    const WAITS_MS: [u64; 7] = [10, 20, 40, 80, 160, 320, 400];

    /// Does it again, a few times, while the reason may be that somebody has a file open.
    pub(super) fn patiently<T>(act: impl Fn() -> io::Result<T>) -> io::Result<T> {
        for wait in WAITS_MS {
            match act() {
                Err(error) if may_be_held(&error) => thread::sleep(Duration::from_millis(wait)),
                outcome => return outcome,
            }
        }
        act()
    }

    /// The same error, or that another program has one of the files open, where that is the reason. Windows says "access
    /// denied" of both that and of missing rights.
    pub(super) fn explained(error: io::Error, from: &Path, to: &Path) -> io::Error {
        let held = is_held(&error) || may_be_held(&error) && [from, to].into_iter().any(has_a_holder);
        if held {
            io::Error::new(io::ErrorKind::ResourceBusy, "another program has the file open")
        } else {
            error
        }
    }

    fn may_be_held(error: &io::Error) -> bool {
        is_held(error) || has_code(error, ERROR_ACCESS_DENIED)
    }

    fn is_held(error: &io::Error) -> bool {
        [ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION].into_iter().any(|code| has_code(error, code))
    }

    fn has_code(error: &io::Error, code: u32) -> bool {
        error.raw_os_error().map(i32::cast_unsigned) == Some(code)
    }

    /// Whether somebody has the file open and lets nobody remove it.
    fn has_a_holder(path: &Path) -> bool {
        File::options().access_mode(DELETE).open(path).is_err_and(|error| is_held(&error))
    }
}
