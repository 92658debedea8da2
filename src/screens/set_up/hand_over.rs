//! Step 7: the values, under the connector's own names, in its order.

use std::path::Path;

use eframe::egui::Ui;

use crate::domain::Environment;
use crate::places::set_up::hand_over::{Action as Do, Reminder};
use crate::places::set_up::{Action, SetUp};
use crate::screens::values::RowAction;
use crate::screens::{layout, problem, record_file, saved_file, values};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::{files, hand_over as words, life, record};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if state.common.answering().is_some() {
        answered(ui, state, actions);
        return;
    }
    let step = &state.hand_over;
    if !state.save.has_kept() {
        Banner::new(Tone::Warning, &t("hand-over-not-kept"))
            .words(&t("hand-over-not-kept-words"))
            .show(ui, |_| {});
        ui.add_space(space::XS);
    }
    let checked = state.common.answers.here().checked.as_ref();
    let failed = checked.map(|checked| checked.failed_calls.as_slice()).unwrap_or_default();
    if let Some(words) = life::failed_calls(failed, &state.common.product_name()) {
        Banner::new(Tone::Warning, &t("hand-over-failed-calls")).words(&words).show(ui, |_| {});
        ui.add_space(space::XS);
    }
    if state.common.answers.environment == Environment::Practice {
        values::of_practice(ui, &state.common.product_name());
    }
    if let Some(sheet) = step.sheet(&state.common) {
        values::of_file(ui, sheet);
    }
    if step.offers_reminder(&state.common) {
        reminder(ui, state, actions);
        ui.add_space(space::XS);
    }
    // Practice's values go nowhere.
    let is_real = state.common.answers.environment != Environment::Practice;
    if let Some(sheet) = step.sheet(&state.common).filter(|_| is_real) {
        values::where_they_go(ui, sheet);
    }
    let fields = step.fields(&state.common);
    let now = state.common.clock.monotonic();
    let said = |index| words::changed(step, index, &state.common.product_name());
    match values::rows(ui, &fields, &step.copied, step.seen, now, said) {
        Some(RowAction::Copy(index)) => actions.push(Action::HandOver(Do::Copy(index))),
        Some(RowAction::Show(which)) => actions.push(Action::HandOver(Do::Show(which))),
        None => {}
    }
    let in_keychain = state.save.is_in_keychain();
    if step.all_copied(&state.common) {
        let (title, words) = words::all_copied(step, state.common.answers.environment, in_keychain);
        Banner::new(Tone::Success, &title).words(&words).show(ui, |_| {});
    } else if let Some(words) = words::how_many_copied(step, &state.common) {
        let said = text::help(ui, &words);
        text::live(ui, &said, false);
    }

    let Some(sheet) = step.sheet(&state.common) else { return };
    if values::guide(ui, sheet) {
        actions.push(Action::HandOver(Do::OpenGuide));
    }
    if step.page_not_opened
        && let Some(guide) = &sheet.guide_url
    {
        problem::page_not_opened(ui, guide.as_str());
    }
    if !step.offers_reminder(&state.common) {
        values::renewal(ui, sheet);
    }
    // Of Practice's values it is said above how long they are of use.
    if in_keychain && state.common.answers.environment != Environment::Practice {
        ui.add_space(space::S);
        text::title(ui, &t("hand-over-kept"));
        text::lead(ui, &t("hand-over-kept-words"));
    }
    if let Some(file) = &state.save.file {
        ui.add_space(space::S);
        text::title(ui, &t("hand-over-file"));
        saved(ui, state, file, actions);
    }
    values::notes(ui, sheet);
    let document = || record::at_hand_over(state);
    let done = record_file::show(ui, &step.record_file, document);
    actions.extend(done.map(|done| Action::HandOver(Do::Record(done))));
}

/// Who has to renew and when, and a calendar entry for it: before anything is copied, since without it the product stops
/// when everybody has forgotten.
fn reminder(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(sheet) = state.hand_over.sheet(&state.common) else { return };
    match &state.hand_over.reminder {
        Reminder::Saved(file) => {
            let (title, now) = (t("reminder-saved"), t("reminder-saved-words"));
            Banner::new(Tone::Success, &title).words(&now).show(ui, |ui| saved(ui, state, file, actions));
        }
        Reminder::Failed(why) => {
            problem::show(ui, &files::reminder(why), |ui| save_reminder(ui, actions));
        }
        Reminder::Ready | Reminder::Saving(_) => {
            Banner::new(Tone::Info, &t("hand-over-renews")).words(&sheet.renewal.note).show(ui, |ui| {
                save_reminder(ui, actions);
            });
        }
    }
}

/// Where a file was saved.
fn saved(ui: &mut Ui, state: &SetUp, file: &Path, actions: &mut Vec<Action>) {
    if saved_file::show(ui, file, &state.common.shown_folder) {
        actions.push(Action::ShowInFolder(file.to_owned()));
    }
}

fn save_reminder(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.add_space(space::XS);
    if Button::secondary(&t("reminder-save")).show(ui).clicked() {
        actions.push(Action::HandOver(Do::SaveReminder));
    }
}

/// For whoever answered a request: where the file is, and what happens with it.
fn answered(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(request) = state.common.answering() else { return };
    // Before Finish, which is in view at any size: it is not shown again.
    if let Some(phrase) = state.common.answer_phrase() {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::title(ui, &t("answer-phrase"));
            ValueBox::new(&phrase).show(ui);
            text::body(ui, &t("answered-phrase-words"));
        });
        ui.add_space(space::S);
    }
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("answered-file"));
        if let Some(file) = &state.save.file {
            saved(ui, state, file, actions);
        }
        text::lead(ui, &t_with("answered-words", &[("product", request.asked().product.clone().into())]));
    });
    ui.add_space(space::S);
    Banner::new(Tone::Info, &t("answered-safe")).words(&t("answered-safe-words")).show(ui, |_| {});
}
