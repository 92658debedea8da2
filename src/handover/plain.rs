//! Texts of one line: no line ends or other control characters, and none of the invisible marks that turn a text
//! round, so that what a person reads is what stands there.

/// Whether `text` is one line of visible text.
pub(super) fn is_plain(text: &str) -> bool {
    !text.chars().any(misleads)
}

/// `text` made plain: white space and line ends become single spaces, the rest of what misleads falls away, and at
/// most `most` bytes are left.
pub(super) fn made_plain(text: &str, most: usize) -> String {
    let mut line = String::with_capacity(text.len().min(most));
    for word in text.split(|sign: char| sign.is_whitespace() || sign.is_control()) {
        let gap = usize::from(!line.is_empty());
        let mut sound = word.chars().filter(|sign| !misleads(*sign)).peekable();
        if sound.peek().is_none() {
            continue;
        }
        if line.len() + gap + sound.peek().map_or(0, |sign| sign.len_utf8()) > most {
            break;
        }
        line.extend(std::iter::repeat_n(' ', gap));
        for sign in sound {
            if line.len() + sign.len_utf8() > most {
                return line;
            }
            line.push(sign);
        }
    }
    line
}

fn misleads(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_32_what_misleads_is_seen_and_falls_away() {
        for (given, plain) in [
            ("Snow\r\nAtlas\u{0}", "Snow Atlas"),
            ("\u{202e}txt.exe", "txt.exe"),
            ("a\u{1b}[31mb", "a [31mb"),
            ("a\u{2028}b\u{2066}c\u{2069}", "a bc"),
            ("\u{feff}", ""),
            (" a \u{200f} b ", "a b"),
        ] {
            assert!(!is_plain(given) || given.trim() != given, "{given:?}");
            assert_eq!(made_plain(given, 100), plain);
            assert!(is_plain(&made_plain(given, 100)));
        }
        assert!(is_plain("Größe, 統合 (1): \u{5e9}\u{5dc}\u{5d5}\u{5dd}"));
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        for most in 0..20 {
            let cut = made_plain("ä統 ö統 ü統", most);
            assert!(cut.len() <= most, "{most}: {cut}");
            assert!("ä統 ö統 ü統".starts_with(cut.trim_end()), "{cut}");
        }
        assert_eq!(made_plain("ä統 ö", 20), "ä統 ö");
    }
}
