//! Step 5: who consented, which account, and a call as the connector will make it.

use eframe::egui::Ui;

use super::{layout, words};
use crate::connections::server_name;
use crate::setup::check::{Action as Do, Line};
use crate::setup::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::space;
use crate::theme::widgets::check_line::{self, State};
use crate::theme::widgets::{Button, banner, choice, text};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.check;
    let mut failed = None;
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let found = match &step.person {
            Line::Passed(person) => t_with(
                "check-person-found",
                &[
                    ("name", person.name.clone().unwrap_or_default().into()),
                    ("email", person.email.clone().unwrap_or_default().into()),
                ],
            ),
            _ => String::new(),
        };
        line(ui, state, &step.person, &t("check-person"), &found);

        let (account_state, account_words) = match &step.person {
            Line::Passed(person) => match person.accounts.get(step.chosen) {
                Some(account) => {
                    let id = account.account_id.clone();
                    let words = [
                        ("name", account.name.clone().unwrap_or_default().into()),
                        ("id", id.to_string().into()),
                    ];
                    (State::Passed, t_with("check-account-found", &words))
                }
                None => (State::Failed, t("check-account-none").into_owned()),
            },
            _ => (State::ToCome, String::new()),
        };
        check_line::show(ui, account_state, &state_word(account_state), &t("check-account"), &account_words);

        let found = match &step.account {
            Line::Passed(details) => match &details.plan_name {
                Some(plan) => t_with("check-call-plan", &[("plan", plan.clone().into())]),
                None => t("check-call-works").into_owned(),
            },
            _ => String::new(),
        };
        line(ui, state, &step.account, &t("check-call"), &found);
    });
    if let Line::Failed(error) = &step.person {
        failed = Some(error);
    }
    if let Line::Failed(error) = &step.account {
        failed = Some(error);
    }

    if let Line::Passed(person) = &step.person
        && person.accounts.len() > 1
    {
        ui.add_space(space::S);
        text::title(ui, &t("check-which-account"));
        for (index, account) in person.accounts.iter().enumerate() {
            if choice::card(
                ui,
                index == step.chosen,
                account.name.as_deref().unwrap_or_default(),
                account.account_id.as_str(),
            )
            .clicked()
            {
                actions.push(Action::Check(Do::Account(index)));
            }
        }
    }
    if let Some(error) = failed {
        ui.add_space(space::XS);
        words::problem_banner(ui, &words::api_error(error, &host(state)), |ui| {
            ui.add_space(space::XS);
            if Button::secondary(&t("check-again")).show(ui).clicked() {
                actions.push(Action::Check(Do::Again));
            }
        });
    }
    if step.hurried {
        let words = if failed.is_some() { t("check-hurried-failed") } else { t("check-hurried-running") };
        banner::show(ui, Tone::Warning, &words, "", |_| {});
    }
    ui.add_space(space::XS);
    if Button::quiet(&t("check-somebody-else")).show(ui).clicked() {
        actions.push(Action::Check(Do::SomebodyElse));
    }
}

fn line<T>(ui: &mut Ui, set_up: &SetUp, line: &Line<T>, title: &str, found: &str) {
    let state = match line {
        Line::ToCome => State::ToCome,
        Line::Running(_) => State::Running,
        Line::Passed(_) => State::Passed,
        Line::Failed(_) => State::Failed,
    };
    let failure = match line {
        Line::Failed(error) => words::api_error(error, &host(set_up)).what,
        _ => found.to_owned(),
    };
    check_line::show(ui, state, &state_word(state), title, &failure);
}

/// The server the check's calls go to first.
fn host(state: &SetUp) -> String {
    state.common.endpoints().map(|endpoints| server_name(&endpoints).to_owned()).unwrap_or_default()
}

fn state_word(state: State) -> std::borrow::Cow<'static, str> {
    match state {
        State::ToCome | State::Skipped => t("check-state-to-come"),
        State::Running => t("check-state-running"),
        State::Passed => t("check-state-passed"),
        State::Failed => t("check-state-failed"),
    }
}
