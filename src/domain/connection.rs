//! A connection: what is known of it, and its secrets. The one shape in which it is set up, kept, shown and handed over.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use super::account::AccountId;
use super::base_uri::{BaseUri, BaseUriProblem};
use super::endpoints::Endpoints;
use super::environment::Environment;
use super::keys::{IntegrationKey, SecretKey};
use super::redirect_uri::RedirectUri;
use super::token::Token;
use super::variable_names::VariableNames;
use crate::clock::later;
use crate::plain::made_plain;

/// How long a refresh token lives; the answer does not state it, Docusign's documentation does.
pub const REFRESH_TOKEN_LIFE: Duration = Duration::from_hours(30 * 24);

/// The scope with which a refresh token can be renewed beyond its first end.
const EXTENDED: &str = "extended";

/// A connection of a product to Docusign, whole.
#[derive(Clone, Debug)]
pub struct Connection {
    /// What is known of it and is no secret.
    pub facts: Facts,
    /// What must not be seen.
    pub secrets: Secrets,
}

/// What is known of a connection, its secrets apart: what the index of connections holds. The integration key is public
/// (RFC 6749, section 2.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedFacts")]
pub struct Facts {
    /// The id of the connector sheet.
    pub sheet: String,
    /// The product's name, as its sheet had it then: the sheet may be gone one day.
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The integration key: `client_id` in RFC 6749.
    pub integration_key: IntegrationKey,
    /// The redirect URI, byte for byte as it was sent.
    pub redirect_uri: RedirectUri,
    /// The scopes that were asked for.
    pub scopes: Vec<String>,
    /// The account the connection reads.
    pub account_id: AccountId,
    /// That account's name; may be empty.
    pub account_name: String,
    /// Where that account's API lives, without `/restapi`. In Practice, the practice service itself.
    pub base_uri: BaseUri,
    /// Who consented; may be empty.
    pub person_name: String,
    /// That person's e-mail address; may be empty.
    pub person_email: String,
    /// When they did.
    pub consented_at: Timestamp,
    /// When the refresh token ends unless it is used, as far as is known: Docusign does not say it in its answer.
    pub refresh_token_expires_at: Option<Timestamp>,
    /// When the access token ends.
    pub access_token_expires_at: Option<Timestamp>,
    /// The scopes that were granted (RFC 6749, section 5.1), where the token's reply named them and it is of a sign-in here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted_scopes: Option<Vec<String>>,
    /// What the person calls the variables of the product's file, where that is theirs to say.
    #[serde(skip_serializing_if = "VariableNames::is_empty")]
    pub variable_names: VariableNames,
}

impl Facts {
    /// The addresses of the environment that the connection is to.
    pub fn endpoints(&self) -> Endpoints {
        Endpoints::of_account(self.environment, &self.base_uri)
    }

    /// The scopes that it has: those that were granted, or, where that is not known, those that were asked for.
    pub fn held_scopes(&self) -> &[String] {
        self.granted_scopes.as_ref().unwrap_or(&self.scopes)
    }

    /// Whether each renewal gives a refresh token of a full new life: only with the scope `extended`.
    pub fn is_extended(&self) -> bool {
        self.held_scopes().iter().any(|scope| scope == EXTENDED)
    }

    /// Takes what new tokens change, given at `at`, of which the access token lives so many seconds, if the reply said.
    pub fn take_renewal(&mut self, at: Timestamp, access_token_life_secs: Option<u64>) {
        // Without `extended` the new refresh token ends with the first.
        if self.is_extended() {
            self.refresh_token_expires_at = Some(later(at, REFRESH_TOKEN_LIFE));
        }
        self.access_token_expires_at =
            access_token_life_secs.map(|life| later(at, Duration::from_secs(life)));
    }
}

/// The secrets of a connection: wiped when the last of their holders is dropped, shared and never copied, shown by
/// nothing.
#[derive(Clone)]
pub struct Secrets {
    /// The secret key: `client_secret` in RFC 6749.
    pub secret_key: Arc<SecretKey>,
    /// The newest refresh token (RFC 6749, section 1.5).
    pub refresh_token: Arc<Token>,
    /// The access token of the last sign-in or renewal (RFC 6749, section 1.4), perhaps long expired; none if none is
    /// known: nothing depends on it.
    pub access_token: Option<Arc<Token>>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secrets").finish_non_exhaustive()
    }
}

