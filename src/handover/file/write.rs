//! A private file, written whole or not at all, never through a link.
//!
//! The bytes go to a file of another name in the same folder, readable by its owner alone before it holds the first of
//! them; it is flushed to the disk and then takes the place of the chosen name in one step of the file system, which
//! neither follows a link of that name nor (unless told to) replaces anything. A kill in between leaves the chosen name
//! as it was, and at worst a hidden `.countersign-copy-*.part` behind, as private as the copy itself; the next save
//! into the same folder clears it away. (Linux can make files without any name, `O_TMPFILE`; not on every file system,
//! not to replace a file, and not with the standard library, so this way would be needed beside it.)

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use tempfile::{NamedTempFile, TempPath};
use zeroize::Zeroizing;

use super::private;
use crate::atomic_replace;
use crate::clock::{Clock, later};

pub(super) const PREFIX: &str = ".countersign-copy-";
pub(super) const SUFFIX: &str = ".part";
/// A half-written file older than this belongs to nobody any more.
const ABANDONED_AFTER: Duration = Duration::from_hours(1);

/// The most that [`read`] reads, in bytes. No file of ours comes near it, not with as many connections as one may hold.
pub const MAX_READ: usize = 16 * 1024 * 1024;

/// A file that grows while it is read is read to this size at least.
const GROWS_TO: usize = 1024 * 1024;

/// Whether a file that is there may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// No: [`WriteProblem::AlreadyThere`] says that the person has to be asked.
    Ask,
    /// Yes, the person said so.
    Yes,
}

/// Why a file was not written. What was there before is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteProblem {
    /// There is a file of that name, and nobody said that it may be replaced.
    #[error("there is a file of that name")]
    AlreadyThere,
    /// The folder does not exist.
    #[error("the folder does not exist")]
    NoSuchFolder,
    /// The system does not let us write there.
    #[error("no permission to write there")]
    NoPermission,
    /// No room is left there.
    #[error("the disk is full")]
    DiskFull,
    /// Something of that name is in the way that is no file. It is never replaced.
    #[error("something else is in the way")]
    InTheWay(Obstacle),
    /// It is a file of the program's own: the list of connections, or what lies beside it.
    #[error("a file of the program's own")]
    OwnFile,
    /// The file system does not take such a name.
    #[error("not a name for a file")]
    BadName,
    /// Another program has the file open and lets nobody replace it.
    #[error("another program has the file open")]
    HeldOpen,
    /// Windows: others could not be kept from reading the file, for instance on a stick without access rights. Nothing
    /// was written.
    #[error("the file cannot be made private: {0}")]
    NotPrivate(String),
    /// Something else, in the system's words.
    #[error("{0}")]
    Other(String),
}

/// What is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A folder.
    Folder,
    /// A link, wherever it leads.
    Link,
    /// A device, a pipe or the like.
    Device,
    /// A file, where a folder is wanted.
    File,
}

/// Writes a file that its owner alone can read: 0600 on Unix, whatever the umask; the user and the system on Windows.
/// After an error or a kill at any moment, `path` is as it was before.
pub fn write(path: &Path, bytes: &[u8], replace: Replace) -> Result<(), WriteProblem> {
    put(path, bytes, replace, Readers::Owner)
}

/// Writes a file that is meant for somebody else and holds nothing that others could use: a request, a locked answer, a
/// calendar entry. As [`write()`], but with the rights that other new files in that folder get.
pub fn write_for_others(path: &Path, bytes: &[u8], replace: Replace) -> Result<(), WriteProblem> {
    put(path, bytes, replace, Readers::AsTheFolderSays)
}

/// Makes a folder, and those above it, where they are missing; then looks, with a file that is gone at once, whether private files can be
/// written there. On Unix a folder that is made is its owner's alone.
pub fn make_folder(folder: &Path) -> Result<(), WriteProblem> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => WriteProblem::InTheWay(obstacle(folder).unwrap_or(Obstacle::File)),
        _ => explain(error),
    })?;
    private::create(folder).map(drop)
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    Owner,
    AsTheFolderSays,
}

