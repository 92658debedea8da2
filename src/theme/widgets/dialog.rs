//! A dialog: one question in front of the page, which waits behind it. Nothing on the page can be reached until it is
//! answered; Escape is the safe answer, a click beside it is none.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    self, CornerRadius, Id, Key, Modal, Pos2, Rect, ScrollArea, Sense, Shadow, Stroke, Ui, UiBuilder, vec2,
};

use super::button::{Button, Rank};
use super::text;
use crate::theme::{Icon, Palette, Scheme, Tone, modality, space, style, type_scale};

/// How wide a dialog is where there is room, in points.
const WIDTH: f32 = 460.0;
/// How much of the frame's right margin is the scroll bar's, which would else touch the words.
const SCROLL_BAR: i8 = 12;
/// How far it stays from the window's edges.
const DISTANCE: f32 = space::XL;

/// A question.
pub struct Dialog<'a> {
    id: &'a str,
    title: &'a str,
    words: &'a str,
    tone: Tone,
    answers: &'a [DialogButton<'a>],
}

/// An answer. They stand in this order, so what leads on comes last.
pub struct DialogButton<'a> {
    word: &'a str,
    rank: Rank,
    safe: bool,
    busy: bool,
}

impl<'a> DialogButton<'a> {
    /// An answer of that rank.
    pub fn ranked(word: &'a str, rank: Rank) -> Self {
        Self { word, rank, safe: false, busy: false }
    }

    /// The answer that changes nothing: what Escape says, and where the focus is at first.
    pub fn safe(mut self) -> Self {
        self.safe = true;
        self
    }

    /// What it does is under way.
    pub fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }

    fn button(&self) -> Button<'a> {
        Button::ranked(self.word, self.rank).busy(self.busy)
    }
}

impl<'a> Dialog<'a> {
    /// A question with its answers. `id` tells it from other dialogs; `title` is the question in short, and its
    /// accessible name; `tone` is Info for something to fill in or to choose, Warning and Danger for what a screen
    /// reader shall break in with.
    pub fn new(id: &'a str, tone: Tone, title: &'a str, answers: &'a [DialogButton<'a>]) -> Self {
        Self { id, title, words: "", tone, answers }
    }

    /// What the answers mean; its accessible description.
    pub fn words(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    /// Shows the dialog over everything else. `content` draws between the words and the answers; a field there may take
    /// the focus in its first frame. Returns the place of the answer that was given; Escape gives the safe one.
    pub fn show(self, ui: &Ui, content: impl FnOnce(&mut Ui)) -> Option<usize> {
        let palette = Palette::of(ui);
        let id = Id::unique(("dialog", self.id));
        let room = ui.ctx().content_rect().shrink(DISTANCE);
        let modal = Modal::new(id)
            .backdrop_color(palette.veil)
            .frame(frame(ui))
            // Nothing moves by itself; and the dialog in the tree is the one below, with its name.
            .area(Modal::default_area(id).fade_in(false).role(Role::GenericContainer));
        let shown = modal.show(ui.ctx(), |ui| {
            let role = match self.tone {
                Tone::Warning | Tone::Danger => Role::AlertDialog,
                Tone::Info | Tone::Success => Role::Dialog,
            };
            let whole = UiBuilder::new().accessibility_role(role).accessibility_label(self.title);
            ui.scope_builder(whole, |ui| {
                let node = ui.unique_id();
                ui.ctx().accesskit_node_builder(node, |node| {
                    node.set_modal();
                    node.set_description(self.words);
                });
                let opened = modality::open(ui.ctx(), node);
                let pressed = inside(ui, &self, room, opened.first, content);
                pressed
                    .or_else(|| self.answers.iter().position(|button| button.safe).filter(|_| opened.escaped))
            })
            .inner
        });
        centre_anew(ui, id, shown.response.rect.height());
        shown.inner
    }
}

/// A dialog is centred by its size of the frame before: when that changes, one more frame is due.
fn centre_anew(ui: &Ui, id: Id, height: f32) {
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<f32>(id);
        data.insert_temp(id, height);
        before
    });
    if before.is_none_or(|before| (before - height).abs() > 0.5) {
        ui.ctx().request_repaint();
    }
}

/// A card with a shadow; where page and card are the same black, an edge.
fn frame(ui: &Ui) -> egui::Frame {
    let palette = Palette::of(ui);
    let high_contrast = Scheme::of(ui.ctx()) == Scheme::HighContrast;
    let edge = if high_contrast { Stroke::new(2.0, palette.edge) } else { Stroke::new(1.0, palette.line) };
    egui::Frame::new()
        .fill(palette.surface)
        .stroke(edge)
        .corner_radius(CornerRadius::same(space::RADIUS_L))
        .inner_margin(egui::Margin { right: 24 - SCROLL_BAR, ..style::margin(space::XL) })
        .shadow(if high_contrast { Shadow::NONE } else { style::SHADOW })
}

