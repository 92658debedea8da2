//! Step 5.

use std::sync::Arc;

use countersign::connections::{ApiError, CheckEvent, TokenError, Users, WireError};
use countersign::docusign::refusal::Cause;
use countersign::domain::{AccountProblem, Connection, Environment, RefusedAccount, Secrets, UserInfo};
use countersign::places::set_up::REVIEW_CALLS;
use countersign::places::set_up::check::Action as Do;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::resume::KeysOfAgain;
use countersign::places::set_up::{Action, WizardAddress};
use countersign::tasks::{Answer, Work};
use countersign::wire::Unreachable;

use super::State;
use super::invented::{refusal, signed_in};
use super::keys::demo_sign_in;
use super::walk::{Asks, Walk, asker_of, check_asker};

fn lacks() -> ApiError {
    ApiError::Refused(refusal(
        "USER_LACKS_PERMISSIONS",
        "This user lacks sufficient permissions to access this resource.",
        Cause::LacksPermission,
    ))
}

/// All passed in Demo, on the way to Production.
fn towards_production() -> Walk {
    let (mut walk, attempt) = demo_sign_in().waiting();
    let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let event = CheckEvent::Person(Ok(super::invented::person(1)));
    let tasks = walk.hear_check(check_asker(&tasks), event);
    let attempt = check_asker(&tasks);
    walk.hear_account(attempt);
    walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
    walk.hear_plan(attempt);
    walk
}

/// The token's reply names one scope of the two.
fn granted_less() -> Walk {
    let (mut walk, attempt) = Walk::new(Environment::Production).at_sign_in().waiting();
    let mut granted = signed_in();
    granted.tokens.scope = Some("signature".to_owned());
    let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(granted)));
    let tasks = walk.hear_check(check_asker(&tasks), CheckEvent::Person(Ok(super::invented::person(1))));
    let attempt = check_asker(&tasks);
    walk.hear_account(attempt);
    walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
    walk.hear_plan(attempt);
    walk
}

/// The administrator's answer is opened; its token lives until the evening.
fn from_answer() -> (Walk, Asks) {
    from_answer_of("2099-01-01T00:00:00Z")
}

fn from_answer_of(access_token_ends: &str) -> (Walk, Asks) {
    let mut walk = super::colleague::saved();
    let tasks = walk.act(Action::Next);
    let asker = asker_of(&tasks, |work| matches!(work, Work::OpenAnswer { .. }));
    let mut facts =
        super::invented::record("snow-atlas", "Snow Atlas", Environment::Production, "2026-11-01T00:00:00Z")
            .facts;
    facts.account_id = "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846".parse().unwrap();
    facts.access_token_expires_at = Some(super::invented::moment(access_token_ends));
    let secrets = Secrets {
        secret_key: Arc::new(super::invented::SECRET.parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        access_token: Some(Arc::new("access".parse().unwrap())),
    };
    let tasks = walk.hear(asker, Answer::AnswerOpened(Ok(Some(Box::new(Connection { facts, secrets })))));
    (walk, tasks)
}

/// Who consented is known, and all calls pass.
fn passed(walk: &mut Walk, tasks: Asks, person: UserInfo) {
    let tasks = walk.hear_check(check_asker(&tasks), CheckEvent::Person(Ok(person)));
    let attempt = check_asker(&tasks);
    walk.hear_account(attempt);
    walk.hear_check(attempt, CheckEvent::Users(Ok(Users { on_page: 1, total: Some(37) })));
    walk.hear_plan(attempt);
}

/// Noor's session was still open in the browser.
fn another_person() -> Walk {
    let walk = Walk::new(Environment::Production).at_keys().typed(FieldName::Email, "olive@trading.example");
    let (mut walk, attempt) = walk.with_keys().waiting();
    let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(signed_in())));
    let mut noor = super::invented::person(1);
    noor.name = Some("Noor Sample".to_owned());
    noor.email = Some("noor@bakery.example".to_owned());
    passed(&mut walk, tasks, noor);
    walk
}

/// Signed in again, with fewer scopes than the connection had.
fn fewer_than_before() -> Walk {
    let (mut walk, attempt) = Walk::again(KeysOfAgain::Same).waiting();
    let mut less = signed_in();
    less.tokens.scope = Some("signature".to_owned());
    let tasks = walk.hear(attempt, Answer::SignInEnded(Ok(less)));
    passed(&mut walk, tasks, super::invented::person(1));
    walk
}

/// So many of the review's calls are answered, after one that was refused; who asks for the next.
fn review_calls(answered: u32) -> (Walk, Option<WizardAddress>) {
    let mut walk = towards_production();
    let tasks = walk.act(Action::Check(Do::ReviewCalls));
    let tasks = walk.hear(check_asker(&tasks), Answer::Checked(CheckEvent::Review(Err(lacks()))));
    let mut attempt = Some(check_asker(&tasks));
    for _ in 0..answered {
        let Some(asking) = attempt else { break };
        let tasks = walk.hear(asking, Answer::Checked(CheckEvent::Review(Ok(()))));
        attempt = tasks.iter().find(|ask| matches!(ask.work, Work::Check(_))).map(|ask| ask.asker);
    }
    (walk, attempt)
}

