//! The daily task that looks after connections, on a connection's page.

use eframe::egui::Ui;

use super::layout;
use crate::connections::{ScheduleProblem, TaskState};
use crate::places::connection::look_after::{LookAfterAction, LookAfterState};
use crate::places::connection::{Action, KeptConnection};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::look_after as words;

/// Draws how it stands, and what can be done about it.
pub fn show(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    ui.add_space(space::S);
    text::title(ui, &t("look-after-title"));
    let id = ui.scope_id();
    let shown = ui.scope(|ui| standing(ui, kept, actions)).response.rect;
    let is_news = match &kept.look_after {
        LookAfterState::Known { is_asked, .. } => *is_asked,
        LookAfterState::Asking | LookAfterState::Failed(_) => false,
    };
    text::bring_new_into_view(ui, id.with("look-after"), shown, is_news);
}

fn standing(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    let mut act = |action| actions.push(Action::LookAfter(action));
    match &kept.look_after {
        LookAfterState::Asking => layout::running(ui, &t("look-after-working"), ""),
        LookAfterState::Known { is_asked: true, .. } => asked(ui, &mut act),
        LookAfterState::Known { known, .. } => {
            let TaskState::On { as_asked, .. } = known.state else {
                text::lead(ui, &t("look-after-words"));
                if Button::secondary(&t("look-after")).show(ui).clicked() {
                    act(LookAfterAction::Offer);
                }
                return;
            };
            for line in words::standing(known) {
                text::lead(ui, &line);
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                if !as_asked && Button::secondary(&t("look-after-anew")).show(ui).clicked() {
                    act(LookAfterAction::Begin);
                }
                if Button::quiet(&t("look-after-stop")).show(ui).clicked() {
                    act(LookAfterAction::Stop);
                }
            });
        }
        LookAfterState::Failed(not) => {
            text::lead(ui, &t("look-after-words"));
            let said = words::problem(not);
            // That a system has no such service is no fault of anybody's.
            let tone = match not.problem {
                ScheduleProblem::NoSuchService(_) => Tone::Info,
                _ => Tone::Warning,
            };
            super::problem::show_in(ui, tone, &said, |ui| {
                if let Some(line) = &not.cron_line {
                    let name = t_with("copy-what", &[("what", t("look-after-cron").as_ref().into())]);
                    ValueBox::new(line).copying(&t("copy"), &name, &t("copied")).show(ui);
                }
                if Button::quiet(&t("prepare-try-again")).show(ui).clicked() {
                    act(LookAfterAction::Again);
                }
            });
        }
    }
}

fn asked(ui: &mut Ui, act: &mut impl FnMut(LookAfterAction)) {
    let (title, said) = words::question();
    Banner::new(Tone::Info, &title).words(&said).show(ui, |ui| {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            if Button::primary(&t("look-after-set-up")).show(ui).clicked() {
                act(LookAfterAction::Begin);
            }
            if Button::quiet(&t("look-after-not-now")).show(ui).clicked() {
                act(LookAfterAction::NotNow);
            }
        });
    });
}
