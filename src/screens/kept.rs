//! A connection that is kept, with its values.

use eframe::egui::Ui;

use super::layout::{self, Page, PageFooter, PageHeading};
use super::rail_subject::RailSubject;
use super::{follow, letters, look_after, notifications, problem, record_file, upkeep, values};
use crate::app::{self, App};
use crate::clock::MonotonicTime;
use crate::domain::Environment;
use crate::places::connection::{Action, KeptConnection, Revealed};
use crate::places::home;
use crate::screens::values::RowAction;
use crate::texts::t;
use crate::theme::space;
use crate::theme::widgets::Button;
use crate::words::page::PageWords;
use crate::words::{Remedy, files, keychain, record};

/// Draws the connection; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, kept: &KeptConnection, all: &mut Vec<app::Action>) {
    let mut actions = Vec::new();
    let mut open_file = false;
    let (independent, back) = (t("independent"), t("back"));
    let footer = PageFooter { back: Some(&back), ..PageFooter::default() };
    let subject = RailSubject::of(&kept.record);
    let foot = subject.foot(&independent);
    let words = PageWords::connection(kept);
    let arrived = layout::just_arrived(ui, Page::Connection(kept.record.id.as_str().to_owned()));
    let heading =
        PageHeading { question: &words.question, lead: &words.lead, take_focus: arrived, has_aside: false };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        letters::of_record(ui, &kept.record);
        // Of one that is not there any more, nothing can be done.
        if !kept.is_removed() {
            upkeep::life(ui, kept, app.clock().now(), &mut actions);
        }
        open_file = values_or_why_not(ui, app, kept, &mut actions);
        if !kept.is_removed() {
            if kept.is_renewed_here() {
                look_after::show(ui, kept, &mut actions);
            }
            follow::show(ui, kept, &mut actions);
            if matches!(kept.values, Revealed::Shown(_)) {
                notifications::at_connection(ui, kept, &mut actions);
            }
            upkeep::name_and_place(ui, kept, &mut actions);
            let document = || Some(record::of_page(kept, app.clock().now()));
            actions.extend(record_file::show(ui, &kept.record_file, document).map(Action::Record));
        }
    });
    if pressed.back {
        actions.push(Action::Back);
    }
    all.extend(actions.into_iter().map(app::Action::Connection));
    all.extend(open_file.then_some(app::Action::Home(home::Action::OpenFile)));
}

/// Draws its values, or why they are not here; whether **Open a file** was chosen.
fn values_or_why_not(ui: &mut Ui, app: &App, kept: &KeptConnection, actions: &mut Vec<Action>) -> bool {
    let mut open_file = false;
    match &kept.values {
        Revealed::Asking => {
            layout::card(ui, |ui| {
                layout::running(ui, &t("kept-asking"), &t("kept-asking-words"));
            });
        }
        Revealed::Failed(why) => {
            let words = keychain::reveal(why);
            if let Some(why) = &app.home.file_problem {
                problem::show(ui, &files::opened(why), |_| {});
                ui.add_space(space::XS);
            }
            problem::show(ui, &words, |ui| {
                ui.add_space(space::XS);
                match words.remedy {
                    Some(Remedy::SetUpAnew) => {
                        ui.horizontal_wrapped(|ui| {
                            ui.spacing_mut().item_spacing.x = space::M;
                            open_file = Button::primary(&t("home-open-file")).show(ui).clicked();
                            if Button::secondary(&t("home-new")).show(ui).clicked() {
                                actions.push(Action::SetUpAnew);
                            }
                        });
                    }
                    Some(Remedy::TryAgain) if Button::primary(&t("prepare-try-again")).show(ui).clicked() => {
                        actions.push(Action::Again);
                    }
                    _ => {}
                }
            });
        }
        Revealed::Shown(_) => shown(ui, kept, app.clock().monotonic(), actions),
    }
    open_file
}

fn shown(ui: &mut Ui, kept: &KeptConnection, now: MonotonicTime, actions: &mut Vec<Action>) {
    let in_practice = kept.record.facts.environment == Environment::Practice;
    if in_practice {
        values::of_practice_kept(ui, &kept.record.facts.product_name);
    } else if let Some(sheet) = kept.sheet() {
        values::where_they_go(ui, sheet);
    }
    let fields = kept.fields();
    match values::rows(ui, &fields, &kept.copied, kept.seen, now, |_| None) {
        Some(RowAction::Copy(index)) => actions.push(Action::Copy(index)),
        Some(RowAction::Show(which)) => actions.push(Action::Show(which)),
        None => {}
    }
    let Some(sheet) = kept.sheet() else { return };
    if values::guide(ui, sheet) {
        actions.push(Action::OpenGuide);
    }
    if kept.page_not_opened
        && let Some(guide) = &sheet.guide_url
    {
        problem::page_not_opened(ui, guide.as_str());
    }
    // Who renews what the product has is not about these.
    if !in_practice {
        values::renewal(ui, sheet);
    }
    values::notes(ui, sheet);
}
