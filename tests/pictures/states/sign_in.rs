//! Step 4.

use std::time::Duration;

use countersign::callback::{BindError, Holder};
use countersign::connections::{
    ClipboardProblem, PasteProblem, PracticeProblem, ReceiverNotice, SignInEvent, SignInProblem, StrayAnswer,
    WireError,
};
use countersign::docusign::refusal::{Cause, Refusal, RetryWait};
use countersign::docusign::token::TokenError;
use countersign::domain::Environment;
use countersign::places::set_up::Action;
use countersign::places::set_up::resume::KeysOfAgain;
use countersign::places::set_up::sign_in::Action as Do;
use countersign::tasks::{Answer, Work};
use countersign::wire::{ProxyInUse, ProxySource, ProxyTrouble, Unreachable};
use zeroize::Zeroizing;

use super::State;
use super::invented::{KEY, SECRET, refusal};
use super::keys::{demo_sign_in, filled_in};
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

/// What went wrong, by the table of refusals and on the network.
fn went_wrong() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let proxy = || ProxyInUse {
        scheme: "http".to_owned(),
        address: "proxy.trading.example:8080".to_owned(),
        set_in: ProxySource::Variable("HTTPS_PROXY"),
        with_credentials: false,
    };
    let mut through_proxy = start().at_sign_in();
    through_proxy.set_up.sign_in.proxy = Some(proxy());
    let at_token = |error| start().failed(SignInProblem::Token(error));
    let wire = |error| at_token(TokenError::Wire(error));
    let trouble = |trouble| wire(WireError::Proxy { trouble, proxy: Some(Box::new(proxy())) });
    let refused_token = |error: &str, description: &str, cause| {
        at_token(TokenError::Refused(refusal(error, description, cause)))
    };
    let at_page = |error: &str, description: &str| {
        start().failed(SignInProblem::Refused(Refusal::at_consent(error, Some(description), None)))
    };
    let blocked = at_page("access_denied", "This application has been blocked by your account administrator");
    let no_grant = at_page("unauthorized_client", "The client is not authorized to request a code.");
    let unknown = refused_token("invalid_request", "The request has something new in it.", Cause::Other);
    let code = refused_token("invalid_grant", "expired_client_token", Cause::CodeExpiredOrUsed);
    let busy = Refusal {
        wait: Some(Box::new(RetryWait::For(Duration::from_secs(30)))),
        ..refusal("HTTP 429", "", Cause::TooManyRequests)
    };
    vec![
        through_proxy.named("through a proxy"),
        trouble(ProxyTrouble::Unreachable).named("proxy does not answer"),
        trouble(ProxyTrouble::Authentication).named("proxy asks for a password"),
        blocked.named("denied by a policy"),
        no_grant.named("not set to Authorization Code Grant"),
        unknown.named("an unknown refusal"),
        code.named("code refused"),
        at_token(TokenError::Refused(busy)).named("asked too often"),
        wire(WireError::NoConnection { why: Unreachable::NameUnknown }).named("name unknown"),
    ]
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
    let (mut not_copied, _) = waiting();
    let asks = not_copied.act(Action::SignIn(Do::CopyLink));
    let asker = asker_of(&asks, |work| matches!(work, Work::Copy { .. }));
    not_copied.hear(asker, Answer::Copied(Err(ClipboardProblem::Unreachable)));
    let noticed = |notice| {
        let (mut walk, attempt) = waiting();
        walk.hear_sign_in(attempt, SignInEvent::Notice(notice));
        walk
    };
    let (mut exchanging, attempt) = waiting();
    exchanging.hear_sign_in(attempt, SignInEvent::CodeReceived { pasted: false });
    let (mut done, _) = start().at_check();
    done.act(Action::Back);
    let denied = Refusal::at_consent("access_denied", Some("The user cancelled"), None);
    let denied = SignInProblem::Refused(denied);
    let wrong_secret = refusal("invalid_grant", "unauthorized_client", Cause::WrongSecretOrEnvironment);
    let wrong_secret = SignInProblem::Token(TokenError::Refused(wrong_secret));
    let inspected = WireError::TlsUntrusted { unknown_issuer: true };
    let inspected = SignInProblem::Token(TokenError::Wire(inspected));
    let holder = Some(Holder { name: "nginx".to_owned(), pid: Some(812), is_this_program: false });
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
    let (missing, attempt) = waiting();
    let mut missing = missing;
    missing.hear_sign_in(attempt, SignInEvent::BrowserOpened(true));
    missing.clock.advance(Duration::from_secs(8));
    let (mut something_else, _) = waiting();
    something_else.act(Action::SignIn(Do::SomethingElse));
    let stray = |why| noticed(ReceiverNotice::Stray { count: 1, why });
    let mut all = vec![
        missing.named("no browser has come"),
        something_else.named("something else in the browser"),
        stray(StrayAnswer::NoState).named("an answer without a state"),
        start().at_sign_in().named("first seen"),
        Walk::again(KeysOfAgain::Same).named("signed in again"),
        filled_in(&[KEY, SECRET]).named("both keys filled in"),
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
        not_copied.named("link not copied"),
        noticed(ReceiverNotice::TlsHello).named("browser insists on https"),
        noticed(ReceiverNotice::Interference).named("interference"),
        noticed(ReceiverNotice::OtherUser).named("another user’s answer refused"),
        exchanging.named("exchanging"),
        done.named("done, gone back to"),
        start().failed(denied).named("denied"),
        start().failed(SignInProblem::TimedOut).named("timed out"),
        start().failed(SignInProblem::Port(BindError::InUse { port: 80, holder })).named("port taken"),
        start().failed(wrong_secret).named("wrong secret").unfolded("details"),
        start().failed(inspected).named("company inspection"),
    ];
    all.extend(went_wrong());
    all
}
