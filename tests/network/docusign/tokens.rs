//! The token endpoint: what is sent, and every kind of reply.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use countersign::docusign::refusal::Cause;
use countersign::docusign::token::{self, TokenError, Tokens};
use countersign::domain::IntegrationKey;
use countersign::wire::{Wire, WireError};
use countersign::words::known::Known;
use countersign::words::{Remedy, refusals};
use secrecy::ExposeSecret as _;
use serde_json::json;

use super::{GOOD, KEY, SECRET, exchanged, parameters, practice, secret};
use crate::stub::{self, Act, Request, Stub};

async fn refreshed(stub: &Stub) -> Result<Tokens, TokenError> {
    let key: IntegrationKey = KEY.parse().unwrap();
    let old = std::sync::Arc::new("canary-old".parse().unwrap());
    token::refresh(&Wire::new().unwrap(), &practice(stub), &key, &secret(), &old).await
}

#[tokio::test]
async fn item_14_a_refusal_is_not_answered_with_a_try_without_pkce() {
    let body = r#"{"error":"invalid_request","error_description":"code challenge and code challenge method required"}"#;
    let stub = Stub::answering([(400, body), (200, GOOD)]);
    let Err(TokenError::Refused(refusal)) = exchanged(&stub).await else { panic!("refused") };
    assert_eq!(refusal.cause, Cause::PkceRequired);
    assert_eq!(stub.requests().len(), 1);
}

fn assert_client(request: &Request) {
    assert_eq!(request.line(), "POST /oauth/token HTTP/1.1");
    assert_eq!(request.header("content-type"), ["application/x-www-form-urlencoded"]);
    assert_eq!(
        request.header("authorization"),
        [format!("Basic {}", STANDARD.encode(format!("{KEY}:{SECRET}")))]
    );
    assert!(!request.body.contains(SECRET) && !request.body.contains("client_secret"));
}

#[tokio::test]
async fn a_code_is_exchanged() {
    let stub = Stub::answering([(200, GOOD)]);
    let tokens = exchanged(&stub).await.unwrap();
    assert_eq!(tokens.access_token.expose_secret(), "canary-access");
    assert_eq!(tokens.refresh_token.expose_secret(), "canary-refresh");
    assert_eq!((tokens.expires_in_secs, tokens.scope), (Some(28800), None));
    let request = &stub.requests()[0];
    assert_client(request);
    let form = parameters(&request.body);
    assert_eq!(form["grant_type"], "authorization_code");
    assert_eq!(form["code"], "canary-code");
    assert_eq!(form.len(), 4);
}

#[tokio::test]
async fn a_refresh_token_is_exchanged() {
    let stub = Stub::answering([(200, GOOD)]);
    assert_eq!(refreshed(&stub).await.unwrap().refresh_token.expose_secret(), "canary-refresh");
    let request = &stub.requests()[0];
    assert_client(request);
    let form = parameters(&request.body);
    assert_eq!(
        (form["grant_type"].as_str(), form["refresh_token"].as_str()),
        ("refresh_token", "canary-old")
    );
    assert_eq!(form.len(), 2, "no scope");
}

#[tokio::test]
async fn item_19_good_replies_in_all_their_spellings() {
    let long = "t".repeat(10_000);
    for (reply, seconds, scope) in [
        (
            json!({"token_type": "bearer", "expires_in": "28800", "scope": "signature extended"}),
            Some(28800),
            true,
        ),
        (json!({"token_type": "BEARER", "expires_in": 28800.0, "scope": null}), Some(28800), false),
        (json!({"token_type": "Bearer", "expires_in": "soon", "error": null}), None, false),
        (json!({"token_type": "Bearer", "id_token": {"new": ["thing"]}}), None, false),
    ] {
        let mut reply = reply;
        reply["access_token"] = long.clone().into();
        reply["refresh_token"] = "canary-refresh".into();
        for start in ["", "\u{feff}", "\r\n "] {
            let stub = Stub::answering([(200, &*format!("{start}{reply}"))]);
            let tokens = exchanged(&stub).await.unwrap();
            assert_eq!(tokens.access_token.expose_secret(), long);
            assert_eq!((tokens.expires_in_secs, tokens.scope.is_some()), (seconds, scope), "{reply}");
        }
    }
}

