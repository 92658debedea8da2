//! A drawing of somebody else's page: its parts in outline, those it is about in a ring. Painted, so that it is sharp at
//! every scale, and told to screen readers as one picture. Nothing in it can be pressed.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Color32, CornerRadius, FontId, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::text;
use crate::texts::{PageDrawing, PagePart, PartKind, PartMark};
use crate::theme::{Palette, space, type_scale};

/// A drawing gets no wider than this.
const WIDEST: f32 = 480.0;
/// The strip above a page, as a browser has it.
const STRIP: f32 = 14.0;
/// Between the sides of a sheet and what is in it; half of a number stands there.
const INSET: f32 = 16.0;
/// The same above and below.
const ABOVE: f32 = 12.0;
/// Between two parts, each of which may have a ring around it.
const GAP: f32 = 11.0;
/// Between a part and the ring around it.
const AROUND: f32 = 4.0;
/// Height of a button, a row and a field.
const CONTROL: f32 = 24.0;
/// Side of a box to tick; twice the radius of a dot.
const BOX: f32 = 13.0;
/// How thick what stands for words is.
const BAR: f32 = 5.0;
/// Width of the menu at the side.
const MENU: f32 = 132.0;
/// Radius of the number on a ring.
const NUMBER: f32 = 9.0;
/// How much wider a ring with a number is, so that it stands beside words and not on them.
const BESIDE: f32 = 9.0;

/// A drawing of a page.
pub struct Drawing<'a> {
    drawing: &'a PageDrawing,
    said: &'a str,
}

impl<'a> Drawing<'a> {
    /// The drawing, and what it shows in words, for screen readers.
    pub fn new(drawing: &'a PageDrawing, said: &'a str) -> Self {
        Self { drawing, said }
    }

    /// Shows the drawing, as wide as there is room for it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { drawing, said } = self;
        let width = ui.available_width().min(WIDEST);
        let mut pen = Pen::new(ui, drawing.uses());
        let mut bottom = 0.0;
        for (index, sheet) in drawing.sheets.iter().enumerate() {
            if index > 0 {
                bottom = pen.leads_on(width / 2.0, bottom);
            }
            bottom = pen.sheet(sheet, Rect::from_min_size(pos2(0.0, bottom), vec2(width, 0.0)), index == 0);
        }
        let shapes = pen.shapes;
        let (rect, response) = ui.allocate_exact_size(vec2(width, bottom), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), said));
        if ui.is_rect_visible(rect) {
            for mut shape in shapes {
                shape.translate(rect.min.to_vec2());
                ui.painter().add(shape);
            }
        }
        response
    }
}

/// Draws from the top to the bottom, with the origin at the drawing's corner.
struct Pen<'a> {
    ui: &'a Ui,
    palette: &'static Palette,
    shapes: Vec<Shape>,
    /// Rings have numbers where there are several.
    is_numbered: bool,
    number: usize,
}

impl<'a> Pen<'a> {
    fn new(ui: &'a Ui, uses: usize) -> Self {
        Self { ui, palette: Palette::of(ui), shapes: Vec::new(), is_numbered: uses > 1, number: 0 }
    }

    /// An arrow from one sheet to the next; returns where that begins.
    fn leads_on(&mut self, centre: f32, top: f32) -> f32 {
        let at = |x: f32, y: f32| pos2(centre + x, top + y);
        let stroke = Stroke::new(1.5, self.palette.edge);
        self.shapes.push(Shape::line(vec![at(-5.0, 6.0), at(0.0, 11.0), at(5.0, 6.0)], stroke));
        top + 16.0
    }

