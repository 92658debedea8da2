//! Why Docusign gave nothing: at the consent page, at the token endpoint, at the API. Every refusal has its row in one
//! table, wherever it was spoken.

use super::Explained;
use super::Remedy::{BackToKeys, SignInAgain, SomebodyElse, TryAgain};
use super::network::{at, wire};
use super::{no_random, port};
use crate::connections::SignInProblem;
use crate::docusign::account::ApiError;
use crate::docusign::refusal::{Cause, Refusal};
use crate::docusign::token::TokenError;

/// Where Docusign said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusedAt {
    /// The consent page: the browser came back with an error in place of a code.
    Consent,
    /// The token endpoint.
    Token,
    /// The API.
    Api,
}

/// The table: what a refusal means there, and what to do.
pub fn refusal(place: RefusedAt, refusal: &Refusal) -> Explained {
    use RefusedAt::{Api, Consent, Token};
    let details = match &refusal.description {
        Some(description) => format!("{}: {description}", refusal.error),
        None => refusal.error.clone(),
    };
    match (place, refusal.cause) {
        (Consent, Cause::AccessDenied) => {
            explained!("denied", "denied-now", SignInAgain, details).harmlessly()
        }
        (Consent | Token, Cause::PkceRequired) => {
            explained!("pkce-required", "pkce-required-now", SignInAgain, details)
        }
        (Consent, _) => explained!("denied-other", "denied-other-now", SignInAgain, details),
        (Token, Cause::CodeExpiredOrUsed) => {
            explained!("code-expired", "code-expired-now", BackToKeys, details)
        }
        (Token, Cause::WrongSecretOrEnvironment | Cause::InvalidClient) => {
            explained!("wrong-secret", "wrong-secret-now", BackToKeys, details)
        }
        (Token, Cause::ServerTrouble) => {
            explained!("server-error", "server-error-now", SignInAgain, details)
        }
        (Token, _) => explained!("refused-other", "refused-other-now", SignInAgain, details),
        (Api, Cause::LacksPermission | Cause::NotAccountAdmin) => {
            explained!("lacks-permission", "lacks-permission-now", SomebodyElse, details)
        }
        (Api, Cause::WrongAccount) => {
            explained!("wrong-account", "wrong-account-now", SomebodyElse, details)
        }
        (Api, Cause::DeadToken) => explained!("dead-token", "dead-token-now", SignInAgain, details),
        (Api, Cause::HourlyLimit) => explained!("hourly-limit", "hourly-limit-now", TryAgain, details),
        (Api, _) => explained!("check-failed", "check-failed-now", TryAgain, details),
    }
}

/// Why a sign-in did not work. `host` is the server that was asked.
pub fn sign_in(problem: &SignInProblem, host: &str) -> Explained {
    match problem {
        SignInProblem::Port(error) => port::bind(error),
        SignInProblem::NoPractice(why) => {
            explained!("no-practice", "no-practice-now", SignInAgain, why.0.clone())
        }
        SignInProblem::Random => no_random(),
        SignInProblem::Refused(refused) => refusal(RefusedAt::Consent, refused),
        SignInProblem::TimedOut => {
            explained!("timed-out", "timed-out-now", SignInAgain, String::new()).harmlessly()
        }
        SignInProblem::OtherIssuer => {
            explained!("other-issuer", "other-issuer-now", SignInAgain, String::new())
        }
        SignInProblem::Token(error) => token(error, host),
    }
}

