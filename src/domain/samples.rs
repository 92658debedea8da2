//! Facts of an invented connection, for tests.

use super::{BaseUri, Environment, Facts, VariableNames};

/// All that can be known of a connection, in Practice.
pub(crate) fn facts() -> Facts {
    Facts {
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
        granted_scopes: None,
        variable_names: VariableNames::default(),
    }
}
