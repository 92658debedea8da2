//! The calls, each made once. Paths and methods are those of Docusign's specification.

use secrecy::SecretString;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::configuration::ConnectConfiguration;
use super::log::{ConnectLog, ConnectLogs, LogRange, RetryResult};
use super::oauth::ConnectOAuth;
use super::secret::{self, ListedSecret, NewSecret};
use crate::docusign::account::{self, ApiError};
use crate::docusign::refusal::{Asked, Cause};
use crate::docusign::reply;
use crate::domain::{Account, ConnectId, Token};
use crate::wire::{BearerCall, CallMethod, ReplySize, Wire, WireError};

/// The calls about Connect at one account.
#[derive(Clone, Copy)]
pub struct ConnectApi<'a> {
    wire: &'a Wire,
    account: &'a Account,
    token: &'a Token,
}

/// A call, apart from the account.
pub(super) struct ConnectCall<'a> {
    method: CallMethod,
    /// What stands before `rest`, and follows the account's id.
    of: &'static str,
    /// What follows that.
    rest: &'a str,
    body: Option<Value>,
    reply: ReplySize,
    /// Secrets of the body: should Docusign repeat one, it is left out.
    sent: Vec<&'a SecretString>,
}

impl<'a> ConnectCall<'a> {
    /// About Connect.
    pub(super) fn new(method: CallMethod, rest: &'a str) -> Self {
        Self { method, of: "/connect", rest, body: None, reply: ReplySize::Usual, sent: Vec::new() }
    }

    /// About something else of the account.
    pub(super) fn beside_connect(rest: &'a str) -> Self {
        Self { of: "", ..Self::new(CallMethod::Get, rest) }
    }

    /// The same with a body, posted.
    pub(super) fn posting(self, body: Value) -> Self {
        Self { method: CallMethod::Post, ..self.with(body) }
    }

    pub(super) fn with(self, body: Value) -> Self {
        Self { body: Some(body), ..self }
    }

    pub(super) fn long(self) -> Self {
        Self { reply: ReplySize::Long, ..self }
    }

    /// Should Docusign repeat a secret of this configuration, it is left out.
    pub(super) fn hiding(self, configuration: &'a ConnectConfiguration) -> Self {
        let parameters = configuration.own_oauth.iter().flat_map(ConnectOAuth::parameter_values);
        Self { sent: configuration.secrets().chain(parameters).collect(), ..self }
    }
}

impl<'a> ConnectApi<'a> {
    /// At this account, with the token of somebody who may manage Connect there.
    pub fn new(wire: &'a Wire, account: &'a Account, token: &'a Token) -> Self {
        Self { wire, account, token }
    }

    /// All configurations of the account.
    pub async fn list(&self) -> Result<Vec<ConnectConfiguration>, ApiError> {
        let reply = self.object(ConnectCall::new(CallMethod::Get, "").long()).await?;
        configurations(&reply)
    }

    /// One of them. Docusign answers a list of one.
    pub async fn show(&self, id: &ConnectId) -> Result<ConnectConfiguration, ApiError> {
        let reply = self.object(ConnectCall::new(CallMethod::Get, &format!("/{id}")).long()).await?;
        let found = configurations(&reply)?.into_iter().next();
        found.ok_or(ApiError::Incomplete { missing: "configurations" })
    }

    /// Makes a configuration; as Docusign has it then.
    pub async fn create(&self, wanted: &ConnectConfiguration) -> Result<ConnectConfiguration, ApiError> {
        let mut body = wanted.to_sent_json();
        body.remove("connectId");
        self.write(CallMethod::Post, wanted, body.into()).await
    }

    /// Changes a configuration, which is sent whole; as Docusign has it then. Its id goes into the body.
    pub async fn update(
        &self,
        id: &ConnectId,
        whole: &ConnectConfiguration,
    ) -> Result<ConnectConfiguration, ApiError> {
        let mut body = whole.to_sent_json();
        body.insert("connectId".to_owned(), id.as_str().into());
        self.write(CallMethod::Put, whole, body.into()).await
    }

