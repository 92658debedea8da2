//! How long a connection that is kept lives, at a practice service and by its clock: what ends it, and what the person is
//! told then.

use std::time::Duration;

use countersign::connections::{
    CalledKept, ConnectionRecord, KeptCall, KeptCallProblem, Life, RenewProblem, Sheets, TokenError,
    check_kept, is_due, is_ours_to_renew, renew_until_kept,
};
use countersign::docusign::refusal::Cause;
use countersign::domain::{BaseUri, Environment};
use countersign::practice::Behaviour;
use countersign::texts::t;
use countersign::vault::{SecretKind, Vault};
use countersign::words::{Explained, Remedy, renewal};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::kept::{KeptAtDesk, vault};
use crate::stub::{self, Act, Stub};
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
    let called =
        check_kept(&kept.vault, &kept.wire, &Sheets::load(None), &kept.desk.clock, &kept.id).await.unwrap();
    assert!(called.iter().all(|call| call.result.is_ok()), "{called:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_27_who_was_deactivated_cannot_renew_and_belongs_to_the_account_no_more() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::Deactivated]), EXTENDED).await;
    let called =
        check_kept(&kept.vault, &kept.wire, &Sheets::load(None), &kept.desk.clock, &kept.id).await.unwrap();
    assert!(called.iter().all(|call| call.result.is_ok()), "not yet: {called:?}");
    let Err(problem) = kept.renew().await else { panic!("refused") };
    let record = kept.record().await;
    let said = renewal::renewal(&problem, &record);
    assert_said_as_dead(&problem, &said);
    assert!(said.now.contains("deactivated"), "{}", said.now);
    let called =
        check_kept(&kept.vault, &kept.wire, &Sheets::load(None), &kept.desk.clock, &kept.id).await.unwrap();
    let [person] = called.as_slice() else { panic!("{called:?}") };
    assert_eq!((person.call, &person.result), (KeptCall::Person, &Err(KeptCallProblem::NotTheirAccount)));
    let said = renewal::call(&KeptCallProblem::NotTheirAccount, &record);
    assert_eq!(said.what, t("check-not-their-account"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_listed_and_cannot_be_used_is_told_with_the_true_reason() {
    let kept = KeptAtDesk::new(Desk::new(&[]), EXTENDED).await;
    let mut record = kept.record().await;
    let account_id = record.facts.account_id.as_str().to_owned();
    let kinds = [SecretKind::SecretKey, SecretKind::RefreshToken, SecretKind::AccessToken];
    for (base_uri, reason) in [(Value::Null, "base_uri"), ("https://docusign.example".into(), "not one of")] {
        let listed = json!({ "sub": "x", "accounts": [{ "account_id": account_id, "base_uri": base_uri }] })
            .to_string();
        let stub = Stub::doing([Act::Send(stub::json(200, &listed))]);
        let mut secrets = Vec::new();
        for kind in kinds {
            secrets.push((kind, kept.kept(kind).await.into()));
        }
        record.facts.base_uri = BaseUri::new(Environment::Practice, &stub.origin()).unwrap();
        kept.vault.keep(&record, &secrets).await.unwrap();
        let called = check_kept(&kept.vault, &kept.wire, &kept.sheets, &kept.desk.clock, &kept.id).await;
        let [CalledKept { call: KeptCall::Person, result: Err(problem) }] = &called.unwrap()[..] else {
            panic!("nothing else is asked")
        };
        assert!(matches!(problem, KeptCallProblem::AccountUnusable(_)), "{problem:?}");
        let said = renewal::call(problem, &record);
        assert_eq!(said.what, t("check-account-unusable"));
        assert!(said.now.contains(reason) && said.now.contains("still belongs"), "{}", said.now);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_27_a_short_life_that_was_missed_is_over_and_said_so() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::ShortLives]), EXTENDED).await;
    let Ok(renewed) = kept.renew().await else { panic!("renewed") };
    let now = kept.desk.clock.now();
    let minute = Duration::from_mins(1);
    assert_eq!(renewed.record.facts.access_token_expires_at, Some(now + minute));
    kept.desk.clock.advance(minute * 3 + Duration::from_secs(1));
    let Err(problem) = kept.renew().await else { panic!("refused") };
    assert_said_as_dead(&problem, &renewal::renewal(&problem, &kept.record().await));
    let RenewProblem::Token(TokenError::Refused(refusal)) = problem else { panic!("{problem}") };
    assert_eq!(refusal.cause, Cause::RefreshTokenDead);
}

const HOUR: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);

