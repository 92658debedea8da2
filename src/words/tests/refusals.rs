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
    (Token, Cause::HourlyLimit, "hourly-limit", "hourly-limit-sign-in-now", SignInAgain),
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
        wait: None,
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
        wait: Some(Box::new(RetryWait::For(Duration::from_secs(seconds)))),
        ..refused(Cause::TooManyRequests)
    };
    assert!(refusal(Token, &asked(30), &known()).now.contains("30 seconds"));
    assert!(refusal(Api, &asked(30), &known()).now.contains("30 seconds"));
    assert!(refusal(Api, &asked(0), &known()).now.contains("1 second"));
    assert_eq!(refusal(Api, &asked(u64::MAX), &known()).now, t("too-many-now"), "nobody waits as long");
}

#[test]
fn when_the_hour_of_a_limit_ends_is_said_where_docusign_says_it() {
    let reset = "2026-11-28T15:00:00Z".parse().unwrap();
    let limit = Refusal { wait: Some(Box::new(RetryWait::Until(reset))), ..refused(Cause::HourlyLimit) };
    let said = refusal(Api, &limit, &known());
    assert!(said.now.contains(&clock_time(reset)), "{}", said.now);
    assert_eq!((&*said.what, said.remedy), (&*t("hourly-limit"), Some(TryAgain)));
    let said = refusal(Token, &limit, &known());
    assert!(
        said.now.contains(&clock_time(reset)) && said.now.contains("Sign in with Docusign"),
        "{}",
        said.now
    );
    let bare = refusal(Api, &refused(Cause::HourlyLimit), &known());
    assert_eq!(bare.now, t("hourly-limit-now"));
}

#[test]
fn a_refusal_at_the_consent_page_goes_through_the_table() {
    let challenge = "code challenge and code challenge method required";
    let refused = |error, description| SignInProblem::Refused(Refusal::at_consent(error, description, None));
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
