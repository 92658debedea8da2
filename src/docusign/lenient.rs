//! Reading replies whose values come as numbers, strings or booleans in turn: a value of another kind counts as absent
//! rather than spoiling the rest.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::domain::Token;
use crate::plain::plain;

/// A text, fit to be shown; a number counts as its digits, an empty text as absent.
pub(super) fn text<'v>(value: impl Into<Option<&'v Value>>) -> Option<String> {
    let text = match value.into()? {
        Value::String(text) => plain(text),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// A text as it came, to be compared and sent back: whoever shows it makes it fit for that. A number counts as its digits, an empty text
/// as absent. As long as the reply it came in can be.
pub(super) fn raw_text<'v>(value: impl Into<Option<&'v Value>>) -> Option<String> {
    match value.into()? {
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A whole number that is not negative, also in a string and also with decimals, which are dropped.
pub(super) fn count<'v>(value: impl Into<Option<&'v Value>>) -> Option<u64> {
    match value.into()? {
        Value::Number(number) => {
            number.as_u64().or_else(|| number.as_f64().and_then(|float| whole(&format!("{float:.0}"))))
        }
        Value::String(text) => whole(text.trim().split('.').next().unwrap_or_default()),
        _ => None,
    }
}

fn whole(digits: &str) -> Option<u64> {
    if digits.starts_with('+') { None } else { digits.parse().ok() }
}

/// Yes or no, also in a string.
pub(super) fn flag<'v>(value: impl Into<Option<&'v Value>>) -> Option<bool> {
    match value.into()? {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) if text.trim().eq_ignore_ascii_case("true") => Some(true),
        Value::String(text) if text.trim().eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// A token in a reply, moved into its wiped place at once. Anything else counts as absent.
#[derive(Default)]
pub(super) struct Hidden(pub Option<Token>);

impl<'de> Deserialize<'de> for Hidden {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(TextVisitor { numbers: false })?;
        Ok(Self(text.and_then(|text| text.parse().ok())))
    }
}

/// A text as the server wrote it, or the digits of a number. Wiped when dropped: a server may repeat in its words what
/// it was sent.
#[derive(Default)]
pub(super) struct Words(Option<Zeroizing<String>>);

impl Words {
    /// The text, unless there is nothing in it.
    pub(super) fn get(&self) -> Option<&str> {
        self.0.as_ref().map(|text| text.as_str()).filter(|text| !text.trim().is_empty())
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor { numbers: true }).map(Self)
    }
}

/// A text; of anything else nothing, and nothing of it is kept, as it may be large.
pub fn text_alone<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let text = from.deserialize_any(TextVisitor { numbers: false })?;
    Ok(text.map(|text| String::clone(&text)))
}

/// Takes a text, and a number too if `numbers`; of anything else nothing.
struct TextVisitor {
    numbers: bool,
}

impl TextVisitor {
    fn number(&self, digits: impl ToString) -> Option<Zeroizing<String>> {
        self.numbers.then(|| Zeroizing::new(digits.to_string()))
    }
}

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Option<Zeroizing<String>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Zeroizing::new(text.to_owned())))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(self.number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(self.number(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(self.number(number))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;
    use serde_json::json;

    use super::*;

    #[test]
    fn item_19_numbers_come_as_numbers_or_as_text() {
        for (value, number) in [
            (json!(28800), Some(28800)),
            (json!("28800"), Some(28800)),
            (json!(" 28800 "), Some(28800)),
            (json!("28800.0"), Some(28800)),
            (json!(28800.0), Some(28800)),
            (json!(0), Some(0)),
            (json!(-1), None),
            (json!("-1"), None),
            (json!("+1"), None),
            (json!("soon"), None),
            (json!(""), None),
            (json!(1e300), None),
            (json!(null), None),
            (json!([1]), None),
        ] {
            assert_eq!(count(&value), number, "{value}");
        }
    }

    #[test]
    fn booleans_come_as_booleans_or_as_text() {
        for (value, yes) in [
            (json!(true), Some(true)),
            (json!("True"), Some(true)),
            (json!("false"), Some(false)),
            (json!(false), Some(false)),
            (json!(1), None),
            (json!("yes"), None),
            (json!(null), None),
        ] {
            assert_eq!(flag(&value), yes, "{value}");
        }
    }

    #[test]
    fn a_token_is_visible_ascii_text() {
        let read = |json: &str| {
            serde_json::from_str::<Hidden>(json).unwrap().0.map(|s| s.expose_secret().to_owned())
        };
        assert_eq!(read(r#""ab.c-d_e""#).as_deref(), Some("ab.c-d_e"));
        assert_eq!(read(r#""a\/b""#).as_deref(), Some("a/b"));
        for other in [
            r#""""#,
            r#""a b""#,
            r#""a\r\nb""#,
            r#""é""#,
            "1",
            "-1",
            "1.5",
            "true",
            "null",
            "[[1]]",
            r#"{"a":{"b":1}}"#,
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
