//! Whether anything may move by itself: whoever asked their system for less motion gets signs that stand still.

use std::time::Duration;

use eframe::egui;

/// How often a sign of waiting steps on: two frames a second, so that a page that waits costs next to nothing.
pub const STEP: Duration = Duration::from_millis(500);

fn key() -> egui::Id {
    egui::Id::unique("less-motion")
}

/// Says whether everything shall stand still.
pub fn set_still(ctx: &egui::Context, still: bool) {
    ctx.data_mut(|data| data.insert_temp(key(), still));
}

/// Whether everything shall stand still.
pub fn is_still(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(key())).unwrap_or(false)
}

/// Which of `phases` a sign that steps on by itself is in now; asks for the frame of the next one. None where all
/// stands still.
pub fn phase(ui: &egui::Ui, phases: u32) -> Option<u32> {
    if is_still(ui.ctx()) {
        return None;
    }
    ui.ctx().request_repaint_after(STEP);
    let steps = Duration::try_from_secs_f64(ui.input(|input| input.time)).unwrap_or_default().as_millis()
        / STEP.as_millis();
    u32::try_from(steps % u128::from(phases.max(1))).ok()
}
