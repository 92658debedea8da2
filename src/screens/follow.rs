//! The files that are kept up to date with a connection: each with how it stands, and how a new one is chosen.

use std::path::Path;

use eframe::egui::{Ui, UiBuilder};

use super::{layout, problem, saved_file};
use crate::domain::{FollowedFile, FollowedForm};
use crate::places::connection::follow::{Action as Do, FollowPhase, forms, is_of_use};
use crate::places::connection::{Action, KeptConnection, Revealed};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ChoiceRow, ChoiceRows, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::{Remedy, files, follow};

/// Draws them, where there are some or one can be had.
pub fn show(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    let can_be_had = matches!(kept.values, Revealed::Shown(_)) && is_of_use(kept.sheet());
    let there = &kept.record.history.follows;
    if there.is_empty() && !can_be_had && matches!(kept.following.phase, FollowPhase::Idle) {
        return;
    }
    let mut done = Vec::new();
    // What comes and goes above it, the values while they are read anew, takes the keyboard from nothing here.
    let own = UiBuilder::new().scope_id(ui.scope_id().with("files"));
    ui.scope_builder(own, |ui| all(ui, kept, can_be_had, &mut done));
    actions.extend(done.into_iter().map(Action::Follow));
}

fn all(ui: &mut Ui, kept: &KeptConnection, can_be_had: bool, done: &mut Vec<Do>) {
    let there = &kept.record.history.follows;
    ui.add_space(space::S);
    text::title(ui, &t("follow-title"));
    if there.is_empty() {
        text::lead(ui, &t("follow-lead"));
    }
    for file in there {
        one(ui, kept, file, done);
    }
    let id = ui.scope_id();
    let shown = ui.scope(|ui| under_way(ui, kept, done)).response.rect;
    let phase = &kept.following.phase;
    let state = std::mem::discriminant(phase);
    text::bring_new_into_view(ui, id.with(state), shown, !matches!(phase, FollowPhase::Idle));
    let rests = matches!(phase, FollowPhase::Idle | FollowPhase::Written | FollowPhase::Stopped(_));
    if can_be_had && rests && Button::secondary(&t("follow-open")).show(ui).clicked() {
        done.push(Do::Open);
    }
}

/// Draws what has to be seen at once: which of them could not be written.
pub fn warnings(ui: &mut Ui, kept: &KeptConnection) {
    for words in follow::warnings(&kept.record) {
        text::marked(ui, Tone::Warning, &words);
    }
}

/// A file, and what can be done with it.
fn one(ui: &mut Ui, kept: &KeptConnection, file: &FollowedFile, done: &mut Vec<Do>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let path = file.path.as_path();
        if saved_file::show(ui, path, &kept.following.shown_folder) {
            done.push(Do::ShowInFolder(path.to_owned()));
        }
        text::help(ui, &follow::written(file, kept.sheet()));
        let stands = follow::stands(file);
        if let Some(words) = &stands {
            problem::show_in(ui, Tone::Warning, words, |_| {});
        } else if follow::is_only_behind(file) {
            text::marked(ui, Tone::Warning, &t("follow-behind"));
        }
        if kept.following.is_busy() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let (anew, stop) = (t("follow-anew"), t("follow-stop"));
            let (of_anew, of_stop) = (of_file(&anew, path), of_file(&stop, path));
            if file.behind || stands.is_some() {
                let button = Button::secondary(&anew).name(&of_anew);
                if button.show(ui).clicked() {
                    done.push(Do::WriteAnew(file.path.clone()));
                }
            }
            if Button::quiet(&stop).name(&of_stop).show(ui).clicked() {
                done.push(Do::Stop(file.path.clone()));
            }
        });
    });
}

/// The name of a button of which there may be several on the page.
fn of_file(word: &str, path: &Path) -> String {
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    t_with("of-what", &[("word", word.to_owned().into()), ("what", file.into())])
}

