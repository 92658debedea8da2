//! Step 4: consent in the browser.

use std::time::Duration;

use eframe::egui::Ui;

use super::{layout, words};
use crate::connections::{Environment, ReceiverNotice, SignInProblem, paste_problem_words, server_name};
use crate::setup::sign_in::{Action as Do, AddressProblem, HINT_AFTER, Phase, Waiting};
use crate::setup::{Action, SetUp, Step};
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::field::{Field, problem_line, was_typing};
use crate::theme::widgets::{Button, banner, check_line, countdown, numbered, text, value_box};
use crate::theme::{Icon, Tone, space};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    match &state.sign_in.phase {
        Phase::Ready => what_comes(ui, state),
        Phase::Waiting(waiting) => show_waiting(ui, state, waiting, actions),
        Phase::Exchanging(_) => {
            layout::card(ui, |ui| {
                let (title, words) = (t("sign-in-exchanging"), t("sign-in-exchanging-words"));
                check_line::show(ui, check_line::State::Running, &t("check-state-running"), &title, &words);
            });
        }
        Phase::Failed(problem) => {
            let host = state
                .common
                .endpoints()
                .map(|endpoints| server_name(&endpoints).to_owned())
                .unwrap_or_default();
            let words = words::sign_in_problem(problem, &host);
            // Nobody's fault: the person said no, or was away.
            let harmless = matches!(problem, SignInProblem::TimedOut)
                || matches!(problem, SignInProblem::Denied { error, .. } if error == "access_denied");
            let tone = if harmless { Tone::Warning } else { Tone::Danger };
            words::problem_in(ui, tone, &words, |ui| {
                if words::is_about_keys(problem) {
                    ui.add_space(space::XS);
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing.x = space::M;
                        let port = matches!(problem, SignInProblem::Port(_));
                        if port && Button::primary(&t("sign-in-without-port")).show(ui).clicked() {
                            actions.push(Action::SignIn(Do::WithoutPort));
                        }
                        let rank = if port { Rank::Secondary } else { Rank::Primary };
                        if Button::ranked(&t("sign-in-back-to-keys"), rank).show(ui).clicked() {
                            actions.push(Action::GoTo(Step::Keys));
                        }
                    });
                }
            });
        }
        Phase::Done => {
            banner::show(ui, Tone::Success, &t("sign-in-done"), &t("sign-in-done-words"), |ui| {
                ui.add_space(space::XS);
                if Button::secondary(&t("sign-in-again")).show(ui).clicked() {
                    actions.push(Action::SignIn(Do::SomebodyElse));
                }
            });
        }
    }
}

/// What is about to happen, and what Docusign will be asked for.
fn what_comes(ui: &mut Ui, state: &SetUp) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text::title(ui, &t("sign-in-what-comes"));
        let (first, second) = if state.common.answers.environment == Environment::Practice {
            (t("sign-in-comes-browser-practice"), t("sign-in-comes-practice"))
        } else {
            (t("sign-in-comes-browser"), t("sign-in-comes-person"))
        };
        for (number, words) in [first, second, t("sign-in-comes-back")].iter().enumerate() {
            numbered::line(ui, number + 1, words);
        }
    });
    ui.add_space(space::XS);
    let asked = state.common.sheets.get(&state.common.answers.sheet);
    let scopes = asked.map(|sheet| state.common.answers.scopes(sheet).join(" ")).unwrap_or_default();
    text::help(ui, &t_with("sign-in-asks-for", &[("scopes", scopes.into())]));
}

/// What the person does while the browser is waited for, if it is.
pub(super) fn waiting_lead(state: &SetUp) -> Option<std::borrow::Cow<'static, str>> {
    let Phase::Waiting(waiting) = &state.sign_in.phase else { return None };
    Some(if !waiting.receiving {
        t("sign-in-waiting-paste")
    } else if waiting.browser_failed {
        t("sign-in-waiting-elsewhere")
    } else {
        t("sign-in-waiting-words")
    })
}

fn show_waiting(ui: &mut Ui, state: &SetUp, waiting: &Waiting, actions: &mut Vec<Action>) {
    let now = state.common.clock.now();
    let left = Duration::try_from(waiting.until.duration_since(now)).unwrap_or_default();
    let waited = Duration::try_from(now.duration_since(waiting.since)).unwrap_or_default();
    let escaped = ui.input(|input| input.key_pressed(eframe::egui::Key::Escape));
    // In the field for the address, Escape leaves the field.
    if escaped && !was_typing(ui) {
        actions.push(Action::SignIn(Do::Cancel));
    }

    if waiting.browser_failed {
        let (title, now) = (t("sign-in-browser-failed"), t("sign-in-browser-failed-now"));
        banner::show(ui, Tone::Warning, &title, &now, |_| {});
    }
    noticed(ui, waiting);
    // Where nothing can be received, the address is what it is about: it stands where it is needed.
    let address_here = !waiting.receiving && waiting.link.is_some();
    layout::card(ui, |ui| {
        if address_here {
            link_buttons(ui, actions);
            ui.add_space(space::S);
            address(ui, state, waiting, actions);
            ui.add_space(space::S);
        }
        let words = t_with(
            "sign-in-time-left",
            &[("minutes", (left.as_secs() / 60).into()), ("seconds", (left.as_secs() % 60).into())],
        );
        countdown::show(ui, &countdown::Countdown { waited, left, words: &words });
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if waiting.link.is_some() && !address_here {
                link_buttons(ui, actions);
            }
            if Button::secondary(&t("sign-in-extend")).show(ui).clicked() {
                actions.push(Action::SignIn(Do::Extend));
            }
            if Button::quiet(&t("sign-in-cancel")).show(ui).clicked() {
                actions.push(Action::SignIn(Do::Cancel));
            }
        });
        match state.sign_in.copied {
            Some(Ok(())) => {
                ui.horizontal(|ui| value_box::copied_mark(ui, &t("sign-in-link-copied")));
            }
            Some(Err(problem)) => problem_line(ui, &words::clipboard(problem)),
            None => {}
        }
    });

    if waiting.link.is_some() && !address_here {
        ui.add_space(space::S);
        paste(ui, state, waiting, actions);
    }
    if waited >= HINT_AFTER {
        late(ui, state);
    }
}

