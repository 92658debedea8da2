//! The token endpoint: what it gives, to whom, how often and for how long, and its refusals.

use crate::support::client::{Browser, FORM, form, get, request};
use crate::support::desk::{
    CHALLENGE, DAY, Desk, MINUTE, SECOND, URI, VERIFIER, assert_refused, basic, make_app, settings, tokens_of,
};

const PKCE: [(&str, &str); 2] = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];
const EXPIRED: Option<&str> = Some("expired_client_token");
const UNAUTHORIZED: Option<&str> = Some("unauthorized_client");
const UNSUPPORTED: Option<&str> = Some("unsupported_grant_type");

#[test]
fn a_code_buys_two_long_opaque_tokens() {
    let mut desk = Desk::new(&[]);
    let code = desk.code("olive", &[]);
    let reply = desk.exchange(&code);
    let json = reply.json();
    let fields: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["access_token", "expires_in", "refresh_token", "scope", "token_type"]);
    assert_eq!(json["expires_in"], 28800);
    assert_eq!(json["token_type"], "Bearer");
    assert_eq!(json["scope"], "extended signature");
    let (access, refresh) = tokens_of(&reply);
    assert!(access.len() > 650 && refresh.len() > 650);
    assert_ne!(access, refresh);
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(reply.header("pragma"), Some("no-cache"));
    assert_eq!(reply.header("access-control-allow-origin"), None);
}

#[test]
fn a_code_works_once() {
    let mut desk = Desk::new(&[]);
    let code = desk.code("olive", &[]);
    assert_eq!(desk.exchange(&code).status, 200);
    assert_refused(&desk.exchange(&code), "invalid_grant", EXPIRED);
    assert_refused(&desk.exchange("never issued"), "invalid_grant", EXPIRED);
    assert_refused(&desk.exchange(""), "invalid_grant", EXPIRED);
}

#[test]
fn a_code_lives_two_minutes() {
    let mut desk = Desk::new(&[]);
    let code = desk.code("olive", &[]);
    desk.clock.advance(2 * MINUTE);
    assert_eq!(desk.exchange(&code).status, 200);
    let code = desk.code("olive", &[]);
    desk.clock.advance(2 * MINUTE + SECOND);
    assert_refused(&desk.exchange(&code), "invalid_grant", EXPIRED);
}

#[test]
fn the_verifier_has_to_fit_the_challenge() {
    let mut desk = Desk::new(&[]);
    let ask = |desk: &Desk, code: &str, verifier: Option<&str>| {
        let mut fields = vec![("grant_type", "authorization_code"), ("code", code)];
        fields.extend(verifier.map(|verifier| ("code_verifier", verifier)));
        desk.ask_token(&fields)
    };
    let code = desk.code("olive", &PKCE);
    assert_eq!(ask(&desk, &code, Some(VERIFIER)).status, 200);
    for wrong in [None, Some(""), Some(CHALLENGE), Some("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK")] {
        let code = desk.code("olive", &PKCE);
        assert_refused(&ask(&desk, &code, wrong), "invalid_grant", None);
        assert_refused(&ask(&desk, &code, Some(VERIFIER)), "invalid_grant", EXPIRED);
    }
    let code = desk.code("olive", &[]);
    assert_refused(&ask(&desk, &code, Some(VERIFIER)), "invalid_grant", None);
}

#[test]
fn a_redirect_uri_in_the_body_is_not_needed_and_has_to_be_the_same() {
    let mut desk = Desk::new(&[]);
    for (uri, fits) in [(URI, true), ("http://localhost:8721/callback/", false), ("", false)] {
        let code = desk.code("olive", &[]);
        let fields = [("grant_type", "authorization_code"), ("code", code.as_str()), ("redirect_uri", uri)];
        let reply = desk.ask_token(&fields);
        if fits {
            assert_eq!(reply.status, 200);
        } else {
            assert_refused(&reply, "invalid_grant", None);
        }
    }
}

#[test]
fn who_asks_is_known_by_the_basic_header_alone() {
    let mut desk = Desk::new(&[]);
    let code = desk.code("olive", &[]);
    let good = form(&[("grant_type", "authorization_code"), ("code", &code)]);
    let ask =
        |headers: &[(&str, &str)], body: &str| request(&desk.origin, "POST", "/oauth/token", headers, body);
    let wrong_secret = basic(&desk.key, "0a51f1a2-5b0e-4f0a-9c11-0000000000ff");
    let unknown_key = basic("0a51f1a2-5b0e-4f0a-9c11-0000000000ff", &desk.secret);
    let swapped = basic(&desk.secret, &desk.key);
    let bearer = desk.basic().replace("Basic", "Bearer");
    for header in
        [wrong_secret.as_str(), &unknown_key, &swapped, &bearer, "Basic", "Basic !!!!", "Basic YWJj"]
    {
        assert_refused(&ask(&[FORM, ("Authorization", header)], &good), "invalid_grant", UNAUTHORIZED);
    }
    assert_refused(&ask(&[FORM], &good), "invalid_grant", UNAUTHORIZED);
    let both = ("Authorization", desk.basic());
    let twice = [FORM, (both.0, both.1.as_str()), (both.0, both.1.as_str())];
    assert_refused(&ask(&twice, &good), "invalid_grant", UNAUTHORIZED);
    let in_body = format!("{good}&{}", form(&[("client_id", &desk.key), ("client_secret", &desk.secret)]));
    assert_refused(&ask(&[FORM], &in_body), "invalid_grant", UNAUTHORIZED);
    // The usual mistake has an answer of its own.
    let key_twice = basic(&desk.key, &desk.key);
    assert_refused(&ask(&[FORM, ("Authorization", &key_twice)], &good), "invalid_grant", EXPIRED);
    // None of them spent the code.
    assert_eq!(ask(&[FORM, ("Authorization", &desk.basic())], &good).status, 200);
}

