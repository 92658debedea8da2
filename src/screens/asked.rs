//! What the person is asked before something is lost or removed.

use eframe::egui::Ui;

use crate::app::leaving::Asked;
use crate::app::{Action, App};
use crate::texts::t;
use crate::theme::Tone;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::check_line;
use crate::theme::widgets::dialog::{self, Dialog, DialogButton};
use crate::words::questions::{self, QuestionWords, Weight};

/// Draws what is asked, over the page; adds the answer to `actions`.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    if let Some(asked) = &app.asked {
        ask(ui, asked, actions);
    } else if app.leaving.is_some() {
        leaving(ui, app, actions);
    }
}

fn ask(ui: &mut Ui, asked: &Asked, actions: &mut Vec<Action>) {
    let question = questions::asked(asked);
    let tone = if question.is_dangerous() { Tone::Danger } else { Tone::Warning };
    show_question(ui, "asked", tone, &question, |_| {}, actions);
}

/// The draft is being kept, or removed at the end of all.
fn leaving(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let words = questions::leaving(app);
    let content = |ui: &mut Ui| {
        check_line::show(ui, check_line::State::Running, &t("check-state-running"), &words.doing, "");
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
            Weight::Safe => DialogButton::safe(&answer.word),
            Weight::Other => DialogButton::new(&answer.word, Rank::Secondary),
            Weight::First => DialogButton::new(&answer.word, Rank::Primary),
            Weight::Loses => DialogButton::new(&answer.word, Rank::Danger),
        })
        .collect();
    let dialog = Dialog { id, title: &question.title, words: &question.body, tone };
    let pressed = dialog::show(ui, &dialog, content, &buttons);
    if let Some(answer) = pressed.and_then(|index| question.answers.get(index)) {
        actions.push(Action::Answer(answer.answer));
    }
}
