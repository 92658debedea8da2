//! The body of a message as lines to be read: JSON laid out, anything else as it is; its beginning, where it is long. With people hidden, of
//! JSON only what is known to be about nobody is readable.

use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer as _};
use serde_json::value::RawValue;

use crate::plain::is_plain_character;

/// How deep lines are set in at most.
const DEEPEST: usize = 32;
/// How deep values are nested at most.
const MOST_NESTED: usize = 127;
/// The most lines that are laid out.
const MOST_LINES: usize = 1_500;
/// The longest text in a line, in characters: documents stand in a message as one.
const LONGEST: usize = 300;
/// What stands for what is hidden.
const HIDDEN: &str = "•••";

/// Values that are about nobody, by the names of their fields. What is not known to be so is hidden.
const ABOUT_NOBODY: [&str; 22] = [
    "accountId",
    "apiVersion",
    "configurationId",
    "createdDateTime",
    "deliveryMethod",
    "documentId",
    "envelopeId",
    "envelopeUri",
    "event",
    "format",
    "generatedDateTime",
    "recipientCount",
    "recipientId",
    "recipientType",
    "retryCount",
    "routingOrder",
    "sentDateTime",
    "completedDateTime",
    "statusChangedDateTime",
    "status",
    "templateId",
    "uri",
];

/// The lines of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyLines {
    /// The lines, fit to be shown; none where all of it is hidden.
    pub lines: Vec<String>,
    /// Lines are missing at the end, or characters in one.
    pub is_cut: bool,
}

impl BodyLines {
    /// Of JSON, laid out; nothing where it is none. `hides` leaves readable only what is known to be about nobody.
    pub(super) fn of_json(body: &[u8], hides: bool) -> Option<Self> {
        let mut writer = LineWriter { lines: Self::default(), hides, is_full: false };
        let mut json = serde_json::Deserializer::from_slice(body);
        let part = JsonPart { writer: &mut writer, depth: 0, before: String::new(), is_about_nobody: false };
        let read = part.deserialize(&mut json).and_then(|()| json.end());
        (read.is_ok() || writer.is_full).then_some(writer.lines)
    }

    /// Of anything, as it is.
    pub(super) fn as_it_is(body: &[u8]) -> Self {
        // Four bytes a character at most: what is behind these is not shown whatever it is.
        let within = body.get(..MOST_LINES * LONGEST * 4).unwrap_or(body);
        let text = String::from_utf8_lossy(within);
        let mut shown = Self { lines: Vec::new(), is_cut: within.len() < body.len() };
        for line in text.lines() {
            let spaced = line.chars().map(|letter| if letter == '\t' { ' ' } else { letter });
            let mut letters = spaced.filter(|letter| is_plain_character(*letter)).peekable();
            loop {
                if shown.lines.len() == MOST_LINES {
                    shown.is_cut = true;
                    return shown;
                }
                shown.lines.push(letters.by_ref().take(LONGEST).collect());
                if letters.peek().is_none() {
                    break;
                }
            }
        }
        shown
    }
}

/// Where lines are written.
struct LineWriter {
    lines: BodyLines,
    hides: bool,
    /// There is no room for another line.
    is_full: bool,
}

impl LineWriter {
    fn line<E: Error>(&mut self, depth: usize, text: &str) -> Result<(), E> {
        if self.lines.lines.len() == MOST_LINES {
            self.lines.is_cut = true;
            self.is_full = true;
            return Err(E::custom("there is no room for more"));
        }
        self.lines.lines.push(format!("{:indent$}{text}", "", indent = 2 * depth.min(DEEPEST)));
        Ok(())
    }

    /// Another follows the last.
    fn comma(&mut self) {
        if let Some(last) = self.lines.lines.last_mut() {
            last.push(',');
        }
    }

