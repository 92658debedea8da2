//! The set-up wizard's page: rail and footer around the present step.

use eframe::egui::Ui;

use super::layout::{self, Footer, Heading, Moment, Page};
use super::{check, choose, colleague, hand_over, keys, prepare, save, sign_in, words};
use crate::app::RequestOpenProblem;
use crate::connections::Environment;
use crate::setup::prepare::{Stage, Way};
use crate::setup::{Action, SetUp, Step};
use crate::steps::Standing;
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::{Entry, Foot, Mark};

/// What surrounds the wizard.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// There is a Home to go back to from the first step.
    pub has_home: bool,
    /// Somebody's request can be opened from the first step.
    pub offers_requests: bool,
    /// The one that was to be opened could not be.
    pub request_problem: Option<&'a RequestOpenProblem>,
}

/// What leads out of this set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// **Continue later**.
    ContinueLater,
    /// **Open a request file**.
    OpenRequest,
}

/// Draws the wizard; adds what the person did to `actions`, and returns what leads out of it.
pub fn show(ui: &mut Ui, state: &SetUp, around: Around<'_>, actions: &mut Vec<Action>) -> Option<Aside> {
    let walk = state.walk();
    let (number, of) = walk.place();
    let names: Vec<_> = walk.order().iter().map(|step| name(*step)).collect();
    let accessible: Vec<String> = walk
        .order()
        .iter()
        .zip(&names)
        .enumerate()
        .map(|(index, (step, name))| {
            let arguments =
                [("number", (index + 1).into()), ("of", of.into()), ("name", name.as_ref().into())];
            match walk.standing(*step) {
                Standing::Done => t_with("rail-step-done", &arguments),
                Standing::Now => t_with("rail-step-now", &arguments),
                Standing::ToCome => t_with("rail-step-to-come", &arguments),
            }
        })
        .collect();
    let entries: Vec<Entry<'_>> = walk
        .order()
        .iter()
        .zip(names.iter().zip(&accessible))
        .map(|(step, (name, accessible_name))| Entry {
            name,
            accessible_name,
            mark: match walk.standing(*step) {
                Standing::Done => Mark::Done,
                Standing::Now => Mark::Now,
                Standing::ToCome => Mark::ToCome,
            },
        })
        .collect();

    let chosen = state.common.answers.environment;
    let environment = environment_name(chosen);
    let product = state.common.product_name();
    let (independent, later) = (t("independent"), t("continue-later"));
    let foot = Foot {
        // On the first step, both are still being chosen on the right.
        subject: (state.step() != Step::Choose).then_some((&*product, &*environment)),
        badge: (chosen == Environment::Practice).then_some(&*environment),
        action: state.is_begun().then_some((&*later, &*later)),
        note: &independent,
    };

    let next = next_word(state);
    let back = t("back");
    // Whoever opened a request can turn away from it, also where nothing is kept yet.
    let leads_back = number > 1 || around.has_home || state.common.answering.is_some();
    let footer = Footer {
        back: leads_back.then_some(&*back),
        next: next.as_deref(),
        busy: is_busy(state),
        steps_back: first_is_on_the_page(state),
    };
    let (question, lead) = headline(state);
    let moment = if state.step() == Step::SignIn { (&state.sign_in.phase).into() } else { Moment::Ready };
    let page = Page::SetUp(state.step(), state.prepare.way, state.prepare.stage, moment);
    let arrived = layout::just_arrived(ui, page);
    let refused = layout::just_refused(ui, state.refused());
    let entered = footer.is_entered(ui);
    // Where there is a field to fill in, the focus goes there; elsewhere to the question.
    let heading =
        Heading { question: &question, lead: &lead, take_focus: arrived && state.step() != Step::Keys };
    let mut open_request = false;
    let pressed = layout::page(ui, &entries, &foot, &heading, &footer, |ui| match state.step() {
        Step::Choose => open_request = choose::show(ui, state, around, refused, actions),
        Step::Prepare if state.prepare.way == Way::SomebodyElse => colleague::show(ui, state, actions),
        Step::Prepare => prepare::show(ui, state, actions),
        Step::Keys => keys::show(ui, state, arrived, refused, actions),
        Step::SignIn => sign_in::show(ui, state, actions),
        Step::Check => check::show(ui, state, actions),
        Step::Save => save::show(ui, state, refused, actions),
        Step::HandOver => hand_over::show(ui, state, actions),
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
    if pressed.rail_action {
        return Some(Aside::ContinueLater);
    }
    open_request.then_some(Aside::OpenRequest)
}

pub(super) fn name(step: Step) -> std::borrow::Cow<'static, str> {
    match step {
        Step::Choose => t("step-choose"),
        Step::Prepare => t("step-prepare"),
        Step::Keys => t("step-keys"),
        Step::SignIn => t("step-sign-in"),
        Step::Check => t("step-check"),
        Step::Save => t("step-save"),
        Step::HandOver => t("step-hand-over"),
    }
}

/// The name of an environment as Docusign's users say it.
pub(super) fn environment_name(environment: Environment) -> std::borrow::Cow<'static, str> {
    match environment {
        Environment::Production => t("environment-production"),
        Environment::Demo => t("environment-demo"),
        Environment::Practice => t("environment-practice"),
    }
}

