//! Step 3: Integration Key, Secret Key, Redirect URI, and the e-mail to sign in with.

use eframe::egui::Ui;
use zeroize::Zeroizing;

use crate::domain::{PairProblem, RedirectUriProblem};
use crate::places::set_up::keys::{Action as Do, FieldName, Keys};
use crate::places::set_up::{Action, SetUp};
use crate::screens::{layout, problem, secret};
use crate::texts::{t, t_with};
use crate::theme::widgets::field::FieldEvents;
use crate::theme::widgets::{Button, CopiedMark, TextField, TickBox, text};
use crate::theme::{Icon, space};
use crate::words::keys::{self as words, take_key};
use crate::words::prepare;

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, arrived: bool, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.keys;
    // Next said what is wrong: the first field that is to be mended takes the focus.
    let first_wrong = if refused { first_problem(step) } else { None };
    ui.spacing_mut().item_spacing.y = space::FIELDS;

    if !prepare::brings_both_keys(state) || step.fill_in.is_on() {
        fill_in(ui, step, actions);
    }

    let wrong = first_wrong == Some(FieldName::IntegrationKey);
    integration_key(ui, step, &t("keys-integration-key-help"), arrived || wrong, actions);
    let shown = step.secret_shown;
    let wrong = first_wrong == Some(FieldName::SecretKey);
    let now = secret_key(ui, state, (&t("keys-secret-key-help"), shown), wrong, actions);
    if now != shown {
        actions.push(Action::Keys(Do::ShowSecret(now)));
    }
    if state.common.replaces.is_some() {
        open_apps_and_keys(ui, state, actions);
    }

    let label = t("keys-redirect-uri");
    let mut value = Zeroizing::new(step.redirect_uri.clone());
    let events = around(step, FieldName::RedirectUri, &label, &t("keys-redirect-uri-help"), |field| {
        field.take_focus(first_wrong == Some(FieldName::RedirectUri)).show(ui, &mut value)
    });
    take(FieldName::RedirectUri, events, value, actions);
    if step.redirect_uri_problem == Some(RedirectUriProblem::InsecureHost)
        && Button::secondary(&t("keys-use-localhost")).show(ui).clicked()
    {
        actions.push(Action::Keys(Do::UseLocalhost));
    }

    let label = t("keys-email");
    let mut value = Zeroizing::new(step.email.clone());
    let events = around(step, FieldName::Email, &label, &t("keys-email-help"), |field| {
        field.take_focus(first_wrong == Some(FieldName::Email)).show(ui, &mut value)
    });
    take(FieldName::Email, events, value, actions);
}

/// The field of the Integration Key, and what can be done about what is in it.
pub(super) fn integration_key(
    ui: &mut Ui,
    step: &Keys,
    help: &str,
    take_focus: bool,
    actions: &mut Vec<Action>,
) {
    let label = t("keys-integration-key");
    let mut value = step.integration_key.clone();
    let events = around(step, FieldName::IntegrationKey, &label, help, |field| {
        field.take_focus(take_focus).show(ui, &mut value)
    });
    take(FieldName::IntegrationKey, events, value, actions);
    take_one(ui, step, FieldName::IntegrationKey, actions);
    if step.pair_problem == Some(PairProblem::Swapped)
        && Button::secondary(&t("keys-swap")).show(ui).clicked()
    {
        actions.push(Action::Keys(Do::Swap));
    }
}

/// The field of the Secret Key, with its help and whether it can be read; whether it is to be from now on.
pub(super) fn secret_key(
    ui: &mut Ui,
    state: &SetUp,
    (help, mut shown): (&str, bool),
    take_focus: bool,
    actions: &mut Vec<Action>,
) -> bool {
    let step = &state.keys;
    let label = t("keys-secret-key");
    let mut value = step.secret_key.clone();
    let events = around(step, FieldName::SecretKey, &label, help, |field| {
        secret::field(ui, &label, field.take_focus(take_focus), &mut value, &mut shown)
    });
    secret::copied(ui, state);
    take(FieldName::SecretKey, events, value, actions);
    take_one(ui, step, FieldName::SecretKey, actions);
    shown
}

