//! Step 6: where the connection is kept: the keychain, a file, both, or nowhere.

use eframe::egui::Ui;

use crate::connections::FileFormat;
use crate::places::new_passphrase::PassphraseAction;
use crate::places::set_up::save::{Action as Do, SavePhase};
use crate::places::set_up::{Action, SetUp};
use crate::screens::{layout, new_passphrase, problem, saved_file, secret};
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Banner, Button, ChoiceRow, ChoiceRows, TickBox, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::{Remedy, files, keychain};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.save;
    outcome(ui, state, actions);
    if state.common.answering().is_some() {
        for_the_owner(ui, state);
    } else {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            if TickBox::new(step.in_keychain, &t("save-keychain")).titled().show(ui).clicked() {
                actions.push(Action::Save(Do::TickKeychain));
            }
            layout::indented(ui, |ui| {
                match keychain::before_keeping(step) {
                    // Nothing is promised of one that will not do.
                    Some((words, false)) => {
                        text::marked(ui, Tone::Warning, &words);
                    }
                    Some((words, true)) => {
                        text::help(ui, &keychain::place(step));
                        text::marked(ui, Tone::Info, &words);
                    }
                    None => {
                        text::help(ui, &keychain::place(step));
                    }
                }
            });
        });
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            if TickBox::new(step.to_file, &t("save-file")).titled().show(ui).clicked() {
                actions.push(Action::Save(Do::TickFile));
            }
            layout::indented(ui, |ui| {
                text::help(ui, &t("save-file-words"));
                if step.to_file {
                    ui.spacing_mut().item_spacing.y = space::S;
                    ui.add_space(space::S);
                    formats(ui, state, refused, actions);
                }
            });
        });
    }
}

/// What goes on, and what came of it. Above the choices: there it is seen at any size of the window.
fn outcome(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.save;
    saved(ui, state, actions);
    let running = |ui: &mut Ui, words: &str| {
        layout::card(ui, |ui| {
            layout::running(ui, words, "");
        });
    };
    match &step.phase {
        SavePhase::Ready | SavePhase::NotKept => {}
        SavePhase::ChoosingPlace(_) => running(ui, &t("save-choosing-place")),
        SavePhase::WritingFile(_) => running(ui, &t("save-writing-file")),
        SavePhase::Saving(_) => {
            running(ui, &t("save-saving"));
            if state.common.keychain_asks {
                Banner::new(Tone::Info, &t("save-keychain-asks-title"))
                    .words(&t("save-keychain-asks"))
                    .show(ui, |_| {});
            }
        }
        SavePhase::Kept => {
            Banner::new(Tone::Success, &t("save-kept")).words(&t("save-kept-words")).show(ui, |_| {});
        }
        SavePhase::PlaceAsked { path, warnings } => {
            let asked = Banner::new(Tone::Warning, &t("save-place-asked")).show(ui, |ui| {
                ValueBox::new(&path.display().to_string()).show(ui);
                for warning in warnings {
                    text::note(ui, &files::place_warning(warning));
                }
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    if Button::primary(&t("save-other-place")).show(ui).clicked() {
                        actions.push(Action::Save(Do::OtherPlace));
                    }
                    if Button::secondary(&t("save-use-place")).show(ui).clicked() {
                        actions.push(Action::Save(Do::UsePlace));
                    }
                });
            });
            text::bring_new_into_view(ui, ui.scope_id().with("place-asked"), asked.rect, true);
        }
        SavePhase::FileFailed(why) => {
            let words = files::file(why);
            problem::show(ui, &words, |ui| {
                if step.in_keychain && !step.is_in_keychain() {
                    text::note(ui, &t("save-file-first"));
                }
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    let no_dialog = words.remedy == Some(Remedy::WithoutFile);
                    let again = if no_dialog { t("prepare-try-again") } else { t("save-other-place") };
                    let keychain_alone = no_dialog && step.in_keychain;
                    if keychain_alone && Button::primary(&t("save-keychain-alone")).show(ui).clicked() {
                        actions.push(Action::Save(Do::KeychainAlone));
                    }
                    let rank = if keychain_alone { Rank::Secondary } else { Rank::Primary };
                    if Button::ranked(&again, rank).show(ui).clicked() {
                        actions.push(Action::Next);
                    }
                });
            });
        }
        SavePhase::Failed(why) => {
            let words =
                if step.file.is_some() { keychain::keep_beside_file(why) } else { keychain::keep(why) };
            problem::show(ui, &words, |ui| {
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    // Where the keychain may yet do it, Save stays the first thing.
                    let to_file = words.remedy == Some(Remedy::SaveToFile);
                    let rank = if to_file { Rank::Primary } else { Rank::Secondary };
                    if step.file.is_some() {
                        if Button::ranked(&t("save-file-alone"), rank).show(ui).clicked() {
                            actions.push(Action::Save(Do::KeepNothing));
                        }
                        return;
                    }
                    if Button::ranked(&t("save-in-file"), rank).show(ui).clicked() {
                        actions.push(Action::Save(Do::FileInstead));
                    }
                    if Button::secondary(&t("save-without")).show(ui).clicked() {
                        actions.push(Action::Save(Do::KeepNothing));
                    }
                });
            });
        }
    }
    if step.nothing_chosen {
        Banner::new(Tone::Warning, &t("save-nothing")).words(&t("save-nothing-now")).show(ui, |ui| {
            ui.add_space(space::XS);
            if Button::secondary(&t("save-without")).show(ui).clicked() {
                actions.push(Action::Save(Do::KeepNothing));
            }
        });
    }
}

