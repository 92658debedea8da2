//! Connected Apps: who agreed to what, and what Revoke ends.

use crate::support::client::{Browser, FORM, form, get, request};
use crate::support::desk::{Desk, assert_refused, tokens_of};

const CONNECTED: &str = "/connected-apps";

/// Presses Revoke beside the one app of `person`.
fn revoke(desk: &Desk, person: &str) -> crate::support::client::Heard {
    let page = get(&desk.origin, CONNECTED);
    let form_key = page.after("name=\"form-key\"", "value");
    let fields = [("form-key", form_key.as_str()), ("person", person), ("integration-key", &desk.key)];
    request(&desk.origin, "POST", CONNECTED, &[FORM, ("Origin", &desk.origin)], &form(&fields))
}

#[test]
fn what_people_agreed_to_is_listed_with_its_scopes() {
    let mut desk = Desk::new(&[]);
    let empty = get(&desk.origin, CONNECTED);
    assert!(empty.body.contains("no-connected-apps") && !empty.body.contains("<table"), "{empty:?}");
    desk.tokens("olive", "extended signature");
    desk.tokens("noor", "signature");
    let page = get(&desk.origin, CONNECTED);
    for text in ["Olive Example", "Noor Sample", "My Connector", "extended signature"] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    assert!(!page.body.contains("Kim"), "who agreed to nothing is not listed");
    assert!(get(&desk.origin, "/").body.contains(CONNECTED), "it is found from every page");
}

#[test]
fn revoke_ends_what_the_person_gave_that_app_and_nothing_else() {
    let mut desk = Desk::new(&[]);
    let (access, refresh) = desk.tokens("olive", "extended signature");
    let (_, second) = tokens_of(&desk.refresh(&refresh));
    let code = desk.code("olive", &[]);
    let (_, other) = desk.tokens("noor", "extended signature");
    let revoked = revoke(&desk, "olive");
    assert_eq!(revoked.status, 303);
    assert!(get(&desk.origin, revoked.location()).text_of("revoked").contains("My Connector"));
    for token in [&refresh, &second] {
        assert_refused(&desk.refresh(token), "invalid_grant", None);
    }
    assert_ne!(desk.exchange(&code).status, 200, "a code that was given before is good for nothing");
    assert_eq!(desk.call(&access, "/oauth/userinfo").status, 200, "live access tokens run on");
    assert_eq!(desk.refresh(&other).status, 200, "another person's goes on");
    let page = get(&desk.origin, CONNECTED);
    assert!(!page.body.contains("Olive Example") && page.body.contains("Noor Sample"));
}

#[test]
fn after_revoke_the_next_sign_in_asks_for_consent_again() {
    let mut desk = Desk::new(&[]);
    let asks = |desk: &mut Desk| {
        desk.browser = Browser::new(&desk.practice);
        let page = desk.browser.get(&desk.link(&[]));
        desk.pick(&page, "olive").status == 200
    };
    desk.tokens("olive", "extended signature");
    assert!(!asks(&mut desk), "it was given before");
    revoke(&desk, "olive");
    assert!(asks(&mut desk));
    let (_, refresh) = desk.tokens("olive", "extended signature");
    assert_eq!(desk.refresh(&refresh).status, 200, "and what is given then lives");
}

#[test]
fn only_its_own_form_revokes() {
    let mut desk = Desk::new(&[]);
    let (_, refresh) = desk.tokens("olive", "extended signature");
    let page = get(&desk.origin, CONNECTED);
    let key = page.after("name=\"form-key\"", "value");
    let fields =
        |form_key: &str| form(&[("form-key", form_key), ("person", "olive"), ("integration-key", &desk.key)]);
    let ask =
        |headers: &[(&str, &str)], body: &str| request(&desk.origin, "POST", CONNECTED, headers, body).status;
    assert_eq!(ask(&[FORM, ("Origin", &desk.origin)], &fields("guess")), 403);
    assert_eq!(ask(&[FORM, ("Origin", &desk.admin)], &fields(&key)), 403);
    assert_eq!(ask(&[FORM, ("Sec-Fetch-Site", "cross-site")], &fields(&key)), 403);
    assert_eq!(desk.refresh(&refresh).status, 200);
    assert_eq!(request(&desk.origin, "PUT", CONNECTED, &[FORM], "").status, 405);
}
