//! Waiting with an end: a bar of the time left, and three dots that show that the program is awake.

use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Sense, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::theme::{Palette, space};

/// How often the dots step on: two frames a second.
const STEP: Duration = Duration::from_millis(500);
/// How often the words change where nothing else moves.
const SECOND: Duration = Duration::from_secs(1);

/// A wait.
pub struct Countdown<'a> {
    /// How long it has lasted.
    pub waited: Duration,
    /// How long it still may.
    pub left: Duration,
    /// Draws no dots: whoever asked for less motion gets the words and the bar.
    pub still: bool,
    /// The time left, in words.
    pub words: &'a str,
}

/// Shows the wait, and asks for the next frame when there is something new to see.
pub fn show(ui: &mut Ui, wait: &Countdown<'_>) {
    let palette = Palette::of(ui);
    ui.ctx().request_repaint_after(if wait.still { SECOND } else { STEP });

    ui.horizontal(|ui| {
        if !wait.still {
            dots(ui, wait.waited);
        }
        text::lead(ui, wait.words);
    });
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, wait.words));
    let whole = wait.waited + wait.left;
    let share = if whole.is_zero() { 0.0 } else { wait.left.as_secs_f32() / whole.as_secs_f32() };
    let radius = CornerRadius::same(3);
    ui.painter().rect_filled(rect, radius, palette.line);
    let filled = egui::Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(filled, radius, palette.accent);
}

/// Three dots, one after the other larger.
fn dots(ui: &mut Ui, waited: Duration) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(34.0, 20.0), Sense::hover());
    let large = (waited.as_millis() / STEP.as_millis()) % 3;
    for (index, x) in [5.0, 16.0, 27.0].into_iter().enumerate() {
        let now = u128::try_from(index).is_ok_and(|index| index == large);
        let radius = if now { 4.5 } else { 3.0 };
        let colour = if now { palette.accent } else { palette.edge };
        ui.painter().circle_filled(pos2(rect.left() + x, rect.center().y), radius, colour);
    }
    ui.add_space(space::XS);
}
