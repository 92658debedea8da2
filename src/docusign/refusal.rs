//! A "no" from Docusign: what it wrote, fit to be shown, and what that has been seen to mean.

use std::time::Duration;

use jiff::Timestamp;
use secrecy::SecretString;
use serde::Deserialize;

pub(super) use super::cause::Asked;
pub use super::cause::Cause;
use super::lenient::Words;
use super::shown::shown;
use crate::clock::later;
use crate::plain::plain;
use crate::wire::Reply;

/// A refusal by the consent page, the token endpoint or the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The error code, for example `invalid_grant` or `USER_LACKS_PERMISSIONS`; where the server gave none, `HTTP` and
    /// the status. Capped, and stripped of what must not be shown.
    pub error: String,
    /// What the server wrote besides, treated likewise.
    pub description: Option<String>,
    /// What it means.
    pub cause: Cause,
    /// The HTTP status; none where the browser brought the refusal.
    pub status: Option<u16>,
    /// What Docusign's support asks for (`reference_id`, `traceToken`), if there was one.
    pub reference: Option<String>,
    /// How long Docusign asks to wait before the next request, if it says so.
    pub wait: Option<Box<RetryWait>>,
}

/// How long to wait before the next request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryWait {
    /// So long, from the reply on.
    For(Duration),
    /// Until then: the calls of an hour are used up, and counted anew from then on.
    Until(Timestamp),
}

impl Refusal {
    /// Reads the error that the browser brought back in place of a code: `error`, and `error_description` or what
    /// Docusign may send in its place, `error_message`.
    pub fn at_consent(error: &str, description: Option<&str>, message: Option<&str>) -> Self {
        let description = description.filter(|d| !d.trim().is_empty()).or(message).map(plain);
        Self::new(Asked::Consent, None, plain(error), description.filter(|d| !d.is_empty()))
    }

    /// Reads an error body of the token endpoint (`error`, `error_description` or `error_message`) or of the API
    /// (`errorCode`, `message`). `None` if it is none. `sent` are secrets of the request: should the server repeat one,
    /// it is left out.
    pub(super) fn read(asked: Asked, status: u16, body: &[u8], sent: &[&SecretString]) -> Option<Self> {
        let body: Body = serde_json::from_slice(body).ok()?;
        let error = body.error.get().or(body.error_code.get())?;
        let description = body.error_description.get().or(body.error_message.get()).or(body.message.get());
        let read = Self::from_parts(asked, status, error, description, sent);
        let reference = body.reference_id.get().or(body.trace_token.get());
        Some(Self { reference: reference.and_then(|text| shown(text, sent)), ..read })
    }

    /// The same from parts that were read already.
    pub(super) fn from_parts(
        asked: Asked,
        status: u16,
        error: &str,
        description: Option<&str>,
        sent: &[&SecretString],
    ) -> Self {
        let description = description.and_then(|text| shown(text, sent));
        Self::new(asked, Some(status), shown(error, sent).unwrap_or_default(), description)
    }

    /// A status that says all there is, without a readable body.
    pub(super) fn bare(asked: Asked, status: u16) -> Self {
        let cause = Cause::of_status(asked, status);
        Self { cause, ..Self::new(asked, Some(status), format!("HTTP {status}"), None) }
    }

    /// Whether another call of the same person may be answered although this one was not: it is about rights, the plan, or what was
    /// asked for.
    pub fn is_of_one_call(&self) -> bool {
        matches!(
            self.cause,
            Cause::LacksPermission
                | Cause::NotAccountAdmin
                | Cause::NotInPlan
                | Cause::InvalidScope
                | Cause::EventsNeedSim
                | Cause::InvalidParameter
                | Cause::NotFound
                | Cause::Other
        )
    }

    /// Whether the words of a refused consent are about the person's own no: **Cancel** on the consent page.
    pub fn tells_of_cancelling(&self) -> bool {
        !self.tells_of_blocking() && self.says_one_of(&["did not consent", "cancel", "declined"])
    }

