//! The program to begin one's own receiver with.

use eframe::egui::{Id, Ui, UiBuilder};

use crate::notifications::ReceiverLanguage;
use crate::places::receiver::code::{CodeAction as Do, ReceiverCode};
use crate::places::receiver::opened::MessageFile;
use crate::places::receiver::{Action, ReceiverPage};
use crate::screens::{layout, problem, saved_file};
use crate::texts::t;
use crate::theme::widgets::{Banner, Button, ChoiceCard, ChoiceGroup, text};
use crate::theme::{Tone, space};
use crate::words::{files, receiver as words};

/// Draws it.
pub(super) fn show(ui: &mut Ui, page: &ReceiverPage, actions: &mut Vec<Action>) {
    let mut done = Vec::new();
    ui.add_space(space::L);
    text::title(ui, &t("receiver-code"));
    text::help(ui, &t("receiver-code-words"));
    languages(ui, &page.code, &mut done);
    if page.code.language.is_some() {
        program(ui, &page.code, &mut done);
    }
    actions.extend(done.into_iter().map(Action::Code));
}

fn languages(ui: &mut Ui, code: &ReceiverCode, done: &mut Vec<Do>) {
    ChoiceGroup::new(&t("receiver-code-language")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for language in ReceiverLanguage::ALL {
            let chosen = code.language == Some(language);
            if ChoiceCard::radio(chosen, &words::language(language)).show(ui).clicked() {
                done.push(Do::Language(language));
            }
        }
    });
}

fn program(ui: &mut Ui, code: &ReceiverCode, done: &mut Vec<Do>) {
    // Whatever comes and goes here takes the keyboard from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("receiver-code-file"));
    ui.scope_builder(own, |ui| match &code.file {
        MessageFile::Idle => {}
        MessageFile::ChoosingPlace => layout::running(ui, &t("notify-choosing-place"), ""),
        MessageFile::Writing => layout::running(ui, &t("notify-writing"), ""),
        MessageFile::Saved(path) => {
            Banner::new(Tone::Success, &t("notify-saved")).show(ui, |ui| {
                if saved_file::show(ui, path, &code.shown_folder) {
                    done.push(Do::ShowInFolder);
                }
            });
        }
        MessageFile::Failed(why) => problem::show(ui, &files::file(why), |_| {}),
    });
    let saves = matches!(code.file, MessageFile::ChoosingPlace | MessageFile::Writing);
    if Button::secondary(&t("receiver-code-save")).busy(saves).show(ui).clicked() {
        done.push(Do::Save);
    }
}
