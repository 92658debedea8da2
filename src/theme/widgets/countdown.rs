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

/// A wait.
pub struct Countdown<'a> {
    /// How long it has lasted.
    pub waited: Duration,
    /// How long it still may.
    pub left: Duration,
    /// The time left, in words.
    pub words: &'a str,
}

/// Shows the wait, and asks for the next frame when there is something new to see.
pub fn show(ui: &mut Ui, wait: &Countdown<'_>) {
    // Whoever asked for less motion gets the words and the bar alone.
    let still = motion::is_still(ui.ctx());
    ui.ctx().request_repaint_after(if still { SECOND } else { STEP });

    ui.horizontal(|ui| {
        if !still {
            dots(ui, wait.waited);
        }
        text::lead(ui, wait.words);
    });
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), progress::HEIGHT), Sense::hover());
    let whole = wait.waited + wait.left;
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, wait.words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(whole.as_secs_f64());
        node.set_numeric_value(wait.left.as_secs_f64());
    });
    let share = if whole.is_zero() { 0.0 } else { wait.left.as_secs_f32() / whole.as_secs_f32() };
    progress::paint_bar(ui, rect, share);
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
