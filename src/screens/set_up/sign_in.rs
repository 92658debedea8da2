//! Step 4: consent in the browser.

use eframe::egui::Ui;
use secrecy::ExposeSecret;

use crate::connections::SignInProblem;
use crate::places::copies::CopyState;
use crate::places::set_up::sign_in::{Action as Do, BrowserStart, HINT_AFTER, SignInPhase, Waiting};
use crate::places::set_up::{Action, SetUp};
use crate::screens::set_up::warnings;
use crate::screens::{layout, problem, secret};
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::field::was_typing;
use crate::theme::widgets::{
    Banner, Button, CopiedMark, CountdownBar, FoldedDetails, NumberedLine, TextField, ValueBox, text,
};
use crate::theme::{Icon, Tone, space};
use crate::words::hand_over::copy_remedy;
use crate::words::known::Known;
use crate::words::sign_in::{NoticeRemedy, WaitingRemedy};
use crate::words::{Remedy, keys, network, refusals, sign_in as words};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    match &state.sign_in.phase {
        SignInPhase::Ready => {
            if let Some(words) = keys::filled_in(&state.keys) {
                ui.horizontal_wrapped(|ui| CopiedMark::new(&words).show(ui));
            }
            what_comes(ui, state);
        }
        SignInPhase::Waiting(waiting) => show_waiting(ui, state, waiting, actions),
        SignInPhase::StartingPractice(_) => {
            layout::card(ui, |ui| {
                layout::running(ui, &t("choose-starting-practice"), "");
            });
        }
        SignInPhase::Exchanging(_) => {
            layout::card(ui, |ui| {
                let (title, words) = (t("sign-in-exchanging"), t("sign-in-exchanging-words"));
                layout::running(ui, &title, &words);
            });
        }
        SignInPhase::Failed(why) => {
            failed(ui, state, why, actions);
        }
        SignInPhase::Done => {
            Banner::new(Tone::Success, &t("sign-in-done")).words(&t("sign-in-done-words")).show(ui, |ui| {
                ui.add_space(space::XS);
                if Button::secondary(&t("sign-in-again")).show(ui).clicked() {
                    actions.push(Action::SignIn(Do::SomebodyElse));
                }
            });
        }
    }
}

/// Why it did not work, with what mends it where Next does not.
fn failed(ui: &mut Ui, state: &SetUp, why: &SignInProblem, actions: &mut Vec<Action>) {
    let words = refusals::sign_in(why, &network::server(&state.common), &Known::of(state));
    problem::show(ui, &words, |ui| {
        if words.tell.is_some() {
            text::note(ui, &t("tell-then-sign-in"));
        }
        if let Some(page) = problem::report(ui, &words, &state.common.report_page) {
            actions.push(Action::Report(page));
        }
        let port = words.remedy == Some(Remedy::WithoutPort);
        let app = words.remedy == Some(Remedy::AppsAndKeys);
        if !port && !app && words.remedy != Some(Remedy::BackToKeys) {
            return;
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if app {
                let word = t("prepare-open");
                if Button::primary(&word).trailing_icon(Icon::Outward).show(ui).clicked() {
                    actions.push(Action::SignIn(Do::OpenAppsAndKeys));
                }
                return;
            }
            if port && Button::primary(&t("sign-in-without-port")).show(ui).clicked() {
                actions.push(Action::SignIn(Do::WithoutPort));
            }
            let rank = if port { Rank::Secondary } else { Rank::Primary };
            if Button::ranked(&t("sign-in-back-to-keys"), rank).show(ui).clicked() {
                actions.push(Action::SignIn(Do::BackToKeys));
            }
        });
        if app {
            page_not_opened(ui, state);
        }
    });
}

/// Apps and Keys could not be opened: its address, to go there otherwise.
fn page_not_opened(ui: &mut Ui, state: &SetUp) {
    if state.sign_in.page_not_opened
        && let Some(endpoints) = state.common.endpoints()
    {
        problem::page_not_opened(ui, endpoints.apps_and_keys());
    }
}

/// What is about to happen, and what Docusign will be asked for.
fn what_comes(ui: &mut Ui, state: &SetUp) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text::title(ui, &t("sign-in-what-comes"));
        let points = words::what_comes(state);
        for (number, words) in points.iter().enumerate() {
            NumberedLine::new(number + 1, words).show(ui);
        }
    });
    ui.add_space(space::XS);
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &t("sign-in-asks-for"));
        for scope in words::asks_for(state) {
            text::lead(ui, &scope);
        }
    });
    if let Some(words) = words::meanwhile(state) {
        text::help(ui, &words);
    }
    if let Some(proxy) = &state.sign_in.proxy {
        text::help(ui, &network::proxy_in_use(proxy));
    }
    warnings::unusual_scopes(ui, &state.common.scopes());
}

