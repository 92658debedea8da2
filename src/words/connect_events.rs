//! What Docusign Connect can tell, in plain words beside Docusign's names: events, the families they come in, and what a message can bring along.

use std::borrow::Cow;

use crate::notifications::{ConnectEvent, EventFamily, IncludedData};
use crate::texts::{t, t_with};

/// What stands above the events of a family; none above those that are not known here.
pub fn family(family: EventFamily) -> Option<Cow<'static, str>> {
    Some(match family {
        EventFamily::Envelope => t("notify-family-envelope"),
        EventFamily::Recipient => t("notify-family-recipient"),
        EventFamily::Template => t("notify-family-template"),
        EventFamily::Click => t("notify-family-click"),
        EventFamily::Sms => t("notify-family-sms"),
        EventFamily::Workflow => t("notify-family-workflow"),
        EventFamily::Identity => t("notify-family-identity"),
        EventFamily::Extension => t("notify-family-extension"),
        EventFamily::Notary => t("notify-family-notary"),
        EventFamily::Agreement => t("notify-family-agreement"),
        EventFamily::Other => return None,
    })
}

/// An event in plain words, with Docusign's name of it; the name alone where nothing more is known.
pub fn event(event: &ConnectEvent) -> String {
    match event_words(event.as_str()) {
        Some(words) => {
            t_with("notify-event", &[("words", words.into()), ("name", event.as_str().to_owned().into())])
        }
        None => event.to_string(),
    }
}

fn event_words(name: &str) -> Option<Cow<'static, str>> {
    Some(match name {
        "envelope-created" => t("event-envelope-created"),
        "envelope-sent" => t("event-envelope-sent"),
        "envelope-resent" => t("event-envelope-resent"),
        "envelope-delivered" => t("event-envelope-delivered"),
        "envelope-completed" => t("event-envelope-completed"),
        "envelope-declined" => t("event-envelope-declined"),
        "envelope-voided" => t("event-envelope-voided"),
        "envelope-corrected" => t("event-envelope-corrected"),
        "envelope-purge" => t("event-envelope-purge"),
        "envelope-deleted" => t("event-envelope-deleted"),
        "envelope-discard" => t("event-envelope-discard"),
        "envelope-removed" => t("event-envelope-removed"),
        "envelope-reminder-sent" => t("event-envelope-reminder-sent"),
        "recipient-sent" => t("event-recipient-sent"),
        "recipient-resent" => t("event-recipient-resent"),
        "recipient-delivered" => t("event-recipient-delivered"),
        "recipient-completed" => t("event-recipient-completed"),
        "recipient-declined" => t("event-recipient-declined"),
        "recipient-authenticationfailed" => t("event-recipient-authenticationfailed"),
        "recipient-autoresponded" => t("event-recipient-autoresponded"),
        "recipient-reassign" => t("event-recipient-reassign"),
        "recipient-delegate" => t("event-recipient-delegate"),
        "recipient-finish-later" => t("event-recipient-finish-later"),
        "template-created" => t("event-template-created"),
        "template-modified" => t("event-template-modified"),
        "template-deleted" => t("event-template-deleted"),
        "click-agreed" => t("event-click-agreed"),
        "click-declined" => t("event-click-declined"),
        "sms-opt-in" => t("event-sms-opt-in"),
        "sms-opt-out" => t("event-sms-opt-out"),
        "workflow-started" => t("event-workflow-started"),
        "workflow-failed" => t("event-workflow-failed"),
        "workflow-completed" => t("event-workflow-completed"),
        "identity-verification-completed" => t("event-identity-verification-completed"),
        "identity-verification-pending" => t("event-identity-verification-pending"),
        "extension-executed" => t("event-extension-executed"),
        "notary-session-signer-locked" => t("event-notary-session-signer-locked"),
        "notary-session-signer-unlocked" => t("event-notary-session-signer-unlocked"),
        "notary-session-terminated" => t("event-notary-session-terminated"),
        "notary-session-paused" => t("event-notary-session-paused"),
        "notary-session-status-updated" => t("event-notary-session-status-updated"),
        "notary-session-notary-assigned" => t("event-notary-session-notary-assigned"),
        "notary-session-notary-removed" => t("event-notary-session-notary-removed"),
        "agreement-created" => t("event-agreement-created"),
        "agreement-updated" => t("event-agreement-updated"),
        "agreement-deleted" => t("event-agreement-deleted"),
        "agreement-reviews-completed" => t("event-agreement-reviews-completed"),
        "agreement-extractions-reviewed" => t("event-agreement-extractions-reviewed"),
        _ => return None,
    })
}

/// What a message can bring along, with Docusign's name of it.
pub fn data(data: &IncludedData) -> String {
    let words = match data.as_str() {
        "tabs" => t("data-tabs"),
        "payment_tabs" => t("data-payment-tabs"),
        "custom_fields" => t("data-custom-fields"),
        "powerform" => t("data-powerform"),
        "recipients" => t("data-recipients"),
        "folders" => t("data-folders"),
        "extensions" => t("data-extensions"),
        "attachments" => t("data-attachments"),
        "prefill_tabs" => t("data-prefill-tabs"),
        "document_fields" => t("data-document-fields"),
        "documents" => t("data-documents"),
        other => return other.to_owned(),
    };
    t_with("notify-event", &[("words", words.into()), ("name", data.as_str().to_owned().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_ticked_is_said_in_plain_words_beside_its_name() {
        for (of, known) in ConnectEvent::known() {
            let said = event(&known);
            assert!(said.ends_with(&format!(" ({known})")) && family(of).is_some(), "{said}");
        }
        for known in IncludedData::KNOWN.iter().filter_map(|name| IncludedData::new(name)) {
            assert!(data(&known).ends_with(&format!(" ({known})")), "{}", data(&known));
        }
        let unknown = ConnectEvent::new("envelope-teleported").unwrap();
        assert_eq!(event(&unknown), "envelope-teleported");
    }
}
