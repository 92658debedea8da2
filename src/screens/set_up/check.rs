//! Step 5: who consented, which account, and a call as the connector will make it.

use eframe::egui::Ui;

use crate::domain::UserInfo;
use crate::places::set_up::check::Action as Do;
use crate::places::set_up::{Action, Line, REVIEW_CALLS, ReviewState, SetUp};
use crate::screens::check_state::mark;
use crate::screens::{layout, letters, phrase, problem};
use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::space;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{
    Banner, Button, CheckLine, CheckState, ChoiceCard, ChoiceGroup, CopyButton, FoldedDetails, ProgressBar,
    text,
};
use crate::words::check::{self as words, LineState};
use crate::words::{Explained, Remedy, Tell, account, tell};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let step = &state.check;
    let fewer = words::fewer_than_before(state);
    let asked_already =
        step.another_person(&state.common).is_some() || fewer.is_some() || step.asks_which_account();
    if let Some((title, words)) = fewer {
        fewer_than_before(ui, &title, &words, actions);
    } else if let Some(why) = words::fewer_scopes(state) {
        fewer_than_asked(ui, &why, actions);
    }
    clock(ui, state);
    // Of an answer that ended, there is nothing to compare.
    let claim = state.common.from_answer().filter(|_| step.renewal_failure().is_none());
    if let Some(claim) = claim {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text::title(ui, &t("answer-phrase"));
            if phrase::compare(ui, &claim.phrase, &t("check-answer-phrase"), step.phrase, state.refused()) {
                actions.push(Action::Check(Do::TickPhrase));
            }
        });
        ui.add_space(space::S);
    }
    another_person(ui, state, actions);
    which_account(ui, state, actions);
    if let Some((title, words)) = words::another_account_than_before(state) {
        Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
        ui.add_space(space::S);
    }
    lines(ui, state);
    if let Some((title, now)) = words::answers_account_is_closed(state) {
        Banner::new(Tone::Danger, &title).words(&now).show(ui, |_| {});
    }
    let failed = words::failure(state);
    // To sign in is what mends it: as somebody else, or as the same person once more.
    let mends = failed.as_ref().and_then(|why| match why.remedy {
        Some(Remedy::NewRequest) => Some((t("check-to-request"), Do::ToRequest)),
        Some(Remedy::SomebodyElse) => Some((t("check-sign-in-again"), Do::SomebodyElse)),
        Some(Remedy::SignInAgain) => Some((t("sign-in-again"), Do::SignInAgain)),
        _ => None,
    });
    let somebody_else = matches!(mends, Some((_, Do::SomebodyElse)));
    if let Some(why) = &failed {
        ui.add_space(space::XS);
        let can_go_on = state.common.answers.here().checked.is_some();
        let tone = if can_go_on { Tone::Warning } else { Tone::Danger };
        problem::show_in(ui, tone, why, |ui| {
            if can_go_on {
                text::note(ui, &words::all_the_same(state));
            }
            // What going on means is seen before it is chosen.
            let anyway = ui.scope_id().with("anyway");
            text::bring_new_into_view(ui, anyway, ui.min_rect(), step.goes_on_anyway(&state.common));
            if why.tell.is_some() {
                text::note(ui, &t("tell-then-check"));
            }
            if let Some(page) = problem::report(ui, why, &state.common.report_page) {
                actions.push(Action::Report(page));
            }
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                // The first is what mends it, unless somebody else has to, or one may as well go on.
                let is_needed = !can_go_on || step.goes_on_anyway(&state.common);
                let first = if is_needed && why.tell.is_none() { Rank::Primary } else { Rank::Secondary };
                let rank = if mends.is_some() { Rank::Secondary } else { first };
                if let Some((word, action)) = mends
                    && Button::ranked(&word, first).show(ui).clicked()
                {
                    actions.push(Action::Check(action));
                }
                if Button::ranked(&t("check-again"), rank).show(ui).clicked() {
                    actions.push(Action::Check(Do::Again));
                }
            });
        });
    }
    if step.hurried && !asked_already {
        Banner::new(Tone::Info, &t("check-hurried-running")).show(ui, |_| {});
    }
    if state.common.is_towards_production() {
        review_calls(ui, state, actions);
    }
    // The tokens of an answer are the administrator's: nobody else's sign-in mends them.
    let is_known = matches!(step.person, Line::Passed(_));
    if is_known && !somebody_else && !asked_already && state.common.from_answer().is_none() {
        ui.add_space(space::XS);
        if Button::quiet(&t("check-somebody-else")).show(ui).clicked() {
            actions.push(Action::Check(Do::SomebodyElse));
        }
    }
}

