//! Step 6: where the connection is kept: the keychain, a file, both, or nowhere.

use eframe::egui::Ui;
use zeroize::Zeroizing;

use super::{layout, words};
use crate::connections::{FileFormat, FileProblem};
use crate::setup::save::{Action as Do, PassphraseProblem, Phase, SHORTEST_PASSPHRASE, Save};
use crate::setup::{Action, SetUp};
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::field::Field;
use crate::theme::widgets::rows::{self, ChoiceRow};
use crate::theme::widgets::secret_field::{self, ShowWords};
use crate::theme::widgets::{Button, banner, check_line, text, tick, value_box};
use crate::theme::{Tone, space};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.save;
    outcome(ui, state, actions);
    if state.common.from_answer {
        from_answer(ui, state);
    }
    if state.common.answering.is_some() {
        for_the_owner(ui, state);
    } else {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            if tick::titled(ui, step.in_keychain, &t("save-keychain")).clicked() {
                actions.push(Action::Save(Do::TickKeychain));
            }
            layout::indented(ui, |ui| {
                text::help(ui, &where_it_is());
            });
        });
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            if tick::titled(ui, step.to_file, &t("save-file")).clicked() {
                actions.push(Action::Save(Do::TickFile));
            }
            layout::indented(ui, |ui| {
                text::help(ui, &t("save-file-words"));
                if step.to_file {
                    ui.spacing_mut().item_spacing.y = space::S;
                    ui.add_space(space::S);
                    formats(ui, step, refused, actions);
                }
            });
        });
    }
}

/// What goes on, and what came of it. Above the choices: there it is seen at any size of the window.
fn outcome(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.save;
    if let Some(file) = &step.file {
        banner::show(ui, Tone::Success, &t("save-file-saved"), &t("save-file-saved-at"), |ui| {
            value_box::show(ui, &file.display().to_string());
        });
    }
    let running = |ui: &mut Ui, words: &str| {
        layout::card(ui, |ui| {
            check_line::show(ui, check_line::State::Running, &t("check-state-running"), words, "");
        });
    };
    match &step.phase {
        Phase::Ready | Phase::NotKept => {}
        Phase::ChoosingPlace(_) => running(ui, &t("save-choosing-place")),
        Phase::WritingFile(_) => running(ui, &t("save-writing-file")),
        Phase::Saving(_) => {
            running(ui, &t("save-saving"));
            if state.common.keychain_asks {
                banner::show(
                    ui,
                    Tone::Info,
                    &t("save-keychain-asks-title"),
                    &t("save-keychain-asks"),
                    |_| {},
                );
            }
        }
        Phase::Kept => {
            banner::show(ui, Tone::Success, &t("save-kept"), &t("save-kept-words"), |_| {});
        }
        Phase::PlaceAsked { path, warnings } => {
            let asked = banner::show(ui, Tone::Warning, &t("save-place-asked"), "", |ui| {
                value_box::show(ui, &path.display().to_string());
                for warning in warnings {
                    text::note(ui, &words::place_warning(warning));
                }
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    if Button::primary(&t("save-other-place")).show(ui).clicked() {
                        actions.push(Action::Save(Do::OtherPlace));
                    }
                    if Button::secondary(&t("save-use-place")).show(ui).clicked() {
                        actions.push(Action::Save(Do::UsePlace));
                    }
                });
            });
            text::bring_new_into_view(ui, ui.scope_id().with("place-asked"), asked.rect, true);
        }
        Phase::FileFailed(problem) => {
            words::problem_banner(ui, &words::file_problem(problem), |ui| {
                if step.in_keychain {
                    text::note(ui, &t("save-file-first"));
                }
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    let no_dialog = matches!(problem, FileProblem::NoDialog);
                    let again = if no_dialog { t("prepare-try-again") } else { t("save-other-place") };
                    let keychain_alone = no_dialog && step.in_keychain;
                    if keychain_alone && Button::primary(&t("save-keychain-alone")).show(ui).clicked() {
                        actions.push(Action::Save(Do::TickFile));
                        actions.push(Action::Next);
                    }
                    let rank = if keychain_alone { Rank::Secondary } else { Rank::Primary };
                    if Button::ranked(&again, rank).show(ui).clicked() {
                        actions.push(Action::Next);
                    }
                });
            });
        }
        Phase::Failed(problem) => {
            words::problem_banner(ui, &words::keep_problem(problem), |ui| {
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    // Where the keychain may yet do it, Save stays the first thing.
                    let rank = if words::is_lasting(problem) { Rank::Primary } else { Rank::Secondary };
                    if !step.to_file && Button::ranked(&t("save-in-file"), rank).show(ui).clicked() {
                        actions.push(Action::Save(Do::FileInstead));
                    }
                    if Button::secondary(&t("save-without")).show(ui).clicked() {
                        actions.push(Action::Save(Do::KeepNothing));
                    }
                });
            });
        }
    }
    if step.nothing_chosen {
        banner::show(ui, Tone::Warning, &t("save-nothing"), &t("save-nothing-now"), |ui| {
            ui.add_space(space::XS);
            if Button::secondary(&t("save-without")).show(ui).clicked() {
                actions.push(Action::Save(Do::KeepNothing));
            }
        });
    }
}

