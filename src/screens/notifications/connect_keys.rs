//! The Connect keys that are kept with the connection, each with the eye, **Copy** and **Forget**.

use eframe::egui::{Id, Ui, UiBuilder};
use secrecy::ExposeSecret;

use crate::clock::MonotonicTime;
use crate::connections::KeptConnectKey;
use crate::places::notifications::Action;
use crate::places::notifications::kept_keys::{ConnectKeyAction as Do, ConnectKeyList};
use crate::screens::connect_key::MASKED;
use crate::screens::values::{self, ValueRow};
use crate::screens::{layout, problem};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, text};
use crate::theme::{Tone, space};
use crate::words::{connect_keys as words, keychain};

/// Draws them.
pub(super) fn show(ui: &mut Ui, list: &ConnectKeyList, now: MonotonicTime, actions: &mut Vec<Action>) {
    // Whatever comes and goes here takes the keyboard from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("connect-key-news"));
    ui.scope_builder(own, |ui| news(ui, list));
    let mut pressed = Vec::new();
    kept(ui, list, now, &mut pressed);
    actions.extend(pressed.into_iter().map(Action::ConnectKey));
}

/// What becomes of the one that was to be forgotten.
fn news(ui: &mut Ui, list: &ConnectKeyList) {
    if list.forgetting {
        layout::card(ui, |ui| layout::running(ui, &t("kept-key-forgetting"), ""));
    }
    match &list.forgotten {
        None => {}
        Some(Ok(())) => {
            let words = t("kept-key-forgotten-words");
            Banner::new(Tone::Success, &t("kept-key-forgotten")).words(&words).show(ui, |_| {});
        }
        Some(Err(why)) => problem::show(ui, &keychain::keep_key(why), |_| {}),
    }
}

fn kept(ui: &mut Ui, list: &ConnectKeyList, now: MonotonicTime, pressed: &mut Vec<Do>) {
    if list.keys().is_empty() {
        text::field_label(ui, &t("kept-keys-none"));
        text::lead(ui, &t("kept-keys-none-words"));
        return;
    }
    text::title(ui, &t("kept-keys"));
    text::lead(ui, &t("kept-keys-words"));
    for (at, kept) in list.keys().iter().enumerate() {
        one(ui, list, at, kept, now, pressed);
    }
    values::copy_trouble(ui, &list.copied);
    text::help(ui, &t("key-to-receiver"));
}

fn one(
    ui: &mut Ui,
    list: &ConnectKeyList,
    at: usize,
    kept: &KeptConnectKey,
    now: MonotonicTime,
    pressed: &mut Vec<Do>,
) {
    let label = words::kept_label(at);
    let is_seen = list.seen == Some(at);
    let shown = if is_seen { kept.key.expose_secret() } else { MASKED };
    let row = ValueRow { label: &label, what: &label, shown, seen: Some(is_seen) };
    let events = values::value_row(ui, &row, (&list.copied, at), now, || None);
    if events.copy {
        pressed.push(Do::Copy(at));
    } else if events.toggle {
        pressed.push(Do::Show((!is_seen).then_some(at)));
    } else if events.hide_again && is_seen {
        pressed.push(Do::Show(None));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        text::help(ui, &words::kept_since(kept.made_at));
        let forget = t("forget-key-do");
        let what = [("word", forget.as_ref().into()), ("what", label.as_ref().into())];
        let name = t_with("of-what", &what);
        if Button::quiet(&forget).name(&name).busy(list.forgetting).show(ui).clicked() {
            pressed.push(Do::Forget(at));
        }
    });
    ui.add_space(space::XS);
}