fn put(path: &Path, bytes: &[u8], replace: Replace, readers: Readers) -> Result<(), WriteProblem> {
    let name = path.file_name().ok_or(WriteProblem::InTheWay(Obstacle::Folder))?;
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let target = folder.join(name);
    if is_own(folder, name) {
        return Err(WriteProblem::OwnFile);
    }
    look_at(&target, replace)?;
    clear_abandoned(folder);
    let mut file = match readers {
        Readers::Owner => private::create(folder)?,
        Readers::AsTheFolderSays => create_shared(folder).map_err(explain)?,
    };
    file.fill(bytes).map_err(explain)?;
    put_in_place(file.close(), &target, replace)?;
    // The file is in its place: an error would say otherwise. All that is open is a loss of power right now.
    if let Err(error) = private::flush_folder(folder) {
        tracing::debug!(%error, "the folder could not be flushed");
    }
    Ok(())
}

/// Whether a file of that name in this folder is the program's own: the list of connections and what lies beside it. A data folder
/// is known by the lock of that list.
fn is_own(folder: &Path, name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    let is_named_so = name.starts_with("connections.")
        || name.starts_with("window.")
        || ["daily-run.json", "notification-draft.json"].contains(&name.as_str());
    is_named_so && folder.join("connections.lock").symlink_metadata().is_ok()
}

/// What is there that is no file, if that is so.
pub(super) fn obstacle(path: &Path) -> Option<Obstacle> {
    fs::symlink_metadata(path).ok().and_then(|metadata| obstacle_of(metadata.file_type()))
}

fn obstacle_of(there: fs::FileType) -> Option<Obstacle> {
    if there.is_symlink() {
        Some(Obstacle::Link)
    } else if there.is_dir() {
        Some(Obstacle::Folder)
    } else if there.is_file() {
        None
    } else {
        Some(Obstacle::Device)
    }
}

/// Says what is at `target`, if that is no free place.
fn look_at(target: &Path, replace: Replace) -> Result<(), WriteProblem> {
    let there = match fs::symlink_metadata(target) {
        Ok(metadata) => metadata.file_type(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(explain(error)),
    };
    if let Some(obstacle) = obstacle_of(there) {
        Err(WriteProblem::InTheWay(obstacle))
    } else if replace == Replace::Ask {
        Err(WriteProblem::AlreadyThere)
    } else {
        Ok(())
    }
}

fn put_in_place(file: TempPath, target: &Path, replace: Replace) -> Result<(), WriteProblem> {
    if replace == Replace::Yes {
        return atomic_replace::replace(file, target).map_err(explain);
    }
    let Err(failed) = file.persist_noclobber(target) else { return Ok(()) };
    // Something may have come there since we looked.
    look_at(target, replace)?;
    match failed.error.kind() {
        // exFAT and some network folders know no step that fails if the name is taken. We looked a moment ago.
        ErrorKind::InvalidInput | ErrorKind::PermissionDenied | ErrorKind::Unsupported => {
            atomic_replace::replace(failed.path, target).map_err(explain)
        }
        _ => Err(explain(failed.error)),
    }
}

pub(super) fn builder<'a>() -> tempfile::Builder<'a, 'a> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    builder
}

fn create_shared(folder: &Path) -> io::Result<PartFile> {
    // Not tempfile's own way, which is private.
    builder().make_in(folder, |path| File::create_new(path)).map(PartFile::from)
}

/// A file that is not whole yet. Dropped, it is gone: closed and then removed, in this order, since Windows removes no file
/// that is open to one program alone.
pub(super) struct PartFile {
    file: File,
    path: TempPath,
}

impl From<NamedTempFile> for PartFile {
    fn from(file: NamedTempFile) -> Self {
        let (file, path) = file.into_parts();
        Self { file, path }
    }
}

