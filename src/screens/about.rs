//! About: version, licences, independence, and the diagnostics, which are shown before they are copied.

use eframe::egui::Ui;

use super::layout::{self, Page, PageFooter, PageHeading};
use super::problem;
use crate::app::{App, LanguageProblem};
use crate::places::about::{About, Action, DiagnosticsState};
use crate::texts::{Language, language_name, t, t_with};
use crate::theme::widgets::rail::RailFoot;
use crate::theme::widgets::{Button, Segments, ValueBox, text};
use crate::theme::{Tone, space, zoom};
use crate::words::diagnostics;
use crate::words::page::PageWords;

/// Draws it; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, about: &About, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let words = PageWords::about();
    let footer = PageFooter { back: Some(&back), ..PageFooter::default() };
    let foot = RailFoot { note: &independent, ..RailFoot::default() };
    let arrived = layout::just_arrived(ui, Page::About);
    let heading =
        PageHeading { question: &words.question, lead: &words.lead, take_focus: arrived, has_aside: false };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            text::title(ui, &t("about-independent"));
            text::body(ui, &t("about-independent-words"));
        });
        layout::card(ui, |ui| language(ui, app, actions));
        layout::card(ui, size);
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            text::title(ui, &t("about-licences"));
            text::body(ui, &t("about-licences-words"));
            text::help(ui, &t("about-licences-fonts"));
        });
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::title(ui, &t("about-diagnostics"));
            text::body(ui, &t("about-diagnostics-words"));
            found(ui, &about.diagnostics, actions);
        });
    });
    if pressed.back {
        actions.push(Action::Back);
    }
}

/// The language everything is said in.
fn language(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let chosen = app.chosen_language;
    ui.spacing_mut().item_spacing.y = space::S;
    let title = t("about-language");
    text::title(ui, &title);
    text::body(ui, &t("about-language-words"));
    let as_system = t("about-language-system").into_owned();
    let words: Vec<String> = std::iter::once(as_system).chain(Language::ALL.map(language_name)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let place =
        Language::ALL.iter().position(|language| Some(*language) == chosen).map_or(0, |place| place + 1);
    if let Some(clicked) = Segments::new(&title, &words, place).show(ui) {
        let language = clicked.checked_sub(1).and_then(|place| Language::ALL.get(place)).copied();
        actions.push(Action::UseLanguage(language));
    }
    let problem = app.language_problem.map(|problem| match problem {
        LanguageProblem::NotKept => t("about-language-not-kept"),
        LanguageProblem::NoLetters => t("about-language-no-letters"),
    });
    if let Some(words) = problem {
        let said = text::marked(ui, Tone::Warning, &words);
        text::live(ui, &said, false);
    }
}

/// How large everything is drawn.
fn size(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = space::S;
    text::title(ui, &t("about-size"));
    text::body(ui, &t("about-size-words"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        if Button::secondary(&t("about-smaller")).show(ui).clicked() {
            zoom::smaller(ui.ctx());
        }
        if Button::secondary(&t("about-larger")).show(ui).clicked() {
            zoom::larger(ui.ctx());
        }
        if !zoom::is_usual(ui.ctx()) && Button::quiet(&t("about-usual-size")).show(ui).clicked() {
            zoom::usual(ui.ctx());
        }
    });
    let now = text::help(ui, &t_with("about-size-now", &[("percent", zoom::percent(ui.ctx()).into())]));
    text::live(ui, &now, false);
}

fn found(ui: &mut Ui, state: &DiagnosticsState, actions: &mut Vec<Action>) {
    let look_again = |ui: &mut Ui, actions: &mut Vec<Action>| {
        if Button::quiet(&t("about-look-again")).show(ui).clicked() {
            actions.push(Action::LookAgain);
        }
    };
    match state {
        DiagnosticsState::Asking => {
            layout::running(ui, &t("about-diagnosing"), &t("about-diagnosing-words"));
        }
        DiagnosticsState::Found(found) => {
            // What is copied is what is shown.
            let words = diagnostics::text(found);
            let copy = t("about-copy");
            ValueBox::new(&words).copying(&copy, &copy, &t("copied")).show(ui);
            look_again(ui, actions);
        }
        DiagnosticsState::Failed => {
            problem::show(ui, &diagnostics::failed(), |ui| look_again(ui, actions));
        }
    }
}