/// How a new file is chosen, and what goes on.
fn under_way(ui: &mut Ui, kept: &KeptConnection, done: &mut Vec<Do>) {
    match &kept.following.phase {
        FollowPhase::Idle => {}
        FollowPhase::Choosing => choosing(ui, kept, done),
        FollowPhase::ChoosingPlace => running(ui, &t("save-choosing-place")),
        FollowPhase::Writing(_) | FollowPhase::Changing => running(ui, &t("follow-changing")),
        FollowPhase::PlaceAsked { path, warnings } => {
            Banner::new(Tone::Warning, &t("save-place-asked")).show(ui, |ui| {
                ValueBox::new(&path.display().to_string()).show(ui);
                for warning in warnings {
                    text::note(ui, &files::place_warning(warning));
                }
                let or = (t("save-use-place"), Do::UsePlace);
                another_place_or(ui, Some(or), done);
            });
        }
        FollowPhase::ReplaceAsked(path) => {
            let words = t("follow-there-words");
            Banner::new(Tone::Warning, &t("follow-there")).words(&words).show(ui, |ui| {
                ValueBox::new(&path.display().to_string()).show(ui);
                let or = (t("follow-replace"), Do::Replace);
                another_place_or(ui, Some(or), done);
            });
        }
        FollowPhase::Written => {
            let words = t("follow-done-words");
            Banner::new(Tone::Success, &t("follow-done")).words(&words).show(ui, |_| {});
        }
        FollowPhase::Failed(why) => {
            let words = follow::problem(why);
            problem::show(ui, &words, |ui| {
                if words.remedy == Some(Remedy::AnotherPlace) {
                    another_place_or(ui, None, done);
                } else {
                    ui.add_space(space::XS);
                    if Button::secondary(&t("follow-cancel")).show(ui).clicked() {
                        done.push(Do::Cancel);
                    }
                }
            });
        }
        FollowPhase::Stopped(path) => {
            let words = t("follow-stopped-words");
            Banner::new(Tone::Success, &t("follow-stopped")).words(&words).show(ui, |ui| {
                if saved_file::show(ui, path.as_path(), &kept.following.shown_folder) {
                    done.push(Do::ShowInFolder(path.as_path().to_owned()));
                }
            });
        }
    }
}

fn running(ui: &mut Ui, words: &str) {
    layout::card(ui, |ui| layout::running(ui, words, ""));
}

/// **Choose another place**, perhaps something else, and **Cancel**.
fn another_place_or(ui: &mut Ui, or: Option<(std::borrow::Cow<'_, str>, Do)>, done: &mut Vec<Do>) {
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if Button::primary(&t("save-other-place")).show(ui).clicked() {
            done.push(Do::ChoosePlace);
        }
        if let Some((word, action)) = or
            && Button::secondary(&word).show(ui).clicked()
        {
            done.push(action);
        }
        if Button::quiet(&t("follow-cancel")).show(ui).clicked() {
            done.push(Do::Cancel);
        }
    });
}

/// The forms there are, what has to be known, and **Choose a place**.
fn choosing(ui: &mut Ui, kept: &KeptConnection, done: &mut Vec<Do>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let kinds = forms(kept.sheet());
        let words: Vec<_> = kinds.iter().map(|kind| follow::form(*kind, kept.sheet())).collect();
        let rows: Vec<_> = words.iter().map(|(title, words)| ChoiceRow { title, words }).collect();
        let chosen: FollowedForm = kept.following.chosen_form(kept.sheet());
        let place = kinds.iter().position(|kind| *kind == chosen);
        text::field_label(ui, &t("follow-form"));
        let clicked = ChoiceRows::new(&t("follow-form"), &rows).chosen(place).show(ui);
        if let Some(form) = clicked.and_then(|index| kinds.get(index)) {
            done.push(Do::Form(*form));
        }
        ui.add_space(space::XS);
        Banner::new(Tone::Warning, &t("follow-plain")).words(&t("follow-plain-words")).show(ui, |_| {});
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if Button::primary(&t("follow-choose-place")).show(ui).clicked() {
                done.push(Do::ChoosePlace);
            }
            if Button::quiet(&t("follow-cancel")).show(ui).clicked() {
                done.push(Do::Cancel);
            }
        });
    });
}