    /// A text in quotes, cut where it is long.
    fn quoted(&mut self, text: &str) -> String {
        let mut quoted = String::from("\"");
        let mut letters = text.chars();
        for letter in letters.by_ref().take(LONGEST) {
            match letter {
                '"' | '\\' => quoted.extend(['\\', letter]),
                '\n' => quoted.push_str("\\n"),
                '\t' => quoted.push_str("\\t"),
                letter if is_plain_character(letter) => quoted.push(letter),
                letter => quoted.extend(letter.escape_unicode()),
            }
        }
        if letters.next().is_some() {
            self.lines.is_cut = true;
            quoted.push('…');
        }
        quoted.push('"');
        quoted
    }
}

/// A value, and where it stands.
struct JsonPart<'w> {
    writer: &'w mut LineWriter,
    depth: usize,
    /// What stands before it in its line: its name.
    before: String,
    is_about_nobody: bool,
}

impl JsonPart<'_> {
    fn value<E: Error>(self, text: &str) -> Result<(), E> {
        self.writer.line(self.depth, &format!("{}{text}", self.before))
    }

    /// One may be somebody's: a birthday, a number of an identity card. Of yes and no, nobody is known again.
    fn number<E: Error>(self, written: &str) -> Result<(), E> {
        if self.writer.hides && !self.is_about_nobody {
            return self.value(HIDDEN);
        }
        match written.get(..LONGEST) {
            Some(first) if first.len() < written.len() => {
                self.writer.lines.is_cut = true;
                self.value(&format!("{first}…"))
            }
            _ => self.value(written),
        }
    }

    /// The end of a list or an object that had an entry, or had none.
    fn end<E: Error>(writer: &mut LineWriter, depth: usize, sign: char, is_empty: bool) -> Result<(), E> {
        match writer.lines.lines.last_mut().filter(|_| is_empty) {
            Some(last) => {
                last.push(sign);
                Ok(())
            }
            None => writer.line(depth, sign.encode_utf8(&mut [0; 4])),
        }
    }
}

impl<'de> DeserializeSeed<'de> for JsonPart<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        // A number is shown as it is written: read, it may be another.
        let raw = <&RawValue>::deserialize(from)?.get();
        if raw.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit()) {
            return self.number(raw);
        }
        if self.depth > MOST_NESTED {
            return Err(Error::custom("nested too deeply"));
        }
        serde_json::Deserializer::from_str(raw).deserialize_any(self).map_err(Error::custom)
    }
}

impl<'de> Visitor<'de> for JsonPart<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.value(if value { "true" } else { "false" })
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.value("null")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        // Nothing of it is made where it is hidden: it may have megabytes.
        if self.writer.hides && !self.is_about_nobody {
            return self.value(HIDDEN);
        }
        let quoted = self.writer.quoted(value);
        self.value(&quoted)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { writer, depth, before, is_about_nobody } = self;
        writer.line(depth, &format!("{before}["))?;
        let mut is_empty = true;
        loop {
            let part =
                JsonPart { writer: &mut *writer, depth: depth + 1, before: String::new(), is_about_nobody };
            if list.next_element_seed(NextEntry { part, is_first: is_empty })?.is_none() {
                break;
            }
            is_empty = false;
        }
        Self::end(writer, depth, ']', is_empty)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let Self { writer, depth, before, .. } = self;
        writer.line(depth, &format!("{before}{{"))?;
        let mut is_empty = true;
        while let Some(name) = object.next_key::<String>()? {
            if !is_empty {
                writer.comma();
            }
            is_empty = false;
            let before = format!("{}: ", writer.quoted(&name));
            let is_about_nobody = ABOUT_NOBODY.contains(&name.as_str());
            object.next_value_seed(JsonPart {
                writer: &mut *writer,
                depth: depth + 1,
                before,
                is_about_nobody,
            })?;
        }
        Self::end(writer, depth, '}', is_empty)
    }
}

/// An entry of a list: with a comma before it, unless it is the first.
struct NextEntry<'w> {
    part: JsonPart<'w>,
    is_first: bool,
}

