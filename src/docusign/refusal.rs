//! A "no" from Docusign: what it wrote, fit to be shown, and what that has been seen to mean.

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::form_urlencoded::byte_serialize;
use zeroize::Zeroizing;

use super::lenient::Words;
use crate::plain::plain;

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
}

/// What a refusal means, by Docusign's documentation and by what was seen in the wild.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The code is older than two minutes or was used before. Also seen with the integration key in the secret's place.
    CodeExpiredOrUsed,
    /// The secret is wrong, or it is another environment's.
    WrongSecretOrEnvironment,
    /// The refresh token has expired, was revoked, or was damaged in copying.
    RefreshTokenDead,
    /// Nobody has consented for this app and these scopes, or consent was withdrawn.
    ConsentRequired,
    /// Key or secret are wrong.
    InvalidClient,
    /// The person pressed Cancel on the consent page, or may not consent.
    AccessDenied,
    /// The person who signed in lacks the rights for this call.
    LacksPermission,
    /// The person who signed in is no account administrator.
    NotAccountAdmin,
    /// The account does not belong to this person, or the call went to the wrong base URI.
    WrongAccount,
    /// The access token has expired or was revoked.
    DeadToken,
    /// Too many calls: more than the account's hourly number, or too many at once.
    HourlyLimit,
    /// The app requires PKCE and did not see it.
    PkceRequired,
    /// Docusign has trouble of its own. At user info also seen with an expired access token.
    ServerTrouble,
    /// Something else.
    Other,
}

/// What was asked, which decides what `invalid_grant` is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Consent,
    Code,
    Refresh,
    Revocation,
    Api,
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
        Some(Self::from_parts(asked, status, error, description, sent))
    }

    /// The same from parts that were read already.
    pub(super) fn from_parts(
        asked: Asked,
        status: u16,
        error: &str,
        description: Option<&str>,
        sent: &[&SecretString],
    ) -> Self {
        let shown = |text: &str| plain(&without_secrets(text, sent));
        Self::new(asked, Some(status), shown(error), description.map(shown).filter(|text| !text.is_empty()))
    }

    /// A status that says all there is, without a readable body.
    pub(super) fn bare(asked: Asked, status: u16) -> Self {
        Self::new(asked, Some(status), format!("HTTP {status}"), None)
    }

    fn new(asked: Asked, status: Option<u16>, error: String, description: Option<String>) -> Self {
        let cause = cause(asked, status, &error, description.as_deref().unwrap_or_default());
        Self { error, description, cause }
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
}

/// `text` with an ellipsis in place of each secret, as it is and as it stands in a form.
fn without_secrets(text: &str, sent: &[&SecretString]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(text.to_owned());
    for secret in sent.iter().map(|secret| secret.expose_secret()).filter(|secret| !secret.is_empty()) {
        let in_a_form = Zeroizing::new(byte_serialize(secret.as_bytes()).collect::<String>());
        for form in [secret, in_a_form.as_str()] {
            text = Zeroizing::new(text.replace(form, "…"));
        }
    }
    text
}

fn cause(asked: Asked, status: Option<u16>, error: &str, description: &str) -> Cause {
    let (error, description) = (error.to_ascii_lowercase(), description.to_ascii_lowercase());
    let says = |words: &str| error.contains(words) || description.contains(words);
    if says("code challenge") && says("required") || says("code_challenge") && says("required") {
        return Cause::PkceRequired;
    }
    match error.as_str() {
        "invalid_grant" if description.contains("unauthorized_client") => Cause::WrongSecretOrEnvironment,
        "invalid_grant" if description.contains("unsupported_grant_type") => Cause::Other,
        "invalid_grant" if description.contains("consent_required") => Cause::ConsentRequired,
        "invalid_grant" => match asked {
            Asked::Code => Cause::CodeExpiredOrUsed,
            Asked::Refresh => Cause::RefreshTokenDead,
            Asked::Consent | Asked::Revocation | Asked::Api => Cause::Other,
        },
        "unauthorized_client" => Cause::WrongSecretOrEnvironment,
        "invalid_client" => Cause::InvalidClient,
        "consent_required" => Cause::ConsentRequired,
        "access_denied" => Cause::AccessDenied,
        "internal_server_error" | "server_error" | "temporarily_unavailable" => Cause::ServerTrouble,
        "user_lacks_permissions" => Cause::LacksPermission,
        "user_not_account_admin" => Cause::NotAccountAdmin,
        "user_does_not_belong_to_specified_account"
        | "user_lacks_membership"
        | "partner_authentication_failed" => Cause::WrongAccount,
        "authorization_invalid_token" | "invalid_token" => Cause::DeadToken,
        "hourly_apiinvocation_limit_exceeded" | "burst_apiinvocation_limit_exceeded" => Cause::HourlyLimit,
        _ => match status {
            Some(429) => Cause::HourlyLimit,
            Some(401) if asked == Asked::Api => Cause::DeadToken,
            _ => Cause::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(asked: Asked, status: u16, body: &str) -> Refusal {
        Refusal::read(asked, status, body.as_bytes(), &[]).unwrap()
    }

    #[test]
    fn each_refusal_that_was_seen_has_its_cause() {
        use Asked::{Api, Code, Refresh};
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
            (
                Code,
                400,
                r#"{"error":"invalid_request","error_description":"code challenge and code challenge method required"}"#,
                Cause::PkceRequired,
            ),
            (Code, 400, r#"{"error":"invalid_request"}"#, Cause::Other),
            (Code, 429, r#"{"error":"slow_down"}"#, Cause::HourlyLimit),
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
            (Api, 401, r#"{"errorCode":"SOMETHING_NEW"}"#, Cause::DeadToken),
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
                Cause::HourlyLimit,
            ),
            (Api, 400, r#"{"errorCode":"SOMETHING_ELSE"}"#, Cause::Other),
        ] {
            assert_eq!(read(asked, status, body).cause, cause, "{asked:?} {body}");
        }
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
