//! The question for a path, over the page, where the system shows no file dialog.

use eframe::egui::Ui;

use crate::app::{Action, App};
use crate::places::typed_path::Action as Do;
use crate::texts::t;
use crate::theme::Tone;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Dialog, DialogButton, TextField};
use crate::words::typed_path as words;

/// Draws it, if a path is wanted; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let Some(asked) = &app.typed_path else { return };
    let (title, body, word) = words::question(asked);
    let problem = words::problem(asked);
    let (cancel, label) = (t("path-cancel"), t("path-label"));
    let answers =
        [DialogButton::ranked(&cancel, Rank::Secondary).safe(), DialogButton::ranked(&word, Rank::Primary)];
    let mut text = asked.text.clone();
    let mut done = None;
    let dialog = Dialog::new("typed-path", Tone::Info, &title, &answers).words(&body);
    let pressed = dialog.show(ui, |ui| {
        let field = TextField::new(&label).mono(true).problem(problem.as_deref());
        let is_new = crate::theme::widgets::text::is_new(ui, ui.scope_id().with("path"), true);
        let events = field.take_focus(is_new).show(ui, &mut text);
        if events.entered {
            done = Some(Do::Use);
        }
        if events.changed {
            actions.push(Action::TypedPath(Do::Typed(text.clone())));
        }
    });
    let pressed = pressed.map(|index| if index == 0 { Do::GiveUp } else { Do::Use });
    actions.extend(pressed.or(done).map(Action::TypedPath));
}