fn show_waiting(ui: &mut Ui, state: &SetUp, waiting: &Waiting, actions: &mut Vec<Action>) {
    let now = state.common.clock.monotonic();
    let left = waiting.until.since(now);
    let waited = now.since(waiting.since);
    let escaped = ui.input(|input| input.key_pressed(eframe::egui::Key::Escape));
    // In the field for the address, Escape leaves the field.
    if escaped && !was_typing(ui) {
        actions.push(Action::SignIn(Do::Cancel));
    }

    // The buttons that a warning names stand in it, and nowhere else.
    let mut warned = false;
    if waiting.browser == BrowserStart::Failed {
        let (title, now) = (t("sign-in-browser-failed"), t("sign-in-browser-failed-now"));
        warned = true;
        Banner::new(Tone::Warning, &title).words(&now).show(ui, |ui| {
            ui.add_space(space::XS);
            link_buttons(ui, LinkButtons { copy_first: true, in_banner: true }, actions);
        });
    } else if waiting.no_browser_came(now) && state.sign_in.copied.is_none() {
        let (title, now) = (t("sign-in-no-browser"), t("sign-in-no-browser-now"));
        warned = true;
        Banner::new(Tone::Warning, &title).words(&now).show(ui, |ui| {
            ui.add_space(space::XS);
            link_buttons(ui, LinkButtons { copy_first: false, in_banner: true }, actions);
        });
    }
    warned |= noticed(ui, waiting, warned, actions);
    // Where nothing can be received, the address is what it is about: it stands where it is needed.
    let address_here = !waiting.receiving && waiting.link.is_some();
    let in_card = LinkButtons { copy_first: true, in_banner: false };
    layout::card(ui, |ui| {
        if address_here {
            if !warned {
                link_buttons(ui, in_card, actions);
            }
            ui.add_space(space::S);
            address(ui, state, waiting, actions);
            ui.add_space(space::S);
        }
        let words = words::time_left(left);
        CountdownBar::new(waited, left, &words).show(ui);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if waiting.link.is_some() && !address_here && !warned {
                link_buttons(ui, in_card, actions);
            }
            if Button::secondary(&t("sign-in-extend")).show(ui).clicked() {
                actions.push(Action::SignIn(Do::Extend));
            }
            if Button::quiet(&t("sign-in-cancel")).show(ui).clicked() {
                actions.push(Action::SignIn(Do::Cancel));
            }
        });
        match state.sign_in.copied {
            Some(CopyState::Copied { .. }) => {
                ui.horizontal(|ui| CopiedMark::new(&t("sign-in-link-copied")).show(ui));
            }
            Some(CopyState::Failed(_)) => link_not_copied(ui, waiting),
            Some(CopyState::Cleared) => {
                text::help(ui, &t("copied-cleared"));
            }
            Some(state @ (CopyState::GivenBack | CopyState::NotCleared)) => {
                if let Some((title, words)) = copy_remedy(state) {
                    Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
                }
            }
            None => {}
        }
    });

    if waiting.link.is_some() && !address_here {
        ui.add_space(space::S);
        paste(ui, state, waiting, actions);
    }
    if waited >= HINT_AFTER || waiting.sees_something_else {
        late(ui, state, waiting, actions);
    } else if waiting.link.is_some() && Button::quiet(&t("sign-in-something-else")).show(ui).clicked() {
        actions.push(Action::SignIn(Do::SomethingElse));
    }
}

/// The link could not be copied: that, and the link, to be selected.
fn link_not_copied(ui: &mut Ui, waiting: &Waiting) {
    text::problem(ui, &t("sign-in-link-not-copied"));
    if let Some(link) = &waiting.link {
        ValueBox::new(link.expose_secret()).show(ui);
    }
}

/// How **Copy sign-in link** and **Open again** stand.
#[derive(Clone, Copy)]
struct LinkButtons {
    copy_first: bool,
    /// In a warning: the first is the one thing to do.
    in_banner: bool,
}

/// **Copy sign-in link** and **Open again**.
fn link_buttons(ui: &mut Ui, how: LinkButtons, actions: &mut Vec<Action>) {
    let rank = |is_first: bool| {
        if how.in_banner && is_first { Rank::Primary } else { Rank::Secondary }
    };
    let copy = |ui: &mut Ui, is_first: bool| {
        Button::ranked(&t("sign-in-copy-link"), rank(is_first)).icon(Icon::Copy).show(ui).clicked()
    };
    let open = |ui: &mut Ui, is_first: bool| {
        let word = t("sign-in-open-again");
        Button::ranked(&word, rank(is_first)).trailing_icon(Icon::Outward).show(ui).clicked()
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (copied, opened) = if how.copy_first {
            let copied = copy(ui, true);
            (copied, open(ui, false))
        } else {
            let opened = open(ui, true);
            (copy(ui, false), opened)
        };
        if copied {
            actions.push(Action::SignIn(Do::CopyLink));
        }
        if opened {
            actions.push(Action::SignIn(Do::OpenAgain));
        }
    });
}

