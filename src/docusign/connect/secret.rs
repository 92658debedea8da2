//! Keys with which Docusign signs messages (HMAC). They belong to an account, not to a configuration.
//!
//! What the calls about them answer is not in Docusign's specification, so it is found by its shape: of a new key the one long text,
//! wherever it stands; of the list the first list there is.

use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::plain::plain;

/// A text of a key is at least so long, in bytes.
const SHORTEST: usize = 20;

/// A key of the list. Docusign shows it cut short; so does this, whatever came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSecret {
    /// Its place in the list, from 1: by that it is removed. Keys after one that is removed move up.
    pub place: u32,
    /// The last characters, four at most, to tell it from others; may be empty.
    pub ending: String,
}

/// A key that was just made, which Docusign gives in full this once. Shows nothing of itself.
pub struct NewSecret(SecretString);

impl NewSecret {
    /// The key, as text: its bytes are what is signed with, it is not decoded first.
    pub fn secret(&self) -> &SecretString {
        &self.0
    }

    /// Its last characters, as the list shows them.
    pub fn ending(&self) -> String {
        ending_of(self.0.expose_secret())
    }

    /// Finds it in the answer.
    pub(super) fn find(answer: &Value) -> Option<Self> {
        let mut longest: Option<&str> = None;
        each_text(answer, &mut |text| {
            let is_key = text.len() >= SHORTEST
                && text.bytes().all(|byte| byte.is_ascii_graphic())
                && !text.contains("://");
            if is_key && longest.is_none_or(|known| known.len() < text.len()) {
                longest = Some(text);
            }
        });
        longest.map(|text| Self(text.into()))
    }
}

impl std::fmt::Debug for NewSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("NewSecret").finish_non_exhaustive()
    }
}

impl ExposeSecret<str> for NewSecret {
    fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

/// The keys of an answer, in their order; none where there is no list in it.
pub(super) fn list(answer: &Value) -> Option<Vec<ListedSecret>> {
    let listed = first_list(answer)?;
    let numbered = (1..).zip(listed);
    Some(numbered.map(|(place, entry)| ListedSecret { place, ending: ending(entry) }).collect())
}

fn first_list(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Array(list) => Some(list),
        Value::Object(fields) => fields.values().find_map(first_list),
        _ => None,
    }
}

/// The end of the longest text of an entry.
fn ending(entry: &Value) -> String {
    let mut longest = "";
    each_text(entry, &mut |text| {
        if text.len() > longest.len() {
            longest = text;
        }
    });
    ending_of(longest)
}

fn ending_of(text: &str) -> String {
    let visible: Vec<char> = plain(text).chars().collect();
    visible.iter().skip(visible.len().saturating_sub(4)).filter(|c| c.is_ascii_graphic()).collect()
}

fn each_text<'v>(value: &'v Value, heard: &mut dyn FnMut(&'v str)) {
    match value {
        Value::String(text) => heard(text),
        Value::Array(list) => list.iter().for_each(|value| each_text(value, heard)),
        Value::Object(fields) => fields.values().for_each(|value| each_text(value, heard)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const KEY: &str = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";

    #[test]
    fn a_new_key_is_found_whatever_its_name() {
        for answer in [
            json!(KEY),
            json!({ "secret": KEY }),
            json!({ "connectSecret": { "keyId": "1", "createdDateTime": "2026-11-01T00:00:00.0000000Z", "value": KEY } }),
            json!({ "secrets": [{ "key": KEY, "uri": "https://demo.docusign.net/restapi/v2.1/accounts/1/connect/secret/1" }] }),
        ] {
            let found = NewSecret::find(&answer).unwrap();
            assert_eq!((found.expose_secret(), found.ending().as_str()), (KEY, "Z4k="), "{answer}");
        }
        assert!(NewSecret::find(&json!({ "message": "no key was made for you today" })).is_none());
        assert!(!format!("{:?}", NewSecret::find(&json!(KEY))).contains(KEY));
    }

    #[test]
    fn the_list_shows_ends_alone_even_of_whole_keys() {
        for answer in [
            json!([KEY, "ab…9k="]),
            json!({ "totalRecords": "2", "secrets": [{ "keyId": "1", "secret": KEY }, { "secret": "ab…9k=" }] }),
        ] {
            let found = list(&answer).unwrap();
            let found: Vec<_> = found.iter().map(|key| (key.place, key.ending.as_str())).collect();
            assert_eq!(found, [(1, "Z4k="), (2, "9k=")], "{answer}");
        }
        assert_eq!(list(&json!({})), None);
        assert_eq!(list(&json!({ "secrets": [] })), Some(Vec::new()));
    }
}
