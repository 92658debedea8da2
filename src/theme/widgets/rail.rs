//! The rail: the program's name, and the numbered steps, done, now and to come. Done ones can be clicked.

use eframe::egui::accesskit::{AriaCurrent, Role};
use eframe::egui::{self, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::theme::{Icon, Palette, icon, space, type_scale};

#[path = "rail_content.rs"]
mod content;
#[path = "rail_foot.rs"]
mod foot;
#[path = "rail_line.rs"]
mod line;

pub use content::{RailEntry, RailFoot, RailMark, RailPress};

/// The rail.
#[derive(Clone, Copy)]
pub struct Rail<'a> {
    title: &'a str,
    entries: &'a [RailEntry<'a>],
    foot: RailFoot<'a>,
}

impl<'a> Rail<'a> {
    /// A rail under the program's name.
    pub fn new(title: &'a str) -> Self {
        Self { title, entries: &[], foot: RailFoot::default() }
    }

    /// The steps.
    pub fn entries(mut self, entries: &'a [RailEntry<'a>]) -> Self {
        self.entries = entries;
        self
    }

    /// What stands at its foot.
    pub fn foot(mut self, foot: RailFoot<'a>) -> Self {
        self.foot = foot;
        self
    }

    /// Shows the rail; returns what was clicked in it.
    pub fn show(self, ui: &mut Ui) -> Option<RailPress> {
        let Self { title, entries, foot } = self;
        let palette = Palette::of(ui);
        let full = ui.max_rect();
        ui.painter().rect_filled(full, CornerRadius::ZERO, palette.rail);
        // Where rail and page are the same black, the line is what parts them.
        ui.painter().vline(full.right() - 0.5, full.y_range(), Stroke::new(1.0, palette.line));
        head(ui, title);
        ui.add_space(space::XL);
        let mut clicked = None;
        ui.spacing_mut().item_spacing.y = 2.0;
        let first = ui.next_widget_position().y;
        let row = 42.0;
        // The line that threads the steps together, behind their marks.
        if entries.len() > 1 {
            let x = full.left() + space::XL + space::MARK_RADIUS;
            #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
            let last = first + (row + 2.0) * (entries.len() - 1) as f32 + row / 2.0;
            let stroke = Stroke::new(1.5, palette.rail_now);
            ui.painter().line_segment([pos2(x, first + row / 2.0), pos2(x, last)], stroke);
        }
        for (index, entry) in entries.iter().enumerate() {
            if step(ui, index + 1, entry, row).clicked() && entry.mark == RailMark::Done {
                clicked = Some(RailPress::Step(index));
            }
        }
        if foot::show(ui, full, &foot) {
            clicked = Some(RailPress::Action);
        }
        clicked
    }

    /// Shows the same in one line, which fills `ui`.
    pub fn show_in_a_line(self, ui: &Ui) -> Option<RailPress> {
        line::show(ui, self.title, self.entries, &self.foot)
    }
}

fn head(ui: &mut Ui, title: &str) {
    let palette = Palette::of(ui);
    ui.add_space(space::XL);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, title));
    let mark = Rect::from_min_size(pos2(rect.left() + space::L + 2.0, rect.top()), vec2(32.0, 32.0));
    icon::paint_mark(ui, mark, palette.rail_accent, palette.rail);
    let galley = ui.painter().layout_no_wrap(title.to_owned(), type_scale::title(), palette.rail_text);
    let at = pos2(mark.right() + space::M, mark.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.rail_text);
}

fn step(ui: &mut Ui, number: usize, entry: &RailEntry<'_>, height: f32) -> egui::Response {
    let palette = Palette::of(ui);
    // Only what can be clicked takes the focus.
    let sense = if entry.mark == RailMark::Done { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    let role = if entry.mark == RailMark::Done { Role::Button } else { Role::ListItem };
    response.widget_info(|| WidgetInfo::labeled(role, true, entry.accessible_name));
    if entry.mark == RailMark::Now {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_aria_current(AriaCurrent::Step));
    }
    let pill = rect.shrink2(vec2(space::M, 1.0));
    if entry.mark == RailMark::Now || (entry.mark == RailMark::Done && response.hovered()) {
        ui.painter().rect_filled(pill, CornerRadius::same(space::RADIUS_M), palette.rail_now);
    }
    if response.has_focus() {
        let stroke = Stroke::new(space::FOCUS_RING, palette.rail_accent);
        ui.painter().rect_stroke(pill, CornerRadius::same(space::RADIUS_M), stroke, egui::StrokeKind::Inside);
    }
    let centre = pos2(rect.left() + space::XL + space::MARK_RADIUS, rect.center().y);
    let radius = space::MARK_RADIUS;
    let number_in = |colour| {
        let galley = ui.painter().layout_no_wrap(number.to_string(), type_scale::small_strong(), colour);
        ui.painter().galley(centre - galley.size() / 2.0, galley, colour);
    };
    match entry.mark {
        RailMark::Done => {
            ui.painter().circle(centre, radius, palette.rail, Stroke::new(1.5, palette.rail_accent));
            Icon::Check.paint(ui, centre, 13.0, palette.rail_accent);
        }
        RailMark::Now => {
            ui.painter().circle_filled(centre, radius, palette.rail_accent);
            number_in(palette.rail);
        }
        RailMark::ToCome => {
            ui.painter().circle(centre, radius, palette.rail, Stroke::new(1.5, palette.rail_quiet));
            number_in(palette.rail_quiet);
        }
    }
    let (font, colour) = match entry.mark {
        RailMark::Now => (type_scale::label(), palette.rail_text),
        RailMark::Done => (type_scale::body(), palette.rail_text),
        RailMark::ToCome => (type_scale::body(), palette.rail_quiet),
    };
    let galley = ui.painter().layout_no_wrap(entry.name.to_owned(), font, colour);
    let at = pos2(centre.x + radius + space::M, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
    if entry.mark == RailMark::Done {
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    } else {
        response
    }
}
