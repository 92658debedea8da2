//! A connection for the tests of this room.

use std::sync::Arc;

use secrecy::ExposeSecret;

use super::file::{ConnectionCopy, FileField};
use crate::domain::{BaseUri, Connection, Environment, Facts, Secrets};

pub(super) const SECRETS: [&str; 3] = ["secret-canary-7cc1", "refresh-canary-93f0", "access-canary-e5d2"];

/// A copy with everything in it.
pub(super) fn sample() -> ConnectionCopy {
    let [secret, refresh, access] = SECRETS;
    let facts = Facts {
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Practice,
        integration_key: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        account_id: "11111111-2222-3333-4444-555555555555".parse().unwrap(),
        account_name: "Olive Grove".to_owned(),
        base_uri: BaseUri::new(Environment::Practice, "http://127.0.0.1:8790").unwrap(),
        person_name: "Olive Example".to_owned(),
        person_email: "olive@example.com".to_owned(),
        consented_at: "2026-11-01T09:00:00Z".parse().unwrap(),
        refresh_token_expires_at: "2026-12-01T09:00:00Z".parse().ok(),
        access_token_expires_at: "2026-11-01T17:00:00Z".parse().ok(),
    };
    let secrets = Secrets {
        secret_key: Arc::new(secret.parse().unwrap()),
        refresh_token: Arc::new(refresh.into()),
        access_token: Some(Arc::new(access.into())),
    };
    let field = |label: &str, value: &str| FileField { label: label.to_owned(), value: value.into() };
    let fields = vec![
        field("Integration Key", facts.integration_key.as_str()),
        field("Secret Key", secret),
        field("Refresh Token", refresh),
    ];
    ConnectionCopy { connection: Connection { facts, secrets }, fields }
}

/// All of it, secrets too, so that two can be compared.
pub(super) fn laid_open(copy: &ConnectionCopy) -> String {
    let fields: Vec<_> = copy.fields.iter().map(|f| (&f.label, f.value.expose_secret())).collect();
    let Connection { facts, secrets } = &copy.connection;
    let secrets = (
        secrets.secret_key.secret().expose_secret(),
        secrets.refresh_token.expose_secret(),
        secrets.access_token.as_ref().map(|token| token.expose_secret()),
    );
    format!("{:?}", (facts, secrets, fields))
}
