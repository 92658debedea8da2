//! A set-up of notifications that was left in its midst, as it is offered on Home and on the page of notifications.

use eframe::egui::{Id, Ui, UiBuilder};

use super::layout;
use crate::places::notification_set_up::draft::OfferedDraft;
use crate::texts::{t, t_with};
use crate::theme::space;
use crate::theme::widgets::{Button, text};
use crate::words::notification_page as words;

/// What the person pressed.
pub enum DraftPressed {
    /// **Continue**.
    Continue,
    /// **Discard**.
    Discard,
}

/// Draws it; `may_continue`: nothing else has to be finished first.
pub fn show(ui: &mut Ui, draft: &OfferedDraft, may_continue: bool) -> Option<DraftPressed> {
    let own = UiBuilder::new().scope_id(Id::unique(("notification-draft", draft.id.as_str())));
    let card = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let title = words::draft_title(draft);
        text::title(ui, &title);
        if !draft.address.is_empty() {
            text::body(ui, &t_with("watch-draft-address", &[("address", draft.address.clone().into())]));
        }
        text::help(ui, &words::draft(draft));
        let pressed = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let (go_on, discard) = (t("watch-draft-continue"), t("watch-draft-discard"));
            let of = |word: &str| {
                t_with("of-what", &[("word", word.to_owned().into()), ("what", title.clone().into())])
            };
            let goes_on = may_continue && Button::secondary(&go_on).name(&of(&go_on)).show(ui).clicked();
            let discards = Button::quiet(&discard).name(&of(&discard)).show(ui).clicked();
            if goes_on { Some(DraftPressed::Continue) } else { discards.then_some(DraftPressed::Discard) }
        });
        pressed.inner
    };
    let mut pressed = None;
    ui.scope_builder(own, |ui| {
        layout::card(ui, |ui| pressed = card(ui));
    });
    pressed
}
