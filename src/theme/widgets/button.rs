//! Buttons: one primary on a screen, quiet ones beside it, danger for what cannot be taken back.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Color32, CornerRadius, Galley, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
};

use super::dots::Dots;
use super::text;
use crate::theme::{Icon, Palette, Tone, motion, space, style, type_scale};

/// How much a button weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The one thing to do.
    Primary,
    /// Another thing to do.
    Secondary,
    /// A side way, without an edge.
    Quiet,
    /// What cannot be taken back.
    Danger,
}

/// A button with a word on it.
pub struct Button<'a> {
    word: &'a str,
    name: Option<&'a str>,
    icon: Option<Icon>,
    icon_last: bool,
    rank: Rank,
    busy: bool,
}

/// Side of an icon on a button, in points.
const ICON: f32 = 15.0;

impl<'a> Button<'a> {
    /// A button of that rank.
    pub fn ranked(word: &'a str, rank: Rank) -> Self {
        Self { word, name: None, icon: None, icon_last: false, rank, busy: false }
    }

    /// The one thing to do on a screen.
    pub fn primary(word: &'a str) -> Self {
        Self::ranked(word, Rank::Primary)
    }

    /// Another thing to do.
    pub fn secondary(word: &'a str) -> Self {
        Self::ranked(word, Rank::Secondary)
    }

    /// A side way, without an edge.
    pub fn quiet(word: &'a str) -> Self {
        Self::ranked(word, Rank::Quiet)
    }

    /// What cannot be taken back.
    pub fn danger(word: &'a str) -> Self {
        Self::ranked(word, Rank::Danger)
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

    /// What it does is under way: it looks so, and says so to screen readers. It keeps the focus and can still be
    /// pressed; what that means is up to whoever hears of it.
    pub fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }

    /// Its word.
    pub(super) fn word(&self) -> &'a str {
        self.word
    }

    /// Whether there is a sign beside the word: an icon, or the dots of being busy, which take its place.
    fn has_sign(&self) -> bool {
        self.icon.is_some() || self.busy
    }

    /// How wide the button will be where there is room for its words on one line, in points: to lay it out before it is shown.
    pub fn width(&self, ui: &Ui) -> f32 {
        let word = text::width(ui, self.word, type_scale::label());
        (word + self.around()).max(if self.rank == Rank::Quiet { 0.0 } else { space::BUTTON_MIN_WIDTH })
    }

    /// What its sign and its edges take of its width.
    fn around(&self) -> f32 {
        let sign = if self.has_sign() { ICON + space::S } else { 0.0 };
        // A quiet button has no edge: its word lines up with the text above it.
        let padding = if self.rank == Rank::Quiet { 0.0 } else { space::L };
        sign + 2.0 * padding
    }

    /// Shows the button. What is too long for one line where it stands goes on in the next.
    pub fn show(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let room = ui.max_rect().width().max(space::BUTTON_MIN_WIDTH);
        let width = self.width(ui);
        let (for_words, further) = if width > room {
            let for_words = room - self.around();
            (
                for_words,
                further_lines(&text::galley(
                    ui,
                    self.word,
                    type_scale::label(),
                    palette.text,
                    None,
                    for_words,
                )),
            )
        } else {
            (f32::INFINITY, 0.0)
        };
        let size = Vec2::new(width.min(room), space::CONTROL_HEIGHT + further);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        style::keep_in_view(ui, &response);
        let name = self.name.unwrap_or(self.word);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if self.busy {
            ui.ctx().accesskit_node_builder(response.id, eframe::egui::accesskit::Node::set_busy);
        }
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let touched = response.hovered() || response.has_focus();
        let (fill, edge, ink) = self.colours(palette, response.hovered());
        let radius = CornerRadius::same(space::RADIUS_M);
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let galley = text::galley(ui, self.word, type_scale::label(), ink, None, for_words);
        let icon_width = if self.has_sign() { ICON + space::S } else { 0.0 };
        let left = rect.center().x - f32::midpoint(galley.size().x, icon_width);
        // The dots stand where the sentence would go on.
        let sign_last = self.icon_last || self.busy;
        let text_left = if sign_last { left } else { left + icon_width };
        let text_at = pos2(text_left, rect.center().y - galley.size().y / 2.0);
        let text_width = galley.size().x;
        ui.painter().galley(text_at, galley, ink);
        let sign_x =
            if sign_last { text_left + text_width + space::S + ICON / 2.0 } else { left + ICON / 2.0 };
        let sign_at = pos2(sign_x, rect.center().y);
        if self.busy {
            let dots = Dots { step: 5.5, usual: (1.5, ink), large: (2.4, ink) };
            dots.paint(ui, sign_at, motion::phase(ui, 3));
        } else if let Some(icon) = self.icon {
            icon.paint(ui, sign_at, ICON, ink);
        }
        if self.rank == Rank::Quiet && touched {
            let y = rect.center().y + further / 2.0 + 9.0;
            let stroke = Stroke::new(1.0, ink);
            ui.painter().line_segment([pos2(text_left, y), pos2(text_left + text_width, y)], stroke);
        }
        if response.has_focus() {
            style::focus_ring(ui, rect, space::RADIUS_M);
        }
        response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand)
    }

    fn colours(&self, palette: &Palette, hovered: bool) -> (Color32, Color32, Color32) {
        if self.busy {
            // Paler than any other state, whatever the pointer does: it is not waiting to be pressed.
            let danger = palette.tone(Tone::Danger);
            return match self.rank {
                Rank::Primary => (palette.accent_fill, palette.accent, palette.accent_text),
                Rank::Secondary => (palette.sunken, palette.edge, palette.text_quiet),
                Rank::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, palette.text_quiet),
                Rank::Danger => (palette.sunken, danger.edge, danger.text),
            };
        }
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

/// How high the lines behind the first one are together.
#[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
fn further_lines(galley: &Galley) -> f32 {
    let lines = galley.rows.len().max(1) as f32;
    galley.size().y * (lines - 1.0) / lines
}
