//! Connections that are kept: a keychain in memory, an index in a folder, and the tokens of real sign-ins at the practice
//! service.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use countersign::clock::Clock;
use countersign::connections::{RenewProblem, Renewed, Sheets, renew};
use countersign::domain::{BaseUri, ConnectionId, Environment, Facts, History, REFRESH_TOKEN_LIFE};
use countersign::vault::{
    ConnectionRecord, ItemName, Kept, SecretKind, SecretStore, StoreError, StoreKind, Vault,
};
use countersign::wire::Wire;
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use crate::support::desk::Desk;

/// A keychain in memory.
#[derive(Default)]
pub struct Chain {
    pub items: Mutex<BTreeMap<String, Vec<u8>>>,
    pub refuses: Mutex<bool>,
    /// So many readings are answered, and then no more.
    pub readings_left: Mutex<Option<usize>>,
    /// Once it was read, the refresh token is this: another program replaced it.
    pub replaced_by: Mutex<Option<&'static str>>,
}

impl SecretStore for Chain {
    fn kind(&self) -> StoreKind {
        StoreKind::Other
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        if *self.refuses.lock().unwrap() {
            return Err(StoreError::Refused);
        }
        self.items.lock().unwrap().insert(item.account().to_owned(), secret.to_vec());
        Ok(())
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        if let Some(left) = self.readings_left.lock().unwrap().as_mut() {
            *left = left.checked_sub(1).ok_or(StoreError::Locked)?;
        }
        let mut items = self.items.lock().unwrap();
        let found = items.get(item.account()).map(|secret| Zeroizing::new(secret.clone()));
        if item.account().contains("refresh-token")
            && let Some(new) = self.replaced_by.lock().unwrap().take()
        {
            items.insert(item.account().to_owned(), new.into());
        }
        Ok(found)
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        self.items.lock().unwrap().remove(item.account());
        Ok(())
    }
}

/// A vault over `chain`, as another start of the program has it.
pub fn vault(chain: &Arc<Chain>, folder: &Path, clock: &Clock) -> Vault {
    let store: Arc<dyn SecretStore> = Arc::<Chain>::clone(chain);
    Vault::new(store, folder, clock.clone()).unwrap()
}

/// A practice service, and a connection of Sling to it that is kept: Countersign's to renew. All by the service's clock.
pub struct KeptAtDesk {
    pub desk: Desk,
    pub chain: Arc<Chain>,
    pub folder: tempfile::TempDir,
    pub vault: Vault,
    pub id: ConnectionId,
    pub wire: Wire,
    pub sheets: Sheets,
}

/// What is known of a connection to an account at the desk, signed in to just now.
pub fn facts_of(desk: &Desk, account_id: &str, account_name: &str, scopes: &str) -> Facts {
    let now = desk.clock.now();
    Facts {
        sheet: "sling".to_owned(),
        product_name: "Sling".to_owned(),
        environment: Environment::Practice,
        integration_key: desk.key.parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: scopes.split(' ').map(str::to_owned).collect(),
        account_id: account_id.parse().unwrap(),
        account_name: account_name.to_owned(),
        base_uri: BaseUri::new(Environment::Practice, &desk.origin).unwrap(),
        person_name: String::new(),
        person_email: String::new(),
        consented_at: now,
        refresh_token_expires_at: Some(now + REFRESH_TOKEN_LIFE),
        access_token_expires_at: None,
        granted_scopes: None,
        variable_names: countersign::domain::VariableNames::default(),
    }
}

impl KeptAtDesk {
    /// Olive signed in just now, with these scopes.
    pub async fn new(mut desk: Desk, scopes: &str) -> Self {
        let (access, refresh) = desk.tokens("olive", scopes);
        let info = desk.call(&access, "/oauth/userinfo").json();
        let (chain, folder) = (Arc::new(Chain::default()), tempfile::tempdir().unwrap());
        let vault = vault(&chain, folder.path(), &desk.clock);
        let id = ConnectionId::random().unwrap();
        let account_id = info["accounts"][0]["account_id"].as_str().unwrap();
        let facts = facts_of(&desk, account_id, "Example Trading", scopes);
        let record =
            ConnectionRecord { id: id.clone(), facts, kept: Kept::Keychain, history: History::default() };
        let secrets = [
            (SecretKind::SecretKey, desk.secret.as_str().into()),
            (SecretKind::RefreshToken, refresh.into()),
            (SecretKind::AccessToken, access.into()),
        ];
        vault.keep(&record, &secrets).await.unwrap();
        Self { desk, chain, folder, vault, id, wire: Wire::new().unwrap(), sheets: Sheets::load(None) }
    }

    pub async fn renew(&self) -> Result<Renewed, RenewProblem> {
        let asked = self.vault.connection(&self.id).await.unwrap().unwrap();
        renew(&self.vault, &self.wire, &self.desk.clock, &asked).await
    }

    /// The connection as another start of the program finds it.
    pub async fn record(&self) -> ConnectionRecord {
        let vault = vault(&self.chain, self.folder.path(), &self.desk.clock);
        vault.connection(&self.id).await.unwrap().unwrap()
    }

    /// A secret as another start of the program finds it.
    pub async fn kept(&self, kind: SecretKind) -> String {
        let vault = vault(&self.chain, self.folder.path(), &self.desk.clock);
        vault.reveal(&self.id, kind).await.unwrap().expose_secret().to_owned()
    }
}
