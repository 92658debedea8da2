//! A record to file: what it is, in which form, where it was saved.

use eframe::egui::{Ui, UiBuilder};

use super::{layout, problem, saved_file};
use crate::connections::{RecordDocument, RecordKind};
use crate::places::record_file::{Action, RecordFile, RecordPhase};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ChoiceRow, ChoiceRows, text};
use crate::theme::{Tone, space};
use crate::words::files;

/// Draws it; what the person did. `document` puts the record into words, as soon as they are wanted.
pub fn show(
    ui: &mut Ui,
    state: &RecordFile,
    document: impl FnOnce() -> Option<RecordDocument>,
) -> Option<Action> {
    // What comes and goes above it takes the keyboard from nothing here.
    let own = UiBuilder::new().scope_id(ui.scope_id().with("record"));
    ui.scope_builder(own, |ui| {
        ui.add_space(space::S);
        text::title(ui, &t("record-section"));
        text::lead(ui, &t("record-section-words"));
        let mut done = None;
        let id = ui.scope_id();
        let shown = ui.scope(|ui| under_way(ui, state, document, &mut done)).response.rect;
        let phase = std::mem::discriminant(&state.phase);
        text::bring_new_into_view(ui, id.with(phase), shown, !matches!(state.phase, RecordPhase::Idle));
        let rests = matches!(state.phase, RecordPhase::Idle | RecordPhase::Saved(_));
        if rests && Button::secondary(&t("record-save")).show(ui).clicked() {
            done = Some(Action::Open);
        }
        done
    })
    .inner
}

/// Draws what goes on, below the entry of a connection whose button begins it; what the person did. `called` is the connection's name:
/// in a small window its entry is out of sight.
pub fn below_its_entry(
    ui: &mut Ui,
    called: &str,
    state: &RecordFile,
    document: impl FnOnce() -> Option<RecordDocument>,
) -> Option<Action> {
    let mut done = None;
    let id = ui.scope_id().with("record").with(std::mem::discriminant(&state.phase));
    let is_shown = !matches!(state.phase, RecordPhase::Idle);
    let shown = ui.scope(|ui| {
        if is_shown {
            text::field_label(ui, &t_with("record-of", &[("what", called.to_owned().into())]));
        }
        under_way(ui, state, document, &mut done);
    });
    text::bring_new_into_view(ui, id, shown.response.rect, is_shown);
    done
}

fn under_way(
    ui: &mut Ui,
    state: &RecordFile,
    document: impl FnOnce() -> Option<RecordDocument>,
    done: &mut Option<Action>,
) {
    let running = |ui: &mut Ui, words: &str| {
        layout::card(ui, |ui| layout::running(ui, words, ""));
    };
    match &state.phase {
        RecordPhase::Idle => {}
        RecordPhase::Choosing => choosing(ui, state, document, done),
        RecordPhase::ChoosingPlace(_) => running(ui, &t("save-choosing-place")),
        RecordPhase::Writing => running(ui, &t("record-writing")),
        RecordPhase::Saved(path) => {
            let words = t("record-saved-words");
            Banner::new(Tone::Success, &t("record-saved")).words(&words).show(ui, |ui| {
                if saved_file::show(ui, path, &state.shown_folder) {
                    *done = Some(Action::ShowInFolder);
                }
            });
        }
        RecordPhase::Failed(why) => {
            problem::show(ui, &files::record(why), |ui| {
                ui.add_space(space::XS);
                place_or_not(ui, document, done);
            });
        }
    }
}

/// The forms there are, and **Choose a place for the record**.
fn choosing(
    ui: &mut Ui,
    state: &RecordFile,
    document: impl FnOnce() -> Option<RecordDocument>,
    done: &mut Option<Action>,
) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let words = RecordKind::ALL.map(files::record_kind);
        let rows = words.each_ref().map(|(title, words)| ChoiceRow { title, words });
        let chosen = RecordKind::ALL.iter().position(|kind| *kind == state.kind);
        text::field_label(ui, &t("record-kind"));
        let clicked = ChoiceRows::new(&t("record-kind"), &rows).chosen(chosen).show(ui);
        if let Some(kind) = clicked.and_then(|index| RecordKind::ALL.get(index)) {
            *done = Some(Action::Kind(*kind));
        }
        ui.add_space(space::XS);
        place_or_not(ui, document, done);
    });
}

fn place_or_not(ui: &mut Ui, document: impl FnOnce() -> Option<RecordDocument>, done: &mut Option<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if Button::secondary(&t("record-choose-place")).show(ui).clicked() {
            *done = document().map(|document| Action::ChoosePlace(Box::new(document)));
        }
        if Button::quiet(&t("record-cancel")).show(ui).clicked() {
            *done = Some(Action::Cancel);
        }
    });
}