impl KeptAtDesk {
    /// How it stands, as if it were not Practice's.
    fn life(&self, record: &ConnectionRecord) -> &'static str {
        let mut record = record.clone();
        record.facts.environment = Environment::Production;
        Life::of(&self.sheets, &record, self.desk.clock.now()).id()
    }

    /// What `renew --all` does for this one connection, by a process of its own: whether it spent a token.
    async fn renew_if_due(&self, vault: &Vault) -> bool {
        let record = vault.connection(&self.id).await.unwrap().unwrap();
        let ours = is_ours_to_renew(&self.sheets, &record);
        if !ours || !is_due(&record, self.desk.clock.now()) {
            return false;
        }
        let renewed = renew_until_kept(vault, &self.wire, &self.desk.clock, &record).await;
        !renewed.unwrap_or_else(|problem| panic!("{problem}")).by_another
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_days_it_is_renewed_when_it_is_due_and_never_twice_in_one_period() {
    // A token that was spent twice would end all of them.
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::ReuseIsTheft]), EXTENDED).await;
    let other = vault(&kept.chain, kept.folder.path(), &kept.desk.clock);
    let begun = kept.desk.clock.now();
    let mut renewed_at = Vec::new();
    for _ in 0..(60 * 4) {
        kept.desk.clock.advance(6 * HOUR);
        // The window and a task, at the same moment.
        let spent = tokio::join!(kept.renew_if_due(&kept.vault), kept.renew_if_due(&other));
        assert_ne!(spent, (true, true), "asked for twice");
        if spent.0 || spent.1 {
            renewed_at.push(kept.desk.clock.now());
        }
        let record = kept.record().await;
        assert_eq!(kept.life(&record), "good", "{}", kept.desk.clock.now());
    }
    let days = |at: &Timestamp| at.duration_since(begun).as_secs() / 86_400;
    assert_eq!(renewed_at.iter().map(days).collect::<Vec<_>>(), [15, 30, 45, 60]);
    assert!(kept.renew().await.is_ok(), "and it lives");
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_days_without_extended_it_ends_after_thirty_and_nothing_is_spent_in_vain() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::ReuseIsTheft]), "signature").await;
    let first = kept.kept(SecretKind::RefreshToken).await;
    let mut lives = Vec::new();
    for day in 1..=60 {
        kept.desk.clock.advance(DAY);
        assert!(!kept.renew_if_due(&kept.vault).await, "day {day}: nothing is won by it");
        lives.push(kept.life(&kept.record().await));
    }
    // The thirtieth day is its last.
    let ends = lives.iter().take_while(|life| **life == "ends").count();
    assert_eq!((ends, &lives[ends..]), (29, &["ended"; 31][..]));
    assert_eq!(kept.kept(SecretKind::RefreshToken).await, first);
    let Err(problem) = kept.renew().await else { panic!("it is over") };
    assert_said_as_dead(&problem, &renewal::renewal(&problem, &kept.record().await));
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_days_without_extended_a_renewal_moves_no_end() {
    let kept = KeptAtDesk::new(Desk::new(&[]), "signature").await;
    let end = kept.record().await.facts.refresh_token_expires_at;
    kept.desk.clock.advance(20 * DAY);
    assert!(kept.renew().await.is_ok());
    assert_eq!(kept.record().await.facts.refresh_token_expires_at, end);
    kept.desk.clock.advance(10 * DAY + HOUR);
    let Err(problem) = kept.renew().await else { panic!("it is over") };
    assert!(problem.needs_a_person(), "{problem}");
}

/// One of two processes that keep the access token alive: renews where it has ended, and says whether it spent a token for that.
async fn keep_alive(kept: &KeptAtDesk, vault: &Vault) -> bool {
    let record = vault.connection(&kept.id).await.unwrap().unwrap();
    if record.facts.access_token_expires_at.is_some_and(|end| end > kept.desk.clock.now()) {
        return false;
    }
    let renewed = renew_until_kept(vault, &kept.wire, &kept.desk.clock, &record).await;
    !renewed.unwrap_or_else(|problem| panic!("{problem}")).by_another
}

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_of_short_lives_is_lived_through_by_two_at_once() {
    let behaviours = [Behaviour::ShortLives, Behaviour::ReuseIsTheft];
    let kept = KeptAtDesk::new(Desk::new(&behaviours), EXTENDED).await;
    let other = vault(&kept.chain, kept.folder.path(), &kept.desk.clock);
    let begun = kept.desk.clock.now();
    let (mut rounds, mut spent) = (0, 0);
    // Each time later than the access token lives, and earlier than the refresh token does.
    for wait in [61, 179, 90, 61, 120, 175].into_iter().cycle() {
        kept.desk.clock.advance(Duration::from_secs(wait));
        if kept.desk.clock.now().duration_since(begun).as_secs() > 3600 {
            break;
        }
        rounds += 1;
        let (one, two) = tokio::join!(keep_alive(&kept, &kept.vault), keep_alive(&kept, &other));
        spent += usize::from(one) + usize::from(two);
        assert_eq!(spent, rounds, "once for each round, whoever does it");
        let called = check_kept(&kept.vault, &kept.wire, &Sheets::load(None), &kept.desk.clock, &kept.id)
            .await
            .unwrap();
        assert!(called.iter().all(|call| call.result.is_ok()), "{called:?}");
    }
    assert!(rounds > 25, "{rounds}");
    assert_eq!(kept.chain.items.lock().unwrap().len(), 3, "nothing is left of the older ones");
}
