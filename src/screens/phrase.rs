//! A check phrase that two people compare, and the box that says they did.

use eframe::egui::Ui;

use crate::places::set_up::Phrase;
use crate::texts::t;
use crate::theme::widgets::{TickBox, ValueBox, text};

/// Shows `phrase`, what to do with it, and the box. True when the box was clicked. `refused` counts how often Next was pressed in
/// vain: the box is brought into view then.
pub fn compare(ui: &mut Ui, phrase: &str, words: &str, known: Phrase, refused: u32) -> bool {
    ValueBox::new(phrase).show(ui);
    text::body(ui, words);
    let ticked = TickBox::new(known == Phrase::Same, &t("phrase-same")).titled().show(ui);
    let mut asked = ticked.rect;
    if known == Phrase::Asked {
        text::problem(ui, &t("phrase-asked"));
        asked.max.y = ui.min_rect().bottom();
    }
    let id = ui.scope_id().with(("phrase-asked", refused));
    text::bring_new_into_view(ui, id, asked, known == Phrase::Asked);
    ticked.clicked()
}
