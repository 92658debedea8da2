//! Step 7: the values, under the connector's own names, in its order.

use eframe::egui::Ui;

use crate::setup::hand_over::Action as Do;
use crate::setup::save::Phase;
use crate::setup::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::widgets::copy_row::{self, CopyRow};
use crate::theme::widgets::{Button, banner, text};
use crate::theme::{Icon, Tone, space};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.hand_over;
    let (copy, copied) = (t("copy"), t("copied"));
    if !matches!(state.save.phase, Phase::Kept) {
        banner::show(ui, Tone::Warning, &t("hand-over-not-kept"), &t("hand-over-not-kept-words"), |_| {});
        ui.add_space(space::XS);
    }
    let rows = step.rows(&state.common);
    for (index, row) in rows.iter().enumerate() {
        let name = t_with("copy-what", &[("what", row.label.clone().into())]);
        let shown = row.shown();
        let done = matches!(step.copied.get(&index), Some(Ok(())));
        let row = CopyRow {
            label: &row.label,
            shown: &shown,
            copy: (&copy, &name),
            copied: done.then_some(&*copied),
        };
        if copy_row::show(ui, &row) {
            actions.push(Action::HandOver(Do::Copy(index)));
        }
    }
    if step.copied.values().any(Result::is_err) {
        banner::show(ui, Tone::Warning, &t("hand-over-copy-failed"), "", |_| {});
    }

    let all_copied = (0..rows.len()).all(|index| matches!(step.copied.get(&index), Some(Ok(()))));
    let kept = matches!(state.save.phase, Phase::Kept);
    if all_copied && !rows.is_empty() {
        let words = if kept { t("hand-over-all-copied-kept") } else { t("hand-over-all-copied") };
        banner::show(ui, Tone::Success, &t("hand-over-all-copied-title"), &words, |_| {});
    }

    let Some(sheet) = step.sheet(&state.common) else { return };
    if sheet.guide_url.is_some() {
        let button = t("hand-over-guide");
        if Button::quiet(&button).trailing_icon(Icon::Outward).show(ui).clicked() {
            actions.push(Action::HandOver(Do::OpenGuide));
        }
    }
    ui.add_space(space::S);
    text::title(ui, &t("hand-over-renews"));
    text::lead(ui, &sheet.renewal.note);
    if kept {
        ui.add_space(space::S);
        text::title(ui, &t("hand-over-kept"));
        text::lead(ui, &t("hand-over-kept-words"));
    }
    if !sheet.notes.is_empty() {
        ui.add_space(space::S);
        text::title(ui, &t("hand-over-notes"));
        for note in &sheet.notes {
            text::lead(ui, note);
        }
    }
}
