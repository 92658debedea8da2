//! Carry over: a passphrase, the file, and what is to be done with it on the other computer.

use eframe::egui::Ui;

use super::layout::{self, Page, PageHeading};
use super::{new_passphrase, problem, saved_file, secret};
use crate::app::App;
use crate::connections::CarriedOver;
use crate::places::carry_over::{Action, CarryOver, CarryPhase};
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::RailFoot;
use crate::theme::widgets::{Banner, text};
use crate::theme::{Tone, space};
use crate::words::page::PageWords;
use crate::words::{account, files};

/// Draws it; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, carry: &CarryOver, actions: &mut Vec<Action>) {
    let (independent, back) = (t("independent"), t("back"));
    let page = PageWords::carry_over(carry);
    let footer = layout::footer(&page, Some(&back));
    let foot = RailFoot { note: &independent, ..RailFoot::default() };
    let arrived = layout::just_arrived(ui, Page::CarryOver { is_saved: carry.written().is_some() });
    let refused = layout::just_refused(ui, carry.refused());
    let entered = footer.is_entered(ui);
    let heading =
        PageHeading { question: &page.question, lead: &page.lead, take_focus: arrived, has_aside: false };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        match &carry.phase {
            CarryPhase::Written(carried) => written(ui, carry, carried, actions),
            phase => {
                under_way(ui, phase, carry.keychain_asks);
                ui.spacing_mut().item_spacing.y = space::FIELDS;
                let now = app.clock().monotonic();
                let shown = new_passphrase::show(ui, &carry.passphrase, refused, |ui| {
                    secret::copy_state(ui, carry.copied, now);
                });
                actions.extend(shown.copied.map(Action::CopySecret));
                actions.extend(shown.done.into_iter().map(Action::Passphrase));
                if shown.entered {
                    actions.push(Action::Next);
                }
            }
        }
    });
    if pressed.next || entered {
        actions.push(Action::Next);
    }
    if pressed.back {
        actions.push(Action::Back);
    }
}

/// What goes on, and what came of it. Above the fields: there it is seen at any size of the window.
fn under_way(ui: &mut Ui, phase: &CarryPhase, keychain_asks: bool) {
    match phase {
        CarryPhase::Ready | CarryPhase::Written(_) => {}
        CarryPhase::ChoosingPlace => {
            layout::card(ui, |ui| layout::running(ui, &t("carry-choosing-place"), ""));
        }
        CarryPhase::Writing => {
            layout::card(ui, |ui| layout::running(ui, &t("carry-writing"), &t("carry-writing-words")));
            if keychain_asks {
                Banner::new(Tone::Info, &t("save-keychain-asks-title"))
                    .words(&t("save-keychain-asks"))
                    .show(ui, |_| {});
            }
        }
        CarryPhase::Failed(why) => problem::show(ui, &files::carried(why), |ui| {
            text::note(ui, &t("carry-failed"));
        }),
    }
}

fn written(ui: &mut Ui, carry: &CarryOver, carried: &CarriedOver, actions: &mut Vec<Action>) {
    let title = t_with("carry-written", &[("count", carried.count.into())]);
    Banner::new(Tone::Success, &title).words(&t("carry-written-words")).show(ui, |ui| {
        if saved_file::show(ui, &carried.path, &carry.shown_folder) {
            actions.push(Action::ShowInFolder);
        }
    });
    if !carried.left_out.is_empty() {
        let names: Vec<_> = carried.left_out.iter().map(|left| account::called(&left.record)).collect();
        let title = t_with("carry-left-out", &[("names", names.join("; ").into())]);
        Banner::new(Tone::Warning, &title).words(&t("carry-left-out-words")).show(ui, |_| {});
    }
    if carried.connect_keys > 0 {
        text::body(ui, &t_with("carry-keys", &[("count", carried.connect_keys.into())]));
    }
    if carried.set_up_left_out {
        text::marked(ui, Tone::Warning, &t("carry-no-set-up"));
    }
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("carry-there"));
        text::lead(ui, &t("carry-there-words"));
        for way in [t("carry-move"), t("carry-copy")] {
            text::body(ui, &way);
        }
    });
}
