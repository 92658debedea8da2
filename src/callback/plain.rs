//! Text that came from a server, made fit to be shown or logged.

/// The longest text of a server that is shown, in characters.
const LONGEST: usize = 300;

/// `said` without control, ANSI, bidirectional and invisible characters, in one line, trimmed, at most 300 characters.
pub(super) fn plain(said: &str) -> String {
    let mut kept = String::new();
    let mut characters = said.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            // CSI: parameters up to one final byte (ECMA-48 section 5.4).
            '\u{1b}' if characters.next_if_eq(&'[').is_some() => skip_csi(&mut characters),
            '\u{9b}' => skip_csi(&mut characters),
            // OSC, DCS, APC, PM, SOS: up to BEL or the string terminator (ECMA-48 section 5.6).
            '\u{1b}' if characters.next_if(|next| "]P_^X".contains(*next)).is_some() => {
                skip_string(&mut characters);
            }
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => skip_string(&mut characters),
            // Any other escape sequence is two characters long.
            '\u{1b}' => drop(characters.next()),
            _ if character.is_whitespace() => kept.push(' '),
            _ if character.is_control() || is_invisible(character) => {}
            _ => kept.push(character),
        }
    }
    let line = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// Characters that turn the direction of text or that nobody sees: they make one text look like another.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

type Characters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn skip_csi(characters: &mut Characters<'_>) {
    while characters.next_if(|next| matches!(next, '\u{20}'..='\u{3f}')).is_some() {}
    let _ = characters.next_if(|next| matches!(next, '\u{40}'..='\u{7e}'));
}

fn skip_string(characters: &mut Characters<'_>) {
    while let Some(character) = characters.next() {
        match character {
            '\u{7}' | '\u{9c}' => return,
            '\u{1b}' if characters.next_if_eq(&'\\').is_some() => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_ansi_and_bidi_characters_are_gone() {
        for (said, shown) in [
            ("The user denied", "The user denied"),
            ("  a\r\n\tb\u{2028}c ", "a b c"),
            ("a\0b\u{7f}c\u{85}d", "abc d"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{9b}1;31mred", "red"),
            ("\u{1b}]0;title\u{7}text", "text"),
            ("\u{1b}]8;;http://x\u{1b}\\link", "link"),
            ("\u{1b}cx", "x"),
            ("\u{1b}", ""),
            ("\u{1b}[", ""),
            ("user\u{202e}gpj.exe\u{2066}x\u{200f}", "usergpj.exex"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
            ("Zustimmung verweigert: Größe 大", "Zustimmung verweigert: Größe 大"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ] {
            assert_eq!(plain(said), shown, "{said:?}");
        }
    }

    #[test]
    fn at_most_300_characters() {
        assert_eq!(plain(&"ü".repeat(300)), "ü".repeat(300));
        let long = plain(&"ü".repeat(301));
        assert_eq!(long.chars().count(), 300);
        assert!(long.ends_with("ü…"));
    }
}