    /// Whether they are about somebody else's no: an administrator, or a policy of the account.
    pub fn tells_of_blocking(&self) -> bool {
        self.says_one_of(&["blocked", "administrator", "policy", "not allowed"])
    }

    fn says_one_of(&self, parts: &[&str]) -> bool {
        let said = self.description.as_deref().unwrap_or_default().to_ascii_lowercase();
        parts.iter().any(|part| said.contains(part))
    }

    /// The same, with how long the head of the reply asks to wait.
    pub(super) fn in_reply(self, reply: &Reply) -> Self {
        // Every reply of the API has it; it matters where the limit is used up. Nobody waits longer than the hour it is about.
        let is_of_this_hour = |reset: &Timestamp| {
            reply.date.is_none_or(|date| (date..=later(date, Duration::from_hours(1))).contains(reset))
        };
        let limit_reset =
            reply.limit_reset.filter(|_| self.cause == Cause::HourlyLimit).filter(is_of_this_hour);
        let wait = limit_reset.map(RetryWait::Until).or(reply.retry_after.map(RetryWait::For));
        Self { wait: wait.map(Box::new), ..self }
    }

    fn new(asked: Asked, status: Option<u16>, error: String, description: Option<String>) -> Self {
        let cause = Cause::of(asked, status, &error, description.as_deref().unwrap_or_default());
        Self { error, description, cause, status, reference: None, wait: None }
    }
}

