//! The discovery document, and the revocation endpoint (RFC 7009) where it names one.

use countersign::practice::Behaviour::{self, Revocation};

use crate::support::client::{Browser, FORM, Heard, form, get, request};
use crate::support::desk::{Desk, URI, assert_refused, basic, make_app, settings, tokens_of};

const DISCOVERY: &str = "/.well-known/openid-configuration";
const REVOKE: &str = "/oauth/revoke";

fn revoke(desk: &Desk, authorization: &str, fields: &[(&str, &str)]) -> Heard {
    request(&desk.origin, "POST", REVOKE, &[FORM, ("Authorization", authorization)], &form(fields))
}

fn error_of(reply: &Heard) -> (u16, String) {
    (reply.status, reply.json()["error"].as_str().unwrap().to_owned())
}

#[test]
fn the_discovery_document_names_the_endpoints_that_are_there() {
    let desk = Desk::new(&[]);
    let document = get(&desk.origin, DISCOVERY).json();
    assert_eq!(document["issuer"], desk.origin.as_str());
    for (name, path) in [
        ("authorization_endpoint", "/oauth/auth"),
        ("token_endpoint", "/oauth/token"),
        ("userinfo_endpoint", "/oauth/userinfo"),
    ] {
        assert_eq!(document[name], format!("{}{path}", desk.origin), "{name}");
    }
    assert_eq!(document.get("revocation_endpoint"), None);
    assert_eq!(request(&desk.origin, "POST", REVOKE, &[FORM], "token=x").status, 404);
    assert_eq!(request(&desk.origin, "POST", DISCOVERY, &[FORM], "").status, 405);
    let with = Desk::new(&[Revocation]);
    let document = get(&with.origin, DISCOVERY).json();
    assert_eq!(document["revocation_endpoint"], format!("{}{REVOKE}", with.origin));
    assert_eq!(get(&with.origin, REVOKE).status, 405);
}

#[test]
fn a_revoked_refresh_token_is_dead_with_all_of_its_sign_in() {
    let mut desk = Desk::new(&[Revocation]);
    let (_, other) = desk.tokens("olive", "extended signature");
    let (access, first) = desk.tokens("olive", "extended signature");
    let (_, second) = tokens_of(&desk.refresh(&first));
    let reply = revoke(&desk, &desk.basic(), &[("token", &second), ("token_type_hint", "refresh_token")]);
    assert_eq!((reply.status, reply.body.as_str()), (200, ""));
    for token in [&first, &second] {
        assert_refused(&desk.refresh(token), "invalid_grant", None);
    }
    assert_eq!(desk.call(&access, "/oauth/userinfo").status, 200, "live access tokens run on");
    assert_eq!(desk.refresh(&other).status, 200, "another sign-in lives on");
    // What is unknown is revoked already, and the hint is one.
    for fields in [&[("token", second.as_str())][..], &[("token", "x"), ("token_type_hint", "y")]] {
        assert_eq!(revoke(&desk, &desk.basic(), fields).status, 200);
    }
}

#[test]
fn what_is_not_the_apps_refresh_token_is_refused_and_lives() {
    let mut desk = Desk::new(&[Revocation, Behaviour::ReuseIsTheft]);
    let (access, refresh) = desk.tokens("olive", "extended signature");
    let own = desk.basic();
    assert_eq!(error_of(&revoke(&desk, &own, &[("token", &access)])), (400, "unsupported_token_type".into()));
    for fields in [&[][..], &[("token", "")], &[("token", refresh.as_str()), ("token", refresh.as_str())]] {
        assert_eq!(error_of(&revoke(&desk, &own, fields)), (400, "invalid_request".into()), "{fields:?}");
    }
    let mut browser = Browser::new(&desk.practice);
    let (key, secret) = make_app(&mut browser, &settings(&[URI]));
    let another = revoke(&desk, &basic(&key, &secret), &[("token", &refresh)]);
    assert_eq!(error_of(&another), (400, "unauthorized_client".into()));
    for stranger in [&*basic(&desk.key, "wrong"), "Bearer x"] {
        let refused = revoke(&desk, stranger, &[("token", &refresh)]);
        assert_eq!(error_of(&refused), (401, "invalid_client".into()), "{stranger}");
        assert!(refused.header("www-authenticate").is_some());
    }
    assert_eq!(desk.refresh(&refresh).status, 200, "it lives");
}
