//! A body as something on the way may have changed it: each is undone, and the signature tried once more.

use serde::de::IgnoredAny;
use zeroize::Zeroizing;

/// How the body differs from the one that was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyChange {
    /// It was read as JSON and written anew: other white space, other escapes.
    Reserialized,
    /// Line ends, or one at its end, are others.
    LineEnds,
    /// Something put a byte order mark before it.
    ByteOrderMark,
    /// It is in another character set.
    Charset,
}

/// A body that a change would explain, wiped after use: it is about people.
pub(super) type Original = Zeroizing<Vec<u8>>;

/// How a body may have been before it was changed; none where that cannot be.
type Undo = fn(&[u8]) -> Option<Original>;

/// All changes that are undone, in the order in which they are tried.
const UNDONE: [(BodyChange, Undo); 11] = [
    (BodyChange::ByteOrderMark, |body| body.strip_prefix(b"\xef\xbb\xbf").map(kept)),
    (BodyChange::LineEnds, |body| Some(kept(body.trim_ascii_end()))),
    (BodyChange::LineEnds, |body| Some([body.trim_ascii_end(), b"\n"].concat().into())),
    (BodyChange::LineEnds, |body| Some([body.trim_ascii_end(), b"\r\n"].concat().into())),
    (BodyChange::LineEnds, |body| Some(without_carriage_returns(body))),
    (BodyChange::LineEnds, |body| Some(with_carriage_returns(&without_carriage_returns(body)))),
    // Writers of JSON differ in what they escape.
    (BodyChange::Reserialized, compact),
    (BodyChange::Reserialized, |body| compact(body).map(|compact| replaced(&compact, b"\\/", b"/"))),
    (BodyChange::Reserialized, |body| compact(body).map(|compact| escape_slashes(&compact))),
    (BodyChange::Reserialized, |body| compact(body).map(|compact| escape_non_ascii(&compact))),
    (BodyChange::Charset, in_another_charset),
];

/// What the body may have been before it was changed, with the change that would explain it: each is made when it is asked for.
pub(super) fn originals(body: &[u8]) -> impl Iterator<Item = (BodyChange, Original)> {
    let undone = UNDONE.into_iter().filter_map(move |(change, undo)| Some((change, undo(body)?)));
    undone.filter(move |(_, original)| original.as_slice() != body)
}

fn kept(bytes: &[u8]) -> Original {
    Zeroizing::new(bytes.to_vec())
}

/// Read as Latin-1 and written as UTF-8, or the other way round.
fn in_another_charset(body: &[u8]) -> Option<Original> {
    let Ok(text) = std::str::from_utf8(body) else {
        let mut wide = Zeroizing::new(Vec::with_capacity(2 * body.len()));
        for byte in body {
            wide.extend_from_slice(char::from(*byte).encode_utf8(&mut [0; 4]).as_bytes());
        }
        return Some(wide);
    };
    let mut narrow = Zeroizing::new(Vec::with_capacity(body.len()));
    for letter in text.chars() {
        narrow.push(u8::try_from(u32::from(letter)).ok()?);
    }
    Some(narrow)
}

/// Whether it is the beginning of JSON that does not end.
pub(super) fn is_cut(body: &[u8]) -> bool {
    let begins = matches!(body.trim_ascii_start().first(), Some(b'{' | b'['));
    begins && serde_json::from_slice::<IgnoredAny>(body).is_err_and(|error| error.is_eof())
}

/// JSON without the white space between its parts, in the order in which it stands; none where it is no JSON.
fn compact(body: &[u8]) -> Option<Original> {
    serde_json::from_slice::<IgnoredAny>(body).ok()?;
    let mut compact = Zeroizing::new(Vec::with_capacity(body.len()));
    let (mut in_text, mut escaped) = (false, false);
    for byte in body {
        if in_text {
            compact.push(*byte);
            if escaped {
                escaped = false;
            } else {
                escaped = *byte == b'\\';
                in_text = *byte != b'"';
            }
        } else if !byte.is_ascii_whitespace() {
            in_text = *byte == b'"';
            compact.push(*byte);
        }
    }
    Some(compact)
}

fn without_carriage_returns(body: &[u8]) -> Original {
    replaced(body, b"\r\n", b"\n")
}

fn with_carriage_returns(unix: &[u8]) -> Original {
    replaced(unix, b"\n", b"\r\n")
}

/// Slashes with a backslash before them, as PHP writes them.
fn escape_slashes(compact: &[u8]) -> Original {
    replaced(&replaced(compact, b"\\/", b"/"), b"/", b"\\/")
}

/// What is no ASCII as `\u` and four hexadecimal digits, as PHP and Python write it.
fn escape_non_ascii(compact: &[u8]) -> Original {
    let Ok(text) = std::str::from_utf8(compact) else { return kept(compact) };
    // Growing leaves copies behind: room for the worst case, six bytes for each two of UTF-8.
    let others = compact.iter().filter(|byte| !byte.is_ascii()).count();
    let mut escaped = Zeroizing::new(Vec::with_capacity(compact.len() + 2 * others));
    for letter in text.chars() {
        if letter.is_ascii() {
            escaped.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                escaped.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
            }
        }
    }
    escaped
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Original {
    let found = if to.len() > from.len() {
        bytes.iter().filter(|byte| from.first() == Some(byte)).count()
    } else {
        0
    };
    let room = bytes.len() + found * to.len().saturating_sub(from.len());
    let (mut done, mut rest) = (Zeroizing::new(Vec::with_capacity(room)), bytes);
    while let Some((first, others)) = rest.split_first() {
        if let Some(after) = rest.strip_prefix(from) {
            done.extend_from_slice(to);
            rest = after;
        } else {
            done.push(*first);
            rest = others;
        }
    }
    done
}