/// Title, words and content, which scroll, and the answers, which stay. Returns the one that was pressed.
fn inside(
    ui: &mut Ui,
    dialog: &Dialog<'_>,
    room: Rect,
    opening: bool,
    content: impl FnOnce(&mut Ui),
) -> Option<usize> {
    let width = (room.width() - 2.0 * space::XL).min(WIDTH);
    ui.set_width(width + f32::from(SCROLL_BAR));
    ui.spacing_mut().item_spacing.y = 0.0;
    let before = ui.memory(egui::Memory::focused);
    let top = ui.next_widget_position();
    title(ui, dialog, width);
    ui.add_space(space::S);

    let answers = Answers::of(ui, dialog.answers, width);
    let used = ui.next_widget_position().y - top.y;
    let left = room.height() - 2.0 * space::XL - used - space::XL - answers.height();
    let by = style::paged_by(ui, left);
    ScrollArea::vertical()
        .max_height(left.max(space::CONTROL_HEIGHT))
        .min_scrolled_height(0.0)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.set_width(width);
            if by != 0.0 {
                ui.scroll_with_delta(vec2(0.0, by));
            }
            if !dialog.words.is_empty() {
                text::body(ui, dialog.words);
            }
            content(ui);
        });
    ui.add_space(space::XL);
    let (pressed, ids) = answers.show(ui, Id::unique(("answers", dialog.id)));
    keep_focus(ui, opening, before, &ids, dialog.answers);
    pressed
}

fn title(ui: &mut Ui, dialog: &Dialog<'_>, width: f32) {
    let palette = Palette::of(ui);
    let icon = match dialog.tone {
        Tone::Info => None,
        Tone::Success => Some(Icon::Check),
        Tone::Warning | Tone::Danger => Some(Icon::Warning),
    };
    let indent = if icon.is_some() { 20.0 + space::S } else { 0.0 };
    let (font, text_width) = (type_scale::dialog_title(), (width - indent).max(1.0));
    let galley = text::galley(ui, dialog.title, font, palette.text, None, text_width);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    text::as_heading(ui, &response, dialog.title, 1);
    let first_line = galley.rows.first().map_or(galley.size().y, |row| row.height());
    if let Some(icon) = icon {
        let centre = rect.left_top() + vec2(10.0, first_line / 2.0);
        icon.paint(ui, centre, 20.0, palette.tone(dialog.tone).edge);
    }
    ui.painter().galley(rect.left_top() + vec2(indent, 0.0), galley, palette.text);
}

/// The answers, laid out: on the right of one line, or below each other where they do not fit on one.
struct Answers<'a> {
    buttons: Vec<Button<'a>>,
    widths: Vec<f32>,
    width: f32,
    stacked: bool,
}

impl<'a> Answers<'a> {
    fn of(ui: &Ui, answers: &[DialogButton<'a>], width: f32) -> Self {
        let buttons: Vec<Button<'a>> = answers.iter().map(DialogButton::button).collect();
        let widths: Vec<f32> = buttons.iter().map(|button| button.width(ui)).collect();
        let line = widths.iter().map(|width| width + space::S).sum::<f32>() - space::S;
        Self { buttons, widths, width, stacked: line > width }
    }

    fn height(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a handful of answers")]
        let lines = if self.stacked { self.buttons.len() as f32 } else { 1.0 };
        lines * (space::CONTROL_HEIGHT + space::S) - space::S
    }

    /// Shows them in their order, which is the order of Tab. Returns the one that was pressed, and their ids.
    fn show(self, ui: &mut Ui, id: Id) -> (Option<usize>, Vec<Id>) {
        let (rect, _) = ui.allocate_exact_size(vec2(self.width, self.height()), Sense::hover());
        let mut left =
            rect.right() - self.widths.iter().map(|width| width + space::S).sum::<f32>() + space::S;
        let mut top = rect.top();
        let mut pressed = None;
        let mut ids = Vec::new();
        for (index, (button, width)) in self.buttons.into_iter().zip(self.widths).enumerate() {
            let at = if self.stacked { Pos2::new(rect.right() - width, top) } else { Pos2::new(left, top) };
            let at = Rect::from_min_size(at, vec2(width, space::CONTROL_HEIGHT));
            // By its word: an answer that comes later takes neither the focus nor a click of another.
            let own = UiBuilder::new().max_rect(at).scope_id(id.with(button.word()));
            let response = ui.scope_builder(own, |ui| button.show(ui)).inner;
            if response.clicked() {
                pressed = Some(index);
            }
            ids.push(response.id);
            if self.stacked {
                top += space::CONTROL_HEIGHT + space::S;
            } else {
                left += width + space::S;
            }
        }
        (pressed, ids)
    }
}

/// Puts the focus on the safe answer when the dialog opens, unless something in it took it, and whenever it fell out.
fn keep_focus(ui: &Ui, opening: bool, before: Option<Id>, ids: &[Id], buttons: &[DialogButton<'_>]) {
    let focused = ui.memory(egui::Memory::focused);
    let taken_inside = focused.is_some() && focused != before;
    // On its way from the last widget to the first it is nowhere for one frame.
    let on_its_way = ui.input(|input| input.key_pressed(Key::Tab));
    let fell_out = focused.is_none() && !on_its_way;
    if (opening && !taken_inside) || (!opening && fell_out) {
        let safe = buttons.iter().position(|button| button.safe).unwrap_or_default();
        if let Some(id) = ids.get(safe) {
            ui.memory_mut(|memory| memory.request_focus(*id));
        }
    }
    if focused.is_none() {
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
#[path = "tests/dialog.rs"]
mod tests;
