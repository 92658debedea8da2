//! Why Docusign gave nothing: at the consent page, at the token endpoint, at the API. Every refusal has its row in one
//! table, wherever it was spoken.

use std::time::Duration;

use super::Remedy::{AppsAndKeys, BackToKeys, SignInAgain, SomebodyElse, TryAgain};
use super::Tell::{Administrator, It};
use super::known::{KeyHistory, Known};
use super::life::clock_time;
use super::network::{at, wire};
use super::reported::{RefusedAt, UnknownRefusal};
use super::{Explained, Remedy, account, no_random, port};
use crate::connections::SignInProblem;
use crate::docusign::account::ApiError;
use crate::docusign::refusal::{Cause, Refusal, RetryWait};
use crate::docusign::token::TokenError;
use crate::domain::{Environment, UserInfo};
use crate::texts::{followed_by, t, t_with};

/// The table: what a refusal means there, most likely, and what to do.
pub fn refusal(place: RefusedAt, refusal: &Refusal, known: &Known) -> Explained {
    use RefusedAt::{Api, Connect, Consent, Token};
    let details = details(refusal);
    let unknown = UnknownRefusal::of(place, refusal);
    let scopes = [("scopes", known.scopes.clone().into())];
    let said = match (place, refusal.cause) {
        (Consent, Cause::AccessDenied) if refusal.description.is_none() => {
            return explained!("denied", "denied-now", SignInAgain, details).harmlessly();
        }
        (Consent, Cause::AccessDenied) if refusal.tells_of_cancelling() => {
            explained!("denied", "denied-now", SignInAgain, details).harmlessly()
        }
        (Consent, Cause::AccessDenied) if refusal.tells_of_blocking() => {
            explained!("blocked", "blocked-now", SignInAgain, details).telling(Administrator)
        }
        // Its reason is shown: only the person knows whether Cancel was chosen.
        (Consent, Cause::AccessDenied) => explained!("denied", "denied-reason-now", SignInAgain, details)
            .harmlessly()
            .telling(Administrator),
        (Consent | Token, Cause::PkceRequired) => {
            explained!("pkce-required", "pkce-required-now", SignInAgain, details)
        }
        (Consent, Cause::NotSetUpForCode) => {
            explained!("not-set-up", "not-set-up-now", AppsAndKeys, details)
        }
        (Consent | Token, Cause::InvalidScope) => {
            explained!("invalid-scope", "invalid-scope-now", SignInAgain, details, &scopes)
                .telling(Administrator)
        }
        (Consent | Token, Cause::ServerTrouble) => {
            explained!("server-error", "server-error-now", SignInAgain, details)
        }
        (Consent, _) => explained!("denied-other", "denied-other-now", SignInAgain, details).unknown(unknown),
        (Token, Cause::CodeExpiredOrUsed) if known.code_was_pasted => {
            return explained!("code-expired", "code-expired-now", SignInAgain, details);
        }
        (Token, Cause::CodeExpiredOrUsed) => {
            return explained!("code-refused", "code-refused-now", BackToKeys, details);
        }
        (Token, Cause::WrongSecretOrEnvironment | Cause::InvalidClient) => {
            return wrong_secret(known, details);
        }
        (Token, Cause::TooManyRequests) => return too_many(refusal, SignInAgain, details),
        (Token, Cause::HourlyLimit) => return hourly_limit(refusal, SignInAgain, details),
        (Token, _) => explained!("refused-other", "refused-other-now", SignInAgain, details).unknown(unknown),
        (Connect, Cause::LacksPermission | Cause::NotAccountAdmin) => {
            explained!("lacks-permission", "connect-lacks-permission-now", SomebodyElse, details)
                .telling(Administrator)
        }
        (Connect, Cause::NotInPlan) => {
            explained!("connect-not-enabled", "connect-not-enabled-now", TryAgain, details)
        }
        (Connect, Cause::EventsNeedSim) => {
            explained!("connect-events-refused", "connect-events-refused-now", TryAgain, details)
        }
        (Connect, Cause::InvalidParameter) => {
            explained!("connect-invalid", "connect-invalid-now", TryAgain, details)
        }
        (Connect, Cause::NotFound) => {
            explained!("connect-not-found", "connect-not-found-now", TryAgain, details)
        }
        (Api, Cause::LacksPermission | Cause::NotAccountAdmin) => {
            explained!("lacks-permission", "lacks-permission-now", SomebodyElse, details)
                .telling(Administrator)
        }
        (Api | Connect, Cause::WrongAccount) => {
            explained!("wrong-account", "wrong-account-now", SomebodyElse, details)
        }
        (Api, Cause::NotInPlan) => {
            explained!("not-in-plan", "not-in-plan-now", TryAgain, details).telling(Administrator)
        }
        (Api | Connect, Cause::AccountSuspended) => {
            explained!("account-suspended", "account-suspended-now", TryAgain, details).telling(Administrator)
        }
        (Api | Connect, Cause::DeadToken) => {
            return explained!("dead-token", "dead-token-now", SignInAgain, details);
        }
        (Api | Connect, Cause::HourlyLimit) => return hourly_limit(refusal, TryAgain, details),
        (Api | Connect, Cause::TooManyRequests) => return too_many(refusal, TryAgain, details),
        (Api | Connect, Cause::ServerTrouble) => {
            explained!("server-error", "check-trouble-now", TryAgain, details)
        }
        (Api | Connect, _) => {
            explained!("api-refused", "api-refused-now", TryAgain, details).unknown(unknown)
        }
    };
    said.saying(refusal.description.as_deref().or(Some(&refusal.error)))
}

