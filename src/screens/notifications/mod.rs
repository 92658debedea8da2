//! Notifications of one connection: what is set up at its account, what was sent, and the Connect keys.

mod configuration;
mod connect_keys;
mod log;
mod oauth;
mod resending;
mod rotation;
mod signature_check;

use std::borrow::Cow;

use eframe::egui::{Id, Ui, UiBuilder};

use super::layout::{self, Page, PageHeading};
use super::notification_draft::{self, DraftPressed};
use super::rail_subject::RailSubject;
use super::{connect_key, problem, upkeep};
use crate::app::{self, App};
use crate::notifications::{ConnectOverview, NotificationProblem};
use crate::places::connection::upkeep::RenewalState;
use crate::places::connection::{self, KeptConnection};
use crate::places::notifications::reading::AccountReading;
use crate::places::notifications::resending::ResendState;
use crate::places::notifications::{Action, NotificationPage, NotificationView};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, Segments, text};
use crate::theme::{Tone, space};
use crate::words::page::PageWords;
use crate::words::{Explained, Remedy, account, notification_page as words};

/// What the person did here: on this page, or with the connection whose page is behind it.
#[derive(Default)]
struct Done {
    here: Vec<Action>,
    connection: Vec<connection::Action>,
}

/// Draws the page; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, page: &NotificationPage, actions: &mut Vec<app::Action>) {
    if let Some(check) = &page.check {
        let mut done = Vec::new();
        signature_check::show(ui, page, check, app.clock().monotonic(), &mut done);
        actions.extend(done.into_iter().map(app::Action::Notifications));
        return;
    }
    let mut done = Done::default();
    let (independent, back) = (t("independent"), t("back"));
    let said = PageWords::notifications(page, app.kept.as_ref());
    let footer = layout::footer(&said, Some(&back));
    let subject = RailSubject::of(&page.record);
    let foot = subject.foot(&independent);
    let arrived = layout::just_arrived(ui, Page::Notifications(page.view));
    let entered = footer.is_entered(ui);
    let heading =
        PageHeading { question: &said.question, lead: &said.lead, take_focus: arrived, has_aside: false };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        head(ui, page, &mut done);
        renewing(ui, app, page, &mut done);
        news(ui, app, page, &mut done);
        if page.view == NotificationView::Configurations {
            key(ui, app, page, &mut done);
        }
        match page.view {
            NotificationView::Configurations => {
                drafts(ui, app, page, &mut done);
                configurations(ui, app, page, &mut done);
                try_it(ui, page, &mut done);
            }
            NotificationView::Log => log(ui, app, page, &mut done),
            NotificationView::Keys => keys(ui, app, page, &mut done),
            NotificationView::OAuth => oauth(ui, app, page, &mut done),
        }
    });
    if pressed.back {
        done.here.push(Action::Back);
    }
    if pressed.next || entered {
        done.connection.push(connection::Action::SetUpNotifications);
    }
    actions.extend(done.here.into_iter().map(app::Action::Notifications));
    actions.extend(done.connection.into_iter().map(app::Action::Connection));
}

/// Draws the buttons that lead here and to the wizard, on the page of a connection.
pub fn at_connection(ui: &mut Ui, kept: &KeptConnection, actions: &mut Vec<connection::Action>) {
    ui.add_space(space::S);
    text::title(ui, &t("watch-section"));
    text::lead(ui, &t("watch-section-words"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        if Button::secondary(&t("watch-open")).show(ui).clicked() {
            actions.push(connection::Action::Notifications);
        }
        let sets_up = kept.may_be_left();
        if sets_up && Button::quiet(&t("set-up-notifications")).show(ui).clicked() {
            actions.push(connection::Action::SetUpNotifications);
        }
    });
}

/// Which part is seen, and **Look again**.
fn head(ui: &mut Ui, page: &NotificationPage, done: &mut Done) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        let views = NotificationView::ALL.map(words::view);
        let views = views.each_ref().map(|word| &**word);
        let chosen = NotificationView::ALL.iter().position(|view| *view == page.view).unwrap_or_default();
        let clicked = Segments::new(&t("watch-view"), &views, chosen).show(ui);
        if let Some(view) = clicked.and_then(|at| NotificationView::ALL.get(at)) {
            done.here.push(Action::View(*view));
        }
        if Button::quiet(&t("watch-look-again")).busy(page.is_reading()).show(ui).clicked() {
            done.here.push(Action::LookAgain);
        }
    });
}

/// What goes on with the connection's tokens, where it keeps the person from going elsewhere and is not said below.
fn renewing(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    let holds = app.kept.as_ref().filter(|kept| !kept.may_be_left() && !page.asks_for_renewal());
    if let Some(kept) = holds {
        layout::card(ui, |ui| upkeep::renewing(ui, kept, &mut done.connection));
    }
}

