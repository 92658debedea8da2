//! The values of a connection in the product's own fields, each with **Copy** and what became of it, and with an eye
//! where it is masked: what Hand over and a kept connection share.

use std::time::Duration;

use eframe::egui::Ui;

use crate::clock::MonotonicTime;
use crate::connections::{MissingField, ProductField, ProductFields, Sheet};
use crate::places::copies::{Copies, CopyState};
use crate::screens::layout;
use crate::texts::{t, t_of_sheet, t_with};
use crate::theme::widgets::copy_row::{CopyRowEvents, Reveal};
use crate::theme::widgets::secret_field::ShowWords;
use crate::theme::widgets::{Banner, Button, CopyRow, text};
use crate::theme::{Icon, Tone, space};
use crate::words::hand_over::{copy_note, copy_remedy};
use crate::words::product;

/// That values are of Practice, for whoever would put them into the product.
pub fn of_practice(ui: &mut Ui, product: &str) {
    // Known since Practice was chosen: no news to be announced.
    let words = t_with("hand-over-practice-words", &[("product", product.to_owned().into())]);
    text::marked(ui, Tone::Info, &words);
    ui.add_space(space::XS);
}

/// The same where it is said above how long they work.
pub fn of_practice_kept(ui: &mut Ui, product: &str) {
    let words = t_with("kept-practice-words", &[("product", product.to_owned().into())]);
    text::marked(ui, Tone::Info, &words);
    ui.add_space(space::XS);
}

/// A field of the product that has no value here: that, and what to do about it.
fn missing(ui: &mut Ui, field: &MissingField<'_>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::field_label(ui, field.label);
        text::marked(ui, Tone::Info, &field.words());
    });
}

/// What was pressed in the rows, by their places.
pub enum RowAction {
    /// **Copy**.
    Copy(usize),
    /// The eye: that value is shown from now on; with none, none is.
    Show(Option<usize>),
}

/// Draws the fields, the value at `seen` as it is; returns what was pressed. `said` is what is said beside one that was not
/// copied, by its place.
pub fn rows(
    ui: &mut Ui,
    fields: &ProductFields<'_>,
    copied: &Copies,
    seen: Option<usize>,
    now: MonotonicTime,
    said: impl Fn(usize) -> Option<String>,
) -> Option<RowAction> {
    let mut pressed = None;
    for field in fields.in_order() {
        let (index, row) = match field {
            ProductField::Row(index, row) => (index, row),
            ProductField::Missing(field) => {
                missing(ui, field);
                continue;
            }
        };
        let is_seen = row.secret && seen == Some(index);
        let shown = if is_seen { row.value().into() } else { row.shown() };
        let value = ValueRow {
            label: row.label,
            what: row.label,
            shown: &shown,
            seen: row.secret.then_some(is_seen),
        };
        let events = value_row(ui, &value, (copied, index), now, || said(index));
        if events.copy {
            pressed = Some(RowAction::Copy(index));
        } else if events.toggle && !is_seen {
            pressed = Some(RowAction::Show(Some(index)));
        } else if events.toggle || events.hide_again {
            // Not in the place of what was pressed in another row.
            pressed.get_or_insert(RowAction::Show(None));
        }
    }
    copy_trouble(ui, copied);
    pressed
}

/// A value that can be copied.
pub struct ValueRow<'a> {
    /// What stands above it.
    pub label: &'a str,
    /// What its buttons are called after.
    pub what: &'a str,
    /// What is seen of it.
    pub shown: &'a str,
    /// Of a secret: whether it is seen as it is, which the eye changes.
    pub seen: Option<bool>,
}

/// Draws a value with **Copy**, what became of its copy, which is the one at that place, and the eye where it is a secret. `said` is what is
/// said beside one that was not copied.
pub fn value_row(
    ui: &mut Ui,
    row: &ValueRow<'_>,
    (copied, index): (&Copies, usize),
    now: MonotonicTime,
    said: impl FnOnce() -> Option<String>,
) -> CopyRowEvents {
    let name_of = |key| t_with(key, &[("what", row.what.to_owned().into())]);
    let (copy, name) = (t("copy"), name_of("copy-what"));
    let state = copied.get(index);
    if matches!(state, Some(CopyState::Copied { until: Some(_) })) {
        // The countdown is seen to move.
        ui.ctx().request_repaint_after(Duration::from_secs(1));
    }
    let note = state.and_then(|state| copy_note(&state, now)).or_else(said);
    // Which ones are done is still to be seen when they have left the clipboard.
    let is_copied = state.is_some_and(CopyState::is_copied);
    let is_there = copied.is_there(index);
    let done = if is_there { t("copied") } else { t("copied-before") };
    let line = CopyRow::new(row.label, row.shown, (&copy, &name))
        .copied(is_copied.then_some(&*done))
        .before(is_copied && !is_there)
        .note(note.as_deref());
    let Some(shown) = row.seen else { return line.show(ui) };
    let (show, hide, read) = (t("show"), t("hide"), t("read-out"));
    let names = ["show-what", "hide-what", "read-out-what"].map(name_of);
    let words = ShowWords { show: (&show, &names[0]), hide: (&hide, &names[1]), read: (&read, &names[2]) };
    line.reveal(Reveal { shown, words }).show(ui)
}

/// That something could not be copied, or is on the clipboard still.
pub fn copy_trouble(ui: &mut Ui, copied: &Copies) {
    if let Some((title, words)) = copied.still_there().and_then(copy_remedy) {
        Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
    }
    if copied.has_failed() {
        let (title, now) = (t("hand-over-copy-failed"), t("hand-over-copy-failed-now"));
        let said = Banner::new(Tone::Warning, &title).words(&now).show(ui, |_| {});
        text::bring_new_into_view(ui, ui.scope_id().with("copy-failed"), said.rect, true);
    }
}

/// Where the values go in the product, before they are copied.
pub fn where_they_go(ui: &mut Ui, sheet: &Sheet) {
    for words in product::where_they_go(sheet) {
        text::body(ui, &words);
    }
}

/// The sheet's guide; true when it was asked for.
pub fn guide(ui: &mut Ui, sheet: &Sheet) -> bool {
    if sheet.guide_url.is_none() {
        return false;
    }
    Button::quiet(&t("hand-over-guide")).trailing_icon(Icon::Outward).show(ui).clicked()
}

/// That what stands here is a file's word, where it is.
pub fn of_file(ui: &mut Ui, sheet: &Sheet) {
    if let Some(words) = product::from_file(sheet) {
        text::marked(ui, Tone::Warning, &words);
        ui.add_space(space::XS);
    }
}

/// Who renews, and what else is good to know.
pub fn renewal(ui: &mut Ui, sheet: &Sheet) {
    ui.add_space(space::S);
    text::title(ui, &t("hand-over-renews"));
    text::lead(ui, &t_of_sheet(&sheet.renewal.note));
}

/// The sheet's notes.
pub fn notes(ui: &mut Ui, sheet: &Sheet) {
    if sheet.notes.is_empty() {
        return;
    }
    ui.add_space(space::S);
    text::title(ui, &t("hand-over-notes"));
    for note in &sheet.notes {
        text::lead(ui, &t_of_sheet(note));
    }
}
