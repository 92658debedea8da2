//! Docusign Connect: the calls, and the use cases above them, against the practice service over sockets.

mod account_oauth;
mod calls;
mod drifting;
mod overviewing;
mod proving;
mod receivers;
mod receiving;
mod resending;
mod sdks;
mod setting_up;

use std::sync::Arc;

use countersign::clock::Clock;
use countersign::domain::{Account, BaseUri, ConnectionId, Environment, History, SetUpNotification, Token};
use countersign::notifications::NotificationClient;
use countersign::vault::{ConnectionRecord, Kept, SecretKind, Vault};
use countersign::wire::Wire;
use serde_json::{Value, json};

use super::kept::{Chain, facts_of, vault};
use crate::support::client::{Heard, request};
use crate::support::desk::Desk;

/// A connection that is kept: somebody's, at one of their accounts.
pub struct Client {
    pub id: ConnectionId,
    pub token: String,
    pub account_id: String,
}

/// A practice service, and connections to some of its accounts.
pub struct Office {
    pub desk: Desk,
    pub vault: Vault,
    pub wire: Wire,
    pub clients: Vec<Client>,
    pub chain: Arc<Chain>,
    _folder: tempfile::TempDir,
}

impl Office {
    /// With a connection for each person and place of an account, to which each signed in just now.
    pub async fn new(behaviours: &[&str], who: &[(&str, usize)]) -> Self {
        let behaviours: Vec<_> = behaviours.iter().map(|name| name.parse().unwrap()).collect();
        let mut desk = Desk::new(&behaviours);
        let (chain, folder) = (Arc::new(Chain::default()), tempfile::tempdir().unwrap());
        let vault = vault(&chain, folder.path(), &desk.clock);
        let mut clients = Vec::new();
        for (person, place) in who {
            let (access, refresh) = desk.tokens(person, "extended signature");
            let info = desk.call(&access, "/oauth/userinfo").json();
            let account = &info["accounts"][*place];
            let account_id = account["account_id"].as_str().unwrap().to_owned();
            let id = ConnectionId::random().unwrap();
            let record = ConnectionRecord {
                id: id.clone(),
                facts: facts_of(
                    &desk,
                    &account_id,
                    account["account_name"].as_str().unwrap(),
                    "extended signature",
                ),
                kept: Kept::Keychain,
                history: History::default(),
            };
            let secrets = [
                (SecretKind::SecretKey, desk.secret.as_str().into()),
                (SecretKind::RefreshToken, refresh.into()),
                (SecretKind::AccessToken, access.as_str().into()),
            ];
            vault.keep(&record, &secrets).await.unwrap();
            clients.push(Client { id, token: access, account_id });
        }
        Self { desk, vault, wire: Wire::new().unwrap(), clients, chain, _folder: folder }
    }

    pub fn clock(&self) -> &Clock {
        &self.desk.clock
    }

    pub async fn client(&self, place: usize) -> NotificationClient<'_> {
        let id = &self.clients[place].id;
        NotificationClient::open(&self.vault, &self.wire, self.clock(), id).await.unwrap()
    }

    /// What was set up here.
    pub async fn set_up_here(&self, place: usize) -> Vec<SetUpNotification> {
        let record = self.vault.connection(&self.clients[place].id).await.unwrap().unwrap();
        record.history.set_up
    }

    /// A call as somebody else makes it, past Countersign.
    pub fn elsewhere(&self, place: usize, method: &str, rest: &str, body: Option<&Value>) -> Heard {
        let Client { token, account_id, .. } = &self.clients[place];
        let (bearer, path) =
            (format!("Bearer {token}"), format!("/restapi/v2.1/accounts/{account_id}/connect{rest}"));
        let body = body.map(Value::to_string).unwrap_or_default();
        request(&self.desk.origin, method, &path, &[("Authorization", &bearer)], &body)
    }

    /// Has a connection's account live at another server.
    pub async fn move_to(&self, place: usize, origin: &str) {
        let mut record = self.vault.connection(&self.clients[place].id).await.unwrap().unwrap();
        record.facts.base_uri = BaseUri::new(Environment::Practice, origin).unwrap();
        self.vault.keep(&record, &[]).await.unwrap();
    }

    /// The configurations that are there.
    pub fn there(&self, place: usize) -> Vec<Value> {
        let heard = self.elsewhere(place, "GET", "", None).json();
        heard["configurations"].as_array().unwrap().clone()
    }
}

/// The account and token of a client, for the calls alone.
pub fn parts(office: &Office, place: usize) -> (Account, Token) {
    let Client { token, account_id, .. } = &office.clients[place];
    let account = Account {
        account_id: account_id.parse().unwrap(),
        name: None,
        base_uri: BaseUri::new(Environment::Practice, &office.desk.origin).unwrap(),
        is_default: false,
        organization_id: None,
    };
    (account, token.parse().unwrap())
}

/// The partner-managed configuration of Docusign's article on OAuth for partners.
pub fn of_the_article() -> Value {
    json!({
        "configurationType": "custom", "name": "Partner notifications", "urlToPublishTo": "https://partner.example/connect",
        "allUsers": "true", "allowEnvelopePublish": "true", "enableLog": "true", "includeOAuth": "true",
        "integratorManaged": "true", "deliveryMode": "SIM", "events": ["envelope-completed"],
        "requiresAcknowledgement": "true",
        "eventData": { "version": "restv2.1", "format": "json", "includeData": ["tabs", "payment_tabs", "custom_fields", "powerform",
            "recipients", "folders", "extensions", "attachments", "prefill_tabs", "documents"] },
    })
}
