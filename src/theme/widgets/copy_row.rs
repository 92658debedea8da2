//! A value to hand over: the connector's own name for it, the value (masked where it is secret), Copy.

use eframe::egui::{self, CornerRadius, Response, Stroke, Ui, vec2};

use super::secret_field::ShowWords;
use super::{Button, text};
use crate::theme::{Icon, Palette, Tone, space, type_scale};

/// A value to hand over.
#[derive(Clone, Copy)]
pub struct CopyRow<'a> {
    label: &'a str,
    shown: &'a str,
    copy: (&'a str, &'a str),
    copied: Option<&'a str>,
    copied_before: bool,
    note: Option<&'a str>,
    reveal: Option<Reveal<'a>>,
}

/// What an eye on a row says and shows.
#[derive(Clone, Copy)]
pub struct Reveal<'a> {
    /// Whether what the row shows is the value itself, not what stands for it.
    pub shown: bool,
    /// What is said on the eye.
    pub words: ShowWords<'a>,
}

/// What happened to a row in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CopyRowEvents {
    /// Copy was pressed.
    pub copy: bool,
    /// The eye was pressed: what is masked shall be shown, or the other way round.
    pub toggle: bool,
    /// What is shown is to be masked: the focus left the row, or its time is up.
    pub hide_again: bool,
}

impl<'a> CopyRow<'a> {
    /// A row under the product's own label ("Secret Key"), with what can be seen of the value, and "Copy" with its
    /// accessible name ("Copy Secret Key").
    pub fn new(label: &'a str, shown: &'a str, copy: (&'a str, &'a str)) -> Self {
        Self { label, shown, copy, copied: None, copied_before: false, note: None, reveal: None }
    }

    /// "Copied", if it was.
    pub fn copied(mut self, copied: Option<&'a str>) -> Self {
        self.copied = copied;
        self
    }

    /// What `copied` says is of an earlier copy: something else is on the clipboard, or nothing. It is quiet, and not announced.
    pub fn before(mut self, before: bool) -> Self {
        self.copied_before = before;
        self
    }

    /// Beside the label: "Cleared from the clipboard in 42 s". It comes and goes without moving anything. Who changes it
    /// asks for the frames to do so.
    pub fn note(mut self, note: Option<&'a str>) -> Self {
        self.note = note;
        self
    }

    /// With an eye that shows and masks the value.
    pub fn reveal(mut self, reveal: Reveal<'a>) -> Self {
        self.reveal = Some(reveal);
        self
    }

