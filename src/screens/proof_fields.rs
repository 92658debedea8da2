//! Fields of a proof, wherever they stand: those of OAuth settings, and those of HTTP Basic.

use eframe::egui::Ui;
use zeroize::Zeroizing;

use crate::connections::ConnectionRecord;
use crate::places::notification_set_up::proof::{Action, ProofChoice, ProofField};
use crate::screens::secret;
use crate::texts::t;
use crate::theme::space;
use crate::theme::widgets::{Button, TextField, text};
use crate::words::{notification_set_up as words, token_trial};

/// What the person did in them.
#[derive(Default)]
pub struct ProofFieldEvents {
    /// What changes the state.
    pub done: Vec<Action>,
    /// What was copied or cut from a secret's field by keyboard.
    pub copied: Option<Zeroizing<String>>,
    /// Enter was pressed.
    pub entered: bool,
}

/// The fields of OAuth settings, of which `focus` takes the focus now.
pub fn oauth(ui: &mut Ui, form: &ProofChoice, focus: Option<ProofField>) -> ProofFieldEvents {
    let mut events = ProofFieldEvents::default();
    let mut one =
        |field, label: &str, help: &str| entry(ui, (form, field), (label, help), focus, &mut events);
    one(ProofField::Server, &t("notify-server"), &t("notify-server-help"));
    one(ProofField::ClientId, &t("notify-client-id"), "");
    one(ProofField::ClientSecret, &t("notify-client-secret"), "");
    one(ProofField::Scope, &t("notify-scope"), &t("notify-scope-help"));
    one(ProofField::Parameters, &t("notify-parameters"), &t("notify-parameters-help"));
    events
}

/// For a connection to Practice, the button that fills those fields in with Practice's own authorization server.
pub fn fill_in_practice(ui: &mut Ui, record: &ConnectionRecord, done: &mut Vec<Action>) {
    let Some(settings) = token_trial::practice_settings(&record.facts) else { return };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        if Button::quiet(&t("notify-practice-server")).show(ui).clicked() {
            let typed = settings.map(|(field, text)| Action::Typed(field, Zeroizing::new(text)));
            done.extend(typed);
        }
        text::help(ui, &t("notify-practice-server-words"));
    });
}

/// The two fields of HTTP Basic, likewise.
pub fn basic(ui: &mut Ui, form: &ProofChoice, focus: Option<ProofField>) -> ProofFieldEvents {
    let mut events = ProofFieldEvents::default();
    let mut one = |field, label: &str| entry(ui, (form, field), (label, ""), focus, &mut events);
    one(ProofField::UserName, &t("notify-user-name"));
    one(ProofField::Password, &t("notify-password"));
    events
}

/// A field, of that label and help.
fn entry(
    ui: &mut Ui,
    (form, which): (&ProofChoice, ProofField),
    (label, help): (&str, &str),
    focus: Option<ProofField>,
    all: &mut ProofFieldEvents,
) {
    let problem = form.problem(which).map(|problem| words::proof(problem, form.plain(which)));
    let is_secret = matches!(which, ProofField::Password | ProofField::ClientSecret);
    let field = TextField::new(label)
        .help(help)
        .problem(problem.as_deref())
        .mono(matches!(which, ProofField::Server | ProofField::ClientId | ProofField::Parameters))
        .take_focus(focus == Some(which));
    let events = if is_secret {
        let mut value = form.secret(which).clone();
        let mut shown = form.shown;
        let events = secret::field(ui, label, field, &mut value, &mut shown);
        if events.changed {
            all.done.push(Action::Typed(which, value));
        }
        if shown != form.shown {
            all.done.push(Action::Show(shown));
        } else if events.hide_again {
            all.done.push(Action::Show(false));
        }
        if events.copied.is_some() {
            all.copied.clone_from(&events.copied);
        }
        events
    } else {
        let mut value = Zeroizing::new(form.plain(which).to_owned());
        let events = field.show(ui, &mut value);
        if events.changed {
            all.done.push(Action::Typed(which, value));
        }
        events
    };
    all.entered |= events.entered;
}
