//! Step 2: an integration key, there already or made now. For Production, making one has four stages.

use eframe::egui::Ui;

use crate::connections::PortTrouble;
use crate::domain::{Environment, RedirectUri};
use crate::places::set_up::prepare::{Action as Do, GuidePoint, Port, Stage, Way};
use crate::places::set_up::{Action, SetUp};
use crate::screens::set_up::guide;
use crate::screens::{layout, values};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ChoiceCard, FoldedDetails, text};
use crate::theme::{Icon, Tone, space};
use crate::words::{life, port as port_words, prepare as words};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, can_keep_in_front: bool, actions: &mut Vec<Action>) {
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
    if let Some(place) = state.prepare.place(&state.common) {
        let point = state.prepare.points(&state.common).get(place);
        if matches!(point, Some(GuidePoint::AddUri | GuidePoint::ConsoleUri)) {
            port(ui, state, actions);
        }
        guide::one(ui, state, place, actions);
        if point == Some(&GuidePoint::OpenGoLive) {
            older_review(ui, actions);
        }
        guide::ways_to_look(ui, state, can_keep_in_front, actions);
        return;
    }
    if state.prepare.list(&state.common).is_some() {
        guide::ways_to_look(ui, state, can_keep_in_front, actions);
        ui.add_space(space::S);
    }
    match state.prepare.stage(&state.common) {
        Stage::MakeApp => {
            if state.common.answers.environment != Environment::Production {
                port(ui, state, actions);
            }
            guide::product(ui, state, actions);
            guide::list(ui, state, actions);
        }
        Stage::GoLive => {
            guide::list(ui, state, actions);
            older_review(ui, actions);
        }
        Stage::InReview => in_review(ui, state),
        Stage::InProduction => {
            port(ui, state, actions);
            guide::list(ui, state, actions);
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
                guide::copied(ui, state);
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

/// The review that wants to see calls made with the key.
fn older_review(ui: &mut Ui, actions: &mut Vec<Action>) {
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
