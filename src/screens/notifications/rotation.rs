//! The key of the account, changed for a new one in three steps.

use eframe::egui::{Id, Ui, UiBuilder};

use crate::app::App;
use crate::places::connect_key::MadeKey;
use crate::places::notifications::rotation::{KeyRotation, RotationAction as Do, RotationNews};
use crate::places::notifications::{Action, NotificationPage};
use crate::screens::{connect_key, layout, problem, secret};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, TextField, text};
use crate::theme::{Tone, space};
use crate::words::{account, key_rotation as words};

/// Draws the heading, and **Begin** until the person has begun.
pub(super) fn heading(ui: &mut Ui, page: &NotificationPage, actions: &mut Vec<Action>) {
    ui.add_space(space::S);
    // Whoever has no key does not look for one under changing it.
    let is_first = page.kept_keys.keys().is_empty() && page.rotation.keys().is_empty();
    let (title, words, begin) = if is_first {
        ("rotation-first", "rotation-first-words", "rotation-first-begin")
    } else {
        ("rotation", "rotation-words", "rotation-begin")
    };
    text::title(ui, &t(title));
    text::lead(ui, &t(words));
    if page.rotation.account.now.is_unasked() && Button::secondary(&t(begin)).show(ui).clicked() {
        actions.push(Action::Rotation(Do::Begin));
    }
}

/// So many connections that may be the owner's are offered.
const OWNERS: usize = 6;

/// Draws whose keys sign where it is not this account's, and what leads there; whoever knows better goes on here.
pub(super) fn partner(ui: &mut Ui, app: &App, page: &NotificationPage, actions: &mut Vec<Action>) {
    ui.add_space(space::S);
    text::title(ui, &t("partner-signs"));
    text::lead(ui, &t("partner-signs-words"));
    let owners = page.perhaps_owners(&app.home.listing.records);
    if owners.is_empty() {
        text::body(ui, &t("partner-signs-none"));
    } else {
        text::body(ui, &t("partner-signs-owners"));
        for record in owners.iter().take(OWNERS) {
            let own = UiBuilder::new().scope_id(Id::unique(("perhaps-owner", record.id.as_str())));
            ui.scope_builder(own, |ui| {
                let word = t_with("partner-signs-open", &[("name", account::called(record).into())]);
                if Button::secondary(&word).show(ui).clicked() {
                    actions.push(Action::OpenOwner(record.id.clone()));
                }
            });
        }
        if owners.len() > OWNERS {
            let more = [("count", (owners.len() - OWNERS).into())];
            text::help(ui, &t_with("partner-signs-more", &more));
        }
    }
    ui.add_space(space::S);
    text::help(ui, &t("partner-signs-here"));
    if Button::quiet(&t("partner-signs-begin")).show(ui).clicked() {
        actions.push(Action::Rotation(Do::Begin));
    }
}

/// Draws what the account has, and the next step.
pub(super) fn show(ui: &mut Ui, app: &App, page: &NotificationPage, actions: &mut Vec<Action>) {
    let mut pressed = Vec::new();
    let rotation = &page.rotation;
    listed(ui, rotation, &mut pressed);
    // Whatever comes and goes here takes the keyboard from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("key-rotation"));
    ui.scope_builder(own, |ui| {
        let shown = ui.scope(|ui| news(ui, page));
        text::bring_new_into_view(
            ui,
            ui.scope_id().with("news"),
            shown.response.rect,
            rotation.news.is_some(),
        );
        if let Some(made) = &rotation.made {
            key(ui, app, page, made, &mut pressed);
        }
        if rotation.doing.is_none() {
            step(ui, app, rotation, &mut pressed);
        }
    });
    actions.extend(pressed.into_iter().map(Action::Rotation));
}

/// The keys that the account has.
fn listed(ui: &mut Ui, rotation: &KeyRotation, pressed: &mut Vec<Do>) {
    let keys = rotation.keys();
    if keys.is_empty() {
        return;
    }
    text::field_label(ui, &t_with("rotation-account-keys", &[("count", keys.len().into())]));
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for key in keys {
            let own = UiBuilder::new().scope_id(ui.scope_id().with(("account-key", key.listed.place)));
            ui.scope_builder(own, |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::L;
                    let line = words::account_key(key);
                    text::body(ui, &line);
                    let remove = t("remove");
                    let what = [("word", remove.as_ref().into()), ("what", line.into())];
                    let busy = rotation.doing.is_some() || rotation.account.now.is_asking();
                    let button = t_with("of-what", &what);
                    if Button::quiet(&remove).name(&button).busy(busy).show(ui).clicked() {
                        pressed.push(Do::Remove(key.listed.place));
                    }
                });
            });
        }
    });
}

/// What is being done, or what came of it.
fn news(ui: &mut Ui, page: &NotificationPage) {
    if let Some(doing) = &page.rotation.doing {
        layout::card(ui, |ui| layout::running(ui, &words::doing(doing), ""));
        return;
    }
    match &page.rotation.news {
        None => {}
        Some(Ok(news)) => {
            let (title, said) = words::done(news);
            Banner::new(Tone::Success, &title).words(&said).show(ui, |_| {});
        }
        // The reading that follows says the same, with what mends it.
        Some(Err(why)) if why.asks_for_renewal() => {}
        Some(Err(why)) => problem::show(ui, &words::problem(why, &page.record), |_| {}),
    }
}

