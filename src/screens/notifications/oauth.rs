//! OAuth for Connect of the account: what it has and who uses it, the form that changes it, and what came of that.

use eframe::egui::{Id, Ui, UiBuilder};

use crate::app::App;
use crate::notifications::{AccountOAuth, OAuthChangeProblem};
use crate::places::notification_set_up::proof::ProofField;
use crate::places::notifications::oauth::{OAuthAction as Do, OAuthDoing};
use crate::places::notifications::{Action, NotificationPage};
use crate::screens::oauth_form::{OAuthFormCard, OAuthFormEvent};
use crate::screens::{layout, problem};
use crate::texts::t;
use crate::theme::widgets::{Banner, Button, text};
use crate::theme::{Tone, space};
use crate::words::{Explained, account_oauth as words};

/// Draws it; `report` draws how a refusal that is not known is reported.
pub(super) fn show(
    ui: &mut Ui,
    app: &App,
    page: &NotificationPage,
    seen: &AccountOAuth,
    actions: &mut Vec<Action>,
    mut report: impl FnMut(&mut Ui, &Explained),
) {
    let part = &page.oauth;
    let mut done = Vec::new();
    // Whatever comes and goes here takes the keyboard from nothing below.
    let own = UiBuilder::new().scope_id(Id::unique("account-oauth"));
    ui.scope_builder(own, |ui| {
        let shown = ui.scope(|ui| news(ui, page, &mut report));
        let has_news = part.doing == Some(OAuthDoing::Removing) || part.news.is_some();
        text::bring_new_into_view(ui, ui.scope_id().with("news"), shown.response.rect, has_news);
        settings(ui, seen);
        if part.form.is_open {
            form(ui, app, page, seen, &mut done);
        } else {
            buttons(ui, page, seen, &mut done);
        }
    });
    actions.extend(done.into_iter().map(Action::OAuth));
}

/// What is being done, or what came of it.
pub(super) fn news(ui: &mut Ui, page: &NotificationPage, report: &mut impl FnMut(&mut Ui, &Explained)) {
    if page.oauth.doing == Some(OAuthDoing::Removing) {
        layout::card(ui, |ui| layout::running(ui, &t("oauth-removing"), ""));
        return;
    }
    match &page.oauth.news {
        None => {}
        Some(Ok(done)) => {
            let (title, said) = words::done(*done);
            Banner::new(Tone::Success, &title).words(&said).show(ui, |_| {});
        }
        // The reading that follows says the same, with what mends it.
        Some(Err(why)) if why.asks_for_renewal() => {}
        Some(Err(why)) => {
            let said = words::problem(why, &page.record);
            let tone = if matches!(why, OAuthChangeProblem::Outdated) { Tone::Warning } else { Tone::Danger };
            problem::show_in(ui, tone, &said, |ui| report(ui, &said));
        }
    }
}

/// What the account has, and who uses it.
fn settings(ui: &mut Ui, seen: &AccountOAuth) {
    let Some(settings) = &seen.settings else {
        text::field_label(ui, &t("oauth-none"));
        text::lead(ui, &t("oauth-none-words"));
        return;
    };
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        for (at, [label, value]) in words::rows(settings).into_iter().enumerate() {
            if at > 0 {
                ui.add_space(space::S);
            }
            text::field_label(ui, &label);
            text::body(ui, &value);
        }
        ui.add_space(space::S);
        text::help(ui, &t("cmd-oauth-secret-hidden"));
    });
    text::field_label(ui, &t("oauth-users"));
    for said in words::users(seen) {
        text::body(ui, &said);
    }
}

fn buttons(ui: &mut Ui, page: &NotificationPage, seen: &AccountOAuth, done: &mut Vec<Do>) {
    let busy = page.oauth.is_writing() || page.oauth.account.now.is_asking();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let word = if seen.settings.is_some() { t("oauth-change") } else { t("oauth-set-up") };
        if Button::secondary(&word).busy(busy).show(ui).clicked() {
            done.push(Do::Open);
        }
        if seen.settings.is_some() && Button::quiet(&t("remove")).busy(busy).show(ui).clicked() {
            done.push(Do::Remove);
        }
    });
}

fn form(ui: &mut Ui, app: &App, page: &NotificationPage, seen: &AccountOAuth, done: &mut Vec<Do>) {
    let part = &page.oauth;
    let refused = layout::just_refused(ui, part.form.refused());
    let opened = layout::just_opened(ui, part.form.opened()).then_some(ProofField::Server);
    let (of_settings, close) = (t("oauth-change-words"), t("watch-leave-it"));
    let card = OAuthFormCard {
        form: &part.form,
        record: &page.record,
        of_settings: seen.settings.is_some().then_some(&*of_settings),
        sets: part.is_writing(),
        close: Some(&close),
        copied: part.copied,
        focus: opened.or_else(|| part.form.fields.first_wrong().filter(|_| refused)),
    };
    let events = card.show(ui, app.clock().monotonic(), |_| {});
    done.extend(events.into_iter().map(|event| match event {
        OAuthFormEvent::Form(action) => Do::Form(action),
        OAuthFormEvent::Copied(text) => Do::CopySecret(text),
        OAuthFormEvent::Try => Do::Try,
        OAuthFormEvent::Set => Do::Set,
        OAuthFormEvent::Close => Do::Close,
    }));
}
