//! What draws the window, and the marker of a start that died.

use std::path::{Path, PathBuf};

use crate::data_folder;

/// The most bytes a marker has.
const LONGEST_NAME: usize = 16;

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// Vulkan, Metal or Direct3D.
    Wgpu,
    /// OpenGL.
    Glow,
}

impl Renderer {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wgpu => "wgpu",
            Self::Glow => "glow",
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Wgpu => Self::Glow,
            Self::Glow => Self::Wgpu,
        }
    }
}

/// A file that stands from the start of a renderer to its first frame: found at the next start, it tells that the
/// renderer took the program down with it.
pub(super) struct Marker(pub(super) PathBuf);

impl Marker {
    pub(super) fn died(&self) -> Option<Renderer> {
        let name = data_folder::read(&self.0, LONGEST_NAME).ok()?;
        [Renderer::Wgpu, Renderer::Glow]
            .into_iter()
            .find(|renderer| renderer.name().as_bytes() == name.trim_ascii())
    }

    pub(super) fn set(&self, renderer: Renderer) {
        // Without a marker the next start just begins with wgpu again.
        if let Some(folder) = self.0.parent() {
            let _ = data_folder::make(folder);
        }
        let _ = data_folder::write(&self.0, renderer.name().as_bytes());
    }

    pub(super) fn clear(&self) {
        clear_marker(&self.0);
    }
}

pub(super) fn clear_marker(at: &Path) {
    let _ = std::fs::remove_file(at);
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn item_28_the_marker_makes_the_data_folder_for_its_owner_alone() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("share/countersign");
        let marker = Marker(folder.join("renderer"));
        marker.set(Renderer::Glow);
        assert_eq!(marker.died(), Some(Renderer::Glow));
        assert_eq!(std::fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
