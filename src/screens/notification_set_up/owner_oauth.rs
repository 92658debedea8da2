//! Of step 4: the form for OAuth settings of the owner's account: tried first, then set.

use eframe::egui::Ui;

use super::proof_fields;
use crate::clock::MonotonicTime;
use crate::connections::ConnectionRecord;
use crate::notifications::FirstOAuthProblem;
use crate::places::notification_set_up::owner_settings::{Action as Make, OwnerOAuth, OwnerTrial};
use crate::places::notification_set_up::proof::ProofField;
use crate::places::notification_set_up::review::Action as Do;
use crate::places::notification_set_up::{Action, NotificationSetUp};
use crate::screens::{layout, problem, secret};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, CheckLine, CheckState, text};
use crate::theme::{Tone, space};
use crate::words::check::{LineState, state_word};
use crate::words::token_trial::{self, TrialLine};
use crate::words::{account, notifications, renewal};

/// Draws the form; `focus` is the field that takes the focus now.
pub fn form(
    ui: &mut Ui,
    state: &NotificationSetUp,
    record: &ConnectionRecord,
    (now, focus): (MonotonicTime, Option<ProofField>),
    actions: &mut Vec<Action>,
) {
    let settings = &state.review.settings;
    let mut done = Vec::new();
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            text::title(ui, &t_with("notify-owner-oauth", &[("name", account::called(record).into())]));
            text::help(ui, &t("notify-owner-oauth-words"));
        });
        let events = proof_fields::oauth(ui, &settings.form, focus);
        done.extend(events.done.into_iter().map(Make::Form));
        actions.extend(events.copied.map(Action::CopySecret));
        // The harmless one of the two.
        done.extend(events.entered.then_some(Make::Try));
        secret::copy_state(ui, state.copied, now);
        trial(ui, &settings.trial, record);
        not_set(ui, state, record, actions);
        buttons(ui, state, &mut done);
    });
    actions.extend(done.into_iter().map(|action| Action::Review(Do::Settings(action))));
}

fn buttons(ui: &mut Ui, state: &NotificationSetUp, done: &mut Vec<Make>) {
    let settings = &state.review.settings;
    let (tries, sets) = (settings.is_trying(), settings.is_writing());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let word = if tries { t("notify-owner-trying") } else { t("notify-owner-try") };
            if Button::secondary(&word).busy(tries || sets).show(ui).clicked() {
                done.push(Make::Try);
            }
            let word = if sets { t("notify-owner-setting") } else { t("notify-owner-set") };
            if Button::primary(&word).busy(tries || sets).show(ui).clicked() {
                done.push(Make::Set);
            }
        });
        text::help(ui, &if sets { t("notify-owner-setting-words") } else { t("notify-owner-try-words") });
    });
}

/// What the authorization server gave.
fn trial(ui: &mut Ui, trial: &OwnerTrial, record: &ConnectionRecord) {
    let OwnerTrial::Ended(settings, came) = trial else { return };
    let own = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        match came {
            Err(why) => problem::show(ui, &renewal::check(why, record), |_| {}),
            Ok(trials) => {
                // Docusign may use the way that works.
                let works = trials.iter().any(|trial| trial.result.is_ok());
                let tone = if works { Tone::Warning } else { Tone::Danger };
                for line in token_trial::lines(trials, settings) {
                    match line {
                        TrialLine::Token(said) => {
                            let passed = state_word(LineState::Passed);
                            CheckLine::new(CheckState::Passed, &passed, &said).show(ui);
                        }
                        TrialLine::Problem { ways, said } => {
                            problem::show_in(ui, tone, &said, |ui| {
                                text::note(ui, &ways);
                            });
                        }
                    }
                }
                if let Some(said) = token_trial::of_both(trials) {
                    text::help(ui, &said);
                }
            }
        }
    });
    text::bring_new_into_view(ui, ui.scope_id().with("trial"), own.response.rect, true);
}

/// Why the settings were not set, where the form is there still.
fn not_set(ui: &mut Ui, state: &NotificationSetUp, record: &ConnectionRecord, actions: &mut Vec<Action>) {
    let OwnerOAuth::Failed(FirstOAuthProblem::Write(why)) = &state.review.settings.oauth else { return };
    let said = notifications::write(why, record);
    problem::show(ui, &said, |ui| {
        actions.extend(problem::report(ui, &said, &state.common.report_page).map(Action::Report));
    });
}

/// What came of it where the form is there no longer.
pub fn came(ui: &mut Ui, state: &NotificationSetUp) {
    match &state.review.settings.oauth {
        OwnerOAuth::Set => {
            Banner::new(Tone::Success, &t("notify-owner-oauth-set"))
                .words(&t("notify-owner-oauth-set-words"))
                .show(ui, |_| {});
        }
        OwnerOAuth::Failed(FirstOAuthProblem::HasSome) => {
            Banner::new(Tone::Warning, &t("notify-owner-oauth-there"))
                .words(&t("notify-owner-oauth-there-now"))
                .show(ui, |_| {});
        }
        OwnerOAuth::Idle | OwnerOAuth::Running(_) | OwnerOAuth::Failed(_) => {}
    }
}