    /// Deletes a configuration. The answer has nothing in it.
    pub async fn delete(&self, id: &ConnectId) -> Result<(), ApiError> {
        self.call(ConnectCall::new(CallMethod::Delete, &format!("/{id}"))).await.map(drop)
    }

    /// The account's OAuth settings, without the secret; none where it has none.
    pub async fn oauth(&self) -> Result<Option<ConnectOAuth>, ApiError> {
        match self.object(ConnectCall::new(CallMethod::Get, OAUTH)).await {
            Ok(reply) => Ok(ConnectOAuth::read(&reply)),
            Err(ApiError::Refused(refusal)) if refusal.cause == Cause::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Sets OAuth where there was none. Docusign asks the server for a token meanwhile: this can fail because of that server.
    pub async fn set_oauth(&self, oauth: &ConnectOAuth) -> Result<(), ApiError> {
        self.write_oauth(CallMethod::Post, oauth).await
    }

    /// Changes the OAuth settings, likewise.
    pub async fn change_oauth(&self, oauth: &ConnectOAuth) -> Result<(), ApiError> {
        self.write_oauth(CallMethod::Put, oauth).await
    }

    /// Takes OAuth away from all configurations of the account.
    pub async fn remove_oauth(&self) -> Result<(), ApiError> {
        self.call(ConnectCall::new(CallMethod::Delete, OAUTH)).await.map(drop)
    }

    /// The keys that messages are signed with.
    pub async fn secrets(&self) -> Result<Vec<ListedSecret>, ApiError> {
        let reply = self.any(ConnectCall::new(CallMethod::Get, SECRET)).await?;
        secret::list(&reply).ok_or(ApiError::Incomplete { missing: "secrets" })
    }

    /// Adds a key, which Docusign makes and gives in full this once.
    pub async fn add_secret(&self) -> Result<NewSecret, ApiError> {
        let reply = self.any(ConnectCall::new(CallMethod::Post, SECRET)).await?;
        NewSecret::find(&reply).ok_or(ApiError::Incomplete { missing: "secret" })
    }

    /// Removes the key at that place of the list, from 1. Those behind it move up.
    pub async fn remove_secret(&self, place: u32) -> Result<(), ApiError> {
        self.call(ConnectCall::new(CallMethod::Delete, &format!("{SECRET}/{place}"))).await.map(drop)
    }

    /// The log: the newest hundred entries, of fifteen days at most.
    pub async fn logs(&self, range: LogRange) -> Result<ConnectLogs, ApiError> {
        let rest = format!("/logs{}", range.query());
        self.object(ConnectCall::new(CallMethod::Get, &rest).long())
            .await
            .map(|reply| ConnectLogs::read(&reply))
    }

    /// One entry of the log, with what happened step by step and with what was sent.
    pub async fn log(&self, log_id: &str) -> Result<ConnectLog, ApiError> {
        let rest = format!("/logs/{}?additional_info=true", part(log_id)?);
        let reply = self.object(ConnectCall::new(CallMethod::Get, &rest).long()).await?;
        ConnectLog::read(&reply).ok_or(ApiError::NotJson)
    }

    /// Deletes an entry of the log.
    pub async fn delete_log(&self, log_id: &str) -> Result<(), ApiError> {
        self.call(ConnectCall::new(CallMethod::Delete, &format!("/logs/{}", part(log_id)?))).await.map(drop)
    }

    /// What failed and may be tried again.
    pub async fn failures(&self, range: LogRange) -> Result<ConnectLogs, ApiError> {
        let rest = format!("/failures{}", range.query());
        self.object(ConnectCall::new(CallMethod::Get, &rest).long())
            .await
            .map(|reply| ConnectLogs::read(&reply))
    }

    /// Deletes a failure: it is not tried again.
    pub async fn delete_failure(&self, failure_id: &str) -> Result<(), ApiError> {
        let rest = format!("/failures/{}", part(failure_id)?);
        self.call(ConnectCall::new(CallMethod::Delete, &rest)).await.map(drop)
    }

    /// Has the messages of an envelope sent again.
    pub async fn retry(&self, envelope_id: &str) -> Result<Vec<RetryResult>, ApiError> {
        let rest = format!("/envelopes/{}/retry_queue", part(envelope_id)?);
        self.object(ConnectCall::new(CallMethod::Put, &rest).long())
            .await
            .map(|reply| RetryResult::list(&reply))
    }

    /// Has the messages of several envelopes sent again.
    pub async fn retry_several(&self, envelope_ids: &[String]) -> Result<Vec<RetryResult>, ApiError> {
        for id in envelope_ids {
            part(id)?;
        }
        // Docusign takes no other word for synchronous.
        let body = json!({ "envelopeIds": envelope_ids, "synchronous": "false" });
        let call = ConnectCall::new(CallMethod::Put, "/envelopes/retry_queue").with(body).long();
        self.object(call).await.map(|reply| RetryResult::list(&reply))
    }

    async fn write(
        &self,
        method: CallMethod,
        written: &ConnectConfiguration,
        body: Value,
    ) -> Result<ConnectConfiguration, ApiError> {
        let reply = self.object(ConnectCall::new(method, "").with(body).long().hiding(written)).await?;
        let read = ConnectConfiguration::read(&reply).map_err(|_| ApiError::NotJson)?;
        if read.connect_id.is_none() { Err(ApiError::Incomplete { missing: "connectId" }) } else { Ok(read) }
    }

    async fn write_oauth(&self, method: CallMethod, oauth: &ConnectOAuth) -> Result<(), ApiError> {
        let sent = oauth.client_secret.iter().chain(oauth.parameter_values()).collect();
        self.call(ConnectCall { sent, ..ConnectCall::new(method, OAUTH).with(oauth.write()) }).await.map(drop)
    }

    pub(super) async fn object(&self, call: ConnectCall<'_>) -> Result<Value, ApiError> {
        let reply = self.any(call).await?;
        if reply.is_object() { Ok(reply) } else { Err(ApiError::NotJson) }
    }

    /// Whatever JSON comes.
    async fn any(&self, call: ConnectCall<'_>) -> Result<Value, ApiError> {
        let body = self.call(call).await?;
        // serde's own error could quote the reply, so it is dropped.
        serde_json::from_slice(&body).map_err(|_| ApiError::NotJson)
    }

    /// The body of a reply that succeeded, which may be empty.
    async fn call(&self, call: ConnectCall<'_>) -> Result<Zeroizing<Vec<u8>>, ApiError> {
        let url = account::url(self.account, &format!("{}{}", call.of, call.rest));
        let json = call.body.map(|body| Zeroizing::new(body.to_string().into_bytes()));
        let asked = BearerCall {
            method: call.method,
            url: &url,
            token: self.token.secret(),
            json,
            reply: call.reply,
        };
        let reply = self.wire.call_bearer(asked).await?;
        let mut sent = call.sent;
        sent.push(self.token.secret());
        Ok(Zeroizing::new(reply::body(Asked::Api, &reply, &sent)?.to_vec()))
    }
}

/// What follows `/connect` for OAuth.
const OAUTH: &str = "/oauth";
/// The same for keys.
const SECRET: &str = "/secret";

fn configurations(reply: &Value) -> Result<Vec<ConnectConfiguration>, ApiError> {
    let listed = reply.get("configurations").and_then(Value::as_array);
    let listed = listed.ok_or(ApiError::Incomplete { missing: "configurations" })?;
    Ok(listed.iter().filter_map(|value| ConnectConfiguration::read(value).ok()).collect())
}

/// An id of Docusign's that becomes a part of a path: nothing is sent for one that could be more than that.
pub(super) fn part(id: &str) -> Result<&str, ApiError> {
    let sound = (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if sound { Ok(id) } else { Err(ApiError::Wire(WireError::Address)) }
}