/// Less was granted than was asked for: nothing keeps the person here, so it is seen at any size of the window before they go on.
fn fewer_than_asked(ui: &mut Ui, why: &Explained, actions: &mut Vec<Action>) {
    Banner::new(Tone::Warning, &why.what).words(&why.now).show(ui, |ui| {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if why.remedy == Some(Remedy::NewRequest) {
                if Button::secondary(&t("check-to-request")).show(ui).clicked() {
                    actions.push(Action::Check(Do::ToRequest));
                }
                return;
            }
            let (word, words) = (tell::button(Tell::Administrator), tell::text(why, Tell::Administrator));
            CopyButton::new(Button::secondary(&word), &words, &t("copied")).show(ui);
            if Button::secondary(&t("sign-in-again")).show(ui).clicked() {
                actions.push(Action::Check(Do::SignInAgain));
            }
        });
    });
    ui.add_space(space::S);
}

/// Another person signed in than was named before: whether that is right.
fn another_person(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    if let Some((title, words)) = words::another_person(state) {
        Banner::new(Tone::Warning, &title).words(&words).show(ui, |ui| {
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                if Button::primary(&t("check-sign-in-again")).show(ui).clicked() {
                    actions.push(Action::Check(Do::SomebodyElse));
                }
                if Button::secondary(&t("check-right-person")).show(ui).clicked() {
                    actions.push(Action::Check(Do::RightPerson));
                }
            });
        });
        ui.add_space(space::S);
    }
}

/// That this computer's clock is not right, where it is not.
fn clock(ui: &mut Ui, state: &SetUp) {
    if let Some((title, words)) = words::clock_is_wrong(state) {
        Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
        ui.add_space(space::S);
    }
}

/// The connection had more scopes before: whether the rest will do.
fn fewer_than_before(ui: &mut Ui, title: &str, words: &str, actions: &mut Vec<Action>) {
    Banner::new(Tone::Warning, title).words(words).show(ui, |ui| {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if Button::primary(&t("check-sign-in-again")).show(ui).clicked() {
                actions.push(Action::Check(Do::SomebodyElse));
            }
            if Button::secondary(&t("check-fewer-go-on")).show(ui).clicked() {
                actions.push(Action::Check(Do::FewerScopes));
            }
        });
    });
    ui.add_space(space::S);
}

/// Which account, where the person has several: first of all, since all that follows is about the one that is chosen. Those that
/// cannot be used are listed too, with the reason.
fn which_account(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Line::Passed(person) = &state.check.person else { return };
    if !is_to_be_chosen(state) {
        if state.common.from_answer().is_none() {
            unusable_accounts(ui, person);
        }
        return;
    }
    let question = t("check-which-account");
    let missing = ui.scope(|ui| {
        text::title(ui, &question);
        if state.check.asks_which_account() {
            text::help(ui, &t("check-which-account-words"));
            if state.check.hurried {
                text::problem(ui, &t("check-hurried-account"));
            }
        }
    });
    let id = ui.scope_id().with(("which-account", state.refused()));
    let is_missing = state.check.hurried && state.check.asks_which_account();
    text::bring_new_into_view(ui, id, missing.response.rect, is_missing);
    ChoiceGroup::new(&question).show(ui, |ui| {
        for (index, one) in person.accounts.iter().enumerate() {
            let chosen = Some(index) == state.check.chosen;
            let (name, words) = account::to_choose(one);
            let card = ChoiceCard::radio(chosen, name).words(&words).show(ui);
            // Among many, the one that was chosen for the person may stand far below.
            // What is said of a changed sign-in comes before it.
            let is_first = state.common.replaces.is_none();
            text::bring_new_into_view(ui, card.id.with("chosen"), card.rect, chosen && is_first);
            if card.clicked() {
                actions.push(Action::Check(Do::Account(index)));
            }
        }
    });
    unusable_accounts(ui, person);
    letters::beside_ids(ui, person.accounts.iter().filter_map(|account| account.name.as_deref()));
    ui.add_space(space::S);
}

