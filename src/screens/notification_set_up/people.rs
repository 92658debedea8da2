//! Of step 2: whose envelopes are told of, and the people of each account to be picked from.

use eframe::egui::{self, Id, Ui};

use crate::connections::ConnectionRecord;
use crate::places::notification_set_up::events::Action as Do;
use crate::places::notification_set_up::people::{PeopleList, PeopleState};
use crate::places::notification_set_up::{Action, NotificationSetUp, WhoseEnvelopes};
use crate::screens::{layout, long_list, problem};
use crate::texts::{t, t_with};
use crate::theme::space;
use crate::theme::widgets::{Button, ChoiceRow, ChoiceRows, TextField, TickBox, text};
use crate::words::{account, notification_set_up as words, upkeep};

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
    if state.events.people.is_searched(&state.common) {
        let own = egui::UiBuilder::new().scope_id(Id::unique("notify-people-search"));
        ui.scope_builder(own, |ui| {
            let (label, help) = (t("notify-people-search"), t("notify-people-help"));
            let mut typed = state.events.people.search.clone();
            if TextField::new(&label).help(&help).show(ui, &mut typed).changed {
                actions.push(Action::Events(Do::SearchPeople(typed)));
            }
        });
    }
    // Above them all: the account's own place may be out of sight, and is not drawn then.
    if let Some(record) = state.events.nobody_of.as_ref().and_then(|id| state.common.record(id)) {
        let said = t_with("notify-nobody-of", &[("account", account::of_record(record).into())]);
        let problem = ui.scope(|ui| text::problem(ui, &said));
        text::bring_new_into_view(ui, ui.scope_id().with("nobody-of"), problem.response.rect, refused);
    }
    let chosen: Vec<&ConnectionRecord> = state.common.chosen_records().collect();
    long_list::show(ui, "notify-people-accounts", &chosen, |ui, _, record| {
        let own = egui::UiBuilder::new().scope_id(Id::unique(("notify-people", record.id.as_str())));
        ui.scope_builder(own, |ui| layout::card(ui, |ui| of_account(ui, state, record, actions)))
            .response
            .rect
    });
}

/// The people of an account.
fn of_account(ui: &mut Ui, state: &NotificationSetUp, record: &ConnectionRecord, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = space::XXS;
    let account = account::of_record(record);
    text::field_label(ui, &t_with("notify-people-of", &[("account", account.clone().into())]));
    match state.events.people.of(&record.id) {
        None => {}
        Some(PeopleState::ToCome { .. }) => {
            text::help(ui, &t("notify-people-to-come"));
        }
        Some(PeopleState::Running(_)) => layout::running(ui, &t("notify-people-running"), ""),
        Some(PeopleState::Failed(why)) => {
            let renews = words::needs_renewal(why);
            let said = words::account_problem(why, record);
            problem::show(ui, &said, |ui| {
                let opened = &state.common.report_page;
                actions.extend(problem::report(ui, &said, opened).map(Action::Report));
                let again = if renews { t("notify-renew-then-read") } else { t("prepare-try-again") };
                let of = [("word", again.as_ref().into()), ("what", account.into())];
                ui.add_space(space::XS);
                if renews {
                    text::note(ui, &upkeep::product_renews(record).1);
                }
                if Button::secondary(&again).name(&t_with("of-what", &of)).show(ui).clicked() {
                    let account = record.id.clone();
                    let asked = if renews { Do::RenewForPeople(account) } else { Do::PeopleAgain(account) };
                    actions.push(Action::Events(asked));
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
    people: &PeopleList,
    actions: &mut Vec<Action>,
) {
    let ticked = state.common.wish.people.get(&record.id);
    let count = ticked.map(std::collections::BTreeSet::len).unwrap_or_default();
    let said = text::help(ui, &t_with("notify-people-ticked", &[("count", count.into())]));
    text::live(ui, &said, false);
    let found = people.found();
    if found.is_empty() {
        let typed = state.events.people.search.trim().to_owned();
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
