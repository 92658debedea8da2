//! Step 2, where somebody else administers Docusign: a request file goes there, an answer comes back.

use eframe::egui::Ui;

use crate::domain::Environment;
use crate::places::set_up::colleague::{Action as Do, ColleaguePhase, Problem};
use crate::places::set_up::{Action, SetUp};
use crate::screens::{layout, problem, saved_file};
use crate::texts::t;
use crate::theme::widgets::{Banner, Button, NumberedLine, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::{Remedy, files};

/// Draws it.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.prepare.colleague;
    if let Some(why) = &step.problem {
        let words = files::exchange(why);
        problem::show(ui, &words, |ui| {
            let (word, way_out) = match words.remedy {
                Some(Remedy::NewRequest) => (t("colleague-anew"), Do::StartAnew),
                Some(Remedy::TryAgain) => (t("prepare-try-again"), Do::SaveRequest),
                _ => return,
            };
            ui.add_space(space::XS);
            if Button::primary(&word).show(ui).clicked() {
                actions.push(Action::Colleague(way_out));
            }
        });
        ui.add_space(space::XS);
    }
    if let (Some(file), None) = (&step.file, &step.problem) {
        Banner::new(Tone::Success, &t("colleague-saved")).words(&t("colleague-saved-now")).show(ui, |ui| {
            if saved_file::show(ui, file, &state.common.shown_folder) {
                actions.push(Action::ShowInFolder(file.clone()));
            }
        });
        ui.add_space(space::XS);
    }
    going_on(ui, state);
    // Of a request that cannot go out or cannot be answered, there is nothing to compare.
    let unusable = matches!(step.problem, Some(Problem::KeyGone | Problem::Key(_)));
    // Nor before it has gone out.
    if let Some(asked) = step.asked.as_ref().filter(|_| !unusable && step.waits_for_answer()) {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::title(ui, &t("colleague-phrase"));
            ValueBox::new(&asked.phrase()).show(ui);
            text::help(ui, &t("colleague-phrase-words"));
        });
        ui.add_space(space::XS);
    }
    if state.common.answers.environment == Environment::Practice {
        text::marked(ui, Tone::Info, &t("colleague-practice"));
        ui.add_space(space::XS);
    }
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text::title(ui, &t("colleague-how"));
        for (number, words) in
            [t("colleague-point-save"), t("colleague-point-send"), t("colleague-point-back")]
                .iter()
                .enumerate()
        {
            NumberedLine::new(number + 1, words).show(ui);
        }
    });
    ui.add_space(space::S);
    if step.waits_for_answer() && !unusable {
        if Button::secondary(&t("colleague-save-again")).show(ui).clicked() {
            actions.push(Action::Colleague(Do::SaveRequest));
        }
    } else {
        text::help(ui, &t("colleague-no-secret"));
    }
}

/// What is under way.
fn going_on(ui: &mut Ui, state: &SetUp) {
    let Some(words) = files::exchange_under_way(state.prepare.colleague.phase) else { return };
    let asks =
        state.common.keychain_asks && matches!(state.prepare.colleague.phase, ColleaguePhase::KeepingKey(_));
    let more = if asks { t("save-keychain-asks") } else { "".into() };
    layout::card(ui, |ui| {
        layout::running(ui, &words, &more);
    });
    ui.add_space(space::XS);
}
