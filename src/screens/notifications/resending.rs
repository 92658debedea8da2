//! Messages that are sent again: what goes on, and the form of a period.

use eframe::egui::{Id, Ui, UiBuilder};

use crate::notifications::{Resend, ResendOutcome, ResendProblem, ResendWish};
use crate::places::notifications::resending::{PeriodField, PeriodForm, ResendAction as Do, ResendState};
use crate::places::notifications::{Action, NotificationPage};
use crate::screens::{layout, problem};
use crate::texts::t;
use crate::theme::widgets::{Banner, Button, ChoiceCard, ChoiceGroup, TextField, text};
use crate::theme::{Tone, space};
use crate::words::notification_page::called_of;
use crate::words::resend::{self as words, ResendWeight};

/// Draws what goes on. Its ids are its own, so that whatever comes and goes here takes the keyboard from nothing below.
pub(super) fn show(ui: &mut Ui, page: &NotificationPage, actions: &mut Vec<Action>) {
    let own = UiBuilder::new().scope_id(Id::unique("resending"));
    let mut done = Vec::new();
    ui.scope_builder(own, |ui| {
        let shown = ui.scope(|ui| state(ui, page, &mut done));
        // Its button may be far down in the list.
        let is_there = !matches!(page.resending.state, ResendState::Idle);
        text::bring_new_into_view(ui, ui.scope_id().with("state"), shown.response.rect, is_there);
    });
    actions.extend(done.into_iter().map(Action::Resend));
}

fn state(ui: &mut Ui, page: &NotificationPage, done: &mut Vec<Do>) {
    match &page.resending.state {
        ResendState::Idle => {}
        ResendState::Counting => {
            layout::card(ui, |ui| layout::running(ui, &t("resend-counting"), ""));
        }
        ResendState::Running(count) => {
            layout::card(ui, |ui| {
                layout::running(ui, &words::running(*count), &t("resend-running-words"));
            });
        }
        ResendState::Counted(resend) => question(ui, page, resend, done),
        ResendState::Done(outcome) => outcome_of(ui, page, outcome, done),
        ResendState::Failed(_, why) => failed(ui, page, why, done),
        ResendState::BrokenOff => {
            Banner::new(Tone::Danger, &t("resend-broken-off")).show(ui, |ui| {
                ui.add_space(space::XS);
                close(ui, done);
            });
        }
    }
}

/// What was counted, before it is sent.
fn question(ui: &mut Ui, page: &NotificationPage, resend: &Resend, done: &mut Vec<Do>) {
    let called = match &resend.job().wish {
        ResendWish::Period { configuration, .. } => configuration.parse().ok().map(|id| page.name_of(&id)),
        ResendWish::Failure { .. } | ResendWish::AllFailed => None,
    };
    let asked = words::question(resend, called.as_deref(), page.record.facts.environment);
    Banner::new(Tone::Info, &asked.title).words(&asked.words).show(ui, |ui| {
        ui.add_space(space::XS);
        if resend.job().left() == 0 {
            close(ui, done);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let (again, skip) = (t("resend-unsure-again"), t("resend-unsure-skip"));
            let send = t("resend-button");
            let (word, skips_unsure) = if asked.unsure > 0 { (&again, false) } else { (&send, false) };
            if Button::primary(word).show(ui).clicked() {
                done.push(Do::Send { skips_unsure });
            }
            if asked.unsure > 0 && Button::secondary(&skip).show(ui).clicked() {
                done.push(Do::Send { skips_unsure: true });
            }
            if Button::quiet(&t("resend-leave")).show(ui).clicked() {
                done.push(Do::Leave);
            }
        });
    });
}

