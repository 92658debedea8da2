//! What is unwise about the place a person chose for a file with secrets: it would travel further than they think.
//! Found by what lies beside it and by names; nobody is asked, nothing is opened but a settings file of Dropbox's.

mod sync;
mod warning;

#[cfg(all(unix, not(target_os = "macos")))]
mod on_linux;
#[cfg(target_os = "macos")]
mod on_macos;
#[cfg(windows)]
mod on_windows;

use std::collections::BTreeSet;
use std::path::Path;

#[cfg(all(unix, not(target_os = "macos")))]
use on_linux::medium;
#[cfg(target_os = "macos")]
use on_macos::medium;
#[cfg(windows)]
use on_windows::medium;
use sync::SyncRoots;
pub use warning::{PlaceWarning, SyncService};

/// What is unwise about writing to `path`, which need not exist. May wait for a network folder.
pub fn warnings(path: &Path) -> Vec<PlaceWarning> {
    warnings_among(path, &SyncRoots::of_this_computer())
}

fn warnings_among(path: &Path, roots: &SyncRoots) -> Vec<PlaceWarning> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // As it was named and as it really is: a link may lead into such a folder, or lie in one.
    let named = std::path::absolute(folder).ok();
    let real = folder.canonicalize().ok();
    let mut found = BTreeSet::new();
    for folder in named.iter().chain(&real) {
        found.extend(folder.ancestors().find(|above| above.join(".git").exists()).map(git));
        found.extend(folder.ancestors().filter_map(|above| {
            roots.service_of(above).map(|service| PlaceWarning::Synced(service, above.to_owned()))
        }));
    }
    if let Some(folder) = real.or(named) {
        found.extend(medium(&folder));
    }
    found.into_iter().collect()
}

