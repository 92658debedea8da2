//! The body of a message.

use serde_json::{Map, Value, json};

use super::moment::written;
use super::summary::summary;
use crate::practice::state::messages::{MessageForm, WaitingMessage};

/// The body that is sent at this try, and its content type.
pub(super) fn body(
    waiting: &WaitingMessage,
    configuration: &Map<String, Value>,
    large: bool,
) -> (Vec<u8>, &'static str) {
    let include =
        configuration.get("eventData").and_then(|data| data.get("includeData")).and_then(Value::as_array);
    let include: Vec<&str> = include.into_iter().flatten().filter_map(Value::as_str).collect();
    match waiting.form {
        MessageForm::Single => (single(waiting, &include, large).to_string().into_bytes(), JSON),
        MessageForm::Envelope => (summary(&waiting.envelope, &include, large).to_string().into_bytes(), JSON),
        MessageForm::Xml => (xml(waiting).into_bytes(), "text/xml; charset=utf-8"),
    }
}

const JSON: &str = "application/json; charset=utf-8";

fn single(waiting: &WaitingMessage, include: &[&str], large: bool) -> Value {
    let envelope = &waiting.envelope;
    let account = envelope.account.id;
    let mut data = json!({ "accountId": account, "userId": envelope.sender.sub, "envelopeId": envelope.id });
    if let Some(fields) = data.as_object_mut() {
        if let Some(signer) = waiting.event.signer.and_then(|at| envelope.signers.get(at)) {
            fields.insert("recipientId".to_owned(), signer.id.clone().into());
        }
        if !include.is_empty() {
            fields.insert("envelopeSummary".to_owned(), summary(envelope, include, large));
        }
    }
    json!({
        "event": waiting.event.name,
        "apiVersion": "v2.1",
        "uri": format!("/restapi/v2.1/accounts/{account}/envelopes/{}", envelope.id),
        "retryCount": waiting.tries,
        // A number here, and a text in the API.
        "configurationId": waiting.connect_id.parse::<u64>().unwrap_or_default(),
        "generatedDateTime": written(waiting.happened),
        "data": data,
    })
}

/// The legacy form: the envelope as it is, and nothing of what happened.
fn xml(waiting: &WaitingMessage) -> String {
    let envelope = &waiting.envelope;
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
            .unwrap_or_default()
    };
    let status = capital(envelope.status.word());
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><DocuSignEnvelopeInformation xmlns=\"http://www.docusign.net/API/3.0\"><EnvelopeStatus><RecipientStatuses>",
    );
    for signer in &envelope.signers {
        xml.push_str("<RecipientStatus><Type>Signer</Type>");
        tag(&mut xml, "Email", &signer.email);
        tag(&mut xml, "UserName", &signer.name);
        tag(&mut xml, "RoutingOrder", &signer.routing_order);
        tag(&mut xml, "Status", &status);
        tag(&mut xml, "RecipientId", &signer.guid);
        xml.push_str("</RecipientStatus>");
    }
    xml.push_str("</RecipientStatuses>");
    tag(&mut xml, "TimeGenerated", &written(waiting.happened));
    tag(&mut xml, "EnvelopeID", &envelope.id);
    tag(&mut xml, "Subject", &envelope.subject);
    tag(&mut xml, "UserName", &envelope.sender.name());
    tag(&mut xml, "Email", envelope.sender.email);
    tag(&mut xml, "Status", &status);
    tag(&mut xml, "Created", &written(envelope.created));
    if let Some(sent) = envelope.sent {
        tag(&mut xml, "Sent", &written(sent));
    }
    if let Some(ended) = envelope.ended {
        tag(&mut xml, &status, &written(ended));
    }
    xml.push_str("</EnvelopeStatus></DocuSignEnvelopeInformation>");
    xml
}

fn tag(xml: &mut String, name: &str, text: &str) {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    // XML 1.0 has no place for most control characters.
    let escaped = escaped.replace(|letter: char| letter.is_control() && !letter.is_whitespace(), "");
    for part in ["<", name, ">", &escaped, "</", name, ">"] {
        xml.push_str(part);
    }
}