/// Those that cannot be used, each with the reason.
fn unusable_accounts(ui: &mut Ui, person: &UserInfo) {
    for one in &person.refused {
        let (name, words) = account::refused(one);
        layout::card(ui, |ui| {
            text::help(ui, &name);
            text::help(ui, &words);
        });
    }
}

fn is_to_be_chosen(state: &SetUp) -> bool {
    let listed = |person: &UserInfo| person.accounts.len() + person.refused.len();
    let is_choice = |person: &UserInfo| !person.accounts.is_empty() && listed(person) > 1;
    let several = matches!(&state.check.person, Line::Passed(person) if is_choice(person));
    several && state.common.from_answer().is_none()
}

/// Who consented, which account, and each call with what came of it.
fn lines(ui: &mut Ui, state: &SetUp) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for (index, line) in words::lines(state).iter().enumerate() {
            if index == words::FIRST_CALL
                && let Line::Passed(person) = &state.check.person
            {
                // Of those to be chosen from, it is said there.
                let chosen = state.check.chosen_account().filter(|_| !is_to_be_chosen(state));
                let account = chosen.and_then(|account| account.name.as_deref());
                letters::beside_ids(ui, person.name.as_deref().into_iter().chain(account));
            }
            CheckLine::new(mark(line.state), &words::state_word(line.state), &line.title)
                .words(&line.found)
                .show(ui);
        }
    });
}

/// The calls that Docusign's older review wants to see, on the way to production.
fn review_calls(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let count = [("count", REVIEW_CALLS.into())];
    ui.add_space(space::XS);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t_with("check-review", &count));
        let make = |ui: &mut Ui, word: &str, actions: &mut Vec<Action>| {
            let ready = state.check.all_settled() && state.check.chosen_account().is_some();
            // What has to be waited for, or seen to by somebody else, is not pressed at once.
            let failed = matches!(state.check.review.state, ReviewState::Failed(_));
            let rank = if failed { Rank::Secondary } else { Rank::Primary };
            if ready && Button::ranked(word, rank).show(ui).clicked() {
                actions.push(Action::Check(Do::ReviewCalls));
            }
        };
        let progress = |ui: &mut Ui| {
            let answered = state.check.review.answered();
            ProgressBar::new(answered, REVIEW_CALLS, &words::review_progress(answered)).show(ui);
        };
        match &state.check.review.state {
            ReviewState::Ready => {
                text::help(ui, &t("check-review-words"));
                make(ui, &t_with("check-review-make", &count), actions);
            }
            ReviewState::Running(..) => {
                progress(ui);
                if Button::secondary(&t("check-review-stop")).show(ui).clicked() {
                    actions.push(Action::Check(Do::StopReview));
                }
            }
            ReviewState::Stopped => {
                progress(ui);
                make(ui, &t("check-review-go-on"), actions);
            }
            ReviewState::Done => {
                let words = t("check-review-done");
                CheckLine::new(CheckState::Passed, &words::state_word(LineState::Passed), &words).show(ui);
            }
            ReviewState::Failed(error) => {
                problem::show(ui, &words::review_failure(state, error), |ui| {
                    ui.add_space(space::XS);
                    make(ui, &t("check-review-go-on"), actions);
                });
            }
        }
        let calls = words::review_made(state);
        if !calls.is_empty() {
            FoldedDetails::new(&t("check-review-each")).show(ui, |ui| {
                for line in calls {
                    CheckLine::new(mark(line.state), &words::state_word(line.state), &line.title)
                        .words(&line.found)
                        .show(ui);
                }
            });
        }
    });
}