    /// A sheet of the width of `at`, from its top down; returns where it ends.
    fn sheet(&mut self, parts: &[PagePart], at: Rect, is_page: bool) -> f32 {
        let ground = self.shapes.len();
        self.shapes.push(Shape::Noop);
        let top = if is_page { at.top() + STRIP } else { at.top() };
        let (menu, body): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.kind == PartKind::Menu);
        let mut column = Rect::from_x_y_ranges(at.x_range().shrink(INSET), top + ABOVE..=top + ABOVE);
        let mut bottom = top;
        if !menu.is_empty() {
            let side = column.with_max_x(column.left() + MENU);
            bottom = self.column(&menu, side);
            column.min.x = side.right() + INSET;
        }
        bottom = bottom.max(self.column(&body, column)) + ABOVE - GAP;
        let sheet = at.with_max_y(bottom);
        let mut under =
            vec![Shape::rect_filled(sheet, CornerRadius::same(space::RADIUS_M), self.palette.surface)];
        if is_page {
            let round = CornerRadius { nw: space::RADIUS_M, ne: space::RADIUS_M, sw: 0, se: 0 };
            under.push(Shape::rect_filled(sheet.with_max_y(top), round, self.palette.sunken));
            for place in 0_u8..3 {
                let centre = pos2(sheet.left() + 12.0 + 9.0 * f32::from(place), at.top() + STRIP / 2.0);
                under.push(Shape::circle_filled(centre, 2.5, self.palette.line));
            }
        }
        if !menu.is_empty() {
            let line = Stroke::new(1.0, self.palette.line);
            let x = sheet.left() + INSET + MENU + INSET / 2.0;
            under.push(Shape::line_segment([pos2(x, top), pos2(x, bottom)], line));
        }
        let edge = Stroke::new(1.0, self.palette.edge);
        under.push(Shape::rect_stroke(sheet, CornerRadius::same(space::RADIUS_M), edge, StrokeKind::Inside));
        if let Some(shape) = self.shapes.get_mut(ground) {
            *shape = Shape::Vec(under);
        }
        bottom
    }

    /// Parts below each other; returns where the next would begin.
    fn column(&mut self, parts: &[&PagePart], mut at: Rect) -> f32 {
        let mut beside = at.left();
        for (index, part) in parts.iter().enumerate() {
            let is_side = |part: Option<&&PagePart>| {
                part.is_some_and(|part| matches!(part.kind, PartKind::Side { .. }))
            };
            let rect = self.part(part, at.with_min_x(if is_side(Some(part)) { beside } else { at.left() }));
            self.mark(part, rect);
            // The sides of a switch stand beside each other.
            if is_side(Some(part)) && is_side(parts.get(index + 1)) {
                beside = rect.right();
            } else {
                beside = at.left();
                at.min.y = rect.bottom() + GAP;
                at.max.y = at.min.y;
            }
        }
        at.top()
    }

    /// A part at the top of `at`; returns where it stands.
    fn part(&mut self, part: &PagePart, at: Rect) -> Rect {
        match part.kind {
            PartKind::Menu | PartKind::Text => self.words(part, at, type_scale::small()),
            PartKind::Title => self.words(part, at, type_scale::title()),
            PartKind::Section => self.words(part, at, type_scale::label()),
            PartKind::Button => self.button(part, at.left(), at.top(), false),
            PartKind::Field => self.field(part, at),
            PartKind::Choice { chosen } => self.answer(part, at, true, chosen),
            PartKind::Tick { ticked } => self.answer(part, at, false, ticked),
            PartKind::Side { on } => self.button(part, at.left(), at.top(), on),
            PartKind::Row => self.row(part, at),
            PartKind::Entry => self.entry(part, at),
        }
    }

    fn colour(&self, part: &PagePart) -> Color32 {
        let is_place = matches!(part.kind, PartKind::Title | PartKind::Section);
        if is_place || part.mark != PartMark::None { self.palette.text } else { self.palette.text_quiet }
    }

    /// What stands for words that are left out.
    fn bar(&mut self, left: f32, centre: f32, width: f32) -> Rect {
        let rect = Rect::from_min_size(pos2(left, centre - BAR / 2.0), vec2(width, BAR));
        self.shapes.push(Shape::rect_filled(rect, BAR / 2.0, self.palette.line));
        rect
    }

    fn words(&mut self, part: &PagePart, at: Rect, font: FontId) -> Rect {
        if part.label.is_empty() {
            let share = if part.kind == PartKind::Text { 0.8 } else { 0.5 };
            let bar = self.bar(at.left(), at.top() + 8.0, at.width() * share);
            return bar.expand2(vec2(0.0, 8.0 - BAR / 2.0));
        }
        self.label(part, at.min, font, at.width())
    }

    fn label(&mut self, part: &PagePart, at: Pos2, font: FontId, width: f32) -> Rect {
        let colour = self.colour(part);
        let galley = text::galley(self.ui, &part.label, font, colour, None, width);
        let rect = Rect::from_min_size(at, galley.size());
        self.shapes.push(Shape::galley(at, galley, colour));
        rect
    }

    /// A button with its word, or one side of a switch.
    fn button(&mut self, part: &PagePart, left: f32, top: f32, is_on: bool) -> Rect {
        let colour = self.colour(part);
        let galley =
            text::galley(self.ui, &part.label, type_scale::small_strong(), colour, None, f32::INFINITY);
        let rect = Rect::from_min_size(pos2(left, top), vec2(galley.size().x + 20.0, CONTROL));
        let fill = if is_on { self.palette.accent_fill } else { self.palette.surface };
        let edge = Stroke::new(1.0, self.palette.edge);
        self.shapes.push(Shape::rect_filled(rect, CornerRadius::same(space::RADIUS_S), fill));
        self.shapes.push(Shape::rect_stroke(
            rect,
            CornerRadius::same(space::RADIUS_S),
            edge,
            StrokeKind::Inside,
        ));
        self.shapes.push(Shape::galley(rect.center() - galley.size() / 2.0, galley, colour));
        rect
    }

    fn field(&mut self, part: &PagePart, at: Rect) -> Rect {
        let mut top = at.top();
        if !part.label.is_empty() {
            top = self.label(part, at.min, type_scale::small(), at.width()).bottom() + 3.0;
        }
        let field = Rect::from_min_size(pos2(at.left(), top), vec2(at.width().min(260.0), CONTROL));
        let edge = Stroke::new(1.0, self.palette.edge);
        self.shapes.push(Shape::rect_stroke(
            field,
            CornerRadius::same(space::RADIUS_S),
            edge,
            StrokeKind::Inside,
        ));
        self.bar(field.left() + 10.0, field.center().y, field.width() * 0.5);
        field.with_min_y(at.top())
    }

    /// One answer of several, or a box, with what it says.
    fn answer(&mut self, part: &PagePart, at: Rect, is_round: bool, is_on: bool) -> Rect {
        let left = at.left() + BOX + 8.0;
        let words = if part.label.is_empty() {
            self.bar(left, at.top() + 8.0, 90.0).expand2(vec2(0.0, 8.0 - BAR / 2.0))
        } else {
            self.label(part, pos2(left, at.top()), type_scale::small(), (at.right() - left).max(1.0))
        };
        let sign = Rect::from_center_size(pos2(at.left() + BOX / 2.0, at.top() + 8.0), vec2(BOX, BOX));
        let (edge, ink) = (Stroke::new(1.2, self.palette.edge), self.palette.text);
        if is_round {
            self.shapes.push(Shape::circle_stroke(sign.center(), BOX / 2.0 - 0.6, edge));
            if is_on {
                self.shapes.push(Shape::circle_filled(sign.center(), 3.5, ink));
            }
        } else {
            self.shapes.push(Shape::rect_stroke(sign, 2.0, edge, StrokeKind::Inside));
            if is_on {
                let point = |x: f32, y: f32| sign.center() + vec2(x, y);
                let check = vec![point(-3.5, 0.2), point(-1.0, 2.8), point(3.6, -2.6)];
                self.shapes.push(Shape::line(check, Stroke::new(1.6, ink)));
            }
        }
        words.union(sign)
    }

    /// A row of a table; what counts is the button at its end.
    fn row(&mut self, part: &PagePart, at: Rect) -> Rect {
        let line = Stroke::new(1.0, self.palette.line);
        self.shapes.push(Shape::line_segment([at.left_top(), at.right_top()], line));
        let top = at.top() + AROUND + 4.0;
        let centre = top + CONTROL / 2.0;
        self.bar(at.left(), centre, at.width() * 0.22);
        if part.label.is_empty() {
            return self.bar(at.left() + at.width() * 0.3, centre, at.width() * 0.4);
        }
        self.bar(at.left() + at.width() * 0.3, centre, at.width() * 0.24);
        let width = text::width(self.ui, &part.label, type_scale::small_strong()) + 20.0;
        self.button(part, at.right() - width, top, false)
    }

    /// An entry of what the button at the end of a row opens.
    fn entry(&mut self, part: &PagePart, at: Rect) -> Rect {
        if part.label.is_empty() {
            let bar = self.bar(at.right() - 90.0, at.top() + 8.0, 90.0);
            return bar.expand2(vec2(0.0, 8.0 - BAR / 2.0));
        }
        let width = text::width(self.ui, &part.label, type_scale::small()) + BESIDE;
        self.label(part, pos2((at.right() - width).max(at.left()), at.top()), type_scale::small(), at.width())
    }

    /// The ring around a part that is marked, with its number; a broken one around what stays as it is.
    fn mark(&mut self, part: &PagePart, rect: Rect) {
        let mut ring = rect.expand(AROUND);
        let has_edge =
            matches!(part.kind, PartKind::Button | PartKind::Row | PartKind::Field | PartKind::Side { .. });
        if self.is_numbered && part.mark == PartMark::Use && !has_edge {
            ring.max.x += BESIDE;
        }
        let stroke = Stroke::new(space::FOCUS_RING, self.palette.accent);
        match part.mark {
            PartMark::None => {}
            PartMark::Leave => {
                let [a, b, c, d] =
                    [ring.left_top(), ring.right_top(), ring.right_bottom(), ring.left_bottom()];
                let stroke = Stroke::new(1.5, self.palette.edge);
                self.shapes.extend(Shape::dashed_line(&[a, b, c, d, a], stroke, 5.0, 4.0));
            }
            PartMark::Use => {
                self.shapes.push(Shape::rect_stroke(
                    ring,
                    CornerRadius::same(space::RADIUS_M),
                    stroke,
                    StrokeKind::Inside,
                ));
                self.number += 1;
                if self.is_numbered {
                    let centre = pos2(ring.right(), ring.center().y);
                    let ink = self.palette.on_accent;
                    let (number, font) = (self.number.to_string(), type_scale::small_strong());
                    let galley = text::galley(self.ui, &number, font, ink, None, f32::INFINITY);
                    self.shapes.push(Shape::circle_filled(centre, NUMBER, self.palette.accent));
                    self.shapes.push(Shape::galley(centre - galley.size() / 2.0, galley, ink));
                }
            }
        }
    }
}
