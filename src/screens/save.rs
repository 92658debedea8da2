//! Step 6: where the connection is kept.

use eframe::egui::Ui;

use super::{layout, words};
use crate::setup::save::{Action as Do, Phase};
use crate::setup::{Action, SetUp};
use crate::texts::t;
use crate::theme::widgets::{Button, banner, check_line, text, tick};
use crate::theme::{Tone, space};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.save;
    layout::card(ui, |ui| {
        if tick::tick_box(ui, step.in_keychain, &t("save-keychain")).clicked() {
            actions.push(Action::Save(Do::TickKeychain));
        }
        ui.horizontal(|ui| {
            ui.add_space(32.0);
            ui.vertical(|ui| text::help(ui, &where_it_is()));
        });
    });
    ui.add_space(space::XS);
    match &step.phase {
        Phase::Ready | Phase::NotKept => {}
        Phase::Saving(_) => {
            check_line::show(
                ui,
                check_line::State::Running,
                &t("check-state-running"),
                &t("save-saving"),
                "",
            );
        }
        Phase::Kept => {
            banner::show(ui, Tone::Success, &t("save-kept"), &t("save-kept-words"), |_| {});
        }
        Phase::Failed(problem) => {
            words::problem_banner(ui, &words::keep_problem(problem), |ui| without(ui, actions));
        }
    }
    if step.nothing_chosen {
        banner::show(ui, Tone::Warning, &t("save-nothing"), &t("save-nothing-now"), |ui| {
            without(ui, actions);
        });
    }
}

fn without(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.add_space(space::XS);
    if Button::secondary(&t("save-without")).show(ui).clicked() {
        actions.push(Action::Save(Do::KeepNothing));
    }
}

/// Where it is kept, in that system's own words.
fn where_it_is() -> std::borrow::Cow<'static, str> {
    if cfg!(windows) {
        t("save-where-credential-manager")
    } else if cfg!(target_os = "macos") {
        t("save-where-mac-keychain")
    } else {
        t("save-where-secret-service")
    }
}
