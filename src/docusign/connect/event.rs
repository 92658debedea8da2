//! Events, by the names that messages one by one (SIM) have for them.

use std::fmt;

use crate::plain::is_plain;

/// The longest name of an event, in bytes.
const MAX_EVENT: usize = 100;

/// The name of an event, such as `envelope-completed`. Docusign adds some each year: one that is not known here is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConnectEvent(String);

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventFamily {
    /// An envelope as a whole.
    Envelope,
    /// One of its recipients.
    Recipient,
    /// A template.
    Template,
    /// A clickwrap.
    Click,
    /// Messages to phones.
    Sms,
    /// A workflow.
    Workflow,
    /// Identity verification.
    Identity,
    /// An extension app.
    Extension,
    /// A notary's session.
    Notary,
    /// An agreement of Navigator.
    Agreement,
    /// Nothing that is known here.
    Other,
}

/// The names that are known, in the order in which they are offered.
const KNOWN: &[(EventFamily, &[&str])] = &[
    (
        EventFamily::Envelope,
        &[
            "envelope-created",
            "envelope-sent",
            "envelope-resent",
            "envelope-delivered",
            "envelope-completed",
            "envelope-declined",
            "envelope-voided",
            "envelope-corrected",
            "envelope-purge",
            "envelope-deleted",
            "envelope-discard",
            "envelope-removed",
            "envelope-reminder-sent",
        ],
    ),
    (
        EventFamily::Recipient,
        &[
            "recipient-sent",
            "recipient-resent",
            "recipient-delivered",
            "recipient-completed",
            "recipient-declined",
            "recipient-authenticationfailed",
            "recipient-autoresponded",
            "recipient-reassign",
            "recipient-delegate",
            "recipient-finish-later",
        ],
    ),
    (EventFamily::Template, &["template-created", "template-modified", "template-deleted"]),
    (EventFamily::Click, &["click-agreed", "click-declined"]),
    (EventFamily::Sms, &["sms-opt-in", "sms-opt-out"]),
    (EventFamily::Workflow, &["workflow-started", "workflow-failed", "workflow-completed"]),
    (EventFamily::Identity, &["identity-verification-completed", "identity-verification-pending"]),
    (EventFamily::Extension, &["extension-executed"]),
    (
        EventFamily::Notary,
        &[
            "notary-session-signer-locked",
            "notary-session-signer-unlocked",
            "notary-session-terminated",
            "notary-session-paused",
            "notary-session-status-updated",
            "notary-session-notary-assigned",
            "notary-session-notary-removed",
        ],
    ),
    (
        EventFamily::Agreement,
        &[
            "agreement-created",
            "agreement-updated",
            "agreement-deleted",
            "agreement-reviews-completed",
            "agreement-extractions-reviewed",
        ],
    ),
];

impl ConnectEvent {
    /// Takes a name of one word, whether it is known or not; none where it can be no name.
    pub fn new(name: &str) -> Option<Self> {
        let sound = !name.is_empty()
            && name.len() <= MAX_EVENT
            && is_plain(name)
            && !name.chars().any(char::is_whitespace);
        sound.then(|| Self(name.to_owned()))
    }

    /// Those that are known, with what each is about.
    pub fn known() -> impl Iterator<Item = (EventFamily, Self)> {
        KNOWN.iter().flat_map(|(family, names)| names.iter().map(|name| (*family, Self((*name).to_owned()))))
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one of those that are known here.
    pub fn is_known(&self) -> bool {
        KNOWN.iter().any(|(_, names)| names.contains(&self.0.as_str()))
    }

    /// What it is about, by the table or else by how its name begins.
    pub fn family(&self) -> EventFamily {
        let head = |name: &str| name.split('-').next().unwrap_or_default().to_owned();
        let begins_like = |names: &&[&str]| names.first().is_some_and(|name| head(name) == head(&self.0));
        KNOWN.iter().find(|(_, names)| begins_like(names)).map_or(EventFamily::Other, |(family, _)| *family)
    }
}

impl fmt::Display for ConnectEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_that_is_not_known_is_kept_and_sorted_by_how_it_begins() {
        let new = ConnectEvent::new("envelope-teleported").unwrap();
        assert!(!new.is_known());
        assert_eq!((new.as_str(), new.family()), ("envelope-teleported", EventFamily::Envelope));
        assert_eq!(ConnectEvent::new("room-opened").unwrap().family(), EventFamily::Other);
        for (family, event) in ConnectEvent::known() {
            assert!(event.is_known());
            assert_eq!(event.family(), family, "{event}");
        }
    }

    #[test]
    fn what_can_be_no_name_is_none() {
        for text in ["", "a b", "a\u{202e}", "a\n", &"a".repeat(MAX_EVENT + 1)] {
            assert_eq!(ConnectEvent::new(text), None, "{text:?}");
        }
    }
}
