//! The record as Markdown (CommonMark): headings, and lists of labels with what is said of each. No text can become markup.

use std::fmt::Write as _;

use super::document::{RecordDocument, RecordText};
use super::isolates::plain_with_isolates;
use crate::plain::{isolated, plain_within};

/// The longest paragraph, in bytes.
const MOST: usize = 4096;

pub(super) fn text(document: &RecordDocument) -> String {
    let mut text = format!("# {}\n\n{}\n", escaped(&document.title), escaped(&document.lead));
    for section in &document.sections {
        let _ = write!(text, "\n## {}\n\n", escaped(&section.heading));
        for line in &section.lines {
            let said: Vec<_> = line.said.iter().map(paragraph).collect();
            // A backslash at the end of a line ends it there, and the next one still belongs to the list.
            let _ = writeln!(text, "- **{}:** {}", escaped(&line.label), said.join("\\\n  "));
        }
    }
    let _ = write!(text, "\n---\n\n{}\n", escaped(&document.foot));
    text
}

fn paragraph(said: &RecordText) -> String {
    match said {
        RecordText::Words(text) => escaped(text),
        RecordText::Foreign(text) => isolated(&escaped(text)).into_owned(),
        // Around it: within, whoever takes it elsewhere would take the isolate too.
        RecordText::Exact(text) => isolated(&exact(text)).into_owned(),
    }
}

/// A text in one line, in which no sign has a meaning to a reader of Markdown. Values in it keep their direction.
fn escaped(text: &str) -> String {
    let text = plain_with_isolates(text, MOST);
    let mut escaped = String::with_capacity(text.len() + 16);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let means = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '!' | '{' | '}'
            | '$' => true,
            // What is taken for an address has one of these inside.
            '.' | '@' => signs.peek().is_some_and(|next| next.is_alphabetic()),
            ':' => signs.peek() == Some(&'/'),
            _ => false,
        };
        if means {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// A code span, its fence longer than any within (CommonMark, section 6.1).
fn exact(text: &str) -> String {
    let text = plain_within(text, MOST);
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // Spaces within fall away, and keep a grave accent at an end from the fence.
    let space = if text.contains('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::super::document::samples;
    use super::*;

    #[test]
    fn whatever_the_text_it_stays_a_text() {
        let evil = "<script>x</script>\n# a [b](http://c.example) *d* `e` www.f.example ![g](h)\u{202e} \\";
        let text = text(&samples::with(evil));
        let safe = "\\<script\\>x\\</script\\> \\# a \\[b\\](http\\://c\\.example) \\*d\\* \\`e\\` www\\.f\\.example \
                    \\!\\[g\\](h) \\\\";
        assert_eq!(text.matches(safe).count(), 7, "{text}");
        let headings = text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(headings, 2, "{text}");
        assert!(
            text.contains(
                "`` <script>x</script> # a [b](http://c.example) *d* `e` www.f.example ![g](h) \\ ``"
            )
        );
    }

    #[test]
    fn what_reads_from_right_to_left_turns_nothing_beside_it() {
        let of = |kind: fn(String) -> RecordText, text: &str| paragraph(&kind(text.to_owned()));
        assert_eq!(of(RecordText::Foreign, "דנה"), "\u{2068}דנה\u{2069}");
        assert_eq!(of(RecordText::Foreign, "Dana"), "Dana");
        assert_eq!(of(RecordText::Exact, "/home/דנה/x"), "\u{2068}`/home/דנה/x`\u{2069}");
        let sentence = "Passed. \u{2068}דנה\u{2069}, 5b1f";
        assert_eq!(of(RecordText::Words, sentence), sentence);
        assert_eq!(of(RecordText::Words, "a\u{2069}b\u{2068}"), "ab");
    }

    #[test]
    fn ordinary_words_are_left_as_they_are() {
        let words = "Olive Grove Inc., 0.1.0, 9:30, renewed by (perhaps) Snow Atlas. It's good - 100 % sure";
        assert_eq!(escaped(words), words);
        assert_eq!(exact("http://localhost"), "`http://localhost`");
    }
}