fn outcome_of(ui: &mut Ui, page: &NotificationPage, outcome: &ResendOutcome, done: &mut Vec<Do>) {
    let (weight, title, said) = words::done(outcome, page.record.facts.environment);
    let tone = match weight {
        ResendWeight::Whole => Tone::Success,
        ResendWeight::InPart => Tone::Info,
        ResendWeight::Refused => Tone::Warning,
    };
    Banner::new(tone, &title).show(ui, |ui| {
        for words in &said {
            text::note(ui, words);
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if outcome.left > 0 && Button::secondary(&t("resend-go-on")).show(ui).clicked() {
                done.push(Do::GoOn);
            }
            close(ui, done);
        });
    });
}

fn failed(ui: &mut Ui, page: &NotificationPage, why: &ResendProblem, done: &mut Vec<Do>) {
    let said = words::problem_in_window(why, &page.record);
    problem::show(ui, &said, |ui| {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            match why {
                ResendProblem::Unfinished(_) => {
                    if Button::primary(&t("resend-go-on-that")).show(ui).clicked() {
                        done.push(Do::GoOn);
                    }
                    if Button::secondary(&t("resend-drop-other")).show(ui).clicked() {
                        done.push(Do::DropOther);
                    }
                }
                ResendProblem::Unsure(_) | ResendProblem::AtWork | ResendProblem::Notification(_)
                    if Button::secondary(&t("resend-go-on")).show(ui).clicked() =>
                {
                    done.push(Do::GoOn);
                }
                _ => {}
            }
            close(ui, done);
        });
    });
}

fn close(ui: &mut Ui, done: &mut Vec<Do>) {
    if Button::quiet(&t("resend-close")).show(ui).clicked() {
        done.push(Do::Leave);
    }
}

/// The button of a period, and its form.
pub(super) fn period(ui: &mut Ui, page: &NotificationPage, actions: &mut Vec<Action>) {
    let mut done = Vec::new();
    if Button::quiet(&t("resend-period-button")).show(ui).clicked() {
        done.push(Do::Period);
    }
    let own = UiBuilder::new().scope_id(Id::unique("resending-period"));
    ui.scope_builder(own, |ui| {
        if let Some(form) = &page.resending.period {
            let rect = layout::card(ui, |ui| fields(ui, page, form, &mut done));
            text::bring_new_into_view(ui, ui.scope_id().with("form"), rect, true);
        }
    });
    actions.extend(done.into_iter().map(Action::Resend));
}

fn fields(ui: &mut Ui, page: &NotificationPage, form: &PeriodForm, done: &mut Vec<Do>) {
    ui.spacing_mut().item_spacing.y = space::S;
    text::title(ui, &t("resend-period-title"));
    text::help(ui, &t("resend-period-lead"));
    let configurations = page.configurations();
    if configurations.is_empty() {
        text::body(ui, &t("resend-period-none"));
        return;
    }
    let title = t("resend-period-which");
    text::field_label(ui, &title);
    ChoiceGroup::new(&title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for (id, name) in &configurations {
            let chosen = form.configuration.as_ref() == Some(id);
            // Several may bear one name.
            let called = called_of(id.as_str(), &page.names).unwrap_or_else(|| name.clone());
            if ChoiceCard::radio(chosen, &called).show(ui).clicked() {
                done.push(Do::Configuration(id.clone()));
            }
        }
    });
    if let Some(wrong) = form.problem(PeriodField::Configuration) {
        text::problem(ui, &words::period(PeriodField::Configuration, wrong));
    }
    for (field, label, value) in [
        (PeriodField::From, t("resend-period-from"), &form.from),
        (PeriodField::To, t("resend-period-to"), &form.to),
    ] {
        let wrong = form.problem(field).map(|problem| words::period(field, problem));
        let help = t("resend-period-hint");
        let mut value = value.clone();
        let field_shown = TextField::new(&label).help(&help).problem(wrong.as_deref()).mono(true);
        let events = field_shown.show(ui, &mut value);
        if events.changed {
            done.push(Do::Typed(field, value));
        }
        if events.entered {
            done.push(Do::Count);
        }
    }
    if Button::secondary(&t("resend-count-button")).busy(page.resending.is_busy()).show(ui).clicked() {
        done.push(Do::Count);
    }
}
