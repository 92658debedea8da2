//! Revoking the refresh token before a connection is removed: what is asked, where it is sent, and that nothing is removed where it
//! fails.

use countersign::connections::{RevokeProblem, find_revocation, revoke_and_remove};
use countersign::docusign::revocation::{RevocationError, discover};
use countersign::domain::{Endpoints, RevocationEndpoint};
use countersign::practice::Behaviour;
use countersign::texts::t;
use countersign::vault::SecretKind;
use countersign::wire::Wire;
use countersign::words::removal;

use super::kept::KeptAtDesk;
use super::{parameters, practice};
use crate::stub::{self, Act, Stub};
use crate::support::desk::{Desk, assert_refused};

const EXTENDED: &str = "extended signature";

impl KeptAtDesk {
    async fn revoke_at(&self, endpoint: &RevocationEndpoint) -> Result<(), RevokeProblem> {
        revoke_and_remove(&self.vault, &self.wire, &self.desk.clock, &self.id, endpoint).await
    }

    /// The endpoint that the service names.
    async fn named(&self) -> Option<RevocationEndpoint> {
        find_revocation(&self.wire, &self.record().await).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_revoked_renews_nothing_and_leaves_nothing_behind() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::Revocation]), EXTENDED).await;
    let token = kept.kept(SecretKind::RefreshToken).await;
    let endpoint = kept.named().await.expect("it names one");
    kept.revoke_at(&endpoint).await.unwrap();
    assert_refused(&kept.desk.refresh(&token), "invalid_grant", None);
    assert!(kept.chain.items.lock().unwrap().is_empty(), "nothing is left in the keychain");
    assert!(kept.vault.connections().await.unwrap().records.is_empty());
    let files = std::fs::read_dir(kept.folder.path()).unwrap();
    let left: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert!(!left.iter().any(|name| name.contains(kept.id.as_str())), "{left:?}");
    assert!(matches!(kept.revoke_at(&endpoint).await, Err(RevokeProblem::Unknown)));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_endpoint_nothing_is_offered() {
    let kept = KeptAtDesk::new(Desk::new(&[]), EXTENDED).await;
    assert_eq!(kept.named().await, None);
}

#[tokio::test]
async fn item_17_an_endpoint_elsewhere_is_no_endpoint() {
    for named in [
        r#"{"revocation_endpoint":"http://127.0.0.1:1/oauth/revoke"}"#,
        r#"{"revocation_endpoint":"https://account.docusign.com/oauth/revoke"}"#,
        r#"{"revocation_endpoint":"/oauth/revoke"}"#,
        r#"{"revocation_endpoint":["http://127.0.0.1:1/oauth/revoke"]}"#,
        r#"{"revocation_endpoint":null}"#,
        "{}",
    ] {
        let stub = Stub::answering([(200, named)]);
        assert_eq!(discover(&Wire::new().unwrap(), &practice(&stub)).await, Ok(None), "{named}");
        let asked = &stub.requests()[0];
        assert!(asked.line().starts_with("GET /.well-known/openid-configuration HTTP/1.1"), "{}", asked.head);
        assert!(asked.header("authorization").is_empty(), "everybody may read it");
    }
    for (act, is) in [
        (Act::Send(stub::json(200, "x")), RevocationError::NotJson),
        (Act::Send(stub::json(200, "[]")), RevocationError::NotJson),
        (
            Act::Send(stub::typed(200, "text/html", "<html></html>")),
            RevocationError::HtmlPage { status: 200 },
        ),
        (Act::Send(stub::json(503, "{}")), RevocationError::ServerError { status: 503 }),
        (Act::Send(stub::json(404, "{}")), RevocationError::Unexplained { status: 404 }),
    ] {
        let stub = Stub::doing([act]);
        assert_eq!(discover(&Wire::new().unwrap(), &practice(&stub)).await, Err(is));
    }
}

