//! Renewing a connection that is kept: what is sent, and what is kept whatever comes back.

use std::sync::Arc;

use countersign::clock::Clock;
use countersign::connections::{RenewProblem, Renewed, TokenError, keep, renew};
use countersign::domain::{BaseUri, Connection, ConnectionId, Environment, Facts, History, Secrets};
use countersign::vault::{ConnectionRecord, Kept, SecretKind, Vault};
use countersign::wire::{Wire, WireError};
use secrecy::ExposeSecret as _;

use super::kept::{Chain, vault};
use super::{GOOD, KEY, SECRET, parameters};
use crate::stub::{self, Act, Stub};

const OLD: &str = "canary-old-refresh";

struct Bench {
    folder: tempfile::TempDir,
    chain: Arc<Chain>,
    clock: Clock,
    vault: Vault,
    id: ConnectionId,
    stub: Stub,
}

impl Bench {
    async fn new(scopes: &[&str], acts: Vec<Act>) -> Self {
        let stub = Stub::doing(acts);
        let (folder, chain) = (tempfile::tempdir().unwrap(), Arc::new(Chain::default()));
        let clock = Clock::standing_at("2026-11-20T12:00:00Z".parse().unwrap());
        let vault = vault(&chain, folder.path(), &clock);
        let id = ConnectionId::random().unwrap();
        let facts = Facts {
            sheet: "sling".to_owned(),
            product_name: "Sling".to_owned(),
            environment: Environment::Practice,
            integration_key: KEY.parse().unwrap(),
            redirect_uri: "http://localhost".parse().unwrap(),
            scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
            account_id: "11111111-2222-3333-4444-555555555555".parse().unwrap(),
            account_name: "Olive Grove".to_owned(),
            base_uri: BaseUri::new(Environment::Practice, &stub.origin()).unwrap(),
            person_name: String::new(),
            person_email: String::new(),
            consented_at: "2026-11-01T12:00:00Z".parse().unwrap(),
            refresh_token_expires_at: "2026-12-01T12:00:00Z".parse().ok(),
            access_token_expires_at: None,
            granted_scopes: None,
            variable_names: countersign::domain::VariableNames::default(),
        };
        let record =
            ConnectionRecord { id: id.clone(), facts, kept: Kept::Keychain, history: History::default() };
        let secrets = [(SecretKind::SecretKey, SECRET.into()), (SecretKind::RefreshToken, OLD.into())];
        vault.keep(&record, &secrets).await.unwrap();
        Self { folder, chain, clock, vault, id, stub }
    }

    async fn answering(replies: &[(u16, &str)]) -> Self {
        let acts = replies.iter().map(|(status, body)| Act::Send(stub::json(*status, body)));
        Self::new(&["extended", "signature"], acts.collect()).await
    }

    async fn renew(&self) -> Result<Renewed, RenewProblem> {
        let asked = self.vault.connection(&self.id).await.unwrap().unwrap();
        renew(&self.vault, &Wire::new().unwrap(), &self.clock, &asked).await
    }

    /// The refresh token as a second start of the program finds it.
    async fn kept(&self) -> String {
        let vault = vault(&self.chain, self.folder.path(), &self.clock);
        vault.reveal(&self.id, SecretKind::RefreshToken).await.unwrap().expose_secret().to_owned()
    }

    async fn record(&self) -> ConnectionRecord {
        self.vault.connection(&self.id).await.unwrap().unwrap()
    }

    fn spent(&self) -> Vec<String> {
        self.stub
            .requests()
            .iter()
            .map(|request| parameters(&request.body)["refresh_token"].clone())
            .collect()
    }
}

#[tokio::test]
async fn item_26_a_renewed_token_takes_the_place_of_the_old_and_lives_as_long_as_its_scope_lets_it() {
    for (scopes, end) in
        [(&["extended", "signature"][..], "2026-12-20T12:00:00Z"), (&["signature"], "2026-12-01T12:00:00Z")]
    {
        let bench = Bench::new(scopes, vec![Act::Send(stub::json(200, GOOD))]).await;
        let Ok(renewed) = bench.renew().await else { panic!("renewed") };
        assert!(!renewed.by_another);
        assert_eq!(bench.kept().await, "canary-refresh");
        let record = bench.record().await;
        assert_eq!(record, renewed.record, "what was said is what is kept");
        assert_eq!(record.facts.refresh_token_expires_at, end.parse().ok(), "{scopes:?}");
        assert_eq!(record.facts.access_token_expires_at, "2026-11-20T20:00:00Z".parse().ok());
        assert_eq!(record.history.renewed_at, Some(bench.clock.now()));
        assert_eq!(bench.spent(), [OLD]);
        assert_eq!(bench.chain.items.lock().unwrap().len(), 3, "the old one is gone");
    }
}

#[tokio::test]
async fn item_26_a_reply_without_a_new_refresh_token_leaves_the_old_one_the_newest() {
    let bench = Bench::answering(&[(200, &GOOD.replace("refresh_token", "other"))]).await;
    assert!(bench.renew().await.is_ok());
    assert_eq!(bench.kept().await, OLD);
}

