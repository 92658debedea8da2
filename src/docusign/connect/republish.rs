//! The envelopes of a period, and their messages sent once more, whether or not they were sent before
//! (`connectHistoricalEnvelopeRepublish`: at most 9,999 envelopes an hour, and with a configuration that is sent along).

use serde_json::{Value, json};

use super::api::{ConnectApi, ConnectCall, part};
use super::configuration::ConnectConfiguration;
use super::log::LogRange;
use super::switch::ConnectSwitch;
use crate::docusign::account::ApiError;
use crate::docusign::lenient;
use crate::wire::CallMethod;

/// So many envelopes are asked for at a time: the most that Docusign lists at once.
const PAGE: usize = 1000;

/// A part of the list of envelopes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnvelopePage {
    /// Their ids.
    pub ids: Vec<String>,
    /// How many entries the part has.
    pub listed: usize,
    /// How many there are in all, if it says so.
    pub total: Option<u64>,
}

/// What Docusign answered to a request to send again (`envelopePublishTransaction`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Republished {
    /// The request, in Docusign's log of bulk actions.
    pub transaction_id: Option<String>,
    /// Docusign's word for how it stands: mostly `processing`.
    pub status: Option<String>,
    /// How many envelopes are not sent again, as far as that is known already.
    pub errors: u64,
    /// Where the outcome is to be seen.
    pub results: Option<String>,
}

impl ConnectApi<'_> {
    /// The envelopes whose status changed between two days, both included, from a place in their list on.
    pub async fn envelopes(&self, range: LogRange, start: usize) -> Result<EnvelopePage, ApiError> {
        let from = range.from.map(|day| format!("&from_date={day}T00:00:00Z")).unwrap_or_default();
        let to = range.to.map(|day| format!("&to_date={day}T23:59:59Z")).unwrap_or_default();
        let rest = format!("/envelopes?count={PAGE}&start_position={start}{from}{to}");
        let reply = self.object(ConnectCall::beside_connect(&rest).long()).await?;
        let total = lenient::count(reply.get("totalSetSize"));
        let listed = match reply.get("envelopes") {
            Some(Value::Array(listed)) => listed.as_slice(),
            // Of no envelope, the list may be left out.
            None if total == Some(0) => &[],
            _ => return Err(ApiError::Incomplete { missing: "envelopes" }),
        };
        let ids = listed.iter().filter_map(|one| lenient::text(one.get("envelopeId")));
        Ok(EnvelopePage { ids: ids.collect(), listed: listed.len(), total })
    }

    /// Has the messages of these envelopes sent again, as `configuration` says: to its address, in its form. It need not be one of the account's.
    pub async fn republish(
        &self,
        envelope_ids: &[String],
        configuration: &ConnectConfiguration,
    ) -> Result<Republished, ApiError> {
        for id in envelope_ids {
            part(id)?;
        }
        let mut whole = configuration.clone();
        whole.connect_id = None;
        // One that is off or paused would tell nobody.
        whole.set(ConnectSwitch::AllowEnvelopePublish, true);
        whole.set(ConnectSwitch::PausePublish, false);
        let body = json!({ "envelopes": envelope_ids, "config": whole.to_sent_json() });
        let call = ConnectCall::new(CallMethod::Post, "/envelopes/publish/historical")
            .with(body)
            .hiding(configuration);
        let reply = self.object(call.long()).await?;
        let text = |name: &str| lenient::text(reply.get(name));
        Ok(Republished {
            transaction_id: text("envelopePublishTransactionId"),
            status: text("processingStatus"),
            errors: lenient::count(reply.get("errorCount")).unwrap_or_default(),
            results: text("resultsUri"),
        })
    }
}
