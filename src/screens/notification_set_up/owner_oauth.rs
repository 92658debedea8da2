//! Of step 4: the form for OAuth settings of the owner's account, and what came of it.

use eframe::egui::Ui;

use crate::clock::MonotonicTime;
use crate::connections::ConnectionRecord;
use crate::notifications::FirstOAuthProblem;
use crate::places::notification_set_up::owner_settings::{Action as Make, OwnerOAuth};
use crate::places::notification_set_up::proof::ProofField;
use crate::places::notification_set_up::review::Action as Do;
use crate::places::notification_set_up::{Action, NotificationSetUp};
use crate::screens::oauth_form::{OAuthFormCard, OAuthFormEvent};
use crate::screens::problem;
use crate::texts::t;
use crate::theme::Tone;
use crate::theme::widgets::Banner;
use crate::words::notifications;

/// Draws the form; `focus` is the field that takes the focus now.
pub fn form(
    ui: &mut Ui,
    state: &NotificationSetUp,
    record: &ConnectionRecord,
    (now, focus): (MonotonicTime, Option<ProofField>),
    actions: &mut Vec<Action>,
) {
    let settings = &state.review.settings;
    let card = OAuthFormCard {
        form: &settings.form,
        record,
        of_settings: None,
        sets: settings.is_writing(),
        close: None,
        copied: state.copied,
        focus,
    };
    let mut reported = None;
    let events = card.show(ui, now, |ui| reported = not_set(ui, state, record));
    actions.extend(reported.map(Action::Report));
    actions.extend(events.into_iter().filter_map(|event| {
        let made = match event {
            OAuthFormEvent::Form(action) => Make::Form(action),
            OAuthFormEvent::Copied(text) => return Some(Action::CopySecret(text)),
            OAuthFormEvent::Try => Make::Try,
            OAuthFormEvent::Set => Make::Set,
            OAuthFormEvent::Close => return None,
        };
        Some(Action::Review(Do::Settings(made)))
    }));
}

/// Why the settings were not set, where the form is there still; the page for a report, if it was asked for.
fn not_set(ui: &mut Ui, state: &NotificationSetUp, record: &ConnectionRecord) -> Option<String> {
    let OwnerOAuth::Failed(FirstOAuthProblem::Write(why)) = &state.review.settings.oauth else { return None };
    let said = notifications::write(why, record);
    let mut reported = None;
    problem::show(ui, &said, |ui| reported = problem::report(ui, &said, &state.common.report_page));
    reported
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
