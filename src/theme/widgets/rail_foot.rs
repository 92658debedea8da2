//! The foot of the rail: what is being set up, a quiet button, a note.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{self, CornerRadius, Galley, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::content::RailFoot;
use crate::theme::{Palette, space, type_scale};

/// Distance between the foot's parts and the line that parts them.
const AROUND_RULE: f32 = space::M;

/// Draws the foot at the bottom of `rail`; true when its button was clicked. It is laid out from below, and drawn from
/// above, which is the order in which it is read out.
pub(super) fn show(ui: &mut Ui, rail: Rect, foot: &RailFoot<'_>) -> bool {
    let palette = Palette::of(ui);
    let place = rail.shrink2(vec2(space::L + space::XS, space::L));
    let lay = |words: &str, font, colour| ui.painter().layout(words.to_owned(), font, colour, place.width());
    let note = lay(foot.note, type_scale::small(), palette.rail_quiet);
    let action = foot.action.map(|(word, name)| (lay(word, type_scale::label(), palette.rail_accent), name));
    let subject = foot.subject.map(|(product, environment)| {
        let product_galley = lay(product, type_scale::label(), palette.rail_text);
        let badge = foot.badge.map(|badge| (lay(badge, type_scale::small_strong(), palette.rail), badge));
        let below =
            badge.unwrap_or_else(|| (lay(environment, type_scale::small(), palette.rail_quiet), environment));
        ((product_galley, product), below)
    });

    let note_top = place.bottom() - note.size().y;
    let action_height = space::CONTROL_HEIGHT - space::XS;
    let action_top = if action.is_some() { note_top - space::XS - action_height } else { note_top };
    if let Some(((product, product_words), (below, below_words))) = subject {
        let rule = action_top - if action.is_some() { space::XS } else { AROUND_RULE };
        let badge = foot.badge.is_some();
        // The badge's pill reaches out of the line it stands on.
        let below_top = rule - AROUND_RULE - below.size().y - if badge { PILL.y } else { 0.0 };
        let gap = if badge { PILL.y + space::XS } else { 0.0 };
        words(ui, pos2(place.left(), below_top - gap - product.size().y), product, product_words);
        let below_at = pos2(place.left(), below_top);
        if badge {
            let pill = Rect::from_min_size(below_at, below.size()).expand2(PILL).translate(vec2(PILL.x, 0.0));
            ui.painter().rect_filled(pill, CornerRadius::same(space::RADIUS_M), palette.rail_accent);
            words(ui, below_at + vec2(PILL.x, 0.0), below, below_words);
        } else {
            words(ui, below_at, below, below_words);
        }
        ui.painter().hline(place.x_range(), rule, Stroke::new(1.0, palette.rail_now));
    }
    let clicked = action.is_some_and(|(galley, name)| {
        let size = vec2(galley.size().x, action_height);
        button(ui, Rect::from_min_size(pos2(place.left(), action_top), size), galley, name)
    });
    words(ui, pos2(place.left(), note_top), note, foot.note);
    clicked
}

/// How far a badge's pill reaches out of its word.
const PILL: Vec2 = vec2(space::S, 3.0);

/// A quiet button in the rail's own colours.
pub(super) fn button(ui: &Ui, rect: Rect, galley: Arc<Galley>, name: &str) -> bool {
    let ink = Palette::of(ui).rail_accent;
    let response = ui.interact(rect, ui.scope_id().with("foot-action"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    if response.hovered() || response.has_focus() {
        ui.painter().hline(rect.x_range(), at.y + galley.size().y, Stroke::new(1.0, ink));
    }
    if response.has_focus() {
        let ring = Stroke::new(space::FOCUS_RING, ink);
        let around = rect.expand2(vec2(space::S, -2.0));
        let radius = CornerRadius::same(space::RADIUS_M);
        ui.painter().rect_stroke(around, radius, ring, egui::StrokeKind::Inside);
    }
    ui.painter().galley(at, galley, ink);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Paints words, and gives them to screen readers.
pub(super) fn words(ui: &Ui, at: Pos2, galley: Arc<Galley>, words: &str) {
    if !words.trim().is_empty() {
        let rect = Rect::from_min_size(at, galley.size());
        let response = ui.interact(rect, ui.scope_id().with(("foot", words)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    }
    ui.painter().galley(at, galley, egui::Color32::PLACEHOLDER);
}