#[test]
fn only_a_form_is_understood() {
    let mut desk = Desk::new(&[]);
    let code = desk.code("olive", &[]);
    let good = form(&[("grant_type", "authorization_code"), ("code", &code)]);
    let authorization = desk.basic();
    let ask = |kind: &str, body: &str| {
        let headers = [("Content-Type", kind), ("Authorization", authorization.as_str())];
        request(&desk.origin, "POST", "/oauth/token", &headers, body)
    };
    for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x"] {
        assert_refused(&ask(kind, &good), "invalid_grant", None);
    }
    let json = format!("{{\"grant_type\":\"authorization_code\",\"code\":\"{code}\"}}");
    for body in [json.as_str(), "", "grant_type=authorization_code&code=%zz", "code=x"] {
        assert_refused(&ask(FORM.1, body), "invalid_grant", UNSUPPORTED);
    }
    for kind in ["client_credentials", "password", "urn:ietf:params:oauth:grant-type:jwt-bearer", ""] {
        assert_refused(&desk.ask_token(&[("grant_type", kind)]), "invalid_grant", UNSUPPORTED);
    }
    let twice = format!("{good}&{good}");
    assert_refused(&ask(FORM.1, &twice), "invalid_request", None);
    for method in ["GET", "PUT", "DELETE", "OPTIONS", "HEAD"] {
        assert_eq!(request(&desk.origin, method, "/oauth/token", &[], "").status, 405);
    }
    // With a charset it is still a form, and none of the above spent the code.
    assert_eq!(ask("Application/x-www-form-urlencoded; charset=UTF-8", &good).status, 200);
}

#[test]
fn every_refresh_brings_a_new_refresh_token_and_the_old_goes_on() {
    let mut desk = Desk::new(&[]);
    let (first_access, first) = desk.tokens("olive", "extended signature");
    let reply = desk.refresh(&first);
    assert!(
        !reply.json().as_object().unwrap().contains_key("scope"),
        "only the first reply names the scopes"
    );
    let (access, second) = tokens_of(&reply);
    let (_, third) = tokens_of(&desk.refresh(&second));
    let (_, again) = tokens_of(&desk.refresh(&first));
    let all = std::collections::HashSet::from([&first, &second, &third, &again]);
    assert_eq!(all.len(), 4);
    for token in [first_access, access] {
        assert_eq!(desk.call(&token, "/oauth/userinfo").status, 200);
    }
}

#[test]
fn a_bad_refresh_token_is_refused_without_a_reason() {
    let mut desk = Desk::new(&[]);
    let (access, refresh) = desk.tokens("olive", "extended signature");
    let damaged = format!("{}A", &refresh[..refresh.len() - 1]);
    let damaged = if damaged == refresh { format!("{}B", &refresh[..refresh.len() - 1]) } else { damaged };
    for token in ["", "x", &access, &damaged, &format!("{refresh} "), &refresh.to_lowercase()] {
        assert_refused(&desk.refresh(token), "invalid_grant", None);
    }
    // Another app's.
    let mut browser = Browser::new(&desk.practice);
    let (key, secret) = make_app(&mut browser, &settings(&[URI]));
    let authorization = basic(&key, &secret);
    let body = form(&[("grant_type", "refresh_token"), ("refresh_token", &refresh)]);
    let reply =
        request(&desk.origin, "POST", "/oauth/token", &[FORM, ("Authorization", &authorization)], &body);
    assert_refused(&reply, "invalid_grant", None);
    assert_eq!(desk.refresh(&refresh).status, 200);
}

#[test]
fn another_apps_code_is_no_code() {
    let mut desk = Desk::new(&[]);
    let code = desk.code("olive", &[]);
    let mut browser = Browser::new(&desk.practice);
    let (key, secret) = make_app(&mut browser, &settings(&[URI]));
    let body = form(&[("grant_type", "authorization_code"), ("code", &code)]);
    let headers = [FORM, ("Authorization", &*basic(&key, &secret))];
    assert_refused(&request(&desk.origin, "POST", "/oauth/token", &headers, &body), "invalid_grant", EXPIRED);
    assert_eq!(desk.exchange(&code).status, 200);
}

#[test]
fn without_extended_it_ends_thirty_days_after_the_sign_in() {
    let mut desk = Desk::new(&[]);
    let (_, mut refresh) = desk.tokens("olive", "signature");
    for _ in 0..2 {
        desk.clock.advance(15 * DAY);
        (_, refresh) = tokens_of(&desk.refresh(&refresh));
    }
    desk.clock.advance(SECOND);
    assert_refused(&desk.refresh(&refresh), "invalid_grant", None);
}

#[test]
fn with_extended_every_refresh_gives_thirty_days_more() {
    let mut desk = Desk::new(&[]);
    let (_, first) = desk.tokens("olive", "extended signature");
    let mut refresh = first.clone();
    for _ in 0..4 {
        desk.clock.advance(30 * DAY);
        (_, refresh) = tokens_of(&desk.refresh(&refresh));
    }
    assert_refused(&desk.refresh(&first), "invalid_grant", None);
    desk.clock.advance(30 * DAY + SECOND);
    assert_refused(&desk.refresh(&refresh), "invalid_grant", None);
}

#[test]
fn nothing_of_the_token_endpoint_is_a_page() {
    let desk = Desk::new(&[]);
    let reply = get(&desk.origin, "/oauth/token");
    assert_eq!((reply.status, reply.header("allow"), reply.body.as_str()), (405, Some("POST"), ""));
}
