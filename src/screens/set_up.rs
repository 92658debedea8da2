//! The set-up wizard's page: rail and footer around the present step.

use eframe::egui::Ui;

use super::layout::{self, Footer, Heading};
use super::{check, choose, hand_over, keys, prepare, save, sign_in};
use crate::connections::Environment;
use crate::setup::{Action, SetUp, Step};
use crate::steps::Standing;
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::{Entry, Foot, Mark};

/// Draws the wizard; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, state: &SetUp, reduce_motion: bool, actions: &mut Vec<Action>) {
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
    let product =
        state.common.sheets.get(&state.common.answers.sheet).map_or("", |sheet| sheet.name.as_str());
    let independent = t("independent");
    let foot = Foot {
        // On the first step, both are still being chosen on the right.
        subject: (state.step() != Step::Choose).then_some((product, &*environment)),
        badge: (chosen == Environment::Practice).then_some(&*environment),
        note: &independent,
    };

    let next = next_word(state);
    let back = t("back");
    let footer = Footer { back: (number > 1).then_some(&*back), next: next.as_deref() };
    let (question, lead) = headline(state);
    let arrived = just_arrived(ui, state.step());
    // Asked before anything is drawn: a field lets go of the focus while it takes Enter for itself.
    let entered = enter_alone(ui);
    // Where there is a field to fill in, the focus goes there; elsewhere to the question.
    let heading =
        Heading { question: &question, lead: &lead, take_focus: arrived && state.step() != Step::Keys };
    let pressed = layout::page(ui, &entries, &foot, &heading, &footer, |ui| match state.step() {
        Step::Choose => choose::show(ui, state, actions),
        Step::Prepare => prepare::show(ui, state, actions),
        Step::Keys => keys::show(ui, state, arrived, actions),
        Step::SignIn => sign_in::show(ui, state, reduce_motion, actions),
        Step::Check => check::show(ui, state, actions),
        Step::Save => save::show(ui, state, actions),
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
}

/// Whether the person came to `step` since the last frame. Not so in the very first frame: a window that opens leaves
/// the focus where the system puts it.
fn just_arrived(ui: &Ui, step: Step) -> bool {
    let key = eframe::egui::Id::unique("step-last-seen");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Step>(key);
        data.insert_temp(key, step);
        before
    });
    before.is_some_and(|before| before != step)
}

/// Enter with the focus on nothing that would take it is Next, as in every wizard.
fn enter_alone(ui: &Ui) -> bool {
    let taken = ui.memory(eframe::egui::Memory::focused).is_some_and(|id| id != layout::question_id());
    !taken && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter))
}

fn name(step: Step) -> std::borrow::Cow<'static, str> {
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
        Step::Choose => (t("choose-question").into(), t("choose-lead").into()),
        Step::Prepare => (t("prepare-question").into(), t("prepare-lead").into()),
        Step::Keys => (t("keys-question").into(), t("keys-lead").into()),
        Step::SignIn => (t("sign-in-question").into(), t("sign-in-lead").into()),
        Step::Check => (t("check-question").into(), t("check-lead").into()),
        Step::Save => (t("save-question").into(), t("save-lead").into()),
        Step::HandOver => {
            let known = state.hand_over.sheet(&state.common).filter(|sheet| sheet.asks_for.is_empty());
            let question = match known {
                Some(sheet) => t_with("hand-over-question", &[("product", sheet.name.clone().into())]),
                None => t("hand-over-question-own").into(),
            };
            (question, t("hand-over-lead").into())
        }
    }
}

fn next_word(state: &SetUp) -> Option<std::borrow::Cow<'static, str>> {
    use crate::setup::sign_in::Phase;
    match state.step() {
        Step::Choose | Step::Keys | Step::Check => Some(t("continue")),
        Step::Prepare => Some(t("prepare-next")),
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
