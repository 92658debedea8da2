//! The system's file dialogs: its portal or zenity on Linux, its own on Windows and macOS. One at a time each; they are
//! awaited in the background, and the window goes on being drawn.

use std::path::PathBuf;
use std::sync::OnceLock;

use rfd::AsyncFileDialog;

use crate::connections::FileProblem;
use crate::texts::t;

/// The dialogs.
#[derive(Default)]
pub struct FileDialogs(OnceLock<AsyncFileDialog>);

impl FileDialogs {
    /// All dialogs are like this one from now on: it knows the window they stand in front of. Said once.
    pub fn like(&self, dialog: AsyncFileDialog) {
        let _ = self.0.set(dialog);
    }

    fn new_dialog(&self) -> AsyncFileDialog {
        self.0.get().cloned().unwrap_or_default()
    }

    /// Asks where a file shall be saved; none if the person closed the dialog. The dialog itself asks before it names
    /// a file that is there already.
    pub async fn save(&self, suggested: &str) -> Result<Option<PathBuf>, FileProblem> {
        let dialog = self.new_dialog().set_title(t("dialog-save")).set_file_name(suggested);
        found(dialog.save_file().await).await
    }

    /// Asks for a file to be opened; none if the person closed the dialog.
    pub async fn open(&self) -> Result<Option<PathBuf>, FileProblem> {
        let dialog = self.new_dialog().set_title(t("dialog-open"));
        found(dialog.pick_file().await).await
    }
}

/// A dialog that was closed and one that never came look the same: where nothing came of it, what could have shown one
/// is looked for.
async fn found(file: Option<rfd::FileHandle>) -> Result<Option<PathBuf>, FileProblem> {
    match file {
        Some(file) => Ok(Some(file.path().to_path_buf())),
        None if can_be_shown().await => Ok(None),
        None => Err(FileProblem::NoDialog),
    }
}

/// Whether there is a portal, or zenity in its place.
#[cfg(all(unix, not(target_os = "macos")))]
async fn can_be_shown() -> bool {
    let zenity = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file()));
    zenity || portal().await.unwrap_or(false)
}

#[cfg(all(unix, not(target_os = "macos")))]
async fn portal() -> zbus::Result<bool> {
    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    let bus = zbus::Connection::session().await?;
    let bus = zbus::fdo::DBusProxy::new(&bus).await?;
    let name = zbus::names::BusName::try_from(PORTAL)?;
    Ok(bus.name_has_owner(name).await?
        || bus.list_activatable_names().await?.iter().any(|name| name.as_str() == PORTAL))
}

/// Windows and macOS have dialogs of their own.
#[cfg(any(windows, target_os = "macos"))]
async fn can_be_shown() -> bool {
    true
}
