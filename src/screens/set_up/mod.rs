//! The set-up wizard's page: rail and footer around the present step, which has a file of its own.

mod check;
mod choose;
mod colleague;
mod guide;
mod hand_over;
mod keys;
mod prepare;
mod save;
mod sign_in;
mod warnings;

use eframe::egui::Ui;

use super::layout::{self, Moment, Page, PageHeading};
use crate::app::{self, App};
use crate::domain::Environment;
use crate::places::home;
use crate::places::set_up::prepare::Way;
use crate::places::set_up::{Action, SetUp, StepName};
use crate::screens::steps_rail::StepsRail;
use crate::texts::t;
use crate::theme::widgets::rail::RailFoot;
use crate::words::page::PageWords;
use crate::words::steps::step_name;
use crate::words::{again, environment};

/// Draws the wizard; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, state: &SetUp, all: &mut Vec<app::Action>) {
    let mut actions = Vec::new();
    let mut open_file = false;
    let walk = state.walk();
    let (number, _) = walk.place();
    let steps = StepsRail::of(walk, step_name);

    let chosen = state.common.answers.environment;
    let environment = environment::name(chosen);
    let product = again::name(state).unwrap_or_else(|| state.common.product_name());
    let (independent, later) = (t("independent"), t("continue-later"));
    let (about, open_about) = (t("about"), t("about-open"));
    let foot = RailFoot {
        // On the first step, both are still being chosen on the right.
        subject: (state.step() != StepName::Choose).then_some((&*product, &*environment)),
        badge: (chosen == Environment::Practice).then_some(&*environment),
        action: Some(if state.is_begun() { (&*later, &*later) } else { (&*about, &*open_about) }),
        note: &independent,
    };

    let words = PageWords::set_up(state);
    let back = t("back");
    // Whoever opened a request can turn away from it, also where nothing is kept yet.
    let leads_back = number > 1 || app.has_home() || state.common.answering().is_some();
    let footer = layout::footer(&words, leads_back.then_some(&*back));
    let moment = if state.step() == StepName::SignIn { (&state.sign_in.phase).into() } else { Moment::Ready };
    let page = Page::SetUp(
        state.step(),
        state.prepare.way,
        state.prepare.stage,
        moment,
        state.prepare.place(&state.common),
    );
    let arrived = layout::just_arrived(ui, page);
    let refused = layout::just_refused(ui, state.refused());
    let entered = footer.is_entered(ui);
    // Where there is a field to fill in, the focus goes there; elsewhere to the question.
    let heading = PageHeading {
        question: &words.question,
        lead: &words.lead,
        take_focus: arrived && state.step() != StepName::Keys,
        has_aside: state.step() == StepName::Prepare && state.prepare.place(&state.common).is_some(),
    };
    let pressed = layout::show_page(ui, &steps.entries(), foot, heading, footer, |ui| match state.step() {
        StepName::Choose => open_file = choose::show(ui, app, state, refused, &mut actions),
        StepName::Prepare if state.prepare.way == Way::SomebodyElse => {
            colleague::show(ui, state, &mut actions);
        }
        StepName::Prepare => prepare::show(ui, state, app.can_keep_in_front, &mut actions),
        StepName::Keys => keys::show(ui, state, arrived, refused, &mut actions),
        StepName::SignIn => sign_in::show(ui, state, &mut actions),
        StepName::Check => check::show(ui, state, &mut actions),
        StepName::Save => save::show(ui, state, refused, &mut actions),
        StepName::HandOver => hand_over::show(ui, state, &mut actions),
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
    if pressed.rail_action && state.is_begun() {
        actions.push(Action::Leave);
    } else if pressed.rail_action {
        all.push(app::Action::OpenAbout);
    }
    all.extend(actions.into_iter().map(app::Action::SetUp));
    all.extend(open_file.then_some(app::Action::Home(home::Action::OpenFile)));
}
