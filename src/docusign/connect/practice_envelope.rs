//! An envelope of Practice that is sent and completed: what Connect tells of. Made with Docusign's call; the call that completes it Practice
//! alone has.

use serde_json::{Value, json};

use super::api::{ConnectApi, ConnectCall, part};
use crate::docusign::account::ApiError;

impl ConnectApi<'_> {
    /// Makes an envelope, sent to an invented person; its id. At Docusign it would go out to somebody: for accounts of Practice alone.
    pub async fn send_practice_envelope(&self) -> Result<String, ApiError> {
        let signer = json!({ "name": "Sam Signer", "email": "sam@signer.example", "recipientId": "1" });
        let envelope = json!({ "status": "sent", "emailSubject": "Please sign: a try", "recipients": { "signers": [signer] } });
        let call = ConnectCall::beside_connect("/envelopes").posting(envelope);
        let made = self.object(call).await?;
        let id = made.get("envelopeId").and_then(Value::as_str);
        let id = id.ok_or(ApiError::Incomplete { missing: "envelopeId" })?;
        Ok(part(id)?.to_owned())
    }

    /// Completes an envelope, as if everybody had signed.
    pub async fn complete_practice_envelope(&self, id: &str) -> Result<(), ApiError> {
        let rest = format!("/envelopes/{}/practice_complete", part(id)?);
        self.object(ConnectCall::beside_connect(&rest).posting(json!({}))).await.map(drop)
    }
}
