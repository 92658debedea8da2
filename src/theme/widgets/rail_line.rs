//! The rail in one line, for a small window: the mark, where one is, and on the right what stands at the foot else.

use std::sync::Arc;

use eframe::egui::accesskit::{AriaCurrent, Role};
use eframe::egui::{Align2, CornerRadius, Galley, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::content::{RailEntry, RailFoot, RailMark, RailPress};
use super::foot;
use crate::theme::{Palette, icon, space, type_scale};

/// Side of the mark, in points.
const MARK: f32 = 24.0;

/// Draws the line over the whole of `ui`; returns what was clicked in it. Done steps are gone back to with Back.
pub(super) fn show(
    ui: &Ui,
    title: &str,
    entries: &[RailEntry<'_>],
    foot: &RailFoot<'_>,
) -> Option<RailPress> {
    let palette = Palette::of(ui);
    let full = ui.max_rect();
    ui.painter().rect_filled(full, CornerRadius::ZERO, palette.rail);
    ui.painter().hline(full.x_range(), full.bottom() - 0.5, (1.0, palette.line));
    let place = full.shrink2(vec2(space::XL, 0.0));
    let mark = Align2::LEFT_CENTER.align_size_within_rect(vec2(MARK, MARK), place);
    icon::paint_mark(ui, mark, palette.rail_accent, palette.rail);

    let now = entries.iter().find(|entry| entry.mark == RailMark::Now);
    let (words, role) = now.map_or((title, Role::Label), |entry| (entry.accessible_name, Role::ListItem));
    let badge = foot.badge.filter(|_| foot.subject.is_some()).map(|badge| {
        let galley = ui.painter().layout_no_wrap(badge.to_owned(), type_scale::small_strong(), palette.rail);
        (badge, galley)
    });
    let action = foot.action.map(|(word, name)| {
        let galley = ui.painter().layout_no_wrap(word.to_owned(), type_scale::label(), palette.rail_accent);
        let size = vec2(galley.size().x, space::CONTROL_HEIGHT);
        (Align2::RIGHT_CENTER.align_size_within_rect(size, place), galley, name)
    });
    // In a column there is room for the step's name alone.
    let beside = badge.as_ref().map_or(0.0, |(_, galley)| galley.size().x + space::L + space::S);
    let end = action.as_ref().map_or(place.right(), |(rect, ..)| rect.left() - space::L);
    let room = end - beside - (mark.right() + space::M);
    let whole = line(ui, words, palette.rail_text);
    let galley = match now {
        Some(entry) if whole.size().x > room => line(ui, entry.name, palette.rail_text),
        _ => whole,
    };
    let at = pos2(mark.right() + space::M, full.center().y - galley.size().y / 2.0);
    let mut left = Rect::from_min_size(at, galley.size());
    let response = ui.interact(left, ui.scope_id().with("rail-line"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, words));
    if now.is_some() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_aria_current(AriaCurrent::Step));
    }
    ui.painter().galley(at, galley, palette.rail_text);

    if let Some((badge, galley)) = badge {
        let at = pos2(left.right() + space::L, full.center().y - galley.size().y / 2.0);
        let pill = Rect::from_min_size(at, galley.size()).expand2(vec2(space::S, space::XXS));
        ui.painter().rect_filled(pill, CornerRadius::same(space::RADIUS_M), palette.rail_accent);
        foot::words(ui, at, galley, badge);
        left = pill;
    }

    let small =
        |words: &str| ui.painter().layout_no_wrap(words.to_owned(), type_scale::small(), palette.rail_quiet);
    if let Some((action, galley, name)) = action {
        // What it is about, as far as there is room: above all which environment.
        if let Some((product, environment)) = foot.subject.filter(|_| foot.badge.is_none()) {
            let room = action.left() - space::L - (left.right() + space::L);
            let both = [format!("{product} · {environment}"), environment.to_owned()];
            let fits = both.iter().map(|words| (small(words), words)).find(|(it, _)| it.size().x <= room);
            if let Some((galley, words)) = fits {
                let at = pos2(left.right() + space::L, full.center().y - galley.size().y / 2.0);
                foot::words(ui, at, galley, words);
            }
        }
        return foot::button(ui, action, galley, name).then_some(RailPress::Action);
    }
    let note = small(foot.note);
    let at = Align2::RIGHT_CENTER.align_size_within_rect(note.size(), place);
    if at.left() > left.right() + space::L {
        foot::words(ui, at.min, note, foot.note);
    }
    None
}

fn line(ui: &Ui, words: &str, colour: eframe::egui::Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(words.to_owned(), type_scale::label(), colour)
}