/// Why the token endpoint gave no tokens.
pub fn token(error: &TokenError, host: &str) -> Explained {
    let details = at(host, &error.to_string());
    match error {
        TokenError::Refused(refused) => refusal(RefusedAt::Token, refused),
        TokenError::NoRefreshToken => {
            explained!("no-refresh-token", "no-refresh-token-now", SignInAgain, error.to_string())
        }
        TokenError::HtmlPage { .. } => explained!("html-page", "html-page-now", SignInAgain, details),
        TokenError::ServerError { .. } => {
            explained!("server-error", "server-error-now", SignInAgain, details)
        }
        TokenError::Wire(error) => {
            let said = wire(error, host);
            // Next is to sign in: that is how it is tried again here.
            let again = said.remedy == Some(TryAgain);
            if again { said.with_remedy(SignInAgain) } else { said }
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
    let details = at(host, &error.to_string());
    match error {
        ApiError::Refused(refused) => refusal(RefusedAt::Api, refused),
        ApiError::BaseUri(_) => explained!("strange-account", "strange-account-now", TryAgain, details),
        ApiError::NoAccounts => explained!("no-accounts", "no-accounts-now", SomebodyElse, details),
        ApiError::HtmlPage { .. } => explained!("html-page", "html-page-now", TryAgain, details),
        ApiError::Wire(error) => wire(error, host),
        ApiError::TooLarge
        | ApiError::NotJson
        | ApiError::Incomplete { .. }
        | ApiError::ServerError { .. }
        | ApiError::Unexplained { .. } => {
            explained!("check-failed", "check-failed-now", TryAgain, details)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RefusedAt::{Api, Consent, Token};
    use super::*;
    use crate::texts::t;
    use crate::words::Remedy;

    const CAUSES: [Cause; 14] = [
        Cause::CodeExpiredOrUsed,
        Cause::WrongSecretOrEnvironment,
        Cause::RefreshTokenDead,
        Cause::ConsentRequired,
        Cause::InvalidClient,
        Cause::AccessDenied,
        Cause::LacksPermission,
        Cause::NotAccountAdmin,
        Cause::WrongAccount,
        Cause::DeadToken,
        Cause::HourlyLimit,
        Cause::PkceRequired,
        Cause::ServerTrouble,
        Cause::Other,
    ];

    /// The rows that are not the last of their place.
    const ROWS: &[(RefusedAt, Cause, &str, &str, Remedy)] = &[
        (Consent, Cause::AccessDenied, "denied", "denied-now", SignInAgain),
        (Consent, Cause::PkceRequired, "pkce-required", "pkce-required-now", SignInAgain),
        (Token, Cause::PkceRequired, "pkce-required", "pkce-required-now", SignInAgain),
        (Token, Cause::CodeExpiredOrUsed, "code-expired", "code-expired-now", BackToKeys),
        (Token, Cause::WrongSecretOrEnvironment, "wrong-secret", "wrong-secret-now", BackToKeys),
        (Token, Cause::InvalidClient, "wrong-secret", "wrong-secret-now", BackToKeys),
        (Token, Cause::ServerTrouble, "server-error", "server-error-now", SignInAgain),
        (Api, Cause::LacksPermission, "lacks-permission", "lacks-permission-now", SomebodyElse),
        (Api, Cause::NotAccountAdmin, "lacks-permission", "lacks-permission-now", SomebodyElse),
        (Api, Cause::WrongAccount, "wrong-account", "wrong-account-now", SomebodyElse),
        (Api, Cause::DeadToken, "dead-token", "dead-token-now", SignInAgain),
        (Api, Cause::HourlyLimit, "hourly-limit", "hourly-limit-now", TryAgain),
    ];

    #[test]
    fn every_row_of_the_table_says_what_happened_what_to_do_and_what_mends_it() {
        for place in [Consent, Token, Api] {
            for cause in CAUSES {
                let listed = ROWS.iter().find(|row| (row.0, row.1) == (place, cause));
                let (what, now, remedy) = match (listed, place) {
                    (Some(row), _) => (row.2, row.3, row.4),
                    (None, Consent) => ("denied-other", "denied-other-now", SignInAgain),
                    (None, Token) => ("refused-other", "refused-other-now", SignInAgain),
                    (None, Api) => ("check-failed", "check-failed-now", TryAgain),
                };
                let refused = Refusal { error: "code".into(), description: Some("words".into()), cause };
                let said = refusal(place, &refused);
                // The keys are not written as calls of `t` take them: what is read here is the table alone.
                let text = |key: &'static str| -> String { t(key).into_owned() };
                assert_eq!((said.what.as_str(), said.now.as_str()), (&*text(what), &*text(now)), "{cause:?}");
                assert_eq!(said.remedy, Some(remedy), "{place:?} {cause:?}");
                assert_eq!(said.harmless, (place, cause) == (Consent, Cause::AccessDenied));
                assert_eq!(said.details, "code: words");
                assert!(!said.what.is_empty() && !said.now.is_empty());
            }
        }
    }

    #[test]
    fn a_refusal_at_the_consent_page_goes_through_the_table() {
        let challenge = "code challenge and code challenge method required";
        let refused =
            |error, description| SignInProblem::Refused(Refusal::at_consent(error, description, None));
        let said = sign_in(&refused("invalid_request", Some(challenge)), "account.docusign.com");
        assert_eq!(said.what, t("pkce-required"));
        assert_eq!(said.details, format!("invalid_request: {challenge}"));
        let said = sign_in(&refused("access_denied", None), "account.docusign.com");
        assert_eq!((said.what.as_str(), said.harmless), (&*t("denied"), true));
        assert_eq!(said.details, "access_denied");
        let said = sign_in(&refused("unauthorized_client", None), "account.docusign.com");
        assert_eq!((said.what.as_str(), said.harmless), (&*t("denied-other"), false));
    }
}
