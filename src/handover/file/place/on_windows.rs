//! Windows: a share is known by its name. Written, not run.
//!
//! To see it: choose `\\SERVER\SHARE\folder`: the warning names the share. A stick, or a share with a drive letter of
//! its own, is not told apart: that takes a call outside the standard library. Saving to a stick without access rights
//! is refused when it is tried.

use std::path::{Component, Path, PathBuf, Prefix};

use super::warning::PlaceWarning;

pub(super) fn medium(folder: &Path) -> Vec<PlaceWarning> {
    let share = folder.components().next().filter(|first| {
        matches!(first, Component::Prefix(prefix) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
    });
    share.map(|share| PlaceWarning::Network(PathBuf::from(share.as_os_str()))).into_iter().collect()
}