/// The file that was saved, and where.
fn saved(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(file) = &state.save.file else { return };
    Banner::new(Tone::Success, &t("save-file-saved")).words(&t("save-file-saved-at")).show(ui, |ui| {
        if saved_file::show(ui, file, &state.common.shown_folder) {
            actions.push(Action::ShowInFolder(file.clone()));
        }
    });
}

/// The file that only the owner can open.
fn for_the_owner(ui: &mut Ui, state: &SetUp) {
    let Some(request) = state.common.answering() else { return };
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("save-answer"));
        text::lead(ui, &t_with("save-answer-words", &[("product", request.asked().product.clone().into())]));
        text::field_label(ui, &t("colleague-phrase"));
        ValueBox::new(&request.phrase()).show(ui);
    });
}

/// The kinds of file, and a passphrase for the kind that has one.
fn formats(ui: &mut Ui, state: &SetUp, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.save;
    let kinds = [FileFormat::Encrypted, FileFormat::Json, FileFormat::Env];
    let words = kinds.map(files::format);
    let shown = words.each_ref().map(|(title, words)| ChoiceRow { title, words });
    let chosen = kinds.iter().position(|format| *format == step.format);
    let clicked = ChoiceRows::new(&t("save-format"), &shown).chosen(chosen).show(ui);
    if let Some(format) = clicked.and_then(|index| kinds.get(index)) {
        actions.push(Action::Save(Do::Format(*format)));
    }
    if step.format == FileFormat::Encrypted {
        ui.add_space(space::S);
        ui.spacing_mut().item_spacing.y = space::FIELDS;
        passphrases(ui, state, refused, actions);
    } else {
        ui.add_space(space::XS);
        let warned =
            Banner::new(Tone::Warning, &t("save-plain")).words(&t("save-plain-words")).show(ui, |_| {});
        text::bring_new_into_view(ui, ui.scope_id().with("save-plain"), warned.rect, true);
    }
}

fn passphrases(ui: &mut Ui, state: &SetUp, refused: bool, actions: &mut Vec<Action>) {
    let shown = new_passphrase::show(ui, &state.save.passphrase, refused, |ui| secret::copied(ui, state));
    secret::take_copied(shown.copied, actions);
    for done in shown.done {
        actions.push(Action::Save(match done {
            PassphraseAction::Typed(text) => Do::PassphraseTyped(text),
            PassphraseAction::AgainTyped(text) => Do::PassphraseAgainTyped(text),
            PassphraseAction::Propose => Do::ProposePassphrase,
            PassphraseAction::Left => Do::PassphraseLeft,
            PassphraseAction::Show(shown) => Do::ShowPassphrase(shown),
        }));
    }
    if shown.entered {
        actions.push(Action::Next);
    }
}
