//! A value to read, to select and to take elsewhere, on a ground of its own: an address, a path, a phrase.

use eframe::egui::{self, CornerRadius, Sense, Ui, vec2};

use super::{Button, text};
use crate::theme::{Icon, Palette, Tone, space, type_scale};

/// A value alone.
pub struct ValueBox<'a> {
    value: &'a str,
}

impl<'a> ValueBox<'a> {
    /// The box of `value`.
    pub fn new(value: &'a str) -> Self {
        Self { value }
    }

    /// With a button that copies it, beside it where there is room and else below. Whoever shows it does the copying.
    pub fn with_copy(self, copy: Button<'a>) -> ValueWithButton<'a> {
        self.with_button(copy.icon(Icon::Copy))
    }

    /// With a button that does something else with it, placed alike.
    pub fn with_button(self, button: Button<'a>) -> ValueWithButton<'a> {
        ValueWithButton { value: self.value, button }
    }

    /// With **Copy** for what is no secret: the window copies it by itself, and says so from then on. `word` is on the
    /// button, `name` its accessible name, `copied` what is said.
    pub fn copying(self, word: &'a str, name: &'a str, copied: &'a str) -> CopyingValue<'a> {
        let copy = Button::secondary(word).name(name);
        CopyingValue { value: self.value, copy, copied }
    }

    /// Shows the value.
    pub fn show(self, ui: &mut Ui) {
        egui::Frame::new()
            .fill(Palette::of(ui).sunken)
            .corner_radius(CornerRadius::same(space::RADIUS_M))
            .inner_margin(egui::Margin::symmetric(12, 9))
            .show(ui, |ui| text::mono(ui, self.value));
    }
}

/// A value with a button.
pub struct ValueWithButton<'a> {
    value: &'a str,
    button: Button<'a>,
}

impl ValueWithButton<'_> {
    /// Shows the value and the button, and after that what `more` adds: what became of it. True when the button
    /// was pressed.
    pub fn show(self, ui: &mut Ui, more: impl FnOnce(&mut Ui)) -> bool {
        let Self { value, button } = self;
        let box_width = text::width(ui, value, type_scale::mono()) + 2.0 * space::M;
        let fits = box_width + space::S + button.width(ui) <= ui.available_width();
        if !fits {
            ValueBox::new(value).show(ui);
        }
        ui.horizontal(|ui| {
            if fits {
                ValueBox::new(value).show(ui);
            }
            let pressed = button.show(ui).clicked();
            more(ui);
            pressed
        })
        .inner
    }
}

/// A value that the window copies by itself.
pub struct CopyingValue<'a> {
    value: &'a str,
    copy: Button<'a>,
    copied: &'a str,
}

impl CopyingValue<'_> {
    /// Shows the value and the button, and that it was copied.
    pub fn show(self, ui: &mut Ui) {
        let Self { value, copy, copied } = self;
        copies(ui, value, copied, |ui, mark| ValueBox::new(value).with_copy(copy).show(ui, mark));
    }
}

/// A button that copies a text that is not shown, and no secret: the window copies it by itself, and says so.
pub struct CopyButton<'a> {
    button: Button<'a>,
    value: &'a str,
    copied: &'a str,
}

impl<'a> CopyButton<'a> {
    /// The button copies `value`; `copied` is what is said then.
    pub fn new(button: Button<'a>, value: &'a str, copied: &'a str) -> Self {
        Self { button: button.icon(Icon::Copy), value, copied }
    }

    /// Shows the button, and that it was copied. True when it was pressed.
    pub fn show(self, ui: &mut Ui) -> bool {
        let Self { button, value, copied } = self;
        copies(ui, value, copied, |ui, mark| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let pressed = button.show(ui).clicked();
                mark(ui);
                pressed
            })
            .inner
        })
    }
}

/// Has `show` draw what copies `value`, with the mark that it was copied, as long as nothing else was copied so since. True when
/// it was pressed.
fn copies(
    ui: &mut Ui,
    value: &str,
    copied: &str,
    show: impl FnOnce(&mut Ui, &mut dyn FnMut(&mut Ui)) -> bool,
) -> bool {
    let id = ui.make_persistent_id(("copied", value));
    let last = egui::Id::unique("copied-by-the-window");
    // A box that comes anew has not been copied.
    let is_new = text::is_new(ui, id, true);
    let done = !is_new && ui.data(|data| data.get_temp::<egui::Id>(last)) == Some(id);
    let pressed = show(ui, &mut |ui| {
        if done {
            CopiedMark::new(copied).show(ui);
        }
    });
    if pressed {
        ui.ctx().copy_text(value.to_owned());
        ui.data_mut(|data| data.insert_temp(last, id));
    } else if is_new && !done {
        ui.data_mut(|data| {
            if data.get_temp::<egui::Id>(last) == Some(id) {
                data.insert_temp(last, id.with("anew"));
            }
        });
    }
    pressed
}

/// A check and "Copied", beside a button; announced when it comes.
pub struct CopiedMark<'a> {
    words: &'a str,
}

impl<'a> CopiedMark<'a> {
    /// The mark says `words`.
    pub fn new(words: &'a str) -> Self {
        Self { words }
    }

    /// Shows the mark.
    pub fn show(self, ui: &mut Ui) {
        let colours = Palette::of(ui).tone(Tone::Success);
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
        Icon::Check.paint(ui, rect.center(), 14.0, colours.edge);
        let response = text::small(ui, self.words, colours.text);
        text::announce(ui, &response, self.words);
    }
}
