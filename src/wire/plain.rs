//! Makes text that a server sent fit to be shown or logged: no control characters, no terminal sequences, nothing
//! invisible or direction-changing, and short.

use std::iter::Peekable;
use std::str::Chars;

/// The longest text [`plain`] returns, in characters.
pub const MAX_PLAIN: usize = 300;

/// `text` without control characters, ANSI sequences, bidirectional controls and invisible characters, line ends and
/// tabs as single spaces, at most [`MAX_PLAIN`] characters; a text that was cut ends in an ellipsis.
pub fn plain(text: &str) -> String {
    let mut shown = String::new();
    let mut length = 0;
    let mut gap = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\u{1b}' => skip_escape(&mut rest),
            '\u{9b}' => skip_control_sequence(&mut rest),
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => skip_string(&mut rest),
            c if c.is_whitespace() => gap = true,
            c if c.is_control() || is_invisible(c) => {}
            c => {
                let needed = 1 + usize::from(gap && length > 0);
                if length + needed > MAX_PLAIN {
                    while length >= MAX_PLAIN {
                        shown.pop();
                        length -= 1;
                    }
                    shown.push('…');
                    return shown;
                }
                if gap && length > 0 {
                    shown.push(' ');
                }
                gap = false;
                shown.push(c);
                length += needed;
            }
        }
    }
    shown
}

/// After ESC: a control sequence, a string (title, hyperlink), or two characters (ECMA-48, section 5).
fn skip_escape(rest: &mut Peekable<Chars>) {
    match rest.next() {
        Some('[') => skip_control_sequence(rest),
        Some('P' | 'X' | ']' | '^' | '_') => skip_string(rest),
        Some(' '..='/') => {
            rest.next();
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

/// Up to and with BEL or the string terminator.
fn skip_string(rest: &mut Peekable<Chars>) {
    while let Some(c) = rest.next() {
        match c {
            '\u{7}' | '\u{9c}' => return,
            '\u{1b}' => {
                rest.next_if_eq(&'\\');
                return;
            }
            _ => {}
        }
    }
}

/// Format characters: joiners, marks and overrides of direction, tags, annotation, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_32_control_ansi_and_bidi_characters_fall_away() {
        for (given, shown) in [
            ("invalid_grant", "invalid_grant"),
            ("a\r\nb\tc", "a b c"),
            ("\u{0}\u{7}\u{8}x\u{7f}", "x"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{9b}31mred\u{9b}m", "red"),
            ("\u{1b}]0;title\u{7}after", "after"),
            ("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\!", "link!"),
            ("\u{1b}(Bx", "x"),
            ("\u{1b}[31", ""),
            ("\u{1b}", ""),
            ("safe\u{202e}gpj.exe\u{202c}", "safegpj.exe"),
            ("\u{2066}x\u{2069}\u{200e}\u{200f}\u{61c}", "x"),
            ("a\u{200b}b\u{feff}c\u{ad}d", "abcd"),
            ("tag\u{e0041}\u{e007f}", "tag"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
            ("Zugriff verweigert: Prüfung läuft", "Zugriff verweigert: Prüfung läuft"),
        ] {
            assert_eq!(plain(given), shown, "{given:?}");
        }
    }

    #[test]
    fn item_32_text_is_capped() {
        assert_eq!(plain(&"x".repeat(MAX_PLAIN)), "x".repeat(MAX_PLAIN));
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
}
