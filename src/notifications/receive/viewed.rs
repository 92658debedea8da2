//! A message as a person looks at it. Found out once, off the window's thread: its body may have megabytes.

use std::fmt;

use serde::Deserialize;

use super::body_lines::BodyLines;
use super::received::ReceivedMessage;
use crate::docusign::lenient::text_alone;
use crate::plain::plain;

/// Headers whose values let somebody in: they are shown by nothing.
const SECRET: [&str; 3] = ["authorization", "cookie", "proxy-authorization"];

/// A message that came, with what is shown of it.
pub struct ViewedMessage {
    /// The message, whole.
    pub message: ReceivedMessage,
    /// What happened, as it says; nothing where it names no event.
    pub event: Option<String>,
    /// The envelope it is about, as it says; nothing where it names none.
    pub envelope: Option<String>,
    /// Its headers.
    pub headers: Vec<ViewedHeader>,
    /// Its body with people and subjects hidden; nothing of one that is no JSON.
    pub without_people: Option<BodyLines>,
    /// Its body.
    pub body: BodyLines,
}

/// A header, fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewedHeader {
    /// Its name.
    pub name: String,
    /// Its value; nothing of one that is a secret.
    pub value: Option<String>,
}

/// Where the id of the envelope stands in a body: messages of one event have it in `data`, gathered ones at the top.
#[derive(Deserialize)]
struct NamedInBody {
    data: Option<NamedInData>,
    #[serde(default, rename = "envelopeId", deserialize_with = "text_alone")]
    envelope: Option<String>,
}

#[derive(Deserialize)]
struct NamedInData {
    #[serde(default, rename = "envelopeId", deserialize_with = "text_alone")]
    envelope: Option<String>,
}

impl ViewedMessage {
    /// Looks at a message. Takes its time with a long one.
    pub fn new(message: ReceivedMessage) -> Self {
        let bytes = message.message.body();
        let named: Option<NamedInBody> = serde_json::from_slice(bytes).ok();
        let envelope = named.and_then(|named| named.data.and_then(|data| data.envelope).or(named.envelope));
        let envelope = envelope.map(|id| plain(&id)).filter(|id| !id.is_empty());
        let event = message.event();
        let without_people = BodyLines::of_json(bytes, true);
        let body = without_people.as_ref().and_then(|_| BodyLines::of_json(bytes, false));
        let body = body.unwrap_or_else(|| BodyLines::as_it_is(bytes));
        let headers = message.message.headers().into_iter().map(|(name, value)| {
            let is_secret = SECRET.iter().any(|secret| name.eq_ignore_ascii_case(secret));
            ViewedHeader { name: plain(&name), value: (!is_secret).then(|| plain(&value)) }
        });
        let headers = headers.collect();
        Self { message, event, envelope, headers, without_people, body }
    }

    /// How much memory its body and its lines take, in bytes.
    pub fn held(&self) -> usize {
        let lines = self.without_people.iter().chain([&self.body]).flat_map(|body| &body.lines);
        self.size() + lines.map(String::capacity).sum::<usize>()
    }

    /// How long its body is, in bytes.
    pub fn size(&self) -> usize {
        self.message.message.body().len()
    }
}

impl fmt::Debug for ViewedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ViewedMessage").field("message", &self.message).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use zeroize::Zeroizing;

    use super::super::proof::MessageProofs;
    use super::*;
    use crate::notifications::message::SavedMessage;

    fn viewed(body: &str) -> ViewedMessage {
        let headers = [("Authorization", "Bearer canary"), ("X-DocuSign-Signature-1", "abc=")];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.into())).into();
        ViewedMessage::new(ReceivedMessage {
            number: 1,
            at: Timestamp::UNIX_EPOCH,
            target: "/".to_owned(),
            status: 200,
            failed: None,
            proofs: MessageProofs::default(),
            message: SavedMessage::new(headers, Zeroizing::new(body.as_bytes().to_vec())),
        })
    }

    #[test]
    fn event_and_envelope_are_found_in_both_shapes() {
        let one = viewed(r#"{"event":"envelope-sent","data":{"envelopeId":"a-1"}}"#);
        assert_eq!((one.event.as_deref(), one.envelope.as_deref()), (Some("envelope-sent"), Some("a-1")));
        let gathered = viewed(r#"{"status":"completed","envelopeId":"a-2"}"#);
        assert_eq!((gathered.event, gathered.envelope.as_deref()), (None, Some("a-2")));
        for odd in ["7", "-7", "0.5", "true", "null", "[[0],[0]]", r#"{"a":{"b":1}}"#] {
            let strange = viewed(&format!(r#"{{"event":{odd},"envelopeId":"b"}}"#));
            assert_eq!((strange.event, strange.envelope.as_deref()), (None, Some("b")), "{odd}");
        }
    }

    #[test]
    fn an_event_is_named_whatever_its_data_is() {
        let odd = viewed(r#"{"event":"envelope-sent","data":"none"}"#);
        assert_eq!((odd.event.as_deref(), odd.envelope), (Some("envelope-sent"), None));
    }

    #[test]
    fn the_lines_of_a_body_count_for_what_is_held_of_it() {
        let message = viewed(&format!("[{}]", vec!["1"; 1_000].join(",")));
        // Each number has its line, twice: with people and without.
        assert!(message.held() >= message.size() + 2 * 1_000 * "  1".len(), "{}", message.held());
    }

    #[test]
    fn what_is_no_json_is_hidden_whole_with_people() {
        let xml = viewed("<Subject>Order 7</Subject>");
        assert_eq!((xml.without_people.is_none(), xml.body.lines.len(), xml.event), (true, 1, None));
    }

    #[test]
    fn the_value_of_a_header_that_lets_somebody_in_is_shown_by_nothing() {
        let message = viewed("{}");
        let values: Vec<_> = message.headers.iter().map(|header| header.value.as_deref()).collect();
        assert_eq!(values, [None, Some("abc=")]);
        assert!(!format!("{message:?} {:?}", message.headers).contains("canary"));
    }
}