fn git(root: &Path) -> PlaceWarning {
    PlaceWarning::GitWorkTree(root.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    /// What is said about a file in `folder`, which is made; paths are given relative to `home`.
    fn said(home: &Path, folder: &str, roots: &SyncRoots) -> Vec<PlaceWarning> {
        fs::create_dir_all(home.join(folder)).unwrap();
        let here = |root: PathBuf| root.strip_prefix(home).unwrap().to_owned();
        let found = warnings_among(&home.join(folder).join("new.json"), roots);
        let about_home = found.into_iter().filter_map(|warning| match warning {
            PlaceWarning::GitWorkTree(root) => Some(PlaceWarning::GitWorkTree(here(root))),
            PlaceWarning::Synced(service, root) => Some(PlaceWarning::Synced(service, here(root))),
            _ => None,
        });
        about_home.collect()
    }

    fn home() -> (tempfile::TempDir, PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().canonicalize().unwrap();
        (home, path)
    }

    #[test]
    fn item_34_a_git_work_tree_is_seen_from_any_depth() {
        let (_guard, home) = home();
        let none = SyncRoots::default();
        assert_eq!(said(&home, "plain/deeper", &none), []);
        fs::create_dir_all(home.join("tree/.git")).unwrap();
        // A linked work tree or a submodule has a file there.
        fs::create_dir_all(home.join("linked")).unwrap();
        fs::write(home.join("linked/.git"), "gitdir: ../tree/.git/worktrees/linked").unwrap();
        for (folder, root) in [("tree", "tree"), ("tree/a/b", "tree"), ("linked/a", "linked")] {
            assert_eq!(said(&home, folder, &none), [PlaceWarning::GitWorkTree(root.into())]);
        }
    }

    #[test]
    fn item_34_synced_folders_are_seen_by_name_and_by_what_lies_in_them() {
        let (_guard, home) = home();
        for marked in ["d/.dropbox.cache", "s/.stfolder", "g/.tmp.drivedownload", "x"] {
            fs::create_dir_all(home.join(marked)).unwrap();
        }
        for marker in ["n", "o", "e"] {
            fs::create_dir_all(home.join(marker)).unwrap();
        }
        fs::write(home.join("n/.sync_0a1b2c3d.db"), "").unwrap();
        fs::write(home.join("o/.owncloudsync.log"), "").unwrap();
        fs::write(home.join("e/.dropbox"), "").unwrap();
        let none = SyncRoots::default();
        for (folder, service, root) in [
            ("OneDrive/Documents", SyncService::OneDrive, "OneDrive"),
            ("OneDrive - Olive Example Ltd/a", SyncService::OneDrive, "OneDrive - Olive Example Ltd"),
            ("Dropbox (Work)", SyncService::Dropbox, "Dropbox (Work)"),
            ("Google Drive/a", SyncService::GoogleDrive, "Google Drive"),
            ("vol/My Drive/a", SyncService::GoogleDrive, "vol/My Drive"),
            ("iCloudDrive/a", SyncService::ICloud, "iCloudDrive"),
            ("Library/Mobile Documents/a", SyncService::ICloud, "Library/Mobile Documents"),
            ("Library/CloudStorage/Box-Box/a", SyncService::Box, "Library/CloudStorage/Box-Box"),
            ("Library/CloudStorage/GoogleDrive-olive@example.com", SyncService::GoogleDrive, ""),
            ("Library/CloudStorage/OneDrive-Personal/a", SyncService::OneDrive, ""),
            ("Library/CloudStorage/Whatever/a", SyncService::Other, "Library/CloudStorage/Whatever"),
            ("Nextcloud/a", SyncService::Nextcloud, "Nextcloud"),
            ("d/a/b", SyncService::Dropbox, "d"),
            ("e/a/b", SyncService::Dropbox, "e"),
            ("s/a", SyncService::Syncthing, "s"),
            ("g/a", SyncService::GoogleDrive, "g"),
            ("n/a", SyncService::Nextcloud, "n"),
            ("o/a", SyncService::Nextcloud, "o"),
        ] {
            let root = if root.is_empty() { folder.trim_end_matches("/a") } else { root };
            assert_eq!(said(&home, folder, &none), [PlaceWarning::Synced(service, root.into())], "{folder}");
        }
        // Where Dropbox keeps its own files is no synced folder, nor is a name that only begins alike.
        fs::create_dir_all(home.join("person/.dropbox")).unwrap();
        for folder in ["person/a", "OneDriver/a", "Dropboxes/a", "Mobile Documents/a"] {
            assert_eq!(said(&home, folder, &none), [], "{folder}");
        }
    }

    #[test]
    fn folders_that_the_services_name_themselves_are_seen() {
        let (_guard, home) = home();
        for folder in ["renamed", "firm", "settings/.dropbox"] {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        let info = serde_json::json!({ "personal": { "path": home.join("renamed"), "host": 7 }, "other": 1 });
        fs::write(home.join("settings/.dropbox/info.json"), info.to_string()).unwrap();
        let named = [(SyncService::OneDrive, home.join("firm"))];
        let roots = SyncRoots::new(named, [home.join("settings/.dropbox/info.json")]);
        let seen = |service, root: &str| [PlaceWarning::Synced(service, root.into())];
        assert_eq!(said(&home, "renamed/a", &roots), seen(SyncService::Dropbox, "renamed"));
        assert_eq!(said(&home, "firm", &roots), seen(SyncService::OneDrive, "firm"));
        assert_eq!(said(&home, "settings", &roots), []);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_such_a_folder_does_not_hide_it() {
        let (_guard, home) = home();
        fs::create_dir_all(home.join("tree/.git")).unwrap();
        fs::create_dir_all(home.join("tree/inside")).unwrap();
        fs::create_dir_all(home.join("elsewhere")).unwrap();
        std::os::unix::fs::symlink(home.join("tree/inside"), home.join("innocent")).unwrap();
        std::os::unix::fs::symlink(home.join("elsewhere"), home.join("tree/out")).unwrap();
        let none = SyncRoots::default();
        for folder in ["innocent", "tree/out"] {
            assert_eq!(said(&home, folder, &none), [PlaceWarning::GitWorkTree("tree".into())]);
        }
    }
}
