//! The form for OAuth settings of an account, wherever it stands: tried first, then set.

use eframe::egui::Ui;
use zeroize::Zeroizing;

use super::{layout, problem, proof_fields, secret};
use crate::clock::MonotonicTime;
use crate::connections::ConnectionRecord;
use crate::places::copies::CopyState;
use crate::places::notification_set_up::oauth_form::{OAuthForm, OAuthTrial};
use crate::places::notification_set_up::proof::{Action, ProofField};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, CheckLine, CheckState, text};
use crate::theme::{Tone, space};
use crate::words::check::{LineState, state_word};
use crate::words::token_trial::{self, TrialLine};
use crate::words::{account, renewal};

/// The form, and what stands around it.
pub struct OAuthFormCard<'a> {
    /// It.
    pub form: &'a OAuthForm,
    /// The connection whose account it is for.
    pub record: &'a ConnectionRecord,
    /// What is said besides of settings that are there already.
    pub of_settings: Option<&'a str>,
    /// The settings are being set.
    pub sets: bool,
    /// The word of the button that closes it, where it has one.
    pub close: Option<&'a str>,
    /// What became of what was copied from its secret.
    pub copied: Option<CopyState>,
    /// The field that takes the focus now.
    pub focus: Option<ProofField>,
}

/// What the person did in it.
pub enum OAuthFormEvent {
    /// Something in its fields.
    Form(Action),
    /// Something was copied or cut by keyboard from its secret.
    Copied(Zeroizing<String>),
    /// **Try it first**.
    Try,
    /// **Set it**.
    Set,
    /// The button that closes it.
    Close,
}

impl OAuthFormCard<'_> {
    /// Draws it, and above its buttons what `not_set` draws.
    pub fn show(self, ui: &mut Ui, now: MonotonicTime, not_set: impl FnOnce(&mut Ui)) -> Vec<OAuthFormEvent> {
        let mut done = Vec::new();
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::L;
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                let name = account::called(self.record);
                text::title(ui, &t_with("notify-owner-oauth", &[("name", name.into())]));
                text::help(ui, &t("notify-owner-oauth-words"));
                if let Some(said) = self.of_settings {
                    text::help(ui, said);
                }
            });
            let mut filled_in = Vec::new();
            proof_fields::fill_in_practice(ui, self.record, &mut filled_in);
            done.extend(filled_in.into_iter().map(OAuthFormEvent::Form));
            let events = proof_fields::oauth(ui, &self.form.fields, self.focus);
            done.extend(events.done.into_iter().map(OAuthFormEvent::Form));
            done.extend(events.copied.map(OAuthFormEvent::Copied));
            // The harmless one of the two.
            done.extend(events.entered.then_some(OAuthFormEvent::Try));
            secret::copy_state(ui, self.copied, now);
            trial(ui, &self.form.trial, self.record);
            not_set(ui);
            self.buttons(ui, &mut done);
        });
        done
    }

    fn buttons(&self, ui: &mut Ui, done: &mut Vec<OAuthFormEvent>) {
        let (tries, sets) = (self.form.is_trying(), self.sets);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let word = if tries { t("notify-owner-trying") } else { t("notify-owner-try") };
                if Button::secondary(&word).busy(tries || sets).show(ui).clicked() {
                    done.push(OAuthFormEvent::Try);
                }
                let word = if sets { t("notify-owner-setting") } else { t("notify-owner-set") };
                if Button::primary(&word).busy(tries || sets).show(ui).clicked() {
                    done.push(OAuthFormEvent::Set);
                }
                if let Some(word) = self.close
                    && Button::quiet(word).busy(sets).show(ui).clicked()
                {
                    done.push(OAuthFormEvent::Close);
                }
            });
            text::help(ui, &if sets { t("notify-owner-setting-words") } else { t("notify-owner-try-words") });
        });
    }
}

/// What the authorization server gave.
fn trial(ui: &mut Ui, trial: &OAuthTrial, record: &ConnectionRecord) {
    let OAuthTrial::Ended(settings, came) = trial else { return };
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
