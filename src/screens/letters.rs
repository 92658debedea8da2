//! That letters of a name cannot be shown, since no font of this computer has them, and what identifies it instead.

use eframe::egui::Ui;

use crate::connections::ConnectionRecord;
use crate::domain::Facts;
use crate::theme::letters::are_missing;
use crate::theme::widgets::text;
use crate::words::account;

/// Below a connection that is kept.
pub fn of_record(ui: &mut Ui, record: &ConnectionRecord) {
    let name = record.history.name.as_ref().map(ToString::to_string).unwrap_or_default();
    below(ui, &record.facts, &name);
}

/// Below a connection that need not be kept here; `name` is what a person called it.
pub fn below(ui: &mut Ui, facts: &Facts, name: &str) {
    let shown = [&facts.account_name, &facts.person_name, &facts.product_name, name];
    if shown.iter().any(|shown| are_missing(ui, shown)) {
        text::help(ui, &account::letters_missing(facts.account_id.as_str()));
    }
}

/// Below names that have their e-mail or id beside them.
pub fn beside_ids<'a>(ui: &mut Ui, mut names: impl Iterator<Item = &'a str>) {
    if names.any(|name| are_missing(ui, name)) {
        text::help(ui, &account::letters_missing_beside_ids());
    }
}
