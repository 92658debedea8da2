//! The fields of a configuration: which there are, and what becomes of a value. What is none of them is dropped without a word, as
//! Docusign does.

use serde_json::{Map, Value, json};

use super::answer::{ConnectRefusal, invalid};

/// What a field holds.
#[derive(Clone, Copy)]
enum Kind {
    /// true or false, also as a text; a text when it comes back.
    Boolean,
    Text,
    Texts,
    EventData,
    OAuth,
    /// Taken, and never given back.
    Hidden,
    /// Of Salesforce and the like: kept as it is.
    AsItIs,
}

/// All there are, and what stands in a configuration where it was left out; nothing where it is then missing.
const FIELDS: &[(&str, Kind, Option<&str>)] = &[
    ("configurationType", Kind::Text, Some("custom")),
    ("name", Kind::Text, Some("")),
    ("urlToPublishTo", Kind::Text, Some("")),
    ("allowEnvelopePublish", Kind::Boolean, Some("false")),
    ("pausePublish", Kind::Boolean, Some("false")),
    ("allUsers", Kind::Boolean, Some("false")),
    ("allUsersExcept", Kind::Boolean, Some("false")),
    ("enableLog", Kind::Boolean, Some("false")),
    ("requiresAcknowledgement", Kind::Boolean, Some("true")),
    ("includeHMAC", Kind::Boolean, Some("false")),
    ("includeOAuth", Kind::Boolean, Some("false")),
    ("enableOAuthPerConfiguration", Kind::Boolean, Some("false")),
    ("integratorManaged", Kind::Boolean, Some("false")),
    ("requireMutualTls", Kind::Boolean, Some("false")),
    ("signMessageWithX509Certificate", Kind::Boolean, Some("false")),
    ("includeDocuments", Kind::Boolean, Some("false")),
    ("includeCertificateOfCompletion", Kind::Boolean, Some("false")),
    ("includeEnvelopeVoidReason", Kind::Boolean, Some("false")),
    ("includeSenderAccountasCustomField", Kind::Boolean, Some("false")),
    ("includeTimeZoneInformation", Kind::Boolean, Some("false")),
    ("includeDocumentFields", Kind::Boolean, Some("false")),
    ("includeCertSoapHeader", Kind::Boolean, Some("false")),
    ("useSoapInterface", Kind::Boolean, Some("false")),
    ("senderOverride", Kind::Boolean, Some("false")),
    ("salesforceDocumentsAsContentFiles", Kind::Boolean, None),
    ("allowSalesforcePublish", Kind::Boolean, None),
    ("deliveryMode", Kind::Text, Some("")),
    ("soapNamespace", Kind::Text, Some("")),
    ("userName", Kind::Text, None),
    ("externalFolderId", Kind::Text, None),
    ("externalFolderLabel", Kind::Text, None),
    ("salesforceApiVersion", Kind::Text, None),
    ("salesforceAuthcode", Kind::Hidden, None),
    ("salesforceCallBackUrl", Kind::Text, None),
    ("password", Kind::Hidden, None),
    ("events", Kind::Texts, None),
    ("envelopeEvents", Kind::Texts, None),
    ("recipientEvents", Kind::Texts, None),
    ("userIds", Kind::Texts, None),
    ("groupIds", Kind::Texts, None),
    ("senderSelectableItems", Kind::Texts, None),
    ("sfObjects", Kind::AsItIs, None),
    ("eventData", Kind::EventData, None),
    ("oAuthConfiguration", Kind::OAuth, None),
];

/// What stands in the place of a secret that is not given back.
pub(super) const MASK: &str = "********";

/// A configuration in which nothing was said.
pub(super) fn untouched() -> Map<String, Value> {
    let said =
        FIELDS.iter().filter_map(|(name, _, left_out)| Some(((*name).to_owned(), json!((*left_out)?))));
    let mut untouched: Map<String, Value> = said.collect();
    untouched.insert("eventData".to_owned(), json!({ "version": "", "includeData": [] }));
    untouched
}

/// Takes over what was sent; what was left out stays.
pub(super) fn take(into: &mut Map<String, Value>, sent: &Map<String, Value>) -> Result<(), ConnectRefusal> {
    for (name, kind, _) in FIELDS {
        // null says nothing.
        if let Some(value) = sent.get(*name).filter(|value| !value.is_null()) {
            into.insert((*name).to_owned(), taken(*kind, value)?);
        }
    }
    Ok(())
}

/// What is given back of a configuration.
pub(super) fn given_back(kept: &Map<String, Value>) -> Value {
    let mut given = kept.clone();
    for (name, kind, _) in FIELDS {
        match kind {
            Kind::Hidden => {
                given.remove(*name);
            }
            Kind::OAuth => {
                if let Some(secret) = given.get_mut(*name).and_then(|oauth| oauth.get_mut("clientSecret")) {
                    *secret = MASK.into();
                }
            }
            _ => {}
        }
    }
    given.into()
}

fn taken(kind: Kind, value: &Value) -> Result<Value, ConnectRefusal> {
    match (kind, value) {
        (Kind::Boolean, Value::Bool(yes)) => Ok(yes.to_string().into()),
        (Kind::Boolean, Value::String(text)) if text.eq_ignore_ascii_case("true") => Ok("true".into()),
        (Kind::Boolean, Value::String(text)) if text.eq_ignore_ascii_case("false") => Ok("false".into()),
        (Kind::Boolean, _) => Err(invalid("A boolean value is neither true nor false.")),
        (Kind::Text | Kind::Hidden, Value::String(_)) | (Kind::AsItIs, _) => Ok(value.clone()),
        (Kind::Text | Kind::Hidden, Value::Number(number)) => Ok(number.to_string().into()),
        (Kind::Texts, Value::Array(list)) if list.iter().all(Value::is_string) => Ok(value.clone()),
        (Kind::EventData, Value::Object(sent)) => event_data(sent),
        (Kind::OAuth, Value::Object(sent)) => Ok(oauth_fields(sent).into()),
        _ => Err(invalid("A value is of another kind than its field.")),
    }
}

/// Without the format where it is what the version has by default.
fn event_data(sent: &Map<String, Value>) -> Result<Value, ConnectRefusal> {
    let text = |name: &str| sent.get(name).and_then(Value::as_str).unwrap_or_default();
    let (version, format) = (text("version"), text("format"));
    let usual = match version {
        "restv2.1" => "json",
        "legacy" | "" => "xml",
        _ => return Err(invalid("The version of the event data is not known.")),
    };
    let is_known = match version {
        "restv2.1" => matches!(format, "" | "json" | "xml"),
        _ => matches!(format, "" | "xml"),
    };
    if !is_known {
        return Err(invalid("The format of the event data is not that of its version."));
    }
    let mut data = json!({ "version": version, "includeData": sent.get("includeData").cloned().unwrap_or_else(|| json!([])) });
    if let Some(fields) = data.as_object_mut()
        && !format.is_empty()
        && format != usual
    {
        fields.insert("format".to_owned(), format.into());
    }
    Ok(data)
}

/// The fields of `connectOAuthConfig` that were sent; others are dropped.
pub(super) fn oauth_fields(sent: &Map<String, Value>) -> Map<String, Value> {
    let texts = ["authorizationServerUrl", "clientId", "clientSecret", "scope"];
    let mut taken: Map<String, Value> = texts
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), sent.get(*name)?.as_str()?.into())))
        .collect();
    if let Some(parameters) = sent.get("customParameters").filter(|parameters| parameters.is_object()) {
        taken.insert("customParameters".to_owned(), parameters.clone());
    }
    taken
}
