//! Buttons: one primary on a screen, quiet ones beside it, danger for what cannot be taken back.

use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use crate::theme::{Icon, Palette, Tone, space, style, type_scale};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Primary,
    Secondary,
    Quiet,
    Danger,
}

/// A button with a word on it.
pub struct Button<'a> {
    word: &'a str,
    name: Option<&'a str>,
    icon: Option<Icon>,
    icon_last: bool,
    rank: Rank,
}

/// Side of an icon on a button, in points.
const ICON: f32 = 15.0;

impl<'a> Button<'a> {
    fn new(word: &'a str, rank: Rank) -> Self {
        Self { word, name: None, icon: None, icon_last: false, rank }
    }

    /// The one thing to do on a screen.
    pub fn primary(word: &'a str) -> Self {
        Self::new(word, Rank::Primary)
    }

    /// Another thing to do.
    pub fn secondary(word: &'a str) -> Self {
        Self::new(word, Rank::Secondary)
    }

    /// A side way, without an edge.
    pub fn quiet(word: &'a str) -> Self {
        Self::new(word, Rank::Quiet)
    }

    /// What cannot be taken back.
    pub fn danger(word: &'a str) -> Self {
        Self::new(word, Rank::Danger)
    }

    /// The accessible name, where the word alone would be ambiguous ("Copy" named "Copy Secret Key").
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the word: where the button leads.
    pub fn trailing_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self.icon_last = true;
        self
    }

    /// How wide the button will be, in points: to lay it out before it is shown.
    pub fn width(&self, ui: &Ui) -> f32 {
        let word = super::text::width(ui, self.word, type_scale::label());
        let icon = if self.icon.is_some() { ICON + space::S } else { 0.0 };
        // A quiet button has no edge: its word lines up with the text above it.
        let padding = if self.rank == Rank::Quiet { 0.0 } else { space::L };
        (word + icon + 2.0 * padding).max(if self.rank == Rank::Quiet {
            0.0
        } else {
            space::BUTTON_MIN_WIDTH
        })
    }

    /// Shows the button.
    pub fn show(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let size = Vec2::new(self.width(ui), space::CONTROL_HEIGHT);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = self.name.unwrap_or(self.word);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let touched = response.hovered() || response.has_focus();
        let (fill, edge, ink) = self.colours(palette, response.hovered());
        let radius = CornerRadius::same(space::RADIUS_M);
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let galley = ui.painter().layout_no_wrap(self.word.to_owned(), type_scale::label(), ink);
        let icon_width = if self.icon.is_some() { ICON + space::S } else { 0.0 };
        let left = rect.center().x - f32::midpoint(galley.size().x, icon_width);
        let text_left = if self.icon_last { left } else { left + icon_width };
        let text_at = eframe::egui::pos2(text_left, rect.center().y - galley.size().y / 2.0);
        let text_width = galley.size().x;
        ui.painter().galley(text_at, galley, ink);
        if let Some(icon) = self.icon {
            let centre_x = if self.icon_last {
                text_left + text_width + space::S + ICON / 2.0
            } else {
                left + ICON / 2.0
            };
            icon.paint(ui, eframe::egui::pos2(centre_x, rect.center().y), ICON, ink);
        }
        if self.rank == Rank::Quiet && touched {
            let y = rect.center().y + 9.0;
            let stroke = Stroke::new(1.0, ink);
            ui.painter().line_segment(
                [vec2(text_left, y).to_pos2(), vec2(text_left + text_width, y).to_pos2()],
                stroke,
            );
        }
        if response.has_focus() {
            style::focus_ring(ui, rect, space::RADIUS_M);
        }
        response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand)
    }

    fn colours(&self, palette: &Palette, hovered: bool) -> (Color32, Color32, Color32) {
        match self.rank {
            Rank::Primary => {
                let fill = if hovered { palette.accent_hover } else { palette.accent };
                (fill, fill, palette.on_accent)
            }
            Rank::Secondary => {
                let fill = if hovered { palette.surface_hover } else { palette.surface };
                (fill, palette.edge, palette.text)
            }
            Rank::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, palette.accent_text),
            Rank::Danger => {
                let danger = palette.tone(Tone::Danger);
                (if hovered { danger.fill } else { palette.surface }, danger.edge, danger.text)
            }
        }
    }
}
