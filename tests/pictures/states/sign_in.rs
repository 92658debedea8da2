//! Step 4.

use std::time::Duration;

use countersign::callback::{BindError, Holder};
use countersign::connections::{
    PasteProblem, PracticeProblem, ReceiverNotice, SignInEvent, SignInProblem, WireError,
};
use countersign::docusign::refusal::{Cause, Refusal};
use countersign::docusign::token::TokenError;
use countersign::domain::Environment;
use countersign::places::set_up::Action;
use countersign::places::set_up::sign_in::Action as Do;
use countersign::tasks::{Answer, Work};
use zeroize::Zeroizing;

use super::State;
use super::invented::refusal;
use super::keys::demo_sign_in;
use super::walk::{Walk, asker_of, sign_in_asker};

/// Waiting, with **Paste the address** open.
fn pasting() -> Walk {
    let (mut walk, _) = Walk::new(Environment::Production).at_sign_in().waiting();
    walk.act(Action::SignIn(Do::Pasting(true)));
    walk
}

fn pasted(text: &str, problem: PasteProblem) -> Walk {
    let (mut walk, _) = Walk::new(Environment::Production).at_sign_in().waiting();
    walk.act(Action::SignIn(Do::Pasting(true)));
    walk.act(Action::SignIn(Do::AddressTyped(Zeroizing::new(text.to_owned()))));
    let asks = walk.act(Action::SignIn(Do::UseAddress));
    walk.hear(
        asker_of(&asks, |work| matches!(work, Work::UseAddress(_))),
        Answer::AddressJudged(Err(problem)),
    );
    walk
}

/// The port cannot be had: signing in goes on without it.
fn paste_only() -> Walk {
    let mut walk = Walk::new(Environment::Production)
        .failed(SignInProblem::Port(BindError::InUse { port: 80, holder: None }));
    let tasks = walk.act(Action::SignIn(Do::WithoutPort));
    walk.hear_waiting(sign_in_asker(&tasks), false);
    walk
}

pub fn states() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let waiting = || start().at_sign_in().waiting();
    let (late, _) = waiting();
    late.clock.advance(Duration::from_secs(42));
    let (mut no_browser, attempt) = waiting();
    no_browser.hear_sign_in(attempt, SignInEvent::BrowserOpened(false));
    let asks = no_browser.act(Action::SignIn(Do::CopyLink));
    no_browser.hear(asker_of(&asks, |work| matches!(work, Work::Copy { .. })), Answer::Copied(Ok(None)));
    let noticed = |notice| {
        let (mut walk, attempt) = waiting();
        walk.hear_sign_in(attempt, SignInEvent::Notice(notice));
        walk
    };
    let (mut exchanging, attempt) = waiting();
    exchanging.hear_sign_in(attempt, SignInEvent::CodeReceived);
    let (mut done, _) = start().at_check();
    done.act(Action::Back);
    let denied = Refusal::at_consent("access_denied", Some("The user cancelled"), None);
    let denied = SignInProblem::Refused(denied);
    let wrong_secret = refusal("invalid_grant", "unauthorized_client", Cause::WrongSecretOrEnvironment);
    let wrong_secret = SignInProblem::Token(TokenError::Refused(wrong_secret));
    let inspected = WireError::TlsUntrusted { unknown_issuer: true };
    let inspected = SignInProblem::Token(TokenError::Wire(inspected));
    let holder = Some(Holder { name: "nginx".to_owned(), pid: Some(812) });
    let (first, _) = waiting();
    let no_practice = || {
        let mut walk = Walk::new(Environment::Practice).at_sign_in();
        walk.set_up.common.practice = None;
        let tasks = walk.act(Action::Next);
        let starting = asker_of(&tasks, |work| matches!(work, Work::StartPractice));
        (walk, starting)
    };
    let (mut refused, starting) = no_practice();
    let problem = PracticeProblem("no port is free".to_owned());
    refused.hear(starting, Answer::PracticeStarted(Err(problem)));
    vec![
        start().at_sign_in().named("first seen"),
        no_practice().0.named("starting Practice"),
        refused.named("Practice cannot start"),
        Walk::new(Environment::Practice).at_sign_in().named("practice"),
        demo_sign_in().named("demo on the way to production"),
        first.named("waiting"),
        late.named("late"),
        pasting().named("pasting"),
        pasted("4/0AX4XfWh-code-alone", PasteProblem::BareCode).named("a code alone pasted"),
        paste_only().named("paste only"),
        no_browser.named("no browser, link copied"),
        noticed(ReceiverNotice::TlsHello).named("browser insists on https"),
        noticed(ReceiverNotice::Interference).named("interference"),
        noticed(ReceiverNotice::OtherUser).named("another user’s answer refused"),
        exchanging.named("exchanging"),
        done.named("done, gone back to"),
        start().failed(denied).named("denied"),
        start().failed(SignInProblem::TimedOut).named("timed out"),
        start().failed(SignInProblem::Port(BindError::InUse { port: 80, holder })).named("port taken"),
        start().failed(wrong_secret).named("wrong secret").unfolded("Details"),
        start().failed(inspected).named("company inspection"),
    ]
}
