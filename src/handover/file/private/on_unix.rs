//! Linux, macOS and the BSDs: the mode.

use std::fs::{File, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::handover::file::write::{PartFile, WriteProblem, builder, explain};

/// A new file in `folder`, 0600. A file system without rights (a stick) makes it as it makes all files: the place was
/// warned of.
pub(in crate::handover::file) fn create(folder: &Path) -> Result<PartFile, WriteProblem> {
    let private = || Permissions::from_mode(0o600);
    let file: PartFile = builder().permissions(private()).tempfile_in(folder).map_err(explain)?.into();
    // It was opened with 0600, so nobody else ever had it; but an odd umask may have taken away more.
    if let Err(error) = file.as_file().set_permissions(private()) {
        tracing::debug!(%error, "the mode of a new file cannot be set here");
    }
    Ok(file)
}

/// Makes the new name survive a loss of power.
pub(in crate::handover::file) fn flush_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
