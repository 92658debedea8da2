//! Step 2: an integration key, there already or made now. For Production, making one has four stages.

use eframe::egui::Ui;

use crate::connections::PortTrouble;
use crate::domain::{Endpoints, Environment, RedirectUri};
use crate::places::set_up::prepare::{Action as Do, List, Port, Stage, Way};
use crate::places::set_up::{Action, SetUp};
use crate::screens::set_up::warnings;
use crate::screens::{layout, problem, values};
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Banner, Button, ChoiceCard, CopiedMark, FoldedDetails, TickBox, ValueBox, text};
use crate::theme::{Icon, Tone, space};
use crate::words::prepare::PointHelp;
use crate::words::{life, port as port_words, prepare as words};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if state.prepare.practice_is_anew {
        let (title, now) = (t("prepare-practice-anew"), t("prepare-practice-anew-now"));
        Banner::new(Tone::Info, &title).words(&now).show(ui, |_| {});
    }
    if state.prepare.way == Way::Open {
        ways(ui, state, actions);
        port(ui, state, actions);
        if let Some(sheet) = state.common.sheets.get(&state.common.answers.sheet)
            && state.common.answering().is_none()
        {
            values::notes(ui, sheet);
        }
        return;
    }
    match state.prepare.stage(&state.common) {
        Stage::MakeApp => {
            if state.common.answers.environment != Environment::Production {
                port(ui, state, actions);
            }
            product(ui, state, actions);
            points(ui, state, List::MakeApp, actions);
            console(ui, state, actions);
        }
        Stage::GoLive => go_live(ui, state, actions),
        Stage::InReview => in_review(ui, state),
        Stage::InProduction => {
            port(ui, state, actions);
            points(ui, state, List::InProduction, actions);
            console(ui, state, actions);
        }
    }
}

/// A key at hand, help, or somebody else's task.
fn ways(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if ChoiceCard::leading_on(&t("prepare-have-one")).words(&t("prepare-have-one-words")).show(ui).clicked() {
        actions.push(Action::Prepare(Do::HaveOne));
    }
    if ChoiceCard::leading_on(&t("prepare-fill-in")).words(&t("prepare-fill-in-words")).show(ui).clicked() {
        actions.push(Action::Prepare(Do::FillIn));
    }
    let help = words::help(state.common.answers.environment);
    if ChoiceCard::leading_on(&t("prepare-help")).words(&help).show(ui).clicked() {
        actions.push(Action::Prepare(Do::Help));
    }
    // Whoever answers a request is that somebody else.
    if state.common.answering().is_none()
        && ChoiceCard::leading_on(&t("prepare-colleague"))
            .words(&t("prepare-colleague-words"))
            .show(ui)
            .clicked()
    {
        actions.push(Action::Prepare(Do::SomebodyElse));
    }
    ui.add_space(space::S);
}

/// What is known of the port, where a person has to do something about it.
fn port(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    match &state.prepare.port {
        Port::Unknown | Port::Trying(_) | Port::Free => {}
        Port::Elsewhere => {
            Banner::new(Tone::Info, &t("prepare-elsewhere"))
                .words(&t("prepare-elsewhere-now"))
                .show(ui, |_| {});
        }
        Port::Taken { trouble, instead } => {
            taken(ui, state, trouble, instead.as_ref(), actions);
        }
    }
}

fn taken(
    ui: &mut Ui,
    state: &SetUp,
    trouble: &PortTrouble,
    instead: Option<&RedirectUri>,
    actions: &mut Vec<Action>,
) {
    let words = port_words::proposal(trouble, instead);
    let tone = if instead.is_some() { Tone::Info } else { Tone::Warning };
    Banner::new(tone, &words.title).words(&words.why).show(ui, |ui| {
        text::note(ui, &words.now);
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            // With the list open, the address and its Copy stand there.
            if instead.is_some() && state.prepare.list(&state.common).is_none() {
                copy_uri(ui, actions);
                copied(ui, state);
            }
            if Button::quiet(&t("prepare-try-again")).show(ui).clicked() {
                actions.push(Action::Prepare(Do::TryPort));
            }
        });
    });
    ui.add_space(space::S);
}

fn copy_uri(ui: &mut Ui, actions: &mut Vec<Action>) {
    if Button::secondary(&t("prepare-copy-uri")).icon(Icon::Copy).show(ui).clicked() {
        actions.push(Action::Prepare(Do::CopyRedirectUri));
    }
}

