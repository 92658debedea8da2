//! A connection for the tests of this room.

use secrecy::ExposeSecret;

use super::file::{Content, FileField};

pub(super) const SECRETS: [&str; 3] = ["secret-canary-7cc1", "refresh-canary-93f0", "access-canary-e5d2"];

/// A copy with everything in it.
pub(super) fn sample() -> Content {
    let [secret, refresh, access] = SECRETS;
    Content {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment: "practice".to_owned(),
        integration_key: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned(),
        secret_key: secret.into(),
        refresh_token: refresh.into(),
        refresh_token_expires_at: "2026-12-01T09:00:00Z".parse().ok(),
        access_token: Some(access.into()),
        access_token_expires_at: "2026-11-01T17:00:00Z".parse().ok(),
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        token_url: "http://127.0.0.1:8790/oauth/token".to_owned(),
        account_id: "11111111-2222-3333-4444-555555555555".to_owned(),
        account_name: "Olive Grove".to_owned(),
        base_uri: "http://127.0.0.1:8790".to_owned(),
        person_name: "Olive Example".to_owned(),
        person_email: "olive@example.com".to_owned(),
        consented_at: "2026-11-01T09:00:00Z".parse().unwrap(),
        fields: vec![
            FileField {
                label: "Integration Key".to_owned(),
                value: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".into(),
            },
            FileField { label: "Secret Key".to_owned(), value: secret.into() },
            FileField { label: "Refresh Token".to_owned(), value: refresh.into() },
        ],
    }
}

/// All of it, secrets too, so that two can be compared.
pub(super) fn laid_open(content: &Content) -> String {
    let fields: Vec<_> = content.fields.iter().map(|f| (&f.label, f.value.expose_secret())).collect();
    format!(
        "{:?}",
        (
            (&content.sheet, &content.product, &content.environment, &content.integration_key),
            (content.secret_key.expose_secret(), content.refresh_token.expose_secret()),
            content.access_token.as_ref().map(ExposeSecret::expose_secret),
            (content.refresh_token_expires_at, content.access_token_expires_at, content.consented_at),
            (&content.scopes, &content.redirect_uri, &content.token_url),
            (&content.account_id, &content.account_name, &content.base_uri),
            (&content.person_name, &content.person_email, fields),
        )
    )
}
