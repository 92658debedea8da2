//! Item 20: what a person reads when a certificate is refused, drawn as the window draws it.

use std::sync::Arc;

use countersign::app::{App, Place, Start, window};
use countersign::clock::Clock;
use countersign::connections::{
    Environment, RedirectProposal, Sheets, SignInEvent, SignInProblem, TokenError, WireError,
};
use countersign::setup::keys::FieldName;
use countersign::setup::{self, Action, Outcome, SetUp, Step, Task};
use countersign::theme;
use eframe::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zeroize::Zeroizing;

/// The app at Sign in, after an attempt that ended like this.
fn failed(error: WireError) -> App {
    let clock = Clock::standing_at("2026-11-22T12:00:00Z".parse().unwrap());
    let sheets = Arc::new(Sheets::load(None));
    let mut set_up = SetUp::new(Arc::clone(&sheets), clock.clone(), Environment::Production, None);
    let tasks = set_up.act(Action::Next);
    let probe = tasks.iter().find_map(|task| match task {
        Task::Probe { attempt, .. } => Some(*attempt),
        _ => None,
    });
    set_up.hear(Outcome::Probed { attempt: probe.unwrap(), proposal: RedirectProposal::Guide });
    set_up.act(Action::Next);
    for (field, text) in [
        (FieldName::IntegrationKey, "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913"),
        (FieldName::SecretKey, "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518"),
    ] {
        set_up.act(Action::Keys(setup::keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
    }
    set_up.act(Action::Next);
    assert_eq!(set_up.step(), Step::SignIn);
    let tasks = set_up.act(Action::Next);
    let attempt = tasks.iter().find_map(|task| match task {
        Task::SignIn { attempt, .. } => Some(*attempt),
        _ => None,
    });
    let ended = SignInEvent::Ended(Err(SignInProblem::Token(TokenError::Wire(error))));
    set_up.hear(Outcome::SignIn { attempt: attempt.unwrap(), event: ended });
    let (mut app, _) = App::new(sheets, clock, Start::default());
    app.place = Place::SetUp;
    app.set_up = Some(set_up);
    app
}

#[test]
fn item_20_refused_certificates_are_said_in_plain_words() {
    for (error, what, now) in [
        (
            WireError::TlsUntrusted { unknown_issuer: true },
            "The connection to account.docusign.com is not trusted",
            "companies inspect encrypted traffic",
        ),
        (
            WireError::TlsExpired { not_yet_valid: false },
            "The certificate of account.docusign.com has expired",
            "computer’s clock",
        ),
        (
            WireError::TlsWrongHost,
            "The certificate does not belong to account.docusign.com",
            "network with a sign-in page",
        ),
        (
            WireError::Proxy { authentication: false },
            "The proxy did not let the connection to account.docusign.com through",
            "runs the proxy",
        ),
        (
            WireError::RedirectRefused { status: 302 },
            "account.docusign.com answered with a redirect, and it was not followed",
            "not sent to a second place",
        ),
    ] {
        let mut harness = Harness::builder()
            .with_size(egui::vec2(1000.0, 720.0))
            .with_context_setup(theme::install)
            .build_ui_state(
                |ui, app: &mut App| {
                    window::show(app, ui);
                },
                failed(error.clone()),
            );
        harness.run_steps(3);
        assert!(harness.query_all_by_label_contains(what).next().is_some(), "{error:?}: {what}");
        let help: Vec<_> = harness.query_all_by_label_contains(now).collect();
        assert!(!help.is_empty(), "{error:?}: {now}");
    }
}
