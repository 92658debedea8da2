//! Step 5: how it stands at each account.

use eframe::egui::{self, Id, Rect, Ui};

use super::key_making::{self, KeyPressed};
use crate::clock::MonotonicTime;
use crate::notifications::SetUpOutcome;
use crate::places::notification_set_up::key_making::KeyMaking;
use crate::places::notification_set_up::outcome::{
    AccountOutcome, AccountState, Action as Do, HowAgain, UnchosenKey,
};
use crate::places::notification_set_up::{Action, NotificationSetUp};
use crate::screens::check_state::mark;
use crate::screens::{connect_key, layout, long_list, problem};
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Button, CheckLine, text};
use crate::theme::{Tone, space};
use crate::words::check::state_word;
use crate::words::{account, notification_set_up as words, upkeep};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &NotificationSetUp, now: MonotonicTime, actions: &mut Vec<Action>) {
    let step = &state.outcome;
    let all: Vec<&AccountOutcome> = step.accounts.iter().collect();
    long_list::show(ui, "notify-outcomes", &all, |ui, _, account| one(ui, state, account, now, actions));
    for key in &step.unchosen {
        unchosen(ui, key, now, actions);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        let is_waiting = step.accounts.iter().any(|account| matches!(account.state, AccountState::ToCome(_)));
        if is_waiting && Button::secondary(&t("notify-stop")).show(ui).clicked() {
            actions.push(Action::Outcome(Do::Stop));
        }
        if !step.is_running()
            && Button::secondary(&t("notify-all-again")).busy(step.makes_key()).show(ui).clicked()
        {
            actions.push(Action::Outcome(Do::AllAgain));
        }
    });
    if !step.is_running() {
        text::help(ui, &t("notify-all-again-words"));
    }
}

/// An account, with ids of its own, so that the focus stays whatever comes or goes above.
fn one(
    ui: &mut Ui,
    state: &NotificationSetUp,
    outcome: &AccountOutcome,
    now: MonotonicTime,
    actions: &mut Vec<Action>,
) -> Rect {
    let own = egui::UiBuilder::new().scope_id(Id::unique(("notify-outcome", outcome.record.id.as_str())));
    ui.scope_builder(own, |ui| {
        layout::card(ui, |ui| {
            inside(ui, state, outcome, actions);
            key(ui, (state, outcome), now, actions);
        })
    })
    .inner
}

/// A key of an account that is chosen no longer.
fn unchosen(ui: &mut Ui, unchosen: &UnchosenKey, now: MonotonicTime, actions: &mut Vec<Action>) {
    let id = &unchosen.record.id;
    let own = egui::UiBuilder::new().scope_id(Id::unique(("notify-unchosen", id.as_str())));
    ui.scope_builder(own, |ui| {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let called = account::called(&unchosen.record);
            text::field_label(ui, &called);
            text::help(ui, &t("notify-key-unchosen"));
            let pressed = connect_key::show(ui, &unchosen.key, &called, now);
            actions.extend(pressed.map(|action| Action::Outcome(Do::Key(id.clone(), action))));
        });
    });
}

fn inside(ui: &mut Ui, state: &NotificationSetUp, outcome: &AccountOutcome, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = space::S;
    let called = account::called(&outcome.record);
    let (line, said) = words::account_line(outcome);
    CheckLine::new(mark(line), &state_word(line), &called).words(&said).show(ui);
    let differences = words::account_differences(&outcome.state);
    if !differences.is_empty() {
        layout::indented(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            for difference in &differences {
                text::note(ui, difference);
            }
        });
    }
    let has_secret = state.common.wish.proof.has_secret();
    let is_unseen =
        matches!(&outcome.state, AccountState::Done(done) if matches!(**done, SetUpOutcome::AlreadyRight(_)));
    if is_unseen && has_secret {
        layout::indented(ui, |ui| {
            text::help(ui, &t("notify-secret-unseen"));
        });
    }
    let remedy = words::account_remedy(&outcome.state, outcome.changes.is_some(), has_secret);
    let button = |ui: &mut Ui, actions: &mut Vec<Action>| {
        let Some((how, word)) = &remedy else { return };
        let of = [("word", word.as_ref().into()), ("what", called.clone().into())];
        // What the page asks for is on it, and not at its foot.
        let rank = if state.outcome.shows_changes_alone() { Rank::Primary } else { Rank::Secondary };
        if Button::ranked(word, rank).name(&t_with("of-what", &of)).show(ui).clicked() {
            actions.push(Action::Outcome(Do::Again(outcome.record.id.clone(), *how)));
        }
    };
    if let AccountState::Failed(why) = &outcome.state {
        let said = words::account_problem(why, &outcome.record);
        problem::show(ui, &said, |ui| {
            let opened = &state.common.report_page;
            actions.extend(problem::report(ui, &said, opened).map(Action::Report));
            ui.add_space(space::XS);
            if matches!(&remedy, Some((HowAgain::RenewFirst, _))) {
                text::note(ui, &upkeep::product_renews(&outcome.record).1);
            }
            button(ui, actions);
        });
    } else if remedy.is_some() {
        layout::indented(ui, |ui| button(ui, actions));
    }
}

/// Whether a key is missing, the button that makes one, and the key that it made.
fn key(
    ui: &mut Ui,
    (state, outcome): (&NotificationSetUp, &AccountOutcome),
    now: MonotonicTime,
    actions: &mut Vec<Action>,
) {
    let id = &outcome.record.id;
    let said = words::account_key(outcome);
    if said.is_none() && matches!(outcome.making, KeyMaking::Idle) {
        return;
    }
    let called = account::called(&outcome.record);
    layout::indented(ui, |ui| {
        if let Some(said) = &said {
            text::marked(ui, Tone::Warning, said);
        }
        let opened = &state.common.report_page;
        match key_making::came(ui, &outcome.making, &outcome.record, opened, now) {
            Some(KeyPressed::Key(action)) => actions.push(Action::Outcome(Do::Key(id.clone(), action))),
            Some(KeyPressed::Report(page)) => actions.push(Action::Report(page)),
            None => {}
        }
        if outcome.lacks_key() && key_making::make(ui, &outcome.making, Rank::Secondary, &called) {
            actions.push(Action::Outcome(Do::MakeKey(id.clone())));
        }
    });
}