impl PartFile {
    /// The file, open.
    pub(super) fn as_file(&self) -> &File {
        &self.file
    }

    /// Writes all of it, to the disk.
    fn fill(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_all()
    }

    /// Closes it: Windows does not move a file that is open to one program alone.
    fn close(self) -> TempPath {
        self.path
    }
}

/// Takes away what an earlier kill left in this folder. Not what is new: another Countersign may be writing it.
fn clear_abandoned(folder: &Path) {
    let now = Clock::system().now();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if !ours {
            continue;
        }
        let changed =
            entry.metadata().ok().filter(fs::Metadata::is_file).and_then(|file| file.modified().ok());
        let changed = changed.and_then(|at| Timestamp::try_from(at).ok());
        if changed.is_some_and(|at| later(at, ABANDONED_AFTER) < now) {
            // If it cannot be removed, it stays as private as it is.
            let _ = fs::remove_file(entry.path());
        }
    }
}

pub(super) fn explain(error: io::Error) -> WriteProblem {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => WriteProblem::NoSuchFolder,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => WriteProblem::NoPermission,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => WriteProblem::DiskFull,
        ErrorKind::AlreadyExists => WriteProblem::AlreadyThere,
        ErrorKind::IsADirectory => WriteProblem::InTheWay(Obstacle::Folder),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => WriteProblem::BadName,
        ErrorKind::ResourceBusy => WriteProblem::HeldOpen,
        _ => WriteProblem::Other(error.to_string()),
    }
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// It is a folder, a device or the like.
    #[error("not a file")]
    NotAFile,
    /// It is larger than [`MAX_READ`], or than whoever asked takes.
    #[error("too large")]
    TooLarge,
    /// The system did not let us read it, in its own words.
    #[error("{0}")]
    Unreadable(String),
}

/// Reads a file the person chose, [`MAX_READ`] bytes at most.
pub fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, ReadProblem> {
    read_at_most(path, MAX_READ)
}

/// The same to a limit of whoever asks, in bytes.
pub fn read_at_most(path: &Path, limit: usize) -> Result<Zeroizing<Vec<u8>>, ReadProblem> {
    let unreadable = |error: io::Error| ReadProblem::Unreadable(error.to_string());
    // A device or a pipe would never end.
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(ReadProblem::NotAFile);
    }
    let length = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    if length > limit {
        return Err(ReadProblem::TooLarge);
    }
    // With room for a file that grows meanwhile, as far as is read, so that the buffer never moves.
    let most = length.saturating_mul(2).max(GROWS_TO).min(limit);
    let mut bytes = Zeroizing::new(Vec::with_capacity(most + 1));
    let taken = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).map_err(unreadable)?.take(taken).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > most {
        return Err(ReadProblem::TooLarge);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_34_a_file_that_comes_at_the_last_moment_stays() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("copy.json");
        let mut part = private::create(folder.path()).unwrap();
        part.fill(b"ours").unwrap();
        fs::write(&target, b"theirs").unwrap();
        assert_eq!(put_in_place(part.close(), &target, Replace::Ask), Err(WriteProblem::AlreadyThere));
        assert_eq!(fs::read(&target).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-written is left");
    }

    #[test]
    fn a_file_of_the_programs_own_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        write(&path("connections.json"), b"not in its data folder", Replace::Ask).unwrap();
        fs::write(path("connections.lock"), "").unwrap();
        for name in [
            "connections.json",
            "Connections.File.lock",
            "window.lock",
            "daily-run.json",
            "notification-draft.json",
        ] {
            for replace in [Replace::Ask, Replace::Yes] {
                assert_eq!(write(&path(name), b"a copy", replace), Err(WriteProblem::OwnFile), "{name}");
            }
        }
        write(&path("copy.json"), b"a copy", Replace::Ask).unwrap();
    }
}
