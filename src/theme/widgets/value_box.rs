//! A value to read, to select and to take elsewhere, on a ground of its own: an address, a path, a phrase.

use eframe::egui::{self, CornerRadius, Sense, Ui, vec2};

use super::{Button, text};
use crate::theme::{Icon, Palette, Tone, space, type_scale};

/// Shows the value alone.
pub fn show(ui: &mut Ui, value: &str) {
    egui::Frame::new()
        .fill(Palette::of(ui).sunken)
        .corner_radius(CornerRadius::same(space::RADIUS_M))
        .inner_margin(egui::Margin::symmetric(12, 9))
        .show(ui, |ui| text::mono(ui, value));
}

/// Shows the value with `copy`, beside it where there is room and else below, and after that what `more` adds: what
/// became of the copy. True when the button was pressed.
pub fn with_copy(ui: &mut Ui, value: &str, copy: Button<'_>, more: impl FnOnce(&mut Ui)) -> bool {
    let copy = copy.icon(Icon::Copy);
    let box_width = text::width(ui, value, type_scale::mono()) + 2.0 * space::M;
    let fits = box_width + space::S + copy.width(ui) <= ui.available_width();
    if !fits {
        show(ui, value);
    }
    ui.horizontal(|ui| {
        if fits {
            show(ui, value);
        }
        let pressed = copy.show(ui).clicked();
        more(ui);
        pressed
    })
    .inner
}

/// Shows a value that is no secret with **Copy**, which the window does by itself, and says so from then on. `copy` is
/// the word on the button and its accessible name; `copied` what is said.
pub fn copying(ui: &mut Ui, value: &str, copy: (&str, &str), copied: &str) {
    let id = ui.make_persistent_id(("copied", value));
    // A box that comes anew has not been copied.
    let is_new = text::is_new(ui, id, true);
    let done = !is_new && ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let button = Button::secondary(copy.0).name(copy.1);
    let pressed = with_copy(ui, value, button, |ui| {
        if done {
            copied_mark(ui, copied);
        }
    });
    if pressed {
        ui.ctx().copy_text(value.to_owned());
    }
    ui.data_mut(|data| data.insert_temp(id, done || pressed));
}

/// A check and "Copied", beside a button; announced when it comes.
pub fn copied_mark(ui: &mut Ui, copied: &str) {
    let colours = Palette::of(ui).tone(Tone::Success);
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
    Icon::Check.paint(ui, rect.center(), 14.0, colours.edge);
    let response = text::small(ui, copied, colours.text);
    text::announce(ui, &response, copied);
}
