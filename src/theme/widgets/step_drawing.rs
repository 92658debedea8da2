//! A drawing of steps: each an icon in a circle with its name below, on one line.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align2, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::theme::{Icon, Palette, space, type_scale};

/// The radius of a circle.
const RADIUS: f32 = 22.0;
/// The most room a step takes, in points.
const WIDEST: f32 = 150.0;

/// Draws the steps. `said` is what the drawing is about, for whoever does not see it.
pub fn step_drawing(ui: &mut Ui, said: &str, steps: &[(Icon, &str)]) {
    #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
    let count = steps.len().max(1) as f32;
    let each = (ui.available_width() / count).min(WIDEST);
    let palette = Palette::of(ui);
    let names: Vec<_> = steps
        .iter()
        .map(|(_, name)| {
            text::galley(ui, name, type_scale::small_strong(), palette.text_quiet, None, each - space::S)
        })
        .collect();
    let below = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let size = vec2(each * count, 2.0 * RADIUS + space::S + below);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), said));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let y = rect.top() + RADIUS;
    let (first, last) = (rect.left() + each / 2.0, rect.right() - each / 2.0);
    ui.painter().line_segment([pos2(first, y), pos2(last, y)], Stroke::new(1.5, palette.edge));
    let mut x = first;
    for ((icon, _), name) in steps.iter().zip(names) {
        let centre = pos2(x, y);
        ui.painter().circle(centre, RADIUS, palette.accent_fill, Stroke::new(1.5, palette.accent));
        icon.paint(ui, centre, 20.0, palette.accent_text);
        let at = Align2::CENTER_TOP.anchor_size(pos2(x, y + RADIUS + space::S), name.size()).min;
        ui.painter().galley(at, name, palette.text_quiet);
        x += each;
    }
}
