//! How a problem is shown: what happened, what to do now, what mends it, and folded details.

use eframe::egui::Ui;

use crate::connections::PracticeProblem;
use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::widgets::{Banner, FoldedDetails, ValueBox, text};
use crate::words::Explained;

/// Shows a problem; `more` adds buttons below.
pub fn show(ui: &mut Ui, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    show_in(ui, if problem.harmless { Tone::Warning } else { Tone::Danger }, problem, more);
}

/// The same in another tone: where the person may go on without what failed.
pub fn show_in(ui: &mut Ui, tone: Tone, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    Banner::new(tone, &problem.what).words(&problem.now).show(ui, |ui| {
        if let Some(said) = &problem.said {
            text::note(ui, &t_with("problem-said", &[("said", said.clone().into())]));
        }
        more(ui);
        if !problem.details.is_empty() {
            details(ui, &problem.details);
        }
    });
}

/// Folded details, to be selected and copied.
pub fn details(ui: &mut Ui, words: &str) {
    FoldedDetails::new(&t("details")).show(ui, |ui| {
        let name = t_with("copy-what", &[("what", t("details").as_ref().into())]);
        ValueBox::new(words).copying(&t("copy"), &name, &t("copied")).show(ui);
    });
}

/// A page that could not be opened in the browser: its address, to go there otherwise.
pub fn page_not_opened(ui: &mut Ui, page: &str) {
    text::help(ui, &t("page-not-opened"));
    let shown =
        ui.scope(|ui| ValueBox::new(page).copying(&t("copy"), &t("page-copy"), &t("copied")).show(ui));
    text::bring_new_into_view(ui, ui.scope_id().with("page-not-opened"), shown.response.rect, true);
}

/// The practice service could not be started: why, and what to do `now`.
pub fn practice_not_started(ui: &mut Ui, why: &PracticeProblem, now: &str) {
    let title = t("choose-practice-failed");
    Banner::new(Tone::Danger, &title).words(now).show(ui, |ui| details(ui, &why.0));
}
