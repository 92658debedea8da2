//! Step 4: what will be sent, in words and as the exact object.

use std::sync::Arc;

use eframe::egui::{Id, Ui};

use super::owner_settings;
use crate::clock::MonotonicTime;
use crate::connections::ConnectionRecord;
use crate::notifications::{ConnectConfiguration, curl};
use crate::places::notification_set_up::review::{Action as Do, ReviewedObject, SavedObject};
use crate::places::notification_set_up::{Action, NotificationSetUp, WhoseEnvelopes, WishedAuthorization};
use crate::screens::{layout, long_list, problem, saved_file};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, FoldedDetails, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::{account, files, notification_set_up as words};

/// Draws the step.
pub fn show(
    ui: &mut Ui,
    state: &NotificationSetUp,
    now: MonotonicTime,
    refused: bool,
    actions: &mut Vec<Action>,
) {
    if !state.common.has_accounts() {
        text::marked(ui, Tone::Warning, &t("notify-chosen-gone"));
    }
    owner_settings::show(ui, state, now, refused, actions);
    let Some(object) = &state.review.object else { return };
    let wanted = &object.wanted;
    let chosen: Vec<&ConnectionRecord> = state.common.chosen_records().collect();
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        text::field_label(ui, &t("notify-review-where"));
        long_list::show(ui, "notify-review-accounts", &chosen, |ui, _, record| {
            text::body(ui, &account::called(record)).rect
        });
        for [label, value] in &rows(ui, object).rows {
            ui.add_space(space::S);
            text::field_label(ui, label);
            text::body(ui, value);
        }
    });
    let common = &state.common;
    let by_account = common.wish.proof.authorization == WishedAuthorization::OAuth && !common.wish.managed;
    if by_account && common.chosen.len() > 1 {
        text::marked(ui, Tone::Info, &t("notify-oauth-each"));
    }
    if !wanted_is_proven(state) {
        text::marked(ui, Tone::Warning, &t("notify-no-proof"));
    }
    let changes = state.common.only_changes();
    text::help(ui, &t(if changes { "notify-what-changes" } else { "notify-what-is-there" }));
    ui.add_space(space::S);
    text::title(ui, &t("notify-json"));
    if let Some(record) = state.common.first_chosen() {
        text::help(ui, &t_with("notify-json-of", &[("name", account::called(record).into())]));
    }
    copied(ui, &object.json, &t("notify-json"));
    if state.common.chosen.len() > 1 {
        let everybody = state.common.wish.whose == WhoseEnvelopes::Everybody;
        let others = if everybody { t("notify-json-others") } else { t("notify-json-others-people") };
        text::help(ui, &others);
    }
    file(ui, state, actions);
    other_forms(ui, state, wanted);
}

/// The rows of an object in words.
struct Rows {
    /// Its JSON.
    of: String,
    rows: Vec<[String; 2]>,
}

/// Its rows, put together where they are those of another.
fn rows(ui: &Ui, object: &ReviewedObject) -> Arc<Rows> {
    let key = Id::unique("notify-review-rows");
    let kept = ui.data(|data| data.get_temp::<Arc<Rows>>(key));
    if let Some(kept) = kept.filter(|kept| kept.of == object.json) {
        return kept;
    }
    let rows = Arc::new(Rows { of: object.json.clone(), rows: words::rows(&object.wanted) });
    ui.data_mut(|data| data.insert_temp(key, Arc::clone(&rows)));
    rows
}

/// A text with **Copy**; `what` it is.
fn copied(ui: &mut Ui, value: &str, what: &str) {
    let name = t_with("copy-what", &[("what", what.to_owned().into())]);
    ValueBox::new(value).copying(&t("copy"), &name, &t("copied")).show(ui);
}

/// **Save as a file**, and what came of it.
fn file(ui: &mut Ui, state: &NotificationSetUp, actions: &mut Vec<Action>) {
    match &state.review.file {
        SavedObject::Idle => {}
        SavedObject::ChoosingPlace(_) => layout::running(ui, &t("notify-choosing-place"), ""),
        SavedObject::Writing(_) => layout::running(ui, &t("notify-writing"), ""),
        SavedObject::Saved(path) => {
            Banner::new(Tone::Success, &t("notify-saved")).show(ui, |ui| {
                if saved_file::show(ui, path, &state.common.shown_folder) {
                    actions.push(Action::Review(Do::ShowInFolder));
                }
            });
        }
        SavedObject::Failed(why) => problem::show(ui, &files::file(why), |_| {}),
    }
    if Button::secondary(&t("notify-save")).show(ui).clicked() {
        actions.push(Action::Review(Do::Save));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        text::help(ui, &t("notify-save-words"));
        if state.common.wish.proof.has_secret() {
            text::help(ui, &t("notify-save-secrets"));
        }
    });
}

/// The same for a shell, and for one envelope alone.
fn other_forms(ui: &mut Ui, state: &NotificationSetUp, wanted: &ConnectConfiguration) {
    // The command makes one, and here one is there.
    let is_made = |record: &&ConnectionRecord| state.common.changed_at(&record.id).is_none();
    if let Some(record) = state.common.first_chosen().filter(is_made) {
        let title = t("notify-curl");
        FoldedDetails::new(&title).show(ui, |ui| {
            text::help(ui, &t("notify-curl-words"));
            if state.common.wish.proof.has_secret() {
                text::help(ui, &t("notify-curl-secrets"));
            }
            copied(ui, &curl(wanted, &record.facts), &title);
        });
    }
    let title = t("notify-envelope");
    FoldedDetails::new(&title).show(ui, |ui| {
        let (object, lost) = words::for_one_envelope(wanted);
        text::help(ui, &t("notify-envelope-words"));
        copied(ui, &object, &title);
        if !lost.is_empty() {
            text::note(ui, &t("notify-envelope-lost"));
            for what in lost {
                text::note(ui, &what);
            }
        }
    });
}

fn wanted_is_proven(state: &NotificationSetUp) -> bool {
    state.common.wish.proof.is_something()
}
