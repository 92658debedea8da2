//! A private file, written whole or not at all.
//!
//! Holds the Unix-only call of this: flushing the folder itself so that the new name survives a loss of power. On Windows the
//! file system does that.

use std::io::{self, Write};
use std::path::Path;

use crate::{atomic_replace, data_folder};

/// What a file that is not whole yet is called.
const PREFIX: &str = ".connections-";
const SUFFIX: &str = ".tmp";

/// Writes `bytes` to a new file beside `path`, flushes it to the disk, and puts it in the place of `path`. The file is
/// readable by its owner alone from the first byte (0600 on Unix). After an error or a kill `path` is as it was.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let dir = path.parent().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    data_folder::make(dir)?;
    // tempfile makes it 0600 and takes it away again if it is not put in place.
    let mut file = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(dir)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    atomic_replace::replace(file.into_temp_path(), path)?;
    // The new file is in its place: an error would say otherwise. All that is open is a loss of power right now.
    if let Err(error) = flush_dir(dir) {
        tracing::debug!(%error, "the folder could not be flushed");
    }
    Ok(())
}

/// Removes what writers that were killed left in the folder. For whoever knows that nobody is writing there.
pub(super) fn sweep(dir: &Path) {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
            && let Err(error) = std::fs::remove_file(entry.path())
        {
            tracing::debug!(%error, "a file that was never finished could not be removed");
        }
    }
}

#[cfg(unix)]
fn flush_dir(dir: &Path) -> io::Result<()> {
    std::fs::File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
fn flush_dir(_dir: &Path) -> io::Result<()> {
    Ok(())
}
