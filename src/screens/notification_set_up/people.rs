//! Of step 2: whose envelopes are told of, and the people of each account to be picked from.

use eframe::egui::{self, Id, Ui};

use crate::connections::ConnectionRecord;
use crate::notifications::AccountPeople;
use crate::places::notification_set_up::events::{Action as Do, PeopleState};
use crate::places::notification_set_up::{Action, NotificationSetUp, WhoseEnvelopes};
use crate::screens::{layout, long_list, problem};
use crate::texts::{t, t_with};
use crate::theme::space;
use crate::theme::widgets::{Button, ChoiceRow, ChoiceRows, TextField, TickBox, text};
use crate::words::{account, notification_set_up as words};

/// Draws the choice, and the people where some are to be chosen.
pub(super) fn show(ui: &mut Ui, state: &NotificationSetUp, refused: bool, actions: &mut Vec<Action>) {
    let whose = state.common.wish.whose;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::field_label(ui, &t("notify-whose"));
        let kinds = [WhoseEnvelopes::Everybody, WhoseEnvelopes::Chosen, WhoseEnvelopes::AllBut];
        let said = kinds.map(words::whose);
        let rows = said.each_ref().map(|(title, words)| ChoiceRow { title, words });
        let chosen = kinds.iter().position(|kind| *kind == whose);
        let clicked = ChoiceRows::new(&t("notify-whose"), &rows).chosen(chosen).show(ui);
        if let Some(kind) = clicked.and_then(|index| kinds.get(index)) {
            actions.push(Action::Events(Do::Whose(*kind)));
        }
    });
    if whose == WhoseEnvelopes::Everybody {
        return;
    }
    if state.events.is_searched() {
        let own = egui::UiBuilder::new().scope_id(Id::unique("notify-people-search"));
        ui.scope_builder(own, |ui| {
            let (label, help) = (t("notify-people-search"), t("notify-people-help"));
            let mut typed = state.events.search.clone();
            if TextField::new(&label).help(&help).show(ui, &mut typed).changed {
                actions.push(Action::Events(Do::SearchPeople(typed)));
            }
        });
    }
    for record in state.common.chosen_records() {
        let own = egui::UiBuilder::new().scope_id(Id::unique(("notify-people", record.id.as_str())));
        ui.scope_builder(own, |ui| layout::card(ui, |ui| of_account(ui, state, record, refused, actions)));
    }
}

/// The people of an account.
fn of_account(
    ui: &mut Ui,
    state: &NotificationSetUp,
    record: &ConnectionRecord,
    refused: bool,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = space::XXS;
    let account = account::of_record(record);
    text::field_label(ui, &t_with("notify-people-of", &[("account", account.clone().into())]));
    if state.events.nobody_of.as_ref() == Some(&record.id) {
        let problem = ui.scope(|ui| text::problem(ui, &t("notify-nobody-of")));
        text::bring_new_into_view(ui, ui.scope_id().with("nobody-of"), problem.response.rect, refused);
    }
    match state.events.people.get(&record.id) {
        None => {}
        Some(PeopleState::Running(_)) => layout::running(ui, &t("notify-people-running"), ""),
        Some(PeopleState::Failed(why)) => {
            let said = words::account_problem(why, record);
            problem::show(ui, &said, |ui| {
                let opened = &state.common.report_page;
                actions.extend(problem::report(ui, &said, opened).map(Action::Report));
                let again = t("prepare-try-again");
                let of = [("word", again.as_ref().into()), ("what", account.into())];
                ui.add_space(space::XS);
                if Button::secondary(&again).name(&t_with("of-what", &of)).show(ui).clicked() {
                    actions.push(Action::Events(Do::PeopleAgain(record.id.clone())));
                }
            });
        }
        Some(PeopleState::Here(people)) => listed(ui, state, record, people, actions),
    }
}

fn listed(
    ui: &mut Ui,
    state: &NotificationSetUp,
    record: &ConnectionRecord,
    people: &AccountPeople,
    actions: &mut Vec<Action>,
) {
    let ticked = state.common.wish.people.get(&record.id);
    let count = ticked.map(std::collections::BTreeSet::len).unwrap_or_default();
    let said = text::help(ui, &t_with("notify-people-ticked", &[("count", count.into())]));
    text::live(ui, &said, false);
    let found = state.events.found(people);
    if found.is_empty() {
        let typed = state.events.search.trim().to_owned();
        text::help(ui, &t_with("notify-people-none", &[("typed", typed.into())]));
    }
    long_list::show(ui, record.id.as_str(), &found, |ui, _, person| {
        let is_ticked = ticked.is_some_and(|ticked| ticked.contains(&person.user_id));
        let response = TickBox::new(is_ticked, &words::person(person)).show(ui);
        if response.clicked() {
            actions.push(Action::Events(Do::Person(record.id.clone(), person.user_id.clone())));
        }
        response.rect
    });
    if people.has_more {
        text::help(ui, &t("notify-people-more"));
    }
}