/// What explains a "no", under all the names it has been seen with.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Body {
    error: Words,
    #[serde(rename = "errorCode")]
    error_code: Words,
    error_description: Words,
    error_message: Words,
    message: Words,
    reference_id: Words,
    #[serde(rename = "traceToken")]
    trace_token: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(asked: Asked, status: u16, body: &str) -> Refusal {
        Refusal::read(asked, status, body.as_bytes(), &[]).unwrap()
    }

    #[test]
    fn each_refusal_that_was_seen_has_its_cause() {
        use Asked::{Api, Code, Consent, Refresh};
        for (asked, status, body, cause) in [
            (
                Code,
                400,
                r#"{"error":"invalid_grant","error_description":"expired_client_token"}"#,
                Cause::CodeExpiredOrUsed,
            ),
            (
                Code,
                400,
                r#"{"error":"invalid_grant","error_description":"unauthorized_client"}"#,
                Cause::WrongSecretOrEnvironment,
            ),
            (
                Refresh,
                400,
                r#"{"error":"invalid_grant","error_message":"unauthorized_client"}"#,
                Cause::WrongSecretOrEnvironment,
            ),
            (Refresh, 400, r#"{"error":"invalid_grant"}"#, Cause::RefreshTokenDead),
            (
                Refresh,
                400,
                r#"{"error":"invalid_grant","error_description":"expired_client_token"}"#,
                Cause::RefreshTokenDead,
            ),
            (Code, 400, r#"{"error":"invalid_grant","error_description":""}"#, Cause::CodeExpiredOrUsed),
            (
                Code,
                400,
                r#"{"error":"invalid_grant","error_description":"unsupported_grant_type"}"#,
                Cause::Other,
            ),
            (Code, 400, r#"{"error":"consent_required"}"#, Cause::ConsentRequired),
            (Code, 401, r#"{"error":"invalid_client"}"#, Cause::InvalidClient),
            (Code, 400, r#"{"error":"unauthorized_client"}"#, Cause::WrongSecretOrEnvironment),
            (Consent, 400, r#"{"error":"unauthorized_client"}"#, Cause::NotSetUpForCode),
            (Consent, 400, r#"{"error":"unsupported_response_type"}"#, Cause::NotSetUpForCode),
            (Consent, 400, r#"{"error":"invalid_scope","error_description":"x"}"#, Cause::InvalidScope),
            (Consent, 400, r#"{"error":"temporarily_unavailable"}"#, Cause::ServerTrouble),
            (
                Code,
                400,
                r#"{"error":"invalid_request","error_description":"code challenge and code challenge method required"}"#,
                Cause::PkceRequired,
            ),
            (Code, 400, r#"{"error":"invalid_request"}"#, Cause::Other),
            (Code, 429, r#"{"error":"slow_down"}"#, Cause::TooManyRequests),
            (Api, 400, r#"{"error":"internal_server_error","reference_id":"x"}"#, Cause::ServerTrouble),
            (
                Api,
                401,
                r#"{"errorCode":"USER_LACKS_PERMISSIONS","message":"This user lacks sufficient permissions."}"#,
                Cause::LacksPermission,
            ),
            (Api, 401, r#"{"errorCode":"USER_NOT_ACCOUNT_ADMIN","message":"x"}"#, Cause::NotAccountAdmin),
            (
                Api,
                400,
                r#"{"errorCode":"USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT","message":"x"}"#,
                Cause::WrongAccount,
            ),
            (Api, 401, r#"{"errorCode":"PARTNER_AUTHENTICATION_FAILED","message":"x"}"#, Cause::WrongAccount),
            (Api, 401, r#"{"errorCode":"USER_LACKS_MEMBERSHIP","message":"x"}"#, Cause::WrongAccount),
            (Api, 401, r#"{"errorCode":"AUTHORIZATION_INVALID_TOKEN","message":"x"}"#, Cause::DeadToken),
            // Case 2: a status alone makes no token dead.
            (Api, 401, r#"{"errorCode":"SOMETHING_NEW"}"#, Cause::Other),
            (Api, 401, r#"{"errorCode":"USER_AUTHENTICATION_FAILED","message":"x"}"#, Cause::Other),
            (Api, 401, r#"{"error":"invalid_token"}"#, Cause::DeadToken),
            (
                Api,
                400,
                r#"{"errorCode":"ACCOUNT_HAS_BEEN_SUSPENDED","message":"x"}"#,
                Cause::AccountSuspended,
            ),
            (Api, 400, r#"{"errorCode":"ACCOUNT_LACKS_PERMISSIONS","message":"x"}"#, Cause::NotInPlan),
            (Api, 400, r#"{"errorCode":"PLAN_ITEM_NOT_ENABLED","message":"x"}"#, Cause::NotInPlan),
            (Api, 400, r#"{"errorCode":"USER_NOT_FOUND","message":"x"}"#, Cause::WrongAccount),
            (
                Api,
                400,
                r#"{"errorCode":"HOURLY_APIINVOCATION_LIMIT_EXCEEDED","message":"x"}"#,
                Cause::HourlyLimit,
            ),
            (
                Api,
                400,
                r#"{"errorCode":"BURST_APIINVOCATION_LIMIT_EXCEEDED","message":"x"}"#,
                Cause::TooManyRequests,
            ),
            (Api, 400, r#"{"errorCode":"SOMETHING_ELSE"}"#, Cause::Other),
            (Api, 444, r#"{"errorCode":"SOMETHING_ELSE"}"#, Cause::TooManyRequests),
        ] {
            assert_eq!(read(asked, status, body).cause, cause, "{asked:?} {body}");
        }
    }

    #[test]
    fn each_refusal_of_connect_has_its_cause() {
        use Asked::Api;
        for (asked, status, body, cause) in [
            // As it was seen in production.
            (
                Api,
                400,
                r#"{"errorCode":"INVALID_REQUEST_PARAMETER","message":"Unsupported 'events' field. \"deliveryMode\": \"SIM\" and \"eventData\": {\"version\": \"restv2.1\"} are required for the 'events' field"}"#,
                Cause::EventsNeedSim,
            ),
            (Api, 400, r#"{"errorCode":"INVALID_REQUEST_PARAMETER","message":"x"}"#, Cause::InvalidParameter),
            (Api, 404, r#"{"errorCode":"RESOURCE_NOT_FOUND","message":"x"}"#, Cause::NotFound),
        ] {
            assert_eq!(read(asked, status, body).cause, cause, "{asked:?} {body}");
        }
    }

    #[test]
    fn a_status_alone_says_what_it_can() {
        for (asked, status, cause) in [
            (Asked::Api, 401, Cause::DeadToken),
            (Asked::Code, 401, Cause::InvalidClient),
            (Asked::Refresh, 401, Cause::InvalidClient),
            (Asked::Code, 429, Cause::TooManyRequests),
            (Asked::Api, 429, Cause::TooManyRequests),
            (Asked::Api, 444, Cause::TooManyRequests),
            (Asked::Api, 404, Cause::NotFound),
            (Asked::Code, 404, Cause::Other),
        ] {
            assert_eq!(Refusal::bare(asked, status).cause, cause, "{asked:?} {status}");
        }
    }

    #[test]
    fn what_support_asks_for_is_kept() {
        let body =
            r#"{"error":"internal_server_error","reference_id":"3b6a0d1e-7c52-4f4e-9d0a-55ab0c1f2e77"}"#;
        let reference = read(Asked::Api, 400, body).reference;
        assert_eq!(reference.as_deref(), Some("3b6a0d1e-7c52-4f4e-9d0a-55ab0c1f2e77"));
        assert_eq!(
            read(Asked::Api, 400, r#"{"error":"x","traceToken":"t1"}"#).reference.as_deref(),
            Some("t1")
        );
    }

    #[test]
    fn the_answer_at_consent_is_read_in_either_spelling() {
        let cancelled = Refusal::at_consent("access_denied", None, Some("The user denied\r\nthe request"));
        assert_eq!(cancelled.cause, Cause::AccessDenied);
        assert_eq!(cancelled.description.as_deref(), Some("The user denied the request"));
        assert_eq!(
            Refusal::at_consent("access_denied", Some("a"), Some("b")).description.as_deref(),
            Some("a")
        );
        assert_eq!(Refusal::at_consent("access_denied", Some(" "), None).description, None);
        let pkce = Refusal::at_consent(
            "invalid_request",
            Some("code challenge and code challenge method required"),
            None,
        );
        assert_eq!(pkce.cause, Cause::PkceRequired);
    }

    #[test]
    fn what_is_no_refusal_is_not_read_as_one() {
        for body in [
            "",
            "null",
            "[]",
            "\"x\"",
            "{}",
            r#"{"error":""}"#,
            r#"{"error":{}}"#,
            r#"{"error":null}"#,
            "<html>",
        ] {
            assert_eq!(Refusal::read(Asked::Code, 400, body.as_bytes(), &[]), None, "{body}");
        }
    }

    #[test]
    fn item_32_a_servers_text_is_capped_and_stripped() {
        let body =
            serde_json::json!({ "error": "bad\u{1b}[31m\u{202e}", "error_description": "x".repeat(5000) });
        let refusal = read(Asked::Code, 400, &body.to_string());
        assert_eq!(refusal.error, "bad");
        assert_eq!(refusal.description.unwrap().chars().count(), 300);
    }

    #[test]
    fn item_13_a_secret_that_the_server_repeats_is_left_out() {
        let code = SecretString::from("eyJ0canary");
        // Past the cap as well: a cut must not leave half of it.
        let body =
            format!(r#"{{"error":"eyJ0canary","error_description":"{} eyJ0canary"}}"#, "x".repeat(294));
        let refusal = Refusal::read(Asked::Code, 400, body.as_bytes(), &[&code]).unwrap();
        assert!(!format!("{refusal:?}").contains("eyJ0"));
    }

    #[test]
    fn item_13_a_secret_that_the_server_repeats_as_the_form_had_it_is_left_out() {
        let code = SecretString::from("eyJ0/canary+=");
        let body = r#"{"error":"invalid_grant","error_description":"code=eyJ0%2Fcanary%2B%3D&x"}"#;
        let refusal = Refusal::read(Asked::Code, 400, body.as_bytes(), &[&code]).unwrap();
        assert_eq!(refusal.description.as_deref(), Some("code=…&x"));
    }
}
