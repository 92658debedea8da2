//! A copy in the form that its product reads, as JSON: one object, a point in a key leads into another. ASCII, everything else as an
//! escape. There are no comments in JSON: a key without a value is `null`.

use std::fmt::Write as _;
use std::io::{self, Write};

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::own_entry::{OwnEntry, OwnValue};

/// Writes the object. No key has the name of an object, and no object that was left is gone back into.
pub(super) fn write_json(to: &mut dyn Write, entries: &[OwnEntry<'_>]) -> io::Result<()> {
    let mut above: Vec<&str> = Vec::new();
    // Whether nothing stands in the innermost object yet.
    let mut is_first = true;
    to.write_all(b"{")?;
    for entry in entries {
        let mut parts: Vec<&str> = entry.key.split('.').collect();
        let last = parts.pop().unwrap_or_default();
        let shared = above.iter().zip(&parts).take_while(|(one, other)| one == other).count();
        while above.len() > shared {
            close(to, &mut above)?;
            is_first = false;
        }
        for part in parts.into_iter().skip(shared) {
            begin(to, above.len(), is_first, part)?;
            to.write_all(b"{")?;
            above.push(part);
            is_first = true;
        }
        begin(to, above.len(), is_first, last)?;
        is_first = false;
        match &entry.value {
            OwnValue::Known(value) => to.write_all(quoted(value.expose_secret()).as_bytes())?,
            OwnValue::Literal(literal) => to.write_all(literal.as_bytes())?,
            OwnValue::Missing(_) => to.write_all(b"null")?,
        }
    }
    while !above.is_empty() {
        close(to, &mut above)?;
    }
    to.write_all(b"\n}\n")
}

/// A new line with a key, which is ASCII without quotes.
fn begin(to: &mut dyn Write, depth: usize, is_first: bool, key: &str) -> io::Result<()> {
    let comma = if is_first { "" } else { "," };
    write!(to, "{comma}\n{:1$}\"{key}\": ", "", depth * 2 + 2)
}

fn close(to: &mut dyn Write, above: &mut Vec<&str>) -> io::Result<()> {
    above.pop();
    write!(to, "\n{:1$}}}", "", above.len() * 2 + 2)
}

/// A text as JSON has it (RFC 8259, section 7).
fn quoted(text: &str) -> Zeroizing<String> {
    let mut quoted = Zeroizing::new(String::with_capacity(text.len() * 6 + 2));
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            ' '..='~' => quoted.push(sign),
            sign => {
                for unit in sign.encode_utf16(&mut [0; 2]) {
                    let _ = write!(quoted, "\\u{unit:04x}");
                }
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn written(entries: Vec<(&str, OwnValue)>) -> String {
        let entries: Vec<_> = entries.into_iter().map(|(key, value)| OwnEntry { key, value }).collect();
        let mut text = Vec::new();
        write_json(&mut text, &entries).unwrap();
        String::from_utf8(text).unwrap()
    }

    fn known(value: &str) -> OwnValue {
        OwnValue::Known(value.into())
    }

    #[test]
    fn a_point_leads_into_an_object_and_what_is_no_text_has_no_quotes() {
        let text = written(vec![
            ("a.b.id", known("1")),
            ("a.b.life", OwnValue::Literal("28800".to_owned())),
            ("a.c", known("say \"x\" \\")),
            ("d.e", OwnValue::Missing("None is kept.".to_owned())),
            ("f", OwnValue::Literal("true".to_owned())),
        ]);
        let read: Value = serde_json::from_str(&text).unwrap();
        let expected = json!({
            "a": { "b": { "id": "1", "life": 28800 }, "c": "say \"x\" \\" },
            "d": { "e": null },
            "f": true,
        });
        assert_eq!(read, expected, "{text}");
        assert_eq!(
            written(vec![("a.b", known("1")), ("c", known("2"))]),
            "{\n  \"a\": {\n    \"b\": \"1\"\n  },\n  \"c\": \"2\"\n}\n"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn item_34_whatever_the_value_a_reader_of_json_gets_it_back(value in any::<String>(), other in any::<String>()) {
            let text = written(vec![("a.b", known(&value)), ("c", known(&other))]);
            prop_assert!(text.is_ascii(), "{}", text);
            let read: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(read["a"]["b"].as_str(), Some(value.as_str()));
            prop_assert_eq!(read["c"].as_str(), Some(other.as_str()));
        }
    }
}
