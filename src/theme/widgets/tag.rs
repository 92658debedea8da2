//! A word or two on a ground of their own: how something stands, at a glance.

use eframe::egui::accesskit::Role;
use eframe::egui::{CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::text;
use crate::theme::{Palette, Tone, space, type_scale};

/// How far the ground reaches beyond the words.
const AROUND: Vec2 = Vec2::new(space::S, 2.0);

/// Shows `words` in a tone.
pub fn tag(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let colours = Palette::of(ui).tone(tone);
    let galley = text::galley(ui, words, type_scale::small_strong(), colours.text, None, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * AROUND, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(space::RADIUS_M);
        ui.painter().rect(rect, radius, colours.fill, Stroke::new(1.0, colours.edge), StrokeKind::Inside);
        ui.painter().galley(rect.min + AROUND, galley, colours.text);
    }
    response
}