/// What the receiver noticed that a person can do something about, with what mends it. True where the buttons for the link stand in it;
/// not where `they_stand` above already.
fn noticed(ui: &mut Ui, waiting: &Waiting, they_stand: bool, actions: &mut Vec<Action>) -> bool {
    let Some(notice) = waiting.notice.and_then(words::notice) else { return false };
    let with_link = notice.remedy != NoticeRemedy::StartAgain;
    Banner::new(Tone::Warning, &notice.title).words(&notice.words).show(ui, |ui| {
        ui.add_space(space::XS);
        match notice.remedy {
            NoticeRemedy::StartAgain => {
                if Button::primary(&t("sign-in-start-again")).show(ui).clicked() {
                    actions.push(Action::SignIn(Do::StartAgain));
                }
            }
            NoticeRemedy::CopyLink | NoticeRemedy::OpenAgain if they_stand || waiting.link.is_none() => {}
            NoticeRemedy::CopyLink => {
                link_buttons(ui, LinkButtons { copy_first: true, in_banner: true }, actions);
            }
            NoticeRemedy::OpenAgain => {
                link_buttons(ui, LinkButtons { copy_first: false, in_banner: true }, actions);
            }
        }
    });
    with_link && waiting.link.is_some()
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
    let Some(accepted) = &state.common.answers.here().keys else { return };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let label = t("sign-in-paste-label");
        let paste_name = t_with("paste-what", &[("what", label.as_ref().into())]);
        let problem = waiting.address_problem.map(|problem| keys::address(problem, &accepted.redirect_uri));
        let (help, paste) = (t("sign-in-paste-help"), t("paste"));
        // Asked for by its button, which is gone.
        let take_focus = text::is_new(ui, ui.scope_id().with("address-asked-for"), waiting.pasting);
        let field = TextField::new(&label)
            .help(&help)
            .problem(problem.as_deref())
            .paste(&paste, &paste_name)
            .mono(true)
            .bears_code(true)
            .take_focus(take_focus);
        let mut value = waiting.address.clone();
        let events = field.show(ui, &mut value);
        if events.changed {
            actions.push(Action::SignIn(Do::AddressTyped(value)));
        }
        if events.paste {
            actions.push(Action::SignIn(Do::PasteAddress));
        }
        secret::take_copied(events.copied, actions);
        secret::copied(ui, state);
        let used = Button::primary(&t("sign-in-paste-use")).show(ui);
        if events.entered || used.clicked() {
            actions.push(Action::SignIn(Do::UseAddress));
        }
        // Opened at the foot of a page, it is to be seen whole, and with what is wrong in it.
        let id = ui.scope_id().with(("paste-the-address", waiting.address_problem.is_some()));
        text::bring_new_into_view(ui, id, used.rect, true);
    });
}

/// The usual reasons why no answer comes, worst first: what the person may see, each with what leads on.
fn late(ui: &mut Ui, state: &SetUp, waiting: &Waiting, actions: &mut Vec<Action>) {
    let uri = state.common.answers.here().keys.as_ref().map(|keys| keys.redirect_uri.as_str());
    let title = if waiting.sees_something_else { t("sign-in-something-else") } else { t("sign-in-late") };
    Banner::new(Tone::Info, &title).words(&t("sign-in-late-words")).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add_space(space::XS);
        for question in words::waiting_questions(waiting) {
            FoldedDetails::new(&question.seen).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                text::note(ui, &question.words);
                if question.remedy == WaitingRemedy::RegisterUri
                    && let Some(uri) = uri
                {
                    let name = t_with("copy-what", &[("what", t("keys-redirect-uri").as_ref().into())]);
                    ValueBox::new(uri).copying(&t("copy"), &name, &t("copied")).show(ui);
                }
                let (word, action) = match question.remedy {
                    WaitingRemedy::RegisterUri | WaitingRemedy::AppsAndKeys => {
                        (t("prepare-open"), Do::OpenAppsAndKeys)
                    }
                    WaitingRemedy::Keys => (t("sign-in-back-to-keys"), Do::BackToKeys),
                    WaitingRemedy::PasteAddress => (t("sign-in-paste"), Do::Pasting(true)),
                    WaitingRemedy::OpenAgain => (t("sign-in-open-again"), Do::OpenAgain),
                };
                if Button::secondary(&word).show(ui).clicked() {
                    actions.push(Action::SignIn(action));
                }
            });
        }
        // Asked for at the foot of a page, it is to be seen.
        let asked = ui.scope_id().with("something-else");
        text::bring_new_into_view(ui, asked, ui.min_rect(), waiting.sees_something_else);
        page_not_opened(ui, state);
    });
}
