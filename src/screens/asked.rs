//! What the person is asked before something is lost or removed.

use eframe::egui::Ui;

use super::{layout, letters, problem};
use crate::app::{Action, App, Place};
use crate::places::question::Question;
use crate::theme::Tone;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Button, Dialog, DialogButton};
use crate::words::questions::{self, LeavingWords, QuestionWords, Weight};

/// Draws what is asked, over the page; adds the answer to `actions`.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    if let Some(asked) = app.asked() {
        ask(ui, asked, actions);
    } else if let (Place::SetUp, Some(set_up)) = (app.place, &app.set_up)
        && let Some(waits) = set_up.leaving_waits()
    {
        let words = questions::leaving(waits, set_up.common.keychain_asks);
        leaving(ui, &words, actions);
    }
}

fn ask(ui: &mut Ui, asked: &Question, actions: &mut Vec<Action>) {
    let question = questions::asked(asked);
    let tone = if question.loses_something() { Tone::Danger } else { Tone::Warning };
    let mut pressed = None;
    let content = |ui: &mut Ui| {
        if let Question::RemoveConnection(removal) = asked {
            letters::of_record(ui, &removal.record);
        }
        if let Some(beside) = &question.beside
            && Button::secondary(&beside.word).show(ui).clicked()
        {
            pressed = Some(beside.decision);
        }
        if let Question::RemoveConnection(removal) = asked
            && removal.page_not_opened
        {
            problem::page_not_opened(ui, &removal.connected_apps());
        }
    };
    show_question(ui, "asked", tone, &question, content, actions);
    actions.extend(pressed.map(Action::Decide));
}

/// Something is being kept, or removed at the end of all.
fn leaving(ui: &mut Ui, words: &LeavingWords, actions: &mut Vec<Action>) {
    let content = |ui: &mut Ui| {
        layout::running(ui, &words.doing, "");
    };
    show_question(ui, "keeping", Tone::Info, &words.question, content, actions);
}

fn show_question(
    ui: &mut Ui,
    id: &str,
    tone: Tone,
    question: &QuestionWords,
    content: impl FnOnce(&mut Ui),
    actions: &mut Vec<Action>,
) {
    let buttons: Vec<DialogButton<'_>> = question
        .answers
        .iter()
        .map(|answer| match answer.weight {
            Weight::Safe => DialogButton::ranked(&answer.word, Rank::Secondary).safe(),
            Weight::Other => DialogButton::ranked(&answer.word, Rank::Secondary),
            Weight::First => DialogButton::ranked(&answer.word, Rank::Primary),
            Weight::Loses => DialogButton::ranked(&answer.word, Rank::Danger),
        })
        .collect();
    let dialog = Dialog::new(id, tone, &question.title, &buttons).words(&question.body);
    let pressed = dialog.show(ui, content);
    if let Some(answer) = pressed.and_then(|index| question.answers.get(index)) {
        actions.push(Action::Decide(answer.decision));
    }
}
