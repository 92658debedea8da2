//! The browser's part: what is refused on the service's own page, who is asked when, and what comes back.

use crate::support::client::{Browser, get};
use crate::support::desk::{APPS, CHALLENGE, Desk, URI, make_app, settings, standing, start};

const PKCE: [(&str, &str); 2] = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];

/// Docusign's own page, and no answer to the app.
fn assert_stopped(desk: &mut Desk, changes: &[(&'static str, &str)], sentence: &str) {
    let page = desk.browser.get(&desk.link(changes));
    assert_eq!(page.status, 400, "{changes:?}");
    assert_eq!(page.header("location"), None);
    assert_eq!(page.text_of("refusal"), sentence, "{changes:?}");
}

#[test]
fn a_redirect_uri_has_to_match_to_the_letter() {
    let mut desk = Desk::new(&[]);
    for uri in [
        "",
        "http://localhost:8721/callback/",
        "http://localhost:8721/Callback",
        "http://localhost:8722/callback",
        "http://localhost/callback",
        "http://localhost:8721",
        "http://127.0.0.1:8721/callback",
        "https://localhost:8721/callback",
        "HTTP://localhost:8721/callback",
        "http://localhost:8721/callback?a=b",
        "http://localhost:8721/callback ",
        "http://localhost:8721/./callback",
        "http://localhost:8721/%63allback",
    ] {
        let sentence = "The redirect URI is not registered properly with Docusign";
        assert_stopped(&mut desk, &[("redirect_uri", uri)], sentence);
    }
    let mut desk = Desk::with(&[], &settings(&["http://localhost"]));
    let sentence = "The redirect URI is not registered properly with Docusign";
    assert_stopped(&mut desk, &[("redirect_uri", "http://localhost/")], sentence);
    let (place, _) = desk.sign_in("olive", &[("redirect_uri", "http://localhost")]).redirect();
    assert_eq!(place, "http://localhost");
}

#[test]
fn an_app_without_redirect_uris_is_told_so() {
    let mut desk = Desk::with(&[], &settings(&[]));
    assert_stopped(&mut desk, &[], "There are no redirect URIs registered with DocuSign");
}

#[test]
fn an_unknown_client_is_stopped() {
    let mut desk = Desk::new(&[]);
    for key in ["", "0a51f1a2-5b0e-4f0a-9c11-0000000000ff", "not a guid"] {
        assert_stopped(&mut desk, &[("client_id", key)], "The client ID is not registered.");
    }
}

#[test]
fn only_the_authorization_code_grant_is_supported_and_only_if_the_app_is_set_to_it() {
    let sentence = "Invalid authentication request: The response type is not supported.";
    let mut desk = Desk::new(&[]);
    for kind in ["", "token", "code token", "CODE"] {
        assert_stopped(&mut desk, &[("response_type", kind)], sentence);
    }
    let unticked: Vec<_> =
        settings(&[URI]).into_iter().filter(|field| field.0 != "authorization-code-grant").collect();
    assert_stopped(&mut Desk::with(&[], &unticked), &[], sentence);
    let unanswered: Vec<_> = settings(&[URI]).into_iter().filter(|field| field.0 != "store-secret").collect();
    assert_stopped(&mut Desk::with(&[], &unanswered), &[], sentence);
}

#[test]
fn pkce_is_asked_for_where_it_is_required() {
    let required = "code challenge and code challenge method required";
    let mut desk = Desk::with(&[], &[&settings(&[URI])[..], &[("require-pkce", "on")]].concat());
    assert_stopped(&mut desk, &[], required);
    assert_stopped(&mut desk, &[PKCE[0]], required);
    assert_stopped(&mut desk, &[PKCE[1]], required);
    assert_eq!(desk.browser.get(&desk.link(&PKCE)).status, 200);

    // An app that can keep no secret needs it whatever is ticked.
    let public: Vec<_> = settings(&[URI])
        .into_iter()
        .map(|(name, value)| (name, if value == "yes" { "no" } else { value }))
        .collect();
    assert_stopped(&mut Desk::with(&[], &public), &[], required);

    let mut desk = Desk::new(&[]);
    assert_eq!(desk.browser.get(&desk.link(&PKCE)).status, 200, "sending it without need works");
    let unsupported = "The code challenge or its method is not supported.";
    assert_stopped(&mut desk, &[PKCE[0], ("code_challenge_method", "plain")], unsupported);
    assert_stopped(&mut desk, &[PKCE[0], ("code_challenge_method", "s256")], unsupported);
    assert_stopped(&mut desk, &[("code_challenge", "short"), PKCE[1]], unsupported);
    assert_stopped(&mut desk, &[("code_challenge", &format!("{CHALLENGE}=")), PKCE[1]], unsupported);
    assert_stopped(&mut desk, &[PKCE[0]], required);
}

#[test]
fn a_damaged_request_is_stopped() {
    let mut desk = Desk::new(&[]);
    assert_stopped(&mut desk, &[("scope", "")], "The scope is not valid.");
    assert_stopped(&mut desk, &[("scope", "sign\u{e4}ture")], "The scope is not valid.");
    for tail in ["&scope=signature", "&state=a&state=b", "&state=%zz", "&state=%ff"] {
        let page = desk.browser.get(&(desk.link(&[]) + tail));
        assert_eq!(page.status, 400, "{tail}");
        assert_eq!(page.text_of("refusal"), "The request is not valid.");
    }
}

#[test]
fn accept_brings_a_long_code_and_the_state_untouched() {
    let mut desk = Desk::new(&[]);
    let state = "a b+c&d=e%41/~\u{e9}\u{1f58b}";
    let (place, answer) = desk.sign_in("olive", &[("state", state)]).redirect();
    assert_eq!(place, URI);
    assert_eq!(answer.keys().collect::<Vec<_>>(), ["code", "state"], "and no issuer");
    assert_eq!(answer["state"], state);
    assert!(answer["code"].len() >= 650, "{}", answer["code"].len());
    let (_, again) = desk.sign_in("olive", &[]).redirect();
    assert_eq!(again.keys().collect::<Vec<_>>(), ["code"], "no state, none back");
    assert_ne!(again["code"], answer["code"]);
}

#[test]
fn a_redirect_uri_with_a_query_keeps_it() {
    let uri = "http://localhost:8721/callback?from=docusign";
    let mut desk = Desk::with(&[], &settings(&[uri]));
    let heard = desk.sign_in("olive", &[("redirect_uri", uri)]);
    assert!(heard.location().starts_with("http://localhost:8721/callback?from=docusign&code="));
}

#[test]
fn a_browser_is_never_sent_to_another_computer() {
    let uri = "https://app.trading.example/oauth/callback";
    for (answer, wanted) in [("accept", "?code="), ("cancel", "?error=access_denied&")] {
        let mut desk = Desk::with(&[], &settings(&[uri]));
        let page = desk.browser.get(&desk.link(&[("redirect_uri", uri), ("state", "s")]));
        let page = desk.pick(&page, "olive");
        let said = desk.answer(&page, answer);
        assert_eq!((said.status, said.header("location")), (200, None));
        assert!(said.text_of("elsewhere").contains("app.trading.example"));
        let address = said.text_of("address");
        assert!(address.starts_with(&format!("{uri}{wanted}")), "{address}");
        assert!(address.contains("state=s"), "{address}");
    }
    for uri in ["http://localhost:8721/callback", "http://127.0.0.1:8721/", "http://[::1]:8721/"] {
        let mut desk = Desk::with(&[], &settings(&[uri]));
        assert!(desk.sign_in("olive", &[("redirect_uri", uri)]).location().starts_with(uri));
    }
}

#[test]
fn cancel_is_access_denied() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[("state", "s")]));
    let page = desk.pick(&page, "olive");
    let (place, answer) = desk.answer(&page, "cancel").redirect();
    assert_eq!(place, URI);
    assert_eq!(answer.keys().collect::<Vec<_>>(), ["error", "error_description", "state"]);
    assert_eq!(answer["error"], "access_denied");
    assert_eq!(answer["state"], "s");
    // Nothing was agreed to: the next time it is asked for again.
    let page = desk.browser.get(&desk.link(&[]));
    assert!(page.body.contains("id=\"accept\""));
}

