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
    CheckKeptProblem, ConnectionRecord, KeptCallProblem, RenewProblem, RevealError, TokenError,
};
use crate::docusign::refusal::{Cause, Refusal};
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
        RenewProblem::Token(TokenError::Wire(error)) if may_have_arrived(error) => {
            explained!("renew-unsure", "renew-unsure-now", TryAgain, at(host, &error.to_string()))
        }
        RenewProblem::Token(TokenError::Wire(error)) => wire(error, host),
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

/// Whether the request may have arrived, though its reply did not: what it asked for may be done.
fn may_have_arrived(error: &WireError) -> bool {
    matches!(
        error,
        WireError::CutShort
            | WireError::Malformed(_)
            | WireError::TooLarge
            | WireError::Timeout { connecting: false }
            | WireError::Other(_)
    )
}

pub(super) fn of_index(error: &IndexError) -> Explained {
    match error {
        IndexError::LockHeld { .. } => {
            explained!("renew-busy", "renew-busy-now", TryAgain, error.to_string())
        }
        IndexError::Io { .. } | IndexError::Newer { .. } => keychain::index(error),
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
