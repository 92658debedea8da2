//! From the address the browser opens to the exchange: what belongs to one attempt stays together.

use std::collections::{HashMap, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use countersign::docusign::consent::{Attempt, ConsentRequest, IssuerMismatch};
use countersign::docusign::token;
use countersign::domain::{Endpoints, RedirectUri};
use countersign::wire::Wire;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::{GOOD, KEY, answer, attempt, grant, parameters, practice, request, secret};
use crate::stub::Stub;

fn authorize_parameters(attempt: &Attempt) -> HashMap<String, String> {
    let url = Url::parse(attempt.authorize_url().expose_secret()).unwrap();
    parameters(url.query().unwrap())
}

#[test]
fn the_authorize_address_asks_for_all_it_should() {
    let attempt = Attempt::new(ConsentRequest {
        login_hint: Some("ada+test@example.com".to_owned()),
        force_login: true,
        ui_locales: Some("de en".to_owned()),
        ..request(Endpoints::demo())
    })
    .unwrap();
    let url = attempt.authorize_url();
    let url = url.expose_secret();
    assert!(url.starts_with("https://account-d.docusign.com/oauth/auth?"));
    assert!(url.contains("&scope=signature%20extended&"), "spaces are written %20");
    assert!(!url.contains('+') && url.contains("ada%2Btest%40example.com"));
    let mut given = authorize_parameters(&attempt);
    assert_eq!(given.remove("state").unwrap(), attempt.state().expose_secret());
    assert_eq!(given.remove("code_challenge").unwrap().len(), 43);
    let expected = [
        ("response_type", "code"),
        ("scope", "signature extended"),
        ("client_id", KEY),
        ("redirect_uri", "http://localhost"),
        ("code_challenge_method", "S256"),
        ("prompt", "login"),
        ("login_hint", "ada+test@example.com"),
        ("ui_locales", "de en"),
    ];
    assert_eq!(given, expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
    let plain = authorize_parameters(&super::attempt(Endpoints::production()));
    for absent in ["prompt", "login_hint", "ui_locales"] {
        assert!(!plain.contains_key(absent), "{absent}");
    }
}

#[test]
fn item_13_every_attempt_has_a_state_of_its_own() {
    let mut seen = HashSet::new();
    for _ in 0..100 {
        let attempt = attempt(Endpoints::demo());
        let given = authorize_parameters(&attempt);
        let state = attempt.state().expose_secret();
        assert!(URL_SAFE_NO_PAD.decode(state).unwrap().len() >= 16);
        assert!(seen.insert(state.to_owned()) && seen.insert(given["code_challenge"].clone()));
    }
}

#[tokio::test]
async fn item_14_the_exchange_proves_the_verifier_of_its_own_attempt() {
    let stub = Stub::answering([(200, GOOD), (200, GOOD)]);
    let attempts = [attempt(practice(&stub)), attempt(practice(&stub))];
    let challenges =
        attempts.each_ref().map(|attempt| authorize_parameters(attempt)["code_challenge"].clone());
    for attempt in attempts {
        let grant = attempt.accept(answer(None)).unwrap();
        token::exchange(&Wire::new().unwrap(), grant, &secret()).await.unwrap();
    }
    let proved: Vec<String> = stub
        .requests()
        .iter()
        .map(|request| URL_SAFE_NO_PAD.encode(Sha256::digest(&parameters(&request.body)["code_verifier"])))
        .collect();
    assert_eq!(proved, challenges);
    assert_ne!(proved[0], proved[1]);
}

#[tokio::test]
async fn item_15_the_redirect_uri_is_the_same_in_both_requests() {
    let uris = [
        "http://localhost",
        "http://localhost/",
        "http://localhost:80",
        "HTTP://LocalHost:8721/Callback",
        "http://127.0.0.1:8721/a/../b?x=%2f&y=a+b%20c",
        "https://example.com/%7Euser",
    ];
    let stub = Stub::answering(uris.map(|_| (200, GOOD)));
    for uri in uris {
        let redirect_uri: RedirectUri = uri.parse().unwrap();
        let attempt = Attempt::new(ConsentRequest { redirect_uri, ..request(practice(&stub)) }).unwrap();
        assert_eq!(authorize_parameters(&attempt)["redirect_uri"], uri);
        assert_eq!(attempt.redirect_uri().as_str(), uri);
        let grant = attempt.accept(answer(None)).unwrap();
        token::exchange(&Wire::new().unwrap(), grant, &secret()).await.unwrap();
        assert_eq!(parameters(&stub.requests().last().unwrap().body)["redirect_uri"], uri);
    }
}

#[tokio::test]
async fn item_15_a_code_goes_to_the_environment_of_its_attempt() {
    let (one, other) = (Stub::answering([(200, GOOD)]), Stub::answering([(200, GOOD)]));
    let waiting = attempt(practice(&other));
    token::exchange(&Wire::new().unwrap(), grant(&one), &secret()).await.unwrap();
    drop(waiting);
    assert_eq!((one.requests().len(), other.requests().len()), (1, 0));
}

#[test]
fn item_16_an_answer_of_another_issuer_is_refused() {
    for (endpoints, issuer, accepted) in [
        (Endpoints::production(), None, true),
        (Endpoints::production(), Some("https://account.docusign.com"), true),
        (Endpoints::production(), Some("https://account.docusign.com/"), true),
        (Endpoints::production(), Some("https://account-d.docusign.com"), false),
        (Endpoints::demo(), Some("https://account.docusign.com"), false),
        (Endpoints::demo(), Some("https://evil.example"), false),
        (Endpoints::demo(), Some(""), false),
    ] {
        let outcome = attempt(endpoints).accept(answer(issuer)).map(|grant| grant.endpoints().environment());
        assert_eq!(outcome.is_ok(), accepted, "{issuer:?}");
        assert!(accepted || outcome == Err(IssuerMismatch));
    }
}
