//! A short choice: a few answers below each other in one frame, each on a line of its own with its help beside it. For
//! answers that weigh less than a question's: the kind of a file. Where there is little room, the help stands below its answer.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{
    self, CornerRadius, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::choice::paint_dot;
use super::text;
use crate::theme::{Palette, space, style, type_scale};

/// One answer.
#[derive(Clone, Copy)]
pub struct ChoiceRow<'a> {
    /// The answer; its accessible name.
    pub title: &'a str,
    /// What it means, in a line; its accessible description.
    pub words: &'a str,
}

/// Between the frame and what is in it.
const PADDING: f32 = 9.0;
/// Where the help has less room than this beside the answers, it stands below them.
const NARROWEST_HELP: f32 = 260.0;
/// How small the dots are against those of a choice card.
const DOT: f32 = 7.0;

/// The answers.
pub struct ChoiceRows<'a> {
    label: &'a str,
    rows: &'a [ChoiceRow<'a>],
    chosen: Option<usize>,
}

impl<'a> ChoiceRows<'a> {
    /// The answers to what is being chosen, which `label` tells screen readers. They work as radio buttons.
    pub fn new(label: &'a str, rows: &'a [ChoiceRow<'a>]) -> Self {
        Self { label, rows, chosen: None }
    }

    /// The one whose dot is filled, by its place.
    pub fn chosen(mut self, chosen: Option<usize>) -> Self {
        self.chosen = chosen;
        self
    }

    /// Shows the answers. Returns the place of the one that was clicked.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let Self { label, rows, chosen } = self;
        let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(label);
        ui.scope_builder(group, |ui| {
            let palette = Palette::of(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            let laid_out = Columns::of(ui, rows);
            let top = ui.next_widget_position();
            let whole = Rect::from_min_size(top, vec2(ui.available_width(), laid_out.height()));
            let radius = CornerRadius::same(space::RADIUS_L);
            ui.painter().rect_filled(whole, radius, palette.surface);
            let (mut clicked, mut focused) = (None, None);
            for (index, (row, line)) in rows.iter().zip(&laid_out.lines).enumerate() {
                let corners = corners(index, rows.len());
                let response = show_row(ui, row, line, laid_out.help, chosen == Some(index), corners);
                if index > 0 {
                    let rect = response.rect;
                    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, palette.line));
                }
                if response.has_focus() {
                    focused = Some((response.rect, corners));
                }
                if response.clicked() {
                    clicked = Some(index);
                }
            }
            // On top of what the rows paint, so that no row covers it.
            ui.painter().rect_stroke(whole, radius, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
            if let Some((rect, corners)) = focused {
                let ring = Stroke::new(space::FOCUS_RING, palette.accent);
                ui.painter().rect_stroke(rect, corners, ring, StrokeKind::Inside);
            }
            clicked
        })
        .inner
    }
}

/// A row's words, laid out.
struct Line {
    title: Arc<Galley>,
    words: Arc<Galley>,
    height: f32,
}

/// Where the help of an answer stands.
#[derive(Clone, Copy)]
enum HelpAt {
    /// On its line, from so far to the right.
    Beside(f32),
    /// Below it.
    Below,
}

/// All rows: in two columns that line up, answers and their help, or in one.
struct Columns {
    lines: Vec<Line>,
    help: HelpAt,
}

impl Columns {
    fn of(ui: &Ui, rows: &[ChoiceRow<'_>]) -> Self {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let titles: Vec<Arc<Galley>> = rows
            .iter()
            .map(|row| text::galley(ui, row.title, type_scale::label(), palette.text, None, f32::INFINITY))
            .collect();
        let widest = titles.iter().map(|title| title.size().x).fold(0.0, f32::max);
        let help_left = title_left() + widest + space::XL;
        let beside = width - help_left - space::L;
        let (help, help_width) = if beside < NARROWEST_HELP {
            (HelpAt::Below, width - title_left() - space::L)
        } else {
            (HelpAt::Beside(help_left), beside)
        };
        let help_width = help_width.max(space::NARROWEST);
        let lines = rows
            .iter()
            .zip(titles)
            .map(|(row, title)| {
                let line_height = Some(type_scale::SMALL_LINE_HEIGHT);
                let words = text::galley(
                    ui,
                    row.words,
                    type_scale::small(),
                    palette.text_quiet,
                    line_height,
                    help_width,
                );
                let both = match help {
                    HelpAt::Beside(_) => title.size().y.max(words.size().y),
                    HelpAt::Below if row.words.is_empty() => title.size().y,
                    HelpAt::Below => title.size().y + space::XXS + words.size().y,
                };
                let height = both + 2.0 * PADDING;
                Line { title, words, height }
            })
            .collect();
        Self { lines, help }
    }

    fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }
}

fn title_left() -> f32 {
    space::L + 2.0 * DOT + space::M
}

/// The corners of the frame that a row lies in.
fn corners(index: usize, of: usize) -> CornerRadius {
    let at = |there: bool| if there { space::RADIUS_L } else { 0 };
    let (first, last) = (at(index == 0), at(index + 1 == of));
    CornerRadius { nw: first, ne: first, sw: last, se: last }
}

fn show_row(
    ui: &mut Ui,
    row: &ChoiceRow<'_>,
    line: &Line,
    help: HelpAt,
    chosen: bool,
    corners: CornerRadius,
) -> Response {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), line.height), Sense::click());
    style::keep_in_view(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, row.title));
    if !row.words.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(row.words));
    }
    if chosen || response.hovered() {
        let fill = if chosen { palette.accent_fill } else { palette.surface_hover };
        ui.painter().rect_filled(rect, corners, fill);
    }
    // All on the first line, however many lines the help has.
    let middle = rect.top() + PADDING + line.title.size().y / 2.0;
    paint_dot(ui, pos2(rect.left() + space::L + DOT, middle), DOT, chosen);
    let title_at = pos2(rect.left() + title_left(), rect.top() + PADDING);
    ui.painter().galley(title_at, Arc::clone(&line.title), palette.text);
    let words_at = match help {
        HelpAt::Beside(left) => {
            let first = line.words.rows.first().map_or(0.0, |row| row.height());
            pos2(rect.left() + left, middle - first / 2.0)
        }
        HelpAt::Below => pos2(title_at.x, title_at.y + line.title.size().y + space::XXS),
    };
    ui.painter().galley(words_at, Arc::clone(&line.words), palette.text_quiet);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;

    use super::*;
    use crate::theme;

    #[test]
    fn where_there_is_little_room_the_help_stands_below_its_answer() {
        let stands_below = |width: f32| {
            let mut below = false;
            let draw = |ui: &mut Ui| {
                let words = "Opens in any editor, and anybody who gets hold of it can read what is in it.";
                let rows = [ChoiceRow { title: "Protected with a passphrase", words }];
                let columns = Columns::of(ui, &rows);
                below = matches!(columns.help, HelpAt::Below);
                // Never a column of single words.
                assert!(columns.lines.iter().all(|line| line.words.rows.len() < 4));
            };
            let mut harness = Harness::builder()
                .with_size(vec2(width, 300.0))
                .with_context_setup(theme::install)
                .build_ui(draw);
            harness.run_steps(1);
            drop(harness);
            below
        };
        assert!(stands_below(400.0));
        assert!(!stands_below(900.0));
    }
}
