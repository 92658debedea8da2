//! A body as something on the way may have changed it: each is undone, and the signature tried once more.

use serde::de::IgnoredAny;

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

/// What the body may have been before it was changed, with the change that would explain it.
pub(super) fn originals(body: &[u8]) -> Vec<(BodyChange, Vec<u8>)> {
    let mut found = Vec::new();
    let mut add = |change, bytes: Vec<u8>| {
        if bytes != body {
            found.push((change, bytes));
        }
    };
    add(BodyChange::ByteOrderMark, body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).to_vec());
    let without_end = body.trim_ascii_end();
    add(BodyChange::LineEnds, without_end.to_vec());
    add(BodyChange::LineEnds, [without_end, b"\n"].concat());
    add(BodyChange::LineEnds, [without_end, b"\r\n"].concat());
    let unix = without_carriage_returns(body);
    let windows = with_carriage_returns(&unix);
    add(BodyChange::LineEnds, unix);
    add(BodyChange::LineEnds, windows);
    if let Some(compact) = compact(body) {
        // Writers of JSON differ in what they escape.
        let unescaped = replaced(&compact, b"\\/", b"/");
        let escaped = escape_slashes(&compact);
        let ascii = escape_non_ascii(&compact);
        add(BodyChange::Reserialized, compact);
        add(BodyChange::Reserialized, unescaped);
        add(BodyChange::Reserialized, escaped);
        add(BodyChange::Reserialized, ascii);
    }
    if let Ok(text) = std::str::from_utf8(body) {
        if let Some(latin) =
            text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<Vec<u8>>>()
        {
            add(BodyChange::Charset, latin);
        }
    } else {
        let text: String = body.iter().map(|byte| char::from(*byte)).collect();
        add(BodyChange::Charset, text.into_bytes());
    }
    found
}

/// Whether it is the beginning of JSON that does not end.
pub(super) fn is_cut(body: &[u8]) -> bool {
    let begins = matches!(body.trim_ascii_start().first(), Some(b'{' | b'['));
    begins && serde_json::from_slice::<IgnoredAny>(body).is_err_and(|error| error.is_eof())
}

/// JSON without the white space between its parts, in the order in which it stands; none where it is no JSON.
fn compact(body: &[u8]) -> Option<Vec<u8>> {
    serde_json::from_slice::<IgnoredAny>(body).ok()?;
    let (mut compact, mut in_text, mut escaped) = (Vec::with_capacity(body.len()), false, false);
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

fn without_carriage_returns(body: &[u8]) -> Vec<u8> {
    replaced(body, b"\r\n", b"\n")
}

fn with_carriage_returns(unix: &[u8]) -> Vec<u8> {
    replaced(unix, b"\n", b"\r\n")
}

/// Slashes with a backslash before them, as PHP writes them.
fn escape_slashes(compact: &[u8]) -> Vec<u8> {
    let plain = replaced(compact, b"\\/", b"/");
    replaced(&plain, b"/", b"\\/")
}

/// What is no ASCII as `\u` and four hexadecimal digits, as PHP and Python write it.
fn escape_non_ascii(compact: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(compact) else { return compact.to_vec() };
    let mut escaped = Vec::with_capacity(compact.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            escaped.extend_from_slice(letter.to_string().as_bytes());
        } else {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                escaped.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
            }
        }
    }
    escaped
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let (mut done, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
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