/// Docusign's own words, and what its support asks for.
pub(super) fn details(refusal: &Refusal) -> String {
    let mut details = refusal.error.clone();
    for (before, text) in [(": ", &refusal.description), (", reference_id ", &refusal.reference)] {
        if let Some(text) = text {
            details.push_str(before);
            details.push_str(text);
        }
    }
    details
}

/// The secret key was not taken: why, as far as what is known tells.
fn wrong_secret(known: &Known, details: String) -> Explained {
    if known.odd_secret {
        explained!("wrong-secret", "wrong-secret-odd-now", BackToKeys, details)
    } else if known.key == KeyHistory::WentLive {
        explained!("wrong-secret", "wrong-secret-live-now", BackToKeys, details)
    } else if known.key == KeyHistory::Worked {
        explained!("wrong-secret", "wrong-secret-worked-now", BackToKeys, details)
    } else {
        match known.environment {
            Some(Environment::Production) => {
                explained!("wrong-secret", "wrong-secret-production-now", BackToKeys, details)
            }
            Some(Environment::Demo) => {
                explained!("wrong-secret", "wrong-secret-demo-now", BackToKeys, details)
            }
            Some(Environment::Practice) | None => {
                explained!("wrong-secret", "wrong-secret-now", BackToKeys, details)
            }
        }
    }
}

/// Too many requests: how long to wait, where Docusign says it.
pub(super) fn too_many(refusal: &Refusal, remedy: Remedy, details: String) -> Explained {
    let again = remedy == SignInAgain;
    // More than a day nobody waits: what says so says nothing.
    match refusal.wait.as_deref() {
        Some(RetryWait::For(wait)) if *wait <= Duration::from_hours(24) => {
            let seconds = [("seconds", wait.as_secs().max(1).into())];
            let now = if again { "too-many-sign-in-seconds" } else { "too-many-seconds" };
            Explained {
                now: t_with(now, &seconds),
                ..explained!("too-many", "too-many-now", remedy, details)
            }
        }
        _ if again => explained!("too-many", "too-many-sign-in-now", remedy, details),
        _ => explained!("too-many", "too-many-now", remedy, details),
    }
}

/// No more calls in this hour: from when on again, where Docusign says it.
pub(super) fn hourly_limit(refusal: &Refusal, remedy: Remedy, details: String) -> Explained {
    let again = remedy == SignInAgain;
    match refusal.wait.as_deref() {
        Some(RetryWait::Until(reset)) => {
            let now = if again { "hourly-limit-sign-in-until" } else { "hourly-limit-until" };
            Explained {
                now: t_with(now, &[("time", clock_time(*reset).into())]),
                ..explained!("hourly-limit", "hourly-limit-now", remedy, details)
            }
        }
        _ if again => explained!("hourly-limit", "hourly-limit-sign-in-now", remedy, details),
        _ => explained!("hourly-limit", "hourly-limit-now", remedy, details),
    }
}

