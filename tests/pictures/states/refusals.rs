//! Steps 4 and 5: the rows of the table of refusals that no other state shows.

use std::io;
use std::time::Duration;

use countersign::callback::{BindError, Holder};
use countersign::connections::{ApiError, CheckEvent, SignInEvent, SignInProblem, Users, WireError};
use countersign::docusign::refusal::{Cause, Refusal, RetryWait};
use countersign::docusign::token::TokenError;
use countersign::domain::Environment;
use countersign::places::set_up::Action;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::prepare::Stage;
use countersign::places::set_up::resume::KeysOfAgain;
use countersign::tasks::Answer;
use countersign::wire::{ProxyInUse, ProxySource, ProxyTrouble, Unreachable};

use super::State;
use super::invented::{KEY, moment, refusal, signed_in};
use super::walk::{Walk, check_asker};

fn start() -> Walk {
    Walk::new(Environment::Production)
}

fn at_token(error: TokenError) -> Walk {
    start().failed(SignInProblem::Token(error))
}

fn refused_token(error: &str, description: &str, cause: Cause) -> Walk {
    at_token(TokenError::Refused(refusal(error, description, cause)))
}

fn wrong_secret() -> SignInProblem {
    let refused = refusal("invalid_grant", "unauthorized_client", Cause::WrongSecretOrEnvironment);
    SignInProblem::Token(TokenError::Refused(refused))
}

/// On the consent page, in the browser.
fn at_consent() -> Vec<State> {
    let refused = |error: &str, description: &str| {
        start().failed(SignInProblem::Refused(Refusal::at_consent(error, Some(description), None)))
    };
    vec![
        refused("invalid_request", "A code challenge is required for this application.")
            .named("PKCE required"),
        refused("invalid_scope", "The requested scope is invalid.").named("scope not known"),
        refused("server_error", "The server encountered an unexpected condition.").named("server trouble"),
        refused("access_denied", "Consent is not possible at this time.").named("denied for a reason"),
        refused("login_required", "A new policy applies.").named("refused in other words"),
        start().failed(SignInProblem::OtherIssuer).named("another server’s answer"),
        start().failed(SignInProblem::Random).named("no random numbers"),
    ]
}

/// At the token endpoint.
fn at_token_endpoint() -> Vec<State> {
    let (mut pasted, attempt) = start().at_sign_in().waiting();
    pasted.hear_sign_in(attempt, SignInEvent::CodeReceived { pasted: true });
    let expired = refusal("invalid_grant", "expired_client_token", Cause::CodeExpiredOrUsed);
    pasted.hear(attempt, Answer::SignInEnded(Err(SignInProblem::Token(TokenError::Refused(expired)))));
    let mut another_secret =
        start().at_keys().typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, "a-secret");
    another_secret.act(Action::Next);
    let (mut another_secret, attempt) = another_secret.waiting();
    another_secret.hear(attempt, Answer::SignInEnded(Err(wrong_secret())));
    let (mut worked, attempt) = Walk::again(KeysOfAgain::Same).waiting();
    worked.hear(attempt, Answer::SignInEnded(Err(wrong_secret())));
    let mut live = start().failed(wrong_secret());
    live.set_up.prepare.stage = Stage::InProduction;
    let limited = |wait: Option<RetryWait>| {
        let said =
            refusal("HOURLY_APIINVOCATION_LIMIT_EXCEEDED", "The limit is used up.", Cause::HourlyLimit);
        at_token(TokenError::Refused(Refusal { wait: wait.map(Box::new), ..said }))
    };
    let until = RetryWait::Until(moment("2026-11-22T12:40:00Z"));
    let often = refusal("HTTP 429", "", Cause::TooManyRequests);
    vec![
        pasted.named("code expired, pasted"),
        another_secret.named("wrong secret, odd"),
        worked.named("wrong secret, worked before"),
        live.named("wrong secret, went live"),
        Walk::new(Environment::Demo).failed(wrong_secret()).named("wrong secret in Demo"),
        refused_token("invalid_client", "", Cause::InvalidClient).named("client not known"),
        refused_token("invalid_request", "A code_verifier is required.", Cause::PkceRequired)
            .named("PKCE required of the token"),
        limited(None).named("hourly limit"),
        limited(Some(until)).named("hourly limit, until when"),
        at_token(TokenError::Refused(often)).named("asked too often, no time"),
        at_token(TokenError::NoRefreshToken).named("no refresh token"),
        at_token(TokenError::HtmlPage { status: 200 }).named("a web page"),
        at_token(TokenError::NotJson).named("an odd reply"),
        at_token(TokenError::ServerError { status: 503, reference: Some("a1b2c3".to_owned()) })
            .named("server trouble, with a reference"),
    ]
}

