//! An envelope as the API has it, which is what `envelopeSummary` in a message is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::moment::written;
use crate::practice::state::envelopes::{EnvelopeSigner, EnvelopeStatus, PracticeEnvelope};

/// How many bytes a large document has: in base64 a message with it has more than 25 MB.
const LARGE: usize = 19 * 1024 * 1024;

/// An envelope, with what is asked for by its name in `includeData`; `large` for documents that are.
pub(super) fn summary(envelope: &PracticeEnvelope, include: &[&str], large: bool) -> Value {
    let at = |moment: Option<Timestamp>| moment.map(written);
    let base = format!("/envelopes/{}", envelope.id);
    let ended = |status| if envelope.status == status { at(envelope.ended) } else { None };
    let mut summary = json!({
        "status": envelope.status.word(),
        "documentsUri": format!("{base}/documents"),
        "recipientsUri": format!("{base}/recipients"),
        "attachmentsUri": format!("{base}/attachments"),
        "envelopeUri": base,
        "emailSubject": envelope.subject,
        "envelopeId": envelope.id,
        "signingLocation": "online",
        "customFieldsUri": format!("{base}/custom_fields"),
        "notificationUri": format!("{base}/notification"),
        "enableWetSign": "true",
        "allowMarkup": "false",
        "allowReassign": "true",
        "createdDateTime": written(envelope.created),
        "lastModifiedDateTime": written(envelope.changed()),
        "initialSentDateTime": at(envelope.sent),
        "sentDateTime": at(envelope.sent),
        "completedDateTime": ended(EnvelopeStatus::Completed),
        "declinedDateTime": ended(EnvelopeStatus::Declined),
        "voidedDateTime": ended(EnvelopeStatus::Voided),
        "voidedReason": if envelope.status == EnvelopeStatus::Voided { envelope.reason.as_deref() } else { None },
        "statusChangedDateTime": written(envelope.changed()),
        "documentsCombinedUri": format!("{base}/documents/combined"),
        "certificateUri": format!("{base}/documents/certificate"),
        "templatesUri": format!("{base}/templates"),
        "sender": {
            "userName": envelope.sender.name(),
            "userId": envelope.sender.sub,
            "accountId": envelope.account.id,
            "email": envelope.sender.email,
        },
    });
    if let Some(fields) = summary.as_object_mut() {
        // What has not happened is left out.
        fields.retain(|_, value| !value.is_null());
        let has = |name: &str| include.iter().any(|wanted| wanted.eq_ignore_ascii_case(name));
        if has("custom_fields") {
            fields.insert("customFields".to_owned(), custom_fields(envelope));
        }
        if has("recipients") || has("tabs") {
            fields.insert("recipients".to_owned(), recipients(envelope, has("tabs")));
        }
        if has("documents") {
            fields.insert("envelopeDocuments".to_owned(), documents(envelope, large));
        }
        if has("folders") {
            let name = if envelope.status == EnvelopeStatus::Created { "Drafts" } else { "Sent Items" };
            fields.insert("folders".to_owned(), json!([{ "name": name, "type": "normal" }]));
        }
        if has("attachments") {
            fields.insert("envelopeAttachments".to_owned(), json!([]));
        }
    }
    summary
}

fn custom_fields(envelope: &PracticeEnvelope) -> Value {
    let texts = envelope.custom_fields.iter().zip(1..).map(|((name, value), place): (_, u32)| {
        json!({ "fieldId": place.to_string(), "name": name, "value": value, "show": "false", "required": "false" })
    });
    json!({ "textCustomFields": texts.collect::<Vec<_>>(), "listCustomFields": [] })
}

fn recipients(envelope: &PracticeEnvelope, with_tabs: bool) -> Value {
    let signers = envelope.signers.iter().map(|signer| one(envelope, signer, with_tabs));
    json!({
        "signers": signers.collect::<Vec<_>>(), "agents": [], "editors": [], "intermediaries": [],
        "carbonCopies": [], "certifiedDeliveries": [], "inPersonSigners": [], "seals": [], "witnesses": [],
        "notaries": [], "recipientCount": envelope.signers.len().to_string(), "currentRoutingOrder": "1",
    })
}

fn one(envelope: &PracticeEnvelope, signer: &EnvelopeSigner, with_tabs: bool) -> Value {
    let mut one = json!({
        "creationReason": "sender",
        "isBulkRecipient": "false",
        "requireUploadSignature": "false",
        "name": signer.name,
        "firstName": signer.name.split_whitespace().next().unwrap_or_default(),
        "lastName": signer.name.split_whitespace().last().unwrap_or_default(),
        "email": signer.email,
        "recipientId": signer.id,
        "recipientIdGuid": signer.guid,
        "requireIdLookup": "false",
        "routingOrder": signer.routing_order,
        "status": envelope.status.word(),
        "completedCount": if envelope.status == EnvelopeStatus::Completed { "1" } else { "0" },
        "deliveryMethod": "email",
        "recipientType": "signer",
    });
    if let Some(fields) = one.as_object_mut() {
        if let Some(sent) = envelope.sent {
            fields.insert("sentDateTime".to_owned(), written(sent).into());
        }
        if let (Some(ended), EnvelopeStatus::Completed) = (envelope.ended, envelope.status) {
            fields.insert("deliveredDateTime".to_owned(), written(ended).into());
            fields.insert("signedDateTime".to_owned(), written(ended).into());
        }
        if with_tabs {
            fields.insert(
                "tabs".to_owned(),
                json!({ "signHereTabs": [{
                    "stampType": "signature", "name": "SignHere", "tabLabel": "Sign Here", "scaleValue": "1",
                    "optional": "false", "documentId": "1", "recipientId": signer.id, "pageNumber": "1",
                    "xPosition": "100", "yPosition": "100", "tabType": "signhere",
                }] }),
            );
        }
    }
    one
}

fn documents(envelope: &PracticeEnvelope, large: bool) -> Value {
    json!([{
        "documentId": "1",
        "documentIdGuid": envelope.id,
        "name": "Practice.pdf",
        "type": "content",
        "uri": format!("/envelopes/{}/documents/1", envelope.id),
        "order": "1",
        "pages": [{ "pageId": envelope.id, "sequence": "1", "height": "792", "width": "612", "dpi": "72" }],
        "display": "inline",
        "includeInDownload": "true",
        "signerMustAcknowledge": "no_interaction",
        "templateRequired": "false",
        "authoritativeCopy": "false",
        "PDFBytes": STANDARD.encode(pdf(large)),
    }])
}

/// A page with nothing on it; a comment makes it large.
fn pdf(large: bool) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n".to_vec();
    if large {
        pdf.extend_from_slice(b"% ");
        pdf.resize(LARGE, b'.');
        pdf.push(b'\n');
    }
    pdf.extend_from_slice(b"trailer<</Root 1 0 R>>\n%%EOF\n");
    pdf
}
