//! macOS: everything but the system's own disk lies under `/Volumes`. Written, not run.
//!
//! To see it: plug in a stick, choose a folder on it: the warning names the stick. A share of a server is said to be
//! removable, too: to tell them apart takes a call this program does not make.

use std::path::{Component, Path, PathBuf};

use super::warning::PlaceWarning;

pub(super) fn medium(folder: &Path) -> Vec<PlaceWarning> {
    let mut parts = folder.components();
    let head = [parts.next(), parts.next()];
    if head != [Some(Component::RootDir), Some(Component::Normal("Volumes".as_ref()))] {
        return Vec::new();
    }
    let volume = parts.next().map(|name| PathBuf::from("/Volumes").join(name));
    volume.map(PlaceWarning::Removable).into_iter().collect()
}
