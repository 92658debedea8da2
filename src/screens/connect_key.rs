//! A key that was just made for signatures: whether it is kept, the key itself with **Copy** and the eye, and who needs it.

use eframe::egui::Ui;
use secrecy::ExposeSecret;

use super::values::{self, ValueRow};
use crate::clock::MonotonicTime;
use crate::places::connect_key::{KeyAction, MadeKey};
use crate::screens::problem;
use crate::texts::{t, t_with};
use crate::theme::space;
use crate::theme::widgets::text;
use crate::words::connect_keys;

/// What stands for a key that is masked.
pub(super) const MASKED: &str = "••••••••••••••••••••••••";

/// Draws it, with the account's name in what buttons are called; returns what was pressed.
pub fn show(ui: &mut Ui, made: &MadeKey, account: &str, now: MonotonicTime) -> Option<KeyAction> {
    ui.spacing_mut().item_spacing.y = space::S;
    if let Err(why) = &made.kept {
        problem::show(ui, &connect_keys::not_kept(why), |_| {});
    }
    let pressed = row(ui, made, account, now);
    values::copy_trouble(ui, &made.copied);
    text::help(ui, &t("key-to-receiver"));
    if made.kept.is_ok() {
        text::help(ui, &t("key-is-kept"));
    }
    pressed
}

fn row(ui: &mut Ui, made: &MadeKey, account: &str, now: MonotonicTime) -> Option<KeyAction> {
    let label = t("key-label");
    let of = [("word", label.as_ref().into()), ("what", account.to_owned().into())];
    let what = t_with("of-what", &of);
    let shown = if made.shown { made.key.expose_secret() } else { MASKED };
    let row = ValueRow { label: &label, what: &what, shown, seen: Some(made.shown) };
    let events = values::value_row(ui, &row, (&made.copied, MadeKey::FIELD), now, || None);
    if events.copy {
        Some(KeyAction::Copy)
    } else if events.toggle {
        Some(KeyAction::Show(!made.shown))
    } else {
        events.hide_again.then_some(KeyAction::Show(false))
    }
}