impl<'de> DeserializeSeed<'de> for NextEntry<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        if !self.is_first {
            self.part.writer.comma();
        }
        self.part.deserialize(from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(body: &str, hides: bool) -> Vec<String> {
        BodyLines::of_json(body.as_bytes(), hides).unwrap().lines
    }

    const MESSAGE: &str = r#"{"event":"envelope-sent","retryCount":0,"data":{"envelopeId":"1-2","sender":{"userName":"Olive \"O\""},"empty":[],"none":{},"pages":[1,{"a":null}],"sent":true}}"#;

    #[test]
    fn json_is_laid_out_in_its_own_order() {
        let whole = r#"{
  "event": "envelope-sent",
  "retryCount": 0,
  "data": {
    "envelopeId": "1-2",
    "sender": {
      "userName": "Olive \"O\""
    },
    "empty": [],
    "none": {},
    "pages": [
      1,
      {
        "a": null
      }
    ],
    "sent": true
  }
}"#;
        assert_eq!(lines(MESSAGE, false).join("\n"), whole);
    }

    #[test]
    fn a_number_is_shown_as_it_is_written() {
        let long = "7".repeat(LONGEST + 1);
        for number in
            ["12345678901234567890123", "1.10", "-0", "1E5", "0.30000000000000004", "1e-999", "1e999"]
        {
            assert_eq!(lines(&format!("[{number}]"), false)[1].trim(), number);
        }
        let cut = BodyLines::of_json(long.as_bytes(), false).unwrap();
        assert!(cut.is_cut && cut.lines[0].chars().count() == LONGEST + 1, "{:?}", cut.lines);
        for wrong in ["01", "1.", "+1", "-", "0x1", "NaN"] {
            assert_eq!(BodyLines::of_json(format!("[{wrong}]").as_bytes(), false), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_nested_too_deeply_is_none() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(BodyLines::of_json(nested(100).as_bytes(), false).is_some());
        for depth in [129, 100_000] {
            assert_eq!(BodyLines::of_json(nested(depth).as_bytes(), false), None);
        }
    }

    #[test]
    fn what_is_not_known_to_be_about_nobody_is_hidden() {
        let hidden = lines(MESSAGE, true).join("\n");
        assert!(
            hidden.contains("\"event\": \"envelope-sent\"") && hidden.contains("\"envelopeId\": \"1-2\"")
        );
        assert!(hidden.contains("\"userName\": •••") && !hidden.contains("Olive"), "{hidden}");
        assert!(hidden.contains("      •••,"), "a number may be somebody's: {hidden}");
        assert_eq!(lines("\"Olive\"", true), [HIDDEN]);
    }

    #[test]
    fn what_is_no_json_is_none() {
        for body in ["", "<a/>", "{\"a\":1", "{} {}", "{\"a\":1,}"] {
            assert_eq!(BodyLines::of_json(body.as_bytes(), false), None, "{body}");
        }
        assert_eq!(BodyLines::of_json(b"{\"a\":\"\xff\"}", false), None);
    }

    #[test]
    fn a_long_body_is_shown_in_its_first_part() {
        let long = format!("{{\"a\":\"{}\",\"b\":1}}", "x".repeat(1_000_000));
        let shown = BodyLines::of_json(long.as_bytes(), false).unwrap();
        assert!(shown.is_cut && shown.lines.len() == 4 && shown.lines[1].len() < 2 * LONGEST);
        let many = format!("[{}]", vec!["1"; 100_000].join(","));
        let shown = BodyLines::of_json(many.as_bytes(), false).unwrap();
        assert!(shown.is_cut && shown.lines.len() == MOST_LINES);
        let text = BodyLines::as_it_is(&vec![b'x'; 3_000_000]);
        assert!(text.is_cut && text.lines.len() == MOST_LINES);
        let text = BodyLines::as_it_is("<a>\n\n  <b/>\u{202e}\u{1b}[1m\n</a>".as_bytes());
        assert!(!text.is_cut);
        assert_eq!(text.lines, ["<a>", "", "  <b/>[1m", "</a>"]);
    }

    #[test]
    fn a_text_of_a_message_turns_nothing_and_ends_no_line() {
        assert_eq!(
            lines("{\"a\\nb\":\"c\u{202e}d\\u0000\"}", false)[1],
            "  \"a\\nb\": \"c\\u{202e}d\\u{0}\""
        );
    }
}
