//! What the person is asked before something is lost or removed.

use eframe::egui::Ui;

use super::home::environment_name;
use super::words;
use crate::app::leaving::{Answer, Asked, Then};
use crate::app::{Action, App};
use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::check_line;
use crate::theme::widgets::dialog::{self, Dialog, DialogButton};

/// Draws what is asked, over the page; adds the answer to `actions`.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    if let Some(asked) = &app.asked {
        ask(ui, asked, actions);
    } else if app.leaving.is_some() {
        keeping(ui, app, actions);
    }
}

fn ask(ui: &mut Ui, asked: &Asked, actions: &mut Vec<Action>) {
    let stay = t("dialog-stay");
    let (title, body, tone, buttons): (_, _, _, Vec<(std::borrow::Cow<'static, str>, Rank, Answer)>) =
        match asked {
            Asked::KeepSecrets { then } => (
                t("leave-title").into_owned(),
                t("leave-words").into_owned(),
                Tone::Warning,
                vec![
                    (stay, Rank::Secondary, Answer::Stay),
                    (
                        if *then == Then::Close { t("leave-without-close") } else { t("leave-without-home") },
                        Rank::Secondary,
                        Answer::Leave,
                    ),
                    (
                        if *then == Then::Close { t("leave-keep-close") } else { t("leave-keep-home") },
                        Rank::Primary,
                        Answer::Keep,
                    ),
                ],
            ),
            Asked::NotKept { problem, .. } => {
                let problem = words::keep_problem(problem);
                (
                    t("leave-not-kept").into_owned(),
                    t_with("leave-not-kept-now", &[("what", problem.what.into())]),
                    Tone::Danger,
                    vec![
                        (stay, Rank::Secondary, Answer::Stay),
                        (t("leave-anyway"), Rank::Danger, Answer::Leave),
                    ],
                )
            }
            Asked::RemoveConnection(record) => (
                t_with("remove-connection-title", &[("product", record.product_name.clone().into())]),
                t_with(
                    "remove-connection-words",
                    &[
                        ("product", record.product_name.clone().into()),
                        ("account", words::account(record).into()),
                        ("environment", environment_name(&record.environment).into_owned().into()),
                    ],
                ),
                Tone::Danger,
                vec![
                    (t("dialog-cancel"), Rank::Secondary, Answer::Stay),
                    (t("remove"), Rank::Danger, Answer::Remove),
                ],
            ),
            Asked::RemoveDraft(draft) => (
                t_with("remove-draft-title", &[("product", draft.product_name.clone().into())]),
                t_with(
                    "remove-draft-words",
                    &[
                        ("environment", environment_name(&draft.environment).into_owned().into()),
                        ("date", super::home::day(draft.saved_at).into()),
                    ],
                ),
                Tone::Danger,
                vec![
                    (t("dialog-cancel"), Rank::Secondary, Answer::Stay),
                    (t("remove"), Rank::Danger, Answer::Remove),
                ],
            ),
        };
    let shown: Vec<DialogButton<'_>> = buttons
        .iter()
        .map(|(word, rank, answer)| match answer {
            Answer::Stay => DialogButton::safe(word),
            _ => DialogButton::new(word, *rank),
        })
        .collect();
    let dialog = Dialog { id: "asked", title: &title, words: &body, tone };
    let pressed = dialog::show(ui, &dialog, |_| {}, &shown);
    if let Some((_, _, answer)) = pressed.and_then(|index| buttons.get(index)) {
        actions.push(Action::Answer(*answer));
    }
}

/// The draft is being kept, or removed at the end of all: a moment, unless the keychain lets one wait.
fn keeping(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let asks = app.set_up.as_ref().is_some_and(|set_up| set_up.common.keychain_asks);
    let words = match (asks, app.tidies_up()) {
        (true, _) => t("save-keychain-asks"),
        (false, true) => t("leave-tidying-words"),
        (false, false) => t("leave-keeping-words"),
    };
    let without = t("leave-anyway");
    let (title, doing) = if app.tidies_up() {
        (t("leave-tidying"), t("leave-tidying-running"))
    } else {
        (t("leave-keeping"), t("save-saving"))
    };
    let dialog = Dialog { id: "keeping", title: &title, words: &words, tone: Tone::Info };
    let content = |ui: &mut Ui| {
        check_line::show(ui, check_line::State::Running, &t("check-state-running"), &doing, "");
    };
    let stay = t("dialog-stay");
    let buttons = [DialogButton::safe(&stay), DialogButton::new(&without, Rank::Danger)];
    match dialog::show(ui, &dialog, content, &buttons) {
        Some(0) => actions.push(Action::Answer(Answer::Stay)),
        Some(_) => actions.push(Action::Answer(Answer::Leave)),
        None => {}
    }
}
