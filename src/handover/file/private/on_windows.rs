//! Windows: the access list. Run under Wine, which keeps of it what Unix' file modes can say; not run on Windows.
//!
//! A new file is made with an access list of its own, which lets in two: the user and the system. While it is written to,
//! nobody else can open it. If the file system keeps no access lists, nothing is written, and the empty file is removed.
//!
//! To see it on Windows: save a copy to `C:\Users\Public\Documents`, then run `icacls FILE`. It lists your own account and
//! `NT AUTHORITY\SYSTEM`, each with (F), and nobody else. As another user without administrator's rights, `type FILE`
//! says "Access is denied". Saving to a FAT stick says that the file cannot be made private and leaves nothing behind.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::handover::file::write::{PartFile, WriteProblem, builder, explain};
use crate::windows_api::PrivateRights;

/// A new, empty file in `folder` that the user and the system alone can read.
pub(in crate::handover::file) fn create(folder: &Path) -> Result<PartFile, WriteProblem> {
    create_where(folder, PrivateRights::are_kept_by)
}

/// The same; `are_kept` says whether the folder's file system keeps the rights of a file.
fn create_where(
    folder: &Path,
    are_kept: impl FnOnce(&PrivateRights, &File) -> io::Result<bool>,
) -> Result<PartFile, WriteProblem> {
    let not_private = |error: io::Error| WriteProblem::NotPrivate(error.to_string());
    let rights = PrivateRights::of_this_user().map_err(not_private)?;
    let file: PartFile = builder().make_in(folder, |path| rights.create_new(path)).map_err(explain)?.into();
    if are_kept(&rights, file.as_file()).map_err(not_private)? {
        Ok(file)
    } else {
        Err(WriteProblem::NotPrivate("this place keeps no access rights".to_owned()))
    }
}

/// NTFS keeps its own journal of names.
#[expect(clippy::unnecessary_wraps, reason = "the same shape as on Unix")]
pub(in crate::handover::file) fn flush_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::file::write::{Replace, write};

    /// `icacls.exe` and `whoami.exe` may be forbidden by a policy; where this is tested they are not there.
    #[test]
    fn item_34_a_private_file_is_made_without_other_programs() {
        let folder = tempfile::tempdir().unwrap();
        create(folder.path()).map(drop).unwrap();
    }

    #[test]
    fn item_34_nobody_else_is_let_in_from_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = create(folder.path()).unwrap();
        assert!(PrivateRights::of_this_user().unwrap().are_kept_by(file.as_file()).unwrap());
        let name = folder.path().read_dir().unwrap().next().unwrap().unwrap().path();
        assert!(File::open(name).is_err(), "not even this user, while it is written to");
    }

    /// As on a FAT stick.
    #[test]
    fn item_34_where_no_rights_are_kept_nothing_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let made = create_where(folder.path(), |_, _| Ok(false));
        assert!(matches!(made, Err(WriteProblem::NotPrivate(_))));
        assert!(folder.path().read_dir().unwrap().next().is_none());
    }

    #[test]
    fn item_34_what_is_saved_lets_in_nobody_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.json");
        write(&path, b"a copy", Replace::Ask).unwrap();
        let saved = File::open(&path).unwrap();
        assert!(PrivateRights::of_this_user().unwrap().are_kept_by(&saved).unwrap());
    }

    #[test]
    fn item_34_a_private_file_that_is_given_up_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        drop(create(folder.path()));
        let left: Vec<_> = folder.path().read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(left, Vec::<std::path::PathBuf>::new());
    }
}
