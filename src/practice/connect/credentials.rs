//! What proves to a receiver that a message is Docusign's: signatures, and the `Authorization` header.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value};
use sha2::Sha256;

use super::address::ReceiverAddress;
use super::post::{PATIENCE, Post, PostError, post};
use super::publish::{is_on, text};
use super::tls;
use crate::practice::behaviour::Behaviour;
use crate::practice::form::encode;
use crate::practice::people::OWNER;
use crate::practice::random::{Fingerprint, fingerprint};
use crate::practice::service::Service;
use crate::practice::state::PracticeState;

/// A token that does not say how long it lives is asked for anew after so long.
const UNSAID: u64 = 300;

/// What a configuration's messages are proved with.
pub(super) struct Credentials {
    /// Keys that sign, in their order.
    keys: Vec<String>,
    /// `connectOAuthConfig`, with its secret.
    oauth: Option<Map<String, Value>>,
    basic: Option<(String, String)>,
}

impl Credentials {
    /// Those of a configuration of an account. With `integratorManaged` the settings and keys of the account that owns the integration key.
    pub(super) fn of(
        state: &mut PracticeState,
        account: &'static str,
        configuration: &Map<String, Value>,
    ) -> Self {
        let whose = if is_on(configuration, "integratorManaged") { OWNER.id } else { account };
        let of_account = state.connect.of(whose);
        let own = configuration.get("oAuthConfiguration").and_then(Value::as_object).cloned();
        let oauth = if !is_on(configuration, "includeOAuth") {
            None
        } else if is_on(configuration, "enableOAuthPerConfiguration") {
            own
        } else {
            of_account.oauth.clone()
        };
        let keys = if is_on(configuration, "includeHMAC") { of_account.secrets.clone() } else { Vec::new() };
        let (name, password) = (text(configuration, "userName"), text(configuration, "password"));
        let basic = (!name.is_empty()).then(|| (name.to_owned(), password.to_owned()));
        Self { keys, oauth, basic }
    }

    /// A header for each key, numbered from 1, spelled as Docusign does.
    pub(super) fn signatures(&self, body: &[u8]) -> Vec<(String, String)> {
        let mut headers = Vec::new();
        for (key, number) in self.keys.iter().zip(1_u32..) {
            // The key is used as the text it is. One of any length is taken: this cannot fail.
            if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) {
                mac.update(body);
                let code = STANDARD.encode(mac.finalize().into_bytes());
                headers.push((format!("X-DocuSign-Signature-{number}"), code));
            }
        }
        if !headers.is_empty() {
            headers.insert(0, ("X-Authorization-Digest".to_owned(), "HMACSHA256".to_owned()));
        }
        headers
    }

    /// The value of the `Authorization` header, if there is one: there can be only one, and a token goes before a password. Why there is no token is
    /// the error, as the log has it.
    pub(super) async fn authorization(&self, service: &Service) -> Result<Option<String>, String> {
        if let Some(oauth) = &self.oauth {
            return token(service, oauth).await.map(|token| Some(format!("Bearer {token}")));
        }
        Ok(self
            .basic
            .as_ref()
            .map(|(name, password)| format!("Basic {}", STANDARD.encode(format!("{name}:{password}")))))
    }

    /// Forgets the token that is remembered: the receiver did not take it.
    pub(super) fn forget_token(&self, service: &Service) {
        if let Some(oauth) = &self.oauth {
            service.state().connect.tokens.remove(&known_by(oauth));
        }
    }
}

/// What a token is remembered by.
fn known_by(oauth: &Map<String, Value>) -> Fingerprint {
    fingerprint(&Value::from(oauth.clone()).to_string())
}

/// A token that is remembered, or a new one.
async fn token(service: &Service, oauth: &Map<String, Value>) -> Result<String, String> {
    let known = known_by(oauth);
    let now = service.clock.monotonic();
    {
        let mut state = service.state();
        state.connect.tokens.retain(|_, (_, until)| now < *until);
        if let Some((token, _)) = state.connect.tokens.get(&known) {
            return Ok(token.clone());
        }
    }
    let asking = asking(service, oauth)
        .ok_or("Practice asks authorization servers on this computer alone.".to_owned())?;
    let replied = tokio::select! {
        replied = post(asking, true) => replied,
        () = service.clock.sleep(PATIENCE) => Err(PostError::NoAnswer),
    };
    let replied = replied.map_err(|_| "The authorization server did not answer.".to_owned())?;
    let said: Option<Map<String, Value>> = serde_json::from_slice(&replied.body).ok();
    let said = said.unwrap_or_default();
    let text = |name: &str| said.get(name).and_then(Value::as_str);
    let refused = || {
        let error = text("error").unwrap_or_default();
        format!("The authorization server gave no access token: ({}) {error}", replied.status)
    };
    let token = text("access_token").filter(|token| replied.status == 200 && !token.is_empty());
    let token = token.ok_or_else(refused)?.to_owned();
    if !service.behaves(Behaviour::ConnectTokenEachTime) {
        let life = said.get("expires_in").and_then(Value::as_u64).unwrap_or(UNSAID);
        let until = now.after(std::time::Duration::from_secs(life));
        service.state().connect.tokens.insert(known, (token.clone(), until));
    }
    Ok(token)
}

/// The request for a token: client credentials (RFC 6749, section 4.4.2).
fn asking(service: &Service, oauth: &Map<String, Value>) -> Option<Post> {
    let (id, secret) = (text(oauth, "clientId"), text(oauth, "clientSecret"));
    let mut form = "grant_type=client_credentials".to_owned();
    let mut add = |name: &str, value: &str| form.extend(["&", &encode(name), "=", &encode(value)]);
    if !text(oauth, "scope").is_empty() {
        add("scope", text(oauth, "scope"));
    }
    for (name, value) in oauth.get("customParameters").and_then(Value::as_object).into_iter().flatten() {
        add(name, value.as_str().unwrap_or_default());
    }
    let mut headers = vec![
        ("Content-Type".to_owned(), "application/x-www-form-urlencoded".to_owned()),
        ("Accept".to_owned(), "application/json".to_owned()),
    ];
    if service.behaves(Behaviour::ConnectSecretInBody) {
        add("client_id", id);
        add("client_secret", secret);
    } else {
        let pair = STANDARD.encode(format!("{}:{}", encode(id), encode(secret)));
        headers.push(("Authorization".to_owned(), format!("Basic {pair}")));
    }
    let to = ReceiverAddress::read(text(oauth, "authorizationServerUrl"))?;
    Some(Post { to, headers, body: form.into_bytes(), tls: tls::config(None).ok()? })
}
