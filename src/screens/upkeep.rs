//! What keeps a connection alive, on its page: its life, **Renew**, **Check now**, its name, where it is kept.

use eframe::egui::{Id, Rect, Ui};

use super::check_state::mark;
use super::{follow, layout, problem};
use crate::connections::{CheckKeptProblem, RenewProblem};
use crate::places::connection::upkeep::{CheckKeptState, RenewalState};
use crate::places::connection::{Action, KeptConnection, Revealed};
use crate::texts::t;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Banner, Button, CheckLine, TextField, text};
use crate::theme::{Tone, space};
use crate::words::check::state_word;
use crate::words::{Remedy, life, look_after, renewal, upkeep};

/// Draws its life, and what can be done for it.
pub fn life(ui: &mut Ui, kept: &KeptConnection, now: jiff::Timestamp, actions: &mut Vec<Action>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        // Of one piece: a sentence more takes the keyboard from none of the buttons below.
        ui.scope(|ui| {
            let known = life::of_connection(&kept.sheets, &kept.record, now);
            if known.is_over {
                text::marked(ui, Tone::Warning, &known.words);
            } else {
                text::body(ui, &known.words);
            }
            if let Some(words) = upkeep::to_hand_over(&kept.record, kept.sheet()) {
                text::marked(ui, Tone::Warning, &words);
            }
            follow::warnings(ui, kept);
            for words in life::since(&kept.record) {
                text::help(ui, &words);
            }
            text::help(ui, &life::consent(&kept.record));
            if let Some(words) = look_after::next_run(kept) {
                text::help(ui, &words);
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let renews = !matches!(kept.renewal, RenewalState::Running | RenewalState::Asked);
            if kept.can_be_renewed() && renews && Button::secondary(&t("connection-renew")).show(ui).clicked()
            {
                actions.push(Action::Renew);
            }
            let checks = !matches!(kept.check, CheckKeptState::Running);
            if checks && Button::secondary(&t("connection-check")).show(ui).clicked() {
                actions.push(Action::CheckNow);
            }
            // Where a problem has the same button, one is enough; and tokens that are nowhere else are seen to first.
            let offered = match &kept.renewal {
                RenewalState::Failed(why) => why.needs_a_person() || matches!(why, RenewProblem::NotKept(_)),
                other => other.holds_tokens(),
            };
            if can_sign_in(kept) && !offered {
                if Button::quiet(&t("sign-in-again")).show(ui).clicked() {
                    actions.push(Action::SignInAgain);
                }
                if Button::quiet(&t("connection-secret")).show(ui).clicked() {
                    actions.push(Action::ChangeSecret);
                }
            }
        });
        let id = ui.scope_id();
        // What is not there takes no room.
        let shown_new = |ui: &mut Ui, id: Id, is_there: bool, shown: &mut dyn FnMut(&mut Ui)| {
            let rect = if is_there { ui.scope(shown).response.rect } else { Rect::NOTHING };
            text::bring_new_into_view(ui, id, rect, is_there);
        };
        let renews = id.with(std::mem::discriminant(&kept.renewal));
        let is_there = !matches!(kept.renewal, RenewalState::Idle);
        shown_new(ui, renews, is_there, &mut |ui| renewing(ui, kept, actions));
        let checks = id.with(std::mem::discriminant(&kept.check));
        let is_there = !matches!(kept.check, CheckKeptState::Idle);
        shown_new(ui, checks, is_there, &mut |ui| checking(ui, kept, actions));
    });
}

/// Whether its keys are here to sign in with.
fn can_sign_in(kept: &KeptConnection) -> bool {
    matches!(kept.values, Revealed::Shown(_))
}

