//! Three dots in a row: something is under way.

use eframe::egui::{Color32, Pos2, Ui, vec2};

/// How dots look: the step between two, their radius, and what the one that stands out has instead.
pub(super) struct Dots {
    /// From one to the next, in points.
    pub step: f32,
    /// Radius and colour.
    pub usual: (f32, Color32),
    /// Radius and colour of the one that stands out.
    pub large: (f32, Color32),
}

impl Dots {
    /// Paints them around `centre`; `large` is the one that stands out, if one does.
    pub(super) fn paint(&self, ui: &Ui, centre: Pos2, large: Option<u32>) {
        for (index, side) in (0..).zip([-1.0, 0.0, 1.0]) {
            let (radius, colour) = if large == Some(index) { self.large } else { self.usual };
            ui.painter().circle_filled(centre + vec2(side * self.step, 0.0), radius, colour);
        }
    }
}