#[tokio::test]
async fn item_26_tokens_that_cannot_be_kept_are_held_and_can_be_kept_later() {
    let bench = Bench::answering(&[(200, GOOD)]).await;
    *bench.chain.refuses.lock().unwrap() = true;
    let Err(RenewProblem::NotKept(unkept)) = bench.renew().await else { panic!("not kept") };
    assert_eq!(unkept.connection.secrets.refresh_token.expose_secret(), "canary-refresh");
    assert!(!format!("{unkept:?}").contains("canary"), "shown by nothing");
    assert_eq!(bench.kept().await, OLD, "the old one is whole");
    // As long as they are held, nobody spends the old one.
    let soon = std::time::Duration::from_millis(300);
    assert!(tokio::time::timeout(soon, bench.renew()).await.is_err(), "another renewal waits");
    let Err(RenewProblem::NotKept(unkept)) = unkept.keep(&bench.vault).await else { panic!("still not") };
    *bench.chain.refuses.lock().unwrap() = false;
    assert!(unkept.keep(&bench.vault).await.is_ok());
    assert_eq!(bench.kept().await, "canary-refresh");
    assert_eq!(bench.spent(), [OLD], "nothing was spent twice");
}

#[tokio::test]
async fn item_27_neither_a_network_nor_a_server_removes_anything() {
    let page = stub::typed(200, "text/html", "<html></html>");
    for act in [
        Act::Send(stub::json(500, "{}")),
        Act::Send(stub::json(503, r#"{"error":"temporarily_unavailable"}"#)),
        Act::Send(page),
        Act::Cut(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{".to_vec()),
        Act::Cut(Vec::new()),
    ] {
        let bench = Bench::new(&["extended"], vec![act]).await;
        let before = bench.record().await;
        let Err(problem) = bench.renew().await else { panic!("not renewed") };
        assert!(matches!(problem, RenewProblem::Token(_)) && !problem.needs_a_person(), "{problem}");
        assert_eq!(bench.kept().await, OLD);
        assert_eq!(bench.record().await, before, "nothing is held against it: {problem}");
        assert_eq!(bench.stub.requests().len(), 1, "a refresh token is sent once: {problem}");
    }
    let bench = Bench::answering(&[]).await;
    let origin = bench.stub.origin();
    let asked = bench.record().await;
    drop(bench.stub);
    let renewed = renew(&bench.vault, &Wire::new().unwrap(), &bench.clock, &asked).await;
    assert!(
        matches!(renewed, Err(RenewProblem::Token(TokenError::Wire(WireError::NoConnection { .. })))),
        "{origin}"
    );
}

#[tokio::test]
async fn item_26_what_another_renewed_since_it_was_listed_is_not_renewed_again() {
    let bench = Bench::answering(&[(200, GOOD), (200, GOOD)]).await;
    let listed = bench.record().await;
    bench.clock.advance(std::time::Duration::from_mins(1));
    let first = bench.renew().await;
    assert!(first.is_ok_and(|renewed| !renewed.by_another));
    let late = renew(&bench.vault, &Wire::new().unwrap(), &bench.clock, &listed).await;
    assert!(late.is_ok_and(|renewed| renewed.by_another));
    assert_eq!(bench.spent(), [OLD], "one token was spent");
}

#[tokio::test]
async fn item_26_a_new_sign_in_is_not_kept_into_the_middle_of_a_renewal() {
    let bench = Bench::answering(&[]).await;
    let record = bench.record().await;
    let secrets = Secrets {
        secret_key: Arc::new(SECRET.parse().unwrap()),
        refresh_token: Arc::new("canary-of-a-new-sign-in".parse().unwrap()),
        access_token: None,
    };
    let connection = Connection { facts: record.facts, secrets };
    let renewing = bench.vault.lock_connection(&bench.id).await.unwrap();
    let keeping = keep(&bench.vault, &connection, History::default(), bench.id.clone(), None);
    let soon = std::time::Duration::from_millis(300);
    assert!(tokio::time::timeout(soon, keeping).await.is_err(), "it waits");
    assert_eq!(bench.kept().await, OLD);
    drop(renewing);
    keep(&bench.vault, &connection, History::default(), bench.id.clone(), None).await.unwrap();
    assert_eq!(bench.kept().await, "canary-of-a-new-sign-in");
}

const DEAD: &str = r#"{"error":"invalid_grant"}"#;

#[tokio::test]
async fn item_27_the_keychain_is_read_again_before_a_refusal_is_believed() {
    let bench = Bench::answering(&[(400, DEAD), (200, GOOD)]).await;
    *bench.chain.replaced_by.lock().unwrap() = Some("canary-of-another");
    assert!(bench.renew().await.is_ok());
    assert_eq!(bench.spent(), [OLD, "canary-of-another"]);
    assert_eq!(bench.kept().await, "canary-refresh");
    assert_eq!(bench.record().await.history.refused, None);

    let bench = Bench::answering(&[(400, DEAD), (200, GOOD)]).await;
    let Err(problem) = bench.renew().await else { panic!("refused") };
    assert!(problem.needs_a_person(), "{problem}");
    assert_eq!(bench.spent(), [OLD], "the same one is not sent again");
    assert_eq!(bench.kept().await, OLD);
    assert!(bench.record().await.history.is_dead());
    // Whoever tries all the same and is given tokens takes that back.
    assert!(bench.renew().await.is_ok());
    assert_eq!(bench.record().await.history.refused, None);
}

#[tokio::test]
async fn item_27_a_wrong_secret_is_not_the_refresh_tokens_end() {
    let bench = Bench::answering(&[(400, r#"{"error":"invalid_client"}"#)]).await;
    let Err(problem) = bench.renew().await else { panic!("refused") };
    assert!(problem.needs_a_person());
    let history = bench.record().await.history;
    assert!(!history.is_dead() && history.refused.is_some_and(|refused| refused.error == "invalid_client"));
}
