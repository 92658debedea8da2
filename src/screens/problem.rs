//! How a problem is shown: what happened, what to do now, what mends it, and folded details.

use std::borrow::Cow;

use eframe::egui::Ui;

use crate::connections::PracticeProblem;
use crate::places::report_page::ReportPage;
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, CopyButton, FoldedDetails, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::{Explained, report, tell};

/// Shows a problem; `more` adds buttons below.
pub fn show(ui: &mut Ui, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    show_in(ui, if problem.harmless { Tone::Warning } else { Tone::Danger }, problem, more);
}

/// The same in another tone: where the person may go on without what failed.
pub fn show_in(ui: &mut Ui, tone: Tone, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    let first: Cow<'_, str> = match problem.tell {
        Some(who) => tell::now(who),
        None => Cow::Borrowed(&problem.now),
    };
    Banner::new(tone, &problem.what).words(&first).show(ui, |ui| {
        if problem.tell.is_some() {
            text::note(ui, &problem.now);
        }
        if let Some(said) = problem.said_by_whom() {
            text::note(ui, &said);
        }
        if let Some(who) = problem.tell {
            ui.add_space(space::XS);
            let word = tell::button(who);
            CopyButton::new(Button::primary(&word), &tell::text(problem, who), &t("copied")).show(ui);
        }
        more(ui);
        if !problem.details.is_empty() {
            details(ui, &problem.details);
        }
    });
}

/// How a refusal that is not known is reported, where this build knows its makers' address: the page to be opened, once what is reported
/// was copied; `opened` is what became of it before. Nothing for a refusal that is known.
pub fn report(ui: &mut Ui, problem: &Explained, opened: &ReportPage) -> Option<String> {
    let refusal = problem.unknown.as_ref()?;
    if let Some(page) = opened.not_opened() {
        page_not_opened(ui, page);
    }
    let Some(page) = report::page() else {
        text::note(ui, &t("report-nowhere"));
        return None;
    };
    let words = report::text(refusal);
    text::note(ui, &t("report-words"));
    ValueBox::new(&words).show(ui);
    let word = t("report-this");
    CopyButton::new(Button::secondary(&word), &words, &t("copied")).show(ui).then_some(page)
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
