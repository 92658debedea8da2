//! What a message has to prove, and the port.

use eframe::egui::{Id, Ui, UiBuilder};
use zeroize::Zeroizing;

use crate::clock::MonotonicTime;
use crate::places::receiver::expected::{
    ExpectedAction as Do, ExpectedAuthorization, ExpectedField, ExpectedForm, KeptKeys, KeySource,
};
use crate::places::receiver::{Action, ReceiverPage};
use crate::screens::{layout, problem, secret};
use crate::texts::t;
use crate::theme::space;
use crate::theme::widgets::{Button, ChoiceCard, ChoiceGroup, TextField, TickBox, text};
use crate::words::{connect_keys, keychain, receiver as words};

/// Draws the form.
pub(super) fn show(
    ui: &mut Ui,
    page: &ReceiverPage,
    now: MonotonicTime,
    refused: bool,
    actions: &mut Vec<Action>,
) {
    let form = &page.expected;
    let focus = form.first_wrong().filter(|_| refused);
    ui.add_space(space::S);
    text::title(ui, &t("receiver-proves"));
    text::help(ui, &t("receiver-proves-words"));
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if TickBox::new(form.hmac, &t("receiver-hmac")).titled().show(ui).clicked() {
            actions.push(Action::Expected(Do::Hmac));
        }
        if form.hmac {
            layout::indented(ui, |ui| key(ui, page, focus, actions));
        }
    });
    let title = t("receiver-authorization");
    text::field_label(ui, &title);
    ChoiceGroup::new(&title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for kind in ExpectedAuthorization::ALL {
            let chosen = form.authorization == kind;
            if ChoiceCard::radio(chosen, &words::authorization(kind)).show(ui).clicked() {
                actions.push(Action::Expected(Do::Authorization(kind)));
            }
            if chosen && kind != ExpectedAuthorization::Nothing {
                layout::indented(ui, |ui| authorization(ui, form, focus, actions));
            }
        }
    });
    secret::copy_state(ui, page.copied, now);
    ui.add_space(space::S);
    let (label, help) = (t("receiver-port"), t("receiver-port-words"));
    field(ui, (form, ExpectedField::Port), (&label, &help), focus, actions);
}

/// By whose key signatures are judged.
fn key(ui: &mut Ui, page: &ReceiverPage, focus: Option<ExpectedField>, actions: &mut Vec<Action>) {
    let form = &page.expected;
    ui.spacing_mut().item_spacing.y = space::S;
    // What is heard later takes the keyboard from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("receiver-kept-keys"));
    ui.scope_builder(own, |ui| kept_keys(ui, page, actions));
    if form.source == KeySource::Typed {
        let (label, help) = (t("receiver-key"), t("receiver-hmac-words"));
        field(ui, (form, ExpectedField::Key), (&label, &help), focus, actions);
    }
}

fn kept_keys(ui: &mut Ui, page: &ReceiverPage, actions: &mut Vec<Action>) {
    match &page.expected.kept {
        KeptKeys::Unasked => {}
        KeptKeys::Asking => layout::running(ui, &t("receiver-keys-asking"), &t("kept-asking-words")),
        KeptKeys::Making => layout::running(ui, &t("receiver-keys-making"), ""),
        KeptKeys::Failed(why) => {
            problem::show(ui, &keychain::reveal(why), |_| {});
            if Button::secondary(&t("receiver-keys-again")).show(ui).clicked() {
                actions.push(Action::AskForKeys);
            }
        }
        KeptKeys::NotMade(why) => problem::show(ui, &connect_keys::problem(why, &page.record), |_| {}),
        KeptKeys::Known(0) => {
            text::body(ui, &words::no_kept_key(page.record.facts.environment));
        }
        KeptKeys::Known(count) => {
            if page.expected.made_key {
                let made = text::body(ui, &t("receiver-keys-made"));
                text::live(ui, &made, false);
            }
            let title = t("receiver-key-source");
            ChoiceGroup::new(&title).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                for source in [KeySource::Kept, KeySource::Typed] {
                    let label = words::key_source(source, *count);
                    let chosen = page.expected.source == source;
                    if ChoiceCard::radio(chosen, &label).show(ui).clicked() {
                        actions.push(Action::Expected(Do::Source(source)));
                    }
                }
            });
        }
    }
    if page.can_make_key() && Button::secondary(&t("receiver-keys-make")).show(ui).clicked() {
        actions.push(Action::MakeKey);
    }
}

/// The fields of what stands in the header `Authorization`.
fn authorization(ui: &mut Ui, form: &ExpectedForm, focus: Option<ExpectedField>, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = space::L;
    let mut one = |which, label: &str, help: &str| field(ui, (form, which), (label, help), focus, actions);
    match form.authorization {
        ExpectedAuthorization::Nothing => {}
        ExpectedAuthorization::Basic => {
            one(ExpectedField::UserName, &t("receiver-user-name"), "");
            one(ExpectedField::Password, &t("receiver-password"), "");
        }
        ExpectedAuthorization::Token => {
            one(ExpectedField::Token, &t("receiver-token"), &t("receiver-token-words"));
        }
    }
}

/// A field, of that label and help.
fn field(
    ui: &mut Ui,
    (form, which): (&ExpectedForm, ExpectedField),
    (label, help): (&str, &str),
    focus: Option<ExpectedField>,
    actions: &mut Vec<Action>,
) {
    let problem = form.problem(which).map(|problem| words::expected(which, problem));
    let is_secret = matches!(which, ExpectedField::Key | ExpectedField::Password | ExpectedField::Token);
    let field = TextField::new(label)
        .help(help)
        .problem(problem.as_deref())
        .mono(which != ExpectedField::UserName)
        .take_focus(focus == Some(which));
    let mut done = Vec::new();
    let events = if is_secret {
        let (mut value, mut shown) = (form.secret(which), form.shown);
        let events = secret::field(ui, label, field, &mut value, &mut shown);
        if events.changed {
            done.push(Do::Typed(which, value));
        }
        if shown != form.shown {
            done.push(Do::Show(shown));
        } else if events.hide_again {
            done.push(Do::Show(false));
        }
        events
    } else {
        let mut value = form.plain(which).to_owned();
        let events = field.show(ui, &mut value);
        if events.changed {
            done.push(Do::Typed(which, Zeroizing::new(value)));
        }
        events
    };
    actions.extend(done.into_iter().map(Action::Expected));
    actions.extend(events.copied.map(Action::CopySecret));
    if events.entered {
        actions.push(Action::Next);
    }
}
