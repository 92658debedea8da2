//! Step 2: an integration key, there already or made now.

use eframe::egui::{Ui, vec2};

use super::layout;
use super::words;
use crate::connections::{Environment, PortTrouble, RedirectUri};
use crate::setup::prepare::{Action as Do, POINTS, Port, Prepare};
use crate::setup::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, banner, choice, text, tick};
use crate::theme::{Icon, Palette, Tone, space};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.prepare;
    if choice::card(ui, false, &t("prepare-have-one"), &t("prepare-have-one-words")).clicked() {
        actions.push(Action::Prepare(Do::HaveOne));
    }
    if choice::card(ui, step.helping, &t("prepare-help"), &t("prepare-help-words")).clicked() {
        actions.push(Action::Prepare(Do::Help));
    }
    ui.add_space(space::S);
    port(ui, step, actions);
    if step.helping {
        if state.common.answers.environment == Environment::Production {
            banner::show(
                ui,
                Tone::Info,
                &t("prepare-production-note"),
                &t("prepare-production-note-now"),
                |_| {},
            );
        }
        ui.add_space(space::S);
        list(ui, state, actions);
    }
}

/// What is known of the port, where a person has to do something about it.
fn port(ui: &mut Ui, step: &Prepare, actions: &mut Vec<Action>) {
    match &step.port {
        Port::Unknown | Port::Trying(_) | Port::Free => {}
        Port::Elsewhere => {
            banner::show(ui, Tone::Warning, &t("prepare-elsewhere"), &t("prepare-elsewhere-now"), |_| {});
        }
        Port::Taken { trouble, instead } => taken(ui, *trouble, instead.as_ref(), step.helping, actions),
    }
}

fn taken(
    ui: &mut Ui,
    trouble: PortTrouble,
    instead: Option<&RedirectUri>,
    listed: bool,
    actions: &mut Vec<Action>,
) {
    let number = [("port", trouble.port().to_string().into())];
    let why = match trouble {
        PortTrouble::InUse(_) => t_with("prepare-port-in-use", &number),
        PortTrouble::NeedsRights(_) => t_with("prepare-port-needs-rights", &number),
        PortTrouble::Reserved(_) => t_with("prepare-port-reserved", &number),
        PortTrouble::Other(_) => t_with("prepare-port-other", &number),
    };
    let now = match instead {
        Some(uri) => t_with("prepare-port-instead-now", &[("uri", uri.as_str().to_owned().into())]),
        None => t_with("prepare-port-none-now", &number),
    };
    let (tone, title) = match instead {
        Some(_) => (Tone::Info, t("prepare-port-instead")),
        None => (Tone::Warning, t("prepare-port-none")),
    };
    banner::show(ui, tone, &title, &why, |ui| {
        text::note(ui, &now);
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            // With the list open, the address and its Copy stand there.
            if instead.is_some() && !listed {
                copy_uri(ui, actions);
            }
            if Button::quiet(&t("prepare-try-again")).show(ui).clicked() {
                actions.push(Action::Prepare(Do::TryPort));
            }
        });
    });
}

fn copy_uri(ui: &mut Ui, actions: &mut Vec<Action>) {
    if Button::secondary(&t("prepare-copy-uri")).icon(Icon::Copy).show(ui).clicked() {
        actions.push(Action::Prepare(Do::CopyRedirectUri));
    }
}

/// The six points, each with a tick box and what helps with it.
fn list(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.prepare;
    text::title(ui, &t("prepare-list"));
    ui.add_space(space::XS);
    let words: [_; POINTS] = [
        t("prepare-point-open"),
        t("prepare-point-app"),
        t("prepare-point-type"),
        t("prepare-point-secret"),
        t("prepare-point-uri"),
        t("prepare-point-save"),
    ];
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for (index, words) in words.iter().enumerate() {
            let ticked = step.ticked.get(index).copied().unwrap_or(false);
            let words = format!("{}. {words}", index + 1);
            if tick::tick_box(ui, ticked, &words).clicked() {
                actions.push(Action::Prepare(Do::Tick(index)));
            }
            match index {
                0 => beside(ui, |ui| open(ui, state, actions)),
                4 => beside(ui, |ui| redirect_uri(ui, state, actions)),
                _ => {}
            }
        }
    });
}

/// Indents what belongs to a point under its words.
fn beside(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.add_space(32.0);
        ui.vertical(content);
    });
}

fn open(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if Button::secondary(&t("prepare-open")).trailing_icon(Icon::Outward).show(ui).clicked() {
        actions.push(Action::Prepare(Do::OpenAppsAndKeys));
    }
    if state.prepare.page_not_opened {
        text::help(ui, &t("prepare-page-failed"));
        if let Some(endpoints) = state.common.endpoints() {
            text::mono(ui, endpoints.apps_and_keys());
        }
    }
}

fn redirect_uri(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(uri) = state.prepare.redirect_uri(&state.common) else { return };
    words::value_box(ui, uri.as_str());
    ui.horizontal(|ui| {
        copy_uri(ui, actions);
        match state.prepare.copied {
            Some(Ok(())) => {
                let colour = Palette::of(ui).tone(Tone::Success);
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), eframe::egui::Sense::hover());
                Icon::Check.paint(ui, rect.center(), 14.0, colour.edge);
                let copied = t("copied");
                let response = text::small(ui, &copied, colour.text);
                text::announce(ui, &response, &copied);
            }
            Some(Err(_)) => {
                text::help(ui, &t("prepare-copy-failed"));
            }
            None => {}
        }
    });
}
