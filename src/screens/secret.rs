//! A secret's field as all pages have it, and what became of a copy that was made in it by keyboard.

use std::time::Duration;

use eframe::egui::Ui;
use zeroize::Zeroizing;

use crate::clock::MonotonicTime;
use crate::places::copies::CopyState;
use crate::places::set_up::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::widgets::field::FieldEvents;
use crate::theme::widgets::secret_field::ShowWords;
use crate::theme::widgets::{SecretField, TextField, text};
use crate::words::hand_over::copy_note;

/// Shows `field`, of that label, around `value`.
pub fn field(
    ui: &mut Ui,
    label: &str,
    field: TextField<'_>,
    value: &mut Zeroizing<String>,
    shown: &mut bool,
) -> FieldEvents {
    let what = [("what", label.to_owned().into())];
    let (show_name, hide_name) = (t_with("show-what", &what), t_with("hide-what", &what));
    let read_name = t_with("read-out-what", &what);
    let (show, hide, read) = (t("show"), t("hide"), t("read-out"));
    let words = ShowWords { show: (&show, &show_name), hide: (&hide, &hide_name), read: (&read, &read_name) };
    SecretField::new(field, words).show(ui, value, shown)
}

/// Takes what was copied from a secret's field by keyboard.
pub fn take_copied(copied: Option<Zeroizing<String>>, actions: &mut Vec<Action>) {
    actions.extend(copied.map(Action::CopySecret));
}

/// What became of what was copied from a field of this page.
pub fn copied(ui: &mut Ui, state: &SetUp) {
    copy_state(ui, state.copied_secret(), state.common.clock.monotonic());
}

/// What became of a copy, if one was made.
pub fn copy_state(ui: &mut Ui, copied: Option<CopyState>, now: MonotonicTime) {
    match copied {
        Some(CopyState::Failed(_)) => text::problem(ui, &t("copy-failed-typed")),
        Some(copied) => {
            if let Some(words) = copy_note(&copied, now) {
                text::help(ui, &words);
                // The countdown is seen to move.
                ui.ctx().request_repaint_after(Duration::from_secs(1));
            }
        }
        None => {}
    }
}
