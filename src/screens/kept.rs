//! A connection that is kept, with its values.

use eframe::egui::Ui;

use super::home::environment_name;
use super::layout::{self, Footer, Heading, Page};
use super::{values, words};
use crate::app::kept::{Action as Do, KeptConnection, Revealed};
use crate::app::{Action, App};
use crate::connections::RevealError;
use crate::texts::{t, t_with};
use crate::theme::space;
use crate::theme::widgets::rail::Foot;
use crate::theme::widgets::{Button, check_line};

/// Draws the connection; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, kept: &KeptConnection, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let footer = Footer { back: Some(&back), next: None, busy: false, steps_back: false };
    let foot = Foot { note: &independent, ..Foot::default() };
    let question = kept.record.product_name.clone();
    let what = [
        ("account", words::account(&kept.record).into()),
        ("environment", environment_name(&kept.record.environment).into_owned().into()),
    ];
    let lead = match kept.values {
        Revealed::Shown(_) => t_with("kept-lead", &what),
        Revealed::Asking | Revealed::Failed(_) => t_with("home-account", &what),
    };
    let arrived = layout::just_arrived(ui, Page::Connection(kept.record.id.as_str().to_owned()));
    let heading = Heading { question: &question, lead: &lead, take_focus: arrived };
    let pressed = layout::page(ui, &[], &foot, &heading, &footer, |ui| match &kept.values {
        Revealed::Asking => {
            let (running, words) = (t("check-state-running"), t("kept-asking"));
            layout::card(ui, |ui| {
                check_line::show(ui, check_line::State::Running, &running, &words, &t("kept-asking-words"));
            });
        }
        Revealed::Failed(error) => {
            words::problem_banner(ui, &words::reveal_problem(error), |ui| {
                ui.add_space(space::XS);
                if matches!(error, RevealError::Gone(_) | RevealError::NotKept(_)) {
                    if Button::primary(&t("home-new")).show(ui).clicked() {
                        actions.push(Action::StartSetUp);
                    }
                } else if Button::primary(&t("prepare-try-again")).show(ui).clicked() {
                    actions.push(Action::Kept(Do::Again));
                }
            });
        }
        Revealed::Shown(_) => shown(ui, app, kept, actions),
    });
    if pressed.back {
        actions.push(Action::Kept(Do::Back));
    }
}

fn shown(ui: &mut Ui, app: &App, kept: &KeptConnection, actions: &mut Vec<Action>) {
    let rows = kept.rows(&app.sheets);
    if let Some(index) = values::rows(ui, &rows, &kept.copied, app.clock().now()) {
        actions.push(Action::Kept(Do::Copy(index)));
    }
    let Some(sheet) = kept.sheet(&app.sheets) else { return };
    if values::guide(ui, sheet) {
        actions.push(Action::Kept(Do::OpenGuide));
    }
    if kept.page_not_opened
        && let Some(guide) = &sheet.guide_url
    {
        words::page_not_opened(ui, guide.as_str());
    }
    values::renewal(ui, sheet);
    values::notes(ui, sheet);
}
