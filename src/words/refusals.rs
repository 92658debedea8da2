//! Why Docusign gave nothing: at the consent page, at the token endpoint, at the API. Every refusal has its row in one
//! table, wherever it was spoken.

use std::time::Duration;

use super::Remedy::{AppsAndKeys, BackToKeys, SignInAgain, SomebodyElse, TryAgain};
use super::Tell::{Administrator, It};
use super::known::{KeyHistory, Known};
use super::network::{at, wire};
use super::reported::{RefusedAt, UnknownRefusal};
use super::{Explained, Remedy, account, no_random, port};
use crate::connections::SignInProblem;
use crate::docusign::account::ApiError;
use crate::docusign::refusal::{Cause, Refusal};
use crate::docusign::token::TokenError;
use crate::domain::{Environment, UserInfo};
use crate::texts::{t, t_with};

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
        (Token, Cause::HourlyLimit) => {
            return explained!("hourly-limit", "hourly-limit-now", SignInAgain, details);
        }
        (Token, _) => explained!("refused-other", "refused-other-now", SignInAgain, details).unknown(unknown),
        (Connect, Cause::LacksPermission | Cause::NotAccountAdmin) => {
            explained!("lacks-permission", "connect-lacks-permission-now", SomebodyElse, details)
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
        (Api | Connect, Cause::HourlyLimit) => {
            return explained!("hourly-limit", "hourly-limit-now", TryAgain, details);
        }
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
    match refusal.retry_after.filter(|wait| *wait <= Duration::from_hours(24)) {
        Some(wait) => {
            let seconds = [("seconds", wait.as_secs().max(1).into())];
            let now = if again { "too-many-sign-in-seconds" } else { "too-many-seconds" };
            Explained {
                now: t_with(now, &seconds),
                ..explained!("too-many", "too-many-now", remedy, details)
            }
        }
        None if again => explained!("too-many", "too-many-sign-in-now", remedy, details),
        None => explained!("too-many", "too-many-now", remedy, details),
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
            Explained { now: format!("{} {}", said.now, t("then-sign-in")), ..said }
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
        None => explained!("no-accounts", "no-accounts-now", SomebodyElse, String::new()),
        Some(account) => {
            let details = account::cannot_be_used(&account.problem);
            explained!("no-usable-account", "no-usable-account-now", SomebodyElse, details)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RefusedAt::{Api, Connect, Consent, Token};
    use super::*;

    const CAUSES: [Cause; 22] = [
        Cause::CodeExpiredOrUsed,
        Cause::WrongSecretOrEnvironment,
        Cause::RefreshTokenDead,
        Cause::ConsentRequired,
        Cause::InvalidClient,
        Cause::AccessDenied,
        Cause::NotSetUpForCode,
        Cause::InvalidScope,
        Cause::LacksPermission,
        Cause::NotAccountAdmin,
        Cause::WrongAccount,
        Cause::NotInPlan,
        Cause::AccountSuspended,
        Cause::DeadToken,
        Cause::HourlyLimit,
        Cause::TooManyRequests,
        Cause::PkceRequired,
        Cause::ServerTrouble,
        Cause::EventsNeedSim,
        Cause::InvalidParameter,
        Cause::NotFound,
        Cause::Other,
    ];

    /// The rows that are not the last of their place.
    const ROWS: &[(RefusedAt, Cause, &str, &str, Remedy)] = &[
        (Consent, Cause::AccessDenied, "denied", "denied-reason-now", SignInAgain),
        (Consent, Cause::PkceRequired, "pkce-required", "pkce-required-now", SignInAgain),
        (Consent, Cause::NotSetUpForCode, "not-set-up", "not-set-up-now", AppsAndKeys),
        (Consent, Cause::InvalidScope, "invalid-scope", "invalid-scope-now", SignInAgain),
        (Consent, Cause::ServerTrouble, "server-error", "server-error-now", SignInAgain),
        (Token, Cause::PkceRequired, "pkce-required", "pkce-required-now", SignInAgain),
        (Token, Cause::InvalidScope, "invalid-scope", "invalid-scope-now", SignInAgain),
        (Token, Cause::CodeExpiredOrUsed, "code-refused", "code-refused-now", BackToKeys),
        (Token, Cause::WrongSecretOrEnvironment, "wrong-secret", "wrong-secret-now", BackToKeys),
        (Token, Cause::InvalidClient, "wrong-secret", "wrong-secret-now", BackToKeys),
        (Token, Cause::ServerTrouble, "server-error", "server-error-now", SignInAgain),
        (Token, Cause::TooManyRequests, "too-many", "too-many-sign-in-now", SignInAgain),
        (Token, Cause::HourlyLimit, "hourly-limit", "hourly-limit-now", SignInAgain),
        (Api, Cause::LacksPermission, "lacks-permission", "lacks-permission-now", SomebodyElse),
        (Api, Cause::NotAccountAdmin, "lacks-permission", "lacks-permission-now", SomebodyElse),
        (Api, Cause::WrongAccount, "wrong-account", "wrong-account-now", SomebodyElse),
        (Api, Cause::NotInPlan, "not-in-plan", "not-in-plan-now", TryAgain),
        (Api, Cause::AccountSuspended, "account-suspended", "account-suspended-now", TryAgain),
        (Api, Cause::DeadToken, "dead-token", "dead-token-now", SignInAgain),
        (Api, Cause::HourlyLimit, "hourly-limit", "hourly-limit-now", TryAgain),
        (Api, Cause::TooManyRequests, "too-many", "too-many-now", TryAgain),
        (Api, Cause::ServerTrouble, "server-error", "check-trouble-now", TryAgain),
        (Connect, Cause::LacksPermission, "lacks-permission", "connect-lacks-permission-now", SomebodyElse),
        (Connect, Cause::NotAccountAdmin, "lacks-permission", "connect-lacks-permission-now", SomebodyElse),
        (Connect, Cause::NotInPlan, "connect-not-enabled", "connect-not-enabled-now", TryAgain),
        (Connect, Cause::EventsNeedSim, "connect-events-refused", "connect-events-refused-now", TryAgain),
        (Connect, Cause::InvalidParameter, "connect-invalid", "connect-invalid-now", TryAgain),
        (Connect, Cause::NotFound, "connect-not-found", "connect-not-found-now", TryAgain),
        (Connect, Cause::WrongAccount, "wrong-account", "wrong-account-now", SomebodyElse),
        (Connect, Cause::AccountSuspended, "account-suspended", "account-suspended-now", TryAgain),
        (Connect, Cause::DeadToken, "dead-token", "dead-token-now", SignInAgain),
        (Connect, Cause::HourlyLimit, "hourly-limit", "hourly-limit-now", TryAgain),
        (Connect, Cause::TooManyRequests, "too-many", "too-many-now", TryAgain),
        (Connect, Cause::ServerTrouble, "server-error", "check-trouble-now", TryAgain),
    ];

    fn refused(cause: Cause) -> Refusal {
        Refusal {
            error: "code".into(),
            description: Some("words".into()),
            cause,
            status: Some(400),
            reference: Some("ref-1".into()),
            retry_after: None,
        }
    }

    fn known() -> Known {
        Known { scopes: "signature".into(), ..Known::default() }
    }

    #[test]
    fn every_row_of_the_table_says_what_happened_what_to_do_and_what_mends_it() {
        for place in [Consent, Token, Api, Connect] {
            for cause in CAUSES {
                let listed = ROWS.iter().find(|row| (row.0, row.1) == (place, cause));
                let (what, now, remedy) = match (listed, place) {
                    (Some(row), _) => (row.2, row.3, row.4),
                    (None, Consent) => ("denied-other", "denied-other-now", SignInAgain),
                    (None, Token) => ("refused-other", "refused-other-now", SignInAgain),
                    (None, Api | Connect) => ("api-refused", "api-refused-now", TryAgain),
                };
                let said = refusal(place, &refused(cause), &known());
                // The keys are not written as calls of `t` take them: what is read here is the table alone.
                let text = |key: &'static str| -> String { t_with(key, &[("scopes", "signature".into())]) };
                assert_eq!((said.what.as_str(), said.now.as_str()), (&*text(what), &*text(now)), "{cause:?}");
                assert_eq!(said.remedy, Some(remedy), "{place:?} {cause:?}");
                assert_eq!(said.harmless, (place, cause) == (Consent, Cause::AccessDenied));
                assert_eq!(said.details, "code: words, reference_id ref-1");
                // What no row is about is worth reporting, and an administrator may know it.
                assert_eq!(said.unknown.is_some(), listed.is_none(), "{place:?} {cause:?}");
                assert!(said.unknown.is_none() || said.tell == Some(Administrator));
                assert!(!said.what.is_empty() && !said.now.is_empty());
            }
        }
    }

    #[test]
    fn what_docusign_wrote_is_said_where_its_cause_is_not_known_or_not_enough() {
        for (place, cause) in [
            (Consent, Cause::Other),
            (Consent, Cause::AccessDenied),
            (Token, Cause::Other),
            (Api, Cause::Other),
            (Api, Cause::NotInPlan),
            (Api, Cause::AccountSuspended),
            (Api, Cause::LacksPermission),
        ] {
            assert_eq!(refusal(place, &refused(cause), &known()).said.as_deref(), Some("words"), "{cause:?}");
        }
        let bare = Refusal { description: None, ..refused(Cause::Other) };
        assert_eq!(refusal(Api, &bare, &known()).said.as_deref(), Some("code"));
        assert_eq!(refusal(Token, &refused(Cause::CodeExpiredOrUsed), &known()).said, None);
    }

    #[test]
    fn what_is_known_decides_what_a_refused_secret_means() {
        let said = |known: Known| refusal(Token, &refused(Cause::WrongSecretOrEnvironment), &known).now;
        let of = |environment| Known { environment: Some(environment), ..known() };
        assert_eq!(said(of(Environment::Practice)), t("wrong-secret-now"));
        assert_eq!(said(of(Environment::Production)), t("wrong-secret-production-now"));
        assert_eq!(said(of(Environment::Demo)), t("wrong-secret-demo-now"));
        let worked = Known { key: KeyHistory::Worked, ..of(Environment::Production) };
        assert_eq!(said(worked.clone()), t("wrong-secret-worked-now"));
        let live = Known { key: KeyHistory::WentLive, ..of(Environment::Production) };
        assert_eq!(said(live), t("wrong-secret-live-now"));
        assert_eq!(said(Known { odd_secret: true, ..worked }), t("wrong-secret-odd-now"));
    }

    #[test]
    fn a_code_that_was_pasted_is_late_and_one_that_came_by_itself_is_not() {
        let code = refused(Cause::CodeExpiredOrUsed);
        let late = refusal(Token, &code, &Known { code_was_pasted: true, ..known() });
        assert_eq!((late.what.as_str(), late.remedy), (&*t("code-expired"), Some(SignInAgain)));
        let fresh = refusal(Token, &code, &known());
        assert_eq!((fresh.what.as_str(), fresh.remedy), (&*t("code-refused"), Some(BackToKeys)));
    }

    #[test]
    fn how_long_to_wait_is_said_where_docusign_says_it() {
        let asked = |seconds| Refusal {
            retry_after: Some(Duration::from_secs(seconds)),
            ..refused(Cause::TooManyRequests)
        };
        assert!(refusal(Token, &asked(30), &known()).now.contains("30 seconds"));
        assert!(refusal(Api, &asked(30), &known()).now.contains("30 seconds"));
        assert!(refusal(Api, &asked(0), &known()).now.contains("1 second"));
        assert_eq!(refusal(Api, &asked(u64::MAX), &known()).now, t("too-many-now"), "nobody waits as long");
    }

    #[test]
    fn a_refusal_at_the_consent_page_goes_through_the_table() {
        let challenge = "code challenge and code challenge method required";
        let refused =
            |error, description| SignInProblem::Refused(Refusal::at_consent(error, description, None));
        let host = "account.docusign.com";
        let said = sign_in(&refused("invalid_request", Some(challenge)), host, &known());
        assert_eq!(said.what, t("pkce-required"));
        assert_eq!(said.details, format!("invalid_request: {challenge}"));
        let said = sign_in(&refused("access_denied", None), host, &known());
        assert_eq!((said.what.as_str(), said.harmless), (&*t("denied"), true));
        assert_eq!((said.now.as_str(), said.said), (&*t("denied-now"), None));
        assert_eq!(said.details, "access_denied");
        let blocked = "This application has been blocked by your account administrator";
        let said = sign_in(&refused("access_denied", Some(blocked)), host, &known());
        assert_eq!((said.what.as_str(), said.tell), (&*t("blocked"), Some(Administrator)));
        assert_eq!((said.harmless, said.said.as_deref()), (false, Some(blocked)));
        let cancelled = "The user did not consent to connecting the application";
        let said = sign_in(&refused("access_denied", Some(cancelled)), host, &known());
        assert_eq!((said.now.as_str(), said.tell, said.harmless), (&*t("denied-now"), None, true));
        let said = sign_in(&refused("unauthorized_client", None), host, &known());
        assert_eq!((said.what.as_str(), said.harmless), (&*t("not-set-up"), false));
    }
}
