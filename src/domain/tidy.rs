//! What copying and pasting adds to a value and what may be taken away again without touching the value itself.

use zeroize::Zeroizing;

use crate::plain::is_invisible;

/// A pasted key or secret without what copying added.
///
/// Falls away everywhere: white space, line ends, control characters, zero-width and direction marks, byte order marks.
/// From the ends: a pair of quotes around everything (with the comma or semicolon of a list after it). If a GUID is
/// then left among quotes, brackets, commas or full stops, these go too, and dashes that a word processor made long are
/// short again: nothing of that can be part of a GUID. Anything else stays, since it could belong to a secret.
pub fn tidy(text: &str) -> Zeroizing<String> {
    let mut visible = Zeroizing::new(String::with_capacity(text.len()));
    visible.extend(text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c)));
    if let Some(guid) = guid_within(&visible) {
        return guid;
    }
    Zeroizing::new(unquoted(&visible).to_owned())
}

/// Whether `text` is a GUID: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between.
pub(super) fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

/// The parts of a text that holds more than one value, as where a whole row of a table was copied: those of them that look like keys.
/// None for a single value, wrapped over lines or not.
pub fn keys_within(text: &str) -> Option<Vec<Zeroizing<String>>> {
    let mut words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let several = words.by_ref().nth(1).is_some();
    if !several || is_guid(&tidy(text)) {
        return None;
    }
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    Some(words.filter_map(guid_within).collect())
}

/// The GUID that a text is, without what copying added; none if it is anything more, or less.
pub fn only_guid(text: &str) -> Option<Zeroizing<String>> {
    let tidied = tidy(text);
    is_guid(&tidied).then_some(tidied)
}

fn guid_within(text: &str) -> Option<Zeroizing<String>> {
    let core = text.trim_matches(|c: char| c.is_ascii_punctuation() && c != '-' || is_quote(c));
    // 36 characters of up to three bytes each: anything longer is no GUID, and is not copied.
    if core.len() > 36 * 3 {
        return None;
    }
    let mut guid = Zeroizing::new(String::with_capacity(core.len()));
    guid.extend(core.chars().map(|c| if is_dash(c) { '-' } else { c }));
    is_guid(&guid).then_some(guid)
}

/// Without the quotes around everything, if there is a pair of them.
fn unquoted(text: &str) -> &str {
    let list_item = text.strip_suffix([',', ';']).unwrap_or(text);
    for (open, close) in
        [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»')]
    {
        if let Some(inner) = list_item.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            return inner;
        }
    }
    text
}

fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›')
}

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUID: &str = "0a1B2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    #[test]
    fn what_copying_added_falls_away() {
        for pasted in [
            format!(" {GUID}\r\n"),
            format!("\u{feff}{GUID}\u{200b}"),
            "0a1B2c3d-4e5f-\r\n6071-8293-a4b5c6d7e8f9".to_owned(),
            format!("\"{GUID}\""),
            format!("\"{GUID}\","),
            format!("“{GUID}”"),
            format!("{{{GUID}}}"),
            format!("({GUID})."),
            format!("{GUID};"),
            format!("{GUID},\u{a0}"),
            GUID.replace('-', "\u{2011}"),
            GUID.replace('-', "–"),
        ] {
            assert_eq!(*tidy(&pasted), GUID, "{pasted:?}");
        }
    }

    #[test]
    fn what_may_belong_to_a_secret_stays() {
        for kept in ["abc,", "\"abc", "abc'", "a–b", "{abc}", "key=abc==", "a\"b\"c", "AbC.dEf-", "…"] {
            assert_eq!(*tidy(kept), kept);
        }
        assert_eq!(*tidy("'aB c'"), "aBc");
        assert_eq!(*tidy("\"\""), "");
        assert_eq!(*tidy("\""), "\"");
    }

    #[test]
    fn a_guid_has_its_shape() {
        assert!(is_guid(GUID));
        for other in [
            "",
            &GUID[1..],
            "0a1B2c3d-4e5f-6071-8293-a4b5c6d7e8fg",
            "0a1B2c3d04e5f-6071-8293-a4b5c6d7e8f9",
            &"é".repeat(18),
        ] {
            assert!(!is_guid(other), "{other}");
        }
    }

    #[test]
    fn a_guid_alone_is_told_from_one_among_other_words() {
        for guid in [GUID, &format!("\t{GUID}\r\n"), &format!("“{GUID}”,")] {
            assert_eq!(only_guid(guid).as_deref().map(String::as_str), Some(GUID), "{guid:?}");
        }
        for other in [
            "",
            "no-guid",
            &format!("Key: {GUID}"),
            &format!("{GUID} {GUID}"),
            &GUID[1..],
            &GUID.replace('-', ""),
        ] {
            assert_eq!(only_guid(other), None, "{other:?}");
        }
    }

    #[test]
    fn case_25_several_values_are_told_from_one_that_was_wrapped() {
        const OTHER: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";
        let within = |text: &str| {
            keys_within(text).map(|keys| keys.iter().map(|key| key.to_string()).collect::<Vec<_>>())
        };
        for single in [GUID, "", "  ", "3f8a1c52-7b0e-4d19-\n  9c46-2ad58e07b913", "no-guid"] {
            assert_eq!(within(single), None, "{single}");
        }
        assert_eq!(within(&format!("{GUID}\t{OTHER}")), Some(vec![GUID.to_owned(), OTHER.to_owned()]));
        assert_eq!(within(&format!("Secret Key: {OTHER}")), Some(vec![OTHER.to_owned()]));
        assert_eq!(within("two words"), Some(Vec::new()));
    }
}
