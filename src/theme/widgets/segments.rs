//! Answers beside each other on one line: for what is chosen in passing, such as the order of a list.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::choice::paint_dot;
use crate::theme::{Palette, space, style, type_scale};

/// The radius of a dot.
const DOT: f32 = 7.0;

/// The answers.
pub struct Segments<'a> {
    label: &'a str,
    words: &'a [&'a str],
    chosen: usize,
}

impl<'a> Segments<'a> {
    /// The answers to what is being chosen, which `label` tells screen readers, and the place of the one that is. They work as radio
    /// buttons.
    pub fn new(label: &'a str, words: &'a [&'a str], chosen: usize) -> Self {
        Self { label, words, chosen }
    }

    /// Shows the answers. Returns the place of the one that was clicked.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let Self { label, words, chosen } = self;
        let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(label);
        ui.scope_builder(group, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::XL, space::XS);
            ui.horizontal_wrapped(|ui| {
                let mut clicked = None;
                for (place, word) in words.iter().enumerate() {
                    if segment(ui, word, place == chosen) {
                        clicked = Some(place);
                    }
                }
                clicked
            })
            .inner
        })
        .inner
    }
}

/// Draws one; whether it was clicked.
fn segment(ui: &mut Ui, word: &str, chosen: bool) -> bool {
    let palette = Palette::of(ui);
    let galley = ui.painter().layout_no_wrap(word.to_owned(), type_scale::body(), palette.text);
    let size = vec2(2.0 * DOT + space::S + galley.size().x, galley.size().y + space::S);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    style::keep_in_view(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, word));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    paint_dot(ui, pos2(rect.left() + DOT, rect.center().y), DOT, chosen);
    let text_at = pos2(rect.left() + 2.0 * DOT + space::S, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(text_at, galley, palette.text);
    if response.has_focus() {
        let ring = Stroke::new(space::FOCUS_RING, palette.accent);
        let around = rect.expand2(vec2(space::XS, 0.0));
        ui.painter().rect_stroke(around, CornerRadius::same(space::RADIUS_S), ring, StrokeKind::Outside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
