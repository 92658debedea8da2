//! Waiting with an end: a bar of the time left, and three dots that show that the program is awake.

use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{Sense, Ui, WidgetInfo, vec2};

use super::dots::Dots;
use super::{progress, text};
use crate::theme::motion::{self, STEP};
use crate::theme::{Palette, space};

/// How often the words change where nothing else moves.
const SECOND: Duration = Duration::from_secs(1);

/// A wait with an end.
pub struct CountdownBar<'a> {
    waited: Duration,
    left: Duration,
    words: &'a str,
}

impl<'a> CountdownBar<'a> {
    /// How long it has lasted, how long it still may, and the time left in words.
    pub fn new(waited: Duration, left: Duration, words: &'a str) -> Self {
        Self { waited, left, words }
    }

    /// Shows the wait, and asks for the next frame when there is something new to see.
    pub fn show(self, ui: &mut Ui) {
        // Whoever asked for less motion gets the words and the bar alone.
        let still = motion::is_still(ui.ctx());
        ui.ctx().request_repaint_after(if still { SECOND } else { STEP });

        ui.horizontal(|ui| {
            if !still {
                dots(ui, self.waited);
            }
            text::lead(ui, self.words);
        });
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), progress::HEIGHT), Sense::hover());
        let whole = self.waited + self.left;
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, self.words));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(whole.as_secs_f64());
            node.set_numeric_value(self.left.as_secs_f64());
        });
        let share = if whole.is_zero() { 0.0 } else { self.left.as_secs_f32() / whole.as_secs_f32() };
        progress::paint_bar(ui, rect, share);
    }
}

/// Three dots, one after the other larger.
fn dots(ui: &mut Ui, waited: Duration) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(34.0, 20.0), Sense::hover());
    let large = u32::try_from((waited.as_millis() / STEP.as_millis()) % 3).ok();
    let dots = Dots { step: 11.0, usual: (3.0, palette.edge), large: (4.5, palette.accent) };
    dots.paint(ui, rect.center() - vec2(1.0, 0.0), large);
    ui.add_space(space::XS);
}
