//! Of the wizard that sets up notifications: the receiver's address, tried, with each outcome.

use std::time::Duration;

use countersign::app::App;
use countersign::notifications::{AddressAnswer, AddressTrialProblem};
use countersign::places::notification_set_up::events::Action as OnEvents;
use countersign::places::notification_set_up::{Action as Do, NotificationAsker};
use countersign::tasks::Answer;
use countersign::wire::{ProxyInUse, ProxySource, ProxyTrouble, Unreachable, WireError};

use super::State;
use super::notification_set_up::{alone, alone_in_practice, at_events, hear, said, with};

type Tried = Result<AddressAnswer, AddressTrialProblem>;

pub fn states() -> Vec<State> {
    let proxy = ProxyInUse {
        scheme: "http".to_owned(),
        address: "proxy.example:8080".to_owned(),
        set_in: ProxySource::Variable("HTTPS_PROXY"),
        with_credentials: false,
    };
    let troubles = [
        ("an address of an unknown issuer", WireError::TlsUntrusted { unknown_issuer: true }),
        ("an address with an unsound certificate", WireError::TlsUntrusted { unknown_issuer: false }),
        ("an address with an old certificate", WireError::TlsExpired { not_yet_valid: false }),
        ("an address with a certificate of later", WireError::TlsExpired { not_yet_valid: true }),
        ("an address with another's certificate", WireError::TlsWrongHost),
        ("an address without TLS", WireError::TlsFailed("received fatal alert: HandshakeFailure".to_owned())),
        ("an address whose name is unknown", WireError::NoConnection { why: Unreachable::NameUnknown }),
        ("an address without a way to it", WireError::NoConnection { why: Unreachable::NoRoute }),
        ("an address where nothing listens", WireError::NoConnection { why: Unreachable::Refused }),
        ("an address that is filtered", WireError::NoConnection { why: Unreachable::Reset }),
        ("an address that does not answer", WireError::Timeout { connecting: false }),
        ("an address behind a proxy", {
            WireError::Proxy { trouble: ProxyTrouble::Refused, proxy: Some(Box::new(proxy)) }
        }),
        ("an address that breaks off", WireError::CutShort),
        ("an address without HTTP", WireError::Malformed("invalid content-length parsed".to_owned())),
    ];
    let trouble = |(name, error)| State::new(name, trying(Some(Err(AddressTrialProblem::Wire(error)))));
    let mut states = vec![
        State::new("an address is tried", trying(None)),
        State::new("an address answers", trying(Some(Ok(answers(405, 120))))),
        State::new("an address takes it", trying(Some(Ok(answers(200, 120))))),
        State::new("an address answers slowly", trying(Some(Ok(answers(200, 6200))))),
        State::new("an address has trouble", trying(Some(Ok(answers(503, 640))))),
        State::new("an address sends elsewhere", {
            trying(Some(Err(AddressTrialProblem::Redirect { status: 302 })))
        }),
        State::new("an address switches to another protocol", {
            trying(Some(Err(AddressTrialProblem::Switched { status: 101 })))
        }),
        State::new("a receiver here answers", {
            here(Ok(AddressAnswer { is_https: false, ..answers(405, 2) }))
        }),
        State::new("no receiver here", {
            here(Err(AddressTrialProblem::Wire(WireError::NoConnection { why: Unreachable::Refused })))
        }),
    ];
    states.extend(troubles.map(trouble));
    states
}

fn answers(status: u16, milliseconds: u64) -> AddressAnswer {
    AddressAnswer { status, took: Duration::from_millis(milliseconds), is_https: true }
}

/// The address is tried; with what came of it, if that is there.
fn trying(outcome: Option<Tried>) -> App {
    let app = with(with(at_events(alone()), said()), [Do::Events(OnEvents::TryUrl)]);
    match outcome {
        Some(outcome) => heard(app, outcome),
        None => app,
    }
}

/// In Practice, a receiver on this computer was tried.
fn here(outcome: Tried) -> App {
    let typed = Do::Events(OnEvents::UrlTyped("http://127.0.0.1:8790/docusign".to_owned()));
    let app = with(at_events(alone_in_practice()), said());
    heard(with(app, [typed, Do::Events(OnEvents::TryUrl)]), outcome)
}

fn heard(mut app: App, outcome: Tried) -> App {
    hear(&mut app, NotificationAsker::Address(1), Answer::AddressTried(outcome));
    app
}
