//! Folded details: there for whoever wants them, out of the way of everybody else.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::theme::{Icon, Palette, space, style, type_scale};

/// A line that folds what is below it in and out; folded at first, and whenever it comes anew.
pub struct FoldedDetails<'a> {
    words: &'a str,
    held_open: bool,
}

impl<'a> FoldedDetails<'a> {
    /// The line says `words`.
    pub fn new(words: &'a str) -> Self {
        Self { words, held_open: false }
    }

    /// It is unfolded as long as this holds: something inside has to be seen.
    pub fn held_open(self, held_open: bool) -> Self {
        Self { held_open, ..self }
    }

    /// Shows the line, and what `inside` draws where it is unfolded.
    pub fn show(self, ui: &mut Ui, inside: impl FnOnce(&mut Ui)) -> Response {
        let words = self.words;
        let id = ui.make_persistent_id(("details", words));
        let is_new = text::is_new(ui, id, true);
        let mut open = !is_new && ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
        let palette = Palette::of(ui);
        let width = (ui.available_width() - 22.0).max(1.0);
        let galley = text::galley(ui, words, type_scale::small(), palette.accent_text, None, width);
        let size = vec2(galley.size().x + 22.0, (galley.size().y + 7.0).max(24.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        style::keep_in_view(ui, &response);
        if response.clicked() {
            open = !open;
        }
        open |= self.held_open;
        ui.data_mut(|data| data.insert_temp(id, open));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
        let icon = if open { Icon::Down } else { Icon::Forward };
        icon.paint(ui, pos2(rect.left() + 7.0, rect.center().y), 12.0, palette.accent_text);
        let text_at = pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(text_at, galley, palette.accent_text);
        if response.has_focus() {
            style::focus_ring(ui, rect, 4);
        }
        if open {
            egui::Frame::new().inner_margin(egui::Margin { left: 20, ..style::margin(0.0) }).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                inside(ui);
            });
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }
}