/// **Copy sign-in link** and **Open again**.
fn link_buttons(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if Button::secondary(&t("sign-in-copy-link")).icon(Icon::Copy).show(ui).clicked() {
            actions.push(Action::SignIn(Do::CopyLink));
        }
        if Button::secondary(&t("sign-in-open-again")).trailing_icon(Icon::Outward).show(ui).clicked() {
            actions.push(Action::SignIn(Do::OpenAgain));
        }
    });
}

/// What the receiver noticed that a person can do something about.
fn noticed(ui: &mut Ui, waiting: &Waiting) {
    match waiting.notice {
        Some(ReceiverNotice::TlsHello) => {
            let title = t("sign-in-notice-tls-title");
            banner::show(ui, Tone::Warning, &title, &t("sign-in-notice-tls"), |_| {});
        }
        Some(ReceiverNotice::Interference) => {
            let title = t("sign-in-notice-interference-title");
            banner::show(ui, Tone::Warning, &title, &t("sign-in-notice-interference"), |_| {});
        }
        _ => {}
    }
}

/// **Paste the address**, for a browser that cannot come back by itself: on another machine, or on a computer where
/// the port cannot be had.
fn paste(ui: &mut Ui, state: &SetUp, waiting: &Waiting, actions: &mut Vec<Action>) {
    if !waiting.pasting {
        if Button::quiet(&t("sign-in-paste")).show(ui).clicked() {
            actions.push(Action::SignIn(Do::Pasting(true)));
        }
        return;
    }
    let Some(keys) = &state.common.answers.here().keys else { return };
    let uri = keys.redirect_uri.as_str();
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text::title(ui, &t("sign-in-paste"));
        text::lead(ui, &t_with("sign-in-paste-words", &[("uri", uri.to_owned().into())]));
        address(ui, state, waiting, actions);
    });
}

/// The field for the address, with what is wrong in it, and **Use this address**.
fn address(ui: &mut Ui, state: &SetUp, waiting: &Waiting, actions: &mut Vec<Action>) {
    let Some(keys) = &state.common.answers.here().keys else { return };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let label = t("sign-in-paste-label");
        let paste_name = t_with("paste-what", &[("what", label.as_ref().into())]);
        let problem = waiting.address_problem.map(|problem| match problem {
            AddressProblem::Judged(problem) => paste_problem_words(problem, &keys.redirect_uri).into_owned(),
            AddressProblem::Clipboard(problem) => words::clipboard(problem),
        });
        let field = Field {
            label: &label,
            help: &t("sign-in-paste-help"),
            problem: problem.as_deref(),
            paste: Some((&t("paste"), &paste_name)),
            mono: true,
            // Asked for by its button, which is gone.
            take_focus: text::is_new(ui, ui.scope_id().with("address-asked-for"), waiting.pasting),
        };
        let mut value = waiting.address.clone();
        let events = field.show(ui, &mut value);
        if events.changed {
            actions.push(Action::SignIn(Do::AddressTyped(value)));
        }
        if events.paste {
            actions.push(Action::SignIn(Do::PasteAddress));
        }
        let used = Button::primary(&t("sign-in-paste-use")).show(ui);
        if events.entered || used.clicked() {
            actions.push(Action::SignIn(Do::UseAddress));
        }
        // Opened at the foot of a page, it is to be seen whole, and with what is wrong in it.
        let id = ui.scope_id().with(("paste-the-address", waiting.address_problem.is_some()));
        text::bring_new_into_view(ui, id, used.rect, true);
    });
}

/// The usual reasons why no answer comes, worst first, each with what to do.
fn late(ui: &mut Ui, state: &SetUp) {
    let uri = state.common.answers.here().keys.as_ref().map(|keys| keys.redirect_uri.as_str().to_owned());
    banner::show(ui, Tone::Info, &t("sign-in-late"), &t("sign-in-late-words"), |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add_space(space::XS);
        text::note(ui, &t("sign-in-late-redirect"));
        if let Some(uri) = uri {
            value_box::show(ui, &uri);
        }
        for words in [t("sign-in-late-client"), t("sign-in-late-grant"), t("sign-in-late-page")] {
            text::note(ui, &words);
        }
    });
}
