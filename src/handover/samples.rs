//! A connection for the tests of this room.

use std::sync::Arc;

use secrecy::ExposeSecret;

use super::file::{CarriedAlong, ConnectionCopies, ConnectionCopy, FileField, FileGap};
use crate::domain::{Connection, Facts, Secrets, samples};

pub(super) const SECRETS: [&str; 3] = ["secret-canary-7cc1", "refresh-canary-93f0", "access-canary-e5d2"];

/// A copy with everything in it.
pub(super) fn sample() -> ConnectionCopy {
    let [secret, refresh, access] = SECRETS;
    let facts = Facts {
        granted_scopes: Some(vec!["signature".to_owned(), "extended".to_owned()]),
        ..samples::facts()
    };
    let secrets = Secrets {
        secret_key: Arc::new(secret.parse().unwrap()),
        refresh_token: Arc::new(refresh.parse().unwrap()),
        access_token: Some(Arc::new(access.parse().unwrap())),
    };
    let field = |label: &str, value: &str| FileField { label: label.to_owned(), value: value.into() };
    let fields = vec![
        field("Integration Key", facts.integration_key.as_str()),
        field("Secret Key", secret),
        field("Refresh Token", refresh),
    ];
    let gaps = vec![FileGap { label: "Seat".to_owned(), to_know: "Its own guide can tell.".to_owned() }];
    let name = Some("Tenant North".parse().unwrap());
    let along = CarriedAlong::default();
    ConnectionCopy { connection: Connection { facts, secrets }, name, fields, gaps, along }
}

/// So many copies, to accounts of their own, with consents of their own.
pub(super) fn several(count: usize) -> ConnectionCopies {
    let copies = (0..count).map(|number| {
        let mut copy = sample();
        copy.connection.facts.account_id = format!("{}", 1_000_000 + number).parse().unwrap();
        copy.connection.facts.account_name = format!("Account {number}");
        copy.name = Some(format!("Tenant {number}").parse().unwrap());
        copy.fields.clear();
        copy.gaps.clear();
        copy
    });
    ConnectionCopies::new(copies.collect()).unwrap()
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
    let keys: Vec<_> = copy.along.connect_keys.iter().map(|key| key.expose_secret()).collect();
    format!("{:?}", (&copy.name, facts, secrets, fields, &copy.gaps, keys, &copy.along.history))
}