#[tokio::test]
async fn item_19_bad_replies_are_told_apart_and_the_code_is_sent_once() {
    type Is = fn(&TokenError) -> bool;
    let page = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
    let good = |kind: &str, body: &str| stub::typed(200, kind, body);
    let json = |body: &str| good("application/json", body);
    let not_bearer: Is = |e| *e == TokenError::NotBearer;
    let not_json: Is = |e| *e == TokenError::NotJson;
    let incomplete: Is = |e| *e == TokenError::Incomplete;
    let no_refresh: Is = |e| *e == TokenError::NoRefreshToken;
    let html: Is = |e| *e == TokenError::HtmlPage { status: 200 };
    let cut: Is = |e| *e == TokenError::Wire(WireError::CutShort);
    let unexplained: Is = |e| *e == TokenError::Unexplained { status: 404 };
    let replies: Vec<(Vec<u8>, Is)> = vec![
        (json(&GOOD.replace("Bearer", "mac")), not_bearer),
        (json(&GOOD.replace("token_type", "type")), not_bearer),
        (json(&GOOD.replace("refresh_token", "other")), no_refresh),
        (json(&GOOD.replace("\"canary-refresh\"", "\"\"")), no_refresh),
        (json(&GOOD.replace("\"canary-refresh\"", "null")), no_refresh),
        (json(&GOOD.replace("access_token", "other")), incomplete),
        (json(&GOOD.replace("canary-access", "canary\\r\\naccess")), incomplete),
        (json(&GOOD.replace("\"canary-access\"", "{}")), incomplete),
        (json("{}"), incomplete),
        (json(""), not_json),
        (json("[]"), not_json),
        (json("[\"canary\",\"b\"]"), not_json),
        (json("null"), not_json),
        (json("\"canary\""), not_json),
        (json(&GOOD[..GOOD.len() - 1]), not_json),
        (json(&format!("{GOOD}x")), not_json),
        (json(&"[".repeat(10_000)), not_json),
        (good("text/html; charset=utf-8", page), html),
        (json(page), html),
        (json(&format!("\u{feff}\r\n {page}")), html),
        (stub::typed(404, "text/html", page), |e| *e == TokenError::HtmlPage { status: 404 }),
        (stub::typed(404, "text/plain", "no such page"), unexplained),
        (stub::json(404, "{}"), unexplained),
        (stub::json(429, ""), |e| matches!(e, TokenError::Refused(r) if r.cause == Cause::TooManyRequests)),
        (stub::typed(503, "text/html", page), |e| {
            *e == TokenError::ServerError { status: 503, reference: None }
        }),
        (stub::json(500, r#"{"error":"internal_server_error","reference_id":"abc-1"}"#), |e| {
            *e == TokenError::ServerError { status: 500, reference: Some("abc-1".to_owned()) }
        }),
        (
            json(r#"{"error":"invalid_grant"}"#),
            |e| matches!(e, TokenError::Refused(r) if r.error == "invalid_grant"),
        ),
        (json(&" ".repeat(64 * 1024 + 1)), |e| *e == TokenError::TooLarge),
        (format!("HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\n{GOOD}").into_bytes(), cut),
        (Vec::new(), cut),
        (b"HTTP/1.1 302 X\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n".to_vec(), |e| {
            *e == TokenError::Wire(WireError::RedirectRefused { status: 302 })
        }),
    ];
    for (reply, expected) in replies {
        let shown = String::from_utf8_lossy(&reply).chars().take(300).collect::<String>();
        let stub = Stub::doing([Act::Send(reply), Act::Send(stub::json(200, GOOD))]);
        let error = exchanged(&stub).await.unwrap_err();
        assert!(expected(&error), "{error:?} for {shown}");
        assert_eq!(stub.requests().len(), 1, "{shown}");
        assert!(!format!("{error:?} {error}").contains("canary"), "{error:?}");
    }
}

#[tokio::test]
async fn case_07_good_tokens_are_taken_whatever_they_are_labelled() {
    for label in ["text/html; charset=utf-8", "Text/HTML", "text/plain"] {
        let stub = Stub::doing([Act::Send(stub::typed(200, label, GOOD))]);
        let tokens = exchanged(&stub).await.unwrap();
        assert_eq!(tokens.refresh_token.expose_secret(), "canary-refresh", "{label}");
    }
}

#[tokio::test]
async fn case_08_a_bare_401_is_a_wrong_secret_and_leads_to_keys() {
    let stub = Stub::answering([(401, "")]);
    let error = exchanged(&stub).await.unwrap_err();
    let said = refusals::token(&error, "account.docusign.com", &Known::default());
    assert_eq!(said.what, "Docusign did not take the secret key");
    assert_eq!(said.remedy, Some(Remedy::BackToKeys));
}

#[tokio::test]
async fn case_09_too_many_requests_are_told_with_the_time_to_wait() {
    for (head, wait) in [
        ("Retry-After: 30", "wait 30 seconds"),
        (
            "Date: Thu, 26 Nov 2026 10:00:00 GMT\r\nRetry-After: Thu, 26 Nov 2026 10:00:45 GMT",
            "wait 45 seconds",
        ),
        ("Retry-After: soon", "Wait a minute"),
        ("X: y", "Wait a minute"),
    ] {
        let reply = format!("HTTP/1.1 429 X\r\nContent-Length: 0\r\n{head}\r\n\r\n");
        let stub = Stub::doing([Act::Send(reply.into_bytes()), Act::Send(stub::json(200, GOOD))]);
        let error = exchanged(&stub).await.unwrap_err();
        let said = refusals::token(&error, "account.docusign.com", &Known::default());
        assert_eq!(said.what, "Docusign gets too many requests just now", "{head}");
        assert!(said.now.contains(wait), "{head}: {}", said.now);
        assert_eq!(stub.requests().len(), 1, "the code is sent once");
    }
}

#[tokio::test]
async fn item_13_a_reference_that_repeats_what_was_sent_leaves_it_out() {
    for status in [400, 500] {
        let body =
            json!({"error": "internal_server_error", "reference_id": format!("x canary-code {SECRET}")});
        let stub = Stub::answering([(status, &*body.to_string())]);
        let error = exchanged(&stub).await.unwrap_err();
        let said = refusals::token(&error, "account.docusign.com", &Known::default());
        let all = format!("{error} {error:?} {said:?}");
        assert!(!all.contains("canary") && !all.contains(SECRET), "{all}");
    }
}

#[tokio::test]
async fn a_clock_that_differs_from_the_servers_is_measured() {
    let wire = Wire::new().unwrap();
    assert_eq!(wire.clock_ahead_secs(), None, "nobody has answered");
    for (ahead, date) in [(3600, -3600), (-900, 900)] {
        let then = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(date);
        let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&then).unwrap();
        let reply = format!("HTTP/1.1 404 X\r\nDate: {date}\r\nContent-Length: 0\r\n\r\n");
        let stub = Stub::doing([Act::Send(reply.into_bytes())]);
        wire.get_public(&stub.origin()).await.unwrap();
        let measured = wire.clock_ahead_secs().unwrap();
        assert!((measured - ahead).abs() <= 5, "{measured} for {ahead}");
    }
}

