//! Folders that are copied to a service: by their names, by what the services put into them, and by what they say
//! themselves.

use std::fs;
use std::path::{Path, PathBuf};

use super::warning::SyncService;

/// No settings file of Dropbox's is larger, in bytes.
const MAX_SETTINGS: u64 = 64 * 1024;
/// So many names of a folder are looked at.
const MAX_NAMES: usize = 5_000;

/// The folders that services say are theirs, as they really are.
#[derive(Default)]
pub(super) struct SyncRoots(Vec<(SyncService, PathBuf)>);

impl SyncRoots {
    /// What the variables of OneDrive and the settings of Dropbox name for this user.
    pub(super) fn of_this_computer() -> Self {
        let variable = |name| std::env::var_os(name).map(PathBuf::from);
        let onedrive =
            ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"].into_iter().filter_map(variable);
        let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().join(".dropbox"));
        let windows = ["APPDATA", "LOCALAPPDATA"].into_iter().filter_map(variable);
        let settings = home.into_iter().chain(windows.map(|folder| folder.join("Dropbox")));
        Self::new(
            onedrive.map(|root| (SyncService::OneDrive, root)),
            settings.map(|folder| folder.join("info.json")),
        )
    }

    /// From folders known to be synced, and the settings files of Dropbox's, which name more.
    pub(super) fn new(
        named: impl IntoIterator<Item = (SyncService, PathBuf)>,
        dropbox_settings: impl IntoIterator<Item = PathBuf>,
    ) -> Self {
        let dropbox = dropbox_settings.into_iter().flat_map(|file| dropbox_folders(&file));
        let all = named.into_iter().chain(dropbox.map(|root| (SyncService::Dropbox, root)));
        Self(all.map(|(service, root)| (service, root.canonicalize().unwrap_or(root))).collect())
    }

    /// Whose folder this is, itself, not one around it.
    pub(super) fn service_of(&self, folder: &Path) -> Option<SyncService> {
        let named = || self.0.iter().find(|(_, root)| root == folder).map(|(service, _)| *service);
        by_name(folder).or_else(named).or_else(|| by_contents(folder))
    }
}

fn by_name(folder: &Path) -> Option<SyncService> {
    let lower = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let name = lower(folder)?;
    let above = folder.parent().and_then(lower).unwrap_or_default();
    // Where macOS keeps the folders of such services.
    let cloud_storage = above == "cloudstorage";
    let called = |name: &str, word: &str| {
        let after = name.strip_prefix(word);
        after.is_some_and(|after| {
            after.is_empty()
                || after.starts_with(" (")
                || after.starts_with(" - ")
                || cloud_storage && after.starts_with('-')
        })
    };
    let services = [
        ("box sync", SyncService::Box),
        ("dropbox", SyncService::Dropbox),
        ("google drive", SyncService::GoogleDrive),
        ("googledrive", SyncService::GoogleDrive),
        ("my drive", SyncService::GoogleDrive),
        ("icloud drive", SyncService::ICloud),
        ("iclouddrive", SyncService::ICloud),
        ("com~apple~clouddocs", SyncService::ICloud),
        ("nextcloud", SyncService::Nextcloud),
        ("owncloud", SyncService::Nextcloud),
        ("onedrive", SyncService::OneDrive),
    ];
    if let Some((_, service)) = services.into_iter().find(|(word, _)| called(&name, word)) {
        return Some(service);
    }
    match (above.as_str(), name.as_str()) {
        ("library", "mobile documents") => Some(SyncService::ICloud),
        ("cloudstorage", name) if called(name, "box") => Some(SyncService::Box),
        ("cloudstorage", _) => Some(SyncService::Other),
        _ => None,
    }
}

fn by_contents(folder: &Path) -> Option<SyncService> {
    let there = |name: &str| folder.join(name).exists();
    // In a home folder, `.dropbox` is a folder with Dropbox's own files.
    if there(".dropbox.cache") || folder.join(".dropbox").is_file() {
        Some(SyncService::Dropbox)
    } else if there(".tmp.drivedownload") || there(".tmp.driveupload") {
        Some(SyncService::GoogleDrive)
    } else if there(".stfolder") {
        Some(SyncService::Syncthing)
    } else if there(".nextcloudsync.log") || there(".owncloudsync.log") || has_journal(folder) {
        Some(SyncService::Nextcloud)
    } else {
        None
    }
}

/// Nextcloud's journal: `.sync_0a1b2c3d.db`, earlier `._sync_0a1b2c3d.db`.
fn has_journal(folder: &Path) -> bool {
    let names =
        fs::read_dir(folder).into_iter().flatten().flatten().take(MAX_NAMES).map(|entry| entry.file_name());
    names.filter_map(|name| name.into_string().ok()).any(|name| {
        let journal = name.starts_with(".sync_") || name.starts_with("._sync_");
        journal && Path::new(&name).extension().is_some_and(|extension| extension == "db")
    })
}

/// `{"personal": {"path": "…"}, "business": {"path": "…"}}`.
fn dropbox_folders(settings: &Path) -> Vec<PathBuf> {
    let small = fs::metadata(settings).is_ok_and(|file| file.is_file() && file.len() <= MAX_SETTINGS);
    let text = if small { fs::read(settings).unwrap_or_default() } else { Vec::new() };
    let accounts: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(&text).unwrap_or_default();
    let paths = accounts.values().filter_map(|account| account.get("path")?.as_str());
    paths.map(PathBuf::from).filter(|path| path.is_absolute()).collect()
}
