//! What was sent, and what did not arrive. A log may have very many lines: those in sight are drawn.

use eframe::egui::{Rect, Ui, UiBuilder};

use super::resending;
use crate::notifications::{ConnectLog, ConnectLogs};
use crate::places::notifications::resending::ResendAction;
use crate::places::notifications::{Action, NotificationPage};
use crate::plain::plain;
use crate::screens::{layout, long_list};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, text};
use crate::theme::{Tone, space};
use crate::words::notification_log::{self as words, MessageState};
use crate::words::notification_page::called_of;

/// Draws the failures, then the log.
pub(super) fn show(ui: &mut Ui, page: &NotificationPage, seen: &ConnectLogs, actions: &mut Vec<Action>) {
    if seen.logs.is_empty() && seen.failures.is_empty() {
        text::field_label(ui, &t("watch-log-empty"));
        text::lead(ui, &t("watch-log-empty-words"));
        resending::period(ui, page, actions);
        return;
    }
    let people = page.shows_people;
    let word = if people { t("watch-hide-people") } else { t("watch-show-people") };
    if Button::secondary(&word).show(ui).clicked() {
        actions.push(Action::ShowPeople(!people));
    }
    let mut again = Vec::new();
    let mut line = |ui: &mut Ui, list: &str, at: usize, entry: &ConnectLog, is_failure: bool| {
        let own = UiBuilder::new().scope_id(ui.scope_id().with((list, at)));
        let name = entry.connect_id.as_deref().and_then(|id| called_of(id, &page.names));
        let shown = ui.scope_builder(own, |ui| message(ui, entry, is_failure, name.as_deref(), people)).inner;
        again.extend(shown.1);
        shown.0
    };
    if seen.failures.is_empty() {
        text::field_label(ui, &t("watch-failures-none"));
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            text::title(ui, &t_with("watch-failures", &[("count", seen.failures.len().into())]));
            if Button::secondary(&t("resend-all-button")).busy(page.resending.is_busy()).show(ui).clicked() {
                actions.push(Action::Resend(ResendAction::AllFailed));
            }
        });
        long_list::show(ui, "failures", &seen.failures, |ui, at, entry| {
            line(ui, "failures", at, entry, true)
        });
    }
    resending::period(ui, page, actions);
    if !seen.logs.is_empty() {
        ui.add_space(space::S);
        text::title(ui, &t_with("watch-messages", &[("count", seen.logs.len().into())]));
        text::lead(ui, &t("watch-log-note"));
        long_list::show(ui, "log", &seen.logs, |ui, at, entry| line(ui, "log", at, entry, false));
    }
    actions.extend(again.into_iter().map(|id| Action::Resend(ResendAction::Failure(id))));
}

/// Draws a line; what is to be sent again, where its button was pressed.
fn message(
    ui: &mut Ui,
    entry: &ConnectLog,
    is_failure: bool,
    name: Option<&str>,
    people: bool,
) -> (Rect, Option<String>) {
    let line = words::message(entry, is_failure, name, people);
    let mut again = None;
    let rect = layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        match line.state {
            MessageState::Failed => text::marked(ui, Tone::Danger, &line.title),
            MessageState::Waiting | MessageState::Unknown => text::marked(ui, Tone::Info, &line.title),
            MessageState::Arrived => text::field_label(ui, &line.title),
        };
        for words in &line.words {
            text::help(ui, words);
        }
        if let Some(id) = entry.envelope_id.as_ref().filter(|_| is_failure) {
            ui.add_space(space::XS);
            let name = t_with("resend-one-name", &[("envelope", plain(id).into())]);
            if Button::quiet(&t("resend-button")).name(&name).show(ui).clicked() {
                again = Some(id.clone());
            }
        }
    });
    (rect, again)
}
