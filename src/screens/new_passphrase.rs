//! The two fields of a new passphrase, and **Propose a passphrase**: what Save and Carry over share.

use eframe::egui::Ui;
use zeroize::Zeroizing;

use super::secret;
use crate::places::new_passphrase::{NewPassphrase, PassphraseAction, SHORTEST_PASSPHRASE};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, TextField, text};
use crate::theme::{Icon, space};
use crate::words::keys;

/// What the person did with the fields.
#[derive(Default)]
pub struct PassphraseEvents {
    /// To them.
    pub done: Vec<PassphraseAction>,
    /// It is to be put on the clipboard: by **Copy passphrase**, or by keyboard.
    pub copied: Option<Zeroizing<String>>,
    /// Enter was pressed in the last.
    pub entered: bool,
}

/// Draws them; `copied` draws what became of a copy.
pub fn show(
    ui: &mut Ui,
    passphrase: &NewPassphrase,
    refused: bool,
    copied: impl FnOnce(&mut Ui),
) -> PassphraseEvents {
    let (first, second) = keys::passphrases(passphrase.problem);
    let mut shown = passphrase.shown;
    let mut one =
        |ui: &mut Ui, label: &str, help: &str, problem: Option<&str>, value: &mut Zeroizing<String>| {
            let field = TextField::new(label)
                .help(help)
                .problem(problem)
                .mono(true)
                .take_focus(refused && problem.is_some());
            secret::field(ui, label, field, value, &mut shown)
        };
    let mut found = PassphraseEvents::default();
    proposal(ui, passphrase, &mut found);
    let help = t_with("passphrase-help", &[("count", SHORTEST_PASSPHRASE.into())]);
    let mut value = passphrase.typed.clone();
    let events = one(ui, &t("passphrase"), &help, first.as_deref(), &mut value);
    if events.changed {
        found.done.push(PassphraseAction::Typed(value));
    }
    let mut value = passphrase.again.clone();
    let again = one(ui, &t("passphrase-again"), "", second.as_deref(), &mut value);
    if again.changed {
        found.done.push(PassphraseAction::AgainTyped(value));
    }
    if events.left || again.left {
        found.done.push(PassphraseAction::Left);
    }
    found.entered = again.entered;
    found.copied = events.copied.or(again.copied).or(found.copied);
    copied(ui);
    if shown != passphrase.shown {
        found.done.push(PassphraseAction::Show(shown));
    }
    found
}

/// **Propose a passphrase**, and what to do with the one that was proposed.
fn proposal(ui: &mut Ui, passphrase: &NewPassphrase, found: &mut PassphraseEvents) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if Button::secondary(&t("passphrase-propose")).show(ui).clicked() {
                found.done.push(PassphraseAction::Propose);
            }
            let copy = t("passphrase-copy");
            if passphrase.proposed && Button::secondary(&copy).icon(Icon::Copy).show(ui).clicked() {
                found.copied = Some(passphrase.typed.clone());
            }
        });
        if passphrase.proposed {
            let words = t("passphrase-proposed");
            let response = text::help(ui, &words);
            text::announce(ui, &response, &words);
        }
    });
    // Near to what it fills in.
    ui.add_space(space::M - space::FIELDS);
}
