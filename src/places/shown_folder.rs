//! **Show in folder**: which file was to be shown in the system's file manager, and whether that failed.

use std::path::{Path, PathBuf};

use crate::tasks::{Answer, Work};

/// The file that was to be shown last.
#[derive(Debug, Default)]
pub struct ShownFolder {
    asked: Option<PathBuf>,
    failed: bool,
}

impl ShownFolder {
    /// Has this file shown.
    pub fn show(&mut self, path: PathBuf) -> Work {
        *self = Self { asked: Some(path.clone()), failed: false };
        Work::ShowInFolder(path)
    }

    /// What came of it.
    pub fn hear(&mut self, answer: &Answer) {
        self.failed = !matches!(answer, Answer::FolderShown(true));
    }

    /// Whether no file manager could be opened at this file.
    pub fn has_failed(&self, path: &Path) -> bool {
        self.failed && self.asked.as_deref() == Some(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_was_not_shown_is_said_beside_its_file_alone() {
        let mut shown = ShownFolder::default();
        let (one, other) = (Path::new("/home/olive/one"), Path::new("/home/olive/other"));
        assert!(matches!(shown.show(one.to_owned()), Work::ShowInFolder(path) if path == one));
        assert!(!shown.has_failed(one), "not yet");
        shown.hear(&Answer::FolderShown(false));
        assert!(shown.has_failed(one) && !shown.has_failed(other));
        let _ = shown.show(other.to_owned());
        assert!(!shown.has_failed(one) && !shown.has_failed(other));
        shown.hear(&Answer::FolderShown(true));
        assert!(!shown.has_failed(other));
    }
}
