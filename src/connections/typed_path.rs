//! A path that is typed, where the system shows no dialog to choose one with: what is missing, and whether the path will do.

use std::path::{Path, PathBuf};

/// What of a system is missing that would show a file dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingDialog {
    /// The desktop portal, and zenity in its place.
    Portal,
    /// The portal is there, without its part for files (`org.freedesktop.portal.FileChooser`); and zenity is not.
    FileChooser,
}

/// What a path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A file is saved there.
    Save,
    /// That file is opened.
    Open,
}

/// Why a typed path will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedPathProblem {
    /// Nothing was typed, or a folder.
    NoName,
    /// The folder does not exist.
    NoSuchFolder,
    /// There is something of that name already.
    AlreadyThere,
    /// There is no file of that name.
    NoSuchFile,
}

/// What is missing for a file dialog; none where one can be shown. The portal is asked for the interface, and not for its
/// name alone: its parts come from elsewhere.
#[cfg(all(unix, not(target_os = "macos")))]
pub async fn missing_dialog() -> Option<MissingDialog> {
    use crate::diagnostics::{PortalFound, PortalInterface, portal};

    let zenity = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file()));
    if zenity {
        return None;
    }
    match portal().await {
        // Of one that is there and did not answer in time, nothing is known to be missing.
        PortalFound::NotUsedHere | PortalFound::Silent => None,
        PortalFound::NoBus | PortalFound::Absent => Some(MissingDialog::Portal),
        PortalFound::Has(found) => {
            let chooses = |(interface, version): &(PortalInterface, Option<u32>)| {
                *interface == PortalInterface::FileChooser && version.is_some()
            };
            (!found.iter().any(chooses)).then_some(MissingDialog::FileChooser)
        }
    }
}

/// Windows and macOS have dialogs of their own.
#[cfg(any(windows, target_os = "macos"))]
pub async fn missing_dialog() -> Option<MissingDialog> {
    std::future::ready(None).await
}

/// Where a file is put that nobody has said a place for: the person's documents, or their own folder.
pub fn usual_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    let folder = folders.map(|folders| {
        let documents = folders.document_dir().filter(|folder| folder.is_dir());
        documents.unwrap_or(folders.home_dir()).to_owned()
    });
    folder.unwrap_or_default()
}

/// The path that was typed, if it will do. `~` is the person's own folder; what begins with none lies in `folder`.
/// Looks at the disk.
pub fn judge_typed_path(
    purpose: PathPurpose,
    folder: &Path,
    typed: &str,
) -> Result<PathBuf, TypedPathProblem> {
    let typed = typed.trim();
    let home = || directories::UserDirs::new().map(|folders| folders.home_dir().to_owned());
    let path = match typed.strip_prefix("~/") {
        Some(inside) => home().unwrap_or_default().join(inside),
        None => folder.join(typed),
    };
    if typed.is_empty() || typed.ends_with(['/', '\\']) || path.file_name().is_none() || path.is_dir() {
        return Err(TypedPathProblem::NoName);
    }
    match purpose {
        PathPurpose::Open if path.is_file() => Ok(path),
        PathPurpose::Open => Err(TypedPathProblem::NoSuchFile),
        PathPurpose::Save if !path.parent().is_some_and(Path::is_dir) => Err(TypedPathProblem::NoSuchFolder),
        // A link that leads nowhere is there, too.
        PathPurpose::Save if path.symlink_metadata().is_ok() => Err(TypedPathProblem::AlreadyThere),
        PathPurpose::Save => Ok(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_23_a_typed_path_is_taken_only_where_it_will_do() {
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("there.json");
        std::fs::write(&there, "{}").unwrap();
        let save = |typed: &str| judge_typed_path(PathPurpose::Save, folder.path(), typed);
        let open = |typed: &str| judge_typed_path(PathPurpose::Open, folder.path(), typed);
        assert_eq!(save(" new.json "), Ok(folder.path().join("new.json")), "in the folder that is proposed");
        assert_eq!(save(there.to_str().unwrap()), Err(TypedPathProblem::AlreadyThere));
        assert_eq!(save("nowhere/new.json"), Err(TypedPathProblem::NoSuchFolder));
        for typed in ["", "  ", folder.path().to_str().unwrap(), "new/", "."] {
            assert_eq!(save(typed), Err(TypedPathProblem::NoName), "{typed:?}");
        }
        assert_eq!(open("there.json"), Ok(there));
        assert_eq!(open("new.json"), Err(TypedPathProblem::NoSuchFile));
    }
}
