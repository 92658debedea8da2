//! Item 20: what a person reads when a certificate is refused, drawn as the window draws it.

use std::sync::Arc;

use countersign::app::{App, Place, Start};
use countersign::clock::Clock;
use countersign::connections::{RedirectProposal, Sheets, SignInProblem, WireError};
use countersign::docusign::token::TokenError;
use countersign::domain::Environment;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::{self, Action, SetUp, StepName, WizardAddress, WizardTurn};
use countersign::screens;
use countersign::tasks::{Answer, Work};
use countersign::theme;
use countersign::wire::{ProxyInUse, ProxySource, ProxyTrouble, Unreachable};
use eframe::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use zeroize::Zeroizing;

/// The app at Sign in, after an attempt that ended like this.
fn failed(error: WireError) -> App {
    let clock = Clock::standing_at("2026-11-22T12:00:00Z".parse().unwrap());
    let sheets = Arc::new(Sheets::load(None));
    let mut set_up = SetUp::new(Arc::clone(&sheets), clock.clone(), Environment::Production, None);
    let probing = asker_of(set_up.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    let _ = set_up.hear(probing, Answer::Probed(RedirectProposal::Guide));
    let _ = set_up.act(Action::Next);
    for (field, text) in [
        (FieldName::IntegrationKey, "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913"),
        (FieldName::SecretKey, "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518"),
    ] {
        let _ = set_up.act(Action::Keys(set_up::keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
    }
    let _ = set_up.act(Action::Next);
    assert_eq!(set_up.step(), StepName::SignIn);
    let signing_in = asker_of(set_up.act(Action::Next), |work| matches!(work, Work::SignIn(_)));
    let ended = Err(SignInProblem::Token(TokenError::Wire(error)));
    let _ = set_up.hear(signing_in, Answer::SignInEnded(ended));
    let (mut app, _) = App::new(sheets, clock, Start::default());
    app.place = Place::SetUp;
    app.set_up = Some(set_up);
    app
}

/// Who asks for what `which` says yes to.
fn asker_of(turn: WizardTurn, which: impl Fn(&Work) -> bool) -> WizardAddress {
    turn.asks.into_iter().find(|ask| which(&ask.work)).expect("it is asked for").asker
}

fn proxy(trouble: ProxyTrouble, with_credentials: bool) -> WireError {
    let proxy = ProxyInUse {
        scheme: "http".to_owned(),
        address: "proxy.example:8080".to_owned(),
        set_in: ProxySource::Variable("HTTPS_PROXY"),
        with_credentials,
    };
    WireError::Proxy { trouble, proxy: Some(Box::new(proxy)) }
}

type Row = (WireError, &'static str, &'static str);

fn certificates() -> Vec<Row> {
    vec![
        (
            WireError::TlsUntrusted { unknown_issuer: true },
            "The connection to account.docusign.com is not trusted",
            "companies inspect encrypted traffic",
        ),
        (
            WireError::TlsExpired { not_yet_valid: false },
            "The certificate of account.docusign.com has expired",
            "date and time",
        ),
        (
            WireError::TlsWrongHost,
            "What answered for account.docusign.com is another server",
            "sign in to the network",
        ),
    ]
}

fn networks() -> Vec<Row> {
    vec![
        (
            proxy(ProxyTrouble::Refused, false),
            "The proxy proxy.example:8080 did not let the connection to account.docusign.com through",
            "has to allow this host",
        ),
        (
            proxy(ProxyTrouble::Unreachable, false),
            "Your company’s network does not answer (proxy proxy.example:8080)",
            "Copy for IT",
        ),
        (
            proxy(ProxyTrouble::Authentication, false),
            "Your company’s network does not let Countersign through (proxy proxy.example:8080)",
            "no password for you to type",
        ),
        (
            proxy(ProxyTrouble::Authentication, true),
            "Your company’s network does not let Countersign through (proxy proxy.example:8080)",
            "were not taken",
        ),
        (
            proxy(ProxyTrouble::Unsupported, false),
            "Countersign cannot use the proxy proxy.example:8080",
            "begins with http://",
        ),
        (
            WireError::NoConnection { why: Unreachable::NameUnknown },
            "account.docusign.com cannot be found from this computer",
            "it goes through a proxy",
        ),
        (
            WireError::NoConnection { why: Unreachable::NoRoute },
            "There is no way from here to account.docusign.com",
            "VPN",
        ),
        (
            WireError::NoConnection { why: Unreachable::Refused },
            "account.docusign.com does not take the connection",
            "firewall",
        ),
        (
            WireError::NoConnection { why: Unreachable::Reset },
            "The connection to account.docusign.com was ended on the way",
            "Another network",
        ),
        (
            WireError::TlsExpired { not_yet_valid: true },
            "By this computer’s clock, the certificate of account.docusign.com is not valid yet",
            "date and time right",
        ),
        (
            WireError::TlsUntrusted { unknown_issuer: false },
            "The certificate of account.docusign.com is not sound",
            "Another network",
        ),
        (
            WireError::NoTrustStore,
            "This computer’s list of trusted certificates cannot be read",
            "ca-certificates",
        ),
        (
            WireError::TlsFailed("old".to_owned()),
            "No secure connection to account.docusign.com came about",
            "sign in to the network",
        ),
        (
            WireError::RedirectRefused { status: 302 },
            "account.docusign.com sent Countersign on to another place, and it did not go there",
            "sign in to the network",
        ),
        (
            WireError::Malformed("invalid content-length parsed".to_owned()),
            "What account.docusign.com answered cannot be read",
            "Copy for IT",
        ),
    ]
}

#[test]
fn item_20_refused_certificates_are_said_in_plain_words() {
    for (error, what, now) in certificates().into_iter().chain(networks()) {
        let mut harness = Harness::builder()
            .with_size(egui::vec2(1000.0, 720.0))
            .with_context_setup(theme::install)
            .build_ui_state(
                |ui, app: &mut App| {
                    screens::show(app, ui);
                },
                failed(error.clone()),
            );
        harness.run_steps(3);
        assert!(harness.query_all_by_label_contains(what).next().is_some(), "{error:?}: {what}");
        let help: Vec<_> = harness.query_all_by_label_contains(now).collect();
        assert!(!help.is_empty(), "{error:?}: {now}");
    }
}
