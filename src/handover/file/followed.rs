//! A file that is kept up to date: what is there now, before it is written again.

use std::io::ErrorKind;
use std::path::Path;

use zeroize::Zeroizing;

use super::write::{MAX_READ, WriteProblem, explain};
use crate::data_folder;
use crate::domain::ContentDigest;

/// What is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileOnDisk {
    /// A file with this in it.
    File(ContentDigest),
    /// A file larger than any of ours.
    TooLarge,
    /// Nothing, in a folder that is there.
    Nothing,
    /// Not even the folder.
    NoFolder,
}

/// Looks at what is there. No link is followed, no pipe waited for, and nothing is read beyond [`MAX_READ`].
pub fn look_at(path: &Path) -> Result<FileOnDisk, WriteProblem> {
    match data_folder::read(path, MAX_READ) {
        Ok(bytes) => Ok(FileOnDisk::File(ContentDigest::of(&Zeroizing::new(bytes)))),
        Err(error) => match error.kind() {
            ErrorKind::FileTooLarge => Ok(FileOnDisk::TooLarge),
            ErrorKind::NotFound if path.parent().is_some_and(Path::is_dir) => Ok(FileOnDisk::Nothing),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Ok(FileOnDisk::NoFolder),
            // What is no file says so in as many ways as there are systems.
            kind => Err(super::write::obstacle(path).map_or_else(
                || if kind == ErrorKind::InvalidInput { WriteProblem::BadName } else { explain(error) },
                WriteProblem::InTheWay,
            )),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Obstacle, Replace, write};
    use super::*;

    #[test]
    fn a_file_is_known_by_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.env");
        assert_eq!(look_at(&path), Ok(FileOnDisk::Nothing));
        assert_eq!(look_at(&folder.path().join("gone/a.env")), Ok(FileOnDisk::NoFolder));
        write(&path, b"ours", Replace::Ask).unwrap();
        assert_eq!(look_at(&path), Ok(FileOnDisk::File(ContentDigest::of(b"ours"))));
        std::fs::write(&path, b"theirs").unwrap();
        assert_eq!(look_at(&path), Ok(FileOnDisk::File(ContentDigest::of(b"theirs"))));
        std::fs::write(&path, vec![b'x'; MAX_READ + 1]).unwrap();
        assert_eq!(look_at(&path), Ok(FileOnDisk::TooLarge));
        let below = path.join("below.env");
        assert_eq!(look_at(&below), Ok(FileOnDisk::NoFolder), "a file where a folder was");
        assert_eq!(look_at(folder.path()), Err(WriteProblem::InTheWay(Obstacle::Folder)));
    }

    #[cfg(unix)]
    #[test]
    fn item_34_no_link_is_followed_and_no_pipe_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link, pipe) =
            (folder.path().join("target"), folder.path().join("link"), folder.path().join("pipe"));
        std::fs::write(&target, b"ours").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        assert_eq!(look_at(&link), Err(WriteProblem::InTheWay(Obstacle::Link)));
        let mode = rustix::fs::Mode::from_raw_mode(0o600);
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
        assert_eq!(look_at(&pipe), Err(WriteProblem::InTheWay(Obstacle::Device)));
        assert_eq!(look_at(Path::new("/dev/zero")), Err(WriteProblem::InTheWay(Obstacle::Device)));
    }
}
