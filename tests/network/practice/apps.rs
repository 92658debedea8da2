//! Apps and Keys: the labels, the secret that is shown once, the redirect URIs that count from Save on.

use countersign::practice::Behaviour;

use crate::support::client::{Browser, get};
use crate::support::desk::{APPS, Desk, URI, assert_refused, make_app, settings, standing, start};

#[test]
fn it_starts_with_no_app() {
    let practice = start(&[], &standing());
    let page = get(practice.apps_and_keys(), APPS);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("id=\"no-apps\""));
}

#[test]
fn the_pages_bear_the_labels_that_guides_name() {
    let mut desk = Desk::new(&[]);
    let list = desk.apps_page();
    for label in
        ["Apps and Keys", "Add App and Integration Key", "App Name", "Integration Key", "Actions", "Edit"]
    {
        assert!(list.shows(&format!(">{label}<")), "{label}");
    }
    let new = get(&desk.admin, &format!("{APPS}/new"));
    for label in ["App Name", "Create App"] {
        assert!(new.shows(&format!(">{label}<")), "{label}");
    }
    let edit = desk.browser.get(&format!("{APPS}/{}", desk.key));
    for label in [
        "App Name",
        "Integration Key",
        "Integration Type",
        "Is your application able to securely store a client secret?",
        "Yes",
        "No",
        "Authorization Code Grant",
        "Require Proof Key for Code Exchange (PKCE)",
        "Secret Keys",
        "Add Secret Key",
        "Additional settings",
        "Redirect URIs",
        "Add URI",
        "Save",
    ] {
        assert!(edit.shows(&format!(">{label}<")), "{label}");
    }
}

#[test]
fn the_older_page_asks_for_the_grant_alone_and_works_with_the_authorization_code_grant_alone() {
    const OLDER: &[Behaviour] = &[Behaviour::OlderAppsPage];
    let with = |grant: Option<&'static str>| {
        let mut fields = vec![("app-name", "My Connector"), ("redirect-uri", URI)];
        fields.extend(grant.map(|grant| ("grant", grant)));
        Desk::with(OLDER, &fields)
    };
    let mut desk = with(Some("authorization-code"));
    let edit = desk.browser.get(&format!("{APPS}/{}", desk.key));
    for label in [
        "Authorization Code Grant",
        "Implicit Grant",
        "Secret Keys",
        "Add Secret Key",
        "Redirect URIs",
        "Save",
    ] {
        assert!(edit.shows(&format!(">{label}<")), "{label}");
    }
    for label in ["Integration Type", "Is your application able to securely store a client secret?", "Yes"] {
        assert!(!edit.shows(&format!(">{label}<")), "{label}");
    }
    let code = desk.code("olive", &[]);
    assert_eq!(desk.exchange(&code).status, 200);
    for grant in [None, Some("implicit")] {
        let desk = with(grant);
        let page = get(&desk.origin, &desk.link(&[]));
        assert_eq!(page.status, 400, "{grant:?}");
        assert!(page.text_of("refusal").contains("response type is not supported"), "{grant:?}");
    }
}

#[test]
fn an_integration_key_and_a_secret_key_are_guids() {
    let desk = Desk::new(&[]);
    for value in [&desk.key, &desk.secret] {
        let lengths: Vec<_> = value.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{value}");
        assert!(value.chars().all(|letter| letter == '-' || letter.is_ascii_hexdigit()));
    }
}

#[test]
fn a_secret_key_is_shown_in_full_once() {
    let mut desk = Desk::new(&[]);
    let path = format!("{APPS}/{}", desk.key);
    let page = desk.browser.get(&path);
    assert!(!page.body.contains(&desk.secret));
    assert!(page.shows(&format!("••••{}<", &desk.secret[desk.secret.len() - 4..])));

    let page = desk.browser.post(&page, &path, &[&settings(&[URI])[..], &[("do", "add-secret")]].concat());
    let second = page.after("id=\"new-secret-key\"", "value");
    assert_ne!(second, desk.secret);
    assert!(!page.body.contains(&desk.secret), "the first stays masked");
    assert!(!desk.browser.get(&path).body.contains(&second), "shown once");

    // Both are good: a key can hold several.
    for secret in [desk.secret.clone(), second] {
        desk.secret = secret;
        assert_refused(&desk.exchange("x"), "invalid_grant", Some("expired_client_token"));
    }
}

#[test]
fn a_deleted_secret_key_opens_nothing() {
    let mut desk = Desk::new(&[]);
    let path = format!("{APPS}/{}", desk.key);
    let page = desk.browser.get(&path);
    desk.browser.post(&page, &path, &[&settings(&[URI])[..], &[("do", "delete-secret-1")]].concat());
    assert_refused(&desk.exchange("x"), "invalid_grant", Some("unauthorized_client"));
}

