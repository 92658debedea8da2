//! How far something with a known end has come: "7 of 20 calls", and a bar.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::text;
use crate::theme::{Palette, space};

/// How thick a bar is, in points.
pub(super) const HEIGHT: f32 = 8.0;

/// How far something with a known end has come.
pub struct ProgressBar<'a> {
    done: u32,
    of: u32,
    words: &'a str,
}

impl<'a> ProgressBar<'a> {
    /// So many are `done` of all; more than `of` counts as all. `words` say the same, to screen readers too: "7 of 20
    /// calls made".
    pub fn new(done: u32, of: u32, words: &'a str) -> Self {
        Self { done, of, words }
    }

    /// Shows the words, and the bar below them. Nothing moves by itself: it is redrawn when its numbers change.
    pub fn show(self, ui: &mut Ui) -> Response {
        let done = self.done.min(self.of);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::lead(ui, self.words);
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, self.words));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_min_numeric_value(0.0);
                node.set_max_numeric_value(f64::from(self.of));
                node.set_numeric_value(f64::from(done));
                // Read out when there is time for it, not in the middle of a sentence.
                node.set_live(egui::accesskit::Live::Polite);
            });
            let share = if self.of == 0 { 0.0 } else { f64::from(done) / f64::from(self.of) };
            #[expect(clippy::cast_possible_truncation, reason = "a share of one")]
            paint_bar(ui, rect, share as f32);
            response
        })
        .inner
    }
}

/// Paints a bar that is filled from the left to `share`, 0 to 1.
pub(super) fn paint_bar(ui: &Ui, rect: Rect, share: f32) {
    let palette = Palette::of(ui);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "half of a small height")]
    let radius = CornerRadius::same((HEIGHT / 2.0) as u8);
    let edge = Stroke::new(1.0, palette.edge);
    ui.painter().rect(rect, radius, palette.sunken, edge, StrokeKind::Inside);
    if share > 0.0 {
        // Never narrower than round: a share of a hundredth is to be seen too.
        let width = (rect.width() * share.min(1.0)).max(HEIGHT).min(rect.width());
        let filled = Rect::from_min_size(rect.min, vec2(width, rect.height()));
        ui.painter().rect_filled(filled, radius, palette.accent);
    }
}
