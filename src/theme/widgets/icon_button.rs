//! A button that is only an icon: where the word would take the room of what it is about. Its accessible name says what
//! it does, and so does a tip under the pointer.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Id, Rect, Response, Sense, Ui, WidgetInfo, vec2};

use crate::theme::{Icon, Palette, space, style};

/// Side of the icon, in points.
const ICON: f32 = 17.0;

/// A button that is only an icon.
#[derive(Clone, Copy)]
pub struct IconButton<'a> {
    icon: Icon,
    word: &'a str,
    name: &'a str,
}

impl<'a> IconButton<'a> {
    /// A button with `word` in its tip and the accessible name `name`.
    pub fn new(icon: Icon, word: &'a str, name: &'a str) -> Self {
        Self { icon, word, name }
    }

    /// Shows the button in a square of its own.
    pub fn show(self, ui: &mut Ui) -> Response {
        let side = vec2(space::CONTROL_HEIGHT, space::CONTROL_HEIGHT);
        let (rect, response) = ui.allocate_exact_size(side, Sense::click());
        self.paint(ui, rect, response)
    }

    /// Shows the button at `rect`, which belongs to another widget: inside a field.
    pub fn show_at(self, ui: &Ui, rect: Rect, id: Id) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        self.paint(ui, rect, response)
    }

    fn paint(self, ui: &Ui, rect: Rect, response: Response) -> Response {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        style::keep_in_view(ui, &response);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let palette = Palette::of(ui);
        let square = Rect::from_center_size(rect.center(), vec2(28.0, 28.0));
        let ink = if response.hovered() {
            ui.painter().rect_filled(square, CornerRadius::same(space::RADIUS_S), palette.surface_hover);
            palette.accent_text
        } else {
            palette.text_quiet
        };
        self.icon.paint(ui, rect.center(), ICON, ink);
        if response.has_focus() {
            style::focus_ring(ui, square.shrink(2.0), space::RADIUS_S);
        }
        response.on_hover_text(self.word).on_hover_cursor(egui::CursorIcon::PointingHand)
    }
}
