//! Values in a sentence that have a direction of their own: they stand between U+2068 and U+2069 (UAX 9, section 2.5), as
//! [`isolated`](crate::plain::isolated) puts them. One without the other is nothing.

use std::collections::BTreeMap;

use crate::plain::plain_within;

/// The beginning of such a value.
const START: char = '\u{2068}';
/// Its end.
const END: char = '\u{2069}';
/// In their place while a text is made plain, which takes isolates away. No characters (Unicode, section 23.7), so that they stand in
/// nobody's text.
const MARKS: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];

/// An end of an isolate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IsolateEnd {
    Start,
    End,
}

/// Where the isolates of a text begin and end, by their place in bytes: those that have both ends.
pub(super) fn of(text: &str) -> BTreeMap<usize, IsolateEnd> {
    let (mut found, mut open) = (BTreeMap::new(), Vec::new());
    for (at, sign) in text.char_indices() {
        match sign {
            START => open.push(at),
            END => {
                if let Some(start) = open.pop() {
                    found.insert(start, IsolateEnd::Start);
                    found.insert(at, IsolateEnd::End);
                }
            }
            _ => {}
        }
    }
    found
}

/// Like [`plain_within`], but isolates stay, whole.
pub(super) fn plain_with_isolates(text: &str, most: usize) -> String {
    let isolates = of(text);
    let [start, end] = MARKS;
    let marked: String = text
        .char_indices()
        .filter(|(_, sign)| !MARKS.contains(sign))
        .map(|(at, sign)| match isolates.get(&at) {
            Some(IsolateEnd::Start) => start,
            Some(IsolateEnd::End) => end,
            None => sign,
        })
        .collect();
    let mut line = plain_within(&marked, most);
    let count = |mark| line.matches(mark).count();
    // What was cut off ends where the line does.
    let left_open = count(start).saturating_sub(count(end));
    line.extend(std::iter::repeat_n(end, left_open));
    line.replace(start, &START.to_string()).replace(end, &END.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_isolates_with_both_ends_stay() {
        for (given, kept) in [
            ("a \u{2068}שלום\u{2069}, b@c.example", "a \u{2068}שלום\u{2069}, b@c.example"),
            ("\u{2068}\u{2068}א\u{2069}, x\u{2069}", "\u{2068}\u{2068}א\u{2069}, x\u{2069}"),
            ("\u{2068}א", "א"),
            ("א\u{2069}\u{2068}", "א"),
            ("\u{202e}x\u{2066}y\u{2069}", "xy"),
            ("x\u{fdd0}y\u{fdd1}", "xy"),
        ] {
            assert_eq!(plain_with_isolates(given, 100), kept, "{given:?}");
        }
    }

    #[test]
    fn what_is_cut_off_is_closed() {
        let text = "\u{2068}אבגדה\u{2069}";
        for most in 0..20 {
            let cut = plain_with_isolates(text, most);
            assert_eq!(cut.matches('\u{2068}').count(), cut.matches('\u{2069}').count(), "{cut:?}");
        }
    }
}
