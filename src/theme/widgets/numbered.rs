//! A numbered line: one of several things that follow each other.

use eframe::egui::{Sense, Stroke, Ui, vec2};

use super::text;
use crate::theme::{Palette, space, type_scale};

/// Words behind a number in its circle.
pub struct NumberedLine<'a> {
    number: usize,
    words: &'a str,
}

impl<'a> NumberedLine<'a> {
    /// The line that is the `number`th, from 1.
    pub fn new(number: usize, words: &'a str) -> Self {
        Self { number, words }
    }

    /// Shows the line.
    pub fn show(self, ui: &mut Ui) {
        let Self { number, words } = self;
        let palette = Palette::of(ui);
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(
                vec2(2.0 * space::MARK_RADIUS, type_scale::BODY_LINE_HEIGHT),
                Sense::hover(),
            );
            ui.painter().circle_stroke(
                rect.center(),
                space::MARK_RADIUS - 1.0,
                Stroke::new(1.5, palette.accent),
            );
            let galley = ui.painter().layout_no_wrap(
                number.to_string(),
                type_scale::small_strong(),
                palette.accent_text,
            );
            ui.painter().galley(rect.center() - galley.size() / 2.0, galley, palette.accent_text);
            ui.add_space(space::XS);
            ui.vertical(|ui| text::body(ui, words));
        });
    }
}