/// Who consented, for which account: whoever has seen the request could have made the answer, so the person looks.
fn from_answer(ui: &mut Ui, state: &SetUp) {
    let Some(checked) = &state.common.answers.here().checked else { return };
    let account = &checked.account;
    let words = t_with(
        "save-from-answer-words",
        &[
            ("person", words::person(checked.person_name.as_deref(), checked.person_email.as_deref()).into()),
            ("account", words::named_account(account.name.as_deref(), account.account_id.as_str()).into()),
        ],
    );
    banner::show(ui, Tone::Info, &t("save-from-answer"), &words, |_| {});
}

/// The file that only the owner can open.
fn for_the_owner(ui: &mut Ui, state: &SetUp) {
    let Some(request) = &state.common.answering else { return };
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("save-answer"));
        text::lead(ui, &t_with("save-answer-words", &[("product", request.asked().product.clone().into())]));
        text::field_label(ui, &t("colleague-phrase"));
        value_box::show(ui, &request.phrase());
    });
}

/// The kinds of file, and a passphrase for the kind that has one.
fn formats(ui: &mut Ui, step: &Save, refused: bool, actions: &mut Vec<Action>) {
    let kinds = [
        (FileFormat::Encrypted, t("save-format-encrypted"), t("save-format-encrypted-words")),
        (FileFormat::Json, t("save-format-json"), t("save-format-json-words")),
        (FileFormat::Env, t("save-format-env"), t("save-format-env-words")),
    ];
    let shown = kinds.each_ref().map(|(_, title, words)| ChoiceRow { title, words });
    let chosen = kinds.iter().position(|(format, ..)| *format == step.format);
    let clicked = rows::show(ui, &t("save-format"), &shown, chosen);
    if let Some((format, ..)) = clicked.and_then(|index| kinds.get(index)) {
        actions.push(Action::Save(Do::Format(*format)));
    }
    if step.format == FileFormat::Encrypted {
        ui.add_space(space::S);
        ui.spacing_mut().item_spacing.y = space::FIELDS;
        passphrases(ui, step, refused, actions);
    } else {
        ui.add_space(space::XS);
        let warned = banner::show(ui, Tone::Warning, &t("save-plain"), &t("save-plain-words"), |_| {});
        text::bring_new_into_view(ui, ui.scope_id().with("save-plain"), warned.rect, true);
    }
}

fn passphrases(ui: &mut Ui, step: &Save, refused: bool, actions: &mut Vec<Action>) {
    let too_short = t_with("passphrase-too-short", &[("count", SHORTEST_PASSPHRASE.into())]);
    let not_same = t("passphrase-not-same");
    let (first, second) = match step.passphrase_problem {
        Some(PassphraseProblem::TooShort) => (Some(&*too_short), None),
        Some(PassphraseProblem::NotTheSame) => (None, Some(&*not_same)),
        None => (None, None),
    };
    let mut shown = step.passphrase_shown;
    let mut one = |ui: &mut Ui,
                   label: &str,
                   help: &str,
                   problem: Option<&str>,
                   value: &mut Zeroizing<String>| {
        let what = [("what", label.to_owned().into())];
        let (show_name, hide_name) = (t_with("show-what", &what), t_with("hide-what", &what));
        let (show, hide) = (t("show"), t("hide"));
        let words = ShowWords { show: (&show, &show_name), hide: (&hide, &hide_name) };
        let field =
            Field { label, help, problem, paste: None, mono: true, take_focus: refused && problem.is_some() };
        secret_field::show(ui, &field, &words, value, &mut shown)
    };
    let help = t_with("passphrase-help", &[("count", SHORTEST_PASSPHRASE.into())]);
    let mut value = step.passphrase.clone();
    let events = one(ui, &t("passphrase"), &help, first, &mut value);
    if events.changed {
        actions.push(Action::Save(Do::PassphraseTyped(value)));
    }
    let mut value = step.passphrase_again.clone();
    let again = one(ui, &t("passphrase-again"), "", second, &mut value);
    if again.changed {
        actions.push(Action::Save(Do::PassphraseAgainTyped(value)));
    }
    if events.left || again.left {
        actions.push(Action::Save(Do::PassphraseLeft));
    }
    if again.entered {
        actions.push(Action::Next);
    }
    if shown != step.passphrase_shown {
        actions.push(Action::Save(Do::ShowPassphrase(shown)));
    }
}

/// Where it is kept, in that system's own words.
fn where_it_is() -> std::borrow::Cow<'static, str> {
    if cfg!(windows) {
        t("save-where-credential-manager")
    } else if cfg!(target_os = "macos") {
        t("save-where-mac-keychain")
    } else {
        t("save-where-secret-service")
    }
}
