//! What `docusign` sends and how it reads what comes back, against small servers on loopback that know nothing of the
//! practice service; and, in `waiting`, `checking`, `living` and `revoking`, the use cases above it against the practice service.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod accounts;
mod checking;
mod connect;
mod kept;
mod living;
mod renewing;
mod revoking;
mod running;
mod sign_in;
mod tokens;
mod waiting;

use std::collections::HashMap;
use std::process::Command;
use std::sync::{Arc, Mutex};

use crate::stub::Stub;
use countersign::docusign::consent::{Attempt, CodeAnswer, CodeGrant, ConsentRequest};
use countersign::docusign::token::{self, TokenError, Tokens};
use countersign::domain::{Endpoints, SecretKey};
use countersign::wire::Wire;
use secrecy::{ExposeSecret as _, SecretString};

const KEY: &str = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const SECRET: &str = "canary00-5ec2-4e74-8888-cafecafecafe";
const GOOD: &str = r#"{"access_token":"canary-access","token_type":"Bearer","refresh_token":"canary-refresh","expires_in":28800}"#;

fn practice(stub: &Stub) -> Endpoints {
    Endpoints::practice(&stub.origin().parse().unwrap())
}

fn request(endpoints: Endpoints) -> ConsentRequest {
    ConsentRequest {
        endpoints,
        integration_key: KEY.parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["signature".to_owned(), "extended".to_owned()],
        login_hint: None,
        force_login: false,
        ui_locales: None,
    }
}

fn attempt(endpoints: Endpoints) -> Attempt {
    Attempt::new(request(endpoints)).unwrap()
}

fn answer(issuer: Option<&str>) -> CodeAnswer {
    CodeAnswer { code: SecretString::from("canary-code"), issuer: issuer.map(str::to_owned) }
}

fn grant(stub: &Stub) -> CodeGrant {
    attempt(practice(stub)).accept(answer(None)).unwrap()
}

fn secret() -> SecretKey {
    SECRET.parse().unwrap()
}

async fn exchanged(stub: &Stub) -> Result<Tokens, TokenError> {
    token::exchange(&Wire::new().unwrap(), grant(stub), &secret()).await
}

/// The parameters of a URL or a form; each must come once.
fn parameters(encoded: &str) -> HashMap<String, String> {
    let mut all = HashMap::new();
    for (name, value) in url::form_urlencoded::parse(encoded.as_bytes()) {
        assert!(all.insert(name.clone().into_owned(), value.into_owned()).is_none(), "{name} twice");
    }
    all
}

#[tokio::test]
async fn item_29_debug_output_shows_no_secret() {
    let stub = Stub::answering([(200, GOOD)]);
    let attempt = attempt(practice(&stub));
    let url = attempt.authorize_url();
    let mut hidden = vec![attempt.state().expose_secret().to_owned(), "canary".to_owned()];
    let mut shown = vec![format!("{attempt:?} {url:?} {:?} {:?}", answer(None), secret())];
    let grant = attempt.accept(answer(None)).unwrap();
    shown.push(format!("{grant:?} {:?}", grant.endpoints()));
    let tokens = token::exchange(&Wire::new().unwrap(), grant, &secret()).await.unwrap();
    shown.push(format!("{tokens:?}"));
    hidden.push(parameters(&stub.requests()[0].body)["code_verifier"].clone());
    for secret in hidden {
        assert!(!shown.concat().contains(&secret), "{shown:?}");
    }
}

/// Everything that is logged in this process, by us and by the libraries.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// In a process of its own: what other tests do is logged in theirs.
#[test]
fn item_31_no_secret_is_logged_at_trace() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "docusign::child_that_looks_through_its_log", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[tokio::test]
#[ignore = "run by the test above, in a process of its own"]
async fn child_that_looks_through_its_log() {
    let logged = Logged::default();
    let writer = logged.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    let refusal = r#"{"error":"invalid_grant","error_description":"canary-code"}"#;
    let stub = Stub::answering([(200, GOOD), (400, refusal), (302, "")]);
    let attempt = attempt(practice(&stub));
    let mut hidden = vec![attempt.state().expose_secret().to_owned()];
    let grant = attempt.accept(answer(None)).unwrap();
    token::exchange(&Wire::new().unwrap(), grant, &secret()).await.unwrap();
    exchanged(&stub).await.unwrap_err();
    exchanged(&stub).await.unwrap_err();
    hidden.extend(stub.requests().iter().map(|request| parameters(&request.body)["code_verifier"].clone()));
    hidden.extend(stub.requests().iter().map(|request| request.header("authorization").concat()));
    hidden.extend(["canary".to_owned(), SECRET.to_owned()]);
    let text = String::from_utf8_lossy(&logged.0.lock().unwrap()).into_owned();
    for heard in ["countersign::wire", "hyper_util", "reqwest"] {
        assert!(text.contains(heard), "{heard} was not heard:\n{text}");
    }
    for secret in hidden {
        assert!(!text.contains(&secret), "{text}");
    }
}

/// Compiles only while the type implements none of the traits: with one, `no` could mean two things.
macro_rules! lacks {
    ($type:ty: $($trait:path),+) => {$({
        trait Lacks<Marker> {
            fn no() {}
        }
        impl<T: ?Sized> Lacks<()> for T {}
        impl<T: ?Sized + $trait> Lacks<u8> for T {}
        <$type as Lacks<_>>::no();
    })+};
}

#[test]
fn item_29_secrets_cannot_be_copied_printed_or_written() {
    lacks!(SecretKey: Clone, std::fmt::Display, serde::Serialize);
    lacks!(Attempt: Clone, std::fmt::Display, serde::Serialize);
    lacks!(CodeGrant: Clone, std::fmt::Display, serde::Serialize);
    lacks!(Tokens: Clone, std::fmt::Display, serde::Serialize);
}
