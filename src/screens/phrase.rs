//! A check phrase that two people compare, and the box that says they did.

use eframe::egui::Ui;

use crate::places::set_up::Phrase;
use crate::texts::t;
use crate::theme::widgets::{TickBox, ValueBox, text};

/// Shows `phrase`, what to do with it, and the box. True when the box was clicked.
pub fn compare(ui: &mut Ui, phrase: &str, words: &str, known: Phrase) -> bool {
    ValueBox::new(phrase).show(ui);
    text::body(ui, words);
    let clicked = TickBox::new(known == Phrase::Same, &t("phrase-same")).titled().show(ui).clicked();
    if known == Phrase::Asked {
        text::problem(ui, &t("phrase-asked"));
    }
    clicked
}