/// The key that was made here, until the page is left.
fn key(ui: &mut Ui, app: &App, page: &NotificationPage, made: &MadeKey, pressed: &mut Vec<Do>) {
    let own = UiBuilder::new().scope_id(Id::unique("rotation-key"));
    ui.scope_builder(own, |ui| {
        let account = account::called(&page.record);
        let shown = ui.scope(|ui| connect_key::show(ui, made, &account, app.clock().monotonic()));
        pressed.extend(shown.inner.map(Do::Key));
    });
}

/// What to do next, by how many keys there are.
fn step(ui: &mut Ui, app: &App, rotation: &KeyRotation, pressed: &mut Vec<Do>) {
    let busy = rotation.account.now.is_asking();
    let is_over = matches!(rotation.news, Some(Ok(RotationNews::Removed { .. })));
    match rotation.keys().len() {
        // It was changed: nothing is left to do, but for whoever wants to begin once more.
        1 if is_over => {
            if Button::quiet(&t("rotation-make")).busy(busy).show(ui).clicked() {
                pressed.push(Do::Make);
            }
        }
        0 => {
            text::body(ui, &t("rotation-none"));
            if Button::secondary(&t("key-make")).busy(busy).show(ui).clicked() {
                pressed.push(Do::Make);
            }
        }
        1 => {
            text::field_label(ui, &t("rotation-step-make"));
            text::body(ui, &t("rotation-step-make-words"));
            if Button::secondary(&t("rotation-make")).busy(busy).show(ui).clicked() {
                pressed.push(Do::Make);
            }
        }
        2 if rotation.lacks_newest() && rotation.proven.is_none() => {
            prove_by_typed(ui, app, rotation, busy, pressed);
        }
        2 => prove(ui, rotation, busy, pressed),
        _ => many(ui),
    }
}

fn many(ui: &mut Ui) {
    text::field_label(ui, &t("rotation-many"));
    text::body(ui, &t("rotation-many-words"));
}

/// The message that proves that both sign; then the old key goes.
fn prove(ui: &mut Ui, rotation: &KeyRotation, busy: bool, pressed: &mut Vec<Do>) {
    if let Some(proven) = &rotation.proven {
        text::field_label(ui, &t("rotation-step-remove"));
        let words = t_with("rotation-step-remove-words", &[("ending", proven.old.ending.clone().into())]);
        Banner::new(Tone::Success, &t("rotation-proven")).words(&words).show(ui, |ui| {
            ui.add_space(space::XS);
            if Button::secondary(&t("rotation-remove")).busy(busy).show(ui).clicked() {
                pressed.push(Do::RemoveOld);
            }
        });
        return;
    }
    text::field_label(ui, &t("rotation-step-prove"));
    text::body(ui, &t("rotation-step-prove-words"));
    text::help(ui, &t("rotation-step-prove-how"));
    if Button::secondary(&t("rotation-open")).busy(busy).show(ui).clicked() {
        pressed.push(Do::OpenMessage);
    }
}

/// The same where the newest key is not kept here: it is typed, or one goes on without a message.
fn prove_by_typed(ui: &mut Ui, app: &App, rotation: &KeyRotation, busy: bool, pressed: &mut Vec<Do>) {
    text::field_label(ui, &t("rotation-step-prove"));
    text::body(ui, &t("rotation-step-prove-words"));
    text::help(ui, &t("rotation-step-prove-how"));
    text::marked(ui, Tone::Info, &words::lacks_newest(rotation.keys()));
    let typed = &rotation.typed;
    let refused = layout::just_refused(ui, typed.missed);
    let (label, help, missing) = (t("rotation-typed"), t("rotation-typed-help"), t("rotation-typed-missing"));
    let field = TextField::new(&label)
        .help(&help)
        .problem(typed.is_missing.then_some(&*missing))
        .mono(true)
        .take_focus(refused && typed.is_missing);
    let (mut value, mut shown) = (typed.text.clone(), typed.shown);
    let events = secret::field(ui, &label, field, &mut value, &mut shown);
    if events.changed {
        pressed.push(Do::Typed(value));
    }
    if shown != typed.shown {
        pressed.push(Do::ShowTyped(shown));
    } else if events.hide_again {
        pressed.push(Do::ShowTyped(false));
    }
    pressed.extend(events.copied.map(Do::CopyTyped));
    secret::copy_state(ui, typed.copied, app.clock().monotonic());
    if Button::secondary(&t("rotation-open")).busy(busy).show(ui).clicked() || events.entered {
        pressed.push(Do::OpenMessage);
    }
    ui.add_space(space::S);
    text::field_label(ui, &t("rotation-unproven"));
    text::body(ui, &t("rotation-unproven-words"));
    if Button::quiet(&t("rotation-remove-unproven")).busy(busy).show(ui).clicked() {
        pressed.push(Do::RemoveUnproven);
    }
}
