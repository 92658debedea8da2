//! Files of the program's data folder. Other programs of this person, a sync client, a restored backup can put anything there: so a
//! file is opened without following a link, has to be a regular one, and is read to a limit. What is made is for this
//! person alone from the first call on.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use notify::{PollWatcher, RecommendedWatcher, Watcher};

/// How often a folder is looked at where the system does not tell of changes.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// Where this system keeps a program's data that stays on this computer; none where the person has no home.
pub fn own() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "Countersign").map(|dirs| dirs.data_local_dir().to_owned())
}

/// Makes the folder, 0700 on Unix, and those above it. One that is there is left as it is: it may be one that the person named.
pub fn make(dir: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Makes the program's own folder, or makes it private again where something opened it to others. Not for a folder that the person
/// named, which may be used for other things.
pub fn make_private(dir: &Path) -> io::Result<()> {
    make(dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if std::fs::metadata(dir)?.permissions().mode() & 0o077 != 0 {
            std::fs::set_permissions(dir, std::fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

/// Reads a file of at most `most` bytes.
///
/// `NotFound` where there is none, `FileTooLarge` where it is longer, another error where it is no regular file or cannot be
/// read.
pub fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let file = regular(OpenOptions::new().read(true), path)?;
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Opens a file to be written or locked, and makes it if there is none: 0600 on Unix, an older one made so.
pub fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = regular(&mut options, path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
        }
    }
    Ok(file)
}

/// Writes a small file over what is there. For what may be lost: it is not written whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = open(path)?;
    file.set_len(0)?;
    file.write_all(bytes)
}

/// Opens without following a link and without waiting for a pipe's other end; what is no regular file is refused.
fn regular(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.bits().cast_signed());
    }
    #[cfg(windows)]
    {
        /// Opens a link itself (Win32's `FILE_FLAG_OPEN_REPARSE_POINT`).
        const OPEN_REPARSE_POINT: u32 = 0x0020_0000;
        std::os::windows::fs::OpenOptionsExt::custom_flags(options, OPEN_REPARSE_POINT);
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// Sees a folder change, until dropped.
pub struct FolderWatch {
    _watcher: Box<dyn Watcher + Send>,
}

/// Has `changed` called, on a thread of its own, when something in the folder is written, comes or goes.
pub fn watch(
    dir: &Path,
    changed: impl FnMut(notify::Result<notify::Event>) + Clone + Send + 'static,
) -> notify::Result<FolderWatch> {
    // Systems give out a limited number of the first.
    watch_with::<RecommendedWatcher>(dir, changed.clone())
        .or_else(|_| watch_with::<PollWatcher>(dir, changed))
}

fn watch_with<W: Watcher + Send + 'static>(
    dir: &Path,
    changed: impl FnMut(notify::Result<notify::Event>) + Send + 'static,
) -> notify::Result<FolderWatch> {
    let mut watcher = W::new(changed, notify::Config::default().with_poll_interval(BETWEEN_LOOKS))?;
    watcher.watch(dir, notify::RecursiveMode::NonRecursive)?;
    Ok(FolderWatch { _watcher: Box::new(watcher) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_40_a_file_is_read_to_its_limit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        assert_eq!(read(&path, 4).unwrap_err().kind(), io::ErrorKind::NotFound);
        write(&path, b"four").unwrap();
        assert_eq!(read(&path, 4).unwrap(), b"four");
        assert_eq!(read(&path, 3).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        write(&path, b"two").unwrap();
        assert_eq!(read(&path, 4).unwrap(), b"two", "nothing of the longer one is left");
        assert!(read(folder.path(), 4).is_err(), "a folder");
    }

    #[cfg(unix)]
    mod on_unix {
        use std::os::unix::fs::{PermissionsExt, symlink};

        use super::*;

        fn mode(path: &Path) -> u32 {
            std::fs::metadata(path).unwrap().permissions().mode() & 0o777
        }

        #[test]
        fn item_40_no_link_is_followed_and_no_pipe_waited_for() {
            let folder = tempfile::tempdir().unwrap();
            let (target, link, pipe) =
                (folder.path().join("target"), folder.path().join("link"), folder.path().join("pipe"));
            std::fs::write(&target, "precious").unwrap();
            symlink(&target, &link).unwrap();
            rustix::fs::mknodat(
                rustix::fs::CWD,
                &pipe,
                rustix::fs::FileType::Fifo,
                rustix::fs::Mode::from_raw_mode(0o600),
                0,
            )
            .unwrap();
            for path in [&link, &pipe, Path::new("/dev/zero")] {
                assert!(read(path, 100).is_err(), "{}", path.display());
                assert!(write(path, b"overwritten").is_err(), "{}", path.display());
            }
            assert_eq!(std::fs::read_to_string(target).unwrap(), "precious");
        }

        #[test]
        fn item_43_what_is_made_is_for_this_person_alone_and_older_ones_are_made_so() {
            let home = tempfile::tempdir().unwrap();
            let folder = home.path().join("share/countersign");
            make(&folder).unwrap();
            assert_eq!(mode(&folder), 0o700);
            let path = folder.join("file");
            write(&path, b"new").unwrap();
            assert_eq!(mode(&path), 0o600);
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
            open(&path).unwrap();
            assert_eq!(mode(&path), 0o600);
            std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
            make(&folder).unwrap();
            assert_eq!(mode(&folder), 0o755, "it may be a folder that the person named");
            make_private(&folder).unwrap();
            assert_eq!(mode(&folder), 0o700);
        }
    }
}
