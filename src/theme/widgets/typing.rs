//! Whether somebody types: Escape is for the field then, and not for the page.

use eframe::egui::{Id, Ui};

/// A field has the focus in this frame, or its menu is open.
pub(super) fn say(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(key(), pass));
}

/// Whether a field had the focus, or its menu was open, in the last frame: Escape is for the field then, and not for the
/// page.
pub fn was_typing(ui: &Ui) -> bool {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data(|data| data.get_temp::<u64>(key())).is_some_and(|last| last + 1 >= pass)
}

fn key() -> Id {
    Id::unique("typed-in-pass")
}
