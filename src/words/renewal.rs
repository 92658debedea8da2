//! Why a connection was not renewed, or not checked.

use super::Explained;
use super::Remedy::{BackToKeys, SignInAgain, TryAgain};
use super::account;
use super::keychain;
use super::known::Known;
use super::network::{at, wire};
use super::refusals;
use super::reported::{RefusedAt, UnknownRefusal};
use super::tell::TellPurpose;
use crate::connections::{
    ApiError, CheckKeptProblem, ConnectionRecord, KeptCallProblem, RenewProblem, RevealError, TokenError,
};
use crate::docusign::refusal::{Cause, Refusal};
use crate::domain::Environment;
use crate::vault::{IndexError, KeepError};
use crate::wire::WireError;

/// Why it was not renewed.
pub fn renewal(problem: &RenewProblem, record: &ConnectionRecord) -> Explained {
    not_renewed(problem, record).about(TellPurpose::Keeping)
}

fn not_renewed(problem: &RenewProblem, record: &ConnectionRecord) -> Explained {
    let endpoints = record.facts.endpoints();
    let host = endpoints.server_name();
    match problem {
        RenewProblem::Unknown => keychain::reveal(&RevealError::UnknownConnection),
        RenewProblem::Index(error) => of_index(error),
        RenewProblem::Keychain(error) => keychain::reveal(error),
        RenewProblem::NotBegun(error) => not_begun(error),
        RenewProblem::Token(TokenError::Refused(refusal)) => refused(refusal),
        RenewProblem::Token(TokenError::Wire(error)) if error.may_have_arrived() => {
            explained!("renew-unsure", "renew-unsure-now", TryAgain, at(host, &error.to_string()))
        }
        RenewProblem::Token(TokenError::Wire(error)) => unreached(error, record),
        RenewProblem::Token(error @ TokenError::HtmlPage { .. }) => {
            refusals::token(error, host, &Known::default()).with_remedy(TryAgain)
        }
        RenewProblem::Token(error) => {
            explained!("renew-refused", "renew-refused-now", TryAgain, at(host, &error.to_string()))
        }
        RenewProblem::NotKept(unkept) => {
            explained!("renew-unkept", "renew-unkept-now", TryAgain, unkept.problem.to_string())
        }
    }
}

/// Nothing was spent: the list or the keychain is to be seen to first.
fn not_begun(error: &KeepError) -> Explained {
    match error {
        KeepError::Index(error) => of_index(error),
        KeepError::Store { error, .. } => keychain::store_again(error),
        KeepError::ConnectionRemoved | KeepError::DraftRemoved => {
            keychain::reveal(&RevealError::UnknownConnection)
        }
    }
}

pub(super) fn of_index(error: &IndexError) -> Explained {
    match error {
        IndexError::LockHeld { .. } => {
            explained!("renew-busy", "renew-busy-now", TryAgain, error.to_string())
        }
        IndexError::Io { .. } | IndexError::Newer { .. } => keychain::index(error),
    }
}

/// Why nobody was reached for a connection that is kept.
fn unreached(error: &WireError, record: &ConnectionRecord) -> Explained {
    match (record.facts.environment, error) {
        // Nothing answers where it ran; what runs now is another one, which does not know its app.
        (Environment::Practice, WireError::NoConnection { .. }) => {
            explained!("practice-gone", "practice-gone-now", SignInAgain, error.to_string())
        }
        _ => wire(error, record.facts.endpoints().server_name()),
    }
}

fn refused(refusal: &Refusal) -> Explained {
    let details = refusals::details(refusal);
    match refusal.cause {
        Cause::RefreshTokenDead | Cause::ConsentRequired => {
            explained!("renew-dead", "renew-dead-now", SignInAgain, details)
        }
        Cause::WrongSecretOrEnvironment | Cause::InvalidClient => {
            explained!("renew-wrong-secret", "renew-wrong-secret-now", BackToKeys, details)
        }
        Cause::TooManyRequests => refusals::too_many(refusal, TryAgain, details),
        Cause::HourlyLimit => refusals::hourly_limit(refusal, TryAgain, details),
        _ => explained!("renew-refused", "renew-refused-now", TryAgain, details)
            .unknown(UnknownRefusal::of(RefusedAt::Token, refusal))
            .saying(refusal.description.as_deref()),
    }
}

/// Why nothing of it was checked.
pub fn check(problem: &CheckKeptProblem, record: &ConnectionRecord) -> Explained {
    match problem {
        CheckKeptProblem::NoWire(error) => wire(error, record.facts.endpoints().server_name()),
        CheckKeptProblem::Unknown => keychain::reveal(&RevealError::UnknownConnection),
        CheckKeptProblem::Index(error) => of_index(error),
        CheckKeptProblem::Keychain(error) => keychain::reveal(error),
        CheckKeptProblem::NeedsRenewal => {
            explained!("check-needs-renewal", "check-needs-renewal-now", None, problem.to_string())
        }
    }
}

/// Why a call of the check brought nothing.
pub fn call(problem: &KeptCallProblem, record: &ConnectionRecord) -> Explained {
    match problem {
        KeptCallProblem::Api(ApiError::Wire(error)) => unreached(error, record).about(TellPurpose::Keeping),
        KeptCallProblem::Api(error) => {
            refusals::api(error, record.facts.endpoints().server_name()).about(TellPurpose::Keeping)
        }
        KeptCallProblem::NotTheirAccount => explained!(
            "check-not-their-account",
            "check-not-their-account-now",
            None,
            record.facts.account_id.to_string()
        ),
        KeptCallProblem::AccountUnusable(why) => explained!(
            "check-account-unusable",
            "check-account-unusable-now",
            None,
            record.facts.account_id.to_string(),
            &[("reason", account::cannot_be_used(why).into())]
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::samples::record;
    use crate::domain::samples::facts;
    use crate::wire::Unreachable;

    #[test]
    fn of_a_practice_that_has_ended_it_is_said_what_works_and_its_button_is_there() {
        let refused = || WireError::NoConnection { why: Unreachable::Refused };
        let mut record = record(facts());
        record.facts.environment = Environment::Practice;
        let not_renewed = renewal(&RenewProblem::Token(TokenError::Wire(refused())), &record);
        let not_called = call(&KeptCallProblem::Api(ApiError::Wire(refused())), &record);
        for said in [not_renewed, not_called] {
            assert_eq!(said.remedy, Some(SignInAgain), "{}", said.what);
            assert!(said.what.contains("has ended") && said.now.contains("Sign in again"), "{}", said.now);
        }
        record.facts.environment = Environment::Production;
        let said = renewal(&RenewProblem::Token(TokenError::Wire(refused())), &record);
        assert_eq!(said.remedy, Some(TryAgain), "{}", said.what);
    }
}
