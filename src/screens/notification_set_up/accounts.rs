//! Step 1: at which accounts; for a partner also which account owns the integration key.

use eframe::egui::{self, Id, Rect, Ui};

use crate::connections::ConnectionRecord;
use crate::places::notification_set_up::accounts::{Action as Do, Manager};
use crate::places::notification_set_up::{Action, NotificationSetUp};
use crate::screens::long_list;
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, ChoiceCard, ChoiceGroup, TextField, TickBox, text};
use crate::theme::{Tone, space};
use crate::words::notification_set_up as words;
use crate::words::{account, environment};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &NotificationSetUp, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.accounts;
    if step.chosen_gone {
        text::marked(ui, Tone::Warning, &t("notify-chosen-gone"));
    }
    ChoiceGroup::new(&t("notify-manager")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("notify-manager"));
        for manager in [Manager::Account, Manager::Partner] {
            let (title, meaning) = words::manager(manager);
            let chosen = step.manager == manager;
            if ChoiceCard::radio(chosen, &title).words(&meaning).show(ui).clicked() {
                actions.push(Action::Accounts(Do::Manager(manager)));
            }
        }
    });
    let shown = step.shown(&state.common);
    if step.is_searched(&state.common) {
        search(ui, state, shown.is_empty(), actions);
    }
    if step.manager == Manager::Partner {
        owner(ui, state, &shown, actions);
    }
    ui.add_space(space::S);
    let which = match step.manager {
        Manager::Account => t("notify-which-accounts"),
        Manager::Partner => t("notify-which-clients"),
    };
    text::title(ui, &which);
    let ticked = t_with("notify-ticked", &[("count", step.ticked.len().into())]);
    let said = text::help(ui, &ticked);
    text::live(ui, &said, false);
    if step.none_ticked {
        let problem = ui.scope(|ui| text::problem(ui, &t("notify-none-ticked")));
        text::bring_new_into_view(ui, ui.scope_id().with("none-ticked"), problem.response.rect, refused);
    }
    long_list::show(ui, "notify-accounts", &shown, |ui, _, record| one(ui, state, record, actions));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        if shown.len() > 1 && Button::quiet(&t("notify-tick-all")).show(ui).clicked() {
            actions.push(Action::Accounts(Do::TickAll));
        }
        if step.manager == Manager::Partner && Button::quiet(&t("notify-add-client")).show(ui).clicked() {
            actions.push(Action::AddClient);
        }
    });
    if step.manager == Manager::Partner {
        text::help(ui, &t("notify-add-client-words"));
    }
}

/// A connection: its box, or why it cannot be ticked. Ids of its own, so that the focus stays whatever comes or goes above.
fn one(ui: &mut Ui, state: &NotificationSetUp, record: &ConnectionRecord, actions: &mut Vec<Action>) -> Rect {
    let own = egui::UiBuilder::new().scope_id(Id::unique(("notify-account", record.id.as_str())));
    let drawn = ui.scope_builder(own, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        let called = account::called(record);
        match state.accounts.why_not(&record.id) {
            None => {
                let ticked = state.accounts.ticked.contains(&record.id);
                if TickBox::new(ticked, &called).titled().show(ui).clicked() {
                    actions.push(Action::Accounts(Do::Tick(record.id.clone())));
                }
                crate::screens::layout::indented(ui, |ui| {
                    text::help(ui, &below(record));
                });
            }
            Some(why) => crate::screens::layout::indented(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                text::field_label(ui, &called);
                text::help(ui, &below(record));
                text::help(ui, &words::why_not(why, &state.common));
            }),
        }
    });
    drawn.response.rect
}

/// Account and Docusign of a connection.
fn below(record: &ConnectionRecord) -> String {
    let environment = environment::name(record.facts.environment);
    let what = [("account", account::of_record(record).into()), ("environment", environment.as_ref().into())];
    t_with("home-account", &what)
}

/// Which account owns the integration key.
fn owner(ui: &mut Ui, state: &NotificationSetUp, shown: &[&ConnectionRecord], actions: &mut Vec<Action>) {
    let step = &state.accounts;
    ui.add_space(space::S);
    text::title(ui, &t("notify-owner"));
    text::help(ui, &t("notify-owner-words"));
    if step.owner_missing {
        let problem = ui.scope(|ui| text::problem(ui, &t("notify-owner-missing")));
        text::bring_new_into_view(ui, ui.scope_id().with("owner-missing"), problem.response.rect, true);
    }
    let chosen = step.owner.as_ref().and_then(|id| state.common.record(id));
    ChoiceGroup::new(&t("notify-owner")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let offered: Vec<&ConnectionRecord> = chosen.map_or_else(|| shown.to_vec(), |one| vec![one]);
        long_list::show(ui, "notify-owners", &offered, |ui, _, record| {
            let (title, meaning) = (account::called(record), below(record));
            let card = ChoiceCard::radio(step.owner.as_ref() == Some(&record.id), &title).words(&meaning);
            let response = card.show(ui);
            if response.clicked() {
                actions.push(Action::Accounts(Do::Owner(record.id.clone())));
            }
            response.rect
        });
    });
    if chosen.is_some() && Button::quiet(&t("notify-owner-another")).show(ui).clicked() {
        actions.push(Action::Accounts(Do::AnotherOwner));
    }
}

/// **Search**, with an id of its own, so that the focus stays whatever comes or goes above.
fn search(ui: &mut Ui, state: &NotificationSetUp, finds_none: bool, actions: &mut Vec<Action>) {
    let own = egui::UiBuilder::new().scope_id(Id::unique("notify-search"));
    ui.scope_builder(own, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let (label, help) = (t("home-search"), t("notify-search-help"));
        let mut typed = state.accounts.search.clone();
        if TextField::new(&label).help(&help).show(ui, &mut typed).changed {
            actions.push(Action::Accounts(Do::Search(typed)));
        }
    });
    if finds_none {
        let typed = state.accounts.search.trim().to_owned();
        let said = text::body(ui, &t_with("notify-none-found", &[("typed", typed.into())]));
        text::live(ui, &said, false);
    }
}