#[test]
fn the_consent_page_says_who_asks_whom_for_what() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[("scope", "signature extended rooms.read")]));
    let page = desk.pick(&page, "noor");
    assert!(page.text_of("app").contains("My Connector"));
    assert!(page.text_of("signed-in-as").contains("Noor Sample"));
    for scope in ["signature", "extended", "rooms.read"] {
        assert!(page.body.contains(&format!("<code>{scope}</code>")), "{scope}");
    }
    assert_eq!(page.text_of("accept"), "Accept");
    assert_eq!(page.text_of("cancel"), "Cancel");
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("form-action 'self' http://localhost:8721;"), "{policy}");
}

#[test]
fn nobody_is_asked_for_a_password_and_three_people_can_be_picked() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[]));
    assert_eq!(page.body.matches("name=\"person\"").count(), 3);
    assert!(!page.body.contains("type=\"password\""));
}

#[test]
fn a_session_makes_sign_in_silent_and_prompt_login_does_not() {
    let mut desk = Desk::new(&[]);
    desk.sign_in("olive", &[]);
    let link = desk.link(&[]);
    assert_eq!(desk.browser.get(&link).status, 302, "signed in and agreed: straight back");
    let page = desk.browser.get(&desk.link(&[("prompt", "login")]));
    assert!(page.body.contains("id=\"person-noor\""), "the picker, whoever is signed in");
    let page = desk.pick(&page, "noor");
    assert!(page.body.contains("id=\"accept\""), "somebody else has not agreed");
    assert!(page.text_of("signed-in-as").contains("Noor"));
    desk.answer(&page, "accept");
    let code = desk.browser.get(&link).redirect().1.remove("code").unwrap();
    let (access, _) = crate::support::desk::tokens_of(&desk.exchange(&code));
    assert_eq!(desk.call(&access, "/oauth/userinfo").json()["given_name"], "Noor", "the last who signed in");

    let out = desk.browser.get("/oauth/logout");
    assert_eq!(out.status, 200);
    assert!(desk.browser.cookies.is_empty());
    assert!(desk.browser.get(&link).body.contains("id=\"person-olive\""));
}

