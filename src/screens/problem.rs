//! How a problem is shown: what happened, what to do now, what mends it, and folded details.

use eframe::egui::Ui;

use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::widgets::{banner, details as folded, text, value_box};
use crate::words::Explained;

/// Shows a problem; `more` adds buttons below.
pub fn show(ui: &mut Ui, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    show_in(ui, if problem.harmless { Tone::Warning } else { Tone::Danger }, problem, more);
}

/// The same in another tone: where the person may go on without what failed.
pub fn show_in(ui: &mut Ui, tone: Tone, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    banner::show(ui, tone, &problem.what, &problem.now, |ui| {
        more(ui);
        if !problem.details.is_empty() {
            details(ui, &problem.details);
        }
    });
}

/// Folded details, to be selected and copied.
pub fn details(ui: &mut Ui, words: &str) {
    folded::folded(ui, &t("details"), |ui| {
        let name = t_with("copy-what", &[("what", t("details").as_ref().into())]);
        value_box::copying(ui, words, (&t("copy"), &name), &t("copied"));
    });
}

/// A page that could not be opened in the browser: its address, to go there otherwise.
pub fn page_not_opened(ui: &mut Ui, page: &str) {
    text::help(ui, &t("page-not-opened"));
    let shown = ui.scope(|ui| value_box::copying(ui, page, (&t("copy"), &t("page-copy")), &t("copied")));
    text::bring_new_into_view(ui, ui.scope_id().with("page-not-opened"), shown.response.rect, true);
}
