//! Step 5: who consented, which account, and a call as the connector will make it.

use eframe::egui::Ui;

use super::{layout, words};
use crate::connections::server_name;
use crate::setup::check::{Action as Do, Line, REVIEW_CALLS, ReviewCalls};
use crate::setup::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::space;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::check_line::{self, State};
use crate::theme::widgets::progress::{self, Progress};
use crate::theme::widgets::{Button, banner, choice, text};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.check;
    which_account(ui, state, actions);
    lines(ui, state);
    let failures = [step.person.failure(), step.account.failure(), step.users.failure(), step.plan.failure()];
    // The first says it: what comes after mostly failed for the same reason.
    let failed = failures.into_iter().flatten().next();

    let somebody_else = failed.is_some_and(words::wants_somebody_else);
    if let Some(error) = failed {
        ui.add_space(space::XS);
        let can_go_on = state.common.answers.here().checked.is_some();
        let tone = if can_go_on { Tone::Warning } else { Tone::Danger };
        words::problem_in(ui, tone, &words::api_error(error, &host(state)), |ui| {
            if can_go_on {
                text::note(ui, &t("check-all-the-same"));
            }
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                // The first is what mends it, unless one may as well go on.
                let first = if can_go_on { Rank::Secondary } else { Rank::Primary };
                if somebody_else && Button::ranked(&t("check-sign-in-again"), first).show(ui).clicked() {
                    actions.push(Action::Check(Do::SomebodyElse));
                }
                let rank = if somebody_else { Rank::Secondary } else { first };
                if Button::ranked(&t("check-again"), rank).show(ui).clicked() {
                    actions.push(Action::Check(Do::Again));
                }
            });
        });
    }
    if step.hurried {
        let words = if failed.is_some() { t("check-hurried-failed") } else { t("check-hurried-running") };
        let tone = if failed.is_some() { Tone::Warning } else { Tone::Info };
        banner::show(ui, tone, &words, "", |_| {});
    }
    if state.common.towards_production {
        review_calls(ui, state, actions);
    }
    if !somebody_else {
        ui.add_space(space::XS);
        if Button::quiet(&t("check-somebody-else")).show(ui).clicked() {
            actions.push(Action::Check(Do::SomebodyElse));
        }
    }
}

/// Whether what to do first is on the page: to wait, to mend what failed, to make the review's calls.
pub(super) fn first_is_on_the_page(state: &SetUp) -> bool {
    let calls = state.common.towards_production && !matches!(state.check.review_calls, ReviewCalls::Done);
    state.common.answers.here().checked.is_none() || calls
}

/// Which account, where the person has several: first of all, since all that follows is about the one that is chosen.
fn which_account(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Line::Passed(person) = &state.check.person else { return };
    if person.accounts.len() < 2 {
        return;
    }
    text::title(ui, &t("check-which-account"));
    choice::group(ui, &t("check-which-account"), |ui| {
        for (index, account) in person.accounts.iter().enumerate() {
            let id = account.account_id.as_str();
            // One without a name is known by its id.
            let (name, words) = match account.name.as_deref().filter(|name| !name.is_empty()) {
                Some(name) => (name, id),
                None => (id, ""),
            };
            if choice::card(ui, index == state.check.chosen, name, words).clicked() {
                actions.push(Action::Check(Do::Account(index)));
            }
        }
    });
    ui.add_space(space::S);
}

/// Who consented, which account, and each call with what came of it.
fn lines(ui: &mut Ui, state: &SetUp) {
    let step = &state.check;
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let found = match &step.person {
            Line::Passed(person) => words::person(person.name.as_deref(), person.email.as_deref()),
            _ => String::new(),
        };
        line(ui, state, &step.person, &t("check-person"), &found);

        let (account_state, account_words) = match &step.person {
            Line::Passed(person) => match person.accounts.get(step.chosen) {
                Some(account) => {
                    let id = account.account_id.as_str();
                    (State::Passed, words::named_account(account.name.as_deref(), id))
                }
                None => (State::Failed, t("check-account-none").into_owned()),
            },
            Line::Failed(_) => (State::Skipped, String::new()),
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

        let found = match &step.users {
            Line::Passed(users) => match users.total {
                Some(total) => t_with("check-users-found", &[("count", total.into())]),
                None => t("check-call-works").into_owned(),
            },
            _ => String::new(),
        };
        line(ui, state, &step.users, &t("check-users"), &found);

        let found = match &step.plan {
            Line::Passed(plan) => match (&plan.plan_name, plan.included_seats) {
                (Some(name), Some(seats)) => t_with(
                    "check-plan-found-seats",
                    &[("plan", name.clone().into()), ("seats", seats.into())],
                ),
                (Some(name), None) => t_with("check-plan-found", &[("plan", name.clone().into())]),
                (None, _) => t("check-call-works").into_owned(),
            },
            _ => String::new(),
        };
        line(ui, state, &step.plan, &t("check-plan"), &found);
    });
}

/// The calls that Docusign's older review wants to see, on the way to production.
fn review_calls(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let count = [("count", REVIEW_CALLS.into())];
    ui.add_space(space::XS);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t_with("check-review", &count));
        match &state.check.review_calls {
            ReviewCalls::Ready => {
                text::help(ui, &t("check-review-words"));
                let ready = state.check.all_settled() && state.check.chosen_account().is_some();
                if ready && Button::primary(&t_with("check-review-make", &count)).show(ui).clicked() {
                    actions.push(Action::Check(Do::ReviewCalls));
                }
            }
            ReviewCalls::Running(_, done) => {
                let words = t_with(
                    "check-review-running",
                    &[("done", (*done).into()), ("count", REVIEW_CALLS.into())],
                );
                progress::show(ui, &Progress { done: *done, of: REVIEW_CALLS, words: &words });
            }
            ReviewCalls::Done => {
                let words = t("check-review-done");
                check_line::show(ui, State::Passed, &state_word(State::Passed), &words, "");
            }
            ReviewCalls::Failed(error) => {
                words::problem_banner(ui, &words::api_error(error, &host(state)), |ui| {
                    ui.add_space(space::XS);
                    if Button::primary(&t("check-review-again")).show(ui).clicked() {
                        actions.push(Action::Check(Do::ReviewCalls));
                    }
                });
            }
        }
    });
}

fn line<T>(ui: &mut Ui, set_up: &SetUp, line: &Line<T>, title: &str, found: &str) {
    let state = match line {
        // What would need the person or the account is not called without them.
        Line::ToCome if matches!(set_up.check.person, Line::Failed(_)) => State::Skipped,
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
        State::ToCome => t("check-state-to-come"),
        State::Skipped => t("check-state-skipped"),
        State::Running => t("check-state-running"),
        State::Passed => t("check-state-passed"),
        State::Failed => t("check-state-failed"),
    }
}
