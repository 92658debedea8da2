//! Step 1: which product, and which Docusign.

use eframe::egui::{self, Id, Ui};

use crate::app::App;
use crate::connections::{ExchangeRequest, SheetAsk};
use crate::domain::Environment;
use crate::places::set_up::choose::Action as Choice;
use crate::places::set_up::{Action, SetUp};
use crate::screens::set_up::warnings;
use crate::screens::{layout, phrase, problem};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ChoiceCard, ChoiceGroup, TextField, text};
use crate::theme::{Tone, space};
use crate::words::{environment, files, keys, product};

/// Draws the step. True when **Open a file** was pressed.
pub fn show(ui: &mut Ui, app: &App, state: &SetUp, refused: bool, actions: &mut Vec<Action>) -> bool {
    let common = &state.common;
    let step = &state.choose;
    if let Some(request) = common.answering() {
        asked_for(ui, state, request, actions);
        practice(ui, state);
        return false;
    }
    if let Some(why) = &app.home.file_problem {
        problem::show(ui, &files::opened(why), |_| {});
        ui.add_space(space::XS);
    }
    if app.home.looks_for_answered() {
        layout::running(ui, &t("home-opening-answer"), &t("kept-asking-words"));
        ui.add_space(space::XS);
    }
    if step.is_searched(common) {
        search(ui, state, actions);
    }
    ChoiceGroup::new(&t("choose-product")).show(ui, |ui| {
        for sheet in step.offered(common) {
            let chosen = sheet.id == common.answers.sheet;
            if ChoiceCard::radio(chosen, &product::name(sheet))
                .words(&product::line(sheet))
                .show(ui)
                .clicked()
            {
                actions.push(Action::Choose(Choice::Product(sheet.id.clone())));
            }
            if chosen && step.asks(common) {
                own_connector(ui, state, refused, actions);
            }
        }
    });
    let mut open_file = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        if !step.all_shown {
            let others = [("count", common.sheets.iter().count().saturating_sub(1).into())];
            if Button::quiet(&t_with("choose-all", &others)).show(ui).clicked() {
                actions.push(Action::Choose(Choice::ShowAll));
            }
        }
        if app.takes_files() {
            open_file = Button::quiet(&t("home-open-file")).show(ui).clicked();
        }
    });

    ui.add_space(space::L);
    text::title(ui, &t("choose-which-docusign"));
    ui.add_space(space::XS);
    ChoiceGroup::new(&t("choose-which-docusign")).show(ui, |ui| {
        for offered in Environment::ALL.into_iter().filter(|offered| common.offers(*offered)) {
            let chosen = offered == common.answers.environment;
            let words = environment::purpose(offered);
            if ChoiceCard::radio(chosen, &environment::name(offered)).words(&words).show(ui).clicked() {
                actions.push(Action::Choose(Choice::Environment(offered)));
            }
        }
    });

    practice(ui, state);
    if app.home.listing.keeps_nothing() {
        welcome(ui);
    }
    open_file
}

/// For whoever has never set up a connection here: what it takes, and what becomes of it.
fn welcome(ui: &mut Ui) {
    ui.add_space(space::L);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::title(ui, &t("welcome-title"));
        for words in [t("welcome-need"), t("welcome-time"), t("welcome-kept"), t("welcome-who")] {
            text::help(ui, &words);
        }
    });
}

/// **Search**, with an id of its own, so that the focus stays whatever comes or goes above; how many fit, and what to do if none does.
fn search(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let typed = &state.choose.search;
    let own = egui::UiBuilder::new().scope_id(Id::unique("search-products"));
    ui.scope_builder(own, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let (label, help) = (t("home-search"), t("choose-search-help"));
        let mut typed = typed.clone();
        if TextField::new(&label).help(&help).show(ui, &mut typed).changed {
            actions.push(Action::Choose(Choice::Search(typed)));
        }
    });
    let count = ("count", state.common.sheets.iter().count().into());
    let found = state.choose.found(&state.common).len();
    let words = if typed.trim().is_empty() {
        t_with("choose-count", &[count])
    } else {
        t_with("choose-count-found", &[("shown", found.into()), count])
    };
    let said = text::body(ui, &words);
    text::live(ui, &said, false);
    if found == 0 {
        let title = t_with("choose-none-found", &[("typed", typed.trim().to_owned().into())]);
        Banner::new(Tone::Info, &title).words(&t("choose-none-found-now")).show(ui, |ui| {
            ui.add_space(space::XS);
            if Button::secondary(&t("home-show-all")).show(ui).clicked() {
                actions.push(Action::Choose(Choice::Search(String::new())));
            }
        });
    }
    ui.add_space(space::XS);
}

