//! The same for one envelope alone: `eventNotification` of an envelope definition, which has spellings of its own and cannot say all.
//!
//! Source: Docusign's eSignature REST specification, v2.1 (`eventNotification`, 21 fields).

use serde_json::{Map, Value, json};

use super::configuration::ConnectConfiguration;
use super::switch::ConnectSwitch;

/// Fields of a configuration, and what they are called there.
const FIELDS: [(&str, &str); 17] = [
    ("urlToPublishTo", "url"),
    ("enableLog", "loggingEnabled"),
    ("requiresAcknowledgement", "requireAcknowledgment"),
    ("signMessageWithX509Certificate", "signMessageWithX509Cert"),
    ("includeTimeZoneInformation", "includeTimeZone"),
    ("includeSenderAccountasCustomField", "includeSenderAccountAsCustomField"),
    ("includeCertSoapHeader", "includeCertificateWithSoap"),
    ("soapNamespace", "soapNameSpace"),
    ("deliveryMode", "deliveryMode"),
    ("events", "events"),
    ("eventData", "eventData"),
    ("includeHMAC", "includeHMAC"),
    ("includeOAuth", "includeOAuth"),
    ("integratorManaged", "integratorManaged"),
    ("includeCertificateOfCompletion", "includeCertificateOfCompletion"),
    ("includeEnvelopeVoidReason", "includeEnvelopeVoidReason"),
    ("useSoapInterface", "useSoapInterface"),
];
/// The same of more: what is about documents.
const OF_DOCUMENTS: [&str; 2] = ["includeDocuments", "includeDocumentFields"];

/// What cannot be said for one envelope alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotForOneEnvelope {
    /// HTTP Basic.
    Basic,
    /// OAuth settings of the configuration's own.
    OwnOAuth,
    /// That a client certificate is required: only that it is shown where the receiver asks for one.
    MutualTls,
    /// Whose envelopes: it is about this one.
    People,
}

impl ConnectConfiguration {
    /// The object to be put into an envelope definition as `eventNotification`, and what is lost by that. A name, and whether it is on, an
    /// envelope has no need of.
    pub fn to_event_notification(&self) -> (Map<String, Value>, Vec<NotForOneEnvelope>) {
        let whole = self.to_public_json();
        let kept = FIELDS.iter().copied().chain(OF_DOCUMENTS.map(|name| (name, name)));
        let mut written: Map<_, _> =
            kept.filter_map(|(name, there)| Some((there.to_owned(), whole.get(name)?.clone()))).collect();
        let documents = self.is(ConnectSwitch::IncludeDocuments).to_string();
        for (name, code, list) in [
            ("envelopeEvents", "envelopeEventStatusCode", &self.envelope_events),
            ("recipientEvents", "recipientEventStatusCode", &self.recipient_events),
        ] {
            if !list.is_empty() {
                let each = list.iter().map(|event| json!({ code: event, "includeDocuments": documents }));
                written.insert(name.to_owned(), each.collect::<Vec<_>>().into());
            }
        }
        let own_oauth = self.own_oauth.is_some() || self.is(ConnectSwitch::EnableOAuthPerConfiguration);
        let lost = [
            (NotForOneEnvelope::Basic, self.user_name.is_some()),
            (NotForOneEnvelope::OwnOAuth, own_oauth),
            (NotForOneEnvelope::MutualTls, self.is(ConnectSwitch::RequireMutualTls)),
            (NotForOneEnvelope::People, self.chooses()),
        ];
        (written, lost.into_iter().filter(|(_, is_lost)| *is_lost).map(|(what, _)| what).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docusign::connect::{ConnectEvent, IncludedData};

    #[test]
    fn it_has_its_own_spellings_and_names_what_is_lost() {
        let mut one = ConnectConfiguration::default();
        "Orders".clone_into(&mut one.name);
        "https://a.example".clone_into(&mut one.url);
        one.tell(
            vec![ConnectEvent::new("envelope-completed").unwrap()],
            vec![IncludedData::new("tabs").unwrap()],
        );
        one.set(ConnectSwitch::EnableLog, true);
        one.set(ConnectSwitch::RequiresAcknowledgement, true);
        one.set(ConnectSwitch::AllowEnvelopePublish, true);
        one.set(ConnectSwitch::IncludeHmac, true);
        let (written, lost) = one.to_event_notification();
        let wanted = json!({ "url": "https://a.example", "loggingEnabled": "true", "requireAcknowledgment": "true",
            "includeHMAC": "true", "deliveryMode": "SIM", "events": ["envelope-completed"],
            "eventData": { "version": "restv2.1", "format": "json", "includeData": ["tabs"] } });
        assert_eq!((Value::from(written), lost.as_slice()), (wanted, &[][..]));

        one.user_name = Some("olive".to_owned());
        one.user_ids = vec!["u".to_owned()];
        one.set(ConnectSwitch::RequireMutualTls, true);
        one.set(ConnectSwitch::SignMessageWithX509Certificate, true);
        one.set(ConnectSwitch::EnableOAuthPerConfiguration, true);
        let (written, lost) = one.to_event_notification();
        let shown = Value::from(written);
        assert_eq!(shown["signMessageWithX509Cert"], "true");
        for name in ["userName", "userIds", "requireMutualTls", "name", "configurationType"] {
            assert!(shown.get(name).is_none(), "{name}");
        }
        assert_eq!(
            lost,
            [
                NotForOneEnvelope::Basic,
                NotForOneEnvelope::OwnOAuth,
                NotForOneEnvelope::MutualTls,
                NotForOneEnvelope::People
            ]
        );
    }

    #[test]
    fn gathered_events_are_objects_there() {
        let one = ConnectConfiguration {
            envelope_events: vec!["Completed".to_owned()],
            recipient_events: vec!["Declined".to_owned()],
            ..ConnectConfiguration::default()
        };
        let shown = Value::from(one.to_event_notification().0);
        assert_eq!(
            shown["envelopeEvents"],
            json!([{ "envelopeEventStatusCode": "Completed", "includeDocuments": "false" }])
        );
        assert_eq!(
            shown["recipientEvents"],
            json!([{ "recipientEventStatusCode": "Declined", "includeDocuments": "false" }])
        );
    }
}
