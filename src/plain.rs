//! A stranger's text, made fit to be shown or logged: no control characters, no terminal sequences, nothing that is
//! invisible or turns the direction of reading, in one line. What a person reads is then what stands there.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::Chars;

use unicode_bidi::{BidiClass, bidi_class};

/// The longest text [`plain`] returns, in characters.
pub const MAX_PLAIN: usize = 300;

/// `text` in one line of visible characters: escape sequences, control and invisible characters fall away, white space
/// and line ends become single spaces and fall away at both ends. At most [`MAX_PLAIN`] characters; a text that was cut
/// ends in an ellipsis.
pub fn plain(text: &str) -> String {
    let mut shown = String::new();
    for (count, character) in Visible::of(text).enumerate() {
        if count == MAX_PLAIN {
            shown.pop();
            shown.push('…');
            break;
        }
        shown.push(character);
    }
    shown
}

/// As [`plain`], of a text that is nobody else's: nearly always it is plain already, and given back as it is.
pub fn made_plain(text: String) -> String {
    let is_plain = text.len() <= MAX_PLAIN
        && !text.starts_with(' ')
        && !text.ends_with(' ')
        && text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && !text.contains("  ");
    if is_plain { text } else { plain(&text) }
}

/// Like [`plain`], but at most `most` bytes, cut between characters and without an ellipsis: for files, whose limits
/// are in bytes.
pub fn plain_within(text: &str, most: usize) -> String {
    let mut line = String::with_capacity(text.len().min(most));
    for character in Visible::of(text) {
        if line.len() + character.len_utf8() > most {
            break;
        }
        line.push(character);
    }
    line.truncate(line.trim_end().len());
    line
}

/// Whether `text` is one line without control or invisible characters. What [`plain`] and [`plain_within`] return is.
pub fn is_plain(text: &str) -> bool {
    text.chars().all(is_plain_character)
}

/// Whether a character is seen, ends no line, and does not turn what stands beside it.
pub fn is_plain_character(c: char) -> bool {
    !(c.is_control() || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

/// Characters that nobody sees, or that turn the direction of text, so that one text looks like another: joiners, marks
/// and overrides of direction, fillers, tags, annotation, variation selectors.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a letter is of a script that reads from right to left: Hebrew, Arabic, Syriac and others.
pub fn reads_right_to_left(letter: char) -> bool {
    !letter.is_ascii() && matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

/// A value as it goes into a sentence. One that reads from right to left is enclosed in an isolate (U+2068, U+2069), so
/// that it does not turn what stands beside it: an id, an e-mail, a date. Any other is as it was.
pub fn isolated(value: &str) -> Cow<'_, str> {
    if value.chars().any(reads_right_to_left) {
        Cow::Owned(format!("\u{2068}{value}\u{2069}"))
    } else {
        Cow::Borrowed(value)
    }
}

/// The characters of a text that can be shown, with one space for each gap between them.
struct Visible<'a> {
    rest: Peekable<Chars<'a>>,
    /// Something was shown already, so that a gap counts.
    begun: bool,
    /// Comes after the space that was given for the gap before it.
    next: Option<char>,
}

impl<'a> Visible<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: text.chars().peekable(), begun: false, next: None }
    }
}

impl Iterator for Visible<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(character) = self.next.take() {
            return Some(character);
        }
        let mut gap = false;
        while let Some(c) = self.rest.next() {
            match c {
                '\u{1b}' => skip_escape(&mut self.rest),
                '\u{9b}' => skip_control_sequence(&mut self.rest),
                '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => skip_string(&mut self.rest),
                c if c.is_whitespace() => gap = self.begun,
                c if c.is_control() || is_invisible(c) => {}
                c if gap => {
                    self.next = Some(c);
                    return Some(' ');
                }
                c => {
                    self.begun = true;
                    return Some(c);
                }
            }
        }
        None
    }
}

/// After ESC: a control sequence, a string (title, hyperlink), or one more character, with those between that announce
/// it (ECMA-48, section 5; ECMA-35, section 13).
fn skip_escape(rest: &mut Peekable<Chars>) {
    // One that begins anew is read anew.
    match rest.next_if(|c| *c != '\u{1b}') {
        Some('[') => skip_control_sequence(rest),
        Some('P' | 'X' | ']' | '^' | '_') => skip_string(rest),
        Some(' '..='/') => {
            while rest.next_if(|c| (' '..='/').contains(c)).is_some() {}
            rest.next_if(|c| ('0'..='~').contains(c));
        }
        _ => {}
    }
}

/// Up to and with the final byte, `@` to `~`.
fn skip_control_sequence(rest: &mut Peekable<Chars>) {
    while let Some(c) = rest.next_if(|c| (' '..='~').contains(c)) {
        if ('@'..='~').contains(&c) {
            return;
        }
    }
}

