//! The wire as the program has it: no part of it set by a test. What a test changes is what a system gives: its trust
//! store and its proxy, which on Linux a process is told at its start. The limits, one by one, have their tests beside
//! the code.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

#[cfg(all(unix, not(target_os = "macos")))]
mod address;
mod face;
mod redirects;
#[cfg(all(unix, not(target_os = "macos")))]
mod system;
mod words;

use countersign::docusign::consent::{Attempt, CodeAnswer, CodeGrant, ConsentRequest};
use countersign::domain::{Endpoints, IntegrationKey, SecretKey};
use secrecy::SecretString;

fn key() -> IntegrationKey {
    "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap()
}

fn secret() -> SecretKey {
    "canary00-5ec2-4e74-8888-cafecafecafe".parse().unwrap()
}

/// A code of this environment, ready to be exchanged.
fn grant(endpoints: Endpoints) -> CodeGrant {
    let attempt = Attempt::new(ConsentRequest {
        endpoints,
        integration_key: key(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["signature".to_owned()],
        login_hint: None,
        force_login: false,
        ui_locales: None,
    })
    .unwrap();
    attempt.accept(CodeAnswer { code: SecretString::from("canary-code"), issuer: None }).unwrap()
}
