//! How large everything is drawn, as the person chose it last: remembered beside the data.

use std::path::{Path, PathBuf};

use crate::data_folder;

/// The most bytes the file has.
const LONGEST: usize = 16;

/// No smaller and no larger is taken from the file: nobody could read or reach what mends it.
const LIMITS: std::ops::RangeInclusive<f32> = 0.5..=3.0;

/// The file, and what stands in it.
pub(super) struct Zoom {
    file: PathBuf,
    remembered: f32,
}

impl Zoom {
    /// As it was remembered in this folder; 1 where it was not.
    pub(super) fn read(folder: &Path) -> Self {
        let file = folder.join("zoom");
        let text = data_folder::read(&file, LONGEST).unwrap_or_default();
        let read = std::str::from_utf8(&text).ok().and_then(|text| text.trim().parse().ok());
        let remembered = read.filter(|zoom| LIMITS.contains(zoom)).unwrap_or(1.0);
        Self { file, remembered }
    }

    /// What is remembered.
    pub(super) fn factor(&self) -> f32 {
        self.remembered
    }

    /// Remembers this, if it is another. Where that fails, the next window is as large as this one was at first.
    pub(super) fn remember(&mut self, factor: f32) {
        if (factor - self.remembered).abs() < 0.005 {
            return;
        }
        self.remembered = factor;
        let _ = data_folder::write(&self.file, format!("{factor:.2}").as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor_of(folder: &Path) -> f32 {
        Zoom::read(folder).factor()
    }

    #[test]
    fn what_was_chosen_last_is_there_again_and_what_nobody_could_read_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let is = |wanted: f32| (factor_of(folder.path()) - wanted).abs() < 0.001;
        assert!(is(1.0));
        let mut zoom = Zoom::read(folder.path());
        zoom.remember(1.3);
        assert!(is(1.3));
        zoom.remember(1.0);
        assert!(is(1.0));
        for odd in ["0.1", "9", "NaN", "inf", "-1", "", "larger", "1.5 and much more than that"] {
            std::fs::write(folder.path().join("zoom"), odd).unwrap();
            assert!(is(1.0), "{odd}");
        }
    }
}
