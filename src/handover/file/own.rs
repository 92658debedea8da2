//! A copy in the form that its product reads: the keys its sheet names, in their order, each with its value; `.env`, YAML, Java
//! properties, TOML or JSON. A value is a quoted text, in which nothing has a meaning to the reader but what stands there, unless the
//! sheet says that it is none.
//!
//! In YAML, TOML and JSON a point in a key leads into a table; the other two know none, and it is a part of the name there.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::content::{RenderProblem, rendered};
use super::env;
use super::own_entry::{OwnEntry, OwnValue};
use super::own_json::write_json;
use crate::plain::plain_within;
use crate::texts::t;

/// What such a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Variables, as in the copy as `.env`.
    Env,
    /// YAML 1.2.
    Yaml,
    /// What `java.util.Properties` reads.
    Properties,
    /// TOML 1.0.
    Toml,
    /// JSON.
    Json,
}

/// The file, UTF-8 with line feeds; but for the comments, ASCII if `.env` is not meant. A key without a value is in a comment, in JSON
/// `null`.
pub fn to_own(syntax: Syntax, entries: &[OwnEntry<'_>]) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
    if syntax == Syntax::Env && entries.iter().any(|entry| entry.value.holds_nul()) {
        return Err(RenderProblem::Failed);
    }
    if syntax == Syntax::Json {
        return rendered(|to| write_json(to, entries));
    }
    let note = plain_within(&t("handover-own-note"), 500);
    rendered(|to| {
        writeln!(to, "# {note}")?;
        let mut above: Vec<&str> = Vec::new();
        for entry in entries {
            let (key, value) = match &entry.value {
                OwnValue::Known(value) => (entry.key, value.expose_secret()),
                OwnValue::Literal(literal) => {
                    literal_line(to, syntax, &mut above, entry.key, literal)?;
                    continue;
                }
                OwnValue::Missing(words) => {
                    writeln!(to, "# {}: {}", entry.key, plain_within(words, 500))?;
                    continue;
                }
            };
            match syntax {
                Syntax::Env => env::line(to, key, value)?,
                Syntax::Properties => writeln!(to, "{key}={}", *property(value))?,
                // Dotted keys are TOML's own: each stands for itself, wherever it stands.
                Syntax::Toml => writeln!(to, "{key} = {}", *quoted(value))?,
                Syntax::Yaml | Syntax::Json => yaml_line(to, &mut above, key, &quoted(value))?,
            }
        }
        Ok(())
    })
}

/// A line of what is no text.
fn literal_line<'a>(
    to: &mut dyn Write,
    syntax: Syntax,
    above: &mut Vec<&'a str>,
    key: &'a str,
    literal: &str,
) -> io::Result<()> {
    match syntax {
        Syntax::Env | Syntax::Properties => writeln!(to, "{key}={literal}"),
        Syntax::Toml => writeln!(to, "{key} = {literal}"),
        Syntax::Yaml | Syntax::Json => yaml_line(to, above, key, literal),
    }
}

/// A line, after those that lead to it and did not stand there yet; with the value as YAML writes it.
fn yaml_line<'a>(to: &mut dyn Write, above: &mut Vec<&'a str>, key: &'a str, value: &str) -> io::Result<()> {
    let mut parts: Vec<&str> = key.split('.').collect();
    let last = parts.pop().unwrap_or_default();
    let shared = above.iter().zip(&parts).take_while(|(one, other)| one == other).count();
    for (depth, part) in parts.iter().enumerate().skip(shared) {
        writeln!(to, "{:1$}{2}:", "", depth * 2, yaml_key(part))?;
    }
    writeln!(to, "{:1$}{2}: {3}", "", parts.len() * 2, yaml_key(last), value)?;
    *above = parts;
    Ok(())
}