/// What is being done, or what came of it. Its ids are its own, so that whatever comes and goes here takes the keyboard from nothing
/// below.
fn news(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    let own = UiBuilder::new().scope_id(Id::unique("notification-news"));
    ui.scope_builder(own, |ui| {
        if let Some(doing) = &page.doing {
            layout::card(ui, |ui| layout::running(ui, &words::doing(doing), ""));
            return;
        }
        let Some(news) = &page.news else { return };
        match &news.result {
            Ok(how) => {
                let (title, said) = words::done(&news.of, *how);
                Banner::new(Tone::Success, &title).words(&said).show(ui, |_| {});
            }
            // The reading that follows says the same, with what mends it.
            Err(_) if news.asks_for_renewal() => {}
            Err(why) => {
                let said = words::not_done(why, &page.record);
                problem::show(ui, &said, |ui| {
                    report(ui, app, &said, &mut done.connection);
                    if said.remedy == Some(Remedy::SomebodyElse) {
                        sign_in(ui, app, t("watch-sign-in-else"), done);
                    }
                });
            }
        }
    });
}

/// The key that was made here, until the page is left.
fn key(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    let Some(made) = &page.key else { return };
    let own = UiBuilder::new().scope_id(Id::unique("notification-key"));
    ui.scope_builder(own, |ui| {
        let account = account::called(&page.record);
        let shown = ui.scope(|ui| connect_key::show(ui, made, &account, app.clock().monotonic()));
        done.here.extend(shown.inner.map(Action::Key));
        // It stands above the configuration in which it was asked for.
        text::bring_new_into_view(ui, ui.scope_id().with("made"), shown.response.rect, true);
    });
}

/// The set-ups that were left in their midst, with **Continue** and **Discard**.
fn drafts(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    let may = app.kept.as_ref().is_some_and(KeptConnection::may_be_left);
    for draft in &page.drafts {
        let pressed = notification_draft::show(ui, draft, may);
        done.here.extend(pressed.map(|pressed| match pressed {
            DraftPressed::Continue => Action::ContinueDraft(draft.id.clone()),
            DraftPressed::Discard => Action::DiscardDraft(draft.id.clone()),
        }));
    }
}

fn configurations(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    match &page.overview.now {
        AccountReading::Unasked => {}
        AccountReading::Asking => {
            layout::card(ui, |ui| layout::running(ui, &t("watch-reading"), ""));
        }
        AccountReading::Failed(why) => not_read(ui, app, page, why, done),
        AccountReading::Again(seen) | AccountReading::Read(seen) => listed(ui, page, seen, done),
    }
}

fn listed(ui: &mut Ui, page: &NotificationPage, seen: &ConnectOverview, done: &mut Done) {
    if seen.entries.is_empty() && seen.gone.is_empty() {
        text::field_label(ui, &t("watch-none"));
        text::lead(ui, &t("watch-none-words"));
        return;
    }
    if seen.entries.len() > 1 {
        let count = t_with("watch-count", &[("count", seen.entries.len().into())]);
        text::field_label(ui, &count);
    }
    for gone in &seen.gone {
        configuration::gone(ui, page, gone, &mut done.here);
    }
    super::long_list::show(ui, "configurations", &seen.entries, |ui, _, entry| {
        configuration::show(ui, page, entry, &mut done.here)
    });
}

/// The button that leads to the receiver, once it stays where it is.
fn try_it(ui: &mut Ui, page: &NotificationPage, done: &mut Done) {
    if matches!(page.overview.now, AccountReading::Unasked | AccountReading::Asking) {
        return;
    }
    ui.add_space(space::S);
    text::title(ui, &t("receiver-section"));
    text::lead(ui, &t("receiver-section-words"));
    if Button::secondary(&t("receiver-open")).show(ui).clicked() {
        done.here.push(Action::TryIt);
    }
}

fn log(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    match &page.log.now {
        AccountReading::Unasked => {}
        AccountReading::Asking => {
            came_of_resending(ui, page, done);
            layout::card(ui, |ui| layout::running(ui, &t("watch-reading-log"), ""));
        }
        AccountReading::Failed(why) => {
            came_of_resending(ui, page, done);
            not_read(ui, app, page, why, done);
        }
        AccountReading::Again(seen) | AccountReading::Read(seen) => {
            resending::show(ui, page, &mut done.here);
            log::show(ui, page, seen, &mut done.here);
        }
    }
}

/// What is being sent again, or what came of it: seen whether or not the log can be read.
fn came_of_resending(ui: &mut Ui, page: &NotificationPage, done: &mut Done) {
    if !matches!(page.resending.state, ResendState::Idle) {
        resending::show(ui, page, &mut done.here);
    }
}

