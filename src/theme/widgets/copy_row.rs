//! A value to hand over: the connector's own name for it, the value (masked where it is secret), Copy.

use eframe::egui::{self, CornerRadius, Stroke, Ui, vec2};

use super::{Button, text};
use crate::theme::{Icon, Palette, Tone, space, type_scale};

/// The words and the state of a row.
pub struct CopyRow<'a> {
    /// The product's own label: "Secret Key".
    pub label: &'a str,
    /// What can be seen of the value.
    pub shown: &'a str,
    /// "Copy", and its accessible name "Copy Secret Key".
    pub copy: (&'a str, &'a str),
    /// "Copied", if it was.
    pub copied: Option<&'a str>,
}

/// Shows the row; true when Copy was clicked.
pub fn show(ui: &mut Ui, row: &CopyRow<'_>) -> bool {
    let palette = Palette::of(ui);
    let mut clicked = false;
    egui::Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(space::RADIUS_L))
        .inner_margin(egui::Margin { left: 16, right: 12, top: 12, bottom: 12 })
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                let (word, name) = row.copy;
                let button = Button::secondary(word).name(name).icon(Icon::Copy);
                let note_width = row.copied.map_or(0.0, |note| {
                    text::width(ui, note, type_scale::small_strong()) + 18.0 + 2.0 * space::S
                });
                let beside = button.width(ui) + note_width + space::S;
                let width = (ui.available_width() - beside).max(space::NARROWEST);
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing.y = 4.0;
                        text::field_label(ui, row.label);
                        let value =
                            egui::RichText::new(row.shown).font(type_scale::mono()).color(palette.text_quiet);
                        ui.add(egui::Label::new(value).truncate());
                    });
                });
                let rest = vec2(ui.available_width(), space::CONTROL_HEIGHT);
                ui.allocate_ui_with_layout(rest, egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    clicked = button.show(ui).clicked();
                    if let Some(note) = row.copied {
                        copied_note(ui, note);
                    }
                });
            });
        });
    clicked
}

fn copied_note(ui: &mut Ui, note: &str) {
    let colours = Palette::of(ui).tone(Tone::Success);
    let text = egui::RichText::new(note).font(type_scale::small_strong()).color(colours.text);
    let response = ui.label(text);
    text::announce(ui, &response, note);
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), egui::Sense::hover());
    Icon::Check.paint(ui, rect.center(), 14.0, colours.edge);
}