fn headline(state: &SetUp) -> (String, String) {
    match state.step() {
        Step::Choose if state.common.answering.is_some() => {
            (t("answering-question").into(), t("answering-lead").into())
        }
        Step::Choose => (t("choose-question").into(), t("choose-lead").into()),
        Step::Prepare => prepare_headline(state),
        Step::Keys if state.common.towards_production => {
            (t("keys-question-demo").into(), t("keys-lead-demo").into())
        }
        Step::Keys => (t("keys-question").into(), t("keys-lead").into()),
        Step::SignIn if let Some(lead) = sign_in::waiting_lead(state) => {
            (t("sign-in-waiting").into(), lead.into())
        }
        Step::SignIn if state.common.answers.environment == Environment::Practice => {
            (t("sign-in-question").into(), t("sign-in-lead-practice").into())
        }
        Step::SignIn => (t("sign-in-question").into(), t("sign-in-lead").into()),
        Step::Check => (t("check-question").into(), t("check-lead").into()),
        Step::Save if state.common.answering.is_some() => {
            (t("save-answer-question").into(), t("save-answer-lead").into())
        }
        Step::Save => (t("save-question").into(), t("save-lead").into()),
        Step::HandOver if state.common.answering.is_some() => {
            (t("hand-over-answer-question").into(), t("hand-over-answer-lead").into())
        }
        Step::HandOver => {
            let known = state.hand_over.sheet(&state.common).filter(|sheet| sheet.vendor.is_some());
            let question = match known {
                Some(sheet) => t_with("hand-over-question", &[("product", sheet.name.clone().into())]),
                None => t("hand-over-question-own").into(),
            };
            (question, t("hand-over-lead").into())
        }
    }
}

fn prepare_headline(state: &SetUp) -> (String, String) {
    let (question, lead) = match (state.prepare.way, state.prepare.stage(&state.common)) {
        (Way::Open, _) => (t("prepare-question"), t("prepare-lead")),
        (Way::SomebodyElse, _) => (t("colleague-question"), t("colleague-lead")),
        (Way::Help, Stage::MakeApp) if state.common.answers.environment == Environment::Production => {
            (t("prepare-make-question"), t("prepare-make-lead-production"))
        }
        (Way::Help, Stage::MakeApp) => (t("prepare-make-question"), t("prepare-make-lead")),
        (Way::Help, Stage::GoLive) => (t("prepare-live-question"), t("prepare-live-lead")),
        (Way::Help, Stage::InReview) => (t("prepare-review-question"), t("prepare-review-lead")),
        (Way::Help, Stage::InProduction) => (t("prepare-finish-question"), t("prepare-finish-lead")),
    };
    (question.into(), lead.into())
}

fn prepare_next(state: &SetUp) -> Option<std::borrow::Cow<'static, str>> {
    let production = state.common.answers.environment == Environment::Production;
    match (state.prepare.way, state.prepare.stage(&state.common)) {
        (Way::Open, _) => None,
        // No answer to it can be opened any more: what to do is on the page.
        (Way::SomebodyElse, _) if state.colleague.is_key_gone() => None,
        (Way::SomebodyElse, _) => {
            Some(if state.colleague.waits_for_answer() { t("colleague-open") } else { t("colleague-save") })
        }
        (Way::Help, Stage::MakeApp) if production => Some(t("prepare-app-made")),
        (Way::Help, Stage::GoLive) => Some(t("prepare-asked")),
        (Way::Help, Stage::InReview) => Some(t("prepare-is-live")),
        (Way::Help, _) => Some(t("prepare-next")),
    }
}

/// Whether what to do first is a button on the page: what mends a problem, what a point is about, what is to be copied.
fn first_is_on_the_page(state: &SetUp) -> bool {
    use crate::setup::save::Phase as Saving;
    use crate::setup::sign_in::Phase as SigningIn;
    match state.step() {
        Step::Choose | Step::Keys => false,
        Step::Prepare if state.prepare.way == Way::SomebodyElse => colleague::first_is_on_the_page(state),
        Step::Prepare => prepare::first_is_on_the_page(state),
        Step::SignIn => {
            matches!(&state.sign_in.phase, SigningIn::Failed(problem) if words::is_about_keys(problem))
        }
        Step::Check => check::first_is_on_the_page(state),
        Step::Save => match &state.save.phase {
            Saving::PlaceAsked { .. } | Saving::FileFailed(_) => true,
            Saving::Failed(problem) => words::is_lasting(problem),
            _ => false,
        },
        Step::HandOver => state.common.answering.is_none() && !state.hand_over.all_copied(&state.common),
    }
}

/// Whether what Next does is under way.
fn is_busy(state: &SetUp) -> bool {
    match state.step() {
        Step::Choose => state.choose.starting_practice,
        Step::Prepare => state.prepare.way == Way::SomebodyElse && state.colleague.is_busy(),
        Step::Save => state.save.is_busy(),
        _ => false,
    }
}

fn next_word(state: &SetUp) -> Option<std::borrow::Cow<'static, str>> {
    use crate::setup::sign_in::Phase;
    match state.step() {
        Step::Check if state.common.towards_production => Some(t("check-back-to-live")),
        Step::Choose | Step::Keys | Step::Check => Some(t("continue")),
        Step::Prepare => prepare_next(state),
        Step::SignIn => match state.sign_in.phase {
            Phase::Ready | Phase::Failed(_) => Some(t("sign-in-next")),
            // What there is to do now is in the browser.
            Phase::Waiting(_) | Phase::Exchanging(_) => None,
            Phase::Done => Some(t("continue")),
        },
        Step::Save => {
            let kept = matches!(state.save.phase, crate::setup::save::Phase::Kept);
            Some(if kept { t("continue") } else { t("save-next") })
        }
        Step::HandOver => Some(t("hand-over-finish")),
    }
}
