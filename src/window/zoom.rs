//! How large everything is drawn, as the person chose it last: remembered beside the data.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, ViewportCommand};

use crate::data_folder;
use crate::theme::space;

/// The most bytes the file has.
const LONGEST: usize = 16;

/// No smaller and no larger: nobody could read or reach what mends it.
const LIMITS: std::ops::RangeInclusive<f32> = 0.5..=2.0;

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
        let remembered = read.filter(|zoom: &f32| zoom.is_finite() && *zoom > 0.0).map_or(1.0, limited);
        Self { file, remembered }
    }

    /// What is remembered.
    pub(super) fn factor(&self) -> f32 {
        self.remembered
    }

    /// Has the factor keep to its limits, and a window that is no column (`in_front` sees to one) be no smaller than all can be used in
    /// at a factor that has changed. Returns the factor.
    pub(super) fn follow(ctx: &Context, before: f32, is_column: bool) -> f32 {
        let factor = limited(ctx.zoom_factor());
        if (factor - ctx.zoom_factor()).abs() > f32::EPSILON {
            ctx.set_zoom_factor(factor);
        }
        if !is_column && (factor - before).abs() > f32::EPSILON {
            ctx.send_viewport_cmd(ViewportCommand::MinInnerSize(space::SMALLEST_WINDOW.into()));
        }
        factor
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

fn limited(factor: f32) -> f32 {
    factor.clamp(*LIMITS.start(), *LIMITS.end())
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
        for (beyond, limit) in [("0.1", 0.5), ("9", 2.0)] {
            std::fs::write(folder.path().join("zoom"), beyond).unwrap();
            assert!(is(limit), "{beyond}");
        }
        for odd in ["0", "NaN", "inf", "-1", "", "larger", "1.5 and much more than that"] {
            std::fs::write(folder.path().join("zoom"), odd).unwrap();
            assert!(is(1.0), "{odd}");
        }
    }
}