pub fn states() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let (running, _) = start().at_check();
    let (mut partly, attempt) = start().at_account(1);
    partly.hear_account(attempt);
    let (mut hurried, _) = start().at_check();
    hurried.act(Action::Next);
    let (mut no_rights, attempt) = start().at_account(1);
    no_rights.hear_check(attempt, CheckEvent::Account(Err(lacks())));
    no_rights.hear_check(attempt, CheckEvent::Users(Err(lacks())));
    no_rights.hear_check(attempt, CheckEvent::BillingPlan(Err(lacks())));
    let (mut no_users, attempt) = start().at_account(1);
    no_users.hear_account(attempt);
    no_users.hear_check(attempt, CheckEvent::Users(Err(lacks())));
    no_users.hear_plan(attempt);
    let (mut offline, attempt) = start().at_check();
    let no_connection = ApiError::Wire(WireError::NoConnection { why: Unreachable::NameUnknown });
    offline.hear_check(attempt, CheckEvent::Person(Err(no_connection)));
    let (mut limited, attempt) = review_calls(12);
    let limit = refusal("HOURLY_APIINVOCATION_LIMIT_EXCEEDED", "The limit is used up.", Cause::HourlyLimit);
    limited.hear_check(attempt.unwrap(), CheckEvent::Review(Err(ApiError::Refused(limit))));
    let (mut suspended, attempt) = start().at_account(1);
    let closed = refusal(
        "ACCOUNT_HAS_BEEN_SUSPENDED",
        "The account has been suspended, please contact the account administrator.",
        Cause::AccountSuspended,
    );
    let closed = || ApiError::Refused(closed.clone());
    suspended.hear_check(attempt, CheckEvent::Account(Err(closed())));
    suspended.hear_check(attempt, CheckEvent::Users(Err(closed())));
    suspended.hear_check(attempt, CheckEvent::BillingPlan(Err(closed())));
    let (mut nobody, attempt) = start().at_check();
    nobody.hear_check(attempt, CheckEvent::Person(Ok(super::invented::person(0))));
    let no_default = |hurried: bool| {
        let (mut walk, attempt) = start().at_check();
        let mut person = super::invented::person(3);
        for account in &mut person.accounts {
            account.is_default = false;
        }
        person.refused.push(RefusedAccount {
            account_id: Some("1234567".parse().unwrap()),
            name: Some("Example Trading, Archive".to_owned()),
            problem: AccountProblem::NoBaseUri,
        });
        walk.hear_check(attempt, CheckEvent::Person(Ok(person)));
        if hurried {
            walk.act(Action::Next);
        }
        walk
    };
    let (mut dead, attempt) = start().at_account(1);
    let ended =
        refusal("AUTHORIZATION_INVALID_TOKEN", "The access token provided is expired.", Cause::DeadToken);
    dead.hear_check(attempt, CheckEvent::Account(Err(ApiError::Refused(ended))));
    let (mut not_compared, turn) = from_answer();
    passed(&mut not_compared, turn, super::invented::person(1));
    not_compared.act(Action::Next);
    let (mut other_account, turn) = from_answer();
    let mut stranger = super::invented::person(2);
    stranger.accounts.remove(0);
    passed(&mut other_account, turn, stranger);
    let (mut no_renewal, turn) = from_answer_of("2026-11-01T08:00:00Z");
    let refused = refusal("invalid_grant", "expired_client_token", Cause::RefreshTokenDead);
    let refused = TokenError::Refused(refused);
    no_renewal.hear_check(check_asker(&turn), CheckEvent::Renewal(Err(refused)));
    let (renewing, _) = from_answer_of("2026-11-01T08:00:00Z");
    vec![
        running.named("running"),
        partly.named("partly running"),
        hurried.named("next too early"),
        start().checked(1).named("passed"),
        start().checked(3).named("three accounts"),
        granted_less().named("granted less"),
        no_rights.named("no administrator"),
        no_users.named("users refused"),
        suspended.named("account suspended"),
        nobody.named("no account"),
        no_default(false).named("no default account"),
        no_default(true).named("no default account, next too early"),
        offline.named("offline"),
        dead.named("token ended"),
        towards_production().named("calls for the review"),
        review_calls(7).0.named("calls being made"),
        review_calls(REVIEW_CALLS).0.named("calls made"),
        limited.named("calls refused"),
        not_compared.named("an answer, the phrase not compared"),
        other_account.named("an answer for another account"),
        renewing.named("an answer’s tokens being renewed"),
        no_renewal.named("an answer’s tokens ended"),
        another_person().named("another person consented"),
        fewer_than_before().named("fewer scopes than before"),
    ]
}
