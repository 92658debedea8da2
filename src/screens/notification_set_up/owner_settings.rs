//! Of step 4: whether the owner's account has what is used, and what makes it there.

use eframe::egui::{Id, Ui, UiBuilder};

use super::key_making::{self, KeyPressed};
use super::owner_oauth;
use crate::clock::MonotonicTime;
use crate::connections::ConnectionRecord;
use crate::notifications::AccountSetUpProblem;
use crate::places::notification_set_up::key_making::KeyMaking;
use crate::places::notification_set_up::owner_settings::{Action as Make, OwnerConnectKey, OwnerLack};
use crate::places::notification_set_up::proof::ProofField;
use crate::places::notification_set_up::review::{Action as Do, OwnerState};
use crate::places::notification_set_up::{Action, NotificationSetUp};
use crate::screens::{layout, problem};
use crate::texts::t;
use crate::theme::space;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Button, CheckLine, CheckState, text};
use crate::words::check::{LineState, state_word};
use crate::words::{account, notification_set_up as words, upkeep};

/// Draws it.
pub fn show(
    ui: &mut Ui,
    state: &NotificationSetUp,
    now: MonotonicTime,
    refused: bool,
    actions: &mut Vec<Action>,
) {
    // Ids of its own: what comes or goes here takes the focus from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("notify-owner"));
    // Asked in each frame: the button that opens the form goes with it, and takes the focus along.
    let settings = &state.review.settings;
    let opened = layout::just_opened(ui, settings.form.opened()).then_some(ProofField::Server);
    let focus = opened.or_else(|| settings.form.fields.first_wrong().filter(|_| refused));
    ui.scope_builder(own, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        if let Some(record) = state.common.looked_at().and_then(|id| state.common.record(id)) {
            owner_oauth::came(ui, state);
            owner(ui, state, record, actions);
            if state.review.owner.lacks() == Some(OwnerLack::OAuth) && state.review.settings.form.is_open {
                owner_oauth::form(ui, state, record, (now, focus), actions);
            }
        }
        for key in &state.review.settings.keys {
            made(ui, state, key, now, actions);
        }
    });
}

fn owner(ui: &mut Ui, state: &NotificationSetUp, record: &ConnectionRecord, actions: &mut Vec<Action>) {
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
        OwnerState::Failed(why) => failed(ui, state, (record, why), actions),
    }
}

/// What is missing there, or why it could not be seen, with what mends it.
fn failed(
    ui: &mut Ui,
    state: &NotificationSetUp,
    (record, why): (&ConnectionRecord, &AccountSetUpProblem),
    actions: &mut Vec<Action>,
) {
    let said = words::owner_problem(why, record, state.common.wish.managed);
    problem::show(ui, &said, |ui| {
        let opened = &state.common.report_page;
        actions.extend(problem::report(ui, &said, opened).map(Action::Report));
        ui.add_space(space::XS);
        if words::needs_renewal(why) {
            text::note(ui, &upkeep::product_renews(record).1);
            if Button::primary(&t("notify-renew-then-look")).show(ui).clicked() {
                actions.push(Action::Review(Do::RenewOwner));
            }
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let lacks = state.review.owner.lacks();
            if lacks == Some(OwnerLack::Key) {
                let running = state.review.settings.keys.iter().find(|key| key.making.is_running());
                let making = running.map_or(&KeyMaking::Idle, |key| &key.making);
                if key_making::make(ui, making, Rank::Primary, &account::called(record)) {
                    actions.push(Action::Review(Do::Settings(Make::MakeKey)));
                }
            }
            if lacks == Some(OwnerLack::OAuth)
                && !state.review.settings.form.is_open
                && Button::primary(&t("notify-owner-set-up-oauth")).show(ui).clicked()
            {
                actions.push(Action::Review(Do::Settings(Make::Open)));
            }
            let word = t("notify-look-again");
            let button = if lacks.is_some() { Button::secondary(&word) } else { Button::primary(&word) };
            if button.busy(state.review.settings.is_writing()).show(ui).clicked() {
                actions.push(Action::Review(Do::LookAgain));
            }
        });
    });
}

/// A key that was made there, or why there is none.
fn made(
    ui: &mut Ui,
    state: &NotificationSetUp,
    key: &OwnerConnectKey,
    now: MonotonicTime,
    actions: &mut Vec<Action>,
) {
    let opened = &state.common.report_page;
    let mut came = |ui: &mut Ui| match key_making::came(ui, &key.making, &key.record, opened, now) {
        Some(KeyPressed::Key(action)) => {
            actions.push(Action::Review(Do::Settings(Make::Key(key.attempt, action))));
        }
        Some(KeyPressed::Report(page)) => actions.push(Action::Report(page)),
        None => {}
    };
    if !matches!(key.making, KeyMaking::Made(_)) {
        came(ui);
        return;
    }
    let own = UiBuilder::new().scope_id(Id::unique(("notify-owner-key", key.attempt)));
    ui.scope_builder(own, |ui| {
        let card = ui.scope(|ui| {
            layout::card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                text::field_label(ui, &account::called(&key.record));
                came(ui);
            });
        });
        text::bring_new_into_view(ui, ui.scope_id().with("made"), card.response.rect, true);
    });
}
