//! Step 1: which product, and which Docusign.

use eframe::egui::Ui;

use super::set_up::environment_name;
use super::words;
use crate::connections::{Environment, Sheet, SheetEnvironment};
use crate::setup::choose::Action as Choice;
use crate::setup::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::widgets::field::Field;
use crate::theme::widgets::{banner, choice, text};
use crate::theme::{Tone, space};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let common = &state.common;
    let step = &state.choose;
    for sheet in common.sheets.iter() {
        let chosen = sheet.id == common.answers.sheet;
        if choice::card(ui, chosen, &sheet.name, &product_words(sheet)).clicked() {
            actions.push(Action::Choose(Choice::Product(sheet.id.clone())));
        }
        if chosen && step.asks(common) {
            own_connector(ui, state, actions);
        }
    }

    ui.add_space(space::L);
    text::title(ui, &t("choose-which-docusign"));
    ui.add_space(space::XS);
    for environment in environments(state) {
        let chosen = environment == common.answers.environment;
        let words = match environment {
            Environment::Production => t("choose-production-words"),
            Environment::Demo => t("choose-demo-words"),
            Environment::Practice => t("choose-practice-words"),
        };
        if choice::card(ui, chosen, &environment_name(environment), &words).clicked() {
            actions.push(Action::Choose(Choice::Environment(environment)));
        }
    }

    if step.starting_practice {
        text::help(ui, &t("choose-starting-practice"));
    }
    if let Some(problem) = &step.practice_problem {
        banner::show(
            ui,
            Tone::Danger,
            &t("choose-practice-failed"),
            &t("choose-practice-failed-now"),
            |ui| {
                words::details(ui, &problem.to_string());
            },
        );
    }
}

/// Who makes the product, or what it is for when nobody does.
fn product_words(sheet: &Sheet) -> String {
    match &sheet.vendor {
        Some(vendor) => t_with("choose-product-words", &[("vendor", vendor.clone().into())]),
        None => t("choose-own-words").into_owned(),
    }
}

/// The environments the chosen product can be used with; Practice always.
fn environments(state: &SetUp) -> Vec<Environment> {
    let offered =
        state.common.sheets.get(&state.common.answers.sheet).map(|sheet| sheet.environments.clone());
    let offers = |wanted| offered.as_ref().is_none_or(|offered| offered.contains(&wanted));
    [
        (Environment::Production, offers(SheetEnvironment::Production)),
        (Environment::Demo, offers(SheetEnvironment::Demo)),
        (Environment::Practice, true),
    ]
    .into_iter()
    .filter_map(|(environment, offered)| offered.then_some(environment))
    .collect()
}

fn own_connector(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.choose;
    eframe::egui::Frame::new()
        .inner_margin(eframe::egui::Margin { left: 20, right: 0, top: 8, bottom: 8 })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::L;
            let missing = t("choose-scopes-missing");
            let field = Field {
                label: &t("choose-scopes"),
                help: &t("choose-scopes-help"),
                problem: step.scopes_missing.then_some(&*missing),
                paste: None,
                mono: true,
                take_focus: false,
            };
            let mut scopes = step.scopes.clone();
            let events = field.show(ui, &mut scopes);
            if events.changed {
                actions.push(Action::Choose(Choice::ScopesTyped(scopes)));
            }
            if events.left {
                actions.push(Action::Choose(Choice::Left));
            }

            let problem = step.redirect_uri_problem.map(words::redirect_uri);
            let field = Field {
                label: &t("keys-redirect-uri"),
                help: &t("choose-redirect-uri-help"),
                problem: problem.as_deref(),
                paste: None,
                mono: true,
                take_focus: false,
            };
            let mut uri = step.redirect_uri.clone();
            let events = field.show(ui, &mut uri);
            if events.changed {
                actions.push(Action::Choose(Choice::RedirectUriTyped(uri)));
            }
            if events.left {
                actions.push(Action::Choose(Choice::Left));
            }
        });
}