/// A key, quoted where a reader of YAML 1.1 would take it for something else than a text.
fn yaml_key(part: &str) -> Cow<'_, str> {
    let meant = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    let as_it_is = part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && !meant.iter().any(|word| part.eq_ignore_ascii_case(word));
    if as_it_is { Cow::Borrowed(part) } else { Cow::Owned(format!("\"{part}\"")) }
}

/// A text in double quotes as YAML and TOML read it alike: ASCII, everything else as an escape.
fn quoted(text: &str) -> Zeroizing<String> {
    let mut quoted = Zeroizing::new(String::with_capacity(text.len() * 10 + 2));
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            ' '..='~' => quoted.push(sign),
            sign if u32::from(sign) <= 0xffff => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(sign));
            }
            sign => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(sign));
            }
        }
    }
    quoted.push('"');
    quoted
}

/// A value of a Java property (`java.util.Properties.load`): ASCII, in one line.
fn property(text: &str) -> Zeroizing<String> {
    let mut line = Zeroizing::new(String::with_capacity(text.len() * 12));
    for (at, sign) in text.char_indices() {
        match sign {
            '\\' => line.push_str("\\\\"),
            // White space before a value falls away.
            ' ' if at == 0 => line.push_str("\\ "),
            ' '..='~' => line.push(sign),
            sign => {
                let mut units = [0; 2];
                for unit in sign.encode_utf16(&mut units) {
                    let _ = write!(line, "\\u{unit:04X}");
                }
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn known(value: &str) -> OwnValue {
        OwnValue::Known(value.into())
    }

    fn written(syntax: Syntax, entries: &[(&str, &str)]) -> String {
        let entries: Vec<_> =
            entries.iter().map(|(key, value)| OwnEntry { key, value: known(value) }).collect();
        let text = String::from_utf8(to_own(syntax, &entries).unwrap().to_vec()).unwrap();
        let (comment, rest) = text.split_once('\n').unwrap();
        assert!(comment.starts_with("# "), "{comment}");
        rest.to_owned()
    }

    #[test]
    fn each_syntax_is_written_as_its_readers_know_it() {
        let entries = [("a.b.id", "1"), ("a.b.kind", "say \"x\" \\"), ("a.c", " ü𝄞"), ("d", "")];
        assert_eq!(
            written(Syntax::Yaml, &entries),
            "a:\n  b:\n    id: \"1\"\n    kind: \"say \\\"x\\\" \\\\\"\n  c: \" \\u00FC\\U0001D11E\"\nd: \"\"\n"
        );
        assert_eq!(
            written(Syntax::Toml, &entries),
            "a.b.id = \"1\"\na.b.kind = \"say \\\"x\\\" \\\\\"\na.c = \" \\u00FC\\U0001D11E\"\nd = \"\"\n"
        );
        assert_eq!(
            written(Syntax::Properties, &entries),
            "a.b.id=1\na.b.kind=say \"x\" \\\\\na.c=\\ \\u00FC\\uD834\\uDD1E\nd=\n"
        );
        assert_eq!(
            written(Syntax::Yaml, &[("no.1", "x"), ("No.y", "z")]),
            "\"no\":\n  \"1\": \"x\"\n\"No\":\n  \"y\": \"z\"\n"
        );
        let literal = |syntax| {
            let entries = [OwnEntry { key: "a", value: OwnValue::Literal("28800".to_owned()) }];
            String::from_utf8(to_own(syntax, &entries).unwrap().to_vec()).unwrap()
        };
        for (syntax, line) in [
            (Syntax::Yaml, "a: 28800\n"),
            (Syntax::Toml, "a = 28800\n"),
            (Syntax::Properties, "a=28800\n"),
            (Syntax::Env, "a=28800\n"),
        ] {
            assert!(literal(syntax).ends_with(line), "{syntax:?}");
        }
        assert_eq!(written(Syntax::Env, &[("A_B", "it's")]), "A_B='it'\\''s'\n");
        assert!(to_own(Syntax::Env, &[OwnEntry { key: "A", value: known("a\0b") }]).is_err());
    }

    #[test]
    fn a_key_without_a_value_is_a_comment_and_nothing_else() {
        let words = "None is kept.\nb: \"x\" here";
        for syntax in [Syntax::Env, Syntax::Yaml, Syntax::Properties, Syntax::Toml] {
            let entries = [
                OwnEntry { key: "a", value: OwnValue::Missing(words.to_owned()) },
                OwnEntry { key: "c", value: known("d") },
            ];
            let text = String::from_utf8(to_own(syntax, &entries).unwrap().to_vec()).unwrap();
            let lines: Vec<_> = text.lines().collect();
            let [_, missing, value] = lines.as_slice() else { panic!("{syntax:?}: {text}") };
            assert!(missing.starts_with("# a: None is kept."), "{syntax:?}: {missing}");
            assert!(value.starts_with('c'), "{syntax:?}: {value}");
        }
    }

    /// What `java.util.Properties.load` makes of a line.
    fn property_read(line: &str) -> (String, String) {
        let (key, value) = line.split_once('=').unwrap();
        let (mut units, mut signs) = (Vec::new(), value.trim_start().chars());
        while let Some(sign) = signs.next() {
            let escaped = if sign == '\\' { signs.next() } else { None };
            if escaped == Some('u') {
                let digits: String = signs.by_ref().take(4).collect();
                units.push(u16::from_str_radix(&digits, 16).unwrap());
            } else {
                units.extend_from_slice(escaped.unwrap_or(sign).encode_utf16(&mut [0; 2]));
            }
        }
        (key.to_owned(), String::from_utf16(&units).unwrap())
    }

    /// What a reader of YAML makes of keys in tables of two levels: a double-quoted text that is ASCII is TOML's as well.
    fn yaml_read(text: &str) -> BTreeMap<String, String> {
        let (mut read, mut above) = (BTreeMap::new(), Vec::new());
        for line in text.lines() {
            let rest = line.trim_start_matches(' ');
            above.truncate((line.len() - rest.len()) / 2);
            let (key, value) = rest.split_once(':').unwrap();
            above.push(key);
            if !value.is_empty() {
                let table: toml::Table = format!("v ={value}").parse().unwrap();
                read.insert(above.join("."), table["v"].as_str().unwrap().to_owned());
            }
        }
        read
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn item_34_whatever_the_value_a_reader_of_toml_gets_it_back(value in any::<String>(), other in any::<String>()) {
            let text = written(Syntax::Toml, &[("a.b", &value), ("c", &other)]);
            let read: toml::Table = text.parse().unwrap();
            prop_assert_eq!(read["a"]["b"].as_str(), Some(value.as_str()));
            prop_assert_eq!(read["c"].as_str(), Some(other.as_str()));
        }

        #[test]
        fn item_34_whatever_the_value_a_reader_of_yaml_gets_it_back(value in any::<String>(), other in any::<String>()) {
            let text = written(Syntax::Yaml, &[("a.b.c", &value), ("a.b.d", &other), ("a.e", &value), ("f", &other)]);
            prop_assert!(text.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)), "{}", text);
            let read = yaml_read(&text);
            let of = |key: &str| read.get(key).map(String::as_str);
            prop_assert_eq!((of("a.b.c"), of("a.b.d")), (Some(value.as_str()), Some(other.as_str())));
            prop_assert_eq!((of("a.e"), of("f"), read.len()), (Some(value.as_str()), Some(other.as_str()), 4));
        }

        #[test]
        fn item_34_whatever_the_value_a_reader_of_properties_gets_it_back(value in any::<String>()) {
            let text = written(Syntax::Properties, &[("a.b", &value), ("c", "last")]);
            let lines: Vec<_> = text.lines().collect();
            prop_assert_eq!(lines.len(), 2, "{}", text);
            prop_assert_eq!(property_read(lines[0]), ("a.b".to_owned(), value));
            prop_assert_eq!(lines[1], "c=last");
        }
    }
}
