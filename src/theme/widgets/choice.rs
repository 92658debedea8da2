//! A choice card: one of several answers, with what it means.

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::theme::{Icon, Palette, space, style, type_scale};

/// The cards of one question, which screen readers count and name together.
pub struct ChoiceGroup<'a> {
    question: &'a str,
}

impl<'a> ChoiceGroup<'a> {
    /// The answers to `question`.
    pub fn new(question: &'a str) -> Self {
        Self { question }
    }

    /// Shows what `cards` draws as one group.
    pub fn show<R>(self, ui: &mut Ui, cards: impl FnOnce(&mut Ui) -> R) -> R {
        let whole =
            egui::UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(self.question);
        ui.scope_builder(whole, cards).inner
    }
}

/// An answer on a card of its own.
pub struct ChoiceCard<'a> {
    /// None where the card leads on.
    chosen: Option<bool>,
    title: &'a str,
    words: &'a str,
}

impl<'a> ChoiceCard<'a> {
    /// One of several answers: a radio button, its dot filled where it is `chosen`.
    pub fn radio(chosen: bool, title: &'a str) -> Self {
        Self { chosen: Some(chosen), title, words: "" }
    }

    /// An answer that leads on at once: a button, with a sign of where it leads in place of the dot.
    pub fn leading_on(title: &'a str) -> Self {
        Self { chosen: None, title, words: "" }
    }

    /// What it means, below the title.
    pub fn words(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    /// Shows the card.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { chosen, title, words } = self;
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let mark = 2.0 * space::MARK_RADIUS + space::S;
        let indent = if chosen.is_some() { space::L + mark } else { space::L };
        let text_width = (width - space::L - mark - space::L).max(1.0);
        let title_galley = text::galley(ui, title, type_scale::label(), palette.text, None, text_width);
        let words_galley = (!words.is_empty()).then(|| {
            let line_height = Some(type_scale::SMALL_LINE_HEIGHT);
            text::galley(ui, words, type_scale::small(), palette.text_quiet, line_height, text_width)
        });
        let words_height = words_galley.as_ref().map_or(0.0, |galley| galley.size().y + 3.0);
        let height = title_galley.size().y + words_height + 2.0 * space::M;

        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        style::keep_in_view(ui, &response);
        response.widget_info(|| match chosen {
            Some(chosen) => WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, title),
            None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), title),
        });
        if !words.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(words));
        }
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let fill = match (chosen, response.hovered()) {
            (Some(true), _) => palette.accent_fill,
            (_, true) => palette.surface_hover,
            (_, false) => palette.surface,
        };
        let edge = if chosen == Some(true) {
            Stroke::new(1.5, palette.accent)
        } else {
            Stroke::new(1.0, palette.edge)
        };
        ui.painter().rect(rect, CornerRadius::same(space::RADIUS_L), fill, edge, StrokeKind::Inside);

        if let Some(chosen) = chosen {
            let dot = pos2(
                rect.left() + space::L + space::MARK_RADIUS - 2.0,
                rect.top() + space::M + title_galley.size().y / 2.0,
            );
            paint_dot(ui, dot, space::MARK_RADIUS - 3.0, chosen);
        } else {
            let at = pos2(rect.right() - space::L - space::MARK_RADIUS + 4.0, rect.center().y);
            Icon::Forward.paint(ui, at, 16.0, palette.accent_text);
        }
        let text_left = rect.left() + indent;
        ui.painter().galley(pos2(text_left, rect.top() + space::M), title_galley.clone(), palette.text);
        if let Some(words_galley) = words_galley {
            let top = rect.top() + space::M + title_galley.size().y + 3.0;
            ui.painter().galley(pos2(text_left, top), words_galley, palette.text_quiet);
        }
        if response.has_focus() {
            style::focus_ring(ui, rect, space::RADIUS_L);
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }
}

/// The dot of a radio button, `radius` points around `centre`.
pub(super) fn paint_dot(ui: &Ui, centre: egui::Pos2, radius: f32, chosen: bool) {
    let palette = Palette::of(ui);
    let edge = if chosen { palette.accent } else { palette.edge };
    ui.painter().circle(centre, radius, palette.surface, Stroke::new(1.5, edge));
    if chosen {
        ui.painter().circle_filled(centre, radius / 2.0, palette.accent);
    }
}
