//! The text box of a secret. What is selected in it goes nowhere by itself: not to X11's PRIMARY selection, and not to the
//! clipboard. What the person copies or cuts is handed to whoever shows the box, to be put there by the keeper, which takes
//! it off again. Screen readers, and every other program that reads the accessibility tree, are told dots until somebody
//! asks for it to be read out.

use std::sync::Arc;

use eframe::egui::accesskit::{Node, Role};
use eframe::egui::text::{CCursorRange, LayoutJob};
use eframe::egui::{Event, FontId, Galley, Id, Layout, Response, TextBuffer, TextEdit, Ui, vec2};
use zeroize::Zeroizing;

use super::{field_menu, typed_text};
use crate::theme::{Palette, space, style, type_scale};

/// Who perceives what is in the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Perceived {
    /// Nobody: dots.
    Masked,
    /// Whoever sees the screen.
    Seen,
    /// Whoever sees the screen, and whoever has it read out.
    SeenAndHeard,
    /// An address with a code in it: seen whole; heard up to its path, so that it can be told from another.
    SeenAddress,
}

/// What stands for a sign that is not told.
const DOT: char = '•';

/// How many signs a text run of egui's accessibility tree holds at most.
const RUN: usize = 255;

/// The box, `width` points wide, of which `right` on the right are not written on. Also what was copied or cut in this
/// frame, for the keeper of the clipboard.
pub(super) fn show(
    ui: &mut Ui,
    value: &mut String,
    id: Id,
    perceived: Perceived,
    (width, right): (f32, f32),
) -> (Response, Option<Zeroizing<String>>) {
    let before = field_menu::before(ui, id);
    let taken = if ui.memory(|memory| memory.has_focus(id)) { take_copies(ui) } else { Taken::default() };
    let font = type_scale::mono();
    let margin = style::text_margin(ui, &font, right);
    // A password to egui, whatever is seen of it: it then publishes no selection, copies nothing, and tells an input
    // method that there is nothing to learn here.
    let fitted = typed_text::fit(value);
    let edit = TextEdit::singleline(value)
        .id(id)
        .char_limit(typed_text::MOST)
        .font(font.clone())
        .margin(margin)
        .password(true)
        .desired_width(width);
    let mut readable = |ui: &Ui, text: &dyn TextBuffer, _: f32| lay_out(ui, text.as_str(), font.clone());
    let edit = if perceived == Perceived::Masked { edit } else { edit.layouter(&mut readable) };
    let layout = Layout::centered_and_justified(ui.layout().main_dir());
    let size = vec2(width, space::CONTROL_HEIGHT);
    let output = ui.allocate_ui_with_layout(size, layout, |ui| edit.show(ui)).inner;
    let mut response = output.response.response;
    if fitted {
        response.mark_changed();
    }
    // The address is there to be looked at and taken elsewhere, by its keeper.
    field_menu::show(ui, &response, &before, perceived != Perceived::SeenAddress);
    if perceived != Perceived::Masked {
        tell(ui, id, &output.galley, perceived);
    }
    let selected = output.state.cursor.char_range().filter(|range| !range.is_empty());
    let Some(range) = selected.filter(|_| perceived != Perceived::Masked && taken.any()) else {
        return (response, None);
    };
    let copied = Zeroizing::new(range.slice_str(value).to_owned());
    if taken.cut {
        value.delete_char_range(range.as_sorted_char_range());
        let mut state = output.state;
        let [start, _] = range.sorted_cursors();
        state.cursor.set_char_range(Some(CCursorRange::one(start)));
        TextEdit::store_state(ui.ctx(), id, state);
        response.mark_changed();
        ui.ctx().request_repaint();
    }
    (response, Some(copied))
}

/// What was asked for by keyboard in this frame.
#[derive(Clone, Copy, Default)]
struct Taken {
    copy: bool,
    cut: bool,
}

impl Taken {
    fn any(self) -> bool {
        self.copy || self.cut
    }
}

/// Takes copying and cutting out of this frame's events: nobody else shall answer to them.
fn take_copies(ui: &Ui) -> Taken {
    ui.input_mut(|input| {
        let mut taken = Taken::default();
        input.events.retain(|event| {
            let (copy, cut) = (matches!(event, Event::Copy), matches!(event, Event::Cut));
            taken.copy |= copy;
            taken.cut |= cut;
            !copy && !cut
        });
        taken
    })
}

/// The text itself, as egui lays out a line that is no password.
fn lay_out(ui: &Ui, text: &str, font: FontId) -> Arc<Galley> {
    let height = ui.fonts_mut(|fonts| fonts.row_height(&font)) + ui.spacing().extra_text_line_spacing;
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, Palette::of(ui).text);
    job.keep_trailing_whitespace = true;
    for section in &mut job.sections {
        section.format.line_height = Some(height);
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Tells the accessibility tree what it may know. egui has told it the box as a password, and each text run as it is laid
/// out: all that is seen.
fn tell(ui: &Ui, id: Id, galley: &Galley, perceived: Perceived) {
    let ctx = ui.ctx();
    let told = match perceived {
        Perceived::Masked | Perceived::Seen => 0,
        Perceived::SeenAndHeard => usize::MAX,
        Perceived::SeenAddress => before_the_path(galley.text()),
    };
    if perceived != Perceived::Seen {
        ctx.accesskit_node_builder(id, |node| {
            node.set_role(Role::TextInput);
            node.set_value(galley.text().chars().enumerate().map(masked_from(told)).collect::<String>());
        });
    }
    for (row_index, row) in galley.rows.iter().enumerate() {
        let signs: Vec<char> =
            row.glyphs.iter().map(|glyph| glyph.chr).enumerate().map(masked_from(told)).collect();
        for (run_index, signs) in signs.chunks(RUN).enumerate() {
            let run = id.with(row_index).with(run_index);
            if ctx.has_accesskit_node(run) {
                ctx.accesskit_node_builder(run, |node| tell_run(node, signs));
            }
        }
    }
}

fn tell_run(node: &mut Node, signs: &[char]) {
    node.set_value(signs.iter().collect::<String>());
    node.set_character_lengths(
        signs.iter().map(|sign| u8::try_from(sign.len_utf8()).unwrap_or_default()).collect::<Vec<u8>>(),
    );
    // Where words begin is told of what is told alone.
    if signs.contains(&DOT) {
        node.set_word_starts(Vec::<u8>::new());
    }
}

fn masked_from(told: usize) -> impl Fn((usize, char)) -> char {
    move |(at, sign)| if at < told { sign } else { DOT }
}

/// How many signs of an address stand before its path: scheme, host and port. None of anything else.
fn before_the_path(text: &str) -> usize {
    let Some((scheme, rest)) = text.split_once("://") else { return 0 };
    if !matches!(scheme, "http" | "https") {
        return 0;
    }
    let host =
        rest.chars().take_while(|sign| sign.is_ascii_alphanumeric() || ".-:[]".contains(*sign)).count();
    scheme.len() + "://".len() + host
}

#[cfg(test)]
#[path = "tests/guarded_box.rs"]
mod tests;
