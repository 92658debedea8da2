//! Step 3: how the receiver knows that a message is Docusign's.

use std::borrow::Cow;

use eframe::egui::Ui;

use crate::clock::MonotonicTime;
use crate::places::notification_set_up::proof::Action as Do;
use crate::places::notification_set_up::{Action, NotificationSetUp, WishedAuthorization};
use crate::screens::proof_fields::{self, ProofFieldEvents};
use crate::screens::{layout, secret};
use crate::texts::t;
use crate::theme::widgets::{ChoiceCard, ChoiceGroup, TickBox, text};
use crate::theme::{Tone, space};

/// Draws the step.
pub fn show(
    ui: &mut Ui,
    state: &NotificationSetUp,
    now: MonotonicTime,
    refused: bool,
    actions: &mut Vec<Action>,
) {
    let managed = state.common.wish.managed;
    let typed = &state.proof.typed;
    let mut done = Vec::new();
    beside(ui, state, &mut done);
    ui.add_space(space::S);
    text::title(ui, &t("notify-authorization"));
    text::help(ui, &t("notify-authorization-words"));
    ChoiceGroup::new(&t("notify-authorization")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for (kind, title, meaning) in authorizations(managed) {
            let chosen = typed.authorization == kind;
            if ChoiceCard::radio(chosen, &title).words(&meaning).show(ui).clicked() {
                done.push(Do::Authorization(kind));
            }
            if chosen {
                fields(ui, state, (kind, now, refused), &mut done, actions);
            }
        }
    });
    if !typed.is_something() {
        text::marked(ui, Tone::Warning, &t("notify-no-proof"));
    } else if managed && !typed.uses_what_the_account_has() {
        text::marked(ui, Tone::Warning, &t("notify-partner-unused"));
    }
    text::help(ui, &t("notify-soap"));
    actions.extend(done.into_iter().map(Action::Proof));
}

type Offered = (WishedAuthorization, Cow<'static, str>, Cow<'static, str>);

/// What can stand in the Authorization header.
fn authorizations(managed: bool) -> Vec<Offered> {
    let nothing = (
        WishedAuthorization::Nothing,
        t("notify-authorization-nothing"),
        t("notify-authorization-nothing-words"),
    );
    let basic = (WishedAuthorization::Basic, t("notify-basic"), t("notify-basic-words"));
    if managed {
        let oauth = (WishedAuthorization::OAuth, t("notify-oauth-partner"), t("notify-oauth-partner-words"));
        return vec![nothing, oauth, basic];
    }
    let oauth = (WishedAuthorization::OAuth, t("notify-oauth"), t("notify-oauth-words"));
    let own = (WishedAuthorization::OwnOAuth, t("notify-own-oauth"), t("notify-own-oauth-words"));
    vec![nothing, oauth, own, basic]
}

/// What goes together with anything.
fn beside(ui: &mut Ui, state: &NotificationSetUp, done: &mut Vec<Do>) {
    let typed = &state.proof.typed;
    let hmac =
        if state.common.wish.managed { t("notify-hmac-words-partner") } else { t("notify-hmac-words") };
    for (ticked, title, meaning, action) in [
        (typed.hmac, t("notify-hmac"), hmac, Do::Hmac),
        (typed.mutual_tls, t("notify-mutual-tls"), t("notify-mutual-tls-words"), Do::MutualTls),
    ] {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            if TickBox::new(ticked, &title).titled().show(ui).clicked() {
                done.push(action);
            }
            layout::indented(ui, |ui| {
                text::help(ui, &meaning);
            });
        });
    }
}

/// What a choice needs, and what the receiver has to do.
fn fields(
    ui: &mut Ui,
    state: &NotificationSetUp,
    (kind, now, refused): (WishedAuthorization, MonotonicTime, bool),
    done: &mut Vec<Do>,
    actions: &mut Vec<Action>,
) {
    // No room either: the next choice is as near as any other.
    if kind == WishedAuthorization::Nothing {
        return;
    }
    layout::indented(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        let focus = state.proof.first_wrong().filter(|_| refused);
        if kind == WishedAuthorization::OwnOAuth
            && let Some(record) = state.common.first_chosen()
        {
            proof_fields::fill_in_practice(ui, record, done);
        }
        let events = match kind {
            WishedAuthorization::Nothing | WishedAuthorization::OAuth => ProofFieldEvents::default(),
            WishedAuthorization::OwnOAuth => proof_fields::oauth(ui, &state.proof, focus),
            WishedAuthorization::Basic => proof_fields::basic(ui, &state.proof, focus),
        };
        done.extend(events.done);
        actions.extend(events.copied.map(Action::CopySecret));
        actions.extend(events.entered.then_some(Action::Next));
        secret::copy_state(ui, state.copied, now);
        if kind == WishedAuthorization::Basic {
            text::help(ui, &t("notify-needs-basic"));
        } else {
            text::help(ui, &t("notify-needs-oauth"));
        }
    });
    ui.add_space(space::S);
}