fn practice(ui: &mut Ui, state: &SetUp) {
    let step = &state.choose;
    if step.starting_practice.is_some() {
        ui.add_space(space::XS);
        layout::running(ui, &t("choose-starting-practice"), "");
    }
    if let Some(why) = &state.common.practice_problem {
        problem::practice_not_started(ui, why, &t("choose-practice-failed-now"));
    }
}

/// What somebody else's request asks for: there is nothing to choose, and one thing to compare.
fn asked_for(ui: &mut Ui, state: &SetUp, request: &ExchangeRequest, actions: &mut Vec<Action>) {
    let line = |ui: &mut Ui, label: &str, value: &str| {
        text::field_label(ui, label);
        text::body(ui, value);
    };
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("colleague-phrase"));
        let words = t("answering-phrase-words");
        if phrase::compare(ui, &request.phrase(), &words, state.choose.phrase, state.refused()) {
            actions.push(Action::Choose(Choice::TickPhrase));
        }
    });
    ui.add_space(space::S);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        line(ui, &t("answering-product"), &request.asked().product);
        ui.add_space(space::S);
        line(ui, &t("choose-which-docusign"), &environment::name(state.common.answers.environment));
        ui.add_space(space::S);
        line(ui, &t("choose-scopes"), &state.common.scopes().join(" "));
        warnings::unusual_scopes(ui, &state.common.scopes());
        ui.add_space(space::S);
        let uri = state.common.guide_redirect_uri();
        line(ui, &t("keys-redirect-uri"), &uri);
        warnings::elsewhere(ui, &uri);
    });
}

fn own_connector(ui: &mut Ui, state: &SetUp, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.choose;
    let sheet = state.common.sheets.get(&state.common.answers.sheet);
    let asks_for = |what| sheet.is_some_and(|sheet| sheet.asks_for(what));
    ui.add_space(space::S);
    layout::indented(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        if asks_for(SheetAsk::Scopes) {
            let missing = t("choose-scopes-missing");
            let (label, help) = (t("choose-scopes"), t("choose-scopes-help"));
            let field = TextField::new(&label)
                .help(&help)
                .problem(step.scopes_missing.then_some(&*missing))
                .mono(true)
                .take_focus(refused && step.scopes_missing);
            let mut scopes = step.scopes.clone();
            let events = field.show(ui, &mut scopes);
            if events.changed {
                actions.push(Action::Choose(Choice::ScopesTyped(scopes)));
            }
            if events.left {
                actions.push(Action::Choose(Choice::Left));
            }
            if events.entered {
                actions.push(Action::Next);
            }
        }
        if asks_for(SheetAsk::VariableNames) {
            variable_names(ui, state, refused, actions);
        }
        if asks_for(SheetAsk::RedirectUri) {
            let problem = step.redirect_uri_problem.map(keys::redirect_uri);
            let (label, help) = (t("keys-redirect-uri"), t("choose-redirect-uri-help"));
            let field = TextField::new(&label)
                .help(&help)
                .problem(problem.as_deref())
                .mono(true)
                .take_focus(refused && !step.scopes_missing && problem.is_some());
            let mut uri = step.redirect_uri.clone();
            let events = field.show(ui, &mut uri);
            if events.changed {
                actions.push(Action::Choose(Choice::RedirectUriTyped(uri)));
            }
            if events.left {
                actions.push(Action::Choose(Choice::Left));
            }
            if events.entered {
                actions.push(Action::Next);
            }
        }
    });
    ui.add_space(space::S);
}

/// What the variables of the product's file are called.
fn variable_names(ui: &mut Ui, state: &SetUp, refused: bool, actions: &mut Vec<Action>) {
    text::lead(ui, &t("choose-variables-lead"));
    let names = &state.choose.names;
    let first_wrong = names.iter().position(|field| field.problem.is_some());
    for (place, field) in names.iter().enumerate() {
        let label = t_with("choose-variable", &[("value", field.of.clone().into())]);
        let problem = field.problem.map(keys::variable_name);
        let entry = TextField::new(&label)
            .problem(problem.as_deref())
            .mono(true)
            .take_focus(refused && first_wrong == Some(place));
        let mut typed = field.typed.clone();
        let events = entry.show(ui, &mut typed);
        if events.changed {
            actions.push(Action::Choose(Choice::NameTyped(place, typed)));
        }
        if events.left {
            actions.push(Action::Choose(Choice::Left));
        }
        if events.entered {
            actions.push(Action::Next);
        }
    }
}
