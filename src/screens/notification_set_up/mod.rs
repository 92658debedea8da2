//! The wizard that sets up notifications: rail and footer around the present step, which has a file of its own.

mod accounts;
mod events;
mod key_making;
mod outcome;
mod owner_oauth;
mod owner_settings;
mod people;
mod proof;
mod review;

use eframe::egui::Ui;

use super::layout::{self, Page, PageHeading};
use super::steps_rail::StepsRail;
use crate::app::{self, App};
use crate::domain::Environment;
use crate::places::notification_set_up::{Action, NotificationSetUp, NotificationStep};
use crate::texts::t;
use crate::theme::space;
use crate::theme::widgets::rail::RailFoot;
use crate::words::environment;
use crate::words::notification_set_up::step_name;
use crate::words::page::PageWords;

/// Draws the wizard; adds what the person did to `all`.
pub fn show(ui: &mut Ui, app: &App, state: &NotificationSetUp, all: &mut Vec<app::Action>) {
    let mut actions = Vec::new();
    let walk = state.walk();
    let steps = StepsRail::of(walk, step_name);
    let step = state.step();
    let (independent, back) = (t("independent"), t("back"));
    let (about, open_about, leave, leave_name) =
        (t("about"), t("about-open"), t("notify-leave"), t("notify-leave-name"));
    // On the first step Back leaves, on the last Done does.
    let leaves = !matches!(step, NotificationStep::Accounts | NotificationStep::Outcome);
    let action = if leaves { (&*leave, &*leave_name) } else { (&*about, &*open_about) };
    let chosen = state.common.environment().filter(|_| step != NotificationStep::Accounts);
    let (subject, environment) = (t("set-up-notifications"), chosen.map(environment::name));
    let foot = RailFoot {
        subject: environment.as_deref().map(|environment| (&*subject, environment)),
        badge: environment.as_deref().filter(|_| chosen == Some(Environment::Practice)),
        action: Some(action),
        note: &independent,
    };
    let words = PageWords::notification_set_up(state);
    // What is under way ends before anything else is decided.
    let footer = layout::footer(&words, (!state.holds_still()).then_some(&*back));
    let is_over = step == NotificationStep::Outcome && !state.outcome.is_running();
    let arrived = layout::just_arrived(ui, Page::NotificationSetUp(step, is_over));
    let refused = layout::just_refused(ui, state.refused());
    let entered = footer.is_entered(ui);
    let heading =
        PageHeading { question: &words.question, lead: &words.lead, take_focus: arrived, has_aside: false };
    let pressed = layout::show_page(ui, &steps.entries(), foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        match step {
            NotificationStep::Accounts => accounts::show(ui, state, refused, &mut actions),
            NotificationStep::Events => events::show(ui, state, refused, &mut actions),
            NotificationStep::Proof => proof::show(ui, state, app.clock().monotonic(), refused, &mut actions),
            NotificationStep::Review => {
                review::show(ui, state, app.clock().monotonic(), refused, &mut actions);
            }
            NotificationStep::Outcome => outcome::show(ui, state, app.clock().monotonic(), &mut actions),
        }
    });
    if pressed.next || entered {
        actions.push(Action::Next);
    }
    if pressed.back {
        actions.push(Action::Back);
    }
    if let Some(step) = pressed.step.and_then(|index| walk.order().get(index)) {
        actions.push(Action::GoTo(*step));
    }
    if pressed.rail_action && leaves {
        actions.push(Action::Leave);
    } else if pressed.rail_action {
        all.push(app::Action::OpenAbout);
    }
    all.extend(actions.into_iter().map(app::Action::NotificationSetUp));
}
