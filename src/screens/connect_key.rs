//! A key that was just made for signatures: whether it is kept, the key itself with **Copy** and the eye, and who needs it.

use std::time::Duration;

use eframe::egui::Ui;
use secrecy::ExposeSecret;

use super::values;
use crate::clock::MonotonicTime;
use crate::places::connect_key::{KeyAction, MadeKey};
use crate::places::copies::CopyState;
use crate::screens::problem;
use crate::texts::{t, t_with};
use crate::theme::space;
use crate::theme::widgets::copy_row::Reveal;
use crate::theme::widgets::secret_field::ShowWords;
use crate::theme::widgets::{CopyRow, text};
use crate::words::connect_keys;
use crate::words::hand_over::copy_note;

/// What stands for a key that is masked.
const MASKED: &str = "••••••••••••••••••••••••";

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
    let what = [("what", t_with("of-what", &of).into())];
    let name_of = |key| t_with(key, &what);
    let (copy, done, before) = (t("copy"), t("copied"), t("copied-before"));
    let (show, hide, read) = (t("show"), t("hide"), t("read-out"));
    let (copy_name, show_name) = (name_of("copy-what"), name_of("show-what"));
    let (hide_name, read_name) = (name_of("hide-what"), name_of("read-out-what"));
    let words = ShowWords { show: (&show, &show_name), hide: (&hide, &hide_name), read: (&read, &read_name) };
    let state = made.copied.get(MadeKey::FIELD);
    if matches!(state, Some(CopyState::Copied { until: Some(_) })) {
        // The countdown is seen to move.
        ui.ctx().request_repaint_after(Duration::from_secs(1));
    }
    let note = state.and_then(|state| copy_note(&state, now));
    let is_copied = state.is_some_and(CopyState::is_copied);
    let is_there = made.copied.is_there(MadeKey::FIELD);
    let shown = if made.shown { made.key.expose_secret() } else { MASKED };
    let events = CopyRow::new(&label, shown, (&copy, &copy_name))
        .copied(is_copied.then_some(if is_there { &*done } else { &*before }))
        .before(is_copied && !is_there)
        .note(note.as_deref())
        .reveal(Reveal { shown: made.shown, words })
        .show(ui);
    if events.copy {
        Some(KeyAction::Copy)
    } else if events.toggle {
        Some(KeyAction::Show(!made.shown))
    } else {
        events.hide_again.then_some(KeyAction::Show(false))
    }
}
