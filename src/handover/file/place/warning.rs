//! What can be said about a place that was chosen for a file with secrets.

use std::path::PathBuf;

/// Something to say before a file with secrets is written there. Each names the folder it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceWarning {
    /// In a git work tree: the next commit may take it along.
    GitWorkTree(PathBuf),
    /// In a folder that is copied to a service and to other computers.
    Synced(SyncService, PathBuf),
    /// On something that can be unplugged and carried away.
    Removable(PathBuf),
    /// On another computer.
    Network(PathBuf),
    /// On a file system that keeps no rights: whoever uses this computer or gets hold of the medium can read it.
    NoRights(PathBuf),
}

/// Who copies a folder elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SyncService {
    /// Box.
    Box,
    /// Dropbox.
    Dropbox,
    /// Google Drive.
    GoogleDrive,
    /// Apple's iCloud Drive.
    ICloud,
    /// Nextcloud or ownCloud.
    Nextcloud,
    /// Microsoft's OneDrive, or SharePoint through it.
    OneDrive,
    /// Syncthing.
    Syncthing,
    /// One whose folder macOS keeps among those of such services.
    Other,
}