/// The points of a list, each with a tick box, and below it what helps with it.
fn points(ui: &mut Ui, state: &SetUp, list: List, actions: &mut Vec<Action>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for (index, point) in words::points(list, state.common.answers.environment).iter().enumerate() {
            let words = format!("{}. {}", index + 1, point.words);
            if TickBox::new(state.prepare.is_ticked(list, index), &words).show(ui).clicked() {
                actions.push(Action::Prepare(Do::Tick(list, index)));
            }
            match point.help {
                Some(PointHelp::OpenPage) => layout::indented(ui, |ui| open(ui, state, list, actions)),
                Some(PointHelp::RedirectUri) => layout::indented(ui, |ui| redirect_uri(ui, state, actions)),
                Some(PointHelp::OpenConsole) => layout::indented(ui, |ui| open_console(ui, state, actions)),
                Some(PointHelp::Cost) => layout::indented(ui, |ui| {
                    let (title, words) = (t("prepare-live-cost"), t("prepare-live-cost-words"));
                    Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
                }),
                None => {}
            }
        }
    });
    text::help(ui, &words::as_of(list, state.common.answers.environment));
}

/// What the product wants beside Docusign's points.
fn product(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(product) = words::product_points(state) else { return };
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text::title(ui, &product.title);
        for (index, point) in product.points.iter().enumerate() {
            if TickBox::new(state.prepare.is_ticked(List::Product, index), point).show(ui).clicked() {
                actions.push(Action::Prepare(Do::Tick(List::Product, index)));
            }
        }
    });
    text::help(ui, &product.as_of);
    ui.add_space(space::S);
}

/// The same in the Developer Console, for whom Docusign leads there.
fn console(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(list) = state.prepare.console_list(&state.common) else { return };
    ui.add_space(space::S);
    FoldedDetails::new(&t("prepare-console")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::note(ui, &t("prepare-console-words"));
        points(ui, state, list, actions);
    });
}

fn open_console(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if Button::secondary(&t("prepare-open-console")).trailing_icon(Icon::Outward).show(ui).clicked() {
        actions.push(Action::Prepare(Do::OpenDeveloperConsole));
    }
    if state.prepare.could_not_open(Endpoints::DEVELOPER_CONSOLE) {
        problem::page_not_opened(ui, Endpoints::DEVELOPER_CONSOLE);
    }
}

fn go_live(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    points(ui, state, List::GoLive, actions);
    ui.add_space(space::S);
    FoldedDetails::new(&t("prepare-live-older")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::note(ui, &t("prepare-live-older-words"));
        if Button::secondary(&t("prepare-demo-first")).show(ui).clicked() {
            actions.push(Action::Prepare(Do::DemoFirst));
        }
    });
}

fn in_review(ui: &mut Ui, state: &SetUp) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(at) = state.prepare.asked_at {
            text::title(ui, &t_with("prepare-review-since", &[("date", life::day(at).into())]));
        }
        text::lead(ui, &t("prepare-review-wait"));
        text::lead(ui, &t("prepare-review-close"));
    });
    ui.add_space(space::S);
    FoldedDetails::new(&t("prepare-review-declined")).show(ui, |ui| {
        text::note(ui, &t("prepare-review-declined-now"));
    });
}

fn open(ui: &mut Ui, state: &SetUp, list: List, actions: &mut Vec<Action>) {
    let rank = if state.prepare.is_ticked(list, 0) { Rank::Secondary } else { Rank::Primary };
    if Button::ranked(&t("prepare-open"), rank).trailing_icon(Icon::Outward).show(ui).clicked() {
        actions.push(Action::Prepare(Do::OpenAppsAndKeys));
    }
    if let Some(why) = &state.common.practice_problem {
        problem::practice_not_started(ui, why, &t("prepare-practice-failed-now"));
    }
    if let Some(page) = state.prepare.apps_and_keys(&state.common)
        && state.prepare.could_not_open(&page)
    {
        problem::page_not_opened(ui, &page);
    }
}

fn redirect_uri(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(uri) = state.prepare.redirect_uri(&state.common) else { return };
    let copy = t("prepare-copy-uri");
    let value = ValueBox::new(uri.as_str()).with_copy(Button::secondary(&copy));
    if value.show(ui, |ui| copied(ui, state)) {
        actions.push(Action::Prepare(Do::CopyRedirectUri));
    }
    warnings::elsewhere(ui, uri.as_str());
}

/// What became of the copy.
fn copied(ui: &mut Ui, state: &SetUp) {
    match state.prepare.copied {
        Some(Ok(())) => CopiedMark::new(&t("copied")).show(ui),
        Some(Err(_)) => text::problem(ui, &t("prepare-copy-failed")),
        None => {}
    }
}
