//! Step 3: how the receiver knows that a message is Docusign's.

use std::borrow::Cow;

use eframe::egui::Ui;
use zeroize::Zeroizing;

use crate::clock::MonotonicTime;
use crate::places::notification_set_up::proof::{Action as Do, ProofField};
use crate::places::notification_set_up::{Action, NotificationSetUp, WishedAuthorization};
use crate::screens::{layout, secret};
use crate::texts::t;
use crate::theme::widgets::{ChoiceCard, ChoiceGroup, TextField, TickBox, text};
use crate::theme::{Tone, space};
use crate::words::notification_set_up as words;

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
        let mut one = |ui: &mut Ui, field, label: Cow<'static, str>, help: Cow<'static, str>| {
            entry(ui, state, field, (&label, &help), refused, done, actions);
        };
        match kind {
            WishedAuthorization::Nothing | WishedAuthorization::OAuth => {}
            WishedAuthorization::OwnOAuth => {
                one(ui, ProofField::Server, t("notify-server"), t("notify-server-help"));
                one(ui, ProofField::ClientId, t("notify-client-id"), "".into());
                one(ui, ProofField::ClientSecret, t("notify-client-secret"), "".into());
                one(ui, ProofField::Scope, t("notify-scope"), t("notify-scope-help"));
            }
            WishedAuthorization::Basic => {
                one(ui, ProofField::UserName, t("notify-user-name"), "".into());
                one(ui, ProofField::Password, t("notify-password"), "".into());
            }
        }
        secret::copy_state(ui, state.copied, now);
        if kind == WishedAuthorization::Basic {
            text::help(ui, &t("notify-needs-basic"));
        } else {
            text::help(ui, &t("notify-needs-oauth"));
        }
    });
    ui.add_space(space::S);
}

/// A field, of that label and help.
fn entry(
    ui: &mut Ui,
    state: &NotificationSetUp,
    which: ProofField,
    (label, help): (&str, &str),
    refused: bool,
    done: &mut Vec<Do>,
    actions: &mut Vec<Action>,
) {
    let step = &state.proof;
    let problem = step.problem(which).map(words::proof);
    let is_secret = matches!(which, ProofField::Password | ProofField::ClientSecret);
    let field = TextField::new(label)
        .help(help)
        .problem(problem.as_deref())
        .mono(matches!(which, ProofField::Server | ProofField::ClientId))
        .take_focus(refused && step.first_wrong() == Some(which));
    let events = if is_secret {
        let mut value = step.secret(which).clone();
        let mut shown = step.shown;
        let events = secret::field(ui, label, field, &mut value, &mut shown);
        if events.changed {
            done.push(Do::Typed(which, value));
        }
        if shown != step.shown {
            done.push(Do::Show(shown));
        } else if events.hide_again {
            done.push(Do::Show(false));
        }
        actions.extend(events.copied.clone().map(Action::CopySecret));
        events
    } else {
        let mut value = step.plain(which).to_owned();
        let events = field.show(ui, &mut value);
        if events.changed {
            done.push(Do::Typed(which, Zeroizing::new(value)));
        }
        events
    };
    actions.extend(events.entered.then_some(Action::Next));
}