/// An endpoint at a server that does this.
fn endpoint_of(stub: &Stub) -> RevocationEndpoint {
    let endpoints: Endpoints = practice(stub);
    endpoints.accepts_revocation_endpoint(&format!("{}/oauth/revoke", stub.origin())).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revocation_that_fails_removes_nothing() {
    let kept = KeptAtDesk::new(Desk::new(&[]), EXTENDED).await;
    let (before, items) = (kept.record().await, kept.chain.items.lock().unwrap().clone());
    let secret = kept.desk.secret.clone();
    for act in [
        Act::Send(stub::json(400, r#"{"error":"unsupported_token_type"}"#)),
        Act::Send(stub::json(
            401,
            &format!(r#"{{"error":"invalid_client","error_description":"{secret}"}}"#),
        )),
        Act::Send(stub::json(503, "{}")),
        Act::Send(stub::json(404, "")),
        Act::Send(stub::typed(200, "text/html", "<html></html>")),
        Act::Cut(Vec::new()),
    ] {
        let stub = Stub::doing([act]);
        let Err(problem) = kept.revoke_at(&endpoint_of(&stub)).await else { panic!("it failed") };
        assert!(matches!(problem, RevokeProblem::NotRevoked(_)), "{problem}");
        assert!(!format!("{problem:?} {problem}").contains(&secret), "{problem:?}");
        assert_eq!(stub.requests().len(), 1, "a token is sent once: {problem}");
        assert_eq!(kept.record().await, before);
        assert_eq!(*kept.chain.items.lock().unwrap(), items);
    }
    assert!(kept.renew().await.is_ok(), "it lives on");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_is_the_newest_refresh_token_with_the_apps_keys() {
    let kept = KeptAtDesk::new(Desk::new(&[]), EXTENDED).await;
    kept.renew().await.map(|_| ()).unwrap();
    let (newest, basic) = (kept.kept(SecretKind::RefreshToken).await, kept.desk.basic());
    let stub = Stub::doing([Act::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec())]);
    kept.revoke_at(&endpoint_of(&stub)).await.unwrap();
    let request = &stub.requests()[0];
    assert!(request.line().starts_with("POST /oauth/revoke HTTP/1.1"), "{}", request.head);
    assert_eq!(request.header("authorization"), [basic.as_str()]);
    let sent = parameters(&request.body);
    assert_eq!((sent.len(), &*sent["token"], &*sent["token_type_hint"]), (2, &*newest, "refresh_token"));
    assert!(kept.chain.items.lock().unwrap().is_empty(), "an empty reply is a yes");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_while_another_renews_it_or_the_keychain_is_silent() {
    let kept = KeptAtDesk::new(Desk::new(&[]), EXTENDED).await;
    let stub = Stub::doing([]);
    let endpoint = endpoint_of(&stub);
    let renewing = kept.vault.lock_connection(&kept.id).await.unwrap();
    let soon = std::time::Duration::from_millis(300);
    assert!(tokio::time::timeout(soon, kept.revoke_at(&endpoint)).await.is_err(), "it waits");
    drop(renewing);
    kept.chain.items.lock().unwrap().retain(|account, _| !account.contains("refresh-token"));
    let problem = kept.revoke_at(&endpoint).await.unwrap_err();
    assert!(matches!(problem, RevokeProblem::Keychain(_)), "{problem}");
    assert!(stub.requests().is_empty());
    assert_eq!(kept.record().await.id, kept.id, "and it is still there");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_revoked_and_cannot_be_removed_is_said_to_be_over() {
    let kept = KeptAtDesk::new(Desk::new(&[Behaviour::Revocation]), EXTENDED).await;
    let endpoint = kept.named().await.unwrap();
    // The three secrets are read; then it is locked.
    *kept.chain.readings_left.lock().unwrap() = Some(3);
    let problem = kept.revoke_at(&endpoint).await.unwrap_err();
    assert!(matches!(problem, RevokeProblem::NotRemoved(_)), "{problem}");
    let record = kept.record().await;
    assert!(record.history.is_dead(), "{record:?}");
    let said = removal::revoking(&problem, &record);
    assert_eq!(said.what, t("revoke-not-removed"));
    *kept.chain.readings_left.lock().unwrap() = None;
    let Err(problem) = kept.renew().await else { panic!("refused") };
    assert!(problem.needs_a_person());
}