fn keys(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    kept_keys(ui, app, page, done);
    if matches!(page.kept_keys.kept.now, AccountReading::Unasked | AccountReading::Asking) {
        return;
    }
    if page.partner_signs() && page.rotation.account.now.is_unasked() {
        rotation::partner(ui, app, page, &mut done.here);
        check_signatures(ui, done);
        return;
    }
    rotation::heading(ui, page, &mut done.here);
    match &page.rotation.account.now {
        AccountReading::Unasked => {}
        AccountReading::Asking => {
            layout::card(ui, |ui| layout::running(ui, &t("rotation-reading"), ""));
        }
        AccountReading::Failed(why) => not_read(ui, app, page, why, done),
        AccountReading::Again(_) | AccountReading::Read(_) => {
            rotation::show(ui, app, page, &mut done.here);
        }
    }
    check_signatures(ui, done);
}

fn oauth(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    text::title(ui, &t("oauth-part"));
    text::lead(ui, &t("oauth-part-words"));
    match &page.oauth.account.now {
        AccountReading::Unasked => {}
        AccountReading::Asking => {
            layout::card(ui, |ui| layout::running(ui, &t("oauth-reading"), ""));
        }
        AccountReading::Failed(why) => {
            oauth::news(ui, page, &mut |ui, said| report(ui, app, said, &mut done.connection));
            not_read(ui, app, page, why, done);
        }
        AccountReading::Again(seen) | AccountReading::Read(seen) => {
            let Done { here, connection } = done;
            oauth::show(ui, app, page, seen, here, |ui, said| report(ui, app, said, connection));
        }
    }
}

/// The button that leads to the check of signatures.
fn check_signatures(ui: &mut Ui, done: &mut Done) {
    ui.add_space(space::S);
    text::title(ui, &t("signatures"));
    text::lead(ui, &t("signatures-words"));
    if Button::secondary(&t("signatures-open")).show(ui).clicked() {
        done.here.push(Action::CheckSignatures);
    }
}

fn kept_keys(ui: &mut Ui, app: &App, page: &NotificationPage, done: &mut Done) {
    match &page.kept_keys.kept.now {
        AccountReading::Unasked => {}
        AccountReading::Asking => {
            let words = t("kept-asking-words");
            layout::card(ui, |ui| layout::running(ui, &t("receiver-keys-asking"), &words));
        }
        AccountReading::Failed(why) => not_read(ui, app, page, why, done),
        AccountReading::Again(_) | AccountReading::Read(_) => {
            connect_keys::show(ui, &page.kept_keys, app.clock().monotonic(), &mut done.here);
        }
    }
}

/// Why the account could not be read, and what mends it. Where the access token has ended, the connection is renewed as on its page.
fn not_read(ui: &mut Ui, app: &App, page: &NotificationPage, why: &NotificationProblem, done: &mut Done) {
    let said = words::not_read(why, &page.record);
    if why.asks_for_renewal() {
        let kept = app.kept.as_ref();
        let rests =
            |kept: &KeptConnection| matches!(kept.renewal, RenewalState::Idle | RenewalState::Done { .. });
        if let Some(kept) = kept.filter(|kept| !rests(kept)) {
            layout::card(ui, |ui| upkeep::renewing(ui, kept, &mut done.connection));
            return;
        }
        let renews = kept.is_some_and(KeptConnection::can_be_renewed);
        let said = if renews { said } else { words::not_read_without_renewal(&page.record) };
        problem::show_in(ui, Tone::Warning, &said, |ui| {
            ui.add_space(space::XS);
            if !renews {
                sign_in(ui, app, t("sign-in-again"), done);
            } else if Button::secondary(&t("watch-renew-first")).show(ui).clicked() {
                done.here.push(Action::RenewFirst);
            }
        });
        return;
    }
    problem::show(ui, &said, |ui| {
        report(ui, app, &said, &mut done.connection);
        ui.add_space(space::XS);
        match said.remedy {
            Some(Remedy::TryAgain) if Button::primary(&t("prepare-try-again")).show(ui).clicked() => {
                done.here.push(Action::LookAgain);
            }
            Some(Remedy::SignInAgain) => sign_in(ui, app, t("sign-in-again"), done),
            Some(Remedy::SomebodyElse) => {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::L;
                    sign_in(ui, app, t("watch-sign-in-else"), done);
                    // Somebody may have given the permission meanwhile.
                    if Button::quiet(&t("prepare-try-again")).show(ui).clicked() {
                        done.here.push(Action::LookAgain);
                    }
                });
            }
            _ => {}
        }
    });
}

/// How a refusal that is not known is reported: the page of the connection, which stays behind this one, has the browser open it.
fn report(ui: &mut Ui, app: &App, said: &Explained, done: &mut Vec<connection::Action>) {
    if let Some(kept) = &app.kept
        && let Some(page) = problem::report(ui, said, &kept.report_page)
    {
        done.push(connection::Action::Report(page));
    }
}

fn sign_in(ui: &mut Ui, app: &App, word: Cow<'static, str>, done: &mut Done) {
    let mends = app.kept.as_ref().and_then(|kept| words::sign_in(kept, word));
    if let Some((word, action)) = mends
        && Button::secondary(&word).show(ui).clicked()
    {
        done.connection.push(action);
    }
}