/// **Fill in what I copy**: the switch, what to do now, and what was filled in.
fn fill_in(ui: &mut Ui, step: &Keys, actions: &mut Vec<Action>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let is_on = step.fill_in.is_on();
        if TickBox::new(is_on, &t("prepare-fill-in")).titled().show(ui).clicked() {
            actions.push(Action::Keys(Do::FillIn(!is_on)));
        }
        layout::indented(ui, |ui| {
            if let Some(words) = words::filled_in(step) {
                ui.horizontal_wrapped(|ui| CopiedMark::new(&words).show(ui));
            }
            if let Some(words) = words::fill_in_problem(step) {
                text::problem(ui, &words);
            }
            if let Some(now) = words::fill_in_now(step) {
                let response = text::help(ui, &now);
                text::live(ui, &response, false);
            }
            let are_both = [FieldName::IntegrationKey, FieldName::SecretKey]
                .into_iter()
                .all(|field| step.fill_in.has_filled(field));
            if are_both {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    text::help(ui, &t("keys-filled-other-order"));
                    if Button::quiet(&t("keys-swap")).show(ui).clicked() {
                        actions.push(Action::Keys(Do::Swap));
                    }
                });
            }
        });
    });
}

/// Where another secret key is made.
fn open_apps_and_keys(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if Button::secondary(&t("prepare-open")).trailing_icon(Icon::Outward).show(ui).clicked() {
        actions.push(Action::Keys(Do::OpenAppsAndKeys));
    }
    if state.keys.page_not_opened
        && let Some(endpoints) = state.common.endpoints()
    {
        problem::page_not_opened(ui, endpoints.apps_and_keys());
    }
}

/// Of several values in a field, those that look like keys, to take one of them.
fn take_one(ui: &mut Ui, step: &Keys, field: FieldName, actions: &mut Vec<Action>) {
    let offers = step.offers(field);
    if offers.is_empty() {
        return;
    }
    let shown = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (place, key) in offers.iter().enumerate() {
            if Button::secondary(&take_key(key)).show(ui).clicked() {
                actions.push(Action::Keys(Do::TakeOne(field, place)));
            }
        }
    });
    // In a small window they come below its edge, and with them the words that say why.
    let id = ui.scope_id().with(("take-one", field));
    text::bring_along_into_view(ui, id, shown.response.rect, true);
}

/// A field with its Paste button, named after it, and with what is wrong in it.
fn around(
    step: &Keys,
    name: FieldName,
    label: &str,
    help: &str,
    show: impl FnOnce(TextField<'_>) -> FieldEvents,
) -> FieldEvents {
    let paste = t("paste");
    let paste_name = t_with("paste-what", &[("what", label.into())]);
    let problem = words::problem(step, name);
    let field = TextField::new(label).help(help).problem(problem.as_deref()).paste(&paste, &paste_name);
    show(field.mono(name != FieldName::Email))
}

fn take(field: FieldName, events: FieldEvents, value: Zeroizing<String>, actions: &mut Vec<Action>) {
    if events.changed {
        actions.push(Action::Keys(Do::Typed(field, value)));
    }
    if events.left {
        actions.push(Action::Keys(Do::Left(field)));
    }
    if events.paste {
        actions.push(Action::Keys(Do::Paste(field)));
    }
    if events.entered {
        actions.push(Action::Next);
    }
    secret::take_copied(events.copied, actions);
}

/// The first field with something wrong in it.
fn first_problem(step: &Keys) -> Option<FieldName> {
    let wrong = [
        (FieldName::IntegrationKey, step.pair_problem.is_some() || step.integration_key_problem.is_some()),
        (FieldName::SecretKey, step.secret_key_problem.is_some()),
        (FieldName::RedirectUri, step.redirect_uri_problem.is_some()),
        (FieldName::Email, step.email_problem),
    ];
    wrong.into_iter().find_map(|(field, wrong)| wrong.then_some(field))
}