#[test]
fn a_redirect_uri_counts_from_save_on() {
    let mut desk = Desk::new(&[]);
    let path = format!("{APPS}/{}", desk.key);
    let other = "http://localhost";
    let page = desk.browser.get(&path);
    let page =
        desk.browser.post(&page, &path, &[&settings(&[URI, other])[..], &[("do", "add-uri")]].concat());
    assert_eq!(page.after("id=\"redirect-uri-2\"", "value"), other, "what was typed stays in the field");
    assert_eq!(page.after("id=\"redirect-uri-3\"", "value"), "", "one more field");
    assert!(page.body.contains("id=\"unsaved\""));
    assert_eq!(desk.browser.get(&desk.link(&[("redirect_uri", other)])).status, 400, "not saved yet");

    let saved =
        desk.browser.post(&page, &path, &[&settings(&[URI, other, ""])[..], &[("do", "save")]].concat());
    let list = desk.browser.follow(&saved);
    assert!(list.body.contains("id=\"saved\""));
    assert_eq!(desk.browser.get(&desk.link(&[("redirect_uri", other)])).status, 200);
    assert_eq!(desk.browser.get(&desk.link(&[])).status, 200, "the first is still there");

    let page = desk.browser.get(&path);
    assert!(!page.body.contains("redirect-uri-3"), "the empty field was not kept");
    let page =
        desk.browser.post(&page, &path, &[&settings(&[URI, other])[..], &[("do", "remove-uri-1")]].concat());
    assert_eq!(page.after("id=\"redirect-uri-1\"", "value"), other);
    assert_eq!(desk.browser.get(&desk.link(&[])).status, 200, "removing counts from Save on, too");
    desk.browser.post(&page, &path, &[&settings(&[other])[..], &[("do", "save")]].concat());
    assert_eq!(desk.browser.get(&desk.link(&[])).status, 400);
}

#[test]
fn settings_that_cannot_be_are_not_saved_and_not_lost() {
    let mut desk = Desk::new(&[]);
    let path = format!("{APPS}/{}", desk.key);
    for value in ["localhost", "/callback", "http://", "http://localhost/#here", "http://local host/"] {
        let page = desk.browser.get(&path);
        let fields = [&settings(&[URI, value])[..], &[("do", "save")]].concat();
        let page = desk.browser.post(&page, &path, &fields);
        assert_eq!(page.status, 422, "{value}");
        assert!(page.text_of("problem").contains("Redirect URI 2"));
        assert_eq!(page.after("id=\"redirect-uri-2\"", "value"), value);
        assert_eq!(desk.browser.get(&desk.link(&[("redirect_uri", value)])).status, 400);
    }
    let page = desk.browser.get(&path);
    let page = desk.browser.post(&page, &path, &[("app-name", "  "), ("do", "save")]);
    assert_eq!(page.status, 422);
    let page = desk.browser.get(&format!("{APPS}/new"));
    assert_eq!(desk.browser.post(&page, &format!("{APPS}/new"), &[("app-name", "")]).status, 422);
    assert_eq!(desk.apps_page().body.matches("<details>").count(), 1, "no second app was made");
}

#[test]
fn two_apps_do_not_know_each_others_secrets() {
    let practice = start(&[], &standing());
    let mut browser = Browser::new(&practice);
    let (first, secret) = make_app(&mut browser, &settings(&[URI]));
    let (second, other) = make_app(&mut browser, &settings(&[URI]));
    assert_ne!(first, second);
    assert_ne!(secret, other);
    let mut desk = Desk::new(&[]);
    desk.origin = practice.origin().to_owned();
    desk.key = first;
    desk.secret = other;
    assert_refused(&desk.exchange("x"), "invalid_grant", Some("unauthorized_client"));
    desk.secret = secret;
    assert_refused(&desk.exchange("x"), "invalid_grant", Some("expired_client_token"));
}

#[test]
fn a_problem_is_said_once_beside_its_field() {
    let mut desk = Desk::new(&[]);
    let path = format!("{APPS}/{}", desk.key);
    let page = desk.browser.get(&path);
    let many: Vec<_> = (0..51).map(|number| format!("http://localhost:{number}")).collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    let long = "n".repeat(101);
    let cases = [
        vec![("app-name", ""), ("do", "save")],
        vec![("app-name", long.as_str()), ("do", "save")],
        [&settings(&["nowhere"])[..], &[("do", "save")]].concat(),
        [&settings(&many)[..], &[("do", "save")]].concat(),
    ];
    for fields in cases {
        let answer = desk.browser.post(&page, &path, &fields);
        assert_eq!(answer.status, 422);
        assert_eq!(answer.body.matches("id=\"problem\"").count(), 1, "{:?}", &fields[..2]);
        assert!(answer.body.matches(" autofocus").count() <= 1);
    }
    assert_eq!(desk.browser.get(&desk.link(&[])).status, 200, "nothing was saved");
}
