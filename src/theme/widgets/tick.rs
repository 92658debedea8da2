//! A tick box with its words.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    self, CornerRadius, FontId, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::text;
use crate::texts::LabelledText;
use crate::theme::{Icon, Palette, space, style, type_scale};

/// Side of the box, in points.
const BOX: f32 = 20.0;

/// A tick box; the caller flips its state when the response was clicked.
pub struct TickBox<'a> {
    ticked: bool,
    words: TickWords<'a>,
    font: FontId,
}

/// What a tick box says.
enum TickWords<'a> {
    Plain(&'a str),
    Labelled(&'a LabelledText),
}

impl<'a> TickBox<'a> {
    /// A tick box that says `words`.
    pub fn new(ticked: bool, words: &'a str) -> Self {
        Self { ticked, words: TickWords::Plain(words), font: type_scale::body() }
    }

    /// A tick box that says `words`, with labels of somebody else's page in them.
    pub fn labelled(ticked: bool, words: &'a LabelledText) -> Self {
        Self { ticked, words: TickWords::Labelled(words), font: type_scale::body() }
    }

    /// With weight: the title of a choice that is explained below it.
    pub fn titled(mut self) -> Self {
        self.font = type_scale::label();
        self
    }

    /// Shows the tick box.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { ticked, words, font } = self;
        let palette = Palette::of(ui);
        let text_width = (ui.available_width() - BOX - space::M).max(1.0);
        let line_height = Some(type_scale::BODY_LINE_HEIGHT);
        let (galley, said) = match words {
            TickWords::Plain(words) => {
                (text::galley(ui, words, font, palette.text, line_height, text_width), words.to_owned())
            }
            TickWords::Labelled(words) => {
                (text::labelled_galley(ui, words, false, text_width), words.plain())
            }
        };
        let size = vec2(BOX + space::M + galley.size().x, galley.size().y.max(BOX) + space::XS);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        style::keep_in_view(ui, &response);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, &said));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let mark = egui::Rect::from_min_size(pos2(rect.left(), rect.top() + 2.0), vec2(BOX, BOX));
        let fill = match (ticked, response.hovered()) {
            (true, false) => palette.accent,
            (true, true) => palette.accent_hover,
            (false, false) => palette.surface,
            (false, true) => palette.surface_hover,
        };
        let edge = if ticked { fill } else { palette.edge };
        ui.painter().rect(mark, CornerRadius::same(5), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
        if ticked {
            Icon::Check.paint(ui, mark.center(), 14.0, palette.on_accent);
        }
        let text_at =
            pos2(rect.left() + BOX + space::M, mark.center().y - type_scale::BODY_LINE_HEIGHT / 2.0);
        ui.painter().galley(text_at, galley, palette.text);
        if response.has_focus() {
            style::focus_ring(ui, mark, 5);
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }
}