/// On the way there.
fn on_the_network() -> Vec<State> {
    let wire = |error| at_token(TokenError::Wire(error));
    let unreachable = |why| wire(WireError::NoConnection { why });
    let through = |trouble, scheme: &str, with_credentials| {
        let proxy = ProxyInUse {
            scheme: scheme.to_owned(),
            address: "proxy.trading.example:8080".to_owned(),
            set_in: ProxySource::System,
            with_credentials,
        };
        wire(WireError::Proxy { trouble, proxy: Some(Box::new(proxy)) })
    };
    vec![
        unreachable(Unreachable::NoRoute).named("no route"),
        unreachable(Unreachable::Refused).named("connection refused"),
        unreachable(Unreachable::Reset).named("connection reset"),
        unreachable(Unreachable::Other).named("no connection"),
        wire(WireError::Timeout { connecting: false }).named("no reply in time"),
        wire(WireError::CutShort).named("reply cut short"),
        wire(WireError::TooLarge).named("reply too large"),
        wire(WireError::Malformed("invalid content-length parsed".to_owned())).named("reply that is no HTTP"),
        wire(WireError::RedirectRefused { status: 302 }).named("sent elsewhere"),
        wire(WireError::Credentials).named("secret with a sign that cannot be sent"),
        wire(WireError::TlsUntrusted { unknown_issuer: false }).named("certificate refused"),
        wire(WireError::TlsExpired { not_yet_valid: false }).named("certificate expired"),
        wire(WireError::TlsExpired { not_yet_valid: true }).named("certificate not yet valid"),
        wire(WireError::TlsWrongHost).named("certificate of another host"),
        wire(WireError::TlsFailed("received fatal alert: ProtocolVersion".to_owned())).named("TLS failed"),
        wire(WireError::NoTrustStore).named("no list of certificates"),
        through(ProxyTrouble::Refused, "http", false).named("proxy refuses"),
        through(ProxyTrouble::Unsupported, "socks4", false).named("proxy not supported"),
        through(ProxyTrouble::Authentication, "http", true).named("proxy password wrong"),
    ]
}

/// The port of the redirect URI, on this computer.
fn of_the_port() -> Vec<State> {
    let port = |error| start().failed(SignInProblem::Port(error));
    let ours = Holder { name: "countersign".to_owned(), pid: Some(812), is_this_program: true };
    vec![
        port(BindError::InUse { port: 80, holder: Some(ours) }).named("port held by Countersign"),
        port(BindError::NeedsRights { port: 80 }).named("port needs rights"),
        port(BindError::Reserved { port: 80, range: Some(50..=120) }).named("port reserved"),
        port(BindError::Other { port: 80, source: io::Error::other("no buffer space available") })
            .named("port cannot be had"),
    ]
}

pub fn sign_in_states() -> Vec<State> {
    [at_consent(), at_token_endpoint(), on_the_network(), of_the_port()].into_iter().flatten().collect()
}

/// The account's details bring this, and so does what is asked after them.
fn at_api(error: ApiError) -> Walk {
    let (mut walk, attempt) = start().at_account(1);
    walk.hear_check(attempt, CheckEvent::Account(Err(error.clone())));
    walk.hear_check(attempt, CheckEvent::Users(Err(error.clone())));
    walk.hear_check(attempt, CheckEvent::BillingPlan(Err(error)));
    walk
}

fn refused_call(error: &str, description: &str, cause: Cause) -> Walk {
    at_api(ApiError::Refused(refusal(error, description, cause)))
}

/// Signed in, by a clock that is so many seconds ahead of Docusign's.
fn clock_ahead(seconds: i64) -> Walk {
    let (mut walk, attempt) = start().at_sign_in().waiting();
    let mut at_wrong_time = signed_in();
    at_wrong_time.clock_ahead_secs = Some(seconds);
    let asks = walk.hear(attempt, Answer::SignInEnded(Ok(at_wrong_time)));
    let asks = walk.hear_check(check_asker(&asks), CheckEvent::Person(Ok(super::invented::person(1))));
    let attempt = check_asker(&asks);
    walk.hear_account(attempt);
    walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
    walk.hear_plan(attempt);
    walk
}

pub fn check_states() -> Vec<State> {
    let busy = Refusal {
        wait: Some(Box::new(RetryWait::For(Duration::from_secs(30)))),
        ..refusal("BURST_APIINVOCATION_LIMIT_EXCEEDED", "Too many calls.", Cause::TooManyRequests)
    };
    let limit = refusal("HOURLY_APIINVOCATION_LIMIT_EXCEEDED", "The limit is used up.", Cause::HourlyLimit);
    vec![
        clock_ahead(900).named("clock ahead"),
        clock_ahead(-900).named("clock behind"),
        refused_call("PLAN_ITEM_NOT_ENABLED", "This feature is not in the plan.", Cause::NotInPlan)
            .named("not in the plan"),
        refused_call(
            "USER_LACKS_MEMBERSHIP",
            "The user does not belong to the account.",
            Cause::WrongAccount,
        )
        .named("another account"),
        refused_call("SOMETHING_NEW", "The request has something new in it.", Cause::Other)
            .named("an unknown refusal"),
        at_api(ApiError::Refused(busy)).named("asked too often"),
        at_api(ApiError::Refused(limit)).named("hourly limit"),
        at_api(ApiError::HtmlPage { status: 200 }).named("a web page"),
        at_api(ApiError::NotJson).named("an odd reply"),
        at_api(ApiError::ServerError { status: 503, reference: Some("a1b2c3".to_owned()) })
            .named("server trouble"),
        at_api(ApiError::Wire(WireError::NoConnection { why: Unreachable::Refused }))
            .named("connection refused"),
        at_api(ApiError::Wire(WireError::TlsExpired { not_yet_valid: true }))
            .named("certificate not yet valid"),
    ]
}