/// The facts as they stand in a file: a base URI is checked by the environment it belongs to.
#[derive(Deserialize)]
struct UncheckedFacts {
    sheet: String,
    product_name: String,
    environment: Environment,
    integration_key: IntegrationKey,
    redirect_uri: RedirectUri,
    scopes: Vec<String>,
    account_id: AccountId,
    account_name: String,
    base_uri: String,
    person_name: String,
    person_email: String,
    consented_at: Timestamp,
    refresh_token_expires_at: Option<Timestamp>,
    access_token_expires_at: Option<Timestamp>,
    #[serde(default, deserialize_with = "read_granted")]
    granted_scopes: Option<Vec<String>>,
    #[serde(default)]
    variable_names: VariableNames,
}

/// The scopes that were granted; where they cannot be read, they are as unknown as where they are not there.
fn read_granted<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<String>>, D::Error> {
    let read = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(read).unwrap_or_default())
}

impl TryFrom<UncheckedFacts> for Facts {
    type Error = BaseUriProblem;

    /// Texts are made plain: the index may have been written by others.
    fn try_from(read: UncheckedFacts) -> Result<Self, BaseUriProblem> {
        Ok(Self {
            sheet: made_plain(read.sheet),
            product_name: made_plain(read.product_name),
            environment: read.environment,
            integration_key: read.integration_key,
            redirect_uri: read.redirect_uri,
            scopes: read.scopes.into_iter().map(made_plain).collect(),
            account_id: read.account_id,
            account_name: made_plain(read.account_name),
            base_uri: BaseUri::new(read.environment, &read.base_uri)?,
            person_name: made_plain(read.person_name),
            person_email: made_plain(read.person_email),
            consented_at: read.consented_at,
            refresh_token_expires_at: read.refresh_token_expires_at,
            access_token_expires_at: read.access_token_expires_at,
            granted_scopes: read.granted_scopes.map(|granted| granted.into_iter().map(made_plain).collect()),
            variable_names: read.variable_names,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn written() -> serde_json::Value {
        json!({
            "sheet": "snow-atlas", "product_name": "Snow Atlas", "environment": "demo",
            "integration_key": "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", "redirect_uri": "http://localhost",
            "scopes": ["extended", "signature"], "account_id": "11111111-2222-3333-4444-555555555555",
            "account_name": "Olive Grove", "base_uri": "https://demo.docusign.net", "person_name": "Olive Example",
            "person_email": "olive@example.com", "consented_at": "2026-11-01T09:00:00Z",
            "refresh_token_expires_at": "2026-12-01T09:00:00Z", "access_token_expires_at": null,
        })
    }

    #[test]
    fn facts_that_were_written_are_read() {
        let facts: Facts = serde_json::from_value(written()).unwrap();
        assert_eq!(serde_json::to_value(&facts).unwrap(), written());
        assert_eq!(facts.endpoints(), Endpoints::demo());
    }

    #[test]
    fn without_extended_among_those_granted_a_renewal_gives_no_new_life() {
        let mut granted = written();
        granted["granted_scopes"] = json!(["signature"]);
        let facts: Facts = serde_json::from_value(granted.clone()).unwrap();
        assert_eq!(serde_json::to_value(&facts).unwrap(), granted);
        assert!(facts.held_scopes() == ["signature"] && !facts.is_extended());
        let facts: Facts = serde_json::from_value(written()).unwrap();
        assert!(facts.held_scopes() == ["extended", "signature"] && facts.is_extended());
    }

    #[test]
    fn granted_scopes_that_cannot_be_read_are_unknown_and_the_rest_stays() {
        for odd in [json!("signature"), json!(["signature", 7]), json!({ "signature": true }), json!(null)] {
            let mut granted = written();
            granted["granted_scopes"] = odd.clone();
            let facts: Facts = serde_json::from_value(granted).unwrap();
            assert_eq!(facts.granted_scopes, None, "{odd}");
            assert!(facts.held_scopes() == ["extended", "signature"], "{odd}");
        }
    }

    #[test]
    fn a_practice_connections_server_is_where_its_account_is() {
        let mut practice = written();
        practice["environment"] = json!("practice");
        practice["base_uri"] = json!("http://127.0.0.1:8790");
        let facts: Facts = serde_json::from_value(practice).unwrap();
        assert_eq!(facts.endpoints().token(), "http://127.0.0.1:8790/oauth/token");
    }

    #[test]
    fn facts_with_anything_unsound_are_none() {
        for (name, value) in [
            ("environment", json!("stage")),
            ("environment", json!("practice")),
            ("integration_key", json!("no guid")),
            ("redirect_uri", json!("localhost")),
            ("account_id", json!("../x")),
            ("base_uri", json!("https://docusign.example")),
            ("consented_at", json!("yesterday")),
        ] {
            let mut changed = written();
            changed[name] = value;
            assert!(serde_json::from_value::<Facts>(changed).is_err(), "{name}");
        }
    }
}
