//! Step 4: what will be sent, in words and as the exact object.

use eframe::egui::Ui;

use crate::places::notification_set_up::review::{Action as Do, OwnerState};
use crate::places::notification_set_up::{Action, NotificationSetUp};
use crate::screens::{layout, problem};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, CheckLine, CheckState, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::check::{LineState, state_word};
use crate::words::{account, notification_set_up as words};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &NotificationSetUp, actions: &mut Vec<Action>) {
    owner(ui, state, actions);
    let wanted = state.common.wanted();
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        text::field_label(ui, &t("notify-review-where"));
        for record in state.common.chosen_records() {
            text::body(ui, &account::called(record));
        }
        for [label, value] in words::rows(&wanted) {
            ui.add_space(space::S);
            text::field_label(ui, &label);
            text::body(ui, &value);
        }
    });
    if !wanted_is_proven(state) {
        text::marked(ui, Tone::Warning, &t("notify-no-proof"));
    }
    text::help(ui, &t("notify-what-is-there"));
    ui.add_space(space::S);
    text::title(ui, &t("notify-json"));
    if let Some(record) = state.common.chosen_records().next() {
        text::help(ui, &t_with("notify-json-of", &[("name", account::called(record).into())]));
    }
    let json = words::json(&wanted);
    let name = t_with("copy-what", &[("what", t("notify-json").as_ref().into())]);
    ValueBox::new(&json).copying(&t("copy"), &name, &t("copied")).show(ui);
    if state.common.chosen.len() > 1 {
        text::help(ui, &t("notify-json-others"));
    }
}

fn wanted_is_proven(state: &NotificationSetUp) -> bool {
    state.common.wish.proof.is_something()
}

/// Whether the owner's account has what is used.
fn owner(ui: &mut Ui, state: &NotificationSetUp, actions: &mut Vec<Action>) {
    let Some(record) = state.common.owner.as_ref().and_then(|id| state.common.record(id)) else { return };
    match &state.review.owner {
        OwnerState::NotNeeded => {}
        OwnerState::Running(_) => {
            layout::card(ui, |ui| layout::running(ui, &t("notify-owner-looking"), &account::called(record)));
        }
        OwnerState::Fine => {
            layout::card(ui, |ui| {
                let (passed, title) = (state_word(LineState::Passed), t("notify-owner-fine"));
                CheckLine::new(CheckState::Passed, &passed, &title).words(&account::called(record)).show(ui);
            });
        }
        OwnerState::Failed(why) => problem::show(ui, &words::account_problem(why, record), |ui| {
            ui.add_space(space::XS);
            if Button::primary(&t("notify-look-again")).show(ui).clicked() {
                actions.push(Action::Review(Do::LookAgain));
            }
        }),
    }
}
