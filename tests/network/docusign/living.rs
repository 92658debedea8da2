//! How long a connection that is kept lives, at a practice service and by its clock: what ends it, and what the person is
//! told then.

use countersign::connections::{KeptCall, KeptCallProblem, Life, RenewProblem, TokenError, check_kept};
use countersign::docusign::refusal::Cause;
use countersign::practice::Behaviour;
use countersign::texts::t;
use countersign::vault::SecretKind;
use countersign::words::{Explained, Remedy, renewal};

use super::kept::KeptAtDesk;
use crate::support::desk::Desk;

const EXTENDED: &str = "extended signature";

/// Renewing is refused for good: what is said, what is noted, and that nothing is removed.
#[track_caller]
fn assert_said_as_dead(problem: &RenewProblem, said: &Explained) {
    assert!(problem.needs_a_person(), "{problem}");
    assert_eq!((said.what.as_str(), said.remedy), (&*t("renew-dead"), Some(Remedy::SignInAgain)));
    assert!(said.details.contains("invalid_grant"), "{}", said.details);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_27_a_revoked_consent_ends_renewing_and_live_access_tokens_run_on() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::Revoked]), EXTENDED).await;
    let before = kept.kept(SecretKind::RefreshToken).await;
    let Err(problem) = kept.renew().await else { panic!("refused") };
    let record = kept.record().await;
    assert_said_as_dead(&problem, &renewal::renewal(&problem, &record));
    assert_eq!(Life::of(&kept.sheets, &record, kept.desk.clock.now()).id(), "dead");
    assert_eq!(kept.kept(SecretKind::RefreshToken).await, before, "nothing is removed");
    let called = check_kept(&kept.vault, &kept.wire, &kept.desk.clock, &kept.id).await.unwrap();
    assert!(called.iter().all(|call| call.result.is_ok()), "{called:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_27_who_was_deactivated_cannot_renew_and_belongs_to_the_account_no_more() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::Deactivated]), EXTENDED).await;
    let called = check_kept(&kept.vault, &kept.wire, &kept.desk.clock, &kept.id).await.unwrap();
    assert!(called.iter().all(|call| call.result.is_ok()), "not yet: {called:?}");
    let Err(problem) = kept.renew().await else { panic!("refused") };
    let record = kept.record().await;
    let said = renewal::renewal(&problem, &record);
    assert_said_as_dead(&problem, &said);
    assert!(said.now.contains("deactivated"), "{}", said.now);
    let called = check_kept(&kept.vault, &kept.wire, &kept.desk.clock, &kept.id).await.unwrap();
    let [person] = called.as_slice() else { panic!("{called:?}") };
    assert_eq!((person.call, &person.result), (KeptCall::Person, &Err(KeptCallProblem::NotTheirAccount)));
    let said = renewal::call(&KeptCallProblem::NotTheirAccount, &record);
    assert_eq!(said.what, t("check-not-their-account"));
}

#[tokio::test(flavor = "multi_thread")]
async fn item_27_a_short_life_that_was_missed_is_over_and_said_so() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::ShortLives]), EXTENDED).await;
    let Ok(renewed) = kept.renew().await else { panic!("renewed") };
    let now = kept.desk.clock.now();
    let minute = std::time::Duration::from_mins(1);
    assert_eq!(renewed.record.facts.access_token_expires_at, Some(now + minute));
    kept.desk.clock.advance(minute * 3 + std::time::Duration::from_secs(1));
    let Err(problem) = kept.renew().await else { panic!("refused") };
    assert_said_as_dead(&problem, &renewal::renewal(&problem, &kept.record().await));
    let RenewProblem::Token(TokenError::Refused(refusal)) = problem else { panic!("{problem}") };
    assert_eq!(refusal.cause, Cause::RefreshTokenDead);
}
