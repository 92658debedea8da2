//! A connection that is kept, with its values.

use eframe::egui::Ui;

use super::layout::{self, Footer, Heading, Page};
use super::{problem, values};
use crate::app::kept::{Action as Do, KeptConnection, Revealed};
use crate::app::{Action, App};
use crate::texts::t;
use crate::theme::space;
use crate::theme::widgets::rail::Foot;
use crate::theme::widgets::{Button, check_line};
use crate::words::page::PageWords;
use crate::words::{Remedy, keychain};

/// Draws the connection; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, kept: &KeptConnection, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let footer = Footer { back: Some(&back), next: None, busy: false, steps_back: false };
    let foot = Foot { note: &independent, ..Foot::default() };
    let words = PageWords::connection(kept);
    let arrived = layout::just_arrived(ui, Page::Connection(kept.record.id.as_str().to_owned()));
    let heading = Heading { question: &words.question, lead: &words.lead, take_focus: arrived };
    let pressed = layout::page(ui, &[], &foot, &heading, &footer, |ui| match &kept.values {
        Revealed::Asking => {
            let (running, words) = (t("check-state-running"), t("kept-asking"));
            layout::card(ui, |ui| {
                check_line::show(ui, check_line::State::Running, &running, &words, &t("kept-asking-words"));
            });
        }
        Revealed::Failed(why) => {
            let words = keychain::reveal(why);
            problem::show(ui, &words, |ui| {
                ui.add_space(space::XS);
                if words.remedy == Some(Remedy::SetUpAnew) {
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
        problem::page_not_opened(ui, guide.as_str());
    }
    values::renewal(ui, sheet);
    values::notes(ui, sheet);
}