/// Why a sign-in did not work. `host` is the server that was asked.
pub fn sign_in(problem: &SignInProblem, host: &str, known: &Known) -> Explained {
    match problem {
        SignInProblem::Port(error) => port::bind(error),
        SignInProblem::NoPractice(why) => {
            explained!("no-practice", "no-practice-now", SignInAgain, why.0.clone())
        }
        SignInProblem::Random => no_random(),
        SignInProblem::Refused(refused) => refusal(RefusedAt::Consent, refused, known),
        SignInProblem::TimedOut => {
            explained!("timed-out", "timed-out-now", SignInAgain, String::new()).harmlessly()
        }
        SignInProblem::OtherIssuer => {
            explained!("other-issuer", "other-issuer-now", SignInAgain, String::new())
        }
        SignInProblem::Token(error) => token(error, host, known),
    }
}

/// Why the token endpoint gave no tokens.
pub fn token(error: &TokenError, host: &str, known: &Known) -> Explained {
    let details = at(host, &error.to_string());
    match error {
        TokenError::Refused(refused) => refusal(RefusedAt::Token, refused, known),
        TokenError::NoRefreshToken => {
            explained!("no-refresh-token", "no-refresh-token-now", AppsAndKeys, error.to_string())
        }
        TokenError::HtmlPage { .. } => {
            explained!("html-page", "html-page-now", SignInAgain, details).telling(It)
        }
        TokenError::ServerError { .. } => {
            explained!("server-error", "server-error-now", SignInAgain, details)
        }
        TokenError::Wire(error) => {
            let said = wire(error, host);
            // Next is to sign in: that is how it is tried again here.
            if said.remedy != Some(TryAgain) {
                return said;
            }
            let said = said.with_remedy(SignInAgain);
            if said.tell.is_some() {
                return said;
            }
            Explained { now: followed_by(said.now, t("then-sign-in")), ..said }
        }
        TokenError::NotBearer
        | TokenError::TooLarge
        | TokenError::NotJson
        | TokenError::Incomplete
        | TokenError::Unexplained { .. } => explained!("odd-reply", "odd-reply-now", SignInAgain, details),
    }
}

/// Why a call of the API brought nothing.
pub fn api(error: &ApiError, host: &str) -> Explained {
    api_at(RefusedAt::Api, error, host)
}

/// Why a call about Connect brought nothing.
pub fn connect(error: &ApiError, host: &str) -> Explained {
    api_at(RefusedAt::Connect, error, host)
}

fn api_at(place: RefusedAt, error: &ApiError, host: &str) -> Explained {
    let details = at(host, &error.to_string());
    match error {
        ApiError::Refused(refused) => refusal(place, refused, &Known::default()),
        ApiError::HtmlPage { .. } => explained!("html-page", "html-page-now", TryAgain, details).telling(It),
        ApiError::Wire(error) => wire(error, host),
        ApiError::ServerError { .. } => explained!("server-error", "check-trouble-now", TryAgain, details),
        ApiError::TooLarge
        | ApiError::NotJson
        | ApiError::Incomplete { .. }
        | ApiError::Unexplained { .. } => explained!("api-odd", "api-odd-now", TryAgain, details),
    }
}

/// The person belongs to no account that can be used: none is listed, or of each it is said why not.
pub fn no_account(person: &UserInfo) -> Explained {
    match person.refused.first() {
        None => {
            explained!("no-accounts", "no-accounts-now", SomebodyElse, String::new()).telling(Administrator)
        }
        Some(account) => {
            let details = account::cannot_be_used(&account.problem);
            explained!("no-usable-account", "no-usable-account-now", SomebodyElse, details)
        }
    }
}

#[cfg(test)]
#[path = "tests/refusals.rs"]
mod tests;
