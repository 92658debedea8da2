//! A field for a secret: masked, with Show. Showing ends when the focus leaves the row.

use eframe::egui::Ui;

use super::Button;
use super::field::{Field, FieldEvents, edit};
use crate::theme::space;

/// What is said on the button that shows and hides.
pub struct ShowWords<'a> {
    /// "Show", and its accessible name.
    pub show: (&'a str, &'a str),
    /// "Hide", and its accessible name.
    pub hide: (&'a str, &'a str),
}

/// Shows a secret's field around `value`; `shown` says whether it can be read, and is flipped by the button.
pub fn show(
    ui: &mut Ui,
    field: &Field<'_>,
    words: &ShowWords<'_>,
    value: &mut String,
    shown: &mut bool,
) -> FieldEvents {
    field.around(ui, |ui, width, label| {
        let (word, name) = if *shown { words.hide } else { words.show };
        let button = Button::secondary(word).name(name);
        let width = (width - button.width(ui) - space::S).max(space::NARROWEST);
        let response = edit(ui, value, width, !*shown, true).labelled_by(label.id);
        field.describe(ui, &response);
        let toggle = button.show(ui);
        if toggle.clicked() {
            *shown = !*shown;
        } else if *shown && response.lost_focus() && !toggle.has_focus() {
            *shown = false;
        }
        if response.lost_focus() {
            // What was typed shall not stay behind in the field's undo history.
            if let Some(mut state) = eframe::egui::TextEdit::load_state(ui.ctx(), response.id) {
                state.clear_undoer();
                eframe::egui::TextEdit::store_state(ui.ctx(), response.id, state);
            }
        }
        (response, false)
    })
}