    /// Shows the row.
    pub fn show(self, ui: &mut Ui) -> CopyRowEvents {
        let palette = Palette::of(ui);
        let mut events = CopyRowEvents::default();
        let id = ui.scope_id().with(("copy-row", self.label));
        egui::Frame::new()
            .fill(palette.surface)
            .stroke(Stroke::new(1.0, palette.line))
            .corner_radius(CornerRadius::same(space::RADIUS_L))
            .inner_margin(egui::Margin { left: 16, right: 12, top: 12, bottom: 12 })
            .show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    let (word, name) = self.copy;
                    let button = Button::secondary(word).name(name).icon(Icon::Copy);
                    // Masked in the very frame in which its time is up: the caller hears of it only then.
                    let may = self
                        .reveal
                        .is_none_or(|reveal| !reveal.shown || super::reveal::may_show(ui, id, reveal.shown));
                    let is_seen = self.reveal.is_some_and(|reveal| reveal.shown && may);
                    if is_seen {
                        super::reveal::say_seen(ui);
                    }
                    let is_heard = is_seen && super::reveal::is_heard(ui, id);
                    // Who hears nothing has no use for a button that reads out.
                    let may_hear = is_seen && super::reveal::is_listened_to(ui);
                    let icons = if may_hear { 2.0 } else { 1.0 };
                    let icon_width =
                        if self.reveal.is_some() { icons * (space::CONTROL_HEIGHT + space::S) } else { 0.0 };
                    let without_note = button.width(ui) + icon_width + space::S;
                    // Where the row is narrow, the value keeps its room and the check says it alone.
                    let value_width = text::width(ui, self.shown, type_scale::mono());
                    let room = ui.available_width() - without_note - value_width - space::S;
                    let in_words = self.copied.is_some_and(|note| copied_width(ui, note) <= room);
                    let note_width = match self.copied {
                        Some(note) if in_words => copied_width(ui, note) + space::S,
                        Some(_) => CHECK + space::S,
                        None => 0.0,
                    };
                    let beside = without_note + note_width;
                    let width = (ui.available_width() - beside).max(space::NARROWEST);
                    ui.allocate_ui(vec2(width, 0.0), |ui| {
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            ui.spacing_mut().item_spacing.y = 4.0;
                            ui.horizontal_top(|ui| {
                                ui.spacing_mut().item_spacing.x = space::M;
                                text::field_label(ui, self.label);
                                if let Some(note) = self.note {
                                    text::help(ui, note);
                                }
                            });
                            let response = value(ui, if may { self.shown } else { MASK }, is_seen);
                            if is_heard {
                                text::live(ui, &response, true);
                            } else if is_seen {
                                ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(MASK));
                            }
                        });
                    });
                    // In the order of Tab: what shows the value first, as it stands first.
                    match self.copied {
                        // Another node: what was an alert does not become something else.
                        Some(note) if self.copied_before => {
                            ui.push_id("copied-before", |ui| copied_note(ui, note, in_words, true));
                        }
                        Some(note) => copied_note(ui, note, in_words, false),
                        // The button is the same one, with its focus, whether the note is there or not.
                        None => ui.skip_ahead_auto_ids(1),
                    }
                    // Ids of their own: the note that comes and goes before them would shift them, and the focus be lost.
                    let read = self.reveal.filter(|_| may_hear).map(|reveal| {
                        let read = ui.push_id("read", |ui| reveal.words.read_button().show(ui)).inner;
                        if read.clicked() {
                            super::reveal::read_out(ui, id);
                            read.request_focus();
                        }
                        read.id
                    });
                    if read.is_none() {
                        ui.skip_ahead_auto_ids(1);
                    }
                    let eye = self
                        .reveal
                        .map(|reveal| ui.push_id("eye", |ui| reveal.words.button(is_seen).show(ui)).inner);
                    let copy = ui.push_id("copy", |ui| button.show(ui)).inner;
                    events.copy = copy.clicked();
                    if let (Some(reveal), Some(eye)) = (self.reveal, eye) {
                        events.toggle = eye.clicked();
                        if events.toggle {
                            // The pointer gives no focus to a button; but its leaving is what ends the showing.
                            eye.request_focus();
                        }
                        let shown = reveal.shown != events.toggle;
                        let group = [eye.id, copy.id, read.unwrap_or(eye.id)];
                        events.hide_again = super::reveal::is_over(ui, id, shown, may, &group);
                    }
                });
            });
        events
    }
}

/// What stands for a value whose time is up, for one frame.
const MASK: &str = "••••••••••••••••••••••••";

/// The value: on one line while it is masked or short enough, in full once somebody asked to see it.
fn value(ui: &mut Ui, shown: &str, whole: bool) -> Response {
    let palette = Palette::of(ui);
    let colour = if whole { palette.text } else { palette.text_quiet };
    if whole {
        let mut job = egui::text::LayoutJob::simple(
            shown.to_owned(),
            type_scale::mono(),
            colour,
            ui.available_width().max(1.0),
        );
        // A token has no places to break at.
        job.wrap.break_anywhere = true;
        // Not to be selected: what is goes to X11's PRIMARY and past the clipboard's keeper. Copy stands beside it.
        ui.add(egui::Label::new(job).selectable(false))
    } else {
        let value = egui::RichText::new(shown).font(type_scale::mono()).color(colour);
        ui.add(egui::Label::new(value).truncate())
    }
}

/// Side of the check before "Copied", and its distance from it.
const CHECK: f32 = 16.0;

fn copied_width(ui: &Ui, note: &str) -> f32 {
    text::width(ui, note, type_scale::small_strong()) + CHECK + space::XS
}

/// "Copied", on the middle of the button beside it; the check alone if not `in_words`.
fn copied_note(ui: &mut Ui, note: &str, in_words: bool, before: bool) {
    let palette = Palette::of(ui);
    let colours = palette.tone(Tone::Success);
    let (edge, ink) =
        if before { (palette.text_quiet, palette.text_quiet) } else { (colours.edge, colours.text) };
    let width = if in_words { copied_width(ui, note) } else { CHECK };
    let (rect, response) = ui.allocate_exact_size(vec2(width, space::CONTROL_HEIGHT), egui::Sense::hover());
    if before {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, note));
    } else {
        text::announce(ui, &response, note);
    }
    Icon::Check.paint(ui, rect.left_center() + vec2(CHECK / 2.0, 0.0), 14.0, edge);
    if !in_words {
        return;
    }
    let galley = ui.painter().layout_no_wrap(note.to_owned(), type_scale::small_strong(), ink);
    let at = rect.left_center() + vec2(CHECK + space::XS, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

#[cfg(test)]
#[path = "tests/copy_row.rs"]
mod tests;