/// Draws what goes on where the connection is renewed, or what came of it.
pub fn renewing(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    match &kept.renewal {
        RenewalState::Idle => {}
        RenewalState::Asked => {
            let (title, words) = upkeep::product_renews(&kept.record);
            Banner::new(Tone::Warning, &title).words(&words).show(ui, |ui| {
                ui.add_space(space::XS);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::L;
                    if Button::secondary(&t("connection-leave-it")).show(ui).clicked() {
                        actions.push(Action::LeaveIt);
                    }
                    if Button::quiet(&t("connection-renew-anyway")).show(ui).clicked() {
                        actions.push(Action::RenewAnyway);
                    }
                });
            });
        }
        RenewalState::Running => {
            layout::running(ui, &t("connection-renewing"), &t("connection-renewing-words"));
        }
        RenewalState::Done { by_another } => {
            let words =
                if *by_another { t("connection-renewed-by-another") } else { t("connection-renewed-words") };
            Banner::new(Tone::Success, &t("connection-renewed")).words(&words).show(ui, |_| {});
        }
        RenewalState::Failed(why) => failed(ui, why, kept, actions),
    }
}

fn failed(ui: &mut Ui, why: &RenewProblem, kept: &KeptConnection, actions: &mut Vec<Action>) {
    let words = renewal::renewal(why, &kept.record);
    let mends = match words.remedy {
        // Without its keys there is nothing to sign in with.
        Some(Remedy::SignInAgain | Remedy::BackToKeys) if !can_sign_in(kept) => {
            Some((t("home-new"), Action::SetUpAnew))
        }
        Some(Remedy::SignInAgain) => Some((t("sign-in-again"), Action::SignInAgain)),
        Some(Remedy::BackToKeys) => Some((t("connection-secret"), Action::ChangeSecret)),
        Some(Remedy::TryAgain) => Some((t("prepare-try-again"), Action::Renew)),
        Some(Remedy::SetUpAnew) => Some((t("home-new"), Action::SetUpAnew)),
        _ => None,
    };
    problem::show(ui, &words, |ui| {
        if let Some(page) = problem::report(ui, &words, &kept.report_page) {
            actions.push(Action::Report(page));
        }
        ui.add_space(space::XS);
        // Where somebody else has to see to it, telling them comes first.
        let rank = if words.tell.is_some() { Rank::Secondary } else { Rank::Primary };
        if let Some((word, action)) = mends
            && Button::ranked(&word, rank).show(ui).clicked()
        {
            actions.push(action);
        }
    });
}

fn checking(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    match &kept.check {
        CheckKeptState::Idle => {}
        CheckKeptState::Running => layout::running(ui, &t("connection-checking"), ""),
        CheckKeptState::Done(_) => {
            for (state, title, words) in upkeep::called(kept) {
                CheckLine::new(mark(state), &state_word(state), &title).words(&words).show(ui);
            }
        }
        CheckKeptState::Failed(why) => {
            let needs_renewal = matches!(why, CheckKeptProblem::NeedsRenewal) && kept.can_be_renewed();
            problem::show_in(ui, Tone::Warning, &renewal::check(why, &kept.record), |ui| {
                if needs_renewal && Button::secondary(&t("check-renew-first")).show(ui).clicked() {
                    actions.push(Action::RenewAndCheck);
                }
            });
        }
    }
}

/// Draws its name, and where it is kept.
pub fn name_and_place(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    ui.add_space(space::S);
    let (label, help) = (t("connection-name"), t("connection-name-help"));
    let problem = upkeep::name_problem(&kept.name);
    let mut typed = kept.name.typed.clone();
    let events = TextField::new(&label).help(&help).problem(problem.as_deref()).show(ui, &mut typed);
    if events.changed {
        actions.push(Action::NameTyped(typed));
    }
    let changed = kept.name.is_changed(&kept.record);
    if changed && (Button::secondary(&t("connection-name-save")).show(ui).clicked() || events.entered) {
        actions.push(Action::SaveName);
    }
    if kept.is_gone_from_keychain() {
        return;
    }
    ui.add_space(space::S);
    text::title(ui, &t("connection-kept"));
    text::lead(ui, &upkeep::where_kept(&kept.record));
    carry_over(ui, kept, actions);
}

/// **Carry over**, where its values are here, and no newer ones are on their way.
fn carry_over(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<Action>) {
    if !matches!(kept.values, Revealed::Shown(_)) || kept.renewal.holds_tokens() {
        return;
    }
    ui.add_space(space::S);
    text::title(ui, &t("carry-title"));
    text::lead(ui, &t("carry-title-words"));
    if Button::secondary(&t("carry-over")).show(ui).clicked() {
        actions.push(Action::CarryOver);
    }
}
