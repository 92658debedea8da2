//! Items 20 and 21 with the system's own trust store and proxy. On Linux, reqwest asks rustls-platform-verifier, which
//! takes the files of OpenSSL; where they are, `SSL_CERT_FILE` says, and where the proxy is, `HTTPS_PROXY`. So a process
//! of its own finds "Docusign" here: the real hosts, by their real names, led by a proxy to a server on loopback, whose
//! certificates are of an authority that is or is not in the store.
//!
//! On Windows and macOS the store is the system's own, and this is **written, not run**. To see it there: start a proxy
//! that inspects TLS (mitmproxy), name it in the system's network settings, and sign in to Demo: it has to be refused
//! with the hint at the company's certificate; with mitmproxy's root added to the system's store it has to work.

use std::fs;
use std::process::Command;

use countersign::docusign::account;
use countersign::docusign::token;
use countersign::domain::Endpoints;
use countersign::wire::Wire;
use secrecy::ExposeSecret as _;
use tempfile::NamedTempFile;

use super::{grant, secret};
use crate::authority::Authority;
use crate::stub::{Act, Stub, json};
use crate::tunnel::Tunnel;

const HOSTS: [&str; 2] = ["account-d.docusign.com", "demo.docusign.net"];
const TOKENS: &str =
    r#"{"access_token":"canary-access","token_type":"Bearer","refresh_token":"canary-refresh"}"#;
const INFO: &str = r#"{"sub":"50d89ab1","name":"Olive Example","accounts":[{"account_id":"1234567","is_default":true,
    "base_uri":"https://demo.docusign.net"}]}"#;
const DETAILS: &str = r#"{"accountName":"Example Trading","planName":"Pro"}"#;

/// Where the child finds what it needs besides: the next content of its trust store, or an address.
pub(super) const NEXT: &str = "COUNTERSIGN_TEST_NEXT_STORE";

/// "Docusign": answers the calls of a sign-in, in their order, as often as asked.
fn docusign(root: &Authority) -> Stub {
    let replies = [TOKENS, INFO, DETAILS].map(|body| json(200, body));
    Stub::over_tls(root.server(&HOSTS).config(), replies.into_iter().cycle().take(30).map(Act::Send))
}

/// What the test `child` prints behind `outcome: ` when it runs in a process whose system has this proxy and store.
pub(super) fn outcome(child: &str, proxy: &Tunnel, store: &NamedTempFile, next: &str) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", child, "--ignored", "--nocapture"]);
    for name in ["ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"] {
        command.env_remove(name);
    }
    for name in ["REQUEST_METHOD", "SSL_CERT_DIR", "https_proxy"] {
        command.env_remove(name);
    }
    let output = command
        .env("HTTPS_PROXY", proxy.origin())
        .env("SSL_CERT_FILE", store.path())
        .env(NEXT, next)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    let (_, outcome) = said.split_once("outcome: ").expect("an outcome");
    outcome.lines().next().unwrap().to_owned()
}

pub(super) fn store(content: &str) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    fs::write(file.path(), content).unwrap();
    file
}

#[test]
fn item_20_a_private_root_is_accepted_when_the_system_trusts_it() {
    let (root, other) = (Authority::root("Example Trading Root"), Authority::root("Somebody Else"));
    let docusign = docusign(&root);
    let proxy = Tunnel::to(docusign.address());
    let store = store(&format!("# Example Trading\n{}\n{}", other.pem(), root.pem()));
    assert_eq!(
        outcome("wire::system::child_that_signs_in", &proxy, &store, ""),
        "signed in to Example Trading"
    );

    let asked: Vec<String> = docusign.requests().iter().map(|request| request.line().to_owned()).collect();
    assert_eq!(
        asked,
        [
            "POST /oauth/token HTTP/1.1",
            "GET /oauth/userinfo HTTP/1.1",
            "GET /restapi/v2.1/accounts/1234567 HTTP/1.1"
        ]
    );
    // Through the proxy, which hears the hosts' names and no more.
    let [account, api] = HOSTS.map(|host| format!("CONNECT {host}:443 HTTP/1.1"));
    assert_eq!(proxy.lines(), [account.clone(), account, api]);
    for seen in proxy.seen() {
        let through = String::from_utf8_lossy(&seen.through).into_owned();
        assert!(!format!("{}{through}", seen.head).contains("canary"));
    }
}

#[test]
fn item_20_a_root_that_the_system_does_not_trust_is_refused() {
    let root = Authority::root("Example Trading Root");
    let docusign = docusign(&root);
    for (content, said) in [
        (Authority::root("Somebody Else").pem(), "TlsUntrusted { unknown_issuer: true }"),
        // A namesake with another key.
        (Authority::root("Example Trading Root").pem(), "TlsUntrusted { unknown_issuer: "),
        (String::new(), "NoTrustStore"),
    ] {
        let proxy = Tunnel::to(docusign.address());
        let outcome = outcome("wire::system::child_that_signs_in", &proxy, &store(&content), "");
        assert!(outcome.contains(said), "{outcome}");
        assert!(docusign.requests().is_empty(), "something was sent");
        for seen in proxy.seen() {
            assert!(!String::from_utf8_lossy(&seen.through).contains("canary"));
        }
    }
}

#[test]
fn item_20_a_root_that_is_trusted_meanwhile_counts_without_a_restart() {
    let root = Authority::root("Example Trading Root");
    let docusign = docusign(&root);
    let proxy = Tunnel::to(docusign.address());
    let store = store(&Authority::root("Somebody Else").pem());
    let outcome = outcome("wire::system::child_that_signs_in_again", &proxy, &store, &root.pem());
    assert_eq!(outcome, "signed in to Example Trading");
    assert_eq!(docusign.requests().len(), 3);
}

/// A sign-in from the code on, at the real hosts.
async fn sign_in(wire: &Wire) -> Result<String, String> {
    let endpoints = Endpoints::demo();
    let tokens =
        token::exchange(wire, grant(endpoints.clone()), &secret()).await.map_err(|e| format!("{e:?}"))?;
    assert_eq!(tokens.refresh_token.expose_secret(), "canary-refresh");
    let access = tokens.access_token;
    let info = account::user_info(wire, &endpoints, &access).await.map_err(|e| format!("{e:?}"))?;
    let account = info.accounts.iter().find(|account| account.is_default).unwrap();
    let details = account::account_details(wire, account, &access).await.map_err(|e| format!("{e:?}"))?;
    Ok(format!("signed in to {}", details.name.unwrap()))
}

#[tokio::test]
#[ignore = "run by the tests above, in a process of its own"]
async fn child_that_signs_in() {
    let outcome = sign_in(&Wire::new().unwrap()).await;
    println!("outcome: {}", outcome.unwrap_or_else(|error| error));
}

#[tokio::test]
#[ignore = "run by a test above, in a process of its own"]
async fn child_that_signs_in_again() {
    let wire = Wire::new().unwrap();
    let first = sign_in(&wire).await.unwrap_err();
    assert!(first.contains("TlsUntrusted"), "{first}");
    fs::write(std::env::var_os("SSL_CERT_FILE").unwrap(), std::env::var(NEXT).unwrap()).unwrap();
    println!("outcome: {}", sign_in(&wire).await.unwrap_or_else(|error| error));
}
