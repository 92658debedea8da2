//! Words on a page: the question, titles, running text, help. Functions, not builders as the other widgets are: there is
//! nothing to set about them but the words.

use eframe::egui::accesskit::Role;
use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{self, Align, Color32, FontId, Galley, Label, Response, RichText, Ui};

use crate::plain;
use crate::texts::LabelledText;
use crate::theme::{Icon, Palette, Tone, right_to_left, type_scale};

/// Of how many lines what is set is balanced at most: in more, the last one alone does not catch the eye.
const MOST_BALANCED: usize = 4;
/// How often the width is halved to find the narrowest one: to within a hundredth of it.
const HALVINGS: usize = 6;

/// The question of a screen. Its heading node is made by whoever lays out the page, so that it can take the focus.
pub fn question(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text;
    let font = type_scale::display();
    // Painted, not a label: the words shall not be in the tree twice.
    let width = ui.available_width();
    let galley = balanced(width, |width| galley(ui, words, font.clone(), colour, None, width));
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
    response
}

/// What a question is about, below it, in lines of about the same length.
pub fn lead_of_question(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text_quiet;
    let line_height = Some(type_scale::BODY_LINE_HEIGHT);
    let width = ui.available_width();
    let galley = balanced(width, |width| galley(ui, words, type_scale::body(), colour, line_height, width));
    let response = ui.add(Label::new(galley));
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, ui.is_enabled(), words));
    response
}

/// Makes a response a heading of that order, from 1.
pub fn as_heading(ui: &Ui, response: &Response, words: &str, level: usize) {
    // Also gives the node its place: what is only painted would have none.
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Heading, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
}

/// The title of a group.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    heading(ui, words, type_scale::title(), 2)
}

fn heading(ui: &mut Ui, words: &str, font: FontId, level: usize) -> Response {
    let colour = Palette::of(ui).text;
    let response = label(ui, words, font, colour, None);
    as_heading(ui, &response, words, level);
    response
}

/// Running text.
pub fn body(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text;
    run(ui, words, type_scale::body(), type_scale::BODY_LINE_HEIGHT, colour)
}

/// Running text of second rank: what a question is about.
pub fn lead(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text_quiet;
    run(ui, words, type_scale::body(), type_scale::BODY_LINE_HEIGHT, colour)
}

/// Help beside a control.
pub fn help(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text_quiet;
    run(ui, words, type_scale::small(), type_scale::SMALL_LINE_HEIGHT, colour)
}

/// Small text in a colour of its own: the words of a problem, of a remedy.
pub fn small(ui: &mut Ui, words: &str, colour: Color32) -> Response {
    run(ui, words, type_scale::small(), type_scale::SMALL_LINE_HEIGHT, colour)
}

/// Small text in a tone, with its sign before it: of a warning, or of something to know.
pub fn marked(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let colours = Palette::of(ui).tone(tone);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
        let sign = if tone == Tone::Info { Icon::Info } else { Icon::Warning };
        sign.paint(ui, rect.center(), 14.0, colours.edge);
        small(ui, words, colours.text)
    })
    .inner
}

/// A problem in words, with its sign, below what it is about.
pub fn problem(ui: &mut Ui, words: &str) {
    let response = marked(ui, Tone::Danger, words);
    announce(ui, &response, words);
}

/// Small text that is to be read all the same: in banners.
pub fn note(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text;
    small(ui, words, colour)
}

/// A label with weight, in a colour of its own.
pub fn strong(ui: &mut Ui, words: &str, colour: Color32) -> Response {
    label(ui, words, type_scale::label(), colour, None)
}

/// The label of a field.
pub fn field_label(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text;
    strong(ui, words, colour)
}

/// A value to read and to select: a key, a code, an address.
pub fn mono(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).text;
    ui.add(Label::new(RichText::new(words).font(type_scale::mono()).color(colour)).wrap().selectable(true))
}

fn run(ui: &mut Ui, words: &str, font: FontId, line_height: f32, colour: Color32) -> Response {
    label(ui, words, font, colour, Some(line_height))
}

/// Words that wrap. What reads from right to left is drawn so; a screen reader is told it as it is read.
fn label(ui: &mut Ui, words: &str, font: FontId, colour: Color32, line_height: Option<f32>) -> Response {
    if words.chars().any(plain::reads_right_to_left) {
        let galley = galley(ui, words, font, colour, line_height, ui.available_width());
        let response = ui.add(Label::new(galley));
        response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, ui.is_enabled(), words));
        return response;
    }
    let label = Label::new(RichText::new(words).font(font).color(colour).line_height(line_height)).wrap();
    ui.add(if line_height.is_some() { label.halign(Align::LEFT) } else { label })
}