#[test]
fn signing_out_ends_the_session_for_a_copied_cookie_too() {
    let mut desk = Desk::new(&[]);
    desk.sign_in("olive", &[]);
    let copied = desk.browser.cookies.clone();
    desk.browser.get("/oauth/logout");
    desk.browser.cookies = copied;
    assert_eq!(desk.browser.get(&desk.link(&[])).status, 200);
}

#[test]
fn consent_is_remembered_by_person_app_and_scopes() {
    let mut desk = Desk::new(&[]);
    desk.sign_in("olive", &[("scope", "signature")]);
    assert_eq!(desk.browser.get(&desk.link(&[("scope", "signature")])).status, 302);
    let page = desk.browser.get(&desk.link(&[("scope", "extended signature")]));
    assert!(page.body.contains("id=\"accept\""), "more than was agreed to");
    desk.answer(&page, "accept");
    assert_eq!(desk.browser.get(&desk.link(&[("scope", "extended")])).status, 302, "less is covered");

    let (other, _) = make_app(&mut desk.browser, &settings(&[URI]));
    let page = desk.browser.get(&desk.link(&[("client_id", &other), ("scope", "signature")]));
    assert!(page.body.contains("id=\"accept\""), "another app");
}

#[test]
fn a_login_hint_puts_its_person_first() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[("login_hint", "KIM@trading.example")]));
    assert_eq!(page.after("class=\"person", "id"), "person-kim");
    assert_eq!(page.body.matches(" autofocus").count(), 1);
    let page = desk.browser.get(&desk.link(&[("login_hint", "nobody@trading.example")]));
    assert_eq!(page.after("class=\"person", "id"), "person-olive");
    assert_eq!(page.body.matches(" autofocus").count(), 0);
}

#[test]
fn a_sign_in_is_answered_once() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[]));
    let consent = desk.pick(&page, "olive");
    assert_eq!(desk.answer(&consent, "accept").status, 302);
    for again in [desk.answer(&consent, "accept"), desk.answer(&consent, "cancel")] {
        assert_eq!(again.status, 400);
        assert_eq!(again.text_of("refusal"), "This sign-in is over.");
    }
    let id = page.after("name=\"request\"", "value");
    let next = desk.browser.post(&page, "/oauth/sign-in", &[("request", &id), ("person", "olive")]);
    assert_eq!(next.status, 400);
}

#[test]
fn consent_cannot_be_given_before_somebody_was_picked() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[]));
    let early = desk.answer(&page, "accept");
    assert_eq!((early.status, early.header("location")), (400, None));
    let id = page.after("name=\"request\"", "value");
    let nobody = desk.browser.post(&page, "/oauth/sign-in", &[("request", &id), ("person", "mallory")]);
    assert_eq!(nobody.status, 400);
}

#[test]
fn sessions_of_two_services_do_not_mix() {
    let mut desk = Desk::new(&[]);
    desk.sign_in("olive", &[]);
    let other = start(&[], &standing());
    // A browser sends the cookies of 127.0.0.1 to every port of it.
    let mut browser = Browser::new(&other);
    browser.cookies = desk.browser.cookies.clone();
    let (key, _) = make_app(&mut browser, &settings(&[URI]));
    let page = browser.get(&desk.link(&[("client_id", &key)]));
    let id = page.after("name=\"request\"", "value");
    browser.post(&page, "/oauth/sign-in", &[("request", &id), ("person", "noor")]);
    assert_eq!(browser.cookies.len(), 2, "neither overwrote the other's");
    assert_eq!(get(other.apps_and_keys(), APPS).status, 200);
}