#[tokio::test]
async fn case_04_what_support_asks_for_stands_under_details() {
    let body = r#"{"error":"internal_server_error","reference_id":"3b6a0d1e-7c52"}"#;
    for status in [400, 500] {
        let stub = Stub::answering([(status, body)]);
        let error = exchanged(&stub).await.unwrap_err();
        let said = refusals::token(&error, "account.docusign.com", &Known::default());
        assert_eq!(said.what, "Docusign has trouble just now", "{status}");
        assert!(said.details.contains("3b6a0d1e-7c52"), "{status}: {}", said.details);
    }
}

#[tokio::test]
async fn refusals_of_the_token_endpoint_arrive_with_their_cause() {
    let expired = r#"{"error":"invalid_grant","error_description":"expired_client_token"}"#;
    let client = r#"{"error":"invalid_grant","error_description":"unauthorized_client"}"#;
    let alone = r#"{"error":"invalid_grant"}"#;
    for (body, at_exchange, at_refresh) in [
        (expired, Cause::CodeExpiredOrUsed, Cause::RefreshTokenDead),
        (client, Cause::WrongSecretOrEnvironment, Cause::WrongSecretOrEnvironment),
        (alone, Cause::CodeExpiredOrUsed, Cause::RefreshTokenDead),
    ] {
        let stub = Stub::answering([(400, body), (400, body)]);
        let Err(TokenError::Refused(refusal)) = exchanged(&stub).await else { panic!("{body}") };
        assert_eq!((refusal.error.as_str(), refusal.cause), ("invalid_grant", at_exchange), "{body}");
        let Err(TokenError::Refused(refusal)) = refreshed(&stub).await else { panic!("{body}") };
        assert_eq!(refusal.cause, at_refresh, "{body}");
        assert_eq!(stub.requests().len(), 2);
    }
}

#[tokio::test]
async fn item_13_a_refusal_that_repeats_what_was_sent_leaves_it_out() {
    let body =
        json!({"error": "invalid_grant", "error_description": format!("canary-code and {SECRET} are wrong")});
    let stub = Stub::answering([(400, &*body.to_string())]);
    let error = exchanged(&stub).await.unwrap_err();
    assert!(
        matches!(&error, TokenError::Refused(r) if r.description.as_deref() == Some("… and … are wrong"))
    );
}