/// Words to be painted in a place that a widget has for them: laid out in `width`, in the order in which they are seen.
pub fn galley(
    ui: &Ui,
    words: &str,
    font: FontId,
    colour: Color32,
    line_height: Option<f32>,
    width: f32,
) -> Arc<Galley> {
    right_to_left::lay(ui, words, TextFormat { line_height, ..TextFormat::simple(font, colour) }, width)
}

/// What `lay` lays out in a width, in lines of about the same length, as many as it takes in `width`: no word stands alone in the last
/// one.
fn balanced(width: f32, lay: impl Fn(f32) -> Arc<Galley>) -> Arc<Galley> {
    let whole = lay(width);
    let lines = whole.rows.len();
    if !(2..=MOST_BALANCED).contains(&lines) {
        return whole;
    }
    let (mut too_narrow, mut wide) = (width / 2.0, width);
    for _ in 0..HALVINGS {
        let between = f32::midpoint(too_narrow, wide);
        if lay(between).rows.len() > lines {
            too_narrow = between;
        } else {
            wide = between;
        }
    }
    lay(wide)
}

/// Running text with labels of somebody else's page in it, which are set apart: with weight, on a ground of their own.
pub fn labelled(ui: &mut Ui, words: &LabelledText, is_large: bool) -> Response {
    let galley = labelled_galley(ui, words, is_large, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, ui.is_enabled(), words.plain()));
    ui.painter().galley(rect.min, galley, Palette::of(ui).text);
    response
}

/// The same, laid out in `width`.
pub fn labelled_galley(ui: &Ui, words: &LabelledText, is_large: bool, width: f32) -> Arc<Galley> {
    let palette = Palette::of(ui);
    let (font, strong, line_height) = if is_large {
        (type_scale::large(), type_scale::large_strong(), type_scale::LARGE_LINE_HEIGHT)
    } else {
        (type_scale::body(), type_scale::body_strong(), type_scale::BODY_LINE_HEIGHT)
    };
    let plain = words.plain();
    // What reads from right to left is put into the order in which it is seen as a whole.
    if plain.chars().any(plain::reads_right_to_left) {
        return galley(ui, &plain, font, palette.text, Some(line_height), width);
    }
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for (piece, is_label) in words.pieces() {
        let font = if is_label { strong.clone() } else { font.clone() };
        let background = if is_label { palette.sunken } else { Color32::TRANSPARENT };
        let format = TextFormat {
            line_height: Some(line_height),
            background,
            valign: Align::Center,
            expand_bg: 1.0,
            ..TextFormat::simple(font, palette.text)
        };
        job.append(piece, 0.0, format);
    }
    ui.painter().layout_job(job)
}

/// How wide `words` would be on one line.
pub fn width(ui: &Ui, words: &str, font: FontId) -> f32 {
    galley(ui, words, font, Color32::PLACEHOLDER, None, f32::INFINITY).size().x
}

/// Whether what `id` stands for was not there in the last frame and is now. `there` says whether it is.
pub fn is_new(ui: &Ui, id: egui::Id, there: bool) -> bool {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| {
        let key = id.with("last-there-in-pass");
        let was_there = data.get_temp::<u64>(key).is_some_and(|last| last + 1 >= pass);
        if there {
            data.insert_temp(key, pass);
        }
        there && !was_there
    })
}

/// Scrolls to what appeared since the last frame, the topmost if several did. `there` says whether it is there now.
pub fn bring_new_into_view(ui: &Ui, id: egui::Id, rect: egui::Rect, there: bool) {
    let scrolled_key = egui::Id::unique("brought-into-view-in-pass");
    let pass = ui.ctx().cumulative_pass_nr();
    let done = ui.data(|data| data.get_temp::<u64>(scrolled_key)) == Some(pass);
    if is_new(ui, id, there) && !done {
        ui.data_mut(|data| data.insert_temp(scrolled_key, pass));
        ui.scroll_to_rect(rect, None);
    }
}

/// The same for what comes along with something above it, such as what can be done below what is wrong: both are seen.
pub fn bring_along_into_view(ui: &Ui, id: egui::Id, rect: egui::Rect, there: bool) {
    if is_new(ui, id, there) {
        ui.scroll_to_rect(rect, None);
    }
}

/// Has a screen reader read out what a widget says when it comes or changes; it breaks in only where it is `urgent`.
pub fn live(ui: &Ui, response: &Response, urgent: bool) {
    use egui::accesskit::Live;
    let how = if urgent { Live::Assertive } else { Live::Polite };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(how));
}

/// Marks what a widget says as a message that a screen reader should read out at once.
pub fn announce(ui: &Ui, response: &Response, words: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Alert);
        node.set_live(egui::accesskit::Live::Polite);
        node.set_label(words);
    });
}