/// Up to and with BEL or the string terminator; to the end where there is neither.
fn skip_string(rest: &mut Peekable<Chars>) {
    while let Some(c) = rest.next() {
        match c {
            '\u{7}' | '\u{9c}' => return,
            '\u{1b}' if rest.next_if_eq(&'\\').is_some() => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn item_32_control_ansi_and_bidi_characters_fall_away() {
        for (given, shown) in [
            ("invalid_grant", "invalid_grant"),
            ("The user denied", "The user denied"),
            ("a  b", "a b"),
            (" a", "a"),
            ("a ", "a"),
            ("a\r\nb\tc", "a b c"),
            ("  a\r\n\tb\u{2028}c ", "a b c"),
            ("\u{0}\u{7}\u{8}x\u{7f}", "x"),
            ("a\0b\u{7f}c\u{85}d", "abc d"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{9b}31mred\u{9b}m", "red"),
            ("\u{9b}1;31mred", "red"),
            ("\u{1b}]0;title\u{7}after", "after"),
            ("\u{1b}]0;title\u{7}text", "text"),
            ("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\!", "link!"),
            ("\u{1b}]8;;http://x\u{1b}\\link", "link"),
            ("\u{1b}]0;a\u{1b}[31mb\u{9c}after", "after"),
            ("\u{1b}(Bx", "x"),
            ("\u{1b}$(Cx", "x"),
            ("\u{1b}cx", "x"),
            ("\u{1b}\u{1b}[31mx", "x"),
            ("\u{1b}[31", ""),
            ("\u{1b}[", ""),
            ("\u{1b}", ""),
            ("safe\u{202e}gpj.exe\u{202c}", "safegpj.exe"),
            ("user\u{202e}gpj.exe\u{2066}x\u{200f}", "usergpj.exex"),
            ("\u{2066}x\u{2069}\u{200e}\u{200f}\u{61c}", "x"),
            ("a\u{200b}b\u{feff}c\u{ad}d", "abcd"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("tag\u{e0041}\u{e007f}", "tag"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
            ("Zugriff verweigert: Prüfung läuft", "Zugriff verweigert: Prüfung läuft"),
            ("Zustimmung verweigert: Größe 大", "Zustimmung verweigert: Größe 大"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ] {
            assert_eq!(plain(given), shown, "{given:?}");
            assert_eq!(made_plain(given.to_owned()), shown, "{given:?}");
            assert_eq!(plain_within(given, 100), shown, "{given:?}");
        }
    }

    #[test]
    fn item_32_text_is_capped() {
        for sound in ["x", "ü"] {
            assert_eq!(plain(&sound.repeat(MAX_PLAIN)), sound.repeat(MAX_PLAIN));
        }
        assert!(plain(&"ü".repeat(MAX_PLAIN + 1)).ends_with("ü…"));
        for long in [
            "x".repeat(MAX_PLAIN + 1),
            "é".repeat(60_000),
            "xy ".repeat(20_000),
            format!("{} y", "x".repeat(299)),
        ] {
            let shown = plain(&long);
            assert_eq!(shown.chars().count(), MAX_PLAIN);
            assert!(shown.ends_with('…'));
        }
    }

    #[test]
    fn item_32_what_misleads_is_seen_and_falls_away() {
        for (given, shown) in [
            ("Snow\r\nAtlas\u{0}", "Snow Atlas"),
            ("\u{202e}txt.exe", "txt.exe"),
            ("a\u{1b}[31mb", "ab"),
            ("a\u{2028}b\u{2066}c\u{2069}", "a bc"),
            ("\u{feff}", ""),
            (" a \u{200f} b ", "a b"),
            ("a\u{200b}b", "ab"),
            ("a\u{3164}b", "ab"),
        ] {
            assert!(!is_plain(given), "{given:?}");
            assert_eq!(plain_within(given, 100), shown);
            assert!(is_plain(&plain_within(given, 100)));
        }
        assert!(is_plain("Größe, 統合 (1): \u{5e9}\u{5dc}\u{5d5}\u{5dd}"));
    }

    #[test]
    fn only_what_reads_from_right_to_left_is_isolated() {
        for (value, shown) in [
            ("Northwind", "Northwind"),
            ("Größe, 統合 (1)", "Größe, 統合 (1)"),
            ("भारत ไทย 한국", "भारत ไทย 한국"),
            ("", ""),
            ("חשבון", "\u{2068}חשבון\u{2069}"),
            ("A حساب 1", "\u{2068}A حساب 1\u{2069}"),
        ] {
            assert_eq!(isolated(value), shown);
        }
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        for most in 0..20 {
            let cut = plain_within("ä統 ö統 ü統", most);
            assert!(cut.len() <= most, "{most}: {cut}");
            assert!("ä統 ö統 ü統".starts_with(cut.trim_end()), "{cut}");
            assert_eq!(cut, cut.trim_end());
        }
        assert_eq!(plain_within("ä統 ö", 20), "ä統 ö");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn item_32_whatever_is_made_plain_is_plain(
            text in proptest::collection::vec(
                prop_oneof![
                    any::<char>(),
                    proptest::char::range('\0', '\u{a0}'),
                    proptest::char::range('\u{200b}', '\u{206f}'),
                ],
                0..400,
            ),
            most in 0_usize..400,
        ) {
            let text: String = text.into_iter().collect();
            let (shown, cut) = (plain(&text), plain_within(&text, most));
            prop_assert_eq!(&made_plain(text), &shown);
            prop_assert_eq!(&made_plain(shown.clone()), &shown);
            for said in [&shown, &cut] {
                prop_assert!(is_plain(said) && said.trim() == said.as_str() && !said.contains("  "), "{said:?}");
                prop_assert_eq!(&plain(said), &plain_within(said, MAX_PLAIN * 4).chars().take(MAX_PLAIN).collect::<String>());
            }
            prop_assert!(shown.chars().count() <= MAX_PLAIN && cut.len() <= most);
        }
    }
}
