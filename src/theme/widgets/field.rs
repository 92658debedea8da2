//! A field with its label, help, a problem in words, and a Paste button.

use eframe::egui::{self, Response, Stroke, TextEdit, Ui, vec2};
use zeroize::Zeroizing;

use super::guarded_box::{self, Perceived};
pub use super::typing::was_typing;
use super::{Button, field_menu, text, typed_text, typing};
use crate::theme::{Icon, Palette, Tone, space, style, type_scale};

/// A field for a line of text.
#[derive(Clone, Copy)]
pub struct TextField<'a> {
    label: &'a str,
    help: &'a str,
    problem: Option<&'a str>,
    paste: Option<(&'a str, &'a str)>,
    mono: bool,
    bears_code: bool,
    take_focus: bool,
}

/// What happened to a field in this frame.
#[expect(clippy::struct_excessive_bools, reason = "things that can each happen or not")]
#[derive(Default)]
pub struct FieldEvents {
    /// The text was changed.
    pub changed: bool,
    /// The focus left it.
    pub left: bool,
    /// Enter was pressed in it.
    pub entered: bool,
    /// Paste was clicked.
    pub paste: bool,
    /// Of a secret that is shown: it is to be masked again, because the focus left it or its time is up.
    pub hide_again: bool,
    /// What was copied or cut from a secret by keyboard: it is on the clipboard once its keeper has put it there.
    pub copied: Option<Zeroizing<String>>,
}

impl<'a> TextField<'a> {
    /// A field with that label above it, which is also its accessible name.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            help: "",
            problem: None,
            paste: None,
            mono: false,
            bears_code: false,
            take_focus: false,
        }
    }

    /// Help below the label; may be empty.
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = help;
        self
    }

    /// What is wrong with the text, in words, if something is.
    pub fn problem(mut self, problem: Option<&'a str>) -> Self {
        self.problem = problem;
        self
    }

    /// A Paste button beside it: the word on it, and its accessible name.
    pub fn paste(mut self, word: &'a str, name: &'a str) -> Self {
        self.paste = Some((word, name));
        self
    }

    /// Whether the text is a key or an address.
    pub fn mono(mut self, mono: bool) -> Self {
        self.mono = mono;
        self
    }

    /// Whether the text is an address that bears a code: what is copied of it is told in [`FieldEvents::copied`], and
    /// screen readers are told no more of it than its host.
    pub fn bears_code(mut self, bears_code: bool) -> Self {
        self.bears_code = bears_code;
        self
    }

    /// Whether the focus goes here now.
    pub fn take_focus(mut self, take_focus: bool) -> Self {
        self.take_focus = take_focus;
        self
    }

    /// The label.
    pub(super) fn label(&self) -> &'a str {
        self.label
    }

    /// Shows the field around `value`.
    pub fn show(self, ui: &mut Ui, value: &mut String) -> FieldEvents {
        let id = ui.scope_id().with(("bears-code", self.label));
        let mut copied = None;
        let (mut events, _) = self.around(ui, |ui, width, label| {
            let response = if self.bears_code {
                let (response, taken) =
                    guarded_box::show(ui, value, id, Perceived::SeenAddress, (width, RIGHT));
                copied = taken;
                forget_history(ui, id);
                response
            } else {
                edit(ui, value, width, self.mono)
            };
            let response = response.labelled_by(label.id);
            self.describe(ui, &response);
            response
        });
        events.copied = copied;
        events
    }

    /// The field's surroundings: label and help above, `input` and Paste in a row, the problem below. Also returns the
    /// id of Paste, if there is one.
    pub(super) fn around(
        &self,
        ui: &mut Ui,
        input: impl FnOnce(&mut Ui, f32, &Response) -> Response,
    ) -> (FieldEvents, Option<egui::Id>) {
        let mut events = FieldEvents::default();
        let mut id = ui.next_auto_id();
        let mut paste_id = None;
        let whole = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let label = text::field_label(ui, self.label);
            if !self.help.is_empty() {
                text::help(ui, self.help);
            }
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                let paste =
                    self.paste.map(|(word, name)| Button::secondary(word).name(name).icon(Icon::Paste));
                let beside = paste.as_ref().map_or(0.0, |paste| paste.width(ui) + space::S);
                let response = input(ui, (ui.available_width() - beside).max(space::NARROWEST), &label);
                if self.take_focus {
                    response.request_focus();
                }
                id = response.id;
                events.changed = response.changed();
                events.left = response.lost_focus();
                if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
                    events.entered = style::pressed_afresh(ui, egui::Key::Enter);
                    // egui lets go of it; where the page stays, so does whoever types.
                    response.request_focus();
                }
                if response.has_focus() {
                    typing::say(ui);
                }
                edge(ui, &response, self.problem.is_some());
                if let Some(paste) = paste {
                    let response = paste.show(ui);
                    events.paste = response.clicked();
                    paste_id = Some(response.id);
                }
            });
            if let Some(problem) = self.problem {
                text::problem(ui, problem);
            }
        });
        text::bring_new_into_view(ui, id, whole.response.rect, self.problem.is_some());
        (events, paste_id)
    }

    pub(super) fn describe(&self, ui: &Ui, response: &Response) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if let Some(problem) = self.problem {
                node.set_invalid(egui::accesskit::Invalid::True);
                node.set_description(problem);
            } else if !self.help.is_empty() {
                node.set_description(self.help);
            }
        });
    }
}

/// The edge of a field where it says something: that it has the focus, or a problem.
fn edge(ui: &Ui, response: &Response, problem: bool) {
    style::keep_in_view(ui, response);
    let palette = Palette::of(ui);
    let focused = response.has_focus();
    let stroke = match (problem, focused) {
        (true, _) => Stroke::new(if focused { 2.0 } else { 1.5 }, palette.tone(Tone::Danger).edge),
        (false, true) => Stroke::new(space::FOCUS_RING, palette.accent),
        (false, false) => return,
    };
    let radius = egui::CornerRadius::same(space::RADIUS_M);
    ui.painter().rect_stroke(response.rect, radius, stroke, egui::StrokeKind::Inside);
    if focused {
        style::focus_ring(ui, response.rect, space::RADIUS_M);
    }
}

/// The room on the right of a text, in points.
pub(super) const RIGHT: f32 = 12.0;

/// The text box itself, `width` points wide.
fn edit(ui: &mut Ui, value: &mut String, width: f32, mono: bool) -> Response {
    let font = if mono { type_scale::mono() } else { type_scale::body() };
    let margin = style::text_margin(ui, &font, RIGHT);
    let id = ui.next_auto_id().with("text");
    let before = field_menu::before(ui, id);
    let fitted = typed_text::fit(value);
    let mut response = ui.add_sized(
        vec2(width, space::CONTROL_HEIGHT),
        TextEdit::singleline(value)
            .id(id)
            .font(font)
            .margin(margin)
            .desired_width(width)
            .char_limit(typed_text::MOST),
    );
    if fitted {
        response.mark_changed();
    }
    field_menu::show(ui, &response, &before, false);
    response
}

/// A field's own undo history would keep copies of all that was typed or pasted: that of a secret gets none.
pub(super) fn forget_history(ui: &Ui, id: egui::Id) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        TextEdit::store_state(ui.ctx(), id, state);
    }
}
